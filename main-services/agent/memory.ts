import { sql } from 'kysely'
import { z } from 'zod'
import { Goal, GoalSet } from '#shared/model/goal.ts'
import { goalsOf } from '#shared/model/plan-goals.ts'
import { DocumentId, Id, type Json } from '#shared/model/ids.ts'
import { AnswerFacts, type WorkflowDefinition } from '#shared/model/workflow.ts'
import type { PastTurn, Unmet } from '#services/planning/index.ts'
import { ContextStore, type TenantStore } from '#services/store/index.ts'

/** Conversations that remember where they were and what they last found: those spoken in last, however long ago. */
const mostConversations = 200
/** How many places back it remembers, for when the last one is taken back. */
const mostPlaces = 20

/** What the conversation last found, and the words it was found by. */
const Found = z.object({ assetIds: z.array(Id), phrase: z.string() })
export type Found = z.infer<typeof Found>
/** Whether "it" means the place, what was found, or what was asked about: whichever was spoken of last. */
const Latest = z.enum(['environment', 'found', 'asked'])
export type Latest = z.infer<typeof Latest>

/** An export that was not written because its folder held something else; "replace it" goes on with it. */
const Refused = z.object({ environmentId: Id, directory: z.string() })
export type Refused = z.infer<typeof Refused>

/** What a sentence asked for that was declined, and what it named. */
const Wanted = z.object({ goals: z.array(Goal), named: z.array(GoalSet) })

/** What a sentence asked for, and the place that it made or changed. */
const Turn = z.object({
  goal: Goal,
  environmentId: Id.nullable(),
  /** The run that did it. */
  run: z.string().optional(),
  undone: z.boolean().optional(),
})
type Turn = z.infer<typeof Turn>
/** How many of them a conversation remembers. */
const mostTurns = 12

/** Places that any conversation has made; what one of them speaks of is none of the others' business. */
export function madeInConversations(tenant: TenantStore): ReadonlySet<string> {
  const query = tenant.db
    .selectFrom('context')
    .select('value')
    .where('key', '=', 'made')
    .where('scope', 'like', 'session:%')
  const lists = tenant.all(query).map(({ value }) => z.array(Id).safeParse(JSON.parse(value)).data ?? [])
  return new Set(lists.flat())
}

/** Takes a run's name off what conversations remember of it; what was asked for stays. */
export function forgetRunInConversations(tenant: TenantStore, runId: string): void {
  const query = tenant.db
    .selectFrom('context')
    .select('scope')
    .where('key', '=', 'turns')
    .where('scope', 'like', 'session:%')
    .where('value', 'like', `%${runId}%`)
  for (const { scope } of tenant.all(query)) new SessionMemory(tenant, scope.slice('session:'.length)).forgetRun(runId)
}

/** What "it" and "these" mean in a conversation; in the context store, so that it survives a restart. */
export class SessionMemory {
  readonly #tenant: TenantStore
  readonly #store: ContextStore
  readonly #scope: string

  constructor(tenant: TenantStore, sessionId: string) {
    this.#tenant = tenant
    this.#store = new ContextStore(tenant)
    this.#scope = `session:${sessionId}`
  }

  /** Places spoken of, the last one first. Some may be gone since. */
  get places(): string[] {
    return z.array(Id).safeParse(this.#store.get(this.#scope, 'places')).data ?? []
  }

  get found(): Found | null {
    return Found.safeParse(this.#store.get(this.#scope, 'found')).data ?? null
  }

  /** Which of them was spoken of last. */
  get latest(): Latest | undefined {
    return Latest.safeParse(this.#store.get(this.#scope, 'latest')).data
  }

  /** What was said last was declined. */
  get declined(): boolean {
    return this.#store.get(this.#scope, 'declined') === true
  }

  /** What was wanted then. */
  get unmet(): Unmet | null {
    return Wanted.safeParse(this.#store.get(this.#scope, 'unmet')).data ?? null
  }

  rememberDeclined(isDeclined: boolean, plan?: WorkflowDefinition): void {
    if (isDeclined) {
      const wanted = Wanted.safeParse(plan?.parameters['unmet']).data
      // A wish to take something back that was not done is no wish to go on from.
      const says = wanted && (wanted.named.length > 0 || wanted.goals.some((goal) => goal.do !== 'undo'))
      if (says || !this.declined) this.#store.set(this.#scope, 'unmet', plan?.parameters['unmet'] ?? null)
      this.#store.set(this.#scope, 'declined', true)
    } else if (this.declined) {
      this.#store.delete(this.#scope, 'declined')
      this.#store.delete(this.#scope, 'unmet')
    }
  }

  /** An export whose folder held something else, until the next turn that does anything. */
  get refused(): Refused | null {
    return Refused.safeParse(this.#store.get(this.#scope, 'refused')).data ?? null
  }

  /** What was asked for so far, the last one last. */
  get turns(): PastTurn[] {
    return this.#turns.map(({ goal, environmentId, undone }) => ({
      goal,
      environmentId,
      ...(undone === undefined ? {} : { undone }),
    }))
  }

  get #turns(): Turn[] {
    return z.array(Turn).safeParse(this.#store.get(this.#scope, 'turns')).data ?? []
  }

  rememberTurns(turns: readonly Turn[]): void {
    this.#keepTurns([...this.#turns, ...turns])
  }

  /** So many runs were taken back, the last one first, or done again. */
  rememberUndone(runs: number, again = false): void {
    const turns = this.#turns
    const ids = [...new Set(turns.flatMap(({ run, undone = false }) => (run && undone === again ? [run] : [])))]
    const meant = new Set(again ? ids.slice(0, runs) : ids.slice(-runs))
    if (runs > 0 && meant.size > 0)
      this.#keepTurns(turns.map((turn) => (turn.run && meant.has(turn.run) ? { ...turn, undone: !again } : turn)))
  }

  /** Keeps what a run was for, without its name. */
  forgetRun(runId: string): void {
    this.#keepTurns(
      this.#turns.map(({ run, ...turn }) => (run === runId || run === undefined ? turn : { ...turn, run })),
    )
  }

  #keepTurns(turns: readonly Turn[]): void {
    // As JSON they have no parts that are undefined.
    const kept = JSON.parse(JSON.stringify(turns.slice(-mostTurns))) as Json
    this.#store.set(this.#scope, 'turns', kept)
  }

  /** Places that the conversation made, in that order. */
  get made(): string[] {
    return z.array(Id).safeParse(this.#store.get(this.#scope, 'made')).data ?? []
  }

  rememberMade(ids: readonly string[]): void {
    this.#store.set(this.#scope, 'made', [...new Set([...this.made, ...ids])].slice(-mostPlaces))
  }

  /** Things that were changed last. */
  get touched(): string[] {
    return z.array(DocumentId).safeParse(this.#store.get(this.#scope, 'touched')).data ?? []
  }

  rememberTouched(itemIds: readonly string[]): void {
    this.#store.set(this.#scope, 'touched', itemIds.slice(0, 1000))
  }

  rememberRefused(refused: Refused | null): void {
    if (refused) this.#store.set(this.#scope, 'refused', refused)
    else this.#store.delete(this.#scope, 'refused')
  }

  rememberPlaces(ids: readonly string[]): void {
    // The last one made or changed is the one that is meant.
    const places = [...new Set([...ids.toReversed(), ...this.places])].slice(0, mostPlaces)
    this.#store.set(this.#scope, 'places', places)
    this.#store.set(this.#scope, 'latest', 'environment')
    this.#forgetOldest()
  }

  rememberFound(found: Found): void {
    this.#store.set(this.#scope, 'found', found)
    this.#store.set(this.#scope, 'latest', 'found')
    this.#forgetOldest()
  }

  /** What a question was about: "hang them" means these, and "make it bigger" what of it stands in the place. */
  rememberAsked(found: Found): void {
    this.#store.set(this.#scope, 'found', found)
    this.#store.set(this.#scope, 'latest', 'asked')
    this.#forgetOldest()
  }

  /**
   * What an answer without a run was about. Do it in the transaction that stores the answer: what is told once is
   * remembered once.
   */
  rememberAnswer(plan: WorkflowDefinition): void {
    const goals = goalsOf(plan)
    if (goals.length > 0) this.rememberTurns(goals.map((goal) => ({ goal, environmentId: null })))
    const { assetIds = [], itemIds = [] } = AnswerFacts.safeParse(plan.answer).data ?? {}
    if (itemIds.length > 0) this.rememberTouched(itemIds)
    if (assetIds.length > 0) this.rememberAsked({ assetIds: [...assetIds], phrase: saidOf(goals) })
  }

  #forgetOldest(): void {
    const { db } = this.#tenant
    const kept = db
      .selectFrom('sessions')
      .select(sql<string>`'session:' || id`.as('scope'))
      .orderBy('changed', 'desc')
      .limit(mostConversations)
    const rest = db.deleteFrom('context').where('scope', 'like', 'session:%').where('scope', '!=', this.#scope)
    this.#tenant.run(rest.where('scope', 'not in', kept))
  }
}

/** How the set of the last goal is said. */
const saidOf = (goals: readonly Goal[]): string =>
  goals.flatMap((goal) => ('said' in goal ? [goal.said] : [])).at(-1) ?? ''
