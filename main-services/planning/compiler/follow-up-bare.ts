import type { Goal, GoalSet } from '#shared/model/goal.ts'
import type { Mark } from '../reader/follow-up-words.ts'
import type { Fragment, FollowUp } from '../reader/follow-up.ts'
import { intent } from '../reader/intents.ts'
import { both, saying, type FormRead, type Intent, type SetRead } from '../reader/values.ts'
import { exchanged, isOfKind, limited, repicked } from './again.ts'
import { limitOf } from './follow-up-numbers.ts'
import { needsPlace } from './standing-set.ts'
import { unpicked } from './subject.ts'

type Found = Extract<Goal, { do: 'find' }>

/** What tells that a fragment is no bare name of other things. */
const telling: readonly Mark[] = ['all', 'and', 'add', 'only', 'without', 'same', 'asked', 'exchanged']

export const isBare = (marks: ReadonlySet<Mark>): boolean => !telling.some((mark) => marks.has(mark))

/** What a condition is about, where a bare word for another of its kind is meant in its place. */
const slots: ReadonlySet<string> = new Set([
  'date',
  'time',
  'weekday',
  'color',
  'camera',
  'folder',
  'orientation',
  'extension',
  'type',
  'measure',
  'feature',
  'not feature',
])

export const kindOf = ({ kinds, set }: SetRead): string => (isPick(set) ? 'superlative' : (kinds.at(-1) ?? 'type'))
export const isPick = (set: GoalSet): boolean => set.set === 'take' || set.set === 'pick'

/** Whether a set has a condition that these words would only tell in another way: "2020" after things of 2019. */
export function fillsSlot(set: GoalSet, said: SetRead): boolean {
  const kind = kindOf(said)
  if (isPick(said.set)) return isPick(set) || set.set === 'order'
  if (!slots.has(kind)) return false
  return partsOf(set).some((part) => isOfKind(part, kind))
}

/** The conditions of a set that hold together. */
function partsOf(set: GoalSet): readonly GoalSet[] {
  if (set.set === 'and') return set.of.flatMap(partsOf)
  return isPick(set) || set.set === 'order' ? partsOf(unpicked(set)) : [set]
}

/** "The lynx, then", where what was to be taken out was not there: that is done with this. */
export function triedAgain(
  tried: Goal,
  { marks, fragment }: FollowUp,
  stands: (of: GoalSet) => boolean,
): Intent[] | null {
  if (fragment?.is !== 'set' || fragment.not || !(isBare(marks) || marks.has('asked'))) return null
  const { set } = fragment
  if (set.set.set === 'all' || set.unknown.length > 0) return null
  const [of, said] = [set.set, saying(set)]
  switch (tried.do) {
    case 'remove':
    case 'keep':
    case 'add':
    case 'put':
    case 'make':
    case 'which':
    case 'tell':
    case 'where':
      return [intent({ ...tried, of, said }, set)]
    case 'count':
      return [intent({ ...tried, of, said, one: saying(set, true) }, set)]
    case 'change':
      return [intent({ ...tried, of }, set)]
    case 'swap':
      return [intent(stands(tried.of) ? { ...tried, with: of } : { ...tried, of }, set)]
    case 'replace':
      // Whichever of the two was not there.
      return [intent(stands(tried.of) ? { ...tried, by: of, said } : { ...tried, of }, set)]
    default:
      return null
  }
}

/**
 * What was found, as it is said now: "without the red ones", "only 2019", "five", "2020 instead".
 *
 * @param isHere a place stands, from which things may be meant to go
 */
export function foundAgain(last: Found, { marks, fragment, words }: FollowUp, isHere: boolean): Intent[] | null {
  if (fragment === null || needsPlace(last.of)) return null
  if (fragment.is === 'number') {
    const now = limitOf(last.of)
    const { count, more } = fragment
    if (more !== undefined && now === null) return null
    const told = more === undefined ? count : more === 0 ? Math.round((now ?? 1) * count) : (now ?? 1) + more * count
    return told < 1 ? null : [intent({ ...last, of: limited(last.of, told) })]
  }
  if (fragment.is === 'turned' && last.of.set === 'order') {
    const { order } = last.of
    return [intent({ ...last, of: { ...last.of, order: { ...order, descending: !order.descending } } })]
  }
  if (fragment.is === 'next') {
    const of = following(last.of, fragment.count)
    return of && [intent({ ...last, of })]
  }
  if (fragment.is === 'order') return [intent({ do: 'sort', order: fragment.order })]
  const out = fragment.is === 'wishes' && fragment.intents.length === 1 ? fragment.intents[0]?.goal : null
  if (out?.do === 'remove' && !needsPlace(out.of) && !isHere) {
    return [
      intent({ do: 'find', of: both(last.of, { set: 'not', of: out.of }), said: `${last.said} without ${out.said}` }),
    ]
  }
  if (fragment.is !== 'set') return null
  const set = ofTheMonth(last.of, words, fragment.set)
  return hung(foundOthers(last, marks, { ...fragment, set }, beginsPartly(words)), fragment.form)
}

/** "And except the harbour, in a grid": what is found then is hung so. */
const hung = (intents: Intent[] | null, form: FormRead | undefined): Intent[] | null =>
  intents && form
    ? intents.map((one) => {
        const { goal } = one
        if (goal.do !== 'find') return one
        const { arrangement, options, rows } = form
        const made = { ...one, goal: { ...goal, do: 'make' as const, name: null, arrangement, options, look: {} } }
        return rows === undefined ? made : { ...made, rows }
      })
    : intents

/** "The white ones too", after the green ones were left out. */
function isWithout(of: GoalSet, set: SetRead): boolean {
  const part = of.set === 'and' ? of.of.at(-1) : undefined
  return part?.set === 'not' && isOfKind(part.of, kindOf(set))
}

function foundOthers(
  last: Found,
  marks: ReadonlySet<Mark>,
  { set, not }: Extract<Fragment, { is: 'set' }>,
  isPartly: boolean,
): Intent[] | null {
  const { set: of } = set
  if (of.set === 'all' || of.set === 'said' || set.unknown.length > 0) return null
  const find = (next: GoalSet, said: string): Intent[] => [
    intent({ do: 'find', of: next, said }, { ...set, plain: false }),
  ]
  const without = (set: SetRead): GoalSet => both(last.of, { set: 'not', of: set.set })
  if (not) return find(exchanged(last.of, { of, kind: kindOf(set), said: '' }), saying(set))
  const isStill = !marks.has('back') && (marks.has('add') || marks.has('and')) && isWithout(last.of, set)
  if (marks.has('without') || isStill) return find(without(set), `${last.said} without ${saying(set)}`)
  if (marks.has('only')) return find(both(of, last.of), saying(set))
  // "The ones of 2019", "from 2019": of these.
  if ((set.ones || isPartly) && isBare(marks) && !marks.has('no') && !isPick(of) && !fillsSlot(last.of, set))
    return find(both(of, last.of), saying(set))
  if (isPick(of) && isBare(marks) && !needsPlace(of)) {
    const next = repicked(last.of, of)
    if (next) return find(next, saying(set))
  }
  const isOther = marks.has('no') || marks.has('become')
  if (!isOther && !(isBare(marks) && fillsSlot(last.of, set))) return null
  const next = isPick(of) ? repicked(last.of, of) : exchanged(last.of, { of, kind: kindOf(set), said: '' })
  return next && find(next, saying(set))
}

/** As many more, or so many, that come after those. */
export function following(set: GoalSet, count: number | null): GoalSet | null {
  if (set.set === 'order') {
    const of = following(set.of, count)
    return of && { ...set, of }
  }
  if (set.set !== 'take' && set.set !== 'pick') return null
  return { ...set, count: count ?? set.count, skip: (set.skip ?? 0) + set.count }
}

/** "Only the 9th", where the things of a month were meant: of that day, and not the ninth of them. */
export function ofTheMonth(meant: GoalSet, words: FollowUp['words'], set: SetRead): SetRead {
  const { set: of } = set
  if (of.set !== 'pick' || of.by !== 'hung' || of.count !== 1 || of.descending || words.at(-1)?.ordinal !== true)
    return set
  if (!isOfMonth(unpicked(meant))) return set
  return { ...set, set: { set: 'same', what: 'month', day: (of.skip ?? 0) + 1 }, kinds: ['date'] }
}

const isOfMonth = (set: GoalSet): boolean =>
  set.set === 'and'
    ? set.of.some(isOfMonth)
    : set.set === 'where' &&
      set.condition.is === 'taken' &&
      set.condition.from !== undefined &&
      set.condition.from.slice(0, 7) === set.condition.to?.slice(0, 7)

/** "From 2011 on", "of Norway": what follows belongs to something. */
export const beginsPartly = (words: FollowUp['words']): boolean =>
  words.length > 1 && /^(?:from|of|since|before|after|between|by|taken|made|shot)$/u.test(words[0]?.norm ?? '')

/** A year, a colour, a camera: a condition, and not a thing by its name. */
export const isSlot = (set: SetRead): boolean => !isPick(set.set) && kindOf(set) !== 'type' && slots.has(kindOf(set))
