import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { privateFile, privateFolder } from '#services/files/index.ts'
import { behalfNow } from './correlation.ts'

/** A log larger than this begins a new file, bytes; so many older ones are kept. */
const largest = 2 * 1024 * 1024
const kept = 3

/** A log file of the workspace. */
export interface Log {
  /** Adds one line; never throws, for it is called when something has gone wrong already. */
  write: (level: 'info' | 'error', message: string, detail?: string) => void
  /** Takes down what was thrown by a defect of ours, with where it came from. */
  defect: (what: string, error: unknown) => void
  /** The file. */
  path: string
}

/**
 * Opens the workspace's own log, `logs/promenade.log`: JSON lines, newest last, with the run and the step on whose behalf
 * they were written. Nothing is sent anywhere.
 */
export function openLog(workspace: string): Log {
  const directory = join(workspace, 'logs')
  const path = join(directory, 'promenade.log')
  const write: Log['write'] = (level, message, detail) => {
    const about = { at: new Date().toISOString(), process: process.pid, ...behalfNow() }
    const line = JSON.stringify({ ...about, level, message, detail })
    try {
      mkdirSync(directory, { recursive: true, mode: privateFolder })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) rotate(path)
      // Written at once: the process may be about to end.
      appendFileSync(path, `${line}\n`, { mode: privateFile })
    } catch {
      // A full disk or a lost folder: there is nowhere left to say so.
    }
  }
  const defect: Log['defect'] = (what, error) => write('error', what, traceOf(error))
  return { write, defect, path }
}

/** The stack and those of its causes. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\nCaused by: ${traceOf(error.cause)}`
}

function rotate(path: string): void {
  for (let age = kept - 1; age >= 0; age -= 1) {
    const from = age === 0 ? path : `${path}.${age}`
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${age + 1}`)
  }
}
