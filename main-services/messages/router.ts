import { studio } from '#services/host/index.ts'
import { deadByQueue, lengthsOf } from './lengths.ts'
import { DeadLetters } from './dead-letters.ts'
import { Lanes } from './lanes.ts'
import { Sending } from './sending.ts'
import { machine } from './statements.ts'
import { trailOf } from './trail.ts'
import type { TenantStore } from '#services/store/index.ts'

/** Answers the operations of `messages` in the contract. */
export function messagesRouter() {
  const lettersOf = (tenant: TenantStore): DeadLetters => {
    const lanes = new Lanes(tenant, machine)
    return new DeadLetters(tenant, lanes, new Sending(tenant, lanes))
  }
  const { messages } = studio
  return {
    queues: messages.queues.handler(({ context: { tenant } }) => ({
      queues: lengthsOf(tenant),
      dead: deadByQueue(tenant),
    })),
    deadLetters: messages.deadLetters.handler(({ input, context }) => lettersOf(context.tenant).list(input.limit)),
    sendAgain: messages.sendAgain.handler(({ input, context }) =>
      context.commit(() => {
        lettersOf(context.tenant).sendAgain(input.numbers)
        return { count: input.numbers.length }
      }),
    ),
    discard: messages.discard.handler(({ input, context }) =>
      context.commit(() => {
        lettersOf(context.tenant).discard(input.numbers)
        return { count: input.numbers.length }
      }),
    ),
    trail: messages.trail.handler(({ input, context }) => trailOf(context.tenant, input.number)),
  }
}
