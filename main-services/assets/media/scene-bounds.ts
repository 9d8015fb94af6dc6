import { FileRefused } from './facts.ts'
import type { Gltf, GltfFile } from './gltf-file.ts'
import { layoutOf, type AccessorLayout } from './gltf-accessors.ts'

/** How large the scene of a model is, and what it is made of. */
export interface SceneMeasure {
  /** Width, height, depth, metres. */
  size: [number, number, number]
  centre: [number, number, number]
  triangles: number
  points: number
  notes: string[]
}

/** Column-major, as glTF writes it. */
type Matrix = readonly number[]
const identity: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]

interface Box {
  min: number[]
  max: number[]
}
const emptyBox = (): Box => ({ min: [Infinity, Infinity, Infinity], max: [-Infinity, -Infinity, -Infinity] })

/** Placements of a model in its own scene, at most: instancing can multiply a small file without end. */
const placementLimit = 200_000
/** Metres; what is larger is a mistake of units or of bytes. */
const sizeLimit = 1e7

/** Walks the scene and measures what stands in it. Throws {@link FileRefused} for a scene that has no end or no sense. */
export function measureScene(file: GltfFile): SceneMeasure {
  const meshes = new Map<number, { box: Box; triangles: number; points: number }>()
  const box = emptyBox()
  const measure = { triangles: 0, points: 0 }
  for (const { mesh, matrix } of placements(file.json)) {
    let found = meshes.get(mesh)
    if (!found) meshes.set(mesh, (found = measureMesh(file, mesh)))
    measure.triangles += found.triangles
    measure.points += found.points
    addTransformed(box, found.box, matrix)
  }
  const round = (value: number) => Math.round(value * 1e5) / 1e5
  const extent = [0, 1, 2].map((axis) => round((box.max[axis] ?? 0) - (box.min[axis] ?? 0)))
  const [width = 0, height = 0, depth = 0] = extent
  const empty = measure.triangles + measure.points === 0
  if (!empty && !extent.every((value) => Number.isFinite(value) && value < sizeLimit)) {
    throw new FileRefused('failed', 'The model is damaged: its size makes no sense.')
  }
  const middle = (axis: number) => (empty ? 0 : round(((box.max[axis] ?? 0) + (box.min[axis] ?? 0)) / 2))
  return {
    ...measure,
    size: empty ? [0, 0, 0] : [width, height, depth],
    centre: [middle(0), middle(1), middle(2)],
    notes: !empty && Math.max(...extent) === 0 ? ['The model has no extent.'] : [],
  }
}

/** Every mesh that stands in the default scene, and where. */
function* placements(json: Gltf): Generator<{ mesh: number; matrix: Matrix }> {
  const { nodes = [], scenes = [] } = json
  const roots = scenes[json.scene ?? 0]?.nodes ?? (scenes.length === 0 ? nodes.map((_, index) => index) : [])
  const seen = new Set<number>()
  const waiting = roots.map((node) => ({ node, matrix: identity }))
  let count = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const node = nodes[next.node]
    if (!node) throw new FileRefused('failed', 'The model is damaged: it refers to a part it does not have.')
    // In a tree every part is met once.
    if (seen.has(next.node)) throw new FileRefused('failed', 'The model is damaged: its parts contain each other.')
    seen.add(next.node)
    if (++count > placementLimit) throw new FileRefused('failed', 'The model has more parts than can be shown.')
    const matrix = multiply(next.matrix, localMatrix(node))
    if (node.mesh !== undefined) yield { mesh: node.mesh, matrix }
    for (const child of node.children ?? []) waiting.push({ node: child, matrix })
  }
}

type Node = NonNullable<Gltf['nodes']>[number]

function localMatrix(node: Node): Matrix {
  if (node.matrix) return node.matrix
  const [x = 0, y = 0, z = 0, w = 1] = node.rotation ?? []
  const [sx = 1, sy = 1, sz = 1] = node.scale ?? []
  const [tx = 0, ty = 0, tz = 0] = node.translation ?? []
  return [
    (1 - 2 * (y * y + z * z)) * sx,
    2 * (x * y + z * w) * sx,
    2 * (x * z - y * w) * sx,
    0,
    2 * (x * y - z * w) * sy,
    (1 - 2 * (x * x + z * z)) * sy,
    2 * (y * z + x * w) * sy,
    0,
    2 * (x * z + y * w) * sz,
    2 * (y * z - x * w) * sz,
    (1 - 2 * (x * x + y * y)) * sz,
    0,
    tx,
    ty,
    tz,
    1,
  ]
}

function multiply(left: Matrix, right: Matrix): Matrix {
  const at = (matrix: Matrix, row: number, column: number) => matrix[column * 4 + row] ?? 0
  return Array.from({ length: 16 }, (_, position) => {
    const row = position % 4
    const column = Math.floor(position / 4)
    let sum = 0
    for (let step = 0; step < 4; step++) sum += at(left, row, step) * at(right, step, column)
    return sum
  })
}

function addTransformed(target: Box, source: Box, matrix: Matrix): void {
  if (!((source.min[0] ?? Infinity) <= (source.max[0] ?? -Infinity))) return
  for (let corner = 0; corner < 8; corner++) {
    const point = [0, 1, 2].map((axis) => ((corner >> axis) & 1 ? source.max : source.min)[axis] ?? 0)
    for (let row = 0; row < 3; row++) {
      let value = matrix[12 + row] ?? 0
      for (let column = 0; column < 3; column++) value += (matrix[column * 4 + row] ?? 0) * (point[column] ?? 0)
      target.min[row] = Math.min(target.min[row] ?? Infinity, value)
      target.max[row] = Math.max(target.max[row] ?? -Infinity, value)
    }
  }
}

function measureMesh(file: GltfFile, index: number): { box: Box; triangles: number; points: number } {
  const mesh = file.json.meshes?.[index]
  if (!mesh) throw new FileRefused('failed', 'The model is damaged: it refers to a part it does not have.')
  const box = emptyBox()
  const measure = { triangles: 0, points: 0 }
  for (const { attributes, indices, mode = 4 } of mesh.primitives) {
    const position = attributes['POSITION']
    if (position === undefined) continue
    const vertices = file.json.accessors?.[indices ?? position]?.count ?? 0
    if (mode === 4) measure.triangles += Math.floor(vertices / 3)
    else if (mode > 4) measure.triangles += Math.max(0, vertices - 2)
    else measure.points += vertices
    addPositions(file, position, box)
  }
  return { box, ...measure }
}

/** By the limits the file states, which glTF demands; by its points where they are missing. */
function addPositions(file: GltfFile, position: number, box: Box): void {
  const accessor = file.json.accessors?.[position]
  if (!accessor) throw new FileRefused('failed', 'The model is damaged: it refers to a part it does not have.')
  const stated = [accessor.min, accessor.max]
  const layout = layoutOf(file, position)
  if (stated.every((limit) => limit?.length === 3 && limit.every((value) => value !== null))) {
    for (const limit of stated)
      extend(
        box,
        (limit ?? []).map((value) => (value ?? 0) * scaleOf(accessor)),
      )
    if (layout && accessor.componentType === 5126) samplePoints(layout, accessor.count)
    return
  }
  if (!layout || accessor.componentType !== 5126) return
  for (let index = 0; index < accessor.count; index++) extend(box, pointAt(layout, index))
}

/** Quantized positions are stated as integers. */
function scaleOf(accessor: { componentType: number; normalized?: unknown }): number {
  if (accessor.normalized !== true) return 1
  return { 5120: 1 / 127, 5121: 1 / 255, 5122: 1 / 32_767, 5123: 1 / 65_535 }[accessor.componentType] ?? 1
}

function extend(box: Box, point: readonly number[]): void {
  for (let axis = 0; axis < 3; axis++) {
    const value = point[axis] ?? 0
    if (!Number.isFinite(value))
      throw new FileRefused('failed', 'The model is damaged: some of its points are no numbers.')
    box.min[axis] = Math.min(box.min[axis] ?? Infinity, value)
    box.max[axis] = Math.max(box.max[axis] ?? -Infinity, value)
  }
}

function pointAt({ bytes, start, stride }: AccessorLayout, index: number): number[] {
  const at = start + index * stride
  return [bytes.readFloatLE(at), bytes.readFloatLE(at + 4), bytes.readFloatLE(at + 8)]
}

/** Looks at some points: stated limits may hide that the geometry is none. */
function samplePoints(layout: AccessorLayout, count: number): void {
  const step = Math.max(1, Math.floor(count / 5000))
  const box = emptyBox()
  for (let index = 0; index < count; index += step) extend(box, pointAt(layout, index))
}
