import { z } from 'zod'
import { Id, UtcMilliseconds } from './ids.ts'

/** How a worker is: at work; failed and about to be started again; or its process is gone. */
export const WorkerHealth = z.enum(['well', 'failed', 'gone'])
export type WorkerHealth = z.infer<typeof WorkerHealth>

/** Something that works in a process of this workspace. */
export const Worker = z.object({
  id: Id,
  /** What it is: an agent, an engine, an importer. */
  kind: z.string(),
  name: z.string(),
  /** What it does, each in a word or two. */
  handles: z.array(z.string()),
  health: WorkerHealth,
  /** Why it is not well, a sentence; '' where it is. */
  detail: z.string(),
  startedAt: UtcMilliseconds,
  /** When its process last said that it is there. */
  seenAt: UtcMilliseconds,
  /** How often it was started again. */
  restarts: z.number().int(),
})
export type Worker = z.infer<typeof Worker>
