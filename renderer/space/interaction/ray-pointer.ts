import type { PointerEvent as ScenePointerEvent, PointerEventsMap } from '@pmndrs/pointer-events'
import { type Object3D, type Object3DEventMap, Ray, Vector3 } from 'three'
import { itemOf } from '../engine/draw/panel-group.ts'
import type { Stage } from '../stage/stage.ts'

/** Something in the scene that is told what pointers do to it. */
export type PointerTarget = Object3D<Object3DEventMap & PointerEventsMap>

/** A pointer as controls see it: a mouse, a finger and a controller are all a ray into the space. */
export interface RayPointer {
  /** The same from press to release; no other pointer has it. */
  id: number
  /** From the eye or the hand, metres. */
  ray: Ray
  /** The item it meets. */
  itemId: string | undefined
  /** Where it meets something, metres. */
  point: Vector3
  /** Where it points as its own holder sees it, length 1: a still mouse points nowhere else while the view turns. */
  aim: Vector3
  /** Radians to which one can point: a pixel of the screen, the tremble of a hand. */
  precision: number
  /** It looks at a screen and not into the room: pressing on a thing may as well mean to look about. */
  touch: boolean
  shift: boolean
  alt: boolean
  control: boolean
  /** Milliseconds. */
  time: number
}

/** To which a hand that holds a controller can point, radians. */
const handPrecision = 0.0012

/** Reads the pointer of an event. */
export function rayPointerOf(event: ScenePointerEvent, stage: Stage): RayPointer {
  const { intersection, nativeEvent } = event
  const { details, pointerPosition, pointerQuaternion } = event
  const screen = details.type === 'screen-ray'
  const direction = screen ? details.direction.clone() : new Vector3(0, 0, -1).applyQuaternion(pointerQuaternion)
  const aim = direction.clone()
  // A screen is held before the camera.
  if (screen) aim.applyQuaternion(stage.camera.quaternion.clone().invert())
  return {
    id: event.pointerId,
    ray: new Ray(pointerPosition.clone(), direction.normalize()),
    itemId: itemOf(intersection),
    point: event.point.clone(),
    aim: aim.normalize(),
    precision: screen ? stage.radiansPerPixel : handPrecision,
    touch: event.pointerType === 'screen-touch',
    shift: event.shiftKey,
    alt: event.altKey,
    control: event.ctrlKey || event.metaKey,
    time: nativeEvent.timeStamp,
  }
}
