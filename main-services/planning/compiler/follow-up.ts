import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { saidOf } from '#shared/model/set-words.ts'
import type { PlannerContext } from '../grammar/context.ts'
import type { FollowUp, Fragment } from '../reader/follow-up.ts'
import { withoutLead } from '../reader/follow-up-marks.ts'
import { intent } from '../reader/intents.ts'
import { anchoredIn, back, isSameSet, otherWay, pairIn, swappedAgain, toEnd } from './follow-up-pairs.ts'
import { counted, hungSo, shaped } from './follow-up-forms.ts'
import { afterRefusal } from './after-refusal.ts'
import { dosed } from './follow-up-dose.ts'
import { inverse, likeAnother, spared } from './follow-up-spare.ts'
import { normalText } from '../reader/words.ts'
import { both, saying, type Intent, type SetRead } from '../reader/values.ts'
import {
  beginsPartly,
  fillsSlot,
  following,
  foundAgain,
  isBare,
  isPick,
  isSlot,
  kindOf,
  ofTheMonth,
  triedAgain,
} from './follow-up-bare.ts'
import { before, exchanged, repicked, type Before } from './again.ts'
import { bothAgain, comparedWith, restOf } from './follow-up-rest.ts'
import { lookOfBefore, moreOrLess, nicerLook, recoloured, restoredLook, sharedMore } from './follow-up-looks.ts'
import { limitOf, linesAgain, numberAgain } from './follow-up-numbers.ts'
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
  /** A single word was said. */
  isAlone: boolean
  /** It begins with "from" or "of". */
  isPart: boolean
  /** Takes the last thing back, where that is not done yet. */
  taken: readonly Intent[]
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
  const [tried, ...more] = context.declined ? (context.unmet?.goals ?? []) : []
  const again = tried && more.length === 0 ? triedAgain(tried, said, (of) => standsHere(new Scene(context), of)) : null
  if (again) return again
  const last = context.turns.at(-1)?.goal
  if (!last || (said.isQuestion && !asks(last) && last.do !== 'find')) return null
  if (last.do === 'find' && said.fragment?.is === 'whole') return [intent({ ...last, of: unpicked(last.of) })]
  if (said.fragment?.is === 'rest') return restOf(last, said.fragment.asks)
  const [word] = said.words
  const compared = word && said.words.length === 1 ? comparedWith(last, word.norm) : null
  if (compared) return compared
  const isTogether = said.fragment?.is === 'both' && isBare(said.marks)
  const together = isTogether ? bothAgain(context) : null
  if (together) return together
  if (asks(last)) return hungSo(said, last, context) ?? askedOf(said, last)
  if (last.do === 'find') return hungSo(said, last, context) ?? foundAgain(last, said, context.environment !== null)
  if (context.environment === null) return null
  const name = last.do === 'rename' ? renamed(said, context.turns) : null
  if (name) return name
  const scene = new Scene(context)
  const made = before(scene)
  const { fragment, place } = said
  if (place) return inThatPlace(said, last, place.id)
  if (!fragment) return null
  if (fragment.is === 'more') {
    const more = moreOrLess(context, last, fragment.less)
    // "Both a little further."
    const isBoth = /^\W*(?:and\s+|now\s+)?(?:both|the two)\b/iu.test(said.said)
    return more && isBoth
      ? more.map((one) =>
          one.goal.do === 'change' ? { ...one, goal: { ...one.goal, of: { set: 'said', as: 'both' } } } : one,
        )
      : more
  }
  if (fragment.is === 'dose') {
    const goals = dosed(said, last, fragment)
    const { set, amount, unit } = fragment
    if (goals || set !== null || unit !== 'times') return goals
    return made === null ? null : numberAgain(context, made, { count: amount, more: 0 })
  }
  if (fragment.is === 'alike') return likeAnother(scene, fragment.set, fragment.as)
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
  if (fragment.is === 'sameLook') return lookOfBefore(context, fragment.what)
  if (fragment.is === 'turned') return [intent({ do: 'reverse' })]
  if (fragment.is === 'order') return [intent({ do: 'sort', order: fragment.order })]
  // "Cold", after the light was told.
  const told = last.do === 'look' || last.do === 'make' ? last.look.lighting : last.do === 'brighten'
  if (fragment.is === 'wishes' && fragment.lit && told && isBare(said.marks)) return [...fragment.intents]
  if (fragment.is === 'wishes') return wished(said, last, fragment.intents)
  if (made === null || made.environmentId !== context.environment.id) return null
  const leaning: Leaning = {
    scene,
    context,
    last,
    made,
    isAlone: said.words.length === 1,
    isPart: beginsPartly(said.words),
    taken: context.turns.at(-1)?.undone ? [] : [back],
  }
  switch (fragment.is) {
    case 'number':
      // "One more" after it was moved a place.
      if (fragment.count === 1 && fragment.more === 1 && last.do === 'put' && last.to?.set === 'beside')
        return [intent(last)]
      return shaped(numberAgain(context, made, counted(fragment, said)), fragment.form)
    case 'lines':
      return linesAgain(fragment.lines)
    case 'whole': {
      // "Both years": those of before and these.
      const together = /\bboth\b/iu.test(said.said) ? bothAgain(context) : null
      return together ?? wholeAgain(leaning)
    }
    case 'set':
      return litInstead(leaning, said, fragment) ?? shaped(setAgain(leaning, said, fragment), fragment.form)
    case 'form':
      return ['same', 'no', 'without', 'become'].some((mark) => said.marks.has(mark as 'same'))
        ? shaped([intent({ do: 'again' })], fragment.form)
        : null
    case 'next': {
      const of = following(made.goal.of, fragment.count)
      return of && whole(of, made.goal.said)
    }
    case 'place':
    case 'beside':
      return null
    case 'both':
      return isBare(said.marks) ? wholeAgain(leaning) : null
  }
}

/** "A ferry" is any that there is, and not the first of them. */
function anyOf(read: SetRead): SetRead {
  const { set, kinds } = read
  const isAny =
    set.set === 'take' && set.count === 1 && kinds.includes('words') && !JSON.stringify(set).includes('"has"')
  return isAny && set.order.by === 'taken' && !set.order.descending ? { ...read, set: set.of } : read
}

/** "Films?", "the shortest one then", "no, 2020": asked of these as well. */
function askedOf({ marks, fragment }: FollowUp, last: Goal): Intent[] | null {
  if (fragment?.is !== 'set' || fragment.not || fragment.set.set.set === 'said') return null
  if (needsPlace(fragment.set.set) || fragment.set.set.set === 'pick') return null
  const set = anyOf(fragment.set)
  const isOther = marks.has('no') || marks.has('asked') || (isBare(marks) && 'of' in last && fillsSlot(last.of, set))
  return isOther && set.unknown.length === 0 ? [intent({ do: 'and', ...told(set) }, set)] : null
}

/** "Night instead", "make it night": another light, where that was told last, or nothing of the place is called so. */
function litInstead(
  { last, made }: Leaning,
  { marks }: FollowUp,
  { lit, set }: Extract<Fragment, { is: 'set' }>,
): Intent[] | null {
  if (!lit) return null
  const isOther = marks.has('no') || marks.has('become') || isBare(marks)
  const told = last.do === 'look' || (last.do === 'make' && last === made.goal) ? last.look.lighting : undefined
  const isFolder = set.kinds.includes('folder') || fillsSlot(made.goal.of, set)
  return isOther && (told || last.do === 'brighten' || (marks.has('become') && !isFolder)) ? [...lit] : null
}

/** A whole wish behind "no"; and one to leave out, which says so at its end: "those from Norway take away". */
function wished(said: FollowUp, last: Goal, intents: readonly Intent[]): Intent[] | null {
  const isOut = said.marks.has('without') && intents.every(({ goal }) => goal.do === 'remove')
  if (isOut && !said.marks.has('no')) {
    const out = intents.map((one) =>
      one.goal.do === 'remove' ? { ...one, goal: { ...one.goal, of: bare(one.goal.of) } } : one,
    )
    return out.some(({ goal }) => goal.do === 'remove' && goal.of.set === 'all') ? null : out
  }
  return said.marks.has('no') && !saysBack(said) ? (otherWay(last, intents) ?? [...intents]) : null
}

/** "Take that back" is no wish for a thing further away. */
const saysBack = ({ words }: FollowUp): boolean => words.some(({ norm }) => norm === 'back')

/** "No, I meant Sweet Peas": the name as it was typed, up to the next mark. */
function renamed({ marks, text, fragment }: FollowUp, turns: PlannerContext['turns']): Intent[] | null {
  // "Seaside was better": the name of before.
  const better = fragment?.is === 'nicer' ? withoutLead(fragment.words) : []
  const before =
    better.length > 0 && better.every((word) => /^\p{Lu}/u.test(word.text))
      ? normalText(better, 0, better.length)
      : null
  if (before !== null) return [intent({ do: 'rename', name: before })]
  const name = (/^[^,;.!?]+/u.exec(text)?.[0] ?? '').trim().replaceAll(/^["“'‘]+|["”'’]+$/gu, '')
  const isName = /^\p{Lu}/u.test(name)
  const isOld = turns.some(({ goal }) => 'name' in goal && goal.name?.toLowerCase() === name.toLowerCase())
  return (marks.has('no') || marks.has('become') || isOld) && isName && name.length <= 200
    ? [intent({ do: 'rename', name })]
    : null
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
  'keep',
  'add',
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
  if (last.do === 'keep' && context.turns.at(-2)?.goal === made.goal && !context.turns.at(-1)?.undone) return [back]
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
  { marks, said, words }: FollowUp,
  { set, not }: Extract<Fragment, { is: 'set' }>,
): Intent[] | null {
  const { last, made } = leaning
  const of = anchoredIn(last, bare(set.set))
  const plain = ofTheMonth(leaning.made.goal.of, words, { ...set, set: of, plain: false })
  if (plain.set.set === 'all') return null
  const isSame = marks.has('same')
  const isMore = marks.has('add') || marks.has('and')
  const isNext = marks.has('then') || marks.has('now')
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
  // "Wait, not the stork", which was taken out with others: it stays.
  if (
    last.do === 'remove' &&
    marks.has('without') &&
    marks.has('no') &&
    !standsHere(leaning.scene, plain.set) &&
    countOf(leaning.scene, both(plain.set, last.of)) > 0
  )
    return addedToo(leaning, plain)
  if (marks.has('without') && marks.has('no') && !standsHere(leaning.scene, plain.set))
    return insteadOf(leaning, plain, undefined)
  if (marks.has('without')) return withoutThese(leaning, plain, marks.has('all'))
  if (marks.has('back')) return broughtBack(leaning, plain)
  if (marks.has('exchanged')) return last.do === 'make' ? insteadOf(leaning, plain, undefined) : null
  // "The bell back in": it was taken out a moment ago.
  if (last.do === 'remove' && marks.has('add') && !standsHere(leaning.scene, plain.set)) return addedToo(leaning, plain)
  const isDone = standsHere(leaning.scene, plain.set) || last.do !== 'remove'
  const isPut = marks.has('brought') && last.do === 'remove'
  if (isPut) return addedToo(leaning, plain)
  // "And now the two in the middle": these change places too.
  const pair = last.do === 'swap' && (isSame || isMore || isNext) ? pairIn(plain.set) : null
  if (pair && standsHere(leaning.scene, plain.set)) return [intent({ do: 'swap', ...pair }, plain)]
  const isPlaced = (marks.has('and') || isNext) && (plain.set.set === 'beside' || plain.set.set === 'pick')
  if (
    deeds.has(last.do) &&
    ((isSame && isDone) || marks.has('add') || (isPlaced && standsHere(leaning.scene, plain.set)))
  )
    return [intent({ do: 'and', ...told(plain) }, plain)]
  if (isSame) return sameAgain(leaning, plain)
  if (marks.has('add') || (isMore && (last.do === 'keep' || last.do === 'add' || last.do === 'again')))
    return addedToo(leaning, plain)
  if (marks.has('no') || marks.has('become')) return insteadOf(leaning, plain, undefined)
  const hue = marks.size === 0 ? { ...plain, ones: false } : plain
  if (last.do === 'look') return recoloured(last, hue)
  if (last.do === 'make' && last.look.backdrop && !fillsSlot(made.goal.of, plain)) {
    const look = recoloured({ do: 'look', look: last.look }, hue)
    if (look && !marks.has('only') && !marks.has('without')) return look
  }
  if (marks.has('now'))
    return fillsSlot(leaning.made.goal.of, plain) ? insteadOf(leaning, plain, undefined) : addedToo(leaning, plain)
  // "2020?" after those of 2019.
  const rest = fillsSlot(made.goal.of, plain) ? new Set([...marks].filter((mark) => mark !== 'asked')) : marks
  return isBare(rest) ? bareAgain(leaning, plain, rest) : null
}

/** "Put the birds back": those that were meant at first, where some of them hang no more. */
function broughtBack({ made, scene }: Leaning, set: SetRead): Intent[] {
  const of = both(set.set, unpicked(made.goal.of))
  const isOfThem = countOf(scene, of) > 0 && isMissing(scene, of)
  return [intent({ do: 'add', of: isOfThem ? of : set.set, said: saying(set) }, set)]
}

/** "2020", "the otter", without a word of what becomes of it: in place of what was of its kind, or done like the last. */
function bareAgain(leaning: Leaning, set: SetRead, marks: FollowUp['marks']): Intent[] | null {
  const { last, made, scene } = leaning
  if (last.do === 'keep') {
    if (fillsSlot(last.of, set)) return narrowedAgain(set)
    return set.ones && isPart(scene, set.set) ? [intent({ do: 'keep', of: set.set, said: saying(set) }, set)] : null
  }
  if (last.do === 'remove' || last.do === 'change')
    return standsHere(scene, set.set) && !isAllHere(scene, set.set) ? [intent({ do: 'and', ...told(set) }, set)] : null
  if (last.do === 'add') return standsHere(scene, set.set) ? null : addedToo(leaning, set)
  if (last.do === 'replace') return standsHere(scene, set.set) ? null : insteadOf(leaning, set, undefined)
  // "From 2011 on", "2019": of what hangs, where no other years were told before.
  const isNarrower = leaning.isPart || isSlot(set)
  if (last.do === 'make' && isNarrower && !fillsSlot(made.goal.of, set) && isPart(scene, set.set))
    return [intent({ do: 'keep', of: set.set, said: saying(set) }, set)]
  const isMore = (marks.has('then') || marks.has('with')) && !fillsSlot(made.goal.of, set)
  if (isMore && !standsHere(scene, set.set) && !isPick(set.set)) return addedToo(leaning, set)
  const isOther = fillsSlot(made.goal.of, set) || (kindOf(set) === 'type' && !standsHere(scene, set.set))
  return last.do === 'make' && isOther ? insteadOf(leaning, set, undefined) : null
}

const saysKeep = /\b(?:keep|leave|retain|show|hang|have|want|stick|restrict|limit|filter|narrow|reduce)\b/iu
const told = (set: SetRead) => ({ of: set.set, kind: kindOf(set), said: saying(set) })

/** The last deed, done to others. */
function done(last: Extract<Goal, { do: 'remove' | 'change' | 'put' }>, set: SetRead): Goal {
  return last.do === 'change' ? { ...last, of: set.set } : { ...last, of: set.set, said: saying(set) }
}

/** "No, the stork": what was done last is taken back and done otherwise. */
function insteadOf(leaning: Leaning, set: SetRead, not: SetRead | undefined): Intent[] | null {
  const { isAlone } = leaning
  const { last, made, scene, taken } = leaning
  // "Actually, let us have Norway there": of what does not hang here, the place is made anew.
  const isOther = !standsHere(scene, set.set) && countOf(scene, set.set) > 1 && last.do !== 'put'
  if ((last.do === 'remove' || last.do === 'change') && isOther && !not)
    return [intent({ do: 'again', instead: { ...told(set), kind: 'whole' } }, set)]
  if (last.do === 'remove' || last.do === 'change' || last.do === 'put') return [...taken, intent(done(last, set), set)]
  if (last.do === 'add') return [...taken, intent({ ...last, of: set.set, said: saying(set) }, set)]
  if (last.do === 'keep') return narrowedAgain(set)
  if (last.do === 'swap') return swappedAgain(last, set, not)
  if (last.do === 'replace') {
    if (isSameSet(last.of, set.set)) return [...taken]
    // What is not here yet can only come in.
    if (!not && !standsHere(scene, set.set))
      return [intent({ ...last, of: last.by, by: set.set, said: saying(set, set.single) }, set)]
    // What came in was not meant: the other comes in its place.
    if (not && isSameSet(last.by, not.set))
      return [intent({ do: 'replace', of: last.by, by: set.set, said: saying(set, set.single) }, set)]
    return [...taken, intent({ ...last, of: set.set }, set)]
  }
  const look = last.do === 'look' ? recoloured(last, set) : null
  if (look) return look
  // "Not the market, the tiles": of several that hang one goes for another.
  if (not && isPart(scene, not.set) && !standsHere(scene, set.set) && !hasOne(made.goal.of, not))
    return [intent({ do: 'replace', of: not.set, by: set.set, said: saying(set, set.single) }, set)]
  // Two that hang: one for the other is another wish.
  if (not && standsHere(scene, not.set) && !hasKind(made.goal.of, not) && !isAllHere(scene, not.set)) return null
  if (isPick(set.set)) {
    // "Newest", after the five oldest: as many of them.
    const several = set.single && isAlone ? limitOf(made.goal.of) : null
    const picked = several !== null && set.set.set === 'take' ? { ...set.set, count: several } : set.set
    const of = repicked(made.goal.of, picked)
    return of ? whole(of, saying(set)) : null
  }
  return [intent({ do: 'again', instead: told(set) }, set)]
}

const hasKind = (set: GoalSet, not: SetRead): boolean => JSON.stringify(set).includes(JSON.stringify(not.set))

/** Some of what hangs, and not all of it. */
const isPart = (scene: Scene, of: GoalSet): boolean => standsHere(scene, of) && !isAllHere(scene, of)

/** A condition that holds of all that was made. */
const hasOne = (set: GoalSet, not: SetRead): boolean => {
  const of = unpicked(set)
  return of.set === 'and' ? of.of.some((part) => isSameSet(part, not.set)) : isSameSet(of, not.set)
}

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
