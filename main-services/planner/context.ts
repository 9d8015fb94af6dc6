import type { AssetFilter } from '#shared/model/asset.ts'
import type { Arrangement } from '#shared/model/layout.ts'

/** A place a sentence may speak of. */
export interface KnownPlace {
  id: string
  name: string
  kind: Arrangement
  /** Items in it. */
  count: number
}

/** Everything a sentence may lean on. The planner asks for nothing else, so a plan depends on this alone. */
export interface PlannerContext {
  /** The place that "it", "this gallery" and changes without a name mean; null where there is none. */
  environment: KnownPlace | null
  /** Items selected in it, and their assets. */
  selection: { itemIds: string[]; assetIds: string[] }
  /** What the conversation last found: "these", "them"; `phrase` is how a person would say it. */
  lastFound: { assetIds: string[]; phrase: string } | null
  /**
   * Which of the two the conversation spoke of last, so that "them" means what was found a moment ago and not what
   * stands in the place, or the reverse. Left out: the place.
   */
  latest?: 'environment' | 'found'
  /** The export that the conversation was last refused, because its folder holds something else: "replace it". */
  refusedExport?: { environmentId: string; directory: string }
  /** All places, newest first, to resolve "the sunset gallery". */
  environments: readonly KnownPlace[]
  /** Folder names as a person says them: the last part of the path. */
  folders: readonly string[]
  /** Makes and models, as the metadata has them. */
  cameras: readonly string[]
  /** How many assets match; lets the planner check words against what is there ("sunsets" → "sunset"). */
  count(filter: AssetFilter): number
  /** Local date today, `YYYY-MM-DD`. */
  today: string
  /** Base for relative paths that a person says ("export to out"), absolute. */
  workingDirectory: string
  /** Whether a window listens that can show what is asked; left out: none does. */
  window?: boolean
  /** What `~` stands for, absolute. */
  homeDirectory: string
}
