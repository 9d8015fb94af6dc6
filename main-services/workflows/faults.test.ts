import { afterEach, describe, expect, it } from 'vitest'
import { StudioError, type ErrorCode } from '#shared/model/errors.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { faultOf, mayPass, StepTimedOut, type FaultClass } from './faults.ts'

let bench: RunBench | undefined
afterEach(async () => {
  await bench?.dispose()
  bench = undefined
})

const classes: Readonly<Record<ErrorCode, FaultClass>> = {
  UNAVAILABLE: 'transient',
  DENIED: 'policy',
  LIMITED: 'budget',
  CANCELLED: 'cancelled',
  INVALID_INPUT: 'permanent',
  NOT_FOUND: 'permanent',
  CONFLICT: 'permanent',
  UNREADABLE: 'permanent',
  UNSUPPORTED: 'permanent',
  OUT_OF_SPACE: 'permanent',
  INTERNAL: 'permanent',
}

/** A step that fails with `thrown`, always; how often it was called, and how long was waited between. */
async function failing(thrown: Error, more: Parameters<typeof stepOf>[2] = {}) {
  const pauses: number[] = []
  const tools = new TestTools({ fail: () => Promise.reject(thrown) })
  const pause = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds)
  }
  bench = new RunBench(tools, { pause })
  const run = await bench.finish([stepOf('a', 'fail', more)])
  expect(run.status).toBe('failed')
  return { calls: tools.calls.length, pauses }
}

describe('M3.3 a fault is of a kind, and the kind decides whether a step is tried again', () => {
  it.each(Object.entries(classes))('%s is %s', async (code, kind) => {
    const error = new StudioError(code as ErrorCode, 'No.')
    expect(faultOf(error)).toBe(kind)
    expect(mayPass(error)).toBe(kind === 'transient')
    const { calls } = await failing(error)
    expect(calls).toBe(kind === 'transient' ? 4 : 1)
  })

  it('what nobody threw on purpose is a defect and for good', async () => {
    expect(faultOf(new TypeError('x is undefined'))).toBe('permanent')
    expect((await failing(new TypeError('x is undefined'))).calls).toBe(1)
  })

  it('a step that takes longer than it may is timed out, and tried again', async () => {
    expect(faultOf(new StepTimedOut('Wait', 2))).toBe('timed-out')
    const tools = new TestTools({ hang: () => new Promise(() => undefined) })
    bench = new RunBench(tools)
    const retry = { attempts: 2, firstPause: 0, factor: 1 }
    const run = await bench.finish([stepOf('a', 'hang', { timeout: 0.02, retry })])
    expect(run.steps[0]?.error?.message).toContain('took longer than')
    expect(tools.calls).toHaveLength(2)
  })

  it('each pause is longer than the one before, by a random part more than asked', async () => {
    const retry = { attempts: 5, firstPause: 1, factor: 3 }
    const busy = new StudioError('UNAVAILABLE', 'Busy.')
    const { pauses } = await failing(busy, { retry })
    const parts = pauses.map((pause, index) => pause / (1000 * 3 ** index))
    expect(parts).toHaveLength(4)
    for (const part of parts) expect(part).toBeGreaterThanOrEqual(1)
    for (const part of parts) expect(part).toBeLessThanOrEqual(1.25)
    expect(new Set(parts).size).toBe(4)
  })
})
