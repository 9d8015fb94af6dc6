/** Tells whether a value is an object as JSON makes it: no array, no instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * Tells whether JSON keeps a value as it is, within `levels` of nesting and `weight`: about the characters it would
 * take. Walks without recursion, so that no depth overflows the stack.
 */
export function isJson(value: unknown, { levels, weight }: { levels: number; weight: number }): boolean {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  let taken = 0
  for (let next = open.pop(); next; next = open.pop()) {
    taken += ownWeight(next.value)
    if (taken > weight || next.depth > levels) return false
    if (typeof next.value !== 'object' || next.value === null) {
      if (!isScalar(next.value)) return false
      continue
    }
    const parts = partsOf(next.value)
    if (!parts || taken + parts.length > weight) return false
    for (const part of parts) open.push({ value: part, depth: next.depth + 1 })
  }
  return true
}

const isScalar = (value: unknown): boolean =>
  value === null || typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value)

/** Counts about how many characters a value takes as JSON. */
export function weightOf(value: unknown): number {
  const open: unknown[] = [value]
  let weight = 0
  while (open.length > 0) {
    const next = open.pop()
    weight += ownWeight(next)
    if (typeof next === 'object' && next !== null) for (const part of Object.values(next)) open.push(part)
  }
  return weight
}

/** What it takes without its parts. */
function ownWeight(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (!isPlainObject(value)) return 4
  let keys = 4
  for (const key of Object.keys(value)) keys += key.length + 3
  return keys
}

function partsOf(value: object): unknown[] | null {
  if (Array.isArray(value)) return value
  return isPlainObject(value) ? Object.values(value) : null
}
