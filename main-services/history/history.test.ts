import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { Environment } from '#shared/model/environment.ts'
import { Arrangement, type Vector3 } from '#shared/model/layout.ts'
import { PlaceBench } from '../../tests/support/places.ts'

const authors = ['anna', 'ben'] as const
type Author = (typeof authors)[number]

/** Something one may do in a place. `pick` chooses the item. */
type Act = (client: StudioClient, place: Environment, pick: number) => Promise<unknown>

const number = fc.double({ min: -100, max: 100, noNaN: true })
const vector: fc.Arbitrary<Vector3> = fc.tuple(number, number, number)
const factor = fc.double({ min: 0.05, max: 100, noNaN: true })
const itemAt = ({ items }: Environment, pick: number): string => items[pick % Math.max(items.length, 1)]?.id ?? ''

const act: fc.Arbitrary<Act> = fc.oneof(
  vector.map(
    (position): Act =>
      (client, place, pick) =>
        client.environments.setItems({ environmentId: place.id, changes: [{ id: itemAt(place, pick), position }] }),
  ),
  fc.tuple(fc.tuple(factor, factor, factor), fc.constantFrom('', 'Best', 'Rest')).map(
    ([scale, group]): Act =>
      (client, place, pick) =>
        client.environments.setItems({ environmentId: place.id, changes: [{ id: itemAt(place, pick), scale, group }] }),
  ),
  fc.constantFrom(...Arrangement.options).map(
    (arrangement): Act =>
      (client, { id }) =>
        client.environments.arrange({ environmentId: id, arrangement }),
  ),
  fc.constant<Act>((client, place, pick) =>
    client.environments.removeItems({ environmentId: place.id, itemIds: [itemAt(place, pick)] }),
  ),
  fc.constant<Act>(async (client, place, pick) => {
    const known = await client.canvases.list({})
    const { members } = await client.canvases.get({ id: known.at(-1)?.id ?? '' })
    const assetId = members[pick % members.length]?.assetId ?? ''
    return client.environments.addAssets({ environmentId: place.id, assetIds: [assetId] })
  }),
  fc.stringMatching(/^[A-Za-zé京😀][ A-Za-zé京😀-]{0,8}$/u).map(
    (name): Act =>
      (client, { id }) =>
        client.environments.rename({ environmentId: id, name }),
  ),
  fc.constantFrom('night' as const, 'warm' as const).map(
    (preset): Act =>
      (client, { id }) =>
        client.environments.setLighting({ environmentId: id, lighting: { preset } }),
  ),
)
type Happening = { author: Author } & ({ act: Act; pick: number } | { undo: true } | { redo: true })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ author: fc.constantFrom(...authors), act, pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ author: fc.constantFrom(...authors), undo: fc.constant(true as const) }) },
  { weight: 1, arbitrary: fc.record({ author: fc.constantFrom(...authors), redo: fc.constant(true as const) }) },
)

/** Runs `check` on a fresh place of eight pictures with a client for each author. */
async function withPlace(
  check: (clients: Record<Author, StudioClient>, id: string, bench: PlaceBench) => Promise<void>,
): Promise<void> {
  const bench = new PlaceBench(8)
  try {
    const studio = bench.open()
    const { id } = await bench.build(studio.client({ author: 'builder' }))
    await check({ anna: studio.client({ author: 'anna' }), ben: studio.client({ author: 'ben' }) }, id, bench)
  } finally {
    await bench.dispose()
  }
}

async function perform(clients: Record<Author, StudioClient>, id: string, what: Happening): Promise<void> {
  const client = clients[what.author]
  if ('undo' in what) await client.history.undo({ environmentId: id })
  else if ('redo' in what) await client.history.redo({ environmentId: id })
  else {
    const place = await client.environments.get({ id })
    // The place may have run empty; then there is nothing to choose.
    if (place.items.length > 0) await what.act(client, place, what.pick)
  }
}

async function undoAll(client: StudioClient, id: string): Promise<number> {
  for (let count = 0; ; count += 1) if (!(await client.history.undo({ environmentId: id })).entry) return count
}
async function redoAll(client: StudioClient, id: string): Promise<number> {
  for (let count = 0; ; count += 1) if (!(await client.history.redo({ environmentId: id })).entry) return count
}

describe('M6.4 undo and redo', () => {
  it('taking back everything of one who was alone restores bit for bit, and redo leads to the end again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 12 }), async (happenings) => {
        await withPlace(async (clients, id, bench) => {
          const start = JSON.stringify(await clients.anna.environments.get({ id }))
          for (const what of happenings) await perform(clients, id, { ...what, author: 'anna' })
          await redoAll(clients.anna, id)
          const end = JSON.stringify(await clients.anna.environments.get({ id }))
          // From another process: what is needed is in the workspace, not in memory.
          const elsewhere = bench.open().client({ author: 'anna' })
          const undone = await undoAll(elsewhere, id)
          expect(JSON.stringify(await elsewhere.environments.get({ id }))).toBe(start)
          expect(await redoAll(clients.anna, id)).toBe(undone)
          expect(JSON.stringify(await clients.anna.environments.get({ id }))).toBe(end)
        })
      }),
      { numRuns: 25 },
    )
  })

  it('what another set last stays theirs, whatever one takes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 12 }), vector, fc.nat(), async (happenings, position, pick) => {
        await withPlace(async (clients, id) => {
          const given = new Set((await clients.ben.environments.get({ id })).items.map((item) => item.id))
          for (const what of happenings) await perform(clients, id, { ...what, author: 'anna' })
          const place = await clients.ben.environments.get({ id })
          fc.pre(place.items.length > 0)
          const mine = itemAt(place, pick)
          await clients.ben.environments.setItems({
            environmentId: id,
            changes: [{ id: mine, position, caption: 'ben' }],
          })
          await undoAll(clients.anna, id)
          const after = (await clients.ben.environments.get({ id })).items.find((item) => item.id === mine)
          // What Anna herself brought in goes when she takes that back; the rest stays as Ben set it.
          expect(after && { position: after.position, caption: after.caption }).toEqual(
            given.has(mine) ? { position: position.map((part) => part + 0), caption: 'ben' } : undefined,
          )
        })
      }),
      { numRuns: 15 },
    )
  })

  it('two who work and take back at once leave one and the same place in every process', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 16 }), async (happenings) => {
        await withPlace(async (clients, id, bench) => {
          const others = bench.open()
          const elsewhere = { anna: others.client({ author: 'anna' }), ben: others.client({ author: 'ben' }) }
          for (const [index, what] of happenings.entries()) await perform(index % 2 ? clients : elsewhere, id, what)
          const seen = await clients.anna.environments.get({ id })
          expect(await elsewhere.ben.environments.get({ id })).toEqual(seen)
          expect(await bench.open().client().environments.get({ id })).toEqual(seen)
          expect(await clients.anna.environments.list({})).toMatchObject([
            { count: seen.items.length, name: seen.name },
          ])
        })
      }),
      { numRuns: 20 },
    )
  })

  it('takes back one’s own step only, and leaves what another changed since', async () => {
    await withPlace(async ({ anna, ben }, id) => {
      const { items } = await anna.environments.get({ id })
      const [a = '', b = ''] = items.map((item) => item.id)
      const set = (client: StudioClient, itemId: string, x: number) =>
        client.environments.setItems({ environmentId: id, changes: [{ id: itemId, position: [x, 1, 1] }] })
      await anna.environments.setItems({
        environmentId: id,
        changes: [
          { id: a, position: [1, 1, 1] },
          { id: b, position: [1, 1, 1] },
        ],
      })
      await set(ben, b, 2)
      await anna.history.undo({ environmentId: id })
      const after = await anna.environments.get({ id })
      expect(after.items.find((item) => item.id === a)).toEqual(items[0])
      expect(after.items.find((item) => item.id === b)?.position).toEqual([2, 1, 1])
      expect((await ben.history.list({ environmentId: id })).map(({ undone }) => undone)).toEqual([false])
    })
  })

  it('a new step forgets what was undone in that place, and in no other', async () => {
    await withPlace(async ({ anna }, id, bench) => {
      const other = await bench.build(anna)
      await anna.environments.rename({ environmentId: id, name: 'One' })
      await anna.environments.rename({ environmentId: other.id, name: 'Two' })
      await anna.history.undo({ environmentId: id })
      await anna.history.undo({ environmentId: other.id })
      await anna.environments.rename({ environmentId: id, name: 'Three' })
      expect((await anna.history.redo({ environmentId: id })).entry).toBeNull()
      expect((await anna.history.redo({ environmentId: other.id })).entry?.label).toBe('Rename to “Two”')
    })
  })

  it('everything is taken back at once, and how much that was is told', async () => {
    await withPlace(async ({ anna }, id) => {
      const before = await anna.environments.get({ id })
      await anna.environments.rename({ environmentId: id, name: 'One' })
      await anna.environments.rename({ environmentId: id, name: 'Two' })
      await anna.environments.setLighting({ environmentId: id, lighting: { preset: 'night' } })
      expect((await anna.history.undo({ environmentId: id, everything: true })).steps).toBe(3)
      expect(await anna.environments.get({ id })).toEqual(before)
      expect((await anna.history.undo({ environmentId: id, everything: true })).entry).toBeNull()
    })
  })
})
