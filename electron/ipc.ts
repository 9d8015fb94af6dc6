// The only file that listens to the window. What arrives must come on a known channel, from the main frame of our own
// window, and from our own page.
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type MessagePortMain, type WebContents } from 'electron'
import { MessageChannelMain } from 'electron'
import { z } from 'zod'
import { WindowId } from '#shared/contract/caller.ts'
import { connectChannel, pickFolderChannel, portChannel, showInFolderChannel } from './channels.ts'
import { isOwnPage } from './window-options.ts'

/** What a page may ask of the desktop shell, and nothing else. */
export interface WindowCalls {
  /** Serves the contract on a port whose other end the page has. */
  serve: (port: MessagePortMain, window: string | null) => void
  pickFolder: (window: WebContents) => Promise<string[]>
  showInFolder: (path: string) => void
}

const Path = z.string().min(1).max(4096)

/** @param isOurs whether a page belongs to a window that we opened */
export function listenToWindows(isOurs: (contents: WebContents) => boolean, calls: WindowCalls): void {
  const isTrusted = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const { sender, senderFrame } = event
    return isOurs(sender) && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url)
  }

  ipcMain.on(connectChannel, (event, window: unknown) => {
    if (!isTrusted(event)) return
    const { port1, port2 } = new MessageChannelMain()
    calls.serve(port1, WindowId.safeParse(window).data ?? null)
    port1.start()
    event.senderFrame?.postMessage(portChannel, null, [port2])
  })
  ipcMain.on(showInFolderChannel, (event, path: unknown) => {
    const parsed = Path.safeParse(path)
    if (isTrusted(event) && parsed.success) calls.showInFolder(parsed.data)
  })
  ipcMain.handle(pickFolderChannel, (event) => (isTrusted(event) ? calls.pickFolder(event.sender) : []))
}
