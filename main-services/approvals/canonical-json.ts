import { createHash } from 'node:crypto'
import type { Json } from '#shared/model/ids.ts'

/** Writes JSON in the one form that RFC 8785 gives it: names in the order of their UTF-16 units, no white space. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.keys(value)
    .toSorted(byUnits)
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`)
  return `{${members.join(',')}}`
}

/** Hashes the canonical JSON (SHA-256, hex): the same for the same arguments, in whatever order they were written. */
export const hashOf = (args: Json): string => createHash('sha256').update(canonicalJson(args)).digest('hex')

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
