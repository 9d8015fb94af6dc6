import type { Goal, GoalSet } from '#shared/model/goal.ts'
import type { SetExpression } from '#shared/model/set.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { inWords, list } from '../grammar/what/describe.ts'
import type { Intent } from '../reader/values.ts'
import { librarySet, plainFilter } from './library-set.ts'
import { make } from './making.ts'
import { Question, type Scene, type Source } from './scene.ts'
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
      makePlace(scene, goal, intent.rows)
      return []
    case 'count':
      return counting(scene, goal)
    case 'which':
      return naming(scene, goal)
    default:
      throw new NotHere(goal.do)
  }
}

const notKnown = (unknown: readonly string[]): string => {
  const words = list(
    [...new Set(unknown)].map((word) => `“${word}”`),
    'or',
  )
  return `Nothing here is called or says ${words}. Try another word, or ask what there is.`
}

/** Steps that find a set. Asks where nothing is in it. */
function source(scene: Scene, of: GoalSet, said: string, verb: string): Source {
  const set = librarySet(scene, of)
  if (!set) throw new NotHere(of.set)
  const count = scene.context.countSet(set)
  if (count === 0) throw new Question(explainEmpty(scene, set, said))
  const plain = plainFilter(set)
  const named = count === 1 ? said : `${inWords(count)} ${said}`
  const title = `${verb} ${named}`
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
  return { ids: resultOf(planned, 'assetIds'), fixed: null, said, name: said, count }
}

/** "photos by Canon" as one: only the noun that a phrase begins with or ends in. */
const singular = (said: string): string =>
  said.replace(/\b(photos|videos|sounds|3D models|texts|things)\b/u, (noun) => noun.slice(0, -1))

function makePlace(scene: Scene, goal: Extract<Goal, { do: 'make' }>, rows: number | undefined): void {
  const found = source(scene, goal.of, goal.said, 'find')
  const count = found.count ?? 1
  const columns = rows === undefined ? goal.options.columns : Math.min(1000, Math.max(1, Math.ceil(count / rows)))
  const options = { ...goal.options, ...(columns === undefined ? {} : { columns }) }
  const place = make(scene, [found], { arrangement: goal.arrangement, options, name: goal.name })
  const { lighting, backdrop, scale } = goal.look
  const environmentId = place.id
  if (scale !== undefined) {
    const title = scale > 1 ? 'make everything larger' : 'make everything smaller'
    scene.draft.change('items', step('environments.adjust', { environmentId, scale }), title)
  }
  if (lighting)
    scene.draft.change('light', step('environments.setLighting', { environmentId, lighting }), 'set the light')
  if (backdrop)
    scene.draft.change('backdrop', step('environments.setBackdrop', { environmentId, backdrop }), 'set the backdrop')
}

function counting(scene: Scene, { of, said, one, any }: Extract<Goal, { do: 'count' }>): AnswerPart[] {
  const set = librarySet(scene, of)
  if (!set) throw new NotHere(of.set)
  const plain = plainFilter(set)
  const title = `count the ${said}`
  const { $from, path } =
    plain && plain.limit === undefined
      ? resultOf(scene.draft.read(step('assets.find', { ...plain, limit: mostNamed }), { title }), 'total')
      : resultOf(scene.draft.read(step('assets.select', { set, noun: { one, many: said } }), { title }), 'total')
  const count = scene.context.countSet(set)
  const lead = count === 1 ? 'There is ' : 'There are '
  return [any ? (count === 0 ? 'No, there are ' : 'Yes, ') : lead, { $from, path, one, many: said }, '.']
}

function naming(scene: Scene, { of, said }: Extract<Goal, { do: 'which' }>): AnswerPart[] {
  const set = librarySet(scene, of)
  if (!set) throw new NotHere(of.set)
  const planned = scene.draft.read(step('assets.select', { set }), { title: `look for the ${said}` })
  const { $from, path } = resultOf(planned, 'names')
  return [
    { $from, path, none: `There is no ${said}`, one: '', many: '', name: '', most: 20, last: 'and', counts: true },
    '.',
  ]
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
