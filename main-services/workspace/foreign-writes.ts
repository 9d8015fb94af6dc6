import type { WorkspaceEvent } from '#shared/model/workspace.ts'
import { every } from '#services/host/index.ts'
import type { Store, TenantStore } from '#services/store/index.ts'

/** How often the file is asked whether another process wrote, milliseconds. Asking costs microseconds. */
const interval = 500

/** A row's time is taken before its transaction ends; better told twice than never, milliseconds. */
const commitDelay = 2_000

/** Tables with rows that come, change and go; what any of these numbers says is that somebody should look again. */
interface Marks {
  assets: string
  canvases: string
  layouts: string
  environments: string
}

/**
 * Tells this process's doors of what other processes write to the same workspace, so that a place made on the command
 * line appears in the open app. Ends when the returned function is called.
 */
export function followForeignWrites(
  store: Pick<Store, 'dataVersion'>,
  tenant: TenantStore,
  emit: (event: WorkspaceEvent) => void,
): () => void {
  let version = store.dataVersion()
  let marks = readMarks(tenant)
  let since = Date.now()
  const look = (): void => {
    const next = store.dataVersion()
    if (next === version) return
    const seen = readMarks(tenant)
    if (seen.assets !== marks.assets) emit({ type: 'assets_changed' })
    if (seen.canvases !== marks.canvases) emit({ type: 'canvases_changed' })
    if (seen.layouts !== marks.layouts) emit({ type: 'layouts_changed' })
    if (seen.environments !== marks.environments) emit({ type: 'environments_changed', environmentId: null })
    const from = since - commitDelay
    since = Date.now()
    for (const runId of changedSince(tenant, 'runs', from)) emit({ type: 'runs_changed', runId })
    for (const sessionId of changedSince(tenant, 'sessions', from)) emit({ type: 'sessions_changed', sessionId })
    marks = seen
    version = next
  }
  return every(interval, 'Looking for what other processes wrote', look)
}

function readMarks(tenant: TenantStore): Marks {
  const assets = tenant.get(
    tenant.db
      .selectFrom('assets')
      .select((row) => [row.fn.countAll<number>().as('count'), row.fn.max('imported_at').as('last')]),
  )
  const named = (table: 'canvases' | 'layouts' | 'environments'): string =>
    JSON.stringify(
      tenant.get(
        tenant.db
          .selectFrom(table)
          .select((row) => [
            row.fn.countAll<number>().as('count'),
            row.fn.count<number>('removed_at').as('removed'),
            row.fn.max('updated_at').as('last'),
          ]),
      ),
    )
  return {
    assets: JSON.stringify(assets),
    canvases: named('canvases'),
    layouts: named('layouts'),
    environments: named('environments'),
  }
}

function changedSince(tenant: TenantStore, table: 'runs' | 'sessions', time: number): string[] {
  const query = tenant.db.selectFrom(table).select('id').where('updated_at', '>=', time).orderBy('id').limit(100)
  return tenant.all(query).map(({ id }) => id)
}
