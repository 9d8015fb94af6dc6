/** Bytes of a file, both ends inclusive. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * Reads what a `Range` header asks of a file of `size` bytes (RFC 9110 §14): a range, `unsatisfiable`, or undefined for
 * the whole file, which is also the lawful answer to what is malformed, to other units and to several ranges at once.
 */
export function parseRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const [, first, last] = match
  if (first === '') {
    const suffix = Number(last)
    if (suffix === 0 || size === 0) return 'unsatisfiable'
    return { start: Math.max(0, size - suffix), end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return undefined
  return start >= size ? 'unsatisfiable' : { start, end }
}
