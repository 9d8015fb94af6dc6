import { z } from 'zod'

/**
 * Every way an operation can fail, as a closed union, so that a `switch` over it is checked for completeness.
 *
 * - `INVALID_INPUT`: the request makes no sense as given
 * - `NOT_FOUND`: something it names is not there
 * - `CONFLICT`: the thing is not in a state that allows it
 * - `UNREADABLE`: a file cannot be read or is broken
 * - `UNSUPPORTED`: understood, and not something this version does
 * - `OUT_OF_SPACE`: the disk is full
 * - `DENIED`: not allowed for this client
 * - `LIMITED`: asked too often, or for more than may be spent; later, or with more allowed, it may be asked again
 * - `CANCELLED`: stopped on request; what was finished is kept
 * - `UNAVAILABLE`: something needed is not there just now; trying again may help
 * - `INTERNAL`: a defect of ours
 */
export const ErrorCode = z.enum([
  'INVALID_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'UNREADABLE',
  'UNSUPPORTED',
  'OUT_OF_SPACE',
  'DENIED',
  'LIMITED',
  'CANCELLED',
  'UNAVAILABLE',
  'INTERNAL',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** What goes with a code: what is safe, and what one can do now. The message itself says what happened. */
export const ErrorData = z.object({
  /** What was kept or is untouched, a sentence; '' where nothing was at stake. */
  kept: z.string(),
  /** What the person can do now, a sentence; '' where nothing helps. */
  next: z.string(),
})
export type ErrorData = z.infer<typeof ErrorData>

/** Characters of an error's sentence. */
const longestMessage = 800

/**
 * What goes with an error beside its message: `kept` and `next` as in {@link ErrorData}, and what it was caught from.
 */
export interface StudioErrorOptions {
  kept?: string
  next?: string
  cause?: unknown
}

/** The only error that services throw on purpose. `message` is a sentence for a person. */
export class StudioError extends Error {
  override readonly name = 'StudioError'
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, message: string, options: StudioErrorOptions = {}) {
    super(readable(message), options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.data = { kept: options.kept ?? '', next: options.next ?? '' }
  }
}

/** A sentence that quotes what it was given stays one, however long that was. */
function readable(message: string): string {
  const short = message.replace(/(["“'])([^"”']{120,})(["”'])/gsu, (_, open: string, quoted: string, close: string) => {
    return `${open}${quoted.slice(0, 100).toWellFormed()}…${close}`
  })
  return short.length <= longestMessage ? short : `${short.slice(0, longestMessage - 1).toWellFormed()}…`
}

/** The error as it goes into events and rows. */
export const ErrorReport = z.object({ code: ErrorCode, message: z.string(), kept: z.string(), next: z.string() })
export type ErrorReport = z.infer<typeof ErrorReport>

/** What an error says that services threw, through whichever door it came. */
const Told = z.object({ code: ErrorCode, message: z.string(), data: ErrorData.catch({ kept: '', next: '' }) })

/** Reads what services throw and clients of the contract get; gives undefined for anything else. */
export function reportIn(error: unknown): ErrorReport | undefined {
  const told = Told.safeParse(error).data
  return told && { code: told.code, message: told.message, ...told.data }
}

/** Turns any thrown value into a report: what is not told by a service is `INTERNAL`, with its own message. */
export function toErrorReport(error: unknown): ErrorReport {
  const message = error instanceof Error ? error.message : String(error)
  return reportIn(error) ?? { code: 'INTERNAL', message, kept: '', next: '' }
}

/**
 * Turns any thrown value into what services throw.
 *
 * @param instead what is safe and what helps, where that is now known better
 */
export function toStudioError(error: unknown, instead: Partial<ErrorData> = {}): StudioError {
  const { code, message, kept, next } = toErrorReport(error)
  return new StudioError(code, message, { kept, next, ...instead, cause: error })
}
