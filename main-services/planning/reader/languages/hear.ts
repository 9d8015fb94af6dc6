import { tokenise } from '../../grammar/text/tokenise.ts'
import type { Word } from '../../grammar/text/word.ts'
import { withoutCourtesies } from '../courtesies.ts'
import { inEnglish, type Spoken } from './spoken.ts'

/** Longest part of a sentence that is read, characters. */
const longest = 20_000

/** A sentence cut into words, which are English whatever language it was said in. */
export interface Heard {
  /** As much of it as is read. */
  text: string
  typed: readonly Word[]
  /** Null where it was said in English. */
  spoken: Spoken | null
  words: readonly Word[]
}

/** Cuts a sentence into words; `folders` are names, which no language has words for. */
export function hear(sentence: string, folders: readonly string[]): Heard {
  const text = sentence.slice(0, longest)
  const typed = tokenise(text)
  const spoken = inEnglish(typed, folders)
  return { text, typed, spoken, words: withoutCourtesies(spoken?.words ?? typed) }
}
