import type { Canvas2D } from './painter.ts'

/** Paints a sound as a disc: its loudness runs once around it, like the hands of a clock from twelve. */
export function paintDisc(context: Canvas2D, color: string, peaks: readonly number[], size: number): void {
  const middle = size / 2
  const glow = context.createRadialGradient(middle, middle, 0, middle, middle, middle)
  glow.addColorStop(0, '#24211d')
  glow.addColorStop(1, '#100f0d')
  context.fillStyle = glow
  context.fillRect(0, 0, size, size)
  context.translate(middle, middle)
  context.strokeStyle = color
  context.lineCap = 'round'
  const spokes = 180
  context.lineWidth = (middle * 0.62 * 2 * Math.PI) / spokes / 1.9
  for (let spoke = 0; spoke < spokes; spoke++) {
    const peak = loudest(peaks, spoke / spokes, (spoke + 1) / spokes)
    const angle = (spoke / spokes) * 2 * Math.PI - Math.PI / 2
    const [inner, outer] = [0.62 - peak * 0.26, 0.62 + peak * 0.28]
    context.globalAlpha = 0.45 + 0.55 * peak
    context.beginPath()
    context.moveTo(Math.cos(angle) * middle * inner, Math.sin(angle) * middle * inner)
    context.lineTo(Math.cos(angle) * middle * outer, Math.sin(angle) * middle * outer)
    context.stroke()
  }
  context.globalAlpha = 1
  context.fillStyle = color
  context.beginPath()
  context.moveTo(-middle * 0.08, -middle * 0.12)
  context.lineTo(middle * 0.13, 0)
  context.lineTo(-middle * 0.08, middle * 0.12)
  context.fill()
}

/** Finds the loudest peak in a share of the whole; a low one where nothing is known. */
export function loudest(peaks: readonly number[], from: number, to: number): number {
  if (peaks.length === 0) return 0.12
  const first = Math.floor(from * peaks.length)
  const last = Math.max(first + 1, Math.floor(to * peaks.length))
  let most = 0
  for (let index = first; index < last; index++) most = Math.max(most, Math.abs(peaks[index] ?? 0))
  return Math.min(1, most)
}
