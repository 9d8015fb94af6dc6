/** What something takes along one direction: where its middle is and how long it is, metres. */
export interface Extent {
  at: number
  length: number
}

/** One thing along one direction of a plane: as it is, as it is wanted, and between which ends it must stay. */
export interface Settling {
  before: Extent
  wanted: Extent
  least: number
  most: number
}

/** One thing on a plane; `u` runs along it, `v` up. */
export interface OnPlane {
  u: Settling
  v: Settling
}

interface Node {
  length: number
  wanted: number
  /** Between these its middle may lie, given all that must stay before and after it. */
  low: number
  high: number
  /** Where it goes when everything gives way to one side, and to the other. */
  up: number
  down: number
  /** Those that stay after it, and what is to stay free between. */
  after: { node: Node; gap: number }[]
}

/** Below this two numbers are the same, metres. */
const same = 1e-9

/**
 * Finds where the middles of things on one plane go when some of them take more room: those that stood apart stay
 * apart, and each stays within its ends. What is in the way gives way along the direction in which it stood apart by
 * more, to both sides alike, and no farther than it must. Undefined where there is not enough room.
 *
 * @param keep what stays free between two things that had at least so much between them, metres
 */
export function settle(things: readonly OnPlane[], keep: number): { u: number; v: number }[] | undefined {
  const us = things.map(({ u }) => nodeOf(u))
  const vs = things.map(({ v }) => nodeOf(v))
  bind(things, us, vs, keep)
  const sorted = (nodes: readonly Node[], axis: 'u' | 'v'): Node[] =>
    things
      .map((thing, index) => ({ at: thing[axis].before.at, node: nodes[index] }))
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ node }) => node ?? [])
  const u = place(sorted(us, 'u')) ? us.map(middleOf) : undefined
  const v = u && place(sorted(vs, 'v')) ? vs.map(middleOf) : undefined
  return u && v?.map((at, index) => ({ u: u[index] ?? 0, v: at }))
}

const low = ({ at, length }: Extent): number => at - length / 2
const high = ({ at, length }: Extent): number => at + length / 2
const middleOf = ({ low: least, high: most, up, down }: Node): number =>
  Math.min(most, Math.max(least, (up + down) / 2))

/** What pokes out already may stay as far out as it is. */
function nodeOf({ before, wanted, least, most }: Settling): Node {
  const { at, length } = wanted
  return {
    length,
    wanted: at,
    low: Math.min(least, low(before)) + length / 2,
    high: Math.max(most, high(before)) - length / 2,
    up: at,
    down: at,
    after: [],
  }
}

/** Keeps each two things apart that stood apart. What overlapped may go on to. */
function bind(things: readonly OnPlane[], us: readonly Node[], vs: readonly Node[], keep: number): void {
  const all = things
    .flatMap(({ u, v }, index) => {
      const [along, upright] = [us[index], vs[index]]
      return along && upright ? [{ u: u.before, v: v.before, along, upright }] : []
    })
    .toSorted((a, b) => low(a.u) - low(b.u))
  // Nothing gives way farther than all that is wanted together; what lies beyond that has others between.
  const reach = things.reduce((sum, { u }) => sum + changeOf(u), 1)
  all.forEach((one, index) => {
    for (let next = index + 1; next < all.length; next += 1) {
      const other = all[next]
      if (!other || low(other.u) - high(one.u) > reach) break
      const gapU = low(other.u) - high(one.u)
      const above = other.v.at >= one.v.at
      const gapV = above ? low(other.v) - high(one.v) : low(one.v) - high(other.v)
      if (Math.max(gapU, gapV) < -same) continue
      if (gapU >= gapV) one.along.after.push({ node: other.along, gap: Math.min(Math.max(gapU, 0), keep) })
      else {
        const [first, second] = above ? [one, other] : [other, one]
        first.upright.after.push({ node: second.upright, gap: Math.min(Math.max(gapV, 0), keep) })
      }
    }
  })
}

const changeOf = ({ before, wanted }: Settling): number =>
  Math.abs(wanted.length - before.length) + Math.abs(wanted.at - before.at)

/** Settles nodes that come in their order; false where they do not fit between their ends. */
function place(nodes: readonly Node[]): boolean {
  const apart = (one: Node, other: Node, gap: number): number => (one.length + other.length) / 2 + gap
  for (const node of nodes) {
    for (const { node: next, gap } of node.after) {
      const between = apart(node, next, gap)
      next.low = Math.max(next.low, node.low + between)
      next.up = Math.max(next.up, node.up + between)
    }
  }
  for (const node of nodes.toReversed()) {
    for (const { node: next, gap } of node.after) {
      const between = apart(node, next, gap)
      node.high = Math.min(node.high, next.high - between)
      node.down = Math.min(node.down, next.down - between)
    }
  }
  return nodes.every((node) => node.low <= node.high + same)
}
