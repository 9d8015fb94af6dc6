import { readNumber } from '../grammar/text/numbers.ts'
import { arrangementByName } from '../grammar/lexicon/arrangements.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { placeNames } from './named-places.ts'
import { turning } from './turning.ts'
import type { Facts, Put } from './words.ts'

/** What wishes are made of beside fixed words: shares of something, a leading minus, names. */
export function wishPieces(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  share(words, at, put)
  turning(words, at, put)
  placeNames(words, at, facts, put)
  const isMinus = words[at]?.kind === 'mark' && /^[-–−]$/u.test(words[at]?.norm ?? '')
  if (isMinus && words[at + 1]?.kind === 'word' && (at === 0 || words[at - 1]?.kind === 'mark'))
    put('minusw', at, at + 1, '-', 0.02)
  times(words, at, put)
  naming(words, at, facts, put)
  titled(words, at, facts, put)
}

/** "1.5x", "x2", "× 3". */
function times(words: readonly Word[], at: number, put: Put): void {
  const word = words[at]
  const joined = /^[x×]?(\d+(?:\.\d+)?)[x×]?$/u.exec(word?.norm ?? '')
  const value = Number(joined?.[1] ?? Number.NaN)
  leading(words, at, put)
  if (!joined || !(value > 0.01 && value <= 20)) return
  if (/[x×]/u.test(word?.norm ?? '')) put('timesn', at, at + 1, value, 0.02)
  const after = words[at + 1]
  if (/^[x×]$/u.test(after?.norm ?? '') || /^times$/u.test(after?.norm ?? '')) put('timesn', at, at + 2, value, 0.02)
}

function leading(words: readonly Word[], at: number, put: Put): void {
  const amount = /^(?:x|×|times)$/u.test(words[at]?.norm ?? '') ? readNumber(words, at + 1) : null
  if (amount && amount.value > 0.01 && amount.value <= 20) put('timesn', at, amount.end, amount.value, 0.02)
}

const more = /^(?:\+|and|plus|up|increase|raise|more)$/u
const less = /^(?:-|–|−|minus|down|decrease|reduce|less)$/u
const percent = patterns(
  'percent (of)? (the|its|their)? size?, percent|% (more|less|up|down|brighter|darker|bigger|smaller|larger)?, % (more|less)?',
)

/** "+30 %", "down by 20 percent", "30 % up". */
function share(words: readonly Word[], at: number, put: Put): void {
  const first = words[at]?.text === '+' ? '+' : (words[at]?.norm ?? '')
  const sign = more.test(first) ? 1 : less.test(first) ? -1 : 0
  if (sign === 0) return
  const from = words[at + 1]?.norm === 'by' ? at + 2 : at + 1
  const amount = readNumber(words, from)
  if (!amount || amount.value <= 0 || amount.value > 400) return
  const next = words[amount.end]
  const end = next?.norm === '%' ? amount.end + 1 : longestAt(words, amount.end, percent)
  if (end === null) return
  const factor = 1 + (sign * amount.value) / 100
  if (factor > 0.01) put('byshare', at, end, factor, 0)
}

const whom =
  '(it|this|that|them|these|those|this one|that one|the gallery|this gallery|the exhibition|this exhibition|the place|this place|the room|this room|the show|this show|the circle|the grid|the row|the timeline|the whole thing|the whole lot|everything|the lot|the display|the arrangement|the collection|the thing|the work|the rest|the others|the remainder|what is left|what remains|what is there now|what hangs there|what stands there|what we have|my gallery|our gallery|our exhibition|my exhibition|the museum|the hall)'
const ofIt =
  '(of it|of this|of that|for it|for this|of the gallery|of this gallery|of the exhibition|of this exhibition|of the place|of the room|for the gallery|for the exhibition|for the place|for the room|for this place|of this place|here)?'
const noun = '(name|title|heading|label|headline|header|caption|designation)'
const modal =
  '(should|must|could|can|may|might|shall|will|would|ought to|needs to|need to|has to|have to|is to|had better|wants to|deserves to)'
const called =
  '(called|named|titled|entitled|known as|known by|labelled|labeled|christened|dubbed|headed|renamed|renamed to|renamed as|baptised|baptized|referred to as|retitled|given the name|given the title|given the heading)'

/** Ways to say how it is called; the name follows. */
const leads = patterns(`
  ${whom}? ${modal} (now|just|please|simply|rather)? be ${called}, ${whom} (to be|be|is|is to be|being|gets|get|is now|are) ${called}, (to be|be) ${called},
  ${whom}? ${modal}? (go by|goes by|run under|runs under|bear|bears|carry|carries|have|has|get|gets|take|takes) the ${noun} (of)?,
  call|name|title|retitle|entitle|label|christen|dub|baptise|baptize|rename|headline|designate|calling|naming|titling|christening ${whom} (now|please)? (to|as|into|to be|the)?,
  (re name) ${whom}? (to|as|into), rename ${whom}? (to|as|into|it to|it as), retitle|relabel ${whom}? (to|as|into)?,
  give|lend|grant ${whom} (the|a|a new|as)? ${noun} (of)?, give ${whom}? (the|a|a new) ${noun} (of|to be), (its|the|a)? (new)? ${noun} ${ofIt} (is|be|are|${modal
    .slice(1, -1)
    .split('|')
    .map((one) => `${one} be`)
    .join('|')}|to be|reads|reading),
  (change|set|alter|edit|switch|make|put|turn|update|adjust|amend|correct|fix|revise|modify|shorten|extend|replace) (the|its|my|our|this)? ${noun} ${ofIt} (to|into|as|to be|from|for),
  let (its|the) ${noun} (be), put (the)? ${noun} (on it|above it|over it)?, as (a|the|its)? ${noun} (i want|i would like|use|take|choose|put|give it)?, use|take|choose the ${noun}
`)
/** Ways that need a mark or quotation marks after them. */
const shortLeads = patterns(
  `(new|its|the)? ${noun} ${ofIt}, rename|retitle|renamed|retitled (it|this|that)? (to|as)?, call|name|title|christen|dub|rename|entitle ${whom}?, under the ${noun} (of)?, with the ${noun} (of)?, by the ${noun} (of)?, with a|the banner|${noun.slice(1, -1)} reading|saying, headed|headlined|captioned|known|labelled|labeled|christened|dubbed as?, under (the)? (headline|banner|motto|slogan)`,
)
/** What may stand after a name in quotation marks: "“Spring” as the title". */
const tails = patterns(
  `(as|is|be|to be|would be|should be|shall be|will be|could be|sounds like|seems) (a|an|the|its|my|our)? (good|nice|better|new|fitting|fine|lovely|great|perfect)? ${noun} ${ofIt}`,
)
const closing = patterns(
  'please, thanks, thank you, if possible, if you can, if you would, would you, cheers, instead, from now on, now, then',
)
const goesOn = patterns(
  'and|then (then|also|now|please)? make|hang|add|remove|put|light|dim|export|arrange|show|take|set|turn|give|open|undo',
)

/** "It should be called Spring", "title: Spring", "“Spring” would be a good name for it". */
function naming(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const quoted = words[at]
  if (quoted?.kind === 'quoted') {
    const end = longestAt(words, at + 1, tails)
    if (end !== null) put('naming', at, end, cleaned(quoted.text), 0.02)
    if (end !== null) put('name', at, end, cleaned(quoted.text), 0.02)
    return
  }
  if (/^(?:my|our|your|his|her|their)$/u.test(words[at - 1]?.norm ?? '')) return
  const long = longestAt(words, at, leads)
  const short = longestAt(words, at, shortLeads)
  const lead = Math.max(long ?? 0, short ?? 0)
  if (lead === 0) return
  const isQuoted = words[lead]?.norm === ',' && words[lead + 1]?.kind === 'quoted'
  const from = isQuoted ? lead + 1 : pastMarks(words, lead)
  const first = words[from]
  if (!first) return
  if (first.kind === 'quoted') {
    put('naming', at, from + 1, cleaned(first.text), 0.02)
    put('name', at, from + 1, cleaned(first.text), 0.02)
    return
  }
  if ((long === null || long < lead) && from === lead) return
  // "Call it Salt: a grid of …".
  const colon = words.findIndex((word, index) => index > from && index <= from + 6 && word.norm === ':')
  const before = words[colon - 1]
  if (before && words.slice(colon).some(({ norm }) => arrangementByName.has(norm))) {
    put('naming', at, colon, cleaned(facts.text.slice(first.start, before.end)), 0.03)
    return
  }
  const end = endOfName(words, from)
  const last = words[end - 1]
  if (end <= from || !last) return
  const name = cleaned(facts.text.slice(first.start, last.end))
  if (name === '' || name.length > 200) return
  let to = end
  while (words[to]?.kind === 'mark' && /^[.!?]$/u.test(words[to]?.norm ?? '')) to++
  put('naming', at, to, name, 0.05)
}

const asTitle = patterns(`as (the|its|a|my|our|this place's)? (new)? ${noun}`)

const itsTitle = patterns(`(as)? (its|the|our|my) (new)? ${noun}`)

/** "Put Quiet hours as the title", "make Quiet hours its name": a name with a capital letter, between the verb and what it is for. */
function titled(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  if (!/^(?:put|set|use|take|have|write|choose|make|give)$/u.test(words[at]?.norm ?? '')) return
  const first = words[at + 1]
  if (first?.kind !== 'quoted' && !/^\p{Lu}/u.test(first?.text ?? '')) return
  for (let last = at + 1; last <= at + 8; last++) {
    const isMade = words[at]?.norm === 'make'
    const [word, end] = [words[last], longestAt(words, last + 1, isMade ? itsTitle : asTitle)]
    if (!first || !word || word.kind === 'mark') return
    if (end !== null) return put('naming', at, end, cleaned(facts.text.slice(first.start, word.end)), 0)
  }
}

function pastMarks(words: readonly Word[], from: number): number {
  let at = from
  while (words[at]?.kind === 'mark' && /^[:=\-–—>→]+$/u.test(words[at]?.norm ?? '')) at++
  return at
}

/** A name without quotation marks goes on to the end of what is said, without what is only polite. */
function endOfName(words: readonly Word[], from: number): number {
  let end = from
  while (end < words.length) {
    if (words[end]?.kind === 'mark' && /^[.!?;]$/u.test(words[end]?.norm ?? '')) break
    if (end > from && longestAt(words, end, goesOn) !== null) break
    const close = longestAt(words, end, closing)
    // "Then and now".
    const isPartOfName = /^(?:and|or|n|&)$/u.test(words[end - 1]?.norm ?? '')
    if (end > from && !isPartOfName && close !== null && (close === words.length || words[close]?.kind === 'mark'))
      break
    end++
  }
  while (end > from && words[end - 1]?.kind === 'mark') end--
  return end
}

const cleaned = (name: string): string =>
  name
    .trim()
    .replaceAll(/^["“'‘]+|["”'’]+$/gu, '')
    .trim()
