import type { Room } from '#shared/model/environment.ts'

/** One side of a wall that pictures can hang on. */
export interface Face {
  /** Left end of its usable part as one looks at it, on the floor plan [x, z], metres. */
  start: readonly [number, number]
  /** Unit vector from left to right as one looks at it. */
  along: readonly [number, number]
  /** Unit vector out of the wall, toward the one who looks. */
  normal: readonly [number, number]
  /** Usable length, metres. */
  length: number
  /** How much it is favoured: one looks at the wall ahead first. */
  weight: number
  name: string
}

/** A hall about x = z = 0 with its entrance in the middle of the +z side. */
export interface Hall {
  width: number
  depth: number
  height: number
  walls: Room['walls']
  /** In the order one passes them. */
  faces: Face[]
}

/** How large a hall is and how far from the corners pictures begin, metres. */
export interface HallMeasures {
  width: number
  depth: number
  height: number
  /** Free end of each wall toward its corners, metres. */
  margin: number
}

/** Width of the entrance, metres. */
const entrance = 3

/** Builds four walls with an entrance; pictures hang to the left, ahead and to the right. */
export function openHall({ width, depth, height, margin }: HallMeasures): Hall {
  const [x, z] = [width / 2, depth / 2]
  const side = depth - 2 * margin
  return {
    width,
    depth,
    height,
    walls: [
      { from: [-x, z], to: [-x, -z], height },
      { from: [-x, -z], to: [x, -z], height },
      { from: [x, -z], to: [x, z], height },
      { from: [-x, z], to: [-entrance / 2, z], height },
      { from: [entrance / 2, z], to: [x, z], height },
    ],
    faces: [
      face('left wall', [-x, z - margin], [1, 0], side, 1),
      face('wall ahead', [-x + margin, -z], [0, 1], width - 2 * margin, 1.6),
      face('right wall', [x, -z + margin], [-1, 0], side, 1),
    ],
  }
}

/**
 * How many free-standing walls a hall has and how far they are apart: lengths in metres, `columns` side by side, `rows`
 * one behind the other.
 */
export interface BayMeasures {
  columns: number
  rows: number
  /** Length of each partition, and the ways between partitions: side by side and one behind the other. */
  partition: number
  aisle: number
  bay: number
  height: number
  margin: number
}

/**
 * Builds a hall with free-standing walls in rows across it, both sides hung, so that one always faces pictures. One
 * passes the rows first, from the entrance on, then the outer walls.
 */
export function partitionedHall(measures: BayMeasures): Hall {
  const { columns, rows, partition, aisle, bay, height } = measures
  const width = columns * partition + (columns + 1) * aisle
  const depth = (rows + 1) * bay
  const outer = openHall({ width, depth, height, margin: measures.margin })
  const walls = [...outer.walls]
  const faces: Face[] = []
  for (let row = 0; row < rows; row += 1) {
    const z = depth / 2 - bay * (row + 1)
    const back: Face[] = []
    for (let column = 0; column < columns; column += 1) {
      const left = -width / 2 + aisle + column * (partition + aisle)
      const right = left + partition
      walls.push({ from: [left, z], to: [right, z], height: Math.min(height, 3.6) })
      const name = `bay ${row * columns + column + 1}`
      faces.push(face(name, [left + 0.4, z], [0, 1], partition - 0.8, row === 0 ? 1.1 : 1))
      back.unshift(face(name, [right - 0.4, z], [0, -1], partition - 0.8, 1))
    }
    faces.push(...back)
  }
  return { width, depth, height, walls, faces: [...faces, ...outer.faces.map((one) => ({ ...one, weight: 1 }))] }
}

function face(
  name: string,
  start: readonly [number, number],
  normal: readonly [number, number],
  length: number,
  weight: number,
): Face {
  // To the right of one who looks against the normal.
  return { name, start, normal, along: [normal[1], -normal[0]], length, weight }
}
