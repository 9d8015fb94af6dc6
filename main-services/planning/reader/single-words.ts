import type { Change } from '#shared/model/goal.ts'
import type { Entry } from './lexicon.ts'
import type { Aspect, Become } from './wish-words.ts'

const excess = (on: Aspect, up: boolean, source: string): Entry => ['excess', source, { on, up } satisfies Become, 0.01]
const space = 'space|room|distance|air|gap|spacing'
const between =
  '(in)? between (them|the two|those|these|those two|these two|both|each|everything|each other|the pictures|the photos|the things|the works)?'
const thereIs = '(there is|there are|there is still|i see|we have)?'

const being =
  '(is|are|looks|look|seems|seem|feels|feel|appears|appear|is looking|are looking|has become|have become|became|turned out) (still|now|just|also)?'

/** Single things in a conversation: complaints, places in a row, what stays, what is to be less than it became. */
export const singleWords: readonly Entry[] = [
  // Complaints: what there is too much of.
  excess('size', false, '(just)? on the (large|big|huge|tall) side'),
  excess('size', true, '(just)? on the (small|tiny|little|short) side'),
  excess('height', false, '(just)? on the high side'),
  excess('height', true, '(just)? on the low side'),
  excess(
    'gap',
    false,
    `${thereIs} (way|far|a bit|a little|still|rather|just)? too (much|big a|large a|wide a) ${space} ${between}`,
  ),
  excess(
    'gap',
    true,
    `${thereIs} (way|far|a bit|a little|still|rather|just)? too (little|small a|narrow a) ${space} ${between}`,
  ),
  excess('gap', true, `${thereIs} too little ${space} ${between}, ${thereIs} not (quite)? enough ${space} ${between}`),
  excess(
    'gap',
    true,
    '(nearly|almost|practically|now)? (touching|overlapping|colliding|bumping into each other|bumping into one another)',
  ),
  ['mild', `${being} (a bit|a little|a touch|a tad|slightly|somewhat) (still|now)?`, 0.4, 0.02],
  [
    'mild',
    `${being} (rather|quite|pretty|kind of|sort of|awfully|terribly|really|so|very|that bit) (still|now)?`,
    1,
    0.02,
  ],
  ['cmp', 'back off, ease off, give (it|them) (some|more) (air|room|space)', { on: 'gap', up: true }, 0.03],
  [
    'overlaps',
    '(now|still)? (overlap|overlaps|touch|touches|collide|collides|bump into each other|are on top of each other|run into each other) (now|a bit|slightly|still)?',
    { on: 'gap', up: true } satisfies Become,
    0.02,
  ],
  [
    'adj',
    'dominant, prominent, overpowering, overwhelming, imposing, in your face, loud',
    { on: 'size', up: true } satisfies Become,
    0.04,
  ],
  ['adj', 'inconspicuous, lost, insignificant, easy to miss', { on: 'size', up: false } satisfies Become, 0.04],
  [
    'crooked',
    'not (quite|really|entirely)? (straight|level), (is|are|looks|look|hangs|hang|seems|seem) (still|a bit|a little|slightly|rather|now)? (crooked|wonky|askew|skewed|slanted|tilted|lopsided|at an angle|squint), (is|are|looks|look|hangs|hang) not (quite|really|entirely)? (straight|level)',
    { faces: 'straight' } satisfies Change,
    0.01,
  ],
  [
    'fixw',
    '(please|so|then)? (tone|take) (it|that|this|them) down, (please|so|then)? do something about (it|that|this|them), (please|so|then)? (fix|sort|mend|correct) (it|that|this|them) (out)?',
    'fix',
    0,
  ],
  [
    'levelwith',
    '(until|till|so that|to be)? (it|they|he|she)? (is|are|be|hangs|hang)? (again)? (level with|on a level with|at the same height as|at the height of|in line with|aligned with|flush with|as high as|as high up as|on the same height as)',
    'level',
    0,
  ],
  [
    'samelevel',
    '(all|both)? (at|on|to) (the|one|a) (same|equal|common) (height|level), (all|both)? (equally|evenly) high, as high as each other',
    'level',
    0.01,
  ],
  [
    'alonew',
    'alone, as it is, as is, as they are, where it is, where they are, untouched, unchanged, in peace, be, in place',
    'alone',
    0.02,
  ],
  ['leavew', 'leave, keep, let, do not touch|change|alter', 'leave', 0.02],
  ['halfw', '(the)? (left|left hand) half, (the)? first half', { by: 'left' }, 0],
  ['halfw', '(the)? (right|right hand) half, (the)? (last|second|other) half', { by: 'left', descending: true }, 0],
  ['halfw', '(the)? (top|upper) half', { by: 'height', descending: true }, 0],
  ['halfw', '(the)? (bottom|lower) half', { by: 'height' }, 0],
  ['shareby', 'by (a|one)? half', 0.5, 0],
  ['shareby', 'by (a|one) third', 0.333333, 0],
  ['shareby', 'by (a|one) (quarter|fourth)', 0.25, 0],
  ['shareby', 'by (a|one) fifth', 0.2, 0],
  ['shareby', 'by (a|one) tenth', 0.1, 0],
  // Where in a row.
  [
    'endleft',
    '(right|all the way|over|across|right over|straight)? (to|at|on|onto) the (very|far|extreme|outer) left (end|edge|side|hand side)?, all the way (over)? (to the)? left, as far left as (possible|it goes|it will go|you can), (to|at) the left (hand)? (end|edge)',
    'left',
    0.0,
  ],
  [
    'endright',
    '(right|all the way|over|across|right over|straight)? (to|at|on|onto) the (very|far|extreme|outer) right (end|edge|side|hand side)?, all the way (over)? (to the)? right, as far right as (possible|it goes|it will go|you can), (to|at) the right (hand)? (end|edge)',
    'right',
    0.0,
  ],
  [
    'endq',
    '(at|on)? the (very|far|extreme|outer) right (end)?, at the (very|far|right)? end',
    { by: 'left', descending: true },
    0.01,
  ],
  [
    'endq',
    '(at|on)? the (very|far|extreme|outer) left (end)?, at the (very|left)? (start|beginning|front)',
    { by: 'left' },
    0.01,
  ],
  ['endq', '(at|on)? the (very)? top, topmost', { by: 'height', descending: true }, 0.01],
  ['endq', '(at|on)? the (very)? bottom, lowest', { by: 'height' }, 0.01],
  // What stays as it is.
  [
    'staysw',
    '(can|may|should|must|shall|will|could)? (just|please)? (stay|stays|remain|remains|be left|be kept) (put|as is|as it is|as they are|the same|like that|like this|where it is|where they are|unchanged|untouched|alone|that way|that size|there)?, (is|are) (fine|ok|okay|good|alright|perfect) (as is|as it is|as they are|like that|already|now|the way it is|the way they are|where it is|where they are), (stays|remains|keeps) (its size|its place|its position)',
    'stays',
    0.03,
  ],
  // Turned without a number.
  ['tiltv', 'tilt, lean, slant, tip, incline, angle, cant', 'tilt', 0.02],
  ['turnsides', '(to|towards) the left, left, leftwards, anticlockwise, counterclockwise', -1, 0.02],
  ['turnsides', '(to|towards) the right, right, rightwards, clockwise', 1, 0.02],
  // Lowered, and not taken out.
  ['sinkv', 'drop, sink, dip', { move: [0, -0.3, 0] } satisfies Change, 0.03],
  // Questions about neighbours.
  [
    'besidew',
    '(standing|hanging|sitting|placed|located)? (right|directly)? (next to|beside|close to|near|adjacent to|between)',
    'beside',
    0.02,
  ],
  [
    'betweenq',
    '(in between|between) (them|the two|those two|these two|those|both)?, in the middle of (them|the two)',
    'between',
    0.02,
  ],
  [
    'whatask',
    '(and|so|now)? (who|what|which|which one) (is|are) (there)? (standing|hanging|sitting|placed) (now|there)?',
    'what',
    0.02,
  ],
]
