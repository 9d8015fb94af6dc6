import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import { studioWithTexts, type TestStudio } from '../../tests/support/studio.ts'

type Done = Extract<TurnEvent, { type: 'done' }>

describe('M2.4 what is said after an answer', () => {
  let test: TestStudio
  let client: StudioClient
  beforeEach(async () => {
    test = await studioWithTexts()
    client = test.studio.client()
  })
  afterEach(() => test.end())

  async function say(text: string): Promise<Done> {
    let done: Done | undefined
    for await (const event of await client.agent.say({ text, session: 'talk' })) if (event.type === 'done') done = event
    if (!done) throw new Error('The turn did not end.')
    return done
  }
  const standing = async () => {
    const [place] = await client.environments.list({})
    const { items } = await client.environments.get({ id: place?.id ?? '' })
    return items.map(({ scale }) => scale[0]).toSorted((a, b) => a - b)
  }

  it('is about what was counted', async () => {
    const { answer } = await say('how many texts are there?')
    expect(await client.environments.list({})).toEqual([])
    await say('put them in a row')
    expect(await client.environments.list({})).toMatchObject([{ kind: 'grid', count: answer?.count }])
  })

  it('is about what was named without a run, and so is its reading', async () => {
    await say('a gallery of the texts')
    const { answer } = await say('what is the first one?')
    expect(answer?.itemIds).toHaveLength(1)
    const [reading] = await client.agent.readings({})
    expect(reading).toMatchObject({ runId: null, goals: [{ do: 'which' }] })
    await say('make it twice as big')
    expect(await standing()).toEqual([1, 1, 2])
  })

  it('is about the place where everything in it was named', async () => {
    await say('a gallery of the texts')
    await say('what hangs here?')
    await say('make it twice as big')
    expect(await standing()).toEqual([2, 2, 2])
  })
})
