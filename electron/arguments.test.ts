import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wishesOf } from './arguments.ts'

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
})
