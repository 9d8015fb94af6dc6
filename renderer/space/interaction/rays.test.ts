import { createRayPointer, type Pointer } from '@pmndrs/pointer-events'
import { PerspectiveCamera, Vector3 } from 'three'
import { afterEach, describe, expect, it } from 'vitest'
import type { Item } from '#shared/model/environment.ts'
import { headlessPlace } from '../../../tests/support/headless-place.ts'
import { ScreenPointers } from '../input/screen-pointers.ts'
import type { Stage } from '../stage/stage.ts'
import { ItemControls } from './item-controls.ts'
import { type HandleName, TransformHandles } from './transform-handles.ts'

const [width, height] = [1200, 800]
/** What lines attract is another matter, and differs with what points. */
const held = { ctrlKey: true }

/** Whatever points at places in the room: what it does is the same for all. */
interface Device {
  name: string
  /** Points at a place. */
  point(at: Vector3): void
  press(): void
  release(): void
}

let time = 0
const event = (button: number) => ({ timeStamp: (time += 1000), button, ...held })

/** A hand that holds a controller, at a place of its own. */
class Hand implements Device {
  readonly name: string
  readonly #stage: Stage
  readonly #hand = new PerspectiveCamera()
  readonly #pointer: Pointer

  constructor(name: string, stage: Stage, at: Vector3) {
    this.name = name
    this.#stage = stage
    this.#hand.position.copy(at)
    this.#pointer = createRayPointer(() => stage.camera, { current: this.#hand }, undefined)
  }

  point(at: Vector3): void {
    this.#hand.lookAt(at)
    this.#hand.updateMatrix()
    this.#hand.updateMatrixWorld()
    this.#pointer.move(this.#stage.scene, event(0))
    this.#stage.frame()
  }

  press(): void {
    this.#pointer.down(event(0))
  }

  release(): void {
    this.#pointer.up(event(0))
    this.#stage.frame()
  }
}

/** A mouse on the screen. */
class Mouse implements Device {
  readonly name = 'mouse'
  readonly #stage: Stage
  readonly #pointers: ScreenPointers
  #at = { x: 0, y: 0 }

  constructor(stage: Stage) {
    this.#stage = stage
    const element = { getBoundingClientRect: () => new DOMRectLike(40, 20) as unknown as DOMRect }
    this.#pointers = new ScreenPointers(element, stage)
  }

  point(at: Vector3): void {
    this.#at = this.#stage.toScreen(at) ?? this.#at
    this.#pointers.move(this.#event())
    this.#stage.frame()
  }

  press(): void {
    this.#pointers.down(this.#event())
  }

  release(): void {
    this.#pointers.up(this.#event())
    this.#stage.frame()
  }

  #event() {
    return { ...event(0), pointerId: 1, pointerType: 'mouse', clientX: this.#at.x + 40, clientY: this.#at.y + 20 }
  }
}

class DOMRectLike {
  readonly left: number
  readonly top: number

  constructor(left: number, top: number) {
    this.left = left
    this.top = top
  }
}

interface Place {
  stage: Stage
  controls: ItemControls
  handles: TransformHandles
  /** The document that the host holds. */
  items(): Item[]
  settled(): Promise<void>
}

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** A gallery with its document, on a stage that nobody looks at. */
async function place(): Promise<Place> {
  const { stage, live, items, settled, close } = await headlessPlace(12, 'gallery')
  const controls = new ItemControls(stage, { lines: () => undefined, hovered: () => undefined }, live)
  const handles = new TransformHandles(stage, live)
  closing.push(() => {
    controls.dispose()
    handles.dispose()
    close()
  })
  return { stage, handles, controls, items, settled }
}

const at = ({ position }: Pick<Item, 'position'>): Vector3 => new Vector3(...position)

/** The thing nearest to the middle of the picture. */
function facing({ stage, items }: Place): Item {
  const offCentre = (item: Item): number => {
    const on = stage.toScreen(at(item))
    if (!on || stage.pick(stage.rayAt(on.x, on.y))?.itemId !== item.id) return Number.POSITIVE_INFINITY
    return Math.hypot(on.x - width / 2, on.y - height / 2)
  }
  const [nearest] = items().toSorted((a, b) => offCentre(a) - offCentre(b))
  if (!nearest || offCentre(nearest) === Number.POSITIVE_INFINITY) throw new Error('Nothing is in view.')
  return nearest
}

function grasp({ handles }: Place, name: HandleName): Vector3 {
  const position = handles.position(name)
  if (!position) throw new Error(`There is no handle “${name}”.`)
  return position
}

function drag(device: Device, from: Vector3, ...through: Vector3[]): void {
  device.point(from)
  device.press()
  for (const to of through) device.point(to)
  device.release()
}

/** Selects, drags, resizes and turns; what the document comes to. */
async function work(scene: Place, device: Device): Promise<Item[]> {
  const item = facing(scene)
  const { stage } = scene
  device.point(at(item))
  device.press()
  device.release()
  expect([...stage.selected]).toEqual([item.id])
  const right = new Vector3(1, 0, 0).applyQuaternion(stage.camera.quaternion)
  drag(device, at(item), at(item).addScaledVector(right, 0.1), at(item).addScaledVector(right, 0.22))
  const corner = grasp(scene, 'upperRight')
  const centre = at(scene.stage.item(item.id) ?? item)
  drag(device, corner, corner.clone().lerp(centre, 0.2), corner.clone().lerp(centre, 0.3))
  const top = grasp(scene, 'top')
  drag(device, top, top.clone().addScaledVector(right, 0.2), top.clone().addScaledVector(right, 0.35))
  await scene.settled()
  return scene.items()
}

const rounded = (items: readonly Item[]): unknown[] =>
  items.map(({ id, position, rotation, scale }) => ({
    id,
    numbers: [...position, ...rotation, ...scale].map((value) => Math.round(value * 1e6) / 1e6 + 0),
  }))

describe('M6.4 hands work on rays', () => {
  it('a hand that points selects, drags, resizes and turns, and the document is the same as by mouse', async () => {
    const [one, other] = [await place(), await place()]
    const before = one.items()
    const byMouse = await work(one, new Mouse(one.stage))
    const byHand = await work(other, new Hand('hand at the eye', other.stage, other.stage.camera.position))
    expect(rounded(byHand)).toEqual(rounded(byMouse))
    const [was, is] = [before, byHand].map((items) => items.find(({ id }) => id === facing(one).id)) as [Item, Item]
    expect(at(is).distanceTo(at(was))).toBeGreaterThan(0.1)
    expect(is.scale[0]).toBeLessThan(0.9)
    expect(is.rotation).not.toEqual(was.rotation)
  })

  it('a hand beside the eye moves a thing along its wall to where it points', async () => {
    const scene = await place()
    const item = facing(scene)
    const eye = scene.stage.camera.position
    const hand = new Hand('hand at the hip', scene.stage, eye.clone().add(new Vector3(0.3, -0.5, 0)))
    const along = new Vector3(1, 0, 0).applyQuaternion(scene.stage.camera.quaternion)
    drag(hand, at(item), at(item).addScaledVector(along, 0.3))
    await scene.settled()
    const moved = scene.items().find(({ id }) => id === item.id) ?? item
    // What was grasped on its front goes with the hand; its depth stays.
    expect(at(moved).distanceTo(at(item).addScaledVector(along, 0.3))).toBeLessThan(0.03)
    const front = new Vector3(0, 0, 1).applyQuaternion(scene.stage.camera.quaternion)
    expect(at(moved).dot(front)).toBeCloseTo(at(item).dot(front), 6)
  })

  it('a ray that meets nothing lets go; words on the wall are looked through', async () => {
    const scene = await place()
    const hand = new Hand('hand', scene.stage, scene.stage.camera.position)
    hand.point(at(facing(scene)))
    hand.press()
    hand.release()
    expect(scene.stage.selected.size).toBe(1)
    hand.point(new Vector3(0, 400, 0))
    hand.press()
    hand.release()
    expect(scene.stage.selected.size).toBe(0)
  })

  it('a drag that is called off never was', async () => {
    const scene = await place()
    const before = rounded(scene.items())
    const item = facing(scene)
    expect(scene.controls.cancel()).toBe(false)
    const hand = new Hand('hand', scene.stage, scene.stage.camera.position)
    hand.point(at(item))
    hand.press()
    hand.point(at(item).add(new Vector3(0.4, 0.1, 0)))
    await scene.settled()
    expect(rounded(scene.items())).not.toEqual(before)
    expect(scene.controls.cancel()).toBe(true)
    hand.release()
    await scene.settled()
    expect(rounded(scene.items())).toEqual(before)
    const corner = grasp(scene, 'lowerLeft')
    hand.point(corner)
    hand.press()
    hand.point(corner.clone().add(new Vector3(0.3, 0.3, 0)))
    await scene.settled()
    expect(rounded(scene.items())).not.toEqual(before)
    expect(scene.handles.cancel()).toBe(true)
    hand.release()
    await scene.settled()
    expect(rounded(scene.items())).toEqual(before)
  })
})
