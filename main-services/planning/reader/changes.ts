import { takeChange } from '../grammar/do/adjust.ts'
import { Phrase } from '../grammar/text/phrase.ts'
import type { Word } from '../grammar/text/word.ts'
import type { Put } from './words.ts'

/** Words that a change of size, place or turn may begin with. */
const starts =
  /^(?:a|bit|little|much|lot|slightly|somewhat|way|far|even|twice|double|three|two|four|half|triple|by|to|as|bigger|larger|smaller|tinier|higher|lower|up|down|left|right|upwards|downwards|closer|nearer|further|farther|away|apart|together|forward|forwards|back|backwards|around|round|over|clockwise|counterclockwise|huge|tiny|giant|\d+(?:\.\d+)?)$/u
const verbs = /^(?:enlarge|shrink|double|halve|triple|magnify|raise|lift|lower|rotate|turn|spin|scale)$/u
/** Longest change in words: "a little bit further to the left". */
const longest = 8

/** How things change: "bigger", "up 20 cm", "twice as big", "around"; and verbs that are the change. */
export function changes(words: readonly Word[], at: number, put: Put): void {
  const word = words[at]
  if (!word || (word.kind !== 'word' && word.kind !== 'number')) return
  if (verbs.test(word.norm)) {
    const change = takeChange(new Phrase([word]), true)
    if (change) put('chgv', at, at + 1, change, 0.02)
  }
  if (!starts.test(word.norm)) return
  for (let end = at + 1; end <= Math.min(words.length, at + longest); end++) {
    if (words[end - 1]?.kind === 'mark') return
    const phrase = new Phrase(words.slice(at, end))
    const change = takeChange(phrase, false)
    if (change && phrase.free().every(({ word: left }) => /^(?:a|the|by|to|and|it|of|more)$/u.test(left.norm))) {
      put('chg', at, end, change, 0.02)
    }
  }
}
