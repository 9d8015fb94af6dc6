import type { Lighting } from '#shared/model/environment.ts'
import type { Appearance } from '#shared/model/goal.ts'
import { readNumber } from '../grammar/text/numbers.ts'
import { byFirstWord, longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { colourByWord } from '../grammar/lexicon/colours.ts'
import { shaded } from '../grammar/do/backdrop.ts'
import type { Put } from './words.ts'

const light = (lighting: Partial<Lighting>): Appearance => ({ lighting })
const rooms = 'room|hall|space|place|setting|gallery|museum'

/** Looks in fixed words. */
const said: readonly (readonly [source: string, look: Appearance, cost: number])[] = [
  [
    `(in|with|under|by)? bright|broad|full|clear|plain|strong daylight|sunlight|sunshine`,
    light({ preset: 'daylight' }),
    0.02,
  ],
  ['in|with|under|by the? daylight|sunlight|sunshine, sunlit, sunny', light({ preset: 'daylight' }), 0.06],
  ['daylight, sunlight', light({ preset: 'daylight' }), 0.12],
  [
    '(lit|lighted) (like|as|as if|as though)? (in|by|with)? (it were|it was)? (the)? (day|daytime|daylight|sunlight|noon|the sun|midday)',
    light({ preset: 'daylight' }),
    0.02,
  ],
  [
    '(lit|lighted) (like|as|as if|as though) (in|by|with|at)? (it were|it was)? (the)? (night|moonlight|midnight|nighttime)',
    light({ preset: 'night' }),
    0.02,
  ],
  ['(in|with|by|under)? the? moonlight, moonlit, by the moon', light({ preset: 'night' }), 0.05],
  [
    '(in|with|by)? candlelight, candlelit, by candle light, lit by candles, (at|in|with)? golden hour',
    light({ preset: 'warm' }),
    0.03,
  ],
  ['lit|lighted? warm|warmly, warm|warmly lit|lighted, in the warm, warm and cosy', light({ preset: 'warm' }), 0.02],
  ['lit cool|coolly|cold|coldly, cool|coolly|cold|coldly lit|lighted', light({ preset: 'cool' }), 0.02],
  [
    'lit dramatic|dramatically|theatrically, dramatically|theatrically lit, with spotlights, in the spotlight, spotlit',
    light({ preset: 'dramatic' }),
    0.03,
  ],
  ['lit bright|brightly|well, brightly|well|brilliantly lit', light({ intensity: 1.5 }), 0.02],
  [
    'lit dim|dimly|softly|gently|low, dimly|softly|gently|faintly lit, with|in little|less|low light',
    light({ intensity: 0.6 }),
    0.02,
  ],
  [
    `(in|with)? a|the? dark|dim|darkened|dimmed|gloomy ${rooms}, in|into the? dark|darkness|gloom|half light, (with|and|keep|keeping|having)? (the|all the|all)? (light|lights|lamps|lighting|spotlights) (kept|turned|dimmed|brought|set|put|pulled|toned|dialled|dialed|faded)? (right|way|all the way|quite|very|rather|nice and|a bit|a little|well)? (down|low|dimmed|dim|subdued|muted|faint|soft|gentle|half down)`,
    light({ intensity: 0.6 }),
    0.03,
  ],
  [
    `(in|with)? a|the? bright|light|airy ${rooms}, (with|and|keep|keeping|having)? (the|all the|all)? (light|lights|lamps|lighting|spotlights) (kept|turned|brought|set|put|pulled|full|all)? (right|way|all the way|quite|very|rather|nice and|fully|full)? (up|full|on full|blazing|bright|high|full on)`,
    light({ intensity: 1.5 }),
    0.05,
  ],
  [`(in|with)? a|the? warm|cosy|cozy ${rooms}`, light({ preset: 'warm' }), 0.05],
  [`(in|with)? a|the? cool|cold ${rooms}`, light({ preset: 'cool' }), 0.05],
  [`(in|with)? a|the? moody|dramatic|theatrical ${rooms}`, light({ preset: 'dramatic' }), 0.05],
  [
    '(floating|hanging)? in|into outer? space, among the stars, under|beneath the stars, against the night sky',
    { backdrop: { kind: 'stars' } },
    0.03,
  ],
  [
    '(with|under|among|and)? (a lot of|lots of|many|some|the)? stars all (around|round|over|about) (me|us|it|them|everything)?, surrounded by stars, stars everywhere, a starry sky (all around)?',
    { backdrop: { kind: 'stars' } },
    0.03,
  ],
  ['at|in the? dusk|twilight', { backdrop: { kind: 'dusk' } }, 0.08],
  ['extra large, extra big, poster size|sized, (really|very) big|large|huge, enormous, gigantic', { scale: 2 }, 0.06],
  [
    'big, in big|large format, larger|bigger size, oversize, as|at a large|big size|scale, printed? large|big, enlarged, on a large scale',
    { scale: 1.5 },
    0.1,
  ],
  ['(really|very) small|tiny, miniature, in miniature, thumbnail size|sized', { scale: 0.5 }, 0.06],
  ['in small|little format, as|at a small size|scale, on a small scale', { scale: 1 / 1.5 }, 0.06],
  ['a? (third) larger|bigger (than usual|normal)?', { scale: 4 / 3 }, 0.03],
  ['a? quarter larger|bigger (than usual|normal)?', { scale: 1.25 }, 0.03],
  ['(half) again as|larger|bigger large|big?', { scale: 1.5 }, 0.03],
]
const index = byFirstWord(said, ([source]) => patterns(source))

const times = patterns(
  'times|x (as big|as large|as big as usual|as large as usual|as big as normal|as large as normal|the size|their size|the usual size|their usual size|the normal size|their normal size|usual size|normal size|larger|bigger|size)',
)
const percent = patterns('percent|% (of)? the|their? usual|normal? size, percent|% larger|bigger|smaller|size')
const painted = patterns(`${rooms}, cube`)
const shade = patterns('dark|deep|light|pale|bright|soft')

/** Looks in words of their own: "dimly lit", "in a dark room", "at 150 % of their size", "a white room". */
export function lookWords(words: readonly Word[], at: number, put: Put): void {
  for (const [[, look, cost], all] of index(words[at]?.norm ?? '')) {
    const end = longestAt(words, at, all)
    if (end !== null) put('look', at, end, look, cost)
  }
  sizes(words, at, put)
  paintedRoom(words, at, put)
  const start = longestAt(words, at, patterns('(in|with)? a|the, in|with')) ?? at
  const shadeEnd = longestAt(words, start, shade) ?? start
  const colour = colourByWord.get(words[shadeEnd]?.norm ?? '')
  const room = colour ? longestAt(words, shadeEnd + 1, painted) : null
  if (!colour || room === null) return
  const named = shadeEnd > start ? (words[start]?.norm ?? '') : ''
  put('look', at, room, painting(shaded(colour.hex, named)), 0.03)
}

const painting = (color: string): Appearance => ({ backdrop: { color, kind: 'plain' } })

/** "the room black", after a verb. */
function paintedRoom(words: readonly Word[], at: number, put: Put): void {
  const room = longestAt(words, at, patterns('the|this|whole? whole|entire? room|hall|space|house in?'))
  if (room === null) return
  const end = longestAt(words, room, shade) ?? room
  const colour = colourByWord.get(words[end]?.norm ?? '')
  const named = end > room ? (words[room]?.norm ?? '') : ''
  if (colour) put('look', at, end + 1, painting(shaded(colour.hex, named)), 0.05)
}

function sizes(words: readonly Word[], at: number, put: Put): void {
  const start = longestAt(words, at, patterns('but|only|just? at|in|by, but')) ?? at
  const amount = readNumber(words, start)
  if (!amount) return
  const factor = longestAt(words, amount.end, times)
  if (factor !== null && amount.value > 0 && amount.value <= 100)
    put('look', at, factor, { scale: amount.value } satisfies Appearance, 0.03)
  const part = longestAt(words, amount.end, percent)
  if (part === null) return
  const how = words[part - 1]?.norm
  const scale =
    how === 'smaller'
      ? 1 - amount.value / 100
      : /^(?:larger|bigger)$/u.test(how ?? '')
        ? 1 + amount.value / 100
        : amount.value / 100
  if (scale >= 0.01 && scale <= 100) put('look', at, part, { scale } satisfies Appearance, 0.03)
}
