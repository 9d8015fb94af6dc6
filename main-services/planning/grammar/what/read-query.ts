import { takeDates } from '../dates/range.ts'
import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { filler } from '../lexicon/filler.ts'
import type { PlannerContext } from '../context.ts'
import { takeCuedAmount, takeNth, takePlainAmount } from './amount.ts'
import { takeCamera } from './camera.ts'
import { takeFolder } from './folder.ts'
import { takeColours, takeOrientation, takeTypes } from './looks.ts'
import { emptyQuery, type Pointer, type Query } from './query.ts'

const pointers: readonly (readonly [ReturnType<typeof patterns>, Pointer])[] = [
  [
    patterns(`
    in|of|from|among? the|my? current? selection, the|my? selected,
    which|that? i have? selected|picked|chosen|marked, of what i selected
  `),
    'selection',
  ],
  [
    patterns(`
    in|of|from|among? the|those|these? search? results|result, which|that? you|we found,
    the|last|previous search
  `),
    'found',
  ],
  [
    patterns(`
    of|among|from|in|out of? these|them|those, of|among|from those|these ones, these, those, them
  `),
    'nearest',
  ],
]

/** Reads one request out of the free words of a phrase and marks all of them. */
export function readQuery(phrase: Phrase, context: PlannerContext): Query {
  const query = emptyQuery()
  for (const [all, pointer] of pointers) if (phrase.take(all)) query.within ??= pointer
  takeFolder(phrase, query, context)
  takeCuedAmount(phrase, query)
  takeCamera(phrase, query, context)
  query.dates = takeDates(phrase, context.today)
  takeNth(phrase, query)
  takePlainAmount(phrase, query)
  takeOrientation(phrase, query)
  takeColours(phrase, query)
  takeTypes(phrase, query)
  query.words = takeWords(phrase)
  if (query.head === null && query.limit !== null && query.words.length === 0) query.ones = true
  if (query.single && query.limit === null && query.nth === null) query.limit = 1
  return query
}

/** What is left are the words to look for; "and", "or" and commas part alternatives. */
function takeWords(phrase: Phrase): string[][] {
  const groups: string[][] = [[]]
  for (let at = 0; at < phrase.words.length; at++) {
    const word = phrase.words[at]
    if (!word || !phrase.isFree(at)) continue
    if (word.kind === 'quoted') groups.at(-1)?.push(word.norm)
    else if (word.kind === 'mark' ? word.norm === ',' : /^(?:and|or|plus)$/u.test(word.norm)) groups.push([])
    else if (word.kind !== 'mark' && !filler.has(word.norm)) groups.at(-1)?.push(word.norm)
  }
  phrase.use({ start: 0, end: phrase.words.length })
  return groups.filter((group) => group.length > 0)
}
