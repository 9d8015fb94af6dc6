import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { saidOf, setWords } from '#shared/model/set-words.ts'
import type { PlannerContext } from '../grammar/context.ts'
import { intent } from '../reader/intents.ts'
import { both, type Intent } from '../reader/values.ts'
import { librarySet } from './library-set.ts'
import { Scene } from './scene.ts'
import { needsPlace } from './standing-set.ts'
import { asks, unpicked } from './subject.ts'

/** What was asked of things, the likelier before: "how many photos of 2019 have a camera? And how many don't?" */
const likeliest = ['has', 'measure', 'orientation', 'color', 'time', 'taken', 'camera', 'extension', 'words', 'folder']

/** "And shorter?", after those that are longer than so much. */
const contraries: Readonly<Record<string, readonly string[]>> = {
  seconds: ['shorter', 'longer', 'briefer'],
  pixels: ['smaller', 'bigger', 'larger'],
  bytes: ['smaller', 'bigger', 'larger', 'lighter', 'heavier'],
  width: ['narrower', 'wider', 'broader'],
  height: ['lower', 'taller', 'higher'],
}

/** The same question of those that are so instead. */
export function comparedWith(last: Goal, word: string): Intent[] | null {
  if (!asks(last) && last.do !== 'find') return null
  const parts = last.of.set === 'and' ? last.of.of : [last.of]
  const isMeant = parts.some(
    (part) => part.set === 'where' && part.condition.is === 'measure' && contraries[part.condition.of]?.includes(word),
  )
  const what = last.do === 'count' || last.do === 'which' || last.do === 'find' ? last.do : null
  return isMeant && what ? restOf(last, what) : null
}

/** "And how many don't?", "show me those that aren't": those of the same of which the last thing asked does not hold. */
export function restOf(last: Goal, asked: 'count' | 'which' | 'find' | 'make' | 'contrary'): Intent[] | null {
  if (!asks(last) && last.do !== 'find') return null
  const isContrary = asked === 'contrary'
  const what = isContrary ? (last.do === 'tell' || last.do === 'where' ? 'which' : last.do) : asked
  // "Hang the rest", after the largest of them.
  const isPicked = last.of.set === 'take' || last.of.set === 'pick'
  const of: GoalSet | null = isPicked
    ? both(unpicked(last.of), { set: 'not', of: last.of })
    : turned(unpicked(last.of), isContrary)
  if (!of || needsPlace(of)) return null
  const { one, many } = setWords(of)
  switch (what) {
    case 'count':
      return [intent({ do: 'count', of, said: many, one })]
    case 'which':
      return [intent({ do: 'which', of, said: many })]
    case 'find':
      return [intent({ do: 'find', of, said: many })]
    case 'make':
      return [intent({ do: 'make', of, said: many, arrangement: 'gallery', options: {}, name: null, look: {} })]
  }
}

/** The same without its last condition, and with its contrary. */
function turned(set: GoalSet, isContrary: boolean): GoalSet | null {
  const parts = set.set === 'and' ? set.of : [set]
  const meant = likeliest.flatMap((kind) => parts.find((part) => kindOf(part) === kind) ?? []).at(0)
  if (!meant) return null
  // "And how many don't? Which don't?" are the same.
  if ((meant.set === 'not') !== isContrary) return set
  const contrary: GoalSet = meant.set === 'not' ? meant.of : { set: 'not', of: meant }
  return parts.length === 1 ? contrary : { set: 'and', of: parts.map((part) => (part === meant ? contrary : part)) }
}

function kindOf(part: GoalSet): string | null {
  if (part.set === 'not') return kindOf(part.of)
  if (part.set === 'or') return part.of[0] ? kindOf(part.of[0]) : null
  return part.set === 'where' ? part.condition.is : null
}

/** "Both": what was meant last and before that, together, where the one only took the other's place. */
export function bothAgain({ turns, environment }: PlannerContext): Intent[] | null {
  const last = turns.at(-1)?.goal
  const isFound = last?.do === 'find'
  const sets = turns.flatMap(({ goal, environmentId }) =>
    goal.do === (isFound ? 'find' : 'make') && (isFound || environmentId === environment?.id) && 'of' in goal
      ? [goal.of]
      : [],
  )
  const [other, one] = [sets.at(-1), sets.findLast((set) => JSON.stringify(set) !== JSON.stringify(sets.at(-1)))]
  if (!one || !other) return null
  const of: GoalSet = { set: 'or', of: [one, other], listed: true }
  const said = [...new Set([saidOf(one), saidOf(other)])].join(' and ')
  return isFound ? [intent({ do: 'find', of, said })] : [intent({ do: 'again', instead: { of, kind: 'whole', said } })]
}

/** "All ten on a wall", "all of those together": of several searches in a row, where so many were found or made. */
export function foundTogether(context: PlannerContext, all: number | 'together'): { of: GoalSet; said: string } | null {
  const since = context.turns.findLastIndex(({ goal }) => goal.do !== 'find') + 1
  const sets = [
    ...new Map(
      context.turns.slice(since).flatMap(({ goal }) => ('of' in goal ? [[JSON.stringify(goal.of), goal.of]] : [])),
    ).values(),
  ]
  if (sets.length < 2) return null
  const of: GoalSet = { set: 'or', of: sets, listed: true }
  const set = librarySet(new Scene(context), of)
  const isMeant = all === 'together' || all === sets.length || (set !== null && context.countSet(set) === all)
  return isMeant ? { of, said: [...new Set(sets.map(saidOf))].join(', ') } : null
}
