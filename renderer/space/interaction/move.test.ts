import fc from 'fast-check'
import { Ray, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Item, Room } from '#shared/model/environment.ts'
import { faceBehind, forwardOf, wallFaces } from '#shared/arrange/walls.ts'
import { facingPlane, MoveDrag, wallPlane } from './move.ts'
import { shift, snap, type Rect } from './snap.ts'

const coordinate = fc.double({ min: -20, max: 20, noNaN: true })
const rect = fc
  .tuple(
    coordinate,
    coordinate,
    fc.double({ min: 0.1, max: 4, noNaN: true }),
    fc.double({ min: 0.1, max: 4, noNaN: true }),
  )
  .map(([left, bottom, wide, high]): Rect => ({ left, right: left + wide, bottom, top: bottom + high }))

const marks = (one: Rect): number[] => [one.left, (one.left + one.right) / 2, one.right]

describe('M6.4 snapping', () => {
  it('never moves a thing further than the reach of a line, and lands on one where it moves', () => {
    fc.assert(
      fc.property(
        rect,
        fc.array(rect, { maxLength: 12 }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (moved, all, within) => {
          const { du, dv, lines } = snap(moved, all, [1.55], within)
          expect(Math.abs(du)).toBeLessThanOrEqual(within)
          expect(Math.abs(dv)).toBeLessThanOrEqual(within)
          const after = shift(moved, du, dv)
          for (const line of lines) {
            const own = line.axis === 'u' ? marks(after) : [after.bottom, (after.bottom + after.top) / 2, after.top]
            expect(Math.min(...own.map((mark) => Math.abs(mark - line.at)))).toBeLessThan(1e-9)
          }
        },
      ),
    )
  })

  it('finds a line wherever an edge or a middle is within reach', () => {
    fc.assert(
      fc.property(rect, rect, (moved, other) => {
        const close = Math.min(
          ...marks(moved).flatMap((a, i) =>
            marks(other).map((b, j) => ((i === 1) === (j === 1) ? Math.abs(a - b) : Infinity)),
          ),
        )
        const found = snap(moved, [other], [], 0.2).lines.some((line) => line.axis === 'u')
        expect(found).toBe(close <= 0.2)
      }),
    )
  })
})

const item = (id: string, position: [number, number, number], rotation: [number, number, number]): Item => ({
  id,
  assetId: 'a',
  roomId: 'room',
  position,
  rotation,
  scale: [1, 1, 1],
  size: [1.2, 0.8, 0.04],
  group: '',
  zone: '',
  caption: '',
})

const room: Room = {
  id: 'room',
  name: '',
  layoutId: null,
  arrangement: 'gallery',
  position: [0, 0, 0],
  size: [10, 4, 10],
  walls: [
    { from: [-5, -5], to: [5, -5], height: 4 },
    { from: [5, -5], to: [5, 5], height: 4 },
    { from: [-2, 0], to: [2, 0], height: 3 },
  ],
  signs: [],
  portals: [],
}

describe('M6.10 walls', () => {
  it('show the side that looks into the room, and both sides of one that is hung on both', () => {
    const front = item('front', [0, 1.55, 0.08], [0, 0, 0])
    const back = item('back', [0, 1.55, -0.08], [0, Math.PI, 0])
    expect(wallFaces([room], [front]).map(({ normal }) => normal.map(Math.round))).toEqual([
      [expect.closeTo(0), 1],
      [-1, expect.closeTo(0)],
      [expect.closeTo(0), 1],
    ])
    expect(wallFaces([room], [front, back])).toHaveLength(4)
  })

  it('know what hangs on them', () => {
    const faces = wallFaces([room], [])
    const hung = item('a', [0, 1.5, -4.92], [0, 0, 0])
    expect(faceBehind(faces, hung.position, forwardOf(hung.rotation))?.to).toEqual([5, -5])
    expect(faceBehind(faces, [0, 1.5, -3], forwardOf(hung.rotation))).toBeUndefined()
    expect(faceBehind(faces, hung.position, forwardOf([0, 1, 0]))).toBeUndefined()
    expect(faceBehind(faces, [8, 1.5, -4.92], forwardOf(hung.rotation))).toBeUndefined()
  })
})

describe('M6.4 moving by hand', () => {
  const faces = wallFaces([room], [])
  const world = { faces, items: [] }
  const eye = new Vector3(0, 1.6, 4)
  const to = (x: number, y: number, z: number): Ray => new Ray(eye, new Vector3(x, y, z).sub(eye).normalize())

  it('a hung thing slides along its wall and keeps its distance from it', () => {
    const hung = item('a', [0, 1.5, -4.92], [0, 0, 0])
    const [face] = faces
    if (!face) throw new Error('There is no wall.')
    const drag = new MoveDrag(hung, [hung], wallPlane(face, new Vector3(0.1, 1.5, -4.9)))
    const result = drag.at(to(2.1, 2, -4.9), world, 0)
    expect(result?.changes).toEqual([{ id: 'a', position: [expect.closeTo(2), expect.closeTo(2), -4.92] }])
    // The walls are measured anew while things move: the same wall is still the same.
    const again = drag.at(to(2.1, 2, -4.9), { faces: structuredClone(faces), items: [] }, 0)
    expect(again).toEqual(result)
    expect(drag.before()[0]).toMatchObject({ position: [0, 1.5, -4.92], rotation: [0, 0, 0] })
  })

  it('taken to another wall it hangs there, turned to face the room', () => {
    const hung = item('a', [0, 1.5, -4.92], [0, 0, 0])
    const [face] = faces
    if (!face) throw new Error('There is no wall.')
    const drag = new MoveDrag(hung, [hung], wallPlane(face, new Vector3(0, 1.5, -4.9)))
    const [change] = drag.at(to(5, 1.8, 1), world, 0)?.changes ?? []
    expect(change?.rotation?.[1]).toBeCloseTo(-Math.PI / 2)
    const [x = 0, y = 0, z = 0] = change?.position ?? []
    // As far from the middle of the wall as the arrangements hang it: 6 cm and half its depth.
    expect(x).toBeCloseTo(4.92)
    expect(y).toBeCloseTo(1.8)
    expect(z).toBeCloseTo(1)
  })

  it('many keep their places toward each other', () => {
    const all = [item('a', [0, 1, 0], [0, 0, 0]), item('b', [1.5, 2, 0.4], [0, 0, 0])]
    const [first] = all
    if (!first) throw new Error('There is nothing.')
    const drag = new MoveDrag(first, all, facingPlane(new Vector3(0, 1, 0), new Vector3(0, 0, -1)))
    const changes = drag.at(to(1, 2, 0), world, 0)?.changes ?? []
    expect(changes[0]?.position).toEqual([expect.closeTo(1), expect.closeTo(2), 0])
    expect(changes[1]?.position).toEqual([expect.closeTo(2.5), expect.closeTo(3), 0.4])
  })

  it('snaps to eye height and to a neighbour in the same plane', () => {
    const moving = item('a', [0, 1, 0], [0, 0, 0])
    const neighbour = item('b', [3, 1, 0], [0, 0, 0])
    const drag = new MoveDrag(moving, [moving], facingPlane(new Vector3(0, 1, 0), new Vector3(0, 0, -1)))
    const near = drag.at(to(1.75, 1.5, 0), { faces: [], items: [moving, neighbour] }, 0.1)
    // Its right edge meets the neighbour's left one, its middle eye height.
    expect(near?.changes[0]?.position).toEqual([expect.closeTo(1.8), expect.closeTo(1.55), 0])
    expect(near?.lines).toHaveLength(2)
  })

  it('looking steeply down, things move over the floor', () => {
    const plane = facingPlane(new Vector3(0, 0.5, 0), new Vector3(0.1, -0.99, 0).normalize())
    expect(plane.normal.toArray()).toEqual([0, 1, 0])
    expect(Math.abs(plane.u.dot(plane.v))).toBeLessThan(1e-9)
  })
})
