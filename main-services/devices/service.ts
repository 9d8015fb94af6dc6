import type { Selectable } from 'kysely'
import type { Device } from '#shared/model/device.ts'
import { StudioError } from '#shared/model/errors.ts'
import { newId, type RequestContext } from '#services/host/index.ts'
import type { Database, TenantStore } from '#services/store/index.ts'
import { digest, newCode, newToken, readCode, shownCode } from './codes.ts'

/** How long a code is good, milliseconds. */
const codeLife = 5 * 60_000
/** Codes good at the same time, at most; the oldest go. */
const mostCodes = 8
/** A device that does not come back is forgotten after this, milliseconds. */
const remembered = 90 * 24 * 3_600_000
/** When a device was seen is kept this exactly, milliseconds. */
const seenEvery = 60_000

/** A code that lets one device in. */
export interface Pairing {
  /** To be typed, as it is shown. */
  code: string
  /** The same for an address. */
  link: string
  expiresAt: number
}

/** Devices that were let in, and how one is. */
export class DeviceService {
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Last seen first. */
  list({ tenant }: RequestContext): Device[] {
    return tenant.all(tenant.db.selectFrom('devices').selectAll().orderBy('last_seen_at', 'desc')).map(describe)
  }

  /** Makes a code, good once and for five minutes. */
  offer(context: RequestContext): Pairing {
    const { tenant } = context
    const [code, link, now] = [newCode(), newToken(), this.#now()]
    const expiresAt = now + codeLife
    context.commit(() => {
      const { db } = tenant
      tenant.run(db.deleteFrom('pairings').where('expires_at', '<=', now))
      // Where the clock was set back, a code of the time before would outlive its minutes.
      tenant.run(db.deleteFrom('pairings').where('created_at', '>', now))
      const old = db
        .selectFrom('pairings')
        .select('id')
        .orderBy('created_at', 'desc')
        .limit(1000)
        .offset(mostCodes - 1)
      for (const { id } of tenant.all(old)) tenant.run(db.deleteFrom('pairings').where('id', '=', id))
      const hashes = { code_hash: digest(code), link_hash: digest(link) }
      tenant.run(db.insertInto('pairings').values({ id: newId(), ...hashes, created_at: now, expires_at: expiresAt }))
    })
    return { code: shownCode(code), link, expiresAt }
  }

  /** Lets a device in by a code, which is then used up. Undefined where the code is wrong, used or too old. */
  redeem(context: RequestContext, typed: string, name: string): { device: Device; token: string } | undefined {
    const { tenant } = context
    const [hash, now, token] = [digest(readCode(typed)), this.#now(), newToken()]
    return context.commit(() => {
      const { db } = tenant
      const good = db
        .deleteFrom('pairings')
        .where((where) => where.or([where('code_hash', '=', hash), where('link_hash', '=', hash)]))
        .where('expires_at', '>', now)
        .where('created_at', '<=', now)
      if (tenant.run(good) === 0) return undefined
      const times = { paired_at: now, last_seen_at: now }
      const row = { id: newId(), name: name.slice(0, 80), token_hash: digest(token), ...times }
      tenant.run(db.insertInto('devices').values(row))
      context.announce({ type: 'devices_changed' })
      return { device: describe(row), token }
    })
  }

  /** The device whose token this is, and that it was seen; undefined for any other. */
  deviceOf(tenant: TenantStore, token: string): string | undefined {
    const { db } = tenant
    const now = this.#now()
    const row = tenant.get(
      db.selectFrom('devices').select(['id', 'last_seen_at']).where('token_hash', '=', digest(token)),
    )
    if (!row || now - row.last_seen_at > remembered) return undefined
    if (Math.abs(now - row.last_seen_at) > seenEvery) {
      try {
        tenant.run(db.updateTable('devices').set({ last_seen_at: now }).where('id', '=', row.id))
      } catch {
        // A full or busy disk: that it was seen is not worth refusing it.
      }
    }
    return row.id
  }

  rename(context: RequestContext, id: string, name: string): Device {
    const { tenant } = context
    return context.commit(() => {
      const { db } = tenant
      if (tenant.run(db.updateTable('devices').set({ name }).where('id', '=', id)) === 0) throw unknown(id)
      context.announce({ type: 'devices_changed' })
      return this.#find(tenant, id)
    })
  }

  /** Shuts a device out; servers close what it has open when they hear of it. */
  revoke(context: RequestContext, id: string): Device {
    const { tenant } = context
    return context.commit(() => {
      const device = this.#find(tenant, id)
      tenant.run(tenant.db.deleteFrom('devices').where('id', '=', id))
      context.announce({ type: 'devices_changed' })
      return device
    })
  }

  #find(tenant: TenantStore, id: string): Device {
    const row = tenant.get(tenant.db.selectFrom('devices').selectAll().where('id', '=', id))
    if (!row) throw unknown(id)
    return describe(row)
  }
}

const unknown = (id: string): StudioError =>
  new StudioError('NOT_FOUND', `There is no device ${id}.`, { next: 'It may have been shut out already.' })

function describe(row: Omit<Selectable<Database['devices']>, 'tenant_id' | 'token_hash'>): Device {
  return { id: row.id, name: row.name, pairedAt: row.paired_at, lastSeenAt: row.last_seen_at }
}
