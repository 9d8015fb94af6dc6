import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { filler } from '../lexicon/filler.ts'
import { everythingWords, typePatterns } from '../lexicon/types.ts'
import type { PlannerContext } from '../context.ts'
import { emptyQuery, isBare, type Pointer, type Query, type What } from './query.ts'
import { readQuery } from './read-query.ts'
import { splitRequests } from './split.ts'

const thing =
  'ones|one|photos|photo|pictures|picture|images|image|videos|video|clips|songs|sounds|things|thing|items|item|assets|files|pieces|models|texts|notes'
const wholePointers: readonly (readonly [ReturnType<typeof patterns>, Pointer])[] = [
  [
    patterns(`
    the|my|current? selection, the|my? currently? selected ${thing},
    the? ${thing} that|which? i have? selected|picked|chose|chosen|marked,
    what i have? selected|picked|chose|chosen|marked, everything|all i have? selected,
    everything|all selected, these|this selected ${thing}, all the? selected ${thing}, what is selected
  `),
    'selection',
  ],
  [
    patterns(`
    the|those|these|all? search? results|result, what you|we have? found,
    the? ${thing} that? you|we have? found, the found ${thing}, the last|previous search, the|all? matches,
    the findings, everything|all that? you found
  `),
    'found',
  ],
  [
    patterns(`
    all|each|every|both? of? them|these|those|it|this|that,
    all|each|both? of? these|those|this|that ${thing}, the lot, the same ones|things|photos|pictures?,
    it all, all of? it, both, everything|all of? this|that|these, them|these|those all, it,
    the ${thing} above|before
  `),
    'nearest',
  ],
]
const except = patterns(`
    except, except for, except from, excepting, excluding, without, without any|the, but not, but no,
    other than, minus, apart from, aside from, besides, save for, leaving out, not, with no,
    that|which are|is not, all but, everything but, but, and not, but without, not including, not counting,
    omitting, but leave|skip|drop out?, but exclude|omit, and no
  `)

/** Reads everything in the free words of a phrase as what is wanted. */
export function readWhat(phrase: Phrase, context: PlannerContext): What {
  const pointer = wholePointer(phrase)
  if (pointer) return { include: [], exclude: [], pointer }
  narrow(phrase)
  const cut = phrase.find(except) ?? negation(phrase)
  const end = cut?.start ?? phrase.words.length
  const keepsAll = cut && /^(?:all|everything)$/u.test(phrase.norm(cut.start))
  const left = phrase.only({ start: 0, end: keepsAll ? cut.start + 1 : end })
  const include = readRequests(left, context)
  const right = phrase.only({ start: cut?.end ?? 0, end: phrase.words.length })
  const exclude = cut ? readUnwanted(right, context) : []
  phrase.use({ start: 0, end: phrase.words.length })
  if (cut && include.length === 0) include.push({ ...emptyQuery(), everything: true, head: 'any', ones: true })
  return { include, exclude, pointer: null }
}

/** What shall be left out; words that mean nothing here are kept, so that they are asked about. */
function readUnwanted(phrase: Phrase, context: PlannerContext): Query[] {
  const pointer = wholePointer(phrase.copy())
  if (pointer) return [{ ...emptyQuery(), within: pointer }]
  const words = phrase.free().map(({ word }) => word.norm)
  const requests = readRequests(phrase, context)
  return requests.length > 0 ? requests : [{ ...emptyQuery(), words: [words] }]
}

/** "…, but only the red ones": no second request, but more of the first. */
function narrow(phrase: Phrase): void {
  const found = phrase.find(
    patterns('but|and|though only|just (those|the ones|these|the)? (from|in|that are|with|of)?'),
  )
  if (!found || found.start <= phrase.first()) return
  const comma = phrase.words[found.start - 1]?.kind === 'mark' ? found.start - 1 : found.start
  phrase.use({ start: comma, end: found.start + 2 })
  phrase.take(patterns('the ones|those, the, those, these'), found.start + 2)
  phrase.take(patterns('ones, one'), found.start + 2)
}

/** "the sunsets, no people": only after a comma or at the beginning is "no" more than a word. */
function negation(phrase: Phrase) {
  for (let at = 0; at < phrase.words.length; at++) {
    const before = phrase.words[at - 1]
    const opens = at === phrase.first() || (before?.kind === 'mark' && before.norm === ',')
    if (phrase.norm(at) === 'no' && opens) return { start: at, end: at + 1 }
  }
  return null
}

function wholePointer(phrase: Phrase): Pointer | null {
  const free = phrase.free()
  const first = free.find(({ word }) => !/^(?:of|from|with|to|in|on|for|by|and|just|only|at|are|is)$/u.test(word.norm))
  const last = free.at(-1)
  if (!first || !last) return null
  for (const [all, pointer] of wholePointers) {
    const fit = phrase.fits(all, first.at)
    if (!fit || fit.end !== last.at + 1) continue
    phrase.use({ start: 0, end: phrase.words.length })
    return pointer
  }
  return null
}

function readRequests(phrase: Phrase, context: PlannerContext): Query[] {
  const says = phrase.free().some(({ word }) => saysSomething(word.norm, word.kind)) || phrase.has(everythingWords)
  if (!says) return []
  return splitRequests(phrase, context).map((extent) => readQuery(phrase.only(extent), context))
}

const saysSomething = (norm: string, kind: string) =>
  kind === 'quoted' || kind === 'path' || !filler.has(norm) || /^(?:everything|all|these|those|them)$/u.test(norm)

/** Tells whether the phrase names things in general only: "the photos", "everything". */
export function isGeneral(what: What): boolean {
  if (what.pointer) return true
  const [query, ...others] = what.include
  return query !== undefined && others.length === 0 && what.exclude.length === 0 && isBare(query) && query.head !== null
}

/** Tells whether any noun for media stands in the free words. */
export const namesMedia = (phrase: Phrase): boolean => phrase.has(typePatterns)
