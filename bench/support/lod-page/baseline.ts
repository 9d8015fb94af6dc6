import {
  Mesh,
  type PerspectiveCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  SRGBColorSpace,
  Texture,
  type WebGLRenderer,
} from 'three'
import type { Item } from '#shared/model/environment.ts'
import { pictureOf } from './pictures.ts'

/** The tile's resolution: what ours shows at this distance and more. */
const side = 128

const vertexShader = /* glsl */ `
varying vec2 vUv;
void main() {
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  vUv = uv;
}
`

/** What drei's `<Image>` asks of a picture: cover its plane, zoom, tint, grey, fade. */
const fragmentShader = /* glsl */ `
varying vec2 vUv;
uniform vec2 scale;
uniform vec2 imageBounds;
uniform float zoom;
uniform float grayscale;
uniform float opacity;
uniform vec3 color;
uniform sampler2D map;
void main() {
  float rs = scale.x / scale.y;
  float ri = imageBounds.x / imageBounds.y;
  vec2 fitted = rs < ri ? vec2(imageBounds.x * scale.y / imageBounds.y, scale.y) : vec2(scale.x, imageBounds.y * scale.x / imageBounds.x);
  vec2 offset = (rs < ri ? vec2((fitted.x - scale.x) / 2.0, 0.0) : vec2(0.0, (fitted.y - scale.y) / 2.0)) / fitted;
  vec2 uv = vUv * scale / fitted + offset;
  vec2 zoomed = (uv - 0.5) / zoom + 0.5;
  vec4 texel = texture2D(map, zoomed) * vec4(color, opacity);
  float grey = dot(texel.rgb, vec3(0.299, 0.587, 0.114));
  gl_FragColor = vec4(mix(texel.rgb, vec3(grey), grayscale), texel.a);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

/**
 * One mesh with its own texture and material per item, as drei's `<Image>` makes them, without React on top. What the
 * manual of three advises is done: the geometry is shared, matrices of what stands still are made once, and what is out
 * of view is culled.
 */
export async function makeBaseline(items: readonly Item[], renderer: WebGLRenderer): Promise<Scene> {
  const scene = new Scene()
  scene.matrixWorldAutoUpdate = false
  const plane = new PlaneGeometry(1, 1)
  for (const [index, item] of items.entries()) {
    const map = new Texture(
      await createImageBitmap(await pictureOf(index), {
        resizeWidth: side,
        resizeHeight: side,
        imageOrientation: 'flipY',
      }),
    )
    map.colorSpace = SRGBColorSpace
    map.generateMipmaps = true
    map.needsUpdate = true
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: {
        map: { value: map },
        scale: { value: [item.size[0], item.size[1]] },
        imageBounds: { value: [side, side] },
        zoom: { value: 1 },
        grayscale: { value: 0 },
        opacity: { value: 1 },
        color: { value: [1, 1, 1] },
      },
    })
    const mesh = new Mesh(plane, material)
    mesh.position.set(...item.position)
    mesh.rotation.set(...item.rotation)
    mesh.scale.set(item.size[0], item.size[1], 1)
    mesh.updateMatrix()
    mesh.updateMatrixWorld(true)
    mesh.matrixAutoUpdate = false
    scene.add(mesh)
    renderer.initTexture(map)
  }
  return scene
}

/** One frame of it. */
export function drawBaseline(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera): void {
  renderer.render(scene, camera)
}
