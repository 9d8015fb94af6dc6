import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { intent, leansOnContext } from './intents.ts'
import { byDate, first, ordered } from './set-reading.ts'
import { saying, type BagRead, type FormRead, type Intent, type SetRead } from './values.ts'

/** Puts a part into a bag; null where there is one of its kind that it does not go with. */
export function into(bag: BagRead, part: BagRead): BagRead | null {
  if (bag.set && part.set) return null
  if (bag.name !== undefined && part.name !== undefined) return null
  if (bag.order && part.order) return null
  if (bag.verb && part.verb && bag.verb !== part.verb) return null
  const form = bag.form && part.form ? bothForms(bag.form, part.form) : (bag.form ?? part.form)
  if (form === null) return null
  return {
    ...bag,
    ...part,
    ...(form ? { form } : {}),
    ...((bag.look ?? part.look) ? { look: { ...bag.look, ...part.look } } : {}),
    ...((bag.options ?? part.options) ? { options: { ...bag.options, ...part.options } } : {}),
  }
}

/** "a gallery in a circle" is a circle, "a grid grouped by year" clusters. */
function bothForms(one: FormRead, other: FormRead): FormRead | null {
  // Things hang in the order they were taken unless something else is said: "chronologically, in one row".
  const [isTimed, isTimedToo] = [one, other].map((form) => form.arrangement === 'timeline' && !form.isNew)
  if (isTimed && other.rows !== undefined) return other
  if (isTimedToo && one.rows !== undefined) return one
  const general = (form: FormRead) => form.arrangement === 'gallery'
  if (one.arrangement === other.arrangement)
    return { ...one, ...other, isNew: one.isNew || other.isNew, options: { ...one.options, ...other.options } }
  if (general(one)) return { ...other, isNew: true }
  if (general(other)) return { ...one, isNew: true }
  if (one.options.clusterBy) return one
  return other.options.clusterBy ? other : null
}

/** A bag as a goal; null where it is none of those that a set and an arrangement make. */
export function goalOf(bag: BagRead): Intent | null {
  const { look, name, verb, hang } = bag
  const sorted = bag.set && bag.order ? ordered(bag.set, bag.order) : bag.set
  const set = sorted && bag.limit !== undefined ? first(sorted, bag.limit, bag.order ?? byDate) : sorted
  const form = bag.form ?? formOf(bag.options)
  // "The rest in a circle": all that hangs but what was changed last.
  if (form && set?.set.set === 'said' && set.set.as === 'others' && name === undefined) return standOthers(form)
  if (!set || leansOnContext(set)) return null
  if (!form && !look && name === undefined) {
    if (hang) return making(set, { arrangement: 'gallery', options: {}, isNew: true }, bag)
    return verb === 'make' ? null : intent({ do: 'find', of: set.set, said: saying(set) }, set)
  }
  // "Arrange the photos by year" means those that stand here, "make the blue ones twice as big" too.
  if (form && set.plain && !form.isNew && !look && name === undefined && verb !== undefined) {
    const { arrangement, options } = form
    const made = intent({ do: 'arrange', of: set.set, said: saying(set), arrangement, options, look: {} }, set)
    return form.rows === undefined ? made : { ...made, rows: form.rows }
  }
  // A look of everything is that of the room.
  if (!form && look && set.plain && name === undefined) return null
  if (!form && look?.scale !== undefined && ((verb !== undefined && !hang) || set.plain)) return null
  if (!form && name !== undefined && verb !== 'make') return null
  const made = making(set, form ?? { arrangement: 'gallery', options: {}, isNew: true }, bag)
  const mayStand = verb === undefined || (hang && look?.scale !== undefined)
  return form || !mayStand ? made : { ...made, formless: true }
}

function standOthers({ arrangement, options, rows }: FormRead): Intent {
  const of: GoalSet = { set: 'said', as: 'others' }
  const made = intent({ do: 'arrange', of, said: 'the rest', arrangement, options, look: {} })
  return rows === undefined ? made : { ...made, rows }
}

/** "in four columns" is a grid, "with a radius of 5 m" a circle. */
function formOf(options: BagRead['options']): FormRead | undefined {
  if (!options) return undefined
  return { arrangement: options.radius === undefined ? 'grid' : 'circle', options: {}, isNew: false }
}

function making(set: SetRead, form: FormRead, { options = {}, look, name }: BagRead): Intent {
  const { rows = form.rows, ...own } = options
  const goal: Goal = {
    do: 'make',
    of: set.set,
    said: set.name ?? saying(set),
    arrangement: form.arrangement,
    options: { ...form.options, ...own },
    name: name ?? null,
    look: look ?? {},
  }
  const made = intent(goal, form.note === undefined ? set : { ...set, notes: [...set.notes, form.note] })
  return rows === undefined ? made : { ...made, rows }
}
