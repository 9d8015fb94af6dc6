import { describe, expect, it, vi } from 'vitest'
import { attackDocument } from '../support/update-attack.ts'
import { PlaceBench } from '../support/places.ts'
import { TestWindow } from '../support/window.ts'
import { random, rounds } from './support/share.ts'

describe('M6.9 spoiled updates of a document', () => {
  it('honest windows agree with each other, with a fresh one and with what is stored', async () => {
    const bench = new PlaceBench(40)
    const client = bench.open().client()
    const { id } = await bench.build(client)
    const { report, windows } = await attackDocument(client, id, {
      random: random('spoiled updates'),
      times: rounds(2000, 'spoiled updates'),
    })
    console.info(
      `${report.pushes} spoiled updates, ${report.taken} of them harmless; the slowest took ${report.slowest.toFixed(0)} ms.`,
    )
    const fresh = new TestWindow(client, id, 'fresh')
    await fresh.connect()
    const stored = await client.environments.get({ id })
    for (const window of [...windows, fresh]) {
      await vi.waitFor(() => expect(window.environment).toEqual(stored), { timeout: 30_000 })
    }
    // From another process: what is in memory is what is on disk.
    expect(await bench.open().client().environments.get({ id })).toEqual(stored)
    for (const window of [...windows, fresh]) await window.disconnect()
    await bench.dispose()
  })
})
