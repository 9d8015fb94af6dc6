import type { Arrangement } from '#shared/model/layout.ts'
import { arrangementByName, arrangementPatterns } from '../lexicon/arrangements.ts'
import { patterns } from '../text/pattern.ts'
import type { Extent, Phrase } from '../text/phrase.ts'
import type { Reading } from './command.ts'

const strongNames = new Set([
  'gallery',
  'galleries',
  'timeline',
  'time line',
  'timelines',
  'cluster',
  'clusters',
  'grid',
  'circle',
  'exhibition',
  'exhibit',
  'museum',
  'mosaic',
  'chronology',
  'carousel',
  'rotunda',
  'walkthrough',
  'gallerie',
])
const leadIn = /^(?:a|an|another|one|new|in|into|as|on|onto|the|to|around|along|form|my|our|separate|their)$/u

/** A noun for an arrangement, as a sentence uses it: "a gallery" is new, "separate galleries" is one for each thing. */
export interface Noun {
  arrangement: Arrangement
  isNew: boolean
  each: boolean
}

/**
 * Reads the first noun for an arrangement that stands where one may: after an article or "in", or close to the verb.
 */
export function takeNoun(phrase: Phrase, from: number, reading: Reading): Noun | null {
  for (let at = Math.max(0, from); at < phrase.words.length; at++) {
    const found = phrase.fits(arrangementPatterns, at)
    if (!found) continue
    const name = phrase.words
      .slice(found.start, found.end)
      .map((word) => word.norm)
      .join(' ')
    const arrangement = arrangementByName.get(name)
    const lead = leadOf(phrase, found.start)
    const direct = found.start === from && from > 0 && name.endsWith('s')
    if (!arrangement || !(direct || mayStand(phrase, found, lead, name))) continue
    if (isPlaceItself(phrase, found.start, arrangement, reading)) continue
    const preposition = phrase.norm(lead.start - 1)
    phrase.use({ start: lead.article ? lead.start : found.start, end: found.end })
    const moving =
      /^(?:in|into|as|on|onto|to|along|around)$/u.test(preposition) ||
      /^(?:in|into|as|on|onto|to|along|around)$/u.test(lead.article ? '' : phrase.norm(found.start - 1))
    if (moving) phrase.use({ start: lead.article ? lead.start - 1 : found.start - 1, end: found.start })
    const after = phrase.fits(
      patterns(`
    of, with, from, out of, for, showing, containing, using, made of|from, view, layout, arrangement, shape,
    form|format of?, wall, holding, featuring, about, :
  `),
      found.end,
    )
    if (after) phrase.use(after)
    const object = phrase
      .only({ start: Math.max(0, from), end: lead.start })
      .has(
        patterns(
          'it, them, these, those, this, that, everything, all, the gallery|place|room|exhibition|timeline|grid|circle',
        ),
      )
    return { arrangement, isNew: !moving && !object, each: takeEach(phrase, lead.start, name) }
  }
  return null
}

/** "two galleries", "separate timelines". */
function takeEach(phrase: Phrase, noun: number, name: string): boolean {
  const cue = phrase.fits(patterns('separate|different|several|individual|two|three|four|five|2|3|4|5'), noun - 1)
  if (!name.endsWith('s') || !cue) return false
  phrase.use(cue)
  return true
}

/** "to the gallery" speaks of a place that stands, "in the circle" of one only where the open place is a circle. */
function isPlaceItself(phrase: Phrase, noun: number, arrangement: Arrangement, { context }: Reading): boolean {
  let at = noun - 1
  while (
    phrase.isFree(at) &&
    noun - at < 4 &&
    !/^(?:the|this|that|my|our|a|an|in|to|into|as|on|of|with|for|by)$/u.test(phrase.norm(at))
  )
    at--
  if (phrase.fits(patterns('layout|arrangement|view|style'), noun + 1)) return false
  const definite = /^(?:the|this|that|my|our)$/u.test(phrase.norm(at))
  const led = /^(?:to|into|in|on|onto|from|of)$/u.test(phrase.norm(at - 1))
  const specified = /^(?:of|with|from)$/u.test(phrase.norm(noun + 1))
  if (/^(?:the|this|that)$/u.test(phrase.norm(at)) && !led && !specified) return true
  const other = phrase.find(arrangementPatterns, noun + 1)
  if (definite && other && /^(?:a|an|in|into|to|as)$/u.test(phrase.norm(other.start - 1))) return true
  return definite && led && (arrangement === 'gallery' || context.environment?.kind === arrangement)
}

/** Where the noun's own words begin: "a big new gallery" begins at "a". */
function leadOf(phrase: Phrase, noun: number): { start: number; article: boolean } {
  for (let at = noun - 1; at >= 0 && noun - at <= 5 && phrase.isFree(at); at--) {
    const norm = phrase.norm(at)
    if (/^(?:a|an|another|one|the|my|our)$/u.test(norm))
      return { start: at, article: noun - at === 1 || onlyQualities(phrase, at + 1, noun) }
    if (/^(?:of|with|from|and|it|them|these|those|this|that)$/u.test(norm)) break
  }
  const first = phrase.first()
  return { start: noun, article: first < noun && onlyQualities(phrase, first, noun) }
}

const qualities =
  /^(?:new|big|large|small|nice|beautiful|little|simple|quick|huge|tiny|long|great|lovely|whole|single|separate|second|third|virtual|3d|walkable|digital|proper|neat|perfect|wide|tight|round|fresh|decent|good|loose|real|full|gorgeous|stunning|wonderful|cool|giant|vr|immersive|online|another|different)$/u
function onlyQualities(phrase: Phrase, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!qualities.test(phrase.norm(at))) return false
  for (let at = from; at < to; at++) phrase.use({ start: at, end: at + 1 })
  return true
}

function mayStand(phrase: Phrase, found: Extent, lead: { start: number; article: boolean }, name: string): boolean {
  const before = phrase.norm(found.start - 1)
  const first = phrase.first()
  if (strongNames.has(name)) return !/^(?:of|showing|about)$/u.test(before) || lead.article
  if (
    name === 'groups' ||
    name === 'piles' ||
    name === 'bunches' ||
    name === 'rows and columns' ||
    name === 'heaps' ||
    name === 'clumps'
  )
    return true
  const direct = leadIn.test(before) || qualities.test(before) || lead.article
  if (found.start === first) return /^(?:of|with|from|for)$/u.test(phrase.norm(found.end)) && name !== 'place'
  const shown = /^(?:of|showing|about|with)$/u.test(phrase.norm(lead.start - 1))
  return direct && !shown && (found.start - Math.max(0, first) <= 6 || found.end >= phrase.words.length)
}
