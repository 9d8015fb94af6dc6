import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { KeyChange } from '#shared/document/index.ts'
import { packChanges, unpackChanges } from './packed-changes.ts'

/** What the first byte of a stored change says. JSON begins with a bracket and needs no mark. */
const marks = { deflated: 1, packed: 2 } as const

/** Smaller ones are not worth compressing, bytes. */
const worthDeflating = 512
/** Fewer changes of a document are as small as JSON. */
const worthPacking = 24

/** Packs a change as it is stored. */
export function pack(change: object): Uint8Array {
  if (isKeyChanges(change) && change.length >= worthPacking) return marked(marks.packed, packChanges(change))
  const text = Buffer.from(JSON.stringify(change), 'utf8')
  return text.byteLength < worthDeflating ? text : marked(marks.deflated, text)
}

/** Reads a stored change again, whichever way it was packed. */
export function unpack(stored: Uint8Array): unknown {
  if (stored[0] === marks.packed) return unpackChanges(inflateRawSync(stored.subarray(1)))
  const text = stored[0] === marks.deflated ? inflateRawSync(stored.subarray(1)) : Buffer.from(stored)
  return JSON.parse(text.toString('utf8'))
}

const marked = (mark: number, bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.of(mark), deflateRawSync(bytes)])

function isKeyChanges(change: object): change is KeyChange[] {
  return Array.isArray(change) && change.every((part) => typeof part?.root === 'string' && typeof part.key === 'string')
}
