export { RunEngine, type EngineOptions } from './engine.ts'
export { dependenciesOf, referencedSteps } from './references.ts'
export { RunRows } from './rows.ts'
export { runsRouter } from './router.ts'
