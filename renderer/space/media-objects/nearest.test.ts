import { describe, expect, it } from 'vitest'
import { nearest, type Candidate } from './nearest.ts'

const one = (id: string, pixels: number, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  pixels,
  distance: 1,
  visible: true,
  chosen: false,
  ...rest,
})
const choice = { most: 2, pixels: 100, mercy: 0.5 }

describe('M6.1 what comes to life', () => {
  it('the largest in view, no more than may, none that is too small or out of view', () => {
    const all = [one('small', 60), one('a', 150), one('b', 400), one('c', 200), one('behind', 900, { visible: false })]
    expect(nearest(all, new Set(), choice)).toEqual(['b', 'c'])
  })

  it('what is chosen comes first', () => {
    expect(nearest([one('a', 500), one('b', 400), one('c', 120, { chosen: true })], new Set(), choice)).toEqual([
      'c',
      'a',
    ])
  })

  it('what lives stays at the border, so that nothing flickers', () => {
    expect(nearest([one('a', 70)], new Set(), choice)).toEqual([])
    expect(nearest([one('a', 70)], new Set(['a']), choice)).toEqual(['a'])
    expect(nearest([one('a', 40)], new Set(['a']), choice)).toEqual([])
    expect(nearest([one('a', 110), one('b', 120), one('c', 125)], new Set(['a']), choice)).toEqual(['a', 'c'])
  })

  it('what somebody let play goes on, however far or out of view, before all else', () => {
    const far = one('far', 3, { visible: false, asked: true })
    expect(nearest([one('a', 500), one('b', 400, { chosen: true }), far], new Set(), choice)).toEqual(['far', 'b'])
  })
})
