import type { AssetFilter } from '#shared/model/asset.ts'
import { patterns } from '../text/pattern.ts'
import type { AnswerFacts } from '#shared/model/workflow.ts'
import type { PlannerContext } from '../context.ts'
import { describe, inWords, list } from '../what/describe.ts'
import { isBare, type What } from '../what/query.ts'
import { readWhat } from '../what/read-what.ts'
import { resolve } from '../what/resolve.ts'
import { command, type CountedWords, type Frame, type Listed, type Reading } from './command.ts'
import { knownPlace } from './place.ts'

const howMany = patterns(`
    how many, how much, count, count up, what is the number|amount|total of, the? number of,
    give me the number|count of, tell me how many|much, what number of, total
  `)
const anyThere = patterns(`
    are|is there any|some|a|an?, do|did i|we have|take|own|shoot|make|record any|some|a|an?,
    have i|we got? any|some|a|an?, is|are there, got any,
    did i|we ever? take|shoot|film|record any|some|a|an?, do any|some of my|the
  `)
const inventoryAsk = patterns(`
    what do i|we have, what have i|we got?, what is|are there,
    what is in|inside my|the|this|our library|collection|archive|workspace,
    what media|files|stuff|things|assets|kinds|kind|types|sort|content|formats do i|we have, what is in here,
    what is here, an? overview of|over? everything|all|my|the? library|collection|media?,
    give me an overview, summarise|summarize my|the|our? library|collection|media|everything,
    what all do i have, what can i work with, tell me (about|what is in) my|the library|collection|media, how big|large is my|the library|collection,
    describe|summarise|summarize my|the library|collection, what did i|we import, what media, statistics,
    stats, library stats|overview|summary, what are my|the files|assets|media, what is available,
    what kinds|kind|types|type of media|files|things|stuff|assets do|are i|we|there have?,
    show me an overview, overview, what is my|the library, what have i imported,
    what else do i have|is there
  `)
const tail = patterns(`
    do i|we have, are there, is there, have i|we got?, are in my|the|our? library|collection|archive,
    in total|all|there|here, did i|we take|shoot|make|record|use|film, i|we have|own|took, exist,
    in|inside my|the|our|this library|collection|archive|workspace, do you have|see|know, you have, there,
    altogether, were taken, taken, here, can you see, are available, were there, do i|we own
  `)
const facetAsk = patterns(`
    which, what, what are the|my, list the? all? my|the?, list, show me? the|my|all|which|what?,
    tell me the|which|what|my, name the|my, what different, which different, which of my,
    give me the|a|my? list? of? my|the?, what kinds|kind of, all my|the, see the|my|all
  `)

/** Reads questions: "how many photos do I have", "what do I have", "which cameras". */
export const askFrame: Frame = (reading) =>
  askHowMany(reading) ?? askFacet(reading) ?? askInventory(reading) ?? askHere(reading) ?? askAny(reading)

const answer = (intent: string, reply: string, facts: AnswerFacts = {}, filter?: AssetFilter, counts?: CountedWords) =>
  command({ do: 'answer', intent, reply, facts, ...(filter ? { filter } : {}), ...(counts ? { counts } : {}) })

function askHowMany(reading: Reading) {
  const phrase = reading.phrase.copy()
  const cue = phrase.fits(howMany, phrase.first())
  if (!cue) return null
  phrase.use(cue)
  const facet = phrase.find(patterns('galleries|places|environments|rooms|exhibitions|timelines, cameras, folders'))
  if (facet) return facetAnswer('count', phrase.norm(facet.start), reading.context)
  if (phrase.has(patterns('did|have you find|found, were|are found'))) return pointerCount(reading.context)
  if (phrase.has(patterns('selected, selection'))) return selectionAnswer('count the selection', reading.context)
  if (
    phrase.has(
      patterns(`
    in|inside it|here|this|that,
    in|inside this|the|that gallery|place|room|environment|exhibition|timeline|circle|grid|cluster, here
  `),
    )
  )
    return hereAnswer(reading.context)
  phrase.takeAll(tail)
  const what = readWhat(phrase, reading.context)
  const plain =
    what.include.length === 0 && !what.pointer && reading.context.latest === 'found' && reading.context.lastFound
  if (plain && phrase.words.length <= 3) return pointerCount(reading.context)
  if (what.include.length === 0) return what.pointer ? pointerCount(reading.context) : inAll(reading.context)
  return countAnswer(what, reading.context)
}

function countAnswer(what: What, context: PlannerContext) {
  const resolved = what.include.map((query) => resolve(query, context))
  const searches = resolved.flatMap((one) => one.searches)
  const problem = resolved.find((one) => one.problem)?.problem
  const notes = resolved.flatMap((one) => one.notes)
  if (searches.length === 0) return { ...answer('count', `None. ${problem ?? ''}`.trim(), { count: 0 }), notes }
  const said = searches.map((search) => `${inWords(search.count ?? 0)} ${search.said}`)
  const total = searches.reduce((sum, search) => sum + (search.count ?? 0), 0)
  const only = searches.length === 1 ? searches[0]?.filter : undefined
  const before = `There ${total === 1 ? 'is' : 'are'} `
  const of = searches.map(({ filter, limit }) => ({
    filter,
    limit,
    one: describe(filter, 1),
    many: describe(filter, 2),
  }))
  const counted = answer('count', `${before}${list(said)}.`, { count: total }, only, { before, of, after: '.' })
  return { ...counted, notes }
}

function inAll(context: PlannerContext) {
  const count = context.count({})
  const reply = `There ${count === 1 ? 'is one thing' : `are ${inWords(count)} things`} in the library.`
  const of = [{ filter: {}, limit: null, one: 'thing', many: 'things' }]
  const before = `There ${count === 1 ? 'is' : 'are'} `
  return answer('count', reply, { count }, undefined, { before, of, after: ' in the library.' })
}

function pointerCount(context: PlannerContext) {
  if (context.selection.assetIds.length > 0) return selectionAnswer('count the selection', context)
  if (!context.lastFound) return hereAnswer(context)
  return answer(
    'count what was found',
    `${capitalise(inWords(context.lastFound.assetIds.length))}: ${context.lastFound.phrase}.`,
    { count: context.lastFound.assetIds.length, assetIds: context.lastFound.assetIds },
  )
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function askAny(reading: Reading) {
  const phrase = reading.phrase.copy()
  const cue = phrase.fits(anyThere, phrase.first())
  if (!cue) return null
  phrase.use(cue)
  phrase.takeAll(tail)
  if (phrase.take(patterns('more, fewer, less')) && phrase.has(patterns('or, than')))
    return inventory('compare', reading.context)
  const what = readWhat(phrase, reading.context)
  if (what.include.length === 0 || what.include.every((query) => isBare(query) && query.head === null)) return null
  const counted = countAnswer(
    { ...what, include: what.include.map((query) => ({ ...query, limit: null, single: false })) },
    reading.context,
  )
  const [action] = counted.actions
  if (action?.do !== 'answer') return null
  const none = action.reply.startsWith('None')
  return {
    ...counted,
    actions: [
      {
        ...action,
        reply: none ? action.reply.replace('None.', 'No.') : action.reply.replace(/^There (?:is|are)/u, 'Yes,'),
        ...(action.counts ? { counts: { ...action.counts, before: 'Yes, ' } } : {}),
      },
    ],
  }
}

const facets = patterns(`
    cameras|camera|devices, folders|folder|directories,
    galleries|places|environments|rooms|exhibitions|timelines|exhibits, years|year|dates,
    colours|colors|colour|color, types|kinds|formats|media types, arrangements|layouts
  `)
const idleAfter = patterns(`
    did|do|have|are|is|were|was i|we|there|you|they|in|the? take|took|taken|use|used|have|with|from|shoot|know|got|see|make|made|can|there?,
    have i|we used|got|made, are|is there|available|in, of media|files|assets|pictures|photos,
    my|the|our photos|pictures|library|files|collection|things|media, do i have, were they|these taken with,
    so far, exist, are my photos from, taken with|in|from, there, from, with, most,
    i|we have|made|own|took|used, can you make|do, in
  `)

function askFacet(reading: Reading) {
  const phrase = reading.phrase.copy()
  const cue = phrase.fits(facetAsk, phrase.first())
  if (!cue) return null
  phrase.use(cue)
  const facet = phrase.fits(facets, phrase.first())
  if (!facet) return null
  const name = phrase.norm(facet.start)
  phrase.use(facet)
  phrase.takeAll(idleAfter)
  phrase.takeAll(tail)
  if (!phrase.isDone) return null
  return facetAnswer(`list the ${name}`, name, reading.context)
}

function facetAnswer(intent: string, name: string, context: PlannerContext) {
  if (/^(?:camera|device)/u.test(name)) return listed(intent, 'cameras')
  if (/^(?:folder|director)/u.test(name)) return listed(intent, 'folders')
  if (/^(?:year|date)/u.test(name)) return listed(intent, 'years')
  if (/^colou?r/u.test(name)) return listed(intent, 'colours')
  if (/^(?:type|kind|format|media)/u.test(name)) return inventory(intent, context)
  if (/^(?:arrangement|layout)/u.test(name))
    return answer(intent, 'I can hang things as a gallery, a timeline, clusters, a grid or a circle.')
  return listed(intent, 'places')
}

const listed = (intent: string, lists: Listed) => command({ do: 'answer', intent, reply: '', lists })

/** What there is in the library, all in all. */
const inventory = (intent: string, context: PlannerContext) =>
  context.count({}) === 0
    ? answer(intent, 'Nothing yet. Drop a folder here, or say “import ~/Pictures”.', { count: 0 })
    : listed(intent, 'library')

function askInventory(reading: Reading) {
  const phrase = reading.phrase.copy()
  const cue = phrase.fits(inventoryAsk, phrase.first())
  if (!cue) return null
  phrase.use(cue)
  phrase.takeAll(tail)
  phrase.takeAll(patterns('in, of, my|the|our library|collection|stuff|media, so far, right now, at all, all'))
  return phrase.isDone ? inventory('say what there is', reading.context) : null
}

const hereAsk = patterns(`
    what is in it|this|here|that, where am i, what is (this|it|this gallery|this place|the gallery) called, what is the name of this gallery|place|room|hall, (what|how) (is|was) (this|it|this one|this gallery|this place|this room|this hall|the gallery|the place|the room|that place) (called|named|titled) (now|again|please)?, (what|how) do (i|we|you) call (this|it|this gallery|this place|this room|this hall|the place), what is (its|the) (name|title) (of it|now|again|please)?, (what|which) (name|title) (does|has) (this|it|this place|this gallery|this room|the place) (have|got|bear)?, what did (i|we) (call|name) (it|this|this place|this room), what is the (name|title) of (it|this|this one|the place|the room|this exhibition|this show), (name|title) of (this|the) (place|room|gallery|hall),
    what is|am this|that|i? place|gallery|room|looking|environment at?, what stands|hangs here,
    what am i looking at, what is selected, what have i selected, what are these|those,
    what is in|inside this|the|that gallery|place|room|exhibition|environment,
    which gallery|place is this|open
  `)

function askHere(reading: Reading) {
  const phrase = reading.phrase.copy()
  const cue = phrase.fits(hereAsk, phrase.first())
  if (!cue) return null
  const about = phrase.words.slice(cue.start, cue.end).some((word) => /^(?:selected|these|those)$/u.test(word.norm))
  phrase.use(cue)
  const known = knownPlace(phrase, reading.context)
  if (!phrase.isDone && !known) return null
  return about ? selectionAnswer('say what is selected', reading.context) : hereAnswer(reading.context)
}

function hereAnswer(context: PlannerContext) {
  const place = context.environment
  if (!place)
    return answer('say where we are', 'No place is open. Say “make a gallery of my photos” and one will stand here.')
  return answer(
    'say where we are',
    `${place.name}: a ${place.kind} of ${inWords(place.count)} ${place.count === 1 ? 'thing' : 'things'}.`,
    { count: place.count },
  )
}

function selectionAnswer(intent: string, { selection: { itemIds, assetIds } }: PlannerContext) {
  const count = itemIds.length || assetIds.length
  const reply = count === 0 ? 'Nothing is selected.' : `${inWords(count)} selected.`
  return answer(intent, reply, { count, assetIds, ...(itemIds.length > 0 ? { itemIds } : {}) })
}
