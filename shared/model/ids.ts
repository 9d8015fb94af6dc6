import { z } from 'zod'
import { Text } from './bounds.ts'
import { isJson, isPlainObject } from './json.ts'

/** Identifier of every row and document: a UUIDv7, so that ids sort by the time they were made. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** An id inside a document (item, room, viewpoint, group): short, made by whichever client made the thing. */
export const DocumentId = Text(64).min(1, { error: 'an id is needed' })
export type DocumentId = z.infer<typeof DocumentId>

/** Milliseconds since 1970-01-01 UTC. */
export const UtcMilliseconds = z.number().int()

/** A value that survives JSON unchanged. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export const Json: z.ZodType<Json> = z.json() as z.ZodType<Json>

/** Values by name from outside: at most 32 levels deep, and no more than a request may carry. */
export const JsonObject: z.ZodType<Record<string, Json>> = z
  .custom<Record<string, Json>>(isPlainObject, { error: 'values by name are needed' })
  .refine((value) => isJson(value, { levels: 32, weight: 16_000_000 }), {
    error: 'it is nested too deeply, is too large, or holds what JSON does not',
  })
export type JsonObject = Record<string, Json>
