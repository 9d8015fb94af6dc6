import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { saidOf } from '#shared/model/set-words.ts'
import { whatIs, type SetExpression } from '#shared/model/set.ts'
import { librarySet } from './library-set.ts'
import { NotHere, type Scene } from './scene.ts'
import { standing } from './place-here.ts'
import { needsPlace, standingItems } from './standing-set.ts'

/** Goals that ask, and leave what they asked about to be spoken of. */
type Asking = Extract<Goal, { do: 'count' | 'which' | 'tell' | 'where' }>

/** Whether a goal is a question. */
export const asks = (goal: Goal | undefined): goal is Asking =>
  goal !== undefined && (goal.do === 'count' || goal.do === 'which' || goal.do === 'tell' || goal.do === 'where')

/** How a pronoun is meant: one is picked of them, so many are counted, or it is they. */
type Use = 'told' | 'counted' | 'picked'

/**
 * A set of a question with what "it" and "these" mean put in: what was selected, what the last question or search was
 * about, what was changed last, or else everything that stands here. Where one of them is picked ("which is the newest?"),
 * they are those that the last one was picked of.
 */
export function bound(scene: Scene, of: GoalSet, use: Use = 'told'): GoalSet {
  switch (of.set) {
    case 'said':
      if (of.as === 'both') return bothOfThem(scene).of
      return of.as === 'it' ? subject(scene, use) : of
    case 'and':
      return {
        ...of,
        of: once(
          of.of.map((part) => bound(scene, part, use)).flatMap((part) => (part.set === 'and' ? part.of : [part])),
        ),
      }
    case 'or':
      return { ...of, of: of.of.map((part) => bound(scene, part, use)) }
    case 'not':
    case 'order':
      return { ...of, of: bound(scene, of.of, use) }
    case 'take':
      // "Seven of those" are of the ten that were found.
      return { ...of, of: bound(scene, of.of, of.count > 1 && hasMore(scene, of.count) ? 'told' : 'picked') }
    case 'each':
    case 'part':
      return { ...of, of: bound(scene, of.of, 'picked') }
    case 'pick': {
      const from = of.from && anchored(scene, of.from)
      return { ...of, of: bound(scene, of.of, 'picked'), ...(from ? { from } : {}) }
    }
    case 'beside':
      return of.of ? { ...of, of: anchored(scene, of.of) } : of
    case 'all':
    case 'where':
    case 'same':
    case 'here':
      return of
  }
}

/** "The yellow ones" of yellow things are yellow once. */
const once = (parts: readonly GoalSet[]): GoalSet[] => [
  ...new Map(parts.map((part) => [JSON.stringify(part), part])).values(),
]

/** The last search or question picked more than so many. */
function hasMore({ context }: Scene, count: number): boolean {
  const last = context.turns.at(-1)?.goal
  return (asks(last) || last?.do === 'find') && last.of.set === 'take' && last.of.count > count
}

/** "And left of it?" after "what is right of the house?": of the house; else of what was answered. */
function anchored({ context, answer }: Scene, of: GoalSet): GoalSet {
  const last = context.turns.at(-1)?.goal
  if (of.set !== 'said' || of.as !== 'it' || answer !== null || context.selection.itemIds.length > 0) return of
  const before = asks(last)
    ? last.of.set === 'beside'
      ? last.of.of
      : last.of.set === 'pick'
        ? last.of.from
        : undefined
    : undefined
  return before ?? of
}

function subject(scene: Scene, use: Use): GoalSet {
  const { selection, touched, lastFound, turns, environment } = scene.context
  // What the sentence itself has found or built.
  if (scene.found !== null || scene.place !== null) return { set: 'said', as: 'it' }
  if (scene.asked) return scene.asked
  if (selection.assetIds.length > 0) return these(selection.assetIds)
  const last = turns.at(-1)?.goal
  if (last?.do === 'count' && last.among) return last.among
  // "And which is the shortest?", where the longest hangs alone.
  if (use === 'picked' && last?.do === 'make' && isOne(last.of)) return unpicked(last.of)
  // Of what was asked in vain nothing is spoken of next.
  const isVain = asks(last) && environment !== null && needsPlace(last.of) && hangs(scene, last.of) === 0
  if (isVain) return { set: 'here' }
  if (asks(last) || last?.do === 'find') return use === 'picked' ? unpicked(last.of) : last.of
  if (lastFound && (scene.speaksOfFound || environment === null)) return these(lastFound.assetIds)
  if (environment === null) throw new NotHere('it')
  return touched.length > 0 && use === 'told' ? { set: 'said', as: 'touched' } : { set: 'here' }
}

function hangs(scene: Scene, of: GoalSet): number {
  const place = standing(scene)
  return place ? standingItems(scene, place.table, of).length : 0
}

/**
 * What a place is made of: what was asked about or found, and is not what hangs already. Of things that hang, those that a
 * question picked make a place of their own.
 */
export function spokenOf(scene: Scene, of: GoalSet, said: string): { of: GoalSet; said: string } {
  const { latest, lastFound, environment, selection } = scene.context
  const last = scene.context.turns.at(-1)?.goal
  if (last?.do === 'remove' && scene.found === null && selection.assetIds.length === 0 && !needsPlace(last.of))
    return { of: last.of, said: last.said }
  const isOther = scene.found !== null || selection.assetIds.length > 0 || scene.speaksOfFound || latest === 'asked'
  if (!isOther || (environment === null && lastFound === null)) throw new NotHere('make')
  const meant = bound(scene, of)
  if (hasIt(meant)) return { of: meant, said }
  const set = inLibrary(scene, meant)
  return needsPlace(meant) ? { of: set, said: wordsFor(scene, said) } : { of: meant, said: saidOf(meant) }
}

const wordsFor = ({ context }: Scene, said: string): string => context.lastFound?.phrase ?? said

/** Whether a pronoun is left in it, for what the sentence itself found. */
const hasIt = (set: GoalSet): boolean => JSON.stringify(set).includes('"set":"said"')

/** These by themselves: what they are called by means others later. */
const these = (ids: readonly string[]): GoalSet => ({ set: 'where', condition: { is: 'ids', ids: [...ids] } })

const isOne = (set: GoalSet): boolean => (set.set === 'take' || set.set === 'pick') && set.count === 1

/** What one, or so many, were picked of. */
export function unpicked(set: GoalSet): GoalSet {
  if (set.set === 'take' || set.set === 'pick') return unpicked(set.of)
  if (set.set === 'order') return unpicked(set.of)
  return set
}

/** A set as one that the library can evaluate; things that stand in a place are told by what they show. */
export function inLibrary(scene: Scene, of: GoalSet): SetExpression {
  const wanted = needsPlace(of) ? null : librarySet(scene, of)
  if (wanted) return wanted
  const place = standing(scene)
  if (!place) throw new NotHere(of.set)
  const items = standingItems(scene, place.table, of)
  return whatIs({ is: 'ids', ids: items.map(({ assetId }) => assetId) })
}

/** Two things that one question or search was about. */
const isPair = (scene: Scene, of: GoalSet): boolean => scene.context.countSet(inLibrary(scene, of)) === 2

/** What was asked for last, and what before that. */
export function bothOfThem(scene: Scene): { of: GoalSet; said: string } {
  const { context } = scene
  const last = context.turns.at(-1)?.goal
  if ((asks(last) || last?.do === 'find') && isPair(scene, last.of)) return { of: last.of, said: saidOf(last.of) }
  const sets = context.turns.flatMap(({ goal }) => (asks(goal) || goal.do === 'find' ? [goal.of] : []))
  const other = sets.at(-1)
  // Of one thing several questions may have been asked.
  const one = sets.findLast((set) => JSON.stringify(set) !== JSON.stringify(other))
  if (!one || !other) throw new NotHere('both')
  const said = [...new Set([saidOf(one), saidOf(other)])].join(' and ')
  return { of: { set: 'or', of: [one, other], listed: true }, said }
}
