/** What a benchmark says: one number beside what a person would otherwise have, measured in the same minute. */
export interface BenchResult {
  name: string
  unit: string
  /** Median of ours. */
  value: number
  /** Median of the physical limit, or of what one would pick instead. */
  baseline: { what: string; value: number }
  /** How many times better than the baseline, whichever way better is: above 1 ours wins. */
  ratio: number
  higherIsBetter: boolean
  detail: Record<string, unknown>
}

export interface Comparison {
  name: string
  unit: string
  higherIsBetter: boolean
  /** Measures ours once and gives the number, in `unit`. */
  ours: () => Promise<number> | number
  baseline: { what: string; measure: () => Promise<number> | number }
  /** How often each is measured; at least 5. */
  rounds?: number
  /** How often each runs unmeasured before, to fill caches alike. */
  warmups?: number
  /** Called after the last round. */
  detail?: () => Record<string, unknown>
}

const fewestRounds = 5

/**
 * Measures ours and the baseline in turns, so that a machine that slows down or warms up does so for both; who goes
 * first changes with every round.
 */
export async function compare(comparison: Comparison): Promise<BenchResult> {
  const { name, unit, higherIsBetter, baseline, rounds = fewestRounds, warmups = 1 } = comparison
  if (rounds < fewestRounds) throw new RangeError(`A median needs at least ${fewestRounds} rounds; got ${rounds}.`)
  const sides = [
    { measure: comparison.ours, values: [] as number[] },
    { measure: baseline.measure, values: [] as number[] },
  ] as const
  for (let round = -warmups; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      const value = await side.measure()
      if (round >= 0) side.values.push(value)
    }
  }
  const [ours, theirs] = [median(sides[0].values), median(sides[1].values)]
  return {
    name,
    unit,
    value: ours,
    baseline: { what: baseline.what, value: theirs },
    ratio: higherIsBetter ? ours / theirs : theirs / ours,
    higherIsBetter,
    detail: { rounds: { value: sides[0].values, baseline: sides[1].values }, ...comparison.detail?.() },
  }
}

/** The middle value; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('Nothing was measured.')
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? 0
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper
}

/** The value that such a share (0–1) of all stays under. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}
