import { hangingHeight } from './sizes.ts'
import type { SizedItem, Placed } from './types.ts'

/** One cluster, its middle at x = z = 0. */
export interface Island {
  title: string
  placements: Placed[]
  /** Of the circle that holds it, metres. */
  radius: number
  /** Highest point, metres. */
  height: number
  /** Its edge toward the entrance, metres along z; it reaches as far back. */
  front: number
  /** Its right edge, metres along x; it reaches as far left. */
  right: number
}

/**
 * Arranges things in rows like the seats of an amphitheatre: each row stands behind the one before and so much higher
 * that it is seen over it. All face +z. Things of a row stand side by side, the row's middle at x = 0.
 */
export function arrangeClusterGroup(title: string, bodies: readonly SizedItem[], gap: number): Island {
  const rows = rowsOf(bodies, gap)
  const placements: Placed[] = []
  let z = 0
  let lift = 0
  let height = 0
  let widest = 0
  for (const row of rows) {
    const deepest = Math.max(...row.map((body) => body.size[2]))
    const tallest = Math.max(...row.map((body) => body.size[1]))
    const width = row.reduce((sum, body) => sum + body.size[0] + gap, -gap)
    let x = -width / 2
    z -= deepest / 2
    for (const body of row) {
      const y = hangingHeight(body) + lift
      placements.push({
        id: body.id,
        position: [x + body.size[0] / 2, y, z],
        rotation: [0, 0, 0],
        size: body.size,
        zone: title,
      })
      height = Math.max(height, y + body.size[1] / 2)
      x += body.size[0] + gap
    }
    z -= deepest / 2 + 0.8
    lift += tallest * 0.75
    widest = Math.max(widest, width)
  }
  const depth = Math.max(-z - 0.8, 0)
  for (const { position } of placements) position[2] += depth / 2
  return { title, placements, radius: Math.hypot(widest, depth) / 2 + 0.3, height, front: depth / 2, right: widest / 2 }
}

/** Rows about half as many as things in a row. */
function rowsOf(bodies: readonly SizedItem[], gap: number): SizedItem[][] {
  const run = bodies.reduce((sum, body) => sum + body.size[0] + gap, 0)
  const longest = run / Math.max(1, Math.round(Math.sqrt(bodies.length / 2)))
  const rows: SizedItem[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const body of bodies) {
    const width = body.size[0] + gap
    if (used + width / 2 > longest) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(body)
    used += width
  }
  return rows
}
