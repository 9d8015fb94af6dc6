import { filler } from '../grammar/lexicon/filler.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { where, type Mod } from './values.ts'
import { asking, courtesy, isNoun, reserved } from './word-kinds.ts'
import { isCalled, keysOf, type Facts, type Put } from './words.ts'

const lead = patterns(
  '(in|from|of|inside|within|under|out of)? (the|my|our|that)? (folder|directory|album) (called|named|titled|labelled)?',
)
const before = patterns('(in|from|of|for|inside|within|under|on|out of)? (the|my|our)')
const noun = patterns('folder|directory|trip|trips|holiday|holidays|journey|vacation|tour')

/**
 * A folder that is named as one and that there is not ("the folder Plants", "the Holidays folder"): it is none of the words
 * that something may be called by, and whoever names it is to hear that it is not there.
 */
export function unknownFolders(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const led = longestAt(words, at, lead)
  const name = led === null ? undefined : words[led]
  if (led !== null && name && isName(name, facts) && (name.kind === 'quoted' || isCapital(name)))
    put('mod', at, led + 1, folderCalled(name.text), 0.02)
  const opens = at === 0 || words[at - 1]?.kind === 'mark'
  const start = longestAt(words, at, before) ?? (opens ? at : null)
  const inner = start === null ? undefined : words[start]
  const end = start === null ? null : longestAt(words, start + 1, noun)
  if (end !== null && inner && isName(inner, facts) && isCapital(inner) && !isCalled(inner.norm, facts))
    put('mod', at, end, folderCalled(inner.text), 0.06)
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text)

function isName({ kind, norm, text }: Word, { folders }: Facts): boolean {
  if (kind !== 'word' && kind !== 'quoted') return false
  const keys = keysOf(text)
  if (folders.some((folder) => keys.every((key) => keysOf(folder).includes(key)))) return false
  return (
    kind === 'quoted' ||
    !(filler.has(norm) || courtesy.has(norm) || asking.test(norm) || reserved(norm) || isNoun(norm))
  )
}

const folderCalled = (name: string): Mod => ({
  set: where({ is: 'folder', path: name }),
  kind: 'folder',
  after: `in ${name}`,
  name,
})
