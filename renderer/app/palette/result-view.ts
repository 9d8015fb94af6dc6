import { choiceWords, namedIn, type Named } from '#renderer/forms/index.ts'
import { baseName } from '#renderer/state/index.ts'

/** One thing with a name, in what an operation gave. */
export interface ResultRow {
  id: string
  name: string
  /** How much it holds. */
  count: number | null
  /** When it was, milliseconds. */
  at: number | null
}

/** What an operation gave, taken apart into what can be shown. */
export interface ResultView {
  kind: Named | null
  rows: ResultRow[]
  assetIds: string[]
  facts: { field: string; words: string }[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Finds in an operation's result what can be shown: rows, assets and facts. */
export function resultOf(path: string, value: unknown): ResultView {
  return {
    kind: namedIn(path, 'id'),
    rows: rowsOf(value),
    assetIds: assetsOf(value),
    facts: isRecord(value) ? factsOf(value) : [],
  }
}

function rowsOf(value: unknown): ResultRow[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRecord).flatMap(({ id, name, count, createdAt }) => {
    if (typeof id !== 'string' || typeof name !== 'string') return []
    const row = { id, name, count: typeof count === 'number' ? count : null }
    return [{ ...row, at: typeof createdAt === 'number' ? createdAt : null }]
  })
}

function assetsOf(value: unknown): string[] {
  if (!isRecord(value)) return []
  const { assetIds, members, placements, items } = value
  if (Array.isArray(assetIds)) return unique(assetIds)
  const holders = [members, placements, items].find((list) => Array.isArray(list)) ?? []
  return Array.isArray(holders) ? unique(holders.map((one: unknown) => (isRecord(one) ? one['assetId'] : null))) : []
}

const unique = (ids: readonly unknown[]) => [...new Set(ids.filter((id): id is string => typeof id === 'string'))]

/** Counts by value, as `assets.facets` gives them: `Pictures 6, Sounds 2`. */
function factsOf(value: Record<string, unknown>): ResultView['facts'] {
  return Object.entries(value).flatMap(([field, list]) => {
    if (!Array.isArray(list) || list.length === 0) return []
    const counts = list
      .filter(isRecord)
      .flatMap(({ value: name, count }) =>
        typeof name === 'string' && typeof count === 'number'
          ? [`${field === 'folders' ? baseName(name) : choiceWords(name)} ${count.toLocaleString('en-GB')}`]
          : [],
      )
    return counts.length === list.length ? [{ field, words: counts.slice(0, 12).join(', ') }] : []
  })
}
