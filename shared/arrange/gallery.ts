import { openHall, partitionedHall, type Face, type Hall } from './hall.ts'
import { hangingHeight, largestSize } from './sizes.ts'
import { openingFov, standingHeight, type Arranged, type ArrangeOptions, type SizedItem, type Placed } from './types.ts'

/** From the middle of a wall to the back of what hangs on it: walls may be drawn up to twice as thick, metres. */
const wallClearance = 0.06
/** A hall without partitions has at most this much wall hung, metres. */
const longestOpenRun = 40

/**
 * Hangs pictures on the walls of a hall, their middles at eye height, in order from the left wall round to the right.
 * Many pictures get a larger hall with free-standing walls in rows. Sound and models stand before the wall in their
 * turn. The way in from +z stays free.
 */
export function arrangeGallery(bodies: readonly SizedItem[], options: ArrangeOptions): Arranged {
  const gap = options.gap ?? 0.9
  const { hall, placements } = hangInHall(bodies, gap)
  return {
    placements,
    room: {
      size: [hall.width, hall.height, hall.depth],
      walls: hall.walls,
      signs: titleSign(hall, bodies, options.title),
    },
    camera: openingView(hall),
  }
}

/** The smallest hall of the series that takes everything. */
function hangInHall(bodies: readonly SizedItem[], gap: number): { hall: Hall; placements: Placed[] } {
  const run = bodies.reduce((sum, body) => sum + body.size[0] + gap, 0)
  for (const hall of halls(bodies, run)) {
    const room = hall.faces.reduce((sum, face) => sum + face.length + gap, 0)
    if (room < run) continue
    const placements = hang(bodies, hall.faces, gap)
    if (placements) return { hall, placements }
  }
  throw new Error('The series of halls has no end.')
}

/** Ever larger halls: first open ones, then with more and more partitions. */
function* halls(bodies: readonly SizedItem[], run: number): Generator<Hall, void> {
  const [widest, tallest, deepest] = largestSize(bodies)
  const highest = bodies.reduce((most, body) => Math.max(most, hangingHeight(body) + body.size[1] / 2), 0)
  const margin = 0.8 + wallClearance + deepest
  if (run <= longestOpenRun) {
    for (let width = Math.max(8, widest + 2 * margin); width <= Math.max(22, widest * 2); width += 1) {
      yield openHall({ width, depth: Math.max(7, width * 0.85), height: Math.max(4, highest + 0.8), margin })
    }
  }
  const partition = Math.max(Math.min(Math.max(8, Math.sqrt(run) * 0.8), 26), widest + 1)
  const bay = 6.5 + 2 * deepest + tallest * 0.2
  const aisle = 4 + deepest
  const height = Math.max(4.5, highest + 0.8)
  for (let columns = 1, rows = 1; ;) {
    yield partitionedHall({ columns, rows, partition, aisle, bay, height, margin })
    // An odd number of columns: who enters faces pictures, not an aisle.
    if ((columns + 1) * (partition + aisle) < rows * bay * 1.2) columns += 2
    else rows += 1
  }
}

/** Hangs everything, each face getting its share; null where it does not fit. */
function hang(bodies: readonly SizedItem[], faces: readonly Face[], gap: number): Placed[] | null {
  const ahead = faces.find((face) => face.weight > 1.5)
  if (ahead && bodies.length <= 3 && runOf(bodies, gap) - gap <= ahead.length) return hangOn(ahead, bodies, gap)

  const placements: Placed[] = []
  let next = 0
  let run = runOf(bodies, gap)
  let share = faces.reduce((sum, face) => sum + face.length * face.weight, 0)
  for (const face of faces) {
    const quota = (run * face.length * face.weight) / share
    const first = next
    let used = 0
    for (let body = bodies[next]; body; body = bodies[next]) {
      const [width] = body.size
      if (used + width / 2 > quota + 1e-9 || used + width > face.length) break
      used += width + gap
      next += 1
    }
    placements.push(...hangOn(face, bodies.slice(first, next), gap))
    run -= used
    share -= face.length * face.weight
  }
  return next === bodies.length ? placements : null
}

const runOf = (bodies: readonly SizedItem[], gap: number): number =>
  bodies.reduce((sum, body) => sum + body.size[0] + gap, 0)

/** Hangs things on one face, with even spaces, about its middle. */
function hangOn(face: Face, bodies: readonly SizedItem[], gap: number): Placed[] {
  if (bodies.length === 0) return []
  const content = bodies.reduce((sum, body) => sum + body.size[0], 0)
  const free = face.length - content
  const even = Math.min(Math.max(free / (bodies.length + 1), gap), gap * 2)
  const space = bodies.length > 1 ? Math.min(even, free / (bodies.length - 1)) : 0
  const yaw = Math.atan2(face.normal[0], face.normal[1])
  let along = (free - space * (bodies.length - 1)) / 2
  return bodies.map((body): Placed => {
    const at = along + body.size[0] / 2
    const out = wallClearance + body.size[2] / 2
    along += body.size[0] + space
    return {
      id: body.id,
      position: [
        face.start[0] + face.along[0] * at + face.normal[0] * out,
        hangingHeight(body),
        face.start[1] + face.along[1] * at + face.normal[1] * out,
      ],
      rotation: [0, yaw, 0],
      size: body.size,
      zone: face.name,
    }
  })
}

/** From just inside the entrance, looking at what hangs ahead. */
function openingView(hall: Hall): Arranged['camera'] {
  const z = hall.depth / 2 - 0.8
  return { position: [0, standingHeight, z], target: [0, 1.5, z - 6], fov: openingFov }
}

/** The name over the wall ahead, where the pictures leave room for it. */
function titleSign(hall: Hall, bodies: readonly SizedItem[], title: string | undefined): Arranged['room']['signs'] {
  const top = bodies.reduce((most, body) => Math.max(most, hangingHeight(body) + body.size[1] / 2), 0)
  if (!title || hall.height - top < 0.7) return []
  const position: [number, number, number] = [0, hall.height - 0.5, -hall.depth / 2 + wallClearance + 0.02]
  return [{ text: title, position, rotation: [0, 0, 0], height: 0.3 }]
}
