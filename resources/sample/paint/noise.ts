/** Numbers in [0, 1) that look random and are the same for the same seed. */
export type Random = () => number

/** Makes a source of random numbers that gives the same ones for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function lattice(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 374_761_393) + Math.imul(y, 668_265_263) + Math.imul(seed, 974_634_777)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1_274_126_177)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
}

const ease = (part: number) => part * part * part * (part * (part * 6 - 15) + 10)

/** Gives smooth noise in [0, 1]; features are about one unit wide. */
export function noise(x: number, y: number, seed: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const across = ease(x - left)
  const down = ease(y - top)
  const upper = lattice(left, top, seed) * (1 - across) + lattice(left + 1, top, seed) * across
  const lower = lattice(left, top + 1, seed) * (1 - across) + lattice(left + 1, top + 1, seed) * across
  return upper * (1 - down) + lower * down
}

/** Gives noise with detail at `octaves` scales, in [0, 1]. */
export function layered(x: number, y: number, seed: number, octaves: number): number {
  let sum = 0
  let weight = 0.5
  let total = 0
  let scale = 1
  for (let octave = 0; octave < octaves; octave++) {
    sum += noise(x * scale, y * scale, seed + octave * 101) * weight
    total += weight
    weight *= 0.5
    scale *= 2.03
  }
  return sum / total
}

/** Rises from 0 below `from` to 1 above `to`, smoothly between. */
export function smoothStep(from: number, to: number, value: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return part * part * (3 - 2 * part)
}
