import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import type { PlannerContext } from './grammar/context.ts'
import type { Word } from './grammar/text/word.ts'
import { isMark } from './reader/follow-up-marks.ts'
import { placeAt, spokenPlace } from './reader/spoken-places.ts'
import { normal, type Facts } from './reader/words.ts'

/** What a sentence says of another place, as one would say it there. */
interface Elsewhere {
  text: string
  context: PlannerContext
}

const placeNoun = /^(?:gallery|room|place|hall|exhibition|museum|space|one)$/u
const deeds = /^(?:remove|keep|change|add|look|brighten|sort)$/u
const leads = /^(?:and|now|then|ok|okay|so|but|also|please|next|finally|well|right)$/u
const into = /^(?:in|inside|within|for|from|of|at|on)$/u

/**
 * "In the first one only the Canon", "make the other gallery darker": a wish for a place that is told by its turn, as it
 * would be said in that place; null where no such place is named, or more than one.
 */
export function elsewhere(words: readonly Word[], facts: Facts, context: PlannerContext): Elsewhere | null {
  const found = words.flatMap((_, at) => {
    const spoken = spokenPlace(words, at, facts)
    return spoken && !spokenPlace(words, at - 1, facts) ? [{ ...spoken, at }] : []
  })
  const named = found.length === 0 ? leadByName(words, facts) : null
  const [one] = named ? [named] : found
  if (!one || found.length > 1) return null
  const environment = context.environments.find(({ id }) => id === one.id)
  if (!environment) return null
  const text = saidThere(words, one, facts.text)
  if (text === null) return null
  const turns = context.turns.filter(({ environmentId }) => environmentId === one.id)
  // "And in the films room the kite": what was done last is done there.
  const last = context.turns.at(-1)
  if (last && /^\s*(?:and|also|likewise)\b/iu.test(facts.text) && deeds.test(last.goal.do))
    turns.push({ ...last, environmentId: one.id })
  const isHere = context.environment?.id === one.id
  const there = isHere
    ? context
    : {
        ...context,
        environment,
        turns,
        declined: false,
        touched: [],
        selection: { itemIds: [], assetIds: [] },
        lastFound: null,
      }
  return { text, context: { ...there, latest: 'environment' } }
}

/** "In Feathers, only the white ones." */
function leadByName(words: readonly Word[], facts: Facts) {
  const at = words.findIndex(({ norm }) => !leads.test(norm))
  if (!into.test(words[at]?.norm ?? '')) return null
  const place = placeAt(words, at + 1, facts)
  const isPlace = place && (isMark(words[place.end]) || placeNoun.test(words[place.end - 1]?.norm ?? ''))
  return isPlace ? { ...place, at: at + 1, isOne: true } : null
}

const looks = /^(?:darker|brighter|lighter|dimmer|warmer|cooler|colder|in|with|under|on|as|too|also)$/u
const dims = /^(?:darken|brighten|dim|lighten|light)$/u
const pronouns = /^(?:it|them|these|those|that|this|both)$/u
const what =
  /^(?:what|which|who)(?: (?:is|are|hangs|stands|do i have|have i got|is there|things|pictures|photos|ones))*$/u

function saidThere(
  words: readonly Word[],
  { at, end, isOne }: { at: number; end: number; isOne: boolean },
  text: string,
): string | null {
  const isAfter = into.test(words[at - 1]?.norm ?? '')
  const start = at - (isAfter ? 1 : 0)
  const before = words.slice(0, start).filter(({ norm, kind }) => kind === 'mark' || !leads.test(norm))
  const after = words.slice(isMark(words[end]) ? end + 1 : end)
  const cut = (from: number | undefined, to: number | undefined): string => text.slice(from ?? 0, to).trim()
  // "In the first one, only the Canon."
  if (isAfter && before.length === 0 && after.length > 0) return cut(after[0]?.start, undefined)
  // "Take it out of the other room" speaks of what was done here.
  if (isAfter && before.some(({ norm }) => pronouns.test(norm))) return null
  // "Remove the bell from the other one."
  if (isAfter && after.length === 0 && before.length > 0)
    return what.test(normal(before, 0, before.length)) ? 'what hangs here' : cut(0, words[start - 1]?.end)
  // "The other one: call it Sky."
  if (!isAfter && before.length === 0 && after.length > 0 && isMark(words[end])) return cut(after[0]?.start, undefined)
  // "The other one darker."
  if (!isAfter && before.length === 0 && isOne && looks.test(after[0]?.norm ?? ''))
    return `it ${cut(after[0]?.start, undefined)}`
  // "Darken the first."
  if (!isAfter && after.length === 0 && before.length > 0 && dims.test(before.at(-1)?.norm ?? ''))
    return `${cut(0, words[start - 1]?.end)} it`
  // "Make the first gallery darker."
  if (isAfter || isOne || before.length === 0 || after.length === 0) return null
  return `${cut(0, words[start - 1]?.end)} it ${cut(words[end]?.start, undefined)}`
}

/** Whether a plan changes what stands, and makes nothing new and takes nothing back. */
export const changesPlace = (plan: WorkflowDefinition): boolean =>
  plan.confidence >= 0.8 &&
  (plan.steps.length > 0
    ? plan.steps.some(({ tool }) => tool.startsWith('environments.')) &&
      plan.steps.every(({ tool }) => tool !== 'environments.create' && !/^(?:history|window|canvases)\./u.test(tool))
    : plan.answer !== undefined)
