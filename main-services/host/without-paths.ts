import { basename, win32 } from 'node:path'

/** Values that are no words of ours: content, and bytes as text. */
const untouched: ReadonlySet<string> = new Set([
  'update',
  'stateVector',
  'excerpt',
  'metadata',
  'inputSchema',
  'outputSchema',
])

/** A whole value that is a path: of Unix, of Windows, of a network share. */
const wholePath = /^(?:\/|[A-Za-z]:[\\/]|\\\\)[^\n]+$/
/** A path inside a sentence, at least two names deep. */
const pathInside = /(?<=^|[\s("'“‘=:,;])(?:[A-Za-z]:)?[\\/](?:[^\s\\/"'“”’<>|]+[\\/])+[^\s\\/"'“”’<>|]*/g

/** A folder whose paths a device may know, under the name it calls it by. */
export interface NamedFolder {
  path: string
  name: string
}

/**
 * Gives the same value without the paths of this machine, for a device: a path below a folder agreed to begins with
 * that folder's name, any other is its last name alone. Objects and lists are copied only where something changed.
 */
export function withoutPaths<Value>(value: Value, folders: readonly NamedFolder[]): Value {
  return strip(value, '', folders) as Value
}

function strip(value: unknown, key: string, folders: readonly NamedFolder[]): unknown {
  if (typeof value === 'string') return untouched.has(key) ? value : stripText(value, folders)
  if (typeof value !== 'object' || value === null || untouched.has(key)) return value
  if (Array.isArray(value)) {
    const stripped = value.map((member: unknown) => strip(member, key, folders))
    return stripped.every((member, index) => member === value[index]) ? value : stripped
  }
  const entries = Object.entries(value).map(([name, member]) => [name, strip(member, name, folders)] as const)
  const source = value as Record<string, unknown>
  return entries.every(([name, member]) => member === source[name]) ? value : Object.fromEntries(entries)
}

function stripText(text: string, folders: readonly NamedFolder[]): string {
  if (!text.includes('/') && !text.includes('\\')) return text
  const known = folders.find(({ path }) => text === path || text.startsWith(`${path}/`) || text.startsWith(`${path}\\`))
  if (known) return `${known.name}${text.slice(known.path.length)}`
  if (wholePath.test(text)) return lastName(text)
  let stripped = text
  for (const { path, name } of folders) stripped = stripped.replaceAll(path, name)
  return stripped.replaceAll(pathInside, lastName)
}

const lastName = (path: string): string => (/^[A-Za-z]:|\\/.test(path) ? win32.basename(path) : basename(path))
