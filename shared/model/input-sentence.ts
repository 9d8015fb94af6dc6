/** What a schema found wrong. */
interface Issue {
  readonly message: string
  readonly path?: readonly unknown[] | undefined
}

/** What zod adds where a number, a text or a list is too small or too large. */
interface Detail extends Issue {
  readonly code?: unknown
  readonly origin?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
}

/** More than these are counted, not told. */
const mostTold = 3
const longestPlace = 80
const longestReason = 200

/**
 * Tells what does not fit and where, as the middle of a sentence: `changes.0.scale.1: a scale is a positive factor`.
 * Each reason is told once.
 */
export function inputSentence(issues: readonly Issue[]): string {
  const byReason = new Map<string, string>()
  for (const issue of issues) {
    if (byReason.size >= mostTold) break
    const reason = reasonOf(issue)
    if (!byReason.has(reason)) byReason.set(reason, placeOf(issue))
  }
  const told = [...byReason].map(([reason, place]) => `${place}: ${reason}`)
  const rest = issues.length - told.length
  return [...told, ...(rest > 0 ? [`and ${rest.toLocaleString('en')} more`] : [])].join('; ')
}

/** Tells only the first reason why something does not fit. */
export const inputReason = (issues: readonly Issue[]): string => (issues[0] ? reasonOf(issues[0]) : 'it does not fit')

function placeOf({ path }: Issue): string {
  const parts = (path ?? []).map((part) => String(isStep(part) ? part.key : part))
  return shortened(parts.join('.'), longestPlace) || 'input'
}

const isStep = (part: unknown): part is { key: unknown } => typeof part === 'object' && part !== null && 'key' in part

/** A schema's own words where it has some; zod's bare ones as a person would say them. */
function reasonOf(issue: Issue): string {
  const { message } = issue
  const { code, origin, minimum, maximum }: Detail = issue
  const bare = /^Too (big|small)/.test(message)
  if (bare && code === 'too_big') return `at most ${amount(origin, maximum)}`
  if (bare && code === 'too_small') return `at least ${amount(origin, minimum)}`
  return shortened(message, longestReason)
}

function amount(origin: unknown, bound: unknown): string {
  const number = typeof bound === 'number' || typeof bound === 'bigint' ? bound.toLocaleString('en') : String(bound)
  if (origin === 'string') return `${number} characters`
  return origin === 'array' ? `${number} entries` : number
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`
