import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { approvalLifetime } from '#shared/model/approval.ts'
import { newId, WorkspaceEvents } from '#services/host/index.ts'
import { localTenant, Store, type TenantStore } from '#services/store/index.ts'
import { Approvals, type Action } from './approvals.ts'
import { hashOf } from './canonical-json.ts'

let folder: string
let store: Store
let tenant: TenantStore
let approvals: Approvals
let clock = { day: 0, boot: 0 }
let changes = 0

const lastId = (): string => approvals.list(tenant, { byHand: true })[0]?.id ?? ''
const statuses = (): [string | null, string][] =>
  approvals.list(tenant, { byHand: true }).map(({ stepId, status }) => [stepId, status])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'promenade-approvals-'))
  store = new Store({ directory: folder })
  tenant = store.forTenant(localTenant)
  clock = { day: 1_000_000_000_000, boot: 5000.5 }
  const events = new WorkspaceEvents()
  approvals = new Approvals(events, { now: () => clock.day, boot: () => 'here', sinceBoot: () => clock.boot })
  changes = 0
  events.subscribe(localTenant, ({ type }) => {
    if (type === 'approvals_changed') changes += 1
  })
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const run = newId()
const actionOf = (more: Partial<Action> = {}): Action => ({
  runId: run,
  stepId: 'take',
  sessionId: null,
  tool: 'assets.remove',
  title: 'Take it out',
  args: { ids: ['one'], deep: { b: 1, a: 2 } },
  risk: 'critical',
  reason: 'It takes 1 file out.',
  ...more,
})

describe('M2.10 asking for an action', () => {
  it('writes down what it is, and the same question is the same however often it is asked', () => {
    const asked = approvals.askFor(tenant, actionOf())
    expect(asked).toMatchObject({
      ...actionOf(),
      status: 'pending',
      argsHash: hashOf(actionOf().args),
      createdAt: clock.day,
      expiresAt: clock.day + approvalLifetime,
      decidedAt: null,
    })
    expect(changes).toBe(1)
    const again = approvals.askFor(tenant, actionOf({ args: { deep: { a: 2, b: 1 }, ids: ['one'] } }))
    expect([again.id, changes]).toEqual([asked.id, 1])
    approvals.allow(tenant, asked.id, 'local')
    expect(approvals.askFor(tenant, actionOf())).toMatchObject({ id: asked.id, status: 'allowed' })
  })

  it.each<[what: string, other: Partial<Action>, former: string]>([
    ['other arguments', { args: { ids: ['two'] } }, 'denied'],
    ['another tool', { tool: 'assets.update' }, 'denied'],
    ['another step', { stepId: 'other' }, 'pending'],
    ['another run', { runId: newId() }, 'pending'],
  ])('is another question with %s', (_, other, former) => {
    const asked = approvals.askFor(tenant, actionOf())
    const next = approvals.askFor(tenant, actionOf(other))
    expect(next.id).not.toBe(asked.id)
    expect([next.status, approvals.get(tenant, asked.id).status]).toEqual(['pending', former])
  })

  it('is not answered by what was allowed for other arguments', () => {
    const asked = approvals.askFor(tenant, actionOf())
    approvals.allow(tenant, asked.id, 'local')
    expect(approvals.askFor(tenant, actionOf({ args: { ids: ['two'] } })).status).toBe('pending')
    // What was decided stays so.
    expect(approvals.get(tenant, asked.id).status).toBe('allowed')
  })

  it('is asked anew where somebody changed the arguments in the file', () => {
    const asked = approvals.askFor(tenant, actionOf())
    approvals.allow(tenant, asked.id, 'local')
    for (const args of [JSON.stringify({ ids: ['two'] }), 'no json', '[]']) {
      tenant.run(tenant.db.updateTable('approvals').set({ args }).where('id', '=', asked.id))
      expect(approvals.askFor(tenant, actionOf())).toMatchObject({ status: 'pending' })
    }
  })
})

describe('M2.10 answering', () => {
  it('is said once, by whom and why, and everybody hears of it', () => {
    const asked = approvals.askFor(tenant, actionOf())
    clock.day += 1000
    const denied = approvals.deny(tenant, asked.id, { by: 'local', reason: 'Not that one.' })
    expect(denied).toMatchObject({ status: 'denied', decision: 'Not that one.', decidedAt: clock.day })
    expect(changes).toBe(2)
    expect(() => approvals.allow(tenant, asked.id, 'local')).toThrow('This was refused before.')
    expect(() => approvals.deny(tenant, asked.id, { by: 'local', reason: '' })).toThrow('This was refused before.')
    const next = approvals.askFor(tenant, actionOf({ stepId: 'next' }))
    approvals.allow(tenant, next.id, 'local')
    expect(() => approvals.deny(tenant, next.id, { by: 'local', reason: '' })).toThrow('This was allowed before.')
    expect(approvals.get(tenant, next.id).status).toBe('allowed')
  })

  it('names who it was', () => {
    const asked = approvals.askFor(tenant, actionOf())
    approvals.allow(tenant, asked.id, 'ada')
    const by = tenant.get(tenant.db.selectFrom('approvals').select('decided_by').where('id', '=', asked.id))
    expect(by).toEqual({ decided_by: 'ada' })
  })

  it('does not allow what was changed since it was asked, and can still refuse it', () => {
    const asked = approvals.askFor(tenant, actionOf())
    const args = JSON.stringify({ ids: ['two'] })
    tenant.run(tenant.db.updateTable('approvals').set({ args }).where('id', '=', asked.id))
    expect(() => approvals.allow(tenant, asked.id, 'local')).toThrow('it was changed meanwhile')
    expect(approvals.get(tenant, asked.id).status).toBe('pending')
    expect(approvals.deny(tenant, asked.id, { by: 'local', reason: '' }).status).toBe('denied')
  })

  it('of what is not there is refused', () => {
    expect(() => approvals.allow(tenant, newId(), 'local')).toThrow('Nothing of that kind waits')
  })

  it('with other arguments refuses the one and allows the other, for the same step', () => {
    const asked = approvals.askFor(tenant, actionOf())
    const rated = { args: { ids: ['two'] }, risk: 'low' as const, reason: 'It takes another out.' }
    const next = approvals.replace(tenant, asked.id, rated, 'local')
    expect(next).toMatchObject({ ...actionOf(), ...rated, status: 'allowed', argsHash: hashOf(rated.args) })
    expect(approvals.get(tenant, asked.id)).toMatchObject({ status: 'denied' })
    expect(approvals.askFor(tenant, actionOf({ args: rated.args })).id).toBe(next.id)
    expect(() => approvals.replace(tenant, asked.id, rated, 'local')).toThrow('This was refused before.')
    expect(approvals.list(tenant)).toHaveLength(2)
  })
})

describe('M2.10 what nobody answers', () => {
  it('expires after a day, and stays so whatever the clocks say later', () => {
    const asked = approvals.askFor(tenant, actionOf())
    clock.day += approvalLifetime - 1
    expect(approvals.list(tenant)).toMatchObject([{ status: 'pending' }])
    clock.day += 1
    expect(approvals.list(tenant)).toMatchObject([{ status: 'expired', decision: 'Nobody answered in time.' }])
    expect(changes).toBe(2)
    clock.day -= approvalLifetime
    expect(() => approvals.allow(tenant, asked.id, 'local')).toThrow('Nobody answered this within a day')
    expect(approvals.askFor(tenant, actionOf())).toMatchObject({ id: asked.id, status: 'expired' })
  })

  it('expires also where that is only noticed when it is answered or asked again', () => {
    const asked = approvals.askFor(tenant, actionOf())
    clock.boot += approvalLifetime
    expect(() => approvals.allow(tenant, asked.id, 'local')).toThrow('Nobody answered this within a day')
    expect(approvals.get(tenant, asked.id).status).toBe('expired')
    const other = actionOf({ stepId: 'other' })
    const next = approvals.askFor(tenant, other)
    clock.boot += approvalLifetime
    expect(approvals.askFor(tenant, other)).toMatchObject({ id: next.id, status: 'expired' })
  })

  it('leaves what was decided as it was', () => {
    const { id } = approvals.askFor(tenant, actionOf())
    approvals.allow(tenant, id, 'local')
    clock.day += 2 * approvalLifetime
    approvals.expire(tenant)
    expect(approvals.askFor(tenant, actionOf())).toMatchObject({ id, status: 'allowed' })
  })
})

describe('M2.10 what needs no question', () => {
  it('is written down as allowed: by hand each time, for a step of a run once', () => {
    const byHand = actionOf({ runId: null, stepId: null })
    approvals.record(tenant, byHand, 'local')
    approvals.record(tenant, byHand, 'local')
    expect(approvals.list(tenant, { byHand: true })).toHaveLength(2)
    expect(approvals.list(tenant)).toEqual([])
    approvals.record(tenant, actionOf(), 'local')
    approvals.record(tenant, actionOf(), 'local')
    expect(approvals.list(tenant)).toMatchObject([{ status: 'allowed', decidedAt: clock.day }])
    approvals.record(tenant, actionOf({ stepId: 'other' }), 'local')
    approvals.record(tenant, actionOf({ args: {} }), 'local')
    expect(approvals.list(tenant)).toHaveLength(3)
    expect(approvals.askFor(tenant, actionOf()).status).toBe('allowed')
  })

  it('is told of', () => {
    approvals.record(tenant, actionOf(), 'local')
    expect(changes).toBe(1)
  })
})

describe('M2.10 the list of what was asked', () => {
  it('is newest first, of one run or one kind, and as long as was wanted', () => {
    const other = newId()
    for (const stepId of ['a', 'b', 'c']) approvals.askFor(tenant, actionOf({ stepId }))
    approvals.allow(tenant, lastId(), 'local')
    approvals.askFor(tenant, actionOf({ runId: other, stepId: 'd' }))
    expect(statuses()).toEqual([
      ['d', 'pending'],
      ['c', 'allowed'],
      ['b', 'pending'],
      ['a', 'pending'],
    ])
    expect(approvals.list(tenant, { status: 'pending', runId: run }).map(({ stepId }) => stepId)).toEqual(['b', 'a'])
    expect(approvals.list(tenant, { limit: 1 }).map(({ stepId }) => stepId)).toEqual(['d'])
    expect([approvals.isWaiting(tenant, run), approvals.isWaiting(tenant, newId())]).toEqual([true, false])
  })

  it('holds nothing that waits in a run that has ended', () => {
    const other = approvals.askFor(tenant, actionOf({ runId: newId() }))
    const mine = approvals.askFor(tenant, actionOf())
    approvals.closeRun(tenant, run)
    expect(approvals.get(tenant, mine.id)).toMatchObject({
      status: 'denied',
      decision: 'The work it belonged to has ended.',
    })
    expect(approvals.get(tenant, other.id).status).toBe('pending')
    expect(approvals.isWaiting(tenant, run)).toBe(false)
  })

  it('shows nothing of a row whose arguments cannot be read', () => {
    const { id } = approvals.askFor(tenant, actionOf())
    tenant.run(tenant.db.updateTable('approvals').set({ args: '"words"' }).where('id', '=', id))
    expect(approvals.get(tenant, id).args).toEqual({})
  })
})
