import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDefinedError, safe } from '@orpc/client'
import { call } from '@orpc/server'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import { pairDevice } from '../../tests/support/device.ts'
import { createStudio, type Studio } from '../studio.ts'
import { studio as implementer } from './implementer.ts'

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

  it('arrive as such where a stream breaks off', async () => {
    const breaking = implementer.workspace.events.handler(async function* () {
      yield { type: 'assets_changed' as const }
      throw new StudioError('UNAVAILABLE', 'This window fell behind.', { next: 'Ask again.' })
    })
    const path = ['workspace', 'events']
    const stream = await call(breaking, {}, { context: studio.request({ byHand: true }), path })
    expect(await stream.next()).toMatchObject({ value: { type: 'assets_changed' } })
    const { error } = await safe(stream.next())
    expect(isDefinedError(error)).toBe(true)
    expect(error).toMatchObject({ code: 'UNAVAILABLE', status: 503, data: { next: 'Ask again.' } })
    expect(error?.message).toBe('This window fell behind.')
  })

  it('keep the paths of this machine from a device, also where nobody foresaw what went wrong', async () => {
    const { id } = pairDevice({ studio })
    const failing = implementer.workspace.info.handler(() => {
      throw new Error(`ENOENT: no such file or directory, open '${directory}/private/diary.txt'`)
    })
    const path = ['workspace', 'info']
    const told = async (device: string | null) => {
      const { error } = await safe(call(failing, {}, { context: studio.request({ device, byHand: true }), path }))
      return error?.message
    }
    expect(await told(null)).toContain(directory)
    expect(await told(id)).toBe("ENOENT: no such file or directory, open 'diary.txt'")
  })

  it('say where a request does not fit', async () => {
    const { error } = await safe(studio.client().agent.say({ text: '' }))
    expect(isDefinedError(error)).toBe(true)
    expect(error).toMatchObject({ code: 'INVALID_INPUT', status: 400 })
    expect(error?.message).toMatch(/^The request does not fit: text: /)
  })
})

describe('M2.10 a call that is made again because the workspace was locked', () => {
  it('is admitted, and written down, once', async () => {
    const other = new BetterSqlite3(join(directory, 'promenade.db'))
    const admit = vi.fn<() => void>()
    const context = studio.request({ byHand: true, gate: { admit } })
    other.exec('begin immediate')
    const change = call(
      studio.router.workspace.setPreferences,
      { theme: 'light' },
      { context, path: ['workspace', 'setPreferences'] },
    )
    setTimeout(() => other.exec('commit'), 700)
    await expect(change).resolves.toMatchObject({ theme: 'light' })
    other.close()
    expect(admit).toHaveBeenCalledTimes(1)
  })
})
