import { existsSync, mkdirSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { z } from 'zod'
import type { Derivative } from '#shared/model/asset.ts'
import { privateFile, privateFolder } from '#services/files/index.ts'
import { processMark } from '#services/ownership/index.ts'
import { importerVersion, MediaFacts } from './facts.ts'

/** Everything that may stand in `derivatives/`; the original lies elsewhere. */
export type StoredDerivative = Exclude<Derivative, 'original'>

const fileNames: Record<StoredDerivative, string> = {
  tile: 'tile.webp',
  thumb: 'thumb.webp',
  preview: 'preview.webp',
  waveform: 'waveform.json',
  model: 'model.glb',
}

/** Media type with which each kind of rendition is served. */
export const derivativeMimeTypes: Record<StoredDerivative, string> = {
  tile: 'image/webp',
  thumb: 'image/webp',
  preview: 'image/webp',
  waveform: 'application/json',
  model: 'model/gltf-binary',
}

const StoredFacts = z.object({ importer: z.number(), facts: MediaFacts })

let writes = 0
const mark = processMark()

/** `derivatives/ab/abcdef…/`: what was made from one content. Files appear whole or not at all. */
export class DerivativeFiles {
  readonly #root: string
  readonly #directory: string
  #made = false

  constructor(root: string, contentHash: string) {
    this.#root = root
    this.#directory = join(root, contentHash.slice(0, 2), contentHash)
  }

  path(derivative: StoredDerivative): string {
    return join(this.#directory, fileNames[derivative])
  }

  async write(derivative: StoredDerivative, bytes: Uint8Array | string): Promise<void> {
    await this.#writeWhole(this.path(derivative), bytes)
  }

  /** Written last, so that its presence says that all the rest is there. */
  async writeFacts(facts: MediaFacts): Promise<void> {
    await this.#writeWhole(this.#factsPath, JSON.stringify({ importer: importerVersion, facts }))
  }

  /** Facts of an earlier import of the same bytes, where everything made then is still there. */
  async readFacts(): Promise<MediaFacts | null> {
    try {
      const stored = StoredFacts.parse(JSON.parse(await readFile(this.#factsPath, 'utf8')))
      if (stored.importer !== importerVersion) return null
      const whole = stored.facts.derivatives.every((name) => name === 'original' || existsSync(this.path(name)))
      return whole ? stored.facts : null
    } catch {
      // Not there, or cut off by a crash of the machine: derive again.
      return null
    }
  }

  get #factsPath(): string {
    return join(this.#directory, 'facts.json')
  }

  async #writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
    if (!this.#made) {
      mkdirSync(this.#directory, { recursive: true, mode: privateFolder })
      mkdirSync(join(this.#root, 'tmp'), { recursive: true, mode: privateFolder })
      this.#made = true
    }
    const temporary = join(this.#root, 'tmp', `${mark}-${threadId}-${++writes}`)
    try {
      await writeFile(temporary, bytes, { mode: privateFile })
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }
}
