import type { Word } from './word.ts'

interface Part {
  any: ReadonlySet<string>
  optional: boolean
}
export type Pattern = readonly Part[]

/**
 * A pattern of words: parts stand between spaces, alternatives between bars, and a part that ends in `?` may be
 * missing. `'take|bring that|it? back'` fits "take back" and "bring it back".
 */
export function pattern(source: string): Pattern {
  return source.split(' ').map((part) => {
    const optional = part.endsWith('?')
    return { any: new Set((optional ? part.slice(0, -1) : part).split('|')), optional }
  })
}

/** Several patterns; where more than one fits, the one that takes most words is meant. */
export const patterns = (...sources: string[]): Pattern[] => sources.map(pattern)

/** Where the pattern ends if it fits at `at`, else null. The longest fit is taken. */
export function fitsAt(words: readonly Word[], at: number, parts: Pattern, part = 0): number | null {
  const current = parts[part]
  if (!current) return at
  const word = words[at]
  if (word && (word.kind === 'word' || word.kind === 'number') && current.any.has(word.norm)) {
    const end = fitsAt(words, at + 1, parts, part + 1)
    if (end !== null) return end
  }
  return current.optional ? fitsAt(words, at, parts, part + 1) : null
}

/** Where the longest of the patterns that fit at `at` ends, else null. */
export function longestAt(words: readonly Word[], at: number, all: readonly Pattern[]): number | null {
  let longest: number | null = null
  for (const one of all) {
    const end = fitsAt(words, at, one)
    if (end !== null && end > at && (longest === null || end > longest)) longest = end
  }
  return longest
}
