import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { declaredOperations } from '../../tests/support/contract.ts'

interface Schema {
  type?: string
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
  items?: Schema | false
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

const inputs = declaredOperations().flatMap(({ name, inputSchema }) =>
  inputSchema instanceof z.ZodType ? [[name, inputSchema] as const] : [],
)

/** Where a schema lets in a number, a text or a list of any size. */
function* unbounded(schema: Schema, path: string): Generator<string> {
  const { type } = schema
  if (schema.enum || schema.const !== undefined) return
  if (type === 'number' || type === 'integer') {
    // What JSON can count exactly is what zod says where nobody gave a bound.
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema
    if (Math.abs(minimum) > 1e12 || Math.abs(maximum) > 1e12) yield `${path}: a number`
  }
  if (
    type === 'string' &&
    schema.maxLength === undefined &&
    schema.format === undefined &&
    schema.pattern === undefined
  ) {
    yield `${path}: a text`
  }
  if (type === 'array' && !schema.prefixItems && schema.maxItems === undefined) yield `${path}: a list`
  if (typeof schema.additionalProperties === 'object') yield* unbounded(schema.additionalProperties, `${path}.*`)
  if (typeof schema.items === 'object') yield* unbounded(schema.items, `${path}[]`)
  for (const part of [
    ...(schema.prefixItems ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
  ]) {
    yield* unbounded(part, path)
  }
  for (const [name, part] of Object.entries(schema.properties ?? {})) yield* unbounded(part, `${path}.${name}`)
}

describe('M8.1 the contract', () => {
  it.each(inputs)('%s takes no number, text or list without a bound', (path, schema) => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
    expect([...unbounded(json, path)]).toEqual([])
  })
})
