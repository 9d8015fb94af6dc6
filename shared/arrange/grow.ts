import type { Vector3 } from '#shared/model/layout.ts'
import { bodyOf, collides, type SizedItem } from './collide.ts'
import {
  alongOf,
  endsAround,
  faceOf,
  halfOf,
  liesOn,
  planeOfFace,
  planeOfThing,
  type Plane,
  type Standing,
  type Surroundings,
} from './plane.ts'
import { settle, type OnPlane } from './settle.ts'
import { reachAlong } from './turn.ts'

/** What growing does to one thing. Those that only give way keep their scale. */
export type Grown = Pick<Standing, 'id' | 'position' | 'scale'>

/** What stays free between two things, where there was so much; metres. */
const keep = 0.2
/** On a plane with more things than this nothing gives way: that would take longer than a hand waits. */
const mostOnPlane = 2000
/** Halvings in search of the largest factor for which there is room. */
const halvings = 24
/** With more pairs of things than this to look at, the search is less fine. */
const manyPairs = 1e6
const fewHalvings = 8
/** With more than this, only what grows on one plane is kept apart. */
const mostPairs = 2e7
/** With more than this, things just grow where they are. */
const mostLooks = 1e8
/** Metres. */
const rounding = 1e-7
const up: Vector3 = [0, 1, 0]

interface Bay {
  plane: Plane
  things: readonly Standing[]
}

/**
 * Makes things larger or smaller where they are. On a wall neighbours keep a gap and give way along it; nothing gets
 * into another wall, the floor, the ceiling, or through what stood apart from it. Looks at the surroundings once, so
 * that a hand can try one factor after the other.
 */
export class Growth {
  readonly #items: readonly Standing[]
  readonly #centre: Vector3 | undefined
  readonly #bays: readonly Bay[]
  readonly #around: Surroundings
  #bodies: SizedItem[] | undefined
  /** Which bay keeps a thing apart from the others on it. */
  readonly #bayOf: ReadonlyMap<string, Bay>

  /** @param centre about which all of them grow together; left out, each grows about its own middle */
  constructor(items: readonly Standing[], around: Surroundings, centre?: Vector3) {
    this.#items = items
    this.#centre = centre
    this.#around = around
    this.#bays = baysOf(items, around)
    this.#bayOf = new Map(this.#bays.flatMap((bay) => bay.things.map(({ id }) => [id, bay] as const)))
  }

  /** The largest factor up to `factor` for which there is room, and where everything goes with it. */
  to(factor: number): { factor: number; changes: Grown[] } {
    const whole = this.#at(factor)
    if (whole) return { factor, changes: whole }
    let [fits, not] = [1, factor]
    const rounds = this.#items.length * this.#around.items.length > manyPairs ? fewHalvings : halvings
    for (let round = 0; round < rounds; round += 1) {
      const middle = (fits + not) / 2
      if (this.#at(middle)) fits = middle
      else not = middle
    }
    return { factor: fits, changes: this.#at(fits) ?? [] }
  }

  #at(factor: number): Grown[] | undefined {
    const wanted = new Map(this.#items.map((item) => [item.id, this.#scaled(item, factor)]))
    const changes = new Map<string, Grown>()
    for (const bay of this.#bays) {
      const settled = settleIn(bay, wanted)
      if (!settled) return undefined
      for (const change of settled) changes.set(change.id, change)
    }
    for (const item of this.#items) {
      const scaled = wanted.get(item.id)
      if (scaled && !changes.has(item.id)) changes.set(item.id, onFloor(scaled, item, this.#around.ground))
    }
    return this.#collide(changes) ? undefined : [...changes.values()]
  }

  #collide(changes: ReadonlyMap<string, Grown>): boolean {
    const before = this.#around.items
    if (this.#items.length * before.length > mostPairs) return false
    this.#bodies ??= before.map(bodyOf)
    const moved = new Map<string, SizedItem>()
    for (const item of before) {
      const change = changes.get(item.id)
      const stays =
        !change || (change.scale === item.scale && change.position.every((part, axis) => part === item.position[axis]))
      if (!stays) moved.set(item.id, bodyOf({ ...item, ...change }))
    }
    return collides(this.#bodies, moved, (a, b) => this.#bayOf.has(a) && this.#bayOf.get(a) === this.#bayOf.get(b))
  }

  #scaled(item: Standing, factor: number): Standing {
    const [x, y, z] = item.scale
    const centre = this.#centre
    const along = (axis: 0 | 1 | 2): number =>
      centre ? centre[axis] + (item.position[axis] - centre[axis]) * factor : item.position[axis]
    return { ...item, scale: [x * factor, y * factor, z * factor], position: [along(0), along(1), along(2)] }
  }
}

/** The planes on which things grow, each with all that is in the way on it. */
function baysOf(items: readonly Standing[], around: Surroundings): Bay[] {
  if (items.length * around.items.length > mostLooks) return []
  const taken = new Set<string>()
  const bays: Bay[] = []
  for (const item of items) {
    if (taken.has(item.id)) continue
    const face = faceOf(item, around.faces)
    const plane = face ? planeOfFace(face, around.faces) : planeOfThing(item, around)
    if (!plane) continue
    const things = around.items.filter((thing) => !taken.has(thing.id) && liesOn(plane, thing))
    if (things.length > mostOnPlane) continue
    for (const { id } of things) taken.add(id)
    bays.push({ plane, things })
  }
  return bays
}

function settleIn({ plane, things }: Bay, wanted: ReadonlyMap<string, Standing>): Grown[] | undefined {
  const settling = things.map((thing) => {
    const next = wanted.get(thing.id) ?? thing
    return { thing, next, on: onPlane(plane, thing, next) }
  })
  const settled = settle(
    settling.map(({ on }) => on),
    keep,
  )
  return (
    settled &&
    settling.map(({ thing, next, on }, index): Grown => {
      const { u, v } = settled[index] ?? { u: on.u.wanted.at, v: on.v.wanted.at }
      const depth = (one: Standing): number => reachAlong(halfOf(one), one.rotation, plane.normal)
      // What hangs keeps its back where it is.
      const out = plane.face && next !== thing ? depth(next) - depth(thing) : 0
      return {
        id: thing.id,
        scale: next.scale,
        position: shifted(plane, thing.position, u - on.u.before.at, v - on.v.before.at, out),
      }
    })
  )
}

/** A point moved along, up and out. What rounding alone would move stays exactly where it is. */
function shifted({ right, normal }: Plane, [x, y, z]: Vector3, along: number, rise: number, out: number): Vector3 {
  const [a, b] = [Math.abs(along) < rounding ? 0 : along, Math.abs(rise) < rounding ? 0 : rise]
  return [x + right[0] * a + normal[0] * out, y + b, z + right[2] * a + normal[2] * out]
}

function onPlane(plane: Plane, thing: Standing, wanted: Standing): OnPlane {
  const extent = (one: Standing, direction: Vector3, at: number) => ({
    at,
    length: 2 * reachAlong(halfOf(one), one.rotation, direction),
  })
  const along = (one: Standing) => extent(one, plane.right, alongOf(plane, one.position))
  const upright = (one: Standing) => extent(one, up, one.position[1] - plane.origin[1])
  const ends = endsAround(plane, alongOf(plane, thing.position))
  return {
    u: { before: along(thing), wanted: along(wanted), ...ends },
    v: { before: upright(thing), wanted: upright(wanted), least: plane.bottom, most: plane.top },
  }
}

/** Rises as far as it must not to grow into the floor. */
function onFloor(grown: Standing, before: Standing, ground: number): Grown {
  const [x, y, z] = grown.position
  const bottom = Math.min(ground, before.position[1] - reachAlong(halfOf(before), before.rotation, up))
  const least = bottom + reachAlong(halfOf(grown), grown.rotation, up)
  return { id: grown.id, scale: grown.scale, position: [x, Math.max(y, least), z] }
}
