import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimOwnership } from '#services/ownership/index.ts'
import { Store, type TenantStore } from '#services/store/index.ts'
import { brokenWorkers, WorkerRows } from './rows.ts'
import { WorkerSupervisor, type WorkerDefinition, type WorkerLife } from './supervisor.ts'

describe('M3.11 workers', () => {
  let folder: string
  let store: Store
  let tenant: TenantStore
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'promenade-workers-'))
    store = new Store({ directory: folder })
    tenant = store.forTenant('local')
  })
  afterEach(() => {
    store.close()
    rmSync(folder, { recursive: true })
  })

  const list = () => new WorkerRows(tenant).list()
  const counter = (run: (life: WorkerLife) => Promise<void>): WorkerDefinition => {
    return { kind: 'counter', name: 'Counter', handles: ['numbers'], run }
  }
  const ended = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
  /** A row as a process that is gone has left it. */
  const leave = (state: object) => {
    const gone = claimOwnership()
    new WorkerRows(tenant).register({ kind: 'counter', name: 'Counter', handles: [] }, crypto.randomUUID(), gone.owner)
    tenant.run(tenant.db.updateTable('workers').set({ state: JSON.stringify(state) }))
    gone.release()
  }

  it('are registered while they work, and not after', async () => {
    const supervisor = new WorkerSupervisor(tenant, [counter(({ signal }) => ended(signal))])
    await supervisor.open()
    expect(list()).toMatchObject([{ name: 'Counter', health: 'well', handles: ['numbers'], restarts: 0 }])
    await supervisor.close()
    expect(list()).toEqual([])
  })

  it('that die are started again with what they saved, and tell why they died', async () => {
    const states: unknown[] = []
    const dying = counter(async ({ state, save, signal }) => {
      states.push(state)
      await save({ at: states.length })
      if (states.length < 3) throw new Error('The lamp went out.')
      await ended(signal)
    })
    const supervisor = new WorkerSupervisor(tenant, [dying], { pause: 20 })
    await supervisor.open()
    await expect.poll(list).toMatchObject([{ health: 'failed', detail: 'The lamp went out.' }])
    await expect.poll(() => states).toEqual([{}, { at: 1 }, { at: 2 }])
    await expect.poll(list).toMatchObject([{ health: 'well', restarts: 2 }])
    await supervisor.close()
  })

  it('of a process that is gone go on in the next with what they saved', async () => {
    leave({ at: 7 })
    expect(list()).toMatchObject([{ health: 'gone' }])
    const states: unknown[] = []
    const next = counter(({ state, signal }) => (states.push(state), ended(signal)))
    const supervisor = new WorkerSupervisor(tenant, [next])
    await supervisor.open()
    expect(states).toEqual([{ at: 7 }])
    expect(list()).toMatchObject([{ health: 'well', restarts: 1 }])
    await supervisor.close()
  })

  it('of a process that is gone are found, and registered no more after a repair', () => {
    leave({})
    const broken = brokenWorkers(tenant)
    expect(broken.map(({ what }) => what)).toEqual(['“Counter” is registered, and its process is gone.'])
    for (const { mend } of broken) mend()
    expect(brokenWorkers(tenant)).toEqual([])
    expect(list()).toEqual([])
  })
})
