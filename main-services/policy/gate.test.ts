import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProcedureMeta } from '#shared/contract/index.ts'
import { Approvals } from '#services/approvals/index.ts'
import {
  ApprovalRequired,
  createRequestContext,
  newId,
  WorkspaceEvents,
  type RequestOptions,
} from '#services/host/index.ts'
import { localTenant, Store, type TenantStore } from '#services/store/index.ts'
import { defaultPolicy } from './default-policy.ts'
import { PolicyGate, type Step } from './gate.ts'
import type { Policy } from './policy.ts'

const workspace = '/home/ada/Promenade'
const run = newId()

let folder: string
let store: Store
let tenant: TenantStore
let approvals: Approvals
/** Steps that were begun in place of a call. */
let begun: Step[]
/** Calls whose arguments were read. */
let reads: number
const events = new WorkspaceEvents()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'promenade-gate-'))
  store = new Store({ directory: folder })
  tenant = store.forTenant(localTenant)
  approvals = new Approvals(events)
  begun = []
  reads = 0
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const gateOf = (policy: Policy | (() => Policy) = defaultPolicy, canBegin = true): PolicyGate =>
  new PolicyGate({
    policy: typeof policy === 'function' ? policy : () => policy,
    approvals,
    workspace,
    beginRun: async (_context, step) => {
      if (canBegin) begun.push(step)
      return canBegin
    },
  })

interface Call {
  tool?: string
  args?: unknown
  /** As the operation reads the arguments; undefined where they do not fit. */
  read?: unknown
  meta?: ProcedureMeta
}

const removal = { tool: 'assets.remove', args: { ids: ['a', 'b'] }, meta: { title: 'Remove from the library' } }

const admit = (from: Partial<RequestOptions>, call: Call = removal, gate = gateOf()) => {
  const { tool = 'assets.remove', args, meta = {} } = call
  const context = createRequestContext({ tenant, events, ...from })
  const read = async (): Promise<unknown> => {
    reads += 1
    return 'read' in call ? call.read : args
  }
  return gate.admit(context, { tool, meta, input: args, read })
}

const byHand: Partial<RequestOptions> = { byHand: true }
const inRun = (approve: 'all' | 'ask' | 'none'): Partial<RequestOptions> => ({
  run,
  runStep: { id: 'take', approve },
})
const written = () => approvals.list(tenant, { byHand: true })

describe('M2.10 the gate', () => {
  it('lets through what the policy allows, and asks and writes nothing', async () => {
    for (const from of [byHand, inRun('none'), { device: 'phone' }, {}]) {
      await admit(from, { tool: 'assets.find', args: {} })
    }
    expect([reads, written(), begun]).toEqual([0, [], []])
  })

  it('leaves what the operation would not take to the operation, whatever the policy', async () => {
    const deny: Policy = { byHand: 'ask', rules: [{ tools: ['*'], effect: 'deny' }] }
    await admit({}, { ...removal, read: undefined }, gateOf(deny))
    await admit({}, { ...removal, read: undefined })
    expect([reads, written(), begun]).toEqual([2, [], []])
  })

  it('refuses everybody what the policy forbids, by its name', async () => {
    const gate = gateOf({ byHand: 'consent', rules: [{ tools: ['assets.*'], effect: 'deny' }] })
    for (const from of [byHand, inRun('all'), { device: 'phone', byHand: true }]) {
      await expect(admit(from, removal, gate)).rejects.toMatchObject({
        code: 'DENIED',
        message: expect.stringContaining('“Remove from the library”'),
        data: { kept: 'Nothing was changed.' },
      })
    }
    await expect(admit(byHand, { tool: 'assets.x', args: {} }, gate)).rejects.toThrow('“assets.x”')
    expect([written(), begun]).toEqual([[], []])
  })

  it('takes what a person does by hand for its own consent, and writes down what it was', async () => {
    const read = { ids: ['a', 'b'], at: new Date(0), left: undefined }
    await admit({ ...byHand, session: newId() }, { ...removal, read })
    expect(written()).toMatchObject([
      {
        runId: null,
        stepId: null,
        tool: 'assets.remove',
        title: 'Remove from the library',
        // As it would have come over a wire.
        args: { ids: ['a', 'b'], at: '1970-01-01T00:00:00.000Z' },
        risk: 'critical',
        reason: expect.stringMatching(/^It takes 2 files out of the library/),
        status: 'allowed',
      },
    ])
    await admit(byHand, { ...removal, read: 'no object' })
    expect(written()[0]?.args).toEqual({})
  })

  it('has written that down before it is done, where a crash cannot lose it', async () => {
    await admit(byHand)
    // As another process reads it, or the next start.
    const elsewhere = new Store({ directory: folder })
    expect(approvals.list(elsewhere.forTenant(localTenant), { byHand: true })).toMatchObject([
      { tool: 'assets.remove', status: 'allowed' },
    ])
    elsewhere.close()
  })

  it('goes by the policy as it is at the call', async () => {
    let policy = defaultPolicy
    const gate = gateOf(() => policy)
    await admit(byHand, removal, gate)
    policy = { ...defaultPolicy, byHand: 'ask' }
    await expect(admit(byHand, removal, gate)).rejects.toMatchObject({ code: 'DENIED' })
  })

  it.each<[who: string, from: Partial<RequestOptions>, policy?: Policy]>([
    ['a device', { device: 'phone' }],
    ['a device whose owner does it by hand', { device: 'phone', byHand: true }],
    ['a program', {}],
    ['a person, where the policy wants even that', byHand, { ...defaultPolicy, byHand: 'ask' }],
  ])('makes a run of one step, which waits, of what %s calls', async (_, from, policy) => {
    await expect(admit(from, removal, gateOf(policy))).rejects.toMatchObject({
      code: 'DENIED',
      message: expect.stringContaining('waits until a person allows it. It takes 2 files'),
    })
    expect(begun).toEqual([{ tool: 'assets.remove', title: 'Remove from the library', args: { ids: ['a', 'b'] } }])
    expect(written()).toEqual([])
  })

  it('refuses where no step can do it', async () => {
    await expect(admit({}, removal, gateOf(defaultPolicy, false))).rejects.toThrow('nobody was to be asked')
  })

  it('has a step of a run wait, and go on once it was allowed', async () => {
    await expect(admit(inRun('ask'))).rejects.toBeInstanceOf(ApprovalRequired)
    const [asked] = approvals.list(tenant, { status: 'pending' })
    expect(asked).toMatchObject({ runId: run, stepId: 'take', args: { ids: ['a', 'b'] } })
    await expect(admit(inRun('ask'))).rejects.toMatchObject({ asked: { id: asked?.id } })
    approvals.allow(tenant, asked?.id ?? '', 'local')
    await admit(inRun('ask'))
    expect(begun).toEqual([])
    // By hand or not makes no difference within a run.
    await expect(admit({ ...inRun('ask'), ...byHand }, { ...removal, args: {} })).rejects.toBeInstanceOf(
      ApprovalRequired,
    )
  })

  it('ends a step with what was said to it', async () => {
    const refuse = async (reason: string): Promise<void> => {
      await expect(admit(inRun('ask'))).rejects.toBeInstanceOf(ApprovalRequired)
      const [asked] = approvals.list(tenant, { status: 'pending' })
      approvals.deny(tenant, asked?.id ?? '', { by: 'local', reason })
    }
    await refuse('')
    await expect(admit(inRun('ask'))).rejects.toThrow('You did not allow “Remove from the library”.')
    tenant.run(tenant.db.deleteFrom('approvals'))
    await refuse('I need them.')
    await expect(admit(inRun('ask'))).rejects.toThrow('I need them.')
  })

  it('ends a step that nobody answered for', async () => {
    const clock = { day: 0 }
    approvals = new Approvals(events, { now: () => clock.day, boot: () => 'here', sinceBoot: () => 0 })
    const gate = gateOf()
    await expect(admit(inRun('ask'), removal, gate)).rejects.toBeInstanceOf(ApprovalRequired)
    clock.day = 25 * 3600 * 1000
    await expect(admit(inRun('ask'), removal, gate)).rejects.toThrow('Nobody allowed “Remove from the library”')
  })

  it('does what a person said beforehand: all of it, once written down, or nothing', async () => {
    await admit(inRun('all'))
    await admit(inRun('all'))
    expect(written()).toMatchObject([{ runId: run, stepId: 'take', status: 'allowed' }])
    await expect(admit({ ...inRun('none'), run: newId() })).rejects.toMatchObject({
      code: 'DENIED',
      message: expect.stringContaining('nobody was to be asked'),
      data: { next: 'Say it again and approve it.' },
    })
    await expect(admit({ run: newId() })).rejects.toThrow('nobody was to be asked')
    expect(written()).toHaveLength(1)
  })

  it('rates a call without making it', () => {
    expect(gateOf().rate('assets.remove', {}, { ids: ['a'] })).toEqual({
      risk: 'critical',
      reason: expect.stringMatching(/^It takes 1 file out of the library/),
    })
  })
})
