import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { killConsumers } from '../support/kill-queue.ts'
import { random, rounds, seed } from './support/share.ts'

describe(`M3.8 four consumers, one killed every second (seed ${seed})`, () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-deep-queue-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  it('each message is handled, its effect is there once and in order, and only what cannot be handled is given up', async () => {
    const messages = rounds(100_000, 'queue')
    const { kills, deaths, seconds, expectedDead, ...found } = await killConsumers(home, {
      messages,
      consumers: 4,
      killEvery: 1000,
      failing: 997,
      fatal: 20_000,
      tries: 5,
      bound: 10_000,
      random: random('queue'),
    })
    console.info(`${messages} messages: ${kills} killed, ${deaths} died, in ${seconds.toFixed(1)} s.`)
    expect(found).toEqual({ neverHandled: [], withoutEffect: [], wrong: [], dead: expectedDead, left: 0 })
    expect(kills).toBeGreaterThan(0)
  })
})
