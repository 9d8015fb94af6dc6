import { ORPCError, type Context } from '@orpc/server'
import { RPCHandler as MessagePortHandler } from '@orpc/server/message-port'
import type { StandardHandlerInterceptorOptions, StandardHandleResult } from '@orpc/server/standard'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { sessionHeader, stepHeader, StepName } from '#shared/contract/caller.ts'
import { Id } from '#shared/model/ids.ts'
import { StudioError } from '#shared/model/errors.ts'
import { toContractError, type RequestContext } from '#services/host/index.ts'
import type { Studio } from '#services/studio.ts'

/** The part of a studio that a door needs. */
export type Doorway = Pick<Studio, 'router' | 'request'>

/** What a connection is, for as long as it lasts: the request that opened it. */
export type Connection = RequestContext & {
  /** The other end was made for another contract, and must be loaded again. */
  outdated?: boolean
  /** A call that came as bytes, which the contract never is. */
  isBinary?: boolean
}

type Call = StandardHandlerInterceptorOptions<Connection & Context> & {
  next: (options?: StandardHandlerInterceptorOptions<Connection & Context>) => Promise<StandardHandleResult>
}

/** One call that was answered: `error` where it failed. A stream counts as answered when it begins. */
export interface AnsweredCall {
  /** Such as `assets.list`. */
  procedure: string
  seconds: number
  error?: unknown
}

/** What a door does around each call. */
export interface CallHooks {
  /** Called with every call that was answered. */
  watch?: (call: AnsweredCall) => void
  /** Throws for a call that may not be made now. */
  admit?: (context: RequestContext) => void
}

/**
 * Gives every call a request context of its own (a connection lives through many calls, and each is one step of the
 * history), cancelled when the caller cancels or leaves. The window is the connection's, the conversation the call's.
 */
export function perCall(studio: Doorway, { watch = () => undefined, admit = () => undefined }: CallHooks = {}) {
  return {
    interceptors: [
      async ({ next, ...options }: Call): Promise<StandardHandleResult> => {
        const { signal, url, headers } = options.request
        const { window, device, outdated, isBinary } = options.context
        const session = Id.safeParse(headers[sessionHeader]).data ?? null
        const step = StepName.safeParse(headers[stepHeader]).data
        const began = performance.now()
        const answered = () => ({
          procedure: url.pathname.slice(1).replaceAll('/', '.'),
          seconds: (performance.now() - began) / 1000,
        })
        try {
          // A device cannot add to another's step.
          const named = step === undefined ? {} : { step: device === null ? step : `${device}/${step}` }
          // Whoever is at this machine's own door is the person.
          const byHand = device === null
          const context = studio.request({ window, session, device, byHand, ...named, ...(signal ? { signal } : {}) })
          admitCall(context, outdated === true, admit)
          if (isBinary === true || isForeign(headers)) throw onlyJson()
          const result = await next({ ...options, context })
          if (!result.matched) throw noSuchOperation(answered().procedure)
          watch(answered())
          return result
        } catch (thrown) {
          const error = toContractError(isTold(thrown) ? thrown : new ORPCError('BAD_REQUEST', { cause: thrown }))
          watch({ ...answered(), error })
          throw error
        }
      },
    ],
  }
}

function admitCall(context: RequestContext, outdated: boolean, admit: (context: RequestContext) => void): void {
  if (outdated) {
    throw new StudioError('CONFLICT', 'Promenade was updated while this page was open.', {
      kept: 'Everything is kept.',
      next: 'Load the page again.',
    })
  }
  admit(context)
}

/** What the router throws is an error of the contract; anything else was thrown while oRPC decoded the input. */
const isTold = (thrown: unknown): boolean => thrown instanceof ORPCError || thrown instanceof StudioError

/** Tells whether a client says that its input is no JSON: a form, a file, a stream. */
const isForeign = (headers: Call['request']['headers']): boolean =>
  Object.keys(headers).some((name) => /^content-(?:type|disposition)$/i.test(name))

const onlyJson = (): StudioError =>
  new StudioError('UNSUPPORTED', 'The contract takes JSON: no forms, files or streams of data.', {
    kept: 'Nothing was changed.',
    next: 'Send the input as JSON text; files are named by their path.',
  })

const noSuchOperation = (name: string): StudioError =>
  new StudioError('NOT_FOUND', `The contract has no operation “${name.slice(0, 100).toWellFormed()}”.`)

/** Serves the contract on a port to another thread, process or window, until the port is closed. */
export function serveMessagePort(studio: Doorway, port: SupportedMessagePort, window: string | null = null): void {
  const context = studio.request({ window })
  new MessagePortHandler<RequestContext>(studio.router, perCall(studio)).upgrade(port, { context })
}
