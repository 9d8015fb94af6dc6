import type { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import { readNumber } from '../text/numbers.ts'
import { patterns } from '../text/pattern.ts'
import type { Extent, Phrase } from '../text/phrase.ts'
import {
  arrangementByName,
  arrangementManners,
  arrangementPatterns,
  groupingByName,
  groupingPatterns,
} from '../lexicon/arrangements.ts'
import { lengths } from '../lexicon/measures.ts'
import { filler } from '../lexicon/filler.ts'
import { isGeneral, readWhat } from '../what/read-what.ts'
import type { Note, What } from '../what/query.ts'
import { command, here, type Action, type Command, type Frame, type Reading } from './command.ts'
import { takeName } from './name.ts'
import { knownPlace, takePlace } from './place.ts'

const making = patterns(`
    make, create, build, generate, compose, assemble, prepare, construct, set up, put together, start,
    design, produce, curate, give, do, show, open, want, need, have, get, form, draw, plan, lay, try, see,
    gather, collect, make up, present, display, bring up, find, fill, throw together, whip up, mount, host,
    use, set, exhibit, feature, load, view
  `)
const arranging = patterns(`
    arrange, rearrange, re arrange, lay out, lay, organise|organize, reorganise|reorganize, order, reorder,
    sort, group, cluster, put, place, hang, align, line up, line, set, set out, turn, change, switch,
    convert, transform, position, distribute, move, form, make, show, display, spread, stack, bring, have,
    get, let, split, separate, divide, present, gather, collect, bunch, bunch up, tidy up?, see, want, exhibit, combine, pack, shape, stand, go, view, walk, pile, string, mount, like
  `)
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

export interface Form {
  arrangement: Arrangement
  options: ArrangementOptions
  /** "a gallery" asks for a new one, "in a circle" for another order of things. */
  isNew: boolean
  named: boolean
  /** "two galleries", "separate galleries": one for each thing named. */
  each: boolean
  notes: Note[]
}

/** "make a gallery of …", "put them in a circle", "group these by colour". */
export const formFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const at = phrase.first()
  const makes = phrase.fits(making, at)
  const arranges = phrase.fits(arranging, at)
  const verb = longer(makes, arranges)
  phrase.takeAll(patterns('some? kind|sort|type|form of'))
  const name = takeName(phrase, reading.text)
  const form = takeForm(phrase, verb?.end ?? at, reading) ?? takeAnother(phrase, reading)
  if (!form) return null
  if (verb) phrase.use(verb)
  return finish(reading, phrase, form, name, {
    makes: makes !== null,
    arranges: arranges !== null,
    hasVerb: verb !== null,
  })
}

/** "… and another of the blue ones": the same again. */
function takeAnother(phrase: Phrase, { previous }: Reading): Form | null {
  const made = previous?.actions.find((action) => action.do === 'make')
  const cue = phrase.fits(patterns('(one|another|another one|a second|the same) of|with|from|for'), phrase.first())
  if (made?.do !== 'make' || !cue) return null
  phrase.use(cue)
  return { arrangement: made.arrangement, options: made.options, isNew: true, named: true, each: false, notes: [] }
}

const longer = (a: Extent | null, b: Extent | null) => (!a || (b && b.end > a.end) ? b : a)

interface VerbKind {
  makes: boolean
  arranges: boolean
  hasVerb: boolean
}

function finish(reading: Reading, phrase: Phrase, form: Form, name: string | null, verb: VerbKind): Command | null {
  const known = form.isNew ? null : namedPlace(phrase, reading)
  const notes = form.notes
  if (known) {
    const arrange: Action = {
      do: 'arrange',
      place: known,
      items: { kind: 'all' },
      arrangement: form.arrangement,
      options: form.options,
    }
    return command(arrange, notes)
  }
  phrase.takeAll(patterns('hanging|hung|arranged|displayed|shown|laid|placed|presented|standing|lying|set (out|up)?'))
  phrase.takeAll(patterns('me|us, together, out of, here, nicely, neatly, all around, up, out, back, like that|this'))
  const mine = phrase.has(patterns('my, our'))
  const what = readWhat(phrase, reading.context)
  const empty = what.pointer === null && what.include.length === 0
  const action =
    form.isNew && !(empty && !form.named && verb.arranges)
      ? makeOf(what, form, name)
      : orderOf(what, form, empty, mine, name)
  return command(action, notes)
}

const makeOf = (what: What, form: Form, name: string | null): Action => ({
  do: 'make',
  what: what.pointer === null && what.include.length === 0 ? { ...what, pointer: 'nearest' } : what,
  arrangement: form.arrangement,
  options: form.options,
  name,
  each: form.each,
})

/** Another order for what stands there, or a new place where the sentence describes its things. */
function orderOf(what: What, form: Form, empty: boolean, mine: boolean, name: string | null): Action {
  const { arrangement, options } = form
  if (what.pointer === 'found' || name !== null) return makeOf(what, form, name)
  if (empty || what.pointer) return { do: 'arrange', place: here, items: { kind: 'these' }, arrangement, options }
  const [query] = what.include
  const ofLibrary = query?.types.some((type) => type !== 'image') === true || mine
  if (isGeneral(what) && ofLibrary)
    return { do: 'arrange', place: here, items: { kind: 'what', what }, arrangement, options }
  if (isGeneral(what)) return { do: 'arrange', place: here, items: { kind: 'all', what }, arrangement, options }
  return { do: 'arrange', place: here, items: { kind: 'what', what }, arrangement, options }
}

function namedPlace(phrase: Phrase, reading: Reading) {
  const found = knownPlace(phrase, reading.context)
  const copy = phrase.copy()
  const place = takePlace(copy, reading.context)
  if (!place || (place.kind === 'known' && !found)) return null
  const rest = copy.free().filter(({ word }) => !filler.has(word.norm))
  return rest.length === 0 ? place : null
}

/** Takes the arrangement, its options and its grouping; null where the clause names none. */
export function takeForm(phrase: Phrase, from: number, reading: Reading): Form | null {
  const notes: Note[] = []
  const options = takeOptions(phrase)
  const clusterBy = takeGrouping(phrase)
  const noun = takeNoun(phrase, from, reading)
  const manner = noun ? null : takeManner(phrase, reading, options)
  if (!noun && !manner && clusterBy === null) return null
  const said = noun?.arrangement ?? manner ?? 'cluster'
  const arrangement = clusterBy !== null && said !== 'timeline' ? 'cluster' : said
  if (clusterBy !== null) options.clusterBy = clusterBy
  if (clusterBy !== null && said === 'timeline') delete options.clusterBy
  if (arrangement !== said)
    notes.push({
      text: `Grouped things stand in clusters, one for each ${groupName(clusterBy)}; I chose that over a plain ${said}.`,
      doubt: 0.06,
    })
  return { arrangement, options, isNew: noun?.isNew ?? false, named: noun !== null, each: noun?.each ?? false, notes }
}

const groupName = (by: ArrangementOptions['clusterBy'] | null) => (by === 'color' ? 'colour' : (by ?? 'group'))

interface Noun {
  arrangement: Arrangement
  isNew: boolean
  each: boolean
}

/** The first noun for an arrangement that stands where one may: after an article or "in", or close to the verb. */
function takeNoun(phrase: Phrase, from: number, reading: Reading): Noun | null {
  for (let at = Math.max(0, from); at < phrase.words.length; at++) {
    const found = phrase.fits(arrangementPatterns, at)
    if (!found) continue
    const name = phrase.words
      .slice(found.start, found.end)
      .map((word) => word.norm)
      .join(' ')
    const arrangement = arrangementByName.get(name)
    const lead = leadOf(phrase, found.start)
    if (!arrangement || !mayStand(phrase, found, lead, name)) continue
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
  while (phrase.isFree(at) && noun - at < 4 && !/^(?:the|this|that|my|our|a|an|in|to|into)$/u.test(phrase.norm(at)))
    at--
  const definite = /^(?:the|this|that|my|our)$/u.test(phrase.norm(at))
  const led = /^(?:to|into|in|on|onto|from|of)$/u.test(phrase.norm(at - 1))
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

function takeManner(phrase: Phrase, reading: Reading, options: ArrangementOptions): Arrangement | null {
  for (const [all, arrangement] of arrangementManners) {
    const found = phrase.find(all)
    if (!found) continue
    const words = phrase.words.slice(found.start, found.end).map((word) => word.norm)
    phrase.use(found)
    if (/^(?:row|line|lined|side)$/u.test(words.at(-1) ?? '') || /^lined?$/u.test(words[0] ?? ''))
      options.columns = Math.max(1, Math.min(1000, reading.context.environment?.count ?? 1000))
    return arrangement
  }
  return null
}

function takeGrouping(phrase: Phrase): ArrangementOptions['clusterBy'] | null {
  const found = phrase.find(groupingPatterns)
  if (!found) return null
  const noun = phrase.words
    .slice(found.start, found.end)
    .map((word) => word.norm)
    .findLast((word) => groupingByName.has(word))
  const verb = found.start === phrase.first() ? found.start + 1 : found.start
  const by = phrase.words
    .slice(found.start, found.end)
    .findIndex((word) => /^(?:by|per|into|in|on|according|for|after)$/u.test(word.norm))
  phrase.use({
    start: found.start === phrase.first() && by > 0 ? found.start + by : Math.min(verb, found.start),
    end: found.end,
  })
  return groupingByName.get(noun ?? '') ?? null
}

/** "with 5 columns", "2 m apart", "radius of 10 metres". */
function takeOptions(phrase: Phrase): ArrangementOptions {
  const options: ArrangementOptions = {}
  for (const { at } of phrase.free()) {
    const amount = readNumber(phrase.words, at)
    if (!amount) continue
    const columns = phrase.fits(
      patterns('columns, column, wide, across, per row, in each|a row, columns wide'),
      amount.end,
    )
    if (columns && Number.isInteger(amount.value) && amount.value >= 1 && amount.value <= 1000) {
      options.columns = amount.value
      phrase.use({ start: lead(phrase, at, /^(?:with|in|of|into|having|by)$/u), end: columns.end })
      return options
    }
    const unit = lengths.find(([all, metres]) => metres !== null && phrase.fits(all, amount.end))
    const metres = unit?.[1]
    const unitEnd = unit ? (phrase.fits(unit[0], amount.end)?.end ?? amount.end) : amount.end
    const radius =
      phrase.fits(patterns('in? radius, wide'), unitEnd) ??
      (/^(?:radius)$/u.test(radiusBefore(phrase, at)) ? { start: unitEnd, end: unitEnd } : null)
    const gap = phrase.fits(
      patterns('apart, gap|gaps between? them?, between them?, of space|room, spacing, distance'),
      unitEnd,
    )
    if (metres == null) continue
    if (radius) options.radius = Math.min(10_000, Math.max(0.1, amount.value * metres))
    else if (gap) options.gap = Math.min(100, amount.value * metres)
    else continue
    phrase.use({ start: lead(phrase, at, /^(?:with|a|radius|of|in|and|the)$/u), end: (radius ?? gap)?.end ?? unitEnd })
    return options
  }
  return options
}

const radiusBefore = (phrase: Phrase, at: number) =>
  [phrase.norm(at - 1), phrase.norm(at - 2)].find((word) => word === 'radius') ?? ''

function lead(phrase: Phrase, at: number, words: RegExp): number {
  let start = at
  while (phrase.isFree(start - 1) && words.test(phrase.norm(start - 1))) start--
  return start
}
