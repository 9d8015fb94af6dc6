import type { Change } from '#shared/model/goal.ts'
import type { Entry } from './lexicon.ts'

const big = 'big|large|tall|high|wide|huge|small|tiny|broad'
const asBig = (source: string) => `(just|exactly|about|roughly|nearly|almost)? ${source} (as|so) ${big} as`
const times = (source: string) =>
  `(just|exactly|about|roughly|nearly|almost)? ${source} (as|so) ${big} as, ${source} the size|height|width of`

/** Words for single things that change: as large as another, turned to somebody, rows and columns, so many of them. */
export const changingWords: readonly Entry[] = [
  [
    'sizeas',
    `(just|exactly|precisely|about|roughly|nearly|almost|the)? as ${big} as, (should|must|shall|could|can|to)? (have|has|get|gets|of|with)? (to|at|in)? (the|exactly the|just the|about the)? (very)? same (size|height|width|dimensions|scale) (as|like|of|than), (just|exactly)? the size|height of, (to|at) the size|height|scale of, (equal|identical|equivalent) (in size)? (to|with), (to match|matching|match) (the size|height of)?, no bigger|larger|smaller|taller than`,
    1,
    0.03,
  ],
  ['sizeas', times('twice|double|(two times)|(2 times)|2x|(2 x)'), 2, 0],
  ['sizeas', times('(three times)|thrice|triple|(3 times)|3x'), 3, 0],
  ['sizeas', times('(four times)|(4 times)|4x|quadruple'), 4, 0],
  ['sizeas', times('half'), 0.5, 0],
  ['sizeas', times('(one and a half times)|(1.5 times)|1.5x'), 1.5, 0],
  [
    'samesize',
    '(all|both|exactly|roughly|about|at|to|in|of|have|with)? (all)? (the|of the|at the|to the|an|a)? (very)? (same|equal|identical|uniform|matching|one) (size|height|scale|dimensions) (too|as well|now|again|please)?, (all|both)? equally (big|large|sized|tall|high|wide), (all|both)? (just)? as (big|large|tall|small|high) (as each other|as one another)?, (all|both)? (evenly|uniformly|equally) sized, even in size, equal in size, alike in size, (to|in) (a|one) (uniform|common) size',
    'same size',
    0.03,
  ],
  [
    'thanthat',
    '(a bit|a little|slightly|much|far|way|somewhat|clearly|noticeably|even|still)? (bigger|larger|taller|wider|higher) than',
    1.25,
    0.03,
  ],
  [
    'thanthat',
    '(a bit|a little|slightly|much|far|way|somewhat|clearly|noticeably|even|still)? (smaller|tinier|littler|shorter|narrower) than',
    0.8,
    0.03,
  ],
  [
    'faces',
    '(so|such)? (that)? (it|they|he|she|to|and)? (should|must|shall|could|can)? (directly|straight|right)? (face|faces|facing|look|looks|looking|point|points|pointing|turn|turns|turned) (directly|straight|right|back)? (at|to|towards|toward)? (me|us|the viewer|the camera|where i am|where i stand|the middle|the centre|the center)',
    { faces: 'viewer' } satisfies Change,
    -0.05,
  ],
  [
    'tome',
    '(towards|toward|round to|around to|to) (me|us|the viewer|the camera)',
    { faces: 'viewer' } satisfies Change,
    -0.02,
  ],
  [
    'straight',
    '(dead|perfectly|completely)? (straight|level|upright|horizontal|vertical) (up|again|please|as before)?, (the)? right way up (again)?, not (so)? (crooked|tilted|askew|skewed|wonky|slanted|at an angle|lopsided), back (to)? (straight|level|upright)',
    { faces: 'straight' } satisfies Change,
    0.02,
  ],
  [
    'straightv',
    'straighten (up|out|again)?, level (up|off|out)?, unturn, untwist, untilt, unrotate, untip, unspin, (set|put|hang|turn|make) straight',
    { faces: 'straight' } satisfies Change,
    0.02,
  ],
  [
    'thatis',
    '(that|which|who)? (is|are|hangs|hang|stands|stand|sits|sit|comes|is hanging|are hanging|is standing) (now)?, that|which',
    'is',
    0.02,
  ],
  [
    'theone',
    '(and|now)? (the|that|this) (other)? (one|ones|thing|things|picture|pictures|photo|photos|work|works|neighbour|neighbor), whatever|whichever',
    'one',
    0.02,
  ],
  [
    'hangsv',
    '(is|are|hangs|hang|stands|stand|sits|sit|comes|come|was|is hanging|is standing) (now|currently)?',
    'hangs',
    0.02,
  ],
  ['cmp', 'closer', { on: 'gap', up: false }, 0.04],
  [
    'cmp',
    '(really)? (stand|stands|pop|jump) out (more|a bit more|a bit|from the others|from the rest)?, (more)? (prominent|noticeable|visible|dominant|striking|eye catching|conspicuous), the (star|centrepiece|centerpiece|highlight|main attraction) (of the show)?',
    { on: 'size', up: true },
    0.02,
  ],
  [
    'cmpv',
    'emphasise, emphasize, accentuate, put (the)? emphasis on, draw attention to',
    { on: 'size', up: true },
    0.02,
  ],
  [
    'nearto',
    '(right|straight|over|up)? (closer|nearer) (to|towards), (towards|toward), (up)? (against), close to',
    1,
    0.03,
  ],
  [
    'awayof',
    '(further|farther)? away from, (further|farther) from, further off from, (more)? apart from, at a (bigger|larger|greater) distance from',
    -1,
    0.02,
  ],
  ['asbigas', `(just|exactly|precisely|about|roughly|nearly|almost|the)? as ${big} as`, 1, 0.03],
  ['asbigas', asBig('twice|double|(two times)|(2 times)|2x'), 2, 0],
  ['asbigas', asBig('(three times)|thrice|triple|(3 times)|3x'), 3, 0],
  ['asbigas', asBig('half'), 0.5, 0],
  ['linew', 'row, line, tier, shelf, rank, rows, lines, tiers', 'height', 0.02],
  ['linew', 'column, stack, columns, stacks', 'left', 0.02],
  ['otherw', '(the)? other, (the)? remaining, all (the)? other, (the)? rest of the', 'other', 0.02],
  ['thosew', 'those, these, the said, the same, all (of)? (those|these)?, those last, the last named', 'those', 0.02],
]
