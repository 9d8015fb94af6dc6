import type { Lighting } from '#shared/model/environment.ts'
import { readNumber } from '../text/numbers.ts'
import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { colourByWord, colourPatterns, shades } from '../lexicon/colours.ts'
import { backdropNouns } from '../lexicon/scene.ts'
import { brightness, lightNouns, lightVerbs, needsLight, presets } from '../lexicon/scene.ts'
import type { Note } from '../what/query.ts'
import { command, here, type Frame } from './command.ts'
import { leftover, speaksOfMedia } from './leftover.ts'
import { takePlace } from './place.ts'

const verbs = patterns(`
    make, set, turn, change, switch, use, give, put, let, have, add, bring, keep, try, adjust, get, go, show,
    want, need, create, fill, paint, tint, start, do, leave, flood,
    bathe, see
  `)
const small = patterns(`
    to, with, in, by, at, like, as, under, into, for, up, down, preset, setting, settings, level, mode,
    effect, scene, feel, feeling, tone, tones, colour, color, coloured, colored, tint, all, whole, bit, more,
    a, strength, intensity, too, on
  `)

/** What a clause says of the light; parts that it does not speak of are left out. */
export interface LightRead {
  lighting: Partial<Lighting>
  notes: Note[]
}

/** Reads the light: "make it warmer", "dim the lights", "night", "blue light". */
export const lightFrame: Frame = ({ phrase: clause, context }) => {
  const phrase = clause.copy()
  const at = phrase.first()
  const verb = phrase.fits(lightVerbs, at)
  const isVerb = (verb !== null && !/^(?:light)$/u.test(phrase.norm(at))) || (verb !== null && lightIsVerb(phrase, at))
  if (!isVerb) {
    const other = phrase.fits(verbs, at)
    if (other) phrase.use(other)
  }
  if (speaksOfMedia(clause) && !isVerb) return null
  if (phrase.has(backdropNouns) && !phrase.has(lightNouns)) return null
  const place = takePlace(phrase, context)
  const read = takeLight(phrase, isVerb)
  if (!read) return null
  phrase.takeAll(small)
  const unread = leftover(phrase)
  return command(
    { do: 'light', place: place ?? here, lighting: read.lighting, title: lightTitle(read.lighting) },
    read.notes,
    unread,
  )
}

const lightIsVerb = (phrase: Phrase, at: number) =>
  /^(?:it|this|the|them|these|up|everything|all|my|that|those|me|us)$/u.test(phrase.norm(at + 1))

/** Takes every word about light. `verb` says that a verb of light led. */
export function takeLight(phrase: Phrase, verb: boolean): LightRead | null {
  const hasNoun = phrase.has(lightNouns)
  const certain = verb || hasNoun
  const lighting: Partial<Lighting> = {}
  const notes: Note[] = []
  if (hasNoun && phrase.take(patterns('reset|restore|normalise|normalize'))) {
    phrase.takeAll(lightNouns)
    return { lighting: { preset: 'museum', intensity: 1 }, notes }
  }
  const intensity = takeLevel(phrase, certain) ?? takeBrightness(phrase, certain)
  if (intensity !== null) lighting.intensity = intensity
  for (const [all, preset] of presets) {
    if (lighting.preset !== undefined) break
    const found = phrase.find(all)
    if (!found || (!certain && intensity === null && phrase.fits(needsLight, found.start))) continue
    phrase.use(found)
    lighting.preset = preset
  }
  const color = hasNoun ? takeTint(phrase) : null
  if (color) lighting.color = color
  if (Object.keys(lighting).length === 0) return null
  phrase.takeAll(lightNouns)
  phrase.takeAll(
    patterns(`
    a? bit|little|touch|tad|lot, much, slightly, somewhat, more, even, very, less, nice, nicely, rather,
    quite, way
  `),
  )
  return { lighting, notes }
}

/** "lights at 50%", "brightness 0.7". */
function takeLevel(phrase: Phrase, certain: boolean): number | null {
  if (!certain) return null
  for (const { at } of phrase.free()) {
    const amount = readNumber(phrase.words, at)
    if (!amount) continue
    const percent = phrase.fits(patterns('percent'), amount.end)
    const value = percent ? amount.value / 100 : amount.value
    if (value > 3 || value < 0) continue
    const reduce =
      phrase.has(patterns('by')) && phrase.has(patterns('down, dim, darken, lower, reduce, less, darker, decrease'))
    const raise = phrase.has(patterns('by')) && phrase.has(patterns('up, brighten, raise, increase, more, brighter'))
    phrase.use({ start: at, end: percent?.end ?? amount.end })
    for (const [all] of brightness) phrase.take(all)
    return Math.min(3, Math.max(0, Math.round((reduce ? 1 - value : raise ? 1 + value : value) * 100) / 100))
  }
  return null
}

function takeBrightness(phrase: Phrase, certain: boolean): number | null {
  let best: { start: number; end: number; value: number } | null = null
  for (const [all, value] of brightness) {
    const found = phrase.find(all)
    if (!found || (!certain && phrase.fits(needsLight, found.start)?.end === found.end)) continue
    if (!best || found.end - found.start > best.end - best.start) best = { ...found, value }
  }
  if (!best) return null
  phrase.use(best)
  const little = phrase.take(patterns('a bit|little|touch|tad, slightly, somewhat')) !== null
  const much = !little && phrase.take(patterns('much, a lot, way, very much')) !== null
  if (best.value === 0.6) return little ? 0.8 : much ? 0.35 : 0.6
  return best.value === 1.5 ? (little ? 1.2 : much ? 2 : 1.5) : best.value
}

function takeTint(phrase: Phrase): string | null {
  const found = phrase.find(colourPatterns)
  if (!found) return null
  const colour = colourByWord.get(phrase.norm(found.start))
  const shade = phrase.fits(shades, found.start - 1)
  phrase.use({ start: shade?.start ?? found.start, end: found.end })
  return colour?.hex ?? null
}

/** Titles the step that changes the light. */
export function lightTitle(lighting: { [Key in keyof Lighting]?: Lighting[Key] | undefined }): string {
  const how = [
    lighting.preset ? `${lighting.preset} light` : '',
    lighting.intensity === undefined ? '' : brightnessName(lighting.intensity),
    lighting.color ? `tint ${lighting.color}` : '',
  ].filter(Boolean)
  return `light: ${how.join(', ')}`
}

function brightnessName(value: number): string {
  if (value <= 0.05) return 'off'
  return value === 1 ? 'as the preset has it' : value > 1 ? `brighter (${value}×)` : `dimmer (${value}×)`
}
