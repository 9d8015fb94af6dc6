import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { list } from '#shared/model/set-words.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { inWords } from '../grammar/what/describe.ts'
import { librarySet, plainFilter } from './library-set.ts'
import { NotHere, type Scene } from './scene.ts'
import { needsPlace, standingItems } from './standing-set.ts'
import { bound } from './subject.ts'
import { standing } from './place-here.ts'
import { resultOf, step } from './step.ts'

/** Most assets that an answer names beside their number. */
const mostNamed = 10_000

/** "How many of those are blue?": of those it was asked. */
const amongThose = (scene: Scene, of: GoalSet): GoalSet | null =>
  of.set === 'and' && of.of.some((part) => part.set === 'said' && part.as === 'it')
    ? bound(scene, { set: 'said', as: 'it' }, 'counted')
    : null

export function counting(scene: Scene, goal: Extract<Goal, { do: 'count' }>): AnswerPart[] {
  const { said, one, any } = goal
  const of = bound(scene, goal.of, 'counted')
  const among = goal.among ?? amongThose(scene, goal.of)
  scene.settle(goal, { ...goal, of, ...(among ? { among } : {}) })
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

export function naming(scene: Scene, goal: Extract<Goal, { do: 'which' }>): AnswerPart[] {
  const { said } = goal
  const of = bound(scene, goal.of)
  scene.settle(goal, { ...goal, of })
  if (needsPlace(of)) return [namesOf(scene, of, said)]
  const set = librarySet(scene, of)
  if (!set) throw new NotHere(of.set)
  const planned = scene.draft.read(step('assets.select', { set }), {
    title: said === 'such thing' ? 'look for it' : `look for the ${said}`,
  })
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
