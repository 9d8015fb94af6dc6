import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WindowOutcome, WindowRequest } from '#shared/model/window.ts'
import {
  createRequestContext,
  WorkspaceEvents,
  type RequestContext,
  type RequestOptions,
} from '#services/host/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { WindowActions } from './window-actions.ts'

let directory: string
let store: Store
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'promenade-window-'))
  store = new Store({ directory })
})
afterEach(() => {
  store.close()
  rmSync(directory, { recursive: true })
})

const from = (window: string | null, more: Partial<RequestOptions> = {}): RequestContext =>
  createRequestContext({ tenant: store.forTenant(localTenant), events: new WorkspaceEvents(), window, ...more })
const done: WindowOutcome = { ok: true, says: 'Done.', state: { environmentId: null, itemIds: ['a'], camera: null } }
const fly = { do: 'view', view: 'fly' } as const
const open = (actions: WindowActions, window: string) => actions.requests(from(window), undefined)
const next = async (stream: AsyncIterator<WindowRequest>): Promise<WindowRequest> => {
  const { value } = await stream.next()
  if (!value) throw new Error('The stream ended.')
  return value as WindowRequest
}

describe('M4.2 what only a window can do', () => {
  it('tells of every window that opens, and of nobody else', () => {
    let opened = 0
    const actions = new WindowActions({ onOpened: () => (opened += 1) })
    expect(() => actions.requests(from(null), undefined)).toThrow('Only a window')
    expect(opened).toBe(0)
    open(actions, 'one')
    open(actions, 'two')
    expect(opened).toBe(2)
  })

  it('goes to the window that asked and to no other, and is done once it is confirmed', async () => {
    const actions = new WindowActions()
    const mine = open(actions, 'one')
    const other = open(actions, 'two')
    const asked = actions.ask(from('one'), fly)
    const { requestId, action } = await next(mine)
    expect(action).toEqual(fly)
    actions.confirm(from('two'), requestId, done)
    let over = false
    void asked.then(() => (over = true))
    await Promise.resolve()
    expect(over).toBe(false)
    actions.confirm(from('one'), requestId, done)
    expect(await asked).toMatchObject({ says: 'Done.', state: { itemIds: ['a'] } })
    await other.return()
    expect(await other.next()).toEqual({ value: undefined, done: true })
  })

  it('comes again, under the same name, to a window that was reloaded before it confirmed', async () => {
    const actions = new WindowActions()
    const before = open(actions, 'one')
    const asked = actions.ask(from('one', { effect: { key: 'run/step', again: false } }), fly)
    expect(await next(before)).toEqual({ requestId: 'run/step', action: fly })
    await before.return()
    const after = open(actions, 'one')
    expect(await next(after)).toEqual({ requestId: 'run/step', action: fly })
    actions.confirm(from('one'), 'run/step', done)
    await asked
    actions.confirm(from('one'), 'run/step', done)
  })

  it('waits for a window that is only away', async () => {
    const actions = new WindowActions()
    const asked = actions.ask(from('one'), fly)
    const { requestId } = await next(open(actions, 'one'))
    actions.confirm(from('one'), requestId, done)
    await expect(asked).resolves.toMatchObject({ says: 'Done.' })
  })

  it('says so where there is none, where it was closed, where it is silent, and where it cannot', async () => {
    const actions = new WindowActions({ awayMilliseconds: 5, patienceMilliseconds: 5 })
    await expect(actions.ask(from(null), fly)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'There is no window to show it in.',
    })
    await expect(actions.ask(from('gone'), fly)).rejects.toThrow('The window that asked is closed')
    const silent = open(actions, 'silent')
    await expect(actions.ask(from('silent'), fly)).rejects.toThrow('did not answer in time')
    const patient = new WindowActions()
    const stream = open(patient, 'one')
    const asked = patient.ask(from('one'), fly)
    const { requestId } = await next(stream)
    patient.confirm(from('one'), requestId, { ok: false, reason: 'Nothing is selected.' })
    await expect(asked).rejects.toMatchObject({ code: 'CONFLICT', message: 'Nothing is selected.' })
    expect(() => actions.requests(from(null), undefined)).toThrow('Only a window')
    await silent.return()
  })

  it('is let go when the run is stopped', async () => {
    const actions = new WindowActions()
    const stop = new AbortController()
    open(actions, 'one')
    const asked = actions.ask(from('one', { signal: stop.signal }), fly)
    stop.abort()
    await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})
