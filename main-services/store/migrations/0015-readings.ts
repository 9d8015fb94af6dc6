import type { Migration } from '../migrate.ts'

/** How each sentence was read, how sure that was, and what became of it. Goes with its conversation, and with its run. */
export const readings: Migration = {
  version: 15,
  name: 'readings',
  sql: `
create table readings (
  tenant_id text not null,
  id text not null,
  session_id text not null,
  run_id text,
  said text not null,
  goals text not null,
  source text not null,
  confidence real not null,
  cost real,
  alternative text,
  outcome text check (outcome in ('undone', 'corrected', 'kept')),
  created_at integer not null,
  sequence integer not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, session_id) references sessions (tenant_id, id) on delete cascade
) strict;
create index readings_by_session on readings (tenant_id, session_id, sequence);
create index readings_by_run on readings (tenant_id, run_id);
create trigger readings_sequence_after_insert after insert on readings begin
  insert into sequences (tenant_id, value) values (new.tenant_id, 1)
    on conflict (tenant_id) do update set value = value + 1;
  update readings set sequence = (select value from sequences where tenant_id = new.tenant_id)
    where tenant_id = new.tenant_id and id = new.id;
end;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('readings', 'readings_by_session', '10000 10000 10 1'),
  ('readings', 'readings_by_run', '10000 10000 1');
analyze sqlite_schema;
`,
}
