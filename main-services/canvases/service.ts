import type { Canvas, CanvasManifest, CanvasMember, CanvasSummary, Relation } from '#shared/model/canvas.ts'
import { StudioError } from '#shared/model/errors.ts'
import { newId, type RequestContext } from '#services/host/index.ts'
import type { HistoryService } from '#services/history/index.ts'
import { membersKind, type MembersChange } from './members-change.ts'
import * as rows from './rows.ts'

/** What a new canvas is made of. */
export interface NewCanvas {
  name: string
  assetIds: string[]
  notes: string
  parentId: string | null
}

/** Collections of assets and how they relate (M1.2). */
export class CanvasService {
  readonly #history: HistoryService

  constructor(history: HistoryService) {
    this.#history = history
    history.register('canvas-members', membersKind)
  }

  create(context: RequestContext, input: NewCanvas): CanvasSummary {
    return context.commit(() => this.#add(context, input))
  }

  #add(context: RequestContext, { name, assetIds, notes, parentId }: NewCanvas): CanvasSummary {
    if (parentId !== null) rows.existing(context, parentId)
    const unique = [...new Set(assetIds)]
    requireAssets(context, unique)
    const { id, now } = this.#insert(context, { name, assetIds: unique, notes, parentId })
    const change = { table: 'canvases', id, before: { removed_at: now }, after: { removed_at: null } }
    this.#history.record(context, { kind: 'row', environmentId: null, label: `Make the canvas “${name}”`, change })
    return rows.existing(context, id)
  }

  #insert(context: RequestContext, { name, assetIds, notes, parentId }: NewCanvas): { id: string; now: number } {
    const now = Date.now()
    const id = newId()
    rows.insert(context, { id, name, notes, parent_id: parentId, created_at: now, updated_at: now, removed_at: null })
    rows.insertMembers(
      context,
      id,
      assetIds.map((assetId, position) => ({ assetId, position, note: '' })),
    )
    context.announce({ type: 'canvases_changed' })
    return { id, now }
  }

  list(context: RequestContext): CanvasSummary[] {
    return rows.list(context)
  }

  get(context: RequestContext, id: string): Canvas {
    const { count: _, ...canvas } = rows.existing(context, id)
    const members = rows.members(context, id).map(({ assetId, note }): CanvasMember => ({ assetId, note }))
    return { ...canvas, members, relations: rows.relations(context, id) }
  }

  manifest(context: RequestContext, id: string): CanvasManifest {
    return {
      canvas: rows.existing(context, id),
      members: rows.manifestMembers(context, id),
      relations: rows.relations(context, id),
      children: rows.children(context, id),
    }
  }

  /** The members of several canvases in order; an asset in two of them stands in both. */
  membersOf(context: RequestContext, ids: readonly string[]): { canvasId: string; assetId: string }[] {
    return ids.flatMap((canvasId) => {
      rows.existing(context, canvasId)
      return rows.members(context, canvasId).map(({ assetId }) => ({ canvasId, assetId }))
    })
  }

  update(
    context: RequestContext,
    { id, name, notes }: { id: string; name?: string | undefined; notes?: string | undefined },
  ): CanvasSummary {
    return context.commit(() => {
      const present = rows.existing(context, id)
      const after = { name: name ?? present.name, notes: notes ?? present.notes }
      const before = { name: present.name, notes: present.notes }
      rows.update(context, id, { ...after, updated_at: Date.now() })
      const change = { table: 'canvases', id, before, after }
      this.#history.record(context, {
        kind: 'row',
        environmentId: null,
        label: `Change the canvas “${present.name}”`,
        change,
      })
      context.announce({ type: 'canvases_changed' })
      return rows.existing(context, id)
    })
  }

  remove(context: RequestContext, { id }: { id: string }): { canvasId: string } {
    return context.commit(() => {
      const { name } = rows.existing(context, id)
      this.#history.remove(context, { table: 'canvases', id, name })
      return { canvasId: id }
    })
  }

  /** Takes assets out of every canvas, also out of those that were taken away and may come back. */
  takeOut(context: RequestContext, assetIds: readonly string[], label: string): void {
    const gone = new Set(assetIds)
    for (const canvasId of rows.canvasesWith(context, assetIds)) {
      const change = { ...unchanged(canvasId), ...withRelations(context, canvasId, gone) }
      membersKind.replay(context, null, change, 'redo')
      this.#history.record(context, { kind: 'canvas-members', environmentId: null, label, change })
    }
  }

  addMembers(context: RequestContext, { id, assetIds }: { id: string; assetIds: string[] }): CanvasSummary {
    return context.commit(() => {
      const { name } = rows.existing(context, id)
      requireAssets(context, assetIds)
      const present = rows.members(context, id)
      const there = new Set(present.map(({ assetId }) => assetId))
      const next = (present.at(-1)?.position ?? -1) + 1
      const added = [...new Set(assetIds)]
        .filter((assetId) => !there.has(assetId))
        .map((assetId, index) => ({ assetId, position: next + index, note: '' }))
      return this.#change(context, `Add to “${name}”`, { ...unchanged(id), added })
    })
  }

  removeMembers(context: RequestContext, { id, assetIds }: { id: string; assetIds: string[] }): CanvasSummary {
    return context.commit(() => {
      const { name } = rows.existing(context, id)
      const taken = withRelations(context, id, new Set(assetIds))
      return this.#change(context, `Take out of “${name}”`, { ...unchanged(id), ...taken })
    })
  }

  relate(context: RequestContext, { id, relations }: { id: string; relations: Relation[] }): CanvasSummary {
    return context.commit(() => {
      const { name } = rows.existing(context, id)
      const there = new Set(rows.members(context, id).map(({ assetId }) => assetId))
      if (relations.some(({ from, to }) => !there.has(from) || !there.has(to))) {
        throw new StudioError('INVALID_INPUT', `Only assets that are in “${name}” can be related in it.`, {
          kept: 'Nothing was changed.',
          next: 'Add the assets to the canvas first.',
        })
      }
      const key = ({ from, to, type }: Relation): string => `${from} ${to} ${type}`
      const known = new Set(rows.relations(context, id).map(key))
      const fresh = new Map(relations.map((relation) => [key(relation), relation]))
      const addedRelations = [...fresh].flatMap(([name, relation]) => (known.has(name) ? [] : [relation]))
      return this.#change(context, `Relate things in “${name}”`, { ...unchanged(id), addedRelations })
    })
  }

  /**
   * Makes a canvas that follows from another change, in that change's commit; its id. Not a step of its own: what it
   * follows from carries it, back and forth.
   */
  addDerived(context: RequestContext, canvas: NewCanvas): string {
    return this.#insert(context, { ...canvas, assetIds: rows.knownAssets(context, canvas.assetIds) }).id
  }

  /**
   * Makes the canvas of a group that was formed in a place agree with it: takes `removed` out, adds `added` at the
   * end. An empty one counts as removed until something joins the group again.
   */
  follow(context: RequestContext, id: string, change: { added: string[]; removed: string[] }): void {
    rows.removeMembers(context, id, change.removed)
    const present = rows.members(context, id)
    const there = new Set(present.map(({ assetId }) => assetId))
    const next = (present.at(-1)?.position ?? -1) + 1
    const added = rows.knownAssets(context, change.added).filter((assetId) => !there.has(assetId))
    rows.insertMembers(
      context,
      id,
      added.map((assetId, index) => ({ assetId, position: next + index, note: '' })),
    )
    const count = present.length + added.length
    rows.update(context, id, { updated_at: Date.now(), removed_at: count === 0 ? Date.now() : null })
    context.announce({ type: 'canvases_changed' })
  }

  #change(context: RequestContext, label: string, change: MembersChange): CanvasSummary {
    const touched = change.added.length + change.removed.length + change.addedRelations.length
    if (touched > 0) {
      membersKind.replay(context, null, change, 'redo')
      this.#history.record(context, { kind: 'canvas-members', environmentId: null, label, change })
    }
    return rows.existing(context, change.canvasId)
  }
}

const unchanged = (canvasId: string): MembersChange => ({
  canvasId,
  added: [],
  removed: [],
  addedRelations: [],
  removedRelations: [],
})

/** Members to take out, with the relations that go with them and come back with them. */
function withRelations(
  context: RequestContext,
  canvasId: string,
  gone: ReadonlySet<string>,
): Pick<MembersChange, 'removed' | 'removedRelations'> {
  return {
    removed: rows.members(context, canvasId).filter(({ assetId }) => gone.has(assetId)),
    removedRelations: rows.relations(context, canvasId).filter(({ from, to }) => gone.has(from) || gone.has(to)),
  }
}

function requireAssets(context: RequestContext, ids: readonly string[]): void {
  const unique = new Set(ids)
  const missing = unique.size - rows.knownAssets(context, ids).length
  if (missing === 0) return
  throw new StudioError('NOT_FOUND', `${missing} of the ${unique.size} assets are not in the library.`, {
    kept: 'Nothing was changed.',
    next: 'Import them first, or leave them out.',
  })
}
