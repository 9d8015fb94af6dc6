import fc from 'fast-check'
import { Box3, PerspectiveCamera, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { spring } from '../engine/ease.ts'
import { newPose } from '../engine/tables/item-table.ts'
import { CameraRig, directionOf } from './rig.ts'
import { overviewOf, viewOnto } from './views.ts'

const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const point = fc.tuple(number(30), number(30), number(30))
const camera = fc
  .record({ position: point, target: point, fov: fc.double({ min: 0.3, max: 1.6, noNaN: true }) })
  .filter(({ position, target }) => new Vector3(...position).distanceTo(new Vector3(...target)) > 0.1)

const eyeOf = (rig: CameraRig): Vector3 => new Vector3(rig.goal.x, rig.goal.y, rig.goal.z)

describe('M6.3 the camera', () => {
  it('arrives without ever overshooting, at any frame rate', () => {
    fc.assert(
      fc.property(number(100), number(100), fc.constantFrom(1 / 240, 1 / 60, 1 / 10, 0.3), (from, to, dt) => {
        let [value, speed] = [from, 0]
        for (let step = 0; step < 3 / dt; step++) {
          ;[value, speed] = spring(value, speed, to, 8, dt)
          expect((value - to) * Math.sign(from - to || 1)).toBeGreaterThanOrEqual(-1e-6)
        }
        expect(value).toBeCloseTo(to, 3)
      }),
    )
  })

  it('looks where it is told to, and says so again', () => {
    fc.assert(
      fc.property(camera, (view) => {
        const rig = new CameraRig(view)
        const wanted = new Vector3(...view.target).sub(new Vector3(...view.position)).normalize()
        fc.pre(Math.abs(wanted.y) < 0.99)
        expect(directionOf(rig.goal, new Vector3()).distanceTo(wanted)).toBeLessThan(1e-6)
        const { position, target } = rig.camera()
        expect(new Vector3(...position).distanceTo(new Vector3(...view.position))).toBeLessThan(1e-9)
        expect(new Vector3(...target).distanceTo(new Vector3(...view.target))).toBeLessThan(1e-5)
      }),
    )
  })

  it('zooming keeps what is under the pointer in its direction, and undoes itself', () => {
    fc.assert(
      fc.property(camera, point, fc.double({ min: -4, max: 4, noNaN: true }), (view, at, amount) => {
        const rig = new CameraRig(view)
        const goal = new Vector3(...at)
        const before = eyeOf(rig)
        fc.pre(before.distanceTo(goal) > 0.1)
        const direction = goal.clone().sub(before).normalize()
        rig.zoom(goal, amount)
        const after = eyeOf(rig)
        expect(after.distanceTo(goal)).toBeCloseTo(before.distanceTo(goal) * 2 ** -amount, 5)
        expect(goal.clone().sub(after).normalize().distanceTo(direction)).toBeLessThan(1e-6)
        rig.zoom(goal, -amount)
        expect(eyeOf(rig).distanceTo(before)).toBeLessThan(1e-6)
      }),
    )
  })

  it('is brought before a panel about the point one looks at, which stays where it is on the screen', () => {
    fc.assert(
      fc.property(number(1), number(0.6), fc.double({ min: 0.1, max: 1, noNaN: true }), (yaw, pitch, share) => {
        const rig = new CameraRig({ position: [0, 1.5, 4], target: [0, 1.5, 0], fov: 1 })
        rig.turn(yaw * 0.2, pitch * 0.2)
        const point = new Vector3(0.3, 1.2, 0)
        const front = new Vector3(Math.sin(yaw), 0, Math.cos(yaw))
        const onScreen = (): Vector3 => {
          const { x, y, z, yaw: turn, pitch: tilt } = rig.goal
          const eye = new PerspectiveCamera(57, 1.5, 0.1, 100)
          eye.position.set(x, y, z)
          eye.rotation.set(tilt, turn, 0, 'YXZ')
          eye.updateMatrixWorld()
          return point.clone().project(eye)
        }
        const before = onScreen()
        const off = (): number => -directionOf(rig.goal, new Vector3()).dot(front)
        const straight = off()
        fc.pre(straight > 0.2)
        rig.face(point, front, share)
        expect(onScreen().distanceTo(before)).toBeLessThan(1e-6)
        expect(off()).toBeGreaterThanOrEqual(straight - 1e-9)
        for (let notch = 0; notch < 80; notch++) rig.face(point, front, 0.3)
        expect(off()).toBeGreaterThan(0.9999)
      }),
    )
  })

  it('goes round its pivot at an even distance in orbit mode, looking at it', () => {
    fc.assert(
      fc.property(camera, number(2), number(0.6), (view, yaw, pitch) => {
        const rig = new CameraRig(view)
        const pivot = new Vector3(...view.target)
        fc.pre(Math.abs(rig.goal.pitch) < 0.8)
        rig.mode = 'orbit'
        const far = eyeOf(rig).distanceTo(pivot)
        rig.turn(yaw, pitch)
        const eye = eyeOf(rig)
        expect(eye.distanceTo(pivot)).toBeCloseTo(far, 6)
        expect(directionOf(rig.goal, new Vector3()).dot(pivot.clone().sub(eye).normalize())).toBeGreaterThan(0.9999)
      }),
    )
  })

  it('walks on the level however it looks, and flies where it looks', () => {
    const rig = new CameraRig({ position: [0, 1.6, 0], target: [0, 0.6, -1], fov: 1 })
    rig.mode = 'walk'
    rig.step(0, 0, 2)
    expect(eyeOf(rig).toArray()).toEqual([expect.closeTo(0), expect.closeTo(1.6), expect.closeTo(-2)])
    rig.mode = 'fly'
    rig.step(0, 0, Math.SQRT2)
    expect(eyeOf(rig).toArray()).toEqual([expect.closeTo(0), expect.closeTo(0.6), expect.closeTo(-3)])
  })

  it('cuts with reduced motion', () => {
    const rig = new CameraRig({ position: [0, 1.6, 8], target: [0, 1.6, 0], fov: 1 })
    rig.reduced = true
    rig.travel({ position: [5, 2, 1], target: [5, 2, 0], fov: 0.8 })
    expect(rig.gaze).toMatchObject({ x: 5, y: 2, z: 1, fov: 0.8 })
    expect(rig.advance(0.016)).toBe(false)
  })

  it('takes the short way round on a journey', () => {
    const rig = new CameraRig({ position: [0, 0, 0], target: [-1, 0, 0.1], fov: 1 })
    const before = rig.goal.yaw
    rig.travel({ position: [0, 0, 0], target: [-1, 0, -0.1], fov: 1 })
    expect(Math.abs(rig.goal.yaw - before)).toBeLessThan(0.5)
  })
})

describe('M6.3 views', () => {
  const fits = (view: { position: number[]; target: number[]; fov: number }, aspect: number, points: Vector3[]) => {
    const eye = new PerspectiveCamera((view.fov * 180) / Math.PI, aspect, 0.01, 1e5)
    eye.position.fromArray(view.position)
    eye.lookAt(new Vector3().fromArray(view.target))
    eye.updateMatrixWorld()
    eye.updateProjectionMatrix()
    const seen = points.map((one) => one.clone().project(eye))
    return { inside: seen.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1), seen }
  }
  const length = fc.double({ min: 0.05, max: 60, noNaN: true })
  const aspects = fc.constantFrom(0.5, 1, 1.6, 2.4)

  it('the overview shows all of a place and wastes little of the window', () => {
    fc.assert(
      fc.property(point, fc.tuple(length, length, length), aspects, (middle, extent, aspect) => {
        const box = new Box3().setFromCenterAndSize(new Vector3(...middle), new Vector3(...extent))
        const corners = [0, 1, 2, 3, 4, 5, 6, 7].map(
          (bits) =>
            new Vector3(
              bits & 1 ? box.max.x : box.min.x,
              bits & 2 ? box.max.y : box.min.y,
              bits & 4 ? box.max.z : box.min.z,
            ),
        )
        const { inside, seen } = fits(overviewOf(box, 0.96, aspect), aspect, corners)
        expect(inside).toBe(true)
        const wide = Math.max(...seen.map(({ x }) => Math.abs(x)))
        const high = Math.max(...seen.map(({ y }) => Math.abs(y)))
        expect(Math.max(wide, high)).toBeGreaterThan(Math.max(...extent) > 4 ? 0.45 : 0)
      }),
    )
  })

  it('a focused panel fills most of the window, straight on', () => {
    fc.assert(
      fc.property(point, number(3), length, length, aspects, (middle, yaw, wide, high, aspect) => {
        const pose = newPose()
        pose.position.set(...middle)
        pose.quaternion.copy(new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), yaw))
        pose.half.set(wide / 2, high / 2, 0.02)
        fc.pre(Math.max(wide, high) > 0.3)
        const corners = [
          [-1, -1],
          [1, 1],
        ].map(([x = 0, y = 0]) =>
          new Vector3((x * wide) / 2, (y * high) / 2, 0).applyQuaternion(pose.quaternion).add(pose.position),
        )
        const { inside, seen } = fits(viewOnto(pose, 0.96, aspect, new Vector3()), aspect, corners)
        expect(inside).toBe(true)
        const share = Math.max(...seen.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))))
        expect(share).toBeGreaterThan(0.6)
      }),
    )
  })
})
