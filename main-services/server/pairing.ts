import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { ContextStore, type TenantStore } from '#services/store/index.ts'

const scope = 'paired-clients'
export const pairingCookie = 'promenade-paired'
/** A device that does not come back is forgotten after this, milliseconds. */
const remembered = 30 * 24 * 3_600_000

/**
 * Lets other devices in. Whoever opens the address with the code (shown only on this machine) gets a secret of its own
 * as a cookie; the workspace keeps its hash. The code lives as long as the server.
 */
export class Pairing {
  readonly code = randomBytes(24).toString('base64url')
  readonly #store: ContextStore

  constructor(tenant: TenantStore) {
    this.#store = new ContextStore(tenant)
  }

  /** The new device's secret, or undefined where the code is wrong. */
  pair(code: string, device: string): string | undefined {
    if (!sameText(code, this.code)) return undefined
    const secret = randomBytes(32).toString('base64url')
    this.#store.set(scope, digest(secret), { device: device.slice(0, 200), since: Date.now() }, remembered)
    return secret
  }

  knows(cookieHeader: string | undefined): boolean {
    const secret = readCookie(cookieHeader, pairingCookie)
    return secret !== undefined && this.#store.get(scope, digest(secret)) !== undefined
  }
}

/** `Set-Cookie` value for a paired device; no page script can read it, no other site's page can send it. */
export function pairingCookieHeader(secret: string): string {
  return `${pairingCookie}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${remembered / 1000}`
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value !== undefined && /^[\w-]{1,100}$/.test(value)) return value
  }
  return undefined
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function sameText(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(digest(left)), Buffer.from(digest(right)))
}
