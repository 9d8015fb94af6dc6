// The desktop shell: one window on the studio that runs in this process. Everything the application can do lies in
// main-services; here is only what needs Electron.
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import { toErrorReport } from '#shared/model/errors.ts'
import { catchDropped, onFault, onNote } from '#services/host/index.ts'
import { openLog } from '#services/log/index.ts'
import { createWindowHandler, serveMessagePort } from '#services/server/index.ts'
import { createStudio, type Studio } from '#services/studio.ts'
import { sampleProgram, wishesOf } from './arguments.ts'
import { listenToWindows } from './ipc.ts'
import { setMenu } from './menu.ts'
import { declareScheme, serveScheme } from './protocol.ts'
import { lockSession, openWindow } from './window.ts'

const words = process.argv.slice(app.isPackaged ? 1 : 2)
const wishes = wishesOf(words, process.env['PROMENADE_CWD'] ?? process.cwd())

app.enableSandbox()
declareScheme()
app.setPath('userData', makeProfile(wishes.workspace))

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => focus())
  await run().catch(refuse)
} else {
  app.quit()
}

/**
 * Kept in the workspace, so that each workspace has a window of its own and nothing is written elsewhere; where the
 * workspace can only be read, for this time in a folder of its own.
 */
function makeProfile(workspace: string): string {
  const profile = join(workspace, 'window')
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 })
    accessSync(profile, constants.W_OK)
    return profile
  } catch {
    return mkdtempSync(join(tmpdir(), 'promenade-window-'))
  }
}

async function run(): Promise<void> {
  await app.whenReady()
  const studio = createStudio({ workspace: wishes.workspace, openSample })
  const log = openLog(wishes.workspace)
  onFault(log.defect)
  onNote((sentence) => log.write('info', sentence))
  catchDropped()
  endWith(studio)
  if (wishes.sample) studio.claimSample()
  lockSession()
  setMenu()
  serveScheme(createWindowHandler(studio, join(import.meta.dirname, '..', '..', 'web')))
  listenToWindows((contents) => BrowserWindow.fromWebContents(contents) !== null, {
    serve: (port, window) => serveMessagePort(studio, port, window),
    pickFolder: async (contents) => {
      const owner = BrowserWindow.fromWebContents(contents)
      const options = { properties: ['openDirectory', 'multiSelections'] as ('openDirectory' | 'multiSelections')[] }
      const { filePaths } = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
      return filePaths
    },
    showInFolder: (path) => shell.showItemInFolder(path),
  })
  await openWindow()
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow()
  })
  // What was interrupted last time goes on beside the person at work.
  await Promise.all([studio.recovered(), wishes.sample ? makeSample(studio) : undefined])
}

/** A workspace that cannot be opened is said, and nothing is left half open. */
function refuse(error: unknown): void {
  const { message, kept, next } = toErrorReport(error)
  dialog.showErrorBox('Promenade cannot open this workspace', [message, kept, next].filter(Boolean).join('\n'))
  app.quit()
}

async function makeSample(studio: Studio): Promise<void> {
  for await (const event of await studio.client().workspace.makeSample({})) void event
}

/** The sample has a studio and a window of its own, so it is this program once more. */
async function openSample(): Promise<null> {
  const { program, words } = sampleProgram(process.execPath, app.isPackaged ? undefined : app.getAppPath())
  const child = spawn(program, words, { detached: true, stdio: 'ignore' })
  await new Promise<void>((begun, failed) => child.once('spawn', begun).once('error', failed))
  child.unref()
  return null
}

function focus(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** The studio is closed before the process ends: what is being written is finished first. */
function endWith(studio: Studio): void {
  let closed = false
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void studio.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
