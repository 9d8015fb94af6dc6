/**
 * Sets of assets as an expression: what a person means by “the five newest Canon pictures that are not in Lund”. The
 * library evaluates it in its database; see docs/understanding.md.
 */
import { z } from 'zod'
import { ColorName, LocalDate, MediaType, Orientation } from './asset.ts'
import { ListOf, PathPart, Text } from './bounds.ts'
import { Id } from './ids.ts'

/**
 * Where words are looked for, each kind of text by itself: the file's name, its folders, keywords, title and description,
 * what was seen in the picture, the text inside the file.
 */
export const TextField = z.enum(['name', 'folder', 'tag', 'caption', 'label', 'body'])
export type TextField = z.infer<typeof TextField>

/** What can be measured of an asset: pixels, width by height, bytes, seconds. */
export const Measure = z.enum(['width', 'height', 'pixels', 'aspect', 'bytes', 'seconds'])
export type Measure = z.infer<typeof Measure>

/** What an asset may have or lack. */
export const Feature = z.enum(['date', 'camera', 'place', 'caption', 'tag', 'body', 'duration'])
export type Feature = z.infer<typeof Feature>

const amount = z.number().min(-1e15).max(1e15)

const DayOfYear = z.string().regex(/^\d{2}-\d{2}$/)

/** One thing that holds of an asset or does not. */
export const Condition = z.discriminatedUnion('is', [
  z.object({ is: z.literal('type'), any: ListOf(MediaType, 10) }),
  z.object({
    is: z.literal('words'),
    /** All of these whole words, each in one of its forms. */
    all: ListOf(ListOf(Text(100), 20), 20),
    /** Left out: names, folders and what was said or seen of it; the text inside only where nothing there has them. */
    in: ListOf(TextField, 6).optional(),
    /**
     * Kinds of what the last of the words means: whatever their names, titles, descriptions, keywords or labels call so
     * counts too. Their folders do not, which are called after journeys and people; nor does the text inside.
     */
    kinds: ListOf(Text(100), 1000).optional(),
    /** “The fox”: where a file is called just so, only such files. */
    whole: z.boolean().optional(),
  }),
  z.object({ is: z.literal('folder'), path: PathPart }),
  z.object({ is: z.literal('taken'), from: LocalDate.optional(), to: LocalDate.optional() }),
  z.object({
    is: z.literal('time'),
    /** 0 is Sunday. */
    weekdays: ListOf(z.number().int().min(0).max(6), 7).optional(),
    /** The same days every year, `MM-DD`, both included; over the new year where the first is later. */
    yearly: z.tuple([DayOfYear, DayOfYear]).optional(),
    /** Hours of the day, from the first to before the last; over midnight where the first is greater. */
    hours: z.tuple([z.number().int().min(0).max(23), z.number().int().min(1).max(24)]).optional(),
  }),
  z.object({ is: z.literal('camera'), words: Text(200) }),
  z.object({ is: z.literal('orientation'), any: ListOf(Orientation, 3) }),
  z.object({ is: z.literal('measure'), of: Measure, atLeast: amount.optional(), atMost: amount.optional() }),
  z.object({ is: z.literal('extension'), any: ListOf(Text(20), 50) }),
  z.object({ is: z.literal('color'), any: ListOf(ColorName, 12) }),
  z.object({ is: z.literal('has'), what: Feature }),
  z.object({ is: z.literal('ids'), ids: ListOf(Id) }),
])
export type Condition = z.infer<typeof Condition>

/** What a set can be put in order by; whatever lacks it comes last, whichever way the order runs. */
export const SetOrder = z.object({
  by: z.enum(['taken', 'name', 'imported', 'pixels', 'width', 'height', 'bytes', 'seconds', 'random']),
  descending: z.boolean().optional(),
})
export type SetOrder = z.infer<typeof SetOrder>

/** What a set is parted by. */
export const SetGroup = z.enum(['folder', 'type', 'year', 'month', 'camera', 'orientation'])
export type SetGroup = z.infer<typeof SetGroup>

/**
 * Sets, and what can be made of them. `Other`: sets of another kind that they may also be made of.
 *
 * - `all`: the whole library
 * - `where`: whatever a condition holds of
 * - `and`, `or`, `not`: of other sets; `or` keeps the order in which its parts are listed where `listed` says so
 * - `order`: the same in another order
 * - `take`: a part of it in an order, `count` of them after leaving out the first `skip`
 * - `each`: so many of every group
 */
export type SetAlgebra<Other extends object = never> =
  | { set: 'all' }
  | { set: 'where'; condition: Condition }
  | { set: 'and'; of: SetAlgebra<Other>[] }
  | { set: 'or'; of: SetAlgebra<Other>[]; listed?: boolean | undefined }
  | { set: 'not'; of: SetAlgebra<Other> }
  | { set: 'order'; of: SetAlgebra<Other>; order: SetOrder }
  | { set: 'take'; of: SetAlgebra<Other>; order: SetOrder; count: number; skip?: number | undefined }
  | { set: 'each'; of: SetAlgebra<Other>; group: SetGroup; order: SetOrder; count: number }
  | Other

/** How many things a set may be asked for. */
export const setCount = z.number().int().min(0).max(1_000_000)

/** The schemas of {@link SetAlgebra} for sets that are made of `part`. */
export const setAlgebra = <Part extends z.ZodType>(part: Part, parts = z.lazy(() => ListOf(part, 100))) =>
  [
    z.object({ set: z.literal('all') }),
    z.object({ set: z.literal('where'), condition: Condition }),
    z.object({ set: z.literal('and'), of: parts }),
    z.object({ set: z.literal('or'), of: parts, listed: z.boolean().optional() }),
    z.object({ set: z.literal('not'), of: part }),
    z.object({ set: z.literal('order'), of: part, order: SetOrder }),
    z.object({ set: z.literal('take'), of: part, order: SetOrder, count: setCount, skip: setCount.optional() }),
    z.object({ set: z.literal('each'), of: part, group: SetGroup, order: SetOrder, count: setCount }),
  ] as const

/** A set of assets. */
export type SetExpression = SetAlgebra

export const SetExpression: z.ZodType<SetExpression> = z.discriminatedUnion('set', [
  ...setAlgebra(z.lazy(() => SetExpression)),
])

/** The order a set comes in where nothing says otherwise. */
export const plainOrder: SetOrder = { by: 'taken' }

/** The order that the outermost part of a set asks for. */
export function orderOf(set: SetExpression): SetOrder {
  return set.set === 'order' || set.set === 'take' ? set.order : plainOrder
}

/** Everything in each of some sets; parts that leave nothing out fall away. */
export function bothOf(...sets: readonly SetExpression[]): SetExpression {
  const parts = sets.flatMap((set) => (set.set === 'and' ? set.of : set.set === 'all' ? [] : [set]))
  const [only, ...others] = parts
  if (!only) return { set: 'all' }
  return others.length === 0 ? only : { set: 'and', of: parts }
}

/** Everything in any of some sets. */
export function eitherOf(...sets: readonly SetExpression[]): SetExpression {
  const [only, ...others] = sets
  return only && others.length === 0 ? only : { set: 'or', of: [...sets] }
}

/** Whatever a condition holds of. */
export const whatIs = (condition: Condition): SetExpression => ({ set: 'where', condition })
