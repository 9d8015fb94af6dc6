import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import { studioWithTexts, type TestStudio } from '../../tests/support/studio.ts'

type Done = Extract<TurnEvent, { type: 'done' }>

describe('readings of sentences', () => {
  let test: TestStudio
  let client: StudioClient
  beforeEach(async () => {
    test = await studioWithTexts()
    client = test.studio.client()
  })
  afterEach(() => test.end())

  async function say(text: string, more: { session?: string; instead?: string } = {}): Promise<Done> {
    let done: Done | undefined
    for await (const event of await client.agent.say({ text, ...more })) if (event.type === 'done') done = event
    if (!done) throw new Error('The turn did not end.')
    return done
  }
  const outcomes = async () =>
    (await client.agent.readings({})).map(({ said, outcome }) => [said, outcome]).toReversed()

  it('are stored with their certainty, who read them, and their goals', async () => {
    const { runId } = await say('a circle of the texts')
    const [reading] = await client.agent.readings({})
    expect(reading).toMatchObject({ runId, said: 'a circle of the texts', source: 'chart', outcome: null })
    expect(reading?.confidence).toBeGreaterThan(0.8)
    expect(reading?.cost).toBeLessThan(0.5)
    expect(reading?.goals).toMatchObject([{ do: 'make', arrangement: 'circle' }])
  })

  it('tell what became of them: kept, corrected, undone', async () => {
    const session = 'talk'
    await say('a circle of the texts', { session })
    await say('in a row instead', { session })
    const { runId } = await say('a gallery of the texts', { session })
    await say('a grid of the texts', { session, ...(runId ? { instead: runId } : {}) })
    await say('how many texts are there?', { session })
    await say('undo', { session })
    expect(await outcomes()).toEqual([
      ['a circle of the texts', 'corrected'],
      ['in a row instead', 'kept'],
      ['a gallery of the texts', 'corrected'],
      ['a grid of the texts', 'undone'],
      ['how many texts are there?', 'kept'],
      ['undo', null],
    ])
  })

  it('of another conversation are none of this one’s business', async () => {
    await say('a circle of the texts', { session: 'one' })
    await say('a grid of the texts', { session: 'another' })
    expect(await outcomes()).toEqual([
      ['a circle of the texts', null],
      ['a grid of the texts', null],
    ])
  })

  it('are forgotten with their run', async () => {
    const { runId = '' } = await say('a circle of the texts')
    await client.runs.delete({ id: runId })
    expect(await outcomes()).toEqual([])
  })
})
