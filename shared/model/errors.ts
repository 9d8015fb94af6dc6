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
 * - `LIMITED`: asked too often; after a while it may be asked again
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

/** What an error of the contract carries, through whichever door it came. */
const Carried = z.object({ code: ErrorCode, message: z.string(), data: ErrorData })

/**
 * Turns any thrown value into a report: what services throw, what clients of the contract get, and anything else as
 * `INTERNAL` with its own message.
 */
export function toErrorReport(error: unknown): ErrorReport {
  if (error instanceof StudioError) return { code: error.code, message: error.message, ...error.data }
  const carried = Carried.safeParse(error)
  if (carried.success) return { code: carried.data.code, message: carried.data.message, ...carried.data.data }
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'INTERNAL', message, kept: '', next: '' }
}
