import { strongVerbs, weakVerbs } from '../grammar/lexicon/verbs.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import type { Edge } from './chart.ts'
import type { FormRead } from './values.ts'
import { wordClass } from './meanings/meanings.ts'
import { asking, courtesy, meaningful, reserved } from './word-kinds.ts'
import { isCalled, type Facts } from './words.ts'

/** Pieces that carry a wish to make something of things. */
const things: ReadonlySet<string> = new Set(['kind', 'core-kind', 'mod', 'everything', 'quoted', 'per'])
const manner: ReadonlySet<string> = new Set(['form', 'look', 'opt', 'order', 'name', 'sup'])

/** Pieces that are a wish of their own: what stands shall be bigger, be called otherwise, be as it was. */
const wishes: ReadonlySet<string> = new Set(['cmp', 'naming', 'undow', 'redow'])

/** Verbs that want something else than that a place be made: no wish may lose them. */
const commands =
  /^(?:export|post|tweet|stream|burn|fax|crop|edit|retouch|publish|import|delete|rename|undo|redo|discard|erase|restore|revert|visit|enter|save|download|duplicate|copy|convert|transform|share|print|remove|replace|swap|exchange|count|compare|read|play|upload|send|email|sell|buy|order|cancel|stop|pause|rotate|turn|move|enlarge|shrink|brighten|darken|dim|change|add|search|find|keep|leave|open|close|scan|index|write|translate|explain|call|name)$/u
/** What takes something away from a wish. */
const taking =
  /^(?:not|no|without|except|excepting|excluding|excluded|but|never|none|neither|nor|minus|outside|unless|instead|than|omit|omitting|skip|skipping|barring|save)$/u
/** Whether a word asks for something else, or takes something away. */
export const changesWish = (norm: string): boolean => commands.test(norm) || taking.test(norm)

/** Whether a word asks for something else than a place. */
export const isCommand = (norm: string): boolean =>
  commands.test(norm) && !/^(?:call|order|keep|find|leave|open|name|turn|change|write|read|play)$/u.test(norm)

/** Verbs of talk around a wish. */
const talk =
  /^(?:make|do|have|go|get|see|think|say|know|mind|love|like|want|need|let|come|try|look|thank|tell|show|give|be|use|hope|wonder|guess|suppose|reckon|fancy|promise|owe|take|start|plan|feature|present|set|put|draw|hang|please)$/u

/**
 * What it costs to step over each word, where a sentence speaks of a form and of things: whatever stands around these is
 * said for company ("my daughter says you can do me …, it's for the grandchildren"). Prices of other sentences stay.
 */
export function besideTheWish(
  words: readonly Word[],
  pieces: readonly Edge[],
  prices: readonly number[],
  facts: Facts,
): readonly number[] {
  if (pieces.some(({ symbol }) => symbol === 'howmany' || symbol === 'path')) return prices
  const span = wishSpan(words, pieces, facts)
  if (!span) return besideThings(words, pieces, prices, facts)
  const segments = segmentsOf(words)
  return prices.map((price, at) => {
    const word = words[at]
    if (!word || word.kind === 'mark') return price
    if (at >= span.start && at < span.end) return span.isNew && isGlue(words, at) ? Math.min(price, 0.28) : price
    const segment = segments.find(({ start, end }) => at >= start && at < end)
    const apart = segment !== undefined && (segment.start >= span.end || segment.end <= span.start)
    const inside = segment === undefined ? [] : words.slice(segment.start, segment.end)
    // Another request stands beside it, or something is left out.
    if (apart && inside.some((one, index) => isRequest(one.norm) && !isOnlyBut(inside, index))) return price
    // One of a list: "the fox, the bunny and the pirate models".
    if (apart && inside.every((one) => isNameOrArticle(one, facts))) return price
    if (apart && pieces.some((one) => wishes.has(one.symbol) && one.start >= segment.start && one.end <= segment.end))
      return price
    // "Arrange the photos in a circle" may mean what stands here: the verb tells.
    if (!span.isNew && isArranging(word.norm)) return price
    return Math.min(price, isOnlyBut(words, at) ? 0.02 : chatPrice(word, facts))
  })
}

const isNameOrArticle = ({ norm }: Word, facts: Facts): boolean =>
  /^(?:the|a|an|my|our|and)$/u.test(norm) || (!courtesy.has(norm) && isCalled(norm, facts))

/** The same where no form is asked for: only whole parts between marks are talk. */
function besideThings(
  words: readonly Word[],
  pieces: readonly Edge[],
  prices: readonly number[],
  facts: Facts,
): readonly number[] {
  const meant = pieces.filter(({ symbol, cost }) => telling(symbol) || (symbol === 'words' && cost < 0.3))
  if (meant.length === 0) return prices
  const isMeant = (start: number, end: number) => meant.some((one) => one.start < end && one.end > start)
  const asks = (norm: string) =>
    isRequest(norm) ||
    /^(?:how|which|what|who|where|when|same|it|them|that|those|these|ones?|backdrop|background|sky|light|lights|lighting|wall|walls|floor|name|title|size|everything|all|here|there)$/u.test(
      norm,
    )
  const isOfThings = pieces.some(({ symbol }) => things.has(symbol))
  const talked = segmentsOf(words).flatMap(({ start, end }) => {
    if (isMeant(start, end)) {
      // "… when you get a minute", "… for my nan": the end of a part that has a wish in it.
      const tail = words.findIndex(
        (_, at) =>
          at > start &&
          at < end &&
          !isMeant(at, end) &&
          (longestAt(words, at, company) !== null || isForSomebody(words, at, facts)),
      )
      return tail < 0 ? [] : [{ start: tail, end }]
    }
    return isOfThings && !words.slice(start, end).some(({ norm }) => asks(norm)) ? [{ start, end }] : []
  })
  return prices.map((price, at) => {
    const word = words[at]
    const isTalk = talked.some(({ start, end }) => at >= start && at < end)
    return word && isTalk ? Math.min(price, chatPrice(word, facts)) : price
  })
}

/** Parts between marks that only say something of whoever speaks, where another part has a wish. */
export function aboutSpeaker(
  words: readonly Word[],
  pieces: readonly Edge[],
): readonly { start: number; end: number }[] {
  const segments = segmentsOf(words)
  if (segments.length < 2) return []
  const told = segments.filter((segment) => isAboutSpeaker(words, segment, pieces))
  const isWish = pieces.some(
    (one) =>
      (telling(one.symbol) || asked.has(one.symbol)) &&
      !told.some(({ start, end }) => one.start < end && one.end > start),
  )
  return isWish ? told : []
}

const asked: ReadonlySet<string> = new Set([
  'takev',
  'gov',
  'addv',
  'addingv',
  'chgv',
  'movev',
  'putv',
  'hangv',
  'howmany',
  'askq',
  'whatis',
  'whichq',
  'anythere',
  'countq',
  'find',
])

/**
 * "I haven't got my glasses on", "the boys never tire of it": a part that says something of somebody, and nothing of
 * things, forms or what stands here. A "not" in it takes nothing away.
 */
function isAboutSpeaker(
  words: readonly Word[],
  { start, end }: { start: number; end: number },
  pieces: readonly Edge[],
): boolean {
  if (!speaker.test(words[start]?.norm ?? '') && !isStatement(words, start, end)) return false
  const isBrief = /^(?:yes|yeah|yep|dear|darling|love|mate)$/u.test(words[start]?.norm ?? '') && start > 0
  if (end - start < (isBrief ? 1 : 3)) return false
  const inside = words.slice(start, end)
  // A noun alone says more of the things: "…, the square ones".
  if (
    isNominal.test(words[start]?.norm ?? '') &&
    !inside.slice(1).some(({ norm }) => finite.test(norm) || wordClass(norm) === 'verb')
  )
    return false
  if (inside.some(({ kind, norm }) => kind === 'quoted' || kind === 'path' || kind === 'number' || about.test(norm)))
    return false
  return !pieces.some(
    (one) =>
      one.start >= start &&
      one.end <= end &&
      (mentions.has(one.symbol) ||
        (one.symbol === 'words' && one.cost < 0.3) ||
        (one.symbol === 'form' && one.cost < 0.09)),
  )
}
/** "That was a scorcher", "hubby is a reader": somebody or something, and a verb; no request. */
export function isStatement(words: readonly Word[], start: number, end: number): boolean {
  const first = words[start]
  if (first?.kind !== 'word' || opening.test(first.norm) || isRequest(first.norm) || wordClass(first.norm) === 'verb')
    return false
  return words.slice(start + 1, end).some(({ norm }) => finite.test(norm))
}
/** Words that begin a wish, a part of one, or a question. */
const opening =
  /^(?:and|but|or|then|with|without|except|not|no|only|just|also|plus|in|on|at|by|from|of|for|to|into|as|like|under|over|between|behind|before|after|beside|next|left|right|how|what|which|who|where|when|why|is|are|was|were|do|does|did|can|could|would|will|shall|should|may|might|let|please|more|less|too|so|both|each|every|one|two|three|four|five|back|up|down|out|away|same|another|other|others|instead|rather|it|them|these|those)$/u
const finite =
  /^(?:is|was|are|were|has|had|have|does|did|do|never|always|loves|love|loved|likes|likes|liked|says|said|thinks|knows|hates|needs|swears|wants|used|went|came|got|made|took|looks|looked|fell|lives|lived|died|grew|remains|belongs|deserves|told|tells|keeps|kept|makes)$/u

const isNominal = /^(?:the|my|our|his|her|there|today|nobody|everybody|everyone)$/u

const speaker =
  /^(?:yes|yeah|yep|dear|darling|love|mate|i|we|my|our|he|she|his|her|nobody|everybody|everyone|the|today|there)$/u
/** Verbs of wishes, and words that something is said of what stands. */
const about =
  /^(?:want|wants|need|needs|like|love|prefer|wish|would|should|must|which|how|light|lights|lighting|room|wall|walls|backdrop|background|sky|everything|all|add|remove|show|make|put|hang|find|take|move|swap|count|without|except|but|only|instead)$/u
const mentions: ReadonlySet<string> = new Set(
  'kind core-kind everything quoted per hue cmp adj cmpv naming undow redow gov removev swapv replacev sup ord look tint feature here there within mod cam onesw'.split(
    ' ',
  ),
)

/** Pieces of a wish, of whatever kind: no talk. */
const telling = (symbol: string): boolean =>
  things.has(symbol) || manner.has(symbol) || wishes.has(symbol) || changing.has(symbol)
const changing: ReadonlySet<string> = new Set(
  'chg chgv become excess brighter removev swapv replacev reversev undo gone comes swapping pick relation around'.split(
    ' ',
  ),
)

interface Span {
  /** Whether something new is asked for: "a circle"; what stands is arranged "in a circle" too. */
  isNew: boolean
  start: number
  /** Exclusive. */
  end: number
}

/** From the first to the last word of form and things. */
function wishSpan(words: readonly Word[], pieces: readonly Edge[], facts: Facts): Span | null {
  const isForm = (one: Edge) => one.symbol === 'form'
  const isNew = pieces.some((one) => isForm(one) && asksForNew(words, one))
  const forms = pieces.filter((one) => isForm(one) && (asksForNew(words, one) || leads(words[one.start])))
  if (forms.length === 0) return null
  const sure = pieces.filter(({ symbol }) => things.has(symbol))
  const named = pieces.filter(({ symbol, cost }) => symbol === 'words' && cost < 0.3)
  const apart = (one: Edge) => forms.some(({ start, end }) => one.end <= start || one.start >= end)
  const meant = sure.some(apart) ? sure : named
  if (!meant.some(apart)) return null
  const others = pieces.filter((one) => manner.has(one.symbol) && (one.cost < 0.05 || standsAlone(words, one)))
  const all = [...forms, ...meant.filter(apart), ...others]
  const start = Math.min(...all.map((piece) => piece.start))
  let end = Math.max(...all.map((piece) => piece.end))
  // "… of unicorns", "… that have lost their date": what tells the things from others stands behind them.
  end = endOfPhrase(words, end, facts)
  const opensWithThings = meant.some((piece) => piece.start === start)
  return { isNew, start: opensWithThings ? startOfPhrase(words, start, facts) : start, end }
}

/** "…, row": a part of its own between marks. */
const standsAlone = (words: readonly Word[], { start, end }: Edge): boolean =>
  (start === 0 || words[start - 1]?.kind === 'mark') && (end === words.length || words[end]?.kind === 'mark')

/** "A circle", not "in a circle" and not "of Stonehenge". */
function asksForNew(words: readonly Word[], { value, start }: Edge): boolean {
  const before = words[start - 1]
  const begins = before === undefined || before.kind === 'mark'
  const article = /^(?:a|an|another|one|some|my|our|new)$/u.test(words[start]?.norm ?? '')
  return (value as FormRead).isNew && (begins || (article && !leads(before)))
}

const leads = (word: Word | undefined) => /^(?:in|into|as|on|along|around|to|by|like)$/u.test(word?.norm ?? '')

/** "A circle is what the photos belong in": words that only hold form and things together. */
const isGlue = (words: readonly Word[], at: number): boolean =>
  /^(?:is|are|was|be|being|what|how|where|that|which|it|they|them|should|shall|must|need|needs|want|wants|wanted|belong|belongs|go|goes|seen|stand|made|used)$/u.test(
    words[at]?.norm ?? '',
  )

/** "Sorry, but could you …" leaves nothing out. */
const isOnlyBut = (words: readonly Word[], at: number): boolean =>
  words[at]?.norm === 'but' &&
  /^(?:could|can|would|will|i|we|you|if|please|maybe|perhaps|it|what|how)$/u.test(words[at + 1]?.norm ?? '')

const isRequest = (norm: string): boolean =>
  commands.test(norm) || taking.test(norm) || ((strongVerbs.has(norm) || weakVerbs.has(norm)) && !talk.test(norm))

/** A word right before things belongs to them: "unicorn photos". */
function startOfPhrase(words: readonly Word[], start: number, facts: Facts): number {
  let at = start
  while (at > 0) {
    const word = words[at - 1]
    if (word?.kind !== 'word' || courtesy.has(word.norm) || asking.test(word.norm)) break
    if ((strongVerbs.has(word.norm) || weakVerbs.has(word.norm)) && !facts.words.get(word.norm)?.name) break
    at--
    if (start - at >= 2) break
  }
  return at
}

const isArranging = (norm: string): boolean =>
  (strongVerbs.has(norm) || weakVerbs.has(norm)) &&
  (!talk.test(norm) || /^(?:make|set|put|show|hang|present|feature)$/u.test(norm))

/** Up to a mark, or to what is only said around a wish. */
function endOfPhrase(words: readonly Word[], at: number, facts: Facts): number {
  let end = at
  while (
    end < words.length &&
    words[end]?.kind !== 'mark' &&
    longestAt(words, end, company) === null &&
    !isForSomebody(words, end, facts)
  )
    end++
  return end
}

/** "… for my nan", where she is in no picture. */
function isForSomebody(words: readonly Word[], at: number, facts: Facts): boolean {
  const who = words[at + 2]
  if (words[at]?.norm !== 'for' || who?.kind !== 'word' || reserved(who.norm)) return false
  const known = facts.words.get(who.norm)
  if (!/^(?:my|our|his|her|their|the|a)$/u.test(words[at + 1]?.norm ?? '')) return false
  // "… for my geography class".
  const next = words[at + 3]
  return known === undefined || known.name + known.folder === 0 || (next === undefined ? false : next.kind === 'mark')
}

/** What talk goes on with after a wish. */
const company = patterns(`
  pretty please, please, straight away, in the meantime, dear studio|promenade|computer, while you are|re at it, thanks, thank, thankyou, if, when, whenever, once, because, so, since i|we, as i|we, asap, now, today, tonight, then, too, already, right away|now,
  ok, okay, yes, yeah, will you, would|could|can|should you, would|could|will|might be, look|looks like?, for me|us|them|him|her|everyone|everybody|a start|starters|now|today|tomorrow|tonight,
  for my|our|the|his|her|a|some (old|dear|little|lovely|new|next)? (mum|mom|mother|dad|father|parents|wife|husband|kids|children|grandchildren|grandma|grandpa|granny|friend|friends|family|boss|team|class|pupils|students|guests|visitors|client|clients|party|wedding|birthday|anniversary|presentation|lesson|talk|meeting|show|website|blog|school|museum|office|opening|visit|weekend|evening|day),
  in it|them|advance, on it|them, as well, in a hurry, if you, at once, at last, straight away, for (my|our|the|these|those)? (little ones|kids|children|boys|girls|old folks|jury|neighbours|neighbors|public|audience|press|record|grandkids|ladies|gentlemen|ones i love|record), love, mate, dear, darling, buddy, my dear|friend|love, sir, madam, guys, folks, everyone,
  it would|will|is, i would|will|think|guess|suppose|reckon|hope, that would|will|is, is|are what|where|how|all, belong|belongs, anyone, or something|so|whatever|similar, and that is, that sort of thing
`)

function segmentsOf(words: readonly Word[]): { start: number; end: number }[] {
  const segments: { start: number; end: number }[] = []
  let start = 0
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && words[at]?.kind !== 'mark') continue
    if (at > start) segments.push({ start, end: at })
    start = at + 1
  }
  return segments
}

function chatPrice({ norm, kind }: Word, facts: Facts): number {
  if (kind === 'quoted' || kind === 'path' || commands.test(norm) || taking.test(norm)) return 9
  if (kind === 'number') return 2
  if (courtesy.has(norm)) return 0.01
  if (asking.test(norm)) return 0.03
  if (meaningful.test(norm)) return 0.12
  const known = facts.words.get(norm)
  return known && known.name + known.folder > 0 ? 0.2 : 0.05
}
