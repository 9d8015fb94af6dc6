import { describe, expect, it } from 'vitest'
import { approvalLifetime } from '#shared/model/approval.ts'
import { isTooOld, type ApprovalClock } from './clock.ts'

const hour = 3600 * 1000
const made = { created_at: 1000 * hour, boot: 'here', since_boot: 5 * hour }
const clockOf = (byDay: number, sinceBoot: number, boot = 'here'): ApprovalClock => ({
  now: () => made.created_at + byDay * hour,
  boot: () => boot,
  sinceBoot: () => made.since_boot + sinceBoot * hour,
})

describe('M2.10 how old an approval is', () => {
  it.each([
    ['just made', 0, 0, false],
    ['a minute too young', 24 - 1 / 60, 24 - 1 / 60, false],
    ['a day old', 24, 24, true],
    ['the clock set forward', 25, 1, true],
    ['the clock set back a year, an hour later', -365 * 24, 1, false],
    ['the clock set back a year, a day later', -365 * 24, 24, true],
    ['asleep for a day', 24, 0, true],
  ])('%s, in the same boot', (_, byDay, sinceBoot, old) => {
    expect(isTooOld(made, clockOf(byDay, sinceBoot))).toBe(old)
  })

  it.each([
    ['an hour later', 1, false],
    ['a day later', 24, true],
    ['before it was made', -1, true],
  ])('%s, after a restart of the machine', (_, byDay, old) => {
    expect(isTooOld(made, clockOf(byDay, 0, 'another'))).toBe(old)
  })

  it('takes boots without a name for different ones', () => {
    expect(isTooOld({ ...made, boot: '' }, clockOf(-1, 1, ''))).toBe(true)
    expect(approvalLifetime).toBe(24 * hour)
  })
})
