/**
 * One piece of a sentence.
 *
 * - `word`: letters and digits, without case, accents or possessive
 * - `number`: a plain number; `value` holds it, `ordinal` is true for "14th"
 * - `quoted`: what stood between quotation marks, never read as an instruction
 * - `path`: something that can only be a place on disk
 * - `mark`: punctuation
 */
export interface Word {
  kind: 'word' | 'number' | 'quoted' | 'path' | 'mark'
  /** As typed. */
  text: string
  /** As compared: lower case, no accents; for `quoted` and `path` what they hold. */
  norm: string
  /** Where it stands in the sentence; `end` is exclusive. */
  start: number
  end: number
  value?: number
  ordinal?: boolean
  /** What was typed, where the spelling was put right. */
  misspelt?: string
}

/** Folds a word to how words are compared: lower case, no accents, plain apostrophes. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .toLowerCase()
}
