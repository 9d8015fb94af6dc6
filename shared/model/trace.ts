import { z } from 'zod'
import { ApprovalStatus } from './approval.ts'
import { Id, UtcMilliseconds } from './ids.ts'

/** One attempt of a step to make its call, or of the studio to take the step back. */
export const TraceCall = z.object({
  stepId: z.string(),
  kind: z.enum(['call', 'undo']),
  /** Counted from 1, over all processes that carried the run out. */
  attempt: z.number().int(),
  /** When only room on the machine was wanting; null where that is not known. */
  readyAt: UtcMilliseconds.nullable(),
  startedAt: UtcMilliseconds,
  /** Null while it is under way, and where its process ended with it. */
  milliseconds: z.number().nullable(),
  /** `interrupted`: its process ended before it did. */
  outcome: z.enum(['running', 'completed', 'failed', 'stopped', 'interrupted']),
  /** What came of it, a sentence; '' where nothing did yet. */
  says: z.string(),
})
export type TraceCall = z.infer<typeof TraceCall>

/** A question that a step put to a person, and the answer. */
export const TraceQuestion = z.object({
  approvalId: Id,
  stepId: z.string(),
  reason: z.string(),
  askedAt: UtcMilliseconds,
  answeredAt: UtcMilliseconds.nullable(),
  status: ApprovalStatus,
  /** Whether the person at this machine answered; false where nobody did in time, or the run ended first. */
  answered: z.boolean(),
  /** Why it was refused; '' where nobody said. */
  decision: z.string(),
})
export type TraceQuestion = z.infer<typeof TraceQuestion>

/** A line of the workspace's log that was written on behalf of a run. */
export const TraceLine = z.object({
  at: z.string(),
  level: z.enum(['info', 'error']),
  message: z.string(),
  stepId: z.string().nullable(),
})
export type TraceLine = z.infer<typeof TraceLine>

/** Everything that is kept of how a run went, in the order in which it happened. */
export const RunTrace = z.object({
  calls: z.array(TraceCall),
  questions: z.array(TraceQuestion),
  /** Files and folders that it wrote, absolute. */
  files: z.array(z.string()),
  /** Empty on a paired device. */
  log: z.array(TraceLine),
  /** Seconds in which something of it was at work: waiting for people and pauses are not among them. */
  workSeconds: z.number(),
})
export type RunTrace = z.infer<typeof RunTrace>

/** How the calls of one tool by steps went on this machine. */
export const ToolFigures = z.object({
  tool: z.string(),
  count: z.number().int(),
  errors: z.number().int(),
  retries: z.number().int(),
  averageSeconds: z.number(),
  /** Of the newest five hundred, like the next three. */
  p50Seconds: z.number(),
  p95Seconds: z.number(),
  /** How long they waited for room on the machine, on average. */
  waitedSeconds: z.number(),
  /** UTC milliseconds of the first call. */
  since: UtcMilliseconds,
})
export type ToolFigures = z.infer<typeof ToolFigures>

/** How the work of runs goes on this machine. */
export const RunFigures = z.object({
  tools: z.array(ToolFigures),
  /** What steps share, and how many hold it and wait for it just now. */
  pools: z.array(z.object({ resource: z.string(), held: z.number().int(), waiting: z.number().int() })),
  /** Reads that shared the call of an equal one, since this process began. */
  shared: z.number().int(),
  /** Calls that were answered with what an equal one had given before, and that were not, since this process began. */
  reused: z.object({ hits: z.number().int(), misses: z.number().int() }),
  /** Runs that have not ended: under way, paused, waiting for a person. */
  runs: z.object({ running: z.number().int(), paused: z.number().int(), waiting: z.number().int() }),
  /** How what plans took differed from what they were thought to take; null before any was finished. */
  forecasts: z
    .object({
      count: z.number().int(),
      /** Half of the plans were off by at most so many seconds, and by such a share of what they took. */
      typicalSeconds: z.number(),
      typicalShare: z.number(),
      /** Share of the plans that ended within what was said. */
      within: z.number(),
      newest: z.array(z.object({ seconds: z.number(), giveOrTake: z.number(), took: z.number() })),
    })
    .nullable(),
})
export type RunFigures = z.infer<typeof RunFigures>
