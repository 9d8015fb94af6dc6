import {
  BackSide,
  BufferGeometry,
  CustomBlending,
  DoubleSide,
  GLSL3,
  Group,
  Mesh,
  OneFactor,
  PlaneGeometry,
  ShaderMaterial,
  SrcAlphaFactor,
  Vector3,
  Vector4,
  ZeroFactor,
  BufferAttribute,
} from 'three'
import type { Backdrop, Item, Room as RoomModel } from '#shared/model/environment.ts'
import type { Appearance } from './appearance.ts'
import {
  backdropFragmentShader,
  backdropVertexShader,
  floorFragmentShader,
  floorRooms,
  floorVertexShader,
  wallFragmentShader,
  wallVertexShader,
} from './room-shaders.ts'
import { ceilingGeometry, wallGeometry } from './wall-geometry.ts'
import { wallFaces, type WallFace } from '#shared/arrange/walls.ts'

/** Order in which the layers of a place are drawn: what the floor mirrors lies below it and comes before it. */
export const drawOrder = {
  backdrop: -40,
  mirroredWalls: -31,
  mirror: -30,
  floor: -20,
  walls: -10,
  things: 0,
  pools: 10,
  signs: 20,
  rim: 30,
}

const backdropCode: Record<Backdrop['kind'], number> = { hall: 0, plain: 1, gradient: 2, stars: 3, dusk: 4 }

/** Floor, walls, ceiling and backdrop of a place: five draw calls, whatever its size. */
export class RoomShell {
  readonly group = new Group()
  faces: WallFace[] = []
  /** Height of the floor, metres. */
  ground = 0
  /** Whether an eye of the last frame was above the floor. */
  seenFromAbove = true
  readonly #uniforms = {
    uHorizon: { value: new Vector3() },
    uZenith: { value: new Vector3() },
    uBackdrop: { value: 0 },
    uGround: { value: 0 },
    uMiddle: { value: new Vector3() },
    uExtent: { value: 200 },
    uSpread: { value: 10 },
    uFloor: { value: new Vector3() },
    uGridStrength: { value: 0 },
    uRooms: { value: Array.from({ length: floorRooms }, () => new Vector4()) },
    uRoomCount: { value: 0 },
    uWall: { value: new Vector3() },
    uWash: { value: 1 },
    uPolish: { value: 0 },
  }
  readonly #walls: Mesh<BufferGeometry, ShaderMaterial>
  readonly #mirrored: Mesh<BufferGeometry, ShaderMaterial>
  readonly #ceiling: Mesh<BufferGeometry, ShaderMaterial>
  readonly #floor: Mesh<BufferGeometry, ShaderMaterial>
  readonly #backdrop: Mesh<BufferGeometry, ShaderMaterial>

  constructor() {
    this.#backdrop = this.#mesh(fullScreen(), backdropVertexShader, backdropFragmentShader, drawOrder.backdrop)
    this.#backdrop.material.depthTest = false
    this.#backdrop.material.depthWrite = false
    const plane = new PlaneGeometry(2, 2).rotateX(-Math.PI / 2)
    this.#floor = this.#mesh(plane, floorVertexShader, floorFragmentShader, drawOrder.floor)
    this.#floor.material.depthWrite = false
    this.#floor.material.blending = CustomBlending
    this.#floor.material.blendSrc = OneFactor
    this.#floor.material.blendDst = SrcAlphaFactor
    // What the floor says of mirroring is not how solid the picture is: else the page would shine through it.
    this.#floor.material.blendSrcAlpha = ZeroFactor
    this.#floor.material.blendDstAlpha = OneFactor
    const wall = (order: number): Mesh<BufferGeometry, ShaderMaterial> =>
      this.#mesh(new BufferGeometry(), wallVertexShader, wallFragmentShader, order)
    this.#walls = wall(drawOrder.walls)
    this.#ceiling = wall(drawOrder.walls)
    this.#ceiling.material.defines['CEILING'] = ''
    this.#mirrored = wall(drawOrder.mirroredWalls)
    const { material } = this.#mirrored
    material.defines['MIRRORED'] = ''
    material.side = BackSide
  }

  setAppearance(look: Appearance): void {
    const u = this.#uniforms
    u.uHorizon.value.setFromColor(look.horizon)
    u.uZenith.value.setFromColor(look.zenith)
    u.uBackdrop.value = backdropCode[look.backdrop]
    u.uFloor.value.setFromColor(look.floor)
    u.uGridStrength.value = look.grid ? 0.5 : 0
    u.uWall.value.setFromColor(look.wall)
    u.uWash.value = look.wash
    u.uPolish.value = look.polish
  }

  setRooms(rooms: readonly RoomModel[], items: Iterable<Item>): void {
    this.ground = rooms.length > 0 ? Math.min(...rooms.map((room) => room.position[1])) : 0
    this.#uniforms.uGround.value = this.ground
    const walled = rooms.filter((room) => room.walls.length > 0).slice(0, floorRooms)
    walled.forEach((room, index) => {
      this.#uniforms.uRooms.value[index]?.set(room.position[0], room.position[2], room.size[0] / 2, room.size[2] / 2)
    })
    this.#uniforms.uRoomCount.value = walled.length
    this.faces = wallFaces(rooms, items)
    this.#walls.geometry.dispose()
    this.#ceiling.geometry.dispose()
    this.#walls.geometry = wallGeometry(this.faces)
    this.#mirrored.geometry = this.#walls.geometry
    this.#ceiling.geometry = ceilingGeometry(rooms)
    for (const mesh of [this.#walls, this.#mirrored]) mesh.visible = this.faces.length > 0
    this.#ceiling.visible = walled.length > 0
  }

  /** Tells how far the things reach, so that the floor carries all of them. */
  setExtent(middle: Vector3, radius: number): void {
    this.#uniforms.uMiddle.value.copy(middle)
    this.#uniforms.uSpread.value = Math.max(6, radius)
    this.#uniforms.uExtent.value = Math.max(6, radius) * 8 + 60
  }

  /** Before each drawing: the floor is seen, and mirrors, only where an eye is above it. */
  frame(seenFromAbove: boolean): void {
    this.seenFromAbove = seenFromAbove
    this.#floor.visible = seenFromAbove
    this.#mirrored.visible = seenFromAbove && this.faces.length > 0 && this.#uniforms.uPolish.value > 0
  }

  dispose(): void {
    for (const mesh of [this.#walls, this.#mirrored, this.#ceiling, this.#floor, this.#backdrop]) {
      mesh.geometry.dispose()
      mesh.material.dispose()
    }
  }

  #mesh(
    geometry: BufferGeometry,
    vertexShader: string,
    fragmentShader: string,
    renderOrder: number,
  ): Mesh<BufferGeometry, ShaderMaterial> {
    const material = new ShaderMaterial({
      glslVersion: GLSL3,
      vertexShader,
      fragmentShader,
      uniforms: this.#uniforms,
      ...(renderOrder === drawOrder.floor ? { side: DoubleSide } : {}),
    })
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    mesh.renderOrder = renderOrder
    this.group.add(mesh)
    return mesh
  }
}

function fullScreen(): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3))
  return geometry
}
