import { MediaType, type AssetFilter, type AssetOrder } from '#shared/model/asset.ts'
import type { GoalSet } from '#shared/model/goal.ts'
import { bothOf, eitherOf, whatIs, type Condition, type SetExpression } from '#shared/model/set.ts'
import type { Scene } from './scene.ts'

/**
 * A set as it was said, as one that the library can evaluate: pronouns become ids, and "the first three" the first of the
 * library. Null where it can only mean things that stand in a place.
 */
export function librarySet(scene: Scene, set: GoalSet): SetExpression | null {
  switch (set.set) {
    case 'all':
    case 'where':
      return set
    case 'and':
    case 'or': {
      const parts = set.of.map((part) => librarySet(scene, part))
      if (parts.some((part) => part === null)) return null
      const of = parts.filter((part) => part !== null)
      return set.set === 'and' ? bothOf(...of) : { ...eitherOf(...of), ...(set.listed ? { listed: true } : {}) }
    }
    case 'not':
    case 'order':
    case 'take':
    case 'each': {
      const of = librarySet(scene, set.of)
      return of && { ...set, of }
    }
    case 'part': {
      const of = librarySet(scene, set.of)
      if (!of) return null
      if (set.every !== undefined) {
        const ids = everyOther(scene.context.select({ set: 'order', of, order: set.order }), set.every)
        return whatIs({ is: 'ids', ids: [...ids] })
      }
      const [skip, end] = shareOf(scene.context.countSet(of), set)
      return { set: 'take', of, order: set.order, count: end - skip, ...(skip > 0 ? { skip } : {}) }
    }
    case 'pick': {
      const of = librarySet(scene, set.of)
      if (!of || set.by !== 'hung') return null
      const { count, skip, descending } = set
      const order = { by: 'taken' as const, ...(descending ? { descending } : {}) }
      return { set: 'take', of, order, count, ...(skip === undefined ? {} : { skip }) }
    }
    case 'said':
      return pointedAt(scene, set.as)
    // Its value is put in before anything is looked for.
    case 'same':
    case 'here':
    case 'beside':
      return null
  }
}

/** From where to where a part of so many reaches: at least one, and halves of an odd number share it. */
export function shareOf(count: number, { from, to }: { from: number; to: number }): [start: number, end: number] {
  const start = Math.min(Math.round(count * from), Math.max(0, count - 1))
  return [start, Math.max(start + 1, Math.round(count * to))]
}

/** Of so many things each second, or third, the first of them counted. */
export const everyOther = <Thing>(things: readonly Thing[], every: number): Thing[] =>
  things.filter((_, at) => at % Math.max(1, every) === 0)

function pointedAt(scene: Scene, as: Extract<GoalSet, { set: 'said' }>['as']): SetExpression | null {
  if (as !== 'it' && as !== 'found' && as !== 'selected') return null
  const sources = scene.pointed(as === 'it' ? 'nearest' : as === 'selected' ? 'selection' : 'found') ?? []
  const ids = sources.flatMap(({ fixed }) => fixed ?? [])
  return ids.length > 0 && sources.every(({ fixed }) => fixed !== null) ? whatIs({ is: 'ids', ids }) : null
}

interface Plain {
  filter: AssetFilter
  order: AssetOrder
  limit?: number
}

/** The same as a plain filter, where it is no more than that. */
export function plainFilter(set: SetExpression): Plain | null {
  if (set.set === 'take' && (set.skip ?? 0) === 0) {
    const [of, order] = [plainFilter(dated(set.of)), plainOrder(set.order)]
    return of && of.limit === undefined && order ? { filter: of.filter, order, limit: Math.max(1, set.count) } : null
  }
  if (set.set === 'order') {
    const [of, order] = [plainFilter(set.of), plainOrder(set.order)]
    return of && of.limit === undefined && order ? { ...of, order } : null
  }
  const filter: AssetFilter = {}
  const parts = set.set === 'and' ? set.of : set.set === 'all' ? [] : [set]
  for (const part of parts) {
    if (part.set === 'not') {
      const unwanted = plainFilter(part.of)
      if (!unwanted || unwanted.limit !== undefined || unwanted.filter.except) return null
      filter.except = [...(filter.except ?? []), unwanted.filter]
      continue
    }
    const one = part.set === 'where' ? ofCondition(part.condition) : part.set === 'or' ? ofAlternatives(part.of) : null
    if (!one || Object.keys(one).some((key) => key in filter)) return null
    Object.assign(filter, one)
  }
  return { filter: inUsualOrder(typesLeft(filter)), order: 'taken' }
}

/** "everything but the songs" is every other type. */
function typesLeft({ except = [], ...filter }: AssetFilter): AssetFilter {
  const kinds = except.filter((one) => one.types && Object.keys(one).length === 1).flatMap((one) => one.types ?? [])
  const others = except.filter((one) => !(one.types && Object.keys(one).length === 1))
  const types =
    kinds.length === 0 ? filter.types : (filter.types ?? MediaType.options).filter((type) => !kinds.includes(type))
  return { ...filter, ...(types ? { types } : {}), ...(others.length > 0 ? { except: others } : {}) }
}

const usual = ['types', 'colors', 'orientation', 'ids', 'camera', 'folder', 'takenFrom', 'takenTo', 'except'] as const

/** The same filter is written the same, in whichever order its parts were said. */
const inUsualOrder = (filter: AssetFilter): AssetFilter =>
  Object.fromEntries(usual.flatMap((key) => (filter[key] === undefined ? [] : [[key, filter[key]]])))

/** "The newest" has a date anyway: whatever has none comes last. */
const dated = (set: SetExpression): SetExpression =>
  set.set === 'and'
    ? bothOf(
        ...set.of.filter(
          (part) => !(part.set === 'where' && part.condition.is === 'has' && part.condition.what === 'date'),
        ),
      )
    : set

function plainOrder({ by, descending = false }: { by: string; descending?: boolean | undefined }): AssetOrder | null {
  if (by === 'taken') return descending ? 'taken-desc' : 'taken'
  if (by === 'name') return descending ? null : 'name'
  return by === 'random' ? 'random' : null
}

function ofCondition(condition: Condition): AssetFilter | null {
  switch (condition.is) {
    case 'type':
      return { types: [...condition.any] }
    case 'taken':
      return {
        ...(condition.from === undefined ? {} : { takenFrom: condition.from }),
        ...(condition.to === undefined ? {} : { takenTo: condition.to }),
      }
    case 'color':
      return { colors: [...condition.any] }
    case 'orientation': {
      const [only, ...others] = condition.any
      return only && others.length === 0 ? { orientation: only } : null
    }
    case 'camera':
      return { camera: condition.words }
    case 'folder':
      return { folder: condition.path }
    case 'ids':
      return { ids: [...condition.ids] }
    default:
      return null
  }
}

/** "red or blue", one after the other in years: what a filter can say in one. */
function ofAlternatives(parts: readonly SetExpression[]): AssetFilter | null {
  const filters = parts.map((part) => (part.set === 'where' ? ofCondition(part.condition) : null))
  if (filters.every((one) => one?.colors)) return { colors: [...new Set(filters.flatMap((one) => one?.colors ?? []))] }
  if (filters.every((one) => one?.types)) return { types: [...new Set(filters.flatMap((one) => one?.types ?? []))] }
  return null
}
