import { afterEach, describe, expect, it } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { PlanStep, Run } from '#shared/model/workflow.ts'
import { definitionOf, RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'

let bench: RunBench
afterEach(() => bench.dispose())

const statuses = (run: Run) => Object.fromEntries(run.steps.map((step) => [step.id, step.status]))

/** A world of things that steps make and take back again, with what was done to it in order. */
function world(broken: readonly string[] = []) {
  const things = new Set<string>()
  const done: string[] = []
  const nameOf = (args: Json): string => (args as { name: string }).name
  const tools = new TestTools({
    make: (args, context) => {
      const name = nameOf(args)
      if (broken.includes(name)) throw new StudioError('UNREADABLE', `${name} is broken.`)
      return context.commit(() => {
        things.add(name)
        done.push(`make ${name}`)
        return { name }
      })
    },
    remove: (args, context) => {
      const name = nameOf(args)
      if (broken.includes(`-${name}`)) throw new StudioError('DENIED', `${name} stays.`)
      return context.commit(() => {
        things.delete(name)
        done.push(`remove ${name}`)
        return null
      })
    },
  })
  return { things, done, tools }
}

/** A step that makes a thing and says how that is taken back: by what it gave. */
const making = (name: string, more: Partial<PlanStep> = {}): PlanStep =>
  stepOf(name, 'make', {
    args: { name },
    undo: { tool: 'remove', args: { name: { $from: name, path: 'name' } } },
    ...more,
  })

const chain = (names: readonly string[]): PlanStep[] =>
  names.map((name, index) => making(name, { dependsOn: names.slice(Math.max(0, index - 1), index) }))

describe('M3.4 what was done is taken back when a later step fails for good', () => {
  it('in reverse, and the person is told', async () => {
    const { tools, things, done } = world(['d'])
    bench = new RunBench(tools)
    const run = await bench.finish(chain(['a', 'b', 'c', 'd', 'e']))
    expect(statuses(run)).toEqual({ a: 'undone', b: 'undone', c: 'undone', d: 'failed', e: 'skipped' })
    expect(done).toEqual(['make a', 'make b', 'make c', 'remove c', 'remove b', 'remove a'])
    expect([...things]).toEqual([])
    expect(run).toMatchObject({ status: 'failed', error: { message: 'd is broken.' } })
    expect(run.steps[0]?.summary).toMatch(/^Taken back: /)
    expect(bench.stream.filter(({ type }) => type === 'step_complete')).toHaveLength(8)
  })

  it('whichever of its steps fails: the world is as it was before', async () => {
    const names = ['a', 'b', 'c', 'd']
    for (const failing of names) {
      const { tools, things } = world([failing])
      bench = new RunBench(tools)
      const run = await bench.finish(chain(names))
      expect([...things]).toEqual([])
      expect(run.status).toBe('failed')
      await bench.dispose()
    }
    bench = new RunBench(world().tools)
  })

  it('what says nothing of it stays, and the run is partial', async () => {
    const { tools, things } = world(['c'])
    bench = new RunBench(tools)
    const { undo: _undo, ...kept } = making('b')
    const run = await bench.finish([making('a'), kept, making('c', { dependsOn: ['a', 'b'] })])
    expect(statuses(run)).toEqual({ a: 'undone', b: 'completed', c: 'failed' })
    expect([...things]).toEqual(['b'])
    expect(run.status).toBe('partial')
  })

  it('only where nothing stands that it was done for', async () => {
    const { tools, things } = world(['d'])
    bench = new RunBench(tools)
    const run = await bench.finish([
      making('a', { onlyFor: ['b'] }),
      making('b', { dependsOn: ['a'], onlyFor: ['d'] }),
      making('k', { dependsOn: ['a'], onlyFor: ['p'] }),
      stepOf('p', 'make', { args: { name: 'p' }, dependsOn: ['k'] }),
      making('d', { dependsOn: ['b', 'p'] }),
    ])
    expect(statuses(run)).toEqual({ a: 'undone', b: 'undone', k: 'completed', p: 'completed', d: 'failed' })
    expect([...things].toSorted()).toEqual(['k', 'p'])
  })

  it('by the history, which is asked once for each step, and refused for what it does not know', async () => {
    const { tools } = world(['c'])
    const taken: string[] = []
    bench = new RunBench(tools, { takeBack: (_context, _run, step) => void taken.push(step) })
    const by = (name: string, more: Partial<PlanStep> = {}) => making(name, { undo: 'history', ...more })
    const run = await bench.finish([by('a'), by('b', { dependsOn: ['a'] }), making('c', { dependsOn: ['b'] })])
    expect(statuses(run)).toEqual({ a: 'undone', b: 'undone', c: 'failed' })
    expect(taken).toEqual(['b', 'a'])
    const lasting = new Proxy(tools, {
      get: (target, name) =>
        name === 'get'
          ? (tool: string) => ({ ...target.get(tool), meta: { stays: 'It stays.' } })
          : (Reflect.get(target, name) as unknown),
    })
    const other = bench.newEngine({ tools: lasting })
    expect(() => other.check(definitionOf([by('a')]))).toThrow('not in the history')
    await other.close()
  })

  it('not for an optional step, nor for one that was stopped', async () => {
    const { tools, things } = world(['c'])
    bench = new RunBench(tools)
    const run = await bench.finish([making('a'), making('c', { dependsOn: ['a'], optional: true })])
    expect(statuses(run)).toEqual({ a: 'completed', c: 'failed' })
    expect([...things]).toEqual(['a'])
    expect(run.status).toBe('completed')
  })

  it('what cannot be taken back says exactly what stayed, and the others are taken back all the same', async () => {
    const { tools, things } = world(['d', '-b'])
    bench = new RunBench(tools)
    const run = await bench.finish(chain(['a', 'b', 'c', 'd']))
    expect([...things]).toEqual(['b'])
    expect(statuses(run)).toEqual({ a: 'undone', b: 'completed', c: 'undone', d: 'failed' })
    expect(run.steps[1]?.error?.message).toBe('Could not be taken back: b stays.')
    expect(run.status).toBe('partial')
  })

  it('is tried again where it fails for a passing reason', async () => {
    let busy = 2
    const { things } = world()
    const tools = new TestTools({
      make: (_args, context) => context.commit(() => (things.add('a'), 'a')),
      bad: () => Promise.reject(new StudioError('UNREADABLE', 'No.')),
      remove: (_args, context) => {
        busy -= 1
        if (busy >= 0) throw new StudioError('UNAVAILABLE', 'Busy.')
        return context.commit(() => (things.delete('a'), null))
      },
    })
    bench = new RunBench(tools)
    const undo = { tool: 'remove', args: {} }
    await bench.finish([stepOf('a', 'make', { undo }), stepOf('bad', 'bad', { dependsOn: ['a'] })])
    expect([...things]).toEqual([])
    expect(tools.calls.filter((tool) => tool === 'remove')).toHaveLength(3)
  })

  it('goes on after the process was gone in the middle of it, and takes nothing back twice', async () => {
    const { tools, things, done } = world(['d'])
    bench = new RunBench(tools)
    const before = new Set<string>()
    const remove = tools.get('remove')
    const stop = Promise.withResolvers<void>()
    const blocking = new Proxy(tools, {
      get: (target, name) => {
        if (name !== 'get') return Reflect.get(target, name) as unknown
        return (tool: string) => {
          if (tool !== 'remove') return target.get(tool)
          return {
            ...remove,
            call: async (...call: Parameters<typeof remove.call>) => {
              if (before.size > 0) {
                stop.resolve()
                // As if the process were gone: nothing comes back.
                await new Promise(() => undefined)
              }
              before.add('one')
              return remove.call(...call)
            },
          }
        }
      },
    })
    const dying = bench.newEngine({ tools: blocking })
    const context = { author: 'local', window: null, device: null, label: 'test', approve: 'ask' as const }
    const id = '01890000-0000-7000-8000-000000000001'
    const definition = definitionOf(chain(['a', 'b', 'c', 'd']))
    dying.start(bench.tenant, { id, sessionId: null, name: 'test', definition, context })
    await stop.promise
    expect(done.filter((what) => what.startsWith('remove'))).toEqual(['remove c'])
    bench.tenant.run(bench.tenant.db.updateTable('runs').set({ owner: null, lease_until: null }))
    await bench.engine.recover(bench.tenant)
    expect([...things]).toEqual([])
    expect(done.filter((what) => what.startsWith('remove'))).toEqual(['remove c', 'remove b', 'remove a'])
    expect(bench.engine.get(bench.tenant, id).status).toBe('failed')
  })
})

describe('M3.3 a run that failed is tried again from where it stopped', () => {
  it('what was taken back and what was left out is done anew, what stayed is not', async () => {
    const broken = ['d']
    const { tools, things, done } = world(broken)
    bench = new RunBench(tools)
    const { undo: _undo, ...kept } = making('k')
    const { id } = await bench.finish([kept, ...chain(['a', 'd', 'e'])])
    expect([...things]).toEqual(['k'])
    broken.length = 0
    bench.engine.retry(bench.tenant, id)
    await bench.engine.left(id)
    const run = bench.engine.get(bench.tenant, id)
    expect(run).toMatchObject({ status: 'completed', error: null })
    expect(statuses(run)).toEqual({ k: 'completed', a: 'completed', d: 'completed', e: 'completed' })
    expect([...things].toSorted()).toEqual(['a', 'd', 'e', 'k'])
    expect(done.filter((what) => what === 'make k')).toHaveLength(1)
  })

  it('one that was stopped goes on; one with nothing left to do says so', async () => {
    const { tools } = world()
    bench = new RunBench(tools)
    const { id } = await bench.finish(chain(['a', 'b']))
    expect(() => bench.engine.retry(bench.tenant, id)).toThrow('nothing left to do')
    const stopped = bench.begin(chain(['c', 'd', 'e']))
    bench.engine.cancel(bench.tenant, stopped)
    await bench.engine.left(stopped)
    expect(bench.engine.get(bench.tenant, stopped).status).toBe('cancelled')
    bench.engine.retry(bench.tenant, stopped)
    await bench.engine.left(stopped)
    expect(bench.engine.get(bench.tenant, stopped).status).toBe('completed')
  })
})
