import { z } from 'zod'
import { Approval, ApprovalStatus } from '#shared/model/approval.ts'
import { Text } from '#shared/model/bounds.ts'
import { Id, JsonObject } from '#shared/model/ids.ts'
import { procedure } from './base.ts'

const byId = z.object({ id: Id })

/** Actions that wait for a person. Answered on this machine alone: a paired device cannot allow what it asked for. */
export const approvals = {
  /** What was asked, newest first. */
  list: procedure
    .meta({ safety: 'read' })
    .input(
      z.object({
        status: ApprovalStatus.optional(),
        runId: Id.optional(),
        /** Also what a person did with their own hands, which was not asked. */
        byHand: z.boolean().default(false),
        limit: z.number().int().min(1).max(10_000).default(100),
      }),
    )
    .output(z.array(Approval)),
  /** Lets the one action happen; its run goes on. `CONFLICT` where it was decided, has expired or was tampered with. */
  allow: procedure.meta({ safety: 'write' }).input(byId).output(Approval),
  /** Refuses it; its run goes on without it. */
  deny: procedure
    .meta({ safety: 'write' })
    .input(byId.extend({ reason: Text(1000).default('') }))
    .output(Approval),
  /** Changes the arguments of the action and allows that: the old approval is refused, and a new one given back. */
  change: procedure
    .meta({ safety: 'write' })
    .input(byId.extend({ args: JsonObject }))
    .output(Approval),
}
