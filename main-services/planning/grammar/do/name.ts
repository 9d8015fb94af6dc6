import type { Phrase } from '../text/phrase.ts'
import { patterns } from '../text/pattern.ts'
import { command, here, type Frame, type PlaceRef } from './command.ts'
import { takePlace } from './place.ts'

const called = patterns(`
    called|named|titled|entitled, with the? name|title, under the name|title,
    and? call|name|title it|this|them, by the name of, whose name is, and name, name it, the name is, name
  `)
const placeNouns = patterns('gallery|exhibition|museum|timeline|grid|circle|cluster|place|room')
const stops = patterns(`
    with|from|of|for|using|containing photos|pictures|images|videos|songs|sounds|music|notes|models|everything|all|pics,
    of the|my|our|all|some|these|those|them, from the|my|our, from #, with the|my|our|all|these|them, out of,
    in a|the circle|grid|timeline|cluster, as a, and then, grouped|sorted|clustered by, containing, showing,
    for the|my|our|all, using, to
  `)

/** Takes "called Summer" out of a clause and gives the name as it was typed. */
export function takeName(phrase: Phrase, text: string): string | null {
  const cue = phrase.find(called)
  if (!cue) return afterNoun(phrase)
  const plainName = phrase.norm(cue.start) === 'name' && cue.end - cue.start === 1
  if (plainName && phrase.words[cue.end]?.kind !== 'quoted') return null
  const nothingBefore = !phrase.only({ start: 0, end: cue.start }).has(stops)
  const read = readName(phrase, cue.end, text, nothingBefore)
  if (!read) return null
  phrase.use({ start: cue.start, end: read.end })
  return read.name
}

/** "a gallery “Up in the air” of the balloons". */
function afterNoun(phrase: Phrase): string | null {
  const noun = phrase.find(placeNouns)
  const name = noun && phrase.isFree(noun.end) ? phrase.words[noun.end] : undefined
  if (!noun || name?.kind !== 'quoted' || !/^(?:of|with|from|using|out)$/u.test(phrase.norm(noun.end + 1))) return null
  phrase.use({ start: noun.end, end: noun.end + 1 })
  return clean(name.text)
}

/** The name that begins at `from`: a quotation, or all that follows up to a stop. */
function readName(phrase: Phrase, from: number, text: string, mayStop: boolean): { name: string; end: number } | null {
  const skip = phrase.words[from]?.kind === 'mark' && phrase.norm(from) === ':' ? from + 1 : from
  const first = phrase.words[skip]
  if (!first || !phrase.isFree(skip)) return null
  if (first.kind === 'quoted') return { name: clean(first.text), end: skip + 1 }
  const stop = mayStop ? (phrase.find(stops, skip + 1)?.start ?? null) : null
  let end = skip
  while (phrase.isFree(end) && end !== stop) end++
  while (end > skip && phrase.words[end - 1]?.kind === 'mark') end--
  const last = phrase.words[end - 1]
  const name = last ? clean(text.slice(first.start, last.end)) : ''
  return name === '' ? null : { name, end }
}

const clean = (name: string) =>
  name
    .trim()
    .replace(/^["“'‘]+|["”'’]+$/gu, '')
    .slice(0, 200)
    .trim()

const calls: readonly ReturnType<typeof patterns>[] = [
  patterns('rename'),
  patterns('called|named|titled'),
  patterns(`
    change|set|make|edit its|the name|title, give it|this|them a|an|the new? name|title of?,
    the|its new? name|title is|shall|should|be be?, let the|its name be, give
  `),
  patterns('call|name|title|retitle'),
]
const to = patterns('to, as, into, to be, be, :, is, for')
const pronounPlace = patterns(
  'it, this one, that one, this (place|room|gallery|space|hall)?, that (place|room|gallery)?, them, these',
)

/** Reads a new name: "rename it to Summer", "call this Winter light", "change the name to X". */
export const renameFrame: Frame = ({ phrase: clause, context, text }) => {
  for (const cues of calls) {
    const phrase = clause.copy()
    const at = phrase.first()
    const cue = phrase.fits(cues, at)
    if (!cue) continue
    phrase.use(cue)
    const weak = /^(?:give)$/u.test(phrase.words[at]?.norm ?? '') && cue.end - cue.start === 1
    const of = phrase.fits(patterns('of'), phrase.first(cue.end))
    if (of) phrase.use(of)
    const place = leadingPlace(phrase, context, cue.end)
    if (weak && !phrase.take(patterns('the name|title, a name|title, a? new name|title'), cue.end)) continue
    const start = phrase.first(cue.end)
    const joint = phrase.fits(to, start)
    if (joint) phrase.use(joint)
    const bare = /^(?:called|named|titled)$/u.test(phrase.words[at]?.norm ?? '')
    const explicit = bare || (phrase.norm(at) === '' && (joint !== null || place !== null || cue.end - cue.start > 1))
    const from = phrase.first(cue.end)
    const read = from < 0 ? null : readName(phrase, from, text, false)
    if (!read || (!explicit && phrase.words[from]?.kind !== 'quoted')) continue
    return command({ do: 'rename', place: place ?? here, name: read.name })
  }
  return null
}

const unnamed = patterns('rename (it|this|that|the gallery|this gallery|this place)?, call|name it|this|that')

/** Asks back where "rename it" does not say to what. */
export const unnamedFrame: Frame = ({ phrase }) => {
  const found = phrase.fits(unnamed, phrase.first())
  if (!found || !phrase.only({ start: found.end, end: phrase.words.length }).isDone) return null
  return command({ do: 'refuse', intent: 'rename', reply: 'What shall it be called? Say “call it …”.' })
}

/** The place, where it stands right after the verb; what comes later belongs to the name. */
function leadingPlace(phrase: Phrase, context: Parameters<typeof takePlace>[1], from: number): PlaceRef | null {
  const pronoun = phrase.fits(pronounPlace, phrase.first(from))
  if (pronoun && !takePlace(phrase.only({ start: pronoun.start, end: pronoun.end + 1 }), context)) {
    phrase.use(pronoun)
    return here
  }
  const joint = phrase.find(to, from)
  const head = phrase.only({ start: from, end: joint?.start ?? phrase.words.length })
  const place = takePlace(head, context)
  if (place)
    for (const { at } of phrase.free())
      if (!head.isFree(at) && at < (joint?.start ?? phrase.words.length)) phrase.use({ start: at, end: at + 1 })
  return place
}
