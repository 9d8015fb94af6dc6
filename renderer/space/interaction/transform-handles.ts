import type { PointerEvent as ScenePointerEvent } from '@pmndrs/pointer-events'
import { Group, Plane, type Ray, Vector3 } from 'three'
import { commonFace, Growth } from '#shared/arrange/index.ts'
import type { Item, ItemChange } from '#shared/model/environment.ts'
import { frameOf } from '../stage/frame-of.ts'
import type { ScreenRect } from '../stage/screen.ts'
import type { Stage } from '../stage/stage.ts'
import { labelOf, type Editor } from './editor.ts'
import { Knob } from './knob.ts'
import { rayPointerOf, type PointerTarget, type RayPointer } from './ray-pointer.ts'
import { centreOf, turned } from './transform.ts'

/** Smallest and largest that one gesture makes things, as a factor. */
const scaleLimits = [0.02, 50] as const
/** Steps of a turn with Shift, radians. */
const turnStep = Math.PI / 12
/** Pixels between what is selected and the knobs around it, and from there to the one that turns. */
const margin = 10
const turnDistance = 24
/** Radians that pulling the turning knob aside turns, for each step that one can point to exactly. */
const turnPerStep = 0.01
/** Least distance from the middle at which a knob is grasped, in steps that one can point to exactly. */
const nearestGrip = 8

/** Which knob: the names that tests and pictures know them by. */
export type HandleName = 'top' | 'upperLeft' | 'upperRight' | 'lowerLeft' | 'lowerRight'

/** Where each stands on the frame, from -1 to 1 to the right and up; and how the pointer looks over it. */
const knobs: Record<HandleName, { at: readonly [number, number]; cursor: string }> = {
  top: { at: [0, 1], cursor: 'ew-resize' },
  upperLeft: { at: [-1, 1], cursor: 'nwse-resize' },
  upperRight: { at: [1, 1], cursor: 'nesw-resize' },
  lowerLeft: { at: [-1, -1], cursor: 'nesw-resize' },
  lowerRight: { at: [1, -1], cursor: 'nwse-resize' },
}

/** A gesture with a knob, from when it was grasped. */
interface Grip {
  pointerId: number
  turns: boolean
  gesture: string
  items: Item[]
  centre: Vector3
  growth: Growth
  /** Where the wall looks that all of them hang on; undefined where they do not. */
  wall: Vector3 | undefined
  /** The plane through the middle on which the pull is measured, and what is to the right and up on it. */
  plane: Plane
  right: Vector3
  up: Vector3
  /** Where the pointer took hold, on the plane. */
  from: Vector3
}

/** Knobs around what is selected, in the space itself: the corners make larger and smaller, the one above turns. */
export class TransformHandles {
  readonly group = new Group()
  readonly #stage: Stage
  readonly #editor: Editor
  readonly #cursor: (name: string | undefined) => void
  readonly #knobs = new Map<HandleName, Knob>()
  readonly #unfollow: () => void
  #grip: Grip | undefined

  /** @param cursor told how the pointer should look */
  constructor(stage: Stage, editor: Editor, cursor: (name: string | undefined) => void = () => undefined) {
    this.#stage = stage
    this.#editor = editor
    this.#cursor = cursor
    this.group.name = 'handles'
    this.group.pointerEvents = 'auto'
    // They lie before everything, and so are met before everything.
    this.group.pointerEventsOrder = 1
    for (const name of Object.keys(knobs) as HandleName[]) this.#knobs.set(name, this.#make(name))
    stage.scene.add(this.group)
    this.#unfollow = stage.everyFrame(() => this.#place())
  }

  /** Where a knob is, metres; undefined where nothing is selected or in view. */
  position(name: HandleName): Vector3 | undefined {
    return this.group.visible ? this.#knobs.get(name)?.position.clone() : undefined
  }

  /** What is held goes back to how it was; false where nothing is held. */
  cancel(): boolean {
    const grip = this.#grip
    if (!grip) return false
    this.#grip = undefined
    const before = grip.items.map(({ id, position, rotation, scale }) => ({ id, position, rotation, scale }))
    this.#editor.set(grip.gesture, labelFor(grip), before)
    this.#stage.engine.refreshWalls()
    return true
  }

  dispose(): void {
    this.#unfollow()
    this.#stage.scene.remove(this.group)
    for (const knob of this.#knobs.values()) knob.dispose()
  }

  #make(name: HandleName): Knob {
    const knob = new Knob(name, name === 'top', this.#stage.engine.panels.uniforms.uLines)
    const target = knob as PointerTarget
    const alone = (work: (event: ScenePointerEvent) => void) => (event: ScenePointerEvent) => {
      // What lies under a knob is not meant.
      event.stopPropagation()
      work(event)
    }
    target.addEventListener(
      'pointerdown',
      alone((event) => this.#grasp(name === 'top', event)),
    )
    target.addEventListener(
      'pointermove',
      alone((event) => this.#pull(event)),
    )
    target.addEventListener(
      'pointerup',
      alone((event) => this.#release(event)),
    )
    target.addEventListener(
      'pointercancel',
      alone(() => this.cancel()),
    )
    target.addEventListener('pointerover', () => this.#point(knob, true))
    target.addEventListener('pointerout', () => this.#point(knob, false))
    this.group.add(knob)
    return knob
  }

  #point(knob: Knob, over: boolean): void {
    knob.setHovered(over)
    this.#cursor(over ? knobs[knob.name as HandleName].cursor : undefined)
    this.#stage.invalidate()
  }

  /** Puts the knobs around what is selected, as far off as its middle is. */
  #place(): boolean {
    const stage = this.#stage
    const rect = stage.selected.size > 0 ? frameOf(stage, stage.selected) : undefined
    const middle = rect && this.#middle()
    this.group.visible = middle !== undefined
    if (!rect || !middle) return false
    const forward = stage.camera.getWorldDirection(new Vector3())
    const depth = middle.sub(stage.camera.position).dot(forward)
    for (const [name, knob] of this.#knobs) {
      const { x, y } = placeOf(name, rect)
      const ray = stage.rayAt(x, y)
      knob.position.copy(ray.at(depth / ray.direction.dot(forward), scratch))
      knob.setReach(depth * stage.radiansPerPixel, stage.size.ratio)
    }
    return false
  }

  #middle(): Vector3 | undefined {
    const stage = this.#stage
    const [first] = stage.selected
    if (first === undefined) return undefined
    // Of one thing where it is now, on its way too.
    if (stage.selected.size === 1) return stage.engine.pose(first)?.position.clone()
    return centreOf([...stage.selected].slice(0, mostMeasured).flatMap((id) => stage.item(id) ?? []))
  }

  #grasp(turns: boolean, event: ScenePointerEvent): void {
    const stage = this.#stage
    const items = structuredClone([...stage.selected].flatMap((id) => stage.item(id) ?? []))
    if (event.button !== 0 || items.length === 0 || this.#grip) return
    const pointer = rayPointerOf(event, stage)
    const centre = centreOf(items)
    const around = stage.surroundings()
    const face = commonFace(items, around.faces)
    const towards = stage.camera.getWorldDirection(new Vector3()).negate()
    const plane = new Plane().setFromNormalAndCoplanarPoint(towards, centre)
    const from = meet(pointer.ray, plane)
    if (!from) return
    const right = new Vector3().setFromMatrixColumn(stage.camera.matrixWorld, 0)
    const up = new Vector3().setFromMatrixColumn(stage.camera.matrixWorld, 1)
    event.object.setPointerCapture(event.pointerId)
    this.#grip = {
      pointerId: event.pointerId,
      turns,
      gesture: crypto.randomUUID(),
      items,
      centre,
      growth: new Growth(items, around, centre.toArray()),
      wall: face && new Vector3(face.normal[0], 0, face.normal[1]),
      plane,
      right,
      up,
      from,
    }
  }

  #pull(event: ScenePointerEvent): void {
    const grip = this.#grip
    if (grip?.pointerId !== event.pointerId) return
    const pointer = rayPointerOf(event, this.#stage)
    const at = meet(pointer.ray, grip.plane)
    if (at) this.#editor.set(grip.gesture, labelFor(grip), changesOf(grip, at, pointer))
  }

  #release(event: ScenePointerEvent): void {
    if (this.#grip?.pointerId !== event.pointerId) return
    this.#grip = undefined
    this.#stage.engine.refreshWalls()
  }
}

/** More things than this are measured by their first ones. */
const mostMeasured = 300

const scratch = new Vector3()

const labelFor = ({ turns, items }: Grip): string => labelOf(turns ? 'Turn' : 'Resize', items.length)

const meet = (ray: Ray, plane: Plane): Vector3 | undefined => ray.intersectPlane(plane, new Vector3()) ?? undefined

/** Where a knob is on the screen, CSS pixels. */
function placeOf(name: HandleName, { x, y, width, height }: ScreenRect): { x: number; y: number } {
  const [right, up] = knobs[name].at
  return {
    x: x + width / 2 + right * (width / 2 + margin),
    y: y + height / 2 - up * (height / 2 + margin) - (name === 'top' ? turnDistance : 0),
  }
}

function changesOf(grip: Grip, at: Vector3, { ray, precision, shift }: RayPointer): ItemChange[] {
  const before = grip.from.clone().sub(grip.centre)
  const now = at.clone().sub(grip.centre)
  // Metres, there, that one can point to exactly.
  const step = precision * Math.abs(grip.plane.distanceToPoint(ray.origin))
  if (!grip.turns) {
    const factor = now.length() / Math.max(nearestGrip * step, before.length())
    return grip.growth.to(Math.min(scaleLimits[1], Math.max(scaleLimits[0], factor))).changes
  }
  const angleOf = (to: Vector3): number => Math.atan2(to.dot(grip.up), to.dot(grip.right))
  const pulled = now.clone().sub(before).dot(grip.right)
  // On a wall the knob goes round with the things; else it is pulled aside as on a turntable.
  const angle = grip.wall ? angleOf(now) - angleOf(before) : (pulled / step) * turnPerStep
  const stepped = shift ? Math.round(angle / turnStep) * turnStep : angle
  return turned(grip.items, grip.centre, stepped, grip.wall)
}
