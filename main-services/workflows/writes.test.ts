import { afterEach, describe, expect, it } from 'vitest'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { CallRecord } from './call-record.ts'
import { RunRows } from './rows.ts'
import { RunWrites } from './writes.ts'

let bench: RunBench
afterEach(() => bench.dispose())

async function endedRun() {
  bench = new RunBench(new TestTools({ ok: () => 'ok' }))
  const { id } = await bench.finish([stepOf('step', 'ok')])
  const rows = new RunRows(bench.tenant)
  const count = { transactions: 0 }
  const transaction = rows.transaction.bind(rows)
  rows.transaction = (work) => {
    count.transactions += 1
    return transaction(work)
  }
  const record = (stepId: string) => rows.recordEffect(id, stepId, '1')
  return { id, rows, count, record, writes: new RunWrites(rows, new CallRecord(bench.tenant, id)) }
}

describe('M3.2 what steps have to write at the same moment', () => {
  it('is written in one transaction, and each has what it gave', async () => {
    const { id, rows, count, record, writes } = await endedRun()
    const names = Array.from({ length: 100 }, (_, index) => `step-${index}`)
    const given = await Promise.all(names.map((name) => writes.write(() => (record(name), name))))
    expect(given).toEqual(names)
    expect(count.transactions).toBe(1)
    expect(names.every((name) => rows.hasHappened(id, name))).toBe(true)
  })

  it('does not fail for the sake of one that cannot be written, which leaves nothing', async () => {
    const { id, rows, record, writes } = await endedRun()
    const ends = await Promise.allSettled([
      writes.write(() => record('first')),
      writes.write(() => {
        record('wrong')
        throw new Error('This one does not go.')
      }),
      writes.write(() => record('last')),
    ])
    expect(ends.map((end) => end.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(['first', 'wrong', 'last'].map((name) => rows.hasHappened(id, name))).toEqual([true, false, true])
  })
})

describe('M3.2 steps that begin together', () => {
  it('are each claimed on disk before their tools are called', async () => {
    const seen: string[] = []
    const statusNow = (stepId: string) => {
      const { db } = bench.tenant
      return bench.tenant.get(db.selectFrom('run_steps').select('status').where('step_id', '=', stepId))?.status
    }
    const tools = new TestTools({
      look: (_args, { runStep }) => {
        seen.push(`${String(statusNow(runStep?.id ?? ''))} ${String(bench.tenant.inTransaction)}`)
        return null
      },
    })
    bench = new RunBench(tools)
    await bench.finish(Array.from({ length: 20 }, (_, index) => stepOf(`step-${index}`, 'look')))
    expect(seen).toEqual(Array.from({ length: 20 }, () => 'running false'))
  })
})
