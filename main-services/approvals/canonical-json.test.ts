import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Json } from '#shared/model/ids.ts'
import { canonicalJson, hashOf } from './canonical-json.ts'

describe('M2.10 arguments as one text', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    // As in RFC 8785, 3.2.3: by UTF-16 units, not by code points.
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [{ a: 1e30, b: 4.5, c: 0.000_001, d: 1e-7, e: -0 }, '{"a":1e+30,"b":4.5,"c":0.000001,"d":1e-7,"e":0}'],
    ['\u20ac$\u000f\n"\\/', '"€$\\u000f\\n\\"\\\\/"'],
    [[], '[]'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
    expect(hashOf(value)).toBe(createHash('sha256').update(text).digest('hex'))
  })
})
