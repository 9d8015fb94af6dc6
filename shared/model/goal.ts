/**
 * What a sentence, a form or a model wants, before it is a plan. One compiler turns goals into steps, whoever made them.
 */
import { z } from 'zod'
import { Name, Radians, Text, Translation } from './bounds.ts'
import { RelationType } from './canvas.ts'
import { Backdrop, Lighting } from './environment.ts'
import { Arrangement, ArrangementOptions } from './layout.ts'
import { setAlgebra, setCount, SetOrder, type SetAlgebra } from './set.ts'
import { AssetFact } from './workflow.ts'

/** Where something lies, as whoever looks at the place sees it. */
export const Direction = z.enum(['left', 'right', 'above', 'below', 'front', 'behind'])
export type Direction = z.infer<typeof Direction>

/** What things that stand in a place can be told apart by. `hung`: in the order in which they hang. */
export const SceneOrder = z.enum(['hung', 'left', 'near', 'size', 'height'])
export type SceneOrder = z.infer<typeof SceneOrder>

/** How things stand to others, or to whoever looks. */
export const Relation = z.enum(['left', 'right', 'above', 'below', 'front', 'behind', 'beside', 'between'])
export type Relation = z.infer<typeof Relation>

/**
 * A set as a person says it: of the library, or of what stands in the place. Beyond the sets of the library there are
 *
 * - `said`: what a pronoun means (`it`), what was spoken of last and before that (`both`), what was found, what is selected, what was changed last, and the others
 * - `same`: what shares its year, its camera, its folder with `as`; without it, with what the last answer told; so many
 *   days, months or years `later`; the `day` of that month
 * - `here`: everything in the place
 * - `pick`: some by where they stand: the third from the left, the nearest, the middle one, the two largest
 * - `part`: so much of it in an order, from one part of the whole to another: half of it, the last third; with `every`, only each second or third of them
 * - `beside`: whatever stands so to others; without `of`, to whoever looks, or, with `wall`, on the wall there
 */
export type GoalSet = SetAlgebra<SceneSet>

/** What things may have in common. */
export const Trait = z.enum(['year', 'month', 'day', 'camera', 'folder', 'color', 'type'])
export type Trait = z.infer<typeof Trait>

/** What can only be told of a conversation or of the place one stands in. */
type SceneSet =
  | { set: 'said'; as: 'it' | 'both' | 'found' | 'selected' | 'touched' | 'others' }
  | { set: 'same'; what: Trait; as?: GoalSet | undefined; later?: number | undefined; day?: number | undefined }
  | { set: 'here' }
  | {
      set: 'pick'
      of: GoalSet
      by: SceneOrder
      descending?: boolean | undefined
      count: number
      skip?: number | undefined
      middle?: boolean | undefined
      /** Near to these, not to whoever looks. */
      from?: GoalSet | undefined
      /** Whole rows, or, by `left`, whole columns. */
      lines?: boolean | undefined
      /** So many have to be meant: "those three". */
      exact?: boolean | undefined
      /** Such a part of them, whatever `count` says: "the left half". */
      share?: number | undefined
    }
  | { set: 'beside'; relation: Relation; of?: GoalSet | undefined; wall?: boolean | undefined }
  | { set: 'part'; of: GoalSet; order: SetOrder; from: number; to: number; every?: number | undefined }

const Part = z.lazy(() => GoalSet)
const share = z.number().min(0).max(1)

export const GoalSet: z.ZodType<GoalSet> = z.discriminatedUnion('set', [
  ...setAlgebra(Part),
  z.object({ set: z.literal('said'), as: z.enum(['it', 'both', 'found', 'selected', 'touched', 'others']) }),
  z.object({
    set: z.literal('same'),
    what: Trait,
    as: Part.optional(),
    later: z.number().int().min(-1000).max(1000).optional(),
    day: z.number().int().min(1).max(31).optional(),
  }),
  z.object({ set: z.literal('here') }),
  z.object({
    set: z.literal('pick'),
    of: Part,
    by: SceneOrder,
    descending: z.boolean().optional(),
    count: setCount,
    skip: setCount.optional(),
    middle: z.boolean().optional(),
    from: Part.optional(),
    lines: z.boolean().optional(),
    exact: z.boolean().optional(),
    share: z.number().min(0.01).max(1).optional(),
  }),
  z.object({ set: z.literal('beside'), relation: Relation, of: Part.optional(), wall: z.boolean().optional() }),
  z.object({ set: z.literal('part'), of: Part, order: SetOrder, from: share, to: share, every: setCount.optional() }),
])

/** How a place looks beside what hangs in it. */
export const Appearance = z.object({
  lighting: Lighting.partial().optional(),
  backdrop: Backdrop.partial().optional(),
  /** Factor of the things' usual size. */
  scale: z.number().min(0.01).max(100).optional(),
})
export type Appearance = z.infer<typeof Appearance>

/** How things change from how they are: factors, metres, radians. */
export const Change = z.object({
  scale: z.number().min(0.01).max(100).optional(),
  move: Translation.optional(),
  turn: Radians.optional(),
  /** In its own plane: upside down, on its side. */
  roll: Radians.optional(),
  spread: z.number().min(0.01).max(100).optional(),
  /** As large as these, or so many times as large; `than`: at least so much larger, or smaller, and not as it is. */
  like: z.object({ of: GoalSet, by: z.number().min(0.01).max(100), than: z.boolean().optional() }).optional(),
  /** So many metres closer to these, or, where negative, away from them. */
  toward: z.object({ of: GoalSet, by: z.number().min(-100).max(100) }).optional(),
  /** As high as these hang. */
  level: GoalSet.optional(),
  /** Turned to whoever looks, away from them, or as it hung before it was turned. */
  faces: z.enum(['viewer', 'away', 'straight']).optional(),
})
export type Change = z.infer<typeof Change>

const name = Text(200).nullable()
const rows = z.number().int().min(1).max(1000).optional()

/** What is wanted. `said` is how a person would say the set; places and titles are called by it. */
export const Goal = z.discriminatedUnion('do', [
  z.object({ do: z.literal('find'), of: GoalSet, said: Text(1000) }),
  z.object({
    do: z.literal('make'),
    of: GoalSet,
    said: Text(1000),
    arrangement: Arrangement,
    options: ArrangementOptions,
    /** So many rows; how many columns that is depends on how many things there are. */
    rows,
    name,
    look: Appearance,
  }),
  /** Stands what is here otherwise: everything, what is selected, or what a set tells. */
  z.object({
    do: z.literal('arrange'),
    of: GoalSet,
    said: Text(1000),
    arrangement: Arrangement,
    /** In the form in which it hangs already: the gaps that taking out and moving left are closed. */
    asHung: z.literal(true).optional(),
    options: ArrangementOptions,
    rows,
    look: Appearance,
  }),
  z.object({ do: z.literal('rename'), name: Name() }),
  z.object({ do: z.literal('add'), of: GoalSet, said: Text(1000) }),
  z.object({ do: z.literal('remove'), of: GoalSet, said: Text(1000) }),
  z.object({ do: z.literal('keep'), of: GoalSet, said: Text(1000) }),
  z.object({ do: z.literal('replace'), of: GoalSet, by: GoalSet, said: Text(1000) }),
  z.object({ do: z.literal('swap'), of: GoalSet, with: GoalSet }),
  z.object({ do: z.literal('reverse') }),
  /** Everything in the place hangs in that order. */
  z.object({ do: z.literal('sort'), order: SetOrder }),
  /** `instead`: in place of the last change, which is taken back. */
  z.object({ do: z.literal('change'), of: GoalSet, change: Change, instead: z.boolean().optional() }),
  z.object({ do: z.literal('put'), of: GoalSet, said: Text(1000), relation: Relation, to: GoalSet.nullable() }),
  /** `any`: asked was whether there are any. */
  z.object({
    do: z.literal('count'),
    of: GoalSet,
    said: Text(1000),
    one: Text(1000),
    any: z.boolean().optional(),
    /** Of these: they, and not only those that were counted, are spoken of next. */
    among: GoalSet.optional(),
  }),
  /**
   * The last thing asked for once more, in part different: so many, other conditions in place of those of the same kind,
   * another form or look. `fresh`: beside the first one, not in its place.
   */
  z.object({
    do: z.literal('again'),
    count: z.number().int().min(1).max(1_000_000).optional(),
    instead: z.object({ of: GoalSet, kind: Text(40), said: Text(1000) }).optional(),
    form: z.object({ arrangement: Arrangement, options: ArrangementOptions }).optional(),
    look: Appearance.optional(),
    fresh: z.boolean().optional(),
  }),
  /** More of what was asked for last: added where something was made, counted where something was counted. */
  z.object({ do: z.literal('and'), of: GoalSet, kind: Text(40), said: Text(1000) }),
  /** Brighter or darker than it is, by a factor. */
  z.object({ do: z.literal('brighten'), by: z.number().min(0.01).max(100) }),
  /** The last change once more. */
  z.object({ do: z.literal('more'), less: z.boolean().optional() }),
  /**
   * Back to a place of the conversation: counted from 1 in the order they were made, from the end where negative; of a
   * `kind` where that is said.
   */
  z.object({ do: z.literal('back'), to: z.number().int().min(-1000).max(1000), kind: Arrangement.optional() }),
  z.object({ do: z.literal('which'), of: GoalSet, said: Text(1000) }),
  /** Where it stands in the place. */
  z.object({ do: z.literal('where'), of: GoalSet, said: Text(1000) }),
  /** What `to` is to `from`, noted where they hang. */
  z.object({ do: z.literal('relate'), from: GoalSet, to: GoalSet, type: RelationType }),
  /** So many changes taken back, or, once taken back, made again; `toMade`: all since the place was made. */
  z.object({
    do: z.literal('undo'),
    times: z.number().int().min(1).max(20),
    again: z.boolean().optional(),
    toMade: z.boolean().optional(),
  }),
  /** How the place looks. */
  z.object({ do: z.literal('look'), look: Appearance }),
  /** What is known of each: when it was taken, with what, how long it is. */
  z.object({ do: z.literal('tell'), of: GoalSet, said: Text(1000), about: AssetFact }),
])
export type Goal = z.infer<typeof Goal>
