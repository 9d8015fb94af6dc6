import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../../resources/sample/paint/noise.ts'
import { killImports } from '../support/kill-imports.ts'
import { paintPictures } from '../support/kills.ts'

/** A few; `npm test -- deep kill` does a hundred. */
const kills = 4
const files = 120

describe('M3.2 an import survives being killed at any moment', () => {
  let home: string
  const seed = Number(process.env['PROMENADE_SEED'] ?? Date.now() % 1_000_000)

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'promenade-kill-import-'))
    await paintPictures(join(home, 'media'), files)
  })
  afterAll(() => rmSync(home, { recursive: true }))

  it(`keeps whole assets only, none twice, and goes on by itself (seed ${seed})`, { timeout: 240_000 }, async () => {
    await expect(
      killImports({ home, folder: join(home, 'media'), files, kills, random: seeded(seed) }),
    ).resolves.toEqual([])
  })
})
