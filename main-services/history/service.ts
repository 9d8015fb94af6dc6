import type { z } from 'zod'
import { StudioError } from '#shared/model/errors.ts'
import type { HistoryEntry, Undone } from '#shared/model/workspace.ts'
import { newId, type RequestContext } from '#services/host/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { hasLetGo, keepToBudget, type Budget, usualBudget } from './budget.ts'
import { pack, unpack } from './pack.ts'
import { rowKind, type RowChange } from './row-changes.ts'
import * as rows from './rows.ts'

/** Whether a step is taken back or done again. */
export type Direction = rows.Direction

/** A kind of change that history can take back and do again. */
export interface ChangeKind<Change> {
  schema: z.ZodType<Change>
  /**
   * Brings the workspace to what it was before (`undo`) or after (`redo`) the change, except where somebody changed it
   * again since. Called inside a commit; announces what it touched.
   */
  replay(context: RequestContext, environmentId: string | null, change: Change, direction: Direction): void
  /** Takes out for good what the change made, once it was taken back and nobody can want it again. Inside a commit. */
  erase?(context: RequestContext, change: Change): void
  /** Two changes of one step as one; null where they cancel out. Left out, both are kept. */
  join?(first: Change, second: Change): Change | null
}

/** One change to be remembered: what kind it is of, which place it touched, and what is needed to go back and forth. */
export interface HistoryRecord {
  kind: string
  environmentId: string | null
  /** What it is called in the undo menu, unless the whole step has a name. */
  label: string
  change: object
  /** The gesture it belongs to; by default the request's own step. */
  step?: string
}

/** What a step did that undo does not reach, as sentences; undefined where there is nothing. */
export type Stays = (context: RequestContext, step: string) => string | undefined

interface Scope {
  environmentId?: string | undefined
}

/** `toMade`: up to the step that made the environment, which stays. */
interface AllOf extends Scope {
  toMade?: boolean | undefined
}

/**
 * Undo and redo that survive a restart and work from any process (M6.4). A step is what was done at once: a gesture, or
 * a whole turn of the agent. A window takes back its own steps and a conversation its own, newest first; what others
 * changed since stays theirs. A new step forgets what its own window or conversation had undone in the same environment.
 */
export class HistoryService {
  readonly #kinds = new Map<string, ChangeKind<never>>()
  readonly #budget: Budget
  readonly #stays: Stays

  /** @param stays what a step did that is not in the history, for when it is taken back */
  constructor(budget: Budget = usualBudget, stays: Stays = () => undefined) {
    this.#budget = budget
    this.#stays = stays
    this.register('row', rowKind)
  }

  register<Change>(kind: string, how: ChangeKind<Change>): void {
    this.#kinds.set(kind, how as ChangeKind<never>)
  }

  /** Adds a change to the caller's present step. Called inside the commit that makes the change. */
  record(context: RequestContext, record: HistoryRecord): void {
    if (!context.tenant.inTransaction) throw new Error('History is recorded in the transaction of the change itself.')
    const step = record.step ?? context.step
    rows.forgetUndone(context, record.environmentId)
    if (!this.#joinWithLast(context, step, record)) {
      rows.insert(context, {
        id: newId(),
        author: context.author,
        window_id: context.window,
        session_id: context.session,
        step,
        part: partOf(context),
        label: context.label ?? record.label,
        environment_id: record.environmentId,
        kind: record.kind,
        change: pack(record.change),
        created_at: Date.now(),
        undone: null,
      })
      context.announce({ type: 'history_changed' })
    }
    keepToBudget(context, this.#budget, step)
  }

  /** Takes a row away as a step: it counts as gone, whole as it is, until undo brings it back. */
  remove(context: RequestContext, what: Pick<RowChange, 'table' | 'id'> & { name: string }): void {
    const { table, id, name } = what
    const environmentId = table === 'environments' ? id : null
    const change: RowChange = { table, id, before: { removed_at: null }, after: { removed_at: Date.now() } }
    rowKind.replay(context, environmentId, change, 'redo')
    this.record(context, { kind: 'row', environmentId, label: `Remove “${name}”`, change })
  }

  undo(context: RequestContext, { environmentId }: Scope): Undone {
    return this.#replay(context, 'undo', () => rows.nextStep(context, environmentId, 'undo'))
  }

  /** Takes back every step there is at once, the last one first. */
  undoAll(context: RequestContext, { environmentId, toMade }: AllOf): Undone {
    return context.commit(() => {
      const undone: Undone[] = []
      const kept = toMade && environmentId !== undefined ? rows.firstStep(context, environmentId) : undefined
      for (;;) {
        const step = rows.nextStep(context, environmentId, 'undo')
        const isLast = step === undefined || step === kept
        const one = isLast ? undefined : this.#replayWhole(context, 'undo', step)
        if (!one?.entry) break
        undone.push(one)
      }
      const last = undone.at(-1)
      if (!last) return nothingLeft(context, 'undo')
      return { ...last, steps: undone.length, ...joinedStays(undone.map(({ stays }) => stays)) }
    })
  }

  redo(context: RequestContext, { environmentId }: Scope): Undone {
    return this.#replay(context, 'redo', () => rows.nextStep(context, environmentId, 'redo'))
  }

  /** Gives a step another name, so that nothing names what it was called after; it is taken back and done again as before. */
  renameStep(tenant: TenantStore, step: string, name: string): void {
    tenant.run(tenant.db.updateTable('history').set({ step: name }).where('step', '=', step))
  }

  /** Takes back (or does again) just this step of the profile, if it stands (or is undone). */
  replayStep(context: RequestContext, { step, direction }: { step: string; direction: Direction }): Undone {
    return this.#replay(context, direction, () => (rows.mayReplay(context, step) ? step : undefined))
  }

  /**
   * Takes back what one step of a run changed, and only that, as if it had never been: it cannot be done again, and what it
   * made is gone for good. Called inside a commit.
   */
  takeBackPart(context: RequestContext, step: string, part: string): void {
    const changes = rows.ofPart(context, step, part).toReversed()
    const own = changes.map(({ id }) => id)
    for (const row of changes) {
      const kind = this.#kind(row.kind)
      const change = kind.schema.parse(unpack(row.change))
      kind.replay(context, row.environment_id, change, 'undo')
      // What a hand did in a place meanwhile must find it again.
      const isNamed = row.environment_id !== null && rows.isNamedElsewhere(context, row.environment_id, own)
      if (!isNamed) kind.erase?.(context, change)
      rows.remove(context, row.id)
    }
    if (changes.length > 0) context.announce({ type: 'history_changed' })
  }

  /** Takes back just this step, whatever was done since. Called inside a commit. */
  takeBackStep(context: RequestContext, step: string): Undone {
    return this.#replayWhole(context, 'undo', step)
  }

  list(context: RequestContext, scope: Scope & { limit: number }): HistoryEntry[] {
    return rows.steps(context, scope.environmentId, scope.limit)
  }

  /** What undo and redo would take now. */
  next(context: RequestContext): Record<Direction, HistoryEntry | null> {
    const entry = (direction: Direction) => rows.entryOf(context, rows.nextStep(context, undefined, direction))
    return { undo: entry('undo'), redo: entry('redo') }
  }

  #replay(context: RequestContext, direction: Direction, choose: () => string | undefined): Undone {
    return context.commit(() => {
      const step = choose()
      return step === undefined ? nothingLeft(context, direction) : this.#replayWhole(context, direction, step)
    })
  }

  #replayWhole(context: RequestContext, direction: Direction, step: string): Undone {
    const changes = rows.ofStep(context, step, direction)
    const stays = direction === 'undo' ? this.#stays(context, step) : undefined
    const also = stays === undefined ? {} : { stays }
    if (changes.length === 0) return { ...nothingLeft(context, direction), ...also }
    for (const row of direction === 'undo' ? changes.toReversed() : changes) {
      const kind = this.#kind(row.kind)
      kind.replay(context, row.environment_id, kind.schema.parse(unpack(row.change)), direction)
    }
    rows.mark(context, step, direction)
    context.announce({ type: 'history_changed' })
    return { entry: rows.entryOf(context, step), shownIn: rows.shownIn(context, step), ...also }
  }

  /** Coalesces with what the step already did to the same environment, so that a drag is one row. */
  #joinWithLast(context: RequestContext, step: string, record: HistoryRecord): boolean {
    const kind = this.#kind(record.kind)
    if (!kind.join) return false
    const { kind: name, environmentId } = record
    const last = rows.lastOfKind(context, { step, part: partOf(context), kind: name, environmentId })
    if (!last) return false
    const joined = kind.join(kind.schema.parse(unpack(last.change)), kind.schema.parse(record.change))
    if (joined === null) rows.remove(context, last.id)
    else rows.setChange(context, last.id, pack(joined))
    return true
  }

  #kind(name: string): ChangeKind<never> {
    const kind = this.#kinds.get(name)
    if (!kind) {
      throw new StudioError('UNSUPPORTED', `This version does not know how to take back a step of kind "${name}".`, {
        kept: 'Nothing was changed.',
        next: 'Open the workspace with the version that made it.',
      })
    }
    return kind
  }
}

/** The step of a run that changes something; null for a hand. */
const partOf = ({ runStep }: RequestContext): string | null => runStep?.id ?? null

function nothingLeft(context: RequestContext, direction: Direction): Undone {
  const letGo = direction === 'undo' && hasLetGo(context)
  return { entry: null, shownIn: null, ...(letGo ? { note: 'Older steps were let go of to save space.' } : {}) }
}

function joinedStays(stays: readonly (string | undefined)[]): Pick<Undone, 'stays'> {
  const said = [...new Set(stays.filter((one) => one !== undefined))]
  return said.length > 0 ? { stays: said.join(' ') } : {}
}
