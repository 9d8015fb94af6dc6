import { StudioError } from '#shared/model/errors.ts'
import type { TenantStore } from '#services/store/index.ts'
import { rankOf, type Lanes } from './lanes.ts'
import type { Outgoing } from './port.ts'

/** Numbers of what was sent, or the queue that has no room for it and how much it may hold. */
export type Sent = { numbers: number[] } | { full: string; bound: number }

/** The longest body of a message, characters of JSON: what is larger lies in a file or a table, and is named. */
const longestBody = 1_000_000

/** A lane to which something is sent just now. */
interface Lane {
  id: number
  queue: string
  priority: number
  sender: string
  /** What is sent to it, each with its place among all. */
  messages: [index: number, message: Outgoing][]
}

/** Puts messages into lanes, and knows who gets what is published. Each method is one part of a transaction. */
export class Sending {
  readonly #tenant: TenantStore
  readonly #lanes: Lanes

  constructor(tenant: TenantStore, lanes: Lanes) {
    this.#tenant = tenant
    this.#lanes = lanes
  }

  /** Sends all of them or, where a queue has too little room, none. Throws `NOT_FOUND` for a queue that is not there. */
  send(messages: readonly Outgoing[], topic: string | null = null): Sent {
    for (const [to, group] of Map.groupBy(messages, (message) => message.to)) {
      const bound = this.#boundOf(to)
      if (group.length > bound) {
        const sentence = `${group.length.toLocaleString('en')} messages at once are more than “${to}” may hold.`
        throw new StudioError('INVALID_INPUT', sentence, { kept: 'Nothing was sent.', next: 'Send them in parts.' })
      }
      const { length } = this.#lanes.statements.length.get({ queue: to }) ?? {}
      if ((length ?? 0) + group.length > bound) return { full: to, bound }
    }
    const numbers = messages.map(() => 0)
    // Numbers of a lane stand together, so that a few entries of the trail say what became of many messages.
    const lanes: Lane[] = []
    messages.forEach((message, index) => this.#laneFor(lanes, message).messages.push([index, message]))
    let number = messages.length === 0 ? 0 : this.#lanes.numbers(messages.length)
    const at = Date.now()
    for (const lane of lanes) {
      const first = number
      let count = 0
      for (const [index, message] of lane.messages) {
        const known = this.#knownKey(message, number)
        numbers[index] = known ?? number
        if (known !== undefined) continue
        this.#add(lane.id, message, { number, topic, at })
        number += 1
        count += 1
      }
      if (count === 0) continue
      this.#lanes.statements.lengthen.run({ id: lane.id, count, first })
      this.#lanes.note(lane, 'sent', lane.sender, [first, number - 1, count], topic ?? '')
    }
    return { numbers }
  }

  subscribe(topic: string, queue: string): void {
    this.#boundOf(queue)
    const insert = this.#tenant.db.insertInto('queue_topics').values({ topic, queue })
    this.#tenant.run(insert.onConflict((conflict) => conflict.columns(['tenant_id', 'topic', 'queue']).doNothing()))
  }

  unsubscribe(topic: string, queue: string): void {
    const rows = this.#tenant.db.deleteFrom('queue_topics')
    this.#tenant.run(rows.where('topic', '=', topic).where('queue', '=', queue))
  }

  /** Queues that get a copy of what is published. */
  subscribers(topic: string): string[] {
    const query = this.#tenant.db.selectFrom('queue_topics').select('queue').where('topic', '=', topic)
    return this.#tenant.all(query.orderBy('queue')).map(({ queue }) => queue)
  }

  #boundOf(queue: string): number {
    const row = this.#lanes.statements.queue.get({ queue })
    if (row) return row.bound
    throw new StudioError('NOT_FOUND', `Nobody here is called “${queue}”.`, { kept: 'Nothing was sent.' })
  }

  /** The number under which the same was sent before; undefined where it was not. */
  #knownKey({ to: queue, key }: Outgoing, number: number): number | undefined {
    if (key === undefined) return undefined
    const { statements } = this.#lanes
    if (statements.addKey.run({ queue, key, number }) > 0) return undefined
    return statements.keyed.get({ queue, key })?.number
  }

  /** Of the same sender there mostly are several: the one used last is looked at first. */
  #laneFor(lanes: Lane[], { to: queue, sender, priority: name = 'normal' }: Outgoing): Lane {
    const priority = rankOf(name)
    const isIt = (lane: Lane) => lane.sender === sender && lane.priority === priority && lane.queue === queue
    const known = lanes.findLast(isIt)
    if (known) return known
    const { statements } = this.#lanes
    const row = statements.laneOf.get({ queue, priority, sender })
    const lane = { id: row?.id ?? this.#lanes.numbers(1), queue, priority, sender, messages: [] }
    if (!row) statements.addLane.run({ id: lane.id, queue, priority, sender })
    lanes.push(lane)
    return lane
  }

  #add(lane: number, message: Outgoing, row: { number: number; topic: string | null; at: number }): void {
    const body = JSON.stringify(message.body)
    if (body.length > longestBody) {
      const next = 'Send where it lies instead.'
      throw new StudioError('INVALID_INPUT', 'A message is too long.', { kept: 'Nothing was sent.', next })
    }
    const { key = null, correlation = null } = message
    this.#lanes.statements.addMessage.run({ lane, body, key, correlation, ...row })
  }
}
