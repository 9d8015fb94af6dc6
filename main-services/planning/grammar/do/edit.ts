import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { emptyQuery, everything } from '../what/query.ts'
import { readWhat } from '../what/read-what.ts'
import { filler } from '../lexicon/filler.ts'
import { command, here, type Frame, type PlaceRef, type Reading } from './command.ts'
import { knownPlace, takePlace, takePronoun } from './place.ts'

const adding = patterns(`
    add, include, insert, append, put in, throw in, bring in, put, hang, place, bring, move, drop, mix in,
    merge, introduce, stick, squeeze in, add in, pop, pull in, fit, set, also add, join
  `)
const into = patterns('to, into, in, onto, on, inside, within, among')
const thereWords = patterns(`
    back in, back into it|this|here,
    to|into|in|onto|on it|this|that|there|here|them|these|those, there, here, in, too, as well,
    to|into the mix|rest|others
  `)

/** Reads what shall come into a place: "add the videos to it", "put the red ones in the gallery". */
export const addFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const verb = phrase.fits(adding, phrase.first())
  if (!verb) return null
  const named = phrase.norm(phrase.first())
  phrase.use(verb)
  const place = takeDestination(phrase, reading)
  if (place) phrase.takeAll(patterns('back'))
  const sure =
    /^(?:add|include|insert|append|throw|introduce|also|squeeze|merge|mix|join)$/u.test(named) ||
    verb.end - verb.start > 1
  if (!place && !sure) return null
  const what = readWhat(phrase, reading.context)
  if (what.pointer === null && what.include.length === 0) return null
  return command({ do: 'add', what, place: place ?? here })
}

/** "to it", "into the gallery", "to Summer": the last such words of the clause. */
function takeDestination(phrase: Phrase, reading: Reading): PlaceRef | null {
  for (let at = phrase.words.length - 1; at >= 0; at--) {
    const short = phrase.fits(thereWords, at)
    if (short && endsClause(phrase, short.end)) {
      phrase.use(short)
      return here
    }
    const cue = phrase.fits(into, at)
    if (!cue) continue
    const tail = phrase.only({ start: cue.end, end: phrase.words.length })
    const known = knownPlace(tail, reading.context)
    const place = takePlace(tail, reading.context)
    const rest = tail.free().filter(({ word }) => !filler.has(word.norm))
    if (!place || rest.length > 0 || (place.kind === 'known' && !known)) continue
    phrase.use({ start: cue.start, end: phrase.words.length })
    return place
  }
  return null
}

const endsClause = (phrase: Phrase, end: number) => phrase.only({ start: end, end: phrase.words.length }).isDone

const removing = patterns(`
    remove, delete, take out|away|off|down, take, drop, get rid of, throw out|away, discard, clear,
    clear out|away, lose, kick out, cut, cut out, erase, eliminate, exclude, leave out, pull, pull out,
    strip, strip out, purge, dump, ditch, trash, bin, weed out, filter out, destroy, wipe, empty, close,
    hide, toss, toss out, throw, toss, kick, unhang, sort out, do without, scrap
  `)
const particles = patterns('out of, away from, out, away, off, down, from')
const weakRemovals = /^(?:take|pull|drop|cut|hide|close|sort|clear|empty|lose|do|kick|leave|throw|toss)$/u
const from = patterns('from, out of, of, off, in, away from')

/** Reads what shall go: "remove these", "take the red ones out", "delete this gallery". */
export const removeFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const at = phrase.first()
  const unwanted = phrase.has(patterns('in|inside here, in this|the gallery|room|place'))
    ? phrase.fits(patterns('no'), at)
    : null
  const verb = phrase.fits(removing, at) ?? unwanted
  if (!verb) return null
  const named = phrase.norm(at)
  phrase.use(verb)
  const particle = phrase.has(patterns('out, away, off, down'))
  if (
    weakRemovals.test(named) &&
    verb.end - verb.start === 1 &&
    !particle &&
    !/^(?:drop|clear|lose|empty|cut)$/u.test(named)
  )
    return null
  const whole = wholePlace(phrase, reading)
  if (whole && !/^(?:empty|clear|take|hide|close)$/u.test(named)) return command({ do: 'discard', place: whole })
  if (whole && /^(?:empty|clear)$/u.test(named)) return command({ do: 'remove', what: everything(), place: whole })
  const place = takeSource(phrase, reading)
  phrase.takeAll(particles)
  const what = readWhat(phrase, reading.context)
  const empty = what.pointer === null && what.include.length === 0
  if (empty && phrase.words.length > verb.end + 1) return null
  return command({ do: 'remove', what: empty ? { ...what, pointer: 'nearest' } : what, place: place ?? here })
}

/** The clause names a place and nothing in it. */
function wholePlace(phrase: Phrase, reading: Reading): PlaceRef | null {
  const copy = phrase.copy()
  const place = takePlace(copy, reading.context)
  if (!place) return null
  const cueBefore = copy.has(from)
  // "Throw Paper away": a particle says no more than its verb.
  copy.takeAll(patterns('away, out, off, down, altogether, entirely, completely, for good'))
  const rest = copy.free().filter(({ word }) => !filler.has(word.norm))
  return rest.length === 0 && !cueBefore && takePronoun(copy) === null ? place : null
}

function takeSource(phrase: Phrase, reading: Reading): PlaceRef | null {
  for (let at = phrase.words.length - 1; at >= 0; at--) {
    const cue = phrase.fits(from, at)
    if (!cue) continue
    const tail = phrase.only({ start: cue.end, end: phrase.words.length })
    const place = takePlace(tail, reading.context)
    const pronoun = place ? null : takePronoun(tail)
    const rest = tail.free().filter(({ word }) => !filler.has(word.norm))
    if (rest.length > 0 || (!place && (pronoun === null || !/^(?:it|this|that|here)$/u.test(pronoun)))) continue
    phrase.use({ start: cue.start, end: phrase.words.length })
    return place ?? here
  }
  return null
}

const keeping = patterns(`
    keep|leave only|just, only|just keep|leave, keep nothing but, keep, leave nothing but,
    reduce it|this|them to, narrow it|this|them down? to, limit it|this|them to
  `)

/** Reads "keep only the red ones": everything else is taken out. */
export const keepFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const verb = phrase.fits(keeping, phrase.first())
  if (!verb) return null
  const only = verb.end - verb.start > 1 || phrase.has(patterns('only|just'))
  phrase.use(verb)
  phrase.takeAll(patterns('only, just'))
  const place = takeSource(phrase, reading)
  phrase.takeAll(patterns('in|on it|there|here'))
  const what = readWhat(phrase, reading.context)
  if (!only || (what.pointer === null && what.include.length === 0) || what.exclude.length > 0) return null
  const kept = what.pointer ? [{ ...emptyQuery(), within: what.pointer }] : what.include
  return command({ do: 'remove', what: { ...everything(), exclude: kept }, place: place ?? here })
}
