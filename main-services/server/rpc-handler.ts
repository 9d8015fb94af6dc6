import type { Context } from '@orpc/server'
import { RPCHandler as MessagePortHandler } from '@orpc/server/message-port'
import type { StandardHandlerInterceptorOptions, StandardHandleResult } from '@orpc/server/standard'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import type { RequestContext } from '#services/host/index.ts'
import type { Studio } from '#services/studio.ts'
import type { Metrics } from './metrics.ts'

/** The part of a studio that a door needs. */
export type Doorway = Pick<Studio, 'router' | 'request'>

type Call = StandardHandlerInterceptorOptions<RequestContext & Context> & {
  next: (options?: StandardHandlerInterceptorOptions<RequestContext & Context>) => Promise<StandardHandleResult>
}

/**
 * Gives every call a request context of its own (a connection lives through many calls, and each is one step of the
 * history), cancelled when the caller cancels or leaves.
 */
export function perCall(studio: Doorway, metrics?: Metrics) {
  return {
    interceptors: [
      async ({ next, ...options }: Call): Promise<StandardHandleResult> => {
        const { signal } = options.request
        const context = studio.request(signal ? { signal } : {})
        const started = performance.now()
        const result = await next({ ...options, context })
        if (metrics && result.matched) {
          const procedure = options.request.url.pathname.slice(1).replaceAll('/', '.')
          const outcome = result.response.status < 400 ? 'ok' : 'error'
          metrics.count('promenade_rpc_calls_total', { procedure, outcome })
          metrics.observe('promenade_rpc_seconds', { procedure }, (performance.now() - started) / 1000)
        }
        return result
      },
    ],
  }
}

/** Serves the contract on a port to another thread, process or window, until the port is closed. */
export function serveMessagePort(studio: Doorway, port: SupportedMessagePort): void {
  new MessagePortHandler<RequestContext>(studio.router, perCall(studio)).upgrade(port, { context: studio.request() })
}
