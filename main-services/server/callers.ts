import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isLoopback } from './admission.ts'
import { cookieName } from './secret.ts'

/** Who sends a request: the person at this machine, or a device that was paired. */
export type Caller = { readonly kind: 'person' } | { readonly kind: 'device'; readonly id: string }

/** Gives the name under which a caller's requests are counted. */
export const countedAs = (caller: Caller): string => (caller.kind === 'device' ? caller.id : 'person')

/** How a key or a token is known. */
export interface CallersOptions {
  /** The workspace's key. */
  secret: string
  /** The device whose token this is. */
  deviceOf: (token: string) => string | undefined
}

/** A cookie lasts as long as browsers allow, seconds. */
const cookieLife = 400 * 24 * 3600
/** Looked at per request, at most: nobody has more keys than these. */
const mostKeys = 8

/** Tells callers by the key they bring: `?key=`, the cookie it became, or `Authorization: Bearer`. */
export class Callers {
  readonly #options: CallersOptions
  readonly #digest: Buffer
  readonly #cookie: string
  readonly #known = new WeakMap<IncomingMessage, { caller: Caller; key: string }>()

  constructor(options: CallersOptions) {
    this.#options = options
    this.#digest = digest(options.secret)
    this.#cookie = cookieName(options.secret)
  }

  /** Who sends this; undefined where no key fits. `offered`: whether it brought any. */
  identify(request: IncomingMessage): { caller: Caller | undefined; offered: boolean } {
    const keys = this.#keysOf(request)
    for (const key of keys) {
      const caller = this.#callerWith(key, request)
      if (!caller) continue
      this.#known.set(request, { caller, key })
      return { caller, offered: true }
    }
    return { caller: undefined, offered: keys.length > 0 }
  }

  /** Who sent a request that was let in. */
  of(request: IncomingMessage): Caller | undefined {
    return this.#known.get(request)?.caller
  }

  /** The key that let a request in. */
  keyOf(request: IncomingMessage): string | undefined {
    return this.#known.get(request)?.key
  }

  /** `Set-Cookie` value: no page script can read it, no other site's page can send it. */
  cookie(key: string): string {
    return `${this.#cookie}=${key}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${cookieLife}`
  }

  /** The workspace's own key opens everything, so it is for this machine alone; it is never sent over a network. */
  #callerWith(key: string, request: IncomingMessage): Caller | undefined {
    if (timingSafeEqual(digest(key), this.#digest)) return isThisMachine(request) ? { kind: 'person' } : undefined
    const id = this.#options.deviceOf(key)
    return id === undefined ? undefined : { kind: 'device', id }
  }

  #keysOf({ url = '', headers }: IncomingMessage): string[] {
    const bearer = /^bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1]
    const cookies = (headers.cookie ?? '').split(';').flatMap((part) => {
      const [name, value = ''] = part.trim().split('=', 2)
      return name === this.#cookie ? [value] : []
    })
    const brought = [...keysIn(url), ...(bearer === undefined ? [] : [bearer]), ...cookies]
    // An empty key is none: whoever brings it has not tried to guess.
    return brought.filter((key) => key !== '').slice(0, mostKeys)
  }
}

function keysIn(url: string): string[] {
  const query = url.indexOf('?')
  return query < 0 ? [] : new URLSearchParams(url.slice(query)).getAll('key')
}

/** Takes the key out of an address and gives the rest as a path of this server and nothing else. */
export function withoutKey(url: string): string {
  const [path = '/', ...queries] = url.split('?')
  const parameters = new URLSearchParams(queries.join('?'))
  parameters.delete('key')
  const query = parameters.toString()
  return `/${path.replace(/^[/\\]+/, '')}${query === '' ? '' : `?${query}`}`
}

/** Tells whether an address carries a key, wherever it is written in its query. */
export const bringsKey = (url: string): boolean => keysIn(url).length > 0

/** Whether the other end is this machine, under whichever of its addresses. */
function isThisMachine({ socket }: IncomingMessage): boolean {
  const { remoteAddress = '', localAddress } = socket
  return isLoopback(remoteAddress) || (remoteAddress !== '' && remoteAddress === localAddress)
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
