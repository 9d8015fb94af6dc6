import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { ResourceClass, RunPriority } from '#shared/model/workflow.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { Pools, poolSizes } from './pools.ts'

const one = { cpu: 1, memory: 1, gpu: 1, network: 1, model: 1 }
const never = new AbortController().signal
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

/** A pool of one, held, and who was let in since, in order. */
async function held(now?: () => number) {
  const pools = new Pools(one, now)
  const free = await pools.acquire('cpu', { runId: 'holder', priority: 'normal' }, never)
  const order: string[] = []
  const wait = (name: string, priority: RunPriority, runId = name): void => {
    const take = async (): Promise<void> => {
      const release = await pools.acquire('cpu', { runId, priority }, never)
      order.push(name)
      setTimeout(release, 0)
    }
    void take()
  }
  const all = async (count: number): Promise<string[]> => {
    free()
    await expect.poll(() => order.length).toBe(count)
    return order
  }
  return { pools, wait, all }
}

describe('M3.7 resources are shared out', () => {
  it('as many hold one as there is of it, and no more, whoever comes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ runId: fc.constantFrom('a', 'b', 'c'), wait: fc.nat(3), abort: fc.boolean() }), {
          minLength: 1,
          maxLength: 20,
        }),
        async (size, claims) => {
          const pools = new Pools({ ...one, cpu: size })
          let inside = 0
          let most = 0
          let done = 0
          await Promise.all(
            claims.map(async ({ runId, wait, abort }) => {
              const stop = new AbortController()
              if (abort) setTimeout(() => stop.abort(), wait)
              const release = await pools.acquire('cpu', { runId, priority: 'normal' }, stop.signal)
              // Who gave up holds nothing, and is not counted among those who do.
              const counts = !stop.signal.aborted
              if (counts) most = Math.max(most, (inside += 1))
              await new Promise((resolve) => setTimeout(resolve, wait))
              if (counts) inside -= 1
              release()
              release()
              done += 1
            }),
          )
          expect(done).toBe(claims.length)
          expect(most).toBeLessThanOrEqual(size)
          expect(pools.lengths()['cpu']).toEqual({ held: 0, waiting: 0 })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('first to whom a person waits for, then to the others in the order they came', async () => {
    const { wait, all } = await held()
    wait('tidy', 'background')
    wait('film', 'normal')
    wait('later', 'normal')
    wait('said', 'person')
    expect(await all(4)).toEqual(['said', 'film', 'later', 'tidy'])
  })

  it('fairly between runs: who holds less of it comes before who has much', async () => {
    const pools = new Pools({ ...one, cpu: 2 })
    const first = await pools.acquire('cpu', { runId: 'a', priority: 'normal' }, never)
    const second = await pools.acquire('cpu', { runId: 'a', priority: 'normal' }, never)
    const order: string[] = []
    for (const runId of ['a', 'a', 'b']) {
      void pools.acquire('cpu', { runId, priority: 'normal' }, never).then(() => order.push(runId))
    }
    first()
    await settle()
    expect(order).toEqual(['b'])
    second()
    await settle()
    expect(order).toEqual(['b', 'a'])
  })

  it('nobody waits for ever: what has waited long comes before what a person has just asked for', async () => {
    let now = 0
    const { wait, all } = await held(() => now)
    wait('tidy', 'background')
    now += 95_000
    wait('said', 'person')
    expect(await all(2)).toEqual(['tidy', 'said'])
  })

  it('who is stopped while it waits holds nothing', async () => {
    const pools = new Pools(one)
    const free = await pools.acquire('gpu', { runId: 'a', priority: 'normal' }, never)
    const stop = new AbortController()
    const waiting = pools.acquire('gpu', { runId: 'b', priority: 'person' }, stop.signal)
    stop.abort()
    const release = await waiting
    release()
    expect(pools.lengths()['gpu']).toEqual({ held: 1, waiting: 0 })
    free()
    expect(pools.lengths()['gpu']).toEqual({ held: 0, waiting: 0 })
  })

  it('sizes follow the machine, and are never none', () => {
    expect(poolSizes(8, 32 * 2 ** 30)).toMatchObject({ cpu: 8, memory: 8, gpu: 1 })
    for (const size of Object.values(poolSizes(0, 0))) expect(size).toBeGreaterThanOrEqual(1)
  })
})

describe('M3.7 steps wait for what they need', () => {
  let bench: RunBench
  afterEach(() => bench.dispose())

  /** Tools that note how many of them work at the same time. */
  function counting() {
    let inside = 0
    let most = 0
    const tools = new TestTools({
      work: async () => {
        most = Math.max(most, (inside += 1))
        await new Promise((resolve) => setTimeout(resolve, 5))
        inside -= 1
        return 'done'
      },
    })
    return { tools, most: () => most }
  }

  const five = (resource?: ResourceClass) =>
    [1, 2, 3, 4, 5].map((index) => stepOf(`s${index}`, 'work', resource ? { resource } : {}))

  it('no more of them work at a time than there is of a resource; what needs none waits for nobody', async () => {
    const { tools, most } = counting()
    bench = new RunBench(tools, { pools: new Pools({ ...one, memory: 2 }) })
    expect((await bench.finish(five('memory'))).status).toBe('completed')
    expect(most()).toBe(2)
    expect((await bench.finish(five())).status).toBe('completed')
    expect(most()).toBe(5)
  })

  it('a run that is stopped while its steps wait ends at once, and gives back what it held', async () => {
    const pools = new Pools(one)
    const free = await pools.acquire('cpu', { runId: 'other', priority: 'person' }, never)
    const { tools } = counting()
    bench = new RunBench(tools, { pools })
    const id = bench.begin(five('cpu'))
    await settle()
    bench.engine.cancel(bench.tenant, id)
    await bench.engine.left(id)
    expect(bench.engine.get(bench.tenant, id).status).toBe('cancelled')
    expect(tools.calls).toEqual([])
    expect(pools.lengths()['cpu']).toEqual({ held: 1, waiting: 0 })
    free()
  })
})
