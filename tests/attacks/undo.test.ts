import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import { newId } from '#services/host/index.ts'
import type { Studio } from '#services/studio.ts'
import { PlaceBench } from '../support/places.ts'

/**
 * Who acts: a window (`A`), a hand in a window that has a conversation open (`A+s`), a sentence spoken there (`A:s`), a
 * sentence on the command line (`:s`), or a caller that is neither (`-`).
 */
type Who = string

/** Each who makes one thing, in turn; then one of them undoes. Which thing may go? `null`: none. */
const attacks: [attack: string, done: Who[], undoes: Who, takes: number | null][] = [
  ['a window takes the newer step of another window', ['A', 'B'], 'A', 0],
  ['a window that did nothing takes what others did', ['A', 'B', ':s', '-'], 'C', null],
  ['a window takes what the command line did', ['A', '-'], 'A', 0],
  ['a window takes what a conversation elsewhere did', ['A', ':s'], 'A', 0],
  ['a window does not reach what was said in it', ['A', 'A:s', 'B'], 'A', 1],
  ['a window takes a sentence spoken in another', ['A:s', 'B:s'], 'A', 0],
  ['a conversation takes the newer step of another conversation', [':s', ':t'], ':s', 0],
  ['a conversation takes what another made in the same window', ['A:s', 'A:t'], 'A:s', 0],
  ['a conversation just begun takes what others did', ['A+t', ':s', '-'], ':u', null],
  ['a conversation misses what a hand did while it was open', [':s', 'A+s'], ':s', 1],
  ['a conversation misses what a hand did before it was begun', ['A'], 'A:s', 0],
  ['a conversation takes what a hand did in another window', ['B'], 'A:s', null],
  ['a conversation takes what a hand did while another was open', ['A+t'], 'A:s', null],
  ['a caller that is neither misses the newest of the profile', ['-', 'A', ':s'], '-', 2],
]

describe('M6.4 attacks: whose step is it', () => {
  let bench: PlaceBench
  let studio: Studio
  const sessions = new Map<string, string>()

  beforeEach(() => {
    bench = new PlaceBench(3)
    studio = bench.open()
  })
  afterEach(() => bench.dispose())

  const clientOf = (who: Who) => {
    const [, window = '', how = '', name = ''] = /^(\w*)([+:]?)(\w*)/.exec(who) ?? []
    const session = sessions.get(name) ?? newId()
    sessions.set(name, session)
    return studio.client({
      ...(window === '' ? {} : { window }),
      ...(name === '' ? {} : { session }),
      ...(how === ':' ? { run: newId() } : {}),
    })
  }

  it.each(attacks)('%s', async (_, done, undoes, takes) => {
    const names = done.map((who, index) => `${index} by ${who}`)
    for (const [index, who] of done.entries()) {
      await clientOf(who).canvases.create({ name: names[index] ?? '', assetIds: [] })
    }
    const standing = async () => (await studio.client().canvases.list({})).map(({ name }) => name).toSorted()
    const client = clientOf(undoes)
    const { entry } = await client.history.undo({})
    expect(entry?.label ?? null).toBe(takes === null ? null : `Make the canvas “${names[takes] ?? ''}”`)
    expect(await standing()).toEqual(names.filter((_name, index) => index !== takes).toSorted())
    await client.history.redo({})
    expect(await standing()).toEqual(names.toSorted())
  })

  it('a new step of one window does not cost another what it may do again', async () => {
    const [a, b] = [clientOf('A'), clientOf('B')]
    const place = await bench.build(a)
    const name = async () => (await a.environments.get({ id: place.id })).name
    await a.environments.rename({ environmentId: place.id, name: 'One' })
    await a.history.undo({})
    await b.environments.setLighting({ environmentId: place.id, lighting: { preset: 'night' } })
    await studio.client().environments.setBackdrop({ environmentId: place.id, backdrop: { kind: 'dusk' } })
    expect((await a.history.next({})).redo?.label).toBe('Rename to “One”')
    await a.history.redo({})
    expect(await name()).toBe('One')
  })

  it('undo takes a step in a place that is not shown, and says which', async () => {
    const client = clientOf('A')
    const [first, second] = [await bench.build(client), await bench.build(client)]
    await client.environments.rename({ environmentId: first.id, name: 'Elsewhere' })
    await client.environments.remove({ environmentId: second.id })
    const place = await client.history.undo({})
    expect(place).toMatchObject({ entry: { label: 'Remove “Photos”', environmentId: second.id }, shownIn: second.id })
    expect(await client.environments.get({ id: second.id })).toEqual(second)
    expect(await client.history.undo({})).toMatchObject({
      entry: { label: 'Rename to “Elsewhere”' },
      shownIn: first.id,
    })
  })

  it('the Undo of a message takes just what it spoke of, whatever was done since, and once', async () => {
    const client = clientOf('A')
    const place = await bench.build(client)
    const other = await bench.build(client)
    const step = newId()
    await client.environments.remove({ environmentId: place.id }, { context: { step } })
    await client.environments.rename({ environmentId: other.id, name: 'Later' })
    expect(await client.history.replayStep({ step, direction: 'undo' })).toMatchObject({ shownIn: place.id })
    expect(await client.environments.get({ id: place.id })).toEqual(place)
    expect((await client.environments.get({ id: other.id })).name).toBe('Later')
    expect(await client.history.replayStep({ step, direction: 'undo' })).toEqual({ entry: null, shownIn: null })
  })

  it('what was taken back stays so when the studio is killed and started again between', async () => {
    const place = await bench.build(clientOf('A'))
    await clientOf('A').environments.remove({ environmentId: place.id })
    studio = bench.open()
    expect((await clientOf('B').history.undo({})).entry).toBeNull()
    expect((await clientOf('A').history.undo({})).entry?.label).toBe('Remove “Photos”')
    expect(await clientOf('A').environments.get({ id: place.id })).toEqual(place)
  })
})

/** Everything there is, as any window would see it, but for when it last changed and the order which follows from that. */
async function everything(client: StudioClient) {
  const [library, facets, canvases, layouts, places] = await Promise.all([
    client.assets.list({}),
    client.assets.facets({}),
    client.canvases.list({}),
    client.layouts.list({}),
    client.environments.list({}),
  ])
  const all = {
    assets: await Promise.all(library.assets.map(({ id }) => client.assets.get({ id }))),
    facets,
    canvases: await Promise.all(canvases.map(({ id }) => client.canvases.manifest({ id }))),
    layouts: await Promise.all(layouts.map(({ id }) => client.layouts.get({ id }))),
    places: await Promise.all(
      places
        .map(({ id }) => id)
        .toSorted()
        .map((id) => client.environments.get({ id })),
    ),
  }
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'updatedAt' ? 0 : value))) as typeof all
}
type Everything = Awaited<ReturnType<typeof everything>>

/** What is removed, and what must then be gone. */
const removals: [what: string, remove: (client: StudioClient, all: Everything) => Promise<unknown>][] = [
  ['a place', (client, { places }) => client.environments.remove({ environmentId: places[0]?.id ?? '' })],
  ['a canvas', (client, { canvases }) => client.canvases.remove({ id: canvases[0]?.canvas.id ?? '' })],
  ['a layout', (client, { layouts }) => client.layouts.remove({ id: layouts[0]?.id ?? '' })],
  ['an asset', (client, { assets }) => client.assets.remove({ ids: [assets[1]?.id ?? ''] })],
  ['all assets', (client, { assets }) => client.assets.remove({ ids: assets.map(({ id }) => id) })],
]

describe('M6.4 attacks: what is removed comes back whole', () => {
  let bench: PlaceBench
  beforeEach(() => {
    bench = new PlaceBench(5)
  })
  afterEach(() => bench.dispose())

  async function world(client: StudioClient): Promise<Everything> {
    const place = await bench.build(client)
    await bench.build(client, 'grid', {}, bench.assetIds.slice(0, 2))
    const [canvas] = await client.canvases.list({})
    const [from = '', to = ''] = bench.assetIds
    await client.canvases.relate({ id: canvas?.id ?? '', relations: [{ from, to, type: 'next' }] })
    const ids = place.items.slice(0, 3).map(({ id }) => ({ id, group: 'Best', caption: 'by hand' }))
    await client.environments.setItems({ environmentId: place.id, changes: ids })
    return everything(client)
  }

  it.each(removals)('%s, killed and started again between, and again by redo and undo', async (_, remove) => {
    const before = await world(bench.open().client({ window: 'A' }))
    await remove(bench.open().client({ window: 'A' }), before)
    const gone = await everything(bench.open().client())
    expect(gone).not.toEqual(before)
    await bench.open().client({ window: 'A' }).history.undo({})
    expect(await everything(bench.open().client())).toEqual(before)
    await bench.open().client({ window: 'A' }).history.redo({})
    expect(await everything(bench.open().client())).toEqual(gone)
    await bench.open().client({ window: 'A' }).history.undo({})
    expect(await everything(bench.open().client())).toEqual(before)
  })

  it('an asset is gone at once from everything that showed it, and from a place that was removed before', async () => {
    const client = bench.open().client({ window: 'A' })
    const before = await world(client)
    const place = before.places[0]
    const [id = ''] = bench.assetIds
    const step = newId()
    await client.environments.remove({ environmentId: place?.id ?? '' }, { context: { step } })
    await client.assets.remove({ ids: [id] })
    await client.history.replayStep({ step, direction: 'undo' })
    const after = await everything(client)
    expect(JSON.stringify(after)).not.toContain(id)
    expect(after.facets.total).toBe(4)
    await client.history.undo({})
    expect(await everything(client)).toEqual(before)
  })
})
