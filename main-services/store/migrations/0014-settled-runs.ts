import type { Migration } from '../migrate.ts'

/** A run that came to a part only remembers what a person said to it: that it is right as it is, or was taken back. */
export const settledRuns: Migration = {
  version: 14,
  name: 'settled runs',
  sql: 'alter table runs add column settled text;',
}
