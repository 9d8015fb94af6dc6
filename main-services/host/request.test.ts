import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Store } from '#services/store/index.ts'
import { WorkspaceEvents } from './events.ts'
import { createRequestContext } from './request.ts'

describe('M3.2 a procedure commits its writes, its effect and its news together', () => {
  let directory: string
  let store: Store

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-request-'))
    store = new Store({ directory })
  })

  afterEach(() => {
    store.close()
    rmSync(directory, { recursive: true })
  })

  it('tells nobody and keeps nothing when the effect cannot be recorded', () => {
    const tenant = store.forTenant('local')
    const events = new WorkspaceEvents()
    const heard: string[] = []
    events.subscribe('local', (event) => heard.push(event.type))
    let failing = true
    const context = createRequestContext({
      tenant,
      events,
      recordEffect: () => {
        if (failing) throw new Error('pulled plug')
      },
    })
    const write = () =>
      context.commit(() => {
        tenant.run(
          tenant.db.insertInto('canvases').values({ id: 'one', name: 'One', notes: '', created_at: 1, updated_at: 1 }),
        )
        context.announce({ type: 'canvases_changed' })
        return { id: 'one' }
      })

    expect(write).toThrow('pulled plug')
    expect(heard).toEqual([])
    expect(tenant.all(tenant.db.selectFrom('canvases').select('id'))).toEqual([])

    failing = false
    expect(write()).toEqual({ id: 'one' })
    expect(heard).toEqual(['canvases_changed'])
  })
})
