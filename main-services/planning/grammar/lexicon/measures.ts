import type { Adjustment } from '../do/command.ts'
import { patterns, type Pattern } from '../text/pattern.ts'

/** How strongly a change is meant. */
export const degreeWords: readonly (readonly [readonly Pattern[], number])[] = [
  [
    patterns(`
    a? tiny bit, a? touch, slightly, a? hair, a? tad, a? smidge, a? little bit?, a? bit, somewhat, a? nudge,
    ever so slightly
  `),
    0.4,
  ],
  [
    patterns(`
    much, a lot, way, far more, considerably, significantly, lots, very much, a whole lot, really,
    a great deal, quite a bit, a lot more, very, super, as much as possible, enormously
  `),
    2,
  ],
  [patterns('even, still'), 1],
]

/** Multipliers in words. */
export const factors: readonly (readonly [readonly Pattern[], number])[] = [
  [patterns('one and a half times, 1.5 times, half again as'), 1.5],
  [patterns('by a|one third'), 4 / 3],
  [patterns('by a|one quarter'), 1.25],
  [patterns('twice as, twice the, twice, two times, double the, double, to double, by two'), 2],
  [patterns('three times, thrice, triple the, triple, threefold'), 3],
  [patterns('four times, quadruple'), 4],
  [patterns('half as, half the, half of, half its|their, to half, by half, halve, in half, half'), 0.5],
  [patterns('a third the|of|as, one third the|of|as'), 1 / 3],
  [patterns('a|one quarter the|of|as'), 0.25],
]

const degree = Math.PI / 180
/** Units with their metres, or their radians. */
export const lengths: readonly (readonly [readonly Pattern[], number | null, number | null])[] = [
  [patterns('m, metre, metres, meter, meters'), 1, null],
  [patterns('cm, centimetre, centimetres, centimeter, centimeters'), 0.01, null],
  [patterns('mm, millimetre, millimetres, millimeter, millimeters'), 0.001, null],
  [patterns('feet, foot, ft'), 0.3048, null],
  [patterns('inch, inches'), 0.0254, null],
  [patterns('step, steps, pace, paces'), 0.7, null],
  [patterns('degrees, degree, deg, °'), null, degree],
  [patterns('radians, radian'), null, 1],
  [patterns('quarter turn, quarter turns, quarter of a turn'), null, 90 * degree],
  [patterns('half turn, half turns, turn'), null, 180 * degree],
]

interface Measured {
  measure: { metres?: number; radians?: number } | null
  degree: number
  factor: number | null
}

interface ChangeWord {
  kind: 'size' | 'distance' | 'move' | 'turn'
  words: readonly Pattern[]
  /** Means a change only where it leads the clause as its verb. */
  verbOnly?: boolean
  apply: (measured: Measured) => Adjustment
}

const tidy = (value: number) => Math.round(value * 1e6) / 1e6
const clamp = (value: number) => tidy(Math.min(100, Math.max(0.01, value)))

/** 1.5 for plain "bigger", 1.2 for "a bit", 2 for "much". */
const growth = (strength: number) => (strength < 1 ? 1.2 : strength > 1 ? 2 : 1.5)

const bigger = ({ degree: strength, factor }: Measured): Adjustment => ({
  scale: clamp(factor === null ? growth(strength) : factor < 1 ? 1 + factor : factor),
})
const smaller = ({ degree: strength, factor }: Measured): Adjustment => ({
  scale: clamp(1 / (factor === null ? growth(strength) : shrinkFactor(factor))),
})
/** "half as small" and "by half" halve; "30% smaller" leaves 70%. */
const shrinkFactor = (factor: number) =>
  factor < 1 ? 1 / factor : factor < 2 ? 1 / Math.max(0.01, 2 - factor) : factor
const exactSize = ({ factor, degree: strength }: Measured): Adjustment => ({ scale: clamp(factor ?? growth(strength)) })

const spread =
  (wider: boolean) =>
  ({ degree: strength, factor }: Measured): Adjustment => {
    const amount = factor === null ? (strength < 1 ? 1.15 : strength > 1 ? 2 : 4 / 3) : factor < 1 ? 1 / factor : factor
    return { spread: clamp(wider ? amount : 1 / amount) }
  }

const move =
  (x: number, y: number, z: number, usual: number) =>
  ({ measure, degree: strength }: Measured): Adjustment => {
    const metres = measure?.metres ?? (strength < 1 ? usual / 2.5 : strength > 1 ? usual * 2.5 : usual)
    const along = (share: number) => (share === 0 ? 0 : tidy(share * metres))
    return { move: [along(x), along(y), along(z)] }
  }

const turn =
  (usual: number, sign: 1 | -1 = 1) =>
  ({ measure, degree: strength }: Measured): Adjustment => ({
    turn: tidy(sign * (measure?.radians ?? (strength < 1 ? 15 * degree : usual))),
  })

const prep = 'to|on|over? the|your|my?'
/** Every word for a change of size, distance, place or direction. Longer ones win. */
export const changeWords: readonly ChangeWord[] = [
  {
    kind: 'size',
    words: patterns(`
    bigger, larger, enlarge, magnify, grow, blow up, scale up, huge, giant, increase the size, too small,
    not so small, gigantic, enormous, bigger than, zoom in, grander, more big
  `),
    apply: bigger,
  },
  {
    kind: 'size',
    words: patterns(`
    smaller, tinier, shrink, scale down, tiny, minimise|minimize, reduce the size, decrease the size,
    too big|large, (not so|not that|not as) big|large, littler, more small, zoom out, less big
  `),
    apply: smaller,
  },
  {
    kind: 'size',
    words: patterns('as big|large, the size, size, in size, original size, scale, resize'),
    apply: exactSize,
  },
  { kind: 'size', verbOnly: true, words: patterns('double, halve, triple, quadruple'), apply: exactSize },
  {
    kind: 'distance',
    words: patterns(`
    closer|nearer together, closer|nearer to (each other|one another), together, tighter, tighten, closer,
    compress, squeeze, crowd, huddle, denser, more tightly, more compact, closer up,
    less space|room|distance between, gaps|gap|distance|spacing smaller|tighter, smaller|tighter gaps|gap|spacing, less spread, smaller gaps, too far apart,
    reduce the distance|spacing|gap|gaps|space, nearer each other, tighter together, less apart
  `),
    apply: spread(false),
  },
  {
    kind: 'distance',
    words: patterns(`
    further|farther|wider|more apart, apart, spread out, spread, widen, space out, wider,
    more space|room|distance|air between, gaps|gap|distance|spacing bigger|larger|wider, bigger|larger|wider gaps|gap|spacing, out a bit, more spread, looser, far apart, as far apart, bigger gaps,
    too close, too close together, increase the distance|spacing|gap|gaps|space, too tight|crowded,
    further|farther|more from (each other|one another), more space|room|air, less crowded,
    some space|room|air between
  `),
    apply: spread(true),
  },
  {
    kind: 'move',
    words: patterns(`
    higher, higher up, up, upwards, upward, raise, lift, elevate, raise up, lift up, too low, not so low
  `),
    apply: move(0, 1, 0, 0.3),
  },
  {
    kind: 'move',
    words: patterns('lower, lower down, down, downwards, downward, drop, too high, not so|as high'),
    apply: move(0, -1, 0, 0.3),
  },
  {
    kind: 'move',
    words: patterns(`
    ${prep} left, left, leftwards, leftward, further|farther|more left, further|farther|more ${prep} left
  `),
    apply: move(-1, 0, 0, 0.5),
  },
  {
    kind: 'move',
    words: patterns(`
    ${prep} right, right, rightwards, rightward, further|farther|more right,
    further|farther|more ${prep} right
  `),
    apply: move(1, 0, 0, 0.5),
  },
  {
    kind: 'move',
    words: patterns(`
    nearer, closer|nearer to|toward|towards (me|us|the viewer|the camera), toward|towards (me|us|the viewer|the camera), forward,
    forwards, to me, to the front, to the fore, near me|us, close to me|us, in front
  `),
    apply: move(0, 0, 1, 0.5),
  },
  {
    kind: 'move',
    words: patterns(`
    away, further|farther away|back|off, backward, backwards, back, away from me|us, to the back, further,
    farther, into the distance
  `),
    apply: move(0, 0, -1, 0.5),
  },
  {
    kind: 'turn',
    words: patterns(`
    turn|spin|rotate around|round, turn, rotate, spin, face the? other way|wall|back,
    the other way round|around?, turned, backwards|around to face, turn over|about
  `),
    apply: turn(180 * degree),
  },
  {
    kind: 'turn',
    words: patterns(`
    turn|rotate|spin (counterclockwise|anticlockwise|anti clockwise), counterclockwise, anticlockwise,
    turn|rotate|spin it|them|this|that|these|those|everything|all counterclockwise|anticlockwise,
    counter clockwise
  `),
    apply: turn(90 * degree),
  },
  { kind: 'turn', words: patterns('turn|rotate|spin clockwise, clockwise'), apply: turn(90 * degree, -1) },
  {
    kind: 'turn',
    words: patterns(
      `turn|rotate|spin it|them|this|that|these|those|everything|all|the? photos|pictures|images|photo|picture|image? ${prep} right`,
    ),
    apply: turn(90 * degree),
  },
  {
    kind: 'turn',
    words: patterns(
      `turn|rotate|spin it|them|this|that|these|those|everything|all|the? photos|pictures|images|photo|picture|image? ${prep} left`,
    ),
    apply: turn(90 * degree, -1),
  },
]
