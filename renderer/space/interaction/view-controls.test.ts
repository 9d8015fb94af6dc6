import { Vector3 } from 'three'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PageElement } from '../../../tests/support/page.ts'
import { at, nothing, PointedPlace } from '../../../tests/support/pointed-place.ts'

let bench: PointedPlace
beforeEach(async () => {
  bench = await PointedPlace.open()
})
afterEach(() => bench.close())

describe('M6.4 looking about with a pointer', () => {
  it('what was grasped stays under the mouse', () => {
    const ray = bench.place.stage.rayAt(600, 400).direction.clone()
    bench.mouse().drag({ x: 600, y: 5 }, { x: 100, y: 0 })
    bench.place.frames(1)
    // The view turned the other way round.
    const there = bench.place.stage.rayAt(700, 400).direction
    expect(there.angleTo(ray)).toBeLessThan(0.05)
  })

  it('a finger looks about also on a thing, and moves none', async () => {
    const [one = ''] = bench.visible()
    const [before, direction] = [bench.place.items(), bench.look()]
    bench.finger().drag(bench.on(one), { x: 80, y: 0 })
    await bench.place.settled()
    expect(bench.place.items()).toEqual(before)
    expect(bench.look().angleTo(direction)).toBeGreaterThan(0.02)
    bench.later()
    bench.finger().click(bench.on(one))
    expect(bench.selected()).toEqual([one])
  })

  it('in orbit, turning goes round what one points at', () => {
    const [one = ''] = bench.visible()
    bench.place.stage.setMode('orbit')
    bench.onlyLook()
    const { x, y } = bench.on(one)
    const { point } = bench.place.stage.aim(bench.place.stage.rayAt(x, y))
    const [before, from] = [bench.eye().distanceTo(point), bench.eye()]
    bench.mouse().drag({ x, y }, { x: 60, y: 0 })
    bench.place.frames(2)
    expect(bench.eye().distanceTo(from)).toBeGreaterThan(0.1)
    expect(bench.eye().distanceTo(point)).toBeCloseTo(before, 4)
  })

  it('the right button shifts the view, without turning it', () => {
    const [before, direction] = [bench.eye(), bench.look()]
    bench.pointer({ button: 2 }).drag(nothing, { x: 100, y: 0 })
    bench.place.frames(2)
    expect(bench.eye().distanceTo(before)).toBeGreaterThan(0.05)
    expect(bench.look().angleTo(direction)).toBeLessThan(1e-6)
    expect(bench.page.happens(bench.page.space, 'contextmenu').defaultPrevented).toBe(true)
  })

  it('the wheel goes toward what one points at, and away until all is seen', () => {
    const [one = ''] = bench.visible()
    const wheel = (deltaY: number, more: object = {}): void => {
      const { x, y } = bench.on(one)
      const event = { deltaY, deltaMode: 0, ctrlKey: false, clientX: x + 40, clientY: y + 20, ...more }
      expect(bench.page.happens(bench.page.space, 'wheel', event).defaultPrevented).toBe(true)
      bench.place.frames(2)
    }
    const distances = [bench.eye().distanceTo(at(bench.place.item(one)))]
    const near = (): number => {
      distances.push(bench.eye().distanceTo(at(bench.place.item(one))))
      return (distances.at(-1) ?? 0) / (distances.at(-2) ?? 1)
    }
    const before = bench.on(one)
    wheel(-100)
    // What one points at stays under the pointer.
    expect(Math.hypot(bench.on(one).x - before.x, bench.on(one).y - before.y)).toBeLessThan(1)
    const byWheel = near()
    expect(byWheel).toBeLessThan(0.99)
    wheel(-100, { ctrlKey: true })
    expect(near()).toBeLessThan(byWheel)
    for (const deltaMode of [1, 2]) {
      wheel(-3, { deltaMode })
      expect(near()).toBeLessThan(1)
    }
    // Close by, one is brought before the panel.
    const { position } = bench.place.item(one)
    bench.place.stage.travel({ position: [position[0] + 2, position[1], position[2] + 2], target: position, fov: 0.9 })
    bench.place.frames(2)
    for (let turn = 0; turn < 12; turn++) wheel(-100)
    const front = new Vector3(0, 0, 1).applyQuaternion(
      bench.place.stage.engine.pose(one)?.quaternion ?? bench.place.stage.camera.quaternion,
    )
    expect(bench.look().angleTo(front.negate())).toBeLessThan(0.3)
    for (let turn = 0; turn < 60; turn++) wheel(100)
    const seen = bench.place.environment.items.filter(({ id }) => bench.place.stage.project(id) !== undefined)
    expect(seen).toHaveLength(6)
  })

  it('two fingers shift it and come closer as they spread', () => {
    const [left, right] = [bench.finger(1).move({ x: 500, y: 5 }), bench.finger(2).move({ x: 700, y: 5 })]
    left.press()
    right.press()
    const before = bench.eye()
    left.move({ x: 400, y: 5 })
    right.move({ x: 800, y: 5 })
    bench.place.frames(2)
    expect(bench.eye().clone().sub(before).dot(bench.look())).toBeGreaterThan(0.05)
    const direction = bench.look()
    left.release()
    // The finger that stays neither drags nor clicks.
    right.move({ x: 600, y: 100 }).release()
    bench.place.frames(2)
    expect(bench.look().angleTo(direction)).toBeLessThan(1e-6)
    expect([bench.selected(), bench.boxes]).toEqual([[], []])
  })

  it('is not meant where one presses a button that floats over the space', () => {
    const button = new PageElement('button')
    bench.page.space.append(button)
    const direction = bench.look()
    const tell = (type: string, clientX: number) =>
      bench.page.happens(button, type, {
        pointerId: 1,
        pointerType: 'mouse',
        button: 0,
        clientX,
        clientY: 25,
        timeStamp: 1,
      })
    tell('pointerdown', 100)
    tell('pointermove', 300)
    tell('pointerup', 300)
    bench.place.frames(1)
    expect([bench.look().angleTo(direction) < 1e-9, bench.clicks]).toEqual([true, 0])
  })
})
