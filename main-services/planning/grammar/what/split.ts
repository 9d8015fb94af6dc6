import { takeDates } from '../dates/range.ts'
import { longestAt, patterns } from '../text/pattern.ts'
import type { Extent, Phrase } from '../text/phrase.ts'
import { filler } from '../lexicon/filler.ts'
import { anyPatterns, anyWords, everythingWords, typePatterns } from '../lexicon/types.ts'
import { colourByWord } from '../lexicon/colours.ts'
import type { PlannerContext } from '../context.ts'
import { takeOrder, takePlainAmount } from './amount.ts'
import { takeFolder } from './folder.ts'
import { emptyQuery } from './query.ts'

const joints = patterns('and, or, plus, as well as, along with, together with, and also, and then, and or')
/** Nouns for anything; "all" is one only where it stands alone. */
const nouns = patterns(anyWords.filter((word) => word !== 'all').join(','))
const wholes = /^(?:all|every|everything|each)$/u

/** One side of an "and". */
interface Side extends Extent {
  hasHead: boolean
  /** Words of its own before and after its noun. */
  before: number
  after: number
  /** Holds a word that is neither noun nor colour. */
  hasContent: boolean
  hasArticle: boolean
  /** Names a folder. */
  hasFolder: boolean
  whole: boolean
}

/**
 * Cuts "red photos and blue videos" into two requests, and leaves "red and blue photos", "photos and videos from 2015"
 * and "cats and dogs" as one.
 */
export function splitRequests(phrase: Phrase, context: PlannerContext): Extent[] {
  const masked = phrase.copy()
  takeDates(masked, context.today)
  const foldersMasked = phrase.copy()
  takeFolder(foldersMasked, emptyQuery(), context)
  takeFolder(masked, emptyQuery(), context)
  takeOrder(masked, emptyQuery())
  takePlainAmount(masked, emptyQuery())
  const sides = cut(phrase, masked).map((extent) => describeSide(phrase, masked, foldersMasked, extent))
  if (sides.length === 0 && phrase.has(everythingWords)) return [{ start: 0, end: phrase.words.length }]
  const result: Side[] = []
  for (const side of sides) {
    const last = result.at(-1)
    if (last && !standApart(last, side)) result[result.length - 1] = joined(last, side)
    else result.push(side)
  }
  return result
}

function cut(phrase: Phrase, masked: Phrase): Extent[] {
  const extents: Extent[] = []
  let start = 0
  for (let at = 0; at < phrase.words.length; at++) {
    if (!masked.isFree(at)) continue
    const comma = phrase.words[at]?.kind === 'mark' && phrase.norm(at) === ','
    const joint = comma ? { start: at, end: at + 1 } : phrase.fits(joints, at)
    if (!joint) continue
    if (hasWords(phrase, { start, end: at })) extents.push({ start, end: at })
    start = hasWords(phrase, { start, end: at }) ? joint.end : start
    at = joint.end - 1
  }
  if (hasWords(phrase, { start, end: phrase.words.length })) extents.push({ start, end: phrase.words.length })
  return extents
}

const hasWords = (phrase: Phrase, extent: Extent) =>
  phrase
    .only(extent)
    .free()
    .some(({ word }) => !filler.has(word.norm) || wholes.test(word.norm))

function describeSide(phrase: Phrase, masked: Phrase, folders: Phrase, extent: Extent): Side {
  const part = phrase.only(extent)
  const words = part.free()
  const named = part.find([...typePatterns, ...everythingWords, ...nouns])
  const head =
    named ??
    (words.every(({ word }) => filler.has(word.norm) || wholes.test(word.norm)) ? part.find(anyPatterns) : null)
  const own = words.filter(
    ({ word, at }) =>
      !filler.has(word.norm) &&
      longestAt([word], 0, anyPatterns) === null &&
      (!head || at < head.start || at >= head.end),
  )
  return {
    ...extent,
    hasHead: head !== null,
    before: own.filter(({ at }) => !head || at < head.start).length,
    after: own.filter(({ at }) => head && at >= head.end).length,
    hasContent: own.some(({ word, at }) => masked.isFree(at) && !colourByWord.has(word.norm)),
    hasArticle: /^(?:the|my|our|all|some|a|an|every)$/u.test(words[0]?.word.norm ?? ''),
    hasFolder: words.some(({ at }) => !folders.isFree(at)),
    whole: words.some(({ word }) => wholes.test(word.norm)),
  }
}

function standApart(left: Side, right: Side): boolean {
  const leftBare = left.before + left.after === 0
  const rightBare = right.before + right.after === 0
  if (!left.hasHead && !right.hasHead) return false
  if (!left.hasHead && left.hasFolder && !left.hasContent) return right.hasContent || right.hasFolder || rightBare
  if (!left.hasHead) return left.hasContent && rightBare
  if (!right.hasHead) return leftBare && right.hasContent
  if (leftBare && rightBare) return false
  if (leftBare) return right.before > 0 || left.whole
  if (rightBare) return left.after > 0 || right.hasArticle
  return true
}

const joined = (left: Side, right: Side): Side => ({
  start: left.start,
  end: right.end,
  hasHead: left.hasHead || right.hasHead,
  before: left.before + right.before,
  after: left.after + right.after,
  hasContent: left.hasContent || right.hasContent,
  hasArticle: left.hasArticle,
  hasFolder: left.hasFolder || right.hasFolder,
  whole: left.whole || right.whole,
})
