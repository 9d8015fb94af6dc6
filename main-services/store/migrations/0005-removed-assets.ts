import type { Migration } from '../migrate.ts'

/**
 * Assets that were taken out of the library. All their rows lie here as one, so that nothing that looks into the library
 * meets them, until undo puts them back or their file is imported again.
 */
export const removedAssets: Migration = {
  version: 5,
  name: 'removed assets',
  sql: `
create table removed_assets (
  tenant_id text not null,
  id text not null,
  content_hash text not null,
  parts text not null,
  removed_at integer not null,
  primary key (tenant_id, id)
) strict;
create unique index removed_assets_by_hash on removed_assets (tenant_id, content_hash);
insert into sqlite_stat1 (tbl, idx, stat) values
  ('removed_assets', 'sqlite_autoindex_removed_assets_1', '1000 1000 1'),
  ('removed_assets', 'removed_assets_by_hash', '1000 1000 1');
analyze sqlite_schema;
`,
}
