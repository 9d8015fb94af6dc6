import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { killEdits } from '../support/kill-edits.ts'
import { killImports } from '../support/kill-imports.ts'
import { killRuns } from '../support/kill-runs.ts'
import { paintPictures } from '../support/kills.ts'
import { random, rounds, seed } from './support/share.ts'

const kills = rounds(100, 'kills')

describe(`M3.2 kill -9 at ${kills} random moments each (seed ${seed})`, () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-deep-kill-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  it.each(['edits', 'undo'] as const)('of %s: nothing is lost or done twice, and nothing left over', async (kind) => {
    expect(await killEdits({ home, kind, kills, random: random(kind) })).toEqual([])
  })

  it('of imports: nothing is lost or taken in twice, and nothing left over', async () => {
    const folder = join(home, 'media')
    await paintPictures(folder, 120)
    expect(await killImports({ home, folder, files: 120, kills, random: random('imports') })).toEqual([])
  })

  it('of runs: nothing is lost or done twice, and nothing left over', async () => {
    for (const name of ['one', 'two', 'three']) writeFileSync(join(home, `${name}.md`), `# ${name}\n`)
    expect(await killRuns({ home, kills, random: random('runs') })).toEqual([])
  })
})
