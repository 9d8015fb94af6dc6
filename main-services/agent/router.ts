import { StudioError } from '#shared/model/errors.ts'
import { studio } from '#services/host/index.ts'
import type { Agent } from './agent.ts'
import { Readings } from './readings.ts'
import { Sessions } from './sessions.ts'

/** Answers the operations of `agent` in the contract. */
export function agentRouter(agent: Agent) {
  return {
    say: studio.agent.say.handler(({ input, context }) => agent.say(context, input)),
    plan: studio.agent.plan.handler(({ input, context }) => agent.plan(context, input)),
    runPlan: studio.agent.runPlan.handler(({ input, context }) => agent.runPlan(context, input)),
    follow: studio.agent.follow.handler(({ input, context }) => agent.follow(context, input.sessionId, input.runId)),
    readings: studio.agent.readings.handler(({ input, context }) => new Readings(context.tenant).list(input.limit)),
    sessions: studio.agent.sessions.handler(({ context }) => new Sessions(context).list()),
    messages: studio.agent.messages.handler(({ input, context }) => {
      const sessions = new Sessions(context)
      if (!sessions.find(input.sessionId)) {
        throw new StudioError('NOT_FOUND', 'There is no such conversation.')
      }
      return sessions.messages(input.sessionId)
    }),
  }
}
