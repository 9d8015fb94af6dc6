import type { AssetFilter } from '#shared/model/asset.ts'
import type { SituationFacts } from '../planner.ts'

export type { KnownPlace } from '../planner.ts'

/** A situation with all the counts that reading a sentence needs already in it, so that reading asks nobody. */
export interface PlannerContext extends SituationFacts {
  /** How many assets match; lets the grammar check words against what is there ("sunsets" → "sunset"). */
  count(filter: AssetFilter): number
}
