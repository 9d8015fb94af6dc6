import { setTimeout as sleep } from 'node:timers/promises'
import type { Json } from '#shared/model/ids.ts'
import type { DeadLetter, QueueLength } from '#shared/model/message.ts'
import { StudioError } from '#shared/model/errors.ts'
import { claimOwnership } from '#services/ownership/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { DeadLetters } from './dead-letters.ts'
import { Lanes, priorityAt } from './lanes.ts'
import { lengthsOf } from './lengths.ts'
import type { Delivery, MessageBroker, Outgoing, QueueOptions, Rejection, SendOptions, TakeOptions } from './port.ts'
import { Sending, type Sent } from './sending.ts'
import { longest, machine, type LaneRow, type MessageRow, type Surroundings } from './statements.ts'

const usual: QueueOptions = { bound: 10_000, tries: 5, visibility: 30_000, backOff: 1000 }
/** How long a sender waits for room unless it says otherwise, milliseconds. */
const usualWait = 5000
/** First and longest pause between two looks for room, milliseconds. */
const firstPause = 2
const longestPause = 100
/** How often somebody who takes looks for consumers that are gone, milliseconds. */
const recoverEvery = 1000
/** The longest back-off, milliseconds. */
const longestBackOff = 300_000
/** From how many lanes one call takes at most. */
const mostLanes = 32

const tooSlow = 'It was not acknowledged in time.'
const consumerGone = 'Whoever took it ended before it was done.'

/** The broker of a workspace: queues, lanes and messages as rows of its database; see {@link MessageBroker}. */
export class SqliteBroker implements MessageBroker {
  readonly #tenant: TenantStore
  readonly #lanes: Lanes
  readonly #sending: Sending
  readonly #dead: DeadLetters
  readonly #identity = claimOwnership()
  readonly #listeners = new Set<(queue: string) => void>()
  #recovered = -Infinity

  constructor(tenant: TenantStore, surroundings: Surroundings = machine) {
    this.#tenant = tenant
    this.#lanes = new Lanes(tenant, surroundings)
    this.#sending = new Sending(tenant, this.#lanes)
    this.#dead = new DeadLetters(tenant, this.#lanes, this.#sending)
  }

  /** Signs off: what is still held by this process is free for others. */
  close(): void {
    this.#identity.release()
  }

  /** Calls `listener` with the name of a queue to which this process has sent, until the returned function is called. */
  onSent(listener: (queue: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  declare(queue: string, options: Partial<QueueOptions> = {}): Promise<void> {
    const { bound, tries, visibility, backOff } = { ...usual, ...options }
    const row = { bound, tries, visibility: Math.min(visibility, longest), back_off: backOff }
    const { db } = this.#tenant
    const insert = db
      .insertInto('queues')
      .values({ name: queue, ...row, declared_at: Date.now() })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'name']).doUpdateSet(row))
    return this.#write(() => {
      this.#tenant.run(insert)
    })
  }

  remove(queue: string): Promise<void> {
    return this.#write(() => this.#dead.removeQueue(queue))
  }

  async send(messages: readonly Outgoing[], options: SendOptions = {}): Promise<number[]> {
    const sent = await this.#whenRoom(() => this.#sending.send(messages), options)
    for (const queue of new Set(messages.map(({ to }) => to))) this.#tell(queue)
    return sent
  }

  subscribe(topic: string, queue: string): Promise<void> {
    return this.#write(() => this.#sending.subscribe(topic, queue))
  }

  unsubscribe(topic: string, queue: string): Promise<void> {
    return this.#write(() => this.#sending.unsubscribe(topic, queue))
  }

  async publish(topic: string, message: Omit<Outgoing, 'to'>, options: SendOptions = {}): Promise<number> {
    let queues: string[] = []
    await this.#whenRoom(() => {
      queues = this.#sending.subscribers(topic)
      return this.#sending.send(
        queues.map((to) => ({ ...message, to })),
        topic,
      )
    }, options)
    for (const queue of queues) this.#tell(queue)
    return queues.length
  }

  async take(queue: string, options: TakeOptions): Promise<Delivery[]> {
    if (this.#lanes.now - this.#recovered >= recoverEvery) await this.recover()
    // Most looks find nothing: they keep no other process from writing.
    if (!this.#isReady(queue)) return []
    return this.#write(() => this.#takeReady(queue, options))
  }

  acknowledge(deliveries: readonly Delivery[], effect?: (delivery: Delivery) => void): Promise<void> {
    return this.#write(() => {
      for (const group of Map.groupBy(deliveries, ({ lane }) => lane).values()) this.#settle(group, effect)
    })
  }

  reject(delivery: Delivery, { reason, final = false, after }: Rejection): Promise<'again' | 'dead'> {
    return this.#write(() => {
      const lane = this.#lanes.held(delivery)
      const message = this.#message(delivery)
      const tries = message.tries + 1
      const queue = this.#lanes.statements.queue.get({ queue: lane.queue })
      this.#note(lane, 'rejected', [delivery], reason)
      if (final || tries >= (queue?.tries ?? usual.tries)) {
        this.#lanes.giveUp(lane, { ...message, tries }, reason)
        this.#lanes.settled(lane, 1)
        return 'dead'
      }
      this.#lanes.statements.failed.run({ lane: lane.id, number: delivery.number, tries })
      const pause = Math.min(after ?? (queue?.back_off ?? usual.backOff) * 2 ** (tries - 1), longestBackOff)
      this.#lanes.free(lane, { from: this.#lanes.now + pause })
      return 'again'
    })
  }

  extend(deliveries: readonly Delivery[], milliseconds?: number): Promise<void> {
    return this.#write(() => {
      for (const [delivery] of Map.groupBy(deliveries, ({ lane }) => lane).values()) {
        if (!delivery) continue
        const lane = this.#lanes.held(delivery)
        const usually = () => this.#lanes.statements.queue.get({ queue: lane.queue })?.visibility
        const until = this.#lanes.now + Math.min(milliseconds ?? usually() ?? usual.visibility, longest)
        this.#lanes.statements.extend.run({ id: lane.id, until })
      }
    })
  }

  release(deliveries: readonly Delivery[]): Promise<void> {
    return this.#write(() => {
      for (const group of Map.groupBy(deliveries, ({ lane }) => lane).values()) {
        const [delivery] = group
        if (!delivery) continue
        const lane = this.#lanes.held(delivery)
        this.#note(lane, 'returned', group, '')
        this.#lanes.free(lane)
      }
    })
  }

  async recover(): Promise<number> {
    this.#recovered = this.#lanes.now
    const { db } = this.#tenant
    const owners = this.#tenant
      .all(db.selectFrom('queue_lanes').select('owner').distinct().where('held', '>', 0))
      .flatMap(({ owner }) => (owner !== null && this.#lanes.isGone(owner) ? [owner] : []))
    if (owners.length === 0) return 0
    return this.#write(() => {
      const held = db.selectFrom('queue_lanes').selectAll().where('held', '>', 0)
      const lanes = this.#tenant.all(held.where('owner', 'in', owners))
      for (const lane of lanes) this.#abandon(lane, consumerGone)
      return lanes.length
    })
  }

  lengths(): QueueLength[] {
    return lengthsOf(this.#tenant)
  }

  deadLetters(limit = 100): DeadLetter[] {
    return this.#dead.list(limit)
  }

  sendAgain(numbers: readonly number[]): Promise<void> {
    return this.#write(() => this.#dead.sendAgain(numbers))
  }

  discard(numbers: readonly number[]): Promise<void> {
    return this.#write(() => this.#dead.discard(numbers))
  }

  #takeReady(queue: string, { consumer, limit = 1, visibility }: TakeOptions): Delivery[] {
    const { statements, now } = this.#lanes
    const options = statements.queue.get({ queue })
    const until = now + Math.min(visibility ?? options?.visibility ?? usual.visibility, longest)
    const taken: Delivery[] = []
    for (const found of statements.ready.first(mostLanes, { queue, now, far: now + longest })) {
      if (found.held > 0) this.#abandon(found, tooSlow)
      const lane = found.held === 0 ? found : statements.lane.get({ id: found.id })
      if (!lane || lane.length === 0) continue
      // What a consumer may have died of is handed out alone, with nothing of other lanes either.
      const isSuspect = lane.careful >= lane.head
      if (isSuspect && taken.length > 0) continue
      const most = isSuspect ? 1 : limit - taken.length
      const messages = statements.front.first(most, { lane: lane.id })
      if (messages.length === 0) continue
      const receipt = lane.receipt + 1
      const last = messages.at(-1)?.number ?? 0
      const lease = { receipt, held: messages.length, through: last, until, owner: this.#identity.owner, consumer }
      statements.lease.run({ id: lane.id, ...lease, at: Date.now() })
      messages.forEach((message, index) =>
        taken.push(delivered(lane, message, receipt, messages[index - 1]?.number ?? 0)),
      )
      if (isSuspect || taken.length >= limit) break
    }
    return taken
  }

  #isReady(queue: string): boolean {
    const { statements, now } = this.#lanes
    return statements.ready.get({ queue, now, far: now + longest }) !== undefined
  }

  #settle(group: readonly Delivery[], effect: ((delivery: Delivery) => void) | undefined): void {
    const [first] = group
    if (!first) return
    const lane = this.#lanes.held(first)
    if (group.some(({ receipt }) => receipt !== first.receipt)) this.#lanes.held({ ...first, receipt: -1 })
    this.#lanes.takeOut(lane, group)
    for (const delivery of group) this.#once(delivery, effect)
    this.#note(lane, 'acknowledged', group, '')
    this.#lanes.settled(lane, group.length)
  }

  #once(delivery: Delivery, effect: ((delivery: Delivery) => void) | undefined): void {
    const { queue, key, number } = delivery
    if (key === null) return effect?.(delivery)
    const { statements } = this.#lanes
    if (statements.keyed.get({ queue, key })?.handled === 1) return
    effect?.(delivery)
    statements.handled.run({ queue, key, number })
  }

  #abandon(lane: LaneRow, reason: string): void {
    const tries = this.#lanes.statements.queue.get({ queue: lane.queue })?.tries ?? usual.tries
    this.#lanes.abandon(lane, tries, reason)
  }

  #note(lane: LaneRow, what: 'acknowledged' | 'rejected' | 'returned', group: readonly Delivery[], note: string): void {
    const numbers = group.map(({ number }) => number)
    const span = [Math.min(...numbers), Math.max(...numbers), group.length] as const
    this.#lanes.note(lane, what, lane.consumer ?? '', span, note)
  }

  #message({ lane, number }: Delivery): MessageRow {
    const { db } = this.#tenant
    const query = db.selectFrom('queue_messages').selectAll().where('lane', '=', lane).where('number', '=', number)
    const row = this.#tenant.get(query)
    if (row) return row
    throw new StudioError('CONFLICT', 'This message was settled before.', { kept: 'Nothing was changed.' })
  }

  #tell(queue: string): void {
    for (const listener of this.#listeners) listener(queue)
  }

  /** Sends as soon as there is room for all of it. */
  async #whenRoom(send: () => Sent, { waitFor = usualWait, signal }: SendOptions): Promise<number[]> {
    const until = performance.now() + waitFor
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      const sent = await this.#write(send)
      if (!('full' in sent)) return sent.numbers
      if (signal?.aborted) throw new StudioError('CANCELLED', 'Sending was stopped.', { kept: 'Nothing was sent.' })
      if (performance.now() >= until) throw full(sent.full, sent.bound, waitFor)
      await sleep(Math.min(pause, Math.max(until - performance.now(), 0)), undefined, { ref: true })
    }
  }

  #write<Result>(work: () => Result): Promise<Result> {
    return this.#tenant.patiently(() => this.#tenant.transaction(work))
  }
}

function delivered(lane: LaneRow, message: MessageRow, receipt: number, after: number): Delivery {
  return {
    number: message.number,
    queue: lane.queue,
    priority: priorityAt(lane.priority),
    sender: lane.sender,
    topic: message.topic,
    body: JSON.parse(message.body) as Json,
    key: message.key,
    correlation: message.correlation,
    failed: message.tries,
    sentAt: message.sent_at,
    lane: lane.id,
    receipt,
    after,
  }
}

function full(queue: string, bound: number, waited: number): StudioError {
  const seconds = Math.round(waited / 1000)
  const patience = seconds > 0 ? `, and none was taken within ${seconds === 1 ? 'a second' : `${seconds} seconds`}` : ''
  const sentence = `“${queue}” is full: ${bound.toLocaleString('en')} messages wait there already${patience}.`
  return new StudioError('LIMITED', sentence, { kept: 'Nothing was sent.', next: 'Try again when some were handled.' })
}
