import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../../resources/sample/paint/noise.ts'
import { killRuns } from '../support/kill-runs.ts'

/** A few; `npm test -- deep kill` does a hundred. */
const kills = 4

describe('M3.2 resume after kill', () => {
  let home: string
  const seed = Number(process.env['PROMENADE_SEED'] ?? Date.now() % 1_000_000)

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-kill-runs-'))
    for (const name of ['one', 'two', 'three']) writeFileSync(join(home, `${name}.md`), `# ${name}\n`)
  })
  afterAll(() => rmSync(home, { recursive: true }))

  it(`goes on from wherever it was killed, and does nothing twice (seed ${seed})`, { timeout: 240_000 }, async () => {
    await expect(killRuns({ home, kills, random: seeded(seed) })).resolves.toEqual([])
  })
})
