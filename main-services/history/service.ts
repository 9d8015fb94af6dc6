import type { z } from 'zod'
import { StudioError } from '#shared/model/errors.ts'
import type { HistoryEntry } from '#shared/model/workspace.ts'
import { newId, type RequestContext } from '#services/host/index.ts'
import { rowKind } from './row-changes.ts'
import { pack, unpack } from './pack.ts'
import * as rows from './rows.ts'

export type Direction = 'undo' | 'redo'

/** A kind of change that history can take back and do again. */
export interface ChangeKind<Change> {
  schema: z.ZodType<Change>
  /**
   * Brings the workspace to what it was before (`undo`) or after (`redo`) the change, except where somebody changed it
   * again since. Called inside a commit; announces what it touched.
   */
  replay(context: RequestContext, environmentId: string | null, change: Change, direction: Direction): void
  /** Two changes of one step as one; null where they cancel out. Left out, both are kept. */
  join?(first: Change, second: Change): Change | null
}

export interface HistoryRecord {
  kind: string
  environmentId: string | null
  /** What it is called in the undo menu, unless the whole step has a name. */
  label: string
  change: unknown
  /** The gesture it belongs to; by default the request's own step. */
  step?: string
}

/**
 * Undo and redo that survive a restart and work from any process (M6.4). A step is what one author did at once: a
 * gesture, or a whole turn of the agent. Each author takes back their own steps, newest first; what others changed
 * since stays theirs. A new step forgets what the author had undone in the same environment.
 */
export class HistoryService {
  readonly #kinds = new Map<string, ChangeKind<never>>()

  constructor() {
    this.register('row', rowKind)
  }

  register<Change>(kind: string, how: ChangeKind<Change>): void {
    this.#kinds.set(kind, how as ChangeKind<never>)
  }

  /** Adds a change to the author's present step. Called inside the commit that makes the change. */
  record(context: RequestContext, record: HistoryRecord): void {
    if (!context.tenant.inTransaction) throw new Error('History is recorded in the transaction of the change itself.')
    const step = record.step ?? context.step
    rows.forgetUndone(context, record.environmentId)
    if (this.#joinWithLast(context, step, record)) return
    rows.insert(context, {
      id: newId(),
      author: context.author,
      window_id: context.window,
      session_id: context.session,
      step,
      label: context.label ?? record.label,
      environment_id: record.environmentId,
      kind: record.kind,
      change: pack(record.change),
      created_at: Date.now(),
      undone: null,
    })
    rows.prune(context)
  }

  undo(context: RequestContext, scope: { environmentId?: string | undefined }): { entry: HistoryEntry | null } {
    return this.#replay(context, scope.environmentId, 'undo')
  }

  redo(context: RequestContext, scope: { environmentId?: string | undefined }): { entry: HistoryEntry | null } {
    return this.#replay(context, scope.environmentId, 'redo')
  }

  list(context: RequestContext, scope: { environmentId?: string | undefined; limit: number }): HistoryEntry[] {
    return rows.steps(context, scope.environmentId, scope.limit)
  }

  #replay(
    context: RequestContext,
    environmentId: string | undefined,
    direction: Direction,
  ): { entry: HistoryEntry | null } {
    return context.commit(() => {
      const step = rows.nextStep(context, environmentId, direction)
      if (step === undefined) return { entry: null }
      const changes = rows.ofStep(context, step, direction)
      for (const row of direction === 'undo' ? changes.toReversed() : changes) {
        const kind = this.#kind(row.kind)
        kind.replay(context, row.environment_id, kind.schema.parse(unpack(row.change)), direction)
      }
      rows.mark(context, step, direction)
      return { entry: rows.entryOf(changes, direction === 'undo') }
    })
  }

  /** Coalesces with what the step already did to the same environment, so that a drag is one row. */
  #joinWithLast(context: RequestContext, step: string, record: HistoryRecord): boolean {
    const kind = this.#kind(record.kind)
    if (!kind.join) return false
    const last = rows.lastOfKind(context, step, record.kind, record.environmentId)
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
