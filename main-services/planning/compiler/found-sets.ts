import type { GoalSet } from '#shared/model/goal.ts'
import type { SetExpression } from '#shared/model/set.ts'
import { list, orderSaid } from '#shared/model/set-words.ts'
import { inWords } from '../grammar/what/describe.ts'
import { librarySet, plainFilter } from './library-set.ts'
import { NotHere, Question, type Scene, type Source } from './scene.ts'
import { resultOf, step } from './step.ts'
import { inLibrary } from './subject.ts'

/** Says that nothing is called by some words. */
export const notKnown = (unknown: readonly string[]): string => {
  const words = list(
    [...new Set(unknown)].map((word) => `“${word}”`),
    'or',
  )
  return `Nothing here is called or says ${words}. Try another word, or ask what there is.`
}

const noFolder = 'There is no folder called'
const noSuchFolder = (name: string): string =>
  `${noFolder} “${name}” in the library. Try another name, or ask what folders there are.`

/** A folder was named that there is not: no other reading of the sentence is likelier. */
export const saysNoFolder = (reply: string): boolean => reply.startsWith(noFolder)

/** A set in which there is something. Asks where there is nothing. */
export function existing(scene: Scene, of: GoalSet, said: string): SetExpression {
  const set = inLibrary(scene, of)
  if (scene.context.countSet(set) === 0) throw new Question(explainEmpty(scene, set, said))
  return set
}

/** Steps that find a set. Asks where nothing is in it. */
export function source(scene: Scene, of: GoalSet, said: string, verb: string): Source {
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

const isNone = ({ context }: Scene, set: SetExpression): boolean => context.countSet(set) === 0

/** Says which part of a set is not there, or that the parts do not come together. */
function explainEmpty(scene: Scene, set: SetExpression, said: string): string {
  if (scene.context.countSet({ set: 'all' }) === 0) {
    return 'The library is empty. Drop a folder here, or say “import ~/Pictures”.'
  }
  const parts = set.set === 'and' ? set.of : [set]
  const folder = parts.find((part) => part.set === 'where' && part.condition.is === 'folder' && isNone(scene, part))
  if (folder?.set === 'where' && folder.condition.is === 'folder') return noSuchFolder(folder.condition.path)
  const missing = parts.filter((part) => part.set !== 'not' && scene.context.countSet(part) === 0)
  const why = missing.length === 0 && parts.length > 1 ? ' Each part is there, but nothing is all of it.' : ''
  const date = missing.find((part) => part.set === 'where' && part.condition.is === 'taken')
  if (date && missing.length === 1) {
    const when = /taken .*?(?= (?:by|in|with|without|except) |$)/u.exec(said)?.[0] ?? 'taken then'
    return `Nothing here was ${when}. Try another word, or ask what there is.`
  }
  return `There are no ${said} here.${why} Leave a part out, or ask what there is.`
}
