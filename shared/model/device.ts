import { z } from 'zod'
import { Id, UtcMilliseconds } from './ids.ts'

/** Another device that was let in: a headset, a phone, a computer on the network. */
export const Device = z.object({
  id: Id,
  name: z.string(),
  pairedAt: UtcMilliseconds,
  /** To the minute. */
  lastSeenAt: UtcMilliseconds,
})
export type Device = z.infer<typeof Device>

/** A way in for one device, good once and for minutes. */
export const PairingOffer = z.object({
  /** Opens Promenade on the device that follows it; what a code to be scanned holds. */
  url: z.string(),
  /** The same to be typed, `ABCD-EFGH`. */
  code: z.string(),
  expiresAt: UtcMilliseconds,
  /** From where a server can be reached just now: the network, this machine alone, or none runs. */
  reach: z.enum(['network', 'machine', 'none']),
})
export type PairingOffer = z.infer<typeof PairingOffer>

/** A folder that devices may import from and export to. */
export const AgreedFolder = z.object({
  /** Absolute, links resolved. */
  path: z.string(),
  /** What devices call it: `Photos` stands for the whole path. */
  name: z.string(),
  agreedAt: UtcMilliseconds,
})
export type AgreedFolder = z.infer<typeof AgreedFolder>
