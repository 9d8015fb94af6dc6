import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStudio, type Studio } from '#services/studio.ts'
import { contentSecurityPolicy } from './security-headers.ts'
import { createWindowHandler } from './window-door.ts'

let folder = ''
let studio: Studio
const ask = (path: string, init?: RequestInit) =>
  createWindowHandler(studio, join(folder, 'web'))(new Request(`promenade://app${path}`, init))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'promenade-window-'))
  await mkdir(join(folder, 'web', 'assets'), { recursive: true })
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>Promenade</title>')
  await writeFile(join(folder, 'web', 'assets', 'main.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  studio = createStudio({ workspace: join(folder, 'workspace') })
})

afterAll(async () => {
  await studio.close()
  await rm(folder, { recursive: true, force: true })
})

describe('M9.4 what the desktop window is given', () => {
  test('the page, under the policy that lets only its own scripts run', async () => {
    const response = await ask('/')
    expect(await response.text()).toContain('<title>Promenade</title>')
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('scripts as scripts', async () => {
    expect((await ask('/assets/main.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/nothing'])(
    'nothing for %s',
    async (path) => {
      const response = await ask(path)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('secret')
    },
  )

  test('media by id alone', async () => {
    expect((await ask('/media/0190b0a0-0000-7000-8000-000000000000/thumb')).status).toBe(404)
    expect((await ask('/media/..%2f..%2fsecret/original')).status).toBeGreaterThanOrEqual(400)
    expect((await ask('/media/0190b0a0-0000-7000-8000-000000000000/thumb', { method: 'POST' })).status).toBe(405)
  })
})
