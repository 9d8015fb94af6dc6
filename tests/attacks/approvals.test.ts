/**
 * Ways to get something done that nobody allowed. Each starts from a run that waits to take `one.txt` out of the library;
 * afterwards the file must still be there. Add a line for an attack.
 */
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { approvalLifetime, type Approval } from '#shared/model/approval.ts'
import type { StudioClient } from '#shared/contract/index.ts'
import { createStudio } from '#services/studio.ts'
import { defaultPolicy, type Policy } from '#services/policy/index.ts'
import { clientOf, pairDevice } from '../support/device.ts'
import { definitionOf, stepOf } from '../support/runs.ts'
import { importText, temporaryStudio, type TestStudio } from '../support/studio.ts'

let test: TestStudio
let one: string
let two: string
let clock = { day: 0, boot: 0 }
const approvalClock = {
  now: () => Date.now() + clock.day,
  boot: () => 'this boot',
  sinceBoot: () => performance.now() + clock.boot,
}

beforeEach(async () => {
  clock = { day: 0, boot: 0 }
  test = await temporaryStudio({ approvalClock })
  one = await importText(test, 'one.txt', 'One.')
  two = await importText(test, 'two.txt', 'Two.')
})
afterEach(() => test.end())

const here = () => test.studio.client()
const isThere = async (id: string) => (await here().assets.cards({ ids: [id] })).length === 1
const pending = (of: StudioClient = here()) => of.approvals.list({ status: 'pending' })

/** Begins to take a file out, and gives what waits. */
async function raised(id: string, by: StudioClient = here()): Promise<Approval & { runId: string }> {
  const plan = definitionOf([stepOf('take', 'assets.remove', { args: { ids: [id] }, title: 'Take it out' })])
  let runId = ''
  for await (const event of await by.agent.runPlan({ plan, text: 'Take it out' })) {
    if (event.type === 'plan_created') runId = event.runId
  }
  const [approval] = await here().approvals.list({ status: 'pending', runId })
  if (!approval) throw new Error('Nothing waits.')
  return { ...approval, runId }
}

/** Does to the file what no code of ours would, while the studio is closed. */
async function tamper(sql: string, ...values: unknown[]): Promise<void> {
  await test.studio.close()
  const database = new BetterSqlite3(join(test.studio.workspace, 'promenade.db'))
  database.prepare(sql).run(...values)
  database.close()
  test.studio = createStudio({ workspace: test.studio.workspace, approvalClock })
  await test.studio.recovered()
}

const ended = async (runId: string) => {
  await expect
    .poll(async () => (await here().runs.get({ id: runId })).status, { timeout: 10_000 })
    .not.toMatch(/queued|running/)
  return here().runs.get({ id: runId })
}

const attacks: readonly [what: string, attack: (asked: Approval & { runId: string }) => Promise<unknown>][] = [
  ['resuming the run', ({ runId }) => here().runs.resume({ id: runId })],
  ['starting the studio again', () => tamper('select 1 where 0 = ?', 1).catch(() => undefined)],
  [
    'allowing what is not there',
    () => expect(here().approvals.allow({ id: one })).rejects.toMatchObject({ code: 'NOT_FOUND' }),
  ],
  [
    'allowing other arguments in its place',
    async ({ id }) => {
      await tamper('update approvals set args = ? where id = ?', JSON.stringify({ ids: [two] }), id)
      await expect(here().approvals.allow({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  ],
  [
    'another hash in its place',
    async ({ id }) => {
      await tamper('update approvals set args_hash = ? where id = ?', '0'.repeat(64), id)
      await expect(here().approvals.allow({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  ],
  [
    'an approval of another run with the same arguments',
    async () => {
      const other = await raised(one)
      await here().approvals.deny({ id: other.id })
      await ended(other.runId)
    },
  ],
  [
    'an approval of another step of the same run, put in the row by hand',
    async ({ id }) => {
      await tamper("update approvals set status = 'allowed', step_id = 'other' where id = ?", id)
      await tamper("update runs set status = 'running', owner = null where finished_at is null and 1 = ?", 1)
    },
  ],
  [
    'allowing what was denied',
    async ({ id }) => {
      await here().approvals.deny({ id })
      await expect(here().approvals.allow({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  ],
  [
    'allowing after a day by a clock set forward, and then set back',
    async ({ id }) => {
      clock.day = approvalLifetime + 1
      await expect(here().approvals.allow({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
      clock.day = -approvalLifetime
      await expect(here().approvals.allow({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  ],
  [
    'allowing after a day, with the clock set back to hide it',
    async ({ id }) => {
      clock = { day: -1000, boot: approvalLifetime + 1 }
      await expect(here().approvals.allow({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  ],
  [
    'a device that answers',
    async ({ id }) => {
      const device = clientOf(test, pairDevice(test))
      await expect(device.approvals.allow({ id })).rejects.toMatchObject({ code: 'DENIED' })
      await expect(device.approvals.list({})).rejects.toMatchObject({ code: 'DENIED' })
    },
  ],
  [
    'stopping the run first',
    async ({ id, runId }) => {
      await here().runs.cancel({ id: runId })
      await expect(here().approvals.allow({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  ],
  [
    'changing the step behind the question',
    async ({ id, runId }) => {
      await tamper("update run_steps set step = json_set(step, '$.args.ids[0]', ?) where run_id = ?", two, runId)
      await here().approvals.allow({ id })
      expect(await ended(runId)).toMatchObject({ status: 'waiting_approval' })
      expect(await isThere(two)).toBe(true)
    },
  ],
  [
    'changing it to what the tool does not take',
    ({ id }) =>
      expect(here().approvals.change({ id, args: { ids: ['nonsense'] } })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      }),
  ],
  [
    'changing it to another file',
    async ({ id, runId }) => {
      const next = await here().approvals.change({ id, args: { ids: [two] } })
      expect(next).toMatchObject({ status: 'allowed', args: { ids: [two] }, runId })
      expect(next.id).not.toBe(id)
      expect(await ended(runId)).toMatchObject({ status: 'completed' })
      expect(await isThere(two)).toBe(false)
      await expect(here().approvals.allow({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  ],
  [
    'saying beforehand that all is allowed, from a device',
    async () => {
      const device = clientOf(test, pairDevice(test))
      let done: unknown
      for await (const event of await device.agent.say({ text: 'remove one.txt from the library', approve: 'all' }))
        done = event
      expect(done).not.toMatchObject({ status: 'completed' })
    },
  ],
  [
    'a device that calls it directly',
    async () => {
      const device = clientOf(test, pairDevice(test))
      await expect(device.assets.remove({ ids: [one] })).rejects.toMatchObject({ code: 'DENIED' })
      expect(await pending()).toHaveLength(2)
    },
  ],
  [
    'a program that calls it directly',
    async () => {
      await expect(test.studio.client({ byHand: false }).assets.remove({ ids: [one] })).rejects.toMatchObject({
        code: 'DENIED',
      })
      expect(await pending()).toHaveLength(2)
    },
  ],
]

describe('M2.10 what nobody allowed is not done', () => {
  it.each(attacks)('%s', async (_, attack) => {
    const asked = await raised(one)
    expect(asked).toMatchObject({ tool: 'assets.remove', args: { ids: [one] }, risk: 'critical', status: 'pending' })
    await attack(asked)
    expect(await isThere(one)).toBe(true)
  })

  it('and what was allowed is done once, though it is allowed twice at the same time', async () => {
    const { id, runId } = await raised(one)
    const answers = await Promise.allSettled([here().approvals.allow({ id }), here().approvals.allow({ id })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const run = await ended(runId)
    expect(run).toMatchObject({ status: 'completed', steps: [{ attempts: 1 }] })
    expect(await isThere(one)).toBe(false)
  })

  it('nor what has expired, which ends its run by itself', async () => {
    const { id, runId } = await raised(one)
    clock.boot = approvalLifetime + 1
    await test.studio.recovered()
    expect(await ended(runId)).toMatchObject({ status: 'failed', error: { code: 'DENIED' } })
    expect(await here().approvals.list({ runId })).toMatchObject([{ id, status: 'expired' }])
    expect(await isThere(one)).toBe(true)
  })
})

const reopenWith = async (policy: Policy) => {
  await test.studio.close()
  test.studio = createStudio({ workspace: test.studio.workspace, policy, approvalClock })
}

describe('M2.10 what a person does by hand', () => {
  it('is its own consent and is written down, or waits where the policy says so', async () => {
    await here().assets.remove({ ids: [one] })
    expect(await isThere(one)).toBe(false)
    expect(await here().approvals.list({})).toEqual([])
    expect(await here().approvals.list({ byHand: true })).toMatchObject([
      { runId: null, status: 'allowed', tool: 'assets.remove', args: { ids: [one] } },
    ])
    await reopenWith({ ...defaultPolicy, byHand: 'ask' })
    await expect(here().assets.remove({ ids: [two] })).rejects.toMatchObject({
      code: 'DENIED',
      message: expect.stringContaining('waits until a person allows it'),
    })
    expect(await isThere(two)).toBe(true)
    const [asked] = await pending()
    await here().approvals.allow({ id: asked?.id ?? '' })
    await ended(asked?.runId ?? '')
    expect(await isThere(two)).toBe(false)
  })

  it('is not written down where the request makes no sense, and is refused where the policy forbids it', async () => {
    await expect(here().assets.remove({ ids: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await here().approvals.list({ byHand: true })).toEqual([])
    await reopenWith({ byHand: 'consent', rules: [{ tools: ['assets.remove'], effect: 'deny' }] })
    await expect(here().assets.remove({ ids: [one] })).rejects.toMatchObject({ code: 'DENIED' })
    expect(await isThere(one)).toBe(true)
  })
})
