import { RPCLink as MessagePortLink } from '@orpc/client/message-port'
import { RPCLink as WebSocketLink } from '@orpc/client/websocket'
import { sessionHeader, stepHeader, type CallContext } from '#shared/contract/caller.ts'
import type { Transport } from './reconnecting-link.ts'

/** The conversation that is open in this window, null for none. */
export type OpenSession = () => string | null

const headersOf =
  (session: OpenSession) =>
  ({ context: { step } }: { context: CallContext }): Record<string, string> => {
    const id = session()
    return { ...(id === null ? {} : { [sessionHeader]: id }), ...(step === undefined ? {} : { [stepHeader]: step }) }
  }

/** A connection attempt that takes longer than this is given up, milliseconds. */
const openingPatience = 8_000

/** Connects to a studio's server over WebSocket. */
export function webSocketTransport(url: string, session: OpenSession): Transport {
  const socket = new WebSocket(url)
  const opened = Promise.withResolvers<void>()
  const gone = new AbortController()
  const end = () => {
    clearTimeout(timer)
    opened.reject(new Error('The connection was closed.'))
    gone.abort()
  }
  const close = () => {
    socket.close()
    // A dead network lets the closing handshake wait for long; nobody here waits for it.
    end()
  }
  const timer = setTimeout(close, openingPatience)
  socket.addEventListener('open', () => {
    clearTimeout(timer)
    opened.resolve()
  })
  socket.addEventListener('close', end)
  const link = new WebSocketLink<CallContext>({ websocket: forgiving(socket), headers: headersOf(session) })
  return { link, opened: opened.promise, gone: gone.signal, close }
}

/**
 * A socket that drops what is said to it after its end. oRPC tells the host of every call that is given up, even where
 * the connection is what ended it, and nobody can catch the error of that. Calls themselves fail by the transport's `gone`.
 */
function forgiving(
  socket: WebSocket,
): Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> {
  return {
    addEventListener: socket.addEventListener.bind(socket),
    removeEventListener: socket.removeEventListener.bind(socket),
    get readyState() {
      return socket.readyState === WebSocket.CONNECTING ? WebSocket.CONNECTING : WebSocket.OPEN
    },
    send: (data) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(data)
    },
  }
}

/** Connects to the studio beside a desktop window over its MessagePort. */
export function messagePortTransport(port: MessagePort, session: OpenSession): Transport {
  const gone = new AbortController()
  const link = new MessagePortLink<CallContext>({ port, headers: headersOf(session) })
  port.addEventListener('close', () => gone.abort())
  port.start()
  const close = () => {
    port.close()
    gone.abort()
  }
  return { link, opened: Promise.resolve(), gone: gone.signal, close }
}
