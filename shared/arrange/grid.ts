import { largestSize } from './sizes.ts'
import { openingFov, standingHeight, type Arranged, type ArrangeOptions, type SizedItem, type Placed } from './types.ts'

/** Clear height under the lowest row, metres. */
const skirting = 0.5

/**
 * Arranges things on one wall in rows and columns, read like a page: from the left, from the top. Each column is as
 * wide as its widest thing and each row as high as its highest, so a single panorama does not spread the whole.
 */
export function arrangeGrid(bodies: readonly SizedItem[], options: ArrangeOptions): Arranged {
  const gap = options.gap ?? 0.35
  const columns = Math.min(options.columns ?? Math.ceil(Math.sqrt(bodies.length)), Math.max(bodies.length, 1))
  const { widths, heights } = measure(bodies, columns)
  const width = total(widths, gap)
  const height = total(heights, gap)
  const lefts = edges(widths, gap)
  const tops = edges(heights, gap)
  const [, , deepest] = largestSize(bodies)
  const distance = Math.max(3, (height * 0.64 + 0.6) / Math.tan(openingFov / 2), (width / 2 + 0.6) / 0.8)
  const depth = distance + deepest + 2
  const wall = -depth / 2

  const placements = bodies.map((body, index): Placed => {
    const column = index % columns
    const row = Math.floor(index / columns)
    const x = -width / 2 + (lefts[column] ?? 0) + (widths[column] ?? 0) / 2
    const y = skirting + height - (tops[row] ?? 0) - (heights[row] ?? 0) / 2
    const z = wall + 0.06 + body.size[2] / 2
    return { id: body.id, position: [x, y, z], rotation: [0, 0, 0], size: body.size, zone: '' }
  })

  const roomWidth = Math.max(width + 3, 6)
  const middle = skirting + height / 2
  const roomHeight = Math.max(4, height + skirting + 1)
  return {
    placements,
    room: {
      size: [roomWidth, roomHeight, depth],
      walls: [{ from: [-roomWidth / 2, wall], to: [roomWidth / 2, wall], height: roomHeight }],
      signs: [],
    },
    camera: {
      position: [0, Math.max(standingHeight, middle), wall + 0.06 + deepest + distance],
      target: [0, middle, wall],
      fov: openingFov,
    },
  }
}

function measure(bodies: readonly SizedItem[], columns: number): { widths: number[]; heights: number[] } {
  const widths: number[] = []
  const heights: number[] = []
  bodies.forEach((body, index) => {
    const column = index % columns
    const row = Math.floor(index / columns)
    widths[column] = Math.max(widths[column] ?? 0, body.size[0])
    heights[row] = Math.max(heights[row] ?? 0, body.size[1])
  })
  return { widths, heights }
}

const total = (parts: readonly number[], gap: number): number =>
  parts.reduce((sum, part) => sum + part + gap, parts.length > 0 ? -gap : 0)

/** Where each part begins. */
function edges(parts: readonly number[], gap: number): number[] {
  let next = 0
  return parts.map((part) => {
    const start = next
    next += part + gap
    return start
  })
}
