import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDefinedError, safe } from '@orpc/client'
import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStudio, type Studio } from '../studio.ts'

let directory: string
let studio: Studio

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'promenade-errors-'))
  studio = createStudio({ workspace: directory })
})
afterEach(async () => {
  await studio.close()
  rmSync(directory, { recursive: true })
})

describe('M9.1 errors of the contract', () => {
  it('arrive as such: code, status, sentence and advice', async () => {
    const { error } = await safe(studio.client().runs.get({ id: '01a1fc0e-27f8-70f9-9556-ea511f34bab8' }))
    expect(isDefinedError(error)).toBe(true)
    expect(error).toMatchObject({ code: 'NOT_FOUND', status: 404, data: { kept: '', next: '' } })
    expect(error?.message).toBe('There is no such piece of work.')
  })

  it('refuse a call that comes under a name of another operation, or under none', async () => {
    const context = studio.request({ byHand: true })
    for (const path of [[], ['assets', 'find'], ['assets', 'nothing']]) {
      await expect(call(studio.router.workspace.info, {}, { context, path })).rejects.toMatchObject({
        code: 'INTERNAL',
      })
    }
  })

  it('say where a request does not fit', async () => {
    const { error } = await safe(studio.client().agent.say({ text: '' }))
    expect(isDefinedError(error)).toBe(true)
    expect(error).toMatchObject({ code: 'INVALID_INPUT', status: 400 })
    expect(error?.message).toMatch(/^The request does not fit: text: /)
  })
})
