import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { orderSaid } from '#shared/model/set-words.ts'
import type { SetExpression } from '#shared/model/set.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { here } from '../grammar/do/command.ts'
import { inWords, list } from '../grammar/what/describe.ts'
import type { Intent } from '../reader/values.ts'
import { before, changedGoal, columnsOf, exchanged, goBack, rebuild } from './again.ts'
import { rename } from './changing.ts'
import type { PlaceId } from './draft.ts'
import { telling } from './fact-goals.ts'
import { librarySet, plainFilter } from './library-set.ts'
import { dress, paint } from './look-goals.ts'
import { arrange, make } from './making.ts'
import { relate } from './relate-goals.ts'
import { Question, type Scene, type Source } from './scene.ts'
import { change, changeItems, keepOnly, put, replace, reverse, standing, swap, takeOut } from './standing-goals.ts'
import { needsPlace, standingItems } from './standing-set.ts'
import { resultOf, step } from './step.ts'

/** Thrown where a goal means something that this compiler does not do yet; another reader gets the sentence. */
export class NotHere extends Error {}

/** Most assets that an answer names beside their number. */
const mostNamed = 10_000

/** Turns one goal into steps; gives what answers it where it is a question. */
export function pursue(scene: Scene, intent: Intent): AnswerPart[] {
  const { goal, notes, unknown } = intent
  for (const note of notes) scene.note(note, 0.05)
  if (unknown.length > 0) throw new Question(notKnown(unknown))
  switch (goal.do) {
    case 'find':
      scene.find([source(scene, goal.of, goal.said, 'find')], false)
      return []
    case 'make':
      makePlace(scene, goal)
      return []
    case 'count':
      return counting(scene, goal)
    case 'which':
      return naming(scene, goal)
    case 'add':
      if (scene.waitingLook)
        makePlace(scene, { ...goal, do: 'make', arrangement: 'gallery', options: {}, name: null, look: {} })
      else add(scene, goal)
      return []
    case 'and':
      return andThat(scene, goal)
    case 'again':
      onceMore(scene, goal, intent.rows)
      return []
    case 'more': {
      const last = scene.context.turns.at(-1)?.goal
      if (last?.do !== 'change') throw new NotHere('more')
      inPlace(scene, { ...last, of: { set: 'said', as: 'touched' } })
      scene.pursued.push(last)
      return []
    }
    case 'brighten': {
      const place = scene.at(here)
      const now = typeof place.id === 'string' ? scene.context.standing(place.id).brightness : 1
      const intensity = Math.min(3, Math.max(0.02, Math.round(now * goal.by * 100) / 100))
      const title = goal.by > 1 ? 'make it brighter' : 'make it darker'
      scene.draft.change(
        'light',
        step('environments.setLighting', { environmentId: place.id, lighting: { intensity } }),
        title,
      )
      return []
    }
    case 'back':
      goBack(scene, goal.to)
      return []
    case 'relate':
      relate(scene, goal)
      return []
    case 'look':
      dress(scene, goal)
      return []
    case 'tell':
      return telling(scene, goal, existing(scene, goal.of, goal.said))
    case 'arrange':
      if (scene.speaksOfFound && goal.of.set === 'said' && goal.of.as === 'it') hangFound(scene, goal, intent.name)
      else if (ofHere(goal.of)) rearrange(scene, goal, intent.name)
      // Where nothing stands yet there is nothing to arrange: a place is made of them.
      else if (scene.context.environment !== null) throw new NotHere(goal.do)
      else makePlace(scene, { ...goal, do: 'make', name: null })
      return []
    case 'rename':
      rename(scene, { do: 'rename', place: here, name: goal.name })
      return []
    case 'undo': {
      const title = goal.again ? 'do it again' : 'take back the last change'
      for (let time = 0; time < goal.times; time++)
        scene.draft.history(step(goal.again ? 'history.redo' : 'history.undo', {}), title)
      return []
    }
    case 'keep':
      if (scene.speaksOfFound) {
        const of: GoalSet = { set: 'and', of: [goal.of, { set: 'said', as: 'it' }] }
        scene.find([source(scene, of, goal.said, 'find')], true)
      } else inPlace(scene, goal)
      return []
    case 'change':
      if (!changeAll(scene, goal)) inPlace(scene, goal)
      return []
    case 'remove':
    case 'replace':
    case 'swap':
    case 'reverse':
    case 'put':
      inPlace(scene, goal)
      return []
  }
}

type InPlace = Extract<Goal, { do: 'remove' | 'keep' | 'replace' | 'swap' | 'reverse' | 'change' | 'put' }>

/** Changes everything in the place, or what is selected, which needs no look at what stands there. */
function changeAll(scene: Scene, { of, change: wanted }: Extract<Goal, { do: 'change' }>): boolean {
  const { selection, touched, environment } = scene.context
  const isIt = of.set === 'said' && of.as === 'it'
  if (of.set !== 'here' && !isIt) return false
  if (isIt && scene.speaksOfFound) throw new NotHere('change')
  if (scene.place === null && (environment === null || (isIt && (scene.found !== null || touched.length > 0))))
    return false
  const chosen = isIt && scene.place === null && selection.itemIds.length > 0 ? { itemIds: [...selection.itemIds] } : {}
  changeItems(scene, scene.at(here).id, chosen, wanted)
  return true
}

/** What is done with things that stand already. */
function inPlace(scene: Scene, goal: InPlace): void {
  const place = standing(scene)
  if (!place) throw new NotHere(goal.do)
  switch (goal.do) {
    case 'remove':
      return takeOut(scene, place, goal)
    case 'keep':
      return keepOnly(scene, place, goal)
    case 'swap': {
      const stands = standingItems(scene, place.table, goal.with).length > 0
      // What does not stand here yet takes the place of what does.
      if (!stands) return inPlace(scene, { do: 'replace', of: goal.of, by: goal.with, said: 'such thing' })
      return swap(scene, place, goal)
    }
    case 'reverse':
      return reverse(scene, place)
    case 'change':
      return change(scene, place, goal)
    case 'put':
      return put(scene, place, goal)
    case 'replace': {
      const set = librarySet(scene, goal.by)
      const found = set ? scene.context.select(set) : []
      if (!set || found.length === 0) throw new Question(`I find no ${goal.said} to hang there.`)
      return replace(scene, place, goal, found)
    }
  }
}

function onceMore(scene: Scene, goal: Extract<Goal, { do: 'again' }>, rows: number | undefined): void {
  const last = before(scene)
  if (!last) throw new NotHere('again')
  const { count, instead, form, look, fresh } = goal
  const onlyForm = form && !count && !instead && !look && !fresh
  if (onlyForm && last.environmentId !== null && scene.context.environment?.id === last.environmentId)
    return rearrange(scene, {
      do: 'arrange',
      of: { set: 'here' },
      said: 'everything',
      ...form,
      look: {},
      ...(rows === undefined ? {} : { rows }),
    })
  const changed = withSomething(scene, changedGoal(last, goal), goal)
  const lines = rows ?? (form || changed.do === 'find' ? undefined : changed.rows)
  const next = changed.do === 'make' && lines !== undefined ? { ...changed, rows: lines } : changed
  scene.pursued.push(next)
  if (next.do === 'find') return scene.find([source(scene, next.of, next.said, 'find')], false)
  if (goal.fresh || last.goal.do === 'find' || last.environmentId === null) return makePlace(scene, next)
  rebuild(scene, last.environmentId, last.goal, next)
}

const ofHere = (of: GoalSet): boolean =>
  of.set === 'here' || (of.set === 'said' && (of.as === 'selected' || of.as === 'it'))

/** Hangs what was found last. */
function hangFound(
  scene: Scene,
  { arrangement, options, rows }: Extract<Goal, { do: 'arrange' }>,
  name?: string,
): void {
  const count = (scene.pointed('nearest') ?? []).reduce((sum, one) => sum + (one.count ?? 1), 0)
  const shaped = { ...options, ...columnsOf({ options, rows }, Math.max(1, count)) }
  const called = name === undefined ? {} : { name }
  arrange(scene, { do: 'arrange', place: here, items: { kind: 'these' }, arrangement, options: shaped, ...called })
}

/** Stands what is here otherwise; only what is selected where that is said. */
function rearrange(
  scene: Scene,
  { of, arrangement, options, rows, look }: Extract<Goal, { do: 'arrange' }>,
  name?: string,
): void {
  const selected = scene.context.selection.itemIds.length > 0
  const some = of.set === 'said' && (of.as === 'selected' || selected)
  if (some && scene.context.selection.itemIds.length === 0) throw new Question('Nothing is selected here.')
  if (!scene.hasPlace) throw new NotHere('arrange')
  const { id } = scene.at(here)
  const count = some ? scene.context.selection.itemIds.length : standingCount(scene, id)
  const shaped = { ...options, ...columnsOf({ options, rows }, count) }
  arrange(scene, {
    do: 'arrange',
    place: here,
    items: some ? { kind: 'these' } : { kind: 'all' },
    arrangement,
    options: shaped,
    ...(name === undefined ? {} : { name }),
  })
  paint(scene, id, look)
  const last = before(scene)
  // What is changed later goes on from this form.
  if (last?.goal.do === 'make' && last.environmentId === id && !some)
    scene.pursued.push({ ...last.goal, arrangement, options, rows })
}

const standingCount = (scene: Scene, id: PlaceId): number =>
  typeof id !== 'string'
    ? (scene.found?.[0]?.count ?? 1)
    : scene.context.environment?.id === id
      ? scene.context.environment.count
      : scene.context.standing(id).items.length

/** "And the reindeer": added to what was made, counted after a count, taken out after that. */
function andThat(scene: Scene, { of, kind, said }: Extract<Goal, { do: 'and' }>): AnswerPart[] {
  const last = scene.context.turns.at(-1)?.goal
  switch (last?.do) {
    case 'count': {
      const next = { ...last, of: exchanged(last.of, { of, kind, said }), said, one: said }
      scene.pursued.push(next)
      return counting(scene, next)
    }
    case 'remove':
      inPlace(scene, { do: 'remove', of, said })
      scene.pursued.push({ do: 'remove', of, said })
      return []
    case 'find': {
      const next: Goal = {
        ...last,
        of: { set: 'or', of: [last.of, of], listed: true },
        said: `${last.said} and ${said}`,
      }
      scene.pursued.push(next)
      scene.find([source(scene, next.of, next.said, 'find')], true)
      return []
    }
    case 'change':
    case 'put': {
      const place = standing(scene)
      if (place && standingItems(scene, place.table, of).length > 0) {
        const next: Goal = { ...last, of }
        inPlace(scene, next)
        scene.pursued.push(next)
        return []
      }
      add(scene, { do: 'add', of, said })
      scene.pursued.push({ do: 'add', of, said })
      return []
    }
    case 'make':
    case 'add':
    case 'replace':
    case 'swap':
    case 'undo':
    case 'arrange':
    case 'look':
    case 'rename':
      if (kind === 'date' && last.do === 'make')
        onceMore(scene, { do: 'again', instead: { of, kind, said }, fresh: true }, undefined)
      else {
        add(scene, { do: 'add', of, said })
        scene.pursued.push({ do: 'add', of, said })
      }
      return []
    default:
      throw new NotHere('and')
  }
}

/** Where the new condition and the old ones have nothing in common, the new one alone is meant. */
function withSomething<Of extends Extract<Goal, { do: 'make' | 'find' }>>(
  scene: Scene,
  next: Of,
  { instead }: Extract<Goal, { do: 'again' }>,
): Of {
  const set = librarySet(scene, next.of)
  if (!instead || (set && scene.context.countSet(set) > 0)) return next
  return { ...next, of: instead.of }
}

function add(scene: Scene, { of, said }: Extract<Goal, { do: 'add' }>): void {
  if (!scene.hasPlace) throw new NotHere('add')
  const found = source(scene, of, said, 'find')
  const target = scene.at(here)
  const adding = step('environments.addAssets', { environmentId: target.id, assetIds: found.ids })
  scene.draft.change('items', adding, `add them to ${target.name}`)
}

/** Says that nothing is called by some words. */
export const notKnown = (unknown: readonly string[]): string => {
  const words = list(
    [...new Set(unknown)].map((word) => `“${word}”`),
    'or',
  )
  return `Nothing here is called or says ${words}. Try another word, or ask what there is.`
}

/** A set in which there is something. Asks where there is nothing. */
function existing(scene: Scene, of: GoalSet, said: string): SetExpression {
  const set = librarySet(scene, of)
  if (!set) throw new NotHere(of.set)
  if (scene.context.countSet(set) === 0) throw new Question(explainEmpty(scene, set, said))
  return set
}

/** Steps that find a set. Asks where nothing is in it. */
function source(scene: Scene, of: GoalSet, said: string, verb: string): Source {
  const set = librarySet(scene, of)
  if (!set) throw new NotHere(of.set)
  const count = scene.context.countSet(set)
  if (count === 0) throw new Question(explainEmpty(scene, set, said))
  const plain = plainFilter(set)
  const named = count === 1 ? said : `${inWords(count)} ${said}`
  const order = orderSaid(of)
  const title = `${verb} ${named}${count === 1 || order === '' ? '' : `, ${order}`}`
  const planned = plain
    ? scene.draft.read(
        step('assets.find', {
          filter: plain.filter,
          order: plain.order,
          ...(plain.limit === undefined ? {} : { limit: plain.limit }),
        }),
        { title },
      )
    : scene.draft.read(step('assets.select', { set, noun: { one: singular(said), many: said } }), { title })
  scene.searches.push({ step: planned.id, of })
  return { ids: resultOf(planned, 'assetIds'), fixed: null, said, name: said, count }
}

/** "photos by Canon" as one: only the noun that a phrase begins with or ends in. */
const singular = (said: string): string =>
  said.replace(/\b(photos|videos|sounds|3D models|texts|things)\b/u, (noun) => noun.slice(0, -1))

function makePlace(scene: Scene, goal: Extract<Goal, { do: 'make' }>): void {
  const found = source(scene, goal.of, goal.said, 'find')
  const options = { ...goal.options, ...columnsOf(goal, found.count ?? 1) }
  const place = make(scene, [found], { arrangement: goal.arrangement, options, name: goal.name })
  paint(scene, place.id, { ...scene.waitingLook, ...goal.look })
  scene.waitingLook = null
}

/** "Of those" after a count: of what was counted. */
function ofWhatWasCounted(scene: Scene, of: GoalSet): GoalSet {
  const last = scene.context.turns.at(-1)?.goal
  const counted = last?.do === 'count' || last?.do === 'find' || last?.do === 'which' ? last.of : null
  const put = (set: GoalSet): GoalSet =>
    set.set === 'said' && set.as === 'it'
      ? (counted ?? (scene.speaksOfFound ? set : { set: 'here' }))
      : set.set === 'and'
        ? { ...set, of: set.of.map(put) }
        : set
  return put(of)
}

function counting(scene: Scene, goal: Extract<Goal, { do: 'count' }>): AnswerPart[] {
  const { said, one, any } = goal
  const of = ofWhatWasCounted(scene, goal.of)
  if (needsPlace(of)) {
    const place = standing(scene)
    if (!place || (of.set === 'here' && scene.speaksOfFound)) throw new NotHere('count')
    const items = standingItems(scene, place.table, of)
    scene.answerWith(items)
    return [
      `${items.length === 1 ? 'There is' : 'There are'} ${inWords(items.length)} ${items.length === 1 ? one : said}.`,
    ]
  }
  const set = librarySet(scene, of)
  if (!set) throw new NotHere(of.set)
  const plain = plainFilter(set)
  const title = `count the ${said}`
  const counted =
    plain && plain.limit === undefined
      ? scene.draft.read(step('assets.find', { ...plain, limit: mostNamed }), { title })
      : scene.draft.read(step('assets.select', { set, noun: { one, many: said } }), { title })
  const { $from, path } = resultOf(counted, 'total')
  scene.searches.push({ step: counted.id, of })
  const count = scene.context.countSet(set)
  const lead = count === 1 ? 'There is ' : 'There are '
  return [any ? (count === 0 ? 'No, there are ' : 'Yes, ') : lead, { $from, path, one, many: said }, '.']
}

function naming(scene: Scene, { of, said }: Extract<Goal, { do: 'which' }>): AnswerPart[] {
  if (needsPlace(of)) return [namesOf(scene, of, said)]
  const set = librarySet(scene, of)
  if (!set) throw new NotHere(of.set)
  const planned = scene.draft.read(step('assets.select', { set }), { title: `look for the ${said}` })
  const { $from, path } = resultOf(planned, 'names')
  return [
    { $from, path, none: `There is no ${said}`, one: '', many: '', name: '', most: 20, last: 'and', counts: true },
    '.',
  ]
}

/** The names of things that stand somewhere. */
function namesOf(scene: Scene, of: GoalSet, said: string): string {
  const place = standing(scene)
  if (!place) throw new NotHere('which')
  const items = standingItems(scene, place.table, of)
  if (items.length === 0) return said === 'there' ? 'Nothing stands there.' : `There is no ${said} here.`
  scene.answerWith(items)
  return `${items.length > 12 ? `${items.length} things: ` : ''}${list(items.slice(0, 12).map(({ name }) => name))}${items.length > 12 ? ' and more' : ''}.`
}

/** Says which part of a set is not there, or that the parts do not come together. */
function explainEmpty(scene: Scene, set: SetExpression, said: string): string {
  if (scene.context.countSet({ set: 'all' }) === 0) {
    return 'The library is empty. Drop a folder here, or say “import ~/Pictures”.'
  }
  const parts = set.set === 'and' ? set.of : []
  const missing = parts.filter((part) => part.set !== 'not' && scene.context.countSet(part) === 0)
  const why = missing.length === 0 && parts.length > 1 ? ' Each part is there, but nothing is all of it.' : ''
  const date = missing.find((part) => part.set === 'where' && part.condition.is === 'taken')
  if (date && missing.length === 1) {
    const when = /taken .*?(?= (?:by|in|with|without|except) |$)/u.exec(said)?.[0] ?? 'taken then'
    return `Nothing here was ${when}. Try another word, or ask what there is.`
  }
  return `There are no ${said} here.${why} Leave a part out, or ask what there is.`
}
