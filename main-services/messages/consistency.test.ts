import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Store, localTenant } from '#services/store/index.ts'
import { temporaryStudio, type TestStudio } from '../../tests/support/studio.ts'
import { SqliteBroker } from './sqlite-broker.ts'

describe('M3.11 messages that nobody can take', () => {
  let test: TestStudio
  let store: Store
  let broker: SqliteBroker
  beforeEach(async () => {
    test = await temporaryStudio()
    store = new Store({ directory: test.studio.workspace })
    broker = new SqliteBroker(store.forTenant(localTenant))
    await broker.declare('curator')
    await broker.send([{ to: 'curator', sender: 'ann', body: 'hang it' }])
  })
  afterEach(async () => {
    broker.close()
    store.close()
    await test.end()
  })

  const tenant = () => store.forTenant(localTenant)
  /** Each way in which a message can be out of reach, and what doctor says of it. */
  const ways: readonly [what: string, plant: () => Promise<void> | void, says: RegExp, dead: number][] = [
    [
      'a consumer that is gone holds it',
      async () => {
        const gone = new SqliteBroker(tenant())
        await gone.take('curator', { consumer: 'one' })
        gone.close()
      },
      /held by a consumer that is gone/,
      0,
    ],
    [
      'its recipient is not there any more',
      () => void tenant().run(tenant().db.deleteFrom('queues').where('name', '=', 'curator')),
      /“curator”, who is not there any more/,
      1,
    ],
    [
      'its lease lies in the far future',
      () => void tenant().run(tenant().db.updateTable('queue_lanes').set({ visible_at: 1e15 })),
      /put off for longer than anything may be/,
      0,
    ],
    [
      'its lane counts as empty',
      () => void tenant().run(tenant().db.updateTable('queue_lanes').set({ length: 0, head: 0 })),
      /counted as 0 and is 1/,
      0,
    ],
    [
      'its lane is gone',
      () => void tenant().run(tenant().db.deleteFrom('queue_lanes').where('queue', '=', 'curator')),
      /nothing says whom it is for/,
      1,
    ],
  ]

  it.each(ways)('%s: doctor says so, mends it, and is content', async (_what, plant, says, dead) => {
    await plant()
    const client = test.studio.client()
    const check = async (repair: boolean) => {
      const { checks, repaired = [] } = await client.workspace.doctor({ repair })
      return { found: checks.find(({ name }) => name === 'messages'), repaired: repaired.map(({ name }) => name) }
    }
    expect((await check(false)).found).toMatchObject({ ok: false, detail: expect.stringMatching(says) })
    expect(await check(true)).toMatchObject({ found: { ok: true }, repaired: ['messages'] })
    expect((await check(false)).found?.ok).toBe(true)
    expect(await client.messages.deadLetters({})).toHaveLength(dead)
    expect(await broker.take('curator', { consumer: 'two' })).toHaveLength(1 - dead)
  })
})
