import { isContractProcedure, type AnySchema } from '@orpc/contract'
import { implement, ORPCError, ValidationError } from '@orpc/server'
import { contract, errorStatus, type ProcedureMeta } from '#shared/contract/index.ts'
import { ErrorCode, StudioError, toErrorReport } from '#shared/model/errors.ts'
import { inputSentence } from '#shared/model/input-sentence.ts'
import { admitDevice, answerFor, errorFor } from './devices.ts'
import type { RequestContext } from './request.ts'

/**
 * Where every router starts: `studio.assets.find.handler(({ input, context }) => …)`. What a service throws leaves as
 * one of the contract's errors, so that every door shows the same sentence. Every call passes the gate, whichever way it
 * comes: what it may do is decided here and nowhere else. A call that found the workspace locked by
 * another process is made again; it commits once, so until then it has written nothing.
 */
export const studio = implement(contract)
  .$context<RequestContext>()
  .use(async ({ next, context, procedure, path }, input) => {
    try {
      const { signal, hasCommitted } = context
      const { meta, inputSchema } = procedure['~orpc']
      const admit = once(() =>
        context.gate.admit(context, {
          tool: nameOf(path, meta),
          meta,
          input,
          read: () => readInput(inputSchema, input),
        }),
      )
      const admitted = async () => {
        admitDevice(context, meta)
        await admit()
        return next()
      }
      const result = await context.tenant.patiently(admitted, { signal, mayRepeat: () => !hasCommitted() })
      return { ...result, output: answerFor(context, result.output) }
    } catch (error) {
      throw toContractError(errorFor(context, error))
    }
  })

/** Does it until it has gone well: a call that is made again was admitted, and written down as allowed, before. */
function once(work: () => void | Promise<void>): () => Promise<void> {
  let isDone = false
  return async () => {
    if (isDone) return
    await work()
    isDone = true
  }
}

/**
 * The operation's name. Whoever calls says the path, and rules go by it, so it is held against the contract: a call under
 * another's name, or under none, is refused.
 */
function nameOf(path: readonly string[], meta: ProcedureMeta): string {
  let node: unknown = contract
  for (const part of path) node = isRecord(node) ? node[part] : undefined
  if (isContractProcedure(node) && node['~orpc'].meta === meta) return path.join('.')
  throw new StudioError('INTERNAL', 'A call came under a name that is not its own.', { kept: 'Nothing was changed.' })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

async function readInput(schema: AnySchema | undefined, input: unknown): Promise<unknown> {
  if (schema === undefined) return input
  const read = await schema['~standard'].validate(input)
  return read.issues === undefined ? read.value : undefined
}

/**
 * Turns any thrown value into an error of the contract. Stream handlers call it for what goes wrong after the first
 * event.
 */
export function toContractError(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError) {
    if (ErrorCode.safeParse(error.code).success) return error
    if (error.code === 'BAD_REQUEST') return invalidInput(error)
  }
  const { code, message, kept, next } = toErrorReport(error)
  // Only with the status that the contract gives the code does oRPC take it for one of the contract's errors.
  return new ORPCError(code, { status: errorStatus[code], message, data: { kept, next }, defined: true, cause: error })
}

/** Said of an input that no schema ever saw. */
export const unreadable = 'The request cannot be read: its input is not written as the contract writes it.'

function invalidInput(error: ORPCError<string, unknown>): ORPCError<string, unknown> {
  const issues = error.cause instanceof ValidationError ? error.cause.issues : []
  const message = issues.length > 0 ? `The request does not fit: ${inputSentence(issues)}.` : unreadable
  return toContractError(new StudioError('INVALID_INPUT', message, { cause: error }))
}
