import type { Camera, Lighting } from '#shared/model/environment.ts'
import type { Relation, SceneOrder } from '#shared/model/goal.ts'
import type { Arrangement, Vector3 } from '#shared/model/layout.ts'

/** One thing that stands in a place, with what it can be told by. */
export interface StandingItem {
  itemId: string
  assetId: string
  name: string
  position: Vector3
  rotation: Vector3
  /** Width, height and depth as it stands, metres. */
  size: Vector3
  /** Wall, period or cluster; '' is none. */
  zone: string
}

/** What stands in a place, in the order in which it hangs, and from where it is seen. */
export interface StandingTable {
  kind: Arrangement
  /** How bright it is; 1 is the preset's own. */
  brightness: number
  /** The whole light; left out where only its brightness is known. */
  light?: Lighting
  items: readonly StandingItem[]
  eye: Camera
}

/** Where something lies for whoever looks: radians to the right of straight ahead, and metres away. */
interface Seen {
  angle: number
  distance: number
}

const length = (x: number, z: number) => Math.hypot(x, z) || 1

/** The way that whoever looks faces on the floor plan, and what is to the right of it. */
export function facing({ position, target }: Camera): { ahead: [number, number]; right: [number, number] } {
  const [x, z] = [target[0] - position[0], target[2] - position[2]]
  const far = length(x, z)
  const ahead: [number, number] = Math.hypot(x, z) < 1e-6 ? [0, -1] : [x / far, z / far]
  return { ahead, right: [-ahead[1], ahead[0]] }
}

/** Tells where a point lies for whoever looks. */
export function seen({ eye }: StandingTable, [x, , z]: Vector3): Seen {
  const { ahead, right } = facing(eye)
  const [dx, dz] = [x - eye.position[0], z - eye.position[2]]
  const angle = Math.atan2(dx * right[0] + dz * right[1], dx * ahead[0] + dz * ahead[1])
  return { angle, distance: Math.hypot(dx, dz) }
}

/** Things in an order; equals stay as they hang. */
export function inOrder(table: StandingTable, items: readonly StandingItem[], by: SceneOrder): StandingItem[] {
  const keys: Record<SceneOrder, (item: StandingItem) => number> = {
    hung: (item) => readingKey(table, item),
    left: ({ position }) => Math.round(seen(table, position).angle * 1000),
    near: ({ position }) => seen(table, position).distance,
    size: ({ size }) => size[0] * size[1],
    height: ({ position }) => Math.round(position[1] * 100),
  }
  const key = keys[by]
  // Of things one above the other the upper one is named first.
  return items.toSorted((a, b) => key(a) - key(b) || (by === 'left' ? b.position[1] - a.position[1] : 0))
}

/** Rows further apart than this are read one after the other, metres. */
const rowHeight = 0.7

/**
 * As one reads what hangs: row after row from the left; around a circle from straight ahead to the right. On a timeline and
 * in clusters things stay in the order in which they were hung.
 */
function readingKey(table: StandingTable, { position }: StandingItem): number {
  if (table.kind === 'timeline' || table.kind === 'cluster') return 0
  const { angle } = seen(table, position)
  if (table.kind === 'circle') return angle < -0.02 ? angle + 2 * Math.PI : angle
  return -Math.round(position[1] / rowHeight) * 100 + angle
}

/** Columns further apart than this are two, metres. */
const columnWidth = 0.6

/** Rows from the lowest to the topmost, or, by `left`, columns from the left; each in the order one reads it. */
export function linesOf(table: StandingTable, by: SceneOrder): StandingItem[][] {
  const { right } = facing(table.eye)
  const across = ({ position: [x, , z] }: StandingItem) => x * right[0] + z * right[1]
  const at = (item: StandingItem) => (by === 'left' ? across(item) : item.position[1])
  const width = by === 'left' ? columnWidth : rowHeight / 2
  const lines: StandingItem[][] = []
  for (const item of table.items.toSorted((a, b) => at(a) - at(b))) {
    const line = lines.at(-1)
    if (line && at(item) - mean(line.map(at)) < width) line.push(item)
    else lines.push([item])
  }
  return lines.map((line) => inOrder(table, line, by === 'left' ? 'height' : 'left'))
}

/** The middle of some things. */
export function middleOf(items: readonly Pick<StandingItem, 'position'>[]): Vector3 {
  const along = (axis: 0 | 1 | 2) => (items.length === 0 ? 0 : mean(items.map(({ position }) => position[axis])))
  return [along(0), along(1), along(2)]
}

/** The middle of the ring that things stand on, wherever on it they do; their own middle where they stand on none. */
export function ringCentre(items: readonly Pick<StandingItem, 'position'>[]): Vector3 {
  const [mx, my, mz] = middleOf(items)
  let [uu, uv, vv, uc, vc] = [0, 0, 0, 0, 0]
  for (const { position } of items) {
    const [u, v] = [position[0] - mx, position[2] - mz]
    const square = (u * u + v * v) / 2
    uu += u * u
    uv += u * v
    vv += v * v
    uc += u * square
    vc += v * square
  }
  const scale = uu * vv - uv * uv
  if (items.length < 3 || Math.abs(scale) < 1e-6) return [mx, my, mz]
  return [mx + (uc * vv - vc * uv) / scale, my, mz + (vc * uu - uc * uv) / scale]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** More than this off straight ahead is beside whoever looks, more than the other behind. */
const sideways = Math.PI / 4
const backwards = (100 * Math.PI) / 180

/** Whatever stands so to whoever looks. */
export function aroundEye(table: StandingTable, items: readonly StandingItem[], relation: Relation): StandingItem[] {
  return items.filter(({ position }) => {
    const { angle } = seen(table, position)
    switch (relation) {
      case 'behind':
        return Math.abs(angle) > backwards
      case 'front':
        return Math.abs(angle) < sideways
      case 'left':
        return angle < -Math.PI / 9 && angle > -(Math.PI - Math.PI / 9)
      case 'right':
        return angle > Math.PI / 9 && angle < Math.PI - Math.PI / 9
      case 'above':
        return position[1] > table.eye.position[1] + 1
      case 'below':
        return position[1] < table.eye.position[1] - 1
      case 'beside':
        return Math.abs(angle) >= sideways && Math.abs(angle) <= backwards
      case 'between':
        return false
    }
  })
}

/** Which way a thing hangs, as one tells walls apart. */
export function wallOf(table: StandingTable, { position }: StandingItem): 'left' | 'right' | 'front' | 'behind' {
  const { angle } = seen(table, position)
  if (Math.abs(angle) < sideways) return 'front'
  if (Math.abs(angle) > Math.PI - sideways) return 'behind'
  return angle < 0 ? 'left' : 'right'
}

/** What hangs on a wall, the middle of it first. */
export function onWall(table: StandingTable, relation: Relation): StandingItem[] {
  const wall = inOrder(table, table.items, 'left').filter((item) => wallOf(table, item) === relation)
  const middle = Math.floor((wall.length - 1) / 2)
  return [...wall.slice(middle), ...wall.slice(0, Math.max(0, middle))]
}

/** Whatever stands so to other things: right beside each, or between two of them. */
export function besideThings(
  table: StandingTable,
  anchors: readonly StandingItem[],
  relation: Relation,
): StandingItem[] {
  if (anchors.length === table.items.length && (relation === 'above' || relation === 'below'))
    return outerRow(table, relation)
  const row = inOrder(table, table.items, 'left')
  const at = (item: StandingItem) => row.findIndex(({ itemId }) => itemId === item.itemId)
  if (relation === 'between') {
    const places = anchors.map(at)
    const [from, to] = [Math.min(...places), Math.max(...places)]
    return row.slice(from + 1, to)
  }
  const found = anchors.flatMap((anchor) => neighbours(table, row, at(anchor), anchor, relation))
  return [...new Set(found)].filter((item) => !anchors.includes(item))
}

/** The topmost, or the lowest, row. */
function outerRow({ items }: StandingTable, relation: 'above' | 'below'): StandingItem[] {
  const heights = items.map(({ position }) => position[1])
  const edge = relation === 'above' ? Math.max(...heights) : Math.min(...heights)
  return items.filter(({ position }) => Math.abs(position[1] - edge) < rowHeight / 2)
}

const isLevel = (one: StandingItem, other: StandingItem): boolean =>
  Math.abs(one.position[1] - other.position[1]) < rowHeight

const onSide = (
  before: StandingItem | undefined,
  after: StandingItem | undefined,
  relation: 'left' | 'right' | 'beside',
): StandingItem[] =>
  (relation === 'left' ? [before] : relation === 'right' ? [after] : [before, after]).filter(
    (item) => item !== undefined,
  )

/** Things by how near they are to others. */
export function nearestTo(from: readonly StandingItem[], items: readonly StandingItem[]): StandingItem[] {
  const far = ({ position }: StandingItem) =>
    Math.min(...from.map((one) => Math.hypot(...position.map((value, axis) => value - (one.position[axis] ?? 0)))))
  return from.length === 0 ? [] : items.toSorted((a, b) => far(a) - far(b))
}

/** Everything stands one above the other. */
export const isColumn = ({ items }: StandingTable): boolean =>
  items.length > 1 &&
  items.every(({ position: [x, , z] }) => {
    const [first] = items
    return first !== undefined && Math.hypot(x - first.position[0], z - first.position[2]) < 0.1
  })

function neighbours(
  table: StandingTable,
  row: readonly StandingItem[],
  at: number,
  anchor: StandingItem,
  relation: Relation,
): StandingItem[] {
  // Around a circle one follows the other without an end.
  const isRound = table.kind === 'circle' && row.length > 2 && at >= 0
  const before = row[at - 1] ?? (isRound ? row.at(-1) : undefined)
  const after = row[at + 1] ?? (isRound ? row[0] : undefined)
  switch (relation) {
    case 'left':
    case 'right':
    case 'beside': {
      // In a grid these are in the same row.
      const level = row.filter((item) => isLevel(item, anchor))
      if (level.length > 1 && level.length < row.length) {
        const among = level.findIndex(({ itemId }) => itemId === anchor.itemId)
        return onSide(level[among - 1], level[among + 1], relation)
      }
      return onSide(before, after, relation)
    }
    case 'above':
    case 'below': {
      const way = relation === 'above' ? 1 : -1
      const over = table.items.filter(
        ({ position }) =>
          (position[1] - anchor.position[1]) * way > 0.1 &&
          Math.hypot(position[0] - anchor.position[0], position[2] - anchor.position[2]) < anchor.size[0],
      )
      return over.toSorted((a, b) => (a.position[1] - b.position[1]) * way).slice(0, 1)
    }
    case 'front':
    case 'behind': {
      const far = seen(table, anchor.position)
      const way = relation === 'behind' ? 1 : -1
      return table.items.filter(({ position }) => {
        const one = seen(table, position)
        return Math.abs(one.angle - far.angle) < 0.35 && (one.distance - far.distance) * way > 0.2
      })
    }
    case 'between':
      return []
  }
}

/** Where a thing goes that is put somewhere, and how it is turned there. */
export interface Spot {
  position: Vector3
  rotation: Vector3
}

/** How far from whoever looks something is put. */
const armsLength = 2.5
/** Free space to what it is put beside, metres. */
const gap = 0.25

/** A spot around whoever looks, turned to face them. */
export function spotAround({ eye }: StandingTable, item: StandingItem, relation: Relation): Spot {
  const { ahead, right } = facing(eye)
  const way: Record<Relation, [number, number]> = {
    front: ahead,
    behind: [-ahead[0], -ahead[1]],
    left: [-right[0], -right[1]],
    right,
    beside: right,
    above: ahead,
    below: ahead,
    between: ahead,
  }
  const [x, z] = way[relation]
  const far = Math.max(armsLength, item.size[0])
  const height =
    relation === 'above' ? eye.position[1] + 1.5 : relation === 'below' ? item.size[1] / 2 : item.position[1]
  return {
    position: [eye.position[0] + x * far, height, eye.position[2] + z * far],
    rotation: [0, Math.atan2(-x, -z), 0],
  }
}

/** A spot above, below, before or behind another thing, in the way that one hangs. */
export function spotAt(
  item: StandingItem,
  anchor: StandingItem,
  relation: 'above' | 'below' | 'front' | 'behind',
): Spot {
  const [x, y, z] = anchor.position
  const turn = anchor.rotation[1]
  const { rotation } = anchor
  if (relation === 'above' || relation === 'below') {
    const way = relation === 'above' ? 1 : -1
    return { position: [x, y + way * ((anchor.size[1] + item.size[1]) / 2 + gap), z], rotation }
  }
  const far = (relation === 'front' ? 1 : -1) * Math.max(1, (anchor.size[2] + item.size[2]) / 2 + gap)
  return { position: [x + Math.sin(turn) * far, y, z + Math.cos(turn) * far], rotation }
}

/**
 * Puts a thing next to another by moving up those between: every thing takes a spot that one of them had, so that nothing
 * comes to stand in anything else.
 */
export function movedNext(
  table: StandingTable,
  item: StandingItem,
  anchor: StandingItem,
  side: 'left' | 'right',
): { itemId: string; position: Vector3; rotation: Vector3 }[] {
  // In a grid one row follows the other.
  const row = inOrder(table, table.items, table.kind === 'grid' ? 'hung' : 'left')
  const rest = row.filter(({ itemId }) => itemId !== item.itemId)
  const at = rest.findIndex(({ itemId }) => itemId === anchor.itemId) + (side === 'right' ? 1 : 0)
  const next = [...rest.slice(0, at), item, ...rest.slice(at)]
  return rehung(row, next)
}

/** Things hung anew: each takes the spot of the one that stood in its place in the row. */
export const rehung = (row: readonly StandingItem[], next: readonly StandingItem[]) =>
  next.flatMap((one, index) => {
    const spot = row[index]
    if (!spot || spot.itemId === one.itemId) return []
    return [{ itemId: one.itemId, position: onSpot(one, spot), rotation: spot.rotation }]
  })

/** Things exchanged: each takes the spot of its partner. */
export const exchanged = (pairs: readonly (readonly [StandingItem, StandingItem])[]) =>
  pairs.flatMap(([a, b]) => [
    { itemId: a.itemId, position: onSpot(a, b), rotation: b.rotation },
    { itemId: b.itemId, position: onSpot(b, a), rotation: a.rotation },
  ])

/** On the floor it stands by its own height; on a wall the middles stay where they are. */
const onSpot = (item: StandingItem, spot: StandingItem): Vector3 => {
  const stands = Math.abs(spot.position[1] - spot.size[1] / 2) < 0.05
  return [spot.position[0], stands ? item.size[1] / 2 : spot.position[1], spot.position[2]]
}

/** The table with some things where they go; the others stay. */
export function withSpots(
  table: StandingTable,
  spots: readonly (Pick<StandingItem, 'itemId'> & Partial<Spot>)[],
): StandingTable {
  const byId = new Map(spots.map((spot) => [spot.itemId, spot]))
  return { ...table, items: table.items.map((item) => ({ ...item, ...byId.get(item.itemId) })) }
}
