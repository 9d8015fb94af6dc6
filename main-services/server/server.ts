import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { StudioError } from '#shared/model/errors.ts'
import { detached, guard, later, reportFault } from '#services/host/index.ts'
import { isLoopback, type DoorPolicy } from './admission.ts'
import { AppFiles } from './app-files.ts'
import { CallLimits, usualLimits, type LimitOptions } from './call-limits.ts'
import { Callers } from './callers.ts'
import { DeviceConnections } from './connections.ts'
import { endUpgrade, Gate, pathOf } from './gate.ts'
import { createMediaHandler, type MediaSource } from './media.ts'
import { Metrics } from './metrics.ts'
import { tellOfRuns } from './run-metrics.ts'
import { healthOfWork, tellOfWorkers } from './worker-metrics.ts'
import { PairingDoor } from './pairing.ts'
import { createRoutes } from './routes.ts'
import { RpcDoor, type DefectLog } from './rpc-door.ts'
import { announceServer } from '#services/devices/index.ts'
import { nameOfDevice } from '#services/host/index.ts'
import type { Studio } from '#services/studio.ts'
import type { Doorway } from './rpc-handler.ts'
import { workspaceSecret } from './secret.ts'

/** What a server serves, and where. */
export interface ServerOptions {
  studio: Doorway & MediaSource & Pick<Studio, 'workspace' | 'devices' | 'runStats' | 'workStats' | 'registerWorkers'>
  /** Shown in `/health`. */
  version: string
  /** Address to listen on; other than loopback, clients must be paired. Default 127.0.0.1. */
  host?: string
  /** 0 takes any free port; left out, 4780 or, where that is taken, any free one. */
  port?: number
  /** Folder of the built app; by default this repository's. */
  appDirectory?: string
  /** Requests and calls a minute that a caller may make. */
  limits?: LimitOptions
  /** How long requests under way may take to finish on closing, milliseconds. Default 2000. */
  closingPatience?: number
  /** Called when a call fails by a defect of ours, with what was thrown. */
  onDefect?: DefectLog
}

/** A server that listens; `close` ends it. */
export interface StudioServer {
  /** Where this machine's browser finds the app, with the key that lets it in. */
  url: string
  /** The same without key and path, such as `http://127.0.0.1:4780`. */
  origin: string
  /** The workspace's key. */
  secret: string
  /** Where another device is let in; undefined where the server listens on loopback alone. */
  pairingUrl: string | undefined
  close: () => Promise<void>
}

const usualPort = 4780
const builtApp = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Opens the studio's door on the network: the app, its media and the contract. Local by default. */
export async function startServer(options: ServerOptions): Promise<StudioServer> {
  const host = options.host ?? '127.0.0.1'
  const secret = workspaceSecret(options.studio.workspace)
  const { studio } = options
  const metrics = new Metrics()
  tellOfRuns(metrics, options.studio)
  tellOfWorkers(metrics, options.studio)
  detached('Registering workers', studio.registerWorkers())
  const callers = new Callers({ secret, deviceOf: (token) => studio.devices.deviceOf(studio.request().tenant, token) })
  const limits = new CallLimits(options.limits ?? usualLimits)
  const connections = new DeviceConnections()
  const policy: DoorPolicy = { port: 0, networkNames: new Set() }
  const gate = new Gate({ policy, callers, metrics, limits, connections })
  const door = new RpcDoor({ studio, metrics, limits, log: options.onDefect ?? (() => undefined) })
  const routes = createRoutes({
    app: new AppFiles(options.appDirectory ?? builtApp),
    media: createMediaHandler(studio),
    metrics,
    pairing: new PairingDoor({ devices: studio.devices, request: studio.request }),
    callers,
    version: options.version,
    health: () => healthOfWork(studio),
    workers: () => studio.workStats().workers,
  })
  const answer = getRequestListener(routes.fetch, { overrideGlobalObjects: false })

  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, (request, response) => {
    guard('Answering a request', () => {
      const instead = gate.decide(request)
      return instead ? gate.answer(response, instead) : answer(request, response)
    })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    guard('Opening a connection', () => {
      const instead = gate.decide(request)
      if (instead) gate.answerUpgrade(socket, instead)
      else if (pathOf(request) !== '/rpc') endUpgrade(socket, 404)
      else door.upgrade(request, socket, head, callers.of(request))
    })
  })

  policy.port = await listen(server, host, options.port)
  server.on('error', (error) => reportFault('Listening', error))
  const network = isLoopback(host) || host === 'localhost' ? undefined : networkNames(host)
  if (network) policy.networkNames = new Set(network)
  const origin = `http://${isAny(host) || host === 'localhost' ? '127.0.0.1' : bracketed(host)}:${policy.port}`
  const outside = network && `http://${bracketed(network[0] ?? host)}:${policy.port}`
  const stopAnnouncing = announceServer(studio.request().tenant, { here: origin, network: outside ?? null })
  const stopWatching = shutOutRevoked(studio, connections)
  return {
    url: `${origin}/?key=${secret}`,
    origin,
    secret,
    pairingUrl: outside && pairingUrl(studio, outside),
    close: () => {
      stopAnnouncing()
      stopWatching()
      return close(server, door, options.closingPatience ?? 2_000)
    },
  }
}

/** A first way in. On a disk that cannot be written to nobody can be let in, and those who were may come all the same. */
function pairingUrl({ devices, request }: ServerOptions['studio'], origin: string): string | undefined {
  try {
    return `${origin}/pair?code=${devices.offer(request()).link}`
  } catch {
    return undefined
  }
}

/** Closes what a device has open as soon as it is shut out, by this process or another. */
function shutOutRevoked({ request }: Doorway, connections: DeviceConnections): () => void {
  const { events, tenant } = request()
  return events.subscribe(tenant.tenantId, (event) => {
    if (event.type !== 'devices_changed') return
    for (const device of connections.devices) {
      if (nameOfDevice(tenant, device) === undefined) connections.cut(device)
    }
  })
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
  const stopWaiting = later(patience, 'Closing connections', () => server.closeAllConnections())
  await closed
  stopWaiting()
}
