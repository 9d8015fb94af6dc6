import {
  Color,
  GLSL3,
  type Intersection,
  type IUniform,
  Mesh,
  PlaneGeometry,
  type Raycaster,
  ShaderMaterial,
  Vector3,
} from 'three'

/** Half of a knob's side, its line's width, and how far round it a finger may miss it; CSS pixels. */
const half = 6
const line = 1.5
const spare = 12

/** Lies before everything else in the place. */
const lastDrawn = 50

const vertexShader = /* glsl */ `
uniform float uLines; // of the picture, device pixels
uniform float uRatio;
out vec2 vAt; // CSS pixels from the middle

void main() {
  vAt = position.xy * ${(half + 1).toFixed(1)};
  vec4 middle = viewMatrix * modelMatrix * vec4(0.0, 0.0, 0.0, 1.0);
  float pixel = 2.0 * uRatio / (projectionMatrix[1][1] * uLines) * -middle.z;
  gl_Position = projectionMatrix * (middle + vec4(vAt * pixel, 0.0, 0.0));
}
`

const fragmentShader = /* glsl */ `
uniform vec3 uLine;
uniform vec3 uFill;
uniform float uRadius;
uniform float uRatio;
in vec2 vAt;
out vec4 outColor;

void main() {
  vec2 corner = abs(vAt) - (${half.toFixed(1)} - uRadius);
  float outside = length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - uRadius;
  float soft = 0.5 / uRatio;
  float there = 1.0 - smoothstep(-soft, soft, outside);
  float lined = smoothstep(-${line.toFixed(1)} - soft, -${line.toFixed(1)} + soft, outside);
  outColor = linearToOutputTexel(vec4(mix(uFill, uLine, lined), there));
}
`

const quad = new PlaneGeometry(2, 2)
const [accent, dark] = [new Color('#e8b464'), new Color('#141619')]

/** A knob to pull at: of the same size on the screen however far it is, and never hidden by anything. */
export class Knob extends Mesh<PlaneGeometry, ShaderMaterial> {
  /** How far from its middle it can be grasped, metres. */
  #reach = 0

  /** @param lines of the picture, device pixels */
  constructor(name: string, round: boolean, lines: IUniform<number>) {
    const material = new ShaderMaterial({
      glslVersion: GLSL3,
      vertexShader,
      fragmentShader,
      uniforms: {
        uLines: lines,
        uRatio: { value: 1 },
        uRadius: { value: round ? half : 3 },
        uLine: { value: new Vector3().setFromColor(accent) },
        uFill: { value: new Vector3().setFromColor(dark) },
      },
      transparent: true,
      depthTest: false,
      depthWrite: false,
    })
    super(quad, material)
    this.name = name
    this.frustumCulled = false
    this.renderOrder = lastDrawn
  }

  setHovered(hovered: boolean): void {
    const fill = this.material.uniforms['uFill']?.value
    if (fill instanceof Vector3) fill.setFromColor(hovered ? accent : dark)
  }

  /**
   * Says how large a pixel is where it stands.
   *
   * @param pixel metres that a CSS pixel takes there
   * @param ratio device pixels per CSS pixel
   */
  setReach(pixel: number, ratio: number): void {
    this.#reach = (half + spare) * pixel
    const uniform = this.material.uniforms['uRatio']
    if (uniform) uniform.value = ratio
  }

  override raycast({ ray }: Raycaster, found: Intersection[]): void {
    if (this.parent?.visible !== true) return
    const along = middle.copy(this.position).sub(ray.origin).dot(ray.direction)
    if (along <= 0) return
    const point = ray.at(along, new Vector3())
    const missed = point.distanceTo(this.position)
    if (missed > this.#reach) return
    // Where two are close together, the one is meant that is pointed at better.
    found.push({ distance: along + missed, point, object: this })
  }

  override dispose(): void {
    this.material.dispose()
  }
}

const middle = new Vector3()
