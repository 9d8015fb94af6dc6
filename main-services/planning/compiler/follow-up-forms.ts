import type { Goal, GoalSet } from '#shared/model/goal.ts'
import type { PlannerContext } from '../grammar/context.ts'
import type { FollowUp, Fragment } from '../reader/follow-up.ts'
import { intent } from '../reader/intents.ts'
import type { FormRead, Intent } from '../reader/values.ts'
import { foundTogether } from './follow-up-rest.ts'
import { needsPlace } from './standing-set.ts'

/** "On a grid, please", "in a row, oldest first": what was found or asked about, hung so. */
export function hungSo(
  { fragment: told }: FollowUp,
  last: Extract<Goal, { of: GoalSet }>,
  context: PlannerContext,
): Intent[] | null {
  // "Those, in a row."
  const fragment: Fragment | null =
    told?.is === 'set' && told.set.set.set === 'said' && told.form ? { is: 'form', form: told.form } : told
  if (fragment?.is !== 'form') return null
  const { arrangement, options, rows } = fragment.form
  const shape = { arrangement, options, look: {} }
  const several = fragment.all === undefined ? null : foundTogether(context, fragment.all)
  if (several)
    return [intent({ do: 'make', ...several, name: null, ...shape, ...(rows === undefined ? {} : { rows }) })]
  const { order } = fragment
  if (order && needsPlace(last.of)) return null
  const made = order
    ? intent({ do: 'make', of: { set: 'order', of: last.of, order }, said: nameOf(last), name: null, ...shape })
    : intent({ do: 'arrange', of: { set: 'said', as: fragment.both ? 'both' : 'it' }, said: 'everything', ...shape })
  return [rows === undefined ? made : { ...made, rows }]
}
const nameOf = (goal: Goal): string => ('said' in goal ? goal.said : 'things')

/** "Plus two", "minus one". */
export function counted(
  number: Extract<Fragment, { is: 'number' }>,
  { marks }: FollowUp,
): Extract<Fragment, { is: 'number' }> {
  if (number.more !== undefined) return number
  const more = marks.has('add') ? 1 : marks.has('without') ? -1 : undefined
  return more === undefined ? number : { ...number, more }
}

/** The same with a form in which it shall hang. */
export const shaped = (intents: Intent[] | null, form: FormRead | undefined): Intent[] | null => {
  if (!intents || !form) return intents
  const { arrangement, options, rows } = form
  const shape = { arrangement, options }
  return intents.map((one) =>
    one.goal.do === 'again'
      ? { ...one, goal: { ...one.goal, form: shape }, ...(rows === undefined ? {} : { rows }) }
      : one,
  )
}
