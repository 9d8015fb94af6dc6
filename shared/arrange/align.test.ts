import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Vector3 } from '#shared/model/layout.ts'
import { align, distribute, type Edge, type Standing } from './index.ts'
import { halfOf } from './plane.ts'
import { reachAlong } from './turn.ts'
import type { WallFace } from './walls.ts'

const face: WallFace = { from: [-50, 0], to: [50, 0], base: 0, height: 30, normal: [0, 1] }
const number = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
const hung = fc
  .array(fc.tuple(number(-40, 40), number(2, 20), number(0.2, 4), number(0.2, 4), number(-1, 1)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) =>
    all.map(([x, y, wide, high, roll], index): Standing => ({
      id: `${index}`,
      position: [x, y, 0.08],
      rotation: [0, 0, roll],
      scale: [1, 1, 1],
      size: [wide, high, 0.04],
    })),
  )
const right: Vector3 = [0, 0, -1]
const edges: Edge[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom']
const axisOf = (edge: Edge): 0 | 1 => (edge === 'left' || edge === 'centre' || edge === 'right' ? 0 : 1)

function put(items: readonly Standing[], moved: readonly { id: string; position: Vector3 }[]): Standing[] {
  const to = new Map(moved.map(({ id, position }) => [id, position]))
  return items.map((item) => ({ ...item, position: to.get(item.id) ?? item.position }))
}

const reach = (item: Standing, axis: 0 | 1): number =>
  reachAlong(halfOf(item), item.rotation, axis === 0 ? [1, 0, 0] : [0, 1, 0])

describe('M6.4 align and distribute', () => {
  it('brings one edge of all into line, moves nothing else, and leaves alone what is in line', () => {
    fc.assert(
      fc.property(hung, fc.constantFrom(...edges), (items, edge) => {
        const after = put(items, align(items, edge, [face], right))
        const axis = axisOf(edge)
        const sign = edge === 'left' || edge === 'bottom' ? -1 : edge === 'right' || edge === 'top' ? 1 : 0
        const marks = after.map((item) => item.position[axis] + sign * reach(item, axis))
        for (const mark of marks) expect(mark).toBeCloseTo(marks[0] ?? 0, 6)
        after.forEach((item, index) => {
          for (const other of [0, 1, 2].filter((one) => one !== axis) as (0 | 1 | 2)[]) {
            expect(item.position[other]).toBeCloseTo(items[index]?.position[other] ?? 0, 9)
          }
        })
        const again = put(after, align(after, edge, [face], right))
        again.forEach((item, index) => expect(item.position[axis]).toBeCloseTo(after[index]?.position[axis] ?? 0, 6))
      }),
    )
  })

  it('makes all spaces alike between the first and the last, which stay', () => {
    fc.assert(
      fc.property(hung, fc.constantFrom('across' as const, 'upright' as const), (items, along) => {
        fc.pre(items.length > 2)
        const axis = along === 'across' ? 0 : 1
        const after = put(items, distribute(items, along, [face], right))
        const order = items.map((item, index) => ({ was: item.position[axis], now: after[index] }))
        const sorted = order.toSorted((a, b) => a.was - b.was).flatMap(({ now }) => now ?? [])
        const spaces = sorted.slice(1).map((item, index) => {
          const before = sorted[index] as Standing
          return item.position[axis] - reach(item, axis) - before.position[axis] - reach(before, axis)
        })
        for (const space of spaces) expect(space).toBeCloseTo(spaces[0] ?? 0, 6)
        const ends = items.toSorted((a, b) => a.position[axis] - b.position[axis])
        for (const end of [ends[0], ends.at(-1)]) {
          expect(after.find(({ id }) => id === end?.id)?.position).toEqual(end?.position)
        }
      }),
    )
  })

  it('moves what hangs on a wall along that wall, whichever way one looks', () => {
    const side: WallFace = { from: [5, -5], to: [5, 5], base: 0, height: 4, normal: [-1, 0] }
    const at = (z: number): Standing => ({
      id: `${z}`,
      position: [4.92, 1.5, z],
      rotation: [0, -Math.PI / 2, 0],
      scale: [1, 1, 1],
      size: [1, 1, 0.04],
    })
    const moved = align([at(-2), at(1)], 'left', [side], [1, 0, 0])
    for (const { position } of moved) {
      expect(position[0]).toBeCloseTo(4.92, 9)
      expect(position[2]).toBeCloseTo(moved[0]?.position[2] ?? 9, 9)
    }
  })
})
