import type { Goal } from '#shared/model/goal.ts'
import { rule, type Rule } from './chart.ts'
import type { Intent } from './values.ts'
import { keysOf, type Facts, type Put } from './words.ts'
import type { Word } from '../grammar/text/word.ts'

/** A place that a sentence names before it says what to do there. */
interface Lead {
  id: string
  /** One goes there, too. */
  goes: boolean
}

/** Names of places. */
export function placeNames(words: readonly Word[], at: number, { places = [] }: Facts, put: Put): void {
  for (const { id, name } of places) {
    const keys = keysOf(name)
    if (keys.length > 0 && keys.every((key, index) => words[at + index]?.norm === key))
      put('placen', at, at + keys.length, id, 0.01)
  }
}

/** "In Feathers, take the otter out", "go back to Cages and have the zebra removed". */
export const namedPlaceRules: readonly Rule[] = [
  rule('inplace', 'in placen', (_: unknown, id: string): Lead => ({ id, goes: false }), 0.02),
  rule('inplace', 'in the placen', (_: unknown, _t: unknown, id: string): Lead => ({ id, goes: false }), 0.02),
  rule('inplace', 'gotow placen', (_: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'backto placen', (_: unknown, id: string): Lead => ({ id, goes: true }), 0),
  rule('inplace', 'inplace comma', (lead: Lead) => lead, -0.03),
  rule('inplace', 'inplace stop', (lead: Lead) => lead, 0),
  rule('inplace', 'inplace joint', (lead: Lead) => lead, 0),
  rule('all', 'inplace all', (lead: Lead, all: Intent[]) => inside(lead, all), 0),
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
  const intents = all.flatMap((one) => ('goal' in one && changes.has(one.goal.do) ? [{ ...one, place }] : []))
  return intents.length === all.length && intents.every((_, at) => !('place' in (all[at] ?? {}))) ? intents : null
}
