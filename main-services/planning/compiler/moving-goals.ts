import type { Goal } from '#shared/model/goal.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { changeAll, inPlace } from './in-place.ts'
import { standing } from './place-here.ts'
import { NothingToDo, type Scene } from './scene.ts'
import { standingItems } from './standing-set.ts'
import { step } from './step.ts'
import { hasPronoun } from '../reader/intents.ts'
import { asks } from './subject.ts'

type Change = Extract<Goal, { do: 'change' }>
type Which = Extract<Goal, { do: 'which' }>

/** Changes things; "no, three times" takes the last change back first. */
export function changing(scene: Scene, wanted: Change): AnswerPart[] {
  // "The rest can stay as it is."
  if (Object.keys(wanted.change).length === 0) return ['I leave it as it is.']
  const goal = everything(scene, inLines(scene, ofAll(scene, wanted)))
  scene.settle(wanted, told(scene, goal))
  const last = scene.context.turns.at(-1)?.goal
  if (goal.instead && last?.do === 'change') {
    scene.draft.history(step('history.undo', {}), 'take back the last change')
    const next: Change = { do: 'change', of: last.of, change: goal.change }
    inPlace(scene, next)
    scene.settle(wanted, next)
    return []
  }
  if (!changeAll(scene, goal)) inPlace(scene, goal)
  return []
}

/** What a pronoun meant now, for what is said later. */
function told(scene: Scene, goal: Change): Change {
  const place = standing(scene)
  if (!place || !hasPronoun(goal.of) || scene.context.selection.itemIds.length > 0) return goal
  const items = standingItems(scene, place.table, goal.of)
  if (items.length === 0) return goal
  if (items.length === place.table.items.length) return { ...goal, of: { set: 'here' } }
  return { ...goal, of: { set: 'where', condition: { is: 'ids', ids: items.map(({ assetId }) => assetId) } } }
}

/** "The top one bigger" after the bottom row: the row. */
function inLines(scene: Scene, goal: Change): Change {
  const last = scene.context.turns.at(-1)?.goal
  const before = last?.do === 'change' || last?.do === 'swap' ? last.of : null
  const { of } = goal
  if (before?.set !== 'pick' || !before.lines || of.set !== 'pick' || of.by !== before.by || of.count !== 1) return goal
  return of.of.set === 'all' && !of.lines ? { ...goal, of: { ...of, of: { set: 'here' }, lines: true } } : goal
}

/** One thing alone has no size in common with others: "make them the same size" means all that hang. */
function ofAll(scene: Scene, goal: Change): Change {
  const { like } = goal.change
  const isOwn = like?.of.set === 'said' && like.of.as !== 'others' && goal.of.set === 'said'
  const place = isOwn ? standing(scene) : null
  if (!like || !place || standingItems(scene, place.table, goal.of).length > 1) return goal
  return { ...goal, of: { set: 'here' }, change: { like: { ...like, of: { set: 'here' } } } }
}

/** One thing alone is not spread: "space them out" after the boat was turned means all that hang. */
function everything(scene: Scene, goal: Change): Change {
  const { spread } = goal.change
  if (spread === undefined) return goal
  const last = scene.context.turns.at(-1)?.goal
  // "Closer", after it was moved away from the others.
  if (goal.of.set === 'said' && last?.do === 'change' && last.change.toward) {
    const by = (spread < 1 ? 1 : -1) * Math.abs(Math.log(spread) / Math.log(4 / 3)) * 0.3
    return { ...goal, of: last.of, change: { toward: { of: last.change.toward.of, by: Math.round(by * 100) / 100 } } }
  }
  const place = standing(scene)
  if (!place || scene.context.selection.itemIds.length > 0) return goal
  if (goal.of.set === 'here' || standingItems(scene, place.table, goal.of).length !== 1) return goal
  if (goal.of.set === 'said') return { ...goal, of: { set: 'here' } }
  // One thing by itself comes closer to whoever looks.
  return { ...goal, change: { move: [0, 0, spread < 1 ? 0.5 : -0.5] } }
}

/** Puts things somewhere; where they stand so already, that is the answer. */
export function putting(scene: Scene, goal: Extract<Goal, { do: 'put' }>): AnswerPart[] {
  try {
    inPlace(scene, goal)
    return []
  } catch (error) {
    if (!(error instanceof NothingToDo)) throw error
    return [error.message]
  }
}

/** "And on the right?" after "what hangs left of the ridge?": right of the ridge; else the one on the right. */
export function onThatSide(scene: Scene, goal: Which): Which {
  const last = scene.context.turns.at(-1)?.goal
  if (!asks(last) || last.of.set !== 'beside' || last.of.of === undefined || goal.of.set !== 'pick') return goal
  const relation =
    goal.of.by === 'height' ? (goal.of.descending ? 'above' : 'below') : goal.of.descending ? 'right' : 'left'
  const meant: Which = { ...goal, of: { set: 'beside', relation, of: last.of.of }, said: 'there' }
  scene.settle(goal, meant)
  return meant
}
