import { sql } from 'kysely'
import type { TenantStore } from '#services/store/index.ts'
import { withHiddenWords } from './search-text.ts'
import { captionKeys, holds, queryOf, tagKeys, textUnder, tokens } from './written-words.ts'

/** Words, of which some are several: "sea lion". */
interface Names {
  all: ReadonlySet<string>
  /** Of how many parts the longest is. */
  parts: number
}

const namesOf = (words: readonly string[]): Names => ({
  all: new Set(words),
  parts: Math.max(1, ...words.map((word) => word.split(' ').length)),
})

/** Finds what some words name, and what is called by kinds of the last of them. */
export function kindsOrNamed(tenant: TenantStore, words: readonly string[][], kinds: readonly string[]): string[] {
  const before = words.slice(0, -1)
  const names = namesOf(kinds)
  const found: string[] = []
  const open: { id: string; isKind: boolean; written: string[] }[] = []
  const candidates = indexed(tenant, { before, own: words.at(-1) ?? [], kinds })
  for (const { id, name, folder } of candidates) {
    const written = [...tokens(name), ...tokens(folder)]
    const isKind = calls(tokens(withHiddenWords(name)), names).size > 0
    if (holds(written, isKind ? before : words)) found.push(id)
    else open.push({ id, isKind, written })
  }
  // Most are found by their names, so the metadata of few is taken apart.
  const told = toldOf(
    tenant,
    open.map(({ id }) => id),
  )
  for (const { id, isKind, written } of open) {
    const own = told.get(id) ?? []
    const isTold = isKind || calls(own, names).size > 0
    if (holds([...written, ...own], isTold ? before : words)) found.push(id)
  }
  for (const { id, name, path, labels } of labelled(tenant, [...(words.at(-1) ?? []), ...kinds])) {
    if (holds([...tokens(name), ...tokens(path), ...labels], before)) found.push(id)
  }
  return [...new Set(found)]
}

/** Counts which of many words titles, descriptions and keywords have, whole, and names those that are several words. */
export function countTold(tenant: TenantStore, words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  const names = namesOf(words)
  const found = indexed(tenant, { before: [], own: [], kinds: words })
  const told = toldOf(
    tenant,
    found.map(({ id }) => id),
  )
  for (const { id, name } of found) {
    const own = calls(tokens(withHiddenWords(name)), names)
    for (const word of new Set([...own, ...calls(told.get(id) ?? [], names)]))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** Counts which of many words pictures are labelled with. */
export function countLabels(tenant: TenantStore, words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  const names = namesOf(words)
  for (const { labels } of labelled(tenant, words)) {
    for (const word of calls(labels, names)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function calls(own: readonly string[], { all, parts }: Names): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at < own.length; at++) {
    for (let end = at + 1; end <= Math.min(own.length, at + parts); end++) {
      const word = end === at + 1 ? (own[at] ?? '') : own.slice(at, end).join(' ')
      if (all.has(word)) found.add(word)
    }
  }
  return found
}

interface Asked {
  before: readonly (readonly string[])[]
  own: readonly string[]
  kinds: readonly string[]
}

/** Whatever has all of some words, and one of their own or of the kinds, anywhere but in the text inside. */
function indexed(tenant: TenantStore, { before, own, kinds }: Asked) {
  const everywhere = ['name', 'folder', 'metadata']
  const either = [
    ...(own.length > 0 ? [queryOf([own], everywhere)] : []),
    ...(kinds.length > 0 ? [queryOf([kinds], ['name', 'metadata'])] : []),
  ]
  const match = [...before.map((forms) => queryOf([forms], everywhere)), `(${either.join(' OR ')})`].join(' AND ')
  const query = tenant.db
    .selectFrom('assets_fts')
    .innerJoin('assets', 'assets.id', 'assets_fts.asset_id')
    .select(['assets.id', 'assets.name', 'assets_fts.folder'])
    .where(sql<boolean>`assets_fts match ${match}`)
  return tenant.all(query)
}

const toldKeys = new Set([...tagKeys, ...captionKeys])
/** Whether any of them may stand in some metadata, which costs a hundredth of taking it apart. */
const mayTell = new RegExp(`"(?:${[...toldKeys].join('|')})":`, 'u')

/** Words of titles, descriptions and keywords, by asset. */
function toldOf(tenant: TenantStore, ids: readonly string[]): Map<string, readonly string[]> {
  const told = new Map<string, readonly string[]>()
  if (ids.length === 0) return told
  const query = tenant.db
    .selectFrom('asset_metadata')
    .select(['asset_id', 'metadata'])
    .where(sql<boolean>`asset_id in (select value from json_each(${JSON.stringify(ids)}))`)
  for (const { asset_id, metadata } of tenant.all(query)) {
    if (mayTell.test(metadata)) told.set(asset_id, tokens(textUnder(JSON.parse(metadata), toldKeys)))
  }
  return told
}

/** What was seen in pictures stands in no index. */
function labelled(tenant: TenantStore, words: readonly string[]) {
  const query = tenant.db
    .selectFrom('assets')
    .select(['id', 'name', 'path', 'labels'])
    .where('labels', '!=', '[]')
    .where(
      sql<boolean>`exists (select 1 from json_each(assets.labels) where lower(value) in (select value from json_each(${JSON.stringify(words)})))`,
    )
  return tenant.all(query).map(({ id, name, path, labels }) => ({
    id,
    name,
    path: path.split(/[\\/]/).at(-2) ?? '',
    labels: tokens((JSON.parse(labels) as unknown[]).map(String).join(' ')),
  }))
}
