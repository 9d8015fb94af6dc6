import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { HistoryEntry } from '#shared/model/workspace.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { Database } from '#services/store/index.ts'

/** A stored change, without its tenant. */
export type HistoryRow = Omit<Selectable<Database['history']>, 'tenant_id'>
type NewRow = Omit<HistoryRow, 'sequence' | 'bytes'>
/** Whether steps are taken back or done again. */
export type Direction = 'undo' | 'redo'

/** Everything of a row but the change itself, which may be large. */
const about = [
  'id',
  'sequence',
  'author',
  'window_id',
  'session_id',
  'step',
  'part',
  'label',
  'environment_id',
  'kind',
  'bytes',
  'created_at',
  'undone',
] as const

const ofProfile = ({ tenant, author }: RequestContext) => tenant.db.selectFrom('history').where('author', '=', author)

/**
 * Whose steps a caller may take back or see: a turn those of its conversation (and what a hand did in its window while
 * no conversation was open), a hand those of its window, whoever has neither those of the whole profile.
 */
function reach({ run, window, session }: RequestContext): RawBuilder<boolean> {
  if (run !== null && session !== null) {
    return sql<boolean>`(session_id = ${session} or (session_id is null and window_id = ${window}))`
  }
  if (window !== null) return sql<boolean>`window_id = ${window}`
  if (session !== null) return sql<boolean>`session_id = ${session}`
  return sql<boolean>`true`
}

/** The same for what a new step does away with: one that belongs to nobody leaves alone what windows have undone. */
function ownReach(context: RequestContext): RawBuilder<boolean> {
  if (context.window !== null || context.session !== null) return reach(context)
  return sql<boolean>`(window_id is null and session_id is null)`
}

const standing = (direction: Direction) => (direction === 'undo' ? 'is' : 'is not')

/** Writes one change into the history. */
export function insert({ tenant }: RequestContext, row: NewRow): void {
  tenant.run(tenant.db.insertInto('history').values({ ...row, bytes: row.change.byteLength }))
}

/** Replaces the content of a change, as when a gesture goes on. */
export function setChange({ tenant }: RequestContext, id: string, change: Uint8Array): void {
  const set = { change, bytes: change.byteLength }
  tenant.run(tenant.db.updateTable('history').set(set).where('id', '=', id))
}

/** Takes one change out of the history. */
export function remove({ tenant }: RequestContext, id: string): void {
  tenant.run(tenant.db.deleteFrom('history').where('id', '=', id))
}

/** Reads the latest change of a kind to an environment that a step, or this part of it, made, if it is not undone. */
export function lastOfKind(
  context: RequestContext,
  {
    step,
    part,
    kind,
    environmentId,
  }: { step: string; part: string | null; kind: string; environmentId: string | null },
): HistoryRow | undefined {
  return context.tenant.get(
    ofProfile(context)
      .select([...about, 'change'])
      .where('step', '=', step)
      .where('part', 'is', part)
      .where('kind', '=', kind)
      .where('environment_id', 'is', environmentId)
      .where('undone', 'is', null)
      .orderBy('sequence', 'desc')
      .limit(1),
  )
}

/** Finds the newest step within the caller's reach that stands, or the one undone last. */
export function nextStep(
  context: RequestContext,
  environmentId: string | undefined,
  direction: Direction,
): string | undefined {
  let query = ofProfile(context)
    .select('step')
    .where(reach(context))
    .where('undone', standing(direction), null)
    .orderBy(direction === 'undo' ? 'sequence' : 'undone', 'desc')
  if (environmentId !== undefined) query = query.where('environment_id', '=', environmentId)
  return context.tenant.get(query.limit(1))?.step
}

/** Finds the oldest step within the caller's reach that stands in an environment: the one that made it. */
export function firstStep(context: RequestContext, environmentId: string): string | undefined {
  const query = ofProfile(context)
    .select('step')
    .where(reach(context))
    .where('undone', 'is', null)
    .where('environment_id', '=', environmentId)
    .orderBy('sequence', 'asc')
  return context.tenant.get(query.limit(1))?.step
}

/** Reads the changes of a step that stand (or are undone), in the order they were made. */
export function ofStep(context: RequestContext, step: string, direction: Direction): HistoryRow[] {
  return context.tenant.all(
    ofProfile(context)
      .select([...about, 'change'])
      .where('step', '=', step)
      .where('undone', standing(direction), null)
      .orderBy('sequence'),
  )
}

/** Reads the changes that one step of a run made and that stand, in the order they were made. */
export function ofPart(context: RequestContext, step: string, part: string): HistoryRow[] {
  return ofStep(context, step, 'undo').filter((row) => row.part === part)
}

/** Tells whether anything but these changes names a place. */
export function isNamedElsewhere(context: RequestContext, environmentId: string, but: readonly string[]): boolean {
  const { tenant } = context
  const query = tenant.db.selectFrom('history').select('id').where('environment_id', '=', environmentId)
  return tenant.get(query.where('id', 'not in', but).limit(1)) !== undefined
}

/** Tells whether the caller may take a step back: a device only what it did itself, in whichever of its windows. */
export function mayReplay(context: RequestContext, step: string): boolean {
  const { device, tenant } = context
  if (device === null) return true
  const made = tenant.all(ofProfile(context).select('window_id').where('step', '=', step))
  return made.every(({ window_id }) => window_id !== null && window_id.startsWith(device))
}

/** Marks all changes of a step as taken back, or as standing again. */
export function mark(context: RequestContext, step: string, direction: Direction): void {
  const { tenant, author } = context
  tenant.run(
    tenant.db
      .updateTable('history')
      .set({ undone: direction === 'undo' ? lastUndone(context) + 1 : null })
      .where('author', '=', author)
      .where('step', '=', step)
      .where('undone', standing(direction), null),
  )
}

/** Of what was taken back last; 0 where nothing is. */
function lastUndone(context: RequestContext): number {
  const query = ofProfile(context).select((row) => row.fn.max('undone').as('last'))
  return context.tenant.get(query)?.last ?? 0
}

/** Drops the caller's undone steps that touched the environment (or none, for null): a new step goes another way. */
export function forgetUndone(context: RequestContext, environmentId: string | null): void {
  const { tenant, author } = context
  tenant.run(
    tenant.db
      .deleteFrom('history')
      .where('author', '=', author)
      .where('undone', 'is not', null)
      .where(
        'step',
        'in',
        ofProfile(context)
          .select('step')
          .where(ownReach(context))
          .where('undone', 'is not', null)
          .where('environment_id', 'is', environmentId),
      ),
  )
}

/** Measures what the profile's history takes up. */
export function size(context: RequestContext): { rows: number; bytes: number } {
  const query = ofProfile(context).select((row) => [
    row.fn.countAll<number>().as('rows'),
    row.fn.coalesce(row.fn.sum<number>('bytes'), sql<number>`0`).as('bytes'),
  ])
  return context.tenant.get(query) ?? { rows: 0, bytes: 0 }
}

/** Whose step it was: the window and the conversation that made it. */
export interface Maker {
  window: string | null
  session: string | null
}

/** Drops the profile's oldest steps, each whole and never `keep`, until the rest fits; whose they were. */
export function dropOldest(context: RequestContext, most: { rows: number; bytes: number }, keep: string): Maker[] {
  const { tenant, author } = context
  const newestFirst = ofProfile(context).select([
    'step',
    sql<number>`row_number() over (order by sequence desc)`.as('place'),
    sql<number>`sum(bytes) over (order by sequence desc)`.as('sum'),
  ])
  const past = tenant.db
    .selectFrom(newestFirst.as('newest'))
    .select('step')
    .where((row) => row.or([row('place', '>', most.rows), row('sum', '>', most.bytes)]))
  const makers = ofProfile(context).select(['window_id as window', 'session_id as session']).distinct()
  const gone = tenant.all(makers.where('step', 'in', past).where('step', '!=', keep))
  if (gone.length === 0) return gone
  const all = tenant.db.deleteFrom('history').where('author', '=', author)
  tenant.run(all.where('step', 'in', past).where('step', '!=', keep))
  return gone
}

/** Lists the steps within the caller's reach, newest first. */
export function steps(context: RequestContext, environmentId: string | undefined, limit: number): HistoryEntry[] {
  let query = ofProfile(context)
    .select((row) => ['step', row.fn.max('sequence').as('last')])
    .where(reach(context))
    .groupBy('step')
    .orderBy('last', 'desc')
    .limit(limit)
  if (environmentId !== undefined) query = query.where('environment_id', '=', environmentId)
  return context.tenant.all(query).flatMap(({ step }) => entryOf(context, step) ?? [])
}

/** Makes of a step what a person sees of it; null where there is none. */
export function entryOf(context: RequestContext, step: string | undefined): HistoryEntry | null {
  if (step === undefined) return null
  const changes = context.tenant.all(ofProfile(context).select(about).where('step', '=', step).orderBy('sequence'))
  const [first] = changes
  if (!first) return null
  return {
    id: first.id,
    step,
    label: first.label,
    environmentId: changes.find(({ environment_id }) => environment_id !== null)?.environment_id ?? null,
    at: first.created_at,
    undone: changes.every(({ undone }) => undone !== null),
  }
}

/** Finds the last place that a step touched and that stands now: where one sees what was done. */
export function shownIn(context: RequestContext, step: string): string | null {
  const query = ofProfile(context)
    .innerJoin('environments', 'environments.id', 'history.environment_id')
    .select('environments.id')
    .where('step', '=', step)
    .where('removed_at', 'is', null)
    .orderBy('history.sequence', 'desc')
    .limit(1)
  return context.tenant.get(query)?.id ?? null
}
