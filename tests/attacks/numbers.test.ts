/**
 * Absurd values by every way in: through the contract, and in updates as a window pushes them. Each must be refused with
 * a sentence before anything is changed, and the place must go on. Add a value or a way by one line.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { StudioClient } from '#shared/contract/index.ts'
import { rootOf } from '#shared/document/index.ts'
import { largestThing, placeReach } from '#shared/model/bounds.ts'
import type { Environment, Item } from '#shared/model/environment.ts'
import type { Vector3 } from '#shared/model/layout.ts'
import { createRequestContext, newId, WorkspaceEvents } from '#services/host/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { PlaceBench } from '../support/places.ts'
import { TestWindow } from '../support/window.ts'

/** No coordinate, length, factor, angle or count is any of these. */
const absurdNumbers = [
  1e39,
  -1e39,
  3.5e38,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  2 ** 53,
  Number.NaN,
  Infinity,
  -Infinity,
]
/** No factor of a size is any of these either. */
const absurdFactors = [...absurdNumbers, 0, -0, -1, 1e-30, Number.MIN_VALUE]
/** No name is any of these. */
const blankNames = [
  '',
  ' ',
  '\t\n',
  '\0',
  '\u0007\u001b',
  '\u200b\u200d\ufeff',
  '\u2800\u3164',
  '\ud800',
  '\u202e\u2066',
  'x'.repeat(100_000),
]

type Way = (value: never, place: Environment, client: StudioClient) => Promise<unknown>
const number = (work: (value: number, place: Environment, client: StudioClient) => Promise<unknown>): Way => work
const text = (work: (value: string, place: Environment, client: StudioClient) => Promise<unknown>): Way => work

const itemOf = ({ items }: Environment): Item => {
  const [item] = items
  if (!item) throw new Error('An empty place.')
  return item
}
const moved = (value: number): Vector3 => [0, value, 0]

const throughTheContract: [string, readonly unknown[], Way][] = [
  [
    'the position of a thing',
    absurdNumbers,
    number((value, place, { environments }) =>
      environments.setItems({ environmentId: place.id, changes: [{ id: itemOf(place).id, position: moved(value) }] }),
    ),
  ],
  [
    'the rotation of a thing',
    absurdNumbers,
    number((value, place, { environments }) =>
      environments.setItems({ environmentId: place.id, changes: [{ id: itemOf(place).id, rotation: moved(value) }] }),
    ),
  ],
  [
    'the scale of a thing',
    absurdFactors,
    number((value, place, { environments }) =>
      environments.setItems({ environmentId: place.id, changes: [{ id: itemOf(place).id, scale: [1, value, 1] }] }),
    ),
  ],
  [
    'the group of a thing',
    ['x'.repeat(100_000)],
    text((value, place, { environments }) =>
      environments.setItems({ environmentId: place.id, changes: [{ id: itemOf(place).id, group: value }] }),
    ),
  ],
  [
    'the caption of a thing',
    ['x'.repeat(10_001), 'x'.repeat(10_000_000)],
    text((value, place, { environments }) =>
      environments.setItems({ environmentId: place.id, changes: [{ id: itemOf(place).id, caption: value }] }),
    ),
  ],
  [
    'a nudge',
    absurdNumbers,
    number((value, place, { environments }) => environments.adjust({ environmentId: place.id, move: moved(value) })),
  ],
  [
    'a turn',
    absurdNumbers,
    number((value, place, { environments }) => environments.adjust({ environmentId: place.id, turn: value })),
  ],
  [
    'a factor of size',
    absurdFactors,
    number((value, place, { environments }) => environments.adjust({ environmentId: place.id, scale: value })),
  ],
  [
    'a spread',
    absurdFactors,
    number((value, place, { environments }) => environments.adjust({ environmentId: place.id, spread: value })),
  ],
  [
    'the opening view',
    absurdNumbers,
    number((value, place, { environments }) =>
      environments.setCamera({ environmentId: place.id, camera: { ...place.camera, position: moved(value) } }),
    ),
  ],
  [
    'a field of view',
    [...absurdFactors, Math.PI],
    number((value, place, { environments }) =>
      environments.setCamera({ environmentId: place.id, camera: { ...place.camera, fov: value } }),
    ),
  ],
  [
    'a saved view',
    absurdNumbers,
    number((value, place, { environments }) =>
      environments.saveViewpoint({
        environmentId: place.id,
        name: 'Here',
        camera: { ...place.camera, target: moved(value) },
      }),
    ),
  ],
  [
    'the light',
    absurdNumbers,
    number((value, place, { environments }) =>
      environments.setLighting({ environmentId: place.id, lighting: { intensity: value } }),
    ),
  ],
  [
    'the gap of an arrangement',
    absurdNumbers,
    number((value, place, { environments }) =>
      environments.arrange({ environmentId: place.id, arrangement: 'grid', options: { gap: value } }),
    ),
  ],
  [
    'the radius of a circle',
    absurdFactors,
    number((value, place, { environments }) =>
      environments.arrange({ environmentId: place.id, arrangement: 'circle', options: { radius: value } }),
    ),
  ],
  [
    'where somebody is',
    absurdNumbers,
    number((value, place, { environments }) =>
      environments.presence({
        id: place.id,
        presence: {
          clientId: 'w',
          name: '',
          color: '#ffffff',
          selection: [],
          camera: { ...place.camera, position: moved(value) },
        },
      }),
    ),
  ],
  [
    'what a speaker sees',
    absurdNumbers,
    number((value, place, { agent }) =>
      agent.plan({
        text: 'make them bigger',
        context: { environmentId: place.id, camera: { ...place.camera, position: moved(value) } },
      }),
    ),
  ],
  [
    'the name of a place',
    blankNames,
    text((value, place, { environments }) => environments.rename({ environmentId: place.id, name: value })),
  ],
  [
    'the name of a view',
    blankNames,
    text((value, place, { environments }) =>
      environments.saveViewpoint({ environmentId: place.id, name: value, camera: place.camera }),
    ),
  ],
  [
    'the name of a canvas',
    blankNames,
    text((value, _, { canvases }) => canvases.create({ name: value, assetIds: [] })),
  ],
]

const vector = (value: number): unknown => [0, value, 0]
const put = (root: 'meta' | 'rooms' | 'viewpoints' | 'items', key: string, value: unknown) => (doc: Y.Doc) =>
  void rootOf(doc, root).set(key, value)
const baseOf = (place: Environment): Omit<Item, 'id'> => {
  const { id: _, ...base } = itemOf(place)
  return base
}

/** What a window may send: the place in, an edit of its document out. */
const pushed: [string, (place: Environment) => (doc: Y.Doc) => void][] = [
  ...absurdNumbers.flatMap((value): [string, (place: Environment) => (doc: Y.Doc) => void][] => [
    [`a thing at ${value}`, (place) => put('items', `${itemOf(place).id}:position`, vector(value))],
    [`a thing turned by ${value}`, (place) => put('items', `${itemOf(place).id}:rotation`, vector(value))],
    [`a new thing at ${value}`, (place) => put('items', 'new', { ...baseOf(place), position: vector(value) })],
    [`a room at ${value}`, (place) => put('rooms', 'room-1', { ...place.rooms[0], position: vector(value) })],
    [
      `a wall to ${value}`,
      (place) => put('rooms', 'room-1', { ...place.rooms[0], walls: [{ from: [0, 0], to: [0, value], height: 3 }] }),
    ],
    [
      `a view from ${value}`,
      (place) =>
        put('viewpoints', 'v', { id: 'v', name: 'Here', camera: { ...place.camera, position: vector(value) } }),
    ],
    [`an opening view from ${value}`, (place) => put('meta', 'camera', { ...place.camera, position: vector(value) })],
    [`a walking speed of ${value}`, () => put('meta', 'navigation', { modes: ['walk'], speed: value })],
  ]),
  ...absurdFactors.flatMap((value): [string, (place: Environment) => (doc: Y.Doc) => void][] => [
    [`a thing scaled by ${value}`, (place) => put('items', `${itemOf(place).id}:scale`, [1, value, 1])],
    [`a thing ${value} m high`, (place) => put('items', `${itemOf(place).id}:size`, [1, value, 1])],
  ]),
  ...blankNames.map((value): [string, (place: Environment) => (doc: Y.Doc) => void] => [
    `a name of ${JSON.stringify(value.slice(0, 8))}`,
    () => put('meta', 'name', value),
  ]),
  [
    'a size and a scale that are too much together',
    (place) => (doc) => {
      put('items', `${itemOf(place).id}:size`, [900, 900, 900])(doc)
      put('items', `${itemOf(place).id}:scale`, [900, 900, 900])(doc)
    },
  ],
  ['a caption of 10 MB', (place) => put('items', `${itemOf(place).id}:caption`, 'x'.repeat(10_000_000))],
  ['20 MB under a key that nobody knows', () => put('meta', 'later', 'x'.repeat(20_000_000))],
  [
    '2 MB beside what belongs to a thing',
    (place) => put('items', 'new', { ...baseOf(place), later: 'x'.repeat(2_000_000) }),
  ],
  [
    '2 MB beside what belongs to a view',
    (place) => put('meta', 'camera', { ...place.camera, later: 'x'.repeat(2_000_000) }),
  ],
  [
    '2,000 keys that nobody knows',
    () => (doc) => {
      for (let index = 0; index < 2000; index += 1) put('meta', `later-${index}`, 'x'.repeat(900))(doc)
    },
  ],
  [
    'captions of things that never stood',
    () => (doc) => {
      for (let index = 0; index < 2000; index += 1) put('items', `ghost${index}:caption`, 'x'.repeat(99))(doc)
    },
  ],
  ['a thing of no asset', (place) => put('items', 'new', { ...baseOf(place), assetId: newId() })],
  ['a thing of what is no id', (place) => put('items', 'new', { ...baseOf(place), assetId: '../../etc/passwd' })],
  ['a value nested 1,000 levels deep', () => put('meta', 'later', JSON.parse('['.repeat(1000) + ']'.repeat(1000)))],
  ['a key of 100,000 characters', () => put('meta', 'k'.repeat(100_000), 1)],
  [
    '1,001 saved views',
    (place) => (doc) => {
      for (let index = 0; index < 1001; index += 1)
        put('viewpoints', `v${index}`, { id: `v${index}`, name: 'Here', camera: place.camera })(doc)
    },
  ],
  ['another type of document', () => (doc) => doc.getArray('items').insert(0, [1])],
  ['a value between two others', () => (doc) => doc.getText('meta').insert(0, 'text')],
  ['a document within', () => put('meta', 'later', new Y.Doc())],
  ['bytes', () => put('meta', 'later', new Uint8Array(100))],
]

describe('M8.1 absurd values', () => {
  let bench: PlaceBench
  let client: StudioClient
  let place: Environment

  beforeEach(async () => {
    bench = new PlaceBench(4)
    client = bench.open().client()
    place = await bench.build(client)
  })
  afterEach(() => bench.dispose())

  const stored = (): Promise<Environment> => client.environments.get({ id: place.id })
  const refused = (work: Promise<unknown>): Promise<{ code: string; message: string }> =>
    work.then(
      () => ({ code: 'TAKEN', message: '' }),
      (error: unknown) => error as { code: string; message: string },
    )

  it.each(throughTheContract)('%s is refused through the contract', async (_, values, call) => {
    for (const value of values) {
      const error = await refused(call(value as never, place, client))
      const name = String(value).slice(0, 20)
      expect({ name, code: error.code }).toEqual({ name, code: 'INVALID_INPUT' })
      expect(error.message.length).toBeLessThan(500)
    }
    expect(await stored()).toEqual(place)
    expect(await client.history.list({ environmentId: place.id })).toHaveLength(1)
  })

  it('a push of any of them is refused, and windows go on', async () => {
    const window = new TestWindow(client, place.id, 'honest')
    await window.connect()
    for (const [name, work] of pushed) {
      const doc = new Y.Doc()
      doc.transact(() => work(place)(doc))
      const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
      const error = await refused(
        client.environments.push({ id: place.id, clientId: 'm', update, gesture: name.slice(0, 60), label: 'Harm' }),
      )
      expect({ name, code: error.code }).toEqual({ name, code: 'INVALID_INPUT' })
    }
    expect(await stored()).toEqual(place)
    await window.act((doc) => void rootOf(doc, 'items').set(`${itemOf(place).id}:caption`, 'still here'))
    expect(itemOf(await stored()).caption).toBe('still here')
    await window.disconnect()
  })

  it('growing on and on ends at the bound with a sentence, and everything stays in reach', async () => {
    const outcomes: string[] = []
    for (let time = 0; time < 20; time += 1) {
      outcomes.push((await refused(client.environments.adjust({ environmentId: place.id, scale: 100 }))).message)
      await refused(client.environments.adjust({ environmentId: place.id, spread: 100 }))
    }
    expect(outcomes.at(-1)).toMatch(/1 mm to 1 km/)
    for (const { position, size, scale } of (await stored()).items) {
      for (const axis of [0, 1, 2] as const) {
        expect(Math.abs(position[axis])).toBeLessThanOrEqual(placeReach)
        expect(size[axis] * scale[axis]).toBeLessThanOrEqual(largestThing * 1.001)
      }
    }
    await client.environments.adjust({ environmentId: place.id, scale: 0.5 })
  })

  it('a workspace that an earlier version filled with them opens, shows what it can, and can be worked in', async () => {
    const [first, second, third, fourth] = place.items.map(({ id }) => id)
    const harm = new TestWindow(client, place.id, 'earlier')
    await harm.connect()
    await harm.disconnect()
    const before = Y.encodeStateVector(harm.doc)
    put('items', `${first}:position`, [1e39, 0, 0])(harm.doc)
    put('items', `${second}:scale`, [-2, 1e39, 0])(harm.doc)
    put('items', `${third}:rotation`, [0, 1e30, 0])(harm.doc)
    put('items', 'far', { ...baseOf(place), position: [1e300, 0, 0], size: [1e9, 0, 1] })(harm.doc)
    put('rooms', 'room-1', { ...place.rooms[0], name: '\u200b', walls: [{ from: [0, 0], to: [1e39, 0], height: 3 }] })(
      harm.doc,
    )
    put('meta', 'camera', { ...place.camera, position: [1e39, 0, 0] })(harm.doc)
    put('meta', 'name', ' ')(harm.doc)
    put('viewpoints', 'v', { id: 'v', name: ' ', camera: place.camera })(harm.doc)
    const store = new Store({ directory: bench.directory })
    const tenant = store.forTenant(localTenant)
    const update = Y.encodeStateAsUpdate(harm.doc, before)
    const context = createRequestContext({ tenant, events: new WorkspaceEvents() })
    context.commit(() =>
      tenant.run(
        tenant.db
          .insertInto('environment_updates')
          .values({ environment_id: place.id, bytes: update, origin: '', created_at: 1 }),
      ),
    )
    store.close()

    const opened = await stored()
    expect(opened.items).toHaveLength(5)
    expect(opened.items.every(({ position }) => position.every((part) => Math.abs(part) <= placeReach))).toBe(true)
    expect(opened.items.find(({ id }) => id === first)?.position).toEqual(place.items[0]?.position)
    expect(opened.rooms).toHaveLength(1)
    expect(opened.rooms[0]?.walls).toEqual([])
    expect(opened.viewpoints.map(({ name }) => name)).toEqual(['View'])
    expect(opened.name).toBe('Place')
    const window = new TestWindow(client, place.id, 'w')
    await window.connect()
    expect(window.environment).toEqual(opened)
    await client.environments.setItems({
      environmentId: place.id,
      changes: [{ id: fourth ?? '', position: [1, 2, 3] }],
    })
    await client.environments.arrange({ environmentId: place.id, arrangement: 'circle' })
    const arranged = await stored()
    expect(arranged.items.every(({ position }) => position.every((part) => Math.abs(part) < 5000))).toBe(true)
    expect((await client.history.undo({ environmentId: place.id })).entry?.label).toBe('Arrange in a circle')
    expect((await stored()).items.find(({ id }) => id === fourth)?.position).toEqual([1, 2, 3])
    await window.disconnect()
  })
})
