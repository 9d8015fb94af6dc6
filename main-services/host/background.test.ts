import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { catchDropped, detached, every, guard, later, onFault } from './background.ts'

/** Ways to fail without a caller who could hear of it. None may end the process, which would fail this file. */
const ways: readonly [what: string, fail: (what: string, work: () => never) => void][] = [
  ['a listener that throws', guard],
  ['a listener whose promise is broken', (what, work) => guard(what, async () => work())],
  ['a promise nobody waits for', (what, work) => detached(what, (async () => work())())],
  ['a timer', (what, work) => void later(1, what, work)],
  ['a timer whose promise is broken', (what, work) => void later(1, what, async () => work())],
]

describe('M9.1 nothing in the background ends the process', () => {
  const faults: string[] = []
  let stop: () => void
  beforeEach(() => {
    faults.length = 0
    stop = onFault((what, error) => faults.push(`${what}: ${error instanceof Error ? error.message : ''}`))
  })
  afterEach(() => stop())

  it.each(ways)('%s: it is told, once', async (what, fail) => {
    const work = () => {
      throw new Error('disk I/O error')
    }
    fail(what, work)
    fail(what, work)
    await sleep(20)
    expect(faults).toEqual([`${what}: disk I/O error`])
  })

  it('what happens from time to time goes on, and tells each new reason and each relapse', async () => {
    const outcomes = ['locked', 'locked', 'full', '', 'full', 'full']
    let turn = 0
    const end = every(2, 'Renewing', async () => {
      const outcome = outcomes[turn++]
      if (outcome) throw new Error(outcome)
    })
    await vi.waitFor(() => expect(turn).toBeGreaterThan(outcomes.length))
    end()
    expect(faults).toEqual(['Renewing: locked', 'Renewing: full', 'Renewing: full'])
  })

  it('a listener that cannot take a fault down does not end it either', () => {
    const stopBad = onFault(() => {
      throw new Error('no space left for the log')
    })
    guard('Telling', () => {
      throw new Error('first')
    })
    stopBad()
    expect(faults).toEqual(['Telling: first'])
  })

  it('a promise that a library drops is told, and nothing ends', async () => {
    // The runner has a net of its own, which would fail this file.
    const others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    const stopCatching = catchDropped()
    void Promise.reject(new Error('dropped'))
    await sleep(5)
    stopCatching()
    for (const other of others) process.on('unhandledRejection', other)
    expect(faults).toEqual(['A promise nobody waited for: dropped'])
  })

  it('work that takes longer than its interval is not begun twice', async () => {
    let at = 0
    let most = 0
    let begun = 0
    const end = every(1, 'Slow', async () => {
      begun += 1
      most = Math.max(most, (at += 1))
      await sleep(5)
      at -= 1
    })
    await vi.waitFor(() => expect(begun).toBeGreaterThan(2))
    end()
    expect(most).toBe(1)
  })
})
