import { assetAt, assetTexels, glslPart, glslTexel, itemAt, itemTexels } from '../tables/layout.ts'
import { fadeSeconds } from '../ease.ts'
import type { Level } from '../lod/ladder.ts'

/** Records of items in one line of their texture. */
export const itemsPerLine = 128
/** Records of assets in one line of their texture. */
export const assetsPerLine = 256

const item = (part: keyof typeof itemAt, floats: 1 | 2 | 3 | 4): string => glslPart('item', itemAt[part], floats)
const asset = (part: keyof typeof assetAt, floats: 1 | 2 | 3 | 4): string => glslPart('asset', assetAt[part], floats)

/** Vertex side: where an item is at this moment and what its asset shows. The curve is that of `easeOut`. */
export const itemVertexGlsl = /* glsl */ `
uniform highp sampler2D uItems;
uniform highp sampler2D uAssets;
uniform float uNow;
in uint aRow;

struct Body { vec3 position; vec4 rotation; vec3 half_; int flags; float kind; vec3 color; };

flat out vec3 vColor;
flat out vec3 vShown; // current slot, former slot, how far the current one has faded in
flat out float vKind;

vec4 itemTexel(int row, int k) {
  return texelFetch(uItems, ivec2((row % ${itemsPerLine}) * ${itemTexels} + k, row / ${itemsPerLine}), 0);
}

vec4 assetTexel(int row, int k) {
  return texelFetch(uAssets, ivec2((row % ${assetsPerLine}) * ${assetTexels} + k, row / ${assetsPerLine}), 0);
}

vec3 rotate(vec4 q, vec3 v) {
  return v + 2.0 * cross(q.xyz, cross(q.xyz, v) + q.w * v);
}

Body bodyOf(uint index) {
  int item = int(index);
  ${glslTexel('item', itemAt.x)}
  ${glslTexel('item', itemAt.rotation)}
  ${glslTexel('item', itemAt.fromX)}
  ${glslTexel('item', itemAt.halfX)}
  ${glslTexel('item', itemAt.fromHalfX)}
  Body body;
  body.position = ${item('x', 3)};
  body.rotation = ${item('rotation', 4)};
  body.half_ = ${item('halfX', 3)};
  if (${item('duration', 1)} > 0.0) {
    float rest = 1.0 - clamp((uNow - ${item('start', 1)}) / ${item('duration', 1)}, 0.0, 1.0);
    float t = 1.0 - rest * rest * rest;
    ${glslTexel('item', itemAt.fromRotation)}
    vec4 fromRotation = ${item('fromRotation', 4)};
    if (dot(fromRotation, body.rotation) < 0.0) fromRotation = -fromRotation;
    body.position = mix(${item('fromX', 3)}, body.position, t);
    body.rotation = normalize(mix(fromRotation, body.rotation, t));
    body.half_ = mix(${item('fromHalfX', 3)}, body.half_, t);
  }
  body.flags = int(${item('flags', 1)} + 0.5);
  int asset = int(${item('asset', 1)} + 0.5);
  ${glslTexel('asset', assetAt.shown)}
  ${glslTexel('asset', assetAt.kind)}
  body.kind = ${asset('kind', 1)};
  body.color = ${asset('red', 3)};
  vColor = body.color;
  vKind = body.kind;
  float fade = clamp((uNow - ${asset('shownAt', 1)}) / ${fadeSeconds.toFixed(3)}, 0.0, 1.0);
  vShown = vec3(${asset('shown', 1)}, ${asset('former', 1)}, fade * fade * (3.0 - 2.0 * fade));
  return body;
}
`

/** Makes the GLSL by which a fragment shader reads the picture as it is at this moment: linear, premultiplied. */
export function pictureFragmentGlsl(ladder: readonly Level[]): string {
  const uniforms = ladder.map((_, index) => `uniform highp sampler2DArray uLevel${index};`).join('\n')
  const branches = ladder.map((level, index) => `  if (level == ${index}) return ${lookUp(level, index)};`).join('\n')
  return /* glsl */ `
${uniforms}
flat in vec3 vColor;
flat in vec3 vShown;
flat in float vKind;

// Seen so close that single texels show, they keep crisp edges instead of blurring.
vec2 crisp(vec2 uv, vec2 dx, vec2 dy, float size) {
  vec2 texel = uv * size;
  vec2 width = max((abs(dx) + abs(dy)) * size, 1e-5);
  vec2 edge = floor(texel - 0.5) + 0.5 + clamp((fract(texel - 0.5) - 0.5) / width + 0.5, 0.0, 1.0);
  float close = 1.0 - smoothstep(0.06, 0.16, max(width.x, width.y));
  return mix(texel, edge, close) / size;
}

vec4 fromSlot(float code, vec2 uv, vec2 dx, vec2 dy) {
  int whole = int(code + 0.5);
  int level = whole >> 16;
  int slot = whole & 65535;
${branches}
  return vec4(vColor, 1.0);
}

vec4 picture(vec2 uv) {
  vec2 dx = dFdx(uv);
  vec2 dy = dFdy(uv);
  vec4 bare = vKind > 4.5 ? vec4(0.0) : vec4(vColor, 1.0);
  vec4 now = vShown.x < 0.0 ? bare : fromSlot(vShown.x, uv, dx, dy);
  if (vShown.z >= 1.0 || vShown.x < 0.0) return now;
  vec4 before = vShown.y < 0.0 ? bare : fromSlot(vShown.y, uv, dx, dy);
  return mix(before, now, vShown.z);
}
`
}

function lookUp({ size, perSide }: Level, index: number): string {
  if (perSide === 1) {
    const at = size >= 2048 ? `crisp(uv, dx, dy, ${size.toFixed(1)})` : 'uv'
    return `textureGrad(uLevel${index}, vec3(${at}, float(slot)), dx, dy)`
  }
  // A texel's room at the edges, so that no neighbour shines in where mip maps blend.
  const inset = (1 / size).toFixed(6)
  const place = `vec2(float(slot % ${perSide}), float((slot % ${perSide * perSide}) / ${perSide}))`
  const within = `clamp(uv, ${inset}, ${(1 - 1 / size).toFixed(6)})`
  const layer = `float(slot / ${perSide * perSide})`
  const scale = perSide.toFixed(1)
  return `textureGrad(uLevel${index}, vec3((${place} + ${within}) / ${scale}, ${layer}), dx / ${scale}, dy / ${scale})`
}

/** Breaks up the bands that dark gradients would show. */
export const ditherGlsl = /* glsl */ `
vec3 dithered(vec3 color) {
  vec2 p = gl_FragCoord.xy;
  float noise = fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715))));
  return color + (noise - 0.5) / 255.0;
}
`
