import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import { PlaceBench } from '../../tests/support/places.ts'

describe('M1.2–M1.5 canvases, layouts and places', () => {
  let bench: PlaceBench
  let client: StudioClient

  beforeEach(() => {
    bench = new PlaceBench()
    client = bench.open().client()
  })
  afterEach(() => bench.dispose())

  const transforms = async (id: string): Promise<string> => {
    const { items } = await client.environments.get({ id })
    return JSON.stringify(items.map((item) => [item.id, item.position, item.rotation, item.scale]))
  }

  it('M1.4 builds a place with exactly the assets of the canvas', async () => {
    const place = await bench.build(client)
    expect(place.items.map(({ assetId }) => assetId).toSorted()).toEqual(bench.assetIds.toSorted())
    expect(place.rooms).toHaveLength(1)
    expect(place.rooms[0]?.walls.length).toBeGreaterThan(3)
    expect(await client.environments.list({})).toMatchObject([
      { id: place.id, name: 'Photos', kind: 'gallery', count: 12, coverAssetId: place.items[0]?.assetId },
    ])
  })

  it('M1.3 keeps a layout within the cube [-1, 1]³, at a scale that gives the metres back', async () => {
    const place = await bench.build(client, 'timeline')
    const [summary] = await client.layouts.list({})
    const layout = await client.layouts.get({ id: summary?.id ?? '' })
    layout.placements.forEach(({ position, size, rotation, assetId }, index) => {
      for (const part of position) expect(Math.abs(part)).toBeLessThanOrEqual(1)
      const item = place.items[index]
      expect(item).toMatchObject({ assetId, rotation })
      expect(item?.size[0]).toBeCloseTo(size[0] * layout.metresPerUnit, 12)
    })
  })

  it('M1.4 joins the rooms of several layouts by portals', async () => {
    await bench.build(client)
    await bench.build(client, 'circle')
    const [circle, gallery] = await client.layouts.list({})
    const { id } = await client.environments.create({
      name: 'Museum',
      layoutIds: [gallery?.id ?? '', circle?.id ?? ''],
    })
    const { rooms, items } = await client.environments.get({ id })
    expect(rooms.map(({ arrangement }) => arrangement)).toEqual(['gallery', 'circle'])
    expect(rooms[0]?.portals.map(({ toRoomId }) => toRoomId)).toEqual([rooms[1]?.id])
    expect(rooms[1]?.portals.map(({ toRoomId }) => toRoomId)).toEqual([rooms[0]?.id])
    for (const { position, roomId } of items) {
      const room = rooms.find((one) => one.id === roomId)
      expect(Math.abs(position[0] - (room?.position[0] ?? Number.NaN))).toBeLessThanOrEqual((room?.size[0] ?? 0) / 2)
    }
  })

  it('M6.8 arranges everything in a circle and brings every transform back bit for bit', async () => {
    const { id } = await bench.build(client)
    await client.environments.adjust({ environmentId: id, scale: 1.1, move: [0.1, 0.2, 0.3] })
    const before = await client.environments.get({ id })
    const formerly = await transforms(id)
    await client.environments.arrange({ environmentId: id, arrangement: 'circle' })
    const { items, kind, rooms } = await client.environments.get({ id })
    expect(kind).toBe('circle')
    const [cx, , cz] = rooms[0]?.position ?? [0, 0, 0]
    const radii = items.map(({ position }) => Math.hypot(position[0] - cx, position[2] - cz))
    for (const radius of radii) expect(Math.abs(radius - (radii[0] ?? 0))).toBeLessThan(1e-9)
    for (const { position, rotation } of items) {
      const radius = radii[0] ?? 0
      expect(position[0] - cx + Math.sin(rotation[1]) * radius).toBeCloseTo(0, 9)
      expect(position[2] - cz + Math.cos(rotation[1]) * radius).toBeCloseTo(0, 9)
    }
    const { entry } = await client.history.undo({ environmentId: id })
    expect(entry?.label).toBe('Arrange in a circle')
    expect(await transforms(id)).toBe(formerly)
    expect(await client.environments.get({ id })).toEqual(before)
    await client.history.redo({ environmentId: id })
    expect((await client.environments.get({ id })).items).toEqual(items)
  })

  it('M6.8 arranges some things about the middle of where they stand, and leaves the rest', async () => {
    const { id, items, rooms } = await bench.build(client)
    const some = items.slice(0, 4).map((item) => item.id)
    const middle = [0, 2].map((axis) =>
      items.slice(0, 4).reduce((sum, { position }) => sum + (position[axis] ?? 0) / 4, 0),
    )
    await client.environments.arrange({
      environmentId: id,
      itemIds: some,
      arrangement: 'circle',
      options: { radius: 3 },
    })
    const after = await client.environments.get({ id })
    for (const { position } of after.items.slice(0, 4)) {
      expect(Math.hypot(position[0] - (middle[0] ?? 0), position[2] - (middle[1] ?? 0))).toBeCloseTo(3, 9)
    }
    expect(after.items.slice(4)).toEqual(items.slice(4))
    expect(after.rooms).toEqual(rooms)
  })

  it('M6.8 changes only what shows the assets named', async () => {
    const { id, items } = await bench.build(client)
    const [first, second] = bench.assetIds
    const named = [first ?? '', second ?? '']
    const changed = await client.environments.adjust({ environmentId: id, assetIds: named, scale: 2 })
    const shows = (assetId: string) => named.includes(assetId)
    expect(changed.itemIds.toSorted()).toEqual(
      items.flatMap((item) => (shows(item.assetId) ? [item.id] : [])).toSorted(),
    )
    const after = await client.environments.get({ id })
    for (const [index, { assetId, scale }] of after.items.entries()) {
      const factor = shows(assetId) ? 2 : 1
      expect(scale).toEqual(items[index]?.scale.map((side) => side * factor))
    }
    const unknown = ['0197a000-0000-7000-8000-000000000000']
    await expect(client.environments.adjust({ environmentId: id, assetIds: unknown, scale: 2 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('M6.4 takes one agent turn back at once: canvas, layout and place', async () => {
    const turn = bench.open().client({ step: 'turn-1', label: 'Make a gallery' })
    const { id } = await bench.build(turn)
    expect(await client.history.list({})).toMatchObject([{ label: 'Make a gallery', environmentId: id, undone: false }])
    expect((await client.history.undo({})).entry?.label).toBe('Make a gallery')
    expect([await client.canvases.list({}), await client.layouts.list({}), await client.environments.list({})]).toEqual(
      [[], [], []],
    )
    await expect(client.environments.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await client.history.undo({})).entry).toBeNull()
    await client.history.redo({})
    expect(await client.canvases.list({})).toHaveLength(1)
    expect((await client.environments.get({ id })).items).toHaveLength(12)
  })

  it('brings assets in, takes them out, renames and removes, each a step', async () => {
    const first = bench.assetIds.slice(0, 5)
    const { id } = await bench.build(client, 'gallery', {}, first)
    const states = [await client.environments.get({ id })]
    const added = await client.environments.addAssets({ environmentId: id, assetIds: bench.assetIds })
    expect(added.itemIds).toHaveLength(7)
    states.push(await client.environments.get({ id }))
    expect(states[1]?.items).toHaveLength(12)
    await client.environments.removeItems({ environmentId: id, assetIds: first, itemIds: added.itemIds.slice(0, 1) })
    states.push(await client.environments.get({ id }))
    expect(states[2]?.items).toHaveLength(6)
    expect(await client.environments.list({})).toMatchObject([{ count: 6 }])
    await client.environments.rename({ environmentId: id, name: 'Evening' })
    states.push(await client.environments.get({ id }))
    expect(await client.environments.list({})).toMatchObject([{ name: 'Evening' }])
    expect((await client.canvases.list({}))[0]?.count).toBe(5)
    for (const state of states.slice(0, -1).toReversed()) {
      await client.history.undo({ environmentId: id })
      expect(await client.environments.get({ id })).toEqual(state)
    }
    for (const state of states.slice(1)) {
      await client.history.redo({ environmentId: id })
      expect(await client.environments.get({ id })).toEqual(state)
    }
  })

  it('M6.10 keeps light, backdrop, camera and viewpoints', async () => {
    const { id, lighting } = await bench.build(client)
    const camera = { position: [1, 2, 3], target: [0, 1, 0], fov: 1 } as const
    await client.environments.setLighting({ environmentId: id, lighting: { preset: 'night' } })
    await client.environments.setBackdrop({ environmentId: id, backdrop: { kind: 'stars' } })
    await client.environments.setCamera({
      environmentId: id,
      camera: { ...camera, position: [1, 2, 3], target: [0, 1, 0] },
    })
    const view = await client.environments.saveViewpoint({
      environmentId: id,
      name: 'The door',
      camera: { position: [0, 1, 2], target: [0, 0, 0], fov: 0.9 },
    })
    expect(await client.environments.get({ id })).toMatchObject({
      lighting: { ...lighting, preset: 'night' },
      backdrop: { kind: 'stars' },
      camera,
      viewpoints: [view],
    })
  })

  it('M1.5 carries a group made in space into a canvas inside the room’s canvas', async () => {
    const { id, items } = await bench.build(client)
    const [a, b, c] = items
    const [parent] = await client.canvases.list({})
    const group = (ids: (string | undefined)[], name: string) =>
      client.environments.setItems({
        environmentId: id,
        changes: ids.map((itemId) => ({ id: itemId ?? '', group: name })),
      })
    await group([a?.id, b?.id], 'Best')
    const groupCanvas = async () => (await client.canvases.list({})).find(({ name }) => name === 'Best')
    const made = await groupCanvas()
    expect(made).toMatchObject({ parentId: parent?.id, count: 2 })
    await group([c?.id], 'Best')
    await group([a?.id], '')
    const members = async () =>
      (await client.canvases.get({ id: made?.id ?? '' })).members.map(({ assetId }) => assetId)
    expect(await members()).toEqual([b?.assetId, c?.assetId])
    await client.environments.removeItems({ environmentId: id, itemIds: [b?.id ?? ''] })
    expect(await members()).toEqual([b?.assetId, c?.assetId])
    for (let step = 0; step < 4; step += 1) await client.history.undo({ environmentId: id })
    expect(await groupCanvas()).toBeUndefined()
    await client.history.redo({ environmentId: id })
    expect(await groupCanvas()).toMatchObject({ id: made?.id, count: 2 })
  })

  it('M1.2 keeps members, order, relations and hierarchy, and takes changes back', async () => {
    const [a = '', b = '', c = ''] = bench.assetIds
    const { id } = await client.canvases.create({ name: 'Trip', assetIds: [b, a], notes: 'sea' })
    const inner = await client.canvases.create({ name: 'Day one', assetIds: [a], parentId: id })
    await client.canvases.addMembers({ id, assetIds: [c, a] })
    await client.canvases.relate({ id, relations: [{ from: b, to: c, type: 'next' }] })
    const whole = await client.canvases.get({ id })
    expect(whole.members.map(({ assetId }) => assetId)).toEqual([b, a, c])
    expect(await client.canvases.manifest({ id })).toMatchObject({
      canvas: { name: 'Trip', notes: 'sea', count: 3 },
      members: [{ assetId: b, order: 0, mediaType: 'image' }, { assetId: a }, { assetId: c }],
      relations: [{ from: b, to: c, type: 'next' }],
      children: [{ id: inner.id }],
    })
    await client.canvases.removeMembers({ id, assetIds: [b] })
    expect((await client.canvases.get({ id })).relations).toEqual([])
    await client.history.undo({})
    expect({ ...(await client.canvases.get({ id })), updatedAt: 0 }).toEqual({ ...whole, updatedAt: 0 })
    await client.canvases.update({ id, name: 'Journey' })
    await client.history.undo({})
    expect((await client.canvases.get({ id })).name).toBe('Trip')
  })

  it('refuses what is not there with a sentence', async () => {
    const { id } = await bench.build(client)
    const nobody = '01890000-0000-7000-8000-00000000dead'
    await expect(client.environments.get({ id: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(client.canvases.create({ name: 'x', assetIds: [nobody] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: '1 of the 1 assets are not in the library.',
    })
    await expect(client.environments.adjust({ environmentId: id, itemIds: ['none'], scale: 2 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(client.environments.addAssets({ environmentId: id, assetIds: [nobody] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await client.environments.get({ id })).items).toHaveLength(12)
  })
})
