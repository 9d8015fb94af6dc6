import { RPCLink as MessagePortLink } from '@orpc/client/message-port'
import { RPCLink as WebSocketLink } from '@orpc/client/websocket'
import type { Wire } from './reconnecting-link.ts'

/** A connection attempt that takes longer than this is given up, milliseconds. */
const openingPatience = 8_000

/** The local server's door. */
export function webSocketWire(url: string): Wire {
  const socket = new WebSocket(url)
  const opened = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  const settle = () => {
    clearTimeout(timer)
    opened.reject(new Error('The connection was closed.'))
    closed.resolve()
  }
  const timer = setTimeout(() => {
    socket.close()
    settle()
  }, openingPatience)
  socket.addEventListener('open', () => {
    clearTimeout(timer)
    opened.resolve()
  })
  socket.addEventListener('close', settle)
  return {
    link: new WebSocketLink({ websocket: socket }),
    opened: opened.promise,
    closed: closed.promise,
    close: () => {
      socket.close()
      // A dead network lets the closing handshake wait for long; nobody here waits for it.
      settle()
    },
  }
}

/** The desktop window's door. */
export function messagePortWire(port: MessagePort): Wire {
  const closed = Promise.withResolvers<void>()
  const link = new MessagePortLink({ port })
  port.addEventListener('close', () => closed.resolve())
  port.start()
  return {
    link,
    opened: Promise.resolve(),
    closed: closed.promise,
    close: () => {
      port.close()
      closed.resolve()
    },
  }
}
