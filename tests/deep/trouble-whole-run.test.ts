import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WholeRuns } from '../support/kill-whole-run.ts'
import { holdLocks, type LockHolder } from '../support/lock.ts'
import { canMount, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { random, rows, seed } from './support/share.ts'

const next = random('trouble of a whole run')
/** Where trouble begins, as a share of the boundaries: some at the beginning, some in the middle, some toward the end. */
const moments = [0.02, 0.15, 0.3, 0.45, 0.6, 0.8].map((from) => from + next() * 0.1)

/** What was said of it in words. */
const failures = (said: readonly string[]): string[] => said.filter((line) => /^\w+: [A-Z_]+ /.test(line))

describe.skipIf(!canMount)(
  `M9.5 the disk fills up in the middle of a run of all that runs can do (seed ${seed})`,
  () => {
    let compiled: string
    let disk: SmallDisk
    let runs: WholeRuns

    beforeAll(async () => {
      disk = mountSmallDisk(65_536)
      compiled = mkdtempSync(join(tmpdir(), 'promenade-deep-compiled-'))
      runs = await WholeRuns.prepare(disk.path, compiled)
    })
    afterAll(async () => {
      await runs.end()
      disk.end()
      rmSync(compiled, { recursive: true })
    })

    /** How much room is left then, kilobytes. */
    const sizes = [0, 32, 256]
    const table = moments.flatMap((moment, index) => ({ moment, size: sizes[index % sizes.length] ?? 0 }))

    it.each(rows(table, 'full disks of a whole run'))(
      'after $moment of it, with $size kB left: it says so in words, and goes on by itself when there is room',
      async ({ moment, size }) => {
        const nth = 1 + Math.floor(moment * runs.boundaries.length)
        const { said, wrong } = await runs.trouble(
          nth,
          async () => disk.fill(size * 1024),
          async () => disk.free(),
        )
        expect(wrong).toEqual([])
        for (const line of failures(said))
          expect(line).toMatch(/OUT_OF_SPACE .*disk .*full|NOT_FOUND|did not come about/)
        expect(said.at(-1)).toBe('finished')
        // With room left it may come to its end all the same.
        expect(size > 0 || failures(said).some((line) => line.includes('OUT_OF_SPACE'))).toBe(true)
      },
    )
  },
)

describe(`M9.1 another program holds the workspace longer than anyone waits, in the middle of that run (seed ${seed})`, () => {
  let home: string
  let runs: WholeRuns

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'promenade-deep-locked-'))
    runs = await WholeRuns.prepare(home)
  })
  afterAll(async () => {
    await runs.end()
    rmSync(home, { recursive: true })
  })

  it.each(rows(moments, 'locks of a whole run'))(
    'after %d of it: it says so in words, and goes on when the other lets go',
    async (moment) => {
      // Between commits: nobody else can take the lock in the middle of one.
      const commits = runs.boundaries.flatMap((what, index) => (what === 'after commit' ? [index + 1] : []))
      const nth = commits[Math.floor(moment * commits.length)] ?? 1
      let other: LockHolder | undefined
      const { said, wrong } = await runs.trouble(
        nth,
        async (workspace) => {
          other = holdLocks(workspace)
          await other.take()
        },
        async () => {
          await other?.free()
          await other?.end()
        },
      )
      expect(wrong).toEqual([])
      expect(failures(said).join()).toMatch(/UNAVAILABLE/)
      expect(said.at(-1)).toBe('finished')
    },
  )
})
