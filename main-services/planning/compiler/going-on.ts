import type { Goal, GoalSet } from '#shared/model/goal.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { both } from '../reader/values.ts'
import { before, changedGoal, exchanged, rebuild } from './again.ts'
import { counting, naming } from './asking-goals.ts'
import { telling } from './fact-goals.ts'
import { source } from './found-sets.ts'
import { add, makePlace, rearrange } from './hanging.ts'
import { inPlace } from './in-place.ts'
import { librarySet } from './library-set.ts'
import { NotHere, Question, type Scene } from './scene.ts'
import { standing } from './place-here.ts'
import { needsPlace, standingItems } from './standing-set.ts'
import { step } from './step.ts'
import { asks, unpicked } from './subject.ts'
import { locating } from './where-goals.ts'

type And = Extract<Goal, { do: 'and' }>
type Said = Omit<And, 'do'>

/**
 * "And the reindeer", "what about the Nikon?": the last goal once more, with what is said in place of what was of its kind;
 * added to what was made or found. `isInstead`: in its place, as in "no, the reindeer".
 */
export function andThat(scene: Scene, one: Said, isInstead = false): AnswerPart[] {
  const last = scene.context.turns.at(-1)?.goal
  if (last === undefined) throw new NotHere('and')
  if (asks(last)) return askedAgain(scene, last, one)
  const { of, kind, said } = one
  switch (last.do) {
    case 'find':
      return foundToo(scene, last, one, isInstead)
    case 'replace':
      if (isInstead) return [...replacedInstead(scene, last, one)]
      addToo(scene, one)
      return []
    case 'remove':
    case 'change':
    case 'put':
      doneToo(scene, last, one, isInstead)
      return []
    case 'make':
    case 'add':
    case 'keep':
    case 'swap':
    case 'undo':
    case 'arrange':
    case 'look':
    case 'rename':
    case 'brighten':
      if (kind === 'date' && last.do === 'make')
        onceMore(scene, { do: 'again', instead: { of, kind, said }, fresh: true }, undefined, undefined)
      else if (kind === 'superlative' && last.do === 'make')
        addToo(scene, { ...one, of: pickedAgain(last.of, of) ?? of })
      else addToo(scene, one)
      return []
    default:
      throw new NotHere('and')
  }
}

function addToo(scene: Scene, { of, said }: Said): void {
  const next = { do: 'add', of, said } as const
  add(scene, next)
  scene.pursued.push(next)
}

/** A question once more. */
function askedAgain(
  scene: Scene,
  last: Extract<Goal, { do: 'count' | 'which' | 'tell' | 'where' }>,
  one: Said,
): AnswerPart[] {
  const { of, kind, said } = one
  const picked = kind === 'superlative' ? pickedAgain(last.of, of) : null
  if (picked) return ask(scene, last.do === 'tell' ? { ...last, of: picked, said } : { do: 'which', of: picked, said })
  if (last.do === 'count')
    return ask(scene, { ...last, of: last.among ? both(of, last.among) : exchanged(last.of, one), said, one: said })
  if (last.do === 'where') return ask(scene, { ...last, of, said })
  // Of one thing after another something is told.
  const next = last.do === 'tell' && kind === 'words' ? of : exchanged(last.of, one)
  return ask(scene, { ...last, of: isEmpty(scene, next) ? of : next, said })
}

function ask(scene: Scene, goal: Extract<Goal, { do: 'count' | 'which' | 'tell' | 'where' }>): AnswerPart[] {
  scene.pursued.push(goal)
  switch (goal.do) {
    case 'count':
      return counting(scene, goal)
    case 'which':
      return naming(scene, goal)
    case 'tell':
      return telling(scene, goal)
    case 'where':
      return locating(scene, goal)
  }
}

/** "And the shortest": picked of the same things, in another order. */
function pickedAgain(last: GoalSet, of: GoalSet): GoalSet | null {
  if (of.set !== 'take' && of.set !== 'pick') return null
  return { ...of, of: both(of.of, unpicked(last)) }
}

function foundToo(scene: Scene, last: Extract<Goal, { do: 'find' }>, one: Said, isInstead: boolean): AnswerPart[] {
  const { of, kind, said } = one
  const picked = kind === 'superlative' ? pickedAgain(last.of, of) : null
  if (picked && last.of.set !== 'take') return ask(scene, { do: 'which', of: picked, said })
  const next: Goal = picked
    ? { ...last, of: picked, said }
    : isInstead
      ? { ...last, of: exchanged(last.of, one), said }
      : { ...last, of: { set: 'or', of: [last.of, of], listed: true }, said: `${last.said} and ${said}` }
  scene.pursued.push(next)
  scene.find([source(scene, next.of, next.said, 'find')], true)
  return []
}

/** What was done with some things of the place, done with others; what does not stand here yet is brought in. */
function doneToo(
  scene: Scene,
  last: Extract<Goal, { do: 'remove' | 'change' | 'put' }>,
  { of, kind, said }: Said,
  isInstead: boolean,
): void {
  if (of.set === 'all') throw new NotHere('and')
  const meant: GoalSet =
    kind === 'superlative' && 'of' in of && !(of.set === 'pick' && of.exact)
      ? ({ ...of, of: { set: 'here' } } as GoalSet)
      : of
  const place = standing(scene)
  const stands = place !== null && standingItems(scene, place.table, meant).length > 0
  const isMany = last.do === 'put' && of.set !== 'take' && of.set !== 'pick' && isSeveral(scene, of)
  if ((!stands && last.do !== 'remove') || isMany) return addToo(scene, { of, kind, said })
  const next: Goal = last.do === 'change' ? { ...last, of: meant } : { ...last, of: meant, said }
  // "No, the lynx": what was done with another is taken back first.
  if (isInstead) scene.draft.history(step('history.undo', {}), 'take back the last change')
  inPlace(scene, next)
  scene.pursued.push(next)
}

/** Only one thing at a time is put somewhere. */
function isSeveral(scene: Scene, of: GoalSet): boolean {
  const set = needsPlace(of) ? null : librarySet(scene, of)
  return set !== null && scene.context.countSet(set) > 1
}

/** "I meant the tulip, not the rose": what hung instead of the one hangs instead of the other. */
function replacedInstead(scene: Scene, last: Extract<Goal, { do: 'replace' }>, { of }: Said): AnswerPart[] {
  const next: Goal = { ...last, of }
  scene.draft.history(step('history.undo', {}), 'take back the last change')
  inPlace(scene, next)
  scene.pursued.push(next)
  return []
}

/** Whether what is said is told in another way of the goal before, and not of what was made or found. */
const repeats = (last: Goal | undefined): boolean =>
  asks(last) || last?.do === 'replace' || last?.do === 'remove' || last?.do === 'change' || last?.do === 'put'

/** The last thing that was made or found once more, in part different; after a question the question. */
export function onceMore(
  scene: Scene,
  goal: Extract<Goal, { do: 'again' }>,
  rows: number | undefined,
  name: string | undefined,
): AnswerPart[] {
  const { count, instead, form, look, fresh } = goal
  const isOnly = (part: unknown) => [count, instead, form, look].every((one) => one === undefined || one === part)
  // "The same with the birthdays", where none of them hangs, is of another place.
  const isElsewhere = fresh === true && instead !== undefined && !hangsHere(scene, instead.of)
  if (
    instead?.kind !== 'whole' &&
    instead?.kind !== 'narrowed' &&
    instead &&
    isOnly(instead) &&
    !isElsewhere &&
    repeats(scene.context.turns.at(-1)?.goal)
  )
    return andThat(scene, instead, fresh !== true)
  const last = before(scene)
  if (!last) throw new NotHere('again')
  if (
    form &&
    isOnly(form) &&
    !fresh &&
    last.environmentId !== null &&
    scene.context.environment?.id === last.environmentId
  ) {
    rearrange(scene, {
      do: 'arrange',
      of: { set: 'here' },
      said: 'everything',
      ...form,
      look: {},
      ...(rows === undefined ? {} : { rows }),
    })
    return []
  }
  if (instead && !fresh && isOneOfMany(scene, last.goal.of, instead))
    throw new Question('What shall I do with it? Say “take it out”, “make it bigger”, or what else you meant.')
  const changed = withSomething(scene, changedGoal(last, goal), goal)
  const lines = rows ?? (form || changed.do === 'find' ? undefined : changed.rows)
  const shaped = changed.do === 'make' && lines !== undefined ? { ...changed, rows: lines } : changed
  // Another place has a name of its own.
  const next = shaped.do === 'make' && fresh ? { ...shaped, name: name ?? null } : shaped
  // What was meant at first is what one goes on from, whatever is kept of it.
  scene.pursued.push(instead?.kind === 'narrowed' ? { do: 'keep', of: instead.of, said: instead.said } : next)
  if (next.do === 'find') scene.find([source(scene, next.of, next.said, 'find')], false)
  else if (fresh || last.goal.do === 'find' || last.environmentId === null) makePlace(scene, next)
  else rebuild(scene, last.environmentId, last.goal, next)
  return []
}

function hangsHere(scene: Scene, of: GoalSet): boolean {
  const place = standing(scene)
  return place !== null && standingItems(scene, place.table, of).length > 0
}

/** "I meant the otter": one of what hangs is named, which was not asked for by its name; nothing else goes for it. */
function isOneOfMany(scene: Scene, before: GoalSet, { of, kind }: { of: GoalSet; kind: string }): boolean {
  if (kind !== 'words' || unpicked(before).set === 'or') return false
  const place = standing(scene)
  const count = place ? standingItems(scene, place.table, of).length : 0
  return place !== null && count === 1 && place.table.items.length > 1
}

/** Where the new condition and the old ones have nothing in common, the new one alone is meant. */
function withSomething<Of extends Extract<Goal, { do: 'make' | 'find' }>>(
  scene: Scene,
  next: Of,
  { instead }: Extract<Goal, { do: 'again' }>,
): Of {
  return instead && isEmpty(scene, next.of) ? { ...next, of: instead.of } : next
}

function isEmpty(scene: Scene, of: GoalSet): boolean {
  const set = librarySet(scene, of)
  return set === null || scene.context.countSet(set) === 0
}
