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
    put('mod', at, led + 1, slipOf(name, facts) ?? folderCalled(name.text), 0.02)
  const opens = at === 0 || words[at - 1]?.kind === 'mark'
  const start = longestAt(words, at, before) ?? (opens ? at : null)
  const inner = start === null ? undefined : words[start]
  const end = start === null ? null : longestAt(words, start + 1, noun)
  const long = start === null ? null : severalWords(words, start, facts)
  if (long !== null && start !== null && inner) {
    const named = words.slice(start, long - 1)
    const called = facts.text.slice(inner.start, named.at(-1)?.end)
    put('mod', at, long, folderCalled(called), 0.02)
  }
  if (end !== null && inner && isName(inner, facts) && isCapital(inner) && !isCalled(inner.norm, facts))
    put('mod', at, end, slipOf(inner, facts) ?? folderCalled(inner.text), 0.06)
}

/** "The Moon landing folder": where a name of two or three words ends with its noun, none of which is a folder's. */
function severalWords(words: readonly Word[], start: number, facts: Facts): number | null {
  const first = words[start]
  if (!first || !isCapital(first)) return null
  for (const count of [2, 3]) {
    const name = words.slice(start, start + count)
    if (name.length < count || !name.every(({ kind, norm }) => kind === 'word' && !reserved(norm) && !filler.has(norm)))
      return null
    if (!/^(?:folder|directory|album)$/u.test(words[start + count]?.norm ?? '')) continue
    const keys = name.map(({ norm }) => norm)
    const isKnown = facts.folders.some((folder) => keysOf(folder).some((key) => keys.includes(key)))
    return isKnown ? null : start + count + 1
  }
  return null
}

/** "The Gardne folder": a slip of one that there is. */
function slipOf({ norm, text, kind }: Word, { words, folders }: Facts): Mod | null {
  const near = kind === 'word' ? words.get(norm)?.near : null
  const folder = near ? folders.find((one) => keysOf(one).join(' ') === near) : undefined
  return folder === undefined ? null : { ...folderCalled(folder), notes: [`I read “${text}” as “${folder}”.`] }
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
