import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ContextStore, Store, type TenantStore } from '#services/store/index.ts'
import { consume } from './consumer.ts'
import type { Delivery, Outgoing } from './port.ts'
import { SqliteBroker } from './sqlite-broker.ts'
import { forgetMessagesOf, trailOf } from './trail.ts'

const bodies = (deliveries: readonly Delivery[]) => deliveries.map(({ body }) => body)

describe('M3.8 messages between agents', () => {
  let folder: string
  let store: Store
  let tenant: TenantStore
  let broker: SqliteBroker
  let now = 1_000_000
  const gone = new Set<string>()

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'promenade-messages-'))
    store = new Store({ directory: folder })
    tenant = store.forTenant('local')
    broker = new SqliteBroker(tenant, { now: () => now, isGone: (owner) => gone.has(owner) })
    gone.clear()
    await broker.declare('curator', { tries: 3, visibility: 1000, backOff: 100 })
  })
  afterEach(() => {
    broker.close()
    store.close()
    rmSync(folder, { recursive: true })
  })

  const say = (body: string, more: Partial<Outgoing> = {}): Outgoing => ({
    to: 'curator',
    sender: 'ann',
    body,
    ...more,
  })
  const take = (limit = 1, consumer = 'one') => broker.take('curator', { consumer, limit })
  const waiting = () => broker.lengths().reduce((sum, row) => sum + row.waiting + row.held, 0)
  const effects = () => new ContextStore(tenant).entries('effects').map(({ value }) => value)
  const effect = ({ number, body }: Delivery) => {
    const known = new ContextStore(tenant)
    known.set('effects', `${number} ${known.entries('effects').length}`, body)
  }

  it('are taken by priority, those of one sender in the order in which they were sent', async () => {
    await broker.send([say('a'), say('b', { priority: 'low' }), say('c', { priority: 'high' }), say('d')])
    const all = await take(10)
    expect(bodies(all)).toEqual(['c', 'a', 'd', 'b'])
    await broker.acknowledge(all)
    expect(waiting()).toBe(0)
    expect(await take()).toEqual([])
  })

  it('of one sender and priority are with one consumer at a time; others go on', async () => {
    await broker.send([say('a1'), say('a2'), say('b1', { sender: 'bob' })])
    const [first] = await take()
    expect(bodies(await take(10, 'two'))).toEqual(['b1'])
    expect(first?.body).toBe('a1')
    await broker.acknowledge(first ? [first] : [])
    expect(bodies(await take(10, 'two'))).toEqual(['a2'])
  })

  it('come back when the lease is over; who was late can settle nothing, and its effect is undone', async () => {
    await broker.send([say('a')])
    const late = await take()
    now += 1001
    const second = await take(1, 'two')
    expect(second).toMatchObject([{ body: 'a' }])
    await expect(broker.acknowledge(late, effect)).rejects.toMatchObject({ code: 'CONFLICT' })
    await broker.acknowledge(second, effect)
    expect(effects()).toEqual(['a'])
  })

  it('are kept as long as the consumer says that it is at them', async () => {
    await broker.send([say('a')])
    const held = await take()
    now += 900
    await broker.extend(held)
    now += 900
    expect(await take(1, 'two')).toEqual([])
    await broker.acknowledge(held)
    expect(waiting()).toBe(0)
  })

  it('that fail are tried again after a growing pause, then are dead letters with the reason; what comes after goes on', async () => {
    await broker.send([say('bad'), say('good')])
    for (const pause of [100, 200]) {
      const [delivery] = await take(10)
      expect(delivery && (await broker.reject(delivery, { reason: 'The lamp is broken.' }))).toBe('again')
      now += pause - 1
      expect(await take(10)).toEqual([])
      now += 1
    }
    const [delivery, next] = await take(10)
    expect(delivery && (await broker.reject(delivery, { reason: 'The lamp is broken.' }))).toBe('dead')
    expect(broker.deadLetters()).toMatchObject([
      { body: 'bad', to: 'curator', tries: 3, reason: 'The lamp is broken.' },
    ])
    // It was handed out behind the one that died, and is still held.
    await broker.acknowledge(next ? [next] : [])
    expect(waiting()).toBe(0)
  })

  it('that are dead are sent again or thrown away', async () => {
    await broker.send([say('one', { key: 'k' }), say('two')])
    for (const delivery of await take(10)) await broker.reject(delivery, { reason: 'No.', final: true })
    const [one, two] = broker.deadLetters()
    await broker.sendAgain([one?.number ?? 0])
    await broker.discard([two?.number ?? 0])
    expect(broker.deadLetters()).toEqual([])
    expect(bodies(await take(10))).toEqual(['one'])
    await expect(broker.discard([1])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('held by a consumer that is gone are free at once, and only the one it died of is given up', async () => {
    await broker.send([say('kills'), say('b'), say('c')])
    for (let died = 0; died < 4; died += 1) {
      const dying = new SqliteBroker(tenant, { now: () => now, isGone: () => false })
      // The first time it has all three; from then on one at a time, so that the guilty one is known.
      expect(await dying.take('curator', { consumer: 'two', limit: 10 })).toHaveLength(died === 0 ? 3 : 1)
      const owner = tenant.get(tenant.db.selectFrom('queue_lanes').select('owner'))?.owner ?? ''
      gone.add(owner)
      expect(await broker.recover()).toBe(1)
    }
    expect(broker.deadLetters()).toMatchObject([{ body: 'kills', tries: 3, reason: expect.stringContaining('ended') }])
    expect(bodies(await take(10))).toEqual(['b'])
  })

  it('wait for room in a full queue, and say so when there was none', async () => {
    await broker.declare('small', { bound: 2 })
    const to = { to: 'small' }
    await broker.send([say('a', to), say('b', to)])
    const refused = broker.send([say('c', to)], { waitFor: 30 })
    await expect(refused).rejects.toMatchObject({
      code: 'LIMITED',
      message: expect.stringContaining('“small” is full'),
    })
    const waits = broker.send([say('c', to)])
    const taken = await broker.take('small', { consumer: 'one' })
    await broker.acknowledge(taken)
    expect(await waits).toHaveLength(1)
    await expect(broker.send([say('x', { to: 'nobody' })])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('that are published reach everyone who subscribed, a copy each, also while away', async () => {
    await broker.declare('guide')
    await broker.subscribe('places', 'curator')
    await broker.subscribe('places', 'guide')
    expect(await broker.publish('places', { sender: 'ann', body: 'new' })).toBe(2)
    await broker.unsubscribe('places', 'guide')
    expect(await broker.publish('places', { sender: 'ann', body: 'newer' })).toBe(1)
    expect(bodies(await take(10))).toEqual(['new', 'newer'])
    expect(await broker.take('guide', { consumer: 'one', limit: 9 })).toMatchObject([{ body: 'new', topic: 'places' }])
  })

  it('with the same key are sent once, and take effect once', async () => {
    const [first, second] = await broker.send([say('a', { key: 'k' }), say('a', { key: 'k' })])
    expect(second).toBe(first)
    await broker.acknowledge(await take(), effect)
    await broker.send([say('a', { key: 'k' })])
    expect(waiting()).toBe(0)
    expect(effects()).toEqual(['a'])
  })

  it('leave a trail of who did what', async () => {
    await broker.send([say('a'), say('b')])
    const [a, b] = await take(2)
    if (a) await broker.acknowledge([a])
    if (b) await broker.reject(b, { reason: 'No.', final: true })
    const told = trailOf(tenant, a?.number ?? 0).map(({ what, who, count }) => `${who} ${what} ${count}`)
    expect(told).toEqual(['ann sent 2', 'one taken 1', 'one acknowledged 1'])
    expect(trailOf(tenant, b?.number ?? 0).map(({ what, note }) => `${what} ${note}`)).toEqual([
      'sent ',
      'taken ',
      'rejected No.',
      'given up No.',
    ])
  })

  it('to somebody who is taken out are dead letters', async () => {
    await broker.send([say('a')])
    await broker.remove('curator')
    expect(broker.deadLetters()).toMatchObject([{ body: 'a', reason: expect.stringContaining('not there any more') }])
    await expect(broker.send([say('b')])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('of a run that is forgotten are gone, and others of their lane are still taken', async () => {
    await broker.send([say('a', { correlation: 'run' }), say('b'), say('c', { correlation: 'run' })])
    const held = await take(2)
    tenant.transaction(() => forgetMessagesOf(tenant, 'run'))
    await expect(broker.acknowledge(held)).rejects.toMatchObject({ code: 'CONFLICT' })
    now += 1001
    expect(bodies(await take(10))).toEqual(['b'])
  })

  it('are those of one tenant', async () => {
    await broker.send([say('a')])
    const other = new SqliteBroker(store.forTenant('other'))
    await other.declare('curator')
    expect(await other.take('curator', { consumer: 'one' })).toEqual([])
    expect(bodies(await take())).toEqual(['a'])
  })

  it('are handled by a consumer: in order, its effect with the message, failures again', async () => {
    now = 0
    const real = new SqliteBroker(tenant)
    await real.declare('curator', { tries: 2, backOff: 1 })
    await real.send(['a', 'fails', 'b', 'never'].map((body) => say(body)))
    const seen: string[] = []
    const consumer = consume(real, {
      queue: 'curator',
      name: 'one',
      handle: (delivery) => {
        const body = JSON.stringify(delivery.body)
        seen.push(body)
        if (delivery.body === 'fails') throw new Error('It does not.')
        return () => effect(delivery)
      },
    })
    await expect.poll(() => effects().length).toBe(3)
    await consumer.stop()
    expect(seen.filter((body) => body !== '"fails"')).toEqual(['"a"', '"b"', '"never"'])
    expect(seen.filter((body) => body === '"fails"')).toHaveLength(2)
    expect(real.deadLetters()).toMatchObject([{ body: 'fails', reason: 'It does not.' }])
    real.close()
  })
})
