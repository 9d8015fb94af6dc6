export type { KnownPlace, PlannerContext } from './context.ts'
export { plan } from './plan.ts'
