import { fold } from './word.ts'

const begins = /^(?:~(?=[/\\]|\s|$|[.,;!?](?:\s|$))|\.{0,2}\/(?=[^\s/])|[A-Za-z]:[\\/]|\\\\(?=\S))/u

/** Words that end a path with spaces in it, unless more of the path follows them. */
const stops = new Set(
  (
    'and then to into in from as called named with for please now right thanks thank too also first again when if ' +
    'because or using but which that is are it them at once recursively after before so under'
  ).split(' '),
)

/** Tells whether a path begins at `at`, which must be the beginning of a word. */
export const pathBegins = (text: string, at: number): boolean => begins.test(text.slice(at, at + 4))

/**
 * Finds where the path that begins at `at` ends. Spaces belong to it as long as nothing says otherwise: "into /a/b c/"
 * is one path, "/a/b and make" is not. The punctuation that ends a sentence is left out.
 */
export function pathEnd(text: string, at: number): number {
  let end = chunkEnd(text, at)
  while (!endsSentence(text, end)) {
    const next = nextChunk(text, end)
    if (!next || pathBegins(text, next.start) || /["“”«»]/u.test(next.text)) break
    if (/[()]/u.test(next.text) && !/^\([^()]*\)/u.test(next.text)) break
    if (stops.has(fold(next.text).replace(/[.,;:!?]+$/u, '')) && !slashFollows(text, next.start)) break
    end = next.end
  }
  return withoutPunctuation(text, at, end)
}

function chunkEnd(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const character = text[end] ?? ''
    if (/\s/u.test(character) && text[end - 1] !== '\\') break
    end++
  }
  return end
}

function nextChunk(text: string, from: number): { start: number; end: number; text: string } | null {
  let start = from
  while (start < text.length && text[start] === ' ') start++
  if (start >= text.length || /\s/u.test(text[start] ?? '')) return null
  const end = chunkEnd(text, start)
  return { start, end, text: text.slice(start, end) }
}

const endsSentence = (text: string, end: number) => /[,;:!?.…]/u.test(text[end - 1] ?? '')

/** More of the same path: a later word holds a slash without beginning a path of its own. */
function slashFollows(text: string, from: number): boolean {
  for (let at = from; ;) {
    const chunk = nextChunk(text, at)
    if (!chunk || pathBegins(text, chunk.start)) return false
    if (/[/\\]/u.test(chunk.text)) return true
    if (endsSentence(text, chunk.end)) return false
    at = chunk.end
  }
}

function withoutPunctuation(text: string, start: number, end: number): number {
  let last = end
  const isPaired = () => text.slice(start, last).split('(').length === text.slice(start, last).split(')').length
  while (
    last > start + 1 &&
    /[,;:!?.…)]/u.test(text[last - 1] ?? '') &&
    !(text[last - 1] === ')' && isPaired()) &&
    !text.slice(start, last).endsWith('..')
  )
    last--
  return last
}

/** Makes an absolute path of what was said: `~` and relative paths are filled in, `.` and `..` resolved. */
export function absolutePath(said: string, bases: { workingDirectory: string; homeDirectory: string }): string {
  const plain = said.trim().replace(/\\ /gu, ' ')
  if (/^[A-Za-z]:[\\/]/u.test(plain) || plain.startsWith('\\\\')) return plain
  const whole = /^~(?=\/|$)/u.test(plain)
    ? bases.homeDirectory + plain.slice(1)
    : plain.startsWith('/')
      ? plain
      : `${bases.workingDirectory}/${plain}`
  const parts: string[] = []
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
