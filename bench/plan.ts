import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { createStudio } from '#services/studio.ts'
import { fillWorkspace } from './support/big-workspace.ts'
import { compare, median, quantile, type BenchResult } from './support/harness.ts'
import { sentencesOf, type BenchSentence } from './support/sentences.ts'

const assets = 10_000
/** How often each sentence is said in a round, each time about something else. */
const fillings = 10

/**
 * From a sentence to its plan, through the contract, in a library of 10,000 pictures: the time that 95 of 100 sentences
 * stay under. Beside it the least that anything that finds out what a sentence speaks of has to do: ask the full-text index for
 * each of its words by a prepared statement, in the same file.
 */
export async function bench(): Promise<BenchResult> {
  const workspace = mkdtempSync(join(tmpdir(), 'promenade-bench-plan-'))
  fillWorkspace(workspace, assets)
  const studio = createStudio({ workspace })
  const database = new BetterSqlite3(join(workspace, 'promenade.db'), { readonly: true })
  const count = database.prepare<[string], { found: number }>(
    'select count(*) as found from assets_fts where assets_fts match ?',
  )
  const byKind = new Map<string, number[]>()
  const all: number[] = []
  let cold = 0
  try {
    const client = studio.client()
    cold = await timed(() => client.agent.plan({ text: 'a gallery of the sunset photos' }))
    let rounds = { ours: 0, baseline: 0 }
    return await compare({
      name: 'plan',
      unit: 'ms (p95)',
      higherIsBetter: false,
      rounds: 7,
      ours: async () => {
        const times: number[] = []
        rounds = { ...rounds, ours: rounds.ours + 1 }
        for (const { kind, text } of sentencesOf(rounds.ours, fillings)) {
          const time = await timed(() => client.agent.plan({ text }))
          times.push(time)
          byKind.set(kind, [...(byKind.get(kind) ?? []), time])
        }
        all.push(...times)
        return quantile(times, 0.95)
      },
      baseline: {
        what: 'the full-text index asked for each word of the sentence by a prepared statement, in the same file',
        measure: async () => {
          const times: number[] = []
          rounds = { ...rounds, baseline: rounds.baseline + 1 }
          for (const sentence of sentencesOf(rounds.baseline, fillings)) {
            times.push(await timed(() => wordByWord(sentence, (word) => count.get(`"${word}"`))))
          }
          return quantile(times, 0.95)
        },
      },
      detail: () => ({
        assets,
        sentences: sentencesOf(1, fillings).length,
        firstSentence: cold,
        p50: median(all),
        p95ByKind: Object.fromEntries([...byKind].map(([kind, times]) => [kind, quantile(times, 0.95)])),
      }),
    })
  } finally {
    await studio.close()
    database.close()
    rmSync(workspace, { recursive: true, force: true })
  }
}

function wordByWord({ text }: BenchSentence, ask: (word: string) => unknown): void {
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) ask(word)
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
