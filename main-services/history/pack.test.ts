import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeyChange } from '#shared/document/index.ts'
import { pack, unpack } from './pack.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const value = fc.oneof(
  fc.constant(undefined),
  finite,
  fc.constantFrom(0, 1, 0.1, 1e-308, 1.7976931348623157e308),
  fc.array(finite, { maxLength: 5 }),
  fc.string(),
  fc.json().map((text) => JSON.parse(text) as unknown),
)
const change = fc.record({
  root: fc.constantFrom('items', 'rooms', 'meta', 'viewpoints'),
  key: fc.oneof(
    fc.string({ minLength: 1 }),
    fc.tuple(fc.nat(40), fc.constantFrom('position', 'scale', '')).map(String),
  ),
  before: value,
  after: value,
})

/** As the history gave it back when it kept JSON. */
const asJson = (changes: unknown): unknown => JSON.parse(JSON.stringify(changes))

describe('M6.4 a step of the history as bytes', () => {
  it('is bit for bit what it was, in the order it was', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 80 }), (changes) => {
        expect(unpack(pack(changes as KeyChange[]))).toEqual(asJson(changes))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps ten thousand things that moved anywhere in a third of their JSON', () => {
    const numbers = Array.from({ length: 60_000 }, (_, index) => Math.sin(index * 12.9898) * 43_758.5453)
    const changes = Array.from({ length: 10_000 }, (_, index): KeyChange => {
      const at = (part: number): number => numbers[index * 6 + part] ?? 0
      return {
        root: 'items',
        key: `m5x1k2abc1d2e3f${index.toString(36).padStart(4, '0')}:position`,
        before: [at(0), 1.5, at(2)],
        after: [at(3), 1.5, at(5)],
      }
    })
    const packed = pack(changes)
    expect(unpack(packed)).toEqual(changes)
    expect(packed.byteLength).toBeLessThan(JSON.stringify(changes).length / 3)
  })

  it('reads what earlier versions stored', () => {
    expect(unpack(Buffer.from('[{"root":"items","key":"a:caption","after":"ü"}]'))).toEqual([
      { root: 'items', key: 'a:caption', after: 'ü' },
    ])
  })

  it('refuses what is damaged instead of giving back something else', () => {
    const packed = pack(
      Array.from({ length: 50 }, (_, index): KeyChange => ({
        root: 'items',
        key: `${index}:opacity`,
        after: index / 7,
      })),
    )
    expect(() => unpack(packed.subarray(0, -9))).toThrow(/unexpected end|damaged/)
  })
})
