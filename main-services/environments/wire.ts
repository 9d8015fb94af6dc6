import * as Y from 'yjs'
import { problemWith, rootNames, type KeyChange } from '#shared/document/index.ts'
import { StudioError } from '#shared/model/errors.ts'

/** Largest update a window may send at once, bytes. */
const largestUpdate = 32 * 1024 * 1024
/** Most keys one push may change. */
const mostKeys = 1_000_000

export function decodeBase64(text: string): Uint8Array {
  if (text.length > largestUpdate * 1.4) refuse('The change is larger than 32 MiB.', 'Send it in parts.')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) refuse('The change is not base64.')
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/** The update as it is, if it can be read to its end. */
export function decodeUpdate(bytes: Uint8Array): Uint8Array {
  try {
    Y.decodeUpdate(bytes)
    return bytes
  } catch (error) {
    refuse('The change cannot be read: it is damaged or of another kind.', 'Sync again and send it anew.', error)
  }
}

export function decodeStateVector(text: string): Uint8Array {
  const bytes = decodeBase64(text)
  try {
    Y.decodeStateVector(bytes)
    return bytes
  } catch (error) {
    refuse('The state vector cannot be read.', 'Leave it out to get the whole document.', error)
  }
}

/** Refuses a push that left the document with something it may not hold, or with gaps. */
export function checkPushed(doc: Y.Doc, changes: readonly KeyChange[]): void {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    refuse('The change builds on others that have not arrived.', 'Sync again and send everything the host lacks.')
  }
  if ([...doc.share.keys()].some((name) => !rootNames.some((known) => known === name))) {
    refuse('The change adds a part that an environment does not have.')
  }
  if (changes.length > mostKeys) refuse('The change touches more than a million values.', 'Send it in parts.')
  for (const { root, key, after } of changes) {
    const problem = problemWith(root, key, after)
    if (problem) refuse(problem)
  }
}

function refuse(message: string, next = 'Sync again and repeat the change.', cause?: unknown): never {
  throw new StudioError('INVALID_INPUT', message, { kept: 'The environment is as it was.', next, cause })
}
