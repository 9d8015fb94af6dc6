import { describe, expect, it } from 'vitest'
import { tokenise } from '../grammar/text/tokenise.ts'
import { withoutCourtesies } from './courtesies.ts'

const left = (sentence: string) =>
  withoutCourtesies(tokenise(sentence))
    .map(({ norm }) => norm)
    .join(' ')

describe('M2.11 what is only said around a request', () => {
  it.each([
    ['Could you perhaps, if it is not too much trouble, hang the birds?', 'could you perhaps hang the birds ?'],
    ['I was wondering whether you might make a grid', 'make a grid'],
    ['a timeline of the boats for grandma', 'a timeline of the boats'],
    ['Something festive: the lights in a row', 'the lights in a row'],
    ['As for the boats: grid', 'the boats : grid'],
    ['boats - circle', 'boats , circle'],
    // Parts of the request stay.
    ['the pictures for grandma and the boats', 'the pictures for grandma and the boats'],
    ['photos 5 - 9', 'photos 5 - 9'],
    ['road-trip in a row', 'road - trip in a row'],
    ['no hurry', 'no hurry'],
  ])('%s: %s', (sentence, expected) => {
    expect(left(sentence)).toBe(expected)
  })
})
