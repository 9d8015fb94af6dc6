import type { Word } from './word.ts'

type Part = { any: ReadonlySet<string>; optional: boolean } | Sequences
interface Sequences {
  sequences: readonly Pattern[]
  optional: boolean
  /** Those that may begin with a word; of many alternatives most are never looked at. */
  beginning: ReadonlyMap<string, readonly Pattern[]>
  /** Those that may be nothing at all. */
  empty: readonly Pattern[]
}
/** A phrase to look for, part by part; made from text by {@link patterns}. */
export type Pattern = readonly Part[]

/**
 * A pattern of words: parts stand between spaces, alternatives between bars, and a part that ends in `?` may be
 * missing. Brackets hold alternatives of several words, beside others of one: `light|(light level)`. `take|bring (all of it|that)? back` fits "take back", "bring
 * that back" and "take all of it back".
 */
export function pattern(source: string): Pattern {
  const parts: Part[] = []
  for (const [part] of source.matchAll(/(?:\([^)]*\)|[^\s()])+/gu)) {
    const optional = part.endsWith('?')
    const alternatives = part.replace(/\?$/u, '').replaceAll(/[()]/gu, '').split('|')
    if (part.includes('(')) {
      const sequences = alternatives.map((one) => pattern(one.trim()))
      const empty = sequences.filter((one) => one.every(mayBeMissing))
      parts.push({ sequences, optional, beginning: indexOf(sequences), empty })
    } else parts.push({ any: new Set(alternatives), optional })
  }
  return parts
}

const known = new Map<string, readonly Pattern[]>()

/** Several patterns, parted by commas; where more than one fits, the one that takes most words is meant. */
export function patterns(source: string): readonly Pattern[] {
  const before = known.get(source)
  if (before) return before
  const nested = /\([^)]*\([^,]*/u.exec(source)
  if (nested) throw new Error(`Brackets in a pattern do not nest: ${nested[0].slice(0, 80)}`)
  const made = source.split(',').flatMap((one) => (one.trim() === '' ? [] : [pattern(one)]))
  known.set(source, made)
  return made
}

/** Finds where the pattern ends if it fits at `at`, else null. The longest fit is taken. */
export function fitsAt(words: readonly Word[], at: number, parts: Pattern, part = 0): number | null {
  const current = parts[part]
  if (!current) return at
  let best = current.optional ? fitsAt(words, at, parts, part + 1) : null
  const word = words[at]
  if ('sequences' in current) {
    const begun = word && isSaid(word) ? (current.beginning.get(word.norm) ?? nothing) : nothing
    for (const sequence of begun) best = later(best, after(words, fitsAt(words, at, sequence), parts, part + 1))
    return current.empty.length > 0 ? later(best, fitsAt(words, at, parts, part + 1)) : best
  }
  return word && isSaid(word) && current.any.has(word.norm) ? later(best, fitsAt(words, at + 1, parts, part + 1)) : best
}

const after = (words: readonly Word[], at: number | null, parts: Pattern, part: number): number | null =>
  at === null ? null : fitsAt(words, at, parts, part)

const isSaid = ({ kind }: Word): boolean => kind === 'word' || kind === 'number'

const later = (one: number | null, other: number | null): number | null =>
  one === null || (other !== null && other > one) ? other : one

/** Finds where the longest of the patterns that fit at `at` ends, else null. */
export function longestAt(words: readonly Word[], at: number, all: readonly Pattern[]): number | null {
  const word = words[at]
  if (!word || !isSaid(word)) return null
  let longest: number | null = null
  for (const one of beginningWith(all, word.norm)) {
    const end = fitsAt(words, at, one)
    if (end !== null && end > at && (longest === null || end > longest)) longest = end
  }
  return longest
}

/** Whether one of the patterns may fit at `at`: none does where this is false. */
export function mayBeginAt(words: readonly Word[], at: number, all: readonly Pattern[]): boolean {
  const word = words[at]
  return word !== undefined && isSaid(word) && beginningWith(all, word.norm).length > 0
}

/** So few patterns are tried sooner than looked up. */
const few = 2
const firsts = new WeakMap<readonly Pattern[], ReadonlyMap<string, readonly Pattern[]>>()

/** The patterns that may begin with a word: most places in a sentence fit none. */
function beginningWith(all: readonly Pattern[], word: string): readonly Pattern[] {
  if (all.length <= few) return all
  let index = firsts.get(all)
  if (!index) firsts.set(all, (index = indexOf(all)))
  return index.get(word) ?? nothing
}
const nothing: readonly Pattern[] = []

function indexOf(all: readonly Pattern[]): ReadonlyMap<string, readonly Pattern[]> {
  const index = new Map<string, Pattern[]>()
  for (const one of all) {
    for (const word of new Set(firstWords(one))) {
      const others = index.get(word)
      if (others) others.push(one)
      else index.set(word, [one])
    }
  }
  return index
}

/** Lists the words that a pattern may begin with. */
export function firstWords(parts: Pattern): string[] {
  const words: string[] = []
  for (const part of parts) {
    if ('sequences' in part) words.push(...part.sequences.flatMap(firstWords))
    else words.push(...part.any)
    if (!mayBeMissing(part)) break
  }
  return words
}

const mayBeMissing = (part: Part): boolean =>
  part.optional || ('sequences' in part && part.sequences.some((sequence) => sequence.every(mayBeMissing)))

/** Patterns put away by the words that they may begin with, so that each place in a sentence tries only a few. */
export function byFirstWord<Entry>(entries: readonly Entry[], of: (entry: Entry) => readonly Pattern[]) {
  const index = new Map<string, [Entry, Pattern[]][]>()
  for (const entry of entries) {
    for (const one of of(entry)) {
      for (const word of new Set(firstWords(one))) {
        const all = index.get(word) ?? []
        index.set(word, all)
        const known = all.find(([other]) => other === entry)
        if (known) known[1].push(one)
        else all.push([entry, [one]])
      }
    }
  }
  return (word: string): readonly (readonly [Entry, readonly Pattern[]])[] => index.get(word) ?? []
}
