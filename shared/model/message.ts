import { z } from 'zod'
import { Json, UtcMilliseconds } from './ids.ts'

/** What is taken first. */
export const MessagePriority = z.enum(['high', 'normal', 'low'])
export type MessagePriority = z.infer<typeof MessagePriority>

/** A message that could not be handled, with what was said of it. */
export const DeadLetter = z.object({
  /** Tells it from every other message. */
  number: z.number().int(),
  /** Whom it was for: the name of its queue. */
  to: z.string(),
  sender: z.string(),
  priority: MessagePriority,
  /** Under which it was published; null for what was sent to its recipient alone. */
  topic: z.string().nullable(),
  body: Json,
  /** How often it was tried. */
  tries: z.number().int(),
  /** Why it was given up, a sentence. */
  reason: z.string(),
  sentAt: UtcMilliseconds,
  diedAt: UtcMilliseconds,
})
export type DeadLetter = z.infer<typeof DeadLetter>

/** What became of messages: who did it to which of them, and when. */
export const MessageTrail = z.object({
  to: z.string(),
  what: z.enum(['sent', 'taken', 'acknowledged', 'rejected', 'returned', 'given up', 'sent again', 'discarded']),
  who: z.string(),
  /** Numbers of the first and the last of them, and how many they are. */
  first: z.number().int(),
  last: z.number().int(),
  count: z.number().int(),
  /** Why, a sentence; '' where nothing is to be said. */
  note: z.string(),
  at: UtcMilliseconds,
})
export type MessageTrail = z.infer<typeof MessageTrail>

/** How long a queue is just now, with one priority. */
export const QueueLength = z.object({
  queue: z.string(),
  priority: MessagePriority,
  waiting: z.number().int(),
  /** Those that a consumer has. */
  held: z.number().int(),
  /** How old the first of them is, seconds. */
  oldestSeconds: z.number(),
})
export type QueueLength = z.infer<typeof QueueLength>
