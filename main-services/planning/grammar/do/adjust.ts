import { readNumber } from '../text/numbers.ts'
import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { isGeneral, namesMedia, readWhat } from '../what/read-what.ts'
import { changeWords, degreeWords, factors, lengths } from '../lexicon/measures.ts'
import { command, here, type Adjustment, type Frame, type Items, type Reading } from './command.ts'
import { leftover } from './leftover.ts'
import { takePlace } from './place.ts'

const verbs = patterns(`
    make, spin, rotate, move, bring, push, pull, shift, put, set, hang, let, get, have, turn, want, place, go, slide,
    nudge, resize, scale, take, spread, change, come, give, leave, drag, float, step, need, draw, size, keep,
    zoom, blow, would, tilt, drop
  `)
/** Verbs that are the change itself. */
const telling = patterns(`
    raise, lower, lift, enlarge, shrink, grow, double, halve, triple, rotate, spin, magnify, increase,
    decrease, reduce, widen, tighten, spread, space, turn, blow up, scale up|down, triple, quadruple,
    compress, squeeze, elevate, minimise|minimize, scale, mirror, crowd, huddle, zoom in|out, drop, move,
    bring, push, pull, hang, put
  `)

const bringingUp = patterns('pull|bring|call|dig up (everything|all|the|my|some|photos|pictures|videos)')

/** Reads how things shall change: "bigger", "move them up 20 cm", "twice as big", "further apart", "turn it around". */
export const adjustFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const at = phrase.first()
  if (
    at < 0 ||
    phrase.fits(bringingUp, at) ||
    (phrase.fits(patterns('put|place|hang'), at) && phrase.has(patterns('back in')))
  )
    return null
  const change = takeChange(phrase, phrase.fits(telling, at) !== null)
  if (!change) return null
  const verb = phrase.fits(verbs, at)
  if (verb) phrase.use(verb)
  const place = takePlace(phrase, reading.context)
  phrase.takeAll(
    patterns(`
    size, scale, the distance|space|gap between, in size, distance, spacing, gap, gaps, position,
    on the? wall|walls, together, each|one other|another, to (each other|one another),
    from (each other|one another), toward|towards|to (me|us|the viewer|the camera|the middle|the centre|the center), from me|us,
    as|than it|they is|are|was|were now?, by
  `),
  )
  const { items, unread } = takeItems(phrase, reading, place !== null)
  return command({ do: 'adjust', place: place ?? here, items, change, title: adjustTitle(change, items) }, [], unread)
}

/** Whatever else stands in the clause says which things are meant. */
function takeItems(phrase: Phrase, reading: Reading, hasPlace: boolean): { items: Items; unread: string[] } {
  const unread = leftover(phrase)
  if (phrase.has(patterns('all, everything, every, each')))
    return { items: unread.length === 0 ? { kind: 'all' } : described(phrase, reading), unread: [] }
  if (unread.length > 0 || namesMedia(phrase)) return { items: described(phrase, reading), unread: [] }
  const general =
    phrase.has(patterns('photos, pictures, images, photo|picture|image, things|items, ones')) &&
    !phrase.has(patterns('these|those|this|that'))
  const plural = phrase.has(patterns('them, these, those'))
  return { items: hasPlace || general ? { kind: 'all' } : { kind: 'these', plural }, unread: [] }
}

function described(phrase: Phrase, reading: Reading): Items {
  const what = readWhat(phrase.copy(), reading.context)
  if (what.pointer) return { kind: 'these', plural: true }
  const [query] = what.include
  return isGeneral(what) && query?.head !== 'type' ? { kind: 'all' } : { kind: 'what', what }
}

/** Takes the words for size, distance, place and turn; null where there are none. */
export function takeChange(phrase: Phrase, told: boolean): Adjustment | null {
  const verb = phrase.first()
  if (/^(?:scale|size|zoom|blow|shrink|spread|enlarge)$/u.test(phrase.norm(verb))) joinParticle(phrase, verb)
  const measure = takeMeasure(phrase)
  const degree = takeDegree(phrase)
  const factor = takeFactor(phrase)
  let longest: { start: number; end: number; entry: (typeof changeWords)[number] } | null = null
  for (const entry of changeWords) {
    const found = phrase.find(entry.words)
    if (!found || (entry.verbOnly === true && !told && found.start !== phrase.first())) continue
    const length = longest ? longest.end - longest.start : 0
    if (found.end - found.start > length || (entry.kind === 'turn' && found.end - found.start === length))
      longest = { ...found, entry }
  }
  if (!longest)
    return factor !== null && phrase.takeAll(patterns('size, big, large, as')) > 0 ? { scale: factor } : null
  phrase.use(longest)
  for (const entry of changeWords) if (entry.kind === longest.entry.kind) phrase.take(entry.words)
  phrase.takeAll(patterns('as, that, big|large|small, to the, to'))
  const change = longest.entry.apply({ measure, degree, factor })
  const sideways = change.move?.[0] ?? 0
  if (sideways === 0 || !/^(?:turn|rotate|spin)$/u.test(phrase.words[verb]?.norm ?? '')) return change
  const angle = measure?.radians ?? (degree < 1 ? Math.PI / 12 : Math.PI / 2)
  return { turn: Math.round(Math.sign(sideways) * angle * 1e6) / 1e6 }
}

/** "scale everything down", "spread the pictures out": the particle belongs to the verb, wherever it stands. */
function joinParticle(phrase: Phrase, verb: number): void {
  const word = phrase.norm(verb)
  const particle = word === 'spread' ? patterns('out') : patterns('up, down')
  const found = phrase.find(particle, verb + 1)
  if (found && found.start > verb + 1) phrase.use(found)
}

/** "20 cm", "2 metres", "45 degrees", in metres or radians. */
function takeMeasure(phrase: Phrase): { metres?: number; radians?: number } | null {
  for (const { at } of phrase.free()) {
    const amount =
      readNumber(phrase.words, at) ??
      (/^an?$/u.test(phrase.norm(at))
        ? { value: 1, end: at + 1 }
        : /^half$/u.test(phrase.norm(at))
          ? { value: 0.5, end: phrase.norm(at + 1) === 'a' ? at + 2 : at + 1 }
          : null)
    if (!amount) continue
    for (const [all, metres, radians] of lengths) {
      const found = phrase.fits(all, amount.end)
      if (!found) continue
      const start = phrase.norm(at - 1) === 'by' || phrase.norm(at - 1) === 'about' ? at - 1 : at
      phrase.use({ start, end: found.end })
      return metres === null
        ? { radians: amount.value * (radians ?? 0) }
        : { metres: Math.min(amount.value, 10_000) * metres }
    }
  }
  return null
}

function takeDegree(phrase: Phrase): number {
  for (const [all, degree] of degreeWords) if (phrase.take(all)) return degree
  return 1
}

/** "twice", "by 20 percent", "half", "three times": what the size is multiplied with. */
function takeFactor(phrase: Phrase): number | null {
  for (const [all, factor] of factors) if (phrase.take(all)) return factor
  for (const { at } of phrase.free()) {
    const amount = readNumber(phrase.words, at)
    if (!amount || amount.value <= 0) continue
    const percent = phrase.fits(patterns('percent'), amount.end)
    const times = phrase.fits(patterns('times, x, fold'), amount.end)
    const plainBy = phrase.norm(at - 1) === 'by' && amount.end >= lastFree(phrase)
    if (!percent && !times && !plainBy) continue
    const to = phrase.norm(at - 1) === 'to'
    phrase.use({ start: to || phrase.norm(at - 1) === 'by' ? at - 1 : at, end: (percent ?? times)?.end ?? amount.end })
    return percent ? (to ? amount.value / 100 : 1 + amount.value / 100) : amount.value
  }
  return null
}

const lastFree = (phrase: Phrase) => (phrase.free().at(-1)?.at ?? -1) + 1

function adjustTitle(change: Adjustment, items: Items): string {
  const which = items.kind === 'all' ? 'everything' : 'them'
  if (change.scale !== undefined) return `make ${which} ${change.scale > 1 ? 'bigger' : 'smaller'}`
  if (change.spread !== undefined) return `move ${which} ${change.spread > 1 ? 'further apart' : 'closer together'}`
  if (change.turn !== undefined) return `turn ${which}`
  return `move ${which} ${direction(change.move ?? [0, 0, 0])}`
}

function direction([x, y, z]: readonly [number, number, number]): string {
  if (y !== 0) return y > 0 ? 'up' : 'down'
  if (x !== 0) return x > 0 ? 'right' : 'left'
  return z >= 0 ? 'nearer' : 'back'
}
