import type { Migration } from '../migrate.ts'

/** Until when an import is its owner's, if the owner cannot be asked; as for runs. Milliseconds since the machine started. */
export const importLeases: Migration = {
  version: 4,
  name: 'import leases',
  sql: 'alter table imports add column lease_until integer;',
}
