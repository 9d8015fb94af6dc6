import { z } from 'zod'

/** Identifier of every row and document: a UUIDv7, so that ids sort by the time they were made. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** An id inside a document (item, room, viewpoint, group): short, made by whichever client made the thing. */
export const DocumentId = z.string().min(1).max(64)
export type DocumentId = z.infer<typeof DocumentId>

/** Milliseconds since 1970-01-01 UTC. */
export const UtcMilliseconds = z.number().int()

/** A value that survives JSON unchanged. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export const Json: z.ZodType<Json> = z.json() as z.ZodType<Json>
