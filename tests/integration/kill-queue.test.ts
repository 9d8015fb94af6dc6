import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seeded } from '../../resources/sample/paint/noise.ts'
import { killConsumers } from '../support/kill-queue.ts'

describe('M3.8 consumers that are killed while they handle messages', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-kill-queue-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  it('each message is handled, its effect is there once and in order, and only what cannot be handled is given up', async () => {
    const { kills, deaths, seconds, expectedDead, ...found } = await killConsumers(home, {
      messages: 2000,
      consumers: 3,
      killEvery: 100,
      failing: 499,
      fatal: 1500,
      tries: 4,
      bound: 500,
      random: seeded(Date.now() % 1_000_000),
    })
    expect(found).toEqual({ neverHandled: [], withoutEffect: [], wrong: [], dead: expectedDead, left: 0 })
    expect(expectedDead).toHaveLength(5)
    expect(kills).toBeGreaterThan(0)
    // One message ended four of them by itself.
    expect(deaths).toBeGreaterThanOrEqual(4)
    console.info(`${kills} killed, ${deaths} died, in ${seconds.toFixed(1)} s.`)
  })
})
