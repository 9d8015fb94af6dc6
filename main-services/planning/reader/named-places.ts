import type { Goal } from '#shared/model/goal.ts'
import { rule, type Rule } from './chart.ts'
import type { Intent } from './values.ts'
import { keysOf, type Facts, type Put } from './words.ts'
import { isNamed, spokenPlace } from './spoken-places.ts'
import type { Word } from '../grammar/text/word.ts'

/** A place that a sentence names before it says what to do there. */
type Lead = NonNullable<Intent['place']>

/** Names of places. */
export function placeNames(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  placeSpokenOf(words, at, facts, put)
  for (const { id, name } of facts.places ?? []) {
    const keys = keysOf(name)
    partOfName(words, at, keys, id, put)
    if (!isNamed(words, at, keys)) continue
    const end = at + keys.length
    put('placen', at, end, id, 0.01)
    // "The beach gallery."
    if (placeNoun.test(words[end]?.norm ?? '')) put('placen', at, end + 1, id, 0)
  }
}

const placeNoun = /^(?:gallery|room|hall|place|exhibition|show|museum|space|timeline|circle|grid|row|one)$/u

/** "The first gallery", and "the other one" where a place is meant. */
function placeSpokenOf(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const told = spokenPlace(words, at, facts)
  if (!told || (told.isOne && !intoPlace.test(words[at - 1]?.norm ?? ''))) return
  put('placen', at, told.end, told.id, -0.15)
}
const intoPlace = /^(?:in|to|into|from|of|inside|within|at|visit|enter|open)$/u

/** "Go back to the models", where the place is called "3D models". */
function partOfName(words: readonly Word[], at: number, keys: readonly string[], id: string, put: Put): void {
  const rest = keys.slice(keys.findLastIndex((key) => kindOfThings.test(key)) + 1)
  const part = rest.length > 0 && rest.length < keys.length ? rest : keys.length > 1 ? keys.slice(-1) : []
  if (part.length > 0 && part.every((key, index) => words[at + index]?.norm === key))
    put('placepart', at, at + part.length, id, 0.05)
}
const kindOfThings = /^(?:photos|videos|sounds|things|texts|3d|of|in|taken|with|the|by)$/u

/** "In Feathers, take the otter out", "go back to Cages and have the zebra removed". */
export const namedPlaceRules: readonly Rule[] = [
  rule('inplace', 'in placen', (_: unknown, id: string): Lead => ({ id, goes: false }), 0.02),
  rule('inplace', 'in the placen', (_: unknown, _t: unknown, id: string): Lead => ({ id, goes: false }), 0.02),
  rule('inplace', 'gotow placen', (_: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'backto placepart', (_: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'gotow placepart', (_: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'backto the placepart', (_: unknown, _t: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'gotow the placepart', (_: unknown, _t: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'gotow the placen', (_: unknown, _t: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'backto the placen', (_: unknown, _t: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'backto placen', (_: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'inplace comma', (lead: Lead) => lead, -0.03),
  rule('inplace', 'inplace stop', (lead: Lead) => lead, 0),
  rule('inplace', 'inplace joint', (lead: Lead) => lead, 0),
  rule('all', 'inplace all', (lead: Lead, all: Intent[]) => inside(lead, all), 0),
  rule('all', 'all outofw placen', (all: Intent[], _: unknown, id: string) => inside({ id, goes: false }, all), 0.02),
  rule('all', 'all in placen', (all: Intent[], _: unknown, id: string) => inside({ id, goes: false }, all), 0.05),
]

/** What is done in a place; making and finding is none of that, where folders are called like places. */
const changes: ReadonlySet<Goal['do']> = new Set([
  'remove',
  'keep',
  'replace',
  'swap',
  'reverse',
  'sort',
  'change',
  'put',
  'add',
  'brighten',
  'look',
  'rename',
])

function inside(place: Lead, all: readonly (Intent | { legacy: number })[]): Intent[] | null {
  const intents = all.flatMap((one) => ('goal' in one && isThere(one.goal) ? [{ ...one, place }] : []))
  return intents.length === all.length && intents.every((_, at) => !('place' in (all[at] ?? {}))) ? intents : null
}

/** What is done in a place, or asked of what stands there. */
const isThere = (goal: Goal): boolean =>
  changes.has(goal.do) ||
  (goal.do === 'arrange' && goal.of.set === 'here') ||
  ((goal.do === 'count' || goal.do === 'which') && JSON.stringify(goal.of).includes('"set":"here"'))
