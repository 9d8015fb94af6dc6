import type { Panel, WindowTarget, WindowView } from '#shared/model/window.ts'
import { filler } from '../lexicon/filler.ts'
import { readOrdinal } from '../text/numbers.ts'
import { patterns, type Pattern } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { isBare, type What } from '../what/query.ts'
import { readWhat } from '../what/read-what.ts'
import { command, type Command, type Frame, type Reading } from './command.ts'

const panels: readonly { panel: Panel; words: readonly Pattern[] }[] = [
  { panel: 'library', words: patterns('the|my? library|collection|drawer panel?, the? library|media panel|drawer') },
  { panel: 'conversation', words: patterns('the|this? conversation|chat panel|window?') },
  { panel: 'settings', words: patterns('the|my? settings|preferences|options panel|window|dialog?') },
  { panel: 'keys', words: patterns('the|all? keys|shortcuts|hotkeys, the? keyboard shortcuts, the card of keys') },
  { panel: 'import', words: patterns('the? import panel|window|dialog') },
  { panel: 'export', words: patterns('the? export panel|window|dialog, take out panel|window?') },
  { panel: 'palette', words: patterns('the? command? palette, the? command list') },
]
const opening = patterns('open up?, show me|us?, bring up, pull up, go to, display, unfold, let me see')
const showing = patterns('show, display, let me see')
const closing = patterns('close, hide, put away, fold away, dismiss, shut, get rid of, leave')
const top = patterns(`
    that|this|it, that|this|the panel|window|dialog|drawer|card, the? last one, everything
  `)

/** "open the library", "close that". */
function panelAsked({ phrase, context }: Reading): Command | null {
  const at = phrase.first()
  const shut = phrase.fits(closing, at)
  const verb = shut ?? phrase.fits(opening, at)
  if (!verb) return null
  const rest = phrase.copy()
  rest.use(verb)
  for (const { panel, words } of panels) {
    const found = rest.fits(words, rest.first())
    if (!found || !endsWith(rest, found.end)) continue
    // Where nobody looks, "show my library" asks what is in it.
    if (panel === 'library' && context.window !== true && phrase.fits(showing, at)) continue
    const title = `${shut ? 'close' : 'open'} the ${panel}`
    return command({ do: 'show', action: { do: shut ? 'close' : 'open', panel }, title })
  }
  const last = shut && rest.fits(top, rest.first())
  if (!last || !endsWith(rest, last.end)) return null
  return command({ do: 'show', action: { do: 'close', panel: 'top' }, title: 'close what is open' })
}

const views: readonly { view: WindowView; title: string; words: readonly Pattern[] }[] = [
  {
    view: 'fly',
    title: 'fly',
    words: patterns(`
      fly, fly around|about|through|over? it|here|the? place|gallery?, start flying, let me|us fly, i want to fly, flying,
      switch to|turn on flying|fly mode?, flying|fly mode
    `),
  },
  {
    view: 'walk',
    title: 'walk',
    words: patterns(`
      walk, walk around|about here?, start walking, walking, let me|us walk around?, switch to|turn on walking|walk mode?,
      walking|walk mode, land, stop flying, come down
    `),
  },
  {
    view: 'orbit',
    title: 'orbit',
    words: patterns(
      'orbit, orbit around? it|this|here?, circle around it|this, switch to|turn on orbit|orbiting mode?',
    ),
  },
]
const whole = patterns(`
    zoom all the way? out,
    (let me see|let us see|show me|show us|show|see|view) the whole|entire
      thing|place|gallery|room|hall|museum|exhibition|timeline|grid|circle|cluster|wall|scene|space,
    show|see all of it at once, step all the way? back, bird view, birds eye view, back to the? overview,
    go to the? overview, fit everything in?, see|show it from above, overview of the|this place|gallery|room
  `)
/** Also an inventory, where nobody looks. */
const overview = patterns(
  'zoom out, zoom right out, step back, overview, the overview, an overview, show|give me? an|the? overview, see everything, home',
)

/** "fly", "overview". */
function viewAsked({ phrase, context }: Reading): Command | null {
  const at = phrase.first()
  const looks = context.window === true && context.environment !== null ? [...whole, ...overview] : whole
  const out = phrase.fits(looks, at)
  if (out && endsWith(phrase, out.end)) {
    return command({ do: 'show', action: { do: 'view', view: 'overview' }, title: 'show the whole place' })
  }
  for (const { view, title, words } of views) {
    const found = phrase.fits(words, at)
    if (found && endsWith(phrase, found.end)) return command({ do: 'show', action: { do: 'view', view }, title })
  }
  return null
}

const nothing = patterns(`
    deselect, deselect everything|all|it|them|these, unselect, unselect everything|all|it|them|these,
    select nothing|none, clear the? selection, let go, let go of it|them|these|everything, let it|them|these go
  `)
const selecting = patterns('select, pick, choose, mark, highlight, also select, grab')
const going = patterns(`
    focus, focus on, zoom in? on|to, zoom into, go up|close|closer|over to, walk up|over to, fly up|over? to,
    get close|closer to, come close|closer to, take|bring me up? close|closer? to, approach, look closely at,
    look closer at, jump to
  `)
const maybeGoing = patterns('go to, show me, take me to, look at, view, see')

/** "select the second", "focus on the red ones". */
function thingsAsked(reading: Reading): Command | null {
  const { phrase, context } = reading
  const at = phrase.first()
  const none = phrase.fits(nothing, at)
  if (none && endsWith(phrase, none.end)) {
    return command({ do: 'show', action: { do: 'select', target: 'none' }, title: 'let go of the selection' })
  }
  const goes = phrase.fits(going, at)
  const may = goes ? null : phrase.fits(maybeGoing, at)
  const picks = context.window === true && context.environment !== null ? phrase.fits(selecting, at) : null
  const verb = goes ?? picks ?? (context.window === true ? may : null)
  if (!verb) return null
  const rest = phrase.copy()
  rest.use(verb)
  const target = bareOrdinal(rest) ?? targetOf(readWhat(rest, context))
  if (!target || (verb === may && !(typeof target === 'object' && 'nth' in target))) return null
  const what = saidOf(phrase, verb.end)
  if (picks) return command({ do: 'show', action: { do: 'select', target }, title: `select ${what}` })
  return command({ do: 'show', action: { do: 'focus', target }, title: `go up to ${what}` })
}

/** "the second", without a noun. */
function bareOrdinal(phrase: Phrase): WindowTarget | null {
  const words = phrase.free().filter(({ word }) => word.norm !== 'the')
  const [only, ...others] = words
  if (!only || others.length > 0) return null
  const nth = only.word.norm === 'last' ? -1 : readOrdinal(only.word)
  return nth === null ? null : { nth }
}

function targetOf(what: What): WindowTarget | { what: What } | null {
  if (what.pointer !== null) return 'selection'
  const [query, ...others] = what.include
  if (!query) return null
  if (others.length === 0 && what.exclude.length === 0) {
    const { nth, types } = query
    if (nth !== null && isBare({ ...query, nth: null, within: null, limit: null })) {
      return types.length === 0 ? { nth } : { nth, types }
    }
    if (query.everything && types.length === 0 && isBare(query)) return 'all'
  }
  // A number or an order alone tells nothing of which ones are meant among those that stand there.
  if (query.limit !== null || query.nth !== null) return null
  return { what }
}

const saidOf = (phrase: Phrase, from: number): string =>
  phrase.words
    .slice(from)
    .filter((word) => word.kind !== 'mark')
    .map((word) => word.text)
    .join(' ')

/** Nothing of weight stands behind `end`. */
const endsWith = (phrase: Phrase, end: number): boolean =>
  phrase
    .only({ start: end, end: phrase.words.length })
    .free()
    .every(({ word }) => filler.has(word.norm))

/** Reads what the window that asks shall show: its panels, the way one looks, what is selected in it. */
export const windowFrame: Frame = (reading) => panelAsked(reading) ?? viewAsked(reading) ?? thingsAsked(reading)
