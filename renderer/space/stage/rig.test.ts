import fc from 'fast-check'
import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Camera } from '#shared/model/environment.ts'
import { spring } from '../engine/ease.ts'
import { CameraRig, directionOf } from './rig.ts'

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

  it('backs off from anywhere until everything is seen, and stays there', () => {
    const everything = { position: [3, 20, 28], target: [3, 1.5, 0], fov: 0.96 } as Camera
    fc.assert(
      fc.property(camera, point, fc.double({ min: 0.05, max: 1.3, noNaN: true }), (view, at, notch) => {
        const rig = new CameraRig(view)
        fc.pre(eyeOf(rig).distanceTo(new Vector3(...at)) > 0.1)
        const end = new Vector3(...everything.position)
        const farthest = Math.max(end.distanceTo(new Vector3(...everything.target)), eyeOf(rig).distanceTo(end))
        for (let turn = 0; turn < 12 / notch + 60 / notch ** 0.5; turn++) {
          rig.retreat(new Vector3(...at), notch, everything)
          expect(eyeOf(rig).distanceTo(end)).toBeLessThanOrEqual(farthest * 2 + 1)
        }
        expect(eyeOf(rig).distanceTo(end)).toBeLessThan(1e-9)
        const looks = directionOf(rig.goal, new Vector3())
        const wanted = new Vector3(...everything.target).sub(end).normalize()
        expect(looks.distanceTo(wanted)).toBeLessThan(1e-6)
        expect(rig.goal.fov).toBe(everything.fov)
      }),
    )
  })
})
