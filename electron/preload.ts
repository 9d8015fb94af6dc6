// Runs in the sandbox beside the page, in a world of its own. It hands the page a port to the studio, and the three
// things of the desktop that no browser has.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { connectChannel, pickFolderChannel, portChannel, showInFolderChannel } from './channels.ts'

window.addEventListener('message', (event) => {
  // The page says so when it is ready for the port, and which window it is.
  if (event.source === window && event.data?.wanted === portChannel) ipcRenderer.send(connectChannel, event.data.window)
})

ipcRenderer.on(portChannel, (event) => window.postMessage(portChannel, location.origin, event.ports))

contextBridge.exposeInMainWorld('promenade', {
  pickFolder: (): Promise<string[]> => ipcRenderer.invoke(pickFolderChannel),
  showInFolder: (path: string): void => ipcRenderer.send(showInFolderChannel, path),
  pathForFile: (file: File): string => webUtils.getPathForFile(file),
})
