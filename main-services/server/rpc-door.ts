import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { StandardRPCHandler } from '@orpc/server/standard'
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer'
import {
  encodeResponseMessage,
  experimental_ServerPeerWithoutCodec as ServerPeer,
  type EncodedMessage,
} from '@orpc/standard-server-peer'
import { WebSocket, WebSocketServer } from 'ws'
import { WindowId, windowParameter } from '#shared/contract/caller.ts'
import { contractParameter, contractVersion } from '#shared/contract/version.ts'
import { StudioError, toErrorReport } from '#shared/model/errors.ts'
import { detached, every, type RequestContext } from '#services/host/index.ts'
import { tooManySentence, type CallLimits } from './call-limits.ts'
import type { Caller } from './callers.ts'
import { readFrame } from './frames.ts'
import type { Metrics } from './metrics.ts'
import { perCall, type AnsweredCall, type Connection, type Doorway } from './rpc-handler.ts'

/** Larger messages close the connection, bytes. A push of a large document is the largest there is. */
const largestMessage = 32 * 1024 * 1024
/** A client that does not answer a ping within this is gone, milliseconds. */
const heartbeat = 20_000

/** Takes down what went wrong by a defect of ours. */
export type DefectLog = (what: string, error: unknown) => void

/** What calls over WebSocket are answered, counted and limited by. */
export interface RpcDoorOptions {
  studio: Doorway
  metrics: Metrics
  limits: CallLimits
  log: DefectLog
}

/** The contract over WebSocket. */
export class RpcDoor {
  readonly #studio: Doorway
  readonly #metrics: Metrics
  readonly #log: DefectLog
  readonly #handler: StandardRPCHandler<Connection>
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false })
  readonly #alive = new WeakSet<WebSocket>()
  readonly #stopBeating: () => void

  constructor({ studio, metrics, limits, log }: RpcDoorOptions) {
    this.#studio = studio
    this.#metrics = metrics
    this.#log = log
    this.#handler = new StandardRPCHandler<Connection>(
      studio.router,
      perCall(studio, {
        watch: (call) => this.#count(call),
        admit: (context) => refuseTooMany(limits, context),
      }),
    )
    this.#stopBeating = every(heartbeat, 'Looking whether windows are still there', () => this.#beat())
    metrics.gauge('promenade_rpc_connections', () => this.#server.clients.size)
  }

  /** Takes over a request that asks for a WebSocket; who may ask was decided before. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, caller: Caller | undefined): void {
    const device = caller?.kind === 'device' ? caller.id : null
    this.#server.handleUpgrade(request, socket, head, (client) => {
      this.#metrics.count('promenade_rpc_connections_total')
      this.#alive.add(client)
      client.on('pong', () => this.#alive.add(client))
      // An oversized or malformed frame ends in `close`, which ends what the client had begun.
      client.on('error', () => client.terminate())
      const { window, version } = saidOf(request)
      // A device cannot pass for another's window.
      const own = device === null || window === null ? window : `${device}/${window}`
      this.#converse(client, { ...this.#studio.request({ window: own, device }), outdated: isOutdated(version) })
    })
  }

  /** Says goodbye to every client. */
  close(): void {
    this.#stopBeating()
    for (const client of this.#server.clients) client.close(1001, 'Promenade is closing.')
    this.#server.close()
  }

  /**
   * As oRPC's own handler for sockets does it, but for two things: what is no message ends the conversation with a
   * sentence, and a message counts as sent when the network has taken it, so that a stream to a slow client waits.
   */
  #converse(client: WebSocket, connection: Connection): void {
    const peer = new ServerPeer(async ([id, type, payload]) =>
      sent(client, await encodeResponseMessage(id, type, payload)),
    )
    const hear = async (frame: Buffer, isBinary: boolean): Promise<void> => {
      const message = await readFrame(frame, isBinary)
      const answer = createServerPeerHandleRequestFn(this.#handler, { context: { ...connection, isBinary } })
      if (message) await peer.message(message, answer)
      else client.close(1007, 'Only messages of the contract, as JSON text.')
    }
    client.on('message', (data, isBinary) => {
      detached('Answering a window', hear(Buffer.isBuffer(data) ? data : Buffer.alloc(0), isBinary))
    })
    client.on('close', () => peer.close())
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

/** What the address says: which window calls, and for which contract it was made; null where it does not. */
function saidOf(request: IncomingMessage): { window: string | null; version: string | null } {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const window = WindowId.safeParse(searchParams.get(windowParameter)).data ?? null
  return { window, version: searchParams.get(contractParameter) }
}

/** A program that says nothing is taken at its word call by call. */
const isOutdated = (version: string | null): boolean => version !== null && version !== String(contractVersion)

function refuseTooMany(limits: CallLimits, { device }: RequestContext): void {
  const wait = limits.take(device === null ? { kind: 'person' } : { kind: 'device', id: device })
  if (wait === 0) return
  throw new StudioError('LIMITED', tooManySentence, {
    kept: 'Everything done before is kept.',
    next: `Try again in ${wait} ${wait === 1 ? 'second' : 'seconds'}.`,
  })
}

/** Resolves when the network has taken the message, or the client is gone. */
function sent(client: WebSocket, message: EncodedMessage): Promise<void> {
  return new Promise((resolve) => {
    if (client.readyState === WebSocket.OPEN) client.send(message, () => resolve())
    else resolve()
  })
}
