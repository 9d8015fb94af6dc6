import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import type { PlanStep, Run } from '#shared/model/workflow.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'

interface Node {
  /** Bit i: depends on the step i places before it. */
  before: number
  fate: 'fine' | 'fails' | 'flaky'
  optional: boolean
  milliseconds: number
}

const graphs = fc.array(
  fc.record<Node>({
    before: fc.nat(7),
    fate: fc.oneof(
      { weight: 6, arbitrary: fc.constant('fine' as const) },
      { weight: 1, arbitrary: fc.constant('fails' as const) },
      { weight: 1, arbitrary: fc.constant('flaky' as const) },
    ),
    optional: fc.boolean(),
    milliseconds: fc.nat(4),
  }),
  { minLength: 1, maxLength: 14 },
)

const planOf = (nodes: Node[]): PlanStep[] =>
  nodes.map((node, index) => {
    const dependsOn = [1, 2, 3].filter((back) => node.before & (1 << (back - 1)) && index >= back)
    return stepOf(`s${index}`, `s${index}`, {
      dependsOn: dependsOn.map((back) => `s${index - back}`),
      ...(node.optional ? { optional: true } : {}),
    })
  })

interface Trace {
  begun: Map<string, number>
  ended: Map<string, number>
  effects: string[]
}

/** Tools that note, on one counter, when each step began and ended. */
function tracing(nodes: Node[]): { tools: TestTools; trace: Trace } {
  const trace: Trace = { begun: new Map(), ended: new Map(), effects: [] }
  let clock = 0
  const failedOnce = new Set<string>()
  const work = nodes.map((node, index) => {
    const id = `s${index}`
    const run: ConstructorParameters<typeof TestTools>[0][string] = async (_args, context) => {
      trace.begun.set(id, (clock += 1))
      await sleep(node.milliseconds)
      if (node.fate === 'fails') throw new StudioError('UNREADABLE', 'No.')
      if (node.fate === 'flaky' && !failedOnce.has(id)) {
        failedOnce.add(id)
        throw new StudioError('UNAVAILABLE', 'Not just now.')
      }
      return context.commit(() => {
        trace.effects.push(id)
        trace.ended.set(id, (clock += 1))
        return id
      })
    }
    return [id, run] as const
  })
  return { tools: new TestTools(Object.fromEntries(work)), trace }
}

/** What each step must come to, by the rules alone. */
function expected(nodes: Node[], steps: PlanStep[]): Map<string, string> {
  const status = new Map<string, string>()
  const optional = new Map(steps.map((step) => [step.id, step.optional === true]))
  for (const [index, step] of steps.entries()) {
    const blocked = step.dependsOn.some((id) => status.get(id) !== 'completed' && !optional.get(id))
    const own = nodes[index]?.fate === 'fails' ? 'failed' : 'completed'
    status.set(step.id, blocked ? 'skipped' : own)
  }
  return status
}

function finalStatus(steps: PlanStep[], status: Map<string, string>): Run['status'] {
  const missing = steps.some((step) => status.get(step.id) !== 'completed' && step.optional !== true)
  if (!missing) return 'completed'
  return [...status.values()].includes('completed') ? 'partial' : 'failed'
}

describe('M3.1 any graph', () => {
  it('ends as its rules say, each step in order and its effect at most once', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (nodes) => {
        const steps = planOf(nodes)
        const { tools, trace } = tracing(nodes)
        const bench = new RunBench(tools)
        try {
          const run = await bench.finish(steps)
          const rules = expected(nodes, steps)
          expect(new Map(run.steps.map((step) => [step.id, step.status]))).toEqual(rules)
          expect(run.status).toBe(finalStatus(steps, rules))
          expect(trace.effects.length).toBe(new Set(trace.effects).size)
          for (const step of steps) {
            const begun = trace.begun.get(step.id) ?? Infinity
            for (const id of step.dependsOn) expect(trace.ended.get(id) ?? 0).toBeLessThan(begun)
          }
        } finally {
          await bench.dispose()
        }
      }),
      { numRuns: 60 },
    )
  })

  it('lets every two steps that do not depend on each other be in flight together', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.nat(), fc.nat(), async (nodes, one, other) => {
        const steps = planOf(nodes.map((node) => ({ ...node, fate: 'fine' as const })))
        const [a, b] = [`s${one % steps.length}`, `s${other % steps.length}`]
        fc.pre(a !== b && !reaches(steps, a, b) && !reaches(steps, b, a))
        // Each waits in its call until the other is in its own: if one waited for the other to end, neither ever would.
        const inside = new Map([a, b].map((id) => [id, Promise.withResolvers<void>()]))
        const meet = async (id: string) => {
          inside.get(id)?.resolve()
          await Promise.all([...inside.values()].map((gate) => gate.promise))
        }
        const tools = new TestTools(
          Object.fromEntries(
            steps.map(({ id }) => [id, async () => (inside.has(id) ? (await meet(id), id) : id)] as const),
          ),
        )
        const bench = new RunBench(tools)
        try {
          expect((await bench.finish(steps)).status).toBe('completed')
        } finally {
          await bench.dispose()
        }
      }),
      { numRuns: 40 },
    )
  })

  it('goes on after a stop at any step, does nothing twice and ends as it would have', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.nat(14), async (nodes, stopAfter) => {
        const steps = planOf(nodes)
        const { tools, trace } = tracing(nodes)
        const bench = new RunBench(tools)
        try {
          const id = bench.begin(steps)
          const unsubscribe = bench.events.subscribe('local', () => {
            if (trace.effects.length >= stopAfter) void bench.engine.close()
          })
          await bench.engine.left(id)
          unsubscribe()
          await bench.reopen()
          await bench.engine.recover(bench.tenant)
          const run = bench.engine.get(bench.tenant, id)
          const rules = expected(nodes, steps)
          expect(new Map(run.steps.map((step) => [step.id, step.status]))).toEqual(rules)
          expect(run.status).toBe(finalStatus(steps, rules))
          expect(trace.effects.length).toBe(new Set(trace.effects).size)
        } finally {
          await bench.dispose()
        }
      }),
      { numRuns: 40 },
    )
  })
})

function reaches(steps: PlanStep[], from: string, to: string): boolean {
  const step = steps.find((each) => each.id === from)
  return step?.dependsOn.some((id) => id === to || reaches(steps, id, to)) ?? false
}
