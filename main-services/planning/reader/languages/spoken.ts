import type { Word } from '../../grammar/text/word.ts'
import { isEnglish } from '../dictionary.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { ready, type Language } from './language.ts'
import { spanish } from './spanish.ts'
import { translate } from './translate.ts'

/** Languages that are understood beside English. */
const languages: readonly Language[] = [german, french, spanish].map(ready)

/** Their names, English first. */
export const understood: readonly string[] = ['English', ...languages.map(({ name }) => name)]

/** A sentence in English words, and the language it was said in. */
export interface Spoken {
  language: string
  words: Word[]
  /** So much of it is known to the language: 1 is all. */
  share: number
}

/**
 * Reads a sentence in the language that knows more of its words than English does; null where that is English.
 *
 * @param folders names that are no words of any language
 */
export function inEnglish(words: readonly Word[], folders: readonly string[]): Spoken | null {
  const spoken = words.filter(({ kind }) => kind === 'word')
  if (spoken.length === 0 || spoken.length > 80) return null
  const english = spoken.filter(({ text }) => isEnglish(text.toLowerCase())).length
  let best: (Spoken & { covered: number }) | null = null
  for (const language of languages) {
    const { words: translated, covered, unknown, known } = translate(words, language, folders)
    const tells = known.some((word) => !isEnglish(word)) || covered > known.length
    if (!tells || covered <= english || (best !== null && covered <= best.covered)) continue
    const share = known.length / Math.max(1, known.length + unknown)
    best = { language: language.name, words: translated, covered, share }
  }
  return best && { language: best.language, words: best.words, share: best.share }
}
