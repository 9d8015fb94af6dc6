import { describe, expect, it } from 'vitest'
import type { Item, Room } from '#shared/model/environment.ts'
import { presentBox } from './extent.ts'
import { AssetTable } from './tables/asset-table.ts'
import { ItemTable } from './tables/item-table.ts'

const at = (id: string, position: Item['position'], scale = 1): Item => ({
  id,
  assetId: 'a',
  roomId: '',
  position,
  rotation: [0, Math.PI / 2, 0],
  scale: [scale, scale, scale],
  size: [2, 1, 0.04],
  group: '',
  zone: '',
  caption: '',
})

const room = (half: number): Room => ({
  id: 'room',
  name: '',
  layoutId: null,
  arrangement: 'gallery',
  position: [0, 0, 0],
  size: [2 * half, 4, 2 * half],
  walls: [{ from: [-half, -half], to: [-half, half], height: 4 }],
  signs: [],
  portals: [],
})

function standing(...things: Item[]) {
  const items = new ItemTable()
  const assets = new AssetTable(1)
  const picture = assets.put({ id: 'a', kind: 'picture', color: '#808080', pixels: 10 })
  const sign = assets.put({ id: 's', kind: 'sign', color: '#808080', pixels: 10 })
  const put = (item: Item, seconds = 0): number => items.put(item, picture, { now: 1, seconds })
  for (const item of things) put(item)
  return { items, assets, put, sign, box: (...rooms: Room[]) => presentBox(items, assets, rooms) }
}

describe('M6.3 what is framed is what stands there now', () => {
  it('the sides of turned things, where they are going, however they came', () => {
    const { put, box } = standing(at('a', [500, 1.5, 0]), at('b', [0, 1.5, -4]))
    put(at('a', [4, 1.5, 0]), 0.45)
    const { min, max } = box()
    expect([min.x, min.y, min.z, max.x, max.y, max.z].map((side) => Math.round(side * 100) / 100)).toEqual([
      -0.02, 1, -5, 4.02, 2, 1,
    ])
  })

  it('no more of what was taken out, made small, or is but words', () => {
    const { items, put, box, sign } = standing(at('a', [300, 1.5, 0]), at('b', [0, 1.5, 0], 40))
    items.remove('a')
    put(at('b', [0, 1.5, 0]))
    items.put(at('words', [-90, 3, 0]), sign, { now: 1, seconds: 0 })
    expect(box().max.x).toBeLessThan(0.03)
    expect(box().min.x).toBeGreaterThan(-0.03)
  })

  it('walls about the things, and not the bare ones far from them; an empty place is as large as its rooms', () => {
    const { items, box } = standing(at('a', [-9.9, 1.5, 0]))
    const wall = box(room(10))
    expect(wall.max.y).toBeCloseTo(2 + 1.5, 6)
    expect(wall.max.z).toBeCloseTo(1 + 1.5, 6)
    expect(box(room(200)).min.x).toBeGreaterThan(-10)
    items.remove('a')
    expect(box(room(10)).max.z).toBe(10)
    expect(box().isEmpty()).toBe(false)
  })
})
