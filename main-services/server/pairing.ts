import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { ContextStore, type TenantStore } from '#services/store/index.ts'

const scope = 'paired-clients'
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

  /** The device whose token this is. */
  deviceOf(token: string): string | undefined {
    const id = digest(token)
    return this.#store.get(scope, id) === undefined ? undefined : id
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function sameText(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(digest(left)), Buffer.from(digest(right)))
}
