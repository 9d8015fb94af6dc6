import { readItem, readItems, readRooms, splitKey, type DocumentMaps, type KeyChange } from '#shared/document/index.ts'
import type { Item } from '#shared/model/environment.ts'
import type { CanvasService } from '#services/canvases/index.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { LayoutService } from '#services/layouts/index.ts'
import { ContextStore } from '#services/store/index.ts'

interface Regrouped {
  item: Item
  from: string
  to: string
}

/**
 * Keeps a canvas for each group that is formed in a place (M1.5), inside the canvas its room was made of, so that what
 * was gathered by hand is there in every other output. Taking a thing out of the place takes it out of nothing else.
 */
export class GroupCanvases {
  readonly #canvases: CanvasService
  readonly #layouts: LayoutService

  constructor(canvases: CanvasService, layouts: LayoutService) {
    this.#canvases = canvases
    this.#layouts = layouts
  }

  /** Carries what changed in the document's groups over to their canvases; part of the same commit. */
  follow(context: RequestContext, environmentId: string, doc: DocumentMaps, changes: readonly KeyChange[]): void {
    const regrouped = regroupedItems(doc, changes)
    const groups = new Set(regrouped.flatMap(({ from, to }) => [from, to]).filter((group) => group !== ''))
    if (groups.size === 0) return
    const standing = readItems(doc)
    for (const group of groups) {
      const stays = new Set(standing.flatMap((item) => (item.group === group ? [item.assetId] : [])))
      const added = regrouped.flatMap(({ item, to }) => (to === group ? [item.assetId] : []))
      const removed = regrouped.flatMap(({ item, from }) =>
        from === group && !stays.has(item.assetId) ? [item.assetId] : [],
      )
      const known = new ContextStore(context.tenant).get(scopeOf(environmentId), group)
      if (typeof known === 'string') this.#canvases.follow(context, known, { added, removed })
      else if (added.length > 0) this.#make(context, environmentId, doc, group, regrouped, added)
    }
  }

  #make(
    context: RequestContext,
    environmentId: string,
    doc: DocumentMaps,
    group: string,
    regrouped: readonly Regrouped[],
    assetIds: string[],
  ): void {
    const first = regrouped.find(({ to }) => to === group)
    const id = this.#canvases.addDerived(context, {
      name: nameOf(group),
      assetIds,
      notes: 'Grouped in space.',
      parentId: first ? this.#canvasOfRoom(context, doc, first.item.roomId) : null,
    })
    new ContextStore(context.tenant).set(scopeOf(environmentId), group, id)
  }

  #canvasOfRoom(context: RequestContext, doc: DocumentMaps, roomId: string): string | null {
    const layoutId = readRooms(doc).find(({ id }) => id === roomId)?.layoutId
    const layout = layoutId ? this.#layouts.list(context).find(({ id }) => id === layoutId) : undefined
    const canvasId = layout?.canvasIds[0]
    return canvasId !== undefined && this.#canvases.list(context).some(({ id }) => id === canvasId) ? canvasId : null
  }
}

/** Where the canvas of each group is remembered. */
const scopeOf = (environmentId: string): string => `groups-of:${environmentId}`

/** A group that a person named keeps its name; an id made by a window says nothing. */
const nameOf = (group: string): string => (/^[0-9a-z-]{12,}$/.test(group) ? 'Group' : group.slice(0, 200))

/** Items that stand and whose group is another than before. */
function regroupedItems(doc: DocumentMaps, changes: readonly KeyChange[]): Regrouped[] {
  return changes.flatMap((change) => {
    const { id, field } = splitKey(change.key)
    if (change.root !== 'items' || field !== 'group') return []
    const item = readItem(doc, id)
    if (!item) return []
    const from = typeof change.before === 'string' ? change.before : ''
    return item.group === from ? [] : [{ item, from, to: item.group }]
  })
}
