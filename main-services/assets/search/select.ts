import { sql, type RawBuilder } from 'kysely'
import {
  orderOf,
  type Condition,
  type Measure,
  type SetExpression,
  type SetGroup,
  type SetOrder,
} from '#shared/model/set.ts'
import type { TenantStore } from '#services/store/index.ts'
import { findFolders } from './filter.ts'
import { likePattern } from './query.ts'
import { ofColors } from './shown-colors.ts'
import { wordsCondition, wordsFound } from './spoken-words.ts'
import { captionKeys, tagKeys } from './written-words.ts'

const always = sql<boolean>`1`
const never = sql<boolean>`0`
const column = (name: string) => sql.ref(`assets.${name}`)
const id = column('id')

/** Finds the ids of a set, in its order. */
export function selectIds(tenant: TenantStore, set: SetExpression): string[] {
  let query = tenant.db.selectFrom('assets').select('assets.id').where(conditionOf(tenant, set))
  for (const term of [...listing(tenant, set), ...termsOf(orderOf(set))]) query = query.orderBy(term)
  return tenant.all(query).map((row) => row.id)
}

/** Counts a set. */
export function countSet(tenant: TenantStore, set: SetExpression): number {
  const listed = listedIds(tenant, set)
  if (listed) return listed.size
  const query = tenant.db.selectFrom('assets').select(sql<number>`count(*)`.as('count'))
  return tenant.get(query.where(conditionOf(tenant, set)))?.count ?? 0
}

/** The ids of words, or of several words together, where all of them are found in names; null for other sets. */
function listedIds(tenant: TenantStore, set: SetExpression): ReadonlySet<string> | null {
  if (set.set === 'where') {
    const found = set.condition.is === 'words' ? wordsFound(tenant, set.condition) : null
    return found && new Set(found.ids)
  }
  if (set.set !== 'or') return null
  const parts = set.of.map((part) => listedIds(tenant, part))
  const ids = parts.flatMap((part) => (part ? [...part] : []))
  return parts.includes(null) ? null : new Set(ids)
}

/** A set as a condition on `assets`. */
function conditionOf(tenant: TenantStore, set: SetExpression): RawBuilder<boolean> {
  switch (set.set) {
    case 'all':
      return always
    case 'where':
      return holds(tenant, set.condition)
    case 'and':
      return joined(tenant, set.of, sql` and `, always)
    case 'or':
      return joined(tenant, set.of, sql` or `, never)
    case 'not':
      // What is unknown of an asset does not hold of it.
      return sql`not (${conditionOf(tenant, set.of)} is true)`
    case 'order':
      return conditionOf(tenant, set.of)
    case 'take':
      return sql`${id} in ${taken(tenant, set)}`
    case 'each':
      return sql`${id} in ${ofEach(tenant, set)}`
  }
}

function joined(
  tenant: TenantStore,
  sets: readonly SetExpression[],
  by: RawBuilder<unknown>,
  none: RawBuilder<boolean>,
): RawBuilder<boolean> {
  if (sets.length === 0) return none
  return sql`(${sql.join(
    sets.map((set) => conditionOf(tenant, set)),
    by,
  )})`
}

function taken(tenant: TenantStore, { of, order, count, skip = 0 }: Extract<SetExpression, { set: 'take' }>) {
  let query = tenant.db.selectFrom('assets').select('assets.id').where(conditionOf(tenant, of))
  for (const term of [...listing(tenant, of), ...termsOf(order)]) query = query.orderBy(term)
  return query.limit(count).offset(skip)
}

function ofEach(tenant: TenantStore, { of, group, order, count }: Extract<SetExpression, { set: 'each' }>) {
  const place = sql<number>`row_number() over (partition by ${groups[group]} order by ${sql.join(termsOf(order))})`
  const ranked = tenant.db
    .selectFrom('assets')
    .select(['assets.id as id', place.as('place')])
    .where(conditionOf(tenant, of))
  return tenant.db.selectFrom(ranked.as('ranked')).select('ranked.id').where('ranked.place', '<=', count)
}

/** Puts the parts of a listed set one after the other. */
function listing(tenant: TenantStore, set: SetExpression): RawBuilder<unknown>[] {
  if (set.set !== 'or' || set.listed !== true) return []
  const parts = set.of.map((part, index) => sql`when ${conditionOf(tenant, part)} then ${sql.lit(index)}`)
  return parts.length === 0 ? [] : [sql`case ${sql.join(parts, sql` `)} end`]
}

const groups: Record<SetGroup, RawBuilder<unknown>> = {
  // Everything up to the last slash, whichever way a system writes it.
  folder: sql`rtrim(replace(assets.path, char(92), '/'), replace(replace(assets.path, char(92), '/'), '/', ''))`,
  type: column('media_type'),
  year: sql`substr(assets.taken_at, 1, 4)`,
  month: sql`substr(assets.taken_at, 1, 7)`,
  camera: column('camera'),
  orientation: column('orientation'),
}

const keys: Record<Exclude<SetOrder['by'], 'random'>, RawBuilder<unknown>> = {
  taken: column('taken_at'),
  name: sql`assets.name collate nocase`,
  imported: column('sequence'),
  pixels: sql`assets.width * assets.height`,
  width: column('width'),
  height: column('height'),
  bytes: column('bytes'),
  seconds: column('duration_seconds'),
}

/** Whatever lacks it comes last; equals stand as they were made, so that they keep their places. */
function termsOf({ by, descending = false }: SetOrder): RawBuilder<unknown>[] {
  if (by === 'random') return [sql`random()`]
  const key = keys[by]
  return descending ? [sql`${key} is null`, sql`${key} desc`, sql`${id} desc`] : [sql`${key} is null`, key, id]
}

const inList = (what: RawBuilder<unknown>, values: readonly (string | number)[]): RawBuilder<boolean> =>
  sql`${what} in (select value from json_each(${JSON.stringify(values)}))`

function holds(tenant: TenantStore, condition: Condition): RawBuilder<boolean> {
  switch (condition.is) {
    case 'type':
      return inList(column('media_type'), condition.any)
    case 'words':
      return wordsCondition(tenant, condition)
    case 'folder':
      return inFolders(tenant, condition.path)
    case 'taken':
      return every([
        condition.from === undefined ? null : sql`${column('taken_at')} >= ${condition.from}`,
        // A day ends after every time on it: "T" and digits sort before "~".
        condition.to === undefined ? null : sql`${column('taken_at')} <= ${`${condition.to}~`}`,
        sql`${column('taken_at')} is not null`,
      ])
    case 'time':
      return atTime(condition)
    case 'camera':
      return every(
        condition.words
          .split(/\s+/)
          .filter(Boolean)
          .map((word) => sql`${column('camera')} like ${likePattern(word)} escape '\\'`),
      )
    case 'orientation':
      return inList(column('orientation'), condition.any)
    case 'measure':
      return every([
        condition.atLeast === undefined ? null : sql`${measures[condition.of]} >= ${condition.atLeast}`,
        condition.atMost === undefined ? null : sql`${measures[condition.of]} <= ${condition.atMost}`,
        sql`${measures[condition.of]} is not null`,
      ])
    case 'extension':
      return some(
        condition.any.map(
          (ending) => sql`${column('name')} like ${likePattern(`.${ending}`).slice(0, -1)} escape '\\'`,
        ),
      )
    case 'color':
      return hasColor(tenant, condition.any)
    case 'has':
      return features(tenant)[condition.what]
    case 'ids':
      return inList(id, condition.ids)
  }
}

function every(conditions: readonly (RawBuilder<boolean> | null)[]): RawBuilder<boolean> {
  const given = conditions.filter((one) => one !== null)
  return given.length === 0 ? never : sql`(${sql.join(given, sql` and `)})`
}

const some = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  conditions.length === 0 ? never : sql`(${sql.join(conditions, sql` or `)})`

const measures: Record<Measure, RawBuilder<number>> = {
  width: sql`assets.width`,
  height: sql`assets.height`,
  pixels: sql`(assets.width * assets.height)`,
  aspect: sql`(assets.width * 1.0 / assets.height)`,
  bytes: sql`assets.bytes`,
  seconds: sql`assets.duration_seconds`,
}

function atTime({ weekdays, yearly, hours }: Extract<Condition, { is: 'time' }>): RawBuilder<boolean> {
  const hour = sql`cast(substr(assets.taken_at, 12, 2) as integer)`
  const [from = 0, to = 24] = hours ?? []
  const inHours =
    from < to
      ? sql<boolean>`(${hour} >= ${from} and ${hour} < ${to})`
      : sql<boolean>`(${hour} >= ${from} or ${hour} < ${to})`
  return every([
    sql`${column('taken_at')} is not null`,
    weekdays ? inList(sql`cast(strftime('%w', assets.taken_at) as integer)`, weekdays) : null,
    yearly ? inYear(yearly) : null,
    hours ? inHours : null,
  ])
}

/** Between two days of any year. */
function inYear([first, last]: [string, string]): RawBuilder<boolean> {
  const day = sql`substr(assets.taken_at, 6, 5)`
  return first <= last
    ? sql`(${day} >= ${first} and ${day} <= ${last})`
    : sql`(${day} >= ${first} or ${day} <= ${last})`
}

function inFolders(tenant: TenantStore, path: string): RawBuilder<boolean> {
  const found = tenant.db
    .selectFrom('import_files')
    .select('asset_id')
    .where(inList(sql.ref('folder'), findFolders(tenant, path)))
    .where('asset_id', 'is not', null)
  return sql`${id} in ${found}`
}

function hasColor(tenant: TenantStore, colors: readonly string[]): RawBuilder<boolean> {
  return sql`${id} in ${ofColors(tenant, colors)}`
}

const features = (tenant: TenantStore): Record<Extract<Condition, { is: 'has' }>['what'], RawBuilder<boolean>> => ({
  date: sql`${column('taken_at')} is not null`,
  camera: sql`${column('camera')} is not null`,
  place: sql`${column('latitude')} is not null`,
  body: sql`${column('excerpt')} is not null`,
  duration: sql`${column('duration_seconds')} is not null`,
  tag: tells(tenant, tagKeys),
  caption: tells(tenant, captionKeys),
})

/** The metadata has a value under one of the keys. */
function tells(tenant: TenantStore, names: readonly string[]): RawBuilder<boolean> {
  const found = tenant.db
    .selectFrom('asset_metadata')
    .select('asset_id')
    .where(
      sql<boolean>`exists (select 1 from json_tree(asset_metadata.metadata) as part where part.key in (select value from json_each(${JSON.stringify(names)})) and part.value not in ('', '[]', '{}'))`,
    )
  return sql`${id} in ${found}`
}
