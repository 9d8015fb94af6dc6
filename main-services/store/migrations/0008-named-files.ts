import type { Migration } from '../migrate.ts'

/**
 * Whether somebody named a file by its own path, so that what is private in it is in the library because it is wanted. What
 * was there before counts as found in a folder.
 */
export const namedFiles: Migration = {
  version: 8,
  name: 'named files',
  sql: 'alter table import_files add column named integer not null default 0;',
}
