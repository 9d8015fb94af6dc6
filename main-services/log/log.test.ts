import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from './log.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'promenade-log-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the log of a workspace', () => {
  it('takes down a defect with its trace and those of its causes', () => {
    const log = openLog(folder)
    log.defect('a call failed', new Error('outer', { cause: new Error('inner') }))
    const line = JSON.parse(readFileSync(log.path, 'utf8')) as Record<string, unknown>
    expect(line).toMatchObject({ level: 'error', message: 'a call failed', process: process.pid })
    expect(line['detail']).toMatch(/^Error: outer\n[^]*Caused by: Error: inner\n/)
  })

  it('begins a new file when one is full, and keeps a few', () => {
    const log = openLog(folder)
    for (let round = 0; round < 6; round += 1) {
      log.write('info', `round ${round}`)
      writeFileSync(log.path, 'x'.repeat(2 * 1024 * 1024 + 1), { flag: 'a' })
    }
    expect(readdirSync(join(folder, 'logs')).toSorted()).toEqual([
      'promenade.log',
      'promenade.log.1',
      'promenade.log.2',
      'promenade.log.3',
    ])
    expect(readFileSync(`${log.path}.1`, 'utf8')).toMatch(/^.*round 4/)
    expect(statSync(log.path).size).toBeGreaterThan(0)
  })

  it('never fails itself', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
    expect(() => openLog(folder).write('error', 'nowhere to go')).not.toThrow()
  })
})
