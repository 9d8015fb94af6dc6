import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces, sentence, shortened } from './phrasing.ts'

describe('M2.13 text in pieces', () => {
  it('is cut after sentences, not inside paths and numbers', () => {
    expect(pieces('Wrote 3 things to /a/b.c in 1.5 s. “Done.” What next?')).toEqual([
      'Wrote 3 things to /a/b.c in 1.5 s. ',
      '“Done.” ',
      'What next?',
    ])
    expect(pieces('')).toEqual([])
  })

  it('joins to the whole, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(pieces(text).join('')).toBe(text)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '.', ' ', '\n', '”', '!'), { maxLength: 30 }), (parts) => {
        expect(pieces(parts.join('')).join('')).toBe(parts.join(''))
      }),
    )
  })
})

describe('M2.5 names made of sentences', () => {
  it('are cut between words and never too long', () => {
    expect(shortened('make a  gallery\nof it', 60)).toBe('make a gallery of it')
    expect(shortened('make a gallery of everything red', 20)).toBe('make a gallery of…')
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(shortened(text, 20).length).toBeLessThanOrEqual(20)
      }),
    )
  })
})

describe('M2.13 sentences', () => {
  it('end with one mark', () => {
    expect(['Done', 'Done.', 'Done!”', ' ', 'And so…'].map(sentence)).toEqual([
      'Done.',
      'Done.',
      'Done!”',
      '',
      'And so…',
    ])
  })
})
