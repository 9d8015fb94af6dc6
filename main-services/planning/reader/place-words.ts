import type { RelationType } from '#shared/model/canvas.ts'
import type { Arrangement } from '#shared/model/layout.ts'
import type { Entry } from './lexicon.ts'

/** Several places at once, by what each of them is. */
const several: readonly (readonly [source: string, arrangement: Arrangement, rows?: number])[] = [
  ['galleries|exhibitions|museums|rooms|halls|places|shows', 'gallery'],
  ['circles|rings|carousels', 'circle'],
  ['grids|mosaics', 'grid'],
  ['rows|lines', 'grid', 1],
  ['timelines', 'timeline'],
]

/** What one of them is to another. `back`: the first that is named is what comes later, or is the part. */
export interface RelationSaid {
  type: RelationType
  back: boolean
}

const related: readonly (readonly [source: string, type: RelationType, back: boolean])[] = [
  [
    'comes|come|goes|go|is|follows|belongs (right|directly)? after, follows|follow (on from)?, succeeds, is the sequel|continuation of|to, comes next after, is next after',
    'next',
    true,
  ],
  [
    'comes|come|goes|go|is|belongs (right|directly)? before, precedes, leads (on)? to, is followed by, continues with|in',
    'next',
    false,
  ],
  [
    'accompanies|accompany, goes|go|belongs (together)? with, is|are accompanied by, is a companion of|to, is the companion of|to, supplements, complements, illustrates, goes along with',
    'accompanies',
    true,
  ],
  [
    'is|are (a|an|another|just)? variant|variants|version|versions|variation|alternative of|to, is another take of|on, is an edit of, is a copy of',
    'variant-of',
    true,
  ],
  ['is|are (a)? part|detail|piece|section|fragment of, belongs|belong to, is in, is a close up of', 'part-of', true],
  ['contains|contain, includes|include, consists of', 'part-of', false],
]

/** Words of several places, and of how things belong together. */
export const placeWords: readonly Entry[] = [
  ...several.map(([nouns, arrangement, rows]): Entry => [
    'forms',
    `(two|three|four|five|separate|several|different|individual|2|3|4|5)? (separate|different|new|individual)? ${nouns}`,
    { arrangement, options: {}, isNew: true, ...(rows === undefined ? {} : { rows }) },
    0.03,
  ]),
  [
    'oneof',
    '(the)? (one|first|first one|second|second one|other|other one|third|third one|last|last one) (shall be)? of|with|for|from|showing|containing|about',
    'one',
    0.02,
  ],
  [
    'anotherof',
    '(another|one more|a second|a third|a fourth|a further|an additional) (one|gallery|place|room)? of|with|for|from|showing|about, one more of|with|for|from, the same of|with|for|from, one of|with|for|from',
    'another',
    0.02,
  ],
  [
    'eachform',
    '(each)? in (a|an)? separate|different|individual galleries|rooms|places, each in its|their|a own? gallery|room|place, a gallery|room each, one gallery|room each',
    { arrangement: 'gallery', options: {}, isNew: true },
    0.03,
  ],
  ...related.map(([source, type, back]): Entry => ['relv', source, { type, back } satisfies RelationSaid, 0.02]),
  [
    'connectv',
    'connect|link|relate|tie|pair|associate (together)?, note a link|connection|relation between',
    'connect',
    0.02,
  ],
  [
    'notethat',
    'note|remember|record|write that down?, please note|remember, (make a)? note (of)? that, keep|bear that in mind, note, note it down?',
    'note',
    0.02,
  ],
]
