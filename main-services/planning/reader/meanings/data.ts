import { readFileSync } from 'node:fs'
import { resourceFile } from '#services/host/index.ts'

/**
 * What `resources/meanings/meanings.txt` says; its head tells how it is written. The text itself is searched, for tables
 * made of it would take ten times as long to make and as much memory.
 */
interface Meanings {
  text: string
  /** Where the lines of words begin and end. */
  words: readonly [start: number, end: number]
  /** Where the line of each kind begins, and behind the last where the text ends. */
  lines: Int32Array
  /** What each kind is a kind of, one after the other; always a smaller number. */
  above: Int32Array
  /** Where those of each kind begin. */
  aboveFrom: Int32Array
}

let loaded: Meanings | null = null

/** Reads the file with the first word that is asked about. */
const meanings = (): Meanings => (loaded ??= parse(readFileSync(resourceFile('meanings/meanings.txt'), 'latin1')))

function parse(text: string): Meanings {
  const start = text.indexOf('\n\n') + 2
  const end = text.indexOf('\n\n', start) + 1
  const lines: number[] = []
  const above: number[] = []
  const aboveFrom: number[] = []
  let at = end + 1
  while (at < text.length) {
    lines.push(at)
    aboveFrom.push(above.length)
    let number = 0
    let char = text.charCodeAt(at)
    while (char !== colon) {
      if (char === space) {
        above.push(number)
        number = 0
      } else number = number * 36 + (char < letterA ? char - digit0 : char - letterA + 10)
      char = text.charCodeAt(++at)
    }
    if (at > (lines.at(-1) ?? 0)) above.push(number)
    at = text.indexOf('\n', at) + 1
  }
  return {
    text,
    words: [start, end],
    lines: Int32Array.from([...lines, text.length]),
    above: Int32Array.from(above),
    aboveFrom: Int32Array.from([...aboveFrom, above.length]),
  }
}

const [colon = 0, space = 0, letterA = 0, digit0 = 0] = [':', ' ', 'a', '0'].map((char) => char.charCodeAt(0))

/** Finds the letters of a word's classes and the kinds that are called so. */
export function lookUp(word: string): { classes: string; kinds: number[] } | null {
  const { text, words } = meanings()
  let [low, high] = words
  while (low < high) {
    const start = text.lastIndexOf('\n', (low + high) >> 1) + 1
    const own = text.slice(start, text.indexOf(':', start))
    if (own === word) return entry(text, start + own.length + 1)
    if (own < word) low = text.indexOf('\n', start) + 1
    else high = start - 1
  }
  return null
}

function entry(text: string, at: number) {
  const [classes = '', kinds = ''] = text.slice(at, text.indexOf('\n', at)).split(':')
  return { classes, kinds: kinds === '' ? [] : kinds.split(' ').map((number) => Number.parseInt(number, 36)) }
}

/** Words for a kind, the commonest first. */
export function wordsOf(kind: number): string[] {
  const { text, lines } = meanings()
  const line = text.slice(lines[kind], (lines[kind + 1] ?? 0) - 1)
  return line.slice(line.indexOf(':') + 1).split(',')
}

/** All that some kinds are kinds of, nearest first. */
export function allAbove(kinds: readonly number[]): number[] {
  const { above, aboveFrom } = meanings()
  const seen = new Set(kinds)
  for (const kind of seen) for (const one of above.subarray(aboveFrom[kind], aboveFrom[kind + 1])) seen.add(one)
  for (const kind of kinds) seen.delete(kind)
  return [...seen]
}

/** All kinds of some kinds, nearest first. */
export function allBelow(kinds: readonly number[]): number[] {
  const { above, aboveFrom, lines } = meanings()
  const count = lines.length - 1
  /** So many steps below, plus one; 0: not below at all. */
  const steps = new Uint8Array(count)
  for (const kind of kinds) steps[kind] = 1
  const found: number[] = []
  for (let kind = Math.min(...kinds) + 1; kind < count; kind++) {
    if (steps[kind] === 1) continue
    let nearest = 0
    for (let at = aboveFrom[kind] ?? 0; at < (aboveFrom[kind + 1] ?? 0); at++) {
      const step = steps[above[at] ?? 0] ?? 0
      if (step > 0 && (nearest === 0 || step < nearest)) nearest = step
    }
    if (nearest === 0) continue
    steps[kind] = nearest + 1
    found.push(kind)
  }
  return found.toSorted((one, other) => (steps[one] ?? 0) - (steps[other] ?? 0))
}
