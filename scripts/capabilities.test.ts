import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const rooms = ['bench', 'electron', 'main-services', 'renderer', 'scripts', 'shared', 'tests']
const rows = [
  ...readFileSync(join(root, 'docs/capabilities.md'), 'utf8').matchAll(/^\| (M\d\.\d+) +\|[^|]+\| (.+?) +\|/gm),
]

/** Every number that a source file cites, with one file that does. */
function cited(): Map<string, string> {
  const found = new Map<string, string>()
  for (const room of rooms) {
    for (const entry of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:ts|tsx|mjs)$/.test(entry)) continue
      const text = readFileSync(join(root, room, entry), 'utf8')
      for (const [number] of text.matchAll(/\bM\d\.\d+\b/g)) found.set(number, `${room}/${entry}`)
    }
  }
  return found
}

describe('the list of capabilities', () => {
  it('has each number once, with a state', () => {
    const numbers = rows.map(([, number]) => number)
    expect(numbers.length).toBeGreaterThan(60)
    expect(new Set(numbers).size).toBe(numbers.length)
    const states = new Set(rows.map(([, , state]) => state))
    expect([...states].toSorted((one = '', other = '') => one.localeCompare(other))).toEqual([
      'not yet',
      'partly',
      'works',
    ])
  })

  it('has every number that a test or a file cites', () => {
    const known = new Set(rows.map(([, number]) => number))
    expect([...cited()].filter(([number]) => !known.has(number))).toEqual([])
  })
})
