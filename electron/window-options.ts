// What the window may do, as plain data that needs no Electron to be looked at: a test reads it.
import type { BrowserWindowConstructorOptions } from 'electron'

/** The page and its media come from the application itself, under an address of its own. */
export const appScheme = 'promenade'
/** Origin of the application's own pages. */
export const appOrigin = `${appScheme}://app`

/** A page that has nothing but what a browser gives it: no Node, a sandbox, a world apart from the preload's. */
export const windowOptions = {
  width: 1440,
  height: 900,
  minWidth: 1024,
  minHeight: 700,
  show: false,
  backgroundColor: '#0d0f12',
  title: 'Promenade',
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Chromium would fetch its dictionaries from the network.
    spellcheck: false,
  },
} as const satisfies BrowserWindowConstructorOptions

/** What the page may ask of the system; everything else is refused. */
export const grantedPermissions: ReadonlySet<string> = new Set(['fullscreen', 'pointerLock'])

/** Addresses that leave the application. The window never asks for one. */
export const networkAddresses = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] }

/** Tells whether an address is one of the application's own pages. */
export function isOwnPage(address: string): boolean {
  try {
    const { protocol, host } = new URL(address)
    return `${protocol}//${host}` === appOrigin
  } catch {
    return false
  }
}
