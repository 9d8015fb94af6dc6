import { existsSync } from 'node:fs'
import type { LibraryName, Names, Outcome, PlaceIs, Turn } from '../language.ts'
import { factsOf, properName } from '../library/facts.ts'
import { wrongPlace, wrongSet } from './place.ts'
import { changedPlaces, type Heard, type World } from './world.ts'

/**
 * How a turn came out:
 *
 * - `exact`: as somebody reasonable expects
 * - `partial`: part of it, and it said that something is missing or was taken otherwise
 * - `said`: not it, and it said so: it refused, or asked
 * - `silent`: something else, without a word about it
 */
export type Verdict = 'exact' | 'partial' | 'said' | 'silent'

export interface Judgement {
  verdict: Verdict
  /** What was wrong, measured against the outcome that came nearest. */
  problems: readonly string[]
  /** The place that this was about, for the next turn of the dialogue. */
  placeId: string | null
}

/** What a turn is judged by. */
export interface Evidence {
  library: LibraryName
  turn: Turn
  before: World
  after: World
  heard: Heard
  /** Worlds after each turn of the dialogue, the first from before anything was said. */
  past: readonly World[]
  /** The place that this conversation spoke of last. */
  placeId: string | null
}

/** Judges a turn by what stands there, what was found and what was said. */
export function judge(evidence: Evidence): Judgement {
  const { turn, heard, before, after } = evidence
  const trials = turn.expect.map((outcome) => tryOutcome(evidence, outcome))
  const best = trials.toSorted((one, other) => one.problems.length - other.problems.length)[0]
  if (!best) throw new Error(`Nothing is expected of “${turn.say}”.`)
  const placeId = best.placeId ?? heard.created.environments.at(-1) ?? evidence.placeId
  if (best.problems.length === 0) return { verdict: 'exact', problems: [], placeId }
  const verdict = wrongly(heard, changedPlaces(before, after).length > 0 || heard.created.exports.length > 0)
  return { verdict, problems: best.problems, placeId }
}

/** Words that own up to something. What was found, built or counted is no admission. */
const admits =
  /\b(left out|leav(e|ing) out|ignored?|could not|couldn['’]t|cannot|can['’]t|(do|did|does) not (know|understand|say|exist|have)|don['’]t (know|understand|have)|not sure|unsure|not understood|not yet|there (is|are) no|there (is|are) nothing|nothing (is|was|here|in)|no (date|camera|place)|took .{1,60} (to be|to mean|as|for)\b|assum|not the|instead of|nearest|in its place|meant)\b/i

function wrongly({ status, text, answer, found }: Heard, didSomething: boolean): Exclude<Verdict, 'exact'> {
  const refused = status === 'declined' || status === 'failed' || status === 'waiting_approval'
  if (refused && !didSomething) return text.trim() === '' ? 'silent' : 'said'
  if (status === 'partial') return 'partial'
  if (admits.test(text)) return 'partial'
  if (!didSomething && answer === null && found === null) return text.trim() === '' ? 'silent' : 'said'
  return 'silent'
}

interface Trial {
  problems: string[]
  placeId: string | null
}

function tryOutcome(evidence: Evidence, outcome: Outcome): Trial {
  const { library, heard, before, after, past } = evidence
  const problems: string[] = []
  const touched = changedPlaces(before, after)
  let placeId: string | null = null
  if (outcome.place) {
    const taken = new Set<string>()
    for (const wanted of [outcome.place, ...(outcome.also ?? [])]) {
      const { id, wrong } = nearest(evidence, wanted, taken)
      problems.push(...wrong)
      if (id !== null) taken.add(id)
      placeId = id
    }
    const others = touched.filter((id) => !taken.has(id))
    if (others.length > 0) {
      const names = others.map((id) => (after.places.get(id) ?? before.places.get(id))?.name)
      problems.push(`another place changed: ${names.join(', ')}`)
    }
    if (heard.status !== 'completed') problems.push(`it ended as ${heard.status}`)
  } else if (outcome.backTo !== undefined) {
    const then = past[outcome.backTo]
    if (!then) throw new Error(`“${evidence.turn.say}” goes back to a turn that was not.`)
    const differing = changedPlaces(then, after)
    if (differing.length > 0) problems.push(`${differing.length} places are not as they were`)
  } else if (outcome.gone) {
    problems.push(...wrongLoss(before, after, touched, outcome.gone))
  } else if (touched.length > 0 && !outcome.exported) {
    problems.push('a place changed')
  }
  if (outcome.place?.relations) problems.push(...wrongRelations(evidence, outcome.place.relations))
  if (outcome.found) problems.push(...wrongFound(heard.found, outcome.found))
  if (outcome.answer) problems.push(...wrongAnswer(library, heard, outcome.answer))
  if (outcome.calm && heard.text.trim() === '') problems.push('it said nothing')
  if (outcome.nothing) problems.push(...wrongRefusal(heard))
  for (const words of outcome.says ?? []) {
    if (!heard.text.toLowerCase().includes(words.toLowerCase())) problems.push(`it does not say “${words}”`)
  }
  if (outcome.exported && !heard.created.exports.some((path) => existsSync(path))) problems.push('nothing was written')
  return { problems, placeId }
}

/** The place that fits best among those it can be. */
function nearest(
  { library, before, after, heard, placeId }: Evidence,
  wanted: PlaceIs,
  taken: ReadonlySet<string>,
): { id: string | null; wrong: string[] } {
  const touched = changedPlaces(before, after)
  const ids = new Set(wanted.which === 'same' ? [placeId ?? ''] : [...touched, ...heard.created.environments])
  const named = typeof wanted.which === 'object' ? wanted.which.named.toLowerCase() : null
  if (named !== null) for (const [id, { name }] of after.places) if (name.toLowerCase().includes(named)) ids.add(id)
  const trials = [...ids]
    .filter((id) => !taken.has(id))
    .flatMap((id) => {
      const [was, is] = [before.places.get(id), after.places.get(id)]
      if (!is || (wanted.which === 'new' && was)) return []
      const known = named === null || [was?.name, is.name].some((name) => name?.toLowerCase().includes(named))
      return known ? [{ id, wrong: wrongPlace(library, was, is, wanted) }] : []
    })
  const [best] = trials.toSorted((one, other) => one.wrong.length - other.wrong.length)
  return best ?? { id: null, wrong: ['no place came about or changed'] }
}

function wrongLoss(before: World, after: World, touched: readonly string[], names: Names): string[] {
  const [id = '', ...more] = touched
  if (more.length > 0) return [`${touched.length} places changed`]
  const was = before.places.get(id)
  if (!was || after.places.has(id)) return ['no place is gone']
  const wrong = wrongSet(
    was.items.map(({ name }) => name),
    { names },
  )
  return wrong === null ? [] : [`what is gone had ${wrong}`]
}

function wrongRelations({ after }: Evidence, wanted: NonNullable<PlaceIs['relations']>): string[] {
  return wanted.flatMap(({ from, to, type }) =>
    after.relations.some((one) => one.type === type && one.from === from && one.to === to)
      ? []
      : [`nothing says that ${to} is ${type} to ${from}`],
  )
}

function wrongFound(found: Names | null, wanted: NonNullable<Outcome['found']>): string[] {
  if (found === null) return ['it did not only find']
  const wrong = wrongSet(found, wanted)
  if (wrong !== null) return [wrong]
  const { order } = wanted
  return order && order.some((name, index) => found[index] !== name) ? [`the order is ${found.join(', ')}`] : []
}

const numberWords =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

function wrongAnswer(
  library: LibraryName,
  { answer, pointsTo }: Heard,
  wanted: NonNullable<Outcome['answer']>,
): string[] {
  if (answer === null) return ['it did not answer']
  const text = answer.text.toLowerCase()
  // A large number may be written with its thousands apart.
  const plain = text.replaceAll(/(?<=\d),(?=\d{3})/gu, '')
  const has = (words: string): boolean =>
    new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(words.toLowerCase())}($|[^\\p{L}\\p{N}])`, 'u').test(
      /\d,\d/u.test(words) ? text : `${text} ${plain}`,
    )
  const problems: string[] = []
  if (wanted.count !== undefined) {
    const said = [wanted.count.toLocaleString('en'), String(wanted.count), numberWords[wanted.count] ?? ' '].some(has)
    if (answer.count === undefined ? !said : answer.count !== wanted.count) {
      problems.push(`it answered “${answer.text}” and not ${wanted.count}`)
    }
  }
  for (const words of wanted.says ?? []) if (!has(words)) problems.push(`“${answer.text}” does not say “${words}”`)
  if (wanted.names) {
    const names = wanted.names.map((name) => properName(library, name))
    const wrong = pointsTo === null ? unnamed(library, text, names) : wrongSet(pointsTo, { names })
    if (wrong !== null) problems.push(`it answered “${answer.text}”: ${wrong}`)
  }
  return problems
}

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const stem = (name: string): string => name.replace(/\.[a-z0-9]+$/i, '').toLowerCase()

/** Of an answer in words alone. */
function unnamed(library: LibraryName, text: string, names: Names): string | null {
  const lacking = names.filter((name) => !text.includes(stem(name)))
  if (lacking.length > 0) return `it does not name ${lacking.join(', ')}`
  const extra = factsOf(library).filter(({ name }) => !names.includes(name) && text.includes(name.toLowerCase()))
  return extra.length > 0 ? `it also names ${extra.map(({ name }) => name).join(', ')}` : null
}

function wrongRefusal({ status, text }: Heard): string[] {
  if (status !== 'declined' && status !== 'failed') return [`it ended as ${status} and not as declined`]
  return text.trim() === '' ? ['it declined without a word'] : []
}
