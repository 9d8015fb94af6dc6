import { closeSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Line = z.object({
  at: z.string(),
  level: z.enum(['info', 'error']),
  message: z.string(),
  run: z.string(),
  step: z.string().optional(),
})
/** A line of the log that names a run. */
export type RunLine = z.infer<typeof Line>

/** Reads what the log says on behalf of a run, oldest first. A log that cannot be read says nothing. */
export function linesOfRun(workspace: string, run: string): RunLine[] {
  return logFiles(workspace)
    .flatMap((path) => naming(path, run).map(({ text }) => lineIn(text)))
    .filter((line) => line?.run === run)
    .filter((line) => line !== undefined)
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

/**
 * Blanks what the log says on behalf of a run. Lines are overwritten where they stand: other processes append to the same
 * file, and what they write meanwhile must not be lost.
 */
export function forgetLinesOfRun(workspace: string, run: string): void {
  for (const path of logFiles(workspace)) {
    const lines = naming(path, run)
    if (lines.length === 0) continue
    const file = openSync(path, 'r+')
    try {
      for (const { start, length } of lines) writeSync(file, Buffer.alloc(length, ' '), 0, length, start)
    } finally {
      closeSync(file)
    }
  }
}

function logFiles(workspace: string): string[] {
  const directory = join(workspace, 'logs')
  try {
    return readdirSync(directory)
      .filter((name) => name.startsWith('promenade.log'))
      .map((name) => join(directory, name))
  } catch {
    // Nothing was ever logged.
    return []
  }
}

/** Lines in which the id stands, with where they begin and how long they are, bytes. */
function naming(path: string, run: string): { text: string; start: number; length: number }[] {
  const bytes = readFileSync(path)
  const found: { text: string; start: number; length: number }[] = []
  let from = 0
  for (let at = bytes.indexOf(run); at >= 0; at = bytes.indexOf(run, from)) {
    const start = bytes.lastIndexOf('\n', at) + 1
    const end = bytes.indexOf('\n', at)
    from = end < 0 ? bytes.length : end
    found.push({ text: bytes.toString('utf8', start, from), start, length: from - start })
  }
  return found
}

function lineIn(text: string): RunLine | undefined {
  try {
    return Line.safeParse(JSON.parse(text)).data
  } catch {
    // Half a line: its process ended while it wrote.
    return undefined
  }
}
