import { MediaType, type AssetFilter, type AssetOrder } from '#shared/model/asset.ts'
import { describe, inWords, nameOf } from '../grammar/what/describe.ts'
import { isBare, type Query, type What } from '../grammar/what/query.ts'
import { resolve, type Search } from '../grammar/what/resolve.ts'
import { fixedSource, Question, type Scene, type Source } from './scene.ts'
import { isReference, itemOf, resultOf, step, type OrReference, type Reference } from './step.ts'

/** What the things found are for: only to be shown, to make something of, or to change a place. */
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
function importedFrom(scene: Scene, path: string): Source {
  const said = `what ${path} holds`
  return addFind(scene, { filter: { folder: path }, order: 'taken', said, count: null })
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
  reference: OrReference<string[]> | null
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
  if (nth < 0 || !isReference(source.ids))
    throw new Question('Which one do you mean? Give its number, such as “the third one”.')
  return {
    ids: [itemOf(source.ids, nth - 1)],
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
      addFind(scene, {
        filter: filter.folder ? filter : { ...filter, folder: path },
        order: order ?? 'taken',
        limit,
        said: describe(filter),
        count: null,
      }),
    ),
  )
}

function found(scene: Scene, one: Search, purpose: Purpose, among: OrReference<string[]> | null): Source {
  const { filter, limit, said } = one
  const byWords = one.filter.text && (purpose === 'show' || limit !== null)
  const order = one.order ?? (byWords ? 'relevance' : 'taken')
  const count = among === null ? one.count : null
  if (one.nth !== null) return nthFound(scene, { filter, among, said, nth: one.nth, purpose })
  const all = said === 'things' || said === 'thing'
  const title =
    count === null ? `find ${said}` : all ? `find all ${inWords(count)} things` : `find ${inWords(count)} ${said}`
  return addFind(scene, { filter, among, order, limit, said, count, title })
}

interface Nth {
  filter: AssetFilter
  among: OrReference<string[]> | null
  said: string
  /** From 1, or from the end where negative. */
  nth: number
  purpose: Purpose
}

/** "the third photo from 2015": the first three, and of them the last. */
function nthFound(scene: Scene, { filter, among, said, nth, purpose }: Nth): Source {
  const order: AssetOrder = nth < 0 ? 'taken-desc' : 'taken'
  const place = Math.abs(nth)
  const title = `find number ${place} of the ${said}`
  const source = addFind(scene, { filter, among, order, limit: place, said, count: place, title })
  if (place === 1) return { ...source, count: 1 }
  const ids = [itemOf(source.ids, place - 1)]
  if (purpose === 'show') {
    scene.draft.add(step('assets.find', { filter: { ids }, order: 'taken' }), { title: `show number ${place}` })
  }
  return { ...source, ids, count: 1 }
}

interface Finding {
  filter: AssetFilter
  /** Look among these only, which an earlier step gives. */
  among?: OrReference<string[]> | null
  order: AssetOrder
  limit?: number | null
  said: string
  count: number | null
  title?: string
}

function addFind(scene: Scene, finding: Finding): Source & { ids: Reference<string[]> } {
  const { filter, among = null, order, limit = null, said, count, title = `find ${said}` } = finding
  const within = among === null ? filter : { ...filter, ids: among }
  const search = step('assets.find', { filter: within, order, ...(limit === null ? {} : { limit }) })
  const planned = scene.draft.read(search, { title, after: scene.imports.steps })
  return { ids: resultOf(planned, 'assetIds'), fixed: null, said, name: nameOf(filter), count }
}
