import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import type { SetRead } from './values.ts'

/** What the last change was not meant for, or is to be as it was: "the comet was fine before", "put the kite back where it was". */
export interface Spared {
  is: 'spared'
  set: SetRead
}

const was = '(was|were|had been)'
const asBefore = `(where|as|how|like|the way|what|the size) (it|they|he|she)? ${was} (before|earlier|originally|at first|to begin with|just now)?`
const asIt = patterns(`
  ${was} (just|perfectly|quite|much|a lot|far|really|actually)? (fine|ok|okay|good|great|alright|all right|better|nicer|right|perfect|lovely|big enough|small enough|prettier) (before|earlier|at first|originally|the way it was|as it was|where it was|how it was|as it is|the way they were|as they were),
  (should|shall|must|can|could|may|might|needs to|need to|has to|have to|was meant to|were meant to|was to|is to|are to)? (just|have|rather|please)? (stay|stays|stayed|remain|remains|be left|be kept|be|keep|stand|hang|go|go back|be put back|be as it was) (put)? ${asBefore}, (should|must|can|could|may) (not)? (have)? (stay|stayed|remain|remained|been left|be left) (put|unchanged|untouched|alone|in place|there|the same),
  back (to)? ${asBefore}, back (to)? normal, back (to)? (its|their) (old|former|original|first|usual|previous|normal)? (size|place|position|spot|height|angle|turn), back (again|please)? (to)? (as|like) before, (just)? ${asBefore}, as|like before, (in|to|at) (its|their) (old|former|original|first|usual|previous|normal) (size|place|position|spot|height), unchanged, untouched, back to before, (should|must|can|could|may|shall|will) (rather|please|better|definitely)? (stay|remain|be kept) (in|here|there|up|after all|then|too|though)?, (stays|remains) (in|here|there|up|after all|then|too|though)?
`)
const verbs =
  /^(?:put|move|leave|keep|turn|set|make|bring|get|let|have|return|restore|reset|change|take|shift|hang|stand|but|only|and|just|no|please|oops|hm|hmm|oh|wait|sorry|actually|ok|okay|well|whoops)$/u
const restoring = /^(?:restore|reset|return)$/u

/** Reads what is to be as it was before the last change; `setOf` reads which things. */
export function sparedOf(words: readonly Word[], setOf: (words: readonly Word[]) => SetRead | null): Spared | null {
  let start = 0
  let restores = false
  while (start < words.length && (verbs.test(words[start]?.norm ?? '') || words[start]?.kind === 'mark')) {
    restores ||= restoring.test(words[start]?.norm ?? '')
    start++
  }
  for (let at = start + 1; at <= words.length; at++) {
    const isTail = at === words.length ? restores : longestAt(words, at, asIt) === words.length
    if (!isTail) continue
    const set = setOf(words.slice(start, at).filter(({ norm, kind }) => kind !== 'mark' && norm !== 'though'))
    if (set && set.set.set !== 'said') return { is: 'spared', set }
  }
  return null
}

/** Begins a sentence that spares some of the last change: "except the tram", "but not the owl". */
export const sparing =
  /^[\s,.;:!–—-]*(?:(?:but|and|only|just|well|no|oh|ok|okay|hm|sorry|please|wait)[\s,]+)*(?:not (?!that|this|it\b|so|quite)|except|excluding|apart from|other than|bar |save (?:for )?the|aside from|leave (?!(?:out|off|away)\b)|spare |(?:everything|everyone|all|all of them|all of it) (?:but|except|apart from|other than|bar|save) )/iu

/** "The surfboard same as the shell": what was done with the other. */
export interface Alike {
  is: 'alike'
  set: SetRead
  as: SetRead
}

const sameAs = patterns(
  '(should|must|shall|could|can)? (be|get|have|go|look)? (just|exactly|done)? (the)? same as (for|with)?, (just|exactly)? like, (should|must|shall)? match, the way of',
)

/** Reads which thing shall be treated as which other. */
export function alikeOf(words: readonly Word[], setOf: (words: readonly Word[]) => SetRead | null): Alike | null {
  for (let at = 1; at < words.length - 1; at++) {
    const end = longestAt(words, at, sameAs)
    if (end === null || end >= words.length) continue
    const [set, as] = [setOf(words.slice(0, at)), setOf(words.slice(end))]
    if (set && as && set.set.set !== 'said' && as.set.set !== 'said') return { is: 'alike', set, as }
  }
  return null
}
