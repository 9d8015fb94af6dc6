import { monthNames } from '../../grammar/dates/calendar.ts'
import { arrangementByName } from '../../grammar/lexicon/arrangements.ts'
import type { Word } from '../../grammar/text/word.ts'
import { cut, type Piece } from './cut.ts'
import type { Language } from './language.ts'

/** A sentence of another language in English words, each with what was typed and where. */
export interface Translated {
  words: Word[]
  /** Words of the sentence that the table knows, and one more for each that is part of a fixed phrase. */
  covered: number
  /** Words that it does not know, names among them. */
  unknown: number
  /** Words that the table knows, as they were typed. */
  known: readonly string[]
}

/** Puts a sentence into English, word by word, and in English order. */
export function translate(words: readonly Word[], language: Language, folders: readonly string[]): Translated {
  const pieces = cut(words, language, folders)
  const known = pieces.filter((piece) => piece.line !== null)
  const ordered = clausesOf(pieces).flatMap((clause) => inOrder(clause, language))
  return {
    words: withoutDots(ordered).flatMap(said),
    covered: known.reduce((sum, { from, second }) => sum + from.length * 2 - 1 + (second ?? []).length, 0),
    unknown: pieces.filter(({ line, from }) => line === null && from[0]?.kind === 'word').length,
    known: known.flatMap(({ from, second }) => [...from, ...(second ?? [])].map(({ text }) => text.toLowerCase())),
  }
}

/** Requests by themselves: at a full stop, and at "and" before a verb. */
function clausesOf(pieces: readonly Piece[]): Piece[][] {
  const clauses: Piece[][] = [[]]
  for (const [at, piece] of pieces.entries()) {
    const ends = piece.line === null && /^[.;!?]$/u.test(piece.english[0] ?? '')
    const joins = piece.english[0] === 'and' && pieces[at + 1]?.line?.part === 'verb'
    if (joins) clauses.push([])
    clauses.at(-1)?.push(piece)
    if (ends) clauses.push([])
  }
  return clauses
}

const isVerb = (piece: Piece | undefined) => piece?.line?.part === 'verb' || piece?.line?.part === 'pair'

function inOrder(clause: readonly Piece[], language: Language): Piece[] {
  return dates(numbersLast(adjectivesFirst(things(verbFirst(clause), language), language)))
}

/** "Enlève la rose" takes out a rose: behind an article, with no noun near, it is no colour. */
function things(clause: readonly Piece[], language: Language): Piece[] {
  const isNoun = (piece: Piece | undefined) => piece?.line?.part === 'noun'
  return clause.map((piece, at) => {
    const thing = language.things.get(piece.from[0]?.norm ?? '')
    const [before, next] = [clause[at - 1], clause[at + 1]]
    if (thing === undefined || piece.line?.part !== 'adjective' || isNoun(before) || isNoun(next)) return piece
    return before?.english.at(-1) === 'the' || before?.english.at(-1) === 'a' ? { ...piece, english: [thing] } : piece
  })
}

/** "Alle Fotos im Kreis anordnen": a verb at the end leads in English; beside another it says no more. */
function verbFirst(clause: readonly Piece[]): Piece[] {
  const end = clause.findLastIndex((piece) => piece.english.some((word) => !/^[.;!?,]$/u.test(word)))
  const verb = clause[end]
  if (end < 1 || !verb || verb.line?.part !== 'verb') return [...clause]
  const rest = clause.filter((_, at) => at !== end)
  const first = clause.slice(0, end).findIndex(isVerb)
  if (first >= 0) return rest
  const start = rest[0]?.english[0] === 'and' ? 1 : 0
  return [...rest.slice(0, start), verb, ...rest.slice(start)]
}

const isArrangement = (piece: Piece) => piece.english.some((word) => arrangementByName.has(word) || word === 'row')

/** "les photos bleues", "la vidéo la plus longue": what stands behind a noun stands before it. */
function adjectivesFirst(clause: readonly Piece[], language: Language): Piece[] {
  const changes = clause.some((piece) => isVerb(piece) && piece.english[0] === 'make') && !clause.some(isArrangement)
  const isArticle = (piece: Piece | undefined) =>
    piece?.line?.part === 'word' && language.articles.has(piece.from.at(-1)?.norm ?? '')
  const made: Piece[] = []
  for (let at = 0; at < clause.length; at++) {
    const piece = clause[at]
    if (!piece) continue
    const noun = made.at(-1)
    const next = clause[at + 1]
    const most = (one: Piece): Piece => ({ ...one, english: one.line?.most ?? one.english })
    if (noun?.line?.part === 'noun' && isArticle(piece) && next?.line?.most) {
      made.splice(made.length - 1, 0, most(next))
      at++
    } else if (noun?.line?.part === 'noun' && piece.line?.part === 'adjective') made.splice(made.length - 1, 0, piece)
    else if (noun?.line?.part === 'noun' && piece.line?.most && language.articles.size === 0 && !changes)
      made.splice(made.length - 1, 0, most(piece))
    else if (piece.line?.most && (isArticle(noun) || (isNumber(noun) && isArticle(made.at(-2))))) made.push(most(piece))
    else made.push(piece)
  }
  return made
}

const numberWords = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)$/u
const isNumber = (piece: Piece | undefined) =>
  piece?.from[0]?.kind === 'number' || numberWords.test(piece?.english[0] ?? '')

/** "les trois dernières photos" are the last three. */
function numbersLast(clause: readonly Piece[]): Piece[] {
  const made = [...clause]
  for (let at = 1; at < made.length; at++) {
    const [before, piece] = [made[at - 1], made[at]]
    if (before && piece && isNumber(before) && /^(?:last|first)$/u.test(piece.english[0] ?? '')) {
      made[at - 1] = piece
      made[at] = before
    }
  }
  return made
}

const isMonth = (piece: Piece | undefined) => monthNames.some((name) => name === piece?.english[0])

/** "14 de mayo de 2015", "les années 90", "14. Mai". */
function dates(clause: readonly Piece[]): Piece[] {
  return clause.flatMap((piece, at) => {
    const [before, next] = [clause[at - 1], clause[at + 1]]
    const isOf = /^(?:of|\.)$/u.test(piece.english.join(' '))
    if (isOf && ((isNumber(before) && isMonth(next)) || (isMonth(before) && isNumber(next)))) return []
    if (piece.english[0] === 'years' && /^[1-9]0$/u.test(next?.english[0] ?? '')) return []
    if (piece.english[0] === 'years' && before?.decade === true) return []
    if (before?.english[0] === 'years' && /^[1-9]0$/u.test(piece.english[0] ?? ''))
      return [{ ...piece, english: [`19${piece.english[0]}s`], decade: true }]
    return [piece]
  })
}

/** "14. Mai": the dot closed a clause that goes on. */
function withoutDots(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(
    (piece, at) => !(piece.english[0] === '.' && isNumber(pieces[at - 1]) && isMonth(pieces[at + 1])),
  )
}

function said({ from, english, line, decade }: Piece): Word[] {
  const [first, last] = [from[0], from.at(-1)]
  if (!first || !last) return []
  if (line === null && decade !== true) return [...from]
  const text = from.map((word) => word.text).join(' ')
  return english.map((norm) => ({ kind: 'word', text, norm, start: first.start, end: last.end }))
}
