import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '#services/server/index.ts'
import { grantedPermissions, isOwnPage, networkAddresses, windowOptions } from './window-options.ts'

describe('M9.4 the desktop window', () => {
  test('shows the page in a sandbox, apart from the preload, without Node', () => {
    expect(windowOptions.webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })

  test.each([
    ['promenade://app/', true],
    ['promenade://app/media/x/thumb', true],
    ['promenade://other/', false],
    ['promenade://app.evil.example/', false],
    ['https://app/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['about:blank', false],
    ['not an address', false],
    ['', false],
  ])('%s is our own page: %s', (address, expected) => {
    expect(isOwnPage(address)).toBe(expected)
  })

  test('grants the page nothing that sees, hears or locates', () => {
    expect([...grantedPermissions].toSorted()).toEqual(['fullscreen', 'pointerLock'])
  })

  test('M9.3 covers every kind of address that leaves the machine', () => {
    expect(networkAddresses.urls.map((pattern) => pattern.split(':')[0])).toEqual(['http', 'https', 'ws', 'wss', 'ftp'])
  })

  test('the page may run its own scripts alone: nothing inline, no script evaluated, nothing from elsewhere', () => {
    const directives = new Map(
      contentSecurityPolicy.split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/)
        return [name, sources] as const
      }),
    )
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
    expect(directives.get('frame-ancestors')).toEqual(["'none'"])
    expect(directives.get('base-uri')).toEqual(["'none'"])
    const allowed = new Set([...directives.values()].flat())
    const known = ["'none'", "'self'", "'wasm-unsafe-eval'", 'blob:', 'data:']
    for (const source of allowed) expect(known).toContain(source)
  })
})
