import type { Context } from '@orpc/server'
import { RPCHandler as MessagePortHandler } from '@orpc/server/message-port'
import type { StandardHandlerInterceptorOptions, StandardHandleResult } from '@orpc/server/standard'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { sessionHeader, stepHeader, StepName } from '#shared/contract/caller.ts'
import { Id } from '#shared/model/ids.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { Studio } from '#services/studio.ts'

/** The part of a studio that a door needs. */
export type Doorway = Pick<Studio, 'router' | 'request'>

type Call = StandardHandlerInterceptorOptions<RequestContext & Context> & {
  next: (options?: StandardHandlerInterceptorOptions<RequestContext & Context>) => Promise<StandardHandleResult>
}

/** One call that was answered: `error` where it failed. A stream counts as answered when it begins. */
export interface AnsweredCall {
  /** Such as `assets.list`. */
  procedure: string
  seconds: number
  error?: unknown
}

/**
 * Gives every call a request context of its own (a connection lives through many calls, and each is one step of the
 * history), cancelled when the caller cancels or leaves. The window is the connection's, the conversation the call's.
 */
export function perCall(studio: Doorway, watch: (call: AnsweredCall) => void = () => undefined) {
  return {
    interceptors: [
      async ({ next, ...options }: Call): Promise<StandardHandleResult> => {
        const { signal, url, headers } = options.request
        const { window } = options.context
        const session = Id.safeParse(headers[sessionHeader]).data ?? null
        const step = StepName.safeParse(headers[stepHeader]).data
        const began = performance.now()
        const answered = () => ({
          procedure: url.pathname.slice(1).replaceAll('/', '.'),
          seconds: (performance.now() - began) / 1000,
        })
        try {
          const context = studio.request({ window, session, ...(step ? { step } : {}), ...(signal ? { signal } : {}) })
          const result = await next({ ...options, context })
          if (result.matched) watch(answered())
          return result
        } catch (error) {
          watch({ ...answered(), error })
          throw error
        }
      },
    ],
  }
}

/** Serves the contract on a port to another thread, process or window, until the port is closed. */
export function serveMessagePort(studio: Doorway, port: SupportedMessagePort, window: string | null = null): void {
  const context = studio.request({ window })
  new MessagePortHandler<RequestContext>(studio.router, perCall(studio)).upgrade(port, { context })
}
