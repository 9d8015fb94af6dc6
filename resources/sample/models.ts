import { Document, NodeIO, type Material, type Node } from '@gltf-transform/core'
import { layered } from './paint/noise.ts'

/** A model the sample workspace is made of. */
export interface SampleModel {
  title: string
  make: () => Promise<Uint8Array>
}

/** All models of the sample. */
export const models: readonly SampleModel[] = [
  { title: 'Gilded knot', make: gildedKnot },
  { title: 'Stack of stones', make: stackOfStones },
]

type Point = readonly [number, number, number]

/** A grid of points closed in both directions, or in one. */
interface Surface {
  columns: number
  rows: number
  at: (column: number, row: number) => Point
}

function begin(title: string): { document: Document; root: Node } {
  const document = new Document()
  document.createBuffer()
  const root = document.createNode(title)
  document.getRoot().setDefaultScene(document.createScene(title).addChild(root))
  return { document, root }
}

const minus = (one: Point, other: Point): Point => [one[0] - other[0], one[1] - other[1], one[2] - other[2]]
const cross = (one: Point, other: Point): Point => [
  one[1] * other[2] - one[2] * other[1],
  one[2] * other[0] - one[0] * other[2],
  one[0] * other[1] - one[1] * other[0],
]
const unit = (vector: Point): Point => {
  const length = Math.hypot(...vector) || 1
  return [vector[0] / length, vector[1] / length, vector[2] / length]
}

/** A node with the surface as a mesh; normals are taken from the neighbours of each point. */
function addSurface(document: Document, name: string, surface: Surface, material: Material): Node {
  const { columns, rows, at } = surface
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const across = minus(at(column + 0.5, row), at(column - 0.5, row))
      const along = minus(at(column, Math.min(rows, row + 0.5)), at(column, Math.max(0, row - 0.5)))
      positions.push(...at(column, row))
      normals.push(...unit(cross(across, along)))
      if (row === rows || column === columns) continue
      const corner = row * (columns + 1) + column
      indices.push(corner, corner + 1, corner + columns + 1, corner + 1, corner + columns + 2, corner + columns + 1)
    }
  }
  const accessor = (array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>, type: 'VEC3' | 'SCALAR') => {
    const [buffer] = document.getRoot().listBuffers()
    return document
      .createAccessor()
      .setArray(array)
      .setType(type)
      .setBuffer(buffer ?? null)
  }
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor(new Float32Array(positions), 'VEC3'))
    .setAttribute('NORMAL', accessor(new Float32Array(normals), 'VEC3'))
    .setIndices(accessor(new Uint32Array(indices), 'SCALAR'))
    .setMaterial(material)
  return document.createNode(name).setMesh(document.createMesh(name).addPrimitive(primitive))
}

const write = (document: Document) => new NodeIO().writeBinary(document)

/** A gilded knot that turns above a dark plinth; 0.6 m wide. */
async function gildedKnot(): Promise<Uint8Array> {
  const { document, root } = begin('Gilded knot')
  const gold = material(document, 'Gold', [1, 0.72, 0.3], 1, 0.22)
  const slate = material(document, 'Slate', [0.06, 0.065, 0.075], 0, 0.55)
  const turns = Math.PI * 2
  const line = (t: number): Point => {
    const reach = 0.17 + 0.075 * Math.cos(3 * t)
    return [reach * Math.cos(2 * t), 0.1 * Math.sin(3 * t), reach * Math.sin(2 * t)]
  }
  const knot: Surface = {
    columns: 20,
    rows: 300,
    at: (column, row) => {
      const t = (row / 300) * turns
      const here = line(t)
      const ahead = unit(minus(line(t + 0.01), line(t - 0.01)))
      const out = unit(cross(ahead, [0, 1, 0]))
      const up = cross(out, ahead)
      const angle = (column / 20) * turns
      const [x, y] = [Math.cos(angle) * 0.045, Math.sin(angle) * 0.045]
      return [here[0] + out[0] * x + up[0] * y, here[1] + out[1] * x + up[1] * y, here[2] + out[2] * x + up[2] * y]
    },
  }
  const turning = addSurface(document, 'Knot', knot, gold).setTranslation([0, 0.46, 0])
  root.addChild(turning).addChild(
    addSurface(
      document,
      'Plinth',
      lathe([
        [0, 0.24],
        [0.2, 0.24],
        [0.21, 0.23],
        [0.21, 0.03],
        [0.24, 0.02],
        [0.24, 0],
        [0, 0],
      ]),
      slate,
    ),
  )
  spin(document, turning, 12)
  return write(document)
}

/** Points of an outline (radius, height) turned about the axis. */
function lathe(outline: readonly (readonly [number, number])[]): Surface {
  const rows = (outline.length - 1) * 4
  return {
    columns: 64,
    rows,
    at: (column, row) => {
      const place = Math.min(outline.length - 1.0001, row / 4)
      const from = outline[Math.floor(place)] ?? [0, 0]
      const to = outline[Math.floor(place) + 1] ?? from
      const part = place % 1
      const radius = from[0] + (to[0] - from[0]) * part
      const angle = (-column / 64) * Math.PI * 2
      return [Math.cos(angle) * radius, from[1] + (to[1] - from[1]) * part, Math.sin(angle) * radius]
    },
  }
}

/** Turns a node once around in `seconds`. */
function spin(document: Document, node: Node, seconds: number): void {
  const [buffer = null] = document.getRoot().listBuffers()
  const steps = 8
  const times = Float32Array.from({ length: steps + 1 }, (_, step) => (step / steps) * seconds)
  const turns = Array.from({ length: steps + 1 }, (_, step) => {
    const half = (step / steps) * Math.PI
    return [0, Math.sin(half), 0, Math.cos(half)]
  })
  const sampler = document
    .createAnimationSampler()
    .setInput(document.createAccessor().setArray(times).setType('SCALAR').setBuffer(buffer))
    .setOutput(document.createAccessor().setArray(new Float32Array(turns.flat())).setType('VEC4').setBuffer(buffer))
    .setInterpolation('LINEAR')
  const channel = document.createAnimationChannel().setSampler(sampler).setTargetNode(node).setTargetPath('rotation')
  document.createAnimation('Turn').addSampler(sampler).addChannel(channel)
}

function material(document: Document, name: string, color: Point, metal: number, rough: number): Material {
  return document
    .createMaterial(name)
    .setBaseColorFactor([...color, 1])
    .setMetallicFactor(metal)
    .setRoughnessFactor(rough)
}

/** Five stones, one on the other; 0.7 m high. */
async function stackOfStones(): Promise<Uint8Array> {
  const { document, root } = begin('Stack of stones')
  let height = 0
  for (const [index, [radius, flat, color]] of (
    [
      [0.24, 0.55, [0.2, 0.2, 0.19]],
      [0.19, 0.6, [0.42, 0.36, 0.3]],
      [0.14, 0.66, [0.16, 0.2, 0.22]],
      [0.1, 0.7, [0.55, 0.5, 0.44]],
      [0.062, 0.85, [0.3, 0.16, 0.12]],
    ] as const
  ).entries()) {
    const stone = addSurface(
      document,
      `Stone ${index + 1}`,
      pebble(radius, flat, index),
      material(document, `Stone ${index + 1}`, color, 0, 0.85),
    )
    const half = radius * flat
    root.addChild(stone.setTranslation([0.018 * Math.sin(index * 2.1), height + half, 0.014 * Math.cos(index * 1.7)]))
    height += half * 1.86
  }
  return write(document)
}

function pebble(radius: number, flat: number, seed: number): Surface {
  return {
    columns: 48,
    rows: 32,
    at: (column, row) => {
      const [angle, down] = [(-column / 48) * Math.PI * 2, (row / 32) * Math.PI]
      const [x, y, z] = [Math.sin(down) * Math.cos(angle), Math.cos(down), Math.sin(down) * Math.sin(angle)]
      const bump = 0.88 + 0.24 * layered(x * 1.3 + 7 + y, z * 1.3 + y * 0.7 + 3, 40 + seed, 3)
      return [x * radius * bump, y * radius * flat * bump, z * radius * bump]
    },
  }
}
