/**
 * Where the parts of a record lie in the tables of items and assets: offsets in floats from the record's first one. The
 * tables write by them, everything on this side reads by them, and the shaders' way to read is made from them
 * ({@link glslPart}), so that both always mean the same number.
 */

/** One item: where it goes, where it comes from and when it set out. */
export const itemAt = {
  /** Where it goes, metres. */
  x: 0,
  y: 1,
  z: 2,
  /** When it set out, engine seconds. */
  start: 3,
  /** How it is turned there, quaternion x y z w. */
  rotation: 4,
  /** Where it comes from, metres. */
  fromX: 8,
  fromY: 9,
  fromZ: 10,
  /** Of the flight, seconds; 0 where it stands. */
  duration: 11,
  /** How it was turned there, quaternion x y z w. */
  fromRotation: 12,
  /** Half its width, height and depth, metres. */
  halfX: 16,
  halfY: 17,
  halfZ: 18,
  /** Row of its asset. */
  asset: 19,
  /** The same of where it comes from, metres. */
  fromHalfX: 20,
  fromHalfY: 21,
  fromHalfZ: 22,
  /** Bits of `itemFlag`. */
  flags: 23,
} as const

/** One asset: what is known of it and which of its renditions is shown. */
export const assetAt = {
  /** Longest side of what the finest rendition holds, pixels. */
  pixels: 0,
  /** `slotCode` of what is shown, and of what it fades in over; `none` for the colour alone. */
  shown: 1,
  former: 2,
  /** When it came, engine seconds. */
  shownAt: 3,
  /** Number of `bodyKind`. */
  kind: 4,
  /** Dominant colour, linear. */
  red: 5,
  green: 6,
  blue: 7,
} as const

/** Floats in a texel. */
const perTexel = 4

/** Texels that the record of an item takes; four floats each. */
export const itemTexels = 6
/** Floats that the record of an item takes. */
export const itemStride = itemTexels * perTexel
/** Texels that the record of an asset takes; four floats each. */
export const assetTexels = 2
/** Floats that the record of an asset takes. */
export const assetStride = assetTexels * perTexel

/**
 * How a shader reads a part that lies in one texel: `glslPart('item', itemAt.halfX, 3)` is `item4.xyz`, of a vec4 that
 * {@link glslTexel} has fetched.
 *
 * @param floats how many numbers it is, 1–4
 */
export function glslPart(table: 'item' | 'asset', offset: number, floats: 1 | 2 | 3 | 4): string {
  const within = offset % perTexel
  if (within + floats > perTexel) throw new RangeError(`${floats} floats from ${offset} on lie in two texels.`)
  return `${table}${Math.floor(offset / perTexel)}.${'xyzw'.slice(within, within + floats)}`
}

/** Fetches the texel in which a part lies, for a row that is called as the table. */
export function glslTexel(table: 'item' | 'asset', offset: number): string {
  const texel = Math.floor(offset / perTexel)
  return `vec4 ${table}${texel} = ${table}Texel(${table}, ${texel});`
}
