import type { Selectable } from 'kysely'
import { arrange, type Arrangeable } from '#shared/arrange/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import {
  Layout,
  LayoutSummary,
  type Arrangement,
  type ArrangementOptions,
  type Placement,
} from '#shared/model/layout.ts'
import type { CanvasService } from '#services/canvases/index.ts'
import type { HistoryService } from '#services/history/index.ts'
import { newId, type RequestContext } from '#services/host/index.ts'
import type { Database } from '#services/store/index.ts'
import type { AssetFacts } from './asset-facts.ts'
import { normalise } from './normalise.ts'
import { placementsKind, placementsOf } from './placements-change.ts'

/** What a new layout is made of. */
export interface NewLayout {
  name: string
  canvasIds: string[]
  arrangement: Arrangement
  options: ArrangementOptions
}

interface Parts {
  canvases: CanvasService
  history: HistoryService
  facts: AssetFacts
}

const summaryColumns = [
  'id',
  'name',
  'arrangement',
  'canvas_ids',
  'count',
  'metres_per_unit',
  'created_at',
  'updated_at',
] as const

/** Arrangements of canvases that serve every output alike (M1.3). */
export class LayoutService {
  readonly #canvases: CanvasService
  readonly #history: HistoryService
  readonly #facts: AssetFacts

  constructor({ canvases, history, facts }: Parts) {
    this.#canvases = canvases
    this.#history = history
    this.#facts = facts
    history.register('layout-placements', placementsKind)
  }

  create(context: RequestContext, input: NewLayout): LayoutSummary {
    return context.commit(() => this.#add(context, input))
  }

  remove(context: RequestContext, { id }: { id: string }): { layoutId: string } {
    return context.commit(() => {
      const { name } = this.get(context, id)
      this.#history.remove(context, { table: 'layouts', id, name })
      return { layoutId: id }
    })
  }

  /** Takes assets out of every layout, also out of those that were taken away and may come back. */
  takeOut(context: RequestContext, assetIds: readonly string[], label: string): void {
    const gone = new Set(assetIds)
    const all = context.tenant.all(context.tenant.db.selectFrom('layouts').select('id'))
    for (const { id: layoutId } of all) {
      const removed = (placementsOf(context, layoutId) ?? []).flatMap((placement, index) =>
        gone.has(placement.assetId) ? [{ index, placement }] : [],
      )
      if (removed.length === 0) continue
      const change = { layoutId, removed }
      placementsKind.replay(context, null, change, 'redo')
      this.#history.record(context, { kind: 'layout-placements', environmentId: null, label, change })
    }
  }

  list({ tenant }: RequestContext): LayoutSummary[] {
    const query = tenant.db.selectFrom('layouts').select(summaryColumns).where('removed_at', 'is', null)
    return tenant.all(query.orderBy('sequence', 'desc')).map(toSummary)
  }

  /** The layout, or `NOT_FOUND`. */
  get({ tenant }: RequestContext, id: string): Layout {
    const row = tenant.get(
      tenant.db
        .selectFrom('layouts')
        .select([...summaryColumns, 'options', 'placements', 'frame'])
        .where('id', '=', id)
        .where('removed_at', 'is', null),
    )
    if (!row) {
      throw new StudioError('NOT_FOUND', 'There is no such layout.', {
        next: 'List the layouts to see which there are.',
      })
    }
    const { count: _, ...summary } = toSummary(row)
    return Layout.parse({
      ...summary,
      options: JSON.parse(row.options),
      placements: JSON.parse(row.placements),
      frame: JSON.parse(row.frame),
    })
  }

  /** What arranging needs to know of assets; the same facts for layouts and for changes in a place. */
  facts(context: RequestContext, assetIds: readonly string[]): Map<string, Arrangeable> {
    return this.#facts(context, assetIds)
  }

  #add(context: RequestContext, { name, canvasIds, arrangement, options }: NewLayout): LayoutSummary {
    const things = this.#things(context, canvasIds)
    const { placements, frame, metresPerUnit } = normalise(
      arrange(
        things.map(({ thing }) => thing),
        arrangement,
        { ...options, title: name },
      ),
    )
    const placed = placements.map(({ id, ...placement }): Placement => {
      const thing = things[Number(id)]
      if (!thing) throw new Error('An arrangement placed a thing it was not given.')
      return { assetId: thing.assetId, canvasId: thing.canvasId, ...placement }
    })
    const now = Date.now()
    const id = newId()
    const summary: LayoutSummary = {
      id,
      name,
      arrangement,
      canvasIds,
      count: placed.length,
      metresPerUnit,
      createdAt: now,
      updatedAt: now,
    }
    context.tenant.run(
      context.tenant.db.insertInto('layouts').values({
        id,
        name,
        arrangement,
        options: JSON.stringify(options),
        canvas_ids: JSON.stringify(canvasIds),
        placements: JSON.stringify(placed),
        frame: JSON.stringify(frame),
        count: placed.length,
        metres_per_unit: metresPerUnit,
        created_at: now,
        updated_at: now,
      }),
    )
    const change = { table: 'layouts', id, before: { removed_at: now }, after: { removed_at: null } }
    this.#history.record(context, { kind: 'row', environmentId: null, label: `Lay out “${name}”`, change })
    context.announce({ type: 'layouts_changed' })
    return summary
  }

  /** The members of the canvases in order, each under a key of its own: an asset may stand in two canvases. */
  #things(
    context: RequestContext,
    canvasIds: readonly string[],
  ): { assetId: string; canvasId: string; thing: Arrangeable }[] {
    const members = this.#canvases.membersOf(context, canvasIds)
    const facts = this.#facts(
      context,
      members.map(({ assetId }) => assetId),
    )
    return members
      .flatMap(({ assetId, canvasId }) => {
        const known = facts.get(assetId)
        return known ? [{ assetId, canvasId, known }] : []
      })
      .map(({ assetId, canvasId, known }, index) => ({ assetId, canvasId, thing: { ...known, id: String(index) } }))
  }
}

function toSummary(row: Pick<Selectable<Database['layouts']>, (typeof summaryColumns)[number]>): LayoutSummary {
  return LayoutSummary.parse({
    id: row.id,
    name: row.name,
    arrangement: row.arrangement,
    canvasIds: JSON.parse(row.canvas_ids),
    count: row.count,
    metresPerUnit: row.metres_per_unit,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}
