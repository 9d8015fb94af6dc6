import type { Change, Goal, GoalSet } from '#shared/model/goal.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { saidOf } from '#shared/model/set-words.ts'
import { hasPronoun } from '../reader/intents.ts'
import { here } from '../grammar/do/command.ts'
import { source } from './found-sets.ts'
import { makePlace } from './hanging.ts'
import { standing, type Standing } from './place-here.ts'
import { librarySet } from './library-set.ts'
import { FirmQuestion, NotHere, Question, type Scene } from './scene.ts'
import { askWhich, namedLast } from './pointed.ts'
import { change, changeItems, inTurn, keepOnly, put, replace, reverse, swap, takeOut } from './standing-goals.ts'
import { askedAbout, needsPlace, standingItems } from './standing-set.ts'

export type InPlace = Extract<Goal, { do: 'remove' | 'keep' | 'replace' | 'swap' | 'reverse' | 'change' | 'put' }>

/** Changes everything in the place, or what is selected, which needs no look at what stands there. */
export function changeAll(scene: Scene, { of, change: wanted }: Extract<Goal, { do: 'change' }>): boolean {
  const { selection, touched, environment } = scene.context
  const isIt = of.set === 'said' && of.as === 'it'
  if ((of.set !== 'here' && !isIt) || needsLook(wanted)) return false
  if (isIt && scene.added !== null && scene.place === null) {
    changeItems(scene, scene.at(here).id, { itemIds: scene.added }, wanted)
    return true
  }
  if (isIt && scene.speaksOfFound) throw new NotHere('change')
  if (scene.place === null && (environment === null || (isIt && (scene.found !== null || touched.length > 0))))
    return false
  if (
    scene.place === null &&
    environment &&
    isIt &&
    askedAbout(scene, scene.context.standing(environment.id)).length > 0
  )
    return false
  const place = isIt ? standing(scene) : null
  if (place && namedLast(scene, place.table, (part) => standingItems(scene, place.table, part))) return false
  if (isIt && scene.place === null) askWhich(scene)
  const chosen = isIt && scene.place === null && selection.itemIds.length > 0 ? { itemIds: [...selection.itemIds] } : {}
  changeItems(scene, scene.at(here).id, chosen, wanted)
  return true
}

/** What one has to see first how things stand for. */
const needsLook = ({ roll, like, faces, toward, level }: Change): boolean =>
  [roll, like, faces, toward, level].some((part) => part !== undefined)

/** "Take it away": what was changed or asked about, not everything that hangs. */
const isAllOfIt = (scene: Scene, { table }: Standing, goal: InPlace): boolean =>
  goal.do === 'remove' &&
  table.items.length > 1 &&
  goal.of.set === 'said' &&
  standingItems(scene, table, goal.of).length === table.items.length &&
  scene.context.selection.itemIds.length === 0

/** "The heron next to the stork", where neither hangs: both, side by side, in a place of their own. */
function hangsBoth(scene: Scene, place: Standing | null, { of, to, relation }: Extract<Goal, { do: 'put' }>): boolean {
  if (to === null || (relation !== 'beside' && relation !== 'left' && relation !== 'right')) return false
  if (place && [of, to].some((part) => needsPlace(part) || standingItems(scene, place.table, part).length > 0))
    return false
  const sets = (relation === 'right' ? [to, of] : [of, to]).filter((part) => !hasPronoun(part) && isKnown(scene, part))
  const [one, other] = sets
  if (!one || !other) return false
  const both: Goal = {
    do: 'make',
    of: { set: 'or', of: [one, other], listed: true },
    said: `${saidOf(one)} and ${saidOf(other)}`,
    arrangement: 'grid',
    options: {},
    rows: 1,
    name: null,
    look: {},
  }
  makePlace(scene, both)
  scene.pursued.push(both)
  return true
}

const isKnown = (scene: Scene, of: GoalSet): boolean => {
  const set = librarySet(scene, of)
  return set !== null && scene.context.countSet(set) > 0
}

/** What is done with things that stand already. */
export function inPlace(scene: Scene, goal: InPlace): void {
  const place = standing(scene)
  if (scene.past === 'unknown' && /^(?:put|swap|reverse)$/u.test(goal.do))
    throw new FirmQuestion('I can take the last change back. Say “undo”, and then what you want instead.')
  if (goal.do === 'put' && hangsBoth(scene, place, goal)) return
  if (!place || isAllOfIt(scene, place, goal)) throw new NotHere(goal.do)
  switch (goal.do) {
    case 'remove':
      return takeOut(scene, place, goal)
    case 'keep':
      // "Keep those": what the last question was about, not what was changed last.
      if (goal.of.set === 'said' && goal.of.as === 'found' && askedAbout(scene, place.table).length === 0)
        throw new NotHere('keep')
      return keepOnly(scene, place, goal)
    case 'swap': {
      const stands = standingItems(scene, place.table, goal.with).length > 0
      // What does not stand here yet takes the place of what does.
      if (!stands && goal.with.set === 'pick') throw new Question(`So many do not hang in ${place.name}.`)
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

/** Whether something of a set stands in the place. */
export function stands(scene: Scene, of: GoalSet): boolean {
  const place = standing(scene)
  return place !== null && place !== undefined && standingItems(scene, place.table, of).length > 0
}

/** Lets everything hang in an order; what was found last is found in that order. */
export function sort(scene: Scene, { order }: Extract<Goal, { do: 'sort' }>): AnswerPart[] {
  const last = scene.context.turns.at(-1)?.goal
  if (scene.speaksOfFound) {
    if (last?.do !== 'find') throw new NotHere('sort')
    const next: Goal = { ...last, of: { set: 'order', of: last.of, order } }
    scene.find([source(scene, next.of, next.said, 'find')], true)
    scene.pursued.push(next)
    return []
  }
  const place = standing(scene)
  if (!place || place.table.items.length === 0) throw new NotHere('sort')
  const next = standingItems(scene, place.table, { set: 'order', of: { set: 'here' }, order })
  return inTurn(scene, place, next) ? [] : ['That is how it hangs already.']
}
