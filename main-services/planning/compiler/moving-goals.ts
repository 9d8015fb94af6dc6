import type { Goal } from '#shared/model/goal.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { changeAll, inPlace } from './in-place.ts'
import { standing } from './place-here.ts'
import { NothingToDo, type Scene } from './scene.ts'
import { standingItems } from './standing-set.ts'
import { step } from './step.ts'
import { asks } from './subject.ts'

type Change = Extract<Goal, { do: 'change' }>
type Which = Extract<Goal, { do: 'which' }>

/** Changes things; "no, three times" takes the last change back first. */
export function changing(scene: Scene, wanted: Change): AnswerPart[] {
  const goal = everything(scene, wanted)
  if (goal !== wanted) scene.settle(wanted, goal)
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

/** One thing alone is not spread: "space them out" after the boat was turned means all that hang. */
function everything(scene: Scene, goal: Change): Change {
  const { spread } = goal.change
  if (spread === undefined) return goal
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
