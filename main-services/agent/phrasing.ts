/** Cuts a text between words and keeps its beginning. */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  const space = cut.lastIndexOf(' ')
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`
}

/** Splits a text as one would say it, sentence by sentence; the pieces join to the whole. */
export function pieces(text: string): string[] {
  return text.match(/.+?(?:[.!?…]["”’)]*\s+|$)/gs) ?? []
}

/** Ends a text with a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?…][”"')]*$/.test(trimmed) ? trimmed : `${trimmed}.`
}
