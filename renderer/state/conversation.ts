import { create } from 'zustand'
import type { Goal } from '#shared/model/goal.ts'
import type { Message, TurnContext, TurnEvent } from '#shared/model/turn.ts'
import type { Alternative, WorkflowDefinition } from '#shared/model/workflow.ts'
import { reportOf } from './errors.ts'
import type { Remembered } from './remembered.ts'
import type { Studio } from './studio.ts'
import { advance, newTurn, planned, stepsOfRun, type TurnView } from './turn.ts'
import { showEnvironment, useView } from './view.ts'
import { selectionNow, cameraNow } from './in-place.ts'

interface Conversation {
  sessionId: string | null
  turns: TurnView[]
  /** What stands in the line, not yet said. */
  draft: string
  /** Look at a plan before it runs. */
  planFirst: boolean
}

/** The conversation of this window: its turns, what is being typed, and whether plans are shown first. */
export const useConversation = create<Conversation>()(() => ({
  sessionId: null,
  turns: [],
  draft: '',
  planFirst: false,
}))

/** Gives the id of the conversation that is open in this window; null before its first sentence. */
export const openSession = (): string | null => useConversation.getState().sessionId

/** Tells whether a turn of this window has not come to its end. */
export const isBusy = ({ turns }: Conversation): boolean =>
  turns.some((turn) => turn.phase === 'thinking' || turn.phase === 'running')

/** Gathers what the speaker sees and holds just now. */
export function turnContext(): TurnContext {
  const { environmentId, picked } = useView.getState()
  const selection = selectionNow()
  const camera = cameraNow()
  return {
    ...(environmentId === null ? {} : { environmentId }),
    ...(selection.length === 0 ? {} : { selection: [...selection] }),
    ...(picked.length === 0 ? {} : { assetIds: picked }),
    ...(camera === null ? {} : { camera }),
  }
}

/** Says a sentence; the conversation follows what comes of it. */
export async function say(studio: Studio, text: string): Promise<void> {
  const turn = begin(text)
  if (useConversation.getState().planFirst) return draftPlan(studio, turn)
  await play(studio, turn.id, (session) => studio.client.agent.say({ text, context: turnContext(), ...session }))
}

/** What a form says instead of words: the goals, and the words that say as much. */
export interface SaidGoals {
  text: string
  goals: readonly Goal[]
  /** A run of this conversation that they stand in place of: it is taken back first. */
  instead?: string
}

/** Pursues goals as if a sentence had said them; the conversation follows what comes of it. */
export async function sayGoals(studio: Studio, { text, goals, instead }: SaidGoals): Promise<void> {
  const turn = begin(text)
  const wish = { text, goals: [...goals], context: turnContext() }
  if (instead === undefined && useConversation.getState().planFirst) return draftPlan(studio, turn, wish.goals)
  const place = instead === undefined ? {} : { instead }
  await play(studio, turn.id, (open) => studio.client.agent.say({ ...wish, ...place, ...open }))
}

/** Does what else may have been meant by a turn: what came of it is taken back first. */
export async function sayInstead(studio: Studio, turnId: string, { says, plan }: Alternative): Promise<void> {
  const before = find(turnId)
  if (!before) return
  if (before.phase === 'draft') return changeDraft(turnId, plan)
  change(turnId, (turn) => ({ ...turn, alternatives: [] }))
  const instead = before.runId !== null && before.status === 'completed' ? { instead: before.runId } : {}
  const text = says.charAt(0).toUpperCase() + says.slice(1)
  const turn = begin(before.status === 'declined' && says.startsWith('in “') ? `${before.text}, ${says}` : text)
  await play(studio, turn.id, (open) =>
    studio.client.agent.runPlan({ plan, text: turn.text, context: turnContext(), ...instead, ...open }),
  )
}

/** What goals would become in this conversation; nothing is done. */
export const planOfGoals = (studio: Studio, text: string, goals: readonly Goal[]): Promise<WorkflowDefinition> =>
  studio.client.agent.plan({ text, goals: [...goals], context: turnContext(), ...session() })

/** Runs a plan that was shown first, as it stands now. */
export async function runDraft(studio: Studio, turnId: string): Promise<void> {
  const turn = find(turnId)
  if (!turn?.plan) return
  const { plan, text } = turn
  change(turnId, (before) => ({ ...before, phase: 'running' }))
  await play(studio, turnId, (session) =>
    studio.client.agent.runPlan({ plan, text, context: turnContext(), ...session }),
  )
}

/** Puts another plan in place of one that waits to be looked at. */
export function changeDraft(turnId: string, plan: WorkflowDefinition): void {
  change(turnId, (turn) => (turn.phase === 'draft' ? { ...turn, ...planned(plan) } : turn))
}

/** Lets go of a plan that waits; nothing of it was done. */
export function dropDraft(turnId: string): void {
  change(turnId, (turn) => ({ ...turn, phase: 'done', status: 'cancelled', plan: null, reply: 'Nothing was done.' }))
}

/** Stops the run of a turn for good; what is finished stays. Does nothing before the run began. */
export async function stop(studio: Studio, turnId: string): Promise<void> {
  const runId = find(turnId)?.runId
  if (runId) await studio.client.runs.cancel({ id: runId })
}

/** Begins a new conversation with the next sentence; the old one stays in the list. */
export function startConversation(): void {
  useConversation.setState({ sessionId: null, turns: [] })
}

/** Shows a conversation of before; a turn of it that is still under way goes on before one's eyes. */
export async function openConversation(studio: Studio, sessionId: string): Promise<void> {
  const messages = await studio.client.agent.messages({ sessionId })
  const turns = turnsOf(messages)
  useConversation.setState({ sessionId, turns })
  const newest = turns.at(-1)
  if (!newest) return
  if (newest.runId !== null) await recall(studio, newest.id)
  if (newest.reply === '') await takeUp(studio, newest.id, sessionId)
}

/** Opens the conversation this window had open before it was reloaded, with a plan that waited to be looked at. */
export async function restoreConversation(studio: Studio, { sessionId, waiting }: Remembered): Promise<void> {
  if (sessionId !== null) {
    try {
      await openConversation(studio, sessionId)
    } catch (error) {
      if (reportOf(error).code !== 'NOT_FOUND') throw error
      useConversation.setState({ sessionId: null })
    }
  }
  if (!waiting) return
  const turn = begin(waiting.text)
  change(turn.id, (before) => ({ ...before, ...planned(waiting.plan), phase: 'draft' }))
}

/** Goes on with a turn that waited for a person, once somebody has answered. */
export async function followOn(studio: Studio, turnId: string): Promise<void> {
  const { sessionId } = useConversation.getState()
  const turn = find(turnId)
  if (sessionId === null || !turn?.runId || turn.status !== 'waiting_approval') return
  await takeUp(studio, turnId, sessionId, turn.runId)
}

/** Tells whether a turn has ended with steps of its plan undone. */
export function isUnfinished({ phase, runId, status, steps, settled }: TurnView): boolean {
  const ended = phase === 'done' && (status === 'failed' || status === 'partial' || status === 'cancelled')
  return ended && runId !== null && settled === null && Object.values(steps).some((step) => step.status !== 'completed')
}

/**
 * Listens to a turn that goes on in the studio, from its beginning. Where it has ended meanwhile, reads what came of it.
 *
 * @param runId this run of the conversation, and not the newest that is under way
 */
export async function takeUp(studio: Studio, turnId: string, sessionId: string, runId?: string): Promise<void> {
  const restart = (turn: TurnView): TurnView => ({ ...newTurn(turnId, turn.text, turn.at), phase: 'thinking' })
  change(turnId, restart)
  for await (const event of await studio.client.agent.follow({ sessionId, runId })) hear(turnId, event)
  if (find(turnId)?.phase === 'done') return
  const last = turnsOf(await studio.client.agent.messages({ sessionId })).at(-1)
  const reply = last?.reply === '' ? 'This was not finished. Say it again.' : (last?.reply ?? '')
  change(turnId, (turn) => ({
    ...turn,
    phase: 'done',
    status: last?.status ?? null,
    reply,
    runId: last?.runId ?? turn.runId,
    created: last?.created ?? null,
  }))
  await recall(studio, turnId)
}

function hear(turnId: string, event: TurnEvent): void {
  if (event.type === 'session') useConversation.setState({ sessionId: event.sessionId })
  change(turnId, (turn) => advance(turn, event))
  const made = event.type === 'done' ? event.created.environments.at(-1) : undefined
  if (made !== undefined) showEnvironment(made)
}

/** Fetches the plan of a turn that was read from the past, once somebody wants to see it. */
export async function recall(studio: Studio, turnId: string): Promise<void> {
  const runId = find(turnId)?.runId
  if (!runId) return
  const run = await studio.client.runs.get({ id: runId })
  const { definition: plan, settled } = run
  const { alternatives = [] } = plan
  change(turnId, (turn) => ({ ...turn, plan, steps: stepsOfRun(run), settled, alternatives }))
}

/** Messages of a stored conversation, paired into turns. */
export function turnsOf(messages: readonly Message[]): TurnView[] {
  const turns: TurnView[] = []
  for (const message of messages) {
    if (message.role === 'user') {
      turns.push({ ...newTurn(message.id, message.text, message.createdAt), phase: 'done' })
      continue
    }
    const last = turns.pop() ?? { ...newTurn(message.id, '', message.createdAt), phase: 'done' as const }
    const reply = last.reply === '' ? message.text : `${last.reply}\n\n${message.text}`
    turns.push({
      ...last,
      reply,
      runId: message.runId ?? last.runId,
      created: message.created ?? last.created,
      status: message.status,
    })
  }
  return turns
}

async function draftPlan(studio: Studio, turn: TurnView, goals?: Goal[]): Promise<void> {
  try {
    const wish = { text: turn.text, ...(goals ? { goals } : {}) }
    const plan = await studio.client.agent.plan({ ...wish, context: turnContext(), ...session() })
    const ends = plan.steps.length === 0
    const status = ends ? (plan.confidence < 0.5 ? 'declined' : 'completed') : null
    change(turn.id, (before) => ({
      ...before,
      ...planned(plan),
      phase: ends ? 'done' : 'draft',
      status,
      reply: plan.reply,
    }))
  } catch (error) {
    fail(turn.id, error)
  }
}

async function play(
  studio: Studio,
  turnId: string,
  open: (session: { session?: string }) => Promise<AsyncIterable<TurnEvent>>,
): Promise<void> {
  try {
    for await (const event of await open(session())) hear(turnId, event)
    const turn = find(turnId)
    if (turn && turn.phase !== 'done') throw new Error('The stream ended before the turn did.')
  } catch (error) {
    await lost(studio, turnId, error)
  }
}

/** The connection broke while a turn was told: it goes on in the studio, and is listened to again. */
async function lost(studio: Studio, turnId: string, error: unknown): Promise<void> {
  const { sessionId } = useConversation.getState()
  const heard = find(turnId)?.phase === 'running'
  if (!heard || sessionId === null || reportOf(error).code !== 'UNAVAILABLE') return fail(turnId, error)
  try {
    await takeUp(studio, turnId, sessionId)
  } catch (again) {
    fail(turnId, again)
  }
}

const session = (): { session?: string } => {
  const { sessionId } = useConversation.getState()
  return sessionId === null ? {} : { session: sessionId }
}

let turnsBegun = 0

function begin(text: string): TurnView {
  turnsBegun += 1
  const turn = newTurn(`turn-${turnsBegun}`, text, Date.now())
  useConversation.setState(({ turns }) => ({ turns: [...turns, turn], draft: '' }))
  return turn
}

/** Finds a turn of this window. */
export const turnOf = (turnId: string): TurnView | undefined => find(turnId)

/** Draws a turn otherwise. */
export const changeTurn = (turnId: string, next: (turn: TurnView) => TurnView): void => change(turnId, next)

const find = (turnId: string) => useConversation.getState().turns.find((turn) => turn.id === turnId)

function change(turnId: string, next: (turn: TurnView) => TurnView): void {
  useConversation.setState(({ turns }) => ({ turns: turns.map((turn) => (turn.id === turnId ? next(turn) : turn)) }))
}

function fail(turnId: string, error: unknown): void {
  change(turnId, (turn) => ({ ...turn, phase: 'done', status: 'failed', error: reportOf(error) }))
}
