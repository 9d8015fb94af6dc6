import { emptyFacts, type MediaFacts } from './facts.ts'

/** Characters of a text that search knows, and that its panel shows. */
const bodyLimit = 2_000_000
const excerptLimit = 600

/** Reads UTF-8, UTF-16 with a mark, and anything else as well as it can be. */
export function readText(bytes: Buffer, format: 'markdown' | 'plain', mimeType: string): MediaFacts {
  const notes: string[] = []
  const { text, encoding } = decodeText(bytes, notes)
  const body = cleanForDisplay(text)
  if (body.length > bodyLimit) notes.push('It is long: search knows its first 2 million characters.')
  const title = format === 'markdown' ? /^#{1,6}\s+(.+)$/m.exec(body)?.[1]?.trim() : undefined
  return {
    ...emptyFacts('text', mimeType),
    color: '#e8e4da',
    excerpt: excerptOf(body),
    body: body.slice(0, bodyLimit).toWellFormed(),
    metadata: { file: { format, encoding, ...(title ? { title: title.slice(0, 300) } : {}) } },
    notes,
  }
}

function decodeText(bytes: Buffer, notes: string[]): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes.subarray(2)), encoding: 'utf-16le' }
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes.subarray(2)), encoding: 'utf-16be' }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    // One wrong byte in a UTF-8 text is damage; many mean that it was written in an older encoding.
    const tolerant = new TextDecoder('utf-8').decode(bytes)
    const wrong = tolerant.split('\uFFFD').length - 1
    const right = (tolerant.match(/[\u0080-\ufffc]/g) ?? []).length
    notes.push('Some of its characters are not valid UTF-8.')
    if (wrong > right) return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
    return { text: tolerant, encoding: 'utf-8' }
  }
}

/** Takes out terminal escape sequences and control characters, which a panel or a terminal would obey. */
export function cleanForDisplay(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- escape sequences begin with one
      .replace(/\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]{0,1000}(?:\x07|\x1b\\)?|[@-Z\\-_])/g, '')
      .replace(/\r\n?/g, '\n')
      .replace(/(?![\t\n])\p{Cc}/gu, '')
  )
}

function excerptOf(body: string): string {
  const start = body
    .slice(0, excerptLimit * 4)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return start.slice(0, excerptLimit).toWellFormed()
}
