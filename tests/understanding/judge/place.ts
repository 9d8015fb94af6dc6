import { naturalSize } from '#shared/arrange/sizes.ts'
import type { LibraryName, Names, PlaceIs, SetIs, ThingsAre } from '../language.ts'
import { factsOf } from '../library/facts.ts'
import { distance, fromView, meanSpacing, orderOf, standsInOrder, wentTo, wrongForm } from './geometry.ts'
import { usualLight, wrongBackdrop, wrongLight } from './light.ts'
import type { SeenItem, SeenPlace } from './world.ts'

/** Everything that is wrong with a place; `before` is the same place before the sentence, or nothing where it is new. */
export function wrongPlace(
  library: LibraryName,
  before: SeenPlace | undefined,
  after: SeenPlace,
  wanted: PlaceIs,
): string[] {
  const problems: (string | null)[] = []
  const names = after.items.map(({ name }) => name)
  if (wanted.holds) problems.push(wrongSet(names, wanted.holds))
  if (wanted.kind && ![wanted.kind].flat().includes(after.kind)) {
    problems.push(`it is a ${after.kind} and not a ${[wanted.kind].flat().join(' or ')}`)
  }
  if (wanted.form) problems.push(wrongForm(after, wanted.form))
  if (wanted.order && !standsInOrder(after, wanted.order)) {
    problems.push(`the order is ${orderOf(after).join(', ')} and not ${wanted.order.join(', ')}`)
  }
  if (wanted.name !== undefined && !after.name.toLowerCase().includes(wanted.name.toLowerCase())) {
    problems.push(`it is called “${after.name}” and not “${wanted.name}”`)
  }
  if (wanted.light) problems.push(wrongLight(before?.lighting ?? usualLight, after.lighting, wanted.light))
  if (wanted.backdrop) problems.push(wrongBackdrop(after.backdrop, wanted.backdrop))
  if (wanted.groups) problems.push(wrongGroups(after, wanted.groups))
  if (wanted.usualSize) problems.push(wrongUsualSize(library, after, wanted.usualSize))
  if (wanted.spacing && before) problems.push(wrongSpacing(before, after, wanted.spacing))
  for (const things of wanted.things ?? []) problems.push(...wrongThings(before, after, things))
  if (wanted.restStays && before)
    problems.push(
      wrongRest(
        before,
        after,
        (wanted.things ?? []).flatMap(({ of }) => of),
      ),
    )
  return problems.filter((problem) => problem !== null)
}

/** Says what is wrong with a set of names, or nothing. */
export function wrongSet(found: Names, { names, maybe = [], count, among }: SetIs): string | null {
  const [lacking, extra] = [
    (names ?? []).filter((name) => !found.includes(name)),
    found.filter((name) => names && !names.includes(name) && !maybe.includes(name)),
  ]
  if (lacking.length > 0 || extra.length > 0) {
    return `${found.length} things, lacking ${few(lacking)}, too many ${few(extra)}`
  }
  if (new Set(found).size < found.length) return 'something stands there twice'
  if (count !== undefined && found.length !== count) return `${found.length} things and not ${count}`
  const strange = among ? found.filter((name) => !among.includes(name)) : []
  return strange.length > 0 ? `what was not meant: ${few(strange)}` : null
}

const few = (names: Names): string =>
  names.length === 0 ? 'none' : `${names.length} (${names.slice(0, 4).join(', ')}${names.length > 4 ? ', …' : ''})`

function wrongGroups({ items }: SeenPlace, groups: readonly Names[]): string | null {
  const zones = groups.map((names) => new Set(items.filter(({ name }) => names.includes(name)).map(({ zone }) => zone)))
  if (zones.some((zone) => zone.size !== 1)) return 'what belongs together is apart'
  const distinct = new Set(zones.flatMap((zone) => [...zone]))
  return distinct.size === groups.length && !distinct.has('') ? null : 'what does not belong together is together'
}

function wrongUsualSize(
  library: LibraryName,
  { items }: SeenPlace,
  [least, most]: readonly [number, number],
): string | null {
  const facts = new Map(factsOf(library).map((fact) => [fact.name, fact]))
  for (const item of items) {
    const fact = facts.get(item.name)
    if (!fact || fact.kind !== 'image') continue
    const usual = naturalSize({ mediaType: fact.kind, width: fact.width, height: fact.height })[1]
    const times = item.height / usual
    if (times < least - 0.01 || times > most + 0.01) return `${item.name} is ${times.toFixed(2)} times its usual size`
  }
  return null
}

function wrongSpacing(before: SeenPlace, after: SeenPlace, spacing: 'closer' | 'wider'): string | null {
  const times = meanSpacing(after) / meanSpacing(before)
  const holds = spacing === 'closer' ? times < 0.97 : times > 1.03
  return holds ? null : `neighbours are ${times.toFixed(2)} times as far apart`
}

const itemOf = (place: SeenPlace | undefined, name: string): SeenItem | undefined =>
  place?.items.find((item) => item.name === name)

const stays = (was: SeenItem, is: SeenItem): boolean =>
  distance(was.position, is.position) < 0.05 && Math.abs(was.height - is.height) < 0.02

function wrongRest(before: SeenPlace, after: SeenPlace, named: Names): string | null {
  for (const item of after.items) {
    const was = itemOf(before, item.name)
    if (was && !named.includes(item.name) && !stays(was, item)) return `${item.name} changed too`
  }
  return null
}

function wrongThings(before: SeenPlace | undefined, after: SeenPlace, things: ThingsAre): (string | null)[] {
  return things.of.map((name) => {
    const [was, is] = [itemOf(before, name), itemOf(after, name)]
    if (!is) return `${name} does not stand there`
    return (
      (was ? wrongChange({ before: before ?? after, after, was, is }, things) : null) ?? wrongStand(after, is, things)
    )
  })
}

interface Change {
  before: SeenPlace
  after: SeenPlace
  was: SeenItem
  is: SeenItem
}

function wrongChange({ before, after, was, is }: Change, things: ThingsAre): string | null {
  const { scaled, moved, by, swapped, turned, turnedBy } = things
  const times = is.height / was.height
  if (scaled && (times < scaled[0] - 0.01 || times > scaled[1] + 0.01))
    return `${is.name} is ${times.toFixed(2)} times as large`
  if (moved && !wentTo(before, was, is, moved)) return `${is.name} did not go ${moved}`
  const way = distance(was.position, is.position)
  if (by && (way < by[0] - 0.01 || way > by[1] + 0.01)) return `${is.name} went ${way.toFixed(2)} m`
  if (swapped && !isSwapped(before, after, things.of)) return `${things.of.join(' and ')} did not change places`
  const turn = Math.max(...[0, 1, 2].map((axis) => difference(is.rotation[axis] ?? 0, was.rotation[axis] ?? 0)))
  if (turned && turn < 0.02) return `${is.name} was not turned`
  if (turnedBy !== undefined && Math.abs(turn - turnedBy) > 0.055) return `${is.name} was turned by ${turn.toFixed(2)}`
  return null
}

/** Between two angles, radians, at most π. */
function difference(one: number, other: number): number {
  const turn = Math.abs(one - other) % (2 * Math.PI)
  return Math.min(turn, 2 * Math.PI - turn)
}

/** Each of two stands where the other stood, as far as their sizes allow. */
function isSwapped(before: SeenPlace, after: SeenPlace, [one = '', other = '']: Names): boolean {
  const [a, b, x, y] = [itemOf(before, one), itemOf(before, other), itemOf(after, one), itemOf(after, other)]
  if (!a || !b || !x || !y) return false
  const far = distance(a.position, b.position)
  return distance(x.position, b.position) < far * 0.35 && distance(y.position, a.position) < far * 0.35
}

function wrongStand(after: SeenPlace, is: SeenItem, things: ThingsAre): string | null {
  const { stands, beside, above, below, between, place } = things
  const view = fromView(after, is)
  const held = {
    behind: view.ahead < 0,
    ahead: view.ahead > 0,
    'on the left': view.right < 0,
    'on the right': view.right > 0,
  }
  if (stands && !held[stands]) return `${is.name} does not stand ${stands}`
  if (beside !== undefined && !isBeside(after, is, beside)) return `${is.name} is not beside ${beside}`
  const [upper, lower] = [itemOf(after, above ?? ''), itemOf(after, below ?? '')]
  if (above !== undefined && !(upper && is.position[1] > upper.position[1] + 0.1))
    return `${is.name} is not above ${above}`
  if (below !== undefined && !(lower && is.position[1] < lower.position[1] - 0.1))
    return `${is.name} is not below ${below}`
  const order = orderOf(after)
  if (between) {
    const [at, from, to] = [is.name, ...between].map((name) => order.indexOf(name)) as [number, number, number]
    if (!((at > from && at < to) || (at > to && at < from))) return `${is.name} is not between ${between.join(' and ')}`
  }
  if (place && order.at(place === 'first' ? 0 : -1) !== is.name) return `${is.name} is not ${place}`
  return null
}

/** Neighbours in the order, or nothing is nearer than half a metre more. */
function isBeside(place: SeenPlace, is: SeenItem, beside: string): boolean {
  const other = itemOf(place, beside)
  if (!other) return false
  const order = orderOf(place)
  const apart = Math.abs(order.indexOf(is.name) - order.indexOf(beside))
  if (apart === 1 || apart === order.length - 1) return true
  const way = distance(is.position, other.position)
  return place.items.every((one) => one === is || one === other || distance(one.position, is.position) > way - 0.5)
}
