import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WholeRuns } from '../support/kill-whole-run.ts'
import { random, rounds, rows, seed } from './support/share.ts'

const kills = rounds(300, 'kills of a whole run')

describe(`M3.2 kill -9 of a run with branches, a join, an approval, compensation and effects outside (seed ${seed})`, () => {
  let home: string
  let runs: WholeRuns

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'promenade-deep-whole-'))
    runs = await WholeRuns.prepare(home)
  })
  afterAll(async () => {
    await runs.end()
    rmSync(home, { recursive: true })
  })

  it('at every boundary of what it writes down: it ends as undisturbed, and every effect is there once', async () => {
    const boundaries = rows(
      runs.boundaries.map((_what, index) => index + 1),
      'boundaries of a whole run',
    )
    expect(await runs.killAtBoundaries(boundaries)).toEqual([])
    console.info(`Killed at ${runs.kills} of ${runs.boundaries.length} boundaries.`)
    // Branches beside each other take turns as they like: a few processes end before they come so far.
    expect(runs.kills).toBeGreaterThanOrEqual(boundaries.length * 0.8)
  })

  it(`at ${kills} random moments: the same`, async () => {
    const before = runs.kills
    expect(await runs.killAtRandom(kills, (run) => random(`whole run ${run}`))).toEqual([])
    expect(runs.kills - before).toBe(kills)
  })
})
