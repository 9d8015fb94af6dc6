import type { Migration } from '../migrate.ts'

/**
 * What SQLite should expect of each index. Without statistics it takes the first column of an index to be selective,
 * and here that is the tenant, which is the same in every row: a look-up by any other index would lose to a walk over
 * the whole table. Counts are those of a large library with one tenant: rows in all, then rows for each value of the
 * first column, of the first two together, and so on.
 */
export const plannerStatistics: Migration = {
  version: 2,
  name: 'planner statistics',
  sql: `
analyze;
delete from sqlite_stat1;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('assets', 'assets', '100000 100000 1'),
  ('assets', 'assets_by_hash', '100000 100000 1'),
  ('assets', 'assets_by_taken', '100000 100000 2 1'),
  ('assets', 'assets_by_imported', '100000 100000 10 1'),
  ('assets', 'assets_by_type', '100000 100000 20000 1'),
  ('assets', 'assets_by_orientation', '100000 100000 30000 1'),
  ('assets', 'assets_by_camera', '100000 100000 2000 1'),
  ('assets', 'assets_by_name', '100000 100000 1 1'),
  ('asset_metadata', 'asset_metadata', '100000 100000 1'),
  ('asset_colors', 'asset_colors', '300000 300000 3 1'),
  ('asset_colors', 'asset_colors_by_color', '300000 300000 25000 1'),
  ('import_files', 'import_files', '100000 100000 1'),
  ('import_files', 'import_files_by_asset', '100000 100000 1'),
  ('import_files', 'import_files_by_folder', '100000 100000 100 1'),
  ('imports', 'imports', '100 100 1'),
  ('canvases', 'canvases', '1000 1000 1'),
  ('canvas_members', 'canvas_members', '100000 100000 100 1'),
  ('canvas_members', 'canvas_members_by_asset', '100000 100000 2'),
  ('canvas_relations', 'canvas_relations', '10000 10000 10 3 1 1'),
  ('layouts', 'layouts', '1000 1000 1'),
  ('environments', 'environments', '1000 1000 1'),
  ('environment_snapshots', 'environment_snapshots', '1000 1000 1'),
  ('environment_updates', 'environment_updates_by_environment', '100000 100000 100 1'),
  ('history', 'history', '10000 10000 1'),
  ('sessions', 'sessions', '1000 1000 1'),
  ('sessions', 'sessions_by_name', '1000 1000 1'),
  ('messages', 'messages', '10000 10000 1'),
  ('messages', 'messages_by_session', '10000 10000 10 1'),
  ('runs', 'runs', '1000 1000 1'),
  ('runs', 'runs_by_status', '1000 1000 200'),
  ('run_steps', 'run_steps', '10000 10000 10 1'),
  ('run_effects', 'run_effects', '10000 10000 10 1'),
  ('checkpoints', 'checkpoints', '10000 10000 10 10 1'),
  ('checkpoint_writes', 'checkpoint_writes', '100000 100000 100 100 10 3 1'),
  ('context', 'context', '1000 1000 50 1');
analyze sqlite_schema;
`,
}
