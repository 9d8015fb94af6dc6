import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { SessionMemory } from './memory.ts'
import { createStudio, type Studio } from '../studio.ts'
import { definitionOf, stepOf } from '../../tests/support/runs.ts'
import { studioWithTexts, type TestStudio } from '../../tests/support/studio.ts'

let test: TestStudio
let directory: string
let studio: Studio

beforeEach(async () => {
  test = await studioWithTexts()
  ;({ studio, folder: directory } = test)
})
afterEach(() => test.end())

const gallery = (name: string): PlanStep[] => [
  stepOf('find', 'assets.find', { args: { filter: { types: ['text'] } }, title: 'Find the notes' }),
  stepOf('canvas', 'canvases.create', {
    args: { name, assetIds: { $from: 'find', path: 'assetIds' } },
    title: 'Gather them',
  }),
  stepOf('layout', 'layouts.create', {
    args: { name, canvasIds: [{ $from: 'canvas', path: 'id' }], arrangement: 'gallery' },
    title: 'Lay them out',
  }),
  stepOf('place', 'environments.create', {
    args: { name, layoutIds: [{ $from: 'layout', path: 'id' }] },
    title: 'Build the gallery',
  }),
]

async function run(steps: PlanStep[], text = 'do it', session = 'test'): Promise<TurnEvent[]> {
  const events: TurnEvent[] = []
  const stream = await studio.client().agent.runPlan({ plan: definitionOf(steps), text, session })
  for await (const event of stream) events.push(event)
  return events
}

async function say(text: string, session?: string): Promise<TurnEvent[]> {
  const events: TurnEvent[] = []
  for await (const event of await studio.client().agent.say({ text, ...(session ? { session } : {}) })) {
    events.push(event)
  }
  return events
}

function doneOf(events: TurnEvent[]) {
  const last = events.at(-1)
  if (last?.type !== 'done') throw new Error(`The stream ended with ${last?.type}.`)
  return last
}

const textOf = (events: TurnEvent[]) => events.map((event) => (event.type === 'text' ? event.text : '')).join('')
const memory = (events: TurnEvent[]) => new SessionMemory(studio.request().tenant, doneOf(events).sessionId)

describe('M2.13 the stream of a turn', () => {
  it('begins with the session, ends with done, and tells every step between', async () => {
    const events = await run(gallery('Notes'))
    const types = events.map((event) => event.type)
    expect(types.slice(0, 3)).toEqual(['session', 'analysis', 'plan_created'])
    expect(types.filter((type) => type === 'step_start')).toHaveLength(4)
    expect(types.filter((type) => type === 'tool_call')).toHaveLength(4)
    expect(types.filter((type) => type === 'tool_result')).toHaveLength(4)
    expect(types.filter((type) => type === 'step_complete')).toHaveLength(4)
    expect(types.slice(-2)).toEqual(['text', 'done'])
    expect(textOf(events)).toBe('Found 3 texts. Built “Notes” with 3 things.')
    const done = doneOf(events)
    expect(done).toMatchObject({ status: 'completed', usage: { toolCalls: 4, cost: 0 } })
    expect(Object.values(done.created).map((ids) => ids.length)).toEqual([1, 1, 1, 0])
  })

  it('is session, error, text and done for a plan that cannot run', async () => {
    const events = await run([stepOf('a', 'no.such.tool')])
    expect([...new Set(events.map((event) => event.type))]).toEqual(['session', 'analysis', 'error', 'text', 'done'])
    expect(doneOf(events).status).toBe('failed')
    expect(textOf(events)).toContain('There is no tool called “no.such.tool”.')
  })

  it('says what went wrong and what was kept when a step fails', async () => {
    const steps = [...gallery('Notes'), stepOf('wrong', 'environments.rename', { title: 'Rename it' })]
    const events = await run(steps)
    expect(doneOf(events).status).toBe('partial')
    expect(textOf(events)).toMatch(/^Found 3 texts\. Built “Notes” with 3 things\. I could not rename it: /)
  })

  it('goes on when the reader leaves, and tells the conversation', async () => {
    const stream = await studio
      .client()
      .agent.runPlan({ plan: definitionOf(gallery('Left')), text: 'go', session: 's' })
    let sessionId = ''
    for await (const event of stream) {
      if (event.type === 'session') sessionId = event.sessionId
      if (event.type === 'plan_created') break
    }
    await expect
      .poll(async () => (await studio.client().agent.messages({ sessionId })).map((message) => message.role))
      .toEqual(['user', 'agent'])
    expect(await studio.client().environments.list({})).toMatchObject([{ name: 'Left', count: 3 }])
  })
})

describe('M3.2 a turn that is broken off', () => {
  const messages = async () => {
    const [session] = await studio.client().agent.sessions({})
    return (await studio.client().agent.messages({ sessionId: session?.id ?? '' })).map(({ role, text }) => [
      role,
      text,
    ])
  }
  const reopen = async () => {
    await studio.close()
    studio = test.studio = createStudio({ workspace: join(directory, 'workspace') })
    await studio.recovered()
  }

  it('ends its stream when the studio closes, and is finished and told at the next start', async () => {
    const steps = [...gallery('Notes'), stepOf('look', 'environments.list', { dependsOn: ['place'] })]
    const stream = await studio.client().agent.runPlan({ plan: definitionOf(steps), text: 'go' })
    // Told in the middle of the run, right after the write of its second step.
    studio.request().events.subscribe('local', (event) => {
      if (event.type === 'canvases_changed') void studio.close()
    })
    const events: TurnEvent[] = []
    for await (const event of stream) events.push(event)
    expect(events).toContainEqual({ type: 'error', error: expect.objectContaining({ code: 'UNAVAILABLE' }) })
    expect(doneOf(events).status).toBe('failed')
    await reopen()
    expect(await messages()).toMatchObject([
      ['user', 'go'],
      ['agent', expect.stringContaining('Built “Notes”')],
    ])
    expect(await studio.client().environments.list({})).toHaveLength(1)
  })

  it('is told though the process ended between the end of the run and the telling', async () => {
    await run(gallery('Notes'), 'go')
    const { tenant } = studio.request()
    tenant.run(tenant.db.deleteFrom('messages').where('role', '=', 'agent'))
    tenant.run(tenant.db.deleteFrom('context'))
    await reopen()
    expect(await messages()).toEqual([
      ['user', 'go'],
      ['agent', 'Found 3 texts. Built “Notes” with 3 things.'],
    ])
    const [session] = await studio.client().agent.sessions({})
    expect(new SessionMemory(studio.request().tenant, session?.id ?? '').places).toHaveLength(1)
  })
})

describe('M2.4 what a conversation remembers', () => {
  it('keeps the place and what was found, from turn to turn and over a restart', async () => {
    const made = await run(gallery('Notes'))
    const [place] = doneOf(made).created.environments
    expect(memory(made).places).toEqual([place])
    expect(memory(made).found).toMatchObject({ phrase: 'the notes' })
    expect(memory(made).latest).toBe('environment')
    const found = await run([stepOf('find', 'assets.find', { args: { filter: { text: 'two' } }, title: 'Find two' })])
    expect(memory(found).found).toMatchObject({ phrase: 'two', assetIds: [expect.any(String)] })
    expect(memory(found).latest).toBe('found')
    await studio.close()
    studio = test.studio = createStudio({ workspace: join(directory, 'workspace') })
    expect(memory(found).places).toEqual([place])
    expect(memory(found).latest).toBe('found')
  })

  it('is of one conversation alone', async () => {
    await run(gallery('Notes'), 'make', 'one')
    const other = await run([stepOf('list', 'environments.list')], 'look', 'two')
    expect(memory(other).places).toEqual([])
    expect(memory(other).found).toBeNull()
  })

  it('takes a whole turn back at once, and means the place before it afterwards', async () => {
    const first = doneOf(await run(gallery('First'))).created.environments
    const before = await studio.client().environments.get({ id: first[0] ?? '' })
    const arrange = (arrangement: string) =>
      stepOf(arrangement, 'environments.arrange', { args: { environmentId: first[0] ?? '', arrangement } })
    await run([arrange('circle'), { ...arrange('grid'), dependsOn: ['circle'] }], 'circle, then grid')
    const undone = await run([stepOf('undo', 'history.undo')], 'undo')
    expect(textOf(undone)).toBe('Took back “circle, then grid”.')
    expect(doneOf(undone).created.environments).toEqual(first)
    expect((await studio.client().environments.get({ id: first[0] ?? '' })).items).toEqual(before.items)

    const second = await run(gallery('Second'))
    const gone = doneOf(second).created.environments[0]
    const again = await run([stepOf('undo', 'history.undo')], 'undo')
    expect(doneOf(again).created.environments).toEqual([])
    expect((await studio.client().environments.list({})).map((place) => place.name)).toEqual(['First'])
    // It stays known, for redo; what "it" means is the first of these that stands.
    expect(memory(again).places).toEqual([gone, ...first])
  })
})

describe('M2.5 sessions', () => {
  it('continue by id or by name, and begin under a name that is new', async () => {
    const first = await say('hello', 'friday')
    expect(first[0]).toMatchObject({ type: 'session', name: 'friday', isNew: true })
    const { sessionId } = doneOf(first)
    expect((await say('hello', 'friday'))[0]).toMatchObject({ sessionId, isNew: false })
    expect((await say('hello', sessionId))[0]).toMatchObject({ sessionId, isNew: false })
    const sessions = await studio.client().agent.sessions({})
    expect(sessions).toMatchObject([{ id: sessionId, messageCount: 6 }])
  })

  it('are each their own without a name, called after what was said', async () => {
    const names = [await say('hello there'), await say('hello there')].map(([first]) => first)
    expect(names).toMatchObject([{ name: 'hello there' }, { name: 'hello there (2)' }])
  })

  it('are not begun by only planning', async () => {
    await studio.client().agent.plan({ text: 'find the notes', session: 'quiet' })
    expect(await studio.client().agent.sessions({})).toEqual([])
  })
})
