import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Dollars, ListOf, Text, Words } from '#shared/model/bounds.ts'
import { Goal } from '#shared/model/goal.ts'
import { Id } from '#shared/model/ids.ts'
import { Message, Reading, Session, TurnContext, TurnEvent } from '#shared/model/turn.ts'
import { WorkflowDefinition } from '#shared/model/workflow.ts'
import { openProcedure, procedure } from './base.ts'

/** A conversation's id or name. */
const SessionName = Text(200).min(1, { error: 'a conversation needs a name' })

/** What is wanted, where a form says it and not the words: they are what the turn is called then. */
const Goals = ListOf(Goal, 20).optional()

/** A run of the same conversation that this stands in place of: it is taken back before anything else. */
const Instead = Id.optional()

/** Conversations: what is said becomes a plan, and the plan a run, streamed as a turn. */
export const agent = {
  /** One turn of a conversation, streamed. Dropping the stream does not stop the run; `runs.cancel` does. */
  say: openProcedure
    .meta({ safety: 'write', title: 'Say what to make' })
    .input(
      z.object({
        text: Words(20_000),
        goals: Goals,
        instead: Instead,
        /** An id continues that conversation; any other name continues, or begins, the conversation of that name. */
        session: SessionName.optional(),
        context: TurnContext.default({}),
        approve: z.enum(['all', 'none', 'ask']).default('ask'),
        budget: Dollars.optional(),
      }),
    )
    .output(eventIterator(TurnEvent)),
  /** What would be done, without doing it. */
  plan: openProcedure
    .meta({ safety: 'read' })
    .input(
      z.object({
        text: Words(20_000),
        goals: Goals,
        session: SessionName.optional(),
        context: TurnContext.default({}),
      }),
    )
    .output(WorkflowDefinition),
  /** Runs a plan that the person has looked at and perhaps changed. */
  runPlan: openProcedure
    .meta({ safety: 'write' })
    .input(
      z.object({
        plan: WorkflowDefinition,
        text: Words(20_000),
        instead: Instead,
        session: SessionName.optional(),
        context: TurnContext.default({}),
      }),
    )
    .output(eventIterator(TurnEvent)),
  /**
   * The turn of a conversation that is under way, from its first event on, for a window that was reloaded or lost its
   * connection. Ends at once where none is; `messages` then holds all there is. With `runId`, that run of the conversation,
   * also where it has ended meanwhile.
   */
  follow: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ sessionId: Id, runId: Id.optional() }))
    .output(eventIterator(TurnEvent)),
  /** How the newest sentences of all conversations were read, how sure that was, and what became of it. */
  readings: procedure
    .meta({ safety: 'read' })
    .input(z.object({ limit: z.number().int().min(1).max(10_000).default(200) }))
    .output(z.array(Reading)),
  sessions: openProcedure.meta({ safety: 'read' }).input(z.object({})).output(z.array(Session)),
  messages: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ sessionId: Id }))
    .output(z.array(Message)),
}
