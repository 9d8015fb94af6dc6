import { connect, createServer, type Socket } from 'node:net'

/** Linux answers on all of 127.0.0.0/8, so the wire can have the server's own port. */
export const wireHost = '127.0.0.2'

/** A wire between a client and a server of this machine that a test can cut and mend. */
export interface Wire {
  /** Breaks what is connected and lets nobody through until it is mended. */
  cut: () => void
  mend: () => void
  close: () => Promise<void>
}

/** Listens at {@link wireHost} and passes everything on to 127.0.0.1, same port. */
export async function wireTo(port: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => {
    server.listen(port, wireHost, resolve)
  })
  const cut = () => {
    whole = false
    for (const socket of sockets) socket.destroy()
  }
  return {
    cut,
    mend: () => {
      whole = true
    },
    close: () => {
      cut()
      return new Promise((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}
