import { describe, expect, it } from 'vitest'
import { withAntecedent } from './antecedent.ts'
import { hear } from './languages/hear.ts'

const isCalled = (word: string) => [word, { word, name: 1, folder: 0, text: 0, near: null }] as const
const facts = {
  words: new Map(['heron', 'stork', 'otter'].map(isCalled)),
  kinds: new Map(),
  folders: [],
  cameras: [],
  today: '2026-11-28',
  text: '',
}
const read = (text: string) =>
  withAntecedent(hear(text, []).words, facts)
    .map(({ norm }) => norm)
    .join(' ')

describe('M2.11 what is told before, and then meant by a pronoun', () => {
  it.each([
    ['the heron and the stork scare my son, take them down', 'take the heron and the stork down'],
    ['I adore the otter; hang it in the middle', 'hang the otter in the middle'],
    ['the old stork has had its day. remove it', 'remove the old stork'],
    ['my mother painted the heron. Please put it next to the stork!', 'put the heron next to the stork !'],
    ['My boss says the otter is creepy. Take it down, would you?', 'take the otter down , would you ?'],
    ['Now the stork. It is too small.', 'the stork is too small .'],
    ['the heron and the otter. They should change places', 'the heron and the otter should change places'],
    ['that stork is crooked, so turn it by 10 degrees', 'turn that stork by 10 degrees'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toBe(expected)
  })

  it.each([
    // Both parts ask for something.
    'take out the heron, put it back',
    'a circle of the heron and the stork, make it warmer',
    // It may speak of either.
    'my heron met the stork and then the otter, hang it',
    // Nothing here is called so.
    'my grandson likes dinosaurs, hang them in a row',
    'put it next to the stork',
    'the heron, the stork, hang them',
  ])('leaves alone: %s', (sentence) => {
    expect(read(sentence)).toBe(
      hear(sentence, [])
        .words.map(({ norm }) => norm)
        .join(' '),
    )
  })
})
