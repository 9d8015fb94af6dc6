/** A change as it is stored. */
export function pack(change: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(change), 'utf8')
}

export function unpack(stored: Uint8Array): unknown {
  return JSON.parse(Buffer.from(stored).toString('utf8'))
}
