import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isChain, layoutGraph, neighbour, type GraphNode } from './layout.ts'

/** Graphs as plans have them: a step comes after some of those before it. */
const graphs = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 30 })
  .map((rows) =>
    rows.map((row, at): GraphNode => ({ id: `s${at}`, after: at === 0 ? [] : row.map((one) => `s${one % at}`) })),
  )

/** Everything that comes before a node, at any remove. */
function before(nodes: readonly { id: string; after: readonly string[] }[], id: string): Set<string> {
  const found = new Set<string>()
  const visit = (one: string): void => {
    for (const other of nodes.find((node) => node.id === one)?.after ?? []) {
      if (found.has(other)) continue
      found.add(other)
      visit(other)
    }
  }
  visit(id)
  return found
}

describe('M3.9 the layout of a plan', () => {
  it('places every step once, behind all that it comes after, and nothing on anything else', () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        const { places, edges, layers, lanes } = layoutGraph(nodes)
        expect([...places.keys()].toSorted()).toEqual(nodes.map(({ id }) => id).toSorted())
        for (const { id, after } of nodes) {
          for (const one of after) expect(places.get(one)?.layer).toBeLessThan(places.get(id)?.layer ?? 0)
        }
        const all = [...places.values(), ...edges.flatMap(({ via }) => via.map((place) => ({ ...place, bend: true })))]
        for (const [at, a] of all.entries()) {
          expect(a.layer).toBeGreaterThanOrEqual(0)
          expect(a.layer).toBeLessThan(layers)
          expect(a.lane).toBeGreaterThanOrEqual(0)
          expect(a.lane).toBeLessThan(lanes - 1 + 1e-6)
          for (const b of all.slice(at + 1)) {
            if (a.layer !== b.layer) continue
            const least = 'bend' in a || 'bend' in b ? 0.7 : 1
            expect(Math.abs(a.lane - b.lane)).toBeGreaterThan(least - 1e-6)
          }
        }
      }),
    )
  })

  it('draws just the lines that are needed: what comes before what stays the same', () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        const { edges } = layoutGraph(nodes)
        const drawn = nodes.map(({ id }) => ({
          id,
          after: edges.filter(({ to }) => to === id).map(({ from }) => from),
        }))
        for (const { id, after } of drawn) {
          expect(before(drawn, id)).toEqual(before(nodes, id))
          for (const one of after) {
            const others = after.filter((other) => other !== one)
            expect(others.some((other) => before(drawn, other).has(one))).toBe(false)
          }
        }
      }),
    )
  })

  it('bends a line once in each layer that it passes', () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        const { places, edges } = layoutGraph(nodes)
        for (const { from, to, via } of edges) {
          const [begin = 0, end = 0] = [places.get(from)?.layer, places.get(to)?.layer]
          expect(via.map(({ layer }) => layer)).toEqual(
            Array.from({ length: end - begin - 1 }, (_, at) => begin + 1 + at),
          )
        }
      }),
    )
  })

  it('looks the same each time, and leaves circles and strangers aside', () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        expect(layoutGraph(nodes)).toEqual(layoutGraph(nodes))
      }),
    )
    const circle = layoutGraph([
      { id: 'a', after: ['b', 'nobody'] },
      { id: 'b', after: ['a'] },
    ])
    expect(circle.places.size).toBe(2)
    expect(layoutGraph([])).toMatchObject({ layers: 0, lanes: 0 })
  })

  it('keeps a plain plan a row, and knows it, however much its steps refer to earlier ones', () => {
    const row = layoutGraph([
      { id: 'a', after: [] },
      { id: 'b', after: ['a'] },
      { id: 'c', after: ['a', 'b'] },
    ])
    expect(isChain(row)).toBe(true)
    expect([...row.places.values()].map(({ lane }) => lane)).toEqual([0, 0, 0])
    expect(row.edges).toHaveLength(2)
  })

  it('puts branches side by side, the join in the middle, and keys lead along the lines', () => {
    const graph = layoutGraph([
      { id: 'find', after: [] },
      { id: 'left', after: ['find'] },
      { id: 'right', after: ['find'] },
      { id: 'join', after: ['left', 'right'] },
    ])
    const lane = (id: string) => graph.places.get(id)?.lane
    expect([lane('find'), lane('left'), lane('right'), lane('join')]).toEqual([0.5, 0, 1, 0.5])
    expect(isChain(graph)).toBe(false)
    expect(neighbour(graph, 'find', 'on')).toBe('left')
    expect(neighbour(graph, 'left', 'right')).toBe('right')
    expect(neighbour(graph, 'right', 'on')).toBe('join')
    expect(neighbour(graph, 'join', 'back')).toBe('left')
    expect(neighbour(graph, 'find', 'back')).toBeUndefined()
    expect(neighbour(graph, 'left', 'left')).toBeUndefined()
  })

  it('crosses no lines where none have to cross', () => {
    const { places } = layoutGraph([
      { id: 'a', after: [] },
      { id: 'b', after: [] },
      { id: 'c', after: ['b'] },
      { id: 'd', after: ['a'] },
    ])
    const lane = (id: string) => places.get(id)?.lane ?? 0
    expect(Math.sign(lane('a') - lane('b'))).toBe(Math.sign(lane('d') - lane('c')))
  })
})
