import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import { createStudio, type Studio } from '#services/studio.ts'
import { openMedia } from '../support/media.ts'

const media = openMedia()

type Done = Extract<TurnEvent, { type: 'done' }>

/** What a turn came to, as a person would see it: names without endings. */
interface Seen {
  done: Done
  said: string
  found: string[]
  place: (Environment & { names: string[] }) | null
}

const forest = [
  'GreenMeadow',
  'autumn park Canon PowerShot S30',
  'fallen leaf',
  'forest path',
  'river in the woods Sony DCR-PC110',
  'silver_fir',
  'wood_anemones',
]
const lund = ['01', '04', '08', '12', '16', '20', '24', '29']

/** A sentence that only finds, and the names of what it finds, in order where they stand in a list of their own. */
const finding: readonly (readonly [sentence: string, names: readonly string[]])[] = [
  // Conditions and what they are joined by; names and days as exiftool tells them.
  [
    'gif and webp files only',
    ['Alpha Lossless (2)', 'Animation Lossy', 'denali', 'fjord', 'hand-controller-target-ray', 'star'],
  ],
  ['only gifs', ['hand-controller-target-ray', 'star']],
  ['all birds', ['bird', 'ibis', 'peacock', 'pelican', 'prairie_falcon', 'tui bird']],
  ['photos of the sunset with a Nokia', ['Dublin sunset Nokia Lumia 800']],
  ['photos from the road trip that are not landscape', ['IMG_6263', 'IMG_6296', 'IMG_8943', 'IMG_8994']],
  [
    'upright photos taken between 2010 and 2016',
    ['Dublin sunset Nokia Lumia 800', 'IMG_6263', 'IMG_6296', 'IMG_8943', 'IMG_8994', 'street lamp canon_hdr_YES'],
  ],
  ['photos taken on a Saturday in the year 2001', ['Stonehenge Canon PowerShot A20', 'dog FujiFilm MX-1200']],
  ['videos longer than 20 seconds', ['big-buck-bunny-480p-30s']],
  [
    'photos from the Forest folder, excluding autumn and the river',
    ['GreenMeadow', 'fallen leaf', 'forest path', 'silver_fir', 'wood_anemones'],
  ],
  ['blurry photos of the Forest folder', forest],
  // So many of them, in an order.
  ['a single picture of a sunset', ['winter sunset Sony Cybershot']],
  ['the second oldest photo', ['river in the woods Sony DCR-PC110']],
  ['the two newest photos from Animals', ['butterfly', 'prairie_falcon']],
  ['the shortest video and the longest sound', ['spunkyrace-ks', 'test-vp9']],
  ['last two photos', ['San Luca evening', 'tanners_ridge']],
]

const ordered: readonly (readonly [sentence: string, kind: string, names: readonly string[]])[] = [
  ['the Lund walk in order, one row', 'grid', lund],
  ['Give me the roar, the guitar and the countdown next to each other', 'grid', ['t-rex-roar', 'guitar', 'countdown']],
  ['make a row of the cat, the dog and the bee', 'grid', ['cat Pentax Optio 330', 'dog FujiFilm MX-1200', 'bee']],
  ['pictures from the Lund walk in reverse alphabetical order, side by side', 'grid', lund.toReversed()],
  [
    'all birds in a circle, sorted by name',
    'circle',
    ['bird', 'ibis', 'peacock', 'pelican', 'prairie_falcon', 'tui bird'],
  ],
]

/** What is said one after the other, and what stands there or is answered at the end of each. */
const dialogues: readonly (readonly (readonly [sentence: string, look: (seen: Seen) => void])[])[] = [
  [
    ['gallery of three animals', ({ place }) => expect(place?.names).toHaveLength(3)],
    ['make that two', ({ place }) => expect(place?.names).toEqual(['dog FujiFilm MX-1200', 'cat Pentax Optio 330'])],
    ['now call it Garden', ({ place }) => expect(place).toMatchObject({ name: 'Garden', items: { length: 2 } })],
  ],
  [
    ['gallery of the Forest folder', ({ place }) => expect(place?.names.toSorted()).toEqual(forest)],
    ['gallery of the folder Animals', ({ place }) => expect(place?.names).toHaveLength(12)],
    ['back to the first one', ({ said }) => expect(said).toContain('Forest')],
    ['add the surfer to it', ({ place }) => expect(place?.names.toSorted()).toEqual([...forest, 'surfer'].toSorted())],
  ],
  [
    ['circle of the canon photos', ({ place }) => expect(place?.names).toHaveLength(29)],
    ['light it warmer', ({ place }) => expect(place?.lighting.preset).toBe('warm')],
    ['brighter please', ({ place }) => expect(place?.lighting.intensity).toBe(1.5)],
    ['no, darker than that', ({ place }) => expect(place?.lighting.intensity).toBeLessThan(1)],
  ],
  [
    ['circle of the folder Animals', ({ place }) => expect(place?.kind).toBe('circle')],
    [
      'put the leopard behind me',
      ({ place }) => expect(at(place, 'leopard')[2]).toBeGreaterThan(at(place, 'dog FujiFilm MX-1200')[2]),
    ],
    [
      'what is behind me?',
      ({ done, said }) => {
        expect(said).toContain('leopard')
        expect(said).not.toContain('dog')
        expect(done.answer?.itemIds?.length).toBeGreaterThan(0)
      },
    ],
    ['make the peacock twice as big', ({ place }) => expect(scaled(place)).toEqual([['peacock', 2]])],
    ['remove the rhino', ({ place }) => expect(place?.names).not.toContain('rhino')],
  ],
  [
    ['the Lund walk in order, one row', ({ place }) => expect(row(place)).toEqual(lund)],
    [
      'exchange the first and the last picture',
      ({ place }) => expect(row(place)).toEqual(['29', ...lund.slice(1, -1), '01']),
    ],
    [
      'remove the second from the left',
      ({ place }) => expect(row(place)).toEqual(['29', '08', '12', '16', '20', '24', '01']),
    ],
    ['reverse the order', ({ place }) => expect(row(place)).toEqual(['01', '24', '20', '16', '12', '08', '29'])],
    ['which one is on the far left?', ({ said }) => expect(said).toContain('01')],
    ['make the middle one bigger', ({ place }) => expect(scaled(place).map(([name]) => name)).toEqual(['16'])],
    ['move 01 next to 16', ({ place }) => expect(row(place)).toEqual(['24', '20', '16', '01', '12', '08', '29'])],
    ['keep only the first three', ({ place }) => expect(row(place)).toEqual(['24', '20', '16'])],
  ],
  [
    ['gallery of the folder Forest', ({ place }) => expect(place?.names).toHaveLength(7)],
    [
      'replace the silver fir with the surfer',
      ({ place }) =>
        expect(place?.names.toSorted()).toEqual(
          [...forest.filter((name) => name !== 'silver_fir'), 'surfer'].toSorted(),
        ),
    ],
    [
      'and get rid of the river',
      ({ place }) => expect(place?.names).not.toContain('river in the woods Sony DCR-PC110'),
    ],
  ],
  [
    ['photos from 2012 in a grid', ({ place }) => expect(place?.names).toHaveLength(3)],
    ['the same for 2001', ({ place }) => expect(place?.names).toHaveLength(4)],
    ['as before but larger', ({ place }) => expect(scaled(place)).toHaveLength(4)],
    [
      'in a row instead',
      ({ place }) =>
        expect(place?.items.every(({ position }) => position[2] === place.items[0]?.position[2])).toBe(true),
    ],
  ],
  [
    ['gallery of the canon photos', ({ place }) => expect(place?.names).toHaveLength(29)],
    [
      'no, the nikon ones',
      ({ place }) => expect(place?.names.toSorted()).toEqual(['snowy valley Nikon E990', 'tanners_ridge']),
    ],
    [
      'make that five',
      ({ done, said }) => {
        expect(done.status).toBe('declined')
        expect(said).toContain('no more')
      },
    ],
  ],
  // Another conversation and its places are none of this one's business.
  [['undo', ({ done }) => expect(done.status).toBe('declined')]],
  [['make it bigger', ({ done }) => expect(done.status).toBe('declined')]],
  [
    [
      'make the walls dark blue, and hang the 2012 photos there',
      ({ place, done }) => {
        expect(done.created.environments).toHaveLength(1)
        expect(place?.names).toHaveLength(3)
        expect(place?.backdrop).toMatchObject({ kind: 'plain', color: '#122b53' })
      },
    ],
  ],
]

const at = (place: Seen['place'], name: string): readonly [number, number, number] =>
  place?.items[place.names.indexOf(name)]?.position ?? [0, 0, 0]
const scaled = (place: Seen['place']) =>
  (place?.items ?? []).flatMap(({ scale }, index) =>
    scale[0] === 1 ? [] : [[place?.names[index] ?? '', scale[0]] as const],
  )
const row = (place: Seen['place']): string[] =>
  (place?.items ?? [])
    .map(({ position }, index) => [position[0], place?.names[index] ?? ''] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, name]) => name)

describe.skipIf(!media)('what is said is understood without a model', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'promenade-understanding-'))
  let studio: Studio
  let client: StudioClient

  beforeAll(async () => {
    studio = createStudio({ workspace })
    client = studio.client()
    for await (const event of await client.assets.import({ paths: [media ?? ''] })) void event
  }, 180_000)
  afterAll(async () => {
    await studio.close()
    rmSync(workspace, { recursive: true })
  })

  const namesOf = async (ids: readonly string[]) =>
    (await client.assets.cards({ ids: [...ids] })).map(({ name }) => name.replace(/\.\w+$/u, ''))

  async function say(text: string, session: string): Promise<Seen> {
    const events: TurnEvent[] = []
    for await (const event of await client.agent.say({ text, session })) events.push(event)
    const done = events.at(-1)
    if (done?.type !== 'done') throw new Error('The turn did not end.')
    const said = events.map((event) => (event.type === 'text' ? event.text : '')).join('')
    const id = done.created.environments.at(-1)
    const environment = id === undefined ? null : await client.environments.get({ id })
    const assetIds = environment?.items.map(({ assetId }) => assetId) ?? []
    const names = new Map<string, string>()
    for (const [index, name] of (await namesOf([...new Set(assetIds)])).entries())
      names.set([...new Set(assetIds)][index] ?? '', name)
    const place = environment && { ...environment, names: assetIds.map((one) => names.get(one) ?? '') }
    return { done, said, found: await namesOf(done.found ?? []), place }
  }

  it.each(finding)('M2.11 finds: %s', async (sentence, names) => {
    const { found } = await say(sentence, sentence)
    expect(found.toSorted()).toEqual([...names].toSorted())
  })

  it.each(ordered)('M2.2 hangs in order: %s', async (sentence, kind, names) => {
    const { place } = await say(sentence, sentence)
    expect(place?.kind).toBe(kind)
    expect(place?.names).toEqual(names)
  })

  it.each(dialogues.map((turns) => [turns.map(([sentence]) => sentence).join(' / '), turns] as const))(
    'M2.13 goes on from what was said: %s',
    async (name, turns) => {
      const heard: string[] = []
      for (const [sentence, look] of turns) {
        const seen = await say(sentence, name.slice(0, 150))
        heard.push(seen.said)
        look(seen)
      }
      expect(heard.filter((said) => said !== '')).toHaveLength(turns.length)
    },
  )

  it('M2.3 answers what is asked and says what it left out', async () => {
    expect((await say('what is the longest video?', 'a')).said).toMatch(/big-buck-bunny/i)
    expect((await say('how many pictures were taken with a Nikon?', 'b')).done.answer).toMatchObject({ count: 2 })
    expect((await say('photos of unicorns', 'c')).done.status).toBe('declined')
    const { said, done } = await say('all wobbly pictures from the Forest folder in a circle', 'd')
    expect(said).toContain('“wobbly”')
    expect(done.status).toBe('completed')
  })
})
