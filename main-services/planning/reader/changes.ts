import { takeChange } from '../grammar/do/adjust.ts'
import { Phrase } from '../grammar/text/phrase.ts'
import type { Word } from '../grammar/text/word.ts'
import type { Put } from './words.ts'

/** Words that a change of size, place or turn may begin with. */
const starts =
  /^(?:a|bit|little|much|lot|slightly|somewhat|way|far|even|twice|double|three|two|four|half|triple|by|to|as|bigger|larger|smaller|tinier|higher|lower|up|down|left|right|upwards|downwards|closer|nearer|further|farther|away|apart|together|forward|forwards|back|backwards|around|round|over|clockwise|counterclockwise|huge|tiny|giant|\d+(?:\.\d+)?)$/u
/** "rotated by 90 degrees" changes what "rotate" does. */
const participles: ReadonlyMap<string, string> = new Map([
  ['rotated', 'rotate'],
  ['turned', 'turn'],
  ['spun', 'spin'],
  ['tilted', 'tilt'],
  ['raised', 'raise'],
  ['lifted', 'lift'],
  ['lowered', 'lower'],
  ['moved', 'move'],
  ['shifted', 'shift'],
  ['pushed', 'push'],
  ['pulled', 'pull'],
  ['nudged', 'nudge'],
  ['scaled', 'scale'],
  ['enlarged', 'enlarge'],
  ['shrunk', 'shrink'],
  ['doubled', 'double'],
  ['halved', 'halve'],
  ['tripled', 'triple'],
])
const leads =
  /^(?:rotate|turn|spin|raise|lift|lower|move|shift|push|pull|nudge|scale|enlarge|shrink|double|halve|triple|resize)$/u
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
  const base = participles.get(word.norm) ?? word.norm
  const isLed = leads.test(base)
  if (!starts.test(word.norm) && !isLed) return
  for (let end = at + 1; end <= Math.min(words.length, at + longest); end++) {
    if (words[end - 1]?.kind === 'mark') return
    const span = [{ ...word, norm: base }, ...words.slice(at + 1, end)]
    const phrase = new Phrase(span)
    const change = takeChange(phrase, isLed)
    if (isLed && end === at + 1 && base === word.norm) continue
    if (change && phrase.free().every(({ word: left }) => /^(?:a|the|by|to|and|it|of|more)$/u.test(left.norm))) {
      put('chg', at, end, change, 0.02)
    }
  }
}
