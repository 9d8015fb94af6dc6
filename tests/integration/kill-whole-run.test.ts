import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../../resources/sample/paint/noise.ts'
import { WholeRuns } from '../support/kill-whole-run.ts'

const seed = Number(process.env['PROMENADE_SEED'] ?? Date.now() % 1_000_000)

/** A few; `npm test -- deep whole` does all boundaries and three hundred moments. */
describe(`M3.2 kill -9 of a run with branches, a join, an approval, compensation and effects outside (seed ${seed})`, () => {
  let home: string
  let runs: WholeRuns

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'promenade-kill-whole-'))
    runs = await WholeRuns.prepare(home)
  })
  afterAll(async () => {
    await runs.end()
    rmSync(home, { recursive: true })
  })

  it('undisturbed, it does what it says, and leaves nothing of what it took back', () => {
    expect(runs.undisturbed).toMatchObject({
      status: 'partial',
      error: { code: 'NOT_FOUND' },
      late: [],
      canvases: ['canvas', 'joined', 'some'],
      places: ['place'],
      lights: ['warm'],
      items: [[{ scale: [2, 2, 2] }, { scale: [2, 2, 2] }]],
      approvals: [{ tool: 'assets.remove', status: 'allowed', stepId: 'take' }],
      standing: [],
      keys: ['run/send', 'run/send~undo'],
      problems: [],
      leftovers: [],
    })
  })

  it('killed anywhere, it ends as undisturbed, and every effect is there once', { timeout: 240_000 }, async () => {
    const random = seeded(seed)
    const some = Array.from({ length: 5 }, () => 1 + Math.floor(random() * runs.boundaries.length))
    expect(await runs.killAtBoundaries(some)).toEqual([])
    expect(await runs.killAtRandom(3, () => random)).toEqual([])
  })
})
