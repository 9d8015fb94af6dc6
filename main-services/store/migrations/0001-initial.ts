import type { Migration } from '../migrate.ts'

/**
 * Everything the first release stores. Primary keys begin with the tenant, so one tenant's rows lie together and a
 * query without a tenant cannot use an index by accident.
 */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
create table assets (
  tenant_id text not null,
  id text not null,
  name text not null,
  media_type text not null check (media_type in ('image', 'video', 'audio', 'model', 'text')),
  mime_type text not null,
  path text not null,
  bytes integer not null,
  content_hash text not null,
  status text not null check (status in ('ready', 'partial', 'missing')),
  notes text not null,
  provenance text not null,
  imported_at integer not null,
  modified_at integer not null,
  width integer,
  height integer,
  duration_seconds real,
  orientation text,
  color text not null,
  taken_at text,
  camera text,
  latitude real,
  longitude real,
  derivatives text not null,
  excerpt text,
  labels text not null,
  search_row integer not null,
  primary key (tenant_id, id)
) strict, without rowid;
create unique index assets_by_hash on assets (tenant_id, content_hash);
create index assets_by_taken on assets (tenant_id, taken_at, id);
create index assets_by_imported on assets (tenant_id, imported_at, id);
create index assets_by_type on assets (tenant_id, media_type, id);
create index assets_by_orientation on assets (tenant_id, orientation, id);
create index assets_by_camera on assets (tenant_id, camera, id);
create index assets_by_name on assets (tenant_id, name collate nocase, id);

create table asset_metadata (
  tenant_id text not null,
  asset_id text not null,
  metadata text not null,
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references assets (tenant_id, id) on delete cascade
) strict, without rowid;

create table asset_colors (
  tenant_id text not null,
  asset_id text not null,
  color text not null,
  share real not null,
  primary key (tenant_id, asset_id, color),
  foreign key (tenant_id, asset_id) references assets (tenant_id, id) on delete cascade
) strict, without rowid;
create index asset_colors_by_color on asset_colors (tenant_id, color, asset_id);

create virtual table assets_fts using fts5 (
  tenant_id unindexed, asset_id unindexed, name, folder, body, metadata,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

create table import_files (
  tenant_id text not null,
  path text not null,
  folder text not null,
  root text not null,
  bytes integer not null,
  modified_ms real not null,
  outcome text not null check (outcome in ('imported', 'duplicate', 'skipped', 'failed')),
  reason text not null,
  asset_id text,
  importer integer not null,
  seen_at integer not null,
  primary key (tenant_id, path)
) strict, without rowid;
create index import_files_by_asset on import_files (tenant_id, asset_id);
create index import_files_by_folder on import_files (tenant_id, folder, asset_id);

create table imports (
  tenant_id text not null,
  id text not null,
  paths text not null,
  follow_links integer not null,
  state text not null check (state in ('running', 'done', 'cancelled')),
  owner text not null,
  started_at integer not null,
  finished_at integer,
  result text,
  primary key (tenant_id, id)
) strict, without rowid;

create table canvases (
  tenant_id text not null,
  id text not null,
  name text not null,
  notes text not null,
  parent_id text,
  created_at integer not null,
  updated_at integer not null,
  removed_at integer,
  primary key (tenant_id, id)
) strict, without rowid;

create table canvas_members (
  tenant_id text not null,
  canvas_id text not null,
  asset_id text not null,
  position integer not null,
  note text not null,
  primary key (tenant_id, canvas_id, asset_id),
  foreign key (tenant_id, canvas_id) references canvases (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asset_id) references assets (tenant_id, id) on delete cascade
) strict, without rowid;
create index canvas_members_by_asset on canvas_members (tenant_id, asset_id);

create table canvas_relations (
  tenant_id text not null,
  canvas_id text not null,
  from_asset_id text not null,
  to_asset_id text not null,
  type text not null check (type in ('next', 'accompanies', 'variant-of', 'part-of')),
  primary key (tenant_id, canvas_id, from_asset_id, to_asset_id, type),
  foreign key (tenant_id, canvas_id, from_asset_id) references canvas_members (tenant_id, canvas_id, asset_id) on delete cascade,
  foreign key (tenant_id, canvas_id, to_asset_id) references canvas_members (tenant_id, canvas_id, asset_id) on delete cascade
) strict, without rowid;

create table layouts (
  tenant_id text not null,
  id text not null,
  name text not null,
  arrangement text not null,
  options text not null,
  canvas_ids text not null,
  placements text not null,
  frame text not null,
  count integer not null,
  metres_per_unit real not null,
  created_at integer not null,
  updated_at integer not null,
  removed_at integer,
  primary key (tenant_id, id)
) strict, without rowid;

create table environments (
  tenant_id text not null,
  id text not null,
  name text not null,
  kind text not null,
  count integer not null,
  cover_asset_id text,
  created_at integer not null,
  updated_at integer not null,
  removed_at integer,
  primary key (tenant_id, id)
) strict, without rowid;

create table environment_snapshots (
  tenant_id text not null,
  environment_id text not null,
  sequence integer not null,
  state blob not null,
  primary key (tenant_id, environment_id),
  foreign key (tenant_id, environment_id) references environments (tenant_id, id) on delete cascade
) strict, without rowid;

create table environment_updates (
  sequence integer primary key autoincrement,
  tenant_id text not null,
  environment_id text not null,
  bytes blob not null,
  origin text not null,
  created_at integer not null,
  foreign key (tenant_id, environment_id) references environments (tenant_id, id) on delete cascade
) strict;
create index environment_updates_by_environment on environment_updates (tenant_id, environment_id, sequence);

create table history (
  tenant_id text not null,
  id text not null,
  author text not null,
  step text not null,
  label text not null,
  environment_id text,
  kind text not null,
  created_at integer not null,
  undone_at integer,
  change text not null,
  primary key (tenant_id, id)
) strict, without rowid;
create index history_by_author on history (tenant_id, author, undone_at, id);
create index history_by_step on history (tenant_id, author, step, id);

create table sessions (
  tenant_id text not null,
  id text not null,
  name text not null,
  created_at integer not null,
  updated_at integer not null,
  primary key (tenant_id, id)
) strict, without rowid;
create unique index sessions_by_name on sessions (tenant_id, name);

create table messages (
  tenant_id text not null,
  id text not null,
  session_id text not null,
  role text not null check (role in ('user', 'agent')),
  text text not null,
  run_id text,
  created text,
  created_at integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, session_id) references sessions (tenant_id, id) on delete cascade
) strict, without rowid;
create index messages_by_session on messages (tenant_id, session_id, id);

create table runs (
  tenant_id text not null,
  id text not null,
  session_id text,
  name text not null,
  status text not null,
  definition text not null,
  context text not null,
  error text,
  owner text,
  lease_until integer,
  created_at integer not null,
  updated_at integer not null,
  finished_at integer,
  primary key (tenant_id, id)
) strict, without rowid;
create index runs_by_status on runs (tenant_id, status);

create table run_steps (
  tenant_id text not null,
  run_id text not null,
  step_id text not null,
  position integer not null,
  step text not null,
  status text not null,
  attempts integer not null,
  started_at integer,
  finished_at integer,
  summary text not null,
  error text,
  primary key (tenant_id, run_id, step_id),
  foreign key (tenant_id, run_id) references runs (tenant_id, id) on delete cascade
) strict, without rowid;

create table run_effects (
  tenant_id text not null,
  run_id text not null,
  step_id text not null,
  result text not null,
  created_at integer not null,
  primary key (tenant_id, run_id, step_id),
  foreign key (tenant_id, run_id) references runs (tenant_id, id) on delete cascade
) strict, without rowid;

create table checkpoints (
  tenant_id text not null,
  thread_id text not null,
  namespace text not null,
  checkpoint_id text not null,
  parent_id text,
  type text not null,
  checkpoint blob not null,
  metadata blob not null,
  primary key (tenant_id, thread_id, namespace, checkpoint_id)
) strict, without rowid;

create table checkpoint_writes (
  tenant_id text not null,
  thread_id text not null,
  namespace text not null,
  checkpoint_id text not null,
  task_id text not null,
  position integer not null,
  channel text not null,
  type text not null,
  value blob not null,
  primary key (tenant_id, thread_id, namespace, checkpoint_id, task_id, position)
) strict, without rowid;

create table context (
  tenant_id text not null,
  scope text not null,
  key text not null,
  value text not null,
  updated_at integer not null,
  expires_at integer,
  primary key (tenant_id, scope, key)
) strict, without rowid;
create index context_by_expiry on context (expires_at) where expires_at is not null;
`,
}
