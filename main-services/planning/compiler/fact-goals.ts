import type { Goal } from '#shared/model/goal.ts'
import { bothOf, whatIs, type SetExpression } from '#shared/model/set.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { inWords } from '../grammar/what/describe.ts'
import { existing } from './found-sets.ts'
import type { Scene } from './scene.ts'
import { itemOf, resultOf, step } from './step.ts'
import { bound } from './subject.ts'

/** Things of which each is told by itself; of more, what they have in common. */
const mostTold = 6

/** Plans that something is told of each thing of a set: when it was taken, with what, how long it is. */
export function telling(scene: Scene, goal: Extract<Goal, { do: 'tell' }>): AnswerPart[] {
  const { said, about } = goal
  const of = bound(scene, goal.of)
  scene.settle(goal, { ...goal, of })
  const set = existing(scene, of, said)
  const count = scene.context.countSet(set)
  if (count > mostTold && about === 'taken') return span(scene, set, said)
  const told = Math.min(count, mostTold)
  const parts = read(scene, set, said, told).flatMap((id, index): AnswerPart[] => [
    ...(index > 0 ? ['; '] : []),
    { $from: id, about },
  ])
  return [...parts, count > told ? `; and ${inWords(count - told)} more.` : '.']
}

/** "Between 3 June 2018 and 9 July 2018." */
function span(scene: Scene, set: SetExpression, said: string): AnswerPart[] {
  const dated = bothOf(set, whatIs({ is: 'has', what: 'date' }))
  const [first] = read(scene, { set: 'take', of: dated, order: { by: 'taken' }, count: 1 }, said, 1)
  const [last] = read(scene, { set: 'take', of: dated, order: { by: 'taken', descending: true }, count: 1 }, said, 1)
  if (!first || !last || scene.context.countSet(dated) === 0) return ['None of them says when it was taken.']
  return [
    'Between ',
    { $from: first, about: 'taken', bare: true },
    ' and ',
    { $from: last, about: 'taken', bare: true },
    '.',
  ]
}

/** Steps that look at the first things of a set. */
function read({ draft }: Scene, set: SetExpression, said: string, most: number): string[] {
  const found = draft.read(step('assets.select', { set }), { title: `look for the ${said}` })
  const ids = resultOf(found, 'assetIds')
  return Array.from({ length: most }, (_, index) => {
    const get = step('assets.get', { id: itemOf(ids, index) })
    return draft.read(get, { title: 'look at what is known of it' }).id
  })
}
