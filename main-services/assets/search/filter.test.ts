import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssetFilter } from '#shared/model/asset.ts'
import { createStudio, type Studio } from '#services/studio.ts'

describe('M1.1 search that leaves things out', () => {
  const directory = mkdtempSync(join(tmpdir(), 'promenade-except-'))
  let studio: Studio

  beforeAll(async () => {
    const harbour = join(directory, 'media', 'harbour')
    const hills = join(directory, 'media', 'hills')
    mkdirSync(harbour, { recursive: true })
    mkdirSync(hills, { recursive: true })
    writeFileSync(join(harbour, 'boats.txt'), 'Boats in the evening')
    writeFileSync(join(harbour, 'gulls.md'), '# Gulls over the boats')
    writeFileSync(join(hills, 'sheep.txt'), 'Sheep and a wall')
    studio = createStudio({ workspace: join(directory, 'workspace') })
    for await (const event of await studio.client().assets.import({ paths: [join(directory, 'media')] })) void event
  })

  afterAll(async () => {
    await studio.close()
    rmSync(directory, { recursive: true })
  })

  const names = async (filter: AssetFilter) => {
    const { assets } = await studio.client().assets.list({ filter, order: 'name' })
    return assets.map(({ name }) => name.split('.')[0])
  }

  it('leaves out what words, folders and names find, and only that', async () => {
    expect(await names({})).toEqual(['boats', 'gulls', 'sheep'])
    expect(await names({ except: [{ text: 'boats' }] })).toEqual(['sheep'])
    expect(await names({ except: [{ folder: 'hills' }] })).toEqual(['boats', 'gulls'])
    expect(await names({ folder: 'harbour', except: [{ text: 'gulls' }] })).toEqual(['boats'])
    expect(await names({ except: [{ text: 'gulls' }, { text: 'sheep' }] })).toEqual(['boats'])
    expect(await names({ text: 'boats', except: [{ types: ['text'] }] })).toEqual([])
    expect(await names({ except: [{ text: 'unicorn' }, { folder: 'nowhere' }] })).toEqual(['boats', 'gulls', 'sheep'])
    expect(await names({ except: [{ text: 'boats', folder: 'hills' }] })).toEqual(['boats', 'gulls', 'sheep'])
  })
})
