import { approvalLifetime } from '#shared/model/approval.ts'
import { bootId, sinceBoot } from '#services/ownership/index.ts'

/** What tells how old an approval is. */
export interface ApprovalClock {
  /** The time of day, UTC milliseconds: people set it back and forth. */
  now(): number
  /** Names the boot that the machine runs in; '' where the system does not say. */
  boot(): string
  /** Milliseconds since then: nobody sets it, and it stands still while the machine sleeps. */
  sinceBoot(): number
}

/** The machine's own clocks; tests give others. */
export const machineClock: ApprovalClock = { now: Date.now, boot: bootId, sinceBoot }

interface Made {
  created_at: number
  boot: string
  since_boot: number
}

/**
 * Tells whether an approval is too old to be answered, by whichever clock has gone further. A time of day before it was
 * made says nothing of its age: within the same boot the other clock does, and otherwise it counts as too old.
 */
export function isTooOld({ created_at, boot, since_boot }: Made, clock: ApprovalClock): boolean {
  const byDay = clock.now() - created_at
  const sameBoot = boot !== '' && boot === clock.boot()
  if (sameBoot) return Math.max(byDay, clock.sinceBoot() - since_boot) >= approvalLifetime
  return byDay < 0 || byDay >= approvalLifetime
}
