import type { FetchBitmap } from '../lod/streamer.ts'
import { paintDisc } from './paint-disc.ts'
import { paintPage, type Page } from './paint-page.ts'
import { measureSign, paintSign, type Sign } from './paint-sign.ts'

/** What is painted here instead of fetched: words and sounds. */
export type Painted =
  | { kind: 'page'; page: Page; /** Width over height. */ aspect: number }
  | { kind: 'sign'; sign: Sign }
  | { kind: 'disc'; name: string; color: string; peaks: () => Promise<readonly number[]> }

/** What painters draw on, off the page. */
export type Canvas2D = OffscreenCanvasRenderingContext2D

/**
 * Paints texts, sounds and signs at whatever size the screen needs, with the fonts of the page, and passes everything
 * else on. So words go through the same levels of detail as pictures, and are as sharp.
 */
export class Painter {
  readonly #media = new Map<string, Painted>()
  readonly #otherwise: FetchBitmap

  constructor(otherwise: FetchBitmap) {
    this.#otherwise = otherwise
  }

  put(assetId: string, painted: Painted): void {
    this.#media.set(assetId, painted)
  }

  /** Width over height of a sign's words. */
  aspectOf(sign: Sign): number {
    return measureSign(sign)
  }

  readonly fetch: FetchBitmap = async (request) => {
    const painted = this.#media.get(request.assetId)
    if (!painted) return this.#otherwise(request)
    return this.#paint(painted, request.size)
  }

  async #paint(painted: Painted, size: number): Promise<ImageBitmap> {
    const canvas = new OffscreenCanvas(size, size)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('The browser gave no canvas to write on.')
    // The slot is a square whatever the body's shape: paint in the body's proportions, squeezed.
    if (painted.kind === 'page') {
      context.scale(1, painted.aspect)
      paintPage(context, painted.page, size, size / painted.aspect)
    } else if (painted.kind === 'sign') paintSign(context, painted.sign, size, measureSign(painted.sign))
    else paintDisc(context, painted.color, await painted.peaks(), size)
    return canvas.transferToImageBitmap()
  }
}
