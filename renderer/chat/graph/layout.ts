/** A step of a graph and those that come right before it. */
export interface GraphNode {
  id: string
  after: readonly string[]
}

/** Where something stands: its layer along the way, and its lane across, in widths of one node. */
export interface GraphPlace {
  layer: number
  lane: number
}

/** A line between two nodes, with where it bends in the layers between. */
export interface GraphEdge {
  from: string
  to: string
  via: readonly GraphPlace[]
}

/** A graph as it is drawn. */
export interface GraphLayout {
  places: ReadonlyMap<string, GraphPlace>
  edges: readonly GraphEdge[]
  layers: number
  /** Room across, in widths of one node. */
  lanes: number
}

/** A node, or the bend of a line that passes a layer. */
interface Slot {
  key: string
  node: string | null
  before: Slot[]
  behind: Slot[]
  layer: number
  lane: number
}

/** How often the order within layers is improved, and how often lines are straightened. */
const sweeps = 8
/** How far a line keeps from what it passes, in widths of one node. */
const passing = 0.7

/**
 * Lays out a graph in layers (Sugiyama): each node one layer behind the last of those before it, lines that other lines imply
 * left out, the order within layers by the middle of the neighbours, and lanes as straight as the order allows. The same
 * graph always looks the same.
 *
 * @param nodes in the order in which they are told; what is named and not among them is left aside, and so are circles
 */
export function layoutGraph(nodes: readonly GraphNode[]): GraphLayout {
  const after = reduced(nodes)
  const layerOf = layersOf(nodes, after)
  const { layers, edges } = slotsOf(nodes, after, layerOf)
  arrange(layers)
  straighten(layers)
  const all = layers.flat()
  const first = all.length === 0 ? 0 : Math.min(...all.map(({ lane }) => lane))
  for (const slot of all) slot.lane -= first
  const places = new Map(
    all.flatMap(({ node, layer, lane }) => (node === null ? [] : [[node, { layer, lane }] as const])),
  )
  return {
    places,
    edges: edges.map(({ from, to, via }) => ({ from, to, via: via.map(({ layer, lane }) => ({ layer, lane })) })),
    layers: layers.length,
    lanes: all.length === 0 ? 0 : Math.max(...all.map(({ lane }) => lane)) + 1,
  }
}

/** What comes right before each node: no circles, and nothing that comes before another of them anyway. */
function reduced(nodes: readonly GraphNode[]): Map<string, string[]> {
  const known = new Set(nodes.map(({ id }) => id))
  const given = new Map(nodes.map(({ id, after }) => [id, [...new Set(after)].filter((one) => known.has(one))]))
  const ancestors = new Map<string, Set<string>>()
  const after = new Map<string, string[]>()
  const visit = (id: string, open: ReadonlySet<string>): Set<string> => {
    const done = ancestors.get(id)
    if (done) return done
    const inside = new Set([...open, id])
    const straight = (given.get(id) ?? []).filter((one) => !inside.has(one))
    const beyond = new Map(straight.map((one) => [one, visit(one, inside)]))
    after.set(
      id,
      straight.filter((one) => !straight.some((other) => other !== one && beyond.get(other)?.has(one) === true)),
    )
    const all = new Set(straight.flatMap((one) => [one, ...(beyond.get(one) ?? [])]))
    ancestors.set(id, all)
    return all
  }
  for (const { id } of nodes) visit(id, new Set())
  return after
}

function layersOf(nodes: readonly GraphNode[], after: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const layers = new Map<string, number>()
  const layerOf = (id: string): number => {
    const known = layers.get(id)
    if (known !== undefined) return known
    const layer = Math.max(-1, ...(after.get(id) ?? []).map(layerOf)) + 1
    layers.set(id, layer)
    return layer
  }
  for (const { id } of nodes) layerOf(id)
  return layers
}

function slotsOf(
  nodes: readonly GraphNode[],
  after: ReadonlyMap<string, readonly string[]>,
  layerOf: ReadonlyMap<string, number>,
): { layers: Slot[][]; edges: { from: string; to: string; via: Slot[] }[] } {
  const layers: Slot[][] = []
  const add = (key: string, node: string | null, layer: number): Slot => {
    const slot: Slot = { key, node, before: [], behind: [], layer, lane: 0 }
    ;(layers[layer] ??= []).push(slot)
    return slot
  }
  for (let layer = 0; layer <= Math.max(-1, ...layerOf.values()); layer += 1) layers[layer] = []
  const slots = new Map(nodes.map(({ id }) => [id, add(id, id, layerOf.get(id) ?? 0)]))
  const edges: { from: string; to: string; via: Slot[] }[] = []
  for (const { id: to } of nodes) {
    for (const from of after.get(to) ?? []) {
      const [begin, end] = [slots.get(from), slots.get(to)]
      if (!begin || !end) continue
      const via: Slot[] = []
      for (let layer = begin.layer + 1; layer < end.layer; layer += 1)
        via.push(add(`${from} ${to} ${layer}`, null, layer))
      const way = [begin, ...via, end]
      way.slice(1).forEach((slot, index) => {
        const previous = way[index]
        if (!previous) return
        previous.behind.push(slot)
        slot.before.push(previous)
      })
      edges.push({ from, to, via })
    }
  }
  return { layers, edges }
}

/** Puts each layer into the order with the fewest crossings that a few sweeps find. */
function arrange(layers: Slot[][]): void {
  const orderNow = () => layers.map((layer) => [...layer])
  let best = orderNow()
  let least = crossings(layers)
  for (let sweep = 0; sweep < sweeps && least > 0; sweep += 1) {
    const down = sweep % 2 === 0
    for (const layer of down ? layers : layers.toReversed()) {
      const places = new Map(layers.flatMap((each) => each.map((slot, at) => [slot, at] as const)))
      const middle = (slot: Slot): number => {
        const near = down ? slot.before : slot.behind
        return near.length === 0 ? (places.get(slot) ?? 0) : mean(near.map((other) => places.get(other) ?? 0))
      }
      layer.sort((a, b) => middle(a) - middle(b))
    }
    const now = crossings(layers)
    if (now >= least) continue
    least = now
    best = orderNow()
  }
  layers.splice(0, layers.length, ...best)
}

/** How many pairs of lines cross between neighbouring layers. */
function crossings(layers: readonly (readonly Slot[])[]): number {
  let count = 0
  for (const layer of layers) {
    const places = new Map((layers[(layer[0]?.layer ?? 0) + 1] ?? []).map((slot, at) => [slot, at]))
    const lines = layer.flatMap(({ behind }, at) => behind.map((slot) => [at, places.get(slot) ?? 0] as const))
    for (const [index, [a, b]] of lines.entries()) {
      for (const [c, d] of lines.slice(index + 1)) if ((a - c) * (b - d) < 0) count += 1
    }
  }
  return count
}

/** Moves what stands in each layer toward the middle of its neighbours, in its order and without touching. */
function straighten(layers: readonly (readonly Slot[])[]): void {
  for (const layer of layers) {
    let lane = 0
    for (const [at, slot] of layer.entries()) {
      const previous = layer[at - 1]
      if (previous) lane += apart(previous, slot)
      slot.lane = lane
    }
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const down = sweep % 2 === 0
    for (const layer of down ? layers : layers.toReversed()) {
      settle(
        layer,
        layer.map((slot) => {
          const near = down ? slot.before : slot.behind
          return near.length === 0 ? slot.lane : mean(near.map(({ lane }) => lane))
        }),
      )
    }
  }
}

const apart = (a: Slot, b: Slot): number => (a.node === null || b.node === null ? passing : 1)

/** Gives a row the lanes nearest to those wanted that keep its order and distances (pool adjacent violators). */
function settle(row: readonly Slot[], wanted: readonly number[]): void {
  let offset = 0
  const offsets = row.map((slot, at) => {
    const previous = row[at - 1]
    if (previous) offset += apart(previous, slot)
    return offset
  })
  const blocks: { sum: number; size: number }[] = []
  for (const [at, lane] of wanted.entries()) {
    let block = { sum: lane - (offsets[at] ?? 0), size: 1 }
    for (let last = blocks.at(-1); last && last.sum / last.size >= block.sum / block.size; last = blocks.at(-1)) {
      blocks.pop()
      block = { sum: block.sum + last.sum, size: block.size + last.size }
    }
    blocks.push(block)
  }
  const lanes = blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size))
  for (const [at, slot] of row.entries()) slot.lane = (lanes[at] ?? 0) + (offsets[at] ?? 0)
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Whether a graph is a plain row of steps, each after the one before. */
export const isChain = ({ places, layers }: GraphLayout): boolean => places.size === layers

/** The node that a key leads to from another: along a line, or to its neighbour in the layer. Undefined: there is none. */
export function neighbour(
  { places, edges }: GraphLayout,
  id: string,
  where: 'on' | 'back' | 'left' | 'right',
): string | undefined {
  const here = places.get(id)
  if (!here) return undefined
  const laneOf = (other: string): number => places.get(other)?.lane ?? 0
  if (where === 'on' || where === 'back') {
    const along = edges.flatMap(({ from, to }) =>
      where === 'on' ? (from === id ? [to] : []) : to === id ? [from] : [],
    )
    return along.toSorted((a, b) => Math.abs(laneOf(a) - here.lane) - Math.abs(laneOf(b) - here.lane))[0]
  }
  const beside = [...places].flatMap(([other, { layer, lane }]) => {
    const isThere = layer === here.layer && (where === 'left' ? lane < here.lane : lane > here.lane)
    return isThere ? [other] : []
  })
  return beside.toSorted((a, b) => Math.abs(laneOf(a) - here.lane) - Math.abs(laneOf(b) - here.lane))[0]
}
