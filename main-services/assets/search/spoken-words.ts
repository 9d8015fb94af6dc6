import { sql, type RawBuilder } from 'kysely'
import type { Condition, TextField } from '#shared/model/set.ts'
import { WhileUnchanged, type TenantStore } from '#services/store/index.ts'
import { kindsOrNamed } from './kinds.ts'
import { searchWords } from './query.ts'
import { captionKeys, holds, queryOf, tagKeys, textUnder, tokens } from './written-words.ts'

type Words = Extract<Condition, { is: 'words' }>

const id = sql.ref('assets.id')
const never = sql<boolean>`0`
const isListed = (json: string) => sql<boolean>`${id} in (select value from json_each(${json}))`
const isOneOf = (ids: readonly string[]) => isListed(JSON.stringify(ids))

/**
 * Finds where words stand, whole. Without fields: in the words of a name as it is written or a folder; else in names that
 * only hide the word (`LadyBird`); else in what was said of it; else in the text inside.
 */
export function wordsCondition(tenant: TenantStore, condition: Words): RawBuilder<boolean> {
  const words = formsOf(condition)
  if (words.length === 0) return never
  const found = wordsFound(tenant, condition)
  if (found) return isListed(found.json)
  const { in: fields } = condition
  return fields
    ? anyOf(fields.map((field) => inField(tenant, words, field)))
    : anyOf([labelled(words), matches(tenant, words, ['body', 'metadata'])])
}

interface Found {
  ids: readonly string[]
  /** The same for a statement. */
  json: string
}

const formsOf = ({ all }: Words): string[][] =>
  all.map((forms) => forms.flatMap(searchWords)).filter((forms) => forms.length > 0)

const foundBefore = new WhileUnchanged<Found | 'in texts'>(100)

/** What has words by its names, or by what was said of it; null where only texts or labels may have them. */
export function wordsFound(tenant: TenantStore, condition: Words): Found | null {
  const words = formsOf(condition)
  if (words.length === 0 || (condition.in && !condition.kinds)) return null
  const key = JSON.stringify([words, condition.kinds, condition.whole])
  const found = foundBefore.get(tenant, key, () => {
    const ids = condition.kinds
      ? kindsOrNamed(tenant, words, condition.kinds)
      : namedOrTold(tenant, words, condition.whole === true)
    return ids ? { ids, json: JSON.stringify(ids) } : 'in texts'
  })
  return found === 'in texts' ? null : found
}

function namedOrTold(tenant: TenantStore, words: readonly string[][], whole: boolean): string[] | null {
  const candidates = named(tenant, words)
  // A figure stands in the name itself: that of a folder is no part of “fjord 2”.
  const figures = words.filter((forms) => words.length > 1 && forms.every((form) => /^\d$/u.test(form)))
  const written = candidates.filter(
    ({ name, folder }) => holds([...tokens(name), ...tokens(folder)], words) && holds(tokens(name), figures),
  )
  const called = whole ? written.filter(({ name }) => isCalled(name, words)) : []
  if (called.length > 0) return called.map(({ asset_id }) => asset_id)
  if (candidates.length > 0) return (written.length > 0 ? written : candidates).map(({ asset_id }) => asset_id)
  const said = toldOf(tenant, words, [...tagKeys, ...captionKeys])
  return said.length > 0 ? said : null
}

/** Whether a file's name, without its ending, is these words and no others. */
function isCalled(name: string, words: readonly string[][]): boolean {
  const said = tokens(name.replace(/\.[^.]+$/u, ''))
  return said.length === words.length && words.every((forms, at) => forms.includes(said[at] ?? ''))
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

/** Assets whose names and folders together have the words, also where a name only hides one. */
function named(tenant: TenantStore, words: readonly string[][]): Named[] {
  const match = queryOf(words, ['name', 'folder'])
  const query = tenant.db
    .selectFrom('assets_fts')
    .innerJoin('assets', 'assets.id', 'assets_fts.asset_id')
    .select(['assets_fts.asset_id', 'assets.name', 'assets_fts.folder'])
    .where(sql<boolean>`assets_fts match ${match}`)
  return tenant.all(query)
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
