import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onFault } from '#services/host/index.ts'
import { ContextStore, localTenant, Store } from '#services/store/index.ts'
import { PolledFeed } from './polled-feed.ts'

describe('M9.1 what another process writes', () => {
  let directory: string
  let here: Store
  let there: Store
  let feed: PolledFeed

  beforeEach(() => {
    vi.useFakeTimers()
    directory = mkdtempSync(join(tmpdir(), 'promenade-feed-'))
    here = new Store({ directory })
    there = new Store({ directory })
    feed = new PolledFeed(() => here.dataVersion())
  })
  afterEach(() => {
    vi.useRealTimers()
    here.close()
    there.close()
    rmSync(directory, { recursive: true })
  })

  const write = (store: Store, value: number) => new ContextStore(store.forTenant(localTenant)).set('test', 'n', value)
  const listen = (within: number, look = vi.fn<() => void>()) => {
    const stop = feed.subscribe({ what: `Within ${within}`, within, look })
    return { look, stop }
  }

  it('is told once, however much it was, and what this one writes is not', () => {
    const { look } = listen(200)
    write(here, 1)
    vi.advanceTimersByTime(1000)
    expect(look).not.toHaveBeenCalled()
    write(there, 2)
    write(there, 3)
    vi.advanceTimersByTime(200)
    expect(look).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    expect(look).toHaveBeenCalledTimes(1)
  })

  it('is told from when one listens, as late as one may hear it, on one timer, until one listens no more', () => {
    write(there, 1)
    const patient = listen(500)
    const eager = listen(200)
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(1000)
    expect(patient.look).not.toHaveBeenCalled()
    for (const turn of [1, 2, 3]) {
      write(there, turn)
      vi.advanceTimersByTime(200)
      expect(eager.look).toHaveBeenCalledTimes(turn)
    }
    expect(patient.look.mock.calls.length).toBeLessThan(3)
    vi.advanceTimersByTime(300)
    const heard = patient.look.mock.calls.length
    expect(heard).toBeGreaterThan(0)
    eager.stop()
    write(there, 4)
    vi.advanceTimersByTime(500)
    expect(eager.look).toHaveBeenCalledTimes(3)
    expect(patient.look).toHaveBeenCalledTimes(heard + 1)
    patient.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is told again to one that could not look, and to the others all the same', () => {
    const faults: string[] = []
    const end = onFault((what) => faults.push(what))
    let broken = true
    const failing = listen(
      100,
      vi.fn(() => {
        if (broken) throw new Error('no')
      }),
    )
    const other = listen(200)
    write(there, 1)
    vi.advanceTimersByTime(200)
    expect(failing.look).toHaveBeenCalledTimes(2)
    expect(other.look).toHaveBeenCalledTimes(1)
    expect(faults).toEqual(['Within 100'])
    broken = false
    vi.advanceTimersByTime(300)
    expect(failing.look).toHaveBeenCalledTimes(3)
    end()
  })
})
