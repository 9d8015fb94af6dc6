import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeOnce } from './write-once.ts'

describe('M9.1 a file of the sample', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-sample-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const write = (path: string, content: () => Promise<string>) =>
    writeOnce({ path: join(home, path), temporary: join(home, 'tmp'), content })

  it('is written whole, for this account alone, and nothing is left beside it', async () => {
    await write('Notes/a.md', async () => '# A')
    expect(readFileSync(join(home, 'Notes', 'a.md'), 'utf8')).toBe('# A')
    expect(readdirSync(join(home, 'tmp'))).toEqual([])
    const ownOnly = process.platform === 'win32' ? 0o666 : 0o600
    expect(statSync(join(home, 'Notes', 'a.md')).mode & 0o777).toBe(ownOnly)
  })

  it('is left as it is where it is there, and not even painted', async () => {
    writeFileSync(join(home, 'a.md'), 'mine')
    await write('a.md', () => Promise.reject(new Error('painted')))
    expect(readFileSync(join(home, 'a.md'), 'utf8')).toBe('mine')
  })

  it('leaves nothing half written where it cannot be put in its place', async () => {
    const content = async () => {
      mkdirSync(join(home, 'a.md'))
      return '# A'
    }
    await expect(write('a.md', content)).rejects.toThrow(/^E[A-Z]+:/)
    expect(readdirSync(join(home, 'tmp'))).toEqual([])
  })
})
