import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { DeviceService } from '../../main-services/devices/index.ts'
import { cookieName } from '../../main-services/server/secret.ts'
import { PairingDoor } from '../../main-services/server/pairing.ts'
import { createStudio } from '../../main-services/studio.ts'
import { ask, knock } from '../support/ask.ts'
import { connectAs, pairDevice, type PairedDevice } from '../support/device.ts'
import { runProgram } from '../support/program.ts'
import { importText, serveStudio, temporaryStudio, type StudioServer, type TestStudio } from '../support/studio.ts'

/**
 * Requests of a device: what, as whom (`nobody`, a `paired` device, one that was `revoked`, the `person` of this machine),
 * and what must come back. Each is made over loopback and, where this machine has one, over a network address of its own.
 */
const attacks: readonly [what: string, path: string, as: Whom, status: number][] = [
  ['the app', '/', 'nobody', 401],
  ['the app', '/', 'paired', 200],
  ['the app', '/', 'revoked', 401],
  ['an original', '/media/MEDIA/original', 'nobody', 401],
  ['an original', '/media/MEDIA/original', 'paired', 200],
  ['an original', '/media/MEDIA/original', 'revoked', 401],
  ['an asset that is not there', '/media/01a1fc0e-27f8-70f9-9556-ea511f34bab8/original', 'paired', 404],
  ['a path for an asset', '/media/..%2f..%2fetc%2fpasswd/original', 'paired', 404],
  ['a path for a rendition', '/media/MEDIA/..%2f..%2f..%2fsecret', 'paired', 404],
  ['the key as a file', '/secret', 'paired', 404],
  ['metrics', '/metrics', 'paired', 403],
  ['metrics as JSON', '/metrics.json', 'paired', 403],
  ['agents', '/agents', 'paired', 403],
  ['metrics', '/metrics', 'person', 200],
  ['a token with more behind it', '/?key=TOKENx', 'nobody', 401],
  ['the hash of a token', '/?key=HASH', 'nobody', 401],
  ['the health', '/health', 'nobody', 200],
]
type Whom = 'nobody' | 'paired' | 'revoked' | 'person'

const network = Object.values(networkInterfaces())
  .flatMap((entries) => entries ?? [])
  .find((entry) => !entry.internal && entry.family === 'IPv4')?.address
if (network === undefined)
  console.warn('\n!!! SKIPPED: nothing is tried over the network: this machine has no address on one.\n')
const hosts = ['127.0.0.1', ...(network === undefined ? [] : [network])]

let test: TestStudio
let server: StudioServer
let port: string
let media: string
let paired: PairedDevice
let revoked: PairedDevice

beforeAll(async () => {
  test = await temporaryStudio()
  media = await importText(test, 'note.txt', 'A note.')
  server = await serveStudio(test, { host: '0.0.0.0' })
  port = new URL(server.url).port
  paired = pairDevice(test)
  revoked = pairDevice(test, 'A lost phone')
  await test.studio.client().devices.revoke({ id: revoked.id })
})
afterAll(async () => {
  await server.close()
  await test.end()
})

const keyOf = (whom: Whom): string | undefined =>
  ({ nobody: undefined, paired: paired.token, revoked: revoked.token, person: server.secret })[whom]

describe.each(hosts)('M9.8 a device at the door, from %s', (host) => {
  it.each(attacks)('%s (%s) as %s', async (_, path, as, status) => {
    const hash = test.studio
      .request()
      .tenant.get(test.studio.request().tenant.db.selectFrom('devices').select('token_hash'))
    const asked = path
      .replace('MEDIA', media)
      .replace('TOKEN', paired.token)
      .replace('HASH', hash?.token_hash ?? '')
    const key = keyOf(as)
    const bearer = key === undefined ? {} : { authorization: `Bearer ${key}` }
    expect((await ask(port, { path: asked, host, headers: bearer })).status).toBe(status)
    const cookie = key === undefined ? {} : { cookie: `${cookieName(server.secret)}=${key}` }
    expect((await ask(port, { path: asked, host, headers: cookie })).status).toBe(status)
  })

  it('comes in by a code once, by either of its forms, and the code does not stay in the address', async () => {
    for (const form of ['code', 'link'] as const) {
      const path = `/pair?code=${test.studio.devices.offer(test.studio.request())[form]}`
      const first = await ask(port, {
        path,
        host,
        headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux) OculusBrowser/30' },
      })
      expect([first.status, first.headers.location, first.body]).toEqual([303, '/', ''])
      const [cookie = ''] = first.headers['set-cookie'] ?? []
      expect(cookie).toMatch(/^promenade-\w+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/)
      const headers = { cookie: cookie.split(';')[0] ?? '' }
      expect((await ask(port, { path: '/', host, headers })).status).toBe(200)
      expect(await knock(port, { path: '/rpc', host, headers })).toBe(101)
      expect((await ask(port, { path, host })).status).toBe(403)
    }
    expect((await test.studio.client().devices.list({})).map(({ name }) => name)).toContain('Headset, Meta browser')
  })

  it('comes in by a code that somebody typed as people do', async () => {
    const { code } = test.studio.devices.offer(test.studio.request())
    const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    const body = `code=${encodeURIComponent(` ${typed} `)}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
    const answer = await ask(port, { method: 'POST', path: '/pair', host, headers, body })
    expect(answer.status).toBe(200)
    const { token } = JSON.parse(answer.body) as { token: string }
    expect((await ask(port, { path: '/', host, headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  })

  it('sends no form from another site, and none that is long', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const foreign = { ...headers, origin: 'https://evil.example' }
    expect((await ask(port, { method: 'POST', path: '/pair', host, headers: foreign, body: 'code=x' })).status).toBe(
      403,
    )
    const body = `code=${'x'.repeat(5000)}`
    expect((await ask(port, { method: 'POST', path: '/pair', host, headers, body })).status).toBe(413)
  })
})

describe('M9.8 codes', () => {
  it('are good for five minutes', async () => {
    let now = 1_000_000
    const devices = new DeviceService(() => now)
    const { code, expiresAt } = devices.offer(test.studio.request())
    expect(expiresAt - now).toBe(5 * 60_000)
    now = expiresAt
    expect(devices.redeem(test.studio.request(), code, 'Late')).toBeUndefined()
    // A clock that is set back gives an old code no second life.
    now = 900_000
    expect(devices.redeem(test.studio.request(), code, 'Early')).toBeUndefined()
  })

  it('cannot be tried through: each address waits, then everybody, and a link never', () => {
    let now = 0
    const door = new PairingDoor({ devices: test.studio.devices, request: test.studio.request, now: () => now })
    const { code, link } = test.studio.devices.offer(test.studio.request())
    const tryAt = (address: string, tried = 'AAAA-AAAA') => door.try(tried, address, 'A guesser')
    for (let count = 0; count < 5; count += 1) expect(tryAt('10.0.0.1')).toBe('wrong')
    expect(tryAt('10.0.0.1')).toEqual({ wait: 1 })
    expect(tryAt('10.0.0.1', code)).toEqual({ wait: 1 })
    now += 1_000
    expect(tryAt('10.0.0.1')).toBe('wrong')
    expect(tryAt('10.0.0.1')).toEqual({ wait: 2 })
    for (let count = 6; count < 25; count += 1) expect(tryAt(`10.0.1.${count}`)).toBe('wrong')
    expect(tryAt('10.0.2.1')).toEqual({ wait: 1 })
    // What one guesser could try in a whole day, from as many addresses as there are.
    let tries = 0
    const day = now + 24 * 3_600_000
    for (let address = 0; now < day; address += 1) {
      const outcome = tryAt(`10.1.${address >> 8}.${address % 256}`)
      if (outcome === 'wrong') tries += 1
      else now += (outcome as { wait: number }).wait * 1000
    }
    expect(tries).toBeLessThan(400)
    expect(door.try(link, '10.0.0.1', 'The one who was meant')).toMatchObject({ token: expect.any(String) })
  })

  it('are slowed down at the door with a status that says so', async () => {
    const other = await serveStudio(test)
    const path = '/pair?code=BBBB-BBBB'
    const statuses = []
    for (let count = 0; count < 8; count += 1) statuses.push((await ask(new URL(other.url).port, { path })).status)
    expect(statuses.slice(0, 5)).toEqual([403, 403, 403, 403, 403])
    expect(statuses.at(-1)).toBe(429)
    expect(Number((await ask(new URL(other.url).port, { path })).headers['retry-after'])).toBeGreaterThan(0)
    await other.close()
  })
})

describe('M9.8 shutting a device out', () => {
  it.each(['this process', 'another process'])('ends all it has open at once, by %s', async (by) => {
    const device = pairDevice(test, 'On the train')
    const connection = connectAs(server, device.token)
    const events = await connection.client.workspace.events({})
    const next = events.next()
    // A program that knows the token and a socket that never says anything.
    const silent = new WebSocket(`ws://127.0.0.1:${port}/rpc`, { headers: { authorization: `Bearer ${device.token}` } })
    await new Promise((resolve) => silent.once('open', resolve))
    const closed = new Promise((resolve) => silent.once('close', resolve))
    const other = by === 'this process' ? undefined : createStudio({ workspace: test.studio.workspace })
    await (other ?? test.studio).client().devices.revoke({ id: device.id })
    await expect(next).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await closed
    expect(await knock(port, { path: `/rpc?key=${device.token}` })).toBe(401)
    connection.close()
    await other?.close()
  })

  it('works from the command line, as letting one in does', async () => {
    const command = (...args: string[]) => runProgram(['devices', ...args, '--workspace', test.studio.workspace])
    const [pairing] = (await command('pair')).lines
    expect(pairing).toEqual({
      type: 'pairing',
      url: expect.stringMatching(new RegExp(`^http://[\\d.]+:${port}/pair\\?code=`)),
      code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      expiresAt: expect.any(Number),
    })
    const address = new URL(String(pairing?.['url']))
    const entered = await ask(port, { path: `${address.pathname}${address.search}`, host: address.hostname })
    expect(entered.status).toBe(303)
    const headers = { cookie: entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
    const [newest] = (await command('list')).lines
    expect(newest).toEqual({
      type: 'device',
      id: expect.any(String),
      name: expect.any(String),
      pairedAt: expect.any(Number),
      lastSeenAt: expect.any(Number),
    })
    expect((await command('revoke', String(newest?.['id']))).lines).toEqual([newest])
    expect((await ask(port, { path: '/', headers })).status).toBe(401)
    const again = await command('revoke', String(newest?.['id']))
    expect([again.code, again.error]).toEqual([1, expect.stringContaining('There is no device')])
  })
})

describe('M9.8 how much a caller may ask', () => {
  it('is limited for a device, over HTTP and WebSocket together, and not by it for others', async () => {
    const limited = await serveStudio(test, { limits: { person: 1000, device: 20 } })
    const own = new URL(limited.url).port
    const connection = connectAs(limited, paired.token)
    const calls = await Promise.allSettled(Array.from({ length: 25 }, () => connection.client.workspace.info({})))
    const refused = calls.filter((call) => call.status === 'rejected').map((call) => call.reason as Error)
    expect(refused.length).toBeGreaterThanOrEqual(5)
    expect(refused[0]).toMatchObject({
      code: 'LIMITED',
      data: { next: expect.stringMatching(/Try again in \d+ second/) },
    })
    const headers = { authorization: `Bearer ${paired.token}` }
    const answer = await ask(own, { path: '/', headers })
    expect([answer.status, Number(answer.headers['retry-after']) > 0]).toEqual([429, true])
    expect(answer.body).toContain('too much at once')
    expect((await ask(own, { path: '/metrics', headers: { authorization: `Bearer ${limited.secret}` } })).status).toBe(
      200,
    )
    connection.close()
    await limited.close()
  })
})

describe('M9.8 the version of the contract', () => {
  it('asks a page that was made for another to be loaded again', async () => {
    const outdated = connectAs(server, server.secret, '&contract=0')
    await expect(outdated.client.workspace.info({})).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Promenade was updated while this page was open.',
      data: { next: 'Load the page again.' },
    })
    outdated.close()
    const silent = connectAs(server, server.secret)
    await expect(silent.client.workspace.info({})).resolves.toMatchObject({ device: null })
    silent.close()
  })
})
