import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A log larger than this begins a new file, bytes; so many older ones are kept. */
const largest = 2 * 1024 * 1024
const kept = 3

export interface Log {
  /** Adds one line; never throws, for it is called when something has gone wrong already. */
  write: (level: 'info' | 'error', message: string, detail?: string) => void
  /** The file. */
  path: string
}

/** The workspace's own log, `logs/promenade.log`: JSON lines, newest last. Nothing is sent anywhere. */
export function openLog(workspace: string): Log {
  const directory = join(workspace, 'logs')
  const path = join(directory, 'promenade.log')
  const write: Log['write'] = (level, message, detail) => {
    const line = JSON.stringify({ at: new Date().toISOString(), process: process.pid, level, message, detail })
    try {
      mkdirSync(directory, { recursive: true })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) rotate(path)
      // Written at once: the process may be about to end.
      appendFileSync(path, `${line}\n`)
    } catch {
      // A full disk or a lost folder: there is nowhere left to say so.
    }
  }
  return { write, path }
}

function rotate(path: string): void {
  for (let age = kept - 1; age >= 0; age -= 1) {
    const from = age === 0 ? path : `${path}.${age}`
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${age + 1}`)
  }
}
