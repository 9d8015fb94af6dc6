import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))
const main = fileURLToPath(new URL('../../main-services/cli/main.ts', import.meta.url))

/** Starts the command line as a person would, in a process of its own that a test may end as it likes. */
export function startProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const stdio: ['pipe', 'pipe', 'pipe'] = ['pipe', 'pipe', 'pipe']
  return spawn(process.execPath, [main, ...args], { cwd: root, stdio, env: { ...process.env, ...env } })
}

export interface ProgramEnd {
  /** Exit status; null where a signal ended it. */
  code: number | null
  lines: Record<string, unknown>[]
  error: string
}

/** Runs a command with `--json` to its end and gives the objects it printed. */
export async function runProgram(args: readonly string[]): Promise<ProgramEnd> {
  const child = startProgram([...args, '--json'])
  let [output, error] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (error += chunk))
  child.stdin.end()
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done))
  const lines = output.split('\n').filter((line) => line !== '')
  return { code, error, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}
