import fc from 'fast-check'
import { Box3, PerspectiveCamera, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Camera } from '#shared/model/environment.ts'
import { newPose } from '../engine/tables/item-table.ts'
import { farthestOf, homeOf, overviewOf, viewOnto, type Lens } from './views.ts'

const fov = 0.96
const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const point = fc.tuple(number(30), number(30), number(30))
const length = fc.double({ min: 0.05, max: 60, noNaN: true })

/** A window with panels at its sides and bars above and below. */
const lens: fc.Arbitrary<Lens> = fc
  .record({
    width: fc.integer({ min: 900, max: 2000 }),
    height: fc.integer({ min: 600, max: 1200 }),
    left: fc.integer({ min: 0, max: 430 }),
    right: fc.integer({ min: 0, max: 380 }),
    inspector: fc.constantFrom(0, 300),
    top: fc.integer({ min: 0, max: 70 }),
    bottom: fc.integer({ min: 0, max: 120 }),
  })
  .filter(({ width, left, right, inspector }) => width - left - right - inspector > 120)
  .map(({ width, height, left, right, inspector, top, bottom }) => ({
    fov,
    width,
    height,
    shift: (left - right) / 2,
    free: { x: left, y: top, width: width - left - right - inspector, height: height - top - bottom },
  }))

/** Where points are on the screen, as the stage draws them: the picture is shifted as a whole. */
function seen(view: Camera, { width, height, shift }: Lens, points: Vector3[]): { x: number; y: number }[] {
  const eye = new PerspectiveCamera((view.fov * 180) / Math.PI, width / height, 0.001, 1e5)
  eye.position.fromArray(view.position)
  eye.lookAt(new Vector3().fromArray(view.target))
  if (shift !== 0) eye.setViewOffset(width, height, -shift, 0, width, height)
  eye.updateMatrixWorld()
  eye.updateProjectionMatrix()
  return points.map((one) => {
    const at = one.clone().project(eye)
    expect(at.z).toBeLessThan(1)
    return { x: ((at.x + 1) / 2) * width, y: ((1 - at.y) / 2) * height }
  })
}

/** Share of the free part that they take, at most 1 where all lie within it; and how far off its middle they are. */
function filled({ free }: Lens, points: { x: number; y: number }[]): { share: number; off: number; inside: boolean } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const inside = left >= free.x && right <= free.x + free.width && top >= free.y && bottom <= free.y + free.height
  const share = Math.max((right - left) / free.width, (bottom - top) / free.height)
  return { share, inside, off: Math.abs((left + right) / 2 - (free.x + free.width / 2)) / free.width }
}

const cornersOf = ({ min, max }: Box3): Vector3[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map(
    (bits) => new Vector3(bits & 1 ? max.x : min.x, bits & 2 ? max.y : min.y, bits & 4 ? max.z : min.z),
  )

describe('M6.3 views fill what panels leave free', () => {
  it('the overview and the way home show all of a place, and waste little', () => {
    fc.assert(
      fc.property(point, fc.tuple(length, length, length), lens, number(3), (middle, extent, through, yaw) => {
        const box = new Box3().setFromCenterAndSize(new Vector3(...middle), new Vector3(...extent))
        for (const view of [overviewOf(box, through, yaw), homeOf(box, through, yaw)]) {
          const { inside, share } = filled(through, seen(view.camera, through, cornersOf(box)))
          expect(inside).toBe(true)
          // A long thin thing seen from its end cannot fill a window.
          expect(share).toBeGreaterThan(Math.min(extent[0], extent[2]) > 6 ? 0.6 : 0)
        }
      }),
    )
  })

  it('backing off ends where a place takes about a fifth of the window, in the middle of what is free', () => {
    fc.assert(
      fc.property(point, fc.tuple(length, length, length), lens, number(3), (middle, extent, through, yaw) => {
        const box = new Box3().setFromCenterAndSize(new Vector3(...middle), new Vector3(...extent))
        fc.pre(Math.min(extent[0], extent[2]) > 6)
        const window = { ...through, free: { x: 0, y: 0, width: through.width, height: through.height } }
        const corners = seen(farthestOf(box, through, yaw).camera, through, cornersOf(box))
        expect(filled(window, corners).share).toBeGreaterThan(0.2)
        expect(filled(window, corners).share).toBeLessThan(0.26)
        expect(filled(through, corners).off).toBeLessThan(0.1)
      }),
    )
  })

  it('a focused panel fills most of it, straight on and in its middle, however it hangs', () => {
    fc.assert(
      fc.property(point, number(3), number(3), length, length, lens, (middle, yaw, roll, wide, high, through) => {
        const pose = newPose()
        pose.position.set(...middle)
        pose.quaternion
          .copy(new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), yaw))
          .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), roll))
        pose.half.set(wide / 2, high / 2, 0.02)
        fc.pre(Math.max(wide, high) > 0.3)
        const corners = [-1, 1].flatMap((x) =>
          [-1, 1].map((y) =>
            new Vector3((x * wide) / 2, (y * high) / 2, 0).applyQuaternion(pose.quaternion).add(pose.position),
          ),
        )
        const { camera } = viewOnto(pose, new Vector3(), through)
        const { inside, share, off } = filled(through, seen(camera, through, corners))
        expect(inside).toBe(true)
        expect(share).toBeGreaterThan(0.6)
        expect(off).toBeLessThan(0.03)
      }),
    )
  })
})
