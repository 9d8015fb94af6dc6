import { openGltf, type Gltf, type GltfFile } from './gltf-file.ts'
import { packGlb } from './pack-glb.ts'
import { plainPicture } from './plain-picture.ts'

/** Words on a model's licence, as sellers and libraries write them: who passes a model on must pass them on too. */
const licenceWords = new Set(['author', 'copyright', 'license', 'licence', 'source', 'title', 'attribution'])
/** Extensions that only say something of the model, its maker and the day. */
const tellingExtensions = new Set(['KHR_xmp', 'KHR_xmp_json_ld'])
/** Parts whose names are names of files on somebody's machine. */
const fileNames = new Set(['images', 'buffers', 'bufferViews', 'samplers', 'textures'])

/**
 * Makes a model (GLB, everything inside) that looks the same and says nothing of the person who made or keeps it:
 * without free data, programs, names of files and paths, and without the metadata of the pictures on its surface.
 * Copyright and licence stay. Throws `FileRefused` for what is no whole model.
 */
export async function plainModel(bytes: Buffer): Promise<Buffer> {
  const file = await openGltf('model.glb', bytes)
  const json = plainDescription(file.json)
  const plain: GltfFile = { ...file, json, buffers: file.buffers.map((buffer) => Buffer.from(buffer)) }
  for (const image of json.images ?? []) {
    const view = image.bufferView === undefined ? undefined : json.bufferViews?.[image.bufferView]
    const buffer = view && plain.buffers[view.buffer]
    if (!view || !buffer) continue
    const start = view.byteOffset ?? 0
    const picture = plainPicture(buffer.subarray(start, start + view.byteLength))
    if (picture.length >= view.byteLength) continue
    picture.copy(buffer, start)
    buffer.fill(0, start + picture.length, start + view.byteLength)
    view.byteLength = picture.length
  }
  for (const [position, picture] of file.images) plain.images.set(position, plainPicture(picture))
  return packGlb(plain)
}

function plainDescription(json: Gltf): Gltf {
  const { generator: _generator, ...asset } = json.asset
  const told = licenceOf(asset['extras'])
  const plain = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, plainPart(value, key)])) as Gltf
  return {
    ...plain,
    asset: { ...(plainPart(asset, 'asset') as Gltf['asset']), ...(told ? { extras: told } : {}) },
    ...(json.extensionsUsed
      ? { extensionsUsed: json.extensionsUsed.filter((name) => !tellingExtensions.has(name)) }
      : {}),
  }
}

function plainPart(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value.map((member) => plainPart(member, part))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    if (key === 'extras') return shapeNames(member)
    if (tellingExtensions.has(key)) return []
    if (key === 'name' && typeof member === 'string') {
      return fileNames.has(part) ? [] : [[key, member.split(/[\\/]/).at(-1)]]
    }
    return [[key, plainPart(member, part)]]
  })
  return Object.fromEntries(entries)
}

/** The one thing that players read from free data: what the shapes are called that a mesh turns into. */
function shapeNames(extras: unknown): [string, unknown][] {
  const names =
    typeof extras === 'object' && extras !== null && 'targetNames' in extras ? extras.targetNames : undefined
  return Array.isArray(names) ? [['extras', { targetNames: names.map(String) }]] : []
}

function licenceOf(extras: unknown): Record<string, string> | undefined {
  if (typeof extras !== 'object' || extras === null) return undefined
  const told = Object.entries(extras).filter(
    ([key, value]) => licenceWords.has(key.toLowerCase()) && typeof value === 'string',
  )
  return told.length > 0 ? (Object.fromEntries(told) as Record<string, string>) : undefined
}
