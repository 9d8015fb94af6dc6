/** Input that once ended in `INTERNAL`, and more of its kind. Each is refused, or done, with words a person understands. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { ImportEvent } from '#shared/model/asset.ts'
import type { Json } from '#shared/model/ids.ts'
import type { Environment } from '#shared/model/environment.ts'
import { PlaceBench } from '../support/places.ts'

type Ask = (client: StudioClient, place: Environment) => Promise<unknown>

const long = (length: number): string => '/x'.repeat(length / 2)
const listed =
  (text: string): Ask =>
  (client) =>
    client.assets.list({ filter: { text } })

/** What is refused, and what the refusal says. */
const refused: [string, Ask, RegExp][] = [
  ['a search of 10 MB', listed('x'.repeat(10_000_000)), /filter.text: a text here has at most 1,000 characters/],
  [
    'a folder of 10 MB',
    ({ assets }) => assets.list({ filter: { folder: long(10_000_000) } }),
    /at most 32,767 characters/,
  ],
  ['a folder with NUL', ({ assets }) => assets.facets({ filter: { folder: '/a\0b' } }), /no NUL/],
  ['an import path with NUL', ({ assets }) => read(assets.import({ paths: ['/tmp/a\0b'] })), /no NUL/],
  ['an import path of 1 MB', ({ assets }) => read(assets.import({ paths: [long(1_000_000)] })), /at most 32,767/],
  [
    'an export folder with NUL',
    ({ exports }, { id }) => exports.gallery({ environmentId: id, directory: '/tmp/a\0b' }),
    /no NUL/,
  ],
  [
    'an export folder of 1 MB',
    ({ exports }, { id }) => exports.gallery({ environmentId: id, directory: long(1_000_000) }),
    /at most 32,767/,
  ],
  [
    'an export folder whose name is too long for a disk',
    ({ exports }, { id }) => exports.gallery({ environmentId: id, directory: `/tmp/${'x'.repeat(300)}` }),
    /.{20}/,
  ],
  [
    'a caption of 10,001 characters',
    ({ environments }, { id, items }) =>
      environments.setItems({ environmentId: id, changes: [{ id: items[0]?.id ?? '', caption: 'x'.repeat(10_001) }] }),
    /changes.0.caption: a text here has at most 10,000 characters/,
  ],
  [
    'a sentence of 10 MB',
    ({ agent }) => read(agent.say({ text: 'x'.repeat(10_000_000) })),
    /at most 20,000 characters/,
  ],
  ['a sentence of nothing', ({ agent }) => read(agent.say({ text: ' \u200b' })), /nothing was said/],
  [
    'a plan nested 5,000 levels deep',
    ({ agent }) =>
      read(agent.runPlan({ text: 'x', plan: planOf(JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)) })),
    /nested too deeply/,
  ],
  [
    '100,001 ids',
    ({ assets }) =>
      assets.cards({ ids: Array.from({ length: 100_001 }, () => '01890000-0000-7000-8000-000000000000') }),
    /at most 100,000 entries/,
  ],
  [
    '100,000 wrong ids',
    ({ assets }) => assets.cards({ ids: Array.from({ length: 100_000 }, (_, index) => `id ${index}`) }),
    /ids.0: .* and 99,999 more/,
  ],
]

/** What is odd and all the same answered. */
const answered: [string, Ask][] = [
  ['a search of 500 words', listed('a '.repeat(500))],
  ['a search in one word of 1,000 characters', listed('x'.repeat(1000))],
  ['a search of a thousand signs', listed('語'.repeat(1000))],
  ['a search of signs alone', listed('"*^:(){}[]%_\\\'--'.repeat(60))],
  ['a search with words of the index', listed('" OR * NEAR( AND NOT')],
  ['a search with NUL', listed('a\0b')],
  ['a search with half a character', listed('\ud800x')],
  ['a camera of signs', ({ assets }) => assets.list({ filter: { camera: '% _ \\ '.repeat(28) } })],
  [
    'twenty exceptions of 500 words',
    ({ assets }) => assets.list({ filter: { except: Array.from({ length: 20 }, () => ({ text: 'b '.repeat(500) })) } }),
  ],
  [
    'an import path that is too long for the system',
    ({ assets }) => read(assets.import({ paths: [long(6000), '/nowhere'] })),
  ],
  [
    'a caption with half a character',
    ({ environments }, { id, items }) =>
      environments.setItems({ environmentId: id, changes: [{ id: items[0]?.id ?? '', caption: '\ud800' }] }),
  ],
]

const planOf = (parameters: unknown) => ({
  strategy: 'simple' as const,
  workflowType: 'image-gallery' as const,
  intent: '',
  confidence: 1,
  parameters: parameters as Record<string, Json>,
  steps: [],
  estimate: { seconds: 0, cost: 0 },
  quality: 'draft' as const,
  assumptions: [],
  reply: '',
})

async function read(stream: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const event of await stream) void (event as ImportEvent)
}

describe('M9.1 every refusal is a sentence', () => {
  let bench: PlaceBench
  let client: StudioClient
  let place: Environment

  beforeAll(async () => {
    bench = new PlaceBench(5)
    client = bench.open().client()
    place = await bench.build(client)
  })
  afterAll(() => bench.dispose())

  it.each(refused)('%s', async (_, ask, sentence) => {
    const error = await ask(client, place).then(
      () => undefined,
      (thrown: unknown) => thrown as { code: string; message: string },
    )
    expect(error?.code).not.toBe('INTERNAL')
    expect(error?.message).toMatch(sentence)
    expect(error?.message.length).toBeLessThan(400)
  })

  it.each(answered)('%s is no fault', async (_, ask) => {
    const asAsked = { code: 'NOT_FOUND', message: 'It was done as it was asked.' }
    const { code, message } = await ask(client, place).then(
      () => asAsked,
      (thrown: unknown) => thrown as typeof asAsked,
    )
    expect(code).toMatch(/^(INVALID_INPUT|NOT_FOUND)$/)
    expect(message).toMatch(/^[A-Z“].{10,}\.$/)
    const { total } = await client.assets.list({ filter: {} })
    expect(total).toBe(5)
  })
})
