import { StudioError, toErrorReport } from '#shared/model/errors.ts'

/**
 * What kind of a fault it was, which decides what becomes of a step. Tried again are what is not there just now
 * (`transient`: a lock, a server) and what took too long (`timed-out`). For good are what the policy or a person refused
 * (`policy`), what costs or asks more than it may (`budget`), what was stopped on request (`cancelled`), and all that would be
 * the same the next time (`permanent`).
 */
export type FaultClass = 'transient' | 'permanent' | 'policy' | 'budget' | 'cancelled' | 'timed-out'

/** Thrown where a step took longer than it may. */
export class StepTimedOut extends StudioError {
  /** @param seconds that it was given */
  constructor(title: string, seconds: number) {
    super('UNAVAILABLE', `“${title}” took longer than ${said(seconds)} and was given up.`, {
      kept: 'What was finished before is kept.',
      next: 'Try again, or give it more time.',
    })
  }
}

/** Classes what a step failed with. */
export function faultOf(error: unknown): FaultClass {
  if (error instanceof StepTimedOut) return 'timed-out'
  const { code } = toErrorReport(error)
  if (code === 'UNAVAILABLE') return 'transient'
  if (code === 'DENIED') return 'policy'
  if (code === 'LIMITED') return 'budget'
  return code === 'CANCELLED' ? 'cancelled' : 'permanent'
}

/** Tells whether a fault may be gone the next time. */
export const mayPass = (error: unknown): boolean => ['transient', 'timed-out'].includes(faultOf(error))

function said(seconds: number): string {
  if (seconds >= 120) return `${Math.round(seconds / 60)} minutes`
  return `${Number(seconds.toFixed(2))} ${seconds === 1 ? 'second' : 'seconds'}`
}
