import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportEvent } from '#shared/model/asset.ts'
import { createStudio, type Studio } from '#services/studio.ts'
import { sampleDirectory } from './directory.ts'
import { SharedStream } from './shared-stream.ts'

describe('M9.1 the sample is a workspace of its own', () => {
  let home: string
  let studios: Studio[]
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-sample-'))
    studios = []
  })
  afterEach(async () => {
    for (const studio of studios) await studio.close()
    rmSync(home, { recursive: true })
  })

  function open(name: string, openSample?: () => Promise<string | null>): Studio {
    const studio = createStudio({ workspace: join(home, name), ...(openSample ? { openSample } : {}) })
    studios.push(studio)
    return studio
  }

  it('never hangs in a workspace of a person', async () => {
    const own = open('own', async () => 'http://127.0.0.1:1/?key=x')
    expect((await own.client().workspace.info({})).sample).toBe(false)
    expect(await own.client().workspace.openSample({})).toEqual({ url: 'http://127.0.0.1:1/?key=x' })
    await expect(own.client().workspace.makeSample({})).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await own.client().workspace.info({})).counts).toMatchObject({ assets: 0, environments: 0 })
  })

  it('takes a new folder or its own, and none with things of a person', async () => {
    const fresh = open('fresh')
    fresh.claimSample()
    fresh.claimSample()
    expect((await fresh.client().workspace.info({})).sample).toBe(true)
    await expect(fresh.client().workspace.openSample({})).rejects.toMatchObject({ code: 'CONFLICT' })

    mkdirSync(join(home, 'pictures'))
    writeFileSync(join(home, 'pictures', 'a.txt'), 'Mine.')
    const own = open('own')
    for await (const event of await own.client().assets.import({ paths: [join(home, 'pictures')] })) void event
    expect(() => own.claimSample()).toThrow(/things of your own/)
    expect((await own.client().workspace.info({})).sample).toBe(false)
    await expect(own.client().workspace.openSample({})).rejects.toMatchObject({ code: 'UNSUPPORTED' })
  })

  it('knows a workspace in which it hung before it had one of its own', async () => {
    const before = open('before')
    mkdirSync(join(home, 'before', 'sample-media', 'Notes'), { recursive: true })
    writeFileSync(join(home, 'before', 'sample-media', 'Notes', 'a.txt'), 'A note.')
    const paths = [join(home, 'before', 'sample-media')]
    for await (const event of await before.client().assets.import({ paths })) void event
    expect((await before.client().workspace.info({})).sample).toBe(false)
    before.claimSample()
    expect((await before.client().workspace.info({})).sample).toBe(true)
  })

  it('lies where it is named, in the clone, or where the system keeps what programs make', () => {
    const from = join(home, 'app.asar', 'dist')
    expect(sampleDirectory({ env: { PROMENADE_SAMPLE: join(home, 'x') } })).toBe(join(home, 'x'))
    expect(sampleDirectory({ env: {} })).toBe(join(import.meta.dirname, '..', '..', 'sample-workspace'))
    const elsewhere = (platform: NodeJS.Platform, env = {}) => sampleDirectory({ env, platform, home: '/h', from })
    expect(elsewhere('linux')).toBe(join('/h', '.local', 'share', 'Promenade', 'sample'))
    expect(elsewhere('linux', { XDG_DATA_HOME: '/d' })).toBe(join('/d', 'Promenade', 'sample'))
    expect(elsewhere('darwin')).toBe(join('/h', 'Library', 'Application Support', 'Promenade', 'sample'))
  })

  it('is made once, whoever follows and whoever leaves', async () => {
    let begun = 0
    const gate = Promise.withResolvers<void>()
    async function* work(): AsyncGenerator<number> {
      begun++
      yield 1
      await gate.promise
      yield 2
    }
    const stream = new SharedStream(work())
    const first = stream.follow()
    expect(await first.next()).toEqual({ value: 1, done: false })
    const late = stream.follow()
    await first.return()
    gate.resolve()
    const seen: number[] = []
    for await (const item of late) seen.push(item)
    expect([begun, seen]).toEqual([1, [1, 2]])
    const failing = new SharedStream<ImportEvent>({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('full')) }),
    })
    await expect(failing.follow().next()).rejects.toThrow('full')
    await failing.ended
    expect([stream.running, failing.running]).toEqual([false, false])
  })
})
