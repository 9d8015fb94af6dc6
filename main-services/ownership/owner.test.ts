import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  claimOwnership,
  isAbandoned,
  isMarkOfGone,
  leaseMilliseconds,
  leaseUntil,
  ownerState,
  processMark,
} from './owner.ts'

const linux = process.platform === 'linux'

/** A process that does nothing, and when it began as Linux tells it. */
async function idleProcess() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  const stat = linux ? readFileSync(`/proc/${child.pid}/stat`, 'utf8') : ''
  const began = linux ? stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] : ''
  const end = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { pid: child.pid, began, end }
}

/** An owner like the one of this process, with something else about it. */
function like(more: object): string {
  const mine = claimOwnership()
  mine.release()
  return JSON.stringify({ ...(JSON.parse(mine.owner) as object), ...more })
}

describe('M3.2 one process does a piece of work', () => {
  it('and is told from others by when it began, not by its number alone', async () => {
    const { pid, began, end } = await idleProcess()
    const mine = claimOwnership()
    expect(ownerState(mine.owner)).toBe('alive')
    expect(ownerState(like({ pid, began }))).toBe(linux ? 'alive' : 'unknown')
    expect(ownerState(like({ pid, began: '1' }))).toBe(linux ? 'dead' : 'unknown')
    expect(ownerState(like({ boot: 'an earlier one' }))).toBe('dead')
    expect(ownerState(like({ space: 'another container' }))).toBe('unknown')
    expect(ownerState('not an owner')).toBe('dead')
    await end()
    expect(ownerState(like({ pid, began }))).toBe('dead')
    mine.release()
    expect(ownerState(mine.owner)).toBe('dead')
  })

  it('and what its machine is called plays no part', () => {
    const mine = claimOwnership()
    expect(mine.owner).not.toContain('host')
    expect(ownerState(JSON.stringify({ ...(JSON.parse(mine.owner) as object), host: 'renamed' }))).toBe('alive')
    mine.release()
    expect(isAbandoned({ owner: mine.owner, lease_until: leaseUntil() })).toBe(true)
    // As imports were owned before: host name, process id, when it began.
    expect(isAbandoned({ owner: '["a-host",1,"100"]', lease_until: null })).toBe(true)
  })

  it.each([
    ['it was taken just now', leaseUntil(), false],
    ['it has run out', leaseUntil() - leaseMilliseconds - 1, true],
    ['it was taken before the machine last started', leaseUntil() + 3_600_000, true],
    ['it was counted by the time of day', Date.now() + leaseMilliseconds, true],
    ['there is none', null, true],
  ])('where the owner cannot be asked, its lease decides: %s', (_what, lease_until, abandoned) => {
    expect(isAbandoned({ owner: like({ space: 'another container' }), lease_until })).toBe(abandoned)
  })

  it('whose half-written files are known by its mark', async () => {
    const { pid, began, end } = await idleProcess()
    const [, , space = ''] = processMark().split('.')
    expect(isMarkOfGone(processMark())).toBe(false)
    expect(isMarkOfGone(`${pid}.${began}.${space}`)).toBe(false)
    expect(isMarkOfGone(`${pid}.1.${space}`)).toBe(linux)
    await end()
    expect(isMarkOfGone(`${pid}.${began}.${space}`)).toBe(true)
    expect(isMarkOfGone(`${pid}.${began}.elsewhere`)).toBe(false)
    // As they were named before.
    expect(isMarkOfGone(String(pid))).toBe(true)
  })
})
