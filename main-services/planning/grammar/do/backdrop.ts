import type { Backdrop } from '#shared/model/environment.ts'
import type { Appearance } from '#shared/model/goal.ts'
import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { colourByWord, colourPatterns, shades } from '../lexicon/colours.ts'
import {
  backdropAlone,
  backdropKinds,
  backdropNouns,
  gridNouns,
  hideWords,
  lightNouns,
  showWords,
} from '../lexicon/scene.ts'
import { command, here, type Frame } from './command.ts'
import { leftover, speaksOfMedia } from './leftover.ts'
import { takePlace } from './place.ts'

const verbs = patterns(`
    make, back to, go back to, set, turn, change, switch, use, give, put, show, add, let, have, place, want, paint, colour, color,
    remove, hide, bring, try, move, go, fill, need, create, display, start, take, replace, swap, hang, see,
    surround
  `)
const small = patterns(`
    to, with, in, on, against, before, under, some, front, night, very, nice, the, colour, color, coloured, colored, floor, into, as, like,
    for, of, up, from, lines, view, full, a lot|lots of, more, instead
  `)

const surelyBackdrop = patterns(
  'background|backdrop|behind|stars|starry|gradient|dusk|twilight|walls|wall|room|hall, in|into space, night sky, starfield, outer space, milky way',
)

/** Reads backdrop and grid: "stars behind", "black background", "show the grid". */
export const backdropFrame: Frame = ({ phrase: clause, context }) => {
  const phrase = clause.copy()
  const grid = takeGrid(phrase)
  if (grid !== null) {
    const place = takePlace(phrase, context)
    phrase.takeAll(verbs)
    phrase.takeAll(small)
    return command(
      { do: 'backdrop', place: place ?? here, backdrop: { grid }, title: grid ? 'show the grid' : 'hide the grid' },
      [],
      leftover(phrase),
    )
  }
  if (speaksOfMedia(clause)) return null
  const verb = phrase.fits(verbs, phrase.first())
  if (!verb && !phrase.has(surelyBackdrop)) return null
  if (verb) phrase.use(verb)
  const backdrop = takeNone(clause, phrase) ?? takeBackdrop(phrase) ?? takePaint(clause, phrase)
  if (!backdrop) return null
  const place = takePlace(phrase, context)
  phrase.takeAll(small)
  return command(
    { do: 'backdrop', place: place ?? here, backdrop, title: backdropTitle(backdrop) },
    [],
    leftover(phrase),
  )
}

const colourNames = [...colourByWord.keys()].join('|')
const painting = patterns(`
    make|paint|turn|colour|color (the|this)? room|hall|space|gallery|place (dark|light|deep|pale)? ${colourNames},
    a|an|the? (dark|light|deep|pale)? ${colourNames} room|hall
  `)

/** "paint the room black", "a white room". */
function takePaint(clause: Phrase, phrase: Phrase): Partial<Backdrop> | null {
  const at = clause.first()
  const whole = clause.fits(painting, at) ?? clause.fits(painting, at + 1)
  const color = whole ? takeColour(phrase) : null
  if (!whole || !color) return null
  phrase.use(whole)
  return { color, kind: 'plain' }
}

const taking = patterns(
  'remove|delete|hide|lose|drop|clear|reset, get rid of, take away|off|down, no, without, no more',
)

/** "no stars", "remove the backdrop": the hall again. */
function takeNone(clause: Phrase, phrase: Phrase): Partial<Backdrop> | null {
  const cue = clause.fits(taking, clause.first())
  const named = phrase.find(patterns('stars, starry sky, backdrop, background, gradient, sky'))
  if (!cue || !named) return null
  phrase.use(cue)
  phrase.use(named)
  phrase.takeAll(patterns('behind, in the? background|back, starry, stars, night, plain, background|backdrop|sky'))
  phrase.takeAll(colourPatterns)
  return { kind: 'hall' }
}

/** The measuring grid on the floor, not a grid of things: "show the grid", "grid off". */
function takeGrid(phrase: Phrase): boolean | null {
  const found = phrase.find(gridNouns)
  if (
    !found ||
    phrase.has(
      patterns(`
    in|into|as a? grid, a grid of|from|with, it|them|these|those|this|everything a grid, grid of
  `),
    )
  )
    return null
  const hide = phrase.has(hideWords)
  const show = phrase.has(showWords) || phrase.has(patterns('the grid')) || phrase.has(patterns('floor'))
  if (!hide && !show) return null
  phrase.use(found)
  phrase.takeAll(hide ? hideWords : showWords)
  phrase.takeAll(patterns('floor, on the? floor|ground'))
  return !hide
}

/** Takes every word about what stands behind. */
export function takeBackdrop(phrase: Phrase): Partial<Backdrop> | null {
  const noun = phrase.find(backdropNouns)
  if (
    (!noun && !phrase.has(backdropAlone)) ||
    (phrase.has(lightNouns) && !phrase.has(patterns('background, backdrop')))
  )
    return null
  const backdrop: Partial<Backdrop> = {}
  for (const [all, kind] of backdropKinds) {
    if (backdrop.kind !== undefined) break
    if (phrase.take(all)) backdrop.kind = kind
  }
  const color = takeColour(phrase)
  if (color) {
    backdrop.color = color
    backdrop.kind ??= 'plain'
  }
  if (backdrop.kind === undefined && phrase.take(patterns('dark, darker')))
    Object.assign(backdrop, { kind: 'plain', color: '#0a0a0c' })
  if (backdrop.kind === undefined && phrase.take(patterns('light, bright, lighter, brighter')))
    Object.assign(backdrop, { kind: 'plain', color: '#e8e6e1' })
  if (backdrop.kind === undefined && phrase.take(patterns('night'))) backdrop.kind = 'stars'
  if (Object.keys(backdrop).length === 0) return null
  phrase.takeAll(backdropNouns)
  return backdrop
}

function takeColour(phrase: Phrase): string | null {
  const found = phrase.find(colourPatterns)
  if (!found) return takeHex(phrase)
  const colour = colourByWord.get(phrase.norm(found.start))
  const shade = phrase.fits(shades, found.start - 1)
  const named = shade ? phrase.norm(shade.start) : ''
  phrase.use({ start: shade?.start ?? found.start, end: found.end })
  return colour ? shaded(colour.hex, named) : null
}

function takeHex(phrase: Phrase): string | null {
  for (const { word, at } of phrase.free()) {
    if (!/^[0-9a-f]{6}$/u.test(word.norm) || phrase.words[at - 1]?.norm !== '#') continue
    phrase.use({ start: at - 1, end: at + 1 })
    return `#${word.norm}`
  }
  return null
}

/** Half as bright for "dark", half way to white for "light". */
export function shaded(hex: string, shade: string): string {
  const toward = /^(?:dark|deep)$/u.test(shade) ? 0 : /^(?:light|pale|pastel)$/u.test(shade) ? 255 : null
  if (toward === null) return hex
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return `#${channels
    .map((value) =>
      Math.round((value + toward) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Titles the step that changes a backdrop. */
export function backdropTitle(backdrop: NonNullable<Appearance['backdrop']>): string {
  if (backdrop.kind === 'stars') return 'put stars behind'
  const color = backdrop.color ? ` ${backdrop.color}` : ''
  return `backdrop: ${backdrop.kind ?? 'plain'}${color}`
}
