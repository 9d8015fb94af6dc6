import type { Word } from '../grammar/text/word.ts'
import { askingRules } from './asking-rules.ts'
import { parse, rule, ruleBook, type Chart, type Edge } from './chart.ts'
import { changesWish } from './chat.ts'
import { changingRules } from './changing-rules.ts'
import { clauseRules } from './clause-rules.ts'
import { exchangeRules } from './exchange-rules.ts'
import { goingOnRules } from './going-on-rules.ts'
import { lookRules } from './look-rules.ts'
import { placeRules } from './place-rules.ts'
import { questionRules } from './question-rules.ts'
import { wordsToAsk } from './content.ts'
import { spot } from './pieces.ts'
import { sameRules } from './same-rules.ts'
import { sceneRules } from './scene-rules.ts'
import { setRules } from './set-rules.ts'
import { severalRules } from './several-rules.ts'
import { wordClass } from './meanings/meanings.ts'
import { filler, opinions } from '../grammar/lexicon/filler.ts'
import { typeByName } from '../grammar/lexicon/types.ts'
import type { Intent, SetRead } from './values.ts'
import { asking, courtesy, isNoun } from './word-kinds.ts'
import { singleRules } from './single-rules.ts'
import { sizeRules } from './size-rules.ts'
import { whereRules } from './where-rules.ts'
import { wishRules } from './wish-rules.ts'
import { isKnown, type Facts } from './words.ts'

const changesPlace = /^(?:swap|put|change|remove|sort|reverse)$/u

const book = ruleBook(
  [
    ...setRules,
    ...clauseRules,
    ...questionRules,
    ...placeRules,
    ...lookRules,
    ...wishRules,
    ...sceneRules,
    ...goingOnRules,
    ...sameRules,
    ...askingRules,
    ...severalRules,
    ...whereRules,
    ...exchangeRules,
    ...sizeRules,
    ...changingRules,
    ...singleRules,
    rule('all', 'clause', (one: unknown) => [one], 0),
    // "And the sounds?" goes on from what was said before.
    rule('all', 'joint clause', (_: unknown, one: Intent) => (one.goal.do === 'find' ? null : [one]), 0.01),
    rule('all', 'joint clause', (_: unknown, one: Intent) => (one.goal.do === 'find' ? [one] : null), 0.07),
    // "Instead switch the first two": of what stands.
    rule('all', 'instead clause', (_: unknown, one: Intent) => (changesPlace.test(one.goal.do) ? [one] : null), 0.03),
    rule(
      'all',
      'instead comma clause',
      (_: unknown, _c: unknown, one: Intent) => (changesPlace.test(one.goal.do) ? [one] : null),
      0.02,
    ),
    rule('all', 'rather clause', (_: unknown, one: unknown) => [one], 0.03),
    rule('all', 'all joint clause', (before: unknown[], _: unknown, one: unknown) => [...before, one], 0.15),
    rule('all', 'all stop clause', (before: unknown[], _: unknown, one: unknown) => [...before, one], 0.04),
    rule(
      'all',
      'all stop joint clause',
      (before: unknown[], _: unknown, _j: unknown, one: unknown) => [...before, one],
      0.04,
    ),
  ],
  [
    'core',
    'set',
    'clause',
    'bag',
    'whole',
    'make',
    'find',
    'part',
    'all',
    'howmany',
    'whatis',
    'mod',
    'about',
    'solo',
    'subj',
    'become',
    'excess',
    'wish',
    'gone',
    'comes',
    'swapping',
    'undo',
    'words',
  ],
  ['clause', 'all'],
  ['neg', 'without', 'except', 'noq', 'neither'],
)

/** A sentence as it was read: what is wanted, how many points it cost, and words that nothing was made of. */
export interface SentenceReading {
  intents: readonly (Intent | { legacy: number })[]
  cost: number
  leftOut: readonly string[]
  /** Of these the names that tell things apart from others of their kind: "our Hamlet posters". */
  names: readonly string[]
  /** How many words that say something were stepped over. */
  skipped: number
  /** Points of the dearest word that was stepped over. */
  boldest: number
  /** A word with a meaning of its own was stepped over. */
  loses: boolean
  /** A word that things here are called by was stepped over. */
  losesKnown: boolean
  /** Another reading, nearly as cheap. */
  second?: SentenceReading
}

/** Sentences longer than this are read clause by clause elsewhere. */
const longestSentence = 60

/** Everything that a sentence may be read as. */
export interface Parsed {
  words: readonly Word[]
  facts: Facts
  chart: Chart
  /** What it costs to step over each word. */
  skip: readonly number[]
}

/** Puts together all that a sentence may be; null where it is too long, or empty. */
export function parseSentence(words: readonly Word[], facts: Facts): Parsed | null {
  if (words.length === 0 || words.length > longestSentence) return null
  const { pieces, skip } = spot(words, facts)
  return { words, facts, skip, chart: parse(pieces, skip, book) }
}

/** Reads a whole sentence; null where nothing covers it. */
export function readSentence({ words, facts, chart, skip }: Parsed): SentenceReading | null {
  const [all, solo] = [chart.get('all', 0, words.length), chart.get('solo', 0, words.length)]
  const whole = all && solo ? (solo.cost < all.cost ? solo : all) : (all ?? solo)
  if (!whole) return null
  const told = (edge: Edge): SentenceReading => ({
    intents: edge.value as SentenceReading['intents'],
    // Phrases that fit well cost less than nothing.
    cost: Math.max(0, edge.cost),
    leftOut: edge.gaps.flatMap((at) => (tells(words[at], skip[at] ?? 0) ? [words[at]?.text ?? ''] : [])),
    names: edge.gaps.filter((at) => isNameBefore(words, at, facts)).map((at) => words[at]?.text ?? ''),
    skipped: edge.gaps.filter((at) => words[at]?.kind !== 'mark' && (skip[at] ?? 0) >= 0.06).length,
    boldest: Math.max(0, ...edge.gaps.map((at) => skip[at] ?? 0)),
    loses: edge.gaps.some((at) => isContent(words[at], facts)),
    losesKnown: edge.gaps.some((at) => (skip[at] ?? 0) >= 0.3 && isKnown(words[at]?.norm ?? '', facts)),
  })
  const second = whole === all ? chart.second('all', 0, words.length) : null
  return { ...told(whole), ...(second ? { second: told(second) } : {}) }
}

/** The set that the most words of a sentence tell, where no reading covers all of them; null where none is told. */
export const setWithin = (parsed: Parsed): SetRead | null => setsWithin(parsed)[0] ?? null

/** Every set that words of a sentence tell, the one in the most words first. */
export function setsWithin({ words, chart }: Parsed): SetRead[] {
  const found: SetRead[] = []
  for (let length = words.length; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const edge = chart.get('set', at, at + length)
      if (!edge || edge.cost > 0.5) continue
      const set = edge.value as SetRead
      if (!set.plain && !set.ones && set.unknown.length === 0) found.push(set)
    }
  }
  return found
}

/** A word that a wish may be about, or that turns it into another. */
function isContent(word: Word | undefined, facts: Facts): boolean {
  if (word === undefined || word.kind === 'mark') return false
  if (word.kind !== 'word' || changesWish(word.norm) || isNoun(word.norm)) return true
  if (filler.has(word.norm) || courtesy.has(word.norm) || asking.test(word.norm)) return false
  const known = facts.words.get(word.norm)
  return (known !== undefined && known.name + known.folder > 0) || (wordClass(word.norm) ?? 'concrete') === 'concrete'
}

/** A name that the library does not know, right before what things are called by. */
export function isNameBefore(words: readonly Word[], at: number, facts: Facts): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word?.kind !== 'word' || before?.kind !== 'word' || next?.kind !== 'word') return false
  if (!isCapital(word) || words.filter(isCapital).length * 2 > words.length) return false
  if (isNoun(word.norm) || filler.has(word.norm) || courtesy.has(word.norm) || opinions.has(word.norm)) return false
  const isSlip = next.misspelt !== undefined || (facts.words.get(next.norm)?.near ?? null) !== null
  const isThing = isSlip || typeByName.has(next.norm) || isKnown(next.norm, facts)
  return !isKnown(word.norm, facts) && isThing
}
const isCapital = ({ kind, text }: Word): boolean => kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text)

/** A word worth naming where it was left out: not a courtesy, an article, a mark. */
const tells = (word: Word | undefined, price: number) => word?.kind !== 'mark' && price >= 0.3

export { wordsToAsk }
