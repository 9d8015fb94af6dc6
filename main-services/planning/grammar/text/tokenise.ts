import { contractions } from './contractions.ts'
import { joinedOrdinals } from './numbers.ts'
import { pathBegins, pathEnd } from './paths.ts'
import { fold, type Word } from './word.ts'

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '”': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'",
  '`': '`',
}
const letters = /[\p{L}\p{M}\p{N}_]/u
const units = /^(\d+(?:\.\d+)?)(cm|mm|m|km|ft|deg|x|px|metres?|meters?|degrees?)$/u

/** Cuts a sentence into words, numbers, quotations, paths and marks. Loses nothing but white space. */
export function tokenise(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const character = text[at] ?? ''
    if (/\s/u.test(character)) {
      if (character === '\n') words.push(mark(';', at, at + 1))
      at++
      continue
    }
    const word = readQuoted(text, at) ?? readPath(text, at) ?? readPlain(text, at)
    words.push(...word.words)
    at = word.end
  }
  return joinedOrdinals(words)
}

interface Cut {
  words: Word[]
  end: number
}

const mark = (text: string, start: number, end: number): Word => ({ kind: 'mark', text, norm: text, start, end })
const atWordStart = (text: string, at: number) => at === 0 || !letters.test(text[at - 1] ?? '')

function readQuoted(text: string, at: number): Cut | null {
  const closing = quotes[text[at] ?? '']
  if (!closing || !atWordStart(text, at)) return null
  for (let end = at + 1; end < text.length; end++) {
    const character = text[end] ?? ''
    if (character === '\n') return null
    if (!closing.includes(character) || (/['’]/u.test(character) && letters.test(text[end + 1] ?? ''))) continue
    const inside = text.slice(at + 1, end).trim()
    if (inside === '') return null
    return { words: [{ kind: 'quoted', text: inside, norm: fold(inside), start: at, end: end + 1 }], end: end + 1 }
  }
  return null
}

function readPath(text: string, at: number): Cut | null {
  if ((at > 0 && !/[\s(]/u.test(text[at - 1] ?? '')) || !pathBegins(text, at)) return null
  const end = pathEnd(text, at)
  const said = text.slice(at, end)
  return { words: [{ kind: 'path', text: said, norm: said, start: at, end }], end }
}

function readPlain(text: string, at: number): Cut {
  const rest = text.slice(at, at + 80)
  const run =
    /^3-d\b|^\d+(?:[-–./:]\d+)+|^['’]?\d+s\b|^['’]\d{2}(?![\p{L}\d'’])|^w\/o?(?=\s|$)|^b&w\b/iu.exec(rest)?.[0] ??
    plainRun(text, at)
  if (run === '') {
    const compared = comparison(text, at)
    if (compared) return compared
    const symbol = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const end = at + symbol.length
    if (contractions.has(symbol)) return { words: expand(symbol, symbol, at, end), end }
    if (symbol === '°') return { words: [{ ...mark('degrees', at, end), kind: 'word' }], end }
    if (symbol === '%') return { words: [{ ...mark('percent', at, end), kind: 'word' }], end }
    return { words: [mark(symbol === '…' ? '.' : symbol, at, end)], end }
  }
  return { words: expand(run, fold(run).replace(/^3-d$/u, '3d'), at, at + run.length), end: at + run.length }
}

const comparisons: readonly (readonly [sign: string, words: readonly string[]])[] = [
  ['->', []],
  ['=>', []],
  ['→', []],
  ['⇒', []],
  ['>=', ['at', 'least']],
  ['≥', ['at', 'least']],
  ['<=', ['at', 'most']],
  ['≤', ['at', 'most']],
  ['>', ['more', 'than']],
  ['<', ['less', 'than']],
]

/** "> 1 MB" is more than that; an arrow is a pause. */
function comparison(text: string, at: number): Cut | null {
  const isRange = /\ba\s*$/iu.test(text.slice(0, at)) && /^(?:->|=>|→|⇒)\s*z\b/iu.test(text.slice(at))
  const found = isRange
    ? ([
        text.slice(at).startsWith('→') || text.slice(at).startsWith('⇒') ? text.charAt(at) : text.slice(at, at + 2),
        ['to'],
      ] as const)
    : comparisons.find(([sign]) => text.startsWith(sign, at))
  if (!found) return null
  const [sign, said] = found
  const end = at + sign.length
  if (said.length === 0) return { words: [mark(',', at, end)], end }
  return { words: said.map((norm) => ({ kind: 'word', text: sign, norm, start: at, end })), end }
}

/** Letters and digits, with what may stand inside a word: apostrophes, and the dot or underscore of a file name. */
function plainRun(text: string, at: number): string {
  let end = at
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0)
    const inside = /['’.]/u.test(character) && end > at && letters.test(nextCharacter(text, end + 1))
    if (!letters.test(character) && !inside) break
    end += character.length
  }
  return text.slice(at, end)
}

const nextCharacter = (text: string, at: number) =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''

function expand(text: string, norm: string, start: number, end: number): Word[] {
  const long = contractions.get(norm)
  if (long) return long.map((part) => ({ kind: 'word', text, norm: part, start, end }))
  const measured = units.exec(norm)
  if (measured?.[1] && measured[2]) {
    return [number(text, measured[1], start, end), { kind: 'word', text, norm: measured[2], start, end }]
  }
  const ordinal = /^(\d{1,4})(?:st|nd|rd|th)$/u.exec(norm)?.[1]
  if (ordinal) return [{ ...number(text, ordinal, start, end), ordinal: true }]
  if (/^\d+(?:\.\d+)?$/u.test(norm)) return [number(text, norm, start, end)]
  return [{ kind: 'word', text, norm: norm.replace(/^'/u, '').replace(/'s$|s'$/u, possessive), start, end }]
}

const possessive = (ending: string) => (ending === "s'" ? 's' : '')

const number = (text: string, digits: string, start: number, end: number): Word => ({
  kind: 'number',
  text,
  norm: digits,
  start,
  end,
  value: Number(digits),
})
