import { writeSync } from 'node:fs'

/**
 * Says a line to whoever started this process, and returns when it has left: a process that may be killed at any moment
 * must not keep back what it has said, as streams do when their reader is slow.
 */
export function tell(line: string): void {
  writeSync(1, `${line}\n`)
}
