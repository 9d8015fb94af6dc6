import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createRequestContext, WorkspaceEvents, type RequestContext } from '#services/host/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { HistoryService } from './service.ts'

describe('M6.4 the history keeps to its budget', () => {
  let directory: string
  let store: Store
  const events = new WorkspaceEvents()

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-budget-'))
    store = new Store({ directory })
  })
  afterEach(() => {
    store.close()
    rmSync(directory, { recursive: true })
  })

  const contextOf = (step: string) =>
    createRequestContext({ tenant: store.forTenant(localTenant), events, window: 'A', step })

  /** A history of this many bytes, of changes that only note that they were taken back. */
  function historyOf(bytes: number, undone: string[] = []): HistoryService {
    const history = new HistoryService({ bytes, rows: 1000 })
    const schema = z.object({ name: z.string(), weight: z.string() })
    history.register('note', { schema, replay: (_context, _place, { name }) => void undone.push(name) })
    return history
  }

  /** As many bytes as asked for, which no compression makes smaller. */
  const weight = (bytes: number): string =>
    Array.from({ length: bytes }, () => Math.floor(Math.random() * 94 + 33))
      .map((code) => String.fromCharCode(code))
      .join('')

  function act(history: HistoryService, step: string, names: string[], bytes: number): void {
    const context = contextOf(step)
    context.commit(() => {
      for (const name of names) {
        const change = { name, weight: weight(bytes) }
        history.record(context, { kind: 'note', environmentId: null, label: step, change })
      }
    })
  }

  it('lets the oldest steps go, each whole, and says so once to somebody who listens', () => {
    const undone: string[] = []
    const history = historyOf(50_000, undone)
    const heard: string[] = []
    const listen = () => events.subscribe(localTenant, ({ type }) => heard.push(type))
    for (let step = 0; step < 20; step += 1) act(history, `step ${step}`, [`${step}a`, `${step}b`], 2000)
    const stop = listen()
    for (let step = 20; step < 60; step += 1) act(history, `step ${step}`, [`${step}a`, `${step}b`], 2000)
    stop()
    expect(heard.filter((type) => type === 'history_trimmed')).toEqual(['history_trimmed'])
    const kept = history.list(contextOf('x'), { limit: 200 }).map(({ label }) => label)
    expect(kept[0]).toBe('step 59')
    expect(kept.length).toBeGreaterThan(8)
    expect(kept.length).toBeLessThan(20)
    while (history.undo(contextOf('x'), {}).entry) continue
    expect(undone).toEqual(kept.flatMap((label) => [`${label.slice(5)}b`, `${label.slice(5)}a`]))
  })

  it('says so to whoever has taken back all that is left, and to nobody else', () => {
    const history = historyOf(50_000)
    const note = 'Older steps were let go of to save space.'
    const undoAll = (context: RequestContext) => {
      let undone = history.undo(context, {})
      while (undone.entry) undone = history.undo(context, {})
      return undone
    }
    expect(undoAll(contextOf('x'))).not.toHaveProperty('note')
    for (let step = 0; step < 40; step += 1) act(history, `step ${step}`, ['note'], 2000)
    const others = { tenant: store.forTenant(localTenant), events }
    expect(undoAll(createRequestContext({ ...others, window: 'B' }))).not.toHaveProperty('note')
    expect(undoAll(createRequestContext({ ...others, window: 'B', session: 's', run: 'r' }))).not.toHaveProperty('note')
    expect(undoAll(contextOf('x'))).toMatchObject({ entry: null, note })
    expect(undoAll(createRequestContext({ ...others, window: 'A', session: 's', run: 'r' }))).toMatchObject({ note })
    expect(undoAll(createRequestContext(others))).toMatchObject({ note })
    expect(history.redo(contextOf('x'), {}).entry).not.toBeNull()
  })

  it('keeps the step just made, however large it is', () => {
    const history = historyOf(10_000)
    act(history, 'small', ['small'], 100)
    act(history, 'huge', ['huge'], 40_000)
    expect(history.list(contextOf('x'), { limit: 9 }).map(({ label }) => label)).toEqual(['huge'])
    expect(history.undo(contextOf('x'), {}).entry?.label).toBe('huge')
  })
})
