import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StudioError, toErrorReport, type ErrorReport } from '#shared/model/errors.ts'
import { viewerBundle } from './viewer-bundle.ts'

describe('M6.3 the viewer that a gallery carries', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-viewer-'))
    mkdirSync(join(home, 'main-services', 'export'), { recursive: true })
    mkdirSync(join(home, 'dist', 'viewer'), { recursive: true })
  })
  afterEach(() => rmSync(home, { recursive: true }))

  it('is the one that was built above', () => {
    writeFileSync(join(home, 'dist', 'viewer', 'viewer.js'), '')
    expect(viewerBundle(join(home, 'main-services', 'export'))).toBe(join(home, 'dist', 'viewer'))
  })

  it('is missed in a sentence that says what to do, and nothing is built in its place', () => {
    const find = () => viewerBundle(join(home, 'main-services', 'export'))
    expect(find).toThrow(StudioError)
    const { message, next } = reportOf(find)
    expect([message, next]).toEqual([
      'The viewer that a gallery carries has not been built.',
      'Run "npm start" once, then export again.',
    ])
  })
})

function reportOf(failing: () => unknown): ErrorReport {
  try {
    failing()
  } catch (error) {
    return toErrorReport(error)
  }
  throw new Error('Nothing failed.')
}
