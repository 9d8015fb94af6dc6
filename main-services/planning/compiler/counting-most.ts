import type { Goal } from '#shared/model/goal.ts'
import { bothOf, whatIs, type SetExpression } from '#shared/model/set.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { inWords } from '../grammar/what/describe.ts'
import type { Intent } from '../reader/values.ts'
import { librarySet } from './library-set.ts'
import { NotHere, Question, type Scene } from './scene.ts'

/** So many cameras or folders are counted one by one. */
const mostCounted = 60

/** "Which camera did we use most?": counts for each, and names the one, or those, with the most. */
export function countingMost(
  scene: Scene,
  goal: Extract<Goal, { do: 'count' }>,
  { of: by, least }: NonNullable<Intent['most']>,
): AnswerPart[] {
  const { context } = scene
  const among = librarySet(scene, goal.of)
  const names = [...new Set(by === 'camera' ? context.cameras : context.folders)]
  if (!among || names.length > mostCounted) throw new NotHere('most')
  const counted = names.map((name) => {
    const set: SetExpression = bothOf(
      whatIs(by === 'camera' ? { is: 'camera', words: name } : { is: 'folder', path: name }),
      among,
    )
    return { name, set, count: context.countSet(set) }
  })
  const some = counted.filter(({ count }) => count > 0)
  if (some.length === 0) throw new Question(`I know of no ${by} of these.`)
  const wanted = (least ? Math.min : Math.max)(...some.map(({ count }) => count))
  const first = some.filter(({ count }) => count === wanted)
  const [one] = first
  // What is said next is about those.
  if (one) scene.settle(goal, { ...goal, of: one.set })
  const things = `${inWords(wanted)} ${wanted === 1 ? goal.one : goal.said}`
  const called = first.map(({ name }) => (by === 'camera' ? `the ${name}` : `“${name}”`))
  return [`${called.join(' and ')}: ${things}${first.length > 1 ? ' each' : ''}.`]
}
