import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from './corpus.ts'
import type { LibraryName } from './language.ts'
import { importedWorkspace } from './library/workspaces.ts'
import { runCase } from './run-case.ts'
import { misses, table, type Scored } from './score.ts'

const cache = join(import.meta.dirname, '../../.cache/understanding')

/** `PROMENADE_ABOUT=WORD` says only what is about it, to look closer at; then nothing is held against the thresholds. */
export const about = process.env['PROMENADE_ABOUT'] ?? ''

/** Says each case to its library and judges it; cases of a library whose media are absent are left out. */
export async function sayEach(entries: readonly Entry[]): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const library of ['own', 'open'] satisfies LibraryName[]) {
    const theirs = entries.filter(({ case: one }) => one.library === library && one.about.includes(about))
    if (theirs.length === 0) continue
    const workspace = await importedWorkspace(library)
    if (workspace === null) continue
    for (const entry of theirs) scored.push({ entry, result: await runCase(entry.case, workspace) })
  }
  return scored
}

/** Prints the scores, and writes what was not exact into a file for whoever mends it. */
export function report(scored: readonly Scored[]): void {
  const file = join(cache, 'misses.txt')
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, misses(scored, process.env['PROMENADE_SHOW_HELD_OUT'] === '1'))
  console.info(`${table(scored)}\nWhat was not exact: ${file}`)
}
