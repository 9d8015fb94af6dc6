import type { StudioClient } from '#shared/contract/index.ts'
import { createClient, type StudioConnection } from '#renderer/rpc/client.ts'
import type { StudioServer, TestStudio } from './studio.ts'

/** A device that was let in: its id and its token. */
export interface PairedDevice {
  id: string
  token: string
}

export function pairDevice({ studio }: Pick<TestStudio, 'studio'>, name = 'A headset'): PairedDevice {
  const { code } = studio.devices.offer(studio.request())
  const paired = studio.devices.redeem(studio.request(), code, name)
  if (!paired) throw new Error('The code was not good.')
  return { id: paired.device.id, token: paired.token }
}

/** The contract as the device reaches it, without a network. */
export const clientOf = ({ studio }: TestStudio, device: PairedDevice): StudioClient =>
  studio.client({ device: device.id })

/** The same over the server's WebSocket. */
export function connectAs({ origin }: StudioServer, token: string, more = ''): StudioConnection {
  return createClient({ url: `${origin.replace('http', 'ws')}/rpc?key=${token}${more}`, patience: 1_000 })
}
