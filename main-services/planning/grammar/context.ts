import type { AssetFilter, KnownWord } from '#shared/model/asset.ts'
import type { SetExpression } from '#shared/model/set.ts'
import type { PastTurn, SituationFacts, Traits } from '../planner.ts'
import type { StandingTable } from '../standing/table.ts'

export type { KnownPlace } from '../planner.ts'

/** A situation with all the counts that reading a sentence needs already in it, so that reading asks nobody. */
export interface PlannerContext extends Omit<SituationFacts, 'turns' | 'touched' | 'made'> {
  /** How many assets match; lets the grammar check words against what is there ("sunsets" → "sunset"). */
  count(filter: AssetFilter): number
  /** How many a set holds. */
  countSet(set: SetExpression): number
  /** What a set holds, in its order. */
  select(set: SetExpression): readonly string[]
  /** What is known of some assets; nothing of those that are gone. */
  traits(ids: readonly string[]): readonly Traits[]
  /** What stands in a place. */
  standing(environmentId: string): StandingTable
  /** Things that the conversation changed last. */
  touched: readonly string[]
  turns: readonly PastTurn[]
  /** Places that the conversation made, in that order. */
  made: readonly string[]
  /** What the library knows of the sentence's words. */
  words: ReadonlyMap<string, KnownWord>
  /** Of its words those that things are kinds of, with what the library calls such things, the commonest first. */
  kinds: ReadonlyMap<string, readonly string[]>
}
