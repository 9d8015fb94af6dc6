import { Quaternion, Vector3 } from 'three'
import * as Y from 'yjs'
import { arrivalPlace, naturalSize } from '#shared/arrange/index.ts'
import { addItem, setMeta } from '#shared/document/index.ts'
import type { AssetCard } from '#shared/model/asset.ts'
import type { Camera } from '#shared/model/environment.ts'
import type { ShownDocument } from './shown-document.ts'

/** Things shown at most; all of them are in the library. */
export const mostArrivals = 3000

/** Where the visitor stands and looks. */
const camera: Camera = { position: [0, 1.6, 2], target: [0, 1.62, -4.6], fov: 0.96 }
/** Things fly in over the visitor's head, small, metres; for so many seconds. */
const entrance = {
  from: { position: new Vector3(0, 2.8, 3.4), quaternion: new Quaternion(), half: new Vector3(0.12, 0.09, 0.005) },
  seconds: 0.9,
}

/**
 * What has been taken in, as it stands before anything has been made of it. To look at and to walk in: it is a document
 * of this window alone, and nothing of it is kept.
 */
export class Arrivals implements ShownDocument {
  readonly doc = new Y.Doc()
  readonly environmentId = ''
  readonly clientId = crypto.randomUUID()
  readonly state = 'live'
  readonly loaded = Promise.resolve()
  readonly others = new Map<string, never>()
  readonly entrance = entrance
  /** Written on this side, so that the space takes it for another's doing and lets it fly. */
  readonly #desk = new Y.Doc()
  readonly #cards = new Map<string, AssetCard>()

  constructor() {
    this.#desk.on('update', (update: Uint8Array) => Y.applyUpdate(this.doc, update))
    setMeta(this.#desk, 'camera', camera)
  }

  get count(): number {
    return this.#cards.size
  }

  /** Cards of what stands here, in the order asked. */
  cards(ids: readonly string[]): AssetCard[] {
    return ids.flatMap((id) => this.#cards.get(id) ?? [])
  }

  /** Lets things come in, each once. */
  add(cards: readonly AssetCard[]): void {
    this.#desk.transact(() => {
      for (const card of cards) {
        if (this.#cards.has(card.id)) continue
        const place = arrivalPlace(this.#cards.size, naturalSize(card))
        this.#cards.set(card.id, card)
        const plain = {
          scale: [1, 1, 1] as [number, number, number],
          group: '',
          zone: '',
          caption: '',
          roomId: 'arrivals',
        }
        addItem(this.#desk, { id: card.id, assetId: card.id, ...plain, ...place })
      }
    })
  }

  subscribe(): () => void {
    return () => undefined
  }

  show(): void {}
}
