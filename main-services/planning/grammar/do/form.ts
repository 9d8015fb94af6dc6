import type { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import { patterns } from '../text/pattern.ts'
import type { Extent, Phrase } from '../text/phrase.ts'
import { filler } from '../lexicon/filler.ts'
import { isGeneral, readWhat } from '../what/read-what.ts'
import type { Note, What } from '../what/query.ts'
import { command, here, type Action, type Command, type Frame, type Reading } from './command.ts'
import { comparatives } from '../lexicon/changes.ts'
import { takeNoun } from './form-noun.ts'
import { takeGrouping, takeManner, takeOptions } from './form-options.ts'
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

/** How things shall be arranged, as the sentence says. */
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

const beneficiaries = patterns(`
    for (my|our|the|a)? mother|mum|mom|father|dad|parents|wife|husband|partner|girlfriend|boyfriend|friend|friends|family|kids|children|son|daughter|sister|brother|grandmother|grandma|grandfather|grandpa|boss|team|website|class|students|guests|visitors
  `)

/** Reads how to arrange: "make a gallery of …", "put them in a circle", "group these by colour". */
export const formFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const at = phrase.first()
  const makes = phrase.fits(making, at)
  const arranges = phrase.fits(arranging, at)
  const verb = longer(makes, arranges)
  if (!verb && /^(?:who|what|why|when|where|how|i|you|he|she|is|are|was|were|it|this|that)$/u.test(phrase.norm(at)))
    return null
  phrase.takeAll(patterns('some? kind|sort|type|form of'))
  phrase.takeAll(beneficiaries)
  if (phrase.fits(patterns('layout, arrangement, view, style'), at))
    phrase.take(patterns('layout, arrangement, view, style'))
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
  if (!form.isNew) phrase.takeAll(inThisPlace)
  if (!form.isNew) phrase.takeAll(patterns('the|this gallery|circle|grid|timeline|cluster|place|room|exhibition back?'))
  phrase.takeAll(patterns('should|shall|must|may|can|could|would be|stand|form|hang|lie|go|sit?, form, stand'))
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

const inThisPlace = patterns(
  'in|of|from|inside this|the|our gallery|place|room|exhibition|museum|hall|space|environment, in here',
)

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
  const options = takeOptions(phrase, reading.context.environment?.count ?? 0)
  const clusterBy = takeGrouping(phrase)
  const noun = takeNoun(phrase, from, reading)
  if (noun) phrase.takeAll(patterns('around|about (me|us|the middle|the centre|the center)'))
  const moved = noun === null && phrase.has(comparatives)
  const manner = noun || moved ? null : (takeManner(phrase, reading, options) ?? impliedBy(options, reading))
  if (!noun && !manner && clusterBy === null) return null
  const said = noun?.arrangement ?? manner ?? 'cluster'
  const arrangement = clusterBy !== null && said !== 'timeline' ? 'cluster' : said
  if (clusterBy !== null && phrase.take(secondGrouping)) {
    notes.push({ text: `I can group by one thing at a time and took ${groupName(clusterBy)}.`, doubt: 0.12 })
  }
  if (clusterBy !== null) options.clusterBy = clusterBy
  if (clusterBy !== null && said === 'timeline') delete options.clusterBy
  if (arrangement !== said)
    notes.push({
      text: `Grouped things stand in clusters, one for each ${groupName(clusterBy)}; I chose that over a plain ${said}.`,
      doubt: 0.06,
    })
  return { arrangement, options, isNew: noun?.isNew ?? false, named: noun !== null, each: noun?.each ?? false, notes }
}

const secondGrouping = patterns(
  'and|then by? colour|color|year|month|type|camera|folder, within by? colour|color|year|type',
)

/** "in four columns" is a grid, "with a radius of 5 m" a circle. */
function impliedBy({ columns, radius, gap }: ArrangementOptions, { context }: Reading): Arrangement | null {
  if (columns !== undefined) return 'grid'
  if (radius !== undefined) return 'circle'
  return gap === undefined ? null : (context.environment?.kind ?? null)
}

const groupName = (by: ArrangementOptions['clusterBy'] | null) => (by === 'color' ? 'colour' : (by ?? 'group'))
