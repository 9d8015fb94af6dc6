import fc from 'fast-check'
import { Euler, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Item } from '#shared/model/environment.ts'
import { centreOf, turned } from './transform.ts'

const number = fc.double({ min: -50, max: 50, noNaN: true })
const angle = fc.double({ min: -3.1, max: 3.1, noNaN: true })
const items = fc.array(
  fc.record({
    id: fc.constant('i'),
    position: fc.tuple(number, number, number),
    rotation: fc.tuple(angle, angle, angle),
    scale: fc.tuple(...([0, 1, 2].map(() => fc.double({ min: 0.1, max: 5, noNaN: true })) as [never, never, never])),
  }),
  { minLength: 1, maxLength: 12 },
) as unknown as fc.Arbitrary<Item[]>

const apply = (all: Item[], changes: ReturnType<typeof turned>): Item[] =>
  all.map((item, index) => ({ ...item, ...changes[index] }) as Item)

describe('M6.4 turning by hand', () => {
  it('a turn keeps every distance and every height', () => {
    fc.assert(
      fc.property(items, angle, (all, by) => {
        const centre = centreOf(all)
        const after = apply(all, turned(all, centre, by))
        all.forEach((item, index) => {
          const moved = after[index]?.position ?? [0, 0, 0]
          expect(moved[1]).toBeCloseTo(item.position[1], 6)
          expect(new Vector3(...moved).distanceTo(centre)).toBeCloseTo(
            new Vector3(...item.position).distanceTo(centre),
            6,
          )
        })
      }),
    )
  })

  it('a turn and back again leaves everything as it was', () => {
    fc.assert(
      fc.property(items, angle, (all, by) => {
        const centre = centreOf(all)
        const there = apply(all, turned(all, centre, by))
        const back = apply(there, turned(there, centre, -by))
        all.forEach((item, index) => {
          const facing = (one: Item): Quaternion => new Quaternion().setFromEuler(new Euler(...one.rotation, 'XYZ'))
          const now = back[index] ?? item
          expect(new Vector3(...now.position).distanceTo(new Vector3(...item.position))).toBeLessThan(1e-6)
          expect(Math.abs(facing(now).dot(facing(item)))).toBeCloseTo(1, 6)
        })
      }),
    )
  })

  it('a group on a wall turns in the plane of the wall: none comes off it, and none looks elsewhere', () => {
    fc.assert(
      fc.property(items, angle, angle, (all, yaw, by) => {
        const normal = new Vector3(Math.sin(yaw), 0, Math.cos(yaw))
        const hung = all.map((item): Item => ({ ...item, rotation: [0, yaw, 0] }))
        const centre = centreOf(hung)
        const after = apply(hung, turned(hung, centre, by, normal))
        expect(centreOf(after).distanceTo(centre)).toBeLessThan(1e-6)
        after.forEach((item, index) => {
          const was = hung[index] ?? item
          expect(new Vector3(...item.position).dot(normal)).toBeCloseTo(new Vector3(...was.position).dot(normal), 6)
          const front = new Vector3(0, 0, 1).applyEuler(new Euler(...item.rotation, 'XYZ'))
          expect(front.distanceTo(normal)).toBeLessThan(1e-6)
          const rise = new Vector3(0, 1, 0).applyEuler(new Euler(...item.rotation, 'XYZ'))
          expect(rise.distanceTo(new Vector3(0, 1, 0).applyAxisAngle(normal, by))).toBeLessThan(1e-6)
        })
      }),
    )
  })
})
