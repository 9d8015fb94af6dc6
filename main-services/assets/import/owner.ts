import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Names this process so that another can tell whether it still lives: host, process id, when that process began. */
export function thisOwner(): string {
  return JSON.stringify([hostname(), process.pid, startOf(process.pid)])
}

/** Whether the process that `owner` names is gone. One on another machine cannot be asked and counts as alive. */
export function isGone(owner: string): boolean {
  const named: unknown = JSON.parse(owner)
  if (!Array.isArray(named)) return true
  const [host, pid, start] = named as unknown[]
  if (host !== hostname() || typeof pid !== 'number') return false
  return !isRunning(pid) || startOf(pid) !== start
}

/** Whether there is a process of this id. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Process ids are used again; when a process began tells two of them apart (Linux; elsewhere nothing). */
function startOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
