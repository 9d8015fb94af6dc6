import { describe, expect, it } from 'vitest'
import type { Vector3 } from '#shared/model/layout.ts'
import { drawableRoom, isDrawable } from './drawable.ts'
import { ItemTable } from './tables/item-table.ts'

const good = {
  position: [0, 1.5, 0] as Vector3,
  rotation: [0, 0, 0] as Vector3,
  scale: [1, 1, 1] as Vector3,
  size: [1.2, 0.8, 0.04] as Vector3,
}

describe('M8.1 what cannot be drawn is passed over', () => {
  it.each<[string, Partial<typeof good>]>([
    ['a position that is infinite in 32 bits', { position: [1e39, 0, 0] }],
    ['a position beyond every place', { position: [0, -200_000, 0] }],
    ['a position that is none', { position: [Number.NaN, 0, 0] }],
    ['a scale that is infinite in 32 bits', { scale: [1e39, 1, 1] }],
    ['a scale that makes it kilometres large', { scale: [1e4, 1, 1] }],
    ['a scale that is nothing in 32 bits', { scale: [1e-60, 1, 1] }],
    ['a size that is none', { size: [1, Number.NaN, 1] }],
    ['an angle that is infinite in 32 bits', { rotation: [0, 1e300, 0] }],
  ])('%s', (_, change) => {
    expect(isDrawable({ ...good, ...change })).toBe(false)
  })

  it('and what can be drawn is not', () => {
    expect(isDrawable(good)).toBe(true)
    expect(isDrawable({ ...good, position: [100_000, -100_000, 0], scale: [800, 800, 800] })).toBe(true)
    // A thing mirrored in an older export is drawn as it stands.
    expect(isDrawable({ ...good, scale: [-1, 1, 1] })).toBe(true)
  })

  it('every thing it lets through is finite on the graphics card', () => {
    const table = new ItemTable()
    const largest = {
      ...good,
      position: [100_000, -100_000, 100_000] as Vector3,
      scale: [800, 1000, 20_000] as Vector3,
    }
    expect(isDrawable(largest)).toBe(true)
    const item = { ...largest, id: 'a', assetId: '', roomId: '', group: '', zone: '', caption: '' }
    const row = table.put(item, 0, { now: 0, seconds: 0 })
    expect([...table.data].every(Number.isFinite)).toBe(true)
    expect(table.reach(row)).toBeLessThan(2000)
  })

  it('a room keeps those of its walls that stand somewhere', () => {
    const wall = (x: number) => ({ from: [x, 0] as [number, number], to: [x, 5] as [number, number], height: 4 })
    const room = {
      id: 'hall',
      name: 'Hall',
      layoutId: null,
      arrangement: 'gallery' as const,
      position: [0, 0, 0] as Vector3,
      size: [10, 4, 10] as Vector3,
      walls: [wall(1), wall(1e39), wall(2)],
      signs: [],
      portals: [],
    }
    expect(drawableRoom(room)?.walls).toEqual([wall(1), wall(2)])
    expect(drawableRoom({ ...room, position: [0, 1e39, 0] })).toBeUndefined()
  })
})
