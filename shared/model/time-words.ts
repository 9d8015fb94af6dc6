import type { Estimate } from './workflow.ts'

/** Writes seconds as a person says them: `less than a second`, `3 s`, `4 min 10 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 1) return 'less than a second'
  if (seconds < 59.5) return `${Math.round(seconds)} s`
  const minutes = Math.floor(Math.round(seconds) / 60)
  if (minutes < 60) return joined(`${minutes} min`, Math.round(seconds) % 60, 's')
  return joined(`${Math.floor(minutes / 60)} h`, minutes % 60, 'min')
}

const joined = (head: string, rest: number, unit: string) => (rest === 0 ? head : `${head} ${rest} ${unit}`)

/** Writes seconds where tenths count: `40 ms`, `0.4 s`, `3.2 s`, then as {@link duration}. */
export function exactly(seconds: number): string {
  if (seconds < 0.0995) return `${Math.max(1, Math.round(seconds * 1000))} ms`
  return seconds < 9.95 ? `${seconds.toFixed(1)} s` : duration(seconds)
}

/** Fewer calls than this of a tool say little. */
const fewCalls = 5

/** Says what a plan will take, how far off that may be, and how much is known: a sentence or two. */
export function estimateSentence({ seconds, giveOrTake, calls, cost }: Estimate): string {
  const price = cost > 0 ? ` Costs about $${cost.toFixed(2)}.` : ''
  if (giveOrTake === undefined || calls === undefined) return `About ${duration(seconds)}.${price}`
  const known =
    calls === 0
      ? ' A first guess: not all of this was done here before.'
      : calls < fewCalls
        ? ' Little of this was done here so far.'
        : ''
  return `${timeSpan(seconds, giveOrTake)}.${known}${price}`
}

function timeSpan(seconds: number, giveOrTake: number): string {
  if (seconds + giveOrTake < 1) return 'Less than a second'
  if (seconds < 1) return `Less than a second, at most about ${duration(seconds + giveOrTake)}`
  return `About ${duration(seconds)}, give or take ${duration(giveOrTake)}`
}
