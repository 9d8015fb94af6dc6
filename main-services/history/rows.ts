import type { Selectable } from 'kysely'
import type { HistoryEntry } from '#shared/model/workspace.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { Database } from '#services/store/index.ts'

/** Changes that are kept for each author; older ones can no longer be taken back. */
const mostRows = 2000

export type HistoryRow = Omit<Selectable<Database['history']>, 'tenant_id'>
type NewRow = Omit<HistoryRow, 'sequence' | 'bytes'>

const columns = [
  'id',
  'sequence',
  'author',
  'window_id',
  'session_id',
  'step',
  'label',
  'environment_id',
  'kind',
  'change',
  'bytes',
  'created_at',
  'undone',
] as const

const own = ({ tenant, author }: RequestContext) => tenant.db.selectFrom('history').where('author', '=', author)

export function insert({ tenant }: RequestContext, row: NewRow): void {
  tenant.run(tenant.db.insertInto('history').values({ ...row, bytes: row.change.byteLength }))
}

export function setChange({ tenant }: RequestContext, id: string, change: Uint8Array): void {
  const set = { change, bytes: change.byteLength }
  tenant.run(tenant.db.updateTable('history').set(set).where('id', '=', id))
}

export function remove({ tenant }: RequestContext, id: string): void {
  tenant.run(tenant.db.deleteFrom('history').where('id', '=', id))
}

/** The step's latest change of a kind to an environment, if it is not undone. */
export function lastOfKind(
  context: RequestContext,
  step: string,
  kind: string,
  environmentId: string | null,
): HistoryRow | undefined {
  return context.tenant.get(
    own(context)
      .select(columns)
      .where('step', '=', step)
      .where('kind', '=', kind)
      .where('environment_id', 'is', environmentId)
      .where('undone', 'is', null)
      .orderBy('sequence', 'desc')
      .limit(1),
  )
}

/** The author's newest step that stands, or the one undone last. */
export function nextStep(
  context: RequestContext,
  environmentId: string | undefined,
  direction: 'undo' | 'redo',
): string | undefined {
  let query = own(context).select('step')
  if (environmentId !== undefined) query = query.where('environment_id', '=', environmentId)
  query =
    direction === 'undo'
      ? query.where('undone', 'is', null).orderBy('sequence', 'desc')
      : query.where('undone', 'is not', null).orderBy('undone', 'desc')
  return context.tenant.get(query.limit(1))?.step
}

/** The changes of a step that stand (or are undone), in the order they were made. */
export function ofStep(context: RequestContext, step: string, direction: 'undo' | 'redo'): HistoryRow[] {
  return context.tenant.all(
    own(context)
      .select(columns)
      .where('step', '=', step)
      .where('undone', direction === 'undo' ? 'is' : 'is not', null)
      .orderBy('sequence'),
  )
}

export function mark(context: RequestContext, step: string, direction: 'undo' | 'redo'): void {
  const { tenant, author } = context
  tenant.run(
    tenant.db
      .updateTable('history')
      .set({ undone: direction === 'undo' ? lastUndone(context) + 1 : null })
      .where('author', '=', author)
      .where('step', '=', step)
      .where('undone', direction === 'undo' ? 'is' : 'is not', null),
  )
}

/** Of what was taken back last; 0 where nothing is. */
function lastUndone(context: RequestContext): number {
  const query = own(context).select((row) => row.fn.max('undone').as('last'))
  return context.tenant.get(query)?.last ?? 0
}

/** Drops the author's undone steps that touched the environment (or none, for null): a new step follows another way. */
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
        own(context).select('step').where('undone', 'is not', null).where('environment_id', 'is', environmentId),
      ),
  )
}

/** Keeps the newest {@link mostRows} of the author. */
export function prune(context: RequestContext): void {
  const { tenant, author } = context
  const oldest = tenant.get(own(context).select('sequence').orderBy('sequence', 'desc').limit(1).offset(mostRows))
  if (!oldest) return
  tenant.run(tenant.db.deleteFrom('history').where('author', '=', author).where('sequence', '<=', oldest.sequence))
}

/** The author's steps, newest first. */
export function steps(context: RequestContext, environmentId: string | undefined, limit: number): HistoryEntry[] {
  let query = own(context)
    .select((row) => ['step', row.fn.max('sequence').as('last')])
    .groupBy('step')
    .orderBy('last', 'desc')
    .limit(limit)
  if (environmentId !== undefined) query = query.where('environment_id', '=', environmentId)
  return context.tenant.all(query).flatMap(({ step }) => {
    const changes = context.tenant.all(
      own(context)
        .select(columns.filter((column) => column !== 'change'))
        .where('step', '=', step)
        .orderBy('sequence'),
    )
    const entry = entryOf(
      changes,
      changes.every(({ undone }) => undone !== null),
    )
    return entry ? [entry] : []
  })
}

/** A step as a person sees it. */
export function entryOf(changes: readonly Omit<HistoryRow, 'change'>[], undone: boolean): HistoryEntry | null {
  const first = changes[0]
  if (!first) return null
  const environmentId = changes.find(({ environment_id }) => environment_id !== null)?.environment_id ?? null
  return { id: first.id, label: first.label, environmentId, at: first.created_at, undone }
}
