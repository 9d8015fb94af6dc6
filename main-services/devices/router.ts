import { studio } from '#services/host/index.ts'
import type { AgreedFolders } from './folders.ts'
import { findServer } from './servers.ts'
import type { DeviceService } from './service.ts'

/** Answers the operations of `devices` in the contract. */
export function devicesRouter(devices: DeviceService, folders: AgreedFolders) {
  return {
    list: studio.devices.list.handler(({ context }) => devices.list(context)),
    pair: studio.devices.pair.handler(async ({ context }) => {
      const { origin, reach } = await findServer(context.tenant)
      const { code, link, expiresAt } = devices.offer(context)
      return { url: `${origin}/pair?code=${link}`, code, expiresAt, reach }
    }),
    rename: studio.devices.rename.handler(({ input, context }) => devices.rename(context, input.id, input.name)),
    revoke: studio.devices.revoke.handler(({ input, context }) => devices.revoke(context, input.id)),
    folders: studio.devices.folders.handler(({ context }) => folders.list(context)),
    allowFolder: studio.devices.allowFolder.handler(({ input, context }) => folders.allow(context, input.path)),
    forgetFolder: studio.devices.forgetFolder.handler(({ input, context }) => folders.forget(context, input.path)),
  }
}
