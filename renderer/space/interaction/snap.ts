/** A rectangle on the plane on which things are moved, metres. */
export interface Rect {
  left: number
  right: number
  bottom: number
  top: number
}

/** A line that a moved thing has snapped to, on its plane: at `at` along one axis, drawn from `from` to `to`. */
export interface SnapLine {
  axis: 'u' | 'v'
  at: number
  from: number
  to: number
}

/** How far a rectangle moves to line up with its neighbours, metres in its plane. */
export interface Snapped {
  du: number
  dv: number
  lines: SnapLine[]
}

/**
 * Nudges a moved rectangle so that an edge or its middle lies in line with a neighbour's, or with one of `heights`
 * (eye height). Of all lines within reach, the nearest wins, for each axis on its own.
 *
 * @param within metres from which a line attracts
 */
export function snap(moved: Rect, neighbours: readonly Rect[], heights: readonly number[], within: number): Snapped {
  const u = nearest(marks(moved.left, moved.right), neighbours, 'u', [], within)
  const v = nearest(marks(moved.bottom, moved.top), neighbours, 'v', heights, within)
  const shifted = shift(moved, u?.by ?? 0, v?.by ?? 0)
  const lines: SnapLine[] = []
  if (u) lines.push(lineOf('u', u, shifted.bottom, shifted.top))
  if (v) lines.push(lineOf('v', v, shifted.left, shifted.right))
  return { du: u?.by ?? 0, dv: v?.by ?? 0, lines }
}

/** Moves a rectangle within its plane, metres. */
export function shift(rect: Rect, du: number, dv: number): Rect {
  return { left: rect.left + du, right: rect.right + du, bottom: rect.bottom + dv, top: rect.top + dv }
}

interface Match {
  by: number
  at: number
  /** What it lines up with; undefined for a height. */
  neighbour: Rect | undefined
}

/** Beginning, middle and end. */
function marks(low: number, high: number): [number, number, number] {
  return [low, (low + high) / 2, high]
}

function nearest(
  own: [number, number, number],
  neighbours: readonly Rect[],
  axis: 'u' | 'v',
  fixed: readonly number[],
  within: number,
): Match | undefined {
  let best: Match | undefined
  const consider = (mark: number, at: number, neighbour: Rect | undefined): void => {
    const by = at - mark
    if (Math.abs(by) <= within && Math.abs(by) < Math.abs(best?.by ?? Infinity)) best = { by, at, neighbour }
  }
  for (const neighbour of neighbours) {
    const theirs = axis === 'u' ? marks(neighbour.left, neighbour.right) : marks(neighbour.bottom, neighbour.top)
    // Like goes with like: middle to middle, edge to edge.
    consider(own[1], theirs[1], neighbour)
    for (const mark of [own[0], own[2]]) {
      consider(mark, theirs[0], neighbour)
      consider(mark, theirs[2], neighbour)
    }
  }
  for (const at of fixed) consider(own[1], at, undefined)
  return best
}

function lineOf(axis: 'u' | 'v', { at, neighbour }: Match, low: number, high: number): SnapLine {
  if (!neighbour) return { axis, at, from: low - 0.5, to: high + 0.5 }
  const [theirLow, theirHigh] = axis === 'u' ? [neighbour.bottom, neighbour.top] : [neighbour.left, neighbour.right]
  return { axis, at, from: Math.min(low, theirLow), to: Math.max(high, theirHigh) }
}
