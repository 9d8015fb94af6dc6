import type { MediaType } from '#shared/model/asset.ts'
import type { Camera, Room } from '#shared/model/environment.ts'
import type { ArrangementOptions, Vector3 } from '#shared/model/layout.ts'

/** What arranging needs to know of a thing. */
export interface Arrangeable {
  id: string
  name: string
  mediaType: MediaType
  /** Pixels; null where unknown. */
  width: number | null
  height: number | null
  /** Local time, `YYYY-MM-DDTHH:mm:ss`; null where unknown. */
  takenAt: string | null
  /** Dominant colour, `#rrggbb`. */
  color: string
  /** Folder the file lies in, as one would name it. */
  folder: string
  camera: string | null
  /** Width, height and depth of a model in its own units, whatever they are. */
  extent?: Vector3
  /** Width, height and depth it has now, metres; left out, it gets its natural size. */
  body?: Vector3
}

/** What may be chosen about an arrangement, and the title to hang over it. */
export interface ArrangeOptions extends ArrangementOptions {
  /** Words to stand over the whole. */
  title?: string
}

/** Where one thing goes. `position` is the middle of its body, metres; `rotation` radians, Euler XYZ. */
export interface Placed {
  id: string
  position: Vector3
  rotation: Vector3
  size: Vector3
  /** Wall, period or cluster it belongs to; '' is none. */
  zone: string
}

/**
 * A whole arrangement. The floor lies at y = 0 and the room's middle at x = z = 0; one enters from +z. Placements
 * come in the order one passes them.
 */
export interface Arranged {
  placements: Placed[]
  room: Pick<Room, 'size' | 'walls' | 'signs'>
  camera: Camera
}

/** A thing with the size it is hung at. */
export interface SizedItem extends Arrangeable {
  size: Vector3
}

/** Height of the middle of a picture: where a standing person looks, metres. */
export const eyeHeight = 1.55
/** Eyes of the opening view, metres. */
export const standingHeight = 1.6
/** Vertical field of view of an opening view, radians. */
export const openingFov = 0.96
