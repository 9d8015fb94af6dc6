import { hangingHeight, largestSize } from './sizes.ts'
import { compareTaken, isDated, periodOf, periodUnit } from './periods.ts'
import { openingFov, standingHeight, type Arranged, type ArrangeOptions, type SizedItem, type Placed } from './types.ts'

/** Half the width of the path one walks, metres. */
const halfPath = 2.2
/** How far pictures turn from the path toward the one who comes along it, radians. */
const welcome = Math.PI / 5
/** Free way before the first and after the last period, metres. */
const approach = 6

interface Period {
  title: string
  bodies: SizedItem[]
}

/**
 * Arranges things along a path, from the oldest at the entrance (+z) to the newest at the far end (−z), on both sides
 * and turned toward the walker. Signs over the path name years, months or days, whichever divides what there is. Many
 * things stand in several lanes, one above the other. What has no date comes last, under a sign that says so.
 */
export function arrangeTimeline(bodies: readonly SizedItem[], options: ArrangeOptions): Arranged {
  const gap = options.gap ?? 0.45
  const lanes = laneCount(bodies.length)
  const heights = laneHeights(bodies, lanes, gap)
  const placements: Placed[] = []
  const signs: Arranged['room']['signs'] = []
  const [, tallest] = largestSize(bodies)
  const top = (heights.at(-1) ?? 0) + tallest / 2
  const signHeight = Math.max(3.1, Math.min(top + 0.5, 4.5))

  let z = -approach
  for (const period of periodsOf(bodies)) {
    signs.push({ text: period.title, position: [0, signHeight, z], rotation: [0, 0, 0], height: 0.5 })
    z -= 0.8
    for (let first = 0; first < period.bodies.length; first += lanes * 2) {
      const slot = period.bodies.slice(first, first + lanes * 2)
      const length = Math.max(...slot.map((body) => extent(body).z))
      slot.forEach((body, index) => {
        const lane = index >> 1
        const height = lane === 0 ? hangingHeight(body) : (heights[lane] ?? 0)
        placements.push(place(body, index % 2 === 0 ? -1 : 1, height, z - length / 2, period.title))
      })
      z -= length + gap
    }
    z -= 1.2
  }
  return furnish(placements, signs, bodies, -z + approach, top)
}

/** Moves the middle of the path to the middle of the room, and builds the room about it. */
function furnish(
  placements: Placed[],
  signs: Arranged['room']['signs'],
  bodies: readonly SizedItem[],
  length: number,
  top: number,
): Arranged {
  const shift = length / 2
  for (const { position } of placements) position[2] += shift
  for (const { position } of signs) position[2] += shift
  const widest = bodies.reduce((most, body) => Math.max(most, extent(body).x), 0)
  const start = shift - approach + 4.5
  return {
    placements,
    room: { size: [2 * (halfPath + widest + 3), Math.max(5, top + 1.5), length], walls: [], signs },
    camera: { position: [0, standingHeight, start], target: [0, 1.7, start - 10], fov: openingFov },
  }
}

function place(body: SizedItem, side: -1 | 1, height: number, z: number, zone: string): Placed {
  return {
    id: body.id,
    position: [side * (halfPath + extent(body).x / 2), height, z],
    // A thing on the left looks right (+x), turned toward whoever comes from +z.
    rotation: [0, -side * (Math.PI / 2 - welcome), 0],
    size: body.size,
    zone,
  }
}

/** What a turned body takes across (x) and along (z) the path. */
function extent(body: SizedItem): { x: number; z: number } {
  const [width, , depth] = body.size
  return {
    x: width * Math.sin(welcome) + depth * Math.cos(welcome),
    z: width * Math.cos(welcome) + depth * Math.sin(welcome),
  }
}

const laneCount = (count: number): number => (count <= 120 ? 1 : count <= 600 ? 2 : count <= 4000 ? 3 : 4)

/** Height of the middle of each lane. A lane is as high as the highest thing there is. */
function laneHeights(bodies: readonly SizedItem[], lanes: number, gap: number): number[] {
  const tallest = largestSize(bodies)[1]
  const first = Math.max(1.55, tallest / 2 + 0.3)
  return Array.from({ length: lanes }, (_, lane) => first + lane * (tallest + gap + 0.6))
}

/** The dated things by period, oldest first; then those without a date. */
function periodsOf(bodies: readonly SizedItem[]): Period[] {
  const dated = bodies.filter((body) => isDated(body.takenAt)).toSorted((a, b) => compareTaken(a.takenAt, b.takenAt))
  const undated = bodies.filter((body) => !isDated(body.takenAt))
  const unit = periodUnit(dated.map((body) => body.takenAt ?? ''))
  const periods: Period[] = []
  for (const body of dated) {
    const title = periodOf(body.takenAt ?? '', unit)
    const last = periods.at(-1)
    if (last?.title === title) last.bodies.push(body)
    else periods.push({ title, bodies: [body] })
  }
  if (undated.length > 0) periods.push({ title: 'no date', bodies: undated })
  return periods
}
