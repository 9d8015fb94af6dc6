import { filler } from '../lexicon/filler.ts'
import { typeByName } from '../lexicon/types.ts'
import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { command, type Frame, type Reading } from './command.ts'
import { knownPlace, placeCalled } from './place.ts'

const surelyGoing = patterns(`
    go back|over? to|into|in, enter, visit, open, walk to|into|in, take|bring me|us back? to|into, switch over? to,
    return to, jump to, move to, step into, back to
  `)

/**
 * Reads "go to First", "go to “Overview”": a place that is called just so, before its name is read as a number or a
 * view. "go to the second" stays the second thing, unless a place is called "The second".
 */
export const calledFrame: Frame = ({ phrase, context }) => {
  const verb = phrase.fits(surelyGoing, phrase.first())
  if (!verb) return null
  const rest = phrase.copy()
  rest.use(verb)
  const named = placeCalled(rest, context, rest.first())
  if (!named) return null
  rest.use(named.extent)
  return rest.free().every(({ word }) => filler.has(word.norm)) ? command({ do: 'visit', place: named.place }) : null
}

const going = patterns(`
    in, at, inside, for, within,
    open, go to, go into, go in, enter, show, visit, walk into|to|through, take me|us to|into, load,
    switch to, bring up, see, view, return to, go back to, jump to, move to, display, step into, back to,
    get, show me|us, let me see|in|into, want to see
  `)

/** "open the timeline", where there is one. */
function placeOfKind(phrase: Phrase, { context }: Reading) {
  const found = phrase.find(patterns('the|my timeline|grid|circle|cluster'))
  const place = found && context.environments.find(({ kind }) => kind === phrase.norm(found.end - 1))
  return place ? { place, extent: found } : null
}

/** Reads "open the sunset gallery", only where one of that name is there. */
export const visitFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const verb = phrase.fits(going, phrase.first())
  if (verb) phrase.use(verb)
  phrase.takeAll(patterns('me|us'))
  const known = knownPlace(phrase, reading.context) ?? placeOfKind(phrase, reading)
  if (!known) return null
  const named = phrase.norm(known.extent.end - 1)
  const shows = verb !== null && /^(?:show|see|view|display|get|let)$/u.test(phrase.words[verb.start]?.norm ?? '')
  if (shows && (typeByName.has(named) || phrase.words[known.extent.start]?.kind === 'quoted')) return null
  phrase.use(known.extent)
  const rest = phrase.free().filter(({ word }) => !filler.has(word.norm))
  return rest.length === 0 && verb ? command({ do: 'visit', place: known.place }) : null
}
