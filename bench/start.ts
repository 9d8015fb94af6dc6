import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillWorkspace } from './support/big-workspace.ts'
import { compare, type BenchResult } from './support/harness.ts'

const assets = 10_000

/** From starting a process to its first answer about a library of 10,000 assets: the whole host against bare SQLite. */
export async function bench(): Promise<BenchResult> {
  const workspace = mkdtempSync(join(tmpdir(), 'promenade-start-'))
  try {
    fillWorkspace(workspace, assets)
    return await compare({
      name: 'start',
      unit: 'ms',
      higherIsBetter: false,
      rounds: 11,
      warmups: 2,
      ours: () => untilAnswer('start-ours.ts', workspace),
      baseline: {
        what: 'a bare Node process that opens the same database with better-sqlite3 and runs the same first query',
        measure: () => untilAnswer('start-bare.ts', workspace),
      },
      detail: () => ({ assets, answer: 'the first 200 cards, newest first, and the count' }),
    })
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

/** Milliseconds until a program's first line, which must tell of all assets. */
async function untilAnswer(program: string, workspace: string): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support', program), workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => {
    child.on('close', resolve)
  })
  const answer = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve)
    child.on('error', reject)
    child.once('close', () => reject(new Error(`${program} ended without an answer.`)))
  })
  const milliseconds = performance.now() - began
  await ended
  if (answer !== `200 of ${assets}\n`) throw new Error(`${program} answered ${JSON.stringify(answer)}.`)
  return milliseconds
}
