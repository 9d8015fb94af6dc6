import type { Migration } from '../migrate.ts'

/**
 * Devices that were let in, the codes that let one in once, and the folders that devices may reach. What a device began
 * says so: its imports and conversations. Devices paired before could read the whole machine; they pair again.
 */
export const devices: Migration = {
  version: 6,
  name: 'devices',
  sql: `
create table devices (
  tenant_id text not null,
  id text not null,
  name text not null,
  token_hash text not null,
  paired_at integer not null,
  last_seen_at integer not null,
  primary key (tenant_id, id)
) strict;
create unique index devices_by_token on devices (tenant_id, token_hash);

create table pairings (
  tenant_id text not null,
  id text not null,
  code_hash text not null,
  link_hash text not null,
  created_at integer not null,
  expires_at integer not null,
  primary key (tenant_id, id)
) strict;

create table agreed_folders (
  tenant_id text not null,
  path text not null,
  name text not null,
  agreed_at integer not null,
  primary key (tenant_id, path)
) strict;

alter table imports add column device text;
alter table sessions add column device text;
drop index sessions_by_name;
create unique index sessions_by_name on sessions (tenant_id, name, coalesce(device, ''));
delete from context where scope = 'paired-clients';

insert into sqlite_stat1 (tbl, idx, stat) values
  ('sessions', 'sessions_by_name', '1000 1000 1 1'),
  ('devices', 'devices_by_token', '10 10 1');
analyze sqlite_schema;
`,
}
