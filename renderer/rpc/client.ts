import { createORPCClient } from '@orpc/client'
import { windowParameter } from '#shared/contract/caller.ts'
import type { StudioClient } from '#shared/contract/index.ts'
import { contractParameter, contractVersion } from '#shared/contract/version.ts'
import type { Derivative } from '#shared/model/asset.ts'
import type { ConnectionState } from './connection-state.ts'
import { ReconnectingLink, type Transport } from './reconnecting-link.ts'
import { messagePortTransport, webSocketTransport, type OpenSession } from './transports.ts'

export type { ConnectionState } from './connection-state.ts'

/** What the desktop preload posts to the window, with the port to the host as its only transfer. */
export const desktopPortMessage = 'promenade:port'

/** A connection to a studio, which comes back by itself when it was lost. */
export interface StudioConnection {
  client: StudioClient
  readonly state: ConnectionState
  /** Calls `listener` on every change of `state` until the returned function is called. */
  subscribe: (listener: (state: ConnectionState) => void) => () => void
  close: () => void
}

/** How a page reaches its studio, and what it says of itself. */
export interface ConnectionOptions {
  /** Id of this window, under which the studio keeps what it did. */
  window?: string
  session?: OpenSession
  /** `ws:` or `wss:` address of the contract; by default that of the page's own server. */
  url?: string
  /** A port to a host in another thread or process, in place of an address. */
  port?: MessagePort
  /** How long a call waits for a connection before it fails, milliseconds. */
  patience?: number
}

/**
 * Connects to the studio by whichever door there is: the port that the desktop preload hands over, or the WebSocket of
 * the server the page came from. It connects again by itself when the connection is lost.
 */
export function createClient(options: ConnectionOptions = {}): StudioConnection {
  const link = new ReconnectingLink({
    connect: chooseDoor(options),
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  })
  const unwatch = watchNetwork(link)
  return {
    client: createORPCClient<StudioClient>(link),
    get state() {
      return link.state.current
    },
    subscribe: link.state.subscribe,
    close: () => {
      unwatch()
      link.close()
    },
  }
}

/**
 * Makes the address at which a rendition of an asset is served; the same path in the browser and in the desktop window.
 */
export function mediaUrl(assetId: string, derivative: Derivative): string {
  return `/media/${assetId}/${derivative}`
}

function chooseDoor(options: ConnectionOptions): () => Transport {
  const { port, url, window, session = () => null } = options
  if (port) return () => messagePortTransport(port, session)
  if (url !== undefined) return () => webSocketTransport(addressOf(url, window), session)
  if (location.protocol === 'http:' || location.protocol === 'https:') {
    const own = `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/rpc`
    return () => webSocketTransport(addressOf(own, window), session)
  }
  return () => desktopTransport(window, session)
}

function addressOf(url: string, window: string | undefined): string {
  const address = new URL(url)
  if (window !== undefined) address.searchParams.set(windowParameter, window)
  if (!address.searchParams.has(contractParameter)) address.searchParams.set(contractParameter, String(contractVersion))
  return address.href
}

/** Waits for the preload's port, asking for one: the page may have begun to listen after it was first offered. */
function desktopTransport(windowId: string | undefined, session: OpenSession): Transport {
  const opened = Promise.withResolvers<void>()
  const gone = new AbortController()
  let transport: Transport | undefined
  const receive = (event: MessageEvent) => {
    const port = event.ports[0]
    if (event.source !== window || event.data !== desktopPortMessage || !port) return
    window.removeEventListener('message', receive)
    transport = messagePortTransport(port, session)
    transport.gone.addEventListener('abort', () => gone.abort(), { once: true })
    opened.resolve()
  }
  window.addEventListener('message', receive)
  window.postMessage({ wanted: desktopPortMessage, window: windowId }, '*')
  return {
    link: { call: async (path, input, options) => transport?.link.call(path, input, options) },
    opened: opened.promise,
    gone: gone.signal,
    close: () => {
      window.removeEventListener('message', receive)
      transport?.close()
      gone.abort()
    },
  }
}

/**
 * A network that went away may leave a socket that looks open for minutes. The browser's `offline` is only a hint (the
 * studio on this very machine needs no network), so the server is asked before the connection is dropped.
 */
function watchNetwork(link: ReconnectingLink): () => void {
  if (typeof window === 'undefined') return () => undefined
  const check = async () => {
    try {
      await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(2_000) })
    } catch {
      link.drop()
    }
  }
  const offline = () => void check()
  const online = () => link.retry()
  window.addEventListener('offline', offline)
  window.addEventListener('online', online)
  return () => {
    window.removeEventListener('offline', offline)
    window.removeEventListener('online', online)
  }
}
