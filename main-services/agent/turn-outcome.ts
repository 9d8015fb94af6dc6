import { z } from 'zod'
import { valueAt } from '#shared/contract/summary.ts'
import type { Approval } from '#shared/model/approval.ts'
import type { ErrorReport } from '#shared/model/errors.ts'
import { replaceOffer } from '#shared/model/gallery.ts'
import { Id } from '#shared/model/ids.ts'
import { goalsOf } from '#shared/model/plan-goals.ts'
import type { Answer, Created, TurnStatus, Usage } from '#shared/model/turn.ts'
import type { Run, RunStatus, RunStep } from '#shared/model/workflow.ts'
import type { Approvals } from '#services/approvals/index.ts'
import type { WorkspaceEvents } from '#services/host/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { ToolSource } from '#services/tools/index.ts'
import { referencedSteps, RunRows } from '#services/workflows/index.ts'
import { answerOf } from './answer.ts'
import { createdBy } from './created.ts'
import { SessionMemory, type Found, type Refused } from './memory.ts'
import { reportOn } from './report.ts'
import { Sessions } from './sessions.ts'
import { sentence } from './phrasing.ts'

/** What a turn came to. */
export interface TurnOutcome {
  text: string
  status: TurnStatus
  created: Created
  /** Where the turn only looked for something. */
  found?: string[]
  /** Where the turn was a question. */
  answer?: Answer
  usage: Usage
  error: ErrorReport | null
}

/** Tells a conversation how its run ended and lets it remember what was found and made; once for each run. */
export class TurnOutcomes {
  readonly #tools: ToolSource
  readonly #events: WorkspaceEvents

  readonly #approvals: Approvals

  constructor({ tools, events, approvals }: { tools: ToolSource; events: WorkspaceEvents; approvals: Approvals }) {
    this.#tools = tools
    this.#events = events
    this.#approvals = approvals
  }

  /** May be called again for the same run, also by another process: what is stored is stored once. */
  conclude(tenant: TenantStore, runId: string): TurnOutcome {
    const run = new RunRows(tenant).read(runId, true)
    if (!run) throw new Error(`There is no run ${runId}.`)
    const created = createdBy(tenant, run, this.#tools)
    const status = this.#statusOf(run)
    const answer = answerOf(run)
    const found = run.definition.answer ? undefined : this.#onlyFound(run)
    const waiting = this.#approvals.list(tenant, { status: 'pending', runId }).toReversed()
    const said = answer?.text ?? reportOn(run, created, this.#tools)
    const outcome: TurnOutcome = {
      text: [said, ...waiting.map(question)].filter((part) => part !== '').join(' '),
      status,
      created,
      ...(found ? { found } : {}),
      ...(answer ? { answer } : {}),
      usage: usageOf(run),
      error: run.error,
    }
    const { sessionId } = run
    // What waits has not ended: its conversation is told once it has.
    if (sessionId === null || run.status === 'waiting_approval' || run.status === 'paused') return outcome
    const isNews = tenant.transaction(() => {
      const sessions = new Sessions({ tenant, device: null })
      if (sessions.hasReport(runId)) return false
      sessions.say(sessionId, { role: 'agent', text: outcome.text, runId, created, status })
      this.#remember(new SessionMemory(tenant, sessionId), run, created)
      return true
    })
    if (isNews) this.#events.emit(tenant.tenantId, { type: 'sessions_changed', sessionId })
    return outcome
  }

  /** A run that did all its steps may still not have done what was asked: there was nothing to undo, or to arrange. */
  #statusOf(run: Run): TurnStatus {
    if (run.status === 'failed' && this.#couldNot(run)) return 'declined'
    if (run.status !== 'completed') return turnStatus(run.status)
    const asked = lastSteps(run)
    const vain = asked.filter((step) => this.#tools.get(step.tool).cameToNothing?.(step.result))
    if (vain.length > 0 && vain.length === asked.length) return 'declined'
    return vain.length > 0 || (run.definition.leftOut ?? []).length > 0 ? 'partial' : 'completed'
  }

  /** Nothing was changed, for there was nothing to act on, or it cannot be done as things are. */
  #couldNot(run: Run): boolean {
    const changed = run.steps.some(
      (step) => step.status === 'completed' && this.#tools.get(step.tool).safety !== 'read',
    )
    const code = run.error?.code
    return !changed && (code === 'DENIED' || code === 'NOT_FOUND' || code === 'CONFLICT' || code === 'UNSUPPORTED')
  }

  /** What the run found, where it did nothing else. */
  #onlyFound(run: Run): string[] | undefined {
    if (run.steps.length === 0 || !run.steps.every((step) => this.#isSearch(step.tool))) return undefined
    const lists = lastSteps(run).map((step) => valueAt(step.result, 'assetIds'))
    return [...new Set(lists.flatMap((ids) => (Array.isArray(ids) ? ids.map(String) : [])))]
  }

  #remember(memory: SessionMemory, run: Run, created: Created): void {
    memory.rememberDeclined(this.#statusOf(run) === 'declined')
    const found = this.#foundBy(run)
    if (found && run.definition.answer) {
      if (found.assetIds.length > 0) memory.rememberAsked(found)
    } else if (found) memory.rememberFound(found)
    const visited = this.#visited(run)
    if (visited.length > 0) memory.rememberPlaces(visited)
    if (created.environments.length > 0) memory.rememberPlaces(created.environments)
    memory.rememberRefused(refusedExport(run))
    if (run.status !== 'completed' && run.status !== 'partial') return
    const built = run.steps.filter(({ tool, status }) => tool === 'environments.create' && status === 'completed')
    const made = built.flatMap(({ result }) => Id.safeParse(valueAt(result, 'id')).data ?? [])
    if (made.length > 0) memory.rememberMade(made)
    const goals = goalsOf(run.definition)
    const environmentId = created.environments.at(-1) ?? null
    const done = (tool: string) => run.steps.filter((step) => step.tool === tool && step.status === 'completed').length
    memory.rememberUndone(done('history.undo'))
    memory.rememberUndone(done('history.redo'), true)
    if (goals.length > 0) memory.rememberTurns(goals.map((goal) => ({ goal, environmentId, run: run.id })))
    const touched = itemsMeant(run) ?? changedItems(run)
    if (touched) memory.rememberTouched(touched)
  }

  /** Places that the window, or the conversation without one, went to. */
  #visited(run: Run): string[] {
    return run.steps.flatMap((step) => {
      if (step.status !== 'completed' || !this.#tools.get(step.tool).tags.includes('window')) return []
      const id = Id.safeParse(valueAt(step.result, 'environmentId'))
      return id.success && !this.#tools.get(step.tool).cameToNothing?.(step.result) ? [id.data] : []
    })
  }

  /** What the last search of the run found. */
  #foundBy(run: Run): Found | undefined {
    const searches = run.steps.filter((step) => step.status === 'completed' && this.#isSearch(step.tool))
    for (const step of searches.toReversed()) {
      const assetIds = valueAt(step.result, 'assetIds')
      if (!Array.isArray(assetIds)) continue
      const phrase = step.title.replace(/^(find|search for|look for( the)?|show|count the)\s+/i, '')
      return { assetIds: assetIds.map(String), phrase }
    }
    return undefined
  }

  #isSearch(name: string): boolean {
    const tool = this.#tools.get(name)
    return tool.safety === 'read' && tool.tags.includes('search')
  }
}

/** The things that a change was for; others may only have made room. */
const itemsMeant = ({ definition }: Run): string[] | undefined =>
  z.array(z.string()).safeParse(definition.parameters['items']).data

/** The things that the last change of a place was about; none where it was all of it. */
function changedItems(run: Run): string[] | undefined {
  const last = run.steps.findLast(({ tool, status }) => tool.startsWith('environments.') && status === 'completed')
  if (!last) return undefined
  if (last.tool === 'environments.create') return []
  // What was brought in is meant, and not what made room for it.
  const adding = /^environments\.(?:setItems|arrange)$/u.test(last.tool)
    ? run.steps.findLast(({ tool, status }) => tool === 'environments.addAssets' && status === 'completed')
    : undefined
  const added = z.array(z.string()).safeParse(adding && valueAt(adding.result, 'itemIds'))
  if (added.success && added.data.length > 0) return added.data
  const ids = z.array(z.string()).safeParse(valueAt(last.result, 'itemIds'))
  return ids.success && last.tool !== 'environments.removeItems' ? ids.data : undefined
}

const question = ({ title, reason }: Approval): string => sentence(`“${title}” waits until it is allowed: ${reason}`)

/** The export that failed because its folder holds something else. */
function refusedExport(run: Run): Refused | null {
  const step = run.steps.find(({ tool, error }) => tool === 'exports.gallery' && error?.next === replaceOffer)
  if (!step) return null
  const directory = valueAt(step.args, 'directory')
  const [from, path] = [valueAt(step.args, 'environmentId.$from'), valueAt(step.args, 'environmentId.path')]
  const maker = run.steps.find(({ id }) => id === from)
  const made = maker && typeof path === 'string' ? valueAt(maker.result, path) : undefined
  const environmentId = made ?? valueAt(step.args, 'environmentId')
  return typeof environmentId === 'string' && typeof directory === 'string' ? { environmentId, directory } : null
}

/** Steps whose results no other step uses: what the sentence was after. */
function lastSteps(run: Run): RunStep[] {
  const used = new Set(run.steps.flatMap((step) => referencedSteps(step.args)))
  return run.steps.filter((step) => step.status === 'completed' && !used.has(step.id))
}

function turnStatus(status: RunStatus): TurnStatus {
  switch (status) {
    case 'completed':
    case 'partial':
    case 'failed':
    case 'cancelled':
    case 'waiting_approval':
    case 'paused':
      return status
    case 'running':
      throw new Error(`A run that is ${status} has not ended.`)
  }
}

function usageOf(run: Run): Usage {
  return {
    modelCalls: 0,
    inputTokens: 0,
    outputTokens: 0,
    cost: 0,
    toolCalls: run.steps.reduce((sum, step) => sum + step.attempts, 0),
    seconds: ((run.finishedAt ?? run.updatedAt) - run.createdAt) / 1000,
  }
}
