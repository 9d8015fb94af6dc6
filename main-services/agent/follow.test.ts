import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TurnEvent } from '#shared/model/turn.ts'
import { createStudio, type Studio } from '../studio.ts'

let directory: string
let studio: Studio
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'promenade-follow-'))
  for (const name of ['one', 'two']) writeFileSync(join(directory, `${name}.md`), `# ${name}\n`)
  studio = createStudio({ workspace: join(directory, 'workspace') })
  for await (const event of await studio.client().assets.import({ paths: [directory] })) void event
})
afterEach(async () => {
  await studio.close()
  rmSync(directory, { recursive: true })
})

async function all(stream: AsyncIterable<TurnEvent>): Promise<TurnEvent[]> {
  const events: TurnEvent[] = []
  for await (const event of stream) events.push(event)
  return events
}

/** Says a sentence and leaves as soon as its plan is known, as a window does that is reloaded. */
async function leaveWhilePlanned(text: string): Promise<string> {
  let sessionId = ''
  for await (const event of await studio.client().agent.say({ text, session: 's' })) {
    if (event.type === 'session') sessionId = event.sessionId
    if (event.type === 'plan_created') break
  }
  return sessionId
}

describe('M2.13 a turn that is under way is heard again', () => {
  it('from its beginning to its end, by a window that comes back', async () => {
    const sessionId = await leaveWhilePlanned('make a gallery of everything')
    const events = await all(await studio.client().agent.follow({ sessionId }))
    expect(events.slice(0, 3).map(({ type }) => type)).toEqual(['session', 'analysis', 'plan_created'])
    expect(events.at(-1)).toMatchObject({ type: 'done', status: 'completed' })
    expect(events.filter(({ type }) => type === 'step_complete').length).toBeGreaterThan(2)
    expect(await all(await studio.client().agent.follow({ sessionId }))).toEqual([])
  })

  it('also where another process executes it', async () => {
    const sessionId = await leaveWhilePlanned('make a gallery of everything')
    const other = createStudio({ workspace: join(directory, 'workspace') })
    try {
      const events = await all(await other.client().agent.follow({ sessionId }))
      // It may have ended before the other process looked; then there is nothing more to hear.
      const ends = events.map(({ type }) => type).filter((type) => type === 'plan_created' || type === 'done')
      expect([[], ['plan_created', 'done']]).toContainEqual(ends)
      await expect
        .poll(async () => (await other.client().agent.messages({ sessionId })).map(({ role }) => role))
        .toEqual(['user', 'agent'])
    } finally {
      await other.close()
    }
  })

  it('ends as paused where another process pauses it, and is told to its end once it goes on', async () => {
    const other = createStudio({ workspace: join(directory, 'workspace') })
    try {
      const text = 'make a gallery of everything, light it warm, make everything bigger and call it Zoo'
      const events: TurnEvent[] = []
      let [runId, sessionId] = ['', '']
      for await (const event of await studio.client().agent.say({ text, session: 's' })) {
        if (event.type === 'session') ({ sessionId } = event)
        if (event.type === 'plan_created') {
          ;({ runId } = event)
          await other.client().runs.pause({ id: runId })
        }
        events.push(event)
      }
      expect(events.at(-1)).toMatchObject({ type: 'done', status: 'paused', runId })
      expect(events.flatMap((event) => (event.type === 'text' ? [event.text] : [])).join('')).toContain('Paused')
      expect(await studio.client().runs.get({ id: runId })).toMatchObject({ status: 'paused' })
      await studio.client().runs.resume({ id: runId })
      const heard = await all(await studio.client().agent.follow({ sessionId, runId }))
      expect(heard.at(-1)).toMatchObject({ type: 'done', status: 'completed' })
    } finally {
      await other.close()
    }
  })

  it('says so where there is no such conversation', async () => {
    const sessionId = '01890000-0000-7000-8000-000000000001'
    await expect(studio.client().agent.follow({ sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
