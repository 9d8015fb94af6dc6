import type { Database } from './schema.ts'

/** What each table is of: what the workspace holds, or what the studio does. A new table has to say it. */
const tables: Record<keyof Database, 'content' | 'machinery'> = {
  agreed_folders: 'content',
  approvals: 'machinery',
  asset_colors: 'content',
  asset_metadata: 'content',
  assets: 'content',
  assets_fts: 'content',
  canvas_members: 'content',
  canvas_relations: 'content',
  canvases: 'content',
  checkpoint_values: 'machinery',
  checkpoint_writes: 'machinery',
  checkpoints: 'machinery',
  context: 'machinery',
  devices: 'content',
  environment_snapshots: 'content',
  environment_updates: 'content',
  environments: 'content',
  forecasts: 'machinery',
  history: 'content',
  import_files: 'content',
  imports: 'content',
  layouts: 'content',
  messages: 'machinery',
  readings: 'machinery',
  pairings: 'content',
  queue_audit: 'machinery',
  queue_dead_letters: 'machinery',
  queue_keys: 'machinery',
  queue_lanes: 'machinery',
  queue_messages: 'machinery',
  queue_topics: 'machinery',
  queues: 'machinery',
  removed_assets: 'content',
  run_effects: 'machinery',
  run_steps: 'machinery',
  run_trace: 'machinery',
  runs: 'machinery',
  sequences: 'machinery',
  sessions: 'machinery',
  tool_calls: 'machinery',
  tool_totals: 'machinery',
  workers: 'machinery',
}

const isMachinery = new Set(Object.entries(tables).flatMap(([table, kind]) => (kind === 'machinery' ? [table] : [])))

/** Tells whether a statement may change what a workspace holds; one that is not understood may. */
export function changesContent(sql: string): boolean {
  if (/^\s*select\b/i.test(sql)) return false
  const table = /^(?:insert into|update|delete from) "(\w+)"/i.exec(sql)?.[1]
  return table === undefined || !isMachinery.has(table)
}
