import type { Approval } from '#shared/model/approval.ts'
import type { JsonObject } from '#shared/model/ids.ts'
import { studio, type RequestContext } from '#services/host/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { Action, Approvals } from './approvals.ts'

/** What an answer sets going: the run that waited, a step with other arguments, a fresh look at its risk. */
export interface AnswerServices {
  approvals: Approvals
  /** Goes on with a run that waited. */
  goOn: (tenant: TenantStore, runId: string) => void
  /** Gives a step of a run that has not begun other arguments. Throws where the tool would not take them. */
  changeStep: (tenant: TenantStore, runId: string, stepId: string, args: JsonObject) => void
  /** Other arguments as the tool reads them, how bad that would be, and what would change. Throws where they do not fit. */
  rate: (tool: string, args: JsonObject) => Pick<Action, 'args' | 'risk' | 'reason'>
}

/** Answers the operations of `approvals` in the contract. */
export function approvalsRouter({ approvals, goOn, changeStep, rate }: AnswerServices) {
  const answered = async ({ tenant }: RequestContext, approval: Approval): Promise<Approval> => {
    // Where this fails, whoever looks for work that nobody does goes on with the run.
    const { runId } = approval
    if (runId !== null) await tenant.patiently(() => goOn(tenant, runId))
    return approval
  }
  return {
    list: studio.approvals.list.handler(({ input, context }) => approvals.list(context.tenant, input)),
    allow: studio.approvals.allow.handler(({ input, context }) =>
      answered(context, approvals.allow(context.tenant, input.id, context.author)),
    ),
    deny: studio.approvals.deny.handler(({ input, context }) =>
      answered(context, approvals.deny(context.tenant, input.id, { by: context.author, reason: input.reason })),
    ),
    change: studio.approvals.change.handler(({ input, context }) => {
      const { tenant, author } = context
      const next = tenant.transaction(() => {
        const { tool, runId, stepId } = approvals.get(tenant, input.id)
        const rated = rate(tool, input.args)
        const approval = approvals.replace(tenant, input.id, rated, author)
        if (runId !== null && stepId !== null) changeStep(tenant, runId, stepId, rated.args)
        return approval
      })
      return answered(context, next)
    }),
  }
}
