import { patterns } from '../text/pattern.ts'
import { otherForms } from '../text/stems.ts'
import type { Extent, Phrase } from '../text/phrase.ts'
import { tokenise } from '../text/tokenise.ts'
import { filler } from '../lexicon/filler.ts'
import { arrangementByName } from '../lexicon/arrangements.ts'
import { typeByName } from '../lexicon/types.ts'
import type { KnownPlace, PlannerContext } from '../context.ts'
import type { PlaceRef } from './command.ts'

const nouns =
  'gallery|galleries|exhibition|exhibit|place|space|environment|room|museum|hall|scene|world|timeline|grid|circle|cluster|clusters|show|layout|album'
const thisPlace = patterns(`
    the|this|that|my|our whole|entire|current|same|new|existing|last|latest? ${nouns},
    the|this|that one i am in, the whole thing|lot
  `)
const nounPattern = patterns(nouns)
const articles = /^(?:the|my|our|that|this|to|in|into|from|of|at)$/u

/** Finds and marks the place that a phrase speaks of; null where it names none. Pronouns are left to the caller. */
export function takePlace(phrase: Phrase, context: PlannerContext): PlaceRef | null {
  const known = knownPlace(phrase, context)
  if (known) {
    phrase.use(known.extent)
    return { kind: 'known', place: known.place }
  }
  const found = phrase.find(thisPlace)
  if (!found) return null
  phrase.use(found)
  return { kind: 'this' }
}

interface Found {
  place: KnownPlace
  extent: Extent
}

/** Finds a place by its whole name, or by words of it before "gallery": "the sunset gallery". */
export function knownPlace(phrase: Phrase, context: PlannerContext): Found | null {
  return byWholeName(phrase, context) ?? byPartOfName(phrase, context)
}

function byWholeName(phrase: Phrase, context: PlannerContext): Found | null {
  let best: Found | null = null
  for (const place of context.environments) {
    const name = nameWords(place)
    if (name.length === 0) continue
    for (let at = 0; at < phrase.words.length; at++) {
      const end = nameEnd(phrase, at, name)
      if (end === null) continue
      const extent = withNoun(phrase, { start: at, end })
      const bare = extent.end - extent.start === name.length && phrase.words[at]?.kind !== 'quoted'
      if (
        bare &&
        name.every(
          (word) => filler.has(word) || typeByName.has(word) || arrangementByName.has(word) || /^\d+$/u.test(word),
        )
      )
        continue
      if (!best || extent.end - extent.start > best.extent.end - best.extent.start) best = { place, extent }
    }
  }
  return best
}

/**
 * Finds the place whose whole name begins exactly at `at`, whatever else the words of the name mean; of several the
 * longest.
 */
export function placeCalled(phrase: Phrase, context: PlannerContext, at: number): Found | null {
  let best: Found | null = null
  for (const place of context.environments) {
    const name = nameWords(place)
    const end = name.length === 0 ? null : nameEnd(phrase, at, name)
    if (end !== null && (!best || end > best.extent.end)) best = { place, extent: { start: at, end } }
  }
  return best
}

const nameWords = (place: KnownPlace): string[] =>
  tokenise(place.name)
    .filter((word) => word.kind !== 'mark')
    .map((word) => word.norm)

function nameEnd(phrase: Phrase, at: number, name: readonly string[]): number | null {
  const quoted = phrase.words[at]
  if (quoted?.kind === 'quoted' && phrase.isFree(at)) return quoted.norm === name.join(' ') ? at + 1 : null
  return name.every((word, offset) => phrase.isFree(at + offset) && phrase.words[at + offset]?.norm === word)
    ? at + name.length
    : null
}

/** "the gallery called X", "the X gallery": the words around the name belong to it. */
function withNoun(phrase: Phrase, extent: Extent): Extent {
  const after = phrase.fits(nounPattern, extent.end)
  let start = extent.start
  const called = /^(?:called|named)$/u.test(phrase.norm(start - 1)) ? start - 1 : start
  if (phrase.fits(nounPattern, called - 1)) start = called - 1
  if (/^(?:the|my|our|that|this)$/u.test(phrase.norm(start - 1)) && (after || start !== extent.start)) start--
  return { start, end: after?.end ?? extent.end }
}

function byPartOfName(phrase: Phrase, context: PlannerContext): Found | null {
  for (let at = 0; at < phrase.words.length; at++) {
    if (!phrase.fits(nounPattern, at)) continue
    let start = at
    while (
      phrase.isFree(start - 1) &&
      phrase.words[start - 1]?.kind === 'word' &&
      !articles.test(phrase.norm(start - 1)) &&
      at - start < 4
    )
      start--
    if (start === at || !/^(?:the|my|our|that)$/u.test(phrase.norm(start - 1))) continue
    const words = phrase.words.slice(start, at).map((word) => word.norm)
    const place = context.environments.find((one) => holdsAll(one.name, words))
    if (place) return { place, extent: { start: start - 1, end: at + 1 } }
  }
  return null
}

function holdsAll(name: string, words: readonly string[]): boolean {
  const own = new Set(tokenise(name).map((word) => word.norm))
  return words.every((word) => own.has(word) || otherForms(word).some((form) => own.has(form)))
}

const pronoun = patterns(`
    it, this, that, them, these, those, here, everything, all of? it|them|these|this|those, all
  `)

/** Tells whether the phrase points at something without naming it; marks the pronoun. */
export function takePronoun(phrase: Phrase): string | null {
  const found = phrase.take(pronoun)
  return found
    ? phrase.words
        .slice(found.start, found.end)
        .map((word) => word.norm)
        .join(' ')
    : null
}
