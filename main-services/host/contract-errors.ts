import { ORPCError, ValidationError } from '@orpc/server'
import { errorStatus } from '#shared/contract/index.ts'
import { ErrorCode, StudioError, toErrorReport } from '#shared/model/errors.ts'
import { inputSentence } from '#shared/model/input-sentence.ts'

/**
 * Turns any thrown value into an error of the contract: the one way from what services throw to what doors send. The way back is
 * `toErrorReport`, or `toStudioError` for whoever throws it again.
 */
export function toContractError(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError) {
    if (ErrorCode.safeParse(error.code).success) return error
    if (error.code === 'BAD_REQUEST') return toContractError(invalidInput(error))
  }
  const { code, message, kept, next } = toErrorReport(error)
  // Only with the status that the contract gives the code does oRPC take it for one of the contract's errors.
  return new ORPCError(code, { status: errorStatus[code], message, data: { kept, next }, defined: true, cause: error })
}

/** What oRPC says of an input that does not fit its schema, and of one that no schema ever saw. */
function invalidInput(error: ORPCError<string, unknown>): StudioError {
  const issues = error.cause instanceof ValidationError ? error.cause.issues : []
  if (issues.length > 0) {
    return new StudioError('INVALID_INPUT', `The request does not fit: ${inputSentence(issues)}.`, { cause: error })
  }
  const message = 'The request cannot be read: its input is not written as the contract writes it.'
  return new StudioError('INVALID_INPUT', message, { kept: 'Nothing was changed.', cause: error })
}
