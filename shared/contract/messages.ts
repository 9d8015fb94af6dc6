import { z } from 'zod'
import { DeadLetter, MessageTrail, QueueLength } from '#shared/model/message.ts'
import { Worker } from '#shared/model/worker.ts'
import { procedure, tool } from './base.ts'

const quick = { seconds: 0.1, cost: 0 }
/** More than a tenant ever counts to. */
const highestNumber = 1e12
const numbers = z.object({ numbers: z.array(z.number().int().min(1).max(highestNumber)).min(1).max(1000) })

/** Messages between agents and workers: how much waits, and what could not be handled. For this machine alone. */
export const messages = {
  /** How much waits in each queue by priority, and how many of its messages could not be handled. */
  queues: procedure
    .meta({ safety: 'read' })
    .input(z.object({}))
    .output(
      z.object({
        queues: z.array(QueueLength),
        dead: z.array(z.object({ queue: z.string(), count: z.number().int() })),
      }),
    ),
  deadLetters: tool({
    title: 'Look at messages that could not be handled',
    description: 'Messages between agents that were given up, oldest first, each with the reason.',
    summary: '{.|message|messages} could not be handled.',
    safety: 'read',
    estimate: quick,
    tags: ['messages'],
  })
    .input(z.object({ limit: z.number().int().min(1).max(10_000).default(100) }))
    .output(z.array(DeadLetter)),
  /** `NOT_FOUND` where one is not there any more, `LIMITED` where its queue is full; then none is sent. */
  sendAgain: tool({
    title: 'Send messages again',
    description: 'Sends messages that could not be handled once more, in the order in which they were sent first.',
    summary: 'Sent {count|message|messages} again.',
    safety: 'write',
    estimate: quick,
    tags: ['messages'],
  })
    .input(numbers)
    .output(z.object({ count: z.number().int() })),
  discard: tool({
    title: 'Throw messages away',
    description: 'Throws messages away that could not be handled. They cannot be brought back.',
    summary: 'Threw {count|message|messages} away.',
    safety: 'destructive',
    estimate: quick,
    tags: ['messages'],
  })
    .input(numbers)
    .output(z.object({ count: z.number().int() })),
  /** Who sent, took and settled a message; empty where that is too long ago. */
  trail: procedure
    .meta({ safety: 'read' })
    .input(z.object({ number: z.number().int().min(1).max(highestNumber) }))
    .output(z.array(MessageTrail)),
}

/** What works in the processes of this workspace. */
export const workers = {
  list: tool({
    title: 'Look who works here',
    description: 'Agents and workers of this workspace, what each does, and whether it is well.',
    summary: '{.|worker|workers}.',
    safety: 'read',
    estimate: quick,
    tags: ['workers'],
  })
    .input(z.object({}))
    .output(z.array(Worker)),
}
