import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import { readItem } from '#shared/document/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import { LiveDocument } from '#renderer/space/live/live-document.ts'
import { PlaceBench } from '../support/places.ts'

/** A window's way to the host, which can be cut. */
class Cable {
  readonly client: Pick<StudioClient, 'environments' | 'history'>
  pushes = 0
  #cut: AbortController | undefined = new AbortController()

  constructor(host: StudioClient) {
    const guarded = <Call extends (...args: never[]) => Promise<unknown>>(call: Call): Call =>
      (async (...args: Parameters<Call>) => {
        if (!this.#cut) throw new StudioError('UNAVAILABLE', 'The studio cannot be reached.')
        return call(...args)
      }) as Call
    const { environments, history } = host
    this.client = {
      history: { ...history, undo: guarded(history.undo), redo: guarded(history.redo) },
      environments: {
        ...environments,
        presence: guarded(environments.presence),
        push: guarded(async (...args: Parameters<typeof environments.push>) => {
          this.pushes += 1
          return environments.push(...args)
        }) as typeof environments.push,
        sync: guarded(async (...[input, options]: Parameters<typeof environments.sync>) => {
          const signals = [options?.signal, this.#cut?.signal].filter((signal) => signal !== undefined)
          return environments.sync(input, { ...options, signal: AbortSignal.any(signals) })
        }) as typeof environments.sync,
      },
    }
  }

  cut(): void {
    this.#cut?.abort()
    this.#cut = undefined
  }

  mend(): void {
    this.#cut = new AbortController()
  }
}

describe('M6.9 two windows on one place', () => {
  let bench: PlaceBench
  let host: StudioClient
  let environmentId: string
  const windows: LiveDocument[] = []

  beforeEach(async () => {
    bench = new PlaceBench(4)
    host = bench.open().client()
    environmentId = (await bench.build(host)).id
  })

  afterEach(async () => {
    for (const window of windows.splice(0)) window.close()
    await bench.dispose()
  })

  async function open(cable = new Cable(host)): Promise<{ live: LiveDocument; cable: Cable; ids: string[] }> {
    const live = new LiveDocument({ client: cable.client, environmentId })
    windows.push(live)
    await live.loaded
    const { items } = await host.environments.get({ id: environmentId })
    return { live, cable, ids: items.map(({ id }) => id) }
  }

  const positionIn = (live: LiveDocument, id: string) => readItem(live.doc, id)?.position

  it('what one moves, the other sees; what one takes back, too', async () => {
    const one = await open()
    const two = await open()
    const [id = ''] = one.ids
    const before = positionIn(two.live, id)
    one.live.set('drag', 'Move 1 thing', [{ id, position: [1, 2, 3] }])
    one.live.set('drag', 'Move 1 thing', [{ id, position: [4, 5, 6] }])
    await vi.waitFor(() => expect(positionIn(two.live, id)).toEqual([4, 5, 6]))
    await one.live.undo()
    await vi.waitFor(() => expect(positionIn(two.live, id)).toEqual(before))
    await vi.waitFor(() => expect(positionIn(one.live, id)).toEqual(before))
    await one.live.redo()
    await vi.waitFor(() => expect(positionIn(two.live, id)).toEqual([4, 5, 6]))
  })

  it('a drag of many moments is few messages and one step', async () => {
    const { live, cable, ids } = await open()
    const [id = ''] = ids
    for (let moment = 0; moment < 200; moment++) {
      live.set('drag', 'Move 1 thing', [{ id, position: [moment, 0, 0] }])
      if (moment % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await vi.waitFor(() => expect(live.unsent).toBe(0))
    expect(cable.pushes).toBeLessThan(20)
    const steps = await host.history.list({ environmentId })
    expect(steps.filter(({ label }) => label === 'Move 1 thing')).toHaveLength(1)
  })

  it('both go on without a connection, and merge after it', async () => {
    const one = await open()
    const two = await open()
    const [a = '', b = '', c = ''] = one.ids
    one.cable.cut()
    await vi.waitFor(() => expect(one.live.state).toBe('offline'))
    one.live.set('g1', 'Move 1 thing', [{ id: a, position: [1, 1, 1] }])
    one.live.remove('g2', 'Take out 1 thing', [c])
    two.live.set('g3', 'Move 1 thing', [{ id: b, position: [2, 2, 2] }])
    two.live.set('g4', 'Resize 1 thing', [{ id: a, scale: [3, 3, 3] }])
    expect(one.live.unsent).toBeGreaterThan(0)
    one.cable.mend()
    await vi.waitFor(() => expect(one.live.state).toBe('live'), { timeout: 10_000 })
    await vi.waitFor(() => expect(one.live.unsent).toBe(0))
    for (const { live } of [one, two]) {
      await vi.waitFor(() => {
        expect(readItem(live.doc, a)).toMatchObject({ position: [1, 1, 1], scale: [3, 3, 3] })
        expect(positionIn(live, b)).toEqual([2, 2, 2])
        expect(readItem(live.doc, c)).toBeUndefined()
      })
    }
    const environment = await host.environments.get({ id: environmentId })
    expect(environment.items.find(({ id }) => id === a)).toMatchObject({ position: [1, 1, 1], scale: [3, 3, 3] })
    // What was done offline is still two steps, each under its own name.
    const labels = (await host.history.list({ environmentId })).map(({ label }) => label)
    expect(labels).toContain('Take out 1 thing')
  })

  it('others are seen while they are here', async () => {
    const one = await open()
    const two = await open()
    const camera = { position: [0, 1, 2], target: [0, 1, 0], fov: 1 } as const
    two.live.show({ name: 'Ada', color: '#ff8800', camera: structuredClone(camera) as never, selection: [] })
    await vi.waitFor(() => expect([...one.live.others.values()]).toMatchObject([{ name: 'Ada' }]))
    two.live.close()
    await vi.waitFor(() => expect(one.live.others.size).toBe(0))
  })

  it('a change that the host refuses is named and does not stop the next', async () => {
    const refused: unknown[] = []
    const cable = new Cable(host)
    const live = new LiveDocument({ client: cable.client, environmentId, onRefused: (error) => refused.push(error) })
    windows.push(live)
    await live.loaded
    live.edit('bad', 'Nonsense', () => live.doc.getMap('meta').set('camera', 'here'))
    live.edit('good', 'Rename', () => live.doc.getMap('meta').set('name', 'Better'))
    await vi.waitFor(() => expect(live.unsent).toBe(0))
    expect(refused).toHaveLength(1)
    await vi.waitFor(async () => expect((await host.environments.get({ id: environmentId })).name).toBe('Better'))
  })

  it('nor what is done after it was refused', async () => {
    const refused: unknown[] = []
    const { client } = new Cable(host)
    const live = new LiveDocument({ client, environmentId, onRefused: (error) => refused.push(error) })
    windows.push(live)
    await live.loaded
    const camera = live.doc.getMap('meta').get('camera')
    live.edit('bad', 'Nonsense', () => live.doc.getMap('meta').set('camera', 'here'))
    await live.sent()
    expect(live.doc.getMap('meta').get('camera')).toEqual(camera)
    live.edit('good', 'Rename', () => live.doc.getMap('meta').set('name', 'Better'))
    await live.sent()
    expect([refused.length, live.unsent]).toEqual([1, 0])
    expect((await host.environments.get({ id: environmentId })).name).toBe('Better')
  })
})
