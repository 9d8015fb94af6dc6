import type { Migration } from '../migrate.ts'

/** How the turn ended that a message closes, so that a conversation read again looks as it did. Null before that was kept. */
export const messageStatus: Migration = {
  version: 7,
  name: 'message status',
  sql: 'alter table messages add column status text;',
}
