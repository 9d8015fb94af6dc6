import { tokenise } from '../grammar/text/tokenise.ts'
import type { Word } from '../grammar/text/word.ts'

/** Words as they are compared, in one. */
export const normal = (words: readonly Word[], start: number, end: number) =>
  words
    .slice(start, end)
    .map(({ norm }) => norm)
    .join(' ')
/** Words as they were typed, in one. */
export const normalText = (words: readonly Word[], start: number, end: number) =>
  words
    .slice(start, end)
    .filter((word, at, all) => word.start !== all[at - 1]?.start)
    .map(({ text }) => text)
    .join(' ')

/** Puts the first letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Takes a piece that was found. */
export type Put = (symbol: string, start: number, end: number, value: unknown, cost?: number) => void

/** How well the library knows a word. */
export interface WordFacts {
  name: number
  folder: number
  text: number
  near: string | null
}

/** What a sentence is read against. */
export interface Facts {
  words: ReadonlyMap<string, WordFacts>
  /** Of the words those that things are kinds of, with what the library calls such things, the commonest first. */
  kinds: ReadonlyMap<string, readonly string[]>
  folders: readonly string[]
  cameras: readonly string[]
  today: string
  /** Places of the workspace by their names; left out: none. */
  places?: readonly { id: string; name: string; kind?: string }[]
  /** Those that the conversation made and that still stand, in that order, and the one that it speaks of; left out: none. */
  spoken?: { made: readonly string[]; here: string | null }
  /** The sentence as it was typed. */
  text: string
}

const keyCache = new Map<string, string[]>()
/** Cuts a name into the words that it is called by. */
export function keysOf(name: string): string[] {
  const known = keyCache.get(name)
  if (known) return known
  const keys = tokenise(name)
    .filter((word) => word.kind !== 'mark')
    .map((word) => word.norm)
  if (keyCache.size > 20_000) keyCache.clear()
  keyCache.set(name, keys)
  return keys
}

/** Whether names of files or folders have a word. */
export function isKnown(norm: string, { words }: Pick<Facts, 'words'>): boolean {
  const { name = 0, folder = 0 } = words.get(norm) ?? {}
  return name + folder > 0
}

/** Whether something in the library has this word in its name. */
export const isCalled = (norm: string, { words }: Pick<Facts, 'words'>): boolean => (words.get(norm)?.name ?? 0) > 0
