import type { WorkspaceEvent } from '#shared/model/workspace.ts'
import type { ChangeFeed } from '#services/changes/index.ts'
import type { TenantStore } from '#services/store/index.ts'

/** How late views may hear of what another process wrote, milliseconds. */
const within = 500

/** One for each table that views follow; where it is another than before, somebody should look again. */
interface Marks {
  assets: string
  canvases: number
  layouts: number
  environments: number
  runs: number
  sessions: number
  history: string
  devices: string
  approvals: number
}

/**
 * Tells this process's doors of what other processes write to the same workspace, so that a place made on the command
 * line appears in the open app. Ends when the returned function is called.
 */
export function followForeignWrites(
  changes: ChangeFeed,
  tenant: TenantStore,
  emit: (event: WorkspaceEvent) => void,
): () => void {
  let marks: Marks
  const look = (): void => {
    const seen = readMarks(tenant)
    if (seen.assets !== marks.assets) emit({ type: 'assets_changed' })
    if (seen.canvases !== marks.canvases) emit({ type: 'canvases_changed' })
    if (seen.layouts !== marks.layouts) emit({ type: 'layouts_changed' })
    if (seen.environments !== marks.environments) emit({ type: 'environments_changed', environmentId: null })
    if (seen.history !== marks.history) emit({ type: 'history_changed' })
    if (seen.devices !== marks.devices) emit({ type: 'devices_changed' })
    if (seen.approvals !== marks.approvals) emit({ type: 'approvals_changed' })
    for (const runId of changedSince(tenant, 'runs', marks.runs)) emit({ type: 'runs_changed', runId })
    for (const sessionId of changedSince(tenant, 'sessions', marks.sessions)) {
      emit({ type: 'sessions_changed', sessionId })
    }
    marks = seen
  }
  const stop = changes.subscribe({ what: 'Looking for what other processes wrote', within, look })
  marks = readMarks(tenant)
  return stop
}

function readMarks(tenant: TenantStore): Marks {
  const { db } = tenant
  const last = (table: 'canvases' | 'layouts' | 'environments' | 'runs' | 'sessions' | 'approvals'): number =>
    tenant.get(db.selectFrom(table).select((row) => row.fn.max('changed').as('last')))?.last ?? 0
  const assets = tenant.get(
    db.selectFrom('assets').select((row) => [row.fn.countAll<number>().as('count'), row.fn.max('sequence').as('last')]),
  )
  const history = tenant.get(
    db.selectFrom('history').select((row) => [row.fn.max('sequence').as('last'), row.fn.sum('undone').as('undone')]),
  )
  return {
    assets: JSON.stringify(assets),
    canvases: last('canvases'),
    layouts: last('layouts'),
    environments: last('environments'),
    runs: last('runs'),
    sessions: last('sessions'),
    history: JSON.stringify(history),
    devices: devicesAndFolders(tenant),
    approvals: last('approvals'),
  }
}

function devicesAndFolders(tenant: TenantStore): string {
  const { db } = tenant
  const known = tenant.all(db.selectFrom('devices').select(['id', 'name']).orderBy('id'))
  return JSON.stringify([known, tenant.all(db.selectFrom('agreed_folders').select('path').orderBy('path'))])
}

function changedSince(tenant: TenantStore, table: 'runs' | 'sessions', mark: number): string[] {
  const query = tenant.db.selectFrom(table).select('id').where('changed', '>', mark).orderBy('changed').limit(100)
  return tenant.all(query).map(({ id }) => id)
}
