import type { Migration } from '../migrate.ts'

const numbered = (column: 'sequence' | 'changed', event: 'insert' | 'update of status'): string => `
create trigger approvals_${column}_after_${event.split(' ')[0]} after ${event} on approvals begin
  insert into sequences (tenant_id, value) values (new.tenant_id, 1)
    on conflict (tenant_id) do update set value = value + 1;
  update approvals set ${column} = (select value from sequences where tenant_id = new.tenant_id)
    where tenant_id = new.tenant_id and id = new.id;
end;`

/** Actions that wait for a person (M2.10), and what became of them. */
export const approvals: Migration = {
  version: 9,
  name: 'approvals',
  sql: `
create table approvals (
  tenant_id text not null,
  id text not null,
  run_id text,
  step_id text,
  session_id text,
  tool text not null,
  title text not null,
  args text not null,
  args_hash text not null,
  risk text not null,
  reason text not null,
  status text not null,
  created_at integer not null,
  boot text not null,
  since_boot integer not null,
  expires_at integer not null,
  decided_at integer,
  decided_by text,
  decision text not null default '',
  sequence integer not null default 0,
  changed integer not null default 0,
  primary key (tenant_id, id)
) strict;
create index approvals_by_run on approvals (tenant_id, run_id, step_id, sequence);
create index approvals_by_status on approvals (tenant_id, status, sequence);
${numbered('sequence', 'insert')}${numbered('changed', 'insert')}${numbered('changed', 'update of status')}
insert into sqlite_stat1 (tbl, idx, stat) values
  ('approvals', 'approvals_by_run', '1000 1000 2 1 1'),
  ('approvals', 'approvals_by_status', '1000 1000 250 1');
analyze sqlite_schema;
`,
}
