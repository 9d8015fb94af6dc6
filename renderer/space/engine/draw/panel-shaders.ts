import type { Level } from '../lod/ladder.ts'
import { ditherGlsl, itemVertexGlsl, pictureFragmentGlsl } from './item-glsl.ts'

/** Metres of frame around a picture of these half sizes; nothing around texts, sounds, signs. */
const frameGlsl = /* glsl */ `
float frameOf(Body body) {
  if (body.kind > 1.5) return 0.0;
  return clamp(min(body.half_.x, body.half_.y) * 0.05, 0.004, 0.07);
}

// Where a point of the body is. Sounds turn to whoever looks.
vec3 placed(Body body, vec3 local) {
  if (body.kind > 1.5 && body.kind < 2.5) {
    vec3 toEye = cameraPosition - body.position;
    vec3 right = normalize(vec3(toEye.z, 0.0, -toEye.x) + vec3(1e-5, 0.0, 0.0));
    return body.position + right * local.x + vec3(0.0, local.y, 0.0);
  }
  return body.position + rotate(body.rotation, local);
}
`

/**
 * Panels of every kind. `MIRRORED` draws them upside down below the floor, for its polish; `SIGN` lets the wall show
 * through.
 */
export const panelVertexShader = /* glsl */ `
${itemVertexGlsl}
${frameGlsl}
uniform float uGround;   // height of the floor
in vec4 aCorner;
in vec4 aNormal;
out vec2 vUv;
out vec3 vNormal;
out float vHeight;
out float vPart;
flat out vec2 vHalf;

void main() {
  Body body = bodyOf(aRow);
  float frame = frameOf(body);
  vec3 local = vec3(aCorner.xy * (body.half_.xy + frame * aCorner.z), body.half_.z);
  if (aCorner.w > 1.5) local.z = -body.half_.z;
  else if (aCorner.w > 0.5) local.z += frame * 0.4;
  vec3 world = placed(body, local);
  vNormal = rotate(body.rotation, normalize(aNormal.xyz));
  vHeight = world.y;
  vPart = aNormal.w;
  vUv = vec2(aCorner.x, -aCorner.y) * 0.5 + 0.5;
  vHalf = body.half_.xy;
#ifdef MIRRORED
  vHeight = world.y - uGround;
  world.y = uGround - vHeight;
#endif
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
  bool replaced = (body.flags & 4) != 0 && aNormal.w < 0.5;
  bool sound = body.kind > 1.5 && body.kind < 2.5;
  if (replaced || (sound && aNormal.w > 0.5)) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`

/** Makes the GLSL that colours panels and frames: picture, light, and the fading of what the floor mirrors. */
export function panelFragmentShader(ladder: readonly Level[]): string {
  return /* glsl */ `
${pictureFragmentGlsl(ladder)}
${ditherGlsl}
uniform vec3 uPicture;   // light that falls on pictures
uniform vec3 uAmbient;   // light on everything else
uniform vec3 uFrame;     // colour of frames
uniform vec3 uWords;     // colour of words
uniform vec3 uHorizon;   // what mirrored things fade into with their height
in vec2 vUv;
in vec3 vNormal;
in float vHeight;
in float vPart;
flat in vec2 vHalf;
out vec4 outColor;

vec3 frameColor() {
  float fromAbove = clamp(vNormal.y * 0.5 + 0.5, 0.0, 1.0);
  vec3 base = vKind < 1.5 ? uFrame : vColor * 0.6;
  return base * (uAmbient * (0.45 + 0.9 * fromAbove) + uPicture * 0.35 * fromAbove * fromAbove);
}

// Sounds are round.
float discAlpha() {
  vec2 p = (vUv - 0.5) * 2.0;
  float r = length(p);
  float w = fwidth(r);
  return 1.0 - smoothstep(1.0 - w, 1.0, r);
}

// A quiet sign that a picture can play: a triangle in a disc, in the lower left.
vec3 withPlayMark(vec3 color) {
  float unit = min(vHalf.x, vHalf.y) * 0.16;
  vec2 p = (vec2(vUv.x, 1.0 - vUv.y) * 2.0 - 1.0) * vHalf + vHalf - unit * 1.7;
  vec2 q = p / unit;
  float w = fwidth(q.x);
  float disc = 1.0 - smoothstep(1.0 - w, 1.0 + w, length(q));
  float slope = max(abs(q.y) * 0.866 + q.x * 0.5, -q.x * 0.95) - 0.24;
  float mark = 1.0 - smoothstep(-w, w, slope);
  return mix(mix(color, color * 0.25, disc * 0.75), vec3(0.92), mark * disc * 0.9);
}

void main() {
  vec4 texel = picture(vUv);
  vec3 color;
  bool disc = vKind > 1.5 && vKind < 2.5;
  float round_ = disc ? discAlpha() : 1.0;
#ifdef SIGN
  outColor = vec4(linearToOutputTexel(vec4(uWords, 1.0)).rgb * texel.a, texel.a);
#else
  if (disc && round_ < 0.5) discard;
  bool behind = !gl_FrontFacing && vPart < 0.5;
  #ifdef MIRRORED
  behind = false;
  #endif
  if (vPart > 1.5 || behind) color = uFrame * uAmbient * 0.5;
  else if (vPart > 0.5) color = frameColor();
  else color = (texel.rgb + (1.0 - texel.a) * vec3(0.55)) * uPicture;
  if (vPart < 0.5 && vKind > 0.5 && vKind < 1.5 && !behind) color = withPlayMark(color);
  #ifdef MIRRORED
  color = mix(uHorizon, color, exp(-max(0.0, vHeight) * 0.5));
  #endif
  outColor = linearToOutputTexel(vec4(color, 1.0));
  outColor.rgb = dithered(outColor.rgb);
#endif
}
`
}

/** A soft pool of light on the wall behind a picture, and its shadow: light is added, shadow takes away. */
export const poolVertexShader = /* glsl */ `
${itemVertexGlsl}
${frameGlsl}
in vec4 aCorner;
out vec2 vAt;
flat out vec2 vHalf;
flat out float vFrame;

void main() {
  Body body = bodyOf(aRow);
  vFrame = frameOf(body);
  float reach = 0.55 + max(body.half_.x, body.half_.y) * 0.55;
  vAt = aCorner.xy * (body.half_.xy + reach);
  vHalf = body.half_.xy;
  vec3 world = body.position + rotate(body.rotation, vec3(vAt, -body.half_.z + 0.002));
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
  bool flat_ = body.half_.z < 0.25 * max(body.half_.x, body.half_.y);
  if ((body.flags & 8) == 0 || !flat_) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`

/** GLSL of the pool of light around a picture, and of its shadow. */
export const poolFragmentShader = /* glsl */ `
${ditherGlsl}
uniform vec3 uPool;
flat in vec3 vColor;
flat in vec3 vShown;
flat in float vKind;
in vec2 vAt;
flat in vec2 vHalf;
flat in float vFrame;
out vec4 outColor;

float boxDistance(vec2 p, vec2 half_) {
  vec2 d = abs(p) - half_;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

void main() {
  float reach = 0.55 + max(vHalf.x, vHalf.y) * 0.55;
  float away = boxDistance(vAt, vHalf + vFrame);
  float edge = boxDistance(vAt, vHalf + reach);
  float fade = smoothstep(0.0, reach * 0.7, -edge);
  // The lamp hangs above: the pool is bright over the picture and runs out below it.
  vec2 lamp = vec2(vAt.x / (vHalf.x + reach * 0.75), (vAt.y - vHalf.y * 0.35) / (vHalf.y + reach * 0.8));
  float light = exp(-dot(lamp, lamp) * 1.7) * fade;
  float shadow = exp(-max(0.0, boxDistance(vAt + vec2(0.0, 0.035 + vFrame * 0.6), vHalf + vFrame)) * 16.0) * fade;
  vec3 glow = uPool * light * (0.9 + 0.35 * vColor);
  outColor = vec4(dithered(linearToOutputTexel(vec4(glow * (1.0 - shadow * 0.75), 1.0)).rgb) * light, shadow * 0.7);
}
`

/** A line around what is selected or pointed at, of the same width on the screen however far it is. */
export const rimVertexShader = /* glsl */ `
${itemVertexGlsl}
${frameGlsl}
uniform float uLines; // lines of the picture
in vec4 aCorner;
flat out float vStrong;

void main() {
  Body body = bodyOf(aRow);
  float frame = frameOf(body);
  bool strong = (body.flags & 1) != 0;
  vStrong = strong ? 1.0 : 0.0;
  vec3 center = (viewMatrix * vec4(body.position, 1.0)).xyz;
  // Metres that one pixel covers there.
  float gap = 2.0 / (projectionMatrix[1][1] * uLines) * max(0.05, -center.z);
  float width = gap * ((strong ? 2.5 : 1.25) * aCorner.z + 1.5);
  vec3 local = vec3(aCorner.xy * (body.half_.xy + frame + width), body.half_.z + frame * 0.4 + gap * 0.5);
  gl_Position = projectionMatrix * viewMatrix * vec4(placed(body, local), 1.0);
}
`

/** GLSL of the rim around what is selected or pointed at. */
export const rimFragmentShader = /* glsl */ `
uniform vec3 uAccent;
flat in float vStrong;
out vec4 outColor;

void main() {
  outColor = linearToOutputTexel(vec4(mix(vec3(0.75), uAccent, vStrong), mix(0.55, 1.0, vStrong)));
}
`
