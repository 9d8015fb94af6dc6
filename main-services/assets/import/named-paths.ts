import { lstat, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { StudioError } from '#shared/model/errors.ts'

/** Codes with which the system says that a path leads nowhere; a path that may not be looked at is there. */
const nowhere = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/** Names of a folder that a suggestion is looked for among, at most. */
const namesCompared = 5000

/** Refuses with `NOT_FOUND` where none of the paths leads to anything. One that does makes the others problems of their own. */
export async function requireSomething(paths: readonly string[]): Promise<void> {
  const missing = await Promise.all(paths.map((path) => leadsNowhere(path)))
  if (missing.includes(false)) return
  const [first = ''] = paths
  const others = paths.length - 1
  const rest = others === 0 ? '' : others === 1 ? ', nor at the other path' : `, nor at the ${others} other paths`
  throw new StudioError('NOT_FOUND', `There is no file or folder at ${shown(first)}${rest}.`, {
    kept: 'Nothing was imported.',
    next: await suggestion(first),
  })
}

/** Says why a path that was named is not read, with the name that was probably meant. */
export async function missingReason(path: string): Promise<string> {
  return ['There is no such file or folder.', await suggestion(path)].filter((part) => part !== '').join(' ')
}

async function suggestion(path: string): Promise<string> {
  const near = await nearPath(path)
  return near === null ? '' : `Did you mean ${near}?`
}

async function leadsNowhere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return false
  } catch (error) {
    return nowhere.has(error instanceof Error && 'code' in error ? String(error.code) : '')
  }
}

/**
 * A path that exists and differs from this one in one mistyped name, or in the home folder's short sign; null where
 * there is none.
 */
async function nearPath(path: string): Promise<string | null> {
  if (path.includes('\0') || path.length > 4096) return null
  const atHome = /^~[/\\]?(.*)$/s.exec(path)
  if (atHome) {
    const whole = join(homedir(), atHome[1] ?? '')
    return (await leadsNowhere(whole)) ? nearPath(whole) : whole
  }
  const absolute = resolve(path)
  const rest: string[] = []
  let there = absolute
  while (there !== parse(there).root && (await leadsNowhere(there))) {
    rest.unshift(basename(there))
    there = dirname(there)
  }
  const [mistyped, ...below] = rest
  if (mistyped === undefined) return null
  const names = await namesIn(there)
  const ranked = names
    .map((name) => ({ name, distance: editDistance(plain(name), plain(mistyped)) }))
    .filter(({ distance }) => distance <= allowed(mistyped))
    .toSorted((one, other) => one.distance - other.distance)
  for (const { name } of ranked) {
    const candidate = join(there, name, ...below)
    if (!(await leadsNowhere(candidate))) return candidate
  }
  return null
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).slice(0, namesCompared)
  } catch {
    // A folder that may not be looked into has nothing to suggest.
    return []
  }
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase()

/** Slips of the hand that still mean the same name. */
const allowed = (name: string): number => Math.min(3, Math.floor(name.length / 3))

/** Letters inserted, left out, changed or swapped with their neighbour, at least, to make one word of the other. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)]
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of a.entries()) {
    const next = [i + 1]
    for (const [j, against] of b.entries()) {
      const same = letter === against ? 0 : 1
      const swapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === against
      next.push(
        Math.min(
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          (row[j] ?? 0) + same,
          swapped ? (before[j - 1] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** A path as a sentence can hold it: in full where it is short, and on one line. */
function shown(path: string): string {
  const line = path.replaceAll(/\p{Cc}/gu, '\uFFFD')
  return line.length <= 300 ? line : `${line.slice(0, 140)} … ${line.slice(-140)}`
}
