import { ditherGlsl } from '../draw/item-glsl.ts'

/** What stands behind everything, by direction; the floor fades into the same, so there is no edge of the world. */
const skyGlsl = /* glsl */ `
uniform vec3 uHorizon;
uniform vec3 uZenith;
uniform int uBackdrop; // 0 hall, 1 plain, 2 gradient, 3 stars, 4 dusk

float hash(vec3 p) {
  p = fract(p * 0.3183099 + 0.1);
  p *= 17.0;
  return fract(p.x * p.y * p.z * (p.x + p.y + p.z));
}

vec3 starsIn(vec3 dir, float fineness, float share) {
  vec3 cell = floor(dir * fineness);
  vec3 within = fract(dir * fineness) - 0.5;
  float chance = hash(cell);
  float size = fract(chance * 91.7);
  float spark = smoothstep(0.26 * (0.3 + size * 0.7), 0.0, length(within)) * step(1.0 - share, chance);
  vec3 tone = mix(vec3(0.7, 0.8, 1.0), vec3(1.0, 0.86, 0.72), fract(chance * 37.1));
  return tone * spark * (0.15 + size * size);
}

vec3 starsAt(vec3 dir) {
  return (starsIn(dir, 150.0, 0.02) + starsIn(dir.zxy, 260.0, 0.03) * 0.5) * smoothstep(0.0, 0.3, dir.y);
}

vec3 skyAt(vec3 dir) {
  float up = dir.y;
  if (uBackdrop == 1) return uHorizon;
  if (uBackdrop == 2) return mix(uHorizon, uZenith, smoothstep(-0.15, 0.75, up));
  if (uBackdrop == 3) return mix(uHorizon, uZenith, smoothstep(-0.05, 0.5, up)) + starsAt(dir);
  if (uBackdrop == 4) {
    vec3 glow = vec3(1.0, 0.4, 0.16) * 0.22 * exp(-abs(up) * 13.0);
    return mix(uHorizon, uZenith, smoothstep(-0.04, 0.4, up)) + glow;
  }
  return mix(uHorizon, uZenith, smoothstep(-0.1, 0.6, up)) + uHorizon * 1.1 * exp(-abs(up) * 7.0);
}
`

/** GLSL that spans the backdrop over the whole view, behind everything. */
export const backdropVertexShader = /* glsl */ `
out vec3 vDirection;

void main() {
  // By the matrices of the eye that is drawn for: a picture may have several.
  vec4 far = inverse(projectionMatrix) * vec4(position.xy, 1.0, 1.0);
  vDirection = transpose(mat3(viewMatrix)) * (far.xyz / far.w);
  gl_Position = vec4(position.xy, 1.0, 1.0);
}
`

/** GLSL of the sky: gradient, stars, dusk. */
export const backdropFragmentShader = /* glsl */ `
${skyGlsl}
${ditherGlsl}
in vec3 vDirection;
out vec4 outColor;

void main() {
  outColor = linearToOutputTexel(vec4(skyAt(normalize(vDirection)), 1.0));
  outColor.rgb = dithered(outColor.rgb);
}
`

/** GLSL that spans the floor to the horizon. */
export const floorVertexShader = /* glsl */ `
out vec3 vWorld;
uniform float uGround;
uniform vec3 uMiddle;
uniform float uExtent;

void main() {
  vec3 world = vec3(uMiddle.x + position.x * uExtent, uGround, uMiddle.z + position.z * uExtent);
  vWorld = world;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`

/** Most rooms whose glow the floor paints. */
export const floorRooms = 12

/** GLSL of the floor: its polish, the glow of rooms, the measuring grid. */
export const floorFragmentShader = /* glsl */ `
${skyGlsl}
${ditherGlsl}
uniform vec3 uFloor;
uniform vec3 uMiddle;
uniform float uSpread;   // metres around the middle that are lit
uniform float uGridStrength;
uniform float uPolish;   // how much the floor mirrors, looked at flat
uniform vec4 uRooms[${floorRooms}]; // middle x, z, half width, half depth
uniform int uRoomCount;
in vec3 vWorld;
out vec4 outColor;

float lines(vec2 p, float step_) {
  vec2 q = p / step_;
  vec2 w = fwidth(q);
  vec2 near = abs(fract(q - 0.5) - 0.5);
  vec2 line = 1.0 - smoothstep(w * 0.5, w * 1.5, near);
  float calm = 1.0 - smoothstep(0.15, 0.5, max(w.x, w.y));
  return max(line.x, line.y) * calm;
}

float grain(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  float a = hash(vec3(i, 1.0));
  float b = hash(vec3(i + vec2(1.0, 0.0), 1.0));
  float c = hash(vec3(i + vec2(0.0, 1.0), 1.0));
  float d = hash(vec3(i + vec2(1.0, 1.0), 1.0));
  return mix(mix(a, b, f.x), mix(c, d, f.x), f.y);
}

void main() {
  vec3 toEye = cameraPosition - vWorld;
  float away = length(toEye);
  vec2 p = vWorld.xz;
  float lit = 0.0;
  float inside = 0.0;
  for (int i = 0; i < uRoomCount; i++) {
    vec2 d = abs(p - uRooms[i].xy) - uRooms[i].zw;
    float outside = length(max(d, 0.0));
    float inner = -max(d.x, d.y);
    lit = max(lit, exp(-outside * 0.45) * (0.62 + 0.38 * smoothstep(-0.5, 3.0, inner)));
    inside = max(inside, step(outside, 0.0));
  }
  if (uRoomCount == 0) lit = exp(-length(p - uMiddle.xz) / max(1.0, uSpread) * 0.9);
  float cloud = grain(p * 0.9) * 0.5 + grain(p * 3.7) * 0.3 + grain(p * 17.0) * 0.2;
  float calm = smoothstep(60.0, 10.0, away);
  vec3 color = uFloor * (0.16 + 0.84 * lit) * (1.0 + (cloud - 0.5) * 0.16 * calm);
  float grid = lines(p, 1.0) * 0.35 + lines(p, 5.0) * 0.65;
  color += grid * uGridStrength * (uFloor + 0.05);
  // Far off the floor becomes the horizon.
  vec3 dir = -toEye / away;
  float fade = smoothstep(uSpread * 0.9, uSpread * 2.6 + 14.0, length(p - uMiddle.xz));
  color = mix(color, skyAt(normalize(vec3(dir.x, max(dir.y, 0.0), dir.z))), fade);
  // Stone mirrors more the flatter one looks at it.
  float glance = pow(1.0 - clamp(toEye.y / away, 0.0, 1.0), 3.0);
  float mirror = uPolish * (0.35 + 0.65 * glance) * (1.0 - fade);
  outColor = vec4(dithered(linearToOutputTexel(vec4(color, 1.0)).rgb), mirror);
}
`

/** Walls and ceilings. `MIRRORED` draws them below the floor, for its polish. */
export const wallVertexShader = /* glsl */ `
uniform float uGround;
in vec4 aWall;
out vec4 vWall;
out vec3 vWorld;

void main() {
  vWall = aWall;
  vWorld = position;
  vec3 world = position;
#ifdef MIRRORED
  world.y = 2.0 * uGround - world.y;
#endif
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`

/** GLSL of walls and ceilings, with the wash of light on them. */
export const wallFragmentShader = /* glsl */ `
${ditherGlsl}
uniform vec3 uWall;
uniform float uWash;
uniform float uGround;
uniform vec3 uHorizon;
in vec4 vWall;
in vec3 vWorld;
out vec4 outColor;

void main() {
  float edge = min(vWall.x, vWall.z - vWall.x);
#ifdef CEILING
  // Dusk overhead; the walls' light reaches a little way in.
  float inward = min(edge, min(vWall.y, vWall.w - vWall.y));
  float light = (0.3 + 0.5 * exp(-inward * 0.7)) / uWash;
  vec3 color = uWall * light;
#else
  // A wash of light at the height of the pictures, dusk at ceiling and foot, a little shade in the corners.
  float up = vWall.y / vWall.w;
  float wash = exp(-pow((up - 0.5) / 0.42, 2.0) * 1.6);
  float light = mix(1.0, uWash, wash) / uWash;
  light *= 0.7 + 0.3 * smoothstep(0.0, 1.6, edge);
  light *= 0.66 + 0.34 * smoothstep(0.0, 0.5, vWall.y);
  light *= 1.0 - 0.35 * smoothstep(vWall.w - 1.2, vWall.w, vWall.y);
  // A skirting, a hand high, with a shadow line above it.
  float skirting = 1.0 - smoothstep(0.084, 0.088, vWall.y);
  vec3 color = uWall * light * mix(1.0, 0.5, skirting);
#endif
#ifdef MIRRORED
  color = mix(uHorizon, color, exp(-max(0.0, vWorld.y - uGround) * 0.5));
#endif
  outColor = linearToOutputTexel(vec4(color, 1.0));
  outColor.rgb = dithered(outColor.rgb);
}
`
