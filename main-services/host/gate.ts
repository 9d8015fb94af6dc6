import type { Risk } from '#shared/model/approval.ts'
import { StudioError } from '#shared/model/errors.ts'

/** An action that waits for a person. */
export interface Asked {
  id: string
  tool: string
  risk: Risk
  /** What will change, and why that is asked: sentences. */
  reason: string
  expiresAt: number
}

/** Thrown where a step of a run may not go on before a person has allowed it. Nothing was done. */
export class ApprovalRequired extends StudioError {
  readonly asked: Asked

  constructor(asked: Asked) {
    super('DENIED', `This waits for a person. ${asked.reason}`, { kept: 'Nothing was changed.' })
    this.asked = asked
  }
}

/** Finds the approval that an error speaks of, however often it was wrapped on its way. */
export function approvalIn(error: unknown): ApprovalRequired | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ApprovalRequired) return cause
  }
  return undefined
}
