import type { Migration } from '../migrate.ts'

/**
 * Every call that a run made, and how long calls of each tool took on this machine (M3.9, M4.6, M9.6).
 *
 * `run_trace` goes with its run. `tool_totals` and `tool_calls` name no run: the newest calls of a tool lie in a ring, so that
 * they never grow. `forecasts` holds what plans were thought to take, and took.
 */
export const runTrace: Migration = {
  version: 11,
  name: 'run trace',
  sql: `
create table run_trace (
  tenant_id text not null,
  run_id text not null,
  step_id text not null,
  kind text not null,
  attempt integer not null,
  ready_at integer,
  started_at integer not null,
  milliseconds real not null,
  outcome text not null,
  says text not null,
  primary key (tenant_id, run_id, step_id, kind, attempt),
  foreign key (tenant_id, run_id) references runs (tenant_id, id) on delete cascade
) strict, without rowid;

create table tool_totals (
  tenant_id text not null,
  tool text not null,
  calls integer not null,
  failures integer not null,
  retries integer not null,
  milliseconds real not null,
  since integer not null,
  primary key (tenant_id, tool)
) strict, without rowid;

create table tool_calls (
  tenant_id text not null,
  tool text not null,
  slot integer not null,
  things integer not null,
  milliseconds real not null,
  waited real not null,
  failed integer not null,
  ended_at integer not null,
  primary key (tenant_id, tool, slot)
) strict, without rowid;

create table forecasts (
  tenant_id text not null,
  slot integer not null,
  seconds real not null,
  give_or_take real not null,
  took real not null,
  ended_at integer not null,
  primary key (tenant_id, slot)
) strict, without rowid;

insert into sqlite_stat1 (tbl, idx, stat) values
  ('run_trace', 'run_trace', '5000 5000 5 2 1 1'),
  ('tool_totals', 'tool_totals', '30 30 1'),
  ('tool_calls', 'tool_calls', '5000 5000 200 1'),
  ('forecasts', 'forecasts', '500 500 1');
analyze sqlite_schema;
`,
}
