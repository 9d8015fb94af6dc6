import { z } from 'zod'
import { StepId } from './workflow.ts'
import { Id, JsonObject, UtcMilliseconds } from './ids.ts'

/** How bad it would be if an action were a mistake: from easily put right to gone for good. */
export const Risk = z.enum(['low', 'medium', 'high', 'critical'])
export type Risk = z.infer<typeof Risk>

/**
 * - `pending`: waits for a person
 * - `allowed`: the one action it names may be done, with these arguments, in this run
 * - `denied`: a person refused, or it no longer stands for what the run would do
 * - `expired`: nobody answered in time, which counts as refused
 */
export const ApprovalStatus = z.enum(['pending', 'allowed', 'denied', 'expired'])
export type ApprovalStatus = z.infer<typeof ApprovalStatus>

/** How long a person has to answer, milliseconds. */
export const approvalLifetime = 24 * 3600 * 1000

/** One action that waits for a person, or waited. */
export const Approval = z.object({
  id: Id,
  /** Null for what a person did with their own hands: the act itself was the consent. */
  runId: Id.nullable(),
  stepId: StepId.nullable(),
  /** The conversation that the run belongs to. */
  sessionId: Id.nullable(),
  tool: z.string(),
  /** What the action is called, in the imperative: "Remove from the library". */
  title: z.string(),
  args: JsonObject,
  /** SHA-256 of the arguments as canonical JSON (RFC 8785), hex. */
  argsHash: z.string(),
  risk: Risk,
  /** What will change, and why that is asked: sentences. */
  reason: z.string(),
  createdAt: UtcMilliseconds,
  expiresAt: UtcMilliseconds,
  status: ApprovalStatus,
  decidedAt: UtcMilliseconds.nullable(),
  /** Why it was refused, a sentence; '' where nobody said. */
  decision: z.string(),
})
export type Approval = z.infer<typeof Approval>
