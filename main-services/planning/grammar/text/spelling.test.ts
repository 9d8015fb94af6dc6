import { describe, expect, it } from 'vitest'
import { isEnglish } from '../../reader/dictionary.ts'
import { putRight } from './spelling.ts'

const commands = ['gallery', 'galleries', 'circle', 'make', 'show', 'grid', 'timeline', 'pictures', 'between', 'remove']

describe('M2.11 slips of the finger', () => {
  it.each([
    ['galery', 'gallery'],
    ['hallery', 'gallery'],
    ['cricle', 'circle'],
    ['circke', 'circle'],
    ['mkae', 'make'],
    ['picutres', 'pictures'],
    ['timelime', 'timeline'],
    ['remoce', 'remove'],
  ])('%s is %s', (typed, meant) => {
    expect(putRight(typed, commands)).toBe(meant)
  })

  it.each(['lake', 'valley', 'snow', 'gadget'])('%s is none', (word) => {
    expect(putRight(word, commands)).toBeNull()
  })

  it.each(['cycle', 'miracle', 'harbour', 'harbor', 'colour', 'grey'])('%s is English as it is', (word) => {
    expect(isEnglish(word)).toBe(true)
  })
})
