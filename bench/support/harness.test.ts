import { describe, expect, test } from 'vitest'
import { compare, median } from './harness.ts'

describe('the benchmark harness', () => {
  test('measures in turns, changes who goes first, and leaves warm-ups out', async () => {
    const order: string[] = []
    let ours = 0
    const result = await compare({
      name: 'x',
      unit: 'files/s',
      higherIsBetter: true,
      ours: () => {
        order.push('ours')
        ours += 1
        return ours === 1 ? 1_000_000 : 30
      },
      baseline: {
        what: 'a bare loop',
        measure: () => {
          order.push('baseline')
          return 10
        },
      },
      detail: () => ({ files: 7 }),
    })
    expect(order.slice(0, 6)).toEqual(['baseline', 'ours', 'ours', 'baseline', 'baseline', 'ours'])
    expect(order).toHaveLength(12)
    expect(result).toMatchObject({ value: 30, baseline: { what: 'a bare loop', value: 10 }, ratio: 3 })
    expect(result.detail).toMatchObject({ files: 7, rounds: { value: [30, 30, 30, 30, 30] } })
  })

  test('where less is better the ratio still grows with ours being better', async () => {
    const result = await compare({
      name: 'x',
      unit: 's',
      higherIsBetter: false,
      ours: () => 2,
      baseline: { what: 'the other way', measure: () => 8 },
    })
    expect(result.ratio).toBe(4)
  })

  test('refuses too few rounds and a median of nothing', async () => {
    const few = { name: 'x', unit: 's', higherIsBetter: false, ours: () => 1, rounds: 3 }
    await expect(compare({ ...few, baseline: { what: 'y', measure: () => 1 } })).rejects.toThrow('at least 5')
    expect(() => median([])).toThrow('Nothing')
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })
})
