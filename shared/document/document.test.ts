import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { largestAngle, placeReach } from '#shared/model/bounds.ts'
import { Environment, type Item, type Room } from '#shared/model/environment.ts'
import {
  addItem,
  applyItemChange,
  defaultMeta,
  itemIds,
  newItemIds,
  observeItems,
  problemWith,
  readEnvironment,
  readItem,
  readItems,
  removeItem,
  rootOf,
  setMeta,
  setRoom,
  setViewpoint,
  writeEnvironment,
} from './index.ts'

const environmentId = '01890000-0000-7000-8000-000000000000'
const assetId = '01890000-0000-7000-8000-000000000001'

const item = (id: string, x = 0): Item => ({
  id,
  assetId,
  roomId: 'hall',
  position: [x, 1.55, 0],
  rotation: [0, 0, 0],
  scale: [1, 1, 1],
  size: [1.2, 0.8, 0.04],
  group: '',
  zone: '',
  caption: '',
})

const room = (id: string, x: number): Room => ({
  id,
  name: id,
  layoutId: null,
  arrangement: 'gallery',
  position: [x, 0, 0],
  size: [10, 4, 10],
  walls: [{ from: [x - 5, -5], to: [x + 5, -5], height: 4 }],
  signs: [],
  portals: [],
})

const number = fc.double({ min: -placeReach, max: placeReach, noNaN: true })
const vector = fc.tuple(number, number, number)
const angle = fc.double({ min: -largestAngle, max: largestAngle, noNaN: true })
const factor = fc.double({ min: 0.05, max: 500, noNaN: true })
const aName = fc.string({ minLength: 1, maxLength: 200 }).map((text) => `“${text}”`)
const ids = ['a', 'b', 'c', 'd', 'e']
const anId = fc.constantFrom(...ids)

type Edit = (doc: Y.Doc) => void
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anId, vector).map(
    ([id, position]): Edit =>
      (doc) =>
        void applyItemChange(doc, { id, position }),
  ),
  fc.tuple(anId, fc.tuple(factor, factor, factor)).map(
    ([id, scale]): Edit =>
      (doc) =>
        void applyItemChange(doc, { id, scale }),
  ),
  fc.tuple(anId, fc.string()).map(
    ([id, caption]): Edit =>
      (doc) =>
        void applyItemChange(doc, { id, caption }),
  ),
  anId.map(
    (id): Edit =>
      (doc) =>
        void removeItem(doc, id),
  ),
  anId.map(
    (id): Edit =>
      (doc) =>
        addItem(doc, item(id)),
  ),
  fc.string().map(
    (name): Edit =>
      (doc) =>
        setMeta(doc, 'name', name),
  ),
  fc.tuple(fc.constantFrom('hall', 'annex'), fc.integer({ min: -50, max: 50 })).map(
    ([id, x]): Edit =>
      (doc) =>
        setRoom(doc, room(id, x)),
  ),
  fc.string({ minLength: 1, maxLength: 8 }).map(
    (id): Edit =>
      (doc) =>
        setViewpoint(doc, { id, name: id, camera: defaultMeta.camera }),
  ),
)

/** What happens next, and at which of three replicas: an edit, or the delivery of one that another made. */
const happening = fc.record({
  replica: fc.nat({ max: 2 }),
  edit: fc.option(edit, { nil: null }),
  pick: fc.nat(),
})

describe('M6.9 environment documents merge', () => {
  it('gives every replica the same environment, whatever the order of delivery', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), fc.infiniteStream(fc.nat()), (happenings, picks) => {
        const replicas = [1, 2, 3].map((clientID) => {
          const doc = new Y.Doc()
          doc.clientID = clientID
          return { doc, inbox: [] as Uint8Array[] }
        })
        replicas.forEach((replica, index) =>
          replica.doc.on('update', (update: Uint8Array, origin: unknown) => {
            if (origin === 'delivery') return
            replicas.forEach((other, otherIndex) => otherIndex === index || other.inbox.push(update))
          }),
        )
        const deliver = (replica: (typeof replicas)[number], pick: number): void => {
          const [update] = replica.inbox.splice(pick % replica.inbox.length, 1)
          if (update) Y.applyUpdate(replica.doc, update, 'delivery')
        }
        for (const { replica: index, edit, pick } of happenings) {
          const replica = replicas[index]
          if (!replica) continue
          if (edit) replica.doc.transact(() => edit(replica.doc))
          else if (replica.inbox.length > 0) deliver(replica, pick)
        }
        for (const replica of replicas) while (replica.inbox.length > 0) deliver(replica, picks.next().value ?? 0)
        const [first, ...others] = replicas.map(({ doc }) => readEnvironment(doc, environmentId))
        for (const other of others) expect(other).toEqual(first)
        expect(Environment.safeParse({ ...first, items: [] }).success).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  const pair = (): [Y.Doc, Y.Doc] => {
    const one = new Y.Doc()
    one.transact(() => ids.forEach((id, index) => addItem(one, item(id, index))))
    const two = new Y.Doc()
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    return [one, two]
  }
  const merge = (one: Y.Doc, two: Y.Doc): void => {
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
  }

  it('keeps a move and a scaling of one item made at the same time', () => {
    const [one, two] = pair()
    applyItemChange(one, { id: 'b', position: [5, 2, 1] })
    applyItemChange(two, { id: 'b', scale: [2, 2, 2] })
    merge(one, two)
    for (const doc of [one, two]) expect(readItem(doc, 'b')).toMatchObject({ position: [5, 2, 1], scale: [2, 2, 2] })
  })

  it('keeps an item away that one removed while another moved it', () => {
    const [one, two] = pair()
    removeItem(one, 'b')
    applyItemChange(two, { id: 'b', position: [5, 2, 1] })
    merge(one, two)
    for (const doc of [one, two]) {
      expect(readItem(doc, 'b')).toBeUndefined()
      expect(itemIds(doc)).toEqual(['a', 'c', 'd', 'e'])
      expect(readItems(doc).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'e'])
    }
  })
})

describe('M1.4 environment document', () => {
  it('reads back what was written, number for number', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anId),
        vector,
        fc.tuple(angle, angle, angle),
        aName,
        (itemIds, position, rotation, name) => {
          const doc = new Y.Doc()
          const environment: Environment = {
            id: environmentId,
            ...defaultMeta,
            name,
            rooms: [room('annex', -3), room('hall', 2)],
            items: itemIds.toSorted().map((id) => ({ ...item(id), position, rotation })),
            viewpoints: [{ id: 'door', name: 'The door', camera: defaultMeta.camera }],
          }
          writeEnvironment(doc, environment)
          const copy = new Y.Doc()
          Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
          expect(JSON.stringify(readEnvironment(copy, environmentId))).toBe(
            JSON.stringify({ ...readEnvironment(doc, environmentId) }),
          )
          expect(JSON.parse(JSON.stringify(readEnvironment(copy, environmentId)))).toEqual(
            JSON.parse(JSON.stringify(environment)),
          )
        },
      ),
    )
  })

  it('reads past what a faulty or newer client left', () => {
    const doc = new Y.Doc()
    addItem(doc, item('a'))
    rootOf(doc, 'items').set('a:position', ['x', null, Number.NaN])
    rootOf(doc, 'items').set('a:opacity', 0.5)
    rootOf(doc, 'items').set('nothing:position', [1, 2, 3])
    rootOf(doc, 'items').set('broken', { assetId })
    rootOf(doc, 'items').set('nested', new Y.Map())
    rootOf(doc, 'rooms').set('hall', 'no room')
    rootOf(doc, 'meta').set('lighting', { preset: 'disco' })
    const read = readEnvironment(doc, environmentId)
    expect(read.items).toEqual([item('a')])
    expect(read.rooms).toEqual([])
    expect(read.lighting).toEqual(defaultMeta.lighting)
  })

  it('hands out copies: changing what was read changes nothing in the document', () => {
    const doc = new Y.Doc()
    addItem(doc, item('a'))
    const read = readItem(doc, 'a')
    if (read) read.position[0] = 99
    expect(readItem(doc, 'a')?.position).toEqual([0, 1.55, 0])
  })

  it('says which items a transaction changed and which are gone', () => {
    const doc = new Y.Doc()
    doc.transact(() => ids.forEach((id) => addItem(doc, item(id))))
    const seen: unknown[] = []
    const stop = observeItems(doc, ({ changed, removed, local }) => seen.push({ changed, removed, local }))
    doc.transact(() => {
      applyItemChange(doc, { id: 'a', position: [1, 1, 1], scale: [2, 2, 2] })
      removeItem(doc, 'c')
    })
    stop()
    applyItemChange(doc, { id: 'b', position: [1, 1, 1] })
    expect(seen).toEqual([{ changed: ['a'], removed: ['c'], local: true }])
  })

  it('makes ids that sort in the order they were made', () => {
    const first = newItemIds(2000, { after: [], now: 1_700_000_000_000 })
    const later = newItemIds(3, { after: [], now: 1_700_000_000_001 })
    const all = [...first, ...later]
    expect(all.toSorted()).toEqual(all)
    expect(new Set(all).size).toBe(all.length)
  })

  it('names what may not stand', () => {
    expect(problemWith('items', 'a:position', [1, 2, 3])).toBeNull()
    expect(problemWith('items', 'a:opacity', 0.5)).toBeNull()
    expect(problemWith('items', 'a', item('a'))).toBeNull()
    expect(problemWith('items', 'a:position', [1, 2, Number.POSITIVE_INFINITY])).toMatch(/does not fit/)
    expect(problemWith('items', 'a:position', [1, 2])).toMatch(/does not fit/)
    expect(problemWith('items', 'a', { ...item('a'), assetId: '../../etc/passwd' })).toMatch(/does not fit/)
    expect(problemWith('rooms', 'other', room('hall', 0))).toMatch(/does not fit/)
    expect(problemWith('meta', 'camera', 'here')).toMatch(/does not fit/)
    expect(problemWith('meta', 'later', new Y.Map())).toMatch(/not JSON/)
    expect(problemWith('meta', 'name', ' \u200b\u0007')).toMatch(/name is needed/)
  })
})
