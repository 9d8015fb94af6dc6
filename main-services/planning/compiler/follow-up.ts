import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { saidOf } from '#shared/model/set-words.ts'
import type { PlannerContext } from '../grammar/context.ts'
import type { FollowUp, Fragment } from '../reader/follow-up.ts'
import { intent } from '../reader/intents.ts'
import { atEnd } from '../reader/scene-rules.ts'
import { nothing } from '../reader/set-reading.ts'
import { saying, type FormRead, type Intent, type SetRead } from '../reader/values.ts'
import { afterRefusal } from './after-refusal.ts'
import { before, exchanged, repicked, type Before } from './again.ts'
import { dosed } from './follow-up-dose.ts'
import { moreOrLess, nicerLook, recoloured, restoredLook, sharedMore } from './follow-up-looks.ts'
import { inverse, spared } from './follow-up-spare.ts'
import { linesAgain, numberAgain } from './follow-up-numbers.ts'
import { librarySet } from './library-set.ts'
import { Scene } from './scene.ts'
import { standing } from './place-here.ts'
import { needsPlace, standingItems } from './standing-set.ts'
import { asks, unpicked } from './subject.ts'

/** What a follow-up leans on. */
interface Leaning {
  scene: Scene
  context: PlannerContext
  last: Goal
  made: Before
}

/** Deeds that are done to some things, and can be done to others. */
const deeds: ReadonlySet<Goal['do']> = new Set(['remove', 'change', 'put'])

/**
 * Makes goals of a fragment by what was done last: "no, green" is another colour of what was made, another backdrop where
 * that was changed last, and where the red ones were removed the green ones instead. Null where nothing stands to go on
 * from, or where the words say by themselves what is wanted.
 */
export function followUpGoals(said: FollowUp, context: PlannerContext): Intent[] | null {
  const intents = wholeGoals(said, context)
  const [first, ...others] = intents ?? []
  // What was taken back already is not taken back again.
  const isUndone = context.turns.at(-1)?.undone === true && others.length > 0 && first?.goal.do === 'undo'
  return isUndone ? others : intents
}

function wholeGoals(said: FollowUp, context: PlannerContext): Intent[] | null {
  const anew = afterRefusal(said, context)
  if (anew) return anew
  const last = context.turns.at(-1)?.goal
  if (!last) return null
  if (last.do === 'find' && said.fragment?.is === 'whole') return [intent({ ...last, of: unpicked(last.of) })]
  if (asks(last) || last.do === 'find') return hungSo(said, last)
  if (context.environment === null) return null
  const name = last.do === 'rename' ? renamed(said) : null
  if (name) return name
  const scene = new Scene(context)
  const made = before(scene)
  const { fragment, place } = said
  if (place) return inThatPlace(said, last, place.id)
  if (!fragment) return null
  if (fragment.is === 'more') return moreOrLess(context, last, fragment.less)
  if (fragment.is === 'dose') {
    const goals = dosed(said, last, fragment)
    const { set, amount, unit } = fragment
    if (goals || set !== null || unit !== 'times') return goals
    return made === null ? null : numberAgain(context, made, { count: amount, more: 0 })
  }
  if (fragment.is === 'spared') return spared(scene, fragment.set) ?? nicerLook(context, said.words)
  if (fragment.is === 'share') return sharedMore(last, fragment.share)
  if (fragment.is === 'restored') return restoredLook(context, fragment)
  if (fragment.is === 'nicer') return nicerLook(context, fragment.words)
  // "The other way round" after something was turned or moved.
  if (fragment.is === 'turned' && last.do === 'change') {
    const change = inverse(last.change)
    if (change && (change.turn !== undefined || change.move !== undefined)) return [back, intent({ ...last, change })]
  }
  if (fragment.is === 'end') return toEnd(last, fragment.isLast)
  if (fragment.is === 'side')
    return last.do === 'put' && last.to !== null ? [intent({ ...last, relation: fragment.relation })] : null
  if (fragment.is === 'turned') return [intent({ do: 'reverse' })]
  if (fragment.is === 'order') return [intent({ do: 'sort', order: fragment.order })]
  if (fragment.is === 'wishes')
    return said.marks.has('no') && !saysBack(said) ? (otherWay(last, fragment.intents) ?? [...fragment.intents]) : null
  if (made === null || made.environmentId !== context.environment.id) return null
  const leaning: Leaning = { scene, context, last, made }
  switch (fragment.is) {
    case 'number':
      // "One more" after it was moved a place.
      if (fragment.count === 1 && fragment.more === 1 && last.do === 'put' && last.to?.set === 'beside')
        return [intent(last)]
      return shaped(numberAgain(context, made, counted(fragment, said)), fragment.form)
    case 'lines':
      return linesAgain(fragment.lines)
    case 'whole':
      return wholeAgain(leaning)
    case 'set':
      return shaped(setAgain(leaning, said, fragment), fragment.form)
    case 'form':
      return ['same', 'no', 'without', 'become'].some((mark) => said.marks.has(mark as 'same'))
        ? shaped([intent({ do: 'again' })], fragment.form)
        : null
    case 'place':
    case 'beside':
      return null
  }
}

/** "On a grid, please", "in a row, oldest first": what was found or asked about, hung so. */
function hungSo({ fragment }: FollowUp, last: Extract<Goal, { of: GoalSet }>): Intent[] | null {
  if (fragment?.is !== 'form') return null
  const { arrangement, options, rows } = fragment.form
  const shape = { arrangement, options, look: {} }
  const { order } = fragment
  if (order && needsPlace(last.of)) return null
  const made = order
    ? intent({ do: 'make', of: { set: 'order', of: last.of, order }, said: nameOf(last), name: null, ...shape })
    : intent({ do: 'arrange', of: { set: 'said', as: 'it' }, said: 'everything', ...shape })
  return [rows === undefined ? made : { ...made, rows }]
}
const nameOf = (goal: Goal): string => ('said' in goal ? goal.said : 'things')

/** "Plus two", "minus one". */
function counted(
  number: Extract<Fragment, { is: 'number' }>,
  { marks }: FollowUp,
): Extract<Fragment, { is: 'number' }> {
  if (number.more !== undefined) return number
  const more = marks.has('add') ? 1 : marks.has('without') ? -1 : undefined
  return more === undefined ? number : { ...number, more }
}

/** The same with a form in which it shall hang. */
const shaped = (intents: Intent[] | null, form: FormRead | undefined): Intent[] | null => {
  if (!intents || !form) return intents
  const { arrangement, options, rows } = form
  const shape = { arrangement, options }
  return intents.map((one) =>
    one.goal.do === 'again'
      ? { ...one, goal: { ...one.goal, form: shape }, ...(rows === undefined ? {} : { rows }) }
      : one,
  )
}

/** "Take that back" is no wish for a thing further away. */
const saysBack = ({ words }: FollowUp): boolean => words.some(({ norm }) => norm === 'back')

/** "No, I meant Sweet Peas": the name as it was typed, up to the next mark. */
function renamed({ marks, text }: FollowUp): Intent[] | null {
  const name = (/^[^,;.!?]+/u.exec(text)?.[0] ?? '').trim().replaceAll(/^["“'‘]+|["”'’]+$/gu, '')
  const isName = /^\p{Lu}/u.test(name)
  return marks.has('no') && isName && name.length <= 200 ? [intent({ do: 'rename', name })] : null
}

/** What can be done once more in another place, whatever hangs there. */
const anywhere: ReadonlySet<Goal['do']> = new Set([
  'arrange',
  'look',
  'brighten',
  'sort',
  'reverse',
  'change',
  'remove',
])

/** "The same in the Cabinet", "and the moon from the Loft". */
function inThatPlace({ marks, fragment }: FollowUp, last: Goal, id: string): Intent[] | null {
  const isOn = ['same', 'and', 'add'].some((mark) => marks.has(mark as 'same'))
  const place = { id, goes: false }
  if (!isOn || !fragment || !anywhere.has(last.do)) return null
  if (fragment.is === 'place') {
    const isOfAll = last.do !== 'remove' && (last.do !== 'change' || last.of.set === 'here')
    return isOfAll ? [{ ...intent(last), place }] : null
  }
  if (fragment.is !== 'set' || (last.do !== 'remove' && last.do !== 'change')) return null
  return [{ ...intent(done(last, fragment.set), fragment.set), place }]
}

/** All that was meant at first; where it hangs already, also of other years, colours and shapes. */
function wholeAgain({ made, last, context, scene }: Leaning): Intent[] | null {
  // Kept were some of it only a moment ago.
  if (last.do === 'keep' && context.turns.at(-2)?.goal.do !== 'keep') return [back]
  const of = unpicked(made.goal.of)
  if (isMissing(scene, of)) return whole(of, made.goal.said)
  const parts = of.set === 'and' ? of.of : []
  const wider = parts.filter((part) => part.set !== 'where' || !narrowing.test(part.condition.is))
  if (wider.length === 0 || wider.length === parts.length) return null
  const [only] = wider
  const all: GoalSet = wider.length === 1 && only ? only : { set: 'and', of: wider }
  return isMissing(scene, all) ? whole(all, saidOf(all)) : null
}
const narrowing = /^(?:color|taken|time|orientation|measure|has)$/u

/** Whether something of a set does not hang here. */
function isMissing(scene: Scene, of: GoalSet): boolean {
  const place = standing(scene)
  const set = librarySet(scene, of)
  const ids = set === null ? [] : scene.context.select(set)
  return ids.some((id) => place?.table.items.every(({ assetId }) => assetId !== id))
}

const whole = (of: GoalSet, said: string): Intent[] => [intent({ do: 'again', instead: { of, kind: 'whole', said } })]

/** What a set means without what was spoken of before it: "those from the Garden". */
function bare(set: GoalSet): GoalSet {
  if (set.set === 'pick' && set.exact) return set
  if (set.set === 'said') return { set: 'all' }
  if (set.set === 'and') {
    const of = set.of.map(bare).filter((part) => part.set !== 'all')
    return of.length === 1 && of[0] ? of[0] : of.length === 0 ? { set: 'all' } : { set: 'and', of }
  }
  return set.set === 'take' || set.set === 'pick' || set.set === 'order' ? { ...set, of: bare(set.of) } : set
}

function setAgain(
  leaning: Leaning,
  { marks, said }: FollowUp,
  { set, not }: Extract<Fragment, { is: 'set' }>,
): Intent[] | null {
  const { last } = leaning
  const plain = { ...set, set: anchoredIn(last, bare(set.set)), plain: false }
  if (plain.set.set === 'all') return null
  const isSame = marks.has('same')
  const isMore = marks.has('add') || marks.has('and')
  if (not) return insteadOf(leaning, plain, not)
  // "But not the owl" after a change: it is as it was before.
  if (marks.has('spare') && last.do === 'change') {
    const goals = spared(leaning.scene, plain)
    if (goals) return goals
  }
  // "Just the wedding, I mean" after all of them were changed.
  if (marks.has('only') && last.do === 'change' && !saysKeep.test(said) && standsHere(leaning.scene, plain.set))
    return insteadOf(leaning, plain, undefined)
  if (marks.has('only')) return onlyThese(leaning, plain)
  if (marks.has('without') && marks.has('no') && !standsHere(leaning.scene, plain.set))
    return insteadOf(leaning, plain, undefined)
  if (marks.has('without')) return withoutThese(leaning, plain, marks.has('all'))
  // "The bell back in": it was taken out a moment ago.
  if (last.do === 'remove' && marks.has('add') && !standsHere(leaning.scene, plain.set)) return addedToo(leaning, plain)
  // "And now the two in the middle": these change places too.
  const pair = last.do === 'swap' && (isSame || isMore) ? pairIn(plain.set) : null
  if (pair && standsHere(leaning.scene, plain.set)) return [intent({ do: 'swap', ...pair }, plain)]
  const isPlaced = marks.has('and') && (plain.set.set === 'beside' || plain.set.set === 'pick')
  if (deeds.has(last.do) && (isSame || marks.has('add') || (isPlaced && standsHere(leaning.scene, plain.set))))
    return [intent({ do: 'and', ...told(plain) }, plain)]
  if (isSame) return sameAgain(leaning, plain)
  if (marks.has('add') || (isMore && (last.do === 'keep' || last.do === 'add' || last.do === 'again')))
    return addedToo(leaning, plain)
  if (marks.has('no') || marks.has('become')) return insteadOf(leaning, plain, undefined)
  return last.do === 'look' && marks.size > 0 ? recoloured(last, plain) : null
}

/** "And whatever is left of it" after what was right of the tiles: left of the tiles. */
function anchoredIn(last: Goal, set: GoalSet): GoalSet {
  const of = 'of' in last ? last.of : null
  const isIt = set.set === 'beside' && set.of?.set === 'said' && set.of.as === 'it'
  return isIt && of?.set === 'beside' && of.of !== undefined ? { ...set, of: of.of } : set
}

/** "No, at the start": what was put, brought in or moved a moment ago. */
function toEnd(last: Goal, isLast: boolean): Intent[] | null {
  if (last.do !== 'put' && last.do !== 'add' && last.do !== 'change' && last.do !== 'remove') return null
  const of = last.of.set === 'here' ? null : last.of
  const goal = of && atEnd({ ...nothing, set: of, noun: ['it', 'it'] }, isLast)
  return goal ? [goal] : null
}

const saysKeep = /\b(?:keep|leave|retain|show|hang|have|want|stick|restrict|limit|filter|narrow|reduce)\b/iu
const kindOf = ({ kinds, set }: SetRead): string => (isPick(set) ? 'superlative' : (kinds.at(-1) ?? 'type'))
const isPick = (set: GoalSet): boolean => set.set === 'take' || set.set === 'pick'
const told = (set: SetRead) => ({ of: set.set, kind: kindOf(set), said: saying(set) })

/** The last deed, done to others. */
function done(last: Extract<Goal, { do: 'remove' | 'change' | 'put' }>, set: SetRead): Goal {
  return last.do === 'change' ? { ...last, of: set.set } : { ...last, of: set.set, said: saying(set) }
}

const back = intent({ do: 'undo', times: 1 })

/** "No, the stork": what was done last is taken back and done otherwise. */
function insteadOf(leaning: Leaning, set: SetRead, not: SetRead | undefined): Intent[] | null {
  const { last, made, scene } = leaning
  if (last.do === 'remove' || last.do === 'change' || last.do === 'put') return [back, intent(done(last, set), set)]
  if (last.do === 'swap') return swappedInstead(last, set)
  if (last.do === 'add') return [back, intent({ ...last, of: set.set, said: saying(set) }, set)]
  if (last.do === 'keep') return narrowedAgain(set)
  if (last.do === 'replace') {
    // What came in was not meant: the other comes in its place.
    if (not && isSameSet(last.by, not.set))
      return [intent({ do: 'replace', of: last.by, by: set.set, said: saying(set, set.single) }, set)]
    return [back, intent({ ...last, of: set.set }, set)]
  }
  const look = last.do === 'look' ? recoloured(last, set) : null
  if (look) return look
  // Two that hang: one for the other is another wish.
  if (not && standsHere(scene, not.set) && !hasKind(made.goal.of, not) && !isAllHere(scene, not.set)) return null
  if (isPick(set.set)) {
    const of = repicked(made.goal.of, set.set)
    return of ? whole(of, saying(set)) : null
  }
  return [intent({ do: 'again', instead: told(set) }, set)]
}

/** "No, the dragon and the owl" after two changed places: these two; one alone takes the place of the second. */
function swappedInstead(last: Extract<Goal, { do: 'swap' }>, set: SetRead): Intent[] {
  const two = pairIn(set.set)
  return [back, intent({ ...last, ...(two ?? { with: set.set }) }, { ...set, plain: false })]
}

/** Two that are told together. */
function pairIn(set: GoalSet): { of: GoalSet; with: GoalSet } | null {
  if (set.set === 'or' && set.of.length === 2) {
    const [of, other] = set.of
    return of && other ? { of, with: other } : null
  }
  return (set.set === 'pick' || set.set === 'take') && set.count === 2 ? { of: set, with: set } : null
}

/** "No, away from me" after it was moved towards: the other way instead, and as far. */
function otherWay(last: Goal, [one, ...more]: readonly Intent[]): Intent[] | null {
  const [was, wish] = [last.do === 'change' ? last.change.move : undefined, one?.goal]
  if (!was || wish?.do !== 'change' || !wish.change.move || more.length > 0 || last.do !== 'change') return null
  const [far, way] = [Math.hypot(...was), Math.hypot(...wish.change.move)]
  const along = was.reduce((sum, part, axis) => sum + part * (wish.change.move?.[axis] ?? 0), 0)
  if (along >= 0 || way === 0) return null
  const move = wish.change.move.map((part) => Math.round((part / way) * far * 1e4) / 1e4) as [number, number, number]
  return [back, intent({ do: 'change', of: last.of, change: { move } })]
}

const isSameSet = (one: GoalSet, other: GoalSet): boolean => JSON.stringify(one) === JSON.stringify(other)
const hasKind = (set: GoalSet, not: SetRead): boolean => JSON.stringify(set).includes(JSON.stringify(not.set))

/** Whether it is everything that hangs. */
function isAllHere(scene: Scene, of: GoalSet): boolean {
  const place = standing(scene)
  return place !== null && standingItems(scene, place.table, of).length === place.table.items.length
}

function standsHere(scene: Scene, of: GoalSet): boolean {
  const place = standing(scene)
  return place !== null && standingItems(scene, place.table, of).length > 0
}

/** Both what was made and what is said of it now, whatever was kept of it meanwhile. */
const narrowedAgain = (set: SetRead): Intent[] => [
  intent({ do: 'again', instead: { ...told(set), kind: 'narrowed' } }, set),
]

/** "Just 2020": what hangs, without the rest; what hangs no more is brought back where nothing else is meant. */
function onlyThese({ scene }: Leaning, set: SetRead): Intent[] {
  return standsHere(scene, set.set) ? [intent({ do: 'keep', of: set.set, said: saying(set) }, set)] : narrowedAgain(set)
}

/** "All but the stockings": where these do not hang, all that was meant at first without them. */
function withoutThese({ scene, made }: Leaning, set: SetRead, isAllBut: boolean): Intent[] {
  if (!isAllBut || standsHere(scene, set.set)) return [intent({ do: 'remove', of: set.set, said: saying(set) }, set)]
  return whole({ set: 'and', of: [unpicked(made.goal.of), { set: 'not', of: set.set }] }, made.goal.said)
}

/** "Same treatment for the Beach": another place of others. */
function sameAgain({ made, scene }: Leaning, set: SetRead): Intent[] | null {
  if (isPick(set.set) || (made.goal.do === 'make' && set.set.set === 'all')) return null
  const of = exchanged(unpicked(made.goal.of), told(set))
  const isNone = countOf(scene, of) === 0
  return [intent({ do: 'again', instead: isNone ? { ...told(set), kind: 'whole' } : told(set), fresh: true }, set)]
}

const countOf = (scene: Scene, of: GoalSet): number => {
  const set = librarySet(scene, of)
  return set === null ? 0 : scene.context.countSet(set)
}

/** Of these kinds only one holds of what was made: others of the kind are of the same things. */
const framed = /^(?:date|time|weekday|color|orientation|camera|measure|aspect|feature|not \w+)$/u

/** "And also 2018": of the same things as before, where there are any that do not hang yet. */
function addedToo(leaning: Leaning, set: SetRead): Intent[] {
  const { made, scene } = leaning
  const adding = (of: GoalSet): Intent[] => [intent({ do: 'add', of, said: saying(set) }, set)]
  // "The longest one too" is picked of the same things.
  const picked = isPick(set.set) && set.kinds.length === 0 ? repicked(unpicked(made.goal.of), set.set) : null
  if (picked) return adding(picked)
  if (isPick(set.set) || !framed.test(kindOf(set)) || set.noun?.[1] !== 'things') return adding(set.set)
  const of = exchanged(unpicked(made.goal.of), told(set))
  return adding(isMissing(scene, of) ? of : set.set)
}
