import { colours } from '../../grammar/lexicon/colours.ts'
import { filler } from '../../grammar/lexicon/filler.ts'
import { otherForms, singulars } from '../../grammar/text/stems.ts'
import type { Word } from '../../grammar/text/word.ts'
import { isEnglish } from '../dictionary.ts'
import { lexiconWords } from '../lexicon.ts'
import { courtesy, reserved } from '../word-kinds.ts'
import { keysOf } from '../words.ts'
import { narrower } from './meanings.ts'

/** Words whose kinds are most of what there is. */
const tooWide: ReadonlySet<string> = new Set(
  'thing object item piece part person people human body place side group set unit structure area work stuff material event time day year substance being'.split(
    ' ',
  ),
)

/**
 * Finds of the words of a sentence those that things are kinds of, with what the library calls such things, the commonest
 * first. A word that names a folder means the folder.
 */
export async function knownKinds(
  words: readonly Word[],
  folders: readonly string[],
  library: { called(words: readonly string[]): Promise<readonly string[]> },
): Promise<Map<string, string[]>> {
  const kinds = kindsToAsk(words, folders)
  if (kinds.size === 0) return new Map()
  const called = await library.called([...new Set([...kinds.values()].flatMap((all) => [...all]))])
  const known = new Map<string, string[]>()
  for (const [word, all] of kinds) {
    const own = called.filter((name) => all.has(name))
    if (own.length > 0) known.set(word, own)
  }
  return known
}

function kindsToAsk(words: readonly Word[], folders: readonly string[]): Map<string, ReadonlySet<string>> {
  const named = new Set(folders.map((folder) => keysOf(folder).join(' ')))
  const kinds = new Map<string, ReadonlySet<string>>()
  for (const [at, { kind, norm }] of words.entries()) {
    if (isFolder.test(words[at - 1]?.norm ?? '') || isFolder.test(words[at + 1]?.norm ?? '')) continue
    if (kind !== 'word' || filler.has(norm) || courtesy.has(norm) || reserved(norm) || lexiconWords.has(norm)) continue
    const forms = [norm, ...otherForms(norm)]
    if (forms.some((form) => tooWide.has(form) || named.has(form))) continue
    const below = formsBelow(norm, forms)
    if (below.size > 0) kinds.set(norm, below)
  }
  return kinds
}

/** "The folder Plants" means a folder, also where there is none. */
const isFolder = /^(?:folders?|subfolders?|director(?:y|ies))$/u

const before = new Map<string, ReadonlySet<string>>()

/** Words for kinds of what a word means, singular and plural, without those that would find something else. */
function formsBelow(norm: string, own: readonly string[]): ReadonlySet<string> {
  const known = before.get(norm)
  if (known) return known
  const words = narrower(norm).filter((word) => !own.includes(word) && !elsewhere.has(word))
  // Of very many, the library looks everywhere for those alone that come first.
  const common = words.filter((word) => isEnglish(word))
  const all = new Set([...common, ...words].flatMap((word) => [word, ...plural(word)]))
  if (before.size > 200) before.clear()
  before.set(norm, all)
  return all
}

/** Colours, which pictures are called by more often than what has their name. */
const elsewhere: ReadonlySet<string> = new Set(colours.map(({ name }) => name))

/** In more than one: what adds to a word, and what no rule makes of it ("mice"). */
export function plural(word: string): string[] {
  const last = word.split(' ').at(-1) ?? ''
  const start = word.slice(0, word.length - last.length)
  const single = singulars(last)
  return otherForms(last)
    .filter((form) => !single.includes(form) && !last.startsWith(form) && !/(?:ing|ed)$/u.test(last))
    .map((form) => start + form)
}
