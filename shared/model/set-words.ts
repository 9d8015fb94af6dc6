/** Sets in words, as the reader of sentences says them: "red photos taken in 2018 in Norway". */
import type { MediaType } from './asset.ts'
import { whenTaken, yearlyWords } from './date-words.ts'
import type { GoalSet, Trait } from './goal.ts'
import type { Condition, Feature, Measure, SetGroup, SetOrder } from './set.ts'

/** What each kind of media is called, one and several. */
export const kindNouns: Readonly<Record<MediaType, readonly [one: string, many: string]>> = {
  image: ['photo', 'photos'],
  video: ['video', 'videos'],
  audio: ['sound', 'sounds'],
  model: ['3D model', '3D models'],
  text: ['text', 'texts'],
}

/** Joins words: "a, b and c". */
export function list(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`
}

/** What a set is called. */
export interface SetWords {
  /** Several of it: "red photos taken in 2018". */
  many: string
  /** One of it: "red photo taken in 2018". */
  one: string
  /** Where one part says it all, only that: the folder, the words. */
  name: string | null
}

/** A part of a set as it stands beside its noun: before it, after it, or as the noun itself. */
interface Parts {
  adjectives: string[]
  noun: readonly [one: string, many: string] | null
  after: string[]
  /** What it shows or is called: "photos of herons", or "herons" where no noun is said. */
  shows?: string
  name: string | null
}

const things = ['thing', 'things'] as const
const nothing: Parts = { adjectives: [], noun: null, after: [], name: null }

/** Says a set. What it says follows from the set alone, whoever made it. */
export function setWords(set: GoalSet): SetWords {
  const { adjectives, noun, after, shows, name } = partsOf(set)
  const isWhole = noun === null && adjectives.length === 0 && shows === undefined && listsWhole(set)
  const spoken = noun ?? (shows === undefined && !isWhole ? things : null)
  const inWords = (at: 0 | 1) => {
    const what = spoken === null ? [shows ?? ''] : [spoken[at], ...(shows === undefined ? [] : [`of ${shows}`])]
    return [...adjectives, ...what, ...after].filter((part) => part !== '').join(' ')
  }
  return { one: inWords(0), many: inWords(1), name }
}

/** What a place of a set, and a search for it, is called by. */
export function saidOf(set: GoalSet): string {
  const { many, name } = setWords(set)
  return name ?? many
}

/** Sets of different kinds, one after the other, are said whole. */
const listsWhole = (set: GoalSet): boolean =>
  set.set === 'order' || set.set === 'take' || set.set === 'pick'
    ? listsWhole(set.of)
    : set.set === 'or' && kindOfAll(set.of) === null

function partsOf(set: GoalSet): Parts {
  switch (set.set) {
    case 'all':
    case 'here':
      return nothing
    case 'where':
      return conditionParts(set.condition)
    case 'and':
      return together(set.of)
    case 'or':
      return either(set.of)
    case 'not':
      return negated(set.of)
    case 'order':
    case 'take':
    case 'pick':
    case 'part':
      return { ...partsOf(set.of), name: set.set === 'order' ? partsOf(set.of).name : null }
    case 'each': {
      const of = partsOf(set.of)
      return { ...of, after: [...of.after, `for each ${set.group}`], name: null }
    }
    case 'said':
      return { ...nothing, noun: saidNouns[set.as] }
    case 'same':
      return { ...nothing, after: [`of the same ${traitWords[set.what]}`] }
    case 'beside':
      return { ...nothing, after: [besideWords(set)] }
  }
}

const traitWords: Readonly<Record<Trait, string>> = {
  year: 'year',
  month: 'month',
  day: 'day',
  camera: 'camera',
  folder: 'folder',
  color: 'colour',
  type: 'kind',
}

const saidNouns: Readonly<Record<Extract<GoalSet, { set: 'said' }>['as'], readonly [string, string]>> = {
  it: ['it', 'these'],
  both: ['both', 'both'],
  found: ['what was found', 'what was found'],
  selected: ['the selected', 'the selected'],
  touched: ['what was changed last', 'what was changed last'],
  others: ['the other', 'the others'],
}

function besideWords({ relation, of }: Extract<GoalSet, { set: 'beside' }>): string {
  const where = { left: 'left of', right: 'right of', front: 'in front of', beside: 'next to' }[relation as string]
  return `${where ?? relation} ${of ? setWords(of).many : 'you'}`
}

/** What was said last stands first in the list: adjectives in its order, what follows the noun the other way round. */
function together(of: readonly GoalSet[]): Parts {
  const kinds = of.filter((part) => partsOf(part).noun !== null)
  const others = of.filter((part) => !kinds.includes(part) && !(isSilent(part) && of.length > 1))
  const said = others.map(partsOf)
  const [only, ...more] = said
  const unwanted = of.at(-1)?.set === 'not' && of.length > 1 ? others.at(-1) : undefined
  const before = said.filter((_, at) => others[at] !== unwanted)
  const shown = before.toReversed().flatMap(({ shows }) => (shows === undefined ? [] : [shows]))
  return {
    adjectives: before.flatMap(({ adjectives }) => adjectives),
    noun: kinds.map((kind) => partsOf(kind).noun).find((noun) => noun !== null) ?? null,
    ...(shown.length > 0 ? { shows: shown.join(' ') } : {}),
    after: [
      ...before.toReversed().flatMap(({ after }) => after),
      ...(unwanted?.set === 'not' ? [`except ${setWords(unwanted.of).many}`] : []),
    ],
    name: kinds.length === 0 && more.length === 0 && unwanted === undefined ? (only?.name ?? null) : null,
  }
}

/** Whatever is put in order by date or length has one; that is not said. */
const isSilent = (set: GoalSet): boolean =>
  set.set === 'where' &&
  set.condition.is === 'has' &&
  (set.condition.what === 'date' || set.condition.what === 'duration')

/** Alternatives of one kind share their words, "in Skagen and Lund"; others are told one after the other. */
function either(of: readonly GoalSet[]): Parts {
  const parts = of.map(partsOf)
  const name = parts.every((part) => part.name !== null) ? list(parts.map((part) => part.name ?? '')) : null
  const kind = kindOfAll(of)
  if (kind !== null) {
    if (kind === 'words') return { ...nothing, shows: list(parts.map(({ shows }) => shows ?? '')), name }
    if (parts.every(({ noun }) => noun !== null)) {
      const nouns = (at: 0 | 1) => list(parts.map(({ noun }) => noun?.[at] ?? ''))
      return { ...nothing, noun: [nouns(0), nouns(1)], name: null }
    }
    if (parts.every(({ after }) => after.length === 0)) {
      return { ...nothing, adjectives: [list(parts.map(({ adjectives }) => adjectives.join(' ')))], name }
    }
    const lead = /^(?:in|by|taken in|taken on) /u.exec(parts[0]?.after[0] ?? '')?.[0] ?? ''
    const rest = parts.map(({ after }, at) => {
      const words = after.join(' ')
      return at > 0 && words.startsWith(lead) ? words.slice(lead.length) : words
    })
    return { ...nothing, after: [list(rest)], name }
  }
  return { ...nothing, after: [list(of.map((part) => setWords(part).many))], name }
}

/** What all of several conditions are about. */
function kindOfAll(of: readonly GoalSet[]): Condition['is'] | null {
  const [first, ...others] = of.map((part) => (part.set === 'where' ? part.condition.is : null))
  return first && others.every((one) => one === first) ? first : null
}

function negated(of: GoalSet): Parts {
  const { adjectives, noun, after, shows } = partsOf(of)
  if (of.set === 'where' && of.condition.is === 'has')
    return { ...nothing, after: [after.join(' ').replace(/^with /u, 'without ')] }
  const words = [...adjectives, ...(shows === undefined ? [] : [shows]), ...after]
  return { ...nothing, after: [`not ${words.length > 0 ? words.join(' ') : (noun?.[1] ?? '')}`] }
}

function conditionParts(condition: Condition): Parts {
  const after = (words: string): Parts => ({ ...nothing, after: [words] })
  const adjective = (words: string): Parts => ({ ...nothing, adjectives: [words] })
  switch (condition.is) {
    case 'type': {
      const nouns = (at: 0 | 1) => condition.any.map((type) => kindNouns[type][at])
      const isAll = condition.any.length === 0 || condition.any.length > 3
      return { ...nothing, noun: isAll ? things : [nouns(0).join(' or '), nouns(1).join(' and ')] }
    }
    case 'words': {
      const words = condition.all.map((forms) => forms[0] ?? '').join(' ')
      return { ...nothing, shows: words, name: words }
    }
    case 'folder': {
      const folder = condition.path.split('/').findLast((part) => part !== '') ?? condition.path
      return { ...after(`in ${folder}`), name: folder }
    }
    case 'taken':
      return after(whenTaken({ takenFrom: condition.from, takenTo: condition.to }))
    case 'time':
      return after(timeWords(condition))
    case 'camera':
      return after(`by ${condition.words.split(' ').map(capital).join(' ')}`)
    case 'orientation':
      return adjective(list(condition.any.map((one) => orientationWords[one])))
    case 'measure':
      return measureParts(condition)
    case 'extension':
      return adjective((condition.any[0] ?? '').toUpperCase())
    case 'color':
      return adjective(list(condition.any, 'or'))
    case 'has':
      return after(`with ${featureWords[condition.what]}`)
    case 'ids':
      return after('that were chosen')
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const orientationWords = { portrait: 'upright', landscape: 'wide', square: 'square' } as const

/** What is known or missing of a thing, in words. */
export const featureWords: Readonly<Record<Feature, string>> = {
  camera: 'camera information',
  date: 'a date',
  place: 'a location',
  caption: 'a caption',
  tag: 'tags',
  body: 'text',
  duration: 'a length',
}

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const partsOfDay: Readonly<Record<string, string>> = {
  '5 12': 'in the morning',
  '12 18': 'in the afternoon',
  '18 23': 'in the evening',
  '21 5': 'at night',
  '11 14': 'around noon',
  '7 19': 'by day',
}

function timeWords({ weekdays, yearly, hours }: Extract<Condition, { is: 'time' }>): string {
  const days = weekdays?.join(' ')
  const parts = [
    ...(weekdays === undefined
      ? []
      : [
          days === '0 6'
            ? 'at a weekend'
            : days === '1 2 3 4 5'
              ? 'on weekdays'
              : `on a ${list(
                  weekdays.map((at) => dayNames[at] ?? ''),
                  'or',
                )}`,
        ]),
    ...(yearly === undefined ? [] : [yearlyWords(yearly).replace(/^taken /u, '')]),
    ...(hours === undefined ? [] : [partsOfDay[hours.join(' ')] ?? `between ${hours[0]} and ${hours[1]} o’clock`]),
  ]
  return `taken ${parts.join(' ')}`
}

const measured: Readonly<Record<Measure, { more: string; less: string; unit: string; per: number }>> = {
  width: { more: 'wider', less: 'narrower', unit: ' pixels', per: 1 },
  height: { more: 'higher', less: 'lower', unit: ' pixels', per: 1 },
  pixels: { more: 'larger', less: 'smaller', unit: ' megapixels', per: 1_000_000 },
  aspect: { more: 'wider', less: 'narrower', unit: ' times their height', per: 1 },
  bytes: { more: 'larger', less: 'smaller', unit: ' MB', per: 1_000_000 },
  seconds: { more: 'longer', less: 'shorter', unit: ' seconds', per: 1 },
}

function measureParts({ of, atLeast, atMost }: Extract<Condition, { is: 'measure' }>): Parts {
  if (of === 'aspect' && atLeast === 2 && atMost === undefined) return { ...nothing, adjectives: ['panoramic'] }
  const { more, less, unit, per } = measured[of]
  const amount = (value: number) => `${Number((value / per).toFixed(2))}${unit}`
  const bounds = [
    ...(atLeast === undefined ? [] : [`${more} than ${amount(atLeast)}`]),
    ...(atMost === undefined ? [] : [`${less} than ${amount(atMost)}`]),
  ]
  return { ...nothing, after: [list(bounds)] }
}

const orderWords: Readonly<Record<SetOrder['by'], readonly [up: string, down: string]>> = {
  taken: ['oldest first', 'newest first'],
  name: ['by name', 'by name, from the end'],
  imported: ['first taken in first', 'last taken in first'],
  pixels: ['smallest first', 'largest first'],
  width: ['narrowest first', 'widest first'],
  height: ['lowest first', 'tallest first'],
  bytes: ['smallest file first', 'largest file first'],
  seconds: ['shortest first', 'longest first'],
  random: ['shuffled', 'shuffled'],
}

/** The order that a set asks for, "newest first"; '' where it asks for none. */
export function orderSaid(set: GoalSet): string {
  if (set.set !== 'order' && set.set !== 'take') return ''
  const { by, descending } = set.order
  return orderWords[by][descending === true ? 1 : 0]
}

/** How an order is called in a list to choose from. */
export const orderCalled = ({ by, descending }: SetOrder): string =>
  capital(orderWords[by][descending === true ? 1 : 0])

/** What groups are called: "from every folder". */
export const groupSaid: Readonly<Record<SetGroup, string>> = {
  folder: 'folder',
  type: 'kind',
  year: 'year',
  month: 'month',
  camera: 'camera',
  orientation: 'shape',
}
