import type { Word } from '../grammar/text/word.ts'
import { keysOf, type Facts } from './words.ts'

/** A place that some words tell without its name. */
interface Spoken {
  id: string
  end: number
  /** "One": a thing may be meant as well. */
  isOne: boolean
}

const nouns = /^(?:gallery|room|place|hall|exhibition|exhibit|show|museum|space|venue|one)$/u
const determiners = /^(?:the|my|our|that|this|your)$/u
/** Forms by which a place is told. */
const kinds: Readonly<Record<string, string>> = {
  circle: 'circle',
  ring: 'circle',
  row: 'grid',
  line: 'grid',
  grid: 'grid',
  timeline: 'timeline',
  clusters: 'cluster',
}
const outOf = /^(?:from|in|into|inside|of)$/u
const lighting = /^(?:darken|brighten|dim|lighten)$/u
const going = /^(?:go|back|me|us|over|return|switch|head|on)$/u

/** "Out of the first", "go to the second". */
const isInto = (words: readonly Word[], at: number): boolean =>
  outOf.test(words[at - 1]?.norm ?? '') ||
  lighting.test(words[at - 1]?.norm ?? '') ||
  (words[at - 1]?.norm === 'to' && words[at + 1]?.norm === 'other') ||
  (words[at - 1]?.norm === 'to' && going.test(words[at - 2]?.norm ?? ''))

const ordinals: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth']
const short: readonly string[] = ['1st', '2nd', '3rd', '4th', '5th']

/** "The first gallery", "the other one", "this room": the place that is meant; null where there is no telling. */
export function spokenPlace(words: readonly Word[], at: number, facts: Facts): Spoken | null {
  const { spoken } = facts
  if (!spoken || spoken.made.length < 2) return null
  const start = determiners.test(words[at]?.norm ?? '') ? at + 1 : at
  const turn = words[start]?.norm ?? ''
  const noun = words[start + 1]?.norm ?? ''
  const isThis = words[at]?.norm === 'this' && nouns.test(turn) && spoken.here !== null
  if (isThis) return { id: spoken.here ?? '', end: start + 1, isOne: turn === 'one' }
  // "Take it out of the first": nothing follows.
  const isLast = start > at && (start === words.length - 1 || words[start + 1]?.kind === 'mark') && isInto(words, at)
  const kind = kinds[turn]
  if (kind !== undefined && start > at && outOf.test(words[at - 1]?.norm ?? '')) {
    const ofKind = spoken.made.filter((id) => facts.places?.some((place) => place.id === id && place.kind === kind))
    return ofKind.length === 1 ? { id: ofKind[0] ?? '', end: start + 1, isOne: true } : null
  }
  if (!nouns.test(noun) && !isLast) return null
  const id = idOf(turn, spoken)
  if (isLast) return id === null ? null : { id, end: start + 1, isOne: true }
  return id === null ? null : { id, end: start + 2, isOne: noun === 'one' }
}

function idOf(turn: string, { made, here }: NonNullable<Facts['spoken']>): string | null {
  const nth = Math.max(ordinals.indexOf(turn), short.indexOf(turn))
  if (nth >= 0) return made[nth] ?? null
  if (/^(?:original|old|oldest|initial|earliest)$/u.test(turn)) return made[0] ?? null
  if (/^(?:last|latest|newest|new|recent)$/u.test(turn)) return made.at(-1) ?? null
  const others = made.filter((id) => id !== here)
  if (turn === 'other') return others.length === 1 ? (others[0] ?? null) : null
  if (/^(?:previous|former|earlier|preceding|prior)$/u.test(turn)) {
    const now = here === null ? -1 : made.indexOf(here)
    return now > 0 ? (made[now - 1] ?? null) : (others.at(-1) ?? null)
  }
  return null
}

/** What kinds of things are called beside the noun that a place of them is called by. */
const sameKind: Readonly<Record<string, string>> = {
  pictures: 'photos',
  photographs: 'photos',
  pics: 'photos',
  images: 'photos',
  films: 'videos',
  movies: 'videos',
  clips: 'videos',
  audio: 'sounds',
  recordings: 'sounds',
}
const byKind = (word: string): string => sameKind[word] ?? word.replace(/['’]s$/u, '')

/** Whether words are those of a name, whichever noun they have for a kind of things. */
export const isNamed = (words: readonly Word[], at: number, keys: readonly string[]): boolean =>
  keys.length > 0 && keys.every((key, index) => byKind(words[at + index]?.norm ?? '') === byKind(key))

/** A place by its name, or as it is spoken of, with "the" before it and "room" behind it. */
export function placeAt(words: readonly Word[], at: number, facts: Facts): { id: string; end: number } | null {
  const told = spokenPlace(words, at, facts)
  if (told) return told
  const start = determiners.test(words[at]?.norm ?? '') ? at + 1 : at
  let best: { id: string; end: number } | null = null
  for (const { id, name } of facts.places ?? []) {
    const keys = keysOf(name)
    if (!isNamed(words, start, keys)) continue
    const end = start + keys.length
    const whole = nouns.test(words[end]?.norm ?? '') ? end + 1 : end
    if (best === null || whole > best.end) best = { id, end: whole }
  }
  return best
}
