import type { AssetFilter, ColorName, KnownWord, MediaType } from '#shared/model/asset.ts'
import type { Goal, GoalSet } from '#shared/model/goal.ts'
import type { SetExpression } from '#shared/model/set.ts'
import type { Arrangement } from '#shared/model/layout.ts'
import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import type { StandingTable } from './standing/table.ts'

/** Whoever understands sentences. The agent knows no more of it than this. */
export interface Planner {
  /** Told with every analysis, such as `built-in`. */
  readonly name: string
  /**
   * What a sentence becomes: steps that name tools of the contract, or a reply without any. Changes nothing. Does not
   * reject because a sentence makes no sense: what was not understood is a reply that asks. No policy stands before it: one
   * that asks somebody beyond this machine does so by an operation of the contract, which the policy decides on.
   */
  plan(sentence: string, situation: Situation): Promise<WorkflowDefinition>
  /** Loads what the first sentence would else wait for. */
  prepare?(): Promise<unknown>
}

/** Everything a sentence may lean on. A planner asks for nothing else, so a plan depends on this alone. */
export interface Situation extends SituationFacts {
  library: LibraryReads
}

/** What a planner may ask the library before it decides. Answered through the contract, on behalf of whoever speaks. */
export interface LibraryReads {
  /** How many assets match; 0 also for a filter that the contract would refuse. */
  count(filter: AssetFilter): Promise<number>
  /** How many a set holds. */
  countSet(set: SetExpression): Promise<number>
  /** What a set holds, in its order. */
  select(set: SetExpression): Promise<string[]>
  /** What is known of some assets, in their order. */
  traits(ids: readonly string[]): Promise<readonly Traits[]>
  /** What stands in a place, and from where it is seen. */
  standing(environmentId: string): Promise<StandingTable>
  /** How well each of these words is known, in their order. */
  words(words: readonly string[]): Promise<readonly KnownWord[]>
  /** Which of many words things are called by, the commonest first. */
  called(words: readonly string[]): Promise<readonly string[]>
}

/** What of an asset others may share. */
export interface Traits {
  takenAt: string | null
  camera: string | null
  /** Name of the folder it lies in. */
  folder: string
  colors: readonly ColorName[]
  mediaType: MediaType
}

/** A place a sentence may speak of. */
export interface KnownPlace {
  id: string
  name: string
  kind: Arrangement
  /** Items in it. */
  count: number
}

/** What is known of a situation before anybody asks. */
export interface SituationFacts {
  /** The place that "it", "this gallery" and changes without a name mean; null where there is none. */
  environment: KnownPlace | null
  /** Items selected in it, and their assets. */
  selection: { itemIds: string[]; assetIds: string[] }
  /** What the conversation last found: "these", "them"; `phrase` is how a person would say it. */
  lastFound: { assetIds: string[]; phrase: string } | null
  /**
   * Which of them the conversation spoke of last, so that "them" means what was found a moment ago and not what
   * stands in the place, or the reverse. `asked`: what a question was about is what was found last. Left out: the place.
   */
  latest?: 'environment' | 'found' | 'asked'
  /** The export that the conversation was last refused, because its folder holds something else: "replace it". */
  refusedExport?: { environmentId: string; directory: string }
  /** All places, newest first, to resolve "the sunset gallery". */
  environments: readonly KnownPlace[]
  /** Folder names as a person says them: the last part of the path. */
  folders: readonly string[]
  /** Makes and models, as the metadata has them. */
  cameras: readonly string[]
  /** Local date today, `YYYY-MM-DD`. */
  today: string
  /** Base for relative paths that a person says ("export to out"), absolute. */
  workingDirectory: string
  /** Whether a window listens that can show what is asked; left out: none does. */
  window?: boolean
  /** What `~` stands for, absolute. */
  homeDirectory: string
  /** What the conversation asked for so far, the last one last; left out: nothing. */
  turns?: readonly PastTurn[]
  /** Places that the conversation made, in that order. */
  made?: readonly string[]
  /** What was said last was declined: it changed nothing. */
  declined?: boolean
  /** What it asked for, where it was declined. */
  unmet?: Unmet
  /** Things of the place that the conversation changed last. */
  touched?: readonly string[]
}

/** What was wanted and could not be done: one goes on from it in other words, and speaks of what it named. */
export interface Unmet {
  goals: readonly Goal[]
  /** Sets that it named, the one in the most words first. */
  named: readonly GoalSet[]
}

/** What one sentence of a conversation came to. */
export interface PastTurn {
  goal: Goal
  /** The place that it made or changed; null where it only found something. */
  environmentId: string | null
  /** It was taken back. */
  undone?: boolean
}
