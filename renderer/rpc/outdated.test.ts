import { describe, expect, it } from 'vitest'
import { isNewer } from './outdated.ts'

describe('M9.1 a page that is older than its server', () => {
  const page = { version: '1.9.0', contract: 3 }
  it.each([
    ['the same', '1.9.0', 3, false],
    ['a newer release', '1.10.0', 3, true],
    ['a newer one with more numbers', '1.9.0.1', 3, true],
    ['an older release', '1.8.5', 3, false],
    ['an older one with less numbers', '1.9', 3, false],
    ['a test of the same release', '1.9.0-beta.2', 3, false],
    ['another contract', '1.9.0', 4, true],
    ['no version', 'test', 3, false],
  ])('%s', (_, version, contract, expected) => {
    expect(isNewer({ version, contract }, page)).toBe(expected)
  })
})
