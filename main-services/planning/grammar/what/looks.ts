import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import type { Orientation } from '#shared/model/asset.ts'
import { anyPatterns, everythingWords, typeByName, typePatterns } from '../lexicon/types.ts'
import { colourByWord, colourFrames, colourPatterns, shades } from '../lexicon/colours.ts'
import type { Query } from './query.ts'

const suffix = 'format|orientation|oriented|mode|shaped|style?'
const orientations: readonly (readonly [ReturnType<typeof patterns>, Orientation])[] = [
  [
    patterns(`
    in? portrait|vertical|upright ${suffix}, tall
  `),
    'portrait',
  ],
  [
    patterns(`
    in? landscape|horizontal|widescreen ${suffix}, wide
  `),
    'landscape',
  ],
  [patterns(`in? square|squared|squares ${suffix}`), 'square'],
]
const portraitsOf = patterns('portrait|portraits of')
const loosely: readonly (readonly [ReturnType<typeof patterns>, Orientation, string])[] = [
  [patterns('portraits'), 'portrait', 'I took “portraits” to be upright pictures.'],
  [patterns('landscapes'), 'landscape', 'I took “landscapes” to be wide pictures.'],
]
const blackAndWhite = patterns('black and white, black white, monochrome, greyscale|grayscale')

/** Reads upright, wide, square. */
export function takeOrientation(phrase: Phrase, query: Query): void {
  if (phrase.take(portraitsOf)) query.types.push('image')
  for (const [all, orientation] of orientations) if (phrase.take(all)) query.orientation ??= orientation
  for (const [all, orientation, text] of loosely) {
    if (!phrase.take(all)) continue
    query.orientation ??= orientation
    query.types.push('image')
    query.head = 'type'
    query.notes.push({ text, doubt: 0.1 })
  }
}

/** Reads colours and the words about them. */
export function takeColours(phrase: Phrase, query: Query): void {
  if (phrase.take(blackAndWhite)) {
    query.colors.push('black', 'white', 'grey')
    query.notes.push({
      text: 'I cannot tell black-and-white pictures from others yet; these have much black, grey or white in them.',
      doubt: 0.3,
    })
  }
  for (;;) {
    const found = phrase.find(colourPatterns)
    if (!found) break
    const word = phrase.norm(found.start)
    const colour = colourByWord.get(word)
    const shade = phrase.fits(shades, found.start - 1)
    phrase.use({ start: shade?.start ?? found.start, end: found.end })
    if (!colour) break
    if (!query.colors.includes(colour.name)) query.colors.push(colour.name)
    query.colourWords.push(word)
  }
  if (query.colors.length > 0) phrase.takeAll(colourFrames)
}

const about = /^(?:of|about|with|showing|featuring|depicting|containing)$/u

/** Reads what kind of media is meant. A kind after "of" is what the pictures show: "photos of films". */
export function takeTypes(phrase: Phrase, query: Query): void {
  let from = 0
  for (;;) {
    const found = phrase.find(typePatterns, from)
    if (!found) break
    from = found.end
    if (query.head === 'type' && isShown(phrase, found.start)) continue
    const name = phrase.words
      .slice(found.start, found.end)
      .map((word) => word.norm)
      .join(' ')
    const type = typeByName.get(name)
    if (!type) continue
    for (const one of type.types) if (!query.types.includes(one)) query.types.push(one)
    query.single =
      type.single &&
      (singular(phrase, found.start) || query.order === 'taken' || query.order?.endsWith('-desc') === true)
    query.head = 'type'
    phrase.use(found)
  }
  takeAny(phrase, query)
}

function takeAny(phrase: Phrase, query: Query): void {
  if (phrase.take(everythingWords)) {
    query.everything = true
    query.head ??= 'any'
  }
  const ones = phrase.find(patterns('ones, one'))
  if (ones) query.ones = true
  if (phrase.takeAll(anyPatterns) > 0) query.head ??= 'any'
}

function isShown(phrase: Phrase, at: number): boolean {
  const before = phrase.norm(at - 1)
  return about.test(before) || (/^(?:a|an|the|my|our|some)$/u.test(before) && about.test(phrase.norm(at - 2)))
}

/** "a photo of a cat": one of them, where nothing but qualities stand between. */
function singular(phrase: Phrase, at: number): boolean {
  for (let before = at - 1; before >= 0 && phrase.words[before]?.kind !== 'mark'; before--) {
    const norm = phrase.words[before]?.norm ?? ''
    if (/^(?:a|an|one|single)$/u.test(norm)) return true
    if (/^(?:the|my|our|of|and|or|in|from|no|any|every|each)$/u.test(norm)) return false
  }
  return false
}
