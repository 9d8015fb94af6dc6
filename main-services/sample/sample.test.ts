import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getBounds, NodeIO } from '@gltf-transform/core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictures } from './catalogue.ts'
import { sampleFiles } from './files.ts'
import { models } from './models.ts'
import { sounds } from './sounds.ts'
import make from './worker.ts'

describe('the media of the sample workspace', () => {
  let home: string
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-sample-'))
  })
  afterAll(() => rmSync(home, { recursive: true }))

  it('has names, titles and times of its own for every file', () => {
    expect(new Set(sampleFiles.map(({ name }) => name)).size).toBe(sampleFiles.length)
    expect(new Set(pictures.map(({ taken }) => taken)).size).toBe(pictures.length)
    expect(pictures.length).toBeGreaterThanOrEqual(40)
  })

  it('paints the same picture every time, with its metadata', async () => {
    const index = sampleFiles.findIndex(({ name }) => name === 'Prints/Quarter turns.jpg')
    const [one, other] = await Promise.all([sampleFiles[index]?.make(), sampleFiles[index]?.make()])
    expect(one).toEqual(other)
    expect((await sharp(one as Buffer).metadata()).exif?.includes('2020:01:18 16:40:00')).toBe(true)
  })

  it('writes a file whole, and leaves one that is there', async () => {
    const index = sampleFiles.findIndex(({ name }) => name.endsWith('.md'))
    const job = { index, path: join(home, 'Notes', 'a.md'), temporary: join(home, 'tmp') }
    await make(job)
    expect(readFileSync(job.path, 'utf8')).toMatch(/^# /)
    mkdirSync(join(home, 'kept'))
    writeFileSync(join(home, 'kept', 'a.md'), 'mine')
    await make({ ...job, path: join(home, 'kept', 'a.md') })
    expect(readFileSync(join(home, 'kept', 'a.md'), 'utf8')).toBe('mine')
    expect(statSync(job.temporary).isDirectory()).toBe(true)
  })

  it('builds models that stand on the ground and are of a size to look at', async () => {
    for (const model of models) {
      const scene = (await new NodeIO().readBinary(await model.make())).getRoot().getDefaultScene()
      if (!scene) throw new Error('A model has a scene.')
      const { min, max } = getBounds(scene)
      expect(Math.abs(min[1])).toBeLessThan(0.03)
      expect(max[1]).toBeGreaterThan(0.3)
      expect(max[1]).toBeLessThan(2)
    }
  })

  it('makes sounds that are heard and do not clip', () => {
    for (const sound of sounds) {
      const bytes = sound.make()
      let loudest = 0
      for (let at = 44; at < bytes.length; at += 2) loudest = Math.max(loudest, Math.abs(bytes.readInt16LE(at)))
      expect(loudest).toBeGreaterThan(10_000)
      expect(loudest).toBeLessThan(32_000)
    }
  })
})
