import fc from 'fast-check'
import { Matrix4, Quaternion, Ray, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Item } from '#shared/model/environment.ts'
import { Chunks } from './chunks.ts'
import { hitBox, pick } from './pick.ts'
import { ItemTable, newPose, poseOf } from './tables/item-table.ts'

const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const vector = (most: number) => fc.tuple(number(most), number(most), number(most))
const extent = fc.double({ min: 0.05, max: 3, noNaN: true })

const body = fc.record({
  position: vector(20),
  rotation: vector(3.1),
  scale: fc.tuple(extent, extent, extent),
  size: fc.tuple(extent, extent, extent),
})

const itemOf = (id: string, at: Pick<Item, 'position' | 'rotation' | 'scale' | 'size'>): Item => ({
  id,
  assetId: 'a',
  roomId: '',
  group: '',
  zone: '',
  caption: '',
  ...at,
})

describe('M6.4 pointing at things', () => {
  it('meets a box exactly where the box is', () => {
    fc.assert(
      fc.property(body, vector(0.98), vector(30), (at, inside, eye) => {
        const pose = poseOf(at, newPose())
        const target = new Vector3(...inside).multiply(pose.half).applyQuaternion(pose.quaternion).add(pose.position)
        const origin = new Vector3(...eye)
        fc.pre(origin.distanceTo(target) > 0.01)
        const ray = new Ray(origin, target.clone().sub(origin).normalize())
        const distance = hitBox(ray, pose)
        expect(distance).toBeDefined()
        expect(distance).toBeLessThanOrEqual(origin.distanceTo(target) + 1e-6)
        // Where it is met lies on the box, seen from the box itself.
        const back = new Matrix4().compose(pose.position, pose.quaternion, new Vector3(1, 1, 1)).invert()
        const local = ray.at(distance ?? 0, new Vector3()).applyMatrix4(back)
        for (const axis of ['x', 'y', 'z'] as const) {
          expect(Math.abs(local[axis])).toBeLessThanOrEqual(pose.half[axis] + 1e-5)
        }
      }),
    )
  })

  it('finds the same as looking at every single thing', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 200 }), vector(40), vector(1), (bodies, eye, way) => {
        const direction = new Vector3(...way)
        fc.pre(direction.length() > 0.01)
        const ray = new Ray(new Vector3(...eye), direction.normalize())
        const items = new ItemTable()
        bodies.forEach((at, index) => items.put(itemOf(`i${index}`, at), 0, { now: 0, seconds: 0 }))
        const chunks = new Chunks(items)
        chunks.refresh()
        let least = Number.POSITIVE_INFINITY
        const pose = newPose()
        for (let row = 0; row < items.length; row++) {
          least = Math.min(least, hitBox(ray, items.pose(row, 0, pose), 0.002) ?? Number.POSITIVE_INFINITY)
        }
        expect(pick(ray, items, chunks, 0)?.distance ?? Number.POSITIVE_INFINITY).toBeCloseTo(least, 5)
      }),
    )
  })

  it('still finds a thing that has been moved far away, and not one that was taken out', () => {
    const items = new ItemTable()
    const chunks = new Chunks(items)
    const at = { rotation: [0, 0, 0], scale: [1, 1, 1], size: [1, 1, 0.1] } as const
    for (let index = 0; index < 300; index++) {
      const item = itemOf(`i${index}`, { ...structuredClone(at), position: [index * 2, 0, 0] } as never)
      items.put(item, 0, { now: 0, seconds: 0 })
    }
    chunks.refresh()
    const moved = itemOf('i5', { ...structuredClone(at), position: [0, 500, 0] } as never)
    chunks.moved(items.put(moved, 0, { now: 1, seconds: 0 }))
    const down = (x: number, y: number): Ray => new Ray(new Vector3(x, y, 5), new Vector3(0, 0, -1))
    expect(pick(down(0, 500), items, chunks, 1)?.itemId).toBe('i5')
    expect(pick(down(10, 0), items, chunks, 1)).toBeUndefined()
    items.remove('i6')
    chunks.invalidate()
    chunks.refresh()
    expect(pick(down(12, 0), items, chunks, 1)).toBeUndefined()
    expect(pick(down(14, 0), items, chunks, 1)?.itemId).toBe('i7')
  })
})

describe('M6.8 things in flight', () => {
  it('start where they were, end where they belong, and stay on the way between', () => {
    fc.assert(
      fc.property(body, body, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        const items = new ItemTable()
        const row = items.put(itemOf('i', from), 0, { now: 0, seconds: 0 })
        items.put(itemOf('i', to), 0, { now: 10, seconds: 0.5 })
        const [start, end] = [poseOf(from, newPose()), poseOf(to, newPose())]
        const pose = newPose()
        expect(items.pose(row, 10, pose).position.distanceTo(start.position)).toBeLessThan(1e-4)
        items.pose(row, 10 + 0.5 * share, pose)
        const way = start.position.distanceTo(end.position)
        const detour = pose.position.distanceTo(start.position) + pose.position.distanceTo(end.position)
        expect(detour).toBeLessThan(way + 1e-4)
        items.pose(row, 10.5, pose)
        expect(pose.position.distanceTo(end.position)).toBeLessThan(1e-4)
        expect(1 - Math.abs(pose.quaternion.dot(new Quaternion().copy(end.quaternion)))).toBeLessThan(1e-6)
      }),
    )
  })

  it('turn round in mid-flight without a jump', () => {
    const items = new ItemTable()
    const at = (x: number) => ({ position: [x, 0, 0], rotation: [0, 0, 0], scale: [1, 1, 1], size: [1, 1, 1] }) as never
    const row = items.put(itemOf('i', at(0)), 0, { now: 0, seconds: 0 })
    items.put(itemOf('i', at(10)), 0, { now: 0, seconds: 1 })
    const before = items.pose(row, 0.3, newPose()).position.x
    items.put(itemOf('i', at(-10)), 0, { now: 0.3, seconds: 1 })
    expect(items.pose(row, 0.3, newPose()).position.x).toBeCloseTo(before, 5)
    expect(items.pose(row, 1.3, newPose()).position.x).toBeCloseTo(-10, 5)
  })
})
