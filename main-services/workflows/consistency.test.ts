import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { brokenState } from './consistency.ts'

let bench: RunBench
afterEach(() => bench.dispose())

/** A run that ended: `a` was done, `b` failed. Its id. */
async function endedRun(): Promise<string> {
  const bad = () => Promise.reject(new StudioError('UNREADABLE', 'It is broken.'))
  bench = new RunBench(new TestTools({ good: () => 'given', bad }))
  const run = await bench.finish([stepOf('a', 'good'), stepOf('b', 'bad')])
  expect(run.status).toBe('partial')
  expect(brokenState(bench.tenant)).toEqual([])
  return run.id
}

/** Writes past the store, as a defect or a torn disk would. */
function plant(sql: string, id: string): void {
  const database = new BetterSqlite3(join(bench.directory, 'promenade.db'))
  database.pragma('foreign_keys = off')
  database.exec(sql.replaceAll('RUN', id))
  database.close()
}

const checkpoint = "'local', 'THREAD', '', 'c1', 'json', x'7b7d', x'7b7d'"
const approval = (run: string) => `
  insert into approvals (tenant_id, id, run_id, tool, title, args, args_hash, risk, reason, status, created_at, boot, since_boot, expires_at)
  values ('local', 'p', '${run}', 't', 'Take it out', '{}', 'h', 'low', '', 'pending', 1, 'b', 1, 9999999999999)`

/** What is broken, how it is told, and what it is afterwards: the status of the run, of `a`, and of `b`. */
const broken: [what: string, sql: string, told: RegExp, after: [run: string, a: string, b: string]][] = [
  [
    'a lease of the dead on a run that has ended',
    "update runs set owner = 'nobody/0/0/0', lease_until = 1 where id = 'RUN'",
    /still holds it/,
    ['partial', 'completed', 'failed'],
  ],
  [
    'an end without its time',
    "update runs set finished_at = null where id = 'RUN'",
    /nothing says when/,
    ['partial', 'completed', 'failed'],
  ],
  [
    'an end that does not count',
    "update runs set status = 'paused' where id = 'RUN'",
    /counts as under way/,
    ['partial', 'completed', 'failed'],
  ],
  [
    'a step that was done and does not say so',
    "update run_steps set status = 'running', finished_at = null where step_id = 'a'",
    /was done, and does not say so/,
    ['partial', 'completed', 'failed'],
  ],
  [
    'a step that says it was done, and the ledger knows nothing of it',
    "delete from run_effects where step_id = 'a'",
    /nothing that it gave is kept/,
    ['partial', 'failed', 'failed'],
  ],
  [
    'a step that is still open in a run that has ended',
    "update run_steps set status = 'waiting', error = null where step_id = 'b'",
    /still open/,
    ['partial', 'completed', 'cancelled'],
  ],
  [
    'a result of no step',
    "insert into run_effects values ('local', 'RUN', 'ghost', '1', 1)",
    /that it does not have/,
    ['partial', 'completed', 'failed'],
  ],
  [
    'a plan that names other steps than there are',
    "update runs set definition = json_remove(definition, '$.steps[1]') where id = 'RUN'",
    /names other steps/,
    ['partial', 'completed', 'failed'],
  ],
  [
    'checkpoints of a run that has ended',
    `insert into checkpoints (tenant_id, thread_id, namespace, checkpoint_id, type, checkpoint, metadata) values (${checkpoint.replace('THREAD', 'RUN')})`,
    /no more use/,
    ['partial', 'completed', 'failed'],
  ],
  [
    'checkpoints of a run that is not there',
    `insert into checkpoints (tenant_id, thread_id, namespace, checkpoint_id, type, checkpoint, metadata) values (${checkpoint.replace('THREAD', 'nowhere')})`,
    /no more use/,
    ['partial', 'completed', 'failed'],
  ],
  ['a question of a run that has ended', approval('RUN'), /its run has ended/, ['partial', 'completed', 'failed']],
  ['a question of no run', approval('nowhere'), /is not there/, ['partial', 'completed', 'failed']],
  [
    'a step without its run',
    `insert into run_steps (tenant_id, run_id, step_id, position, step, status, attempts, summary)
     values ('local', 'nowhere', 'a', 0, '{}', 'waiting', 0, '')`,
    /steps of 1 run/,
    ['partial', 'completed', 'failed'],
  ],
  [
    'a result without its run',
    "insert into run_effects values ('local', 'nowhere', 'a', '1', 1)",
    /results of 1 run/,
    ['partial', 'completed', 'failed'],
  ],
  [
    'a message that names no run',
    `insert into sessions (tenant_id, id, name, created_at, updated_at) values ('local', 's', 'n', 1, 1);
     insert into messages (tenant_id, id, session_id, role, text, run_id, created_at) values ('local', 'm', 's', 'agent', 'Done.', 'nowhere', 1)`,
    /name a run that is not there/,
    ['partial', 'completed', 'failed'],
  ],
]

describe('M3.11 broken state of runs is found and put right', () => {
  it.each(broken)('%s', async (_what, sql, told, [run, a, b]) => {
    const id = await endedRun()
    plant(sql, id)
    const found = brokenState(bench.tenant)
    expect(found).toHaveLength(1)
    expect(found[0]?.what).toMatch(told)
    expect(found[0]?.mend()).toMatch(/\.$/)
    expect(brokenState(bench.tenant)).toEqual([])
    const { status, steps } = bench.engine.get(bench.tenant, id)
    expect([status, ...steps.map((step) => step.status)]).toEqual([run, a, b])
  })

  it('a run that a living process executes is left alone, whatever it looks like', async () => {
    const gate = Promise.withResolvers<void>()
    bench = new RunBench(new TestTools({ hold: async () => (await gate.promise, 'held') }))
    const id = bench.begin([stepOf('a', 'hold')])
    await expect.poll(() => bench.engine.get(bench.tenant, id).steps[0]?.status).toBe('running')
    plant("insert into run_effects values ('local', 'RUN', 'ghost', '1', 1)", id)
    expect(brokenState(bench.tenant)).toEqual([])
    gate.resolve()
    await bench.engine.left(id)
  })
})
