import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkspaceEvent } from '#shared/model/workspace.ts'
import { PlaceBench } from '../../tests/support/places.ts'

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
