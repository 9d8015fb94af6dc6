import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import { importText, temporaryStudio, type TestStudio } from '../../tests/support/studio.ts'

describe('M6.4 taking files out of the library', () => {
  let test: TestStudio
  let client: StudioClient
  beforeEach(async () => {
    test = await temporaryStudio()
    client = test.studio.client()
  })
  afterEach(() => test.end())

  const find = async (text: string) => (await client.assets.list({ filter: { text } })).assets.map(({ name }) => name)

  async function take(...names: string[]) {
    const paths = names.map((name) => join(test.folder, name))
    for await (const event of await client.assets.import({ paths })) if (event.type === 'result') return event
    throw new Error('The import gave no result.')
  }

  it('leaves search, lists, counts and facets, and comes back to all of them', async () => {
    await importText(test, 'kept.txt', 'the quick brown fox')
    const id = await importText(test, 'gone.txt', 'a lazy dog')
    const library = () =>
      Promise.all([client.assets.list({ order: 'imported' }), client.assets.facets({}), find('lazy')])
    const [before] = (await library()).map(withoutTime)
    await client.assets.remove({ ids: [id] })
    expect((await client.assets.list({})).assets.map(({ name }) => name)).toEqual(['kept.txt'])
    expect(await find('lazy')).toEqual([])
    expect((await client.assets.facets({})).total).toBe(1)
    await expect(client.assets.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await client.workspace.doctor({})).checks.filter(({ ok }) => !ok)).toEqual([])
    await client.history.undo({})
    expect((await library()).map(withoutTime)[0]).toEqual(before)
    expect(await find('lazy')).toEqual(['gone.txt'])
  })

  it('is the same asset when its file is imported again, also once undo cannot bring it back any more', async () => {
    const id = await importText(test, 'gone.txt', 'a lazy dog')
    const before = await client.assets.get({ id })
    await client.assets.remove({ ids: [id] })
    expect(await take('gone.txt')).toMatchObject({ imported: 1, duplicates: 0 })
    expect(await client.assets.get({ id })).toEqual({ ...before, importedAt: expect.any(Number) })
    expect(await find('lazy')).toEqual(['gone.txt'])
    // What undo would put back stands already.
    await client.history.undo({})
    expect((await client.assets.list({})).total).toBe(1)
    expect(await take('gone.txt')).toMatchObject({ imported: 0, unchanged: 1 })
  })

  it('says so where there is nothing to remove', async () => {
    const id = await importText(test, 'gone.txt', 'a lazy dog')
    await client.assets.remove({ ids: [id] })
    await expect(client.assets.remove({ ids: [id] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

const withoutTime = (seen: unknown): unknown => ({ ...(seen as object), milliseconds: 0 })
