import type { Backdrop, Lighting } from '#shared/model/environment.ts'
import { patterns } from '../text/pattern.ts'

type Cue<Value> = readonly (readonly [ReturnType<typeof patterns>, Value])[]

/** Words for each preset of the light. */
export const presets: Cue<Lighting['preset']> = [
  [
    patterns(`
    warm, warmer, cosy, cozy, golden hour, candlelight, candle light, candlelit, sunset light, evening light,
    warmly, like at? sunset, homely, cosier, cozier
  `),
    'warm',
  ],
  [
    patterns(`
    daylight, day light, day, daytime, sunlight, sunny, natural light, noon, morning light, sunlit, natural,
    morning, broad daylight
  `),
    'daylight',
  ],
  [patterns('cool, cooler, cold, colder, icy, wintry, chilly, coldly, coolly'), 'cool'],
  [
    patterns(`
    night, nighttime, night time, at night, moonlight, moonlit, like at? night, midnight, nocturnal,
    by night
  `),
    'night',
  ],
  [
    patterns(`
    dramatic, drama, moody, moodier, theatrical, spotlight, spotlights, spotlit, cinematic, noir, mysterious,
    more dramatic, dramatically, spooky, gloomy
  `),
    'dramatic',
  ],
  [patterns('museum, neutral, normal, standard, default, like a? museum, ordinary, even'), 'museum'],
]

/** Brightness that a word stands for; 1 is the preset's own. */
export const brightness: Cue<number> = [
  [patterns('off, out, pitch black|dark, no light|lights, completely dark'), 0.05],
  [patterns('half, half as bright, half the light|brightness, by half, to half'), 0.5],
  [
    patterns(`
    (much|a lot|way|far) darker|dimmer, (much|a lot|way|far) less light, very dark|dim, really dark|dim,
    much lower, very low, way down, minimum
  `),
    0.35,
  ],
  [
    patterns(`
    (a bit|a little|a touch|a tad|slightly|somewhat) darker|dimmer|down, a bit|little less light|bright,
    a bit|little|touch lower
  `),
    0.8,
  ],
  [
    patterns(`
    dark, darker, dim, dimmer, dimly, down, low, lower, less light, less bright, softer, soft, subdued,
    darken, not so|as|that|too bright, gentle, gentler, too bright, fainter, faint, quieter, reduce,
    decrease
  `),
    0.6,
  ],
  [
    patterns(`
    (much|a lot|way|far) brighter|lighter, twice as bright, very bright, really bright, a lot more light,
    much more light, double, all the way up, maximum, full blast, super bright, as bright as possible
  `),
    2,
  ],
  [
    patterns(`
    (a bit|a little|a touch|a tad|slightly|somewhat) brighter|lighter|up, a bit|little more light,
    a bit|little|touch higher
  `),
    1.2,
  ],
  [
    patterns(`
    bright, brighter, brightly, up, lighter, more light, brighten, illuminate, higher, strong, stronger,
    intense, not so|as|that|too dark, too dark, full, raise, increase, undim, light it up
  `),
    1.5,
  ],
  [patterns('on, back on'), 1],
]
/** Brightness words that need a word for light beside them: "lower" alone moves things. */
export const needsLight = patterns(`
    off, out, half, by half, to half, down, low, lower, up, higher, strong, stronger, on, back on, double,
    full, raise, increase, reduce, decrease, day, even, normal, standard, default, ordinary, natural, soft,
    gentle, museum, (a bit|a little|a touch) up|down|higher|lower, softer, gentler, quieter, morning, minimum,
    maximum, much lower, very low, cool, lighter, colder, cold, neutral
  `)

/** Matches words for the light itself. */
export const lightNouns = patterns(`
    light, lights, lighting, lamp, lamps, illumination, brightness, ambience, ambiance, atmosphere, mood,
    glow, lightning, exposure, spot, spots, lit
  `)
/** Matches verbs that mean nothing but light. */
export const lightVerbs = patterns(
  'light, lighten, lighten (it|this|everything) up, brighten, darken, dim, undim, illuminate, light up, brighten up, dim down',
)

/** Words for each kind of backdrop. */
export const backdropKinds: Cue<Backdrop['kind']> = [
  [
    patterns(`
    stars, starry, star, in|into|to space, stars background, starlight, night sky, outer space, the cosmos, galaxy, universe,
    milky way, starfield, constellations, cosmic, cosmos
  `),
    'stars',
  ],
  [patterns('dusk, twilight, sunset, evening sky, sunset sky, dawn, evening'), 'dusk'],
  [patterns('gradient, fading, fade'), 'gradient'],
  [patterns('hall, museum hall, museum, the hall, museum background'), 'hall'],
  [patterns('plain, solid, empty, simple, blank, nothing, uniform, flat, clean'), 'plain'],
]
/** Words that mean a backdrop of their own accord. */
export const backdropAlone = patterns(`
    back to the hall, the hall again, in|into space, stars, starry, starry sky, night sky, starfield, outer space, universe, galaxy, milky way, gradient, dusk, twilight
  `)
/** Matches words for the backdrop itself. */
export const backdropNouns = patterns(`
    background, backdrop, backgrounds, sky, behind, skies, surroundings,
    behind it|them|everything|all|us|me|the, in the back, walls, wall, horizon, back drop, back ground,
    backround, wallpaper, environment
  `)
/** Matches words for the measuring grid on the floor. */
export const gridNouns = patterns('grid, measuring grid, floor grid, grid lines, gridlines, ruler grid, floor lines')
/** Matches words that ask for something to be shown. */
export const showWords = patterns(`
    show, display, on, turn|switch|put on, add, with, enable, visible, have, draw, activate, see, give, need,
    want, bring back
  `)
/** Matches words that ask for something to be hidden. */
export const hideWords = patterns(`
    hide, off, turn|switch off, remove, without, no, disable, invisible, take away|off, get rid of, lose,
    delete, deactivate, not, away, no more, drop, clear
  `)
