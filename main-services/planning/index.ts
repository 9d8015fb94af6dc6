export { builtInPlanner } from './built-in.ts'
export type { KnownPlace, LibraryReads, Planner, Situation } from './planner.ts'
