import { createClient, mediaUrl, type StudioConnection } from '#renderer/rpc/client.ts'
import type { Studio } from '#renderer/state/index.ts'

/** The studio behind this page: over the door the page came through, with what the desktop window adds to it. */
export function connect(connection: StudioConnection = createClient()): Studio {
  const { pickFolder, pathForFile, showInFolder } = window.promenade ?? {}
  return {
    client: connection.client,
    mediaUrl,
    watchConnection: (listener) => {
      const tell = () => listener(connection.state === 'connected')
      tell()
      return connection.subscribe(tell)
    },
    ...(pickFolder ? { pickFolders: pickFolder } : {}),
    ...(pathForFile ? { pathOfFile: pathForFile } : {}),
    ...(showInFolder ? { showInFolder } : {}),
  }
}
