import type { Word } from './word.ts'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const plain = new Map<string, number>([
  ...small.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
])
const large = new Map<string, number>([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1000],
])

/** Words that mean a number of things without being one. */
const loose = (
  [
    ['a couple of', 2],
    ['a couple', 2],
    ['couple of', 2],
    ['couple', 2],
    ['a pair of', 2],
    ['half a dozen', 6],
    ['half dozen', 6],
    ['a handful of', 5],
    ['a few', 5],
    ['several', 5],
    ['a hundred', 100],
    ['a thousand', 1000],
    ['a dozen', 12],
  ] as const
).map(([phrase, value]) => ({
  parts: phrase.split(' '),
  value,
  vague: phrase.includes('few') || phrase.includes('handful') || phrase === 'several',
}))

/** A number in words or digits, and the index of the word after it. */
export interface NumberRead {
  value: number
  end: number
  /** "a few" means no exact number. */
  vague: boolean
}

/** Reads the number that begins at `at`, in digits or words. */
export function readNumber(words: readonly Word[], at: number): NumberRead | null {
  for (const { parts, value, vague } of loose) {
    if (parts.every((part, offset) => words[at + offset]?.norm === part)) {
      const end = words[at + parts.length]?.norm === 'of' ? at + parts.length + 1 : at + parts.length
      return { value, end, vague }
    }
  }
  const first = words[at]
  if (!first) return null
  if (first.kind === 'number' && first.value !== undefined) return scaled(words, at + 1, first.value)
  return readSpelt(words, at)
}

function readSpelt(words: readonly Word[], at: number): NumberRead | null {
  const round = large.get(words[at]?.norm ?? '')
  if (round !== undefined) return { value: round, end: at + 1, vague: false }
  const value = plain.get(words[at]?.norm ?? '')
  if (value === undefined) return null
  const unit = value >= 20 && value % 10 === 0 ? plain.get(words[at + 1]?.norm ?? '') : undefined
  return unit !== undefined && unit > 0 && unit < 10
    ? scaled(words, at + 2, value + unit)
    : scaled(words, at + 1, value)
}

/** "two dozen", "3 hundred". */
function scaled(words: readonly Word[], at: number, value: number): NumberRead {
  const factor = large.get(words[at]?.norm ?? '')
  return factor === undefined ? { value, end: at, vague: false } : { value: value * factor, end: at + 1, vague: false }
}

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

/** Reads "third", "3rd" as 3; null for other words. */
export function readOrdinal(word: Word | undefined): number | null {
  if (!word) return null
  if (word.ordinal) return word.value ?? null
  if (word.norm === 'thirtieth') return 30
  const index = ordinals.indexOf(word.norm)
  return index < 0 ? null : index + 1
}

/** "Twenty-fifth" in one piece, as "25th" is. */
export function joinedOrdinals(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) continue
    const ten = tens.indexOf(word.norm)
    const next = words[at + 1]?.norm === '-' ? at + 2 : at + 1
    const last = words[next]
    const unit = ten >= 0 && last?.kind === 'word' ? ordinals.indexOf(last.norm) + 1 : 0
    if (!last || unit < 1 || unit > 9) {
      joined.push(word)
      continue
    }
    const value = (ten + 2) * 10 + unit
    const text = `${word.text}-${last.text}`
    joined.push({ kind: 'number', text, norm: String(value), start: word.start, end: last.end, value, ordinal: true })
    at = next
  }
  return joined
}

/** All words that spell numbers, so that they are never taken for misspelt ones. */
export const numberWords: readonly string[] = [...plain.keys(), ...large.keys(), ...ordinals]
