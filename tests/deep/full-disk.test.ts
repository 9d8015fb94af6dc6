import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toErrorReport } from '#shared/model/errors.ts'
import { createStudio, type Studio } from '#services/studio.ts'
import { makeSmallPlace, works, writeTexts } from '../support/full-disk.ts'
import { leftovers } from '../support/kills.ts'
import { canMount, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { random, rows, seed } from './support/share.ts'

/** How much room there is when the work begins, kilobytes, give or take a half: it ends now early, now late. */
const sizes = [32, 128, 512, 2048]
const all = sizes.flatMap((size) => (['import', 'run', 'edit', 'export'] as const).map((what) => ({ size, what })))

describe.skipIf(!canMount)(`M9.5 the disk fills up in the middle (seed ${seed})`, () => {
  let disk: SmallDisk
  let media: string
  let studio: Studio
  const next = random('full disk')

  beforeEach(() => {
    disk = mountSmallDisk(32_768)
    media = mkdtempSync(join(tmpdir(), 'promenade-full-'))
    writeTexts(media, 200)
    studio = open()
  })
  afterEach(async () => {
    await studio.close()
    disk.end()
    rmSync(media, { recursive: true })
  })

  const open = () => createStudio({ workspace: join(disk.path, 'workspace') })

  it.each(rows(all, 'full disk'))(
    'during $what with about $size kB left: it says so, and goes on when there is room',
    async ({ size, what }) => {
      const environmentId = await makeSmallPlace(studio, media)
      disk.fill(Math.round(size * 1024 * (0.5 + next())))
      const failures: string[] = []
      for (let attempt = 0; attempt < 2000 && failures.length === 0; attempt += 1) {
        const client = studio.client()
        await works[what]({ client, environmentId, media }).catch((error: unknown) =>
          failures.push(`${toErrorReport(error).code}: ${toErrorReport(error).message}`),
        )
        if (what === 'import')
          await client.workspace.setPreferences({ displayName: 'x'.repeat(80) }).catch(() => undefined)
      }
      expect(failures).toEqual([expect.stringMatching(/^OUT_OF_SPACE: The disk .*full/)])
      // What stands can be seen, now and by whoever opens the workspace next.
      expect((await studio.client().environments.get({ id: environmentId })).items.length).toBeGreaterThan(0)
      await studio.close()
      studio = open()
      expect((await studio.client().environments.get({ id: environmentId })).items.length).toBeGreaterThan(0)
      await studio.close()

      disk.free()
      studio = open()
      await studio.recovered()
      await works[what]({ client: studio.client(), environmentId, media })
      const { total } = await studio.client().assets.find({ filter: {} })
      expect(total).toBe(what === 'import' ? 201 : 1)
      const { checks } = await studio.client().workspace.doctor({})
      expect(checks.filter((check) => !check.ok)).toEqual([])
      await studio.close()
      expect(leftovers(studio.workspace)).toEqual([])
    },
  )
})
