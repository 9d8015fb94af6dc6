import type { Vector3 } from '#shared/model/layout.ts'
import { faceOf, halfOf, type Standing } from './plane.ts'
import { reachAlong } from './turn.ts'
import type { WallFace } from './walls.ts'

/** What comes into line: an edge, or the middles; from left to right as one looks, or from below to above. */
export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

/** Where the middle of a thing goes, metres. Rotation and scale stay. */
export interface Moved {
  id: string
  position: Vector3
}

interface Span {
  item: Standing
  at: number
  reach: number
}

/**
 * Brings things into line: with the outermost edge of all of them, or about their common middle. What hangs on a wall
 * moves along that wall only, together with what hangs beside it; the rest along `right`.
 *
 * @param right level direction, length 1: to the right of one who looks
 */
export function align(items: readonly Standing[], edge: Edge, faces: readonly WallFace[], right: Vector3): Moved[] {
  return rows(items, edge === 'left' || edge === 'centre' || edge === 'right', faces, right).flatMap(
    ({ spans, direction }) => {
      const least = Math.min(...spans.map(({ at, reach }) => at - reach))
      const most = Math.max(...spans.map(({ at, reach }) => at + reach))
      return spans.map(({ item, at, reach }) => {
        const goal = { low: least + reach, mid: (least + most) / 2, high: most - reach }[side(edge)]
        return moved(item, direction, goal - at)
      })
    },
  )
}

/** Makes the spaces between things alike, from the first to the last, which stay; along as {@link align}, or upward. */
export function distribute(
  items: readonly Standing[],
  along: 'across' | 'upright',
  faces: readonly WallFace[],
  right: Vector3,
): Moved[] {
  return rows(items, along === 'across', faces, right).flatMap(({ spans, direction }) => {
    const ordered = spans.toSorted((a, b) => a.at - b.at)
    const [first, last] = [ordered[0], ordered.at(-1)]
    if (!first || !last || ordered.length < 3) return []
    const taken = ordered.reduce((sum, { reach }) => sum + 2 * reach, 0)
    const space = (last.at + last.reach - (first.at - first.reach) - taken) / (ordered.length - 1)
    let from = first.at - first.reach
    return ordered.map((span) => {
      const goal = from + span.reach
      from += 2 * span.reach + space
      // Both ends stay to the last digit.
      if (span === first || span === last) return { id: span.item.id, position: span.item.position }
      return moved(span.item, direction, goal - span.at)
    })
  })
}

function side(edge: Edge): 'low' | 'mid' | 'high' {
  if (edge === 'left' || edge === 'bottom') return 'low'
  return edge === 'right' || edge === 'top' ? 'high' : 'mid'
}

/** Things that are brought into line together, and along which direction. */
function rows(
  items: readonly Standing[],
  level: boolean,
  faces: readonly WallFace[],
  right: Vector3,
): { spans: Span[]; direction: Vector3 }[] {
  const byFace = new Map<WallFace | undefined, Standing[]>()
  for (const item of items) {
    const face = level ? faceOf(item, faces) : undefined
    const row = byFace.get(face)
    if (row) row.push(item)
    else byFace.set(face, [item])
  }
  return [...byFace].map(([face, row]) => {
    const direction: Vector3 = level ? (face ? [face.normal[1], 0, -face.normal[0]] : right) : [0, 1, 0]
    return { direction, spans: row.map((item) => spanOf(item, direction)) }
  })
}

function spanOf(item: Standing, direction: Vector3): Span {
  const at = item.position.reduce((sum, part, axis) => sum + part * (direction[axis] ?? 0), 0)
  return { item, at, reach: reachAlong(halfOf(item), item.rotation, direction) }
}

function moved({ id, position: [x, y, z] }: Standing, direction: Vector3, by: number): Moved {
  return { id, position: [x + direction[0] * by, y + direction[1] * by, z + direction[2] * by] }
}
