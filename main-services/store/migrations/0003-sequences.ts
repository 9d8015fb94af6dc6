import type { Migration } from '../migrate.ts'

/** Tables whose rows are told apart by when they came, and by which of their columns that is known of older rows. */
const made = {
  assets: 'imported_at, id',
  canvases: 'id',
  layouts: 'id',
  environments: 'id',
  runs: 'id',
  messages: 'id',
  imports: 'started_at, id',
  checkpoints: 'checkpoint_id',
} as const

/** Tables whose rows are told apart by when they last changed, and the columns that say that they did. */
const changed = {
  canvases: 'updated_at, removed_at',
  layouts: 'updated_at, removed_at',
  environments: 'updated_at, removed_at',
  runs: 'updated_at',
  sessions: 'updated_at',
} as const

/** What tells rows of a table apart within a tenant. */
const keyOf = (table: string): string[] =>
  table === 'checkpoints' ? ['thread_id', 'namespace', 'checkpoint_id'] : ['id']

const sameRow = (table: string, other: string): string =>
  ['tenant_id', ...keyOf(table)].map((column) => `${other}.${column} = ${table}.${column}`).join(' and ')

const add = (table: string, column: string, order: string): string => `
alter table ${table} add column ${column} integer not null default 0;
update ${table} set ${column} = known.place from (
  select tenant_id, ${keyOf(table).join(', ')}, row_number() over (partition by tenant_id order by ${order}) as place
  from ${table}
) as known where ${sameRow(table, 'known')};`

const number = (table: string, column: string, event: string): string => `
create trigger ${table}_${column}_after_${event.split(' ')[0]} after ${event} on ${table} begin
  insert into sequences (tenant_id, value) values (new.tenant_id, 1)
    on conflict (tenant_id) do update set value = value + 1;
  update ${table} set ${column} = (select value from sequences where tenant_id = new.tenant_id)
    where ${sameRow(table, 'new')};
end;`

const madeTables = Object.entries(made)
const changedTables = Object.keys(changed)

/**
 * Order by a number that only grows. Ids (UUIDv7) and times come from the clock of the machine, and clocks are set back.
 * `sequences` holds the last number given out in a tenant; triggers give the next one to every row that is made
 * (`sequence`) or changed (`changed`), in the same transaction, so that no writer can forget it.
 *
 * A step of the history also says in which window and conversation it was made, and keeps its change as bytes.
 */
export const sequences: Migration = {
  version: 3,
  name: 'sequences',
  sql: `
create table sequences (tenant_id text primary key, value integer not null) strict, without rowid;
${madeTables.map(([table, order]) => add(table, 'sequence', order)).join('')}
${changedTables.map((table) => add(table, 'changed', 'updated_at, id')).join('')}

create table history_next (
  tenant_id text not null,
  id text not null,
  sequence integer not null default 0,
  author text not null,
  window_id text,
  session_id text,
  step text not null,
  label text not null,
  environment_id text,
  kind text not null,
  created_at integer not null,
  undone integer,
  bytes integer not null,
  change blob not null,
  primary key (tenant_id, id)
) strict;
insert into history_next
  select tenant_id, id, row_number() over (partition by tenant_id order by id), author, null, null, step, label,
    environment_id, kind, created_at,
    case when undone_at is null then null
      else row_number() over (partition by tenant_id, undone_at is null order by undone_at, id desc) end,
    length(cast(change as blob)), cast(change as blob)
  from history;
drop table history;
alter table history_next rename to history;
create index history_by_author on history (tenant_id, author, sequence, undone, bytes);
create index history_by_step on history (tenant_id, author, step, sequence);

insert into sequences (tenant_id, value)
  select tenant_id, max(value) from (
    select tenant_id, max(sequence, coalesce(undone, 0)) as value from history
    ${madeTables.map(([table]) => `union all select tenant_id, sequence from ${table}`).join('\n    ')}
    ${changedTables.map((table) => `union all select tenant_id, changed from ${table}`).join('\n    ')}
  ) where true group by tenant_id;
${madeTables.map(([table]) => number(table, 'sequence', 'insert')).join('')}
${Object.entries(changed)
  .map(([table, columns]) => number(table, 'changed', 'insert') + number(table, 'changed', `update of ${columns}`))
  .join('')}
${number('assets', 'sequence', 'update of imported_at')}
${number('history', 'sequence', 'insert')}

drop index assets_by_imported;
create index assets_by_sequence on assets (tenant_id, sequence);
create index runs_by_sequence on runs (tenant_id, sequence);
drop index messages_by_session;
create index messages_by_session on messages (tenant_id, session_id, sequence);

delete from sqlite_stat1 where tbl = 'history' or idx in ('messages_by_session', 'assets_by_imported');
insert into sqlite_stat1 (tbl, idx, stat) values
  ('history', 'history_by_author', '10000 10000 5000 1 1 1'),
  ('history', 'history_by_step', '10000 10000 5000 2 1'),
  ('assets', 'assets_by_sequence', '100000 100000 1'),
  ('runs', 'runs_by_sequence', '1000 1000 1'),
  ('messages', 'messages_by_session', '10000 10000 10 1');
analyze sqlite_schema;
`,
}
