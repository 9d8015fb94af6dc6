import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { WindowId, windowParameter } from '#shared/contract/caller.ts'
import { toErrorReport } from '#shared/model/errors.ts'
import { detached, every, type RequestContext } from '#services/host/index.ts'
import type { Metrics } from './metrics.ts'
import { perCall, type AnsweredCall, type Doorway } from './rpc-handler.ts'

/** Larger messages close the connection, bytes. A push of a large document is the largest there is. */
const largestMessage = 32 * 1024 * 1024
/** A client that does not answer a ping within this is gone, milliseconds. */
const heartbeat = 20_000

/** Takes down what went wrong by a defect of ours. */
export type DefectLog = (what: string, error: unknown) => void

/** The contract over WebSocket. */
export class RpcDoor {
  readonly #studio: Doorway
  readonly #metrics: Metrics
  readonly #log: DefectLog
  readonly #handler: RPCHandler<RequestContext>
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false })
  readonly #alive = new WeakSet<WebSocket>()
  readonly #stopBeating: () => void

  constructor(studio: Doorway, metrics: Metrics, log: DefectLog) {
    this.#studio = studio
    this.#metrics = metrics
    this.#log = log
    this.#handler = new RPCHandler<RequestContext>(
      studio.router,
      perCall(studio, (call) => this.#count(call)),
    )
    this.#stopBeating = every(heartbeat, 'Looking whether windows are still there', () => this.#beat())
    metrics.gauge('promenade_rpc_connections', () => this.#server.clients.size)
  }

  /** Takes over a request that asks for a WebSocket; who may ask was decided before. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => {
      this.#metrics.count('promenade_rpc_connections_total')
      this.#alive.add(client)
      client.on('pong', () => this.#alive.add(client))
      // An oversized or malformed frame ends in `close`, which ends what the client had begun.
      client.on('error', () => client.terminate())
      const context = this.#studio.request({ window: windowOf(request) })
      const ended = this.#handler.upgrade(conversation(client), { context })
      detached('Talking with a window', Promise.resolve(ended))
    })
  }

  /** Says goodbye to every client. */
  close(): void {
    this.#stopBeating()
    for (const client of this.#server.clients) client.close(1001, 'Promenade is closing.')
    this.#server.close()
  }

  #count({ procedure, seconds, error }: AnsweredCall): void {
    const code = error === undefined ? 'OK' : toErrorReport(error).code
    this.#metrics.count('promenade_rpc_calls_total', { procedure, code })
    this.#metrics.observe('promenade_rpc_seconds', { procedure }, seconds)
    if (code === 'INTERNAL') this.#log(`${procedure} failed`, error)
  }

  #beat(): void {
    for (const client of this.#server.clients) {
      if (!this.#alive.has(client)) client.terminate()
      this.#alive.delete(client)
      client.ping()
    }
  }
}

/** The window that the address names, null where it names none. */
function windowOf(request: IncomingMessage): string | null {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  return WindowId.safeParse(searchParams.get(windowParameter)).data ?? null
}

/**
 * A socket as the handler sees it: what is not a message of the protocol never reaches it, and a message counts as sent
 * when the network has taken it, so that a stream to a slow client waits instead of filling memory.
 */
function conversation(socket: WebSocket): Pick<WebSocket, 'addEventListener' | 'send'> {
  const addEventListener = (type: string, listener: (event: { data: unknown }) => void) => {
    if (type === 'close') socket.on('close', () => listener({ data: undefined }))
    if (type !== 'message') return
    socket.on('message', (data, isBinary) => {
      const text = isBinary || !Buffer.isBuffer(data) ? '' : data.toString('utf8')
      if (isMessage(text)) listener({ data: text })
      else socket.close(1007, 'Only messages of the contract, as JSON text.')
    })
  }
  const send = (data: string | Buffer): Promise<void> =>
    new Promise((resolve) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(data, () => resolve())
      else resolve()
    })
  // The two methods as oRPC calls them; ws declares more overloads than that.
  return { addEventListener, send } as unknown as Pick<WebSocket, 'addEventListener' | 'send'>
}

/** What oRPC sends over a socket: a request with its path, or word of one under way (3: an item, 4: abandoned). */
const Message = z.union([
  z.object({ i: z.string(), t: z.union([z.literal(3), z.literal(4)]), p: z.object({}).optional() }),
  z.object({
    i: z.string(),
    t: z.literal(1).optional(),
    p: z.object({ u: z.string().startsWith('/'), h: z.record(z.string(), z.string()).optional() }),
  }),
])

function isMessage(text: string): boolean {
  try {
    return Message.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}
