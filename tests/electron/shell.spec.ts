import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { windowOptions } from '../../electron/window-options.ts'
import { root } from '../support/program.ts'

test.describe('M9.1, M9.4 the built shell, with the part of Electron played', () => {
  test('opens a locked window on the studio, and listens to nobody but its own page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'promenade-shell-'))
    const workspace = join(folder, 'workspace')
    try {
      const play = join(root, 'tests/electron/support/play-shell.ts')
      const shell = join(root, 'dist/electron/main/main.js')
      const run = promisify(execFile)(process.execPath, [play, shell, '--workspace', workspace], { cwd: root })
      const { stdout } = await run
      const { page, options, ...report } = JSON.parse(stdout) as Record<string, Record<string, unknown>>
      expect(report).toEqual({
        directory: workspace,
        profile: join(workspace, 'window'),
        imported: [{ name: 'photo.png', width: 600 }],
        thumb: [200, 'image/webp', 512],
        ports: { strangers: [0, 0, 0, 0], given: 1 },
        opened: 'deny',
        navigations: [true, false],
        blocked: { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'], cancel: true },
        grants: ['fullscreen'],
        shown: ['/somewhere'],
        picked: ['/chosen'],
        pickedByStranger: [],
      })
      const preload = join(root, 'dist/electron/preload/preload.cjs')
      expect(options?.['webPreferences']).toEqual({ ...windowOptions.webPreferences, preload })
      expect(page).toMatchObject({ status: 200, policy: expect.stringContaining("script-src 'self'") })
      expect(page?.['text']).toContain('<title>Promenade</title>')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
