import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Room } from '#shared/model/environment.ts'
import { Arrangement, type Vector3 } from '#shared/model/layout.ts'
import { arrange, Growth, type Standing, type Surroundings } from './index.ts'
import { halfOf } from './plane.ts'
import { axesOf, reachAlong } from './turn.ts'
import { wallFaces } from './walls.ts'

const shape = fc.record({ width: fc.integer({ min: 400, max: 4000 }), height: fc.integer({ min: 400, max: 4000 }) })

/** Pictures as they are hung in a hall, and its walls. */
const hall = fc
  .tuple(fc.array(shape, { minLength: 2, maxLength: 30 }), fc.constantFrom(...Arrangement.options))
  .map(([shapes, arrangement]): Surroundings => {
    const things = shapes.map(({ width, height }, index) => ({
      id: `i${index}`,
      name: `${index}`,
      mediaType: 'image' as const,
      width,
      height,
      takenAt: `201${index % 9}-05-01T12:00:00`,
      color: '#808080',
      folder: `${index % 3}`,
      camera: null,
    }))
    const { placements, room } = arrange(things, arrangement)
    const items = placements.map((placed) => ({ ...placed, scale: [1, 1, 1] as Vector3 }))
    const rooms: Room[] = [
      { id: 'room', name: '', layoutId: null, arrangement, position: [0, 0, 0], portals: [], ...room },
    ]
    return { items, faces: wallFaces(rooms, items as never), ground: 0 }
  })

const picks = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 8 })
const chosen = ({ items }: Surroundings, numbers: number[]): Standing[] =>
  [...new Set(numbers.map((number) => number % items.length))].flatMap((index) => items[index] ?? [])

/** Whether two bodies overlap: as boxes that no side of either parts. */
function overlap(a: Standing, b: Standing): boolean {
  return [...axesOf(a.rotation), ...axesOf(b.rotation)].every((direction) => {
    const room = reachAlong(halfOf(a), a.rotation, direction) + reachAlong(halfOf(b), b.rotation, direction)
    const away = direction.reduce(
      (sum, part, axis) => sum + part * ((a.position[axis] ?? 0) - (b.position[axis] ?? 0)),
      0,
    )
    return Math.abs(away) < room - 1e-5
  })
}

const after = ({ items }: Surroundings, changes: ReturnType<Growth['to']>['changes']): Standing[] => {
  const changed = new Map(changes.map((change) => [change.id, change]))
  return items.map((item) => ({ ...item, ...changed.get(item.id) }))
}

describe('M6.4 things grow, and what is beside them gives way', () => {
  it('nothing gets through its neighbours, through a wall or into the floor', () => {
    fc.assert(
      fc.property(
        hall,
        picks,
        fc.double({ min: 0.1, max: 6, noNaN: true }),
        fc.boolean(),
        (around, numbers, by, one) => {
          const items = chosen(around, numbers)
          const centre: Vector3 | undefined = one ? items[0]?.position : undefined
          const { changes, factor } = new Growth(items, around, centre).to(by)
          expect(factor).toBeLessThanOrEqual(Math.max(1, by) + 1e-12)
          const all = after(around, changes)
          all.forEach((item, index) => {
            for (const other of all.slice(index + 1)) expect(overlap(item, other)).toBe(false)
            const bottom = item.position[1] - reachAlong(halfOf(item), item.rotation, [0, 1, 0])
            expect(bottom).toBeGreaterThan(-1e-6)
          })
          const grown = new Set(items.map(({ id }) => id))
          all.forEach((item, index) => {
            const before = around.items[index]
            for (const axis of [0, 1, 2] as const) {
              const wanted = (before?.scale[axis] ?? 0) * (grown.has(item.id) ? factor : 1)
              expect(item.scale[axis]).toBeCloseTo(wanted, 9)
            }
          })
          for (const face of around.faces) {
            // What was before a wall is before it still, and within its height.
            for (const [index, item] of all.entries()) {
              const was = around.items[index]
              if (!was) continue
              const away = (one: Standing): number =>
                (one.position[0] - face.from[0]) * face.normal[0] +
                (one.position[2] - face.from[1]) * face.normal[1] -
                reachAlong(halfOf(one), one.rotation, [face.normal[0], 0, face.normal[1]])
              const along = (one: Standing): number =>
                (one.position[0] - face.from[0]) * face.normal[1] - (one.position[2] - face.from[1]) * face.normal[0]
              const span = (face.to[0] - face.from[0]) * face.normal[1] - (face.to[1] - face.from[1]) * face.normal[0]
              const within = along(item) > Math.min(0, span) && along(item) < Math.max(0, span)
              const through = away(was) > 0 && away(was) < 1 && within && away(item) < -1e-6
              expect(through).toBe(false)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('one that grows in a row stays where it is; its neighbours go aside alike, the rest stays', () => {
    const face = { from: [-10, 0], to: [10, 0], base: 0, height: 4, normal: [0, 1] } as const
    const row = [-4, -2, 0, 2, 4].map((x) => ({
      id: `at ${x}`,
      position: [x, 1.5, 0.08] as Vector3,
      rotation: [0, 0, 0] as Vector3,
      scale: [1, 1, 1] as Vector3,
      size: [1, 1, 0.04] as Vector3,
    }))
    const around = { items: row, faces: [face], ground: 0 }
    const growth = new Growth(row.slice(2, 3), around)
    const xs = (factor: number): number[] => after(around, growth.to(factor).changes).map(({ position: [x] }) => x)
    expect(xs(1.5)).toEqual([-4, -2, 0, 2, 4])
    const [far, left, own, right, end] = xs(3)
    expect([far, own, end]).toEqual([-4, 0, 4])
    expect(right).toBeCloseTo(2.2, 9)
    expect(left).toBeCloseTo(-2.2, 9)
    // Back again everything stands as before: a hand that lets go half way leaves no trace.
    expect(xs(1)).toEqual([-4, -2, 0, 2, 4])
  })

  it('stops where the wall ends, and makes the most of it', () => {
    const face = { from: [-3, 0], to: [3, 0], base: 0, height: 4, normal: [0, 1] } as const
    const pair = [-1, 1].map((x) => ({
      id: `${x}`,
      position: [x, 1.6, 0.08] as Vector3,
      rotation: [0, 0, 0] as Vector3,
      scale: [1, 1, 1] as Vector3,
      size: [1.2, 0.6, 0.04] as Vector3,
    }))
    const around = { items: pair, faces: [face], ground: 0 }
    const { factor, changes } = new Growth(pair, around).to(50)
    // Two of them, what stays free at both ends, and what stays free between.
    expect(factor).toBeCloseTo((6 - 0.4 - 0.2) / 2.4, 5)
    for (const { position } of changes) expect(position[2]).toBeCloseTo(0.08 + 0.02 * (factor - 1), 6)
  })
})
