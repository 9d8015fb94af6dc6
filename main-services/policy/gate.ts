import type { ProcedureMeta } from '#shared/contract/index.ts'
import type { Approval } from '#shared/model/approval.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { JsonObject } from '#shared/model/ids.ts'
import { isPlainObject } from '#shared/model/json.ts'
import type { Action, Approvals } from '#services/approvals/index.ts'
import { ApprovalRequired, type Call, type Gate, type RequestContext } from '#services/host/index.ts'
import { judge, type Verdict } from './judge.ts'
import type { Policy } from './policy.ts'

/** What the gate decides by, and how it turns a device's call into a run that waits. */
export interface GateOptions {
  /** What counts now. */
  policy: () => Policy
  approvals: Approvals
  /** Workspace folder, absolute. */
  workspace: string
  /** Begins a run of this one step on the caller's behalf; false where no step can do it. */
  beginRun: (context: RequestContext, step: Step) => Promise<boolean>
}

/** A call as a step of its own. */
export interface Step {
  tool: string
  title: string
  args: JsonObject
}

/**
 * Where it is decided, for every call of every door, whether it may be made now. What asks is answered like this:
 *
 * - a step of a run waits for a person, unless they said beforehand that all is allowed, or nothing
 * - what a person at this machine does with their own hands is its own consent, and is written down as one, unless the
 *   policy wants even that to be asked
 * - anything else (a paired device, a program) becomes a run of one step, which waits
 */
export class PolicyGate implements Gate {
  readonly #options: GateOptions

  constructor(options: GateOptions) {
    this.#options = options
  }

  /** How bad a call would be, and what it would change. */
  rate(tool: string, meta: ProcedureMeta, args: JsonObject): Pick<Action, 'risk' | 'reason'> {
    const { policy, workspace } = this.#options
    return ratingOf(judge(policy(), { tool, meta, args, workspace }), args)
  }

  async admit(context: RequestContext, call: Call): Promise<void> {
    const { workspace } = this.#options
    const policy = this.#options.policy()
    const { tool, meta, input } = call
    const verdict = judge(policy, { tool, meta, args: input, workspace })
    if (verdict.effect === 'allow') return
    const read = await call.read()
    // What the operation would not take is refused by itself, with the reason.
    if (read === undefined) return
    const args = asJson(read)
    if (verdict.effect === 'deny') throw forbidden(titleOf(call))
    const action = { ...stepOf(context), tool, title: titleOf(call), args, ...ratingOf(verdict, args) }
    if (context.run !== null) return this.#inRun(context, action)
    if (context.byHand && context.device === null && policy.byHand === 'consent') {
      return this.#options.approvals.record(context.tenant, action, context.author)
    }
    return this.#asRun(context, action)
  }

  #inRun(context: RequestContext, action: Action): void {
    const { approvals } = this.#options
    const { tenant, author, runStep } = context
    if (!runStep || runStep.approve === 'none') throw notAllowed(action.title)
    if (runStep.approve === 'all') return approvals.record(tenant, action, author)
    const approval = approvals.askFor(tenant, action)
    switch (approval.status) {
      case 'allowed':
        return undefined
      case 'pending':
        throw new ApprovalRequired(approval)
      case 'denied':
      case 'expired':
        throw refused(approval)
    }
  }

  async #asRun(context: RequestContext, { tool, title, args, reason }: Action): Promise<never> {
    if (!(await this.#options.beginRun(context, { tool, title, args }))) throw notAllowed(title)
    throw new StudioError('DENIED', `“${title}” waits until a person allows it. ${reason}`, {
      kept: 'Nothing was changed.',
      next: 'Answer it where Promenade shows what waits.',
    })
  }
}

/** Which step of which run calls; none of both for what is done directly. */
function stepOf({ run, runStep, session }: RequestContext): Pick<Action, 'runId' | 'stepId' | 'sessionId'> {
  return { runId: run, stepId: runStep?.id ?? null, sessionId: session }
}

const ratingOf = ({ risk, reason }: Verdict, args: JsonObject) => ({ risk, reason: reason(args) })

const titleOf = ({ meta, tool }: Call): string => meta.title ?? tool

/** As it would arrive over a wire. */
function asJson(input: unknown): JsonObject {
  return isPlainObject(input) ? (JSON.parse(JSON.stringify(input)) as JsonObject) : {}
}

const forbidden = (title: string): StudioError =>
  new StudioError('DENIED', `The policy of this workspace does not let anyone do that: “${title}”.`, {
    kept: 'Nothing was changed.',
  })

const notAllowed = (title: string): StudioError =>
  new StudioError('DENIED', `“${title}” has to be allowed, and nobody was to be asked.`, {
    kept: 'Nothing was changed by it.',
    next: 'Say it again and approve it.',
  })

function refused({ status, decision, title }: Approval): StudioError {
  const kept = 'Nothing was changed by it.'
  if (status === 'expired') return new StudioError('DENIED', `Nobody allowed “${title}” within a day.`, { kept })
  return new StudioError('DENIED', decision === '' ? `You did not allow “${title}”.` : decision, { kept })
}
