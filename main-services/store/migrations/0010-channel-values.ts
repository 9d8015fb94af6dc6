import type { Migration } from '../migrate.ts'

/**
 * What LangGraph's channels hold, once for each version of it: a checkpoint names versions and holds no values of its own
 * (M3.3). Checkpoints made before keep theirs and are read with them.
 */
export const channelValues: Migration = {
  version: 10,
  name: 'channel values',
  sql: `
create table checkpoint_values (
  tenant_id text not null,
  thread_id text not null,
  namespace text not null,
  channel text not null,
  version text not null,
  type text not null,
  value blob not null,
  primary key (tenant_id, thread_id, namespace, channel, version)
) strict, without rowid;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('checkpoint_values', 'checkpoint_values', '2000 2000 20 20 4 1');
analyze sqlite_schema;
`,
}
