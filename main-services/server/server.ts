import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { StudioError } from '#shared/model/errors.ts'
import { isLoopback, judge, type DoorPolicy, type Verdict } from './admission.ts'
import { AppFiles } from './app-files.ts'
import { createMediaHandler, type MediaSource } from './media.ts'
import { Metrics } from './metrics.ts'
import { refusalPage } from './pages.ts'
import { Pairing } from './pairing.ts'
import { createRoutes } from './routes.ts'
import { RpcDoor, type DefectLog } from './rpc-door.ts'
import type { Doorway } from './rpc-handler.ts'
import { commonHeaders } from './security-headers.ts'

export interface ServerOptions {
  studio: Doorway & MediaSource
  /** Shown in `/health`. */
  version: string
  /** Address to listen on; other than loopback, clients must be paired. Default 127.0.0.1. */
  host?: string
  /** 0 takes any free port; left out, 4780 or, where that is taken, any free one. */
  port?: number
  /** Folder of the built app; by default this repository's. */
  appDirectory?: string
  /** How long requests under way may take to finish on closing, milliseconds. Default 2000. */
  closingPatience?: number
  /** Called when a call fails by a defect of ours, with what was thrown. */
  onDefect?: DefectLog
}

export interface StudioServer {
  /** Where this machine's browser finds the app. */
  url: string
  /** Where another device is let in; undefined where the server listens on loopback alone. */
  pairingUrl: string | undefined
  close: () => Promise<void>
}

const usualPort = 4780
const builtApp = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Opens the studio's door on the network: the app, its media and the contract. Local by default. */
export async function startServer(options: ServerOptions): Promise<StudioServer> {
  const host = options.host ?? '127.0.0.1'
  const metrics = new Metrics()
  const pairing = new Pairing(options.studio.request().tenant)
  const door = new RpcDoor(options.studio, metrics, options.onDefect ?? (() => undefined))
  const routes = createRoutes({
    app: new AppFiles(options.appDirectory ?? builtApp),
    media: createMediaHandler(options.studio),
    metrics,
    pairing,
    version: options.version,
  })
  const answer = getRequestListener(routes.fetch, { overrideGlobalObjects: false })
  const policy: DoorPolicy = { port: 0, networkNames: new Set() }
  const admit = (request: IncomingMessage): Verdict => judge(visitorOf(request, pairing), policy)

  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, (request, response) => {
    const verdict = admit(request)
    if (verdict.admitted) void answer(request, response)
    else void refuse(response, verdict, metrics)
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const verdict = admit(request)
    if (!verdict.admitted) refuseUpgrade(socket, verdict.status)
    else if (pathOf(request) !== '/rpc') refuseUpgrade(socket, 404)
    else door.upgrade(request, socket, head)
  })

  policy.port = await listen(server, host, options.port)
  const network = isLoopback(host) || host === 'localhost' ? undefined : networkNames(host)
  if (network) policy.networkNames = new Set(network)
  return {
    url: `http://${isAny(host) || host === 'localhost' ? '127.0.0.1' : bracketed(host)}:${policy.port}/`,
    pairingUrl: network && `http://${bracketed(network[0] ?? host)}:${policy.port}/pair?code=${pairing.code}`,
    close: () => close(server, door, options.closingPatience ?? 2_000),
  }
}

function visitorOf(request: IncomingMessage, pairing: Pairing) {
  const { headers } = request
  return {
    remoteAddress: request.socket.remoteAddress,
    method: request.method ?? 'GET',
    path: pathOf(request),
    host: headers.host,
    origin: headers.origin,
    fetchSite: single(headers['sec-fetch-site']),
    fetchMode: single(headers['sec-fetch-mode']),
    paired: pairing.knows(headers.cookie),
  }
}

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}

async function refuse(response: ServerResponse, verdict: { status: number; sentence: string }, metrics: Metrics) {
  metrics.count('promenade_http_refused_total', { status: String(verdict.status) })
  const page = refusalPage(verdict.sentence, verdict.status)
  response.writeHead(verdict.status, { ...Object.fromEntries(page.headers), ...commonHeaders, connection: 'close' })
  response.end(await page.text())
}

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

async function listen(server: Server, host: string, port: number | undefined): Promise<number> {
  const attempt = (candidate: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(candidate, host, () => {
        server.off('error', reject)
        resolve((server.address() as AddressInfo).port)
      })
    })
  try {
    return await attempt(port ?? usualPort)
  } catch (error) {
    if (port === undefined && error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      return attempt(0)
    throw new StudioError('UNAVAILABLE', `Cannot listen on ${host}:${port ?? usualPort}: ${reasonOf(error)}.`, {
      next: 'Choose another with --port or --host.',
      cause: error,
    })
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'something else already listens there',
    EACCES: 'this port needs rights that this account does not have',
    EADDRNOTAVAIL: 'this machine does not have that address',
    ENOTFOUND: 'that name is not known',
  }
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}

const isAny = (host: string): boolean => host === '0.0.0.0' || host === '::'
const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** By which names other devices may call this machine; the one to show comes first. */
function networkNames(host: string): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => !entry.internal && !entry.address.startsWith('fe80'))
    .toSorted((left, right) => left.family.localeCompare(right.family))
    .map((entry) => entry.address.toLowerCase())
  const own = hostname().toLowerCase()
  return [...new Set([...(isAny(host) ? [] : [host.toLowerCase()]), ...addresses, own, `${own}.local`])]
}

async function close(server: Server, door: RpcDoor, patience: number): Promise<void> {
  door.close()
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearTimeout(timer)
}
