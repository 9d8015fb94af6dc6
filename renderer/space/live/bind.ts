import {
  observeItems,
  observeSetting,
  readItem,
  readItems,
  readMeta,
  readRooms,
  readViewpoints,
} from '#shared/document/index.ts'
import type { AssetCard } from '#shared/model/asset.ts'
import type { Item } from '#shared/model/environment.ts'
import type { Stage } from '../stage/stage.ts'
import type { ShownDocument } from './shown-document.ts'

/** Seconds of flight for what others are moving at this moment; shorter than their next message is away. */
const followSeconds = 0.12
const recently = 0.35

/**
 * Shows a live document on a stage and keeps it so, until the returned function is called. Cards of assets are fetched
 * as they are needed; a thing whose card has not come yet stands there in grey.
 */
export function bindDocument(
  stage: Stage,
  live: ShownDocument,
  cards: (ids: string[]) => Promise<readonly AssetCard[]>,
): () => void {
  const { doc } = live
  const desk = new CardDesk(stage, cards)
  const stops: (() => void)[] = []
  let closed = false

  const showAll = (): void => {
    if (closed) return
    const items = readItems(doc)
    desk.need(items)
    const meta = readMeta(doc)
    stage.open({ ...meta, rooms: readRooms(doc), viewpoints: readViewpoints(doc), items })
    stops.push(
      observeItems(doc, ({ changed, removed, local }) => {
        const items = changed.flatMap((id) => readItem(doc, id) ?? [])
        desk.need(items)
        stage.removeItems(removed)
        arrive(stage, items, local, live.entrance)
      }),
      observeSetting(doc, ({ root }) => {
        if (root === 'rooms') stage.setRooms(readRooms(doc))
        else if (root === 'viewpoints') stage.setViewpoints(readViewpoints(doc))
        else stage.setSetting(readMeta(doc))
      }),
    )
  }
  void live.loaded.then(showAll)
  return () => {
    closed = true
    for (const stop of stops) stop()
  }
}

/** One's own hand moves things directly; what others do flies. */
function arrive(stage: Stage, items: readonly Item[], local: boolean, entrance: ShownDocument['entrance']): void {
  if (local) {
    stage.putItems(items, 0)
    return
  }
  const followed = items.filter((item) => stage.sinceChange(item.id) < recently)
  const others = items.filter((item) => stage.sinceChange(item.id) >= recently)
  if (followed.length > 0) stage.putItems(followed, followSeconds)
  if (others.length > 0) enter(stage, others, entrance)
}

function enter(stage: Stage, items: readonly Item[], entrance: ShownDocument['entrance']): void {
  if (!entrance || !stage.engine.motion) stage.putItems(items)
  else stage.putItems(items, entrance.seconds, () => entrance.from)
}

/** Fetches cards of assets, each once, many in one request. */
class CardDesk {
  readonly #stage: Stage
  readonly #cards: (ids: string[]) => Promise<readonly AssetCard[]>
  readonly #asked = new Set<string>()

  constructor(stage: Stage, cards: (ids: string[]) => Promise<readonly AssetCard[]>) {
    this.#stage = stage
    this.#cards = cards
  }

  need(items: readonly Item[]): void {
    const missing = [...new Set(items.map((item) => item.assetId))].filter((id) => !this.#asked.has(id))
    if (missing.length === 0) return
    for (const id of missing) this.#asked.add(id)
    this.#stage.expectAssets(missing)
    void this.#fetch(missing)
  }

  async #fetch(ids: string[]): Promise<void> {
    try {
      this.#stage.putCards(await this.#cards(ids))
    } catch {
      // They are asked for again when the next change needs them.
      for (const id of ids) this.#asked.delete(id)
    }
  }
}
