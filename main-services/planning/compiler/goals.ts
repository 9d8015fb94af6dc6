import type { Goal, GoalSet } from '#shared/model/goal.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { here } from '../grammar/do/command.ts'
import { hasPronoun } from '../reader/intents.ts'
import type { Intent } from '../reader/values.ts'
import { counting, naming } from './asking-goals.ts'
import { countingMost } from './counting-most.ts'
import { goBack, takeBackToMade } from './again.ts'
import { rename } from './changing.ts'
import { standing } from './place-here.ts'
import { tableBefore } from './table-before.ts'
import { telling } from './fact-goals.ts'
import { notKnown, source } from './found-sets.ts'
import { andThat, onceMore } from './going-on.ts'
import { add, hangAnew, hangFound, makePlace, ofHere, rearrange, rearrangeOthers, speaksOfOthers } from './hanging.ts'
import { inPlace, sort, stands } from './in-place.ts'
import { dress } from './look-goals.ts'
import { relate } from './relate-goals.ts'
import { visit } from './showing.ts'
import { placeMeant } from './places-meant.ts'
import { changing, onThatSide, putting } from './moving-goals.ts'
import { FirmQuestion, NotHere, Question, type Scene } from './scene.ts'
import { step } from './step.ts'
import { needsPlace, standingItems } from './standing-set.ts'
import { asks, bothOfThem, spokenOf } from './subject.ts'
import { locating } from './where-goals.ts'

/** Turns one goal into steps; gives what answers it where it is a question. */
export function pursue(scene: Scene, intent: Intent): AnswerPart[] {
  const { goal, notes, unknown } = intent
  for (const note of notes) scene.note(note, 0.05)
  if (unknown.length > 0) throw new Question(notKnown(unknown))
  if (intent.place && isJustAgain(goal)) {
    const last = scene.context.turns.at(-1)?.goal
    if (!last || !repeatable.has(last.do)) throw new NotHere('again')
    scene.pursued.push(last)
    return pursue(scene, { ...intent, goal: last })
  }
  if (intent.place) {
    const { place: at, ...rest } = intent
    const told = ofBefore(scene, rest)
    const meant = goal.do === 'add' && (intent.moves || intent.of) ? broughtFrom(scene, told, goal) : told
    if (intent.moves && goal.do === 'add') takenAlong(scene, goal, 'id' in at ? at.id : null)
    const place = scene.enter('id' in at ? at.id : placeMeant(scene, at.place))
    if (goal.do === 'back') {
      visit(scene, { do: 'visit', place })
      return []
    }
    const answer = pursue(scene, { ...meant, notes: [] })
    // It has to stand before the sentence: one goes there once that is done.
    if (at.goes) visit(scene, { do: 'visit', place })
    return answer
  }
  const { turns, environment, lastFound } = scene.context
  if (intent.opening && (turns.length > 0 || environment !== null || lastFound !== null)) throw new NotHere('ones')
  switch (goal.do) {
    case 'find':
      if (intent.fragment !== undefined && asks(scene.context.turns.at(-1)?.goal))
        return andThat(scene, { of: goal.of, kind: intent.fragment, said: goal.said })
      scene.find([source(scene, goal.of, goal.said, 'find')], false)
      return []
    case 'make': {
      // "The cactus at double size": what stands, where it stands.
      const { scale, ...look } = goal.look
      if (intent.formless && scale !== undefined && Object.keys(look).length === 0 && stands(scene, goal.of))
        inPlace(scene, { do: 'change', of: goal.of, change: { scale } })
      else if (hasPronoun(goal.of) && !isBoth(goal.of)) makeOfThem(scene, goal)
      else makePlace(scene, withBoth(scene, goal))
      return []
    }
    case 'count': {
      // What follows in the sentence means what was counted; "how many of them" itself means what was before.
      const answer = intent.most ? countingMost(scene, goal, intent.most) : counting(scene, goal)
      scene.asked = goal.of
      return answer
    }
    case 'which':
      if (intent.asksName) return [`This place is called “${scene.at(here).name}”.`]
      return naming(scene, intent.aside ? onThatSide(scene, goal) : goal)
    case 'add':
      if (goal.of.set === 'said' && goal.of.as === 'it') addAgain(scene, goal)
      else if (scene.waitingLook)
        makePlace(scene, { ...goal, do: 'make', arrangement: 'gallery', options: {}, name: null, look: {} })
      else add(scene, goal)
      return []
    case 'and':
      return andThat(scene, goal)
    case 'again':
      return onceMore(scene, goal, intent.rows, intent.name)
    case 'more': {
      const last = scene.context.turns.at(-1)?.goal
      if (last?.do === 'brighten' || (last?.do === 'look' && last.look.lighting?.intensity !== undefined)) {
        const by = last.do === 'brighten' ? last.by : (last.look.lighting?.intensity ?? 1) < 1 ? 0.8 : 1.25
        const next = { do: 'brighten', by } as const
        scene.pursued.push(next)
        return pursue(scene, { ...intent, goal: next })
      }
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
      goBack(scene, goal)
      return []
    case 'relate':
      relate(scene, goal)
      return []
    case 'look':
      dress(scene, goal)
      return []
    case 'tell':
      return telling(scene, goal)
    case 'where':
      return locating(scene, goal)
    case 'arrange':
      if (goal.asHung) hangAnew(scene, goal)
      else if (goal.of.set === 'said' && goal.of.as === 'both')
        makePlace(scene, withBoth(scene, { ...goal, do: 'make', name: intent.name ?? null }))
      // "Put all of those on a grid", where nothing hangs yet.
      else if (
        ((goal.of.set === 'said' && goal.of.as === 'it') || (goal.of.set === 'here' && !scene.hasPlace)) &&
        speaksOfOthers(scene)
      )
        hangFound(scene, goal, intent.name)
      else if (goal.of.set === 'said' && goal.of.as === 'others') rearrangeOthers(scene, goal, intent.name)
      else if (ofHere(goal.of)) rearrange(scene, goal, intent.name)
      // Where nothing stands yet there is nothing to arrange: a place is made of them.
      else if (scene.context.environment !== null) throw new NotHere(goal.do)
      else makePlace(scene, { ...goal, do: 'make', name: null })
      return []
    case 'sort':
      return sort(scene, goal)
    case 'rename':
      rename(scene, { do: 'rename', place: here, name: goal.name })
      return []
    case 'undo': {
      if (intent.restores && scene.context.declined)
        throw new FirmQuestion(
          'Nothing was changed by what you said last. Say “undo” to take back the change before that.',
        )
      if (goal.toMade) {
        takeBackToMade(scene)
        return []
      }
      const place = goal.again || goal.times > 1 ? null : standing(scene)
      if (place) scene.past = tableBefore(scene, place.table) ?? 'unknown'
      const title = goal.again ? 'do it again' : 'take back the last change'
      for (let time = 0; time < goal.times; time++)
        scene.draft.history(step(goal.again ? 'history.redo' : 'history.undo', {}), title)
      return []
    }
    case 'keep':
      if (scene.speaksOfFound) {
        const of: GoalSet = { set: 'and', of: [goal.of, { set: 'said', as: 'it' }] }
        scene.find([source(scene, of, goal.said, 'find')], true)
      } else if (scene.context.environment === null && scene.context.turns.length === 0)
        // "Only the brown ones out of …", where nothing stands that could be kept.
        scene.find([source(scene, goal.of, goal.said, 'find')], false)
      else if (isGone(scene, goal.of)) scene.draft.history(step('history.undo', {}), 'take back the last change')
      else inPlace(scene, goal)
      return []
    case 'change':
      return changing(scene, goal)
    case 'swap':
      inPlace(scene, goal)
      return []
    case 'remove':
      inPlace(scene, putBefore(scene, goal))
      return []
    case 'replace':
    case 'reverse':
      inPlace(scene, goal)
      return []
    case 'put':
      return putting(scene, goal)
  }
}

/** "Keep the owl after all": it was taken out a moment ago. */
function isGone(scene: Scene, of: GoalSet): boolean {
  const last = scene.context.turns.at(-1)?.goal
  return last?.do === 'remove' && JSON.stringify(last.of) === JSON.stringify(of) && !stands(scene, of)
}

/** "Remove it again": what was put somewhere, and not what made room for it. */
function putBefore(scene: Scene, goal: Extract<Goal, { do: 'remove' }>): Extract<Goal, { do: 'remove' }> {
  const last = scene.context.turns.at(-1)?.goal
  const isIt = goal.of.set === 'said' && goal.of.as === 'it' && scene.context.selection.itemIds.length === 0
  if (!isIt || last?.do !== 'put' || needsPlace(last.of) || hasPronoun(last.of)) return goal
  const meant = { ...goal, of: last.of, said: last.said }
  scene.settle(goal, meant)
  return meant
}

/** Of things that are called so, those that hang where they are brought from. */
function broughtFrom(scene: Scene, one: Intent, goal: Extract<Goal, { do: 'add' }>): Intent {
  const to = one.place && 'id' in one.place ? one.place.id : null
  const from = one.of ?? whereItHangs(scene, goal.of, to)
  if (from === null || needsPlace(goal.of) || goal.of.set === 'said') return one
  const items = standingItems(scene, scene.context.standing(from), goal.of)
  if (items.length === 0) return one
  const of: GoalSet = { set: 'where', condition: { is: 'ids', ids: items.map(({ assetId }) => assetId) } }
  return { ...one, goal: { ...goal, of } }
}

/** "Move the tram to the Norway one": it goes from here, where it hangs here. */
function takenAlong(scene: Scene, { of, said }: Extract<Goal, { do: 'add' }>, to: string | null): void {
  if (of.set === 'said' || needsPlace(of)) return
  const from = whereItHangs(scene, of, to)
  if (from === null) return
  const { context } = scene
  scene.enter(from)
  inPlace(scene, { do: 'remove', of, said })
  scene.context = context
}

/** The place that one is in, or else another of the conversation, where something of a set hangs. */
function whereItHangs(scene: Scene, of: GoalSet, to: string | null): string | null {
  const { context } = scene
  const here = context.environment?.id
  const places = [...(here === undefined ? [] : [here]), ...context.made.toReversed()].filter(
    (id) => id !== to && context.environments.some((place) => place.id === id),
  )
  const hangs = (id: string) => standingItems(scene, context.standing(id), of).length > 0
  return places.slice(0, 4).find(hangs) ?? null
}

/** "And take it out of the first gallery": what was brought in a moment ago, which another place does not tell. */
function ofBefore(scene: Scene, one: Intent): Intent {
  const { goal } = one
  const last = scene.context.turns.at(-1)?.goal
  const isIt = 'of' in goal && goal.of.set === 'said' && goal.of.as === 'it'
  if (!isIt || !last || !/^(?:add|put|remove|change)$/u.test(last.do) || !('of' in last)) return one
  if (last.of.set === 'said' || last.of.set === 'here') return one
  const meant = { ...goal, of: last.of }
  scene.settle(goal, meant)
  return { ...one, goal: meant }
}

const isBoth = (of: GoalSet): boolean => of.set === 'said' && of.as === 'both'

/** "Hang both": what was asked for last, and before that. */
function withBoth(scene: Scene, goal: Extract<Goal, { do: 'make' }>): Extract<Goal, { do: 'make' }> {
  if (!isBoth(goal.of)) return goal
  const both = { ...goal, ...bothOfThem(scene) }
  scene.settle(goal, both)
  return both
}

/** "Put that on show", "the three longest in a row": of what was asked about or found. */
function makeOfThem(scene: Scene, goal: Extract<Goal, { do: 'make' }>): void {
  const meant = { ...goal, ...spokenOf(scene, goal.of, goal.said) }
  scene.settle(goal, meant)
  if (goal.of.set === 'said' && (goal.of.as === 'it' || goal.of.as === 'selected'))
    return hangFound(scene, { ...goal, do: 'arrange' }, goal.name)
  makePlace(scene, meant)
}

/** "And hang it over there": what was taken out, asked about or found a moment ago. */
function addAgain(scene: Scene, goal: Extract<Goal, { do: 'add' }>): void {
  const last = scene.context.turns.at(-1)?.goal
  const { of, said } = last?.do === 'remove' ? last : spokenOf(scene, goal.of, goal.said)
  const meant = { ...goal, of, said }
  scene.settle(goal, meant)
  add(scene, meant)
}

/** "The same in the Blue room." */
const isJustAgain = (goal: Goal): boolean => goal.do === 'again' && Object.keys(goal).length === 1

/** What can be done, or asked, in another place once more. */
const repeatable: ReadonlySet<Goal['do']> = new Set([
  'count',
  'which',
  'remove',
  'keep',
  'change',
  'look',
  'brighten',
  'arrange',
  'sort',
  'reverse',
  'add',
])
