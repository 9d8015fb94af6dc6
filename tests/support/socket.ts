import { WebSocket } from 'ws'
import { startServer, type StudioServer } from '#services/server/index.ts'
import type { Studio } from '#services/studio.ts'
import { contractAddress } from './studio.ts'

/** A studio behind its real server, and what it takes for defects of its own. */
export async function serve(studio: Studio): Promise<{ server: StudioServer; defects: string[] }> {
  const defects: string[] = []
  const onDefect = (what: string, error: unknown): void => void defects.push(`${what}: ${String(error)}`)
  const server = await startServer({ studio, version: 'test', port: 0, closingPatience: 200, onDefect })
  return { server, defects }
}

/** A socket to the contract, once it is open. */
export async function openSocket(server: StudioServer): Promise<WebSocket> {
  const socket = new WebSocket(contractAddress(server))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return socket
}
