import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { Environment, Item } from '#shared/model/environment.ts'
import { PlaceBench } from '../../tests/support/places.ts'

/** Whether two things that hang square on one wall overlap on it. */
function overlap(a: Item, b: Item): boolean {
  if (
    a.rotation[1] !== b.rotation[1] ||
    Math.hypot(a.position[0] - b.position[0], a.position[2] - b.position[2]) > 20
  ) {
    return false
  }
  const [sin, cos] = [Math.sin(a.rotation[1]), Math.cos(a.rotation[1])]
  const [x, y, z] = [0, 1, 2].map((axis) => (a.position[axis] ?? 0) - (b.position[axis] ?? 0)) as [
    number,
    number,
    number,
  ]
  const [along, out] = [Math.abs(x * cos - z * sin), Math.abs(x * sin + z * cos)]
  const room = (axis: 0 | 1): number => (a.size[axis] * a.scale[axis] + b.size[axis] * b.scale[axis]) / 2
  return out < 0.3 && along < room(0) - 1e-6 && Math.abs(y) < room(1) - 1e-6
}

function expectApart({ items, rooms }: Environment): void {
  items.forEach((item, index) => {
    for (const other of items.slice(index + 1)) expect(overlap(item, other), `${item.id} and ${other.id}`).toBe(false)
    expect(item.position[1] - (item.size[1] * item.scale[1]) / 2).toBeGreaterThan(0)
    const room = rooms[0]
    for (const axis of [0, 2] as const) {
      expect(Math.abs(item.position[axis] - (room?.position[axis] ?? 0))).toBeLessThan((room?.size[axis] ?? 0) / 2)
    }
  })
}

describe('M6.4 M6.8 growing in a hall', () => {
  let bench: PlaceBench
  let client: StudioClient

  beforeEach(() => {
    bench = new PlaceBench()
    client = bench.open().client()
  })
  afterEach(() => bench.dispose())

  it('one thing grows, what hangs beside it gives way, and one undo takes back both', async () => {
    const { id, items } = await bench.build(client)
    const chosen = items[5]?.id ?? ''
    await client.environments.adjust({ environmentId: id, itemIds: [chosen], scale: 3 })
    const after = await client.environments.get({ id })
    const grown = after.items.find((item) => item.id === chosen)
    expect(grown?.scale).toEqual([3, 3, 3])
    expectApart(after)
    const moved = after.items.filter(
      (item, index) => item.position[0] !== items[index]?.position[0] || item.position[2] !== items[index]?.position[2],
    )
    expect(moved.length).toBeGreaterThan(1)
    await client.history.undo({ environmentId: id })
    expect((await client.environments.get({ id })).items).toEqual(items)
  })

  it('everything grows as asked, and the hall with it, in one step', async () => {
    const before = await bench.build(client)
    const { id } = before
    await client.environments.adjust({ environmentId: id, scale: 3 })
    const after = await client.environments.get({ id })
    for (const { scale } of after.items) expect(scale).toEqual([3, 3, 3])
    expectApart(after)
    expect(after.rooms[0]?.size[0]).toBeGreaterThan(before.rooms[0]?.size[0] ?? Number.NaN)
    await client.history.undo({ environmentId: id })
    const { items, rooms } = await client.environments.get({ id })
    expect({ items, rooms }).toEqual({ items: before.items, rooms: before.rooms })
  })

  it('some grow as far as there is room, and say so where there is none', async () => {
    const { id, items } = await bench.build(client)
    const some = items.slice(0, 11).map((item) => item.id)
    await client.environments.adjust({ environmentId: id, itemIds: some, scale: 50 })
    const after = await client.environments.get({ id })
    expectApart(after)
    expect(after.items[0]?.scale[0]).toBeGreaterThan(1.05)
    await expect(client.environments.adjust({ environmentId: id, itemIds: some, scale: 50 })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'There is no room around them to grow.',
    })
    expect((await client.environments.get({ id })).items).toEqual(after.items)
  })
})
