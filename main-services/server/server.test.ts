import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ask as askServer, knock as knockAt } from '../../tests/support/ask.ts'
import {
  contractAddress,
  importText,
  serveStudio,
  temporaryStudio,
  type TestStudio,
} from '../../tests/support/studio.ts'
import { SqliteBroker } from '#services/messages/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import type { StudioServer } from './server.ts'

let test: TestStudio
let server: StudioServer
let port: string

beforeAll(async () => {
  test = await temporaryStudio()
  server = await serveStudio(test)
  port = new URL(server.url).port
})
afterAll(async () => {
  await server.close()
  await test.end()
})

/** With the key, as the person at this machine. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  askServer(port, { path, headers: { authorization: `Bearer ${server.secret}`, ...headers } })

const knock = (headers: Record<string, string>, path = '/rpc') =>
  knockAt(port, { path: `${path}?key=${server.secret}`, headers })

describe('M9.4 the local server', () => {
  it('answers this machine', async () => {
    expect(await ask('/health')).toMatchObject({ status: 200, body: expect.stringContaining('"ok":true') })
    expect(await knock({})).toBe(101)
    expect(await knock({ origin: `http://127.0.0.1:${port}` })).toBe(101)
  })

  it('M9.6 tells who works here, how they are, and how much waits for them', async () => {
    const names = async () => {
      const { agents } = JSON.parse((await ask('/agents')).body) as { agents: { name: string; health: string }[] }
      return agents.map(({ name, health }) => `${name} ${health}`)
    }
    const all = ['Built-in agent', 'Housekeeping', 'Importer', 'Run engine', 'Watcher']
    await expect.poll(names).toEqual(all.map((name) => `${name} well`))
    const store = new Store({ directory: test.studio.workspace })
    const broker = new SqliteBroker(store.forTenant(localTenant))
    await broker.declare('curator')
    await broker.send([
      { to: 'curator', sender: 'ann', body: 'a', priority: 'high' },
      { to: 'curator', sender: 'ann', body: 'b' },
    ])
    const [first] = await broker.take('curator', { consumer: 'one' })
    if (first) await broker.reject(first, { reason: 'No.', final: true })
    expect(JSON.parse((await ask('/health')).body)).toMatchObject({
      ok: true,
      messages: { high: 0, normal: 1, low: 0, dead: 1 },
      workers: { well: 5, failed: 0, gone: 0 },
    })
    const { body } = await ask('/metrics')
    expect(body).toContain('promenade_queue_messages{queue="curator",priority="normal",state="waiting"} 1')
    expect(body).toContain('promenade_queue_dead_letters{queue="curator"} 1')
    expect(body).toContain('promenade_workers{kind="engine",health="well"} 1')
    expect(JSON.parse((await ask('/metrics.json')).body)).toMatchObject({
      measured: expect.arrayContaining([
        { name: 'promenade_queue_dead_letters', labels: { queue: 'curator' }, value: 1 },
      ]),
    })
    broker.close()
    store.close()
  })

  it('refuses a wrong host or origin on every address, sockets too', async () => {
    for (const path of ['/', '/health', '/metrics', '/media/x/thumb', '/pair', '/nothing']) {
      expect((await ask(path, { host: `evil.example:${port}` })).status).toBe(403)
      expect((await ask(path, { origin: 'https://evil.example' })).status).toBe(403)
    }
    expect(await knock({ origin: 'https://evil.example' })).toBe(403)
    expect(await knock({ host: `evil.example:${port}` })).toBe(403)
    expect(await knock({}, '/elsewhere')).toBe(404)
  })

  it('puts every answer under headers that keep it harmless', async () => {
    for (const path of [
      '/',
      '/health',
      '/metrics',
      '/metrics.json',
      '/agents',
      '/pair',
      '/media/x/thumb',
      '/nothing',
    ]) {
      const { headers } = await ask(path)
      expect({ path, ...headers }).toMatchObject({
        path,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  it('serves no file but those of the app', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '//etc/passwd',
      '/index.html/..',
    ]) {
      expect((await ask(path)).body).not.toMatch(/"name": "promenade"|root:/)
    }
  })

  it('closes on a client that does not speak the contract, and goes on for the rest', async () => {
    for (const message of ['no json', '{}', '{"i":1}', '{"i":"1","p":{"u":"x"}}', 'null', Buffer.from([1, 2, 3])]) {
      const socket = new WebSocket(contractAddress(server))
      socket.on('open', () => socket.send(message))
      expect(await new Promise((resolve) => socket.on('close', (code) => resolve(code)))).toBe(1007)
    }
    expect((await ask('/health')).status).toBe(200)
  })

  it('closes on a message larger than 32 MiB', async () => {
    const socket = new WebSocket(contractAddress(server))
    socket.on('error', () => undefined)
    socket.on('open', () => socket.send('x'.repeat(33 * 1024 * 1024)))
    expect(await new Promise((resolve) => socket.on('close', (code) => resolve(code)))).not.toBe(1000)
    expect((await ask('/health')).status).toBe(200)
  })

  it('lets go of a file whose reader leaves in the middle', async () => {
    const id = await importText(test, 'long.txt', 'word '.repeat(2_000_000))
    for (let round = 0; round < 20; round += 1) {
      const abort = new AbortController()
      const response = await fetch(`${server.origin}/media/${id}/original?key=${server.secret}`, {
        signal: abort.signal,
      })
      await response.body?.getReader().read()
      abort.abort()
    }
    const { readdir, readlink } = await import('node:fs/promises')
    await expect
      .poll(async () => {
        const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''))
        return (await Promise.all(links)).filter((path) => path.endsWith('long.txt')).length
      })
      .toBe(0)
  })

  it('counts what it does', async () => {
    await ask('/health')
    const { body } = await ask('/metrics')
    expect(body).toMatch(/^promenade_http_requests_total\{route="\/health",status="200"\} [1-9]/m)
    for (const line of body.trimEnd().split('\n')) expect(line).toMatch(/^(# TYPE \S+ \w+|\w+(\{[^}]*\})? [\d.e+-]+)$/)
    expect(JSON.parse((await ask('/metrics.json')).body)).toMatchObject({
      counters: expect.any(Array),
      measured: expect.any(Array),
    })
  })
})
