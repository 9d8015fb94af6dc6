import { takeChange } from '../grammar/do/adjust.ts'
import { readNumber } from '../grammar/text/numbers.ts'
import { Phrase } from '../grammar/text/phrase.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import type { Put } from './words.ts'

const verbs = patterns(
  'turn, rotate, spin, swivel, pivot, twist, revolve, swing, tilt, flip, turned, rotated, swivelled, spun, twisted, turning, rotating',
)
const around = patterns(
  'round, around, about, over, by, round|around|about by, through, to the left|right, left, right',
)
/** Longest angle in words: "by forty five degrees to the left". */
const longest = 7

/** "Turn … round by 90 degrees": the verb, and the angle that stands behind what is turned. */
export function turning(words: readonly Word[], at: number, put: Put): void {
  const verb = longestAt(words, at, verbs)
  if (verb !== null) put('turnv', at, verb, 'turn', 0.02)
  unitless(words, at, put)
  const lead = longestAt(words, at, around)
  const first = words[lead ?? at]
  const turn = words[at]
  if (!turn || !first || (first.kind !== 'number' && lead === null && readNumber(words, at) === null)) return
  const said = lead === null ? [] : words.slice(at, lead).filter(({ norm }) => /^(?:by|left|right)$/u.test(norm))
  for (let end = Math.min(words.length, (lead ?? at) + longest); end > (lead ?? at); end--) {
    const span = [{ ...turn, norm: 'turn', kind: 'word' as const }, ...said, ...words.slice(lead ?? at, end)]
    const phrase = new Phrase(span)
    const change = takeChange(phrase, true)
    const rest = phrase.free().filter(({ word }) => !/^(?:a|the|by|to|of|left|right)$/u.test(word.norm))
    if (change?.turn === undefined || rest.length > 0) continue
    put('angle', at, end, change, 0.02)
    return
  }
}

/** "By 90", "by 30 to the left": an angle where something is turned. */
function unitless(words: readonly Word[], at: number, put: Put): void {
  const value = words[at + 1]?.value
  if (words[at]?.norm !== 'by' || words[at + 1]?.kind !== 'number' || !value || value < 5 || value > 360) return
  const side = longestAt(words, at + 2, sides)
  const next = words[side ?? at + 2]
  if (next && next.kind !== 'mark' && !/^(?:and|then|please|too|now)$/u.test(next.norm)) return
  const isLeft = words.slice(at + 2, side ?? at + 2).some(({ norm }) => norm === 'left' || norm === 'clockwise')
  const turn = Math.round(((isLeft ? -1 : 1) * value * Math.PI * 1e6) / 180) / 1e6
  put('angle', at, side ?? at + 2, { turn }, 0.02)
}
const sides = patterns('(to|towards)? (the|my)? left|right, clockwise, anticlockwise, counterclockwise')
