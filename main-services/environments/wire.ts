import * as Y from 'yjs'
import { rootNames } from '#shared/document/index.ts'
import { StudioError } from '#shared/model/errors.ts'

/** Largest update a window may send at once, bytes. */
const largestUpdate = 32 * 1024 * 1024

/** Decodes base64 from the wire. Throws `INVALID_INPUT` for anything else and for more than 32 MiB. */
export function decodeBase64(text: string): Uint8Array {
  if (text.length > largestUpdate * 1.4) refuse('The change is larger than 32 MiB.', 'Send it in parts.')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) refuse('The change is not base64.')
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/** Decodes a Yjs state vector. Throws `INVALID_INPUT` where it is none. */
export function decodeStateVector(text: string): Uint8Array {
  const bytes = decodeBase64(text)
  try {
    Y.decodeStateVector(bytes)
    return bytes
  } catch (error) {
    refuse('The state vector cannot be read.', 'Leave it out to get the whole document.', error)
  }
}

/** Takes in an update that was found good; should Yjs find otherwise, it is refused all the same. */
export function mergeUpdate(doc: Y.Doc, update: Uint8Array, origin: string): void {
  try {
    Y.applyUpdate(doc, update, origin)
  } catch (error) {
    refuse('The change cannot be taken in: it is damaged or of another kind.', 'Sync again and send it anew.', error)
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) refuseGap()
  if ([...doc.share.keys()].some((name) => !rootNames.some((known) => known === name))) refuseStranger()
}

/** Refuses a change that builds on others the host does not have. */
export const refuseGap = (): never =>
  refuse('The change builds on others that have not arrived.', 'Sync again and send everything the host lacks.')

/** Refuses a change to a map that no environment has. */
export const refuseStranger = (): never => refuse('The change adds a part that an environment does not have.')

/** Throws `INVALID_INPUT` with a sentence; the document stays as it was. */
export function refuse(message: string, next = 'Sync again and repeat the change.', cause?: unknown): never {
  throw new StudioError('INVALID_INPUT', message, { kept: 'The environment is as it was.', next, cause })
}
