import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entrypoint, task } from '@langchain/langgraph'
import { SqliteSaver } from '@langchain/langgraph-checkpoint-sqlite'
import BetterSqlite3 from 'better-sqlite3'
import type { PlanStep } from '#shared/model/workflow.ts'
import { RunBench, stepOf, TestTools } from '../tests/support/runs.ts'
import { compare, type BenchResult } from './support/harness.ts'

/** Steps of one run: one after another, or all at once. */
const stepCount = 100
/** How often each side is measured. */
const rounds = 9

type Shape = 'serial' | 'wide'

/**
 * What a run costs a step beside the step's own work, which is nothing here: milliseconds of the whole run, every step
 * persisted, divided by its steps. Beside it the functional API of LangGraph with LangChain's own SQLite saver, which
 * persists what a task gave; ours also persists that a step begins before its tool is called. Both write to a file on
 * disk with a write-ahead log and `synchronous = NORMAL`, and their graphs wait for what they persist.
 *
 * The number told is that of steps one after another; 100 at once are in the detail.
 */
export async function bench(): Promise<BenchResult> {
  const home = await mkdtemp(join(tmpdir(), 'promenade-bench-workflow-'))
  const workspace = new RunBench(new TestTools({ add: (args) => (args as { to: number }).to + 1 }))
  const database = new BetterSqlite3(join(home, 'checkpoints.db'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  try {
    const compareShape = (shape: Shape): Promise<BenchResult> =>
      compare({
        name: 'workflow',
        unit: 'ms a step',
        higherIsBetter: false,
        rounds,
        warmups: 3,
        ours: () => ours(workspace, shape),
        baseline: {
          what: 'the functional API of LangGraph with its own SqliteSaver (better-sqlite3, WAL, synchronous NORMAL)',
          measure: () => bare(new SqliteSaver(database), shape),
        },
      })
    const serial = await compareShape('serial')
    const { value, baseline, ratio, detail } = await compareShape('wide')
    const wide = { value, baseline: baseline.value, ratio, ...detail }
    return { ...serial, detail: { steps: stepCount, ...serial.detail, wide } }
  } finally {
    await workspace.dispose()
    database.close()
    await rm(home, { recursive: true, force: true })
  }
}

async function ours(workspace: RunBench, shape: Shape): Promise<number> {
  const steps = Array.from({ length: stepCount }, (_, index) => stepAt(index, shape))
  const start = performance.now()
  const id = workspace.begin(steps)
  await workspace.engine.left(id)
  const milliseconds = performance.now() - start
  const { status } = workspace.engine.get(workspace.tenant, id)
  if (status !== 'completed') throw new Error(`The run ended as ${status}.`)
  return milliseconds / stepCount
}

function stepAt(index: number, shape: Shape): PlanStep {
  const before = `step-${index - 1}`
  const follows = shape === 'serial' && index > 0
  return stepOf(`step-${index}`, 'add', {
    args: { to: follows ? { $from: before, path: '' } : index },
    dependsOn: follows ? [before] : [],
  })
}

async function bare(checkpointer: SqliteSaver, shape: Shape): Promise<number> {
  const add = task('add', async (to: number) => to + 1)
  const workflow = entrypoint({ name: 'run', checkpointer }, async (steps: number): Promise<number> => {
    const each = Array.from({ length: steps }, (_, index) => index)
    if (shape === 'wide') return (await Promise.all(each.map((index) => add(index)))).length
    let value = 0
    for (const _ of each) value = await add(value)
    return value
  })
  const start = performance.now()
  const value = await workflow.invoke(stepCount, { configurable: { thread_id: randomUUID() }, durability: 'sync' })
  const milliseconds = performance.now() - start
  if (value !== stepCount) throw new Error(`The run gave ${value}.`)
  return milliseconds / stepCount
}
