/** Some spoiled updates of a document; `tests/deep/updates.test.ts` pushes 2,000. */
import { describe, expect, it, vi } from 'vitest'
import { seeded } from '../../resources/sample/paint/noise.ts'
import { attackDocument } from '../support/update-attack.ts'
import { PlaceBench } from '../support/places.ts'
import { TestWindow } from '../support/window.ts'

describe('M6.9 spoiled updates', () => {
  it('leave honest windows in agreement', async () => {
    const bench = new PlaceBench(8)
    const client = bench.open().client()
    const { id } = await bench.build(client)
    const { windows } = await attackDocument(client, id, { random: seeded(3), times: 150 })
    const fresh = new TestWindow(client, id, 'fresh')
    await fresh.connect()
    const stored = await client.environments.get({ id })
    for (const window of [...windows, fresh]) {
      await vi.waitFor(() => expect(window.environment).toEqual(stored))
      await window.disconnect()
    }
    await bench.dispose()
  })
})
