import { getBounds, NodeIO } from '@gltf-transform/core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pictures } from './catalogue.ts'
import { sampleFiles } from './files.ts'
import { models } from './models.ts'
import { sounds } from './sounds.ts'
import paint from './worker.ts'

describe('the media of the sample workspace', () => {
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

  it('tells what there is, and paints what is asked by its name', async () => {
    expect(await paint({ do: 'list' })).toEqual(sampleFiles.map(({ name }) => name))
    expect(await paint({ do: 'paint', name: 'Notes/Welcome.md' })).toMatch(/^# /)
    await expect(paint({ do: 'paint', name: '../Welcome.md' })).rejects.toThrow('The sample has no ../Welcome.md.')
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
