import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Vector3 } from '#shared/model/layout.ts'
import { adjust, middleOf } from './index.ts'
import type { WallFace } from './walls.ts'

const item = (id: string, position: Vector3, group = '') => ({
  id,
  position,
  rotation: [0, 0.5, 0] as Vector3,
  scale: [1, 2, 1] as Vector3,
  size: [1, 1, 0.04] as Vector3,
  group,
})
const row = [item('a', [0, 1, 0]), item('b', [2, 1, 0]), item('c', [4, 1, 0])]

describe('M6.8 nudges', () => {
  it('scales by a factor, each about its own middle', () => {
    expect(adjust(row, { scale: 1.5 }).changes).toEqual(
      row.map(({ id, position, rotation }) => ({ id, position, rotation, scale: [1.5, 3, 1.5] })),
    )
  })

  it('moves by metres', () => {
    expect(adjust(row, { move: [1, 2, -3] }).changes.map(({ position }) => position)).toEqual([
      [1, 3, -3],
      [3, 3, -3],
      [5, 3, -3],
    ])
  })

  it('brings things closer together about their middle, and not into the floor', () => {
    expect(adjust(row, { spread: 0.5 }).changes.map(({ position }) => position)).toEqual([
      [1, 1, 0],
      [2, 1, 0],
      [3, 1, 0],
    ])
    const stacked = [item('low', [0, 1.2, 0]), item('high', [0, 3, 0])]
    expect(adjust(stacked, { spread: 3 }).changes[0]?.position[1]).toBe(1)
  })

  it('turns each about its own axis, a whole group about its middle', () => {
    expect(adjust(row, { turn: 1 }).changes).toEqual(
      row.map(({ id, position, scale }) => ({ id, position, rotation: [0, 1.5, 0], scale })),
    )
    const grouped = row.map((one) => ({ ...one, group: 'best' }))
    const [first] = adjust(grouped, { turn: Math.PI / 2 }).changes
    expect(first?.position[0]).toBeCloseTo(2, 12)
    expect(first?.position[2]).toBeCloseTo(2, 12)
    expect(first?.rotation[1]).toBeCloseTo(0.5 + Math.PI / 2, 12)
  })

  it('turns what leans without changing its lean: four quarter turns are none', () => {
    const angle = fc.double({ min: -1.4, max: 1.4, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(angle, angle, angle), (rotation) => {
        let turned = { ...item('a', [0, 1, 0]), rotation: rotation as Vector3 }
        for (let quarter = 0; quarter < 4; quarter += 1) {
          turned = { ...turned, rotation: adjust([turned], { turn: Math.PI / 2 }).changes[0]?.rotation ?? [9, 9, 9] }
        }
        // Equal as turns: angles may differ by whole turns, and by little.
        turned.rotation.forEach((part, axis) =>
          expect(Math.abs(Math.sin((part - (rotation[axis] ?? 9)) / 2))).toBeLessThan(1e-6),
        )
      }),
    )
  })

  it('keeps the middle of what it turns and spreads', () => {
    const around = fc.double({ min: -50, max: 50, noNaN: true })
    const above = fc.double({ min: 20, max: 50, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(around, above, around), { minLength: 2, maxLength: 8 }),
        fc.double({ min: -7, max: 7, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (positions, turn, spread) => {
          const items = positions.map((position, index) => item(`i${index}`, position, 'one'))
          const [before, after] = [middleOf(items), middleOf(adjust(items, { turn, spread }).changes)]
          after.forEach((part, axis) => expect(part).toBeCloseTo(before[axis] ?? 0, 9))
        },
      ),
    )
  })

  it('turns what hangs on a wall in the plane of the wall, a group about its middle', () => {
    const face: WallFace = { from: [-6, 0], to: [6, 0], base: 0, height: 4, normal: [0, 1] }
    const hung = [-2, 0, 2].map((x, index) => ({
      ...item(`h${index}`, [x, 1.5, 0.08], 'wall'),
      rotation: [0, 0, 0] as Vector3,
    }))
    const { changes } = adjust(hung, { turn: Math.PI / 2 }, { items: hung, faces: [face], ground: 0 })
    expect(changes.map(({ position }) => position.map((part) => Math.round(part * 1e9) / 1e9 + 0))).toEqual([
      [0, -0.5, 0.08],
      [0, 1.5, 0.08],
      [0, 3.5, 0.08],
    ])
    for (const { rotation } of changes) expect(rotation).toEqual([0, 0, Math.PI / 2])
    const [single] = adjust(hung.slice(0, 1), { turn: 0.3 }, { items: hung, faces: [face], ground: 0 }).changes
    expect(single).toMatchObject({ position: [-2, 1.5, 0.08], rotation: [0, 0, 0.3] })
  })
})
