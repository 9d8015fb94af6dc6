export { RunEngine, type EngineOptions } from './engine.ts'
export { RunRows } from './rows.ts'
export { runsRouter } from './router.ts'
