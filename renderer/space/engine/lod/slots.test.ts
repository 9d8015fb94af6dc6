import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Slots } from './slots.ts'

const taken = (slots: Slots, asset: number, sweep: number): number => {
  const place = slots.take(asset, sweep)
  if (!place) throw new Error('There is no slot.')
  return place.slot
}

describe('M6.2 the slots of a level', () => {
  it('are given one by one, and then from whoever was wanted longest ago', () => {
    const slots = new Slots(3)
    const [one, two, three] = [taken(slots, 10, 1), taken(slots, 11, 2), taken(slots, 12, 3)]
    expect(new Set([one, two, three]).size).toBe(3)
    slots.touch(one, 4)
    expect(slots.take(13, 5)).toEqual({ slot: two, evicted: 11 })
    expect([slots.holder(one), slots.holder(two), slots.used]).toEqual([10, 13, 3])
  })

  it('are never taken from what is wanted in the same sweep', () => {
    const slots = new Slots(2)
    taken(slots, 10, 7)
    taken(slots, 11, 7)
    expect(slots.take(12, 7)).toBeUndefined()
    expect([slots.holder(0), slots.holder(1)]).toEqual([10, 11])
    expect(slots.take(12, 8)).toMatchObject({ evicted: 10 })
  })

  it('come back when they are let go of, once', () => {
    const slots = new Slots(2)
    const one = taken(slots, 10, 1)
    taken(slots, 11, 1)
    slots.release(one)
    slots.release(one)
    expect([slots.used, slots.holder(one)]).toEqual([1, -1])
    expect(slots.take(12, 1)).toEqual({ slot: one, evicted: -1 })
    expect(slots.take(13, 1)).toBeUndefined()
  })

  it('become more without anybody losing theirs, and never fewer', () => {
    const slots = new Slots(1)
    const one = taken(slots, 10, 5)
    slots.grow(3)
    expect([slots.capacity, slots.used, slots.holder(one)]).toEqual([3, 1, 10])
    taken(slots, 11, 5)
    taken(slots, 12, 5)
    // Whoever was there before counts as wanted as it was.
    expect(slots.take(13, 5)).toBeUndefined()
    slots.grow(2)
    expect([slots.capacity, slots.used]).toEqual([3, 3])
  })

  it('count right and hold each asset once, whatever happens', () => {
    const act = fc.oneof(
      fc.record({ take: fc.nat({ max: 9 }) }),
      fc.record({ release: fc.nat({ max: 5 }) }),
      fc.record({ grow: fc.nat({ max: 8 }) }),
    )
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.array(act, { maxLength: 40 }), (capacity, acts) => {
        const slots = new Slots(capacity)
        const held = new Map<number, number>()
        acts.forEach((one, sweep) => {
          let [evicted, expected]: (number | undefined)[] = []
          if ('take' in one) {
            const place = slots.take(one.take, sweep)
            evicted = place?.evicted
            expected = place && (held.get(place.slot) ?? -1)
            if (place) held.set(place.slot, one.take)
          } else if ('release' in one) {
            slots.release(one.release)
            held.delete(one.release)
          } else slots.grow(one.grow)
          expect(evicted).toBe(expected)
          expect(slots.used).toBe(held.size)
          expect(held.size).toBeLessThanOrEqual(slots.capacity)
          for (const [slot, asset] of held) expect(slots.holder(slot)).toBe(asset)
        })
      }),
    )
  })
})
