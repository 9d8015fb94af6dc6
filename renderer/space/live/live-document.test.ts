import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { readItem, setMeta } from '#shared/document/index.ts'
import type { Presence } from '#shared/model/environment.ts'
import { StudioError } from '#shared/model/errors.ts'
import { Loopback } from '../../../tests/e2e/space/page/loopback.ts'
import { sceneOf } from '../../../tests/e2e/space/page/things.ts'
import { fromBase64 } from './base64.ts'
import { LiveDocument, type LiveDocumentOptions } from './live-document.ts'

type Client = LiveDocumentOptions['client']
interface Message {
  update: string
  gesture: string
  label: string
}
type Send = (message: Message) => Promise<{ ok: true }>

const { environment } = sceneOf(4, 'grid')
const [a = '', b = ''] = environment.items.map(({ id }) => id)

let host: Loopback
const windows: LiveDocument[] = []
beforeEach(() => {
  host = new Loopback(environment)
})
afterEach(() => windows.splice(0).forEach((live) => live.close()))

async function open(options: Partial<LiveDocumentOptions> = {}): Promise<LiveDocument> {
  const live = new LiveDocument({ client: host.client(), environmentId: environment.id, ...options })
  windows.push(live)
  await live.loaded
  return live
}

/** A way to the host on which something happens to what is sent. */
function wayWith(push: (message: Message, send: Send) => Promise<{ ok: true }>): Client {
  const { environments, history } = host.client()
  const send = environments.push as unknown as Send
  return { history, environments: { ...environments, push: (message: Message) => push(message, send) } } as never
}

const placeOf = (live: LiveDocument, id: string) => readItem(live.doc, id)?.position
const onHost = (id: string) => host.environment().items.find((item) => item.id === id)?.position
const original = (id: string) => environment.items.find((item) => item.id === id)?.position

const refusal = () => new StudioError('CONFLICT', 'That cannot be.')

describe('M6.9 what is done in a window', () => {
  it('is on the host, and one step however many messages it took', async () => {
    const live = await open()
    live.set('drag', 'Move 1 thing', [{ id: a, position: [1, 2, 3] }])
    await live.sent()
    live.set('drag', 'Move 1 thing', [{ id: a, position: [4, 5, 6] }])
    await live.sent()
    expect(onHost(a)).toEqual([4, 5, 6])
    await live.undo()
    await vi.waitFor(() => expect(placeOf(live, a)).toEqual(original(a)))
    await live.redo()
    await vi.waitFor(() => expect(placeOf(live, a)).toEqual([4, 5, 6]))
  })

  it('while a message is on its way, waits for it, and goes out together', async () => {
    const arrives = Promise.withResolvers<void>()
    const sent: Message[] = []
    const live = await open({
      client: wayWith(async (message, send) => {
        sent.push(message)
        if (sent.length === 1) await arrives.promise
        return send(message)
      }),
    })
    live.set('drag', 'Move 1 thing', [{ id: a, position: [1, 0, 0] }])
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    for (const x of [2, 3, 4]) live.set('drag', 'Move 1 thing', [{ id: a, position: [x, 0, 0] }])
    arrives.resolve()
    await live.sent()
    expect(onHost(a)).toEqual([4, 0, 0])
    expect(sent.map(({ gesture }) => gesture)).toEqual(['drag', 'drag'])
  })

  it('goes out under its name, each gesture for itself; what has none is a change of the place', async () => {
    const sent: Message[] = []
    const live = await open({
      client: wayWith(async (message, send) => {
        sent.push(message)
        return send(message)
      }),
    })
    live.set('one', 'Move 1 thing', [{ id: a, position: [1, 0, 0] }])
    live.remove('two', 'Take out 1 thing', [b])
    setMeta(live.doc, 'name', 'Evening')
    setMeta(live.doc, 'kind', 'grid')
    await live.sent()
    expect(sent.map(({ label }) => label)).toEqual([
      'Move 1 thing',
      'Take out 1 thing',
      'Change the place',
      'Change the place',
    ])
    expect(new Set(sent.map(({ gesture }) => gesture)).size).toBe(4)
    expect(onHost(b)).toBeUndefined()
  })

  it('does not lend its name to what comes after, even where it broke off', async () => {
    const labels: string[] = []
    const live = await open({
      client: wayWith(async (message, send) => {
        labels.push(message.label)
        return send(message)
      }),
    })
    const broken = (): void => {
      throw new Error('No.')
    }
    expect(() => live.edit('broken', 'Nothing', broken)).toThrow('No.')
    setMeta(live.doc, 'name', 'Evening')
    await live.sent()
    expect(labels).toEqual(['Change the place'])
  })

  it('adds things, and keeps them within what a place can hold', async () => {
    const live = await open()
    const [item] = environment.items
    if (!item) throw new Error('The scene is empty.')
    live.add('add', 'Add 1 thing', [{ ...item, id: 'new' }])
    live.set('grow', 'Resize 1 thing', [{ id: 'new', scale: [1e9, 1e9, 1e9] }])
    await live.sent()
    const added = host.environment().items.find(({ id }) => id === 'new')
    expect(added?.assetId).toBe(item.assetId)
    expect(added?.scale[0]).toBeGreaterThan(1)
    expect(added?.scale[0]).toBeLessThan(1e6)
  })

  it('is seen by others, who do not send it back', async () => {
    let echoes = 0
    const one = await open()
    const two = await open({
      client: wayWith(async (message, send) => {
        echoes += 1
        return send(message)
      }),
    })
    one.set('drag', 'Move 1 thing', [{ id: a, position: [1, 2, 3] }])
    await vi.waitFor(() => expect(placeOf(two, a)).toEqual([1, 2, 3]))
    await two.sent()
    expect([echoes, two.unsent]).toEqual([0, 0])
  })
})

describe('M6.9 taking back', () => {
  it('goes after what is still on its way, and says what it came to', async () => {
    const told: string[] = []
    const live = await open({ onReplayed: (which) => told.push(which) })
    live.set('drag', 'Move 1 thing', [{ id: a, position: [1, 2, 3] }])
    await live.undo()
    await vi.waitFor(() => expect(placeOf(live, a)).toEqual(original(a)))
    expect(onHost(a)).toEqual(original(a))
    await live.redo()
    expect(told).toEqual(['undo', 'redo'])
  })

  it('that the host refuses is said', async () => {
    const refused: unknown[] = []
    const history = { undo: async () => Promise.reject(refusal()) }
    const live = await open({
      client: { ...host.client(), history } as never,
      onRefused: (error) => refused.push(error),
    })
    await live.undo()
    expect(refused).toMatchObject([{ code: 'CONFLICT' }])
  })
})

describe('M6.9 without a connection', () => {
  it('one goes on, and both sides have everything after it', async () => {
    const states: string[] = []
    const live = await open()
    const stop = live.subscribe(() => states.push(live.state))
    host.goOffline()
    await vi.waitFor(() => expect(live.state).toBe('offline'))
    live.set('one', 'Move 1 thing', [{ id: a, position: [1, 1, 1] }])
    live.set('two', 'Move 1 thing', [{ id: a, position: [2, 2, 2] }])
    host.doc.transact(() => setMeta(host.doc, 'name', 'Meanwhile'))
    expect(live.unsent).toBe(2)
    expect(onHost(a)).toEqual(original(a))
    host.online = true
    await vi.waitFor(() => expect(live.state).toBe('live'), { timeout: 5000 })
    await live.sent()
    expect(onHost(a)).toEqual([2, 2, 2])
    expect(live.doc.getMap('meta').get('name')).toBe('Meanwhile')
    // Still two steps.
    await live.undo()
    await vi.waitFor(() => expect(placeOf(live, a)).toEqual([1, 1, 1]))
    expect(states).toEqual(['offline', 'live'])
    stop()
  })

  it('asks afterwards only for what it does not have', async () => {
    const asked: (string | undefined)[] = []
    const { environments, history } = host.client()
    const sync = (input: { stateVector?: string }, options: never) => {
      asked.push(input.stateVector)
      return environments.sync(input as never, options)
    }
    const live = await open({ client: { history, environments: { ...environments, sync } } as never })
    host.goOffline()
    host.online = true
    await vi.waitFor(() => expect(asked).toHaveLength(2), { timeout: 5000 })
    expect(Y.decodeStateVector(fromBase64(asked[1] ?? ''))).toEqual(Y.decodeStateVector(Y.encodeStateVector(live.doc)))
    expect(Y.decodeStateVector(fromBase64(asked[1] ?? '')).size).toBeGreaterThan(0)
  })

  it('what arrived although its answer was lost is not sent twice', async () => {
    let messages = 0
    const live = await open({
      client: wayWith(async (message, send) => {
        messages += 1
        await send(message)
        host.goOffline()
        throw new Error('No network.')
      }),
    })
    live.set('drag', 'Move 1 thing', [{ id: a, position: [1, 2, 3] }])
    await vi.waitFor(() => expect(live.state).toBe('offline'))
    expect(live.unsent).toBe(1)
    host.online = true
    await vi.waitFor(() => expect(live.state).toBe('live'), { timeout: 5000 })
    await live.sent()
    expect([messages, live.unsent]).toEqual([1, 0])
    expect(onHost(a)).toEqual([1, 2, 3])
  })

  it('is not a refusal, though it is tried again; a refusal is said once', async () => {
    const refused: unknown[] = []
    let [tries, answer]: [number, unknown] = [0, new Error('No network.')]
    const { environments, history } = host.client()
    const sync = async (): Promise<never> => {
      tries += 1
      throw answer
    }
    const client = { history, environments: { ...environments, sync } } as never
    const openAndTryTwice = async (): Promise<void> => {
      tries = 0
      const live = new LiveDocument({
        client,
        environmentId: environment.id,
        onRefused: (error) => refused.push(error),
      })
      windows.push(live)
      await vi.waitFor(() => expect(tries).toBeGreaterThan(1), { timeout: 5000 })
      live.close()
    }
    for (const code of ['UNAVAILABLE', 'CANCELLED'] as const) {
      await openAndTryTwice()
      answer = new StudioError(code, 'Not now.')
    }
    await openAndTryTwice()
    expect(refused).toEqual([])
    answer = new StudioError('NOT_FOUND', 'There is no such place.')
    await openAndTryTwice()
    expect(refused).toEqual([answer])
  })

  it('a closed window neither comes back nor tells anybody', async () => {
    let tries = 0
    const { environments, history } = host.client()
    const sync = (...all: [never, never]) => {
      tries += 1
      return environments.sync(...all)
    }
    const live = await open({ client: { history, environments: { ...environments, sync } } as never })
    let told = 0
    live.subscribe(() => (told += 1))
    live.close()
    host.goOffline()
    host.online = true
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect([tries, told]).toEqual([1, 0])
  })
})

describe('M6.9 what the host refuses', () => {
  it('is undone here as well, and what was done since stays', async () => {
    const refuses = Promise.withResolvers<void>()
    const refused: unknown[] = []
    const labels: string[] = []
    const live = await open({
      onRefused: (error) => refused.push(error),
      client: wayWith(async (message, send) => {
        labels.push(message.label)
        if (labels.length > 1) return send(message)
        await refuses.promise
        throw refusal()
      }),
    })
    live.set('bad', 'Move too far', [{ id: a, position: [9, 9, 9] }])
    await vi.waitFor(() => expect(labels).toHaveLength(1))
    live.set('good', 'Move 1 thing', [{ id: b, position: [2, 2, 2] }])
    refuses.resolve()
    await live.sent()
    expect([placeOf(live, a), placeOf(live, b)]).toEqual([original(a), [2, 2, 2]])
    expect([onHost(a), onHost(b)]).toEqual([original(a), [2, 2, 2]])
    expect(labels).toEqual(['Move too far', 'Move 1 thing'])
    expect(refused).toHaveLength(1)
  })

  it('is undone as a whole, where several moments of a gesture went out together', async () => {
    const free = Promise.withResolvers<void>()
    const gestures: string[] = []
    const live = await open({
      client: wayWith(async (message, send) => {
        gestures.push(message.gesture)
        if (message.gesture === 'drag') throw refusal()
        await free.promise
        return send(message)
      }),
    })
    live.set('first', 'Move 1 thing', [{ id: b, position: [2, 2, 2] }])
    await vi.waitFor(() => expect(gestures).toEqual(['first']))
    for (const x of [1, 2, 3]) live.set('drag', 'Move 1 thing', [{ id: a, position: [x, 9, 9] }])
    free.resolve()
    await live.sent()
    expect([placeOf(live, a), placeOf(live, b)]).toEqual([original(a), [2, 2, 2]])
  })

  it('is undone to its beginning, where it went on while the first of it was refused', async () => {
    const refuses = Promise.withResolvers<void>()
    let messages = 0
    const live = await open({
      client: wayWith(async () => {
        messages += 1
        await refuses.promise
        throw refusal()
      }),
    })
    live.set('drag', 'Move 1 thing', [{ id: a, position: [1, 9, 9] }])
    await vi.waitFor(() => expect(messages).toBe(1))
    live.set('drag', 'Move 1 thing', [{ id: a, position: [2, 9, 9] }])
    refuses.resolve()
    await live.sent()
    expect(placeOf(live, a)).toEqual(original(a))
    expect([messages, live.unsent]).toEqual([2, 0])
  })

  it('does not keep from it what is done afterwards', async () => {
    const refused: unknown[] = []
    let closed = true
    const live = await open({
      onRefused: (error) => refused.push(error),
      client: wayWith(async (message, send) => {
        if (closed) throw refusal()
        return send(message)
      }),
    })
    for (const x of [1, 2]) {
      live.set(`bad ${x}`, 'Move 1 thing', [{ id: a, position: [x, 9, 9] }])
      await live.sent()
    }
    expect([refused.length, live.unsent]).toEqual([2, 0])
    closed = false
    live.set('good', 'Move 1 thing', [{ id: b, position: [2, 2, 2] }])
    await live.sent()
    expect([onHost(a), onHost(b)]).toEqual([original(a), [2, 2, 2]])
  })

  it('only for the moment is sent again by itself', async () => {
    const refused: unknown[] = []
    let messages = 0
    const live = await open({
      onRefused: (error) => refused.push(error),
      client: wayWith(async (message, send) => {
        messages += 1
        if (messages === 1) throw new StudioError('UNAVAILABLE', 'Another program is writing.')
        return send(message)
      }),
    })
    live.set('drag', 'Move 1 thing', [{ id: a, position: [1, 2, 3] }])
    await live.sent()
    expect([onHost(a), live.unsent]).toEqual([original(a), 1])
    await vi.waitFor(() => expect(onHost(a)).toEqual([1, 2, 3]), { timeout: 5000 })
    expect([refused, messages]).toEqual([[], 2])
  })
})

describe('M6.9 who else is here', () => {
  const camera: Presence['camera'] = { position: [0, 1, 2], target: [0, 1, 0], fov: 1 }
  const ada: Presence = { clientId: 'ada', name: 'Ada', color: '#ff8800', camera, selection: [] }

  it('is known while they are, and told of', async () => {
    const live = await open({ clientId: 'grace' })
    const seen: string[][] = []
    live.subscribe(() => seen.push([...live.others.values()].map(({ name }) => name)))
    host.announce(ada)
    host.announce({ ...ada, clientId: 'grace', name: 'Grace' })
    host.announce({ ...ada, name: 'Ada L.' })
    host.leave('ada')
    await vi.waitFor(() => expect(seen).toEqual([['Ada'], ['Ada L.'], []]))
  })

  it('is nobody once the connection is gone', async () => {
    const live = await open()
    host.announce(ada)
    await vi.waitFor(() => expect(live.others.size).toBe(1))
    host.goOffline()
    await vi.waitFor(() => expect(live.others.size).toBe(0))
  })

  it('hears where one is, under the name of this window, and nothing while one is alone', async () => {
    const live = await open({ clientId: 'grace' })
    live.show({ name: 'Grace', color: '#0088ff', camera, selection: [a] })
    expect(host.heard).toMatchObject([{ clientId: 'grace', name: 'Grace', selection: [a] }])
    host.goOffline()
    await vi.waitFor(() => expect(live.state).toBe('offline'))
    host.online = true
    live.show({ name: 'Grace', color: '#0088ff', camera, selection: [] })
    expect(host.heard).toHaveLength(1)
  })
})
