import { expect, it } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'

it('M6.9 carries any bytes there and back, of a large document too', () => {
  for (const length of [0, 1, 2, 3, 300, 0x8000, 0x8001, 200_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) % 256)
    const text = toBase64(bytes)
    expect(text).toBe(Buffer.from(bytes).toString('base64'))
    expect(fromBase64(text)).toEqual(bytes)
  }
})
