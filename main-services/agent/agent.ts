import { parse } from 'node:path'
import type { StudioClient } from '#shared/contract/index.ts'
import { StudioError, toErrorReport } from '#shared/model/errors.ts'
import type { Goal } from '#shared/model/goal.ts'
import type { TurnContext, TurnEvent, TurnStatus } from '#shared/model/turn.ts'
import { AnswerFacts, type Estimate, type WorkflowDefinition } from '#shared/model/workflow.ts'
import {
  detached,
  guard,
  later,
  newId,
  reportFault,
  type Channel,
  type RequestContext,
  type WorkspaceEvents,
} from '#services/host/index.ts'
import { planGoals, type Planner } from '#services/planning/index.ts'
import type { Approvals } from '#services/approvals/index.ts'
import { ContextStore, type TenantStore } from '#services/store/index.ts'
import type { ToolSource } from '#services/tools/index.ts'
import { RunRows, type RunEngine } from '#services/workflows/index.ts'
import { TurnOutcomes, type TurnOutcome } from './turn-outcome.ts'
import { LiveTurn, LiveTurns } from './live-turns.ts'
import { forgetRunInConversations, SessionMemory } from './memory.ts'
import { Readings } from './readings.ts'
import { runEnded, RunTeller } from './run-end.ts'
import { Sessions, type OpenedSession } from './sessions.ts'
import { situationOf } from './situation.ts'
import { pieces, shortened } from './phrasing.ts'

/** Below this the agent asks instead of acting. */
const sureEnough = 0.5
/** Longest name of a turn in the undo menu. */
const labelLength = 80

/** What an agent works with; the composition root puts it together. */
export interface AgentOptions {
  engine: RunEngine
  approvals: Approvals
  tools: ToolSource
  events: WorkspaceEvents
  /** The studio's own operations, on behalf of whoever speaks. */
  client: (context: RequestContext) => StudioClient
  /** Understands what is said. */
  planner: Planner
  /** Says what a plan will take on this machine. */
  forecast: (tenant: TenantStore, plan: WorkflowDefinition) => Estimate
  /** Base of the paths a person says, absolute. */
  workingDirectory: string
  homeDirectory: string
}

/**
 * What somebody says in one turn, and how it may be carried out. `approve` decides what becomes of steps that ask: all
 * allowed beforehand, all refused, or a person is asked.
 */
export interface Said {
  text: string
  /** What is wanted, where it was not read from the words. */
  goals?: readonly Goal[] | undefined
  /** A run of the conversation that is taken back first. */
  instead?: string | undefined
  session?: string | undefined
  context: TurnContext
  approve?: 'all' | 'none' | 'ask'
  /** US dollars. */
  budget?: number | undefined
}

type Emit = (event: TurnEvent) => void
/** Writes down how what was said was read, with the run that came of it. */
type Note = (runId: string | null) => void

/** Conversations: a sentence in, a plan, its run, and what came of it as a stream of events (M2.13). */
export class Agent {
  readonly #options: AgentOptions
  readonly #conclusions: TurnOutcomes
  readonly #live = new LiveTurns()

  constructor(options: AgentOptions) {
    this.#options = options
    this.#conclusions = new TurnOutcomes(options)
    // A run that goes on after a crash has nobody listening; its conversation hears of it all the same.
    options.engine.onEnded((tenant, runId) => {
      this.#conclusions.conclude(tenant, runId)
    })
  }

  /** Gets ready for the first sentence, before anybody says it. */
  async prepare(): Promise<void> {
    await this.#options.planner.prepare?.()
  }

  /** Takes a run's name off what was said of it, which stays. */
  forgetRun(tenant: TenantStore, runId: string): void {
    tenant.run(tenant.db.updateTable('messages').set({ run_id: null }).where('run_id', '=', runId))
    new Readings(tenant).forgetRun(runId)
    forgetRunInConversations(tenant, runId)
  }

  /** One turn. The run goes on when the reader leaves. */
  say(context: RequestContext, said: Said): Channel<TurnEvent> {
    return this.#stream(context, said, async (memory) => {
      const plan = await this.#understand(context, said, memory)
      return { plan, planner: this.#options.planner.name }
    })
  }

  /** One turn with a plan that the person has looked at and perhaps changed. */
  runPlan(context: RequestContext, said: Said & { plan: WorkflowDefinition }): Channel<TurnEvent> {
    return this.#stream(context, said, async () => {
      // It may have been changed since it was planned.
      const estimate = this.#options.forecast(context.tenant, said.plan)
      return { plan: { ...said.plan, estimate }, planner: 'edited' }
    })
  }

  /**
   * The turn of a conversation that is under way, from its beginning, for a window that comes back to it. Ends at once
   * where none is.
   *
   * @param runId this run of it, though it may have ended meanwhile
   */
  follow(context: RequestContext, sessionId: string, runId?: string): Channel<TurnEvent> {
    const { tenant } = context
    const session = new Sessions(context).find(sessionId)
    if (!session) throw new StudioError('NOT_FOUND', 'There is no such conversation.')
    const live = runId === undefined ? this.#live.find(tenant.tenantId, session.id) : undefined
    if (live) return live.read()
    const turn = new LiveTurn()
    const channel = turn.read()
    const rows = new RunRows(tenant)
    const isOwn = runId !== undefined && rows.find(runId)?.session_id === session.id
    const run = isOwn ? runId : rows.openOf(session.id)
    const told = run === undefined ? Promise.resolve() : this.#tellRun(context, session, run, turn)
    detached(
      'Telling of work under way',
      told.finally(() => turn.end()),
    )
    return channel
  }

  /** A run that this process did not begin: one that goes on after a crash, is paused, or works elsewhere. */
  async #tellRun(context: RequestContext, session: OpenedSession, runId: string, turn: LiveTurn): Promise<void> {
    const { tenant } = context
    const emit: Emit = (event) => turn.emit(event)
    try {
      const plan = this.#options.engine.get(tenant, runId).definition
      emit({ type: 'session', sessionId: session.id, name: session.name, isNew: false })
      emit({ type: 'plan_created', runId, plan })
      const teller = new RunTeller(tenant, runId, emit, this.#options.approvals)
      await runEnded({ ...this.#options, tenant }, runId, () => teller.look())
      const outcome = await tenant.patiently(() => this.#conclusions.conclude(tenant, runId))
      this.#finish(session, outcome, runId, emit)
    } catch (error) {
      emit({ type: 'error', error: toErrorReport(error) })
      emit({ type: 'done', sessionId: session.id, runId, status: 'failed', created: nothing(), usage: usage(0) })
    }
  }

  /** Takes up what an earlier process left unfinished, and forgets what has expired. Resolves when all of it is done. */
  async recover(tenant: TenantStore): Promise<void> {
    guard('Forgetting what has expired', () => new ContextStore(tenant).prune())
    await this.#options.engine.recover(tenant)
  }

  /** What a turn would do; nothing is stored, not even that it was asked. */
  async plan(context: RequestContext, said: Said): Promise<WorkflowDefinition> {
    const known = said.session === undefined ? undefined : new Sessions(context).find(said.session)
    const memory = known && new SessionMemory(context.tenant, known.id)
    return this.#understand(context, said, memory)
  }

  async #understand(
    context: RequestContext,
    said: Said,
    memory: SessionMemory | undefined,
  ): Promise<WorkflowDefinition> {
    const { client, planner } = this.#options
    const { situation, placeAssumed } = await situationOf({
      request: context,
      client: client(context),
      memory,
      turn: said.context,
      ...this.#startOfPaths(context),
    })
    const understood = await (said.goals ? planGoals(said.goals, situation) : planner.plan(said.text, situation))
    const plan = { ...understood, estimate: this.#options.forecast(context.tenant, understood) }
    if (!placeAssumed || !JSON.stringify(plan.steps).includes(placeAssumed.id)) return plan
    const assumption = `I took the place to be “${placeAssumed.name}”, the one changed last.`
    return { ...plan, assumptions: [...plan.assumptions, assumption] }
  }

  /** Where the paths of a sentence begin. A device is told none of this machine; its own begin with a folder's name. */
  #startOfPaths({ device }: RequestContext): { workingDirectory: string; homeDirectory: string } {
    const { workingDirectory, homeDirectory } = this.#options
    if (device === null) return { workingDirectory, homeDirectory }
    const { root } = parse(workingDirectory)
    return { workingDirectory: root, homeDirectory: root }
  }

  #stream(
    context: RequestContext,
    said: Said,
    makePlan: (memory: SessionMemory) => Promise<{ plan: WorkflowDefinition; planner: string }>,
  ): Channel<TurnEvent> {
    const sessions = new Sessions(context)
    const session = sessions.open(said.session, said.text)
    const { tenantId } = context.tenant
    const live = this.#live.begin(tenantId, session.id)
    const emit: Emit = (event) => live.emit(event)
    const channel = live.read()
    const turn = async (): Promise<void> => {
      emit({ type: 'session', sessionId: session.id, name: session.name, isNew: session.isNew })
      const started = performance.now()
      try {
        const message = { role: 'user' as const, text: said.text, runId: null, created: null, status: null }
        await context.tenant.patiently(() => sessions.say(session.id, message))
        this.#sessionChanged(context, session)
        // Reading a sentence holds the thread: what was told so far goes out first.
        await new Promise<void>((done) => {
          later(0, 'Going on with a turn', done)
        })
        if (said.instead !== undefined) await this.#takeBack(context, session, said.instead)
        const { plan, planner } = await makePlan(new SessionMemory(context.tenant, session.id))
        const note: Note = (runId) => this.#noteReading(context, session, said, plan, runId)
        const { strategy, intent, confidence, assumptions, alternatives } = plan
        const others = alternatives ? { alternatives } : {}
        emit({ type: 'analysis', strategy, intent, confidence, planner, assumptions, ...others })
        await this.#act(context, said, session, plan, emit, note)
      } catch (error) {
        await this.#fail(context, session, error, (performance.now() - started) / 1000, emit)
      }
    }
    detached(
      'Answering a sentence',
      turn().finally(() => this.#live.end(tenantId, session.id, live)),
    )
    return channel
  }

  /** Takes back what a run of the conversation did, so that something else is done in its place. */
  async #takeBack(context: RequestContext, session: OpenedSession, runId: string): Promise<void> {
    if (new RunRows(context.tenant).find(runId)?.session_id !== session.id)
      throw new StudioError('NOT_FOUND', 'What this stands in place of is not of this conversation.')
    await this.#options.client(context).runs.takeBack({ id: runId })
  }

  /** What was read before is settled by what is said now. */
  #noteReading(
    { tenant }: RequestContext,
    session: OpenedSession,
    said: Said,
    plan: WorkflowDefinition,
    runId: string | null,
  ): void {
    const readings = new Readings(tenant)
    readings.wentOn(session.id, plan, said.instead !== undefined)
    readings.note(session.id, said.text, plan, runId)
  }

  async #act(
    context: RequestContext,
    said: Said,
    session: OpenedSession,
    plan: WorkflowDefinition,
    emit: Emit,
    note: Note,
  ) {
    if (plan.steps.length === 0 || plan.confidence < sureEnough) return this.#reply(context, session, plan, emit, note)
    try {
      refuseTooDear(plan, said.budget)
      this.#options.engine.check(plan)
    } catch (refused) {
      await context.tenant.patiently(() => context.tenant.transaction(() => note(null)))
      throw refused
    }
    const runId = newId()
    emit({ type: 'plan_created', runId, plan })
    const run = {
      id: runId,
      sessionId: session.id,
      name: said.text,
      definition: plan,
      context: {
        author: context.author,
        window: context.window,
        label: shortened(said.text, labelLength),
        device: context.device,
        // What asks is answered on this machine only.
        approve: context.device !== null && said.approve === 'all' ? ('ask' as const) : (said.approve ?? 'ask'),
      },
    }
    await context.tenant.patiently(() => this.#options.engine.start(context.tenant, run, emit, () => note(runId)))
    await runEnded({ ...this.#options, tenant: context.tenant }, runId)
    const outcome = await context.tenant.patiently(() => this.#conclusions.conclude(context.tenant, runId))
    this.#finish(session, outcome, runId, emit)
  }

  /** Says what a plan without steps says: an answer, or why nothing is done. */
  async #reply(
    context: RequestContext,
    session: OpenedSession,
    plan: WorkflowDefinition,
    emit: Emit,
    note: Note,
  ): Promise<void> {
    const declines = plan.confidence < sureEnough || plan.reply === ''
    const text = plan.reply === '' ? 'I am not sure what you mean. Say it another way.' : plan.reply
    const answer = declines || !plan.answer ? {} : { answer: { text, ...AnswerFacts.parse(plan.answer) } }
    const status = declines ? 'declined' : (plan.leftOut ?? []).length > 0 ? 'partial' : 'completed'
    await this.#keep(context, session, text, status, (runId) => {
      note(runId)
      const memory = new SessionMemory(context.tenant, session.id)
      memory.rememberDeclined(declines, plan)
      if (!declines) memory.rememberAnswer(plan)
    })
    this.#speak(text, emit)
    emit({ type: 'done', sessionId: session.id, status, created: nothing(), ...answer, usage: usage(0) })
  }

  #finish(session: OpenedSession, outcome: TurnOutcome, runId: string, emit: Emit): void {
    const { text, status, created, found, answer, usage, error } = outcome
    if (error && status === 'failed') emit({ type: 'error', error })
    this.#speak(text, emit)
    const known = { ...(found ? { found } : {}), ...(answer ? { answer } : {}) }
    emit({ type: 'done', sessionId: session.id, runId, status, created, ...known, usage })
  }

  async #fail(context: RequestContext, session: OpenedSession, thrown: unknown, seconds: number, emit: Emit) {
    const error = toErrorReport(thrown)
    const text = [error.message, error.kept, error.next].filter((part) => part !== '').join(' ')
    emit({ type: 'error', error })
    this.#speak(text, emit)
    emit({ type: 'done', sessionId: session.id, status: 'failed', created: nothing(), usage: usage(seconds) })
    // A closed studio stores nothing more; its run, if there is one, reports at the next start.
    if (this.#options.engine.isClosed) return
    try {
      await this.#keep(context, session, text, 'failed')
    } catch (error) {
      // The disk may be what failed in the first place. The speaker has been told above.
      reportFault('Keeping an answer', error)
    }
  }

  /** Puts what was answered into the conversation. */
  async #keep(
    context: RequestContext,
    session: OpenedSession,
    text: string,
    status: TurnStatus,
    note?: Note,
  ): Promise<void> {
    const message = { role: 'agent' as const, text, runId: null, created: null, status }
    const keep = (): void => {
      note?.(null)
      new Sessions(context).say(session.id, message)
    }
    await context.tenant.patiently(() => context.tenant.transaction(keep))
    this.#sessionChanged(context, session)
  }

  #speak(text: string, emit: Emit): void {
    for (const piece of pieces(text)) emit({ type: 'text', text: piece })
  }

  #sessionChanged(context: RequestContext, session: OpenedSession): void {
    this.#options.events.emit(context.tenant.tenantId, { type: 'sessions_changed', sessionId: session.id })
  }
}

function refuseTooDear(plan: WorkflowDefinition, budget: number | undefined): void {
  if (budget === undefined || plan.estimate.cost <= budget) return
  throw new StudioError('LIMITED', `This would cost about $${plan.estimate.cost}, more than the $${budget} allowed.`, {
    kept: 'Nothing was spent.',
    next: 'Allow more, or ask for less.',
  })
}

const nothing = () => ({ canvases: [], layouts: [], environments: [], exports: [] })

const usage = (seconds: number) => ({
  modelCalls: 0,
  inputTokens: 0,
  outputTokens: 0,
  cost: 0,
  toolCalls: 0,
  seconds,
})
