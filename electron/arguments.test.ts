import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleDirectory } from '#services/sample/index.ts'
import { sampleProgram, wishesOf } from './arguments.ts'

describe('M9.1 what the desktop application is started with', () => {
  test('a workspace is meant from the folder it was typed in', () => {
    expect(wishesOf(['--workspace', 'w/x'], '/typed/in')).toEqual({
      workspace: resolve('/typed/in/w/x'),
      sample: false,
    })
    expect(wishesOf(['--workspace=/abs', '--sample'], '/typed/in')).toEqual({
      workspace: resolve('/abs'),
      sample: true,
    })
  })

  test('without one it is the usual folder, and words meant for Chromium are left alone', () => {
    const expected = { workspace: join(homedir(), 'Promenade'), sample: false }
    expect(wishesOf([], '/')).toEqual(expected)
    expect(wishesOf(['--remote-debugging-port=0', '--no-sandbox', 'file'], '/')).toEqual(expected)
  })

  test('the sample has a workspace of its own, which a second program opens', () => {
    const own = sampleDirectory()
    expect(own).not.toBe(join(homedir(), 'Promenade'))
    const { program, words } = sampleProgram('/apps/promenade', '/clone')
    expect([program, words]).toEqual(['/apps/promenade', ['/clone', '--sample']])
    // Electron's own arguments end with the application's path, where it has one.
    expect(wishesOf(words.slice(1), '/anywhere')).toEqual({ workspace: own, sample: true })
    expect(sampleProgram('/apps/promenade').words).toEqual(['--sample'])
  })
})
