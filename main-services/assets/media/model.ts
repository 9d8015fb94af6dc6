import type { Json } from '#shared/model/ids.ts'
import type { DerivativeFiles } from './derivative-files.ts'
import { emptyFacts, FileRefused, type MediaFacts } from './facts.ts'
import { hexColor } from './colors.ts'
import { checkBounds } from './gltf-accessors.ts'
import { openGltf, type Gltf, type GltfFile } from './gltf-file.ts'
import { packGlb } from './pack-glb.ts'
import { measureScene } from './scene-bounds.ts'

/** Extensions without which a model would look wrong, and that the renderer knows. */
const knownExtensions = new Set([
  'KHR_draco_mesh_compression',
  'KHR_mesh_quantization',
  'EXT_meshopt_compression',
  'KHR_meshopt_compression',
  'KHR_texture_basisu',
  'KHR_texture_transform',
  'EXT_texture_webp',
  'EXT_texture_avif',
  'EXT_mesh_gpu_instancing',
  'KHR_lights_punctual',
])

/** Reads a glTF model's facts, after checking that it holds what it says. Nothing is allocated by a length it claims. */
export async function readModel(
  path: string,
  bytes: Buffer,
  mimeType: string,
  files: DerivativeFiles,
): Promise<MediaFacts> {
  const file = await openGltf(path, bytes)
  const { json } = file
  const unknown = (json.extensionsRequired ?? []).filter(
    (name) => !knownExtensions.has(name) && !name.startsWith('KHR_materials_'),
  )
  if (unknown.length > 0) {
    throw new FileRefused(
      'skipped',
      `The model needs ${unknown.join(', ').slice(0, 100)}, which Promenade does not know.`,
    )
  }
  checkBounds(file)
  const scene = measureScene(file)
  if (scene.triangles === 0 && scene.points === 0)
    throw new FileRefused('failed', 'The model is empty: it has nothing to show.')
  const facts = emptyFacts('model', mimeType)
  facts.color = meanColor(json)
  facts.notes = [...file.notes, ...scene.notes]
  facts.metadata = describeModel(file, scene)
  if (file.scattered) {
    await files.write('model', packGlb(file))
    facts.derivatives.push('model')
  }
  return facts
}

function meanColor(json: Gltf): string {
  const factors = (json.materials ?? []).flatMap((material) => {
    const factor = material.pbrMetallicRoughness?.baseColorFactor
    return factor && factor.length >= 3 ? [factor] : []
  })
  if (factors.length === 0) return '#b9b2a6'
  const channel = (position: number) => {
    const mean = factors.reduce((sum, factor) => sum + (factor[position] ?? 0), 0) / factors.length
    const value = Math.min(1, Math.max(0, mean))
    return 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)
  }
  return hexColor(channel(0), channel(1), channel(2))
}

function describeModel(file: GltfFile, scene: ReturnType<typeof measureScene>): Record<string, Json> {
  const { json } = file
  const names = (list: { name?: string | undefined }[] | undefined): string[] =>
    [...new Set((list ?? []).flatMap(({ name }) => (name ? [name.slice(0, 100)] : [])))].slice(0, 50)
  return {
    model: {
      format: 'glTF 2.0',
      size: scene.size,
      centre: scene.centre,
      triangles: scene.triangles,
      meshes: json.meshes?.length ?? 0,
      nodes: json.nodes?.length ?? 0,
      materials: names(json.materials),
      parts: names(json.nodes),
      textures: json.images?.length ?? 0,
      animations: names(json.animations),
      animationCount: json.animations?.length ?? 0,
      extensions: json.extensionsUsed ?? [],
      ...(json.asset.generator ? { generator: json.asset.generator.slice(0, 200) } : {}),
      ...(json.asset.copyright ? { copyright: json.asset.copyright.slice(0, 400) } : {}),
    },
  }
}
