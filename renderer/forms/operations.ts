import { isContractProcedure, type AnyContractRouter, type AnySchema } from '@orpc/contract'
import { z } from 'zod'
import type { CallContext } from '#shared/contract/caller.ts'
import { contract, type ProcedureMeta, type StudioClient } from '#shared/contract/index.ts'
import { sentenceOf } from '#shared/contract/summary.ts'
import type { Json } from '#shared/model/ids.ts'

/** An operation of the contract, as a person may choose it. */
export interface Operation {
  /** How it is called, never shown: `environments.setLighting`. */
  path: string
  title: string
  description: string
  safety: 'read' | 'write' | 'destructive'
  /** The window itself does it. */
  isWindows: boolean
  /** Only a plan makes its input. */
  plansOnly: boolean
  /** Undo takes it back. */
  undoable: boolean
  input: z.ZodType
  /** What it gave, as a sentence. */
  summary: (args: unknown, result: unknown) => string
}

const all: readonly Operation[] = Object.entries(contract).flatMap(([area, procedures]) =>
  Object.entries<AnyContractRouter>(procedures).flatMap(([name, procedure]) => {
    if (!isContractProcedure(procedure)) return []
    const { meta, inputSchema } = procedure['~orpc'] as { meta: ProcedureMeta; inputSchema?: AnySchema }
    if (meta.title === undefined) return []
    const input = inputSchema instanceof z.ZodType ? inputSchema : z.object({})
    return [operationOf(`${area}.${name}`, meta.title, meta, input)]
  }),
)

function operationOf(path: string, title: string, meta: ProcedureMeta, input: z.ZodType): Operation {
  const { description = '' } = meta
  return {
    path,
    title,
    description,
    safety: meta.safety ?? 'read',
    isWindows: meta.tier === 'ui',
    plansOnly: meta.plansOnly === true,
    undoable: meta.safety === 'write' && meta.tool === true && meta.stays === undefined,
    input,
    summary: (args, result) => sentenceOf(meta, plain(args), plain(result)),
  }
}

/** As it would travel: `undefined` gone. */
const plain = (value: unknown): Json => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json))

/** Lists every operation that a person may choose by its title and fill in a form for, in the contract's order. */
export const operations = (): readonly Operation[] => all.filter(({ isWindows, plansOnly }) => !isWindows && !plansOnly)

/** Finds the operation behind a step of a plan. */
export const operationAt = (path: string): Operation | undefined => all.find((operation) => operation.path === path)

/** The part of JSON Schema that a form is made from. */
export interface FieldSchema {
  type?: string
  format?: string
  enum?: string[]
  const?: unknown
  default?: unknown
  minimum?: number
  maximum?: number
  maxLength?: number
  pattern?: string
  items?: FieldSchema
  prefixItems?: FieldSchema[]
  properties?: Record<string, FieldSchema>
  required?: string[]
  anyOf?: FieldSchema[]
}

const schemas = new WeakMap<Operation, FieldSchema>()

/** Makes the JSON Schema of what an operation takes. */
export function jsonSchema(operation: Operation): FieldSchema {
  const known = schemas.get(operation)
  if (known) return known
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as FieldSchema
  schemas.set(operation, schema)
  return schema
}

/** Finds the schema of a value that may also be null, without the null. */
export function essence(schema: FieldSchema): FieldSchema {
  const [only, ...others] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null')
  return only && others.length === 0 ? only : schema
}

type Call = (input: unknown, options: { context: CallContext }) => Promise<unknown>

/** Calls an operation. The client is typed by name; here the name is data, and the contract checks the rest. */
export function call(client: StudioClient, path: string, input: unknown, context: CallContext = {}): Promise<unknown> {
  const procedure = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], client as unknown) as Call
  return procedure(input, { context })
}
