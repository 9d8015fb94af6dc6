import type { Migration } from '../migrate.ts'

/**
 * A change in the history says which step of a run made it, so that a run can take back one of its steps and keep the
 * others. What was done before belongs to no step in particular.
 */
export const historyParts: Migration = {
  version: 12,
  name: 'history parts',
  sql: 'alter table history add column part text;',
}
