import { getContractRouter, isContractProcedure, type AnySchema } from '@orpc/contract'
import { implement } from '@orpc/server'
import { contract, type ProcedureMeta } from '#shared/contract/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import { admitDevice, answerFor, errorFor } from './devices.ts'
import type { RequestContext } from './request.ts'
import { reusedResultsOf, reuseKey } from './reused-results.ts'

/**
 * Where every router starts: `studio.assets.find.handler(({ input, context }) => …)`. What a service throws leaves as
 * one of the contract's errors, so that every door shows the same sentence. Every call passes the gate, whichever way it
 * comes: what it may do is decided here and nowhere else. A call that found the workspace locked by
 * another process is made again; it commits once, so until then it has written nothing. A pure read is not made where an
 * equal one was and nothing has changed since.
 */
export const studio = implement(contract)
  .$context<RequestContext>()
  .use(async ({ next, context, procedure, path }, input, output) => {
    try {
      const { signal, hasCommitted } = context
      const { meta, inputSchema } = procedure['~orpc']
      const read = () => readInput(inputSchema, input)
      const admit = once(() => context.gate.admit(context, { tool: nameOf(path, meta), meta, input, read }))
      const admitted = async () => {
        admitDevice(context, meta)
        await admit()
        const key = await reuseKey(context, path.join('.'), meta, read)
        if (key === undefined) return next()
        const version = context.tenant.contentVersion()
        const known = reusedResultsOf(context.tenant).find(key, version)
        if (known) return output(known.output)
        const made = await next()
        reusedResultsOf(context.tenant).keep(key, version, made.output)
        return made
      }
      const result = await context.tenant.patiently(admitted, { signal, mayRepeat: () => !hasCommitted() })
      return { ...result, output: answerFor(context, result.output) }
    } catch (error) {
      throw errorFor(context, error)
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
  const named = getContractRouter(contract, path)
  if (isContractProcedure(named) && named['~orpc'].meta === meta) return path.join('.')
  throw new StudioError('INTERNAL', 'A call came under a name that is not its own.', { kept: 'Nothing was changed.' })
}

async function readInput(schema: AnySchema | undefined, input: unknown): Promise<unknown> {
  if (schema === undefined) return input
  const read = await schema['~standard'].validate(input)
  return read.issues === undefined ? read.value : undefined
}
