import { sql, type RawBuilder } from 'kysely'
import type { Condition, TextField } from '#shared/model/set.ts'
import type { TenantStore } from '#services/store/index.ts'
import { searchWords } from './query.ts'

type Words = Extract<Condition, { is: 'words' }>

/** Keys of the metadata under which files keep their keywords, whatever the standard. */
export const tagKeys = [
  'Keywords',
  'keywords',
  'subject',
  'Subject',
  'XPKeywords',
  'HierarchicalSubject',
  'hierarchicalSubject',
]
/** Keys under which they keep titles and descriptions. */
export const captionKeys = [
  'Caption',
  'ObjectName',
  'Headline',
  'headline',
  'title',
  'Title',
  'description',
  'Description',
  'ImageDescription',
  'XPTitle',
  'XPComment',
  'XPSubject',
  'UserComment',
  'userComment',
]

const id = sql.ref('assets.id')
const never = sql<boolean>`0`
const isOneOf = (ids: readonly string[]) => sql<boolean>`${id} in (select value from json_each(${JSON.stringify(ids)}))`

/**
 * Finds where words stand, whole. Without fields: in the words of a name as it is written or a folder; else in names that
 * only hide the word (`LadyBird`); else in what was said of it; else in the text inside.
 */
export function wordsCondition(tenant: TenantStore, { all, in: fields }: Words): RawBuilder<boolean> {
  const words = all.map((forms) => forms.flatMap(searchWords)).filter((forms) => forms.length > 0)
  if (words.length === 0) return never
  if (fields) return anyOf(fields.map((field) => inField(tenant, words, field)))
  const candidates = named(tenant, words)
  const written = candidates.filter(({ name, folder }) => holds([...tokens(name), ...tokens(folder)], words))
  if (written.length > 0) return isOneOf(written.map(({ asset_id }) => asset_id))
  if (candidates.length > 0) return isOneOf(candidates.map(({ asset_id }) => asset_id))
  const said = toldOf(tenant, words, [...tagKeys, ...captionKeys])
  if (said.length > 0) return isOneOf(said)
  return anyOf([labelled(words), matches(tenant, words, ['body', 'metadata'])])
}

const anyOf = (conditions: readonly RawBuilder<boolean>[]) =>
  conditions.length === 0 ? never : sql<boolean>`(${sql.join(conditions, sql` or `)})`

function inField(tenant: TenantStore, words: readonly string[][], field: TextField): RawBuilder<boolean> {
  switch (field) {
    case 'name':
    case 'folder':
      return matches(tenant, words, [field])
    case 'body':
      return matches(tenant, words, ['body'])
    case 'tag':
      return isOneOf(toldOf(tenant, words, tagKeys))
    case 'caption':
      return isOneOf(toldOf(tenant, words, captionKeys))
    case 'label':
      return labelled(words)
  }
}

/** A query of the index: every word, in one of its forms, in one of these columns. Nothing in it is query syntax. */
function queryOf(words: readonly string[][], columns: readonly string[]): string {
  const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`
  return words.map((forms) => `{${columns.join(' ')}} : (${forms.map(quoted).join(' OR ')})`).join(' AND ')
}

function matches(tenant: TenantStore, words: readonly string[][], columns: readonly string[]): RawBuilder<boolean> {
  const found = tenant.db
    .selectFrom('assets_fts')
    .select('asset_id')
    .where(sql<boolean>`assets_fts match ${queryOf(words, columns)}`)
  return sql<boolean>`${id} in ${found}`
}

interface Named {
  asset_id: string
  name: string
  folder: string
}

/** What was found in a library as it is now, by the words. */
const foundBefore = new WeakMap<TenantStore, { state: string; found: Map<string, Named[]> }>()
/** So many searches are remembered. */
const mostFound = 200

/** Assets whose names and folders together have the words, also where a name only hides one. */
function named(tenant: TenantStore, words: readonly string[][]): Named[] {
  const match = queryOf(words, ['name', 'folder'])
  const state = tenant.contentVersion()
  let before = foundBefore.get(tenant)
  if (before?.state !== state || before.found.size > mostFound) {
    before = { state, found: new Map() }
    foundBefore.set(tenant, before)
  }
  const known = before.found.get(match)
  if (known) return known
  const query = tenant.db
    .selectFrom('assets_fts')
    .innerJoin('assets', 'assets.id', 'assets_fts.asset_id')
    .select(['assets_fts.asset_id', 'assets.name', 'assets_fts.folder'])
    .where(sql<boolean>`assets_fts match ${match}`)
  const found = tenant.all(query)
  before.found.set(match, found)
  return found
}

/** Assets whose keywords, titles or descriptions have the words. */
function toldOf(tenant: TenantStore, words: readonly string[][], keys: readonly string[]): string[] {
  const query = tenant.db
    .selectFrom('assets_fts')
    .innerJoin('asset_metadata', 'asset_metadata.asset_id', 'assets_fts.asset_id')
    .select(['asset_metadata.asset_id', 'asset_metadata.metadata'])
    .where(sql<boolean>`assets_fts match ${queryOf(words, ['metadata'])}`)
  const wanted = new Set(keys)
  return tenant
    .all(query)
    .filter(({ metadata }) => holds(tokens(textUnder(JSON.parse(metadata), wanted)), words))
    .map(({ asset_id }) => asset_id)
}

function labelled(words: readonly string[][]): RawBuilder<boolean> {
  const one = (forms: readonly string[]) =>
    sql<boolean>`exists (select 1 from json_each(assets.labels) where lower(value) in (select value from json_each(${JSON.stringify(forms)})))`
  return sql<boolean>`(${sql.join(words.map(one), sql` and `)})`
}

/** All text that stands anywhere under one of the keys. */
function textUnder(value: unknown, keys: ReadonlySet<string>, inside = false): string {
  if (typeof value === 'string') return inside ? value : ''
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, part]) => textUnder(part, keys, inside || keys.has(key)))
    .filter((text) => text !== '')
    .join(' ')
}

const cutBefore = new Map<string, readonly string[]>()

/** Words of a text as the index cuts and folds them. Names are cut again and again, so short texts are remembered. */
export function tokens(text: string): readonly string[] {
  if (text.length > 300) return cut(text)
  const before = cutBefore.get(text)
  if (before) return before
  if (cutBefore.size > 50_000) cutBefore.clear()
  const words = cut(text)
  cutBefore.set(text, words)
  return words
}

function cut(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{Co}]+/u)
    .filter((word) => word !== '')
}

/** Whether every word is there in one of its forms; a form of several parts needs them side by side. */
function holds(own: readonly string[], words: readonly string[][]): boolean {
  const text = ` ${own.join(' ')} `
  return words.every((forms) => forms.some((form) => text.includes(` ${tokens(form).join(' ')} `)))
}
