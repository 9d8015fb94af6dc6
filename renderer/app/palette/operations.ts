import { z } from 'zod'
import type { CallContext } from '#shared/contract/caller.ts'
import { contract, type ProcedureMeta, type StudioClient } from '#shared/contract/index.ts'

/** An operation of the contract, as the palette offers it. */
export interface Operation {
  /** `environments.setLighting`. */
  path: string
  title: string
  description: string
  safety: 'read' | 'write' | 'destructive'
  input: z.ZodType
}

interface ProcedureInside {
  '~orpc': { meta: ProcedureMeta; inputSchema?: z.ZodType }
}

const isProcedure = (value: unknown): value is ProcedureInside =>
  typeof value === 'object' && value !== null && '~orpc' in value

/** Every operation of the contract that has a title, in the contract's order. */
export function operations(): Operation[] {
  return Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures).flatMap(([name, procedure]) => {
      if (!isProcedure(procedure)) return []
      const { meta, inputSchema } = procedure['~orpc']
      if (meta.title === undefined) return []
      const { title, description = '', safety = 'read' } = meta
      return [{ path: `${area}.${name}`, title, description, safety, input: inputSchema ?? z.object({}) }]
    }),
  )
}

/** What the window knows that operations ask for. */
export interface Known {
  environmentId: string | null
  selection: readonly string[]
  picked: readonly string[]
  camera: unknown
}

/** Fields of an operation that the window answers by itself, by name. */
export function knownArguments(operation: Operation, known: Known): Record<string, unknown> {
  const [area] = operation.path.split('.')
  const id = area === 'environments' ? known.environmentId : area === 'assets' ? known.picked[0] : undefined
  const all: Record<string, unknown> = {
    environmentId: known.environmentId ?? undefined,
    id: id ?? undefined,
    itemIds: known.selection.length > 0 ? known.selection : undefined,
    assetIds: known.picked.length > 0 ? known.picked : undefined,
    ids: known.picked.length > 0 ? known.picked : undefined,
    camera: known.camera ?? undefined,
  }
  const fields = Object.keys(jsonSchema(operation).properties ?? {})
  return Object.fromEntries(fields.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])))
}

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

export function jsonSchema(operation: Operation): FieldSchema {
  return z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as FieldSchema
}

/** Fields that a person must or may still fill in. */
export function openFields(operation: Operation, known: Record<string, unknown>): [string, FieldSchema][] {
  return Object.entries(jsonSchema(operation).properties ?? {}).filter(([name]) => !(name in known))
}

/** True where nothing is left to ask: it runs when it is chosen. */
export function runsAtOnce(operation: Operation, known: Record<string, unknown>): boolean {
  const required = jsonSchema(operation).required ?? []
  const open = openFields(operation, known)
  if (open.length === 0) return true
  return operation.safety === 'read' && open.every(([name]) => !required.includes(name) || isDocumentScope(name))
}

/** `environmentId` of undo and its like narrows the operation but is never asked for. */
const isDocumentScope = (name: string) => name === 'environmentId'

type Call = (input: unknown, options: { context: CallContext }) => Promise<unknown>

/** Calls an operation by its path. The client is typed by name; here the name is data, and the contract checks the rest. */
export function call(client: StudioClient, path: string, input: unknown, context: CallContext = {}): Promise<unknown> {
  const procedure = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], client as unknown) as Call
  return procedure(input, { context })
}

/** A field's name as words: `layoutIds` → `Layouts`, `takenFrom` → `Taken from`. */
export function words(name: string): string {
  const spaced = name
    .replace(/Ids$/, 's')
    .replace(/([a-z])Id$/, '$1')
    .replace(/^color/, 'colour')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
