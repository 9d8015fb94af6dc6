import { describe, expect, it } from 'vitest'
import { killExport, situations, type Situation } from '../support/kill-exports.ts'
import { random, rounds } from './support/share.ts'

const names = Object.keys(situations) as Situation[]
/** More than an export of a few files makes. */
const mostChanges = 60

describe('M8.1 an export that is killed at any moment', () => {
  const count = rounds(160, 'export kills')
  it(`leaves the old or the new whole, ${count} times`, { timeout: 1_200_000 }, async () => {
    const next = random('export kills')
    let killed = 0
    for (let round = 0; killed < count; round += 1) {
      const name = names[round % names.length] ?? 'nothing'
      if (await killExport(name, 1 + Math.floor(next() * mostChanges))) killed += 1
    }
    expect(killed).toBe(count)
  })
})
