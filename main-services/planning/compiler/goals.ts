import type { Goal, GoalSet } from '#shared/model/goal.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { here } from '../grammar/do/command.ts'
import type { Intent } from '../reader/values.ts'
import { counting, naming } from './asking-goals.ts'
import { before, changedGoal, columnsOf, exchanged, goBack, rebuild } from './again.ts'
import { rename } from './changing.ts'
import type { PlaceId } from './draft.ts'
import { telling } from './fact-goals.ts'
import { existing, notKnown, source } from './found-sets.ts'
import { librarySet } from './library-set.ts'
import { dress, paint } from './look-goals.ts'
import { arrange, make } from './making.ts'
import { relate } from './relate-goals.ts'
import { NotHere, Question, type Scene } from './scene.ts'
import { change, changeItems, keepOnly, put, replace, reverse, standing, swap, takeOut } from './standing-goals.ts'
import { standingItems } from './standing-set.ts'
import { step } from './step.ts'

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

function makePlace(scene: Scene, goal: Extract<Goal, { do: 'make' }>): void {
  const found = source(scene, goal.of, goal.said, 'find')
  const options = { ...goal.options, ...columnsOf(goal, found.count ?? 1) }
  const place = make(scene, [found], { arrangement: goal.arrangement, options, name: goal.name })
  paint(scene, place.id, { ...scene.waitingLook, ...goal.look })
  scene.waitingLook = null
}
