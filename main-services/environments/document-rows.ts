import { sql } from 'kysely'
import type { TenantStore } from '#services/store/index.ts'

/** Looking for more names than this in the bytes takes longer than opening the documents. */
const mostNames = 16

/** One stored update of a document. */
export interface StoredUpdate {
  sequence: number
  bytes: Uint8Array
  /** Client or author it came from. */
  origin: string
}

/** Reads a document's snapshot: its Yjs state, and the last update it holds. */
export function readSnapshot(
  tenant: TenantStore,
  environmentId: string,
): { sequence: number; state: Uint8Array } | undefined {
  return tenant.get(
    tenant.db
      .selectFrom('environment_snapshots')
      .select(['sequence', 'state'])
      .where('environment_id', '=', environmentId),
  )
}

/** Reads the number of the last update that the snapshot holds; 0 where there is none. */
export function snapshotSequence(tenant: TenantStore, environmentId: string): number {
  const query = tenant.db
    .selectFrom('environment_snapshots')
    .select('sequence')
    .where('environment_id', '=', environmentId)
  return tenant.get(query)?.sequence ?? 0
}

/** Reads the updates of a document after a sequence number, oldest first. */
export function updatesAfter(tenant: TenantStore, environmentId: string, sequence: number): StoredUpdate[] {
  return tenant.all(
    tenant.db
      .selectFrom('environment_updates')
      .select(['sequence', 'bytes', 'origin'])
      .where('environment_id', '=', environmentId)
      .where('sequence', '>', sequence)
      .orderBy('sequence'),
  )
}

/** Reads the bytes of one update, if it is there. */
export function readUpdate(tenant: TenantStore, environmentId: string, sequence: number): Uint8Array | undefined {
  return tenant.get(
    tenant.db
      .selectFrom('environment_updates')
      .select('bytes')
      .where('environment_id', '=', environmentId)
      .where('sequence', '=', sequence),
  )?.bytes
}

/** Writes an update and gives its sequence number. */
export function appendUpdate(tenant: TenantStore, environmentId: string, bytes: Uint8Array, origin: string): number {
  const row = tenant.get(
    tenant.db
      .insertInto('environment_updates')
      .values({ environment_id: environmentId, bytes, origin, created_at: Date.now() })
      .returning('sequence'),
  )
  if (!row) throw new Error('SQLite gave no sequence number.')
  return row.sequence
}

/** Replaces every update up to `sequence` by the state they lead to. */
export function compact(tenant: TenantStore, environmentId: string, sequence: number, state: Uint8Array): void {
  tenant.run(
    tenant.db
      .insertInto('environment_snapshots')
      .values({ environment_id: environmentId, sequence, state })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'environment_id']).doUpdateSet({ sequence, state })),
  )
  tenant.run(
    tenant.db
      .deleteFrom('environment_updates')
      .where('environment_id', '=', environmentId)
      .where('sequence', '<=', sequence),
  )
}

/** Environments whose documents may name one of the assets: ids stand in the bytes of a document as they are. */
export function placesNaming({ tenant }: { tenant: TenantStore }, assetIds: readonly string[]): string[] {
  const { db } = tenant
  if (assetIds.length > mostNames) return tenant.all(db.selectFrom('environments').select('id')).map(({ id }) => id)
  const names = (column: string) =>
    sql<boolean>`exists (select 1 from json_each(${JSON.stringify(assetIds)}) where instr(${sql.ref(column)}, cast(value as blob)) > 0)`
  const snapshots = db.selectFrom('environment_snapshots').select('environment_id').where(names('state'))
  const updates = db.selectFrom('environment_updates').select('environment_id').where(names('bytes'))
  const found = [...tenant.all(snapshots), ...tenant.all(updates)]
  return [...new Set(found.map((row) => row.environment_id))]
}
