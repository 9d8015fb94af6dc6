import { arrangementByName } from '../grammar/lexicon/arrangements.ts'
import { makers } from '../grammar/lexicon/cameras.ts'
import { colourByWord } from '../grammar/lexicon/colours.ts'
import { weekdays } from '../grammar/lexicon/dates.ts'
import { monthNames } from '#shared/arrange/periods.ts'
import { opinions } from '../grammar/lexicon/filler.ts'
import { typeByName } from '../grammar/lexicon/types.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { withAntecedent, withTimeTold } from './antecedent.ts'
import {
  announces,
  beginnings,
  clauseStarts,
  closings,
  desire,
  gerunds,
  happens,
  leads,
  meanwhile,
  mindings,
  moments,
  nextUp,
  occasions,
  openingBut,
  predicates,
  purposeStarts,
  purposes,
  subjects,
  theirs,
  verdict,
  verdictWords,
  walking,
  wanting,
} from './aside-words.ts'
import { changesWish, isStatement } from './chat.ts'
import { listed } from './listed.ts'
import { withoutOccasion } from './occasions.ts'
import { wordClass } from './meanings/meanings.ts'
import { courtesy } from './word-kinds.ts'
import type { Facts } from './words.ts'

/**
 * Takes off what is said around a wish and says nothing of it: why, for what, when it suits, what one would think of it.
 * Keeps whatever names things, forms, colours, dates or commands.
 */
export function withoutAsides(given: readonly Word[], facts: Facts): readonly Word[] {
  if (given.length > longest) return given
  let words = listed(given)
  for (const cut of [
    withTimeTold,
    withoutOccasion,
    withAntecedent,
    complaint,
    reasons,
    openings,
    clauses,
    similes,
    verdicts,
    endings,
    openings,
    withoutOccasion,
  ]) {
    const left = cut(words, facts)
    // What is nothing but an aside is what was said.
    if (left.some(({ kind }) => kind !== 'mark')) words = left
  }
  return asRequest(words)
}

/** "Would you mind putting the Zoo photos …": the request itself. */
function asRequest(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ kind }) => kind !== 'mark')
  const minding = longestAt(words, first, mindings)
  const at = minding ?? first
  const base = gerunds.get(words[at]?.norm ?? '')
  if (base === undefined || (minding === null && !beginnings.test(words[at + 1]?.norm ?? ''))) return words
  return words.slice(at).map((word, index) => (index === 0 ? { ...word, norm: base } : word))
}

/** Words that a sentence with asides has at most. */
const longest = 60

type Cut = (words: readonly Word[], facts: Facts) => readonly Word[]

/** "Too wide, closer together": what is wrong, before what shall be done about it. */
const complaint: Cut = (words) => {
  const end = longestAt(words, 0, complaints)
  const isRemedied =
    end !== null && words[end]?.kind === 'mark' && words.slice(end).some(({ norm }) => remedy.test(norm))
  return isRemedied ? words.slice(end + 1) : words
}
const complaints = patterns(
  '(no|hm|hmm|oh|ugh)? (that|this|it|they|these|those|that s|it s)? (is|are|looks|look|looked|was|were)? (far|much|way|a bit|a little|rather|still|now)? too (wide|narrow|close|big|small|large|tight|dark|bright|light|crowded|cramped|sparse|dim|warm|cold|cool|high|low|far apart|spread out|close together|loose|huge|tiny|tall|short|gloomy|glaring|much)',
)
const remedy =
  /^(?:closer|further|farther|apart|together|bigger|smaller|larger|tighter|wider|narrower|brighter|darker|lighter|dimmer|warmer|cooler|colder|higher|lower|nearer|more|less|half|double|looser|air|breathe)$/u

/** "For the opening night I need a circle": what comes before the wish, and the longing where something new follows. */
const openings: Cut = (words, facts) => {
  let at = words.findIndex(({ kind }) => kind !== 'mark')
  if (at < 0) return words
  // "…, dear, but a circle": the but leaves nothing out.
  const but = words.findIndex(({ norm }) => norm === 'but')
  if (
    but >= at &&
    afterBut.test(words[but + 1]?.norm ?? '') &&
    words.slice(0, but).every((word) => word.kind === 'mark' || isCourtesy(word))
  )
    at = but + 1
  const colon = words.findIndex(({ norm }) => norm === ':')
  const isNext = longestAt(words, at, nextUp)
  if (isNext !== null && words[isNext]?.kind === 'mark' && isNext + 1 < words.length) return words.slice(isNext + 1)
  if (
    colon > at &&
    colon < at + 7 &&
    colon + 1 < words.length &&
    words.slice(at, colon).every(({ norm }) => announces.test(norm)) &&
    // "One more: the dunes" adds.
    !/^(?:and )?(?:one|two|three) more$/u.test(
      words
        .slice(at, colon)
        .map(({ norm }) => norm)
        .join(' '),
    )
  )
    return words.slice(colon + 1)
  const clefted = cleft(words, at)
  if (clefted) return clefted
  const lead = longestAt(words, at, leads)
  const walk = longestAt(words, at, walking)
  if (walk !== null && /^(?:a|an|another|one)$/u.test(words[walk]?.norm ?? '')) return words.slice(walk)
  if (lead !== null && lead < words.length) return words.slice(words[lead]?.kind === 'mark' ? lead + 1 : lead)
  for (let subject = at; subject < Math.min(words.length, at + 9); subject++) {
    if (words[subject]?.kind === 'mark') break
    if (!/^(?:i|we)$/u.test(words[subject]?.norm ?? '')) {
      const other = subject === at ? othersWish(words, at, facts) : null
      if (other !== null) {
        const also = words.slice(at, other).find(({ norm }) => norm === 'also')
        return also ? [also, ...words.slice(other)] : words.slice(other)
      }
      continue
    }
    const wish = longestAt(words, subject + 1, desire)
    if (wish === null || !beginnings.test(words[wish]?.norm ?? '')) break
    const before = words.slice(at, subject)
    const isMoment = longestAt(words, at, moments) === subject
    const isOccasion = longestAt(words, at, occasions) !== null && !before.some((word) => isSure(word, facts, true))
    if (subject === at || isMoment || isOccasion) return words.slice(subject)
    break
  }
  return words.slice(at)
}

const afterBut = /^(?:could|can|would|will|might|may|i|we|you|if|please|a|an|do|how|what|maybe|perhaps|let)$/u

/** "It is the Saturday ones I am after": what is wanted stands between. */
function cleft(words: readonly Word[], at: number): readonly Word[] | null {
  const start = longestAt(words, at, patterns('it is|was (only|just|all)?'))
  if (start === null || !/^(?:the|that|those|these|all|only|just|my|our|a|an)$/u.test(words[start]?.norm ?? ''))
    return null
  for (let index = start + 1; index < words.length; index++) {
    const end = longestAt(words, index, wanting)
    if (end !== null) return [...words.slice(start, index), ...words.slice(end)]
  }
  return null
}

/** "The kids want to see the balloons", "my wife asks for a circle". */
function othersWish(words: readonly Word[], at: number, facts: Facts): number | null {
  if (!/^(?:the|my|our|her|his|their|everybody|everyone|somebody|she|he|they)$/u.test(words[at]?.norm ?? ''))
    return null
  for (let verb = at + 1; verb <= at + 4; verb++) {
    const end = longestAt(words, verb, theirs)
    if (end !== null)
      return beginnings.test(words[end]?.norm ?? '') || facts.words.has(words[end]?.norm ?? '') ? end : null
    const word = words[verb]
    if (word === undefined || word.kind === 'mark' || isSure(word, facts, false)) return null
  }
  return null
}

/** "Pink and purple are her favourites, so hang the pink photos": the reason, where the wish needs no word of it. */
const reasons: Cut = (words) => {
  const so = words.findIndex(({ norm }, at) => at > 1 && norm === 'so' && words[at - 1]?.kind === 'mark')
  const isWish =
    /^(?:i|we)$/u.test(words[0]?.norm ?? '') && /^(?:need|want|like|love|fancy|crave|miss)$/u.test(words[1]?.norm ?? '')
  if (so < 0 || !(isWish || isStatement(words, 0, so - 1)) || words.slice(so).some(({ norm }) => leaning.test(norm)))
    return words
  return words.slice(so + 1)
}
const leaning = /^(?:it|its|them|they|those|these|this|that|he|she|him|her|both|same|ones|one)$/u

/** "… if that is all right", "… because my mother loves it", up to the next mark. */
const clauses: Cut = (words, facts) => {
  for (let at = 0; at < words.length; at++) {
    const start = longestAt(words, at, clauseStarts)
    const purpose = start === null ? longestAt(words, at, purposeStarts) : null
    const begins =
      (start !== null && subjects.test(words[start]?.norm ?? '')) ||
      (purpose !== null && at > 0 && isPurpose(words, purpose)) ||
      (at > 0 && (isMeanwhile(words, at) || isAfterthought(words, at)))
    if (!begins) continue
    const end = endOfPart(words, at)
    // "If you can make a circle …" is the wish itself.
    if (at === 0 && end === words.length) continue
    // "… even if it exists".
    if (words[at - 1]?.norm === 'even') continue
    if (words.slice(start ?? purpose ?? at, end).some((word) => isSure(word, facts, false))) continue
    return clauses(without(words, at, end), facts)
  }
  return words
}

/** "…, to bring everybody up to date", "…, when we all had hair": what follows a mark and says for what, or when it was. */
function isAfterthought(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.kind !== 'mark') return false
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]]
  if (first?.norm === 'to') return second?.kind === 'word' && wordClass(second.norm) === 'verb' && third !== undefined
  const when = first?.norm === 'back' ? second : first
  const who = first?.norm === 'back' ? third : second
  return when?.norm === 'when' && /^(?:i|we|they|he|she|you|it|everyone|everybody|all|my|our)$/u.test(who?.norm ?? '')
}

const isPurpose = (words: readonly Word[], at: number): boolean =>
  longestAt(words, at, purposes) !== null ||
  // "… so my grandmother can see it".
  (/^(?:my|our|the|his|her|their)$/u.test(words[at]?.norm ?? '') &&
    words.slice(at + 2, at + 4).some(({ norm }) => /^(?:can|could|may|might|will)$/u.test(norm)))

/** "… before my shift starts", "… while the kettle boils": a clause with a verb of its own, and no time of taking. */
function isMeanwhile(words: readonly Word[], at: number): boolean {
  const start = longestAt(words, at, meanwhile)
  if (start === null) return false
  const [first, second] = [words[start], words[start + 1]]
  if (/^(?:i|we|they|he|she|you|everyone|everybody|people|somebody|someone|it)$/u.test(first?.norm ?? ''))
    return second?.kind === 'word' && !/^(?:took|shot|made|photographed|filmed|was|were|had)$/u.test(second.norm)
  return (
    /^(?:my|our|the|his|her|their|your)$/u.test(first?.norm ?? '') &&
    words.slice(start + 2, start + 5).some(({ norm }) => happens.test(norm))
  )
}

/** "… like cars on a forecourt": what it shall be like, where nothing here is called so. */
const similes: Cut = (words, facts) => {
  const at = words.findIndex(({ norm }, index) => norm === 'like' && index > 2)
  const [before, next] = [words[at - 1], words[at + 1]]
  if (at < 0 || !before || next?.kind !== 'word' || notAlike.test(next.norm)) return words
  const ofThing =
    typeByName.has(before.norm) ||
    /^(?:ones?|things?|something|anything|stuff|those|these|look|looks|feels?|would|i|we|you|they|is|are|be|more|just)$/u.test(
      before.norm,
    )
  const end = endOfPart(words, at)
  if (ofThing || looksLike.test(before.norm) || words.slice(at + 1, end).some(({ norm }) => ofLooks.test(norm)))
    return words
  if (words.slice(at + 1, end).some((word) => isSure(word, facts, false))) return words
  return without(words, at, end)
}
/** What a place is lit or hung like is no likeness: "lit like daylight". */
const looksLike = /^(?:lit|lighted|light|lighting|lights|bright|dark|coloured|colored|background|backdrop)$/u
const ofLooks =
  /day|light|night|sun|moon|candle|dark|bright|dawn|dusk|noon|evening|morning|winter|autumn|summer|warm|cool|cold|fire|studio|museum|gallery|star|sky/u
const notAlike = /^(?:this|that|these|those|it|them|before|to|last|so|the)$/u

/** "That would be lovely", "… would make my day". */
const verdicts: Cut = (words, facts) => {
  const said = asVerdict(words)
  for (let at = 0; at < words.length; at++) {
    const opens = at === 0 || words[at - 1]?.kind === 'mark'
    const judged = opens ? longestAt(said, at, verdict) : at > 1 ? longestAt(said, at, predicates) : null
    if (judged === null) continue
    const end = endOfPart(words, at)
    if (words.slice(judged, end).some((word) => isSure(word, facts, false))) continue
    if (
      !opens &&
      judged < end &&
      !/^(?:for|to|with|if|here|there|now|today|tonight|too|as|indeed|i|though)$/u.test(words[judged]?.norm ?? '')
    )
      continue
    return verdicts(without(words, at, end), facts)
  }
  return words
}

/** "… is what I had in mind", "… much appreciated". */
const endings: Cut = (words, facts) => {
  for (let at = 1; at < words.length; at++) {
    // Only these end in a noun of any kind: "it is for a friend", "as a surprise for my wife".
    const said = /^(?:it|this|that|as)$/u.test(words[at]?.norm ?? '') ? asFree(words, at) : words
    const end = longestAt(said, at, closings)
    if (end === null) continue
    const isLast = end === words.length || words[end]?.kind === 'mark'
    // A name for whom one speaks to is one only behind a mark.
    if (end === at + 1 && vocative.test(words[at]?.norm ?? '') && words[at - 1]?.kind !== 'mark') continue
    const binds = /^(?:is|are|was|were)$/u.test(words[at]?.norm ?? '')
    if ((isLast && !words.slice(at, end).some((word) => isSure(word, facts, false))) || (binds && end - at > 2))
      return endings(without(words, at, end), facts)
  }
  return words
}

const vocative = /^(?:pet|dear|love|hen|duck|honey|sweetie|petal|guv|man|dude|bro|champ|squire|dearie|lad|lass)$/u

/** Words that any noun may be, as the patterns name them, behind "for a". */
const asFree = (words: readonly Word[], from: number): Word[] =>
  words.map((word, at) =>
    at > from + 2 &&
    at <= from + 7 &&
    word.kind === 'word' &&
    /^(?:a|an|my|the|our|his|her)$/u.test(words[at - 1]?.norm ?? '')
      ? { ...word, norm: 'FREE' }
      : word,
  )

/** Adjectives of approval as the patterns name them. */
const asVerdict = (words: readonly Word[]): Word[] =>
  words.map((word) => (verdictWords.has(word.norm) ? { ...word, norm: 'ADJECTIVE' } : word))

/** Takes out a part with the mark before it, or the one behind where it opens the sentence. */
function without(words: readonly Word[], from: number, to: number): readonly Word[] {
  const start = words[from - 1]?.norm === ',' ? from - 1 : from
  const end = from === 0 && words[to]?.kind === 'mark' ? to + 1 : to
  return [...words.slice(0, start), ...words.slice(end)]
}

const endOfPart = (words: readonly Word[], at: number): number => {
  const mark = words.findIndex((word, index) => index > at && word.kind === 'mark' && /^[,;.!?:–—()]$/u.test(word.norm))
  return mark < 0 ? words.length : mark
}

const isCourtesy = ({ norm }: Word): boolean => courtesy.has(norm) || openingBut.test(norm)

/** Names things, forms, colours, dates or a command; `isFor`: what one hangs them for may be called like something here. */
function isSure({ kind, norm }: Word, facts: Facts, isFor: boolean): boolean {
  if (kind === 'mark') return false
  if (kind !== 'word') return true
  if (typeByName.has(norm) || colourByWord.has(norm) || makers.has(norm) || shape.test(norm)) return true
  if (arrangementByName.has(norm) && !/^(?:room|place|space|world|tour|table|wall|walls|round)$/u.test(norm))
    return true
  if (weekdays.includes(norm) || monthNames.some((name) => name.toLowerCase() === norm)) return true
  const known = facts.words.get(norm)
  if (!isFor && known && known.name > 0 && !opinions.has(norm) && !courtesy.has(norm)) return true
  return !isFor && known !== undefined && known.folder > 0 ? true : !harmless.test(norm) && changesWish(norm)
}
const shape =
  /^(?:squares?|portrait|landscape|upright|vertical|horizontal|panoramic|panoramas?|dated|undated|geotagged|tagged|untagged)$/u
const harmless =
  /^(?:not|no|nothing|never|but|than|see|keep|find|call|look|leave|change|open|show|play|read|write|order|turn|move)$/u
