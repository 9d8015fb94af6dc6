import { patterns, longestAt } from '../text/pattern.ts'
import type { Extent, Phrase } from '../text/phrase.ts'
import { absolutePath } from '../text/paths.ts'
import { tokenise } from '../text/tokenise.ts'
import { filler } from '../lexicon/filler.ts'
import { typeByName } from '../lexicon/types.ts'
import type { PlannerContext } from '../context.ts'
import type { Query } from './query.ts'

const noun = 'folder|folders|directory|subfolder'
const leading = patterns(`
    in|from|of|inside|within|under|below the|my|our|a? ${noun} called|named|titled?,
    the|my|our? ${noun} called|named|titled?, the? contents of|in the|my? ${noun}
  `)
const trailing = patterns(noun)
const inside = patterns('in|from|inside|within|under|below the|my|our?')
const stop = new Set(
  'and or taken from with in on by that which called named as to into of then grouped sorted before after since between'.split(
    ' ',
  ),
)

/** Reads "in the folder Lund walk", "from Balloon fiesta", "the Phone folder", or a path. */
export function takeFolder(phrase: Phrase, query: Query, context: PlannerContext): void {
  if (takePath(phrase, query, context)) return
  takeAfterNoun(phrase, query, context)
  if (query.folder === null) takeBeforeNoun(phrase, query, context)
  if (query.folder === null) takeKnownName(phrase, query, context)
  if (query.folder !== null) takeMore(phrase, query, context)
}

/** "… and Forest", right after a folder. */
function takeMore(phrase: Phrase, query: Query, context: PlannerContext): void {
  for (let at = 1; at < phrase.words.length; at++) {
    if (phrase.isFree(at - 1) || !/^(?:and|or|,)$/u.test(phrase.norm(at))) continue
    const start = phrase.fits(inside, at + 1)?.end ?? at + 1
    const known = knownAt(phrase, start, context.folders)
    if (!known || isPlain(phrase, start, known.end)) continue
    query.moreFolders.push(known.name)
    phrase.use({ start: at, end: known.end })
    at = known.end - 1
  }
}

function takePath(phrase: Phrase, query: Query, context: PlannerContext): boolean {
  const found = phrase.free().find(({ word }) => word.kind === 'path')
  if (!found) return false
  const cue = cueBefore(phrase, found.at)
  phrase.use({ start: cue ?? found.at, end: found.at + 1 })
  query.folder = absolutePath(found.word.text, context)
  return true
}

function cueBefore(phrase: Phrase, at: number): number | null {
  for (let back = 5; back >= 1; back--) {
    if (phrase.fits(leading, at - back)?.end === at || phrase.fits(inside, at - back)?.end === at) return at - back
  }
  return null
}

function takeAfterNoun(phrase: Phrase, query: Query, context: PlannerContext): void {
  const cue = phrase.find(leading)
  if (!cue || !phrase.isFree(cue.end)) return
  const known = knownAt(phrase, cue.end, context.folders)
  const end = known?.end ?? nameEnd(phrase, cue.end)
  if (end === cue.end) return
  query.folder = known?.name ?? nearest(phrase, { start: cue.end, end }, query, context)
  phrase.use({ start: cue.start, end })
}

function nameEnd(phrase: Phrase, from: number): number {
  if (phrase.words[from]?.kind === 'quoted') return from + 1
  if (stop.has(phrase.norm(from))) return from
  let end = from
  while (phrase.isFree(end) && phrase.words[end]?.kind !== 'mark' && (end === from || !stop.has(phrase.norm(end))))
    end++
  return end
}

/** "the Phone folder", "my road trip folder". */
function takeBeforeNoun(phrase: Phrase, query: Query, context: PlannerContext): void {
  const at = phrase.find(trailing)
  if (!at) return
  let start = at.start
  while (
    phrase.isFree(start - 1) &&
    phrase.words[start - 1]?.kind !== 'mark' &&
    !/^(?:the|my|our|of|from|in|a)$/u.test(phrase.norm(start - 1))
  )
    start--
  if (start === at.start) return
  query.folder = nearest(phrase, { start, end: at.start }, query, context)
  const cue = [2, 1]
    .map((back) => start - back)
    .find((from) => longestAt(phrase.words.slice(0, start), from, inside) === start)
  phrase.use({ start: cue !== undefined && phrase.isFree(cue) ? cue : start, end: at.end })
}

/** A folder's whole name of two words or more, or of one word after "in" or "from". */
function takeKnownName(phrase: Phrase, query: Query, context: PlannerContext): void {
  for (let at = 0; at < phrase.words.length; at++) {
    const cue = phrase.fits(inside, at)
    const start = cue?.end ?? at
    const known = knownAt(phrase, start, context.folders)
    if (!known || isPlain(phrase, start, known.end)) continue
    if (!cue && known.end - start < 2) continue
    query.folder = known.name
    phrase.use({ start: at, end: known.end })
    return
  }
}

/** Nothing but words that mean types, dates or nothing: "my photos", "2015". */
function isPlain(phrase: Phrase, start: number, end: number): boolean {
  return phrase.words
    .slice(start, end)
    .every((word) => word.kind === 'number' || filler.has(word.norm) || typeByName.has(word.norm))
}

function knownAt(phrase: Phrase, at: number, folders: readonly string[]): { name: string; end: number } | null {
  let best: { name: string; end: number } | null = null
  for (const name of folders) {
    const quoted = phrase.words[at]
    if (quoted?.kind === 'quoted' && phrase.isFree(at) && key(quoted.text) === key(name)) return { name, end: at + 1 }
    const words = tokenise(name).filter((word) => word.kind !== 'mark')
    const fits =
      words.length > 0 &&
      words.every(
        (word, offset) =>
          phrase.isFree(at + offset) &&
          phrase.words[at + offset]?.norm === word.norm &&
          phrase.words[at + offset]?.kind !== 'quoted',
      )
    if (fits && (!best || at + words.length > best.end)) best = { name, end: at + words.length }
  }
  return best
}

const key = (name: string) =>
  tokenise(name)
    .map((word) => word.norm)
    .join(' ')

/** The known folder that holds all the words said, or the words themselves. */
function nearest(phrase: Phrase, extent: Extent, query: Query, context: PlannerContext): string {
  const words = phrase.words.slice(extent.start, extent.end)
  const saidText = words.map((word) => word.text).join(' ')
  const wanted = key(saidText).split(' ')
  const exact = context.folders.find((name) => key(name) === wanted.join(' '))
  if (exact) return exact
  const holding = context.folders.filter((name) => wanted.every((word) => key(name).split(' ').includes(word)))
  const [first, second] = holding
  if (!first) return saidText
  const text = second
    ? `Several folders are called like “${saidText}”; I took ${first}.`
    : `I took the folder to be ${first}.`
  query.notes.push({ text, doubt: second ? 0.2 : 0.02 })
  return first
}
