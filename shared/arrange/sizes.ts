import { largestThing, smallestThing } from '#shared/model/bounds.ts'
import type { Vector3 } from '#shared/model/layout.ts'
import { eyeHeight, type Arrangeable, type SizedItem } from './types.ts'

/** Area at which pictures are hung, square metres: a panorama and a portrait weigh the same to the eye. */
const pictureArea = 1.2
const tallestPicture = 2.2
const widestPicture = 4
const panelDepth = 0.04
/** Least side of a model that is flat in some direction, so that it is still seen; metres. */
const thinnestSide = 0.02

/**
 * Gives the size, metres, at which a thing is hung that nobody has sized: pictures and videos by their aspect at one
 * area, sound as a 0.6 m object, text as a panel of 0.9 × 1.2 m, a model within a metre.
 */
export function naturalSize(thing: Pick<Arrangeable, 'mediaType' | 'width' | 'height' | 'extent'>): Vector3 {
  switch (thing.mediaType) {
    case 'image':
    case 'video':
      return pictureSize(thing.width, thing.height)
    case 'audio':
      return [0.6, 0.6, 0.6]
    case 'text':
      return [0.9, 1.2, panelDepth]
    case 'model':
      return modelSize(thing.extent)
  }
}

function pictureSize(width: number | null, height: number | null): Vector3 {
  const known = width !== null && height !== null && width > 0 && height > 0 && Number.isFinite(width / height)
  const aspect = Math.min(Math.max(known ? width / height : 4 / 3, 0.05), 20)
  const tall = Math.sqrt(pictureArea / aspect)
  const fit = Math.min(1, tallestPicture / tall, widestPicture / (tall * aspect))
  return [tall * aspect * fit, tall * fit, panelDepth]
}

/** The model's own proportions, its longest side one metre. */
function modelSize(extent: Vector3 | undefined): Vector3 {
  const longest = Math.max(...(extent ?? [0]))
  if (!extent || !(longest > 0) || !extent.every(Number.isFinite)) return [1, 1, 1]
  const side = (length: number): number => Math.max(length / longest, thinnestSide)
  return [side(extent[0]), side(extent[1]), side(extent[2])]
}

/** Gives every thing a size that is finite and not absurd. */
export function withSizes(things: readonly Arrangeable[]): SizedItem[] {
  return things.map((thing) => {
    const natural = naturalSize(thing)
    const side = (axis: 0 | 1 | 2): number => {
      const given = Math.abs(thing.body?.[axis] ?? natural[axis])
      return Number.isFinite(given) ? Math.min(Math.max(given, smallestThing), largestThing) : natural[axis]
    }
    return { ...thing, size: [side(0), side(1), side(2)] }
  })
}

/** Finds the largest width, height and depth among things, metres. */
export function largestSize(bodies: readonly SizedItem[]): Vector3 {
  const size: Vector3 = [0, 0, 0]
  for (const body of bodies) {
    size[0] = Math.max(size[0], body.size[0])
    size[1] = Math.max(size[1], body.size[1])
    size[2] = Math.max(size[2], body.size[2])
  }
  return size
}

/**
 * Gives the height, metres, at which the middle of a thing hangs: pictures at eye height, models on the floor, sound at
 * the height of a hand; never into the floor.
 */
export function hangingHeight(body: SizedItem): number {
  const half = body.size[1] / 2
  if (body.mediaType === 'model') return half + 0.02
  if (body.mediaType === 'audio') return Math.max(1.2, half + 0.1)
  return Math.max(eyeHeight, half + 0.3)
}
