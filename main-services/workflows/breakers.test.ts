import { afterEach, describe, expect, it } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { Breakers } from './breakers.ts'

const opened = (breakers: Breakers) => {
  for (let fault = 0; fault < 5; fault++) {
    breakers.assertClosed('ask', 'Ask')
    breakers.failed('ask')
  }
}

describe('M3.3 a tool that keeps failing is left alone', () => {
  it('after five passing faults in a row, for half a minute; others go on', () => {
    let now = 0
    const breakers = new Breakers(() => now)
    opened(breakers)
    expect(() => breakers.assertClosed('ask', 'Ask')).toThrow('“Ask” has failed 5 times in a row')
    breakers.assertClosed('other', 'Other')
    now = 29_999
    expect(() => breakers.assertClosed('ask', 'Ask')).toThrow(StudioError)
  })

  it('then one call tries whether it is well again, and decides for all', () => {
    let now = 0
    const breakers = new Breakers(() => now)
    opened(breakers)
    now = 30_000
    breakers.assertClosed('ask', 'Ask')
    // While one tries, the others wait.
    expect(() => breakers.assertClosed('ask', 'Ask')).toThrow(StudioError)
    breakers.failed('ask')
    expect(() => breakers.assertClosed('ask', 'Ask')).toThrow('6 times')
    now = 60_000
    breakers.assertClosed('ask', 'Ask')
    breakers.closed('ask')
    breakers.assertClosed('ask', 'Ask')
  })

  it('a success between, or a failure of its own, begins the count anew', () => {
    const breakers = new Breakers(() => 0)
    for (let round = 0; round < 10; round++) {
      breakers.failed('ask')
      breakers.failed('ask')
      breakers.closed('ask')
    }
    expect(() => breakers.assertClosed('ask', 'Ask')).not.toThrow()
  })
})

describe('M3.3 runs and a server that is down', () => {
  let bench: RunBench
  afterEach(() => bench.dispose())

  it('ask it no more than a few times, however many steps want it, and say so', async () => {
    const down = () => Promise.reject(new StudioError('UNAVAILABLE', 'The server does not answer.'))
    const tools = new TestTools({ ask: down })
    bench = new RunBench(tools)
    const run = await bench.finish(
      Array.from({ length: 12 }, (_none, index) => stepOf(`s${index}`, 'ask', { resource: 'network' })),
    )
    expect(run.status).toBe('failed')
    // Twelve steps of four attempts each would have asked 48 times.
    expect(tools.calls.length).toBeLessThanOrEqual(5 + 12)
    expect(run.steps.some((step) => step.error?.message.includes('left alone for now'))).toBe(true)
  })
})
