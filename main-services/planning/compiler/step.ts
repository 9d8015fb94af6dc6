import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>

/** Every operation of the contract by its path, such as `assets.find`. That a step names one marked as a tool is tested. */
export type ToolName = {
  [Group in keyof Inputs]: `${Group}.${keyof Inputs[Group] & string}`
}[keyof Inputs]

type At<Router, Name extends string> = Name extends `${infer Group}.${infer Operation}`
  ? Group extends keyof Router
    ? Operation extends keyof Router[Group]
      ? Router[Group][Operation]
      : never
    : never
  : never

declare const value: unique symbol

/** Stands for a value that an earlier step will have given; see `StepReference` of the model. */
export interface Reference<Value> {
  readonly $from: string
  readonly path: string
  /** Never there; keeps a reference to a number from standing where a text is wanted. */
  readonly [value]: Value
}

/** A value in which every part may be a reference. */
export type OrReference<Value> = Reference<Value> | Parts<Value>
type Parts<Value> = Value extends readonly (infer Item)[]
  ? number extends Value['length']
    ? readonly OrReference<Item>[]
    : Value
  : Value extends object
    ? { [Key in keyof Value]: OrReference<Value[Key]> }
    : Value

/** What a tool takes, as the contract says it, with references where values are. */
export type Args<Name extends ToolName> = Parts<At<Inputs, Name>>

/** A call of a tool before it has a place in a plan. */
export interface Step<Name extends ToolName> {
  readonly tool: Name
  readonly args: Args<Name>
}

/** Makes a step; there is no other way to one. Arguments that do not fit the tool do not compile. */
export const step = <Name extends ToolName>(tool: Name, args: Args<Name>): Step<Name> => ({ tool, args })

/** A step that has its place in a plan. */
export interface PlannedStep<Name extends ToolName> {
  readonly id: string
  readonly tool: Name
}

/** Refers to what a planned step will have given under one name of its result. */
export function resultOf<Name extends ToolName, Key extends keyof At<Outputs, Name> & string>(
  { id }: PlannedStep<Name>,
  key: Key,
): Reference<At<Outputs, Name>[Key]> {
  return pointer(id, key)
}

/** Refers to one of a list that a step will have given, counted from 0. */
export const itemOf = <Item>({ $from, path }: Reference<Item[]>, index: number): Reference<Item> =>
  pointer($from, `${path}.${index}`)

/** Refers to one part of what another reference stands for. */
export const partOf = <Of, Key extends keyof Of & string>(
  { $from, path }: Reference<Of>,
  key: Key,
): Reference<NonNullable<Of[Key]>> => pointer($from, `${path}.${key}`)

/** Tells whether a value is all of a reference, not a value with references in it. */
export const isReference = <Value>(of: OrReference<Value>): of is Reference<Value> =>
  typeof of === 'object' && of !== null && '$from' in of && 'path' in of

const pointer = <Value>($from: string, path: string) => ({ $from, path }) as unknown as Reference<Value>
