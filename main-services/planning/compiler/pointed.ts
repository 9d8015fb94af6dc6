import type { GoalSet } from '#shared/model/goal.ts'
import type { StandingItem, StandingTable } from '../standing/table.ts'
import { FirmQuestion, Question, type Scene } from './scene.ts'

/** Things of the place that a set means. */
export type Within = (of: GoalSet) => StandingItem[]

/** What of the place the last question was about; none where that was all of it, or nothing in it. */
export function askedAbout({ context }: Scene, table: StandingTable): StandingItem[] {
  const { latest, lastFound } = context
  if (latest !== 'asked' || !lastFound) return []
  const asked = table.items.filter(({ assetId }) => lastFound.assetIds.includes(assetId))
  return asked.length < table.items.length ? asked : []
}

/** What a pronoun means of what stands in the place. */
export function pointed(
  scene: Scene,
  table: StandingTable,
  as: Extract<GoalSet, { set: 'said' }>['as'],
  within: Within,
): StandingItem[] {
  const { selection, touched } = scene.context
  const of = (ids: readonly string[]) => table.items.filter(({ itemId }) => ids.includes(itemId))
  if (as === 'selected') {
    if (selection.itemIds.length === 0) throw new Question('Nothing is selected.')
    return of(selection.itemIds)
  }
  if (as === 'both') {
    const two = soMany(scene, table, 2, within)
    if (two) return two
  }
  const named = namedLast(scene, table, within)
  if (named && as !== 'others') return named
  const asked = selection.itemIds.length > 0 ? [] : askedAbout(scene, table)
  const meant = asked.length > 0 ? asked : of(selection.itemIds.length > 0 ? selection.itemIds : touched)
  if (as === 'it' || as === 'both' || as === 'touched' || as === 'found')
    return meant.length > 0 ? meant : [...table.items]
  return meant.length === 0 ? [] : table.items.filter((item) => !meant.includes(item))
}

/** "Make it bigger then" after "make the robot glow", which was declined: the robot. Null where nothing here was named. */
export function namedLast({ context }: Scene, table: StandingTable, within: Within): StandingItem[] | null {
  const { declined, unmet, selection, turns } = context
  // "Smaller" after something was taken out and came back.
  const last = turns.at(-1)
  if (last?.undone && last.goal.do === 'remove' && selection.itemIds.length === 0) {
    const items = within(last.goal.of)
    if (items.length > 0 && items.length < table.items.length) return items
  }
  if (!declined || selection.itemIds.length > 0) return null
  for (const set of unmet?.named ?? []) {
    const items = leans(set) ? [] : within(set)
    if (items.length > 0 && items.length < table.items.length) return items
  }
  return null
}

const leans = (set: GoalSet): boolean => JSON.stringify(set).includes('"set":"said"')

const changes: ReadonlySet<string> = new Set(['change', 'put', 'add', 'swap'])

/** Sets that were changed, put or brought in, the last one last; what a pronoun meant then nobody knows now. */
const changedSets = ({ context }: Scene): GoalSet[] =>
  context.turns.flatMap(({ goal, undone }) => {
    if (undone) return []
    if (!changes.has(goal.do) || !('of' in goal) || goal.of.set === 'said' || goal.of.set === 'here') return []
    return goal.do === 'swap' ? [{ set: 'or', of: [goal.of, goal.with] }] : [goal.of]
  })

/**
 * "The two of them", "those three": so many that were selected, asked about or changed together, else those that were
 * changed one by one, the last one first; else all that hang, where they are so many. Null where they are not.
 */
export function soMany(scene: Scene, table: StandingTable, count: number, within: Within): StandingItem[] | null {
  const { selection, touched } = scene.context
  const of = (ids: readonly string[]) => table.items.filter(({ itemId }) => ids.includes(itemId))
  const chosen = of(selection.itemIds)
  if (chosen.length > 0) return chosen.length === count ? chosen : null
  for (const items of [askedAbout(scene, table), of(touched)]) if (items.length === count) return items
  const found = new Set<StandingItem>()
  for (const set of changedSets(scene).toReversed()) {
    for (const item of within(set)) found.add(item)
    if (found.size >= count) break
  }
  if (found.size === count) return [...found]
  return table.items.length === count ? [...table.items] : null
}

/** "The other two": all but those that were changed last, one after the other, until so many are left. */
export function soManyOthers(scene: Scene, table: StandingTable, count: number, within: Within): StandingItem[] | null {
  const gone = new Set(within({ set: 'said', as: 'it' }))
  if (gone.size === table.items.length) gone.clear()
  const left = () => table.items.filter((item) => !gone.has(item))
  for (const set of changedSets(scene).toReversed()) {
    if (left().length <= count) break
    for (const item of within(set)) gone.add(item)
  }
  return left().length === count ? left() : null
}

/** After a refusal "it" is what was changed last, and not all that hangs because what was last is gone. */
export function askWhich({ context }: Scene): void {
  const { declined, selection, touched, turns } = context
  if (declined && selection.itemIds.length === 0 && touched.length === 0 && turns.at(-1)?.goal.do === 'remove')
    throw new FirmQuestion('Which one do you mean? Name it, or say “all of them”.')
}
