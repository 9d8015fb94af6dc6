import { z } from 'zod'
import { Risk } from './approval.ts'
import { ListOf } from './bounds.ts'
import { ErrorReport } from './errors.ts'
import { Goal } from './goal.ts'
import { DocumentId, Id, Json, UtcMilliseconds } from './ids.ts'
import { Camera } from './environment.ts'
import { Alternative, AnswerFacts, ReadBy, StepId, Strategy, WorkflowDefinition } from './workflow.ts'

/** What the speaker sees and holds while speaking; missing parts are taken from the conversation. */
export const TurnContext = z.object({
  environmentId: Id.optional(),
  /** Selected items of that environment. */
  selection: ListOf(DocumentId, 10_000).optional(),
  /** Assets selected in the library. */
  assetIds: ListOf(Id).optional(),
  camera: Camera.optional(),
})
export type TurnContext = z.infer<typeof TurnContext>

/** What a turn made or changed. */
export const Created = z.object({
  canvases: z.array(Id),
  layouts: z.array(Id),
  environments: z.array(Id),
  /** Absolute paths. */
  exports: z.array(z.string()),
})
export type Created = z.infer<typeof Created>

/** What a question came to: the sentence, and what it rests on where that can be counted or named. */
export const Answer = AnswerFacts.extend({ text: z.string() })
export type Answer = z.infer<typeof Answer>

/** What a turn took: calls of a model with their tokens, calls of tools, and time. */
export const Usage = z.object({
  modelCalls: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** US dollars. */
  cost: z.number(),
  toolCalls: z.number().int(),
  seconds: z.number(),
})
export type Usage = z.infer<typeof Usage>

/**
 * How a turn ended.
 *
 * - `completed`: what was asked for was done, or answered
 * - `partial`: some of it; the text names the rest
 * - `declined`: not understood, not possible, or something must be known first; nothing was changed
 * - `failed`: it was tried and did not succeed
 */
export const TurnStatus = z.enum([
  'completed',
  'partial',
  'failed',
  'declined',
  'waiting_approval',
  'paused',
  'cancelled',
])
export type TurnStatus = z.infer<typeof TurnStatus>

/** The typed stream of a turn (M2.13). `session` comes first, `done` last, whatever happens between. */
export const TurnEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('session'), sessionId: Id, name: z.string(), isNew: z.boolean() }),
  z.object({
    type: z.literal('analysis'),
    strategy: Strategy,
    intent: z.string(),
    confidence: z.number(),
    planner: z.string(),
    assumptions: z.array(z.string()),
    /** Beside steps, another reading that is nearly as likely; beside a question, what one can choose among. */
    alternatives: z.array(Alternative).optional(),
  }),
  z.object({ type: z.literal('plan_created'), runId: Id, plan: WorkflowDefinition }),
  z.object({ type: z.literal('step_start'), runId: Id, stepId: StepId, tool: z.string(), title: z.string() }),
  z.object({
    type: z.literal('step_complete'),
    runId: Id,
    stepId: StepId,
    status: z.enum(['completed', 'failed', 'skipped', 'cancelled', 'undone']),
    summary: z.string(),
    error: ErrorReport.nullable(),
  }),
  z.object({ type: z.literal('executor_spawned'), executorId: Id, task: z.string() }),
  z.object({ type: z.literal('executor_result'), executorId: Id, summary: z.string() }),
  /** A piece of what the agent says; pieces join to the whole. */
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({
    type: z.literal('tool_call'),
    runId: Id.nullable(),
    stepId: StepId.nullable(),
    tool: z.string(),
    /** Lists cut to their first 200 members. */
    args: Json,
  }),
  z.object({
    type: z.literal('tool_result'),
    runId: Id.nullable(),
    stepId: StepId.nullable(),
    tool: z.string(),
    ok: z.boolean(),
    summary: z.string(),
    milliseconds: z.number(),
  }),
  z.object({
    type: z.literal('approval_required'),
    approvalId: Id,
    runId: Id,
    stepId: StepId,
    tool: z.string(),
    risk: Risk,
    /** What will change, and why that is asked. */
    explanation: z.string(),
    expiresAt: UtcMilliseconds,
  }),
  z.object({
    type: z.literal('done'),
    sessionId: Id,
    runId: Id.optional(),
    status: TurnStatus,
    created: Created,
    /** Of a sentence that only finds: the assets, in order. */
    found: z.array(Id).optional(),
    /** Of a question. */
    answer: Answer.optional(),
    usage: Usage,
  }),
  z.object({ type: z.literal('error'), error: ErrorReport }),
])
export type TurnEvent = z.infer<typeof TurnEvent>

/** One thing said in a conversation, by the person or by the agent; what the agent says closes a turn. */
export const Message = z.object({
  id: Id,
  sessionId: Id,
  role: z.enum(['user', 'agent']),
  text: z.string(),
  runId: Id.nullable(),
  created: Created.nullable(),
  /** How the turn ended that it closes; null for what was said to the agent. */
  status: TurnStatus.nullable(),
  createdAt: UtcMilliseconds,
})
export type Message = z.infer<typeof Message>

/** A conversation, by the name that somebody gave it or that was made of its first words. */
export const Session = z.object({
  id: Id,
  name: z.string(),
  createdAt: UtcMilliseconds,
  updatedAt: UtcMilliseconds,
  messageCount: z.number().int(),
})
export type Session = z.infer<typeof Session>

/** What became of a reading: taken back, said otherwise at once, or the conversation went on with it. */
export const ReadingOutcome = z.enum(['undone', 'corrected', 'kept'])
export type ReadingOutcome = z.infer<typeof ReadingOutcome>

/** How a sentence was read, how sure that was, and what became of it. */
export const Reading = z.object({
  id: Id,
  sessionId: Id,
  runId: Id.nullable(),
  said: z.string(),
  goals: z.array(Goal),
  source: ReadBy.shape.source,
  confidence: z.number(),
  /** Points; the fewer, the surer. */
  cost: z.number().nullable(),
  /** What else was offered. */
  alternative: z.string().nullable(),
  /** Null while nothing was said since. */
  outcome: ReadingOutcome.nullable(),
  createdAt: UtcMilliseconds,
})
export type Reading = z.infer<typeof Reading>
