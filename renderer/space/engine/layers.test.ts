import fc from 'fast-check'
import { Ray, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Item } from '#shared/model/environment.ts'
import { Chunks } from './chunks.ts'
import { Layers } from './layers.ts'
import { pick } from './pick.ts'
import { AssetTable } from './tables/asset-table.ts'
import { itemFlag, ItemTable, newPose } from './tables/item-table.ts'

const panel = (id: string, x: number, z = 0, roll = 0): Item => ({
  id,
  assetId: 'a',
  roomId: '',
  position: [x, 1.5, z],
  rotation: [0, 0, roll],
  scale: [1, 1, 1],
  size: [1.2, 0.8, 0.04],
  group: '',
  zone: '',
  caption: '',
})

function wall(...panels: Item[]) {
  const items = new ItemTable()
  const assets = new AssetTable(1)
  const asset = assets.put({ id: 'a', kind: 'picture', color: '#808080', pixels: 100 })
  const layers = new Layers(items, assets)
  const put = (...all: Item[]): void => {
    layers.moved(all.map((item) => items.put(item, asset, { now: 0, seconds: 0 })))
  }
  put(...panels)
  const row = (id: string): number => items.row(id) ?? -1
  return {
    items,
    put,
    lift: (id: string): number => items.lift(row(id)),
    front: (id: string): number => {
      const { position, half } = items.pose(row(id), 1, newPose())
      return position.z + half.z
    },
    select: (id: string, on: boolean): void => {
      items.setFlag(row(id), itemFlag.selected, on)
      layers.chosen(row(id))
    },
    remove: (id: string): void => {
      const gone = items.remove(id)
      if (gone !== undefined) layers.removed(gone)
    },
    picked: (x: number): string | undefined => {
      const chunks = new Chunks(items)
      chunks.refresh()
      return pick(new Ray(new Vector3(x, 1.5, 5), new Vector3(0, 0, -1)), items, chunks, 1)?.itemId
    },
  }
}

/** How far the frame of these panels stands out before their picture, metres. */
const lip = 0.4 * 0.4 * 0.05

describe('M6.4 panels that overlap lie on each other', () => {
  it('the later one before the frame of the earlier one, and it is what one points at', () => {
    const { front, picked, lift } = wall(panel('b', 0.5), panel('a', 0), panel('far', 3))
    expect(front('b') - front('a')).toBeGreaterThan(lip)
    expect(front('b') - front('a')).toBeLessThan(0.05)
    expect([lift('a'), lift('far')]).toEqual([0, 0])
    expect(picked(0.25)).toBe('b')
  })

  it('the selected one before all others, as long as it is selected', () => {
    const { front, picked, select } = wall(panel('a', 0), panel('b', 0.5), panel('c', 0.9))
    select('a', true)
    expect(front('a') - front('b')).toBeGreaterThan(lip)
    expect(picked(0.25)).toBe('a')
    select('a', false)
    expect(picked(0.25)).toBe('b')
  })

  it('what is taken away, or moved away, leaves nothing lifted', () => {
    const { put, remove, lift } = wall(panel('a', 0), panel('b', 0.5), panel('c', 0.2))
    expect(lift('c')).toBeGreaterThan(0)
    remove('a')
    remove('b')
    expect(lift('c')).toBe(0)
    put(panel('d', 0.4))
    expect(lift('d')).toBeGreaterThan(0)
    put(panel('d', 4))
    expect(lift('d')).toBe(0)
  })

  it('leaves alone what hangs before another by itself, or looks another way', () => {
    const turned = { ...panel('c', 0), rotation: [0, Math.PI, 0] as Item['rotation'] }
    const { lift } = wall(panel('a', 0), panel('b', 0.3, 0.2), turned)
    expect([lift('a'), lift('b'), lift('c')]).toEqual([0, 0, 0])
  })

  it('of any pile each two that overlap have fronts apart by more than a frame', () => {
    const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(number(2), number(0.006), number(3)), { minLength: 2, maxLength: 20 }), (all) => {
        const panels = all.map(([x, z, roll], index) => panel(`i${index.toString().padStart(2, '0')}`, x, z, roll))
        const { front } = wall(...panels)
        panels.forEach((one, index) => {
          for (const other of panels.slice(index + 1)) {
            // Nearer than half of their height they overlap, however they are rolled.
            if (Math.abs(one.position[0] - other.position[0]) > 0.7) continue
            expect(Math.abs(front(one.id) - front(other.id))).toBeGreaterThan(lip)
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})
