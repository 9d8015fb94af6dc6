import { MediaType, type AssetFilter, type AssetOrder } from '#shared/model/asset.ts'
import type { Json } from '#shared/model/ids.ts'
import { StepReference } from '#shared/model/workflow.ts'
import { describe, inWords, nameOf } from '../grammar/what/describe.ts'
import { isBare, type Query, type What } from '../grammar/what/query.ts'
import { resolve, type Search } from '../grammar/what/resolve.ts'
import { reference } from './draft.ts'
import { fixedSource, Question, type Scene, type Source } from './scene.ts'

export type Purpose = 'show' | 'make' | 'change'

/** Turns a description into steps that find it, or into assets already known. */
export function gather(scene: Scene, what: What, purpose: Purpose): Source[] {
  if (what.pointer) return pointed(scene, what)
  const { include, exclude } = leaveTypesOut(what)
  const except = exclude.flatMap((query) => unwanted(scene, query))
  return merge(include).flatMap((query) => search(scene, query, purpose, except))
}

/** Filters for what shall be left out. Words are taken strictly here: leaving out the wrong things would not show. */
function unwanted(scene: Scene, query: Query): NonNullable<AssetFilter['except']> {
  if (query.within !== null && isBare({ ...query, within: null })) return unwantedOnes(scene, query)
  if (query.nth !== null || (query.limit !== null && !query.single)) return unwantedOnes(scene, query)
  const { searches, notes, problem } = resolve(query, scene.context)
  const guessed = notes.find((note) => note.doubt > 0.1)
  if (problem || guessed) {
    throw new Question(`I cannot tell which ones to leave out. ${problem ?? guessed?.text ?? ''}`.trim())
  }
  if (searches.some(({ filter }) => Object.keys(filter).length === 0)) throw new Question('Then nothing would be left.')
  return searches.map(({ filter }) => filter)
}

/** "except the first one", "all but the last three", of things already known. */
function unwantedOnes(scene: Scene, query: Query): NonNullable<AssetFilter['except']> {
  const ids = scene.pointed(query.within ?? 'nearest')?.[0]?.fixed
  if (!ids || !isBare({ ...query, nth: null, limit: null, within: null })) {
    throw new Question('I cannot tell which ones to leave out. Find or select them first.')
  }
  const { nth, limit } = query
  if (nth === null && limit === null) return [{ ids: [...ids] }]
  if (nth !== null) return [{ ids: ids.slice(nth < 0 ? nth : nth - 1, nth < 0 ? undefined : nth) }]
  return [{ ids: query.order === 'taken-desc' ? ids.slice(-(limit ?? 1)) : ids.slice(0, limit ?? 1) }]
}

function pointed(scene: Scene, what: What): Source[] {
  const sources = scene.pointed(what.pointer ?? 'nearest')
  if (sources && sources.length > 0) return sources
  if (scene.imports.paths.length > 0) return scene.imports.paths.map((path) => importedFrom(scene, path))
  if (what.pointer === 'selection')
    throw new Question('Nothing is selected. Select something, or say what you mean: “the red ones”, “the videos”.')
  throw new Question(
    'I do not know which ones you mean. Find or select some first, or say it in one go: “a gallery of the photos from 2015”.',
  )
}

/** What an import of the same sentence brings. */
function importedFrom(scene: Scene, path: string, filter: AssetFilter = {}): Source {
  const said = `what ${path} holds`
  return addFind(scene, { ...filter, folder: path }, 'taken', null, said, null)
}

/** "everything except the videos" is every other type. */
function leaveTypesOut(what: What): { include: Query[]; exclude: Query[] } {
  const [only] = what.exclude
  const typesAlone = only && what.exclude.length === 1 && only.types.length > 0 && isBare(only)
  if (!typesAlone) return what
  const include = what.include.map((query) => {
    const base = query.types.length > 0 ? query.types : MediaType.options
    return { ...query, types: base.filter((type) => !only.types.includes(type)) }
  })
  return include.some((query) => query.types.length === 0) ? what : { include, exclude: [] }
}

/** Requests that differ in nothing but their bare type are one: "the photos and the videos". */
function merge(queries: readonly Query[]): Query[] {
  const bare = queries.filter((query) => query.head === 'type' && isBare(query))
  if (bare.length < 2) return [...queries]
  const [first] = bare
  const joined = first && { ...first, types: [...new Set(bare.flatMap((query) => query.types))] }
  return [...(joined ? [joined] : []), ...queries.filter((query) => !bare.includes(query))]
}

function search(scene: Scene, query: Query, purpose: Purpose, except: AssetFilter['except']): Source[] {
  const limits = within(scene, query, purpose)
  if (purpose === 'change' && (query.nth !== null || query.limit !== null) && limits === null && !scene.addsNow) {
    throw new Question('I cannot count what stands there. Select the one you mean, then say it again.')
  }
  if (limits?.nthOnly) return limits.nthOnly
  if (scene.imports.paths.length > 0) return searchLater(scene, query)
  const resolved = resolve(query, scene.context, { ids: limits?.fixed ?? undefined, except })
  for (const note of resolved.notes) scene.note(note.text, note.doubt)
  if (resolved.problem) throw new Question(resolved.problem)
  const guessed = resolved.notes.find((note) => note.doubt > 0.1)
  if (purpose === 'change' && guessed) throw new Question(`${guessed.text} Say which ones you mean.`)
  return resolved.searches.map((one) => found(scene, one, purpose, limits?.reference ?? null))
}

interface Within {
  fixed: readonly string[] | null
  reference: Json | null
  nthOnly: Source[] | null
}

/** "the red ones of these", "the third one": the assets among which to look. */
function within(scene: Scene, query: Query, purpose: Purpose): Within | null {
  const ones = query.nth !== null || (query.ones && purpose !== 'change')
  const anaphoric = query.within ?? (ones ? 'nearest' : null)
  if (anaphoric === null) return null
  const [source, ...others] = scene.pointed(anaphoric) ?? []
  if (!source || others.length > 0) {
    if (query.within === 'selection') throw new Question('Nothing is selected.')
    return null
  }
  if (query.nth !== null && onlyNth(query)) return { fixed: null, reference: null, nthOnly: [oneOf(source, query.nth)] }
  if (source.fixed === null) return { fixed: null, reference: source.ids, nthOnly: null }
  const bound =
    query.within !== null || resolve({ ...query, nth: null }, scene.context, { ids: source.fixed }).problem === null
  return bound ? { fixed: source.fixed, reference: null, nthOnly: null } : null
}

const onlyNth = (query: Query) => isBare({ ...query, nth: null, within: null, limit: null })

function oneOf(source: Source, nth: number): Source {
  const said = nth < 0 ? 'the last one' : `number ${nth}`
  if (source.fixed) {
    const id = nth < 0 ? source.fixed.at(nth) : source.fixed[nth - 1]
    if (id === undefined) throw new Question(`There are only ${source.fixed.length}.`)
    return fixedSource([id], said)
  }
  const ids = StepReference.safeParse(source.ids).data
  if (nth < 0 || !ids) throw new Question('Which one do you mean? Give its number, such as “the third one”.')
  return {
    ids: [reference(ids.$from, `${ids.path}.${nth - 1}`)],
    fixed: null,
    said,
    name: said,
    count: 1,
  }
}

/** While the same sentence imports, nothing can be counted: words are taken as they are, in the imported folders. */
function searchLater(scene: Scene, query: Query): Source[] {
  const resolved = resolve(query, { ...scene.context, count: () => 1 })
  const whole: Pick<Search, 'filter' | 'order' | 'limit'> = { filter: {}, order: null, limit: null }
  const plain = resolved.searches.length > 0 ? resolved.searches : [whole]
  return scene.imports.paths.flatMap((path) =>
    plain.map(({ filter, order, limit }) =>
      addFind(
        scene,
        filter.folder ? filter : { ...filter, folder: path },
        order ?? 'taken',
        limit,
        describe(filter),
        null,
      ),
    ),
  )
}

function found(scene: Scene, one: Search, purpose: Purpose, among: Json | null): Source {
  const filter = among === null ? one.filter : { ...one.filter, ids: among }
  const order =
    one.order ??
    (purpose === 'show' && one.filter.text
      ? 'relevance'
      : one.limit !== null && one.filter.text
        ? 'relevance'
        : 'taken')
  const count = among === null ? one.count : null
  const nth = one.nth
  if (nth !== null) return nthFound(scene, filter as AssetFilter, nth, one.said, purpose)
  const all = one.said === 'things' || one.said === 'thing'
  const title =
    count === null
      ? `find ${one.said}`
      : all
        ? `find all ${inWords(count)} things`
        : `find ${inWords(count)} ${one.said}`
  return { ...addFind(scene, filter as AssetFilter, order, one.limit, one.said, count, title) }
}

/** "the third photo from 2015": the first three, and of them the last. */
function nthFound(scene: Scene, filter: AssetFilter, nth: number, said: string, purpose: Purpose): Source {
  const order: AssetOrder = nth < 0 ? 'taken-desc' : 'taken'
  const place = Math.abs(nth)
  const source = addFind(scene, filter, order, place, said, place, `find number ${place} of the ${said}`)
  if (place === 1) return { ...source, count: 1 }
  const ids = [reference(StepReference.parse(source.ids).$from, `assetIds.${place - 1}`)]
  if (purpose === 'show') {
    const args: Record<string, Json> = { filter: { ids }, order: 'taken' }
    scene.draft.add('assets.find', args, { title: `show number ${place}` })
  }
  return { ...source, ids, count: 1 }
}

function addFind(
  scene: Scene,
  filter: AssetFilter,
  order: AssetOrder,
  limit: number | null,
  said: string,
  count: number | null,
  title?: string,
): Source {
  const args: Record<string, Json> = { filter: filter as Json, order, ...(limit === null ? {} : { limit }) }
  const same = scene.draft.steps.find(
    (step) => step.tool === 'assets.find' && JSON.stringify(step.args) === JSON.stringify(args),
  )
  const id =
    same?.id ?? scene.draft.add('assets.find', args, { title: title ?? `find ${said}`, after: scene.imports.steps })
  return { ids: reference(id, 'assetIds'), fixed: null, said, name: nameOf(filter), count }
}
