import { describe, expect, it } from 'vitest'
import { hinderExport, situations, type Situation } from '../support/kill-exports.ts'
import { random, rounds } from './support/share.ts'

const names = Object.keys(situations) as Situation[]
/** More than an export of a few files makes. */
const mostChanges = 60

describe('M8.1 the old or the new export is whole', () => {
  it.each([
    ['a kill at any moment', 'kill', 160],
    ['the disk was full at any moment', 'full', 60],
  ] as const)('after %s', { timeout: 1_200_000 }, async (_what, how, times) => {
    const count = rounds(times, `exports, ${how}`)
    const next = random(`exports, ${how}`)
    let hindered = 0
    for (let round = 0; hindered < count; round += 1) {
      const name = names[round % names.length] ?? 'nothing'
      if (await hinderExport(name, 1 + Math.floor(next() * mostChanges), how)) hindered += 1
    }
    expect(hindered).toBe(count)
  })
})
