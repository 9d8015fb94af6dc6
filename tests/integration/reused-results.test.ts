import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStudio, type Studio } from '#services/studio.ts'

describe('M3.7 results of pure reads', () => {
  let home: string
  let studio: Studio
  let other: Studio | undefined

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-reused-'))
    studio = createStudio({ workspace: join(home, 'workspace') })
  })
  afterEach(async () => {
    await studio.close()
    await other?.close()
    other = undefined
    rmSync(home, { recursive: true })
  })

  async function takeIn(by: Studio, name: string): Promise<void> {
    const path = join(home, `${name}.md`)
    writeFileSync(path, `# ${name}\n\nA text about ${name}.\n`)
    const results: number[] = []
    for await (const event of await by.client().assets.import({ paths: [path] })) {
      if (event.type === 'result') results.push(event.imported)
    }
    expect(results).toEqual([1])
  }
  const found = async (by = studio) => (await by.client().assets.find({ filter: {} })).assetIds
  const total = async () => (await studio.client().assets.facets({})).total
  const hits = () => studio.runStats().results.hits

  it('are given again while nothing has changed, and each caller has its own', async () => {
    await takeIn(studio, 'lemons')
    const first = await found()
    const before = hits()
    first.push('something else')
    expect(await found()).toHaveLength(1)
    expect(await found()).toHaveLength(1)
    expect(hits()).toBe(before + 2)
    // What a conversation does changes nothing that was found.
    for await (const _ of await studio.client().agent.say({ text: 'how many texts are there?' })) continue
    const after = hits()
    expect(await found()).toHaveLength(1)
    expect(hits()).toBe(after + 1)
  })

  it('are for what an operation takes as input, not for what only looks like it as text', async () => {
    await takeIn(studio, 'lemons')
    expect(await found()).toHaveLength(1)
    const find = studio.client().assets.find as (input: unknown) => Promise<unknown>
    for (const input of [
      { filter: 1n },
      { filter: {}, limit: 10n },
      { filter: {}, order: { toJSON: () => 'newest' } },
    ]) {
      await expect(find(input)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    }
  })

  it('are new after an import, a removal and its undo', async () => {
    await takeIn(studio, 'lemons')
    expect([(await found()).length, await total()]).toEqual([1, 1])
    await takeIn(studio, 'oranges')
    const both = await found()
    expect([both.length, await total()]).toEqual([2, 2])
    await studio.client().assets.remove({ ids: both.slice(0, 1) })
    expect([await found(), await total()]).toEqual([both.slice(1), 1])
    await studio.client().history.undo({})
    expect([await found(), await total()]).toEqual([both, 2])
  })

  it('are new when another process has written', async () => {
    await takeIn(studio, 'lemons')
    expect([(await found()).length, await total()]).toEqual([1, 1])
    // A connection of its own, as another process has one.
    other = createStudio({ workspace: join(home, 'workspace') })
    await takeIn(other, 'oranges')
    const both = await found()
    expect([both.length, await total()]).toEqual([2, 2])
    await other.client().assets.remove({ ids: both.slice(0, 1) })
    expect([await found(), await total()]).toEqual([both.slice(1), 1])
    expect(await found(other)).toEqual(both.slice(1))
  })

  it('are not used again where chance has a part in them', async () => {
    await takeIn(studio, 'lemons')
    const before = hits()
    for (let time = 0; time < 3; time += 1) await studio.client().assets.find({ filter: {}, order: 'random' })
    expect(hits()).toBe(before)
  })
})
