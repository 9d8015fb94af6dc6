import { join } from 'node:path'
import { BrowserWindow, session } from 'electron'
import { appOrigin, grantedPermissions, isOwnPage, networkAddresses, windowOptions } from './window-options.ts'

/** Opens the window on the app, locked to it: it goes nowhere else, opens nothing, and asks the network for nothing. */
export async function openWindow(): Promise<BrowserWindow> {
  const preload = join(import.meta.dirname, '..', 'preload', 'preload.cjs')
  const window = new BrowserWindow({
    ...windowOptions,
    webPreferences: { ...windowOptions.webPreferences, preload },
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  await window.loadURL(`${appOrigin}/`)
  return window
}

/**
 * Refuses to every page of the application what it does not need: permissions but a few, and the network. Call it
 * before the first opens.
 */
export function lockSession(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((contents, permission, decide) =>
    decide(isOwnPage(contents.getURL()) && grantedPermissions.has(permission)),
  )
  own.setPermissionCheckHandler((_, permission) => grantedPermissions.has(permission))
  own.webRequest.onBeforeRequest(networkAddresses, (_, decide) => decide({ cancel: true }))
}
