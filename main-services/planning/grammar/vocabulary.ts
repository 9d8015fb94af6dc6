import { arrangementByName, groupingByName } from './lexicon/arrangements.ts'
import { makers } from './lexicon/cameras.ts'
import { colourByWord } from './lexicon/colours.ts'
import { monthByName } from './lexicon/dates.ts'
import { filler, opinions } from './lexicon/filler.ts'
import { typeByName } from './lexicon/types.ts'
import { strongVerbs, weakVerbs, gerunds } from './lexicon/verbs.ts'
import { synonymsOf } from './lexicon/synonyms.ts'
import { numberWords } from './text/numbers.ts'
import { isExchange, putRight } from './text/spelling.ts'
import { otherForms } from './text/stems.ts'
import type { Word } from './text/word.ts'
import { isEnglish } from '../reader/dictionary.ts'
import { courtesy } from '../reader/word-kinds.ts'
import { keysOf } from '../reader/words.ts'
import type { PlannerContext } from './context.ts'

const parts = (names: Iterable<string>) => [...names].flatMap((name) => name.split(' '))

/** Words a slip of the finger may be put right to. */
const targets: ReadonlySet<string> = new Set([
  ...strongVerbs,
  ...[...weakVerbs].filter((verb) => verb.length > 4),
  ...parts(typeByName.keys()),
  ...[...parts(arrangementByName.keys())].filter((word) => word.length > 5 || word === 'grid' || word === 'ring'),
  ...parts(groupingByName.keys()),
  ...[...colourByWord.keys()].filter((word) => word.length > 3),
  ...[...monthByName.keys()].filter((word) => word.length > 4),
  ...makers,
  ...numberWords,
  ...(
    'undo redo number taken between before after since please show gallery everything background backdrop lights lighting bigger smaller larger higher lower closer together further apart brighter ' +
    'darker warmer cooler camera folder library portrait landscape vertical horizontal square newest oldest latest random called named stars night summer winter spring autumn yesterday selected selection these those them thanks hello twice except without many there their where which what when with from that this photo picture find about videos sounds models pictures oldest biggest largest longest shortest smallest morning evening afternoon monday tuesday wednesday thursday friday saturday sunday exhibition museum chronological reverse replace exchange again instead everything'
  ).split(' '),
])

/** Tells the word of command that a word is a slip of; null where it is none. */
export const slipOf = (word: string): string | null => putRight(word, targets)

/** Puts slips in words of command right. Words that the library knows, or any list here, are left as they are. */
export function correct(words: readonly Word[], context: PlannerContext): Word[] {
  const names = namesIn(context)
  return words.map((word, at) => {
    const year = /^[12][\do]{3}$/u.test(word.norm) && /o/u.test(word.norm) ? word.norm.replaceAll('o', '0') : null
    if (year !== null) return { ...word, kind: 'number', norm: year, value: Number(year), misspelt: word.text }
    if (word.kind !== 'word' || word.norm.length < 3) return word
    if (word.norm.length < 4) {
      const short = isKnown(word.norm, context) ? null : outOfPlace(words, at)
      return short === null ? word : { ...word, norm: short, misspelt: word.text }
    }
    const odd = isEnglish(word.norm) && !isCommand(word.norm, names) ? outOfPlace(words, at) : null
    if (odd === null && isRight(word.norm, names)) return word
    if (isKnown(word.norm, context)) return word
    const right = odd ?? putRight(word.norm, targets)
    if (right === null) return word
    return { ...word, norm: right, misspelt: word.text }
  })
}

/** "Crate a circle", "in a gird": an English word where none but a command can stand. */
function outOfPlace(words: readonly Word[], at: number): string | null {
  const norm = words[at]?.norm ?? ''
  const leads = words.slice(0, at).every((word) => courtesy.has(word.norm) || word.kind === 'mark')
  if (leads && /^(?:a|an|the|me|us|all|my|everything)$/u.test(words[at + 1]?.norm ?? '')) {
    return putRight(norm, strongVerbs)
  }
  // "Gird of the drawings".
  if (leads && /^(?:of|with|from)$/u.test(words[at + 1]?.norm ?? ''))
    return (
      [...arrangementByName.keys(), 'row', 'line', 'column'].find((name) => name !== norm && isExchange(norm, name)) ??
      null
    )
  const [lead, article] = [words[at - 2]?.norm ?? '', words[at - 1]?.norm ?? '']
  if (!/^(?:in|as|into|make|create)$/u.test(lead) || !/^(?:a|an|one)$/u.test(article)) return null
  return (
    [...arrangementByName.keys(), 'row', 'line', 'column'].find((name) => name !== norm && isExchange(norm, name)) ??
    null
  )
}

const isRight = (word: string, names: ReadonlySet<string>) => isCommand(word, names) || isEnglish(word)

const isCommand = (word: string, names: ReadonlySet<string>) =>
  targets.has(word) ||
  filler.has(word) ||
  opinions.has(word) ||
  gerunds.has(word) ||
  weakVerbs.has(word) ||
  pasts.has(word) ||
  names.has(word) ||
  synonymsOf(word).length > 0 ||
  lexical.has(word)

/** "sorted", "imported". */
const pasts: ReadonlySet<string> = new Set(
  [...strongVerbs, ...weakVerbs].flatMap((verb) => [
    `${verb}ed`,
    `${verb}d`,
    `${verb}${verb.at(-1) ?? ''}ed`,
    `${verb}s`,
  ]),
)

/** Other words that patterns use. */
const lexical: ReadonlySet<string> = new Set(
  (
    'greek could would should might like want need help help long anything nothing something somewhere behind around around black white stars starry museum dusk gradient plain grid dark bright light dimmed warm cool night daylight dramatic rotate clockwise left right away back forward toward towards closer wider tighter double triple half twice metres meters degrees percent ' +
    'undid redid did took tones hues shades colours tinted toned drama wide tall high deep light lights contents surprise weather morning evening afternoon noon midday sunny rainy cloudy from with into onto over under that this then than they them when where which what have been were does done just only also very much more most many some such said says same each both here there make made take took taken give gave find found show shown shot shots whole entire complete collection archive workspace recent recently last first next previous newest sorted ordered alphabetical alphabetically chronological ' +
    'year years month months week weeks days today yesterday weekend monday tuesday wednesday thursday friday saturday sunday christmas easter halloween holiday decade century nineties eighties seventies sixties fifties twenties early late earlier later newer older number count total many thanks thank please kindly hello goodbye sorry wait actually perhaps probably maybe instead nicely neatly spiral sphere desktop downloads documents home'
  ).split(/\s+/u),
)

function namesIn(context: PlannerContext): ReadonlySet<string> {
  const names = [...context.folders, ...context.cameras, ...context.environments.map((place) => place.name)]
  return new Set(names.flatMap(keysOf))
}

/** The library is asked for every word of a sentence before it is read. */
const isKnown = (word: string, context: PlannerContext) =>
  [word, ...otherForms(word)].some((form) => {
    const known = context.words.get(form)
    return known !== undefined && known.name + known.folder + known.text > 0
  })
