import type { SetOrder } from '#shared/model/set.ts'
import type { Entry } from './lexicon.ts'

/** What things are sorted by, and the words for either end of it. */
interface Scale {
  by: SetOrder['by']
  /** Words for what has little of it, and for what has much, as positives and superlatives. */
  low: string
  high: string
  /** What it is called. */
  called: string
}

const scales: readonly Scale[] = [
  {
    by: 'taken',
    low: 'oldest|earliest|old|early|(most ancient)|(longest ago)|(first taken)',
    high: 'newest|latest|youngest|new|late|recent|(most recent)|(most recently taken)|(last taken)|freshest',
    called: 'date|age|time|(date taken)|(capture date)|(date of capture)|(when taken)|(time taken)',
  },
  {
    by: 'seconds',
    low: 'shortest|briefest|short|quickest|brief',
    high: 'longest|long|lengthiest',
    called: 'length|duration|(running time)|(playing time)|runtime',
  },
  {
    by: 'pixels',
    low: 'smallest|tiniest|small|tiny|littlest|least|little',
    high: 'biggest|largest|big|large|greatest|hugest|huge',
    called: 'size|resolution|(pixel size)|pixels|dimensions',
  },
  { by: 'width', low: 'narrowest|narrow|thinnest', high: 'widest|broadest|wide', called: 'width' },
  { by: 'height', low: 'lowest|flattest', high: 'tallest|highest', called: 'height' },
  { by: 'bytes', low: 'lightest', high: 'heaviest|heavy', called: '(file size)|bytes|megabytes|weight|(size on disk)' },
]

const ones =
  '(one|ones|of them|of these|picture|pictures|photo|photos|shot|film|clip|file|item|thing|work|running time|playing time|run time|runtime|length|duration|file size)?'
const the = '(the|with the|my|its|their)?'
const sorting =
  '(sorted|ordered|arranged|going|running|ranging|starting|listed|ranked|graded|lined up|rising|laid out|in order)?'
const front =
  '(first|at the front|in front|at the start|at the beginning|on the left|at the left|to the left|at left|on left|leftmost|at the left end|on the far left|leading|leading the way|comes first|coming first|goes first|going first|up front|at the top|on top|to begin with|to start with|as the first)'
const back =
  '(last|at the end|at the back|on the right|at the right|to the right|at right|on right|rightmost|at the far end|on the far right|comes last|coming last|goes last|at the very end|at the bottom|to finish|to end with|as the last)'
const from = '(starting|beginning|start|begin|opening|open|leading|starts|begins|led) (off|out)? (with|from|at|by|on)'
const up = '(increasing|ascending|asc|growing|rising|going up)'
const down = '(decreasing|descending|desc|falling|diminishing|declining|going down|reverse)'

function entriesOf({ by, low, high, called }: Scale): Entry[] {
  const ways = (one: string, other: string): string =>
    [
      `${sorting} from ${the} (${unbracketed(one)}) ${ones} (up|down|through|all the way|right up|right through|on|over)? to ${the} (${unbracketed(other)}) ${ones}`,
      `${sorting} ${the} (${unbracketed(superlatives(one))}) ${ones} (up|down|through|all the way|right up|over)? to ${the} (${unbracketed(superlatives(other))}) ${ones}`,
      `${sorting} ${the} (${unbracketed(superlatives(one))}) ${ones} ${front}`,
      `${from} ${the} (${unbracketed(superlatives(one))}) ${ones}`,
      `and? ${the} (${unbracketed(superlatives(other))}) ${ones} ${back}`,
      `and? (ending|finishing|closing|end|ends|finish|up|ending up) (with|on|at|in) ${the} (${unbracketed(superlatives(other))}) ${ones}`,
      `(${unbracketed(one)}) before (${unbracketed(other)})`,
    ].join(', ')
  const sort = `(sorted|ordered|arranged|listed|ranked|sort|order|rank)?`
  return [
    [
      'order',
      `${ways(low, high)}, by ${up} (${unbracketed(called)}), ${sort} by (${unbracketed(called)}) ${up}, in ${up} order of (${unbracketed(called)}), in order of ${up}? (${unbracketed(called)}), (in|by)? (${unbracketed(called)}) order, (order|sorted|ordered|sequence) (of|by)? (the|their)? (${unbracketed(called)}), ${sort} by (the|their|its)? (${unbracketed(called)})`,
      { by } satisfies SetOrder,
      0.02,
    ],
    [
      'order',
      `${ways(high, low)}, by ${down} (${unbracketed(called)}), ${sort} by (${unbracketed(called)}) ${down}, in ${down} order of (${unbracketed(called)})`,
      { by, descending: true } satisfies SetOrder,
      0.02,
    ],
  ]
}

/** Brackets do not nest. */
const unbracketed = (words: string): string => words.replaceAll(/[()]/gu, '')

/** Of words for an end those that say of one thing that it is the end: "the oldest first", not "the old first". */
const superlatives = (words: string): string =>
  words
    .split('|')
    .filter((word) => /st\b|\bmost|longest|first|last/u.test(word))
    .join('|')

/** In which order things stand, however it is said. */
export const orderWords: readonly Entry[] = [
  ...scales.flatMap(entriesOf),
  // A file is as large as its bytes are many.
  [
    'order',
    '(the|with the)? smallest|lightest|tiniest file|files first, (by|in order of) file size',
    { by: 'bytes' } satisfies SetOrder,
    -0.02,
  ],
  [
    'order',
    '(the|with the)? biggest|largest|heaviest file|files first',
    { by: 'bytes', descending: true } satisfies SetOrder,
    -0.02,
  ],
  [
    'order',
    'in the (right|proper|same|true|original|natural|very)? order (that|in which)? (i|we|they|he|she|you|it) (took|take|shot|made|filmed|recorded|captured|photographed|snapped|saw|visited|got|were|was|had been|have been) (them|it|taken|shot|made|filmed|recorded|captured)?, in (the|their)? (right|proper|correct|true|natural)? (time|date|chronological|temporal|historical) order|sequence, in (the)? order of (their)? (taking|capture|shooting|date|age|time|appearance), as (they|it) (happened|happens|were taken|was taken|were shot|came|occurred|unfolded), as taken|shot, the way (they|it) (happened|were taken|unfolded), in the order (they|things) happened, one after the other in time, in sequence',
    { by: 'taken' } satisfies SetOrder,
    0.02,
  ],
  [
    'order',
    '(sorted|ordered|arranged|listed)? (alphabetically|alphabetical) (by name|by title|by file name|by filename)?, in? abc|(a to z) order, (sorted|ordered|arranged|listed)? by (the|their|its)? (file|own)? name|names|title|titles|filename|filenames, in (the)? (order|sequence) of (the|their)? (file)? names|titles|filenames|alphabet, from a (through)? to z, going by (the)? (file)? name|names, (in|by)? (file)? name|names|title|titles|filename order, (order|sorted|ordered|sequence) (of|by)? (the|their)? (file)? name|names|title|titles, (in|by)? alphabet|alphabetic|alphabetical order',
    { by: 'name' } satisfies SetOrder,
    0.02,
  ],
  [
    'order',
    '(sorted|ordered|arranged|listed)? by (file)? name|names (backwards|descending|reversed|in reverse|the other way round), in reverse (file)? name|filename|alphabetical order, from z (back|down)? to a, (sorted|ordered)? reverse alphabetically, backwards through the alphabet, backwards|reversed by (file)? name|names|title, (by|in) (file)? name|names in reverse',
    { by: 'name', descending: true } satisfies SetOrder,
    0.02,
  ],
  [
    'order',
    'in reverse (chronological|time|date)? order, backwards (in time)?, (sorted|ordered)? by date (backwards|descending|reversed|in reverse|the other way round), going back in time, backwards|reversed by date|time, back through time, latest to earliest',
    { by: 'taken', descending: true } satisfies SetOrder,
    0.03,
  ],
]
