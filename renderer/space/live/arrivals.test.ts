import { describe, expect, it } from 'vitest'
import { observeItems, readItems, readMeta } from '#shared/document/index.ts'
import type { AssetCard } from '#shared/model/asset.ts'
import { Arrivals } from './arrivals.ts'

const card = (index: number): AssetCard => ({
  id: `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  name: `picture ${index}`,
  mediaType: 'image',
  mimeType: 'image/jpeg',
  path: `/pictures/${index}.jpg`,
  width: 3000,
  height: 2000,
  durationSeconds: null,
  color: '#808080',
  takenAt: null,
  derivatives: ['tile'],
  excerpt: null,
})

describe('M4.1 what was taken in, before anything was made of it', () => {
  it('stands there as it comes, each once, and stays where it stands', () => {
    const arrivals = new Arrivals()
    arrivals.add([card(1), card(2)])
    const before = readItems(arrivals.doc)
    arrivals.add([card(2), card(3)])
    const after = readItems(arrivals.doc)
    expect(arrivals.count).toBe(3)
    expect(after.slice(0, 2)).toEqual(before)
    expect(new Set(after.map(({ position }) => position.join())).size).toBe(3)
    expect(arrivals.cards(after.map(({ assetId }) => assetId)).map(({ name }) => name)).toEqual([
      'picture 1',
      'picture 2',
      'picture 3',
    ])
  })

  it('flies in: the space takes it for another’s doing', () => {
    const arrivals = new Arrivals()
    const seen: boolean[] = []
    observeItems(arrivals.doc, ({ local }) => seen.push(local))
    arrivals.add([card(1)])
    expect(seen).toEqual([false])
    expect(readMeta(arrivals.doc).camera.position[2]).toBeGreaterThan(0)
  })
})
