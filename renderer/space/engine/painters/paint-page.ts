import type { Canvas2D } from './painter.ts'

/** A text as it hangs on the wall. */
export interface Page {
  title: string
  text: string
}

/** Fonts of the interface and of wall texts; the app ships both. */
export const fonts = {
  sans: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  serif: "'Newsreader Variable', 'Newsreader', Georgia, serif",
} as const

const paper = '#efe9dc'
const ink = '#26221c'

/** Breaks words into lines of at most `width`, as `measure` says; a word longer than a line is cut. */
export function wrap(text: string, width: number, measure: (text: string) => number, most: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split(/\r?\n/)) {
    let line = ''
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line === '' || measure(longer) <= width) line = longer
      else {
        lines.push(line)
        line = word
      }
      while (measure(line) > width && line.length > 1) {
        const cut = Math.max(1, Math.floor((line.length * width) / measure(line)))
        lines.push(line.slice(0, cut))
        line = line.slice(cut)
      }
      if (lines.length >= most) return lines.slice(0, most)
    }
    lines.push(line)
    if (lines.length >= most) return lines.slice(0, most)
  }
  return lines
}

/** Paints a page of `width` × `height` units: its title, a rule, as much of its text as fits. */
export function paintPage(context: Canvas2D, page: Page, width: number, height: number): void {
  context.fillStyle = paper
  context.fillRect(0, 0, width, height)
  const margin = width * 0.09
  const body = width * 0.042
  context.fillStyle = ink
  context.textBaseline = 'top'
  context.font = `600 ${body * 1.5}px ${fonts.serif}`
  let y = margin
  for (const line of wrap(page.title, width - 2 * margin, (text) => context.measureText(text).width, 3)) {
    context.fillText(line, margin, y)
    y += body * 1.9
  }
  y += body * 0.5
  context.fillRect(margin, y, width * 0.12, Math.max(1, width * 0.003))
  y += body * 1.2
  context.font = `400 ${body}px ${fonts.serif}`
  const leading = body * 1.5
  const room = Math.max(0, Math.floor((height - margin - y) / leading))
  const lines = wrap(plain(page.text), width - 2 * margin, (text) => context.measureText(text).width, room + 1)
  lines.slice(0, room).forEach((line, index) => {
    const last = index === room - 1 && lines.length > room
    context.fillText(last ? `${line.replace(/[\s.,;:]*$/, '')} …` : line, margin, y + index * leading)
  })
}

/** Takes the marks of Markdown out of a text: a wall shows the words. */
export function plain(text: string): string {
  return text
    .replaceAll(/^#{1,6}\s+/gm, '')
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|\*|`)(\S(?:.*?\S)?)\1/g, '$2')
    .replaceAll(/^[-*+]\s+/gm, '• ')
}
