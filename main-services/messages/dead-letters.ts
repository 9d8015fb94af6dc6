import { Json } from '#shared/model/ids.ts'
import type { DeadLetter } from '#shared/model/message.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { TenantStore } from '#services/store/index.ts'
import { priorityAt, type Lanes } from './lanes.ts'
import type { Sending } from './sending.ts'

const recipientGone = 'Its recipient is not there any more.'

/** Messages that could not be handled, kept until a person has decided what becomes of them. */
export class DeadLetters {
  readonly #tenant: TenantStore
  readonly #lanes: Lanes
  readonly #sending: Sending

  constructor(tenant: TenantStore, lanes: Lanes, sending: Sending) {
    this.#tenant = tenant
    this.#lanes = lanes
    this.#sending = sending
  }

  /** The oldest first. */
  list(limit: number): DeadLetter[] {
    const query = this.#tenant.db.selectFrom('queue_dead_letters').selectAll().orderBy('number').limit(limit)
    return this.#tenant.all(query).map((row) => ({
      number: row.number,
      to: row.queue,
      sender: row.sender,
      priority: priorityAt(row.priority),
      topic: row.topic,
      body: Json.parse(JSON.parse(row.body)),
      tries: row.tries,
      reason: row.reason,
      sentAt: row.sent_at,
      diedAt: row.died_at,
    }))
  }

  /** Sends each again as a new message, in the order in which they were sent. What was already handled stays handled. */
  sendAgain(numbers: readonly number[]): void {
    for (const row of this.#find(numbers)) {
      const { number, queue: to, sender, topic, correlation, key } = row
      const body = Json.parse(JSON.parse(row.body))
      const message = { to, sender, priority: priorityAt(row.priority), body }
      // Sent with its key it would count as one that was sent before; handled it would not be done twice.
      if (key !== null) this.#freeKey(to, key)
      const more = { ...(key === null ? {} : { key }), ...(correlation === null ? {} : { correlation }) }
      const sent = this.#sending.send([{ ...message, ...more }], topic)
      if ('full' in sent) {
        const next = 'Try again when some were handled.'
        throw new StudioError('LIMITED', `“${to}” is full.`, { kept: 'Nothing was sent again.', next })
      }
      this.#remove(number)
      const note = `It goes on as number ${sent.numbers.join()}.`
      this.#lanes.note({ id: 0, queue: to }, 'sent again', 'local', [number, number, 1], note)
    }
  }

  discard(numbers: readonly number[]): void {
    for (const { number, queue } of this.#find(numbers)) {
      this.#remove(number)
      this.#lanes.note({ id: 0, queue }, 'discarded', 'local', [number, number, 1])
    }
  }

  /** Takes a queue out: nobody can be sent anything under its name, and what waits in it is given up. */
  removeQueue(queue: string): void {
    const { db } = this.#tenant
    this.#tenant.run(db.deleteFrom('queues').where('name', '=', queue))
    this.#tenant.run(db.deleteFrom('queue_topics').where('queue', '=', queue))
    this.giveUpAll(queue)
    this.#tenant.run(db.deleteFrom('queue_keys').where('queue', '=', queue))
  }

  /** Gives up all that waits in a queue, and takes out its lanes; how many messages. */
  giveUpAll(queue: string): number {
    const { db } = this.#tenant
    let count = 0
    for (const lane of this.#tenant.all(db.selectFrom('queue_lanes').selectAll().where('queue', '=', queue))) {
      const messages = db.selectFrom('queue_messages').selectAll().where('lane', '=', lane.id).orderBy('number')
      for (const message of this.#tenant.all(messages)) {
        this.#lanes.giveUp(lane, message, recipientGone)
        count += 1
      }
      this.#tenant.run(db.deleteFrom('queue_lanes').where('id', '=', lane.id))
    }
    return count
  }

  #find(numbers: readonly number[]) {
    const { db } = this.#tenant
    const query = db
      .selectFrom('queue_dead_letters')
      .selectAll()
      .where('number', 'in', [...numbers])
    const rows = this.#tenant.all(query.orderBy('number'))
    if (rows.length === new Set(numbers).size) return rows
    throw new StudioError('NOT_FOUND', 'One of these messages is not there any more.', { kept: 'Nothing was changed.' })
  }

  #freeKey(queue: string, key: string): void {
    const { db } = this.#tenant
    const keys = db.deleteFrom('queue_keys').where('queue', '=', queue).where('key', '=', key)
    this.#tenant.run(keys.where('handled', '=', 0))
  }

  #remove(number: number): void {
    this.#tenant.run(this.#tenant.db.deleteFrom('queue_dead_letters').where('number', '=', number))
  }
}
