export { builtInPlanner, planGoals } from './built-in.ts'
export type { KnownPlace, LibraryReads, PastTurn, Planner, Situation } from './planner.ts'
export type { StandingTable } from './standing/table.ts'
