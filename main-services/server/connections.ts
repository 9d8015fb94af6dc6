import type { Duplex } from 'node:stream'

/** What each device has open, so that all of it ends at once when it is shut out. */
export class DeviceConnections {
  readonly #open = new Map<string, Set<Duplex>>()

  add(device: string, socket: Duplex): void {
    const sockets = this.#open.get(device) ?? new Set()
    this.#open.set(device, sockets)
    if (sockets.has(socket)) return
    sockets.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      if (sockets.size === 0 && this.#open.get(device) === sockets) this.#open.delete(device)
    })
  }

  get devices(): string[] {
    return [...this.#open.keys()]
  }

  /** Closes sockets, streams and downloads alike, in the middle of whatever they do. */
  cut(device: string): void {
    for (const socket of this.#open.get(device) ?? []) socket.destroy()
  }
}
