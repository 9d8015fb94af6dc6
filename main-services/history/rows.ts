import type { Selectable } from 'kysely'
import type { HistoryEntry } from '#shared/model/workspace.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { Database } from '#services/store/index.ts'

/** Changes that are kept for each author; older ones can no longer be taken back. */
const mostRows = 2000

export type HistoryRow = Omit<Selectable<Database['history']>, 'tenant_id'>

const columns = [
  'id',
  'author',
  'step',
  'label',
  'environment_id',
  'kind',
  'change',
  'created_at',
  'undone_at',
] as const

const own = ({ tenant, author }: RequestContext) => tenant.db.selectFrom('history').where('author', '=', author)

export function insert(context: RequestContext, row: HistoryRow): void {
  context.tenant.run(context.tenant.db.insertInto('history').values(row))
}

export function setChange({ tenant }: RequestContext, id: string, change: string): void {
  tenant.run(tenant.db.updateTable('history').set({ change }).where('id', '=', id))
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
      .where('undone_at', 'is', null)
      .orderBy('id', 'desc')
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
      ? query.where('undone_at', 'is', null).orderBy('id', 'desc')
      : // Of steps undone in one millisecond the older one was undone later.
        query.where('undone_at', 'is not', null).orderBy('undone_at', 'desc').orderBy('id', 'asc')
  return context.tenant.get(query.limit(1))?.step
}

/** The changes of a step that stand (or are undone), in the order they were made. */
export function ofStep(context: RequestContext, step: string, direction: 'undo' | 'redo'): HistoryRow[] {
  return context.tenant.all(
    own(context)
      .select(columns)
      .where('step', '=', step)
      .where('undone_at', direction === 'undo' ? 'is' : 'is not', null)
      .orderBy('id'),
  )
}

export function mark({ tenant, author }: RequestContext, step: string, direction: 'undo' | 'redo'): void {
  tenant.run(
    tenant.db
      .updateTable('history')
      .set({ undone_at: direction === 'undo' ? Date.now() : null })
      .where('author', '=', author)
      .where('step', '=', step)
      .where('undone_at', direction === 'undo' ? 'is' : 'is not', null),
  )
}

/** Drops the author's undone steps that touched the environment (or none, for null): a new step follows another way. */
export function forgetUndone(context: RequestContext, environmentId: string | null): void {
  const { tenant, author } = context
  tenant.run(
    tenant.db
      .deleteFrom('history')
      .where('author', '=', author)
      .where('undone_at', 'is not', null)
      .where(
        'step',
        'in',
        own(context).select('step').where('undone_at', 'is not', null).where('environment_id', 'is', environmentId),
      ),
  )
}

/** Keeps the newest {@link mostRows} of the author. */
export function prune(context: RequestContext): void {
  const { tenant, author } = context
  const oldest = tenant.get(own(context).select('id').orderBy('id', 'desc').limit(1).offset(mostRows))
  if (!oldest) return
  tenant.run(tenant.db.deleteFrom('history').where('author', '=', author).where('id', '<=', oldest.id))
}

/** The author's steps, newest first. */
export function steps(context: RequestContext, environmentId: string | undefined, limit: number): HistoryEntry[] {
  let query = own(context)
    .select((row) => ['step', row.fn.max('id').as('last')])
    .groupBy('step')
    .orderBy('last', 'desc')
    .limit(limit)
  if (environmentId !== undefined) query = query.where('environment_id', '=', environmentId)
  return context.tenant.all(query).flatMap(({ step }) => {
    const changes = context.tenant.all(
      own(context)
        .select(columns.filter((column) => column !== 'change'))
        .where('step', '=', step)
        .orderBy('id'),
    )
    const entry = entryOf(
      changes,
      changes.every(({ undone_at }) => undone_at !== null),
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
