import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely'
import type { AssetFilter } from '#shared/model/asset.ts'
import { WhileUnchanged, type Database, type TenantStore } from '#services/store/index.ts'
import { likePattern, searchWords, toMatchQuery } from './query.ts'
import { ofColors } from './shown-colors.ts'

/** A filter made ready: conditions on `assets`, and on `assets_fts` where there are words. */
export interface PreparedFilter {
  conditions: RawBuilder<boolean>[]
  /** Condition on the search index; `null` where no words were given. */
  words: { condition: RawBuilder<boolean>; ranked: boolean } | null
  /** Nothing can match, for instance because no such folder is known. */
  impossible: boolean
  /** More than the assets' own table is looked into, so that what fits is better found once than twice. */
  reachesOut: boolean
}

type Assets = ExpressionBuilder<Database, 'assets'>
export type { Assets }

const inList = (column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${column} in (select value from json_each(${JSON.stringify(values)}))`

const column = (name: string) => sql.ref(`assets.${name}`)

/** Turns a filter into conditions of SQL. `impossible` is set where it can match nothing. */
export function prepareFilter(tenant: TenantStore, filter: AssetFilter): PreparedFilter {
  const conditions: RawBuilder<boolean>[] = []
  if (filter.ids) conditions.push(inList(column('id'), filter.ids))
  if (filter.types) conditions.push(inList(column('media_type'), filter.types))
  if (filter.takenFrom) conditions.push(sql`${column('taken_at')} >= ${filter.takenFrom}`)
  // A day ends after every time on it: "T" and digits sort before "~".
  if (filter.takenTo) conditions.push(sql`${column('taken_at')} <= ${`${filter.takenTo}~`}`)
  if (filter.orientation) conditions.push(sql`${column('orientation')} = ${filter.orientation}`)
  if (filter.colors) conditions.push(hasColor(tenant, filter.colors))
  for (const word of (filter.camera ?? '').split(/\s+/).filter(Boolean)) {
    conditions.push(sql`${column('camera')} like ${likePattern(word)} escape '\\'`)
  }
  const folders = filter.folder === undefined ? null : findFolders(tenant, filter.folder)
  if (folders) conditions.push(liesIn(tenant, folders))
  for (const unwanted of filter.except ?? []) {
    const condition = isNot(tenant, prepareFilter(tenant, unwanted))
    if (condition) conditions.push(condition)
  }
  const words = prepareWords(tenant, filter.text ?? '')
  return {
    conditions,
    words: words === 'nothing' ? null : words,
    impossible: words === 'nothing' || folders?.length === 0,
    reachesOut: words !== null || filter.colors !== undefined || folders !== null || (filter.except ?? []).length > 0,
  }
}

/** Everything but what a filter finds; null where it finds nothing anyway. */
function isNot(tenant: TenantStore, { conditions, words, impossible }: PreparedFilter): RawBuilder<boolean> | null {
  if (impossible) return null
  if (words) {
    let found = tenant.db
      .selectFrom('assets_fts')
      .innerJoin('assets', 'assets.id', 'assets_fts.asset_id')
      .select('assets.id')
      .where(words.condition)
    for (const condition of conditions) found = found.where(condition)
    return sql`${column('id')} not in ${found}`
  }
  let found = tenant.db.selectFrom('assets').select('assets.id')
  for (const condition of conditions) found = found.where(condition)
  return sql`${column('id')} not in ${found}`
}

function hasColor(tenant: TenantStore, colors: readonly string[]): RawBuilder<boolean> {
  return sql`${column('id')} in ${ofColors(tenant, colors)}`
}

function liesIn(tenant: TenantStore, folders: readonly string[]): RawBuilder<boolean> {
  const matching = tenant.db
    .selectFrom('import_files')
    .select('asset_id')
    .where(inList(sql.ref('folder'), folders))
    .where('asset_id', 'is not', null)
  return sql`${column('id')} in ${matching}`
}

/** Finds every known folder that is, or lies below, one that a path or the end of a path names. */
export function findFolders(tenant: TenantStore, named: string): string[] {
  const wanted = fold(named.replaceAll('\\', '/').replace(/\/+$/, ''))
  const rows = tenant.all(
    tenant.db.selectFrom('import_files').select('folder').where('asset_id', 'is not', null).groupBy('folder'),
  )
  const matches = (folder: string) => {
    const path = `${fold(folder.replaceAll('\\', '/'))}/`
    return wanted.startsWith('/') ? path.startsWith(`${wanted}/`) : path.includes(`/${wanted}/`)
  }
  return rows.map((row) => row.folder).filter(matches)
}

const fold = (text: string) => text.normalize('NFC').toLowerCase()

/** As words of the index where they match anything at all; else as parts of words. */
function prepareWords(tenant: TenantStore, text: string): PreparedFilter['words'] | 'nothing' {
  if (text.trim() === '') return null
  const match = toMatchQuery(text)
  if (match === null) return 'nothing'
  const asWords = sql<boolean>`assets_fts match ${match}`
  const any = tenant.get(tenant.db.selectFrom('assets_fts').select('rowid').where(asWords).limit(1))
  if (any) return { condition: asWords, ranked: true }
  const wanted = searchWords(text)
  if (wanted.some((word) => !mayStand(tenant, word))) return 'nothing'
  const parts = wanted.map((word) => {
    const pattern = likePattern(word)
    const has = (name: string) => sql<boolean>`${sql.ref(`assets_fts.${name}`)} like ${pattern} escape '\\'`
    return sql<boolean>`(${has('name')} or ${has('folder')} or ${has('metadata')} or ${has('body')})`
  })
  return { condition: sql<boolean>`${sql.join(parts, sql` and `)}`, ranked: false }
}

const indexed = new WhileUnchanged<string>(1)

/** Whether a word may be a part of any text: what no word of the index holds is not worth looking through every text for. */
function mayStand(tenant: TenantStore, word: string): boolean {
  // Other letters the index folds in ways of its own.
  if (/[^\p{ASCII}]/u.test(word)) return true
  const known = indexed.get(tenant, 'words', () => tenant.indexedWords())
  return word
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .every((part) => known.includes(part))
}
