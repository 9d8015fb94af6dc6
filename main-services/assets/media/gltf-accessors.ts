import { z } from 'zod'
import { FileRefused } from './facts.ts'
import type { Gltf, GltfFile } from './gltf-file.ts'

type BufferView = NonNullable<Gltf['bufferViews']>[number]

const meshoptNames = ['EXT_meshopt_compression', 'KHR_meshopt_compression'] as const
/**
 * Where meshopt-compressed bytes lie, as the glTF extension `EXT_meshopt_compression` gives it; offsets and lengths in
 * bytes.
 */
const Compressed = z.looseObject({
  buffer: z.number().int().min(0),
  byteOffset: z.number().int().min(0).optional(),
  byteLength: z.number().int().min(0),
})
export type Compressed = z.infer<typeof Compressed>

/** Finds where the compressed bytes of a view lie; `null` for a view that is not compressed as a whole. */
export function compressionOf(view: BufferView): { name: string; place: Compressed } | null {
  for (const name of meshoptNames) {
    const place = Compressed.safeParse(view.extensions?.[name])
    if (place.success) return { name, place: place.data }
  }
  return null
}

/** Tells whether a buffer is only promised to those who do not know the compression; it has no bytes. */
export function isFallback(buffer: NonNullable<Gltf['buffers']>[number]): boolean {
  const Fallback = z.looseObject({ fallback: z.literal(true) })
  return meshoptNames.some((name) => Fallback.safeParse(buffer.extensions?.[name]).success)
}

const componentBytes: Record<number, number> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 }
const componentCount: Record<string, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT2: 4, MAT3: 9, MAT4: 16 }

/** Where the values of an accessor lie: bytes from `start`, one value every `stride`. */
export interface AccessorLayout {
  bytes: Buffer
  start: number
  stride: number
}

const notThere = () => new FileRefused('failed', 'The model is damaged: it refers to a part it does not have.')
const tooShort = () => new FileRefused('failed', 'The model says it holds more than is there.')

/** Finds where an accessor's values lie; `null` where it has none to read (compressed, or all zero). */
export function layoutOf(file: GltfFile, accessorIndex: number): AccessorLayout | null {
  const { accessors = [], bufferViews = [] } = file.json
  const accessor = accessors[accessorIndex]
  if (!accessor) throw notThere()
  if (accessor.bufferView === undefined) return null
  const view = bufferViews[accessor.bufferView]
  if (!view) throw notThere()
  if (compressionOf(view)) return null
  const bytes = file.buffers[view.buffer]
  const size = (componentBytes[accessor.componentType] ?? 0) * (componentCount[accessor.type] ?? 0)
  if (!bytes || size === 0) throw notThere()
  const stride = view.byteStride ?? size
  const start = (view.byteOffset ?? 0) + (accessor.byteOffset ?? 0)
  const end = accessor.count === 0 ? start : start + (accessor.count - 1) * stride + size
  if (end > bytes.length) throw tooShort()
  return { bytes, start, stride }
}

/** Throws {@link FileRefused} for a model that refers to bytes it does not have. */
export function checkBounds(file: GltfFile): void {
  for (const view of file.json.bufferViews ?? []) {
    const { buffer, byteOffset = 0, byteLength } = compressionOf(view)?.place ?? view
    const bytes = file.buffers[buffer]
    if (!bytes || byteOffset + byteLength > bytes.length) throw tooShort()
  }
  for (const position of (file.json.accessors ?? []).keys()) layoutOf(file, position)
}
