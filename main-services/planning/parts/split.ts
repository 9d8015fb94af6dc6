import type { Word } from '../grammar/text/word.ts'
import { objectStarts, strongVerbs, weakVerbs } from '../grammar/lexicon/verbs.ts'

/** Where a sentence may be two: the end of the first, exclusive, and the beginning of the second. */
export interface Cut {
  end: number
  start: number
  /** A mark that ends sentences stands there. */
  stops: boolean
}

const joins = /^(?:and|then|but|plus|afterwards|next|finally|lastly|[,;.!?:–—])$/u
const stop = /^[.!?;–—]$/u
/** Stands before a wish and says nothing of it. */
const soft =
  /^(?:please|also|now|then|just|maybe|perhaps|kindly|so|ok|okay|after|that|afterwards|finally|can|could|would|will|you|i|we|let|us|me|to|do|want|need|like|for)$/u
const asks = /^(?:how|which|what|when|where|who)$/u
/** Begins a change of what was said, without a verb. */
const changes =
  /^(?:only|without|except|minus|a|slightly|much|even|still|far|way|more|less|bigger|larger|smaller|brighter|darker|dimmer|warmer|cooler|closer|tighter|wider|in|on|as|with)$/u
const verbs =
  /^(?:lose|ditch|bin|drop|dismiss|retitle|undim|close|spread|pull|rotate|straighten|flip|reverse|mirror|shrink|grow|stick|pop|switch|exchange|trade|strip|scrap|surround|bathe|lead|sort|shuffle|trim|narrow|restrict|limit)$/u

/** Where the parts of a sentence that are wishes of their own may begin: what follows begins as a wish does. */
export function cutsOf(words: readonly Word[]): Cut[] {
  const cuts: Cut[] = []
  for (let at = 1; at < words.length - 1; at++) {
    if (!isJoint(words[at]) || isJoint(words[at - 1])) continue
    let start = at
    while (isJoint(words[start])) start++
    const stops = words.slice(at, start).some(({ kind, norm }) => kind === 'mark' && stop.test(norm))
    if (start < words.length && (stops || beginsWish(words, start))) cuts.push({ end: at, start, stops })
  }
  return cuts
}

const isJoint = (word: Word | undefined): boolean =>
  word !== undefined && (word.kind === 'mark' || word.kind === 'word') && joins.test(word.norm)

function beginsWish(words: readonly Word[], from: number): boolean {
  let at = from
  while (at < words.length && soft.test(words[at]?.norm ?? '')) at++
  const [word, next] = [words[at] ?? words[from], words[at + 1]]
  if (!word || word.kind !== 'word') return false
  if (asks.test(word.norm) || strongVerbs.has(word.norm) || verbs.test(word.norm)) return true
  if (weakVerbs.has(word.norm)) return next !== undefined && (objectStarts.has(next.norm) || next.kind === 'word')
  return changes.test(words[from]?.norm ?? '')
}
