import type { Item } from '#shared/model/environment.ts'
import type { Vector3 } from '#shared/model/layout.ts'
import { Growth } from './grow.ts'
import { commonFace, faceOf, type Surroundings } from './plane.ts'
import { pointAbout, turnedAbout } from './turn.ts'

/** What {@link adjust} changes; what is left out stays. */
export interface Adjustment {
  /** Factor of the size. */
  scale?: number | undefined
  /** Metres: x right, y up, z toward the viewer. */
  move?: Vector3 | undefined
  /** Radians, counter-clockwise: about the vertical, seen from above; in the plane of the wall that it hangs on, seen from before it. */
  turn?: number | undefined
  /** Factor of the distances from the things' common middle. */
  spread?: number | undefined
}

/** Where a thing goes and how large it becomes: metres, radians, factors. */
export type Adjusted = Pick<Item, 'id' | 'position' | 'rotation' | 'scale'>
type Adjustable = Pick<Item, 'id' | 'position' | 'rotation' | 'scale' | 'size' | 'group'>

/** What {@link adjust} comes to: where everything goes, and how much of the growth there was room for. */
export interface AdjustOutcome {
  /** Of the things themselves, and of those that give way to them. */
  changes: Adjusted[]
  /** How far things could grow: the factor that was asked for, or less where there is no room. */
  factor: number
}

const up: Vector3 = [0, 1, 0]

/**
 * Changes things in relation to how they are. Each grows about its own middle; on a wall its neighbours keep a gap and
 * give way along it. Each turns about its own axis: in the plane of the wall that it hangs on, else about the vertical;
 * except that a group turned as a whole (several things, all of one group) turns about its middle, so that it keeps
 * its shape. Spreading never pushes into the floor what stood above it.
 */
export function adjust(
  items: readonly Adjustable[],
  { scale, move, turn, spread }: Adjustment,
  around: Surroundings = { items, faces: [], ground: Number.NEGATIVE_INFINITY },
): AdjustOutcome {
  const grown = scale === undefined ? undefined : new Growth(items, around).to(scale)
  const changes = new Map(grown?.changes.map((change) => [change.id, change]))
  const middle = middleOf(items)
  const group = items[0]?.group ?? ''
  const asOne = items.length > 1 && group !== '' && items.every((item) => item.group === group)
  const wall = asOne ? commonFace(items, around.faces) : undefined
  const own = items.map((item): Adjusted => {
    const { scale: size, position: at } = changes.get(item.id) ?? item
    changes.delete(item.id)
    let [position, rotation] = [at, item.rotation]
    if (spread !== undefined) position = spreadFrom(middle, { ...item, position, scale: size }, spread)
    if (turn !== undefined) {
      const face = asOne ? wall : faceOf(item, around.faces)
      const axis: Vector3 = face ? [face.normal[0], 0, face.normal[1]] : up
      rotation = turnedAbout(rotation, axis, turn)
      if (asOne) position = pointAbout(position, middle, axis, turn)
    }
    if (move !== undefined) position = [position[0] + move[0], position[1] + move[1], position[2] + move[2]]
    return { id: item.id, position, rotation, scale: size }
  })
  const rotations = new Map(around.items.map(({ id, rotation }) => [id, rotation]))
  const others = [...changes.values()].map((change) => ({ ...change, rotation: rotations.get(change.id) ?? [0, 0, 0] }))
  return { changes: [...own, ...(others as Adjusted[])], factor: grown?.factor ?? 1 }
}

/** Computes the mean of their positions, metres. */
export function middleOf(items: readonly Pick<Item, 'position'>[]): Vector3 {
  const count = Math.max(items.length, 1)
  const mean = (axis: 0 | 1 | 2): number => items.reduce((sum, { position }) => sum + position[axis], 0) / count
  return [mean(0), mean(1), mean(2)]
}

function spreadFrom(middle: Vector3, { position, size, scale }: Adjustable, by: number): Vector3 {
  const from = (axis: 0 | 1 | 2): number => middle[axis] + (position[axis] - middle[axis]) * by
  const lowest = Math.min((size[1] * Math.abs(scale[1])) / 2, position[1])
  return [from(0), Math.max(from(1), lowest), from(2)]
}
