import type { Derivative } from '#shared/model/asset.ts'

/**
 * One rung of the ladder from far to near. Renditions are stretched to fill a square, so that every slot is used whole,
 * mip maps never mix neighbours, and one shader draws them all.
 */
export interface Level {
  name: string
  /** Side of a slot, texels. */
  size: number
  /** Slots beside and above each other in one array layer; 1 where a layer is a slot. */
  perSide: number
  layers: number
  /** What to fetch for it. */
  derivative: Derivative
}

/** Counts the pictures that a rung holds. */
export const slotsOf = (level: Level): number => level.layers * level.perSide * level.perSide

/** Counts the bytes of graphics memory that a rung takes: RGBA with mip maps. */
export const bytesOf = (level: Level): number => level.layers * layerBytes(level.size * level.perSide)

const layerBytes = (side: number): number => Math.ceil((side * side * 4 * 4) / 3)

/** What the rungs are sized by: memory, the graphics card, and how much there is to show. */
export interface Limits {
  /** Texture memory the space may use, MiB. */
  budgetMiB: number
  maxTextureSize: number
  maxLayers: number
  /** How many distinct assets there are to show: no more slots than that are ever needed. */
  assets: number
}

interface Rung {
  level: Omit<Level, 'layers'>
  /** Share of the budget. */
  share: number
}

const rungs: readonly Rung[] = [
  { level: { name: 'chip', size: 32, perSide: 32, derivative: 'tile' }, share: 0.15 },
  { level: { name: 'tile', size: 128, perSide: 1, derivative: 'tile' }, share: 0.3 },
  { level: { name: 'thumb', size: 512, perSide: 1, derivative: 'thumb' }, share: 0.13 },
  { level: { name: 'preview', size: 2048, perSide: 1, derivative: 'preview' }, share: 0.18 },
  { level: { name: 'original', size: 4096, perSide: 1, derivative: 'original' }, share: 0.24 },
]

/**
 * Chooses the rungs that fit a budget, each with at least one layer; those too large for it, or for the graphics card,
 * are left out and their share goes to the ones below. The sum of {@link bytesOf} never exceeds the budget.
 */
export function ladderFor(limits: Limits): Level[] {
  const budget = limits.budgetMiB * 1024 * 1024
  const fitting = rungs.filter(
    ({ level, share }) =>
      level.size * level.perSide <= limits.maxTextureSize && layerBytes(level.size * level.perSide) <= budget * share,
  )
  const spare = 1 - fitting.reduce((sum, rung) => sum + rung.share, 0)
  return fitting.map(({ level, share }) => {
    const bytes = budget * (share + spare / fitting.length)
    const needed = Math.ceil(Math.max(1, limits.assets) / (level.perSide * level.perSide))
    const affordable = Math.floor(bytes / layerBytes(level.size * level.perSide))
    return { ...level, layers: Math.min(limits.maxLayers, affordable, roomFor(needed)) }
  })
}

/** Room for growth in powers of two, so that adding a few things seldom means new textures. */
function roomFor(needed: number): number {
  return Math.max(1, 2 ** Math.ceil(Math.log2(needed)))
}

/**
 * Chooses the coarsest level that looks sharp.
 *
 * @param pixels device pixels its longest side covers
 * @param finest longest side of the finest rendition there is, pixels
 */
export function levelFor(ladder: readonly Level[], pixels: number, finest: number): number {
  const wanted = Math.min(pixels, finest)
  if (wanted < 2) return -1
  for (let index = 0; index < ladder.length; index++) {
    // A rendition may be magnified a little before the eye minds.
    if ((ladder[index]?.size ?? 0) * 1.1 >= wanted) return index
  }
  return ladder.length - 1
}
