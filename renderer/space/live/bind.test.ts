import { Vector3 } from 'three'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  addItem,
  applyItemChange,
  readRooms,
  removeItem,
  setMeta,
  setRoom,
  setViewpoint,
} from '#shared/document/index.ts'
import type { AssetCard } from '#shared/model/asset.ts'
import { cardOf } from '../../../tests/e2e/space/page/things.ts'
import { headlessPlace, type HeadlessPlace } from '../../../tests/support/headless-place.ts'
import { headlessRenderer } from '../../../tests/support/headless-renderer.ts'
import { FixedStepClock } from '../stage/clock.ts'
import { Stage } from '../stage/stage.ts'
import { Arrivals } from './arrivals.ts'
import { bindDocument } from './bind.ts'

const places: HeadlessPlace[] = []
afterEach(() => places.splice(0).forEach((place) => place.close()))

async function open(...options: Parameters<typeof headlessPlace>): Promise<HeadlessPlace> {
  const place = await headlessPlace(...options)
  places.push(place)
  return place
}

const firstOf = ({ environment }: HeadlessPlace) => {
  const [item] = environment.items
  if (!item) throw new Error('The place is empty.')
  return item
}
const standsAt = ({ stage }: Pick<HeadlessPlace, 'stage'>, id: string) => stage.engine.pose(id)?.position.toArray()
/** Somebody else, in another window, changes the place. */
const elsewhere = ({ host }: HeadlessPlace, work: () => void): void => host.doc.transact(work)

describe('M6.9 a place as its document has it', () => {
  it('shows what is in it, and asks for the cards of its assets once, all together', async () => {
    const place = await open(6)
    expect(place.stage.items().map(({ id }) => id)).toEqual(place.environment.items.map(({ id }) => id))
    expect(place.asked).toEqual([place.environment.items.map(({ assetId }) => assetId)])
    expect(place.stage.card(firstOf(place).assetId)?.name).toBe('Thing 0')
    const twin = { ...firstOf(place), id: 'twin' }
    place.live.add('g', 'Add 1 thing', [twin])
    expect(place.stage.item('twin')?.assetId).toBe(twin.assetId)
    expect(place.asked).toHaveLength(1)
  })

  it('asks for what was not to be had once more, when the next change needs it', async () => {
    const place = await open(2)
    const another = { ...firstOf(place), assetId: cardOf(40).id }
    const asked: string[][] = []
    let fails = true
    const stage = new Stage({
      renderer: headlessRenderer(),
      clock: new FixedStepClock(),
      fetch: async () => Promise.reject(new Error('Nobody looks.')),
      invalidate: () => undefined,
    })
    const unbind = bindDocument(stage, place.live, async (ids): Promise<AssetCard[]> => {
      asked.push(ids)
      if (fails) throw new Error('No network.')
      return ids.map((id) => ({ ...cardOf(40), id }))
    })
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    await new Promise((resolve) => setTimeout(resolve, 0))
    // It stands there all the same.
    expect(stage.item(firstOf(place).id)).toBeDefined()
    fails = false
    place.live.add('g', 'Add 1 thing', [{ ...another, id: 'x', assetId: firstOf(place).assetId }])
    expect(asked[1]).toEqual([firstOf(place).assetId])
    await vi.waitFor(() => expect(stage.card(firstOf(place).assetId)).toBeDefined())
    unbind()
  })

  it('has one’s own hand move things at once, and what others do fly', async () => {
    const place = await open(6)
    place.stage.setMotion(true)
    const { id, position } = firstOf(place)
    const [x, y, z] = position
    place.frames(40)
    place.live.set('g', 'Move 1 thing', [{ id, position: [x + 1, y, z] }])
    expect(standsAt(place, id)?.[0]).toBeCloseTo(x + 1, 5)
    await place.settled()
    place.frames(40)
    elsewhere(place, () => applyItemChange(place.host.doc, { id, position: [x + 2, y, z] }))
    await vi.waitFor(() => expect(place.stage.item(id)?.position[0]).toBeCloseTo(x + 2, 5))
    expect(standsAt(place, id)?.[0]).toBeCloseTo(x + 1, 3)
    place.frames(4)
    const onTheWay = standsAt(place, id)?.[0] ?? 0
    expect(onTheWay).toBeGreaterThan(x + 1.01)
    expect(onTheWay).toBeLessThan(x + 1.99)
    place.frames(40)
    expect(standsAt(place, id)?.[0]).toBeCloseTo(x + 2, 5)
  })

  it('follows closely what somebody is moving at this moment', async () => {
    const place = await open(6)
    place.stage.setMotion(true)
    const { id, position } = firstOf(place)
    const [x, y, z] = position
    place.frames(40)
    for (const step of [1, 2]) {
      elsewhere(place, () => applyItemChange(place.host.doc, { id, position: [x + step, y, z] }))
      await vi.waitFor(() => expect(place.stage.item(id)?.position[0]).toBeCloseTo(x + step, 5))
      place.frames(3)
    }
    // Within three frames it has caught up with the second message, and had not with the first.
    expect(standsAt(place, id)?.[0]).toBeCloseTo(x + 2, 5)
  })

  it('takes out what was taken out, and what was selected of it', async () => {
    const place = await open(6)
    const { id } = firstOf(place)
    place.stage.select([id])
    elsewhere(place, () => removeItem(place.host.doc, id))
    await vi.waitFor(() => expect(place.stage.item(id)).toBeUndefined())
    expect(place.stage.selected.size).toBe(0)
  })

  it('has the rooms, the views and the light of the document', async () => {
    const place = await open(6)
    const [room] = readRooms(place.host.doc)
    if (!room) throw new Error('There is no room.')
    const { camera } = place.environment
    elsewhere(place, () => {
      setRoom(place.host.doc, { ...room, name: 'Another' })
      setViewpoint(place.host.doc, { id: 'v', name: 'A view', camera })
      setMeta(place.host.doc, 'lighting', { preset: 'museum', intensity: 0.5, color: '#ff0000' })
    })
    await vi.waitFor(() => expect(place.stage.place?.rooms.map(({ name }) => name)).toEqual(['Another']))
    expect(place.stage.place?.viewpoints.map(({ name }) => name)).toEqual(['A view'])
    expect(place.stage.place?.lighting).toMatchObject({ intensity: 0.5, color: '#ff0000' })
  })

  it('is left alone once it is not shown any more', async () => {
    const place = await open(6)
    const { id, position } = firstOf(place)
    place.close()
    place.live.set('g', 'Move 1 thing', [{ id, position: [9, 9, 9] }])
    setMeta(place.live.doc, 'lighting', { preset: 'museum', intensity: 0.5, color: '#ff0000' })
    expect(place.stage.item(id)?.position).toEqual(position)
    expect(place.stage.place?.lighting.intensity).toBe(1)
    // Nor does it come up after one has left while it was still on its way.
    const arrivals = new Arrivals()
    arrivals.add([cardOf(1)])
    const { stage } = place
    stage.close()
    bindDocument(stage, arrivals, async () => [])()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(stage.items()).toEqual([])
  })
})

describe('M4.1 what is taken in', () => {
  it.each([true, false])(
    'flies in over one’s head, or stands there where motion is reduced (motion: %s)',
    async (motion) => {
      const place = await open(1)
      const { stage } = place
      place.close()
      stage.close()
      stage.setMotion(motion)
      const arrivals = new Arrivals()
      const unbind = bindDocument(stage, arrivals, async (ids) => arrivals.cards(ids))
      await new Promise((resolve) => setTimeout(resolve, 0))
      const { id } = cardOf(1)
      arrivals.add([cardOf(1)])
      const goal = new Vector3(...(stage.item(id)?.position ?? [0, 0, 0]))
      const from = motion ? arrivals.entrance.from.position : goal
      expect(stage.engine.pose(id)?.position.distanceTo(from)).toBeLessThan(0.01)
      place.frames(9)
      expect((stage.engine.pose(id)?.position.distanceTo(goal) ?? 0) > 0.01).toBe(motion)
      place.frames(30)
      expect(stage.engine.pose(id)?.position.distanceTo(goal)).toBeLessThan(0.01)
      unbind()
    },
  )

  it('that is already there when one comes stands where it is', async () => {
    const place = await open(1)
    const { stage } = place
    place.close()
    stage.close()
    const arrivals = new Arrivals()
    arrivals.add([cardOf(1), cardOf(2)])
    addItem(arrivals.doc, { ...firstOf(place), id: 'x' })
    bindDocument(stage, arrivals, async (ids) => arrivals.cards(ids))
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(stage.items()).toHaveLength(3)
  })
})
