import { z } from 'zod'
import { AgreedFolder, Device, PairingOffer } from '#shared/model/device.ts'
import { Id } from '#shared/model/ids.ts'
import { procedure } from './base.ts'

/** Who else may come in, and what they may reach. For this machine alone. */
export const devices = {
  /** Last seen first. */
  list: procedure.meta({ safety: 'read' }).input(z.object({})).output(z.array(Device)),
  /** Makes a code that lets one device in. */
  pair: procedure.meta({ safety: 'write' }).input(z.object({})).output(PairingOffer),
  rename: procedure
    .meta({ safety: 'write' })
    .input(z.object({ id: Id, name: z.string().trim().min(1).max(80) }))
    .output(Device),
  /** Shuts a device out at once: what it has open is closed. */
  revoke: procedure
    .meta({ safety: 'destructive' })
    .input(z.object({ id: Id }))
    .output(Device),
  /** Folders that devices may import from and export to; none unless agreed to. */
  folders: procedure.meta({ safety: 'read' }).input(z.object({})).output(z.array(AgreedFolder)),
  allowFolder: procedure
    .meta({ safety: 'write' })
    .input(z.object({ path: z.string().min(1).max(4096) }))
    .output(z.array(AgreedFolder)),
  forgetFolder: procedure
    .meta({ safety: 'write' })
    .input(z.object({ path: z.string().min(1).max(4096) }))
    .output(z.array(AgreedFolder)),
}
