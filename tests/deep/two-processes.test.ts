import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstAt, makePlace } from '../support/kill-edits.ts'
import { killAt, paintPictures, reopened, type Moment } from '../support/kills.ts'
import { killPlan } from '../support/run-child.ts'
import { random, rounds, seed } from './support/share.ts'

const files = 60
/** Those that stand in the place are the first of them. */
const already = 3

describe(`M9.1 several processes on one workspace, all at work at once, some killed (seed ${seed})`, () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-deep-two-'))
    for (const name of ['one', 'two', 'three']) writeFileSync(join(home, `${name}.md`), `# ${name}\n`)
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const next = random('two processes')
  /** Killed or not, as chance has it. */
  const perhaps = (lines: number): Moment =>
    next() < 0.5 ? { lines: 1 + Math.floor(next() * lines), milliseconds: next() * 10 } : null

  it.each(Array.from({ length: rounds(20, 'two processes') }, (_none, index) => index + 1))(
    'round %i: nothing is lost or done twice',
    async () => {
      const workspace = join(home, 'workspace')
      const { environmentId, from } = await makePlace(home, workspace)
      const media = join(home, 'media')
      await paintPictures(media, files)
      const editing = () =>
        killAt('edit-child.ts', [workspace, environmentId, 'count', '1', String(from)], {
          lines: 20 + Math.floor(next() * 200),
          milliseconds: next() * 10,
        })
      const [one, other, imported, ran] = await Promise.all([
        editing(),
        editing(),
        killAt('import-child.ts', [workspace, media], perhaps(files)),
        killAt('run-child.ts', [workspace, home], perhaps(60)),
      ])
      const done = [one, other].map(({ lines }) => lines.filter((line) => line.startsWith('is ')).length - 1)
      const begun = [one, other].map(({ lines }) => lines.filter((line) => line.startsWith('will ')).length)
      const { result, problems, leftovers } = await reopened(workspace, async (studio) => {
        const client = studio.client()
        return {
          at: Math.round((await firstAt(studio, environmentId)) - from),
          pictures: (await client.assets.find({ filter: { types: ['image'] } })).total,
          runs: (await client.runs.list({})).map((run) => [run.status, run.stepsDone]),
          places: (await client.environments.list({})).length,
        }
      })
      expect(result.at).toBeGreaterThanOrEqual(sum(done))
      expect(result.at).toBeLessThanOrEqual(sum(begun))
      // Killed before it was written down, neither an import nor a run was begun.
      expect(wasBegun(imported, 'progress') ? [files] : [already, files]).toContain(result.pictures)
      expect(wasBegun(ran, 'plan_created') ? [5] : [1, 5]).toContain(result.places)
      expect(result.runs.every(([status, steps]) => status === 'completed' && steps === killPlan('').length)).toBe(true)
      expect({ problems, leftovers }).toEqual({ problems: [], leftovers: [] })
    },
  )
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

const wasBegun = ({ lines, killed }: { lines: string[]; killed: boolean }, sign: string): boolean =>
  !killed || lines.some((line) => line.includes(sign))
