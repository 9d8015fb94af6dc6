import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createClient, mediaUrl } from '#renderer/rpc/client.ts'
import { isOutdated } from '#renderer/rpc/outdated.ts'
import { windowId } from '#renderer/rpc/window-id.ts'
import { openSession, type Studio } from '#renderer/state/index.ts'

/**
 * Connects to the studio behind this page: over the door the page came through, with what the desktop window adds to
 * it.
 */
export async function connect(): Promise<Studio> {
  const connection = createClient({ window: await windowId(), session: openSession })
  const { pickFolder, pathForFile, showInFolder } = window.promenade ?? {}
  return {
    client: connection.client,
    orpc: createTanstackQueryUtils(connection.client),
    mediaUrl,
    watchConnection: (listener) => {
      const tell = () => listener(connection.state === 'connected')
      tell()
      return connection.subscribe(tell)
    },
    isOutdated,
    ...(pickFolder ? { pickFolders: pickFolder } : {}),
    ...(pathForFile ? { pathOfFile: pathForFile } : {}),
    ...(showInFolder ? { showInFolder } : {}),
  }
}
