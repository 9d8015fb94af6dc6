import type { ColumnType, Generated } from 'kysely'
import type {
  QueueAuditTable,
  QueueDeadLettersTable,
  QueueKeysTable,
  QueueLanesTable,
  QueueMessagesTable,
  QueueTopicsTable,
  QueuesTable,
  SequencesTable,
  WorkersTable,
} from './queue-schema.ts'
import type { ForecastsTable, ReadingsTable, RunTraceTable, ToolCallsTable, ToolTotalsTable } from './trace-schema.ts'

/**
 * The tables, as Kysely sees them. `tenant_id` is filled in and asked for by the tenant scope (`tenant-scope.ts`), so
 * no query names it. JSON columns hold text; the service that owns the table parses it with its zod schema.
 */
type Tenant = ColumnType<string, string | undefined, never>
/** SQLite has no booleans: 0 or 1. */
type Flag = number
/**
 * A number of the tenant's one counter, given by triggers: `sequence` when a row is made, `changed` when it last changed.
 * What is ordered by it is in the order in which it happened, whatever the machine's clock said.
 */
type Sequence = ColumnType<number, never, number>

/**
 * One row an asset: one content, however many paths it lies at. JSON in `notes`, `provenance`, `derivatives`, `labels`.
 */
export interface AssetsTable {
  tenant_id: Tenant
  id: string
  name: string
  media_type: string
  mime_type: string
  /** First path at which the content was found. */
  path: string
  bytes: number
  content_hash: string
  status: string
  notes: string
  provenance: string
  imported_at: number
  modified_at: number
  width: number | null
  height: number | null
  duration_seconds: number | null
  orientation: string | null
  color: string
  /** `YYYY-MM-DDTHH:mm:ss`, local to the camera. */
  taken_at: string | null
  camera: string | null
  latitude: number | null
  longitude: number | null
  derivatives: string
  excerpt: string | null
  labels: string
  /** Its row in the search index, which has no key of its own. */
  search_row: number
  /** When it was last taken in. */
  sequence: Sequence
}

/** What a file says of itself, beside the assets so that lists and counts stay small. */
export interface AssetMetadataTable {
  tenant_id: Tenant
  asset_id: string
  metadata: string
}

/** Names of the colours that cover a visible part of a picture. */
export interface AssetColorsTable {
  tenant_id: Tenant
  asset_id: string
  color: string
  /** Share of the picture, 0–1. */
  share: number
}

/** Assets taken out of the library, with all their rows as JSON in `parts`. */
export interface RemovedAssetsTable {
  tenant_id: Tenant
  id: string
  content_hash: string
  parts: string
  removed_at: number
}

/** FTS5; one row an asset. Columns in order of weight. */
export interface AssetsFtsTable {
  rowid: number
  tenant_id: Tenant
  asset_id: string
  name: string
  folder: string
  body: string
  metadata: string
}

/** What an import saw of each path, so that the next one need not read it again. */
export interface ImportFilesTable {
  tenant_id: Tenant
  path: string
  /** The folder it lies in, absolute. */
  folder: string
  /** The folder whose name is the first that search knows of its path. */
  root: string
  bytes: number
  /** Milliseconds, with the fraction the file system gives. */
  modified_ms: number
  outcome: 'imported' | 'duplicate' | 'skipped' | 'failed'
  reason: string
  asset_id: string | null
  /** Version of the importer that judged it; a newer one looks again at what was skipped or failed. */
  importer: number
  seen_at: number
  /** Whether somebody named the file itself, at any time, and not only a folder above it. */
  named: Generated<Flag>
}

/** Imports under way and done, so that another process can take one up whose own has died. */
export interface ImportsTable {
  tenant_id: Tenant
  id: string
  paths: string
  follow_links: Flag
  state: 'running' | 'done' | 'cancelled'
  owner: string
  /** Milliseconds since the machine started; see ownership/owner.ts. */
  lease_until: number | null
  started_at: number
  finished_at: number | null
  result: string | null
  sequence: Sequence
  /** The paired device that began it, null for this machine. */
  device: string | null
}

/** Collections; one inside another names it in `parent_id`. */
export interface CanvasesTable {
  tenant_id: Tenant
  id: string
  name: string
  notes: string
  parent_id: string | null
  created_at: number
  updated_at: number
  /** Set while undone; undo and redo flip it. */
  removed_at: number | null
  sequence: Sequence
  changed: Sequence
}

/** Assets in a canvas, in the order of `position`. */
export interface CanvasMembersTable {
  tenant_id: Tenant
  canvas_id: string
  asset_id: string
  position: number
  note: string
}

/** Typed relations between two members of a canvas. */
export interface CanvasRelationsTable {
  tenant_id: Tenant
  canvas_id: string
  from_asset_id: string
  to_asset_id: string
  type: string
}

/** Arrangements; `options`, `canvas_ids`, `placements` and `frame` are JSON, as `shared/model/layout.ts` has them. */
export interface LayoutsTable {
  tenant_id: Tenant
  id: string
  name: string
  arrangement: string
  options: string
  canvas_ids: string
  placements: string
  frame: string
  count: number
  metres_per_unit: number
  created_at: number
  updated_at: number
  removed_at: number | null
  sequence: Sequence
  changed: Sequence
}

/** Places, by what their lists show; the place itself is the Yjs document in snapshots and updates. */
export interface EnvironmentsTable {
  tenant_id: Tenant
  id: string
  name: string
  kind: string
  count: number
  cover_asset_id: string | null
  created_at: number
  updated_at: number
  removed_at: number | null
  sequence: Sequence
  changed: Sequence
}

/** Yjs: a snapshot and the updates since. */
export interface EnvironmentSnapshotsTable {
  tenant_id: Tenant
  environment_id: string
  /** The last update it contains. */
  sequence: number
  state: Uint8Array
}

/** Yjs updates of documents, in the order they were written; those before the snapshot are dropped. */
export interface EnvironmentUpdatesTable {
  tenant_id: Tenant
  sequence: Generated<number>
  environment_id: string
  bytes: Uint8Array
  /** Client or author it came from, so that it is not sent back there. */
  origin: string
  created_at: number
}

/** One change that can be taken back; all rows of one `step` (a gesture, or a whole turn of the agent) go together. */
export interface HistoryTable {
  tenant_id: Tenant
  id: string
  sequence: Sequence
  /** The profile. */
  author: string
  /** The window and the conversation it was made in, where there were any. */
  window_id: string | null
  session_id: string | null
  /** Gesture or turn; rows that share it are undone together. */
  step: string
  /** Which step of a run made it; null where a hand did. */
  part: string | null
  label: string
  environment_id: string | null
  /** `document`, or the kind of row that was made or removed. */
  kind: string
  created_at: number
  /** Null while it stands. Otherwise greater the later it was taken back. */
  undone: number | null
  /** Length of `change`. */
  bytes: number
  /** What is needed to go back and forth. */
  change: Uint8Array
}

/** Conversations. */
export interface SessionsTable {
  tenant_id: Tenant
  id: string
  name: string
  created_at: number
  updated_at: number
  changed: Sequence
  /** The paired device whose conversation it is, null for this machine. */
  device: string | null
}

/** What was said in conversations; `created` is JSON, kept with the agent's reports. */
export interface MessagesTable {
  tenant_id: Tenant
  id: string
  session_id: string
  role: 'user' | 'agent'
  text: string
  run_id: string | null
  created: string | null
  status: string | null
  created_at: number
  sequence: Sequence
}

/** Runs; `definition` is the JSON of the plan. */
export interface RunsTable {
  tenant_id: Tenant
  id: string
  session_id: string | null
  name: string
  status: string
  definition: string
  /** JSON of what the run needs to go on in another process: author, turn context, budget. */
  context: string
  error: string | null
  /** Process that executes it now; see `lease_until`. */
  owner: string | null
  lease_until: number | null
  created_at: number
  updated_at: number
  finished_at: number | null
  sequence: Sequence
  changed: Sequence
  /** What a person said to it once it had ended; see `Settled`. */
  settled: Generated<string | null>
}

/** Steps of runs, in the order of `position`, with how far each is. */
export interface RunStepsTable {
  tenant_id: Tenant
  run_id: string
  step_id: string
  position: number
  /** JSON of the PlanStep. */
  step: string
  status: string
  attempts: number
  started_at: number | null
  finished_at: number | null
  summary: string
  error: string | null
}

/**
 * The ledger that makes side effects happen once: a step's result, written in the transaction of its writes. A step
 * found here is not executed again, whatever its row or a checkpoint says.
 */
export interface RunEffectsTable {
  tenant_id: Tenant
  run_id: string
  step_id: string
  result: string
  created_at: number
}

/** Checkpoints of LangGraph, serialised by it; `thread_id` is the run. */
export interface CheckpointsTable {
  tenant_id: Tenant
  thread_id: string
  namespace: string
  checkpoint_id: string
  parent_id: string | null
  type: string
  checkpoint: Uint8Array
  metadata: Uint8Array
  sequence: Sequence
}

/** Writes of LangGraph's tasks since a checkpoint. */
export interface CheckpointWritesTable {
  tenant_id: Tenant
  thread_id: string
  namespace: string
  checkpoint_id: string
  task_id: string
  position: number
  channel: string
  type: string
  value: Uint8Array
}

/** What a channel of LangGraph's held in one version; checkpoints name versions and hold no values of their own. */
export interface CheckpointValuesTable {
  tenant_id: Tenant
  thread_id: string
  namespace: string
  channel: string
  version: string
  type: string
  value: Uint8Array
}

/** The context store (M9.2): small facts under a scope and a key, some of which expire. */
export interface ContextTable {
  tenant_id: Tenant
  scope: string
  key: string
  value: string
  updated_at: number
  /** UTC milliseconds; null never expires. */
  expires_at: number | null
}

/** Another device that was let in. */
export interface DevicesTable {
  tenant_id: Tenant
  id: string
  name: string
  /** SHA-256 of its token, hex; the token itself is kept nowhere. */
  token_hash: string
  paired_at: number
  last_seen_at: number
}

/** A code that lets one device in, gone once it was used. */
export interface PairingsTable {
  tenant_id: Tenant
  id: string
  /** SHA-256 of the code to be typed, and of the one in the address, hex. */
  code_hash: string
  link_hash: string
  created_at: number
  expires_at: number
}

/** A folder that devices may import from and export to. */
export interface AgreedFoldersTable {
  tenant_id: Tenant
  /** Absolute, links resolved. */
  path: string
  /** What devices call it. */
  name: string
  agreed_at: number
}

/** An action that waits for a person, or waited; also what a person did by hand, where the act was the consent. */
export interface ApprovalsTable {
  tenant_id: Tenant
  id: string
  /** Null for what was done by hand. */
  run_id: string | null
  step_id: string | null
  session_id: string | null
  tool: string
  title: string
  args: string
  /** SHA-256 of the arguments as canonical JSON, hex. */
  args_hash: string
  risk: string
  reason: string
  status: string
  created_at: number
  /** The boot of the machine it was made in, and milliseconds from its start: what setting the clock cannot change. */
  boot: string
  since_boot: number
  expires_at: number
  decided_at: number | null
  decided_by: string | null
  decision: string
  sequence: Sequence
  changed: Sequence
}

/** All tables by name. */
export interface Database {
  devices: DevicesTable
  pairings: PairingsTable
  agreed_folders: AgreedFoldersTable
  assets: AssetsTable
  asset_metadata: AssetMetadataTable
  asset_colors: AssetColorsTable
  assets_fts: AssetsFtsTable
  removed_assets: RemovedAssetsTable
  import_files: ImportFilesTable
  imports: ImportsTable
  canvases: CanvasesTable
  canvas_members: CanvasMembersTable
  canvas_relations: CanvasRelationsTable
  layouts: LayoutsTable
  environments: EnvironmentsTable
  environment_snapshots: EnvironmentSnapshotsTable
  environment_updates: EnvironmentUpdatesTable
  history: HistoryTable
  sessions: SessionsTable
  messages: MessagesTable
  readings: ReadingsTable
  runs: RunsTable
  run_steps: RunStepsTable
  run_effects: RunEffectsTable
  run_trace: RunTraceTable
  tool_totals: ToolTotalsTable
  tool_calls: ToolCallsTable
  forecasts: ForecastsTable
  checkpoints: CheckpointsTable
  checkpoint_writes: CheckpointWritesTable
  checkpoint_values: CheckpointValuesTable
  context: ContextTable
  approvals: ApprovalsTable
  sequences: SequencesTable
  queues: QueuesTable
  queue_topics: QueueTopicsTable
  queue_lanes: QueueLanesTable
  queue_messages: QueueMessagesTable
  queue_dead_letters: QueueDeadLettersTable
  queue_keys: QueueKeysTable
  queue_audit: QueueAuditTable
  workers: WorkersTable
}
