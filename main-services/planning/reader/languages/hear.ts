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
  return { text, typed, spoken, words: withoutCourtesies(joinedForms(spoken?.words ?? typed)) }
}

/** "A half circle" is a form of its own, whatever stands in it. */
const joinedForms = (words: readonly Word[]): readonly Word[] =>
  words.flatMap((word, at) => {
    const [before, next] = [words[at - 1], words[at + 1]]
    if (isHalf(before) && isRound(word)) return []
    return isHalf(word) && next && isRound(next)
      ? [{ ...word, norm: 'semicircle', text: `${word.text} ${next.text}`, end: next.end }]
      : [word]
  })
const isHalf = (word: Word | undefined): boolean => word?.norm === 'half' || word?.norm === 'semi'
const isRound = (word: Word | undefined): boolean => /^(?:circle|ring|round)$/u.test(word?.norm ?? '')
