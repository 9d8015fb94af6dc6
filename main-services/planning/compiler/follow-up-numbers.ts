import type { GoalSet } from '#shared/model/goal.ts'
import type { ArrangementOptions } from '#shared/model/layout.ts'
import type { PlannerContext } from '../grammar/context.ts'
import { intent } from '../reader/intents.ts'
import type { Intent } from '../reader/values.ts'
import type { Before } from './again.ts'

type Lines = ArrangementOptions & { rows?: number }

/** What stands, in so many columns or rows. */
export function linesAgain({ rows, ...options }: Lines): Intent[] {
  const made = intent({
    do: 'arrange',
    of: { set: 'here' },
    said: 'everything',
    arrangement: options.radius === undefined ? 'grid' : 'circle',
    options,
    look: {},
  })
  return [rows === undefined ? made : { ...made, rows }]
}

/** How many were asked for; null where it was all of them. */
export function limitOf(set: GoalSet): number | null {
  if (set.set === 'take' || set.set === 'pick') return set.count
  return set.set === 'order' ? limitOf(set.of) : null
}

/** "Three", "one more": of what was told in numbers last, columns, rows, or how many of them. */
export function numberAgain(
  { turns, environment }: PlannerContext,
  made: Before,
  { count, more }: { count: number; more?: 1 | -1 | 0 },
): Intent[] | null {
  const goal = turns.findLast(({ goal: one }) => one.do === 'make' || one.do === 'arrange')?.goal
  const lines = goal && 'rows' in goal ? goal.rows : undefined
  const columns = goal && 'options' in goal ? goal.options.columns : undefined
  const limit = made.goal.do === 'make' ? limitOf(made.goal.of) : null
  const isTold = goal?.do === 'arrange' || limit === null
  const told = (now: number): number =>
    Math.max(1, more === undefined ? count : more === 0 ? Math.round(now * count) : now + more * count)
  // A single row or column is a form, and no number of them.
  if (isTold && lines !== undefined && lines > 1) return linesAgain({ rows: told(lines) })
  if (isTold && columns !== undefined && columns > 1) return linesAgain({ columns: told(columns) })
  // "Just two", where they were put in another order: the first of them as they hang.
  const wanted = told(limit ?? environment?.count ?? 1)
  const since = turns.slice(turns.findLastIndex(({ goal: one }) => one === made.goal) + 1)
  const isOrdered = since.some(({ goal: one }) => /^(?:sort|reverse|put|swap)$/u.test(one.do))
  if (isOrdered && wanted < (environment?.count ?? 0))
    return [intent({ do: 'keep', of: { set: 'pick', of: { set: 'all' }, by: 'hung', count: wanted }, said: 'things' })]
  return [intent({ do: 'again', count: wanted })]
}
