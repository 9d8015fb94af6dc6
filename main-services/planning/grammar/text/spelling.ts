import { slips } from '#shared/model/slips.ts'

export { slips }

/**
 * Finds the one word of `vocabulary` that `word` is a slip of, or null. Short words are only put right where two
 * letters are swapped or one is missing, and the first letter must be there: "lake" is no slip of "make".
 */
export function putRight(word: string, vocabulary: Iterable<string>): string | null {
  if (word.length < 4 || !/^[a-z]+$/u.test(word)) return null
  const limit = word.length >= 8 ? 2 : 1
  let best: { word: string; slips: number } | null = null
  for (const candidate of vocabulary) {
    if (!plausible(word, candidate)) continue
    const count = slips(word, candidate, limit)
    if (count > limit || count === 0) continue
    if (!best || count < best.slips) best = { word: candidate, slips: count }
  }
  return best?.word ?? null
}

function plausible(word: string, candidate: string): boolean {
  if (candidate.length < 4) return false
  const swappedStart = word[0] === candidate[1] && word[1] === candidate[0]
  if (word[0] !== candidate[0] && !swappedStart) return false
  if (word.length > 4 || candidate.length > 4) return true
  return word.split('').toSorted().join('') === candidate.split('').toSorted().join('')
}
