// Plays Electron's part where its program is not there, so that the shell's own code runs as it was built. It keeps what
// the shell asked for, and lets a test be the page.
import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

interface Frame {
  url: string
  postMessage: (channel: string, message: unknown, ports: PortMain[]) => void
}

/** What the shell has asked of Electron. */
export const asked = {
  schemes: [] as unknown[],
  windows: [] as BrowserWindow[],
  paths: {} as Record<string, string>,
  answer: undefined as ((request: Request) => Promise<Response>) | undefined,
  invoked: new Map<string, (event: unknown, ...args: unknown[]) => unknown>(),
  blocked: undefined as { urls: string[]; cancel: boolean } | undefined,
  grants: undefined as ((permission: string) => boolean) | undefined,
  shown: [] as string[],
}

class Application extends EventEmitter {
  readonly isPackaged = true
  enableSandbox = () => undefined
  whenReady = () => Promise.resolve()
  requestSingleInstanceLock = () => true
  setPath = (name: string, path: string) => void (asked.paths[name] = path)
  quit(): void {
    let prevented = false
    this.emit('before-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) this.emit('will-quit')
  }
}

export const app = new Application()

class Contents extends EventEmitter {
  readonly mainFrame: Frame = { url: '', postMessage: () => undefined }
  openHandler: (() => { action: string }) | undefined
  setWindowOpenHandler = (handler: () => { action: string }) => void (this.openHandler = handler)
}

export class BrowserWindow extends EventEmitter {
  static fromWebContents = (contents: unknown) =>
    asked.windows.find((window) => window.webContents === contents) ?? null
  static getAllWindows = () => asked.windows
  readonly webContents = new Contents()
  readonly options: Record<string, unknown>
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    asked.windows.push(this)
  }
  show = () => undefined
  focus = () => undefined
  isMinimized = () => false
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
  }
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: (check: (contents: unknown, permission: string) => boolean) => {
      asked.grants = (permission) => check(null, permission)
    },
    webRequest: {
      onBeforeRequest: (
        filter: { urls: string[] },
        listener: (details: unknown, decide: (decision: { cancel: boolean }) => void) => void,
      ) => listener({}, ({ cancel }) => void (asked.blocked = { urls: filter.urls, cancel })),
    },
  },
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => void asked.schemes.push(...schemes),
  handle: (_: string, answer: (request: Request) => Promise<Response>) => void (asked.answer = answer),
}

class Ipc extends EventEmitter {
  handle = (channel: string, listener: (event: unknown, ...args: unknown[]) => unknown) =>
    void asked.invoked.set(channel, listener)
}

export const ipcMain = new Ipc()
export const dialog = { showOpenDialog: async () => ({ filePaths: ['/chosen'] }) }
export const shell = { showItemInFolder: (path: string) => void asked.shown.push(path) }
export const Menu = { setApplicationMenu: () => undefined, buildFromTemplate: () => ({}) }

/** A port as Electron's main process has it: messages come as events with `data`. */
export class PortMain extends EventEmitter {
  readonly port: MessagePort
  constructor(port: MessagePort) {
    super()
    this.port = port
    port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
    port.on('close', () => this.emit('close'))
  }
  start = () => this.port.start()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node's has no origin
  postMessage = (data: unknown) => this.port.postMessage(data)
}

export class MessageChannelMain {
  readonly port1: PortMain
  readonly port2: PortMain
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new PortMain(port1)
    this.port2 = new PortMain(port2)
  }
}
