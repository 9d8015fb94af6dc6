// Runs the built shell with Electron's part played, does what a page would, and prints what came of it.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import sharp from 'sharp'
import type { StudioClient } from '#shared/contract/index.ts'
import type { ImportEvent } from '#shared/model/asset.ts'
import { app, asked, ipcMain, type PortMain } from './played-electron.ts'

const played = new URL('./played-electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: played, shortCircuit: true } : next(specifier, context),
})
const [, , shell = '', ...rest] = process.argv
process.argv = [process.argv[0] ?? '', ...rest]
await import(pathToFileURL(shell).href)
while (asked.windows[0]?.webContents.mainFrame.url !== 'promenade://app/') await wait(10)

const [window] = asked.windows
const contents = window?.webContents
const ports: PortMain[] = []
const frame = (url: string) => ({
  url,
  postMessage: (_: string, __: unknown, given: PortMain[]) => void ports.push(...given),
})
const own = Object.assign(contents?.mainFrame ?? {}, frame('promenade://app/'))

/** Says the same from where it may be said and from where it may not. */
function askForPort(sender: unknown, senderFrame: unknown): number {
  const before = ports.length
  ipcMain.emit('promenade:connect', { sender, senderFrame })
  return ports.length - before
}

const strangers = [
  askForPort(contents, frame('promenade://app/')),
  askForPort({ mainFrame: own }, own),
  askForPort(contents, null),
]
own.url = 'https://example.org/'
strangers.push(askForPort(contents, own))
own.url = 'promenade://app/'
const given = askForPort(contents, own)
ipcMain.emit('promenade:show-in-folder', { sender: contents, senderFrame: own }, '/somewhere')
ipcMain.emit('promenade:show-in-folder', { sender: contents, senderFrame: own }, { path: '/not a path' })
ipcMain.emit('promenade:show-in-folder', { sender: contents, senderFrame: null }, '/elsewhere')

const [port] = ports
if (!port) throw new Error('The shell handed over no port.')
const client = createORPCClient<StudioClient>(new RPCLink({ port: port.port as unknown as MessagePort }))
port.start()
const info = await client.workspace.info({})
const photo = join(info.directory, '..', 'photo.png')
await sharp({ create: { width: 600, height: 400, channels: 3, background: 'teal' } }).toFile(photo)
const imported: ImportEvent[] = []
for await (const event of await client.assets.import({ paths: [photo] })) imported.push(event)
const { assets } = await client.assets.list({})
const thumb = await asked.answer?.(new Request(`promenade://app/media/${assets[0]?.id}/thumb`))
const page = await asked.answer?.(new Request('promenade://app/'))
const navigations = ['https://example.org/', 'promenade://app/'].map((url) => {
  let prevented = false
  contents?.emit('will-navigate', { url, preventDefault: () => (prevented = true) })
  return prevented
})

const report = {
  directory: info.directory,
  profile: asked.paths['userData'],
  options: window?.options,
  page: { status: page?.status, policy: page?.headers.get('content-security-policy'), text: await page?.text() },
  imported: imported.at(-1)?.type === 'result' && assets.map(({ name, width }) => ({ name, width })),
  thumb: [
    thumb?.status,
    thumb?.headers.get('content-type'),
    (await sharp(await thumb?.arrayBuffer()).metadata()).width,
  ],
  ports: { strangers, given },
  opened: contents?.openHandler?.().action,
  navigations,
  blocked: asked.blocked,
  grants: ['fullscreen', 'media', 'geolocation', 'clipboard-read'].filter((permission) => asked.grants?.(permission)),
  shown: asked.shown,
  picked: await asked.invoked.get('promenade:pick-folder')?.({ sender: contents, senderFrame: own }),
  pickedByStranger: await asked.invoked.get('promenade:pick-folder')?.({ sender: contents, senderFrame: null }),
}
process.stdout.write(`${JSON.stringify(report)}\n`)
app.on('will-quit', () => process.exit(0))
app.quit()
