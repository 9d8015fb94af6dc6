import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir, readlink, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { FileProblem } from '#shared/model/asset.ts'
import { secretName } from '#services/files/index.ts'
import { missingReason } from './named-paths.ts'
import { privateReason } from './private-names.ts'

/** A regular file that may be media. */
export interface FoundFile {
  path: string
  /** The folder whose name is the first that search knows of its path. */
  root: string
  bytes: number
  modifiedMs: number
  /** An XMP file that belongs to it. */
  sidecar: FoundFile | null
  /** Whether the person named the file itself, not only a folder above it. */
  named: boolean
}

/** A file or folder that a walk passes over, and why: skipped on purpose, or not readable. */
export type WalkProblem = FileProblem & { kind: 'skipped' | 'failed' }

/** What lies in one folder, or a part of it where it holds very many. */
export interface WalkBatch {
  files: FoundFile[]
  problems: WalkProblem[]
}

/** How a walk through folders goes. */
export interface WalkOptions {
  followLinks: boolean
  /** The workspace: what it holds of its own is not media, unless it is named itself. */
  workspace: string
}

/** Entries looked at before a batch is handed on. */
const batchSize = 1000

/** Finds every file under `roots`, in order, without opening any. What cannot be an asset comes with the reason. */
export async function* walk(roots: readonly string[], options: WalkOptions): AsyncGenerator<WalkBatch> {
  const walker = new Walker(options)
  for (const root of new Set(roots.map((path) => resolve(path)))) yield* walker.root(root)
}

class Walker {
  readonly #options: WalkOptions
  /** Folders already walked, as `device:inode`, so that links and overlapping roots end. */
  readonly #seen = new Set<string>()

  constructor(options: WalkOptions) {
    this.#options = options
  }

  async *root(path: string): AsyncGenerator<WalkBatch> {
    const batch: WalkBatch = { files: [], problems: [] }
    const found = await this.#look(path, batch, 'root')
    if (found?.isDirectory()) yield* this.#folder(path, path, found)
    else if (found) this.#addFile(batch, path, dirname(path), found, true)
    yield batch
  }

  /** Facts of a path that may be taken in; where it may not, a problem goes into the batch. */
  async #look(path: string, batch: WalkBatch, where: 'root' | 'inside'): Promise<Stats | null> {
    const refuse = (kind: WalkProblem['kind'], reason: string) => {
      batch.problems.push({ path, kind, reason })
      return null
    }
    if (path === join(this.#options.workspace, secretName)) return refuse('skipped', 'It is the key to this workspace.')
    try {
      const facts = await lstat(path)
      if (facts.isFile() || facts.isDirectory()) return facts
      if (!facts.isSymbolicLink()) return refuse('skipped', specialKind(facts))
      if (!this.#options.followLinks) return refuse('skipped', await linkReason(path))
      const target = await stat(path)
      return target.isFile() || target.isDirectory() ? target : refuse('skipped', specialKind(target))
    } catch (error) {
      const reason = lookReason(error)
      return refuse('failed', reason === leadsNowhere && where === 'root' ? await missingReason(path) : reason)
    }
  }

  async *#folder(path: string, root: string, facts: Stats): AsyncGenerator<WalkBatch> {
    const identity = `${facts.dev}:${facts.ino}`
    if (this.#seen.has(identity)) return
    this.#seen.add(identity)
    let batch: WalkBatch = { files: [], problems: [] }
    const entries = await readFolder(path, batch)
    const folders: { path: string; facts: Stats }[] = []
    for (const { name, entry } of entries) {
      const child = join(path, name)
      const reason = this.#ignored(child, name, entry)
      if (reason) {
        batch.problems.push({ path: child, kind: 'skipped', reason })
        continue
      }
      const found = await this.#look(child, batch, 'inside')
      if (found?.isDirectory()) folders.push({ path: child, facts: found })
      else if (found) await this.#addLinkedFile(batch, child, root, found, entry)
    }
    attachSidecars(batch)
    while (batch.files.length > batchSize) {
      yield { files: batch.files.slice(0, batchSize), problems: [] }
      batch = { files: batch.files.slice(batchSize), problems: batch.problems }
    }
    yield batch
    for (const folder of folders) yield* this.#folder(folder.path, root, folder.facts)
  }

  #ignored(path: string, name: string, entry: Dirent<Buffer>): string | null {
    if (entry.isDirectory() && path === this.#options.workspace) return "It is Promenade's own workspace."
    return privateReason(name, entry.isDirectory())
  }

  /** A file reached through a link is known by where it really lies, so that it is one file however it is reached. */
  async #addLinkedFile(batch: WalkBatch, path: string, root: string, facts: Stats, entry: Dirent<Buffer>) {
    if (!entry.isSymbolicLink()) return this.#addFile(batch, path, root, facts)
    const target = await realpath(path)
    // A link by a harmless name may lead to what is private.
    const reason = privateReason(basename(target), false)
    if (reason) batch.problems.push({ path, kind: 'skipped', reason })
    else this.#addFile(batch, target, dirname(target), facts)
  }

  #addFile(batch: WalkBatch, path: string, root: string, facts: Stats, named = false): void {
    batch.files.push({ path, root, bytes: facts.size, modifiedMs: facts.mtimeMs, sidecar: null, named })
  }
}

/** Names in order. One that is not valid UTF-8 cannot be written down, so it is a problem. */
async function readFolder(path: string, batch: WalkBatch): Promise<{ name: string; entry: Dirent<Buffer> }[]> {
  let entries: Dirent<Buffer>[]
  try {
    entries = await readdir(path, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    batch.problems.push({ path, kind: 'failed', reason: lookReason(error) })
    return []
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const named: { name: string; entry: Dirent<Buffer> }[] = []
  for (const entry of entries) {
    try {
      named.push({ name: decoder.decode(entry.name), entry })
    } catch {
      const shown = join(path, visibleName(entry.name))
      const reason = 'Its name is not valid UTF-8, so it cannot be written down. Rename it and import it again.'
      batch.problems.push({ path: shown, kind: 'failed', reason })
    }
  }
  return named.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** Bytes that are no text as `\\xE9`, so that one can tell which file it is. */
function visibleName(name: Buffer): string {
  const text = new TextDecoder('utf-8', { fatal: true })
  let shown = ''
  for (let start = 0; start < name.length;) {
    let length = Math.min(4, name.length - start)
    for (; length > 0; length--) {
      try {
        const character = text.decode(name.subarray(start, start + length))
        if (Array.from(character).length !== 1) continue
        shown += character
        break
      } catch {
        // Not a character of this length: try a shorter one.
      }
    }
    if (length === 0) shown += `\\x${(name[start] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
    start += Math.max(1, length)
  }
  return shown
}

/** `IMG.jpg.xmp` and `IMG.xmp` belong to `IMG.jpg` and are read with it. */
function attachSidecars(batch: WalkBatch): void {
  const byName = new Map(batch.files.map((file) => [basename(file.path), file]))
  const byStem = new Map(batch.files.map((file) => [basename(file.path).replace(/\.[^.]+$/, ''), file]))
  const isSidecar = (file: FoundFile) => /\.xmp$/i.test(file.path)
  for (const sidecar of batch.files.filter(isSidecar)) {
    const stem = basename(sidecar.path).replace(/\.xmp$/i, '')
    const picture = byName.get(stem) ?? byStem.get(stem)
    if (!picture || isSidecar(picture)) continue
    picture.sidecar = sidecar
    batch.problems.push({ path: sidecar.path, kind: 'skipped', reason: sidecarReason(picture) })
  }
  const taken = new Set(batch.files.map((file) => file.sidecar))
  batch.files = batch.files.filter((file) => !taken.has(file))
}

/** Says why an XMP file is not an asset of its own. */
export const sidecarReason = (picture: FoundFile): string =>
  `It describes ${basename(picture.path)} and was read with it.`

async function linkReason(path: string): Promise<string> {
  const target = await readlink(path)
  return `It is a link to ${target}. Links are followed only when asked for.`
}

function specialKind(facts: Stats): string {
  if (facts.isFIFO()) return 'It is a pipe, not a file.'
  if (facts.isSocket()) return 'It is a socket, not a file.'
  return 'It is a device, not a file.'
}

const leadsNowhere = 'It leads to nothing.'

function lookReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') return leadsNowhere
  if (code === 'EACCES' || code === 'EPERM') return 'This account may not read it.'
  if (code === 'ELOOP') return 'It is a link that leads back to itself.'
  if (code === 'ENAMETOOLONG') return 'Its path is longer than the system allows.'
  return `The system could not look at it: ${code || String(error)}.`
}
