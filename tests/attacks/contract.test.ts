/** A few absurd inputs for every procedure, in process; `tests/deep/contract.test.ts` gives 200 to each. */
import { describe, expect, it } from 'vitest'
import { seeded } from '../../resources/sample/paint/noise.ts'
import { attackContract, vocabularyOf } from '../support/contract-attack.ts'
import { PlaceBench } from '../support/places.ts'

describe('M9.1 absurd input', () => {
  it('is answered with a sentence by every procedure, and the studio goes on', async () => {
    const bench = new PlaceBench(6)
    const client = bench.open().client()
    const words = await vocabularyOf(bench, client)
    const before = await client.workspace.doctor({})
    const { calls } = await attackContract([client], { random: seeded(7), words, times: 4 })
    expect(calls).toBeGreaterThan(200)
    const passed = ({ checks }: typeof before) => checks.map(({ name, ok }) => ({ name, ok }))
    expect(passed(await client.workspace.doctor({}))).toEqual(passed(before))
    await bench.dispose()
  })
})
