export { brokenWorkers, WorkerRows } from './rows.ts'
export { workersRouter } from './router.ts'
export { WorkerSupervisor, type WorkerDefinition } from './supervisor.ts'
