import type { AssetFilter, AssetOrder } from '#shared/model/asset.ts'
import { parts, shift, type Span } from '../dates/calendar.ts'
import type { DateRange } from '../dates/range.ts'
import type { PlannerContext } from '../context.ts'
import { describe, nameOf } from './describe.ts'
import { explainNothing } from './nothing.ts'
import type { Note, Query } from './query.ts'
import { findWords } from './words.ts'

/** A request as the library can answer it. */
export interface Search {
  filter: AssetFilter
  order: AssetOrder | null
  limit: number | null
  nth: number | null
  /** How many it finds; null where the sentence itself changes the library first. */
  count: number | null
  /** "sunset photos taken in 2015", agreeing with the count. */
  said: string
  /** What is made of it is called so. */
  name: string
}

/** What the library is asked for a request in words, or why there is nothing to ask. */
export interface Resolution {
  /** Several where the sentence says "or" in a way one filter cannot. */
  searches: Search[]
  notes: Note[]
  /** Why nothing would be found, sentences for the person; the plan must not act then. */
  problem: string | null
}

interface Candidate {
  filter: AssetFilter
  count: number
}

/** What a search is narrowed by besides the words. */
export interface Narrowing {
  /** Look among these only. */
  ids?: readonly string[] | undefined
  /** Leave these out. */
  except?: AssetFilter['except']
}

/** Checks a request against what is there and turns it into filters. */
export function resolve(query: Query, context: PlannerContext, within: Narrowing = {}): Resolution {
  const notes: Note[] = [...query.notes]
  const base = baseFilter(query, context, within)
  const softWords = query.dates.filter((range) => range.soft).map((range) => contentOf(range.words))
  const dates = query.dates.filter((range) => !range.soft)
  for (const range of dates) if (range.assumption) notes.push({ text: range.assumption, doubt: 0.05 })
  const candidates: Candidate[] = []
  const bases = [
    base,
    ...query.moreFolders.map((folder) => ({ ...base, folder })),
    ...query.moreCameras.map((camera) => ({ ...base, camera })),
  ]
  for (const dated of bases.flatMap((one) => withDates(one, dates, query, context, notes))) {
    candidates.push(...withWords(dated, query, softWords, context, notes))
  }
  const found = candidates.filter((candidate) => candidate.count > 0)
  const kept = found.length > 0 ? found : byColourName(query, base, context, notes)
  const missing = candidates.filter((candidate) => candidate.count === 0)
  if (kept.length === 0) {
    return { searches: [], notes, problem: explainNothing((candidates[0] ?? { filter: base }).filter, context) }
  }
  for (const { filter } of found.length > 0 ? missing : []) {
    notes.push({ text: `Nothing fits “${describe(filter)}”; I took the rest.`, doubt: 0.15 })
  }
  return { searches: distinct(kept).map((candidate) => search(candidate, query)), notes, problem: null }
}

function search({ filter, count }: Candidate, query: Query): Search {
  const shown = Math.min(count, query.limit ?? count)
  return {
    filter,
    order: query.order,
    limit: query.limit,
    nth: query.nth,
    count: shown,
    said: describe(filter, shown),
    name: nameOf(filter),
  }
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const byKey = new Map(candidates.map((candidate) => [JSON.stringify(candidate.filter), candidate]))
  return [...byKey.values()]
}

/** The filter without dates and words. */
function baseFilter(query: Query, context: PlannerContext, { ids, except }: Narrowing): AssetFilter {
  const camera =
    query.camera && (query.camera.sure || isCamera(query.camera.words, context)) ? query.camera.words : null
  return {
    ...(query.types.length > 0 ? { types: [...new Set(query.types)] } : {}),
    ...(query.colors.length > 0 ? { colors: query.colors } : {}),
    ...(query.orientation ? { orientation: query.orientation } : {}),
    ...(camera === null ? {} : { camera }),
    ...(query.folder === null ? {} : { folder: query.folder }),
    ...(ids ? { ids: [...ids] } : {}),
    ...(except && except.length > 0 ? { except } : {}),
  }
}

/** A maker's name alone may as well be a word of a file's name. */
const isCamera = (words: string, context: PlannerContext) =>
  context.count({ camera: words }) > 0 || context.count({ text: words }) === 0

/** One filter for each stretch of time asked for; stretches that touch become one. */
function withDates(
  base: AssetFilter,
  ranges: readonly DateRange[],
  query: Query,
  context: PlannerContext,
  notes: Note[],
): AssetFilter[] {
  if (ranges.length === 0) return [base]
  const spans = ranges.map((range) => chooseYear(range, base, query, context, notes))
  return merged(spans).map((span) => ({
    ...base,
    ...(span.from ? { takenFrom: span.from } : {}),
    ...(span.to ? { takenTo: span.to } : {}),
  }))
}

/** "in June" is the last June with something in it. */
function chooseYear(range: DateRange, base: AssetFilter, query: Query, context: PlannerContext, notes: Note[]): Span {
  if (!range.inYear || !range.from) return range
  const latest = parts(range.from).year
  const holds = (year: number) => {
    const span = range.inYear?.(year)
    return span !== undefined && context.count({ ...base, takenFrom: span.from, takenTo: span.to }) > 0
  }
  for (let year = latest; year > latest - 80; year--) {
    if (!holds(year)) continue
    const span = range.inYear(year)
    notes.push({
      text: `I took “${contentOf(range.words).join(' ') || query.words.join(' ')}” to be in ${year}.`,
      doubt: 0.06,
    })
    return span
  }
  return range
}

const leadWords = /^(?:in|on|at|from|of|during|the|over|around|for|within|throughout)$/u
const contentOf = (words: readonly string[]) => words.filter((word) => !leadWords.test(word))

function merged(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  const result: Span[] = []
  for (const span of sorted) {
    const last = result.at(-1)
    const touches = last?.to !== undefined && span.from !== undefined && shift(last.to, 1) >= span.from
    if (last && touches && (span.to === undefined || span.to > (last.to ?? ''))) {
      result[result.length - 1] = { ...last, ...(span.to === undefined ? {} : { to: span.to }) }
      if (span.to === undefined) delete result[result.length - 1]?.to
    } else if (!touches) result.push({ ...span })
  }
  // "since 2010" and "before 2015" in one phrase hold together, not one or the other.
  const [open, closed] = [result.find((span) => !span.to), result.find((span) => !span.from)]
  if (open?.from && closed?.to && open.from <= closed.to) return [{ from: open.from, to: closed.to }]
  return result
}

function withWords(
  base: AssetFilter,
  query: Query,
  soft: readonly string[][],
  context: PlannerContext,
  notes: Note[],
): Candidate[] {
  const cameraWords = query.camera && base.camera === undefined ? query.camera.words.split(' ') : []
  const always = [...cameraWords]
  const groups = query.words.length > 0 ? query.words : [[]]
  return groups.flatMap((group) => {
    const words = [...always, ...group]
    const [base2, wordsToo] = softly(base, words, soft, query, context, notes)
    if (wordsToo.length === 0) return [{ filter: base2, count: context.count(base2) }]
    const found = findWords(wordsToo, base2, context)
    for (const note of found.notes) if (!notes.some((other) => other.text === note.text)) notes.push(note)
    const filter = found.text === '' ? base2 : { ...base2, text: found.text }
    return [{ filter, count: found.count }]
  })
}

/** "summer", "christmas": a word where the library has it, else the days of that name. */
function softly(
  base: AssetFilter,
  words: readonly string[],
  soft: readonly string[][],
  query: Query,
  context: PlannerContext,
  notes: Note[],
): [AssetFilter, string[]] {
  const plain: string[] = [...words]
  let filter = base
  for (const [index, softWords] of soft.entries()) {
    const text = [...plain, ...softWords].join(' ')
    const range = query.dates.filter((one) => one.soft)[index]
    if (context.count({ ...filter, text }) > 0 || !range) plain.push(...softWords)
    else {
      const span = chooseYear(range, filter, query, context, notes)
      filter = { ...filter, ...(span.from ? { takenFrom: span.from } : {}), ...(span.to ? { takenTo: span.to } : {}) }
    }
  }
  return [filter, plain]
}

/** "Golden Gate": a colour that turns out to be part of a name. */
function byColourName(query: Query, base: AssetFilter, context: PlannerContext, notes: Note[]): Candidate[] {
  if (query.colourWords.length === 0) return []
  const { colors: _, ...rest } = base
  const filter = { ...rest, text: [...query.colourWords, ...query.words.flat()].join(' ') }
  const count = context.count(filter)
  if (count === 0) return []
  notes.push({ text: `I took “${query.colourWords.join(' ')}” as a word, not a colour.`, doubt: 0.1 })
  return [{ filter, count }]
}
