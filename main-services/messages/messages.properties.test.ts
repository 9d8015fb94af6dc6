import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MessagePriority } from '#shared/model/message.ts'
import { Store } from '#services/store/index.ts'
import { brokenQueues } from './consistency.ts'
import type { Delivery } from './port.ts'
import { SqliteBroker } from './sqlite-broker.ts'

const senders = ['ann', 'bob']
const tries = 2
const visibility = 100
const backOff = 10

interface Message {
  number: number
  lane: string
  failed: number
}

/** What is held of a lane, in a model that knows nothing of tables. */
interface Lease {
  deliveries: Delivery[]
  until: number
  consumer: number
}

/** A queue as one would explain it: a list a lane, one lease a lane, and when it may be taken from again. */
class Model {
  now = 1_000_000
  readonly lanes = new Map<string, Message[]>()
  readonly leases = new Map<string, Lease>()
  readonly pausedUntil = new Map<string, number>()
  /** Up to this number the messages of a lane are handed out alone. */
  readonly careful = new Map<string, number>()
  readonly effects: number[] = []
  readonly dead: number[] = []

  /** What a lease leaves when its consumer died or was too slow. */
  abandon(lane: string): void {
    const lease = this.leases.get(lane)
    if (!lease) return
    this.leases.delete(lane)
    const [first] = this.lanes.get(lane) ?? []
    const wasAlone = first !== undefined && (this.careful.get(lane) ?? 0) >= first.number
    this.careful.set(lane, Math.max(this.careful.get(lane) ?? 0, ...lease.deliveries.map(({ number }) => number)))
    if (wasAlone) this.fail(lane, first)
  }

  /** Whether it is tried again. */
  fail(lane: string, message: Message): boolean {
    message.failed += 1
    if (message.failed < tries) return true
    this.leave(lane, [message.number])
    this.dead.push(message.number)
    return false
  }

  leave(lane: string, numbers: readonly number[]): void {
    this.lanes.set(
      lane,
      (this.lanes.get(lane) ?? []).filter(({ number }) => !numbers.includes(number)),
    )
  }

  /** Lanes in the order in which they are taken from. */
  ready(): string[] {
    return [...this.lanes]
      .filter(([lane, messages]) => messages.length > 0 && (this.pausedUntil.get(lane) ?? 0) <= this.now)
      .filter(([lane]) => (this.leases.get(lane)?.until ?? 0) <= this.now)
      .toSorted(([one, first], [other, second]) =>
        rank(one) === rank(other) ? (first[0]?.number ?? 0) - (second[0]?.number ?? 0) : rank(one) - rank(other),
      )
      .map(([lane]) => lane)
  }
}

const agree = (given: unknown, expected: unknown) => expect(given).toEqual(expected)

const rank = (lane: string): number => MessagePriority.options.findIndex((name) => lane.startsWith(name))
const laneOf = ({ priority, sender }: Pick<Delivery, 'priority' | 'sender'>): string => `${priority} ${sender}`

type Act =
  | { do: 'send'; messages: { sender: string; priority: MessagePriority }[] }
  | { do: 'take'; consumer: number; limit: number }
  | { do: 'settle'; lane: number; how: 'acknowledge' | 'reject' | 'release' | 'extend'; which: number }
  | { do: 'wait'; milliseconds: number }
  | { do: 'kill'; consumer: number }
  | { do: 'again' }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      messages: fc.array(
        fc.record({ sender: fc.constantFrom(...senders), priority: fc.constantFrom(...MessagePriority.options) }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('take' as const),
      consumer: fc.nat(1),
      limit: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      lane: fc.nat(5),
      how: fc.constantFrom('acknowledge' as const, 'reject' as const, 'release' as const, 'extend' as const),
      which: fc.nat(63),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: fc.constantFrom(1, 10, 50, 100) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), consumer: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'again' as const }) },
)

describe('M3.8 a queue does what a list a sender and priority would do', () => {
  let folder: string
  let store: Store
  let round = 0
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'promenade-queue-model-'))
    store = new Store({ directory: folder })
  })
  afterAll(() => {
    store.close()
    rmSync(folder, { recursive: true })
  })

  /** Carries acts out on both, and compares what they give after each. */
  async function follow(acts: readonly Act[]): Promise<void> {
    const tenant = store.forTenant(`tenant ${(round += 1)}`)
    const model = new Model()
    const gone = new Set<string>()
    const owners = new Map<SqliteBroker, string>()
    const open = () => new SqliteBroker(tenant, { now: () => model.now, isGone: (owner) => gone.has(owner) })
    const consumers = [open(), open()]
    await consumers[0]?.declare('q', { tries, visibility, backOff })
    for (const one of acts) {
      const [broker = open()] = consumers
      if (one.do === 'send') {
        const numbers = await broker.send(one.messages.map((message) => ({ ...message, to: 'q', body: null })))
        one.messages.forEach((message, index) => {
          const lane = laneOf(message)
          const number = numbers[index] ?? 0
          model.lanes.set(lane, [...(model.lanes.get(lane) ?? []), { number, lane, failed: 0 }])
        })
      } else if (one.do === 'take') {
        const consumer = consumers[one.consumer] ?? broker
        const taken = await consumer.take('q', { consumer: String(one.consumer), limit: one.limit })
        const held = tenant.db.selectFrom('queue_lanes').select('owner').where('consumer', '=', String(one.consumer))
        owners.set(consumer, tenant.get(held)?.owner ?? '')
        const expected: number[] = []
        for (const lane of model.ready()) {
          if (expected.length >= one.limit) break
          model.abandon(lane)
          const messages = model.lanes.get(lane) ?? []
          const careful = (model.careful.get(lane) ?? 0) >= (messages[0]?.number ?? Infinity)
          if (careful && expected.length > 0) continue
          const handed = messages.slice(0, careful ? 1 : one.limit - expected.length).map(({ number }) => number)
          expected.push(...handed)
          const deliveries = taken.filter(({ number }) => handed.includes(number))
          if (handed.length > 0) {
            model.leases.set(lane, { deliveries, until: model.now + visibility, consumer: one.consumer })
          }
          if (careful) break
        }
        agree(
          taken.map(({ number }) => number),
          expected,
        )
      } else if (one.do === 'settle') {
        const [lane, lease] = [...model.leases][one.lane % Math.max(model.leases.size, 1)] ?? []
        if (lane === undefined || lease === undefined) continue
        const chosen = lease.deliveries.filter((_none, index) => (one.which & (1 << index)) !== 0)
        if (chosen.length === 0) continue
        if (one.how === 'acknowledge') {
          await broker.acknowledge(chosen, ({ number }) => void model.effects.push(number))
          model.leave(
            lane,
            chosen.map(({ number }) => number),
          )
          lease.deliveries = lease.deliveries.filter((delivery) => !chosen.includes(delivery))
        } else if (one.how === 'extend') {
          await broker.extend(chosen)
          lease.until = model.now + visibility
        } else if (one.how === 'release') {
          await broker.release(chosen)
          lease.deliveries = []
        } else {
          const [failing] = chosen
          const message = model.lanes.get(lane)?.find(({ number }) => number === failing?.number)
          if (!failing || !message) throw new Error('The model has lost a message.')
          const outcome = await broker.reject(failing, { reason: 'No.' })
          const again = model.fail(lane, message)
          agree(outcome, again ? 'again' : 'dead')
          if (again) model.pausedUntil.set(lane, model.now + backOff * 2 ** (message.failed - 1))
          lease.deliveries = again ? [] : lease.deliveries.filter((delivery) => delivery !== failing)
        }
        if (lease.deliveries.length === 0) model.leases.delete(lane)
      } else if (one.do === 'wait') {
        model.now += one.milliseconds
      } else if (one.do === 'kill') {
        const consumer = consumers[one.consumer]
        if (!consumer) continue
        gone.add(owners.get(consumer) ?? '')
        consumers[one.consumer] = open()
        for (const [lane, { consumer: holder }] of model.leases) if (holder === one.consumer) model.abandon(lane)
        await consumers[one.consumer]?.recover()
      } else {
        const [number] = model.dead.toSorted((first, second) => first - second)
        if (number === undefined) continue
        const [letter] = broker.deadLetters()
        agree(letter?.number, number)
        await broker.sendAgain([number])
        model.dead.splice(model.dead.indexOf(number), 1)
        const lane = laneOf(letter ?? { priority: 'normal', sender: '' })
        const query = tenant.db.selectFrom('queue_messages').select('number').orderBy('number', 'desc')
        const sent = tenant.get(query)?.number ?? 0
        model.lanes.set(lane, [...(model.lanes.get(lane) ?? []), { number: sent, lane, failed: 0 }])
      }
      const left = tenant.all(tenant.db.selectFrom('queue_messages').select('number').orderBy('number'))
      const expected = [...model.lanes.values()].flat().map(({ number }) => number)
      expect(left.map(({ number }) => number)).toEqual(expected.toSorted((first, second) => first - second))
      expect(brokenQueues(tenant, { now: () => model.now, isGone: (owner) => gone.has(owner) })).toEqual([])
    }
    expect(new Set(model.effects).size).toBe(model.effects.length)
    for (const consumer of consumers) consumer.close()
  }

  it('whatever is sent, taken, settled, left lying and killed', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 40, size: 'max' }), follow), { numRuns: 60 })
  }, 240_000)
})
