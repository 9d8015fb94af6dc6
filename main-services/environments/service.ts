import type { Adjustment, ArrangeOptions } from '#shared/arrange/index.ts'
import type { SyncEvent } from '#shared/contract/environments.ts'
import {
  applyItemChange,
  newItemIds,
  readEnvironment,
  readItem,
  readItems,
  readMeta,
  readRooms,
  readViewpoints,
  removeItem,
  setMeta,
  setRoom,
  setViewpoint,
  writeEnvironment,
  type DocumentMaps,
} from '#shared/document/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import type {
  Backdrop,
  Camera,
  Environment,
  EnvironmentSummary,
  Item,
  ItemChange,
  Lighting,
  Presence,
  Viewpoint,
} from '#shared/model/environment.ts'
import type { Arrangement } from '#shared/model/layout.ts'
import type { CanvasService } from '#services/canvases/index.ts'
import type { HistoryService } from '#services/history/index.ts'
import { newId, type Channel, type RequestContext } from '#services/host/index.ts'
import type { LayoutService } from '#services/layouts/index.ts'
import { adjustWhere, scaled } from './adjusting.ts'
import { addToRoom, arrangeAll, arrangeSome } from './arranging.ts'
import { buildEnvironment } from './build.ts'
import { DocumentHub, type DocumentHubOptions } from './document-hub.ts'
import { placesNaming } from './document-rows.ts'
import { EnvironmentEditor } from './editor.ts'
import * as rows from './environment-rows.ts'
import { GroupCanvases } from './group-canvases.ts'
import { replaceInPlace } from './replacing.ts'
import { decodeBase64, decodeStateVector } from './wire.ts'

/** Services that environments are built of and recorded by. */
export interface EnvironmentServiceOptions extends DocumentHubOptions {
  canvases: CanvasService
  layouts: LayoutService
  history: HistoryService
}

/** What a change touched. */
export interface Changed {
  environmentId: string
  itemIds: string[]
}

interface Which {
  environmentId: string
  itemIds?: string[] | undefined
  assetIds?: string[] | undefined
}

/** Places one can walk through (M1.4), and all that hands and words do in them. */
export class EnvironmentService {
  readonly #layouts: LayoutService
  readonly #history: HistoryService
  readonly #hub: DocumentHub
  readonly #editor: EnvironmentEditor

  constructor({ canvases, layouts, history, ...hub }: EnvironmentServiceOptions) {
    this.#layouts = layouts
    this.#history = history
    this.#hub = new DocumentHub(hub)
    const groups = new GroupCanvases(canvases, layouts)
    this.#editor = new EnvironmentEditor({ hub: this.#hub, history, layouts, groups })
  }

  create(context: RequestContext, { name, layoutIds }: { name: string; layoutIds: string[] }): EnvironmentSummary {
    return context.commit(() => {
      const now = Date.now()
      const id = newId()
      const layouts = layoutIds.map((layoutId) => this.#layouts.get(context, layoutId))
      const environment = buildEnvironment(id, name, layouts, now)
      rows.insert(context, id, { name, kind: environment.kind, count: 0, coverAssetId: null }, now)
      this.#hub.change(context, id, (doc) => writeEnvironment(doc, environment))
      rows.update(context, id, this.#editor.summarise(context, this.#hub.read(context.tenant, id)))
      this.#recordRow(context, id, `Build “${name}”`, { before: { removed_at: now }, after: { removed_at: null } })
      return rows.existing(context, id)
    })
  }

  list(context: RequestContext, order?: 'changed' | 'made'): EnvironmentSummary[] {
    return rows.list(context, order)
  }

  /** What a list says of a place. Throws `NOT_FOUND`. */
  summary(context: RequestContext, id: string): EnvironmentSummary {
    return rows.existing(context, id)
  }

  get(context: RequestContext, id: string): Environment {
    rows.existing(context, id)
    return readEnvironment(this.#hub.read(context.tenant, id), id)
  }

  rename(
    context: RequestContext,
    { environmentId, name }: { environmentId: string; name: string },
  ): EnvironmentSummary {
    return context.commit(() => {
      this.#editor.change(context, environmentId, { label: `Rename to “${name}”` }, (doc) => {
        const former = readMeta(doc).name
        setMeta(doc, 'name', name)
        for (const room of readRooms(doc)) {
          if (!room.signs.some(({ text }) => text === former)) continue
          setRoom(doc, {
            ...room,
            signs: room.signs.map((sign) => (sign.text === former ? { ...sign, text: name } : sign)),
          })
        }
      })
      return rows.existing(context, environmentId)
    })
  }

  remove(context: RequestContext, { environmentId }: { environmentId: string }): { environmentId: string } {
    return context.commit(() => {
      const { name } = rows.existing(context, environmentId)
      this.#history.remove(context, { table: 'environments', id: environmentId, name })
      return { environmentId }
    })
  }

  /** Everything gets a room to itself; some things are arranged where they stand. */
  arrange(context: RequestContext, input: Which & { arrangement: Arrangement; options: ArrangeOptions }): Changed {
    const { environmentId, arrangement, options } = input
    const label =
      arrangement === 'circle' || arrangement === 'grid' ? `Arrange in a ${arrangement}` : `Arrange as a ${arrangement}`
    return this.#editor.edit(context, environmentId, { label }, (doc) => {
      const all = readItems(doc)
      const items = chosen(doc, input)
      const facts = this.#factsOf(context, items)
      if (items.length === all.length) arrangeAll(doc, items, facts, arrangement, options)
      else arrangeSome(doc, items, facts, arrangement, options)
      return changed(environmentId, items)
    })
  }

  /** Those of the assets that do not stand there yet. */
  addAssets(
    context: RequestContext,
    { environmentId, assetIds }: { environmentId: string; assetIds: string[] },
  ): Changed {
    return this.#editor.edit(context, environmentId, { label: 'Add things' }, (doc) => {
      const items = readItems(doc)
      const there = new Set(items.map(({ assetId }) => assetId))
      const wanted = [...new Set(assetIds)]
      const facts = this.#layouts.facts(context, [...wanted, ...there])
      const missing = wanted.filter((id) => !facts.has(id)).length
      if (missing > 0) {
        throw new StudioError('NOT_FOUND', `${missing} of the ${wanted.length} assets are not in the library.`, {
          kept: 'Nothing was changed.',
          next: 'Import them first, or leave them out.',
        })
      }
      const added = wanted.filter((id) => !there.has(id))
      if (added.length === 0) return { environmentId, itemIds: [] }
      return { environmentId, itemIds: addToRoom(doc, items, added, facts, this.#roomOptions(context, doc)) }
    })
  }

  /** Takes things out of the place and of nothing else. */
  removeItems(
    context: RequestContext,
    { environmentId, itemIds, assetIds }: { environmentId: string; itemIds: string[]; assetIds: string[] },
  ): Changed {
    return this.#editor.edit(context, environmentId, { label: 'Take things out' }, (doc) => {
      const ids = new Set(itemIds)
      const assets = new Set(assetIds)
      const items = readItems(doc).filter(({ id, assetId }) => ids.has(id) || assets.has(assetId))
      for (const { id } of items) removeItem(doc, id)
      return changed(environmentId, items)
    })
  }

  /** Hangs other assets where items hang. */
  replaceItems(
    context: RequestContext,
    { environmentId, itemIds, assetIds }: { environmentId: string; itemIds: string[]; assetIds: string[] },
  ): Changed {
    return this.#editor.edit(context, environmentId, { label: 'Hang something else' }, (doc) => {
      const gone = pick(doc, itemIds)
      const facts = this.#layouts.facts(context, assetIds)
      const assets = [...new Set(assetIds)].flatMap((assetId) => {
        const thing = facts.get(assetId)
        return thing ? [{ assetId, thing }] : []
      })
      if (assets.length === 0) return { environmentId, itemIds: [] }
      const { itemIds: hung, left } = replaceInPlace(doc, gone, assets)
      if (left.length === 0) return { environmentId, itemIds: hung }
      const items = readItems(doc)
      const all = this.#layouts.facts(context, [...left, ...items.map(({ assetId }) => assetId)])
      return { environmentId, itemIds: [...hung, ...addToRoom(doc, items, left, all, this.#roomOptions(context, doc))] }
    })
  }

  /** Takes assets out of every place, also out of those that were taken away and may come back. */
  takeOut(context: RequestContext, assetIds: readonly string[], label: string): void {
    const gone = new Set(assetIds)
    for (const environmentId of placesNaming(context, assetIds)) {
      this.#editor.change(context, environmentId, { label, alsoRemoved: true }, (doc) => {
        for (const { id, assetId } of readItems(doc)) if (gone.has(assetId)) removeItem(doc, id)
      })
    }
  }

  setItems(
    context: RequestContext,
    { environmentId, changes }: { environmentId: string; changes: ItemChange[] },
  ): Changed {
    return this.#editor.edit(context, environmentId, { label: 'Place things' }, (doc) => {
      const items = pick(
        doc,
        changes.map(({ id }) => id),
      )
      for (const change of changes) applyItemChange(doc, change)
      return changed(environmentId, items)
    })
  }

  adjust(context: RequestContext, { environmentId, itemIds, assetIds, ...adjustment }: Which & Adjustment): Changed {
    return this.#editor.edit(context, environmentId, { label: adjustmentLabel(adjustment) }, (doc) => {
      const items = chosen(doc, { environmentId, itemIds, assetIds })
      if (!adjustWhere(doc, items, adjustment)) this.#hangLarger(context, doc, adjustment)
      return changed(environmentId, items)
    })
  }

  /** Everything grows, and the place with it: arranged anew as it was, with the room that things now take. */
  #hangLarger(context: RequestContext, doc: DocumentMaps, { scale = 1, ...rest }: Adjustment): void {
    for (const { id, scale: before } of readItems(doc)) applyItemChange(doc, { id, scale: scaled(before, scale) })
    const items = readItems(doc)
    arrangeAll(doc, items, this.#factsOf(context, items), readMeta(doc).kind, this.#roomOptions(context, doc))
    if (Object.values(rest).some((part) => part !== undefined)) adjustWhere(doc, readItems(doc), rest)
  }

  setLighting(
    context: RequestContext,
    { environmentId, lighting }: { environmentId: string; lighting: Given<Lighting> },
  ): { environmentId: string; lighting: Lighting } {
    return this.#editor.edit(context, environmentId, { label: 'Change the light' }, (doc) => {
      const next = { ...readMeta(doc).lighting, ...given(lighting) }
      setMeta(doc, 'lighting', next)
      return { environmentId, lighting: next }
    })
  }

  setBackdrop(
    context: RequestContext,
    { environmentId, backdrop }: { environmentId: string; backdrop: Given<Backdrop> },
  ): { environmentId: string; backdrop: Backdrop } {
    return this.#editor.edit(context, environmentId, { label: 'Change the backdrop' }, (doc) => {
      const next = { ...readMeta(doc).backdrop, ...given(backdrop) }
      setMeta(doc, 'backdrop', next)
      return { environmentId, backdrop: next }
    })
  }

  setCamera(
    context: RequestContext,
    { environmentId, camera }: { environmentId: string; camera: Camera },
  ): { environmentId: string; camera: Camera } {
    return this.#editor.edit(context, environmentId, { label: 'Set the opening view' }, (doc) => {
      setMeta(doc, 'camera', camera)
      return { environmentId, camera }
    })
  }

  saveViewpoint(
    context: RequestContext,
    { environmentId, name, camera }: { environmentId: string; name: string; camera: Camera },
  ): Viewpoint {
    return this.#editor.edit(context, environmentId, { label: `Save the view “${name}”` }, (doc) => {
      const viewpoint: Viewpoint = {
        id: newItemIds(1, { after: readViewpoints(doc).map(({ id }) => id) }).join(''),
        name,
        camera,
      }
      setViewpoint(doc, viewpoint)
      return viewpoint
    })
  }

  /** The live document as a stream; see the contract. */
  sync(
    context: RequestContext,
    { id, clientId, stateVector }: { id: string; clientId: string; stateVector?: string | undefined },
    signal: AbortSignal | undefined,
  ): Channel<SyncEvent> {
    rows.existing(context, id)
    const known = stateVector === undefined ? undefined : decodeStateVector(stateVector)
    return this.#hub.join(context.tenant, id, { clientId, stateVector: known }, signal)
  }

  /** Takes in what a window did; refuses, untouched, what is no change of an environment. */
  push(
    context: RequestContext,
    input: { id: string; clientId: string; update: string; gesture: string; label: string },
  ): { ok: true } {
    const known = (assetIds: readonly string[]): Set<string> => new Set(this.#layouts.facts(context, assetIds).keys())
    const pushed = { update: decodeBase64(input.update), client: input.clientId, known }
    return context.commit(() => {
      this.#editor.merge(context, input.id, { label: input.label, step: input.gesture }, pushed)
      return { ok: true } as const
    })
  }

  presence(context: RequestContext, { id, presence }: { id: string; presence: Presence }): { ok: true } {
    this.#hub.presence(context.tenant, id, presence)
    return { ok: true }
  }

  /** Ends the streams; the workspace may be closed after. */
  close(): void {
    this.#hub.close()
  }

  #factsOf(context: RequestContext, items: readonly Item[]): ReturnType<LayoutService['facts']> {
    return this.#layouts.facts(
      context,
      items.map(({ assetId }) => assetId),
    )
  }

  /** What the last room's layout was arranged with, while it still is arranged so. */
  #roomOptions(context: RequestContext, doc: DocumentMaps): ArrangeOptions {
    const room = readRooms(doc).at(-1)
    const layout = this.#layouts.list(context).find(({ id }) => id === room?.layoutId)
    return layout && layout.arrangement === room?.arrangement ? this.#layouts.get(context, layout.id).options : {}
  }

  #recordRow(
    context: RequestContext,
    id: string,
    label: string,
    change: { before: { removed_at: number | null }; after: { removed_at: number | null } },
  ): void {
    const table = 'environments'
    this.#history.record(context, { kind: 'row', environmentId: id, label, change: { table, id, ...change } })
    context.announce({ type: 'environments_changed', environmentId: id })
  }
}

type Given<Whole> = { [Part in keyof Whole]?: Whole[Part] | undefined }

/** The parts that were given. */
const given = <Whole extends object>(parts: Given<Whole>): Partial<Whole> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<Whole>

const changed = (environmentId: string, items: readonly Item[]): Changed => ({
  environmentId,
  itemIds: items.map(({ id }) => id),
})

/** The items of these ids that stand, each once; `NOT_FOUND` where none does. */
/** The items meant: named by item, by asset or both; all where neither is given. */
function chosen(doc: DocumentMaps, { itemIds, assetIds }: Which): Item[] {
  if (!itemIds && !assetIds) return readItems(doc)
  const assets = new Set(assetIds)
  const named = readItems(doc).flatMap(({ id, assetId }) => (assets.has(assetId) ? [id] : []))
  const ids = [...(itemIds ?? []), ...named]
  if (ids.length === 0 && assets.size > 0) throw notThere()
  return pick(doc, ids)
}

function pick(doc: DocumentMaps, ids: readonly string[]): Item[] {
  const items = [...new Set(ids)].flatMap((id) => readItem(doc, id) ?? [])
  if (items.length > 0 || ids.length === 0) return items
  throw notThere()
}

const notThere = () =>
  new StudioError('NOT_FOUND', 'None of these things stands in this place.', {
    kept: 'Nothing was changed.',
    next: 'Select things that stand there, or leave the selection out to mean all of them.',
  })

function adjustmentLabel({ scale, move, turn, spread }: Adjustment): string {
  if (scale !== undefined) return scale >= 1 ? 'Make larger' : 'Make smaller'
  if (spread !== undefined) return spread >= 1 ? 'Move apart' : 'Bring closer together'
  if (turn !== undefined) return 'Turn'
  return move === undefined ? 'Nudge' : 'Move'
}
