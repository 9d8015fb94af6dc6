import { studio } from '#services/host/index.ts'
import { WorkerRows } from './rows.ts'

/** Answers the operations of `workers` in the contract. */
export function workersRouter() {
  return { list: studio.workers.list.handler(({ context }) => new WorkerRows(context.tenant).list()) }
}
