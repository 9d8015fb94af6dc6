import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, expect, test } from '@playwright/test'
import { electronProgram } from '../../scripts/support/electron.mjs'
import { root } from '../support/program.ts'

const program = electronProgram()
const noDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
const reason = program ? (noDisplay ? 'there is no display' : '') : "Electron's program is not downloaded"

if (reason) {
  process.stdout.write(`\n!!! THE DESKTOP WINDOW IS NOT TESTED: ${reason}. \`npm start\` on a desktop fetches it.\n\n`)
}

test.describe('M9.1 the desktop build', () => {
  test('holds a preload that a sandbox can load, and workers that load where they lie', async () => {
    const preload = await readFile(join(root, 'dist/electron/preload/preload.cjs'), 'utf8')
    const required = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)
    expect(new Set(required)).toEqual(new Set(['electron']))
    expect(preload).not.toMatch(/^import /m)
    const worker = (await import(pathToFileURL(join(root, 'dist/electron/main/import-worker.js')).href)) as object
    expect(Object.keys(worker)).toContain('default')
  })
})

test.describe('M9.1 the desktop window', () => {
  test.skip(reason !== '', reason)

  test('shows the app, isolated, with a door to the studio and no way out', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'promenade-desktop-'))
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const app = await _electron.launch({
      executablePath: program ?? '',
      args: [...sandbox, root, '--workspace', workspace],
    })
    try {
      const page = await app.firstWindow()
      await expect(page).toHaveTitle(/Promenade/)
      await expect(page.locator('#root')).not.toBeEmpty()
      const inside = await page.evaluate(async () => ({
        address: location.href,
        node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
        network: await fetch('https://example.org/').then(
          () => 'reached',
          () => 'refused',
        ),
        opened: window.open('https://example.org/'),
        desktop: Object.keys(Reflect.get(window, 'promenade') as object).toSorted(),
      }))
      expect(inside).toEqual({
        address: 'promenade://app/',
        node: ['undefined', 'undefined'],
        network: 'refused',
        opened: null,
        desktop: ['pathForFile', 'pickFolder', 'showInFolder'],
      })
    } finally {
      await app.close()
      await rm(workspace, { recursive: true, force: true })
    }
  })
})
