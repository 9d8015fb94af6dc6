import { describe, expect, it } from 'vitest'
import { assetAt, assetStride, glslPart, glslTexel, itemAt, itemStride } from './layout.ts'

describe('M6.2 the layout of the tables', () => {
  it.each([
    ['item', Object.values(itemAt), itemStride],
    ['asset', Object.values(assetAt), assetStride],
  ])('gives each part of an %s a place of its own', (_, offsets, stride) => {
    expect(new Set(offsets).size).toBe(offsets.length)
    expect(Math.max(...offsets)).toBeLessThan(stride)
  })

  it('is read alike by shaders', () => {
    expect(glslPart('item', itemAt.halfX, 3)).toBe('item4.xyz')
    expect(glslPart('item', itemAt.flags, 1)).toBe('item5.w')
    expect(glslPart('asset', assetAt.red, 3)).toBe('asset1.yzw')
    expect(glslTexel('item', itemAt.flags)).toBe('vec4 item5 = itemTexel(item, 5);')
    expect(() => glslPart('asset', assetAt.shownAt, 2)).toThrow(RangeError)
  })
})
