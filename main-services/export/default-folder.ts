import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readMarker, type ExportIdentity, type Subject } from './marker.ts'
import { look } from './relative-path.ts'

/** Bytes of a name in UTF-8. Systems allow 255; what stands around it takes some. */
const nameLimit = 120

/**
 * Makes a folder's name of a place's: letters and digits of every script, dashes for all else, so that every system
 * takes it and it is the same on all of them (composed, lower case).
 */
export function folderName(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(words)
  let clipped = ''
  for (const { segment } of segments) {
    if (Buffer.byteLength(clipped + segment) > nameLimit) break
    clipped += segment
  }
  return clipped.replace(/-+$/, '') || 'untitled'
}

/**
 * Chooses a folder for a place that nobody named one for: the one it was exported to before, or else one that is free.
 * Places of the same name get folders of their own.
 */
export async function defaultFolder(
  exportsDirectory: string,
  name: string,
  subject: Pick<Subject, 'kind' | 'environmentId'>,
  identity: ExportIdentity,
): Promise<string> {
  const wanted = `${folderName(name)}-${subject.kind}`
  const entries = await readdir(exportsDirectory).catch(() => [])
  // Those of its own name first, so that of several earlier ones the expected is taken.
  for (const entry of entries.toSorted((one, other) => Number(other === wanted) - Number(one === wanted))) {
    const found = await readMarker(join(exportsDirectory, entry), identity)
    if (found.state !== 'ours' || found.marker.kind !== subject.kind) continue
    if (found.marker.environmentId === subject.environmentId) return join(exportsDirectory, entry)
  }
  for (let number = 1; ; number += 1) {
    const folder = join(exportsDirectory, number === 1 ? wanted : `${wanted}-${number}`)
    if (!(await look(folder))) return folder
  }
}
