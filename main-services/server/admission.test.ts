import { describe, expect, it } from 'vitest'
import { judge, parseHost, type Visitor } from './admission.ts'

const policy = { port: 4780, networkNames: new Set(['192.168.1.5', 'studio.local', 'fd00::5']) }
const home: Visitor = {
  remoteAddress: '127.0.0.1',
  method: 'GET',
  path: '/rpc',
  host: '127.0.0.1:4780',
  origin: undefined,
  fetchSite: undefined,
  fetchMode: undefined,
  known: true,
}
const away: Visitor = { ...home, remoteAddress: '192.168.1.20', host: '192.168.1.5:4780' }
const statusOf = (visitor: Visitor): number => {
  const verdict = judge(visitor, policy)
  return verdict.admitted ? 200 : verdict.status
}

describe('M9.4 who may knock: this machine', () => {
  it.each(['127.0.0.1:4780', 'localhost:4780', 'LOCALHOST:4780', '[::1]:4780', '127.0.0.2:4780'])('as %s', (host) => {
    expect(statusOf({ ...home, host })).toBe(200)
    expect(statusOf({ ...home, host, origin: `http://${host}` })).toBe(200)
  })

  it.each([
    undefined,
    '',
    'evil.example:4780',
    '127.0.0.1.evil.example:4780',
    'localhost.evil.example:4780',
    '127.0.0.1:4781',
    '127.0.0.1',
    'localhost:4780@evil.example',
    '192.168.1.5:4780',
    '[::1',
  ])('not under the host name %s, which a re-bound name would carry', (host) => {
    expect(statusOf({ ...home, host })).toBe(403)
  })

  it.each([
    'https://evil.example',
    'http://localhost:3000',
    'http://127.0.0.1:4781',
    'https://127.0.0.1:4780',
    'null',
    '',
    'http://127.0.0.1:4780.evil.example',
  ])('not for a page of the origin %j', (origin) => {
    expect(statusOf({ ...home, origin })).toBe(403)
  })

  it('not for another site that names no origin, but for a person who follows a link', () => {
    for (const fetchSite of ['cross-site', 'same-site']) {
      expect(statusOf({ ...home, path: '/media/x/thumb', fetchSite, fetchMode: 'no-cors' })).toBe(403)
      expect(statusOf({ ...home, path: '/metrics', fetchSite, fetchMode: 'navigate' })).toBe(403)
      expect(statusOf({ ...home, path: '/', fetchSite, fetchMode: 'navigate' })).toBe(200)
    }
    expect(statusOf({ ...home, path: '/media/x/thumb', fetchSite: 'same-origin', fetchMode: 'no-cors' })).toBe(200)
  })
})

describe('M9.4 who may knock: other machines', () => {
  it('those with a key, by a name of this machine', () => {
    expect(statusOf(away)).toBe(200)
    expect(statusOf({ ...away, host: 'studio.local:4780' })).toBe(200)
    expect(statusOf({ ...away, host: '[fd00::5]:4780' })).toBe(200)
    expect(statusOf({ ...away, host: 'evil.example:4780' })).toBe(403)
    expect(statusOf({ ...away, host: '127.0.0.1:4780' })).toBe(403)
    expect(statusOf({ ...away, origin: 'https://evil.example' })).toBe(403)
  })

  it.each(['/', '/rpc', '/media/x/thumb', '/metrics', '/metrics.json', '/agents', '/pair/', '/health/x'])(
    'not %s without a key, and this machine neither',
    (path) => {
      expect(statusOf({ ...away, path, known: false })).toBe(401)
      expect(statusOf({ ...home, path, known: false })).toBe(401)
    },
  )

  it.each(['/health', '/pair'])('%s always', (path) => {
    expect(statusOf({ ...away, path, known: false })).toBe(200)
    expect(statusOf({ ...home, path, known: false })).toBe(200)
  })

  it('takes an address that cannot be told for a foreign one', () => {
    expect(statusOf({ ...home, remoteAddress: undefined })).toBe(403)
    expect(statusOf({ ...home, remoteAddress: '::ffff:127.0.0.1' })).toBe(200)
    expect(statusOf({ ...home, remoteAddress: '::ffff:10.0.0.1' })).toBe(403)
  })
})

describe('Host header', () => {
  it('is taken apart', () => {
    expect(parseHost('[FD00::5]:80')).toEqual({ name: 'fd00::5', port: 80 })
    expect(parseHost('Studio.local')).toEqual({ name: 'studio.local', port: 80 })
    expect(parseHost('a b')).toBeUndefined()
  })
})
