import { Mesh, Vector3 } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Presence } from '#shared/model/environment.ts'
import { frameSeconds, headlessPlace, type HeadlessPlace } from '../../../tests/support/headless-place.ts'
import { PageElement, standInPage } from '../../../tests/support/page.ts'
import { colorOfClient, PresenceView } from './presence.ts'

let place: HeadlessPlace
let view: PresenceView
let labels: PageElement

beforeEach(async () => {
  standInPage()
  place = await headlessPlace(6)
  labels = new PageElement('div')
  view = new PresenceView(place.stage, place.live, labels as unknown as HTMLElement, { label: 'name', name: 'Grace' })
})
afterEach(() => {
  view.dispose()
  place.close()
  vi.unstubAllGlobals()
})

const ada = (position: [number, number, number], more: Partial<Presence> = {}): Presence => ({
  clientId: 'ada',
  name: 'Ada',
  color: '#ff8800',
  camera: { position, target: [position[0] + 1, position[1], position[2]], fov: 1 },
  selection: [],
  ...more,
})
const bodies = () => place.stage.scene.children.filter((child): child is Mesh => child instanceof Mesh)
const names = () => labels.children.map(({ textContent }) => textContent)
const comes = async (presence: Presence): Promise<void> => {
  const before = place.live.others.get(presence.clientId)
  place.host.announce(presence)
  await vi.waitFor(() => expect(place.live.others.get(presence.clientId)).not.toBe(before))
}
const framesIn = (seconds: number): number => Math.ceil(seconds / frameSeconds)

describe('M6.9 others in a place', () => {
  it('stand where they stand, look where they look, under their name', async () => {
    await comes(ada([1, 1.6, 2]))
    place.frames(1)
    const [body] = bodies()
    if (!body) throw new Error('Nobody is there.')
    expect(body.position.toArray()).toEqual([1, 1.6, 2])
    body.updateMatrixWorld(true)
    const tip = new Vector3(0, 0, -1).transformDirection(body.matrixWorld)
    expect(tip.distanceTo(new Vector3(1, 0, 0))).toBeLessThan(1e-6)
    expect(names()).toEqual(['Ada'])
    expect(labels.children[0]).toMatchObject({ className: 'name', style: { background: '#ff8800' } })
    await comes(ada([1, 1.6, 2], { name: '' }))
    expect(names()).toEqual(['Somebody'])
    await comes(ada([0, 1.6, 0], { clientId: 'alan', name: 'Alan' }))
    expect(bodies()).toHaveLength(2)
    place.host.leave('ada')
    await vi.waitFor(() => expect(names()).toEqual(['Alan']))
    expect(bodies()).toHaveLength(1)
  })

  it('are labelled above their head, and not at all behind one’s back', async () => {
    const { camera } = place.stage
    const ahead = camera.position.clone().add(camera.getWorldDirection(new Vector3()).multiplyScalar(3))
    await comes(ada(ahead.toArray()))
    place.frames(1)
    const [label] = labels.children
    const [, left, top] = /^translate\(([-\d.e]+)px, ([-\d.e]+)px\)/.exec(label?.style['transform'] ?? '') ?? []
    expect(Number(left)).toBeCloseTo(600, 0)
    expect(Number(top)).toBeLessThan(400)
    expect(label?.hidden).toBe(false)
    const behind = camera.position.clone().add(camera.getWorldDirection(new Vector3()).multiplyScalar(-3))
    await comes(ada(behind.toArray()))
    place.frames(1)
    expect(label?.hidden).toBe(true)
  })

  it('glide from one place to the next, and are there at once where motion is reduced', async () => {
    place.stage.setMotion(true)
    await comes(ada([0, 1.6, 0]))
    place.frames(1)
    await comes(ada([2, 1.6, 0]))
    place.frames(2)
    const x = () => bodies()[0]?.position.x ?? 0
    expect(x()).toBeGreaterThan(0.2)
    expect(x()).toBeLessThan(1.9)
    expect(place.stage.frame()).toBe(true)
    place.frames(framesIn(3))
    expect(x()).toBeCloseTo(2, 2)
    place.stage.setMotion(false)
    await comes(ada([0, 1.6, 0]))
    place.frames(1)
    expect(x()).toBe(0)
  })

  it('are gone with the view', async () => {
    await comes(ada([1, 1.6, 2]))
    view.dispose()
    expect([bodies(), names()]).toEqual([[], []])
    await comes(ada([0, 1.6, 2]))
    expect([bodies(), names()]).toEqual([[], []])
  })
})

describe('M6.9 what others are told of oneself', () => {
  it('is where one is, a few times a second and only when something changed', () => {
    const { host, stage } = place
    place.frames(framesIn(0.2))
    expect(host.heard).toMatchObject([
      { clientId: 'this window', name: 'Grace', color: colorOfClient('this window'), camera: stage.rig.camera() },
    ])
    place.frames(framesIn(2))
    expect(host.heard).toHaveLength(1)
    for (let step = 0; step < framesIn(1); step++) {
      stage.rig.step(0.1, 0, 0)
      place.frames(1)
    }
    expect(host.heard.length).toBeGreaterThan(3)
    expect(host.heard.length).toBeLessThan(8)
    const heard = host.heard.length
    place.frames(framesIn(1))
    const [first] = place.environment.items
    stage.select([first?.id ?? ''])
    place.frames(framesIn(0.4))
    expect(host.heard.length).toBeGreaterThan(heard)
    expect(host.heard.at(-1)?.selection).toEqual([first?.id])
  })

  it('is told anew to whoever comes, and to nobody while the connection is gone', async () => {
    const { host, live } = place
    place.frames(framesIn(0.4))
    const heard = host.heard.length
    await comes(ada([0, 1, 0]))
    place.frames(framesIn(0.4))
    expect(host.heard).toHaveLength(heard + 1)
    host.goOffline()
    await vi.waitFor(() => expect(live.state).toBe('offline'))
    place.stage.rig.step(1, 0, 0)
    place.frames(framesIn(1))
    expect(host.heard).toHaveLength(heard + 1)
  })

  it('is in a colour of one’s own, the same for everybody', () => {
    expect(colorOfClient('ada')).toMatch(/^#[0-9a-f]{6}$/)
    expect(colorOfClient('ada')).toBe(colorOfClient('ada'))
    expect(new Set(['ada', 'grace', 'alan', 'da a'].map(colorOfClient)).size).toBe(4)
  })
})
