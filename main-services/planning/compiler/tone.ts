import type { Lighting } from '#shared/model/environment.ts'

const white = '#ffffff'
/** How much of red or of blue one step leaves. */
const step = 0.84

/** A light that is warmer, or cooler, than it is: another preset, or another tint where it has that one. */
export function inTone({ preset, color }: Lighting, isWarm: boolean): Partial<Lighting> {
  const wanted = isWarm ? 'warm' : 'cool'
  const isOther = preset === (isWarm ? 'cool' : 'warm')
  const isTintedOtherwise = warmth(color) * (isWarm ? 1 : -1) < 0
  if (isTintedOtherwise) return { color: tinted(color, isWarm) }
  if (isOther) return { preset: 'museum', ...(color === white ? {} : { color: white }) }
  return preset === wanted ? { color: tinted(color, isWarm) } : { preset: wanted }
}

const channels = (color: string): [number, number, number] => [
  Number.parseInt(color.slice(1, 3), 16),
  Number.parseInt(color.slice(3, 5), 16),
  Number.parseInt(color.slice(5, 7), 16),
]

const warmth = (color: string): number => {
  const [red, , blue] = channels(color)
  return red - blue
}

/** A step of tint: less of the other end, or more of this one where it lacks. */
function tinted(color: string, isWarm: boolean): string {
  const [red, green, blue] = channels(color)
  const [near, far] = isWarm ? [red, blue] : [blue, red]
  const [own, other] = near < 255 ? [Math.min(255, near / step), far] : [near, Math.max(60, far * step)]
  const [r, b] = isWarm ? [own, other] : [other, own]
  return `#${[r, green, b].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}
