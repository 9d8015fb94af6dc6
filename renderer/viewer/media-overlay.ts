import type { GalleryAsset } from '#shared/model/gallery.ts'
import type { GalleryStore } from './gallery-data.ts'

/**
 * Plays what does not stand still. A thing that is selected and has a film or a sound gets a button; the film plays in
 * a frame over the space, where the browser's own controls are.
 */
export class MediaOverlay {
  readonly element: HTMLElement
  readonly #store: GalleryStore
  readonly #play: HTMLButtonElement
  #player: HTMLMediaElement | undefined
  #address: string | undefined
  #asset: GalleryAsset | undefined

  constructor(store: GalleryStore) {
    this.#store = store
    this.element = document.createElement('div')
    this.element.className = 'walk-media'
    this.#play = document.createElement('button')
    this.#play.type = 'button'
    this.#play.hidden = true
    this.#play.addEventListener('click', () => void this.#toggle())
    this.element.append(this.#play)
  }

  /** Shows the button where a selected asset can be played; closes what played before. */
  offer(asset: GalleryAsset | undefined): void {
    if (asset?.id === this.#asset?.id) return
    this.close()
    this.#asset = asset
    const playable = asset && (asset.mediaType === 'video' || asset.mediaType === 'audio') && asset.scripts.original
    this.#play.hidden = !playable
    this.#play.textContent = asset?.mediaType === 'video' ? 'Play the film' : 'Play the sound'
  }

  close(): void {
    this.#player?.remove()
    this.#player = undefined
    if (this.#address) URL.revokeObjectURL(this.#address)
    this.#address = undefined
    this.#play.hidden = true
    this.#asset = undefined
  }

  async #toggle(): Promise<void> {
    const asset = this.#asset
    if (!asset || this.#player) return
    this.#play.hidden = true
    const blob = await this.#store.rendition(asset.id, 'original')
    if (!blob || this.#asset !== asset) return
    this.#address = URL.createObjectURL(blob)
    const player = document.createElement(asset.mediaType === 'video' ? 'video' : 'audio')
    player.controls = true
    player.autoplay = true
    player.src = this.#address
    player.setAttribute('aria-label', asset.alt)
    this.#player = player
    this.element.append(player)
    player.focus()
  }
}
