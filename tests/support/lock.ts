import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Another process that holds a workspace's lock for writing when told to. */
export interface LockHolder {
  take: () => Promise<void>
  free: () => Promise<void>
  end: () => Promise<void>
}

export function holdLocks(workspace: string): LockHolder {
  const file = join(import.meta.dirname, 'lock-child.ts')
  const child = spawn(process.execPath, [file, workspace], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const tell = async (word: string): Promise<void> => {
    child.stdin.write(`${word}\n`)
    const { value } = await lines.next()
    if (value !== word) throw new Error(`The other process did not ${word} the lock.`)
  }
  return {
    take: () => tell('take'),
    free: () => tell('free'),
    end: async () => {
      child.stdin.end()
      await exited
    },
  }
}
