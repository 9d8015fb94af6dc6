export { builtInPlanner, planGoals } from './built-in.ts'
export type { KnownPlace, LibraryReads, PastTurn, Planner, Situation, Traits, Unmet } from './planner.ts'
export type { StandingTable } from './standing/table.ts'
