import { closings, openings } from './lexicon/courtesy.ts'
import { changeStarts, comparatives, sceneStarts } from './lexicon/changes.ts'
import { arrangementPatterns } from './lexicon/arrangements.ts'
import { gerunds, objectStarts, strongVerbs, weakVerbs } from './lexicon/verbs.ts'
import { typeByName } from './lexicon/types.ts'
import { longestAt, patterns } from './text/pattern.ts'
import { Phrase } from './text/phrase.ts'
import type { Word } from './text/word.ts'

const sequels = patterns(`
    and? then, and? after that|this|which, and? afterwards, and? followed by,
    and? once that|this is done|ready|finished
  `)
const joints = patterns(`
    and, and also, plus, but, and please, and now, and finally, and lastly, and just, or rather, only
  `)
const shy =
  /^(?:first|firstly|next|finally|lastly|right|good|nice|great|lovely|perfect|cool|wonderful|excellent|well|so|now|again|rather|just|quickly|no|instead|once|too|also|sure)$/u

/** Cuts a sentence where one request ends and the next begins, and takes the courtesies off both ends of each. */
export function splitClauses(words: readonly Word[]): Phrase[] {
  const clauses: Phrase[] = []
  let start = 0
  for (let at = 0; at < words.length; at++) {
    const end = boundary(words, at, start)
    if (end === null) continue
    push(clauses, words.slice(start, at))
    start = end
    at = Math.max(at, end - 1)
  }
  push(clauses, words.slice(start))
  return clauses
}

/** Where the clause that `start` is in ends, because another request follows it: "call it Hall, then light it warm". */
export function endOfClause(words: readonly Word[], start: number): number {
  for (let at = start + 1; at < words.length; at++) {
    const next = boundary(words, at, start)
    if (next !== null && next < words.length) return at
  }
  return words.length
}

function push(clauses: Phrase[], words: readonly Word[]): void {
  const clause = trim(words)
  if (!clause.isDone) clauses.push(clause)
}

/** Where the next clause begins if `at` parts two, else null. */
function boundary(words: readonly Word[], at: number, start: number): number | null {
  const word = words[at]
  if (!word) return null
  if (word.kind === 'mark') {
    if (/^[;.!?]$/u.test(word.norm)) return at + 1
    if (!/^[,:—–()-]$/u.test(word.norm)) return null
    const next = longestAt(words, at + 1, sequels) ?? longestAt(words, at + 1, joints) ?? at + 1
    return longestAt(words, at + 1, sequels) !== null || startsClause(words, next) ? next : null
  }
  const sequel = longestAt(words, at, sequels)
  if (sequel !== null && at > start) return sequel
  if (at > start && longestAt(words, at, sceneStarts) !== null && setsScene(words.slice(start, at))) return at
  if (
    at > start &&
    longestAt(words, at, makesOne) !== null &&
    /^(?:from|of|with|using|use|take|out)$/u.test(words[start]?.norm ?? '')
  )
    return at
  const joint = longestAt(words, at, joints)
  if (joint === null || at <= start) return null
  return startsClause(words, joint) || changesAgain(words, start, at, joint) ? joint : null
}

const standing = patterns('in|into|on|as a|an|the grid|circle|ring|timeline|cluster|gallery|row')

/** "make the blue ones bigger and the red ones smaller": a change on either side of the "and". */
function changesAgain(words: readonly Word[], start: number, at: number, joint: number): boolean {
  const compares = (from: number, to: number) => {
    for (let one = from; one < to; one++) if (longestAt(words, one, comparatives) !== null) return true
    return false
  }
  let end = joint
  while (end < words.length && words[end]?.kind !== 'mark' && words[end]?.norm !== 'and') end++
  const stands = (from: number, to: number) => {
    for (let one = from; one < to; one++) if (longestAt(words, one, standing) !== null) return true
    return false
  }
  return (compares(start, at) && compares(joint, end)) || (stands(start, at) && stands(joint, end))
}

const makesOne = patterns('make|create|build|generate (me|us)? a|an, please make|create|build')
const changesIt = patterns('make|set|turn|light|put|have it|this|everything|them, dim|brighten it|this|everything')

/** The words so far ask for a place, so "in warm light" is how it shall look and not what its pictures show. */
const setsScene = (words: readonly Word[]) =>
  !/^(?:on|in|with|against|before|under|at|a|an|the|some|to)$/u.test(words.at(-1)?.norm ?? '') &&
  (words.some((_, at) => longestAt(words, at, arrangementPatterns) !== null) ||
    longestAt(words, 0, sceneStarts) !== null ||
    (longestAt(words, 0, changesIt) ?? words.length) < words.length)

function startsClause(words: readonly Word[], at: number): boolean {
  let start = at
  for (;;) {
    if (isVerb(words, start) || isVerbless(words, start)) return true
    const next = longestAt(words, start, openings)
    if (next === null) return false
    start = words[next]?.norm === ',' ? next + 1 : next
  }
}

/** Tells whether a request's verb stands at `at`. */
export function isVerb(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word') return false
  const verb = gerunds.get(word.norm) ?? word.norm
  if (strongVerbs.has(verb)) return true
  if (!weakVerbs.has(verb)) return false
  const next = words[at + 1]
  if (!next) return verb === word.norm && at > 0
  if (next.kind === 'quoted' || next.kind === 'path' || next.kind === 'number') return true
  return objectStarts.has(next.norm) || typeByName.has(next.norm)
}

const settings = patterns('the background|backdrop|light|lights|lighting|walls|grid to?')
const questions = patterns('how many, how much, what is, where is|are, do i have, are there')
const article = patterns('(a|an|another|one more|the same) new|second|third|small|big|separate?')
const another = patterns('(one|another|a second|the same) of|with|from|for|one')

/** "bigger", "in a circle", "on black", "a timeline of …", "one of …". */
function isVerbless(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.norm === ',' && /^(?:called|named|titled)$/u.test(words[at]?.norm ?? ''))
    return setBefore(words, at - 1)
  if (longestAt(words, at, questions) !== null || longestAt(words, at, settings) !== null) return true
  if (longestAt(words, at, changeStarts) !== null || longestAt(words, at, sceneStarts) !== null) return true
  if (
    longestAt(words, at, another) !== null &&
    !/^(?:in|on)$/u.test(words[at]?.norm ?? '') &&
    words[at]?.norm !== 'one'
  )
    return true
  if (words[at]?.norm === 'one' && words[at + 1]?.norm === 'of') return true
  const noun = longestAt(words, at, article)
  return noun !== null && longestAt(words, noun, arrangementPatterns) !== null
}

/** "…, in dim light, called Zoo": the name follows the light, so it stands by itself. */
function setBefore(words: readonly Word[], comma: number): boolean {
  for (let at = comma - 1; at >= 0 && words[at]?.kind !== 'mark'; at--)
    if (longestAt(words, at, sceneStarts) !== null) return true
  return false
}

/** The clause without what is only polite. */
function trim(words: readonly Word[]): Phrase {
  const phrase = new Phrase(words)
  dropMarks(phrase)
  while (dropOpening(phrase)) dropMarks(phrase)
  while (dropClosing(phrase)) dropDangling(phrase)
  return plainVerb(phrase)
}

function dropMarks(phrase: Phrase): void {
  for (let at = phrase.first(); at >= 0 && phrase.words[at]?.kind === 'mark'; at = phrase.first()) {
    phrase.use({ start: at, end: at + 1 })
  }
}

function dropOpening(phrase: Phrase): boolean {
  const at = phrase.first()
  const found = at < 0 ? null : phrase.fits(openings, at)
  if (!found || found.end >= phrase.words.length) return false
  const single = found.end - found.start === 1
  const next = phrase.words[found.end]
  const led =
    next?.kind === 'mark' || startsClause(phrase.words, found.end) || phrase.fits(openings, found.end) !== null
  if (single && shy.test(phrase.norm(at)) && !led) return false
  phrase.use(found)
  return true
}

/** A comma or "and" left over where a courtesy stood: "…, and thanks". */
function dropDangling(phrase: Phrase): void {
  for (let at = phrase.words.length - 1; at >= 0; at--) {
    if (!phrase.isFree(at)) continue
    if (phrase.words[at]?.kind !== 'mark' && phrase.norm(at) !== 'and') return
    phrase.use({ start: at, end: at + 1 })
  }
}

const naming = patterns('called, named, titled, rename, call it|this|that, name it|this|that, name')
const surelyPolite = patterns('please, thanks, thank you, many thanks, for me, ok, okay')

function dropClosing(phrase: Phrase): boolean {
  const polite = phrase.has(naming) ? surelyPolite : closings
  const free = phrase.free()
  const last = free.at(-1)
  if (!last || free.length < 2) return false
  for (let at = Math.max(free[1]?.at ?? 0, last.at - 6); at <= last.at; at++) {
    const found = phrase.fits(polite, at)
    if (!found || found.end !== last.at + 1) continue
    phrase.use({ start: found.start, end: phrase.words.length })
    return true
  }
  return false
}

/** "making a gallery", after "how about", as "make a gallery". */
function plainVerb(phrase: Phrase): Phrase {
  const at = phrase.first()
  const verb = gerunds.get(phrase.norm(at))
  if (verb === undefined || at < 0) return phrase
  const words = phrase.words.map((word, index) => (index === at ? { ...word, norm: verb } : word))
  return new Phrase(
    words,
    words.map((_, index) => !phrase.isFree(index)),
  )
}
