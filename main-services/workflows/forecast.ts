/** A call of a tool that was made: how many things it was about, and what it took. */
export interface Sample {
  things: number
  seconds: number
}

/** What a call is thought to take: seconds, and how far eight of ten are off at most. */
export interface Guess {
  seconds: number
  giveOrTake: number
}

/** What is thought of a tool before it was ever called here. */
export interface Prior {
  /** Seconds for {@link usualThings}, or for any number of things. */
  seconds: number
  perThing: boolean
}

/** How many things an operation's own estimate is made for. */
export const usualThings = 500
/** A normal distribution has eight of ten within so many standard deviations. */
const eightOfTen = 1.28
/** How much the prior counts: so much of a call at each of its two points. */
const priorWeight = 0.5
/** Each call counts less than the next newer one by this factor: machines and libraries change. */
const fading = 0.985
/** Calls further off than so many times the median are left out: the machine slept, or something else took it. */
const outlying = 5
/** Fewer calls than this have no outliers. */
const enough = 6

interface Weighted extends Sample {
  weight: number
}

/**
 * Guesses what a call takes from those that were made here: a line through seconds over things by weighted least squares,
 * newer calls counting more, with what the operation says of itself as a little more evidence. Without history it is that
 * alone, as far off as it is long.
 *
 * @param samples newest first
 */
export function guess(samples: readonly Sample[], prior: Prior, things: number): Guess {
  const base: Weighted[] = [
    { things: 0, seconds: prior.perThing ? prior.seconds / 2 : prior.seconds, weight: priorWeight },
    { things: usualThings, seconds: prior.seconds, weight: priorWeight },
  ]
  const seen = samples.map((sample, age) => ({ ...sample, weight: fading ** age }))
  const known = withoutOutliers(seen, base)
  const line = fit([...known, ...base])
  // The prior counts as one call that was off by all of itself, and less the more calls are known.
  const off = known.map((one) => (one.weight * (one.seconds - line.at(one.things)) ** 2) / spread(one.things) ** 2)
  const weight = sum(known.map((one) => one.weight))
  const variance = (sum(off) + prior.seconds ** 2 / (1 + weight) ** 2) / (weight + 1 / (1 + weight))
  const deviation = spread(things) * Math.sqrt(variance * (1 + line.leverage(things)))
  return { seconds: Math.max(0, line.at(things)), giveOrTake: eightOfTen * deviation }
}

/** Calls about more things vary more. */
const spread = (things: number): number => 1 + things / usualThings

function withoutOutliers(seen: readonly Weighted[], base: readonly Weighted[]): readonly Weighted[] {
  if (seen.length < enough) return seen
  const line = fit([...seen, ...base])
  const offs = seen.map((one) => Math.abs(one.seconds - line.at(one.things)) / spread(one.things))
  const limit = outlying * median(offs)
  return limit === 0 ? seen : seen.filter((_one, index) => (offs[index] ?? 0) <= limit)
}

interface Line {
  at: (things: number) => number
  /** How little is known of such a number of things, in parts of one call. */
  leverage: (things: number) => number
}

/** Weighted least squares; of points that lie so that the line would fall, the level one. */
function fit(points: readonly Weighted[]): Line {
  const weighted = points.map((point) => ({ ...point, weight: point.weight / spread(point.things) ** 2 }))
  const total = sum(weighted.map(({ weight }) => weight))
  const meanX = sum(weighted.map(({ weight, things }) => weight * things)) / total
  const meanY = sum(weighted.map(({ weight, seconds }) => weight * seconds)) / total
  const width = sum(weighted.map(({ weight, things }) => weight * (things - meanX) ** 2))
  const together = sum(weighted.map(({ weight, things, seconds }) => weight * (things - meanX) * (seconds - meanY)))
  const slope = width === 0 ? 0 : Math.max(0, together / width)
  return {
    at: (things) => meanY + slope * (things - meanX),
    leverage: (things) => (1 / total + (width === 0 ? 0 : (things - meanX) ** 2 / width)) / spread(things) ** 2,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The nearest-rank percentile; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}
