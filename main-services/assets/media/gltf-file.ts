import { lstat, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { FileRefused } from './facts.ts'
import { isFallback } from './gltf-accessors.ts'

const index = z.number().int().min(0)
const vector = z.array(z.number())
const Source = z.looseObject({
  uri: z.string().optional(),
  byteLength: z.number().min(0).optional(),
  bufferView: index.optional(),
  mimeType: z.string().optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
})

/** The parts of glTF 2.0 that an import looks at; everything else passes through. */
export const Gltf = z.looseObject({
  asset: z.looseObject({ version: z.string(), generator: z.string().optional(), copyright: z.string().optional() }),
  scene: index.optional(),
  scenes: z.array(z.looseObject({ nodes: z.array(index).optional() })).optional(),
  nodes: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        children: z.array(index).optional(),
        mesh: index.optional(),
        matrix: vector.length(16).optional(),
        translation: vector.length(3).optional(),
        rotation: vector.length(4).optional(),
        scale: vector.length(3).optional(),
      }),
    )
    .optional(),
  meshes: z
    .array(
      z.looseObject({
        primitives: z.array(
          z.looseObject({
            attributes: z.record(z.string(), index),
            indices: index.optional(),
            mode: z.number().int().optional(),
            material: index.optional(),
            extensions: z.record(z.string(), z.unknown()).optional(),
          }),
        ),
      }),
    )
    .optional(),
  accessors: z
    .array(
      z.looseObject({
        bufferView: index.optional(),
        byteOffset: z.number().int().min(0).optional(),
        componentType: z.number(),
        count: z.number().int().min(0),
        type: z.string(),
        min: z.array(z.number().nullable()).optional(),
        max: z.array(z.number().nullable()).optional(),
      }),
    )
    .optional(),
  bufferViews: z
    .array(
      z.looseObject({
        buffer: index,
        byteOffset: z.number().int().min(0).optional(),
        byteLength: z.number().int().min(0),
        byteStride: z.number().int().min(0).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
  buffers: z.array(Source).optional(),
  images: z.array(Source).optional(),
  materials: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        pbrMetallicRoughness: z.looseObject({ baseColorFactor: vector.optional() }).optional(),
      }),
    )
    .optional(),
  animations: z.array(z.looseObject({ name: z.string().optional() })).optional(),
  extensionsUsed: z.array(z.string()).optional(),
  extensionsRequired: z.array(z.string()).optional(),
})
export type Gltf = z.infer<typeof Gltf>

/** A model as it lies on disk: its description, and the bytes that go with it. */
export interface GltfFile {
  json: Gltf
  /** One for each entry of `buffers`. */
  buffers: Buffer[]
  /** Bytes of pictures in files of their own, by index in `images`. */
  images: Map<number, Buffer>
  /** Files beside it that it is made of. */
  parts: string[]
  /** Whether anything lies outside the one file. */
  scattered: boolean
  notes: string[]
}

/** Bytes of all files of one model, at most. */
const totalLimit = 1024 * 1024 * 1024

/**
 * Opens a glTF 2.0 model, text or GLB, with the buffers and pictures it refers to, which must lie in its folder or
 * below. Throws `FileRefused` for what is damaged, of another version, or larger than 1 GiB in all.
 */
export async function openGltf(path: string, bytes: Buffer): Promise<GltfFile> {
  const binary = bytes.toString('latin1', 0, 4) === 'glTF'
  const { text, chunk } = binary ? splitGlb(bytes) : { text: bytes, chunk: null }
  const json = parseGltf(text)
  const file: GltfFile = { json, buffers: [], images: new Map(), parts: [], scattered: false, notes: [] }
  const reader = new PartReader(path, file)
  for (const [position, buffer] of (json.buffers ?? []).entries()) {
    file.buffers.push(await reader.buffer(buffer, position === 0 ? chunk : null))
  }
  for (const [position, image] of (json.images ?? []).entries()) await reader.image(image, position)
  return file
}

function splitGlb(bytes: Buffer): { text: Buffer; chunk: Buffer | null } {
  if (bytes.length < 20) throw new FileRefused('failed', 'The model is cut off.')
  const version = bytes.readUInt32LE(4)
  if (version !== 2) {
    const kind = version === 1 ? 'skipped' : 'failed'
    throw new FileRefused(kind, `It is a model of glTF version ${version}; version 2 can be shown.`)
  }
  if (bytes.readUInt32LE(8) > bytes.length)
    throw new FileRefused('failed', 'The model is cut off: it says it is longer.')
  const textLength = bytes.readUInt32LE(12)
  if (bytes.toString('latin1', 16, 20) !== 'JSON' || 20 + textLength > bytes.length) {
    throw new FileRefused('failed', 'The model is damaged: its description is not where it should be.')
  }
  const rest = bytes.subarray(20 + textLength)
  const text = bytes.subarray(20, 20 + textLength)
  if (rest.length < 8 || rest.toString('latin1', 4, 7) !== 'BIN') return { text, chunk: null }
  return { text, chunk: rest.subarray(8, 8 + Math.min(rest.readUInt32LE(0), rest.length - 8)) }
}

function parseGltf(text: Buffer): Gltf {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    throw new FileRefused('failed', 'The model is damaged: its description cannot be read.')
  }
  const checked = Gltf.safeParse(parsed)
  if (!checked.success) {
    const at = checked.error.issues[0]?.path.join('.') ?? ''
    throw new FileRefused('failed', `The model does not keep to glTF${at === '' ? '' : ` (at ${at.slice(0, 80)})`}.`)
  }
  if (!checked.data.asset.version.startsWith('2.')) {
    const version = checked.data.asset.version.slice(0, 12)
    throw new FileRefused('skipped', `It is a model of glTF version ${version}; version 2 can be shown.`)
  }
  return checked.data
}

/** Reads what a model refers to: only inside its own folder, never by name of another machine. */
class PartReader {
  readonly #folder: string
  readonly #file: GltfFile
  #total = 0

  constructor(path: string, file: GltfFile) {
    this.#folder = dirname(path)
    this.#file = file
  }

  async buffer(source: z.infer<typeof Source>, chunk: Buffer | null): Promise<Buffer> {
    if (isFallback(source)) return Buffer.alloc(0)
    const length = source.byteLength ?? 0
    const bytes = source.uri === undefined ? chunk : await this.#read(source.uri)
    if (!bytes || bytes.length < length) {
      throw new FileRefused('failed', 'The model says it holds more than is there.')
    }
    return bytes.subarray(0, length)
  }

  async image(source: z.infer<typeof Source>, position: number): Promise<void> {
    if (source.uri === undefined) return
    try {
      this.#file.images.set(position, await this.#read(source.uri))
    } catch (error) {
      // Without a surface picture the model can still be shown; one that leads outside is refused.
      if (!(error instanceof MissingPart)) throw error
      this.#file.notes.push(error.message)
    }
  }

  async #read(uri: string): Promise<Buffer> {
    this.#file.scattered = true
    const inline = /^data:[^,]{0,200};base64,/.exec(uri)
    if (inline) return Buffer.from(uri.slice(inline[0].length), 'base64')
    const path = this.#inside(uri)
    const facts = await lstat(path).catch(() => null)
    if (!facts?.isFile())
      throw new MissingPart('failed', `A part of the model is missing: ${relative(this.#folder, path)}.`)
    this.#total += facts.size
    if (this.#total > totalLimit) throw new FileRefused('failed', 'The model and its parts are larger than 1 GB.')
    this.#file.parts.push(path)
    return readFile(path)
  }

  #inside(uri: string): string {
    const refused = new FileRefused('failed', `The model refers to something outside its folder: ${uri.slice(0, 120)}`)
    if (/^[a-z][a-z0-9+.-]*:/i.test(uri) || uri.startsWith('/') || uri.includes('\\')) throw refused
    let name: string
    try {
      name = decodeURIComponent(uri)
    } catch {
      throw refused
    }
    const path = join(this.#folder, name)
    if (name.includes('\0') || name.startsWith('/') || !path.startsWith(this.#folder + sep)) throw refused
    return path
  }
}

class MissingPart extends FileRefused {}
