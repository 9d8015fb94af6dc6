import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConditions, setOf, shellOf } from '#renderer/forms/wish/set-parts.ts'
import { goalAsSaid } from '#renderer/forms/wish/goal-said.ts'
import { searchedBy, withChanges } from '#renderer/chat/plan-goals.ts'
import type { StudioClient } from '#shared/contract/index.ts'
import { goalsSaid } from '#shared/model/goal-words.ts'
import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { saidOf } from '#shared/model/set-words.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import { createStudio, type Studio } from '#services/studio.ts'
import { documentOf } from '../support/place-document.ts'
import { openMedia } from '../support/media.ts'

const media = openMedia()

type Done = Extract<TurnEvent, { type: 'done' }>
type Make = Extract<Goal, { do: 'make' }>

const photos: GoalSet = { set: 'where', condition: { is: 'type', any: ['image'] } }

/** The goal of a form: what it is about, and how it differs from a plain gallery of it. */
const make = (of: GoalSet, how: Partial<Make> = {}): Make => ({
  do: 'make',
  of,
  said: saidOf(of),
  arrangement: 'gallery',
  options: {},
  name: null,
  look: {},
  ...how,
})

const year = (value: number) => ({ is: 'taken', from: `${value}-01-01`, to: `${value}-12-31` }) as const

/** Sentences, the goal that a form makes of the same wish, and another sentence that the form's fields turn into it. */
const wishes: readonly {
  sentence: string
  goal: Goal
  instead: string
  change: (set: GoalSet) => GoalSet
}[] = [
  {
    sentence: 'make a circle of the photos taken in 2015',
    goal: make(withConditions(photos, 'taken', [year(2015)]), { arrangement: 'circle' }),
    instead: 'make a circle of the videos',
    change: (set) =>
      withConditions(withConditions(set, 'taken', [year(2015)]), 'type', [{ is: 'type', any: ['image'] }]),
  },
  {
    sentence: 'a grid of the photos from the folder Forest in three columns',
    goal: make(withConditions(photos, 'folder', [{ is: 'folder', path: 'Forest' }]), {
      arrangement: 'grid',
      options: { columns: 3 },
    }),
    instead: 'a grid of the photos from the folder Animals in three columns',
    change: (set) => withConditions(set, 'folder', [{ is: 'folder', path: 'Forest' }]),
  },
  {
    sentence: 'a row of the photos from 2015, newest first',
    goal: make(
      { set: 'order', of: withConditions(photos, 'taken', [year(2015)]), order: { by: 'taken', descending: true } },
      { arrangement: 'grid', rows: 1 },
    ),
    instead: 'a row of the photos from 2015, oldest first',
    change: (set) => setOf({ ...shellOf(set), order: { by: 'taken', descending: true } }),
  },
  {
    sentence: 'a gallery of the five newest photos by Canon',
    goal: make({
      set: 'take',
      of: withConditions(photos, 'camera', [{ is: 'camera', words: 'canon' }]),
      order: { by: 'taken', descending: true },
      count: 5,
    }),
    instead: 'a gallery of the two newest photos by Nokia',
    change: (set) => {
      const shell = shellOf(set)
      const any = shell.any.map((one) => withConditions(one, 'camera', [{ is: 'camera', words: 'canon' }]))
      return setOf({ ...shell, any, count: 5 })
    },
  },
  {
    sentence: 'a circle of the red photos that are not upright',
    goal: make(
      {
        set: 'and',
        of: [
          { set: 'not', of: { set: 'where', condition: { is: 'orientation', any: ['portrait'] } } },
          { set: 'where', condition: { is: 'color', any: ['red'] } },
          photos,
        ],
      },
      { arrangement: 'circle' },
    ),
    instead: 'a circle of the blue photos that are not upright',
    change: (set) => withConditions(set, 'color', [{ is: 'color', any: ['red'] }]),
  },
]

describe.skipIf(media === null)('the sentence, the form and the changed chip of one wish', { timeout: 60_000 }, () => {
  let folder = ''
  let studio: Studio
  let client: StudioClient

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'promenade-wish-'))
    studio = createStudio({ workspace: join(folder, 'workspace') })
    client = studio.client()
    for await (const event of await client.assets.import({ paths: [media ?? ''] })) void event
  }, 180_000)
  afterAll(async () => {
    await studio.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function ended(stream: AsyncIterable<TurnEvent>): Promise<Done> {
    let done: Done | undefined
    for await (const event of stream) if (event.type === 'done') done = event
    if (!done) throw new Error('The turn did not end.')
    return done
  }

  async function standing(stream: AsyncIterable<TurnEvent>): Promise<unknown> {
    const { created, status } = await ended(stream)
    expect(status).toBe('completed')
    const [made] = created.environments
    if (made === undefined) throw new Error('No place was made.')
    return documentOf(client, made)
  }

  it.each(wishes)('$sentence', async ({ sentence, goal, instead, change }) => {
    const said = await standing(await client.agent.say({ text: sentence }))

    const goals = [goal]
    const formed = await standing(await client.agent.say({ text: goalsSaid(goals), goals }))
    expect(formed).toEqual(said)

    // The chip of a plan that waits: the form makes other goals, and these another plan.
    const plan = await client.agent.plan({ text: instead })
    const step = plan.steps.find((one) => searchedBy(plan, one))
    const asked = step && searchedBy(plan, step)
    const before = asked?.goals[asked.at]
    if (!asked || before?.do !== 'make') throw new Error('The plan has no step whose set a form can change.')
    const after = [goalAsSaid({ ...before, of: change(before.of) }, before)]
    const next = withChanges(plan, plan, await client.agent.plan({ text: instead, goals: after }))
    const changed = await standing(await client.agent.runPlan({ plan: next, text: instead }))
    expect(changed).toEqual(said)

    // The chip of a plan that has run: what stands is taken back, and the other made in its place.
    const other = await ended(await client.agent.say({ text: instead, session: sentence }))
    const wrong = other.created.environments[0] ?? ''
    expect(await documentOf(client, wrong)).not.toEqual(said)
    const turn = { text: goalsSaid(after), goals: after, session: sentence, instead: other.runId }
    expect(await standing(await client.agent.say(turn))).toEqual(said)
    expect((await client.environments.list({})).map(({ id }) => id)).not.toContain(wrong)
  })

  it('takes back no run of another conversation', async () => {
    const first = await ended(await client.agent.say({ text: 'a circle of the videos', session: 'one' }))
    const goals = [make(photos)]
    const turn = { text: 'a gallery', goals, session: 'another', instead: first.runId }
    expect((await ended(await client.agent.say(turn))).status).toBe('failed')
    expect((await client.environments.list({})).map(({ id }) => id)).toContain(first.created.environments[0])
  })
})
