import { z } from 'zod'
import { ListOf, Text } from './bounds.ts'
import { Id } from './ids.ts'

/** What a person set for the whole workspace; every window on it follows. */
export const Preferences = z.object({
  theme: z.enum(['system', 'dark', 'light']),
  motion: z.enum(['system', 'full', 'reduced']),
  /** Sound from the space; off until asked. */
  sound: z.boolean(),
  /** Name that others see beside one's cursor. */
  displayName: Text(80),
  /** Ids of hints that were seen and need not come again. */
  seenHints: ListOf(Text(100), 1000),
  /** Environment to open at the next start. */
  lastEnvironmentId: Id.nullable(),
  /** Texture memory the space may use, MiB. */
  textureBudgetMiB: z.number().int().min(64).max(4096),
})
export type Preferences = z.infer<typeof Preferences>

/** Preferences of a workspace in which nobody has set any. */
export const defaultPreferences: Preferences = {
  theme: 'dark',
  motion: 'system',
  sound: false,
  displayName: '',
  seenHints: [],
  lastEnvironmentId: null,
  textureBudgetMiB: 384,
}

/** The workspace as a whole: where it lies, how much it holds, and what a person should know of it. */
export const WorkspaceInfo = z.object({
  directory: z.string(),
  name: z.string(),
  version: z.string(),
  schemaVersion: z.number().int(),
  counts: z.object({
    assets: z.number().int(),
    canvases: z.number().int(),
    layouts: z.number().int(),
    environments: z.number().int(),
    runs: z.number().int(),
  }),
  /** Name of the paired device that asks; null on this machine. */
  device: z.string().nullable(),
  /** True where no model is configured: the built-in planner carries everything. */
  offline: z.boolean(),
  /** What the person should know of the disk, as that it can only be read; a sentence or two, '' where all is well. */
  diskNote: z.string(),
  /** The sample's own workspace. */
  sample: z.boolean(),
})
export type WorkspaceInfo = z.infer<typeof WorkspaceInfo>

/** One thing that `doctor` looked at: what it is called, whether it is whole, and what was found, as a sentence. */
export const DoctorCheck = z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })
/** What `doctor` found; `ok` where every check is. */
export const DoctorReport = z.object({
  ok: z.boolean(),
  checks: z.array(DoctorCheck),
  /** What a repair mended; left out where none was asked for. */
  repaired: z.array(z.object({ name: z.string(), detail: z.string() })).optional(),
})
export type DoctorReport = z.infer<typeof DoctorReport>

/** What changed in the workspace, sent to every door, so that views fetch again what they show. */
export const WorkspaceEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('assets_changed') }),
  z.object({ type: z.literal('canvases_changed') }),
  z.object({ type: z.literal('layouts_changed') }),
  z.object({ type: z.literal('environments_changed'), environmentId: Id.nullable() }),
  z.object({ type: z.literal('runs_changed'), runId: Id }),
  z.object({ type: z.literal('sessions_changed'), sessionId: Id }),
  z.object({ type: z.literal('preferences_changed') }),
  /** What undo and redo would take may be another step now. */
  z.object({ type: z.literal('history_changed') }),
  /** The history has reached its budget for the first time: from now on its oldest steps go. */
  z.object({ type: z.literal('history_trimmed') }),
  z.object({ type: z.literal('devices_changed') }),
  /** Something waits for a person, or was answered. */
  z.object({ type: z.literal('approvals_changed') }),
])
export type WorkspaceEvent = z.infer<typeof WorkspaceEvent>

/** What a tool may do: look, change what undo brings back, or change for good. */
export const ToolSafety = z.enum(['read', 'write', 'destructive'])
export type ToolSafety = z.infer<typeof ToolSafety>

/** A tool as agents, the palette and the command line are told of it, made from the contract's meta. */
export const ToolDescription = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  tier: z.enum(['direct', 'composite', 'ui']),
  safety: ToolSafety,
  /** What one call usually takes: seconds, and US dollars. */
  estimate: z.object({ seconds: z.number(), cost: z.number() }),
  tags: z.array(z.string()),
  /** JSON Schema 2020-12 of the arguments and of the result. */
  inputSchema: z.record(z.string(), z.unknown()),
  outputSchema: z.record(z.string(), z.unknown()),
})
export type ToolDescription = z.infer<typeof ToolDescription>

/** One step that can be taken back or done again; all changes of one gesture or turn together. */
export const HistoryEntry = z.object({
  id: Id,
  /** Gesture or turn. */
  step: z.string(),
  /** What it did, as one would name it in a menu: "Arrange in a circle". */
  label: z.string(),
  environmentId: Id.nullable(),
  at: z.number().int(),
  undone: z.boolean(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** What was taken back or done again; null where there was nothing. */
export const Undone = z.object({
  entry: HistoryEntry.nullable(),
  /** The place in which one sees it; null where it touched none, or none that stands now. */
  shownIn: Id.nullable(),
  /** Where there was nothing: why, if more once stood there; a sentence. */
  note: z.string().optional(),
  /** What was done with it that undo does not reach: what was taken in, an export; sentences. */
  stays: z.string().optional(),
  /** How many steps it was, where all were taken back at once. */
  steps: z.number().int().optional(),
})
export type Undone = z.infer<typeof Undone>
