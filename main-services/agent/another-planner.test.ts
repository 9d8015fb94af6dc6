import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import type { Planner, Situation } from '#services/planning/index.ts'
import { definitionOf, stepOf } from '../../tests/support/runs.ts'
import { importText, temporaryStudio, type TestStudio } from '../../tests/support/studio.ts'

/** Knows its sentences by heart. */
class ScriptedPlanner implements Planner {
  readonly name = 'scripted'
  readonly heard: { sentence: string; situation: Situation; texts: number }[] = []

  async plan(sentence: string, situation: Situation): Promise<WorkflowDefinition> {
    this.heard.push({ sentence, situation, texts: await situation.library.count({ types: ['text'] }) })
    if (sentence !== 'abracadabra') return { ...definitionOf([]), confidence: 0.2, reply: 'That is not in my script.' }
    return definitionOf([
      stepOf('find', 'assets.find', { args: { filter: { types: ['text'] } }, title: 'find the rabbits' }),
      stepOf('gather', 'canvases.create', {
        args: { name: 'Rabbits', assetIds: { $from: 'find', path: 'assetIds' } },
        dependsOn: ['find'],
        title: 'gather them',
      }),
    ])
  }
}

describe('M2.5 another planner', () => {
  const planner = new ScriptedPlanner()
  let test: TestStudio
  beforeEach(async () => {
    test = await temporaryStudio({ planner })
    await importText(test, 'rabbit.md', '# A rabbit')
  })
  afterEach(() => test.end())

  async function say(text: string): Promise<TurnEvent[]> {
    const events: TurnEvent[] = []
    for await (const event of await test.studio.client().agent.say({ text, session: 'magic' })) events.push(event)
    return events
  }

  it('is asked in place of the built-in one, and what it plans is done', async () => {
    const events = await say('abracadabra')
    expect(events.find(({ type }) => type === 'analysis')).toMatchObject({ planner: 'scripted' })
    const done = events.at(-1)
    expect(done).toMatchObject({ type: 'done', status: 'completed', created: { canvases: [expect.any(String)] } })
    const canvases = await test.studio.client().canvases.list({})
    expect(canvases).toMatchObject([{ name: 'Rabbits' }])
    expect(planner.heard.at(-1)).toMatchObject({ sentence: 'abracadabra', texts: 1, situation: { lastFound: null } })
  })

  it('hears what came about before, and may decline', async () => {
    await say('abracadabra')
    const events = await say('make a gallery of everything')
    expect(events.at(-1)).toMatchObject({ type: 'done', status: 'declined' })
    expect(events).toContainEqual({ type: 'text', text: expect.stringContaining('not in my script') })
    expect(planner.heard.at(-1)?.situation.lastFound?.assetIds).toHaveLength(1)
  })

  it('plans what is only looked at', async () => {
    const plan = await test.studio.client().agent.plan({ text: 'abracadabra' })
    expect(plan.steps.map(({ tool }) => tool)).toEqual(['assets.find', 'canvases.create'])
  })
})
