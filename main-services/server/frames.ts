import {
  decodeRequestMessage,
  deserializeRequestMessage,
  MessageType,
  type BaseMessageFormat,
  type DecodedRequestMessage,
} from '@orpc/standard-server-peer'
import { z } from 'zod'

/** What oRPC takes for granted of a request that it has read. */
const Id = z.string()
const Headers = z.record(z.string(), z.string())

/**
 * Reads what came over a socket, as oRPC does: what it cannot read it would leave without an answer. Undefined for what is
 * no message. A text is read without looking at its body, so that a broken form is still a request, which gets an answer.
 */
export async function readFrame(frame: Buffer, isBinary: boolean): Promise<DecodedRequestMessage | undefined> {
  try {
    const message = isBinary
      ? await decodeRequestMessage(frame)
      : deserializeRequestMessage(JSON.parse(frame.toString('utf8')) as BaseMessageFormat)
    const [id, type, payload] = message
    const isRead =
      Id.safeParse(id).success && (type !== MessageType.REQUEST || Headers.safeParse(payload.headers).success)
    return isRead ? message : undefined
  } catch {
    return undefined
  }
}
