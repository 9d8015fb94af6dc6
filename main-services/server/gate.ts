import type { IncomingMessage, ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { judge, type DoorPolicy } from './admission.ts'
import { Allowance } from './allowance.ts'
import { tooManySentence, type CallLimits } from './call-limits.ts'
import { bringsKey, withoutKey, type Caller, type Callers } from './callers.ts'
import type { DeviceConnections } from './connections.ts'
import type { Metrics } from './metrics.ts'
import { closedPage, onwards, refusalPage, tooManyPage } from './pages.ts'
import { commonHeaders } from './security-headers.ts'

/** Wrong keys from one address in a minute, before it has to wait. A right one is let in all the same. */
const wrongKeys = { perMinute: 120 }
/** Requests that need no key, from one address in a minute. */
const openRequests = { perMinute: 600 }

type Answer = () => Response

/** What the server's gate asks before it lets a request in. */
export interface GateOptions {
  policy: DoorPolicy
  callers: Callers
  metrics: Metrics
  limits: CallLimits
  connections: DeviceConnections
}

/** Decides on every request before anything of it is read: let in, sent on, or answered here. */
export class Gate {
  readonly #policy: DoorPolicy
  readonly #callers: Callers
  readonly #metrics: Metrics
  readonly #limits: CallLimits
  readonly #connections: DeviceConnections
  readonly #wrongKeys = new Allowance(wrongKeys)
  readonly #openRequests = new Allowance(openRequests)

  constructor({ policy, callers, metrics, limits, connections }: GateOptions) {
    this.#policy = policy
    this.#callers = callers
    this.#metrics = metrics
    this.#limits = limits
    this.#connections = connections
  }

  /** Undefined for a request that is let in; else what it gets instead. */
  decide(request: IncomingMessage): Answer | undefined {
    return this.#refuse(request) ?? this.#sendOn(request)
  }

  #refuse(request: IncomingMessage): Answer | undefined {
    const { caller, offered } = this.#callers.identify(request)
    const verdict = judge(visitorOf(request, caller), this.#policy)
    if (verdict.admitted) return this.#limit(request, caller)
    if (verdict.status === 403) return () => refusalPage(verdict.sentence, 403)
    const wait = offered ? this.#wrongKeys.take(request.socket.remoteAddress ?? '') : 0
    if (wait > 0) return () => tooManyPage('There were too many wrong keys from here. Wait a little.', wait)
    return closedPage
  }

  #limit(request: IncomingMessage, caller: Caller | undefined): Answer | undefined {
    const { socket } = request
    const wait = caller ? this.#limits.take(caller) : this.#openRequests.take(socket.remoteAddress ?? '')
    if (wait > 0) return () => tooManyPage(tooManySentence, wait)
    if (caller?.kind === 'device') this.#connections.add(caller.id, socket)
    return undefined
  }

  /** A browser that brings the key in its address gets it as a cookie, and goes on without it. */
  #sendOn(request: IncomingMessage): Answer | undefined {
    const { url = '/', method, headers } = request
    const isPage = pathOf(request) === '/' || headers['sec-fetch-mode'] === 'navigate'
    if (!isPage || (method !== 'GET' && method !== 'HEAD') || !bringsKey(url)) return undefined
    const key = this.#callers.keyOf(request)
    return key === undefined ? undefined : () => onwards(withoutKey(url), this.#callers.cookie(key))
  }

  /** Answers over HTTP what was not let in. */
  async answer(response: ServerResponse, make: Answer): Promise<void> {
    const page = make()
    this.#count(page)
    const own = { ...Object.fromEntries(page.headers), ...commonHeaders }
    response.writeHead(page.status, page.status < 400 ? own : { ...own, connection: 'close' })
    response.end(await page.text())
  }

  /** The same for a request that asked for a WebSocket. */
  answerUpgrade(socket: Duplex, make: Answer): void {
    const page = make()
    this.#count(page)
    const wait = page.headers.get('retry-after')
    endUpgrade(socket, page.status, wait === null ? {} : { 'retry-after': wait })
  }

  #count({ status }: Response): void {
    if (status >= 400) this.#metrics.count('promenade_http_refused_total', { status: String(status) })
  }
}

/** Refuses an HTTP upgrade: answers with a status and closes the socket. */
export function endUpgrade(socket: Duplex, status: number, headers: Readonly<Record<string, string>> = {}): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n${lines.join('')}\r\n`,
  )
}

function visitorOf(request: IncomingMessage, caller: Caller | undefined) {
  const { headers } = request
  return {
    remoteAddress: request.socket.remoteAddress,
    method: request.method ?? 'GET',
    path: pathOf(request),
    host: headers.host,
    origin: headers.origin,
    fetchSite: single(headers['sec-fetch-site']),
    fetchMode: single(headers['sec-fetch-mode']),
    known: caller !== undefined,
  }
}

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** Gives the path of a request, without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}
