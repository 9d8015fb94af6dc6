import { slips } from '#shared/model/slips.ts'

export { slips }

/** Rows of a keyboard; a finger slips to the keys beside and above. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const place = new Map(
  rows.flatMap((row, y) => row.split('').map((key, x): [string, [number, number]] => [key, [x + y / 2, y]])),
)

const areNeighbours = (one: string, other: string): boolean => {
  const [a, b] = [place.get(one), place.get(other)]
  return a !== undefined && b !== undefined && Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1
}

/**
 * Finds the one word of `vocabulary` that `word` is a slip of, or null; of two as near the one whose letters were exchanged,
 * doubled or lie beside each other on the keyboard. Short words are only put right where two letters are swapped or one is
 * missing, and the first letter must be there or lie beside: "lake" is no slip of "make".
 */
export function putRight(word: string, vocabulary: Iterable<string>): string | null {
  if (word.length < 4 || !/^[a-z]+$/u.test(word)) return null
  const limit = word.length >= 8 ? 2 : 1
  let best: { word: string; slips: number } | null = null
  for (const candidate of vocabulary) {
    if (!plausible(word, candidate)) continue
    const count = slips(word, candidate, limit)
    if (count > limit || count === 0) continue
    const weighed = count - likelihood(word, candidate)
    if (!best || weighed < best.slips) best = { word: candidate, slips: weighed }
  }
  return best?.word ?? null
}

/** How likely a slip is beside others of as many letters, below 1. */
function likelihood(word: string, candidate: string): number {
  if (sorted(word) === sorted(candidate)) return 0.5
  if (withoutDoubles(word) === withoutDoubles(candidate)) return 0.4
  // A letter is left out more often than one is added.
  if (word.length !== candidate.length) return word.length < candidate.length ? 0.25 : 0.2
  const wrong = word.split('').filter((letter, at) => letter !== candidate[at])
  const right = candidate.split('').filter((letter, at) => letter !== word[at])
  return wrong.every((letter, at) => areNeighbours(letter, right[at] ?? '')) ? 0.3 : 0
}

/** Tells whether two words have the same letters in another order. */
export const isExchange = (word: string, other: string): boolean => sorted(word) === sorted(other)

const sorted = (word: string): string => word.split('').toSorted().join('')
const withoutDoubles = (word: string): string => word.replace(/(.)\1+/gu, '$1')

function plausible(word: string, candidate: string): boolean {
  if (candidate.length < 4) return false
  const [first = '', second] = word
  const swappedStart = first === candidate[1] && second === candidate[0]
  const slippedStart = word.length >= 6 && word.length === candidate.length && areNeighbours(first, candidate[0] ?? '')
  if (first !== candidate[0] && !swappedStart && !slippedStart) return false
  if (word.length > 4 || candidate.length > 4) return true
  return sorted(word) === sorted(candidate)
}
