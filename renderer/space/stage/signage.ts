import type { Item, Room } from '#shared/model/environment.ts'
import type { SpaceEngine } from '../engine/engine.ts'
import type { Painter } from '../engine/painters/painter.ts'
import type { Sign } from '../engine/painters/paint-sign.ts'

/** Ids of signs begin so; ids of items never hold a colon. */
const prefix = 'sign:'
/** Letters under a picture are this high, metres. */
const captionHeight = 0.05
const captionGap = 0.06

/** Puts words into the space: titles of zones, years, captions. They are things like others, with painted pictures. */
export class Signage {
  readonly #engine: SpaceEngine
  readonly #painter: Painter
  #roomSigns: string[] = []

  constructor(engine: SpaceEngine, painter: Painter) {
    this.#engine = engine
    this.#painter = painter
  }

  isSign(itemId: string): boolean {
    return itemId.startsWith(prefix)
  }

  setRooms(rooms: readonly Room[]): void {
    this.#engine.removeItems(this.#roomSigns)
    const signs = rooms.flatMap((room) =>
      room.signs.map((sign, index) =>
        this.#make(`${prefix}${room.id}:${index}`, { text: sign.text, style: 'title' }, sign),
      ),
    )
    this.#roomSigns = signs.map((sign) => sign.id)
    this.#engine.putItems(signs, 0)
  }

  /** Captions of items that came or changed. */
  setItems(items: readonly Item[]): void {
    const captioned = items.filter((item) => item.caption !== '')
    const bare = items.filter((item) => item.caption === '').map((item) => this.#captionId(item.id))
    const stale = bare.filter((id) => this.#engine.items.row(id) !== undefined)
    if (stale.length > 0) this.#engine.removeItems(stale)
    if (captioned.length > 0) this.#engine.putItems(captioned.map((item) => this.#caption(item)))
  }

  removeItems(ids: readonly string[]): void {
    const stale = ids.map((id) => this.#captionId(id)).filter((id) => this.#engine.items.row(id) !== undefined)
    if (stale.length > 0) this.#engine.removeItems(stale)
  }

  #captionId(itemId: string): string {
    return `${prefix}caption:${itemId}`
  }

  #caption(item: Item): Item {
    const [x, y, z] = item.position
    const below = (item.size[1] * Math.abs(item.scale[1])) / 2 + captionGap + captionHeight / 2
    return this.#make(
      this.#captionId(item.id),
      { text: item.caption.slice(0, 120), style: 'caption' },
      { position: [x, y - below, z], rotation: item.rotation, height: captionHeight },
    )
  }

  #make(id: string, sign: Sign, at: Pick<Room['signs'][number], 'position' | 'rotation' | 'height'>): Item {
    const assetId = `${prefix}${sign.style}:${sign.text}`
    if (this.#engine.assets.row(assetId) === undefined) {
      this.#painter.put(assetId, { kind: 'sign', sign })
      this.#engine.putAssets([{ id: assetId, kind: 'sign', color: '#ffffff', pixels: 2048 }])
    }
    return {
      id,
      assetId,
      roomId: '',
      position: at.position,
      rotation: at.rotation,
      scale: [1, 1, 1],
      // The box around the letters is a little higher than they are.
      size: [at.height * 1.3 * this.#painter.aspectOf(sign), at.height * 1.3, 0.001],
      group: '',
      zone: '',
      caption: '',
    }
  }
}
