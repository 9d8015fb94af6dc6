import type { ColumnType, Generated } from 'kysely'

/** Tables of messages between agents and of workers, as Kysely sees them; see `schema.ts`. */
type Tenant = ColumnType<string, string | undefined, never>

/** The last number given out in a tenant. */
export interface SequencesTable {
  tenant_id: Tenant
  value: number
}

/** Where messages to one recipient wait, and how it treats them. */
export interface QueuesTable {
  tenant_id: Tenant
  name: string
  /** How many messages may wait at once. */
  bound: number
  /** How often a message is tried before it becomes a dead letter. */
  tries: number
  /** How long a consumer may keep what it took, milliseconds. */
  visibility: number
  /** How long after the first failure a message is tried again, milliseconds; doubled with each. */
  back_off: number
  declared_at: number
}

/** Which queues get a copy of what is published under a topic. */
export interface QueueTopicsTable {
  tenant_id: Tenant
  topic: string
  queue: string
}

/** What one sender sent to one queue with one priority: in order, to one consumer at a time. */
export interface QueueLanesTable {
  tenant_id: Tenant
  id: number
  queue: string
  /** 0 is taken first. */
  priority: number
  sender: string
  /** Messages in it, held ones too. */
  length: number
  /** Number of its first message; 0 where it is empty. */
  head: number
  /** From when it may be taken: the end of a lease or of a back-off. Milliseconds since the machine started. */
  visible_at: number
  /** Names the last lease; grows with each. */
  receipt: number
  /** How many messages a consumer has of it; 0 where it is free. */
  held: number
  /** Number of the last message it has. */
  through: number
  /** Up to this number messages are handed out one at a time, because a consumer died of one of them. */
  careful: number
  /** The process that holds it. */
  owner: string | null
  /** What the consumer is called, and when it took what it has. */
  consumer: string | null
  taken_at: number | null
}

/** A message that waits or is being handled. */
export interface QueueMessagesTable {
  tenant_id: Tenant
  lane: number
  number: number
  topic: string | null
  body: string
  /** Says that two messages are one and the same; see `QueueKeysTable`. */
  key: string | null
  /** The run or turn it is part of. */
  correlation: string | null
  /** How often it failed. */
  tries: number
  sent_at: number
}

/** A message that could not be handled: a person looks into it, sends it again or throws it away. */
export interface QueueDeadLettersTable extends Omit<QueueMessagesTable, 'lane'> {
  queue: string
  priority: number
  sender: string
  reason: string
  died_at: number
}

/** Keys of messages that were sent, and whether their effect is there. */
export interface QueueKeysTable {
  tenant_id: Tenant
  queue: string
  key: string
  number: number
  /** 0 or 1. */
  handled: number
}

/**
 * Who sent, took, acknowledged and rejected which messages of a lane: those from `first` to `last`, `count` of them. That they
 * were taken is written down with what became of them.
 */
export interface QueueAuditTable {
  tenant_id: Tenant
  /** Grows; only the oldest rows go. */
  id: Generated<number>
  queue: string
  lane: number
  what: string
  who: string
  first: number
  last: number
  count: number
  note: string
  taken_at: number | null
  at: number
}

/** Something that works in a process of this workspace, as its own process tells of it. */
export interface WorkersTable {
  tenant_id: Tenant
  id: string
  kind: string
  name: string
  /** JSON: names of what it handles. */
  handles: string
  /** JSON: what it goes on from when it is started again. */
  state: string
  status: string
  /** Why it failed, a sentence; '' where it is well. */
  detail: string
  owner: string
  /** When its process last said that it is there: milliseconds since the machine started, and by the time of day. */
  beat_at: number
  seen_at: number
  started_at: number
  restarts: number
}
