import { fonts } from './paint-page.ts'
import type { Canvas2D } from './painter.ts'

/** Words that stand in the space. */
export interface Sign {
  text: string
  style: 'title' | 'caption'
}

const fontOf = (style: Sign['style']): string =>
  style === 'title' ? `500 100px ${fonts.serif}` : `400 100px ${fonts.sans}`

/** Height of the box around a line of 100 px letters. */
const lineBox = 130
/** Clear space left and right, so that no letter touches the slot's edge. */
const clear = 20

let ruler: OffscreenCanvasRenderingContext2D | null | undefined

/** Measures width over height of a sign's words, as the fonts stand now. */
export function measureSign(sign: Sign): number {
  ruler ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(8, 8).getContext('2d')
  if (!ruler) return (sign.text.length * 52 + 2 * clear) / lineBox
  ruler.font = fontOf(sign.style)
  return (ruler.measureText(sign.text).width + 2 * clear) / lineBox
}

/** Paints a sign's words across the whole slot; white, for the light of the place to colour. */
export function paintSign(context: Canvas2D, sign: Sign, size: number, aspect: number): void {
  const scale = size / lineBox
  context.scale(scale / aspect, scale)
  context.font = fontOf(sign.style)
  context.textBaseline = 'middle'
  context.fillStyle = sign.style === 'title' ? 'rgba(255, 250, 240, 0.92)' : 'rgba(255, 250, 240, 0.78)'
  context.fillText(sign.text, clear, lineBox / 2)
}
