import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, ladderFor, levelFor, slotsOf } from './ladder.ts'
import { plan, LodRequests } from './requests.ts'

const wish = fc.record({
  level: fc.integer({ min: 0, max: 4 }),
  priority: fc.float({ min: 0, max: 5000, noNaN: true }),
})

function wishesOf(list: readonly { level: number; priority: number }[]): LodRequests {
  const requests = new LodRequests()
  requests.clear()
  list.forEach(({ level, priority }, asset) => requests.add(asset, level, priority))
  return requests
}

describe('M6.2 sharing out texture slots', () => {
  const capacities = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 })

  it('never gives a level more than it holds, nor anybody more than they wish', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), capacities, (list, room) => {
        const granted = plan(wishesOf(list), room)
        const counts = room.map(() => 0)
        granted.assets.forEach((asset, place) => {
          const level = granted.levels[place] ?? -1
          if (level >= 0) counts[level] = (counts[level] ?? 0) + 1
          expect(level).toBeLessThanOrEqual(list[asset]?.level ?? -1)
        })
        counts.forEach((count, level) => expect(count).toBeLessThanOrEqual(room[level] ?? 0))
        expect([...granted.assets].toSorted((a, b) => a - b)).toEqual(list.map((_, index) => index))
      }),
    )
  })

  it('lets nothing that matters less have what something more important had to go without', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), capacities, (list, room) => {
        const granted = plan(wishesOf(list), room)
        const levelOf = new Map([...granted.assets].map((asset, place) => [asset, granted.levels[place] ?? -1]))
        const rank = (priority: number): number => Math.round(Math.fround(priority) * 64)
        list.forEach((one, asset) => {
          const got = levelOf.get(asset) ?? -1
          const wished = Math.min(one.level, room.length - 1)
          list.forEach((other, otherAsset) => {
            const theirs = levelOf.get(otherAsset) ?? -1
            const matters = rank(one.priority) > rank(other.priority)
            expect(matters && theirs > got && theirs <= wished).toBe(false)
          })
        })
      }),
    )
  })

  it('gives everybody a picture where the coarse levels have room for all', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), fc.nat({ max: 3 }), (list, fine) => {
        const granted = plan(wishesOf(list), [list.length, fine, fine, 1, 1])
        expect([...granted.levels].every((level) => level >= 0)).toBe(true)
      }),
    )
  })

  it('counts an asset once, at the largest of its items', () => {
    const requests = new LodRequests()
    for (const sweep of [1, 2]) {
      requests.clear()
      requests.add(7, 0, 10)
      requests.add(7, 2, 300 * sweep)
      requests.add(3, 1, 20)
      requests.add(7, 1, 40)
      expect(requests.length).toBe(2)
      const granted = plan(requests, [1, 1, 1])
      expect(Object.fromEntries([...granted.assets].map((asset, place) => [asset, granted.levels[place]]))).toEqual({
        7: 2,
        3: 1,
      })
    }
  })

  it('holds as many assets as there are, whatever their numbers', () => {
    const requests = new LodRequests()
    for (let asset = 0; asset < 5000; asset++) requests.add(asset * 7, asset % 3, asset)
    for (let asset = 0; asset < 5000; asset++) requests.add(asset * 7, 0, 0)
    expect(requests.length).toBe(5000)
    const { assets, levels, ordered } = plan(requests, [2000, 2000, 2000])
    expect(ordered).toBe(false)
    expect([...assets]).toEqual(Array.from({ length: 5000 }, (_, asset) => asset * 7))
    expect([...levels]).toEqual(Array.from({ length: 5000 }, (_, asset) => asset % 3))
  })

  it('puts equal ones in the order in which they came, and gives nobody a level that there is not', () => {
    const crowded = plan(wishesOf([1, 2, 3, 4].map(() => ({ level: 4, priority: 7 }))), [0, 1, 1])
    expect([...crowded.assets]).toEqual([0, 1, 2, 3])
    expect([...crowded.levels]).toEqual([2, 1, -1, -1])
    const roomy = plan(wishesOf([{ level: 4, priority: 7 }]), [1, 1])
    expect([...roomy.levels]).toEqual([1])
  })
})

describe('M6.2 the ladder of levels', () => {
  it('never takes more memory than the budget, and always has a level', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 64, max: 4096 }),
        fc.integer({ min: 0, max: 200_000 }),
        fc.constantFrom(2048, 4096, 8192, 16_384),
        fc.constantFrom(256, 2048),
        (budgetMiB, assets, maxTextureSize, maxLayers) => {
          const ladder = ladderFor({ budgetMiB, assets, maxTextureSize, maxLayers })
          expect(ladder.reduce((sum, level) => sum + bytesOf(level), 0)).toBeLessThanOrEqual(budgetMiB * 2 ** 20)
          expect(ladder.length).toBeGreaterThanOrEqual(3)
          for (const level of ladder) {
            expect(level.layers).toBeGreaterThanOrEqual(1)
            expect(level.layers).toBeLessThanOrEqual(maxLayers)
            expect(level.size * level.perSide).toBeLessThanOrEqual(maxTextureSize)
          }
        },
      ),
    )
  })

  it('grows with the number of assets and never shrinks a level', () => {
    const limits = { budgetMiB: 384, maxTextureSize: 8192, maxLayers: 2048 }
    let before = ladderFor({ ...limits, assets: 1 })
    for (const assets of [200, 3000, 10_000, 100_000]) {
      const after = ladderFor({ ...limits, assets })
      after.forEach((level, index) => expect(slotsOf(level)).toBeGreaterThanOrEqual(slotsOf(before[index] ?? level)))
      before = after
    }
    expect(slotsOf(before[0] ?? { name: '', size: 0, perSide: 0, layers: 0, derivative: 'tile' })).toBeGreaterThan(9000)
  })

  it('chooses the coarsest level that is sharp, and none where there is no picture', () => {
    const ladder = ladderFor({ budgetMiB: 384, assets: 500, maxTextureSize: 8192, maxLayers: 2048 })
    const nameOf = (pixels: number, finest: number): string | undefined =>
      ladder[levelFor(ladder, pixels, finest)]?.name
    expect(nameOf(20, 4000)).toBe('chip')
    expect(nameOf(100, 4000)).toBe('tile')
    expect(nameOf(400, 4000)).toBe('thumb')
    expect(nameOf(1500, 4000)).toBe('preview')
    expect(nameOf(9000, 4000)).toBe('original')
    expect(nameOf(9000, 2048)).toBe('preview')
    expect(nameOf(9000, 0)).toBeUndefined()
    // A rendition may be magnified a little, and the finest there is has to do.
    expect([nameOf(35, 4000), nameOf(36, 4000)]).toEqual(['chip', 'tile'])
    const modest = ladderFor({ budgetMiB: 64, assets: 10, maxTextureSize: 2048, maxLayers: 256 })
    expect(modest[levelFor(modest, 9000, 9000)]).toBe(modest.at(-1))
  })
})
