import type { GoalSet, SceneOrder } from '#shared/model/goal.ts'
import { bothOf, whatIs, type SetExpression } from '#shared/model/set.ts'
import {
  aroundEye,
  besideThings,
  inOrder,
  linesOf,
  nearestTo,
  onWall,
  type StandingItem,
  type StandingTable,
} from '../standing/table.ts'
import { everyOther, librarySet, shareOf } from './library-set.ts'
import { byWords } from '../reader/set-reading.ts'
import { pointed, soMany, soManyOthers, type Within } from './pointed.ts'
import { FirmQuestion, NotHere, type Scene } from './scene.ts'

export { askedAbout } from './pointed.ts'

/** Tells whether a set can only mean things that stand in a place. */
export function needsPlace(set: GoalSet): boolean {
  switch (set.set) {
    case 'here':
    case 'beside':
      return true
    case 'said':
      return set.as === 'touched' || set.as === 'others'
    case 'pick':
      return (
        set.by !== 'hung' ||
        set.from !== undefined ||
        set.lines === true ||
        set.exact === true ||
        set.share !== undefined ||
        needsPlace(set.of)
      )
    case 'and':
    case 'or':
      return set.of.some(needsPlace)
    case 'not':
    case 'order':
    case 'take':
    case 'each':
    case 'part':
      return needsPlace(set.of)
    case 'all':
    case 'where':
    case 'same':
      return false
  }
}

/** The things of a place that a set means, in its order; each once. */
export function standingItems(scene: Scene, table: StandingTable, set: GoalSet): StandingItem[] {
  const within = (of: GoalSet) => standingItems(scene, table, of)
  switch (set.set) {
    case 'all':
    case 'here':
      return inOrder(table, table.items, 'hung')
    case 'where':
      return showing(scene, table, set)
    case 'and': {
      const parts = set.of.map(within)
      return (parts[0] ?? []).filter((item) => parts.every((part) => part.includes(item)))
    }
    case 'or':
      return [...new Set(set.of.flatMap(within))]
    case 'not': {
      const unwanted = new Set(within(set.of))
      return table.items.filter((item) => !unwanted.has(item))
    }
    case 'said':
      return pointed(scene, table, set.as, within)
    case 'beside':
      if (set.wall) return onWall(table, set.relation)
      return set.of === undefined
        ? aroundEye(table, table.items, set.relation)
        : besideThings(table, within(set.of), set.relation)
    case 'same':
      return []
    case 'pick': {
      if (set.lines) return pickedOf(linesOf(table, set.by), set).flat()
      if (set.share !== undefined) {
        const some = within(set.of)
        return picked(table, some, { ...set, count: Math.max(1, Math.floor(some.length * set.share)) })
      }
      if (set.exact) return exactly(scene, table, set, within)
      if (!set.from) return picked(table, within(set.of), set)
      const from = within(set.from)
      return nearestTo(
        from,
        within(set.of).filter((item) => !from.includes(item)),
      ).slice(0, set.count)
    }
    case 'order':
      return showing(scene, table, { set: 'order', of: assetsOf(within(set.of)), order: set.order })
    case 'take': {
      const those = within(set.of)
      const of = those.length === 1 && leansOnIt(set.of) ? amongAsked(scene, table) : those
      const size = set.order.by === 'pixels'
      if (size)
        return picked(table, of, { by: 'size', descending: set.order.descending, count: set.count, skip: set.skip })
      // "A" and "the first" without an order of their own go by how things hang.
      if (set.order.by === 'taken' && !set.order.descending && !dated(set.of))
        return of.slice(set.skip ?? 0, (set.skip ?? 0) + set.count)
      return showing(scene, table, { ...set, of: assetsOf(of) })
    }
    case 'part': {
      const of = within(set.of)
      if (set.every !== undefined) return everyOther(of, set.every)
      const [skip, end] = shareOf(of.length, set)
      return standingItems(scene, table, { set: 'take', of: assetsOf(of), order: set.order, count: end - skip, skip })
    }
    case 'each':
      return showing(scene, table, { ...set, of: assetsOf(within(set.of)) })
  }
}

/** "oldest" asks for a date, "three of" does not. */
const dated = (set: GoalSet): boolean =>
  set.set === 'and' && set.of.some((part) => part.set === 'where' && part.condition.is === 'has')

const assetsOf = (items: readonly StandingItem[]): SetExpression =>
  whatIs({ is: 'ids', ids: items.map(({ assetId }) => assetId) })

/** Things by what they show, which the library knows. */
function showing(scene: Scene, table: StandingTable, set: GoalSet): StandingItem[] {
  const wanted = librarySet(scene, set)
  if (!wanted || table.items.length === 0) return []
  const hung = hungOf(scene, table, wanted)
  const wider = byWords(wanted) as SetExpression
  // "The bunny" is what is called just so, where that hangs.
  return hung.length > 0 || JSON.stringify(wider) === JSON.stringify(wanted) ? hung : hungOf(scene, table, wider)
}

function hungOf(scene: Scene, table: StandingTable, wanted: SetExpression): StandingItem[] {
  const outer = wanted.set === 'order' || wanted.set === 'take' || wanted.set === 'each'
  const found = scene.context.select(outer ? wanted : bothOf(assetsOf(table.items), wanted))
  const inTurn = found.flatMap((id) => table.items.filter(({ assetId }) => assetId === id))
  return outer ? inTurn : table.items.filter((item) => inTurn.includes(item))
}

interface Picking {
  by: SceneOrder
  descending?: boolean | undefined
  count: number
  skip?: number | undefined
  middle?: boolean | undefined
}

function picked(
  table: StandingTable,
  items: readonly StandingItem[],
  { by, descending, count, skip, middle }: Picking,
) {
  return pickedOf(inOrder(table, items, by), { by, descending, count, skip, middle })
}

function pickedOf<Of>(row: readonly Of[], { descending, count, skip = 0, middle }: Picking): Of[] {
  const run = descending ? row.toReversed() : row
  if (!middle) return run.slice(skip, skip + count)
  const from = Math.max(0, Math.floor((run.length - count) / 2))
  return run.slice(from, from + count)
}

/** "Those three", "the other two": so many, or it is asked which. */
function exactly(
  scene: Scene,
  table: StandingTable,
  { of, count }: Extract<GoalSet, { set: 'pick' }>,
  within: Within,
): StandingItem[] {
  const isOthers = of.set === 'said' && of.as === 'others'
  const items = isOthers ? soManyOthers(scene, table, count, within) : soMany(scene, table, count, within)
  if (items) return items
  // What is selected the older grammar knows.
  if (scene.context.selection.itemIds.length > 0) throw new NotHere('pick')
  throw new FirmQuestion(`Which ${count} do you mean? Name them, or say where they hang.`)
}

const leansOnIt = (set: GoalSet): boolean =>
  (set.set === 'said' && set.as === 'it') || (set.set === 'and' && set.of.some(leansOnIt))

/** "The smaller one" after "which is the older?": of those that this one was picked of. */
function amongAsked(scene: Scene, table: StandingTable): StandingItem[] {
  const last = scene.context.turns.at(-1)?.goal
  const of = last?.do === 'which' ? groupOf(last.of) : { set: 'here' as const }
  const items = standingItems(scene, table, of)
  return items.length > 1 ? items : [...table.items]
}

const groupOf = (set: GoalSet): GoalSet =>
  set.set === 'take' || set.set === 'pick' || set.set === 'order' ? groupOf(set.of) : set
