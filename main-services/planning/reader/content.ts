import { ColorName } from '#shared/model/asset.ts'
import { colourByWord } from '../grammar/lexicon/colours.ts'
import { filler, opinions } from '../grammar/lexicon/filler.ts'
import { synonymsOf } from '../grammar/lexicon/synonyms.ts'
import { numberWords } from '../grammar/text/numbers.ts'
import { isPlural, otherForms } from '../grammar/text/stems.ts'
import type { Word } from '../grammar/text/word.ts'
import { isEnglish } from './dictionary.ts'
import { takenFor } from './meanings/taken-for.ts'
import { both, either, where, type GoalSet, type Mod } from './values.ts'
import { asking, courtesy, reserved } from './word-kinds.ts'
import { keysOf, type Facts, type Put } from './words.ts'

/** "Three" is no slip of “tree”. */
const numbers: ReadonlySet<string> = new Set(numberWords)

/** Words for what files are called or show. */
export function content(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  for (let end = at + 1; end <= Math.min(words.length, at + 4); end++) {
    const parts = words.slice(at, end).map((word) => contentWord(word, facts))
    if (parts.some((part) => part === null)) return
    const all = parts.filter((part) => part !== null)
    const unknown = all.filter((part) => part.forms.length === 0).map((part) => part.said)
    // A colour that a name begins with counts as a word of it.
    const weighed =
      all.length > 1 &&
      !isPlural(words[end - 1]?.norm ?? '') &&
      colourByWord.has(words[at]?.norm ?? '') &&
      (all[0]?.forms.length ?? 0) > 0
        ? all.slice(1)
        : all
    const cost = Math.max(...weighed.map((part) => part.cost)) + 0.02 * (end - at)
    const said = all.map((part) => part.shown).join(' ')
    const notes = all.flatMap((part, index) => [...part.notes, ...(index === all.length - 1 ? taken(part) : [])])
    // Only of the last word kinds are meant: "garden birds".
    const kinds = all.at(-1)?.kinds ?? []
    if (all.slice(0, -1).some((part) => part.onlyKinds)) return
    const named: GoalSet = where({
      is: 'words',
      all: all.map((part) => (part.forms.length > 0 ? part.forms : [part.said])),
      ...(kinds.length > 0 ? { kinds: kinds.slice(0, mostKinds) } : {}),
    })
    const hue = colourByWord.get(words[at]?.norm ?? '')
    // "The brown butterfly" is called so, or is one that is brown.
    const isBoth =
      hue !== undefined &&
      all.length > 1 &&
      !isPlural(words[end - 1]?.norm ?? '') &&
      named.set === 'where' &&
      named.condition.is === 'words'
    const rest =
      isBoth && named.condition.is === 'words' ? { ...named.condition, all: named.condition.all.slice(1) } : null
    const mod: Mod = {
      set:
        rest && hue
          ? either(named, both(where({ is: 'color', any: [ColorName.parse(hue.name)] }), where(rest)))
          : named,
      kind: 'words',
      adjective: said,
      name: said,
      ...(unknown.length > 0 ? { unknown } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    }
    put(unknown.length > 0 ? 'unknown' : 'words', at, end, mod, cost)
    // "The file IMG_6220.jpg": a name that is no word of any language stands behind its noun.
    if (unknown.length === 0 && end === at + 1 && /[._\d]/u.test(words[at]?.norm ?? ''))
      put('filename', at, end, mod, cost)
    if (unknown.length > 0) return
  }
}

interface ContentWord {
  said: string
  shown: string
  forms: string[]
  cost: number
  notes: string[]
  /** What the library calls kinds of it. */
  kinds?: readonly string[]
  /** Nothing but kinds of it is known. */
  onlyKinds?: boolean
}

/** So many kinds a condition may name. */
const mostKinds = 1000

const taken = ({ said, kinds = [] }: ContentWord) => (kinds.length > 0 ? [takenFor(said, kinds)] : [])

function contentWord(word: Word, facts: Facts): ContentWord | null {
  if (word.kind === 'quoted') {
    const parts = keysOf(word.text)
    return { said: word.norm, shown: word.text, forms: parts.length > 0 ? [word.norm] : [], cost: 0.05, notes: [] }
  }
  if (word.kind !== 'word' && word.kind !== 'number') return null
  const { norm } = word
  if (filler.has(norm) || courtesy.has(norm) || asking.test(norm) || norm.length < 2) return null
  const pieces = keysOf(norm.replaceAll(/[._-]+/gu, ' '))
  if (pieces.length > 1 && pieces.every((part) => known(facts, part, ['name', 'folder']) > 0)) {
    return { said: norm, shown: word.text, forms: [norm], cost: 0.05, notes: [] }
  }
  const forms = [norm, ...otherForms(norm)]
  const named = forms.filter((form) => known(facts, form, ['name', 'folder']) > 0)
  const kinds = facts.kinds.get(norm)
  // "The bird" is what is called so, where something is; "birds" are also those that are not.
  const widened = kinds && isPlural(norm) ? { kinds } : {}
  // "Tiles" is a form only where nothing is called so.
  const extra = odd.test(norm) && named.length > 0 ? 0.1 : reserved(norm) ? 0.7 : opinions.has(norm) ? 0.45 : 0
  if (named.length > 0)
    return {
      said: norm,
      shown: word.text.toLowerCase() === norm ? norm : word.text,
      forms: best(named, facts),
      cost: 0.12 + extra,
      notes: [],
      ...widened,
    }
  if (extra > 0) return null
  const told = forms.filter((form) => known(facts, form, ['text']) > 0)
  if (told.length > 0 && kinds) return { said: norm, shown: norm, forms: told, cost: 0.2, notes: [], kinds }
  if (told.length > 0) return { said: norm, shown: norm, forms: told, cost: 0.35, notes: [] }
  if (kinds) return { said: norm, shown: norm, forms, cost: 0.2, notes: [], kinds, onlyKinds: true }
  if (opinions.has(norm) || word.kind === 'number' || numbers.has(norm)) return null
  const near = isEnglish(norm) ? null : facts.words.get(norm)?.near
  if (near) return { said: norm, shown: near, forms: [near], cost: 0.3, notes: [`I read “${norm}” as “${near}”.`] }
  const alike = forms.flatMap((form) => synonymsOf(form)).find((other) => known(facts, other, ['name', 'folder']) > 0)
  if (alike) {
    return {
      said: norm,
      shown: alike,
      forms: [alike],
      cost: 0.4,
      notes: [`Nothing fits “${norm}”; I looked for “${alike}” instead.`],
    }
  }
  return { said: norm, shown: norm, forms: [], cost: 0.5, notes: [] }
}

const odd = /^(?:tiles|islands|heaps|piles|table|world|scene|stonehenge|album|space|round|history|time)$/u

/** The form most things are called by stands first. */
const best = (forms: readonly string[], facts: Facts) =>
  forms.toSorted((one, other) => known(facts, other, ['name', 'folder']) - known(facts, one, ['name', 'folder']))

const known = (facts: Facts, word: string, fields: readonly ('name' | 'folder' | 'text')[]): number =>
  fields.reduce((sum, field) => sum + (facts.words.get(word)?.[field] ?? 0), 0)

/** Every word, and every form of one, that the library is asked about before a sentence is read. */
export function wordsToAsk(words: readonly Word[]): string[] {
  const asked = new Set<string>()
  for (const { kind, norm } of words) {
    if ((kind !== 'word' && kind !== 'number') || filler.has(norm) || courtesy.has(norm)) continue
    for (const form of [norm, ...otherForms(norm)]) asked.add(form)
    for (const part of norm.split(/[._-]+/u)) if (part !== '') asked.add(part)
    if (!reserved(norm))
      for (const form of [norm, ...otherForms(norm)]) for (const other of synonymsOf(form)) asked.add(other)
  }
  return [...asked].filter((word) => word.length <= 100).slice(0, 200)
}
