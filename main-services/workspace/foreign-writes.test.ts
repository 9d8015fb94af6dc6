import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkspaceEvent } from '#shared/model/workspace.ts'
import { newId } from '#services/host/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { FakeFeed } from '../../tests/support/change-feed.ts'
import { PlaceBench } from '../../tests/support/places.ts'
import { followForeignWrites } from './foreign-writes.ts'

describe('M9.1 several processes on one workspace', () => {
  let bench: PlaceBench
  beforeEach(() => {
    bench = new PlaceBench(3)
  })
  afterEach(() => bench.dispose())

  it('tells the app of what the command line makes, and of nothing when nothing was made', async () => {
    const app = bench.open()
    const commandLine = bench.open().client()
    const seen: WorkspaceEvent[] = []
    const leave = new AbortController()
    const stream = await app.client().workspace.events({}, { signal: leave.signal })
    const reading = (async () => {
      for await (const event of stream) seen.push(event)
    })().catch(() => undefined)

    const place = await bench.build(commandLine)
    await vi.waitFor(() => expect(seen.map(({ type }) => type)).toContain('environments_changed'), 5000)
    expect(seen.map(({ type }) => type).toSorted()).toEqual([
      'canvases_changed',
      'environments_changed',
      'history_changed',
      'layouts_changed',
    ])
    seen.length = 0
    await commandLine.history.undo({ environmentId: place.id })
    const undone: WorkspaceEvent[] = [
      { type: 'environments_changed', environmentId: null },
      { type: 'history_changed' },
    ]
    await vi.waitFor(() => expect(seen).toEqual(undone), 5000)
    leave.abort()
    await reading
  })
})

describe('M9.1 views hear of what another process writes', () => {
  let directory: string
  let here: Store
  let there: Store
  let changes: FakeFeed
  let heard: WorkspaceEvent[]

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-foreign-'))
    here = new Store({ directory })
    there = new Store({ directory })
    changes = new FakeFeed()
    heard = []
  })
  afterEach(() => {
    here.close()
    there.close()
    rmSync(directory, { recursive: true })
  })

  const follow = () => followForeignWrites(changes, here.forTenant(localTenant), (event) => heard.push(event))
  const makeCanvas = () => {
    const tenant = there.forTenant(localTenant)
    const row = { id: newId(), name: 'Theirs', notes: '', created_at: 1, updated_at: 1 }
    tenant.run(tenant.db.insertInto('canvases').values(row))
  }

  it('by its kind, once, and from when they listen', () => {
    makeCanvas()
    const stop = follow()
    changes.tell()
    expect(heard).toEqual([])
    makeCanvas()
    changes.tell()
    changes.tell()
    expect(heard).toEqual([{ type: 'canvases_changed' }])
    stop()
    makeCanvas()
    changes.tell()
    expect(heard).toHaveLength(1)
  })
})
