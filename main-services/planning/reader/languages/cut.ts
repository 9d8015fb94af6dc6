import { longestAt } from '../../grammar/text/pattern.ts'
import type { Word } from '../../grammar/text/word.ts'
import { keysOf } from '../words.ts'
import { plain, type Language, type Line } from './language.ts'

/** Words of a sentence that go together, and the English for them; no line where they stay as they are. */
export interface Piece {
  from: readonly Word[]
  english: readonly string[]
  line: Line | null
  /** The second part of a verb, which stands elsewhere. */
  second?: readonly Word[]
  decade?: boolean
}

/** Cuts a sentence into what a table knows and what it does not. Names of folders and what is called so stay. */
export function cut(given: readonly Word[], language: Language, folders: readonly string[]): Piece[] {
  const words = asWritten(given, language)
  const kept = keptWords(words, language, folders)
  const pieces: Piece[] = []
  const dropped = new Set<number>()
  for (let at = 0; at < words.length;) {
    const word = words[at]
    if (!word) break
    const found = kept.has(at) || dropped.has(at) ? null : lineAt(words, at, language, kept)
    if (dropped.has(at)) at++
    else if (found) {
      for (const gone of found.second) dropped.add(gone)
      const second = words.filter((_, place) => found.second.includes(place))
      pieces.push({ from: words.slice(at, found.end), english: found.line.english, line: found.line, second })
      at = found.end
    } else {
      pieces.push(asItIs(word))
      at++
    }
  }
  return pieces
}

/** Words without what English tokenising made of them: elisions apart, hyphens inside words away, `im` no "I am". */
function asWritten(given: readonly Word[], language: Language): Word[] {
  const words: Word[] = []
  for (const [at, word] of given.entries()) {
    const before = given[at - 1]
    const isInside = before !== undefined && before.end === word.start && given[at + 1]?.start === word.end
    if (word.kind === 'mark' && (/^[¿¡]$/u.test(word.norm) || (/^[-–]$/u.test(word.norm) && isInside))) continue
    if (word.kind !== 'word') words.push(word)
    else if (before?.kind !== 'word' || before.start !== word.start) words.push(...apart(word, language))
  }
  return words
}

function apart(word: Word, language: Language): Word[] {
  const norm = plain(word.text)
  const apostrophe = norm.indexOf("'")
  if (apostrophe > 0 && language.elided.has(norm.slice(0, apostrophe))) {
    const middle = word.start + apostrophe + 1
    const rest = word.text.slice(apostrophe + 1)
    const first = { ...word, text: word.text.slice(0, apostrophe), norm: norm.slice(0, apostrophe), end: middle }
    return [first, { ...word, text: rest, norm: plain(rest), start: middle }]
  }
  return [{ ...word, norm }]
}

/** Whole names of folders, and names that something is to be called. */
function keptWords(words: readonly Word[], language: Language, folders: readonly string[]): Set<number> {
  const kept = new Set<number>()
  for (let at = 0; at < words.length; at++) {
    if (kept.has(at)) continue
    const known = kept.size < words.length ? plainLine(words, at, language) : null
    const name = longestFolder(words, at, folders)
    // "Bilder" is a word before it is a folder, unless "Ordner" leads.
    const led = leads(words, at, language)
    if (name > 1 || (name === 1 && (led || known === null))) for (let one = 0; one < name; one++) kept.add(at + one)
    else if (led && known?.line.part !== 'word' && known?.line.part !== 'folder' && words[at]?.kind === 'word')
      kept.add(at)
    if (known?.line.part === 'naming' && !kept.has(at)) {
      const end = nameEnd(words, known.end, language)
      for (let one = known.end; one < end; one++) kept.add(one)
      at = Math.max(at, end - 1)
    }
  }
  return kept
}

/** Whether what a folder's name follows ends right before a word. */
const leads = (words: readonly Word[], at: number, language: Language): boolean =>
  [1, 2, 3].some((back) => {
    const line = at < back ? null : plainLine(words, at - back, language)
    return line?.line.part === 'folder' && line.end === at
  })

function longestFolder(words: readonly Word[], at: number, folders: readonly string[]): number {
  let longest = 0
  for (const folder of folders) {
    const keys = keysOf(folder)
    const fits = keys.length > 0 && keys.every((key, offset) => words[at + offset]?.norm === plain(key))
    if (fits && keys.length > longest) longest = keys.length
  }
  return longest
}

/** A name goes on to a mark or the end, without what stands behind a name. */
function nameEnd(words: readonly Word[], start: number, language: Language): number {
  let end = start
  while (end < words.length && words[end]?.kind !== 'mark') {
    const next = plainLine(words, end + 1, language)?.line.part
    if (end > start && lineIs(words, end, language, 'and') && (next === 'verb' || next === 'pair')) break
    end++
  }
  while (end > start && language.afterName.has(words[end - 1]?.norm ?? '')) end--
  return end
}

const lineIs = (words: readonly Word[], at: number, language: Language, english: string) =>
  plainLine(words, at, language)?.line.english[0] === english

interface Found {
  line: Line
  end: number
  /** Places of the second part of a verb. */
  second: readonly number[]
}

/** The longest line that fits, verbs of two parts by their first. */
function plainLine(words: readonly Word[], at: number, language: Language): Found | null {
  let best: Found | null = null
  for (const [line, all] of language.at(words[at]?.norm ?? '')) {
    const end = longestAt(words, at, all)
    if (end !== null && (best === null || end > best.end)) best = { line, end, second: [] }
  }
  return best
}

function lineAt(words: readonly Word[], at: number, language: Language, kept: ReadonlySet<number>): Found | null {
  let best: Found | null = null
  for (const [line, all] of language.at(words[at]?.norm ?? '')) {
    const end = longestAt(words, at, all)
    if (end === null || [...kept].some((one) => one >= at && one < end)) continue
    const second = line.second ? secondPart(words, end, line, language) : []
    if (second === null) continue
    const isBetter = best === null || end > best.end || (end === best.end && second.length > best.second.length)
    if (isBetter) best = { line, end, second }
  }
  return best
}

/** Where the second part of a verb stands: at the end of its request. */
function secondPart(words: readonly Word[], from: number, line: Line, language: Language): number[] | null {
  let found: number[] | null = null
  for (let at = from; at < words.length; at++) {
    const word = words[at]
    if (word?.kind === 'mark' && /^[.;!?]$/u.test(word.norm)) break
    const end = longestAt(words, at, line.second ?? [])
    if (end === null) continue
    const next = words[end]
    const closes = next === undefined || next.kind === 'mark' || lineIs(words, end, language, 'and')
    if (closes) found = Array.from({ length: end - at }, (_, offset) => at + offset)
  }
  return found
}

/** A day as `14.5.2015` or `14/05/2015`, a decade as `90er`; everything else as it was said. */
function asItIs(word: Word): Piece {
  const day = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(word.norm)
  if (day) {
    const [, date = '', month = '', year = ''] = day
    const norm = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return { from: [{ ...word, norm }], english: [norm], line: null }
  }
  const decade = /^(\d{2}|\d{4})er$/u.exec(word.norm)?.[1]
  if (decade !== undefined)
    return { from: [word], english: [`${decade.length === 2 ? '19' : ''}${decade}s`], line: null, decade: true }
  return { from: [word], english: [word.norm], line: null }
}
