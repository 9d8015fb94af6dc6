/**
 * How well an entry of the palette fits what is typed, 0–1: every word must begin one of its title, or else one of the words
 * one may look for it by. Letters that merely come in that order somewhere fit nothing.
 */
export function fit(title: string, typed: string, others: readonly string[] = []): number {
  const wanted = wordsOf(typed)
  const own = wordsOf(title)
  if (wanted.length === 0 || wordsOf(title).join(' ').startsWith(wanted.join(' '))) return 1
  const begins = (words: readonly string[]) => wanted.every((want) => words.some((word) => word.startsWith(want)))
  if (begins(own)) return 0.8
  return begins([...own, ...others.flatMap(wordsOf)]) ? 0.4 : 0
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
