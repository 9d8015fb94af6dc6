import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf, type SpaceCard } from './facts.ts'
import { loudest } from './paint-disc.ts'
import { plain, wrap } from './paint-page.ts'

const measure = (text: string): number => text.length * 10

describe('M6.1 texts as readable panels', () => {
  it('no line is wider than the page, and no word is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' })), (words) => {
        const text = words.join(' ')
        const lines = wrap(text, 120, measure, 10_000)
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(120)
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      }),
    )
  })

  it('stops when the page is full', () => {
    expect(wrap('a b c d e f', 10, measure, 3)).toEqual(['a', 'b', 'c'])
  })

  it('shows words and not the marks of Markdown', () => {
    expect(plain('# A walk\n\n- **Dawn** at the [river](http://x.test/)\n![boats](b.jpg) `now`')).toBe(
      'A walk\n\n• Dawn at the river\nboats now',
    )
  })
})

describe('M6.1 sounds as bodies', () => {
  it('show the loudest of each part', () => {
    expect(loudest([0.1, 0.9, 0.2, -0.5], 0, 0.5)).toBe(0.9)
    expect(loudest([0.1, 0.9, 0.2, -0.5], 0.5, 1)).toBe(0.5)
    expect(loudest([4], 0, 1)).toBe(1)
    expect(loudest([], 0, 1)).toBeGreaterThan(0)
  })
})

describe('M6.2 how sharp a thing can get', () => {
  const card: SpaceCard = {
    id: 'a',
    name: 'a.jpg',
    mediaType: 'image',
    mimeType: 'image/jpeg',
    width: 6000,
    height: 4000,
    color: '#123456',
    derivatives: ['tile', 'thumb', 'preview', 'original'],
    excerpt: null,
    durationSeconds: null,
  }

  it('is as sharp as its original where browsers can show that, else as its preview', () => {
    expect(factsOf(card).pixels).toBe(6000)
    expect(factsOf({ ...card, mimeType: 'image/tiff' }).pixels).toBe(2048)
    expect(factsOf({ ...card, derivatives: ['tile', 'thumb'] }).pixels).toBe(512)
    expect(factsOf({ ...card, width: 300, height: 200 }).pixels).toBe(300)
    expect(factsOf({ ...card, derivatives: [] }).pixels).toBe(0)
    expect(factsOf({ ...card, mediaType: 'model' }).pixels).toBe(0)
  })
})
