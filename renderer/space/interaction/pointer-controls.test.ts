import { Euler, Vector3 } from 'three'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Item } from '#shared/model/environment.ts'
import { at, free, nothing, PointedPlace } from '../../../tests/support/pointed-place.ts'
import { SnapLines } from './snap-lines.ts'

let bench: PointedPlace
beforeEach(async () => {
  bench = await PointedPlace.open()
})
afterEach(() => bench.close())

describe('M6.4 choosing with a pointer', () => {
  it('a click chooses a thing, with Shift or Ctrl one more or less, and beside things none', () => {
    const [one = '', two = ''] = bench.visible()
    bench.mouse().click(bench.on(one))
    expect(bench.selected()).toEqual([one])
    bench.later()
    bench.mouse().click(bench.on(two), { shiftKey: true })
    expect(bench.selected()).toEqual([one, two])
    bench.later()
    bench.mouse().click(bench.on(one), { ctrlKey: true })
    expect(bench.selected()).toEqual([two])
    bench.later()
    bench.mouse().click(nothing, { shiftKey: true })
    expect(bench.selected()).toEqual([two])
    bench.later()
    bench.mouse().click(nothing)
    expect([bench.selected(), bench.clicks]).toEqual([[], 5])
  })

  it('takes a group as a whole, and with Alt or the second click the thing within it', () => {
    const [one = '', two = '', three = ''] = bench.visible()
    bench.place.live.set(
      'g',
      'Group',
      [one, two].map((id) => ({ id, group: 'pair' })),
    )
    bench.mouse().click(bench.on(one))
    expect(new Set(bench.selected())).toEqual(new Set([one, two]))
    const before = bench.eye()
    bench.mouse().click(bench.on(one))
    expect(bench.selected()).toEqual([one])
    bench.place.frames(2)
    expect(bench.eye().distanceTo(before)).toBeGreaterThan(0.2)
    bench.later()
    bench.mouse().click(bench.on(one), { altKey: true })
    expect(bench.selected()).toEqual([one])
    bench.later()
    bench.mouse().click(bench.on(three), { shiftKey: true })
    bench.later()
    bench.mouse().click(bench.on(two), { shiftKey: true })
    expect(new Set(bench.selected())).toEqual(new Set([one, two, three]))
    bench.later()
    bench.mouse().click(bench.on(two), { shiftKey: true })
    expect(bench.selected()).toEqual([three])
  })

  it('is no double click where the second is late, or elsewhere', () => {
    const [one = '', two = ''] = bench.visible()
    const before = bench.eye()
    bench.mouse().click(bench.on(one))
    bench.mouse().click(bench.on(two))
    bench.later()
    bench.mouse().click(bench.on(two))
    bench.place.frames(2)
    expect(bench.eye().distanceTo(before)).toBeLessThan(1e-6)
    expect(bench.clicks).toBe(3)
    // A double click beside things goes nowhere.
    bench.later()
    bench.mouse().click(nothing).click(nothing)
    bench.place.frames(2)
    expect(bench.eye().distanceTo(before)).toBeLessThan(1e-6)
  })

  it('a box with Shift chooses what lies in it; called off, it never was', () => {
    const ids = bench.visible()
    const rect = {
      left: Math.min(...ids.map((id) => bench.on(id).x)),
      right: Math.max(...ids.map((id) => bench.on(id).x)),
    }
    const pointer = bench.mouse().move(nothing).press({ shiftKey: true })
    pointer.move({ x: 600, y: 400 }, { shiftKey: true })
    const half = ids.filter((id) => bench.on(id).x < 600 && bench.on(id).y < 400)
    expect(bench.selected().toSorted()).toEqual(half.toSorted())
    expect(bench.boxes.at(-1)).toEqual({ x: 5, y: 5, width: 595, height: 395 })
    pointer.move({ x: rect.right + 10, y: 795 }, { shiftKey: true })
    expect(bench.selected().length).toBeGreaterThanOrEqual(ids.length)
    bench.controls.cancel()
    expect([bench.selected(), bench.boxes.at(-1)]).toEqual([[], undefined])
    pointer.release()
    bench.mouse().drag({ x: 1195, y: 795 }, { x: -1190, y: -790 }, { shiftKey: true })
    expect(bench.selected().length).toBeGreaterThanOrEqual(ids.length)
    expect(bench.boxes.at(-1)).toBeUndefined()
  })

  it('a box adds to what is selected', () => {
    const [one = ''] = bench.visible()
    bench.mouse().click(bench.on(one))
    bench.later()
    bench.mouse().drag(nothing, { x: 20, y: 20 }, { shiftKey: true })
    expect(bench.selected()).toEqual([one])
  })

  it('Escape calls off what runs, and otherwise lets go of what is selected', () => {
    const [one = ''] = bench.visible()
    bench.mouse().click(bench.on(one))
    bench.controls.cancel()
    expect(bench.selected()).toEqual([])
  })

  it('tells what it points at, and that it points nowhere once it has left', () => {
    const [one = ''] = bench.visible()
    const pointer = bench.mouse().move(bench.on(one))
    expect(bench.hovered.at(-1)).toBe(one)
    pointer.leave()
    expect(bench.hovered.at(-1)).toBeUndefined()
    bench.hovered.length = 0
    bench.finger().move(bench.on(one))
    expect(bench.hovered).toEqual([])
  })
})

describe('M6.4 moving things with a pointer', () => {
  it('they go with it, in one step, and a group goes together', async () => {
    const [one = '', two = ''] = bench.visible()
    bench.place.live.set(
      'g',
      'Group',
      [one, two].map((id) => ({ id, group: 'pair' })),
    )
    await bench.place.settled()
    const before = [one, two].map((id) => at(bench.place.item(id)))
    const goal = { x: bench.on(one).x + 60, y: bench.on(one).y }
    bench.mouse().drag(bench.on(one), { x: 60, y: 0 }, free)
    await bench.place.settled()
    const moved = [one, two].map((id, index) => at(bench.place.item(id)).sub(before[index] ?? new Vector3()))
    expect(moved[0]?.length()).toBeGreaterThan(0.05)
    expect(moved[0]?.distanceTo(moved[1] ?? new Vector3())).toBeLessThan(1e-6)
    expect(Math.hypot(bench.on(one).x - goal.x, bench.on(one).y - goal.y)).toBeLessThan(3)
    await bench.place.live.undo()
    expect(at(bench.place.item(one)).distanceTo(before[0] ?? new Vector3())).toBeLessThan(1e-6)
  })

  it('stay where they are for any other button, which chooses nothing either', async () => {
    const [one = ''] = bench.visible()
    const before = bench.place.item(one)
    bench.pointer({ button: 2 }).drag(bench.on(one), { x: 60, y: 0 }, free)
    bench.pointer({ button: 1 }).click(bench.on(one))
    await bench.place.settled()
    expect([bench.place.item(one), bench.selected(), bench.clicks]).toEqual([before, [], 0])
  })

  it('a press that hardly moves is a click and moves nothing', async () => {
    const [one = ''] = bench.visible()
    const before = bench.place.item(one)
    bench
      .mouse()
      .move(bench.on(one))
      .press()
      .move({ x: bench.on(one).x + 3, y: bench.on(one).y })
      .release()
    await bench.place.settled()
    expect([bench.place.item(one), bench.selected()]).toEqual([before, [one]])
  })

  it('with Alt, it is a double that moves', async () => {
    const [one = ''] = bench.visible()
    const before = bench.place.item(one)
    bench.mouse().drag(bench.on(one), { x: 80, y: 0 }, { altKey: true, ctrlKey: true })
    await bench.place.settled()
    expect(bench.place.item(one)).toEqual(before)
    const [copy = ''] = bench.selected()
    expect(bench.place.item(copy).assetId).toBe(before.assetId)
    expect(at(bench.place.item(copy)).distanceTo(at(before))).toBeGreaterThan(0.05)
    expect(bench.place.items()).toHaveLength(7)
    await bench.place.live.undo()
    expect(bench.place.items()).toHaveLength(6)
  })

  it('with Shift, it joins what is selected', async () => {
    const [one = '', two = ''] = bench.visible()
    bench.mouse().click(bench.on(one))
    bench.later()
    bench.mouse().drag(bench.on(two), { x: 40, y: 0 }, { shiftKey: true, ...free })
    expect(bench.selected()).toEqual([one, two])
  })

  it('is called off by Escape, by the system, and by a second finger', async () => {
    const [one = ''] = bench.visible()
    const before = at(bench.place.item(one))
    const isBack = async (): Promise<void> => {
      await bench.place.settled()
      expect(at(bench.place.item(one)).distanceTo(before)).toBeLessThan(1e-6)
    }
    const away = { x: bench.on(one).x + 80, y: bench.on(one).y }
    const pulled = () => bench.mouse().move(bench.on(one), free).press(free).move(away, free)
    const escaped = pulled()
    expect(at(bench.place.stage.item(one) ?? bench.place.item(one)).distanceTo(before)).toBeGreaterThan(0.05)
    bench.controls.cancel()
    escaped.move({ x: away.x + 50, y: away.y }, free).release(free)
    await isBack()
    expect(bench.selected()).toEqual([one])
    pulled().cancel()
    await isBack()
    const pressed = pulled()
    bench.finger().move(nothing).press()
    await isBack()
    pressed.release()
    await isBack()
  })

  it('snaps to its neighbours and shows in what line, unless Ctrl is held', async () => {
    const [one = '', two = ''] = bench.visible()
    bench.place.live.set('g', 'Move', [{ id: two, position: [...at(bench.place.item(two)).setY(1.2).toArray()] }])
    bench.place.live.set('h', 'Move', [{ id: one, position: [...at(bench.place.item(one)).setY(1.23).toArray()] }])
    bench.place.frames(2)
    const from = bench.on(one)
    const pointer = bench.mouse().move(from).press()
    pointer.move({ x: from.x + 8, y: from.y }).move({ x: from.x + 7, y: from.y })
    expect(bench.lines.at(-1)).toBeGreaterThan(0)
    pointer.move({ x: from.x + 8, y: from.y }, free)
    expect(bench.lines.at(-1)).toBe(0)
    pointer.release()
    expect(bench.lines.at(-1)).toBe(0)
  })

  it('draws those lines in the space, and takes them away', () => {
    const snapLines = new SnapLines(bench.place.stage)
    const drawn = bench.place.stage.scene.children.at(-1)
    expect(drawn?.visible).toBe(false)
    snapLines.show([[new Vector3(0, 1, 0), new Vector3(2, 1, 0)]])
    expect(drawn).toMatchObject({ visible: true, geometry: { attributes: { position: { count: 2 } } } })
    snapLines.show([])
    expect(drawn?.visible).toBe(false)
    snapLines.dispose()
    expect(bench.place.stage.scene.children).not.toContain(drawn)
  })

  it('moves nothing where nothing may be changed, and looks about instead', async () => {
    bench.onlyLook()
    const [one = ''] = bench.visible()
    const [before, direction] = [bench.place.items(), bench.look()]
    bench.mouse().drag(bench.on(one), { x: 80, y: 0 })
    await bench.place.settled()
    expect(bench.place.items()).toEqual(before)
    expect(bench.look().angleTo(direction)).toBeGreaterThan(0.02)
    bench.mouse().click(bench.on(one))
    expect(bench.selected()).toEqual([one])
  })
})

describe('M6.4 handles on what is selected', () => {
  it('show how they can be pulled, and pull; only with the left button', async () => {
    const [one = ''] = bench.visible()
    bench.mouse().click(bench.on(one))
    bench.place.frames(1)
    const rect = bench.frame(one)
    const corner = { x: rect.x + rect.width + 10, y: rect.y + rect.height + 10 }
    const before = bench.place.item(one).scale[0]
    bench.later()
    const right = bench.pointer({ button: 2 })
    right.move(corner)
    expect(bench.cursors.at(-1)).toBe('nwse-resize')
    right.drag(corner, { x: 20, y: 20 })
    await bench.place.settled()
    expect(bench.place.item(one).scale[0]).toBe(before)
    const shown = bench.frame(one)
    bench.mouse().drag({ x: shown.x + shown.width + 10, y: shown.y + shown.height + 10 }, { x: 30, y: 30 })
    await bench.place.settled()
    expect(bench.place.item(one).scale[0]).toBeGreaterThan(before)
    bench.mouse().move(nothing)
    expect(bench.cursors.at(-1)).toBeUndefined()
  })

  it('keep to themselves what is pressed: a click on one lets go of nothing', () => {
    const [one = ''] = bench.visible()
    bench.mouse().click(bench.on(one))
    const rect = bench.frame(one)
    bench.later()
    bench.mouse().click({ x: rect.x + rect.width + 10, y: rect.y + rect.height + 10 })
    expect([bench.selected(), bench.clicks]).toEqual([[one], 1])
  })

  it('turn what hangs on a wall in its wall', async () => {
    bench.close()
    bench = await PointedPlace.open(12, 'gallery')
    const [one = ''] = bench.visible().toSorted((a, b) => Math.abs(bench.on(a).x - 600) - Math.abs(bench.on(b).x - 600))
    bench.mouse().click(bench.on(one))
    bench.place.frames(1)
    const rect = bench.frame(one)
    const frontOf = (item: Item) => new Vector3(0, 0, 1).applyEuler(new Euler(...item.rotation, 'XYZ'))
    const before = bench.place.item(one)
    bench.later()
    bench.mouse().drag({ x: rect.x + rect.width / 2, y: rect.y - 34 }, { x: 50, y: 20 })
    await bench.place.settled()
    expect(bench.place.item(one).rotation).not.toEqual(before.rotation)
    expect(frontOf(bench.place.item(one)).distanceTo(frontOf(before))).toBeLessThan(1e-6)
  })

  it('turn by whole steps with Shift', async () => {
    const [one = ''] = bench.visible()
    bench.mouse().click(bench.on(one))
    bench.place.frames(1)
    const rect = bench.frame(one)
    const top = { x: rect.x + rect.width / 2, y: rect.y - 10 - 24 }
    bench.later()
    bench.mouse().drag(top, { x: 70, y: 5 }, { shiftKey: true })
    await bench.place.settled()
    const { rotation } = bench.place.item(one)
    const steps = rotation.map((angle) => angle / (Math.PI / 12))
    expect(steps.some((step) => Math.abs(step) > 0.5)).toBe(true)
    for (const step of steps) expect(Math.abs(step - Math.round(step))).toBeLessThan(1e-6)
  })
})
