import type { GoalSet, SceneOrder } from '#shared/model/goal.ts'
import { bothOf, whatIs, type SetExpression } from '#shared/model/set.ts'
import {
  aroundEye,
  besideThings,
  inOrder,
  nearestTo,
  onWall,
  type StandingItem,
  type StandingTable,
} from '../standing/table.ts'
import { everyOther, librarySet, shareOf } from './library-set.ts'
import { byWords } from '../reader/set-reading.ts'
import { Question, type Scene } from './scene.ts'

/** Tells whether a set can only mean things that stand in a place. */
export function needsPlace(set: GoalSet): boolean {
  switch (set.set) {
    case 'here':
    case 'beside':
      return true
    case 'said':
      return set.as === 'touched' || set.as === 'others'
    case 'pick':
      return set.by !== 'hung' || set.from !== undefined || needsPlace(set.of)
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
      return pointed(scene, table, set.as)
    case 'beside':
      if (set.wall) return onWall(table, set.relation)
      return set.of === undefined
        ? aroundEye(table, table.items, set.relation)
        : besideThings(table, within(set.of), set.relation)
    case 'same':
      return []
    case 'pick': {
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
  { by, descending, count, skip = 0, middle }: Picking,
) {
  const row = inOrder(table, items, by)
  const run = descending ? row.toReversed() : row
  if (!middle) return run.slice(skip, skip + count)
  const from = Math.max(0, Math.floor((run.length - count) / 2))
  return run.slice(from, from + count)
}

function pointed(scene: Scene, table: StandingTable, as: Extract<GoalSet, { set: 'said' }>['as']): StandingItem[] {
  const { selection, touched } = scene.context
  const two = as === 'both' && selection.itemIds.length === 0 ? twoChanged(scene, table) : null
  if (two) return two
  const of = (ids: readonly string[]) => table.items.filter(({ itemId }) => ids.includes(itemId))
  if (as === 'selected') {
    if (selection.itemIds.length === 0) throw new Question('Nothing is selected.')
    return of(selection.itemIds)
  }
  const asked = selection.itemIds.length > 0 ? [] : askedAbout(scene, table)
  const meant = asked.length > 0 ? asked : of(selection.itemIds.length > 0 ? selection.itemIds : touched)
  if (as === 'it' || as === 'both' || as === 'touched' || as === 'found')
    return meant.length > 0 ? meant : [...table.items]
  return meant.length === 0 ? [] : table.items.filter((item) => !meant.includes(item))
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

/** "The two of them": those that were changed last and before that, one by one. */
function twoChanged(scene: Scene, table: StandingTable): StandingItem[] | null {
  const sets = scene.context.turns.flatMap(({ goal }) => (goal.do === 'change' || goal.do === 'put' ? [goal.of] : []))
  const last = sets.slice(-2).filter((set) => set.set !== 'said' || set.as !== 'both')
  const items = [...new Set(last.flatMap((set) => standingItems(scene, table, set)))]
  return items.length === 2 ? items : null
}

/** What of the place the last question was about; none where that was all of it, or nothing in it. */
export function askedAbout({ context }: Scene, table: StandingTable): StandingItem[] {
  const { latest, lastFound } = context
  if (latest !== 'asked' || !lastFound) return []
  const asked = table.items.filter(({ assetId }) => lastFound.assetIds.includes(assetId))
  return asked.length < table.items.length ? asked : []
}
