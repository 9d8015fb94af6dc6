import type { Json } from '#shared/model/ids.ts'
import type { DeadLetter, MessagePriority, QueueLength } from '#shared/model/message.ts'

/** How a queue treats what is sent to it. */
export interface QueueOptions {
  /** How many messages may wait at once; whoever sends more waits for room. 10,000 by default. */
  bound: number
  /** How often a message is tried before it becomes a dead letter; 5 by default. */
  tries: number
  /** How long a consumer keeps what it took without saying that it is at it, milliseconds; 30 seconds by default. */
  visibility: number
  /** How long after its first failure a message is tried again, milliseconds; doubled with each. 1 second by default. */
  backOff: number
}

/** A message on its way. */
export interface Outgoing {
  /** Name of the queue. */
  to: string
  /** Who sends it. What one sender sends with one priority is handled in the order in which it was sent. */
  sender: string
  priority?: MessagePriority
  body: Json
  /** Says what the message is about once and for all: a second one with the same key to the same queue is not sent. */
  key?: string
  /** The run or turn it is part of. */
  correlation?: string
}

/** What waits for room may be told when to give up. */
export interface SendOptions {
  /** How long to wait for room, milliseconds; 5 seconds by default. */
  waitFor?: number
  signal?: AbortSignal
}

/** A message in the hands of a consumer, who acknowledges or rejects it. */
export interface Delivery {
  /** Tells it from every other message, and grows. */
  readonly number: number
  readonly queue: string
  readonly priority: MessagePriority
  readonly sender: string
  /** Under which it was published; null for what was sent to the queue alone. */
  readonly topic: string | null
  readonly body: Json
  readonly key: string | null
  readonly correlation: string | null
  /** How often it has failed before. */
  readonly failed: number
  readonly sentAt: number
  /** Names the lease under which it was handed out, for the broker alone. */
  readonly lane: number
  readonly receipt: number
  /** Number of the message of its lane that was handed out before it under the same lease; 0 for the first. */
  readonly after: number
}

/** How much is taken, and by whom. */
export interface TakeOptions {
  /** What the consumer is called, for the trail. */
  consumer: string
  /** At most so many messages; 1 by default. */
  limit?: number
  /** How long they are kept, milliseconds; by default as the queue says. */
  visibility?: number
}

/** How a message failed. */
export interface Rejection {
  /** Why, a sentence. It stands with the dead letter. */
  reason: string
  /** It will never succeed: it becomes a dead letter at once. */
  final?: boolean
  /** When to try again, milliseconds; by default as the queue says. */
  after?: number
}

/**
 * Carries messages between agents and workers (M3.8). The one implementation keeps them in the workspace's database; the
 * port asks for nothing that a broker over a network, such as BullMQ on Redis, could not do, but one thing: that what
 * `acknowledge` is given as effect is on disk if and only if the message is gone. Over a network that is at least once, and
 * a handler has the message's key to tell.
 *
 * Within a queue high comes before normal before low. What one sender sent with one priority is handed out in order, to one
 * consumer at a time: while it holds some of it, or while a message of it waits to be tried again, the rest waits.
 */
export interface MessageBroker {
  /** Makes a queue, or changes how it treats what is sent. What waits in it stays. */
  declare(queue: string, options?: Partial<QueueOptions>): Promise<void>
  /** Takes a queue out. What waits in it becomes dead letters. */
  remove(queue: string): Promise<void>
  /**
   * Sends messages, all or none; gives their numbers. Waits for room where a queue is full. Throws `LIMITED` when there
   * was none in time, `NOT_FOUND` where nobody is called so.
   */
  send(messages: readonly Outgoing[], options?: SendOptions): Promise<number[]>
  /** From now on the queue gets its own copy of what is published under a topic, also while nobody takes from it. */
  subscribe(topic: string, queue: string): Promise<void>
  unsubscribe(topic: string, queue: string): Promise<void>
  /** Sends a copy to each queue that has subscribed, to all or none; gives how many. */
  publish(topic: string, message: Omit<Outgoing, 'to'>, options?: SendOptions): Promise<number>
  /** Takes what comes first; an empty list where nothing can be taken now. */
  take(queue: string, options: TakeOptions): Promise<Delivery[]>
  /**
   * Settles messages that were handled. `effect` is done for each in the same transaction, once for a message however
   * often it was handed out, and once for all messages with the same key. Throws `CONFLICT` where the lease was lost; then
   * nothing is written.
   */
  acknowledge(deliveries: readonly Delivery[], effect?: (delivery: Delivery) => void): Promise<void>
  /**
   * Gives a message back that failed: it is tried again after a while, or becomes a dead letter. What the consumer still has
   * of the same sender and priority after it goes back as well, since it comes later. Throws `CONFLICT` as above.
   */
  reject(delivery: Delivery, rejection: Rejection): Promise<'again' | 'dead'>
  /** Keeps messages for so many milliseconds from now. Throws `CONFLICT` as above. */
  extend(deliveries: readonly Delivery[], milliseconds?: number): Promise<void>
  /** Gives messages back that were not begun. They do not count as failed. */
  release(deliveries: readonly Delivery[]): Promise<void>
  /** Frees what consumers hold that are gone; how many of them. */
  recover(): Promise<number>
  lengths(): QueueLength[]
  deadLetters(limit?: number): DeadLetter[]
  /** Sends dead letters again, as new messages in the order of their numbers. Throws `NOT_FOUND`, or `LIMITED` where it is full. */
  sendAgain(numbers: readonly number[]): Promise<void>
  discard(numbers: readonly number[]): Promise<void>
}
