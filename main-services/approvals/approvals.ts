import type { Selectable } from 'kysely'
import { approvalLifetime, ApprovalStatus, Risk, type Approval } from '#shared/model/approval.ts'
import { StudioError } from '#shared/model/errors.ts'
import { JsonObject } from '#shared/model/ids.ts'
import { newId, type WorkspaceEvents } from '#services/host/index.ts'
import type { Database, TenantStore } from '#services/store/index.ts'
import { hashOf } from './canonical-json.ts'
import { isTooOld, machineClock, type ApprovalClock } from './clock.ts'

/** An action that somebody may have to allow. */
export interface Action {
  /** Null for what a person does with their own hands. */
  runId: string | null
  stepId: string | null
  sessionId: string | null
  tool: string
  title: string
  args: JsonObject
  risk: Risk
  reason: string
}

/** Who answers, and why. */
export interface Answer {
  by: string
  reason: string
}

type Row = Selectable<Database['approvals']>

/**
 * Approvals as rows. Each stands for one action: this tool with these arguments in this step of this run, told by the hash
 * of the arguments. Whatever is not exactly that, or not certain, is not allowed.
 */
export class Approvals {
  readonly #events: WorkspaceEvents
  readonly #clock: ApprovalClock

  constructor(events: WorkspaceEvents, clock: ApprovalClock = machineClock) {
    this.#events = events
    this.#clock = clock
  }

  /** What is known of an action of a run; it is asked for where nothing is. */
  askFor(tenant: TenantStore, action: Action): Approval {
    const hash = hashOf(action.args)
    const { approval, isNew } = tenant.transaction(() => {
      const steps = tenant.db.selectFrom('approvals').selectAll().orderBy('sequence', 'desc')
      const ofStep = steps.where('run_id', '=', action.runId).where('step_id', '=', action.stepId)
      const rows = tenant.all(ofStep).map((row) => this.#aged(tenant, row))
      const known = rows.find((row) => row.tool === action.tool && row.args_hash === hash && isIntact(row))
      if (known) return { approval: known, isNew: false }
      // What was asked before is not what the step would do now.
      for (const row of rows) if (row.status === 'pending') this.#close(tenant, row.id, 'denied', superseded)
      return { approval: this.#insert(tenant, action, hash, 'pending'), isNew: true }
    })
    if (isNew) this.#tell(tenant)
    return read(approval)
  }

  /** Writes down what needs no question: a person did it by hand, or had said beforehand that everything is allowed. */
  record(tenant: TenantStore, action: Action, by: string): void {
    const { runId, stepId, args } = action
    const isKnown = (): boolean =>
      runId !== null &&
      this.list(tenant, { status: 'allowed', runId }).some(
        (known) => known.stepId === stepId && known.argsHash === hashOf(args),
      )
    tenant.transaction(() => {
      // A step that is tried again was allowed before.
      if (isKnown()) return
      const { id } = this.#insert(tenant, action, hashOf(action.args), 'allowed')
      this.#decide(tenant, id, 'allowed', { by, reason: '' })
    })
    this.#tell(tenant)
  }

  allow(tenant: TenantStore, id: string, by: string): Approval {
    return this.#answer(tenant, id, 'allowed', { by, reason: '' })
  }

  deny(tenant: TenantStore, id: string, answer: Answer): Approval {
    return this.#answer(tenant, id, 'denied', answer)
  }

  /** Refuses an approval and allows another in its place, for the same step with other arguments. */
  replace(tenant: TenantStore, id: string, rated: Pick<Action, 'args' | 'risk' | 'reason'>, by: string): Approval {
    return tenant.transaction(() => {
      const { runId, stepId, sessionId, tool, title } = this.deny(tenant, id, { by, reason: superseded })
      const action = { runId, stepId, sessionId, tool, title, ...rated }
      const { id: next } = this.#insert(tenant, action, hashOf(rated.args), 'pending')
      return this.allow(tenant, next, by)
    })
  }

  /** Throws `NOT_FOUND`. */
  get(tenant: TenantStore, id: string): Approval {
    return read(this.#row(tenant, id))
  }

  /** Newest first. */
  list(
    tenant: TenantStore,
    wanted: { status?: ApprovalStatus | undefined; runId?: string | undefined; byHand?: boolean; limit?: number } = {},
  ): Approval[] {
    this.expire(tenant)
    let query = tenant.db
      .selectFrom('approvals')
      .selectAll()
      .orderBy('sequence', 'desc')
      .limit(wanted.limit ?? 100)
    if (wanted.status !== undefined) query = query.where('status', '=', wanted.status)
    if (wanted.runId !== undefined) query = query.where('run_id', '=', wanted.runId)
    if (!wanted.byHand) query = query.where('run_id', 'is not', null)
    return tenant.all(query).map(read)
  }

  /** Whether something in a run waits for a person. */
  isWaiting(tenant: TenantStore, runId: string): boolean {
    return this.list(tenant, { status: 'pending', runId }).length > 0
  }

  /** Refuses what still waits in a run that has ended. */
  closeRun(tenant: TenantStore, runId: string): void {
    for (const { id } of this.list(tenant, { status: 'pending', runId })) this.#close(tenant, id, 'denied', ended)
  }

  /** Refuses what still waits in a step that has been changed or taken out: it is not what was asked any more. */
  closeStep(tenant: TenantStore, runId: string, stepId: string): void {
    for (const { id, stepId: of } of this.list(tenant, { status: 'pending', runId })) {
      if (of === stepId) this.#close(tenant, id, 'denied', changedMeanwhile)
    }
  }

  /** Takes out all that was asked in a run that is deleted. */
  forgetRun(tenant: TenantStore, runId: string): void {
    tenant.run(tenant.db.deleteFrom('approvals').where('run_id', '=', runId))
  }

  /** Refuses what nobody has answered in time. */
  expire(tenant: TenantStore): void {
    const pending = tenant.db.selectFrom('approvals').selectAll().where('status', '=', 'pending')
    for (const row of tenant.all(pending)) this.#aged(tenant, row)
  }

  #answer(tenant: TenantStore, id: string, status: 'allowed' | 'denied', answer: Answer): Approval {
    // An expiry that is noticed now must stay written although the answer is refused.
    this.expire(tenant)
    const row = tenant.transaction(() => {
      const row = this.#row(tenant, id)
      refuseDecided(row)
      if (status === 'allowed' && !isIntact(row)) throw tampered()
      return this.#decide(tenant, id, status, answer)
    })
    this.#tell(tenant)
    return read(row)
  }

  #row(tenant: TenantStore, id: string): Row {
    const row = tenant.get(tenant.db.selectFrom('approvals').selectAll().where('id', '=', id))
    if (!row) throw new StudioError('NOT_FOUND', 'Nothing of that kind waits for an answer.')
    return row
  }

  /** The row as it counts now: one that is too old has expired, and stays so whatever clocks say later. */
  #aged(tenant: TenantStore, row: Row): Row {
    if (row.status !== 'pending' || !isTooOld(row, this.#clock)) return row
    return this.#close(tenant, row.id, 'expired', 'Nobody answered in time.')
  }

  #close(tenant: TenantStore, id: string, status: 'denied' | 'expired', reason: string): Row {
    const row = this.#decide(tenant, id, status, { by: '', reason })
    this.#tell(tenant)
    return row
  }

  #decide(tenant: TenantStore, id: string, status: ApprovalStatus, { by, reason }: Answer): Row {
    const change = { status, decided_at: this.#clock.now(), decided_by: by === '' ? null : by, decision: reason }
    tenant.run(tenant.db.updateTable('approvals').set(change).where('id', '=', id))
    return this.#row(tenant, id)
  }

  #insert(tenant: TenantStore, action: Action, hash: string, status: ApprovalStatus): Row {
    const now = this.#clock.now()
    const id = newId()
    const row = {
      id,
      run_id: action.runId,
      step_id: action.stepId,
      session_id: action.sessionId,
      tool: action.tool,
      title: action.title,
      args: JSON.stringify(action.args),
      args_hash: hash,
      risk: action.risk,
      reason: action.reason,
      status,
      created_at: now,
      boot: this.#clock.boot(),
      since_boot: Math.trunc(this.#clock.sinceBoot()),
      expires_at: now + approvalLifetime,
      decision: '',
    }
    tenant.run(tenant.db.insertInto('approvals').values(row))
    return this.#row(tenant, id)
  }

  #tell(tenant: TenantStore): void {
    this.#events.emit(tenant.tenantId, { type: 'approvals_changed' })
  }
}

const superseded = 'It would do something else by now.'
const ended = 'The work it belonged to has ended.'
const changedMeanwhile = 'What was asked has been changed since.'

const decided: Record<Exclude<ApprovalStatus, 'pending'>, string> = {
  allowed: 'This was allowed before.',
  denied: 'This was refused before.',
  expired: 'Nobody answered this within a day, so it counts as refused.',
}

function refuseDecided({ status }: Row): void {
  const known = ApprovalStatus.parse(status)
  if (known !== 'pending') throw new StudioError('CONFLICT', decided[known], { kept: 'Nothing was changed.' })
}

const tampered = (): StudioError =>
  new StudioError('CONFLICT', 'What this would do is not what was asked: it was changed meanwhile.', {
    kept: 'Nothing was changed.',
    next: 'Refuse it, and say again what you want.',
  })

/** Whether the arguments are still those that were asked for. */
const isIntact = (row: Row): boolean => {
  const args = argsOf(row)
  return args !== undefined && hashOf(args) === row.args_hash
}

/** Undefined for what is no arguments at all: the file was written by somebody else. */
function argsOf(row: Row): JsonObject | undefined {
  try {
    return JsonObject.parse(JSON.parse(row.args))
  } catch {
    return undefined
  }
}

function read(row: Row): Approval {
  return {
    id: row.id,
    runId: row.run_id,
    stepId: row.step_id,
    sessionId: row.session_id,
    tool: row.tool,
    title: row.title,
    args: argsOf(row) ?? {},
    argsHash: row.args_hash,
    risk: Risk.parse(row.risk),
    reason: row.reason,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    status: ApprovalStatus.parse(row.status),
    decidedAt: row.decided_at,
    decision: row.decision,
  }
}
