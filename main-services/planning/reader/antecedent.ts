import { arrangementByName } from '../grammar/lexicon/arrangements.ts'
import { rangeAt } from '../grammar/dates/range.ts'
import { typeByName } from '../grammar/lexicon/types.ts'
import type { Word } from '../grammar/text/word.ts'
import { wordClass } from './meanings/meanings.ts'
import { isKnown, type Facts } from './words.ts'

/**
 * "The dragon and the robot frighten the baby, take them out": puts what the first part speaks of in the place of the
 * pronoun of the second. Leaves alone what asks for something in both parts, and what could speak of several things.
 */
export function withAntecedent(words: readonly Word[], facts: Facts): readonly Word[] {
  const last = words.findLastIndex(({ kind }) => kind !== 'mark')
  const markOf = (marks: RegExp) =>
    words.findLastIndex(({ kind, norm }, at) => at < last && kind === 'mark' && marks.test(norm))
  // A sentence of its own tells more surely where the wish begins: "the lynx is creepy. Take it down, would you?"
  const told = [markOf(/^[.;:!–—]$/u), markOf(/^[,.;:!–—]$/u)].map((mark) => afterMark(words, mark, facts))
  return told.find((one) => one !== words) ?? words
}

function afterMark(words: readonly Word[], mark: number, facts: Facts): readonly Word[] {
  if (mark < 2) return words
  const subject = spokenOf(words, mark, facts)
  if (subject) return subject
  const begins = words.findIndex(({ norm }, at) => at > mark && !leading.test(norm))
  const pronouns = words.flatMap(({ norm }, at) => (at > mark && pronoun.test(norm) ? [at] : []))
  const [at] = pronouns
  if (begins < 0 || at === undefined || pronouns.length > 1) return words
  const verb = words[begins]?.norm ?? ''
  const isRight =
    at === begins + 1 ||
    (at === begins + 2 && /^(?:out|up|down|away|off|back|all|both|each|with)$/u.test(words[begins + 1]?.norm ?? ''))
  if (!acts.test(verb) || !isRight) return words
  const said = words.slice(0, mark)
  if (said.some(({ kind, norm }) => kind === 'quoted' || arrangementByName.has(norm)) || asks.test(said[0]?.norm ?? ''))
    return words
  const runs = nounPhrases(said, facts)
  const [run, another] = runs
  // Without a verb they are told apart further: "the upright ones out of Norway, hang those".
  if (!run || another || !said.some((word, index) => (index < run[0] || index >= run[1]) && isVerb(word))) return words
  return [...words.slice(begins, at), ...said.slice(...run), ...words.slice(at + 1)]
}

/** "Now the lynx. It has to go.": a first part that only names what the second one says something of. */
function spokenOf(words: readonly Word[], mark: number, facts: Facts): readonly Word[] | null {
  const at = words.findIndex(({ norm }, index) => index > mark && !leading.test(norm))
  if (!/^(?:it|they|he|she)$/u.test(words[at]?.norm ?? '')) return null
  const said = words.slice(
    words.findIndex(({ norm }) => !leading.test(norm)),
    mark,
  )
  const [run, another] = nounPhrases(said, facts)
  return run && !another && run[0] === 0 && run[1] === said.length ? [...said, ...words.slice(at + 1)] : null
}

const isVerb = ({ kind, norm }: Word): boolean =>
  kind === 'word' &&
  (finite.test(norm) ||
    wordClass(norm) === 'verb' ||
    (norm.endsWith('s') && wordClass(norm.slice(0, -1)) === 'verb') ||
    (norm.endsWith('ed') && wordClass(norm.slice(0, -2)) === 'verb'))
const finite =
  /^(?:is|was|are|were|has|had|have|does|did|do|loves?|loved|likes?|liked|adore|adores|looks?|took|made|said|says|hates?|needs?|gave|got|came|went|met|makes?|belongs?|deserves?|bores?|scares?|spoils?|paints?|painted)$/u

const leading = /^(?:so|and|then|please|just|now|do|kindly|better|pls|therefore|hence)$/u
const pronoun = /^(?:it|them|those|these|em)$/u
const acts =
  /^(?:put|hang|take|remove|make|move|bring|swap|show|place|add|drop|lose|throw|turn|delete|get|give|set|shift|enlarge|shrink|double|leave|keep|stand|out|away|mount|exhibit|display|arrange|raise|lower|lift|push|pull)$/u
/** A first part that asks for something itself, or says which things are not meant. */
const asks =
  /^(?:put|hang|take|remove|make|move|bring|swap|show|place|add|drop|find|give|set|create|build|how|what|which|where|who|when|no|not|without|except|if|instead|or|but)$/u

/** "25 September 2021: hang the pictures of that day": the time that was told before. */
export function withTimeTold(words: readonly Word[], { today }: Facts): readonly Word[] {
  const mark = words.findIndex(({ kind }) => kind === 'mark')
  const that = words.findIndex(
    ({ norm }, at) => at > mark && /^(?:that|this|the same)$/u.test(norm) && unitOfTime.test(words[at + 1]?.norm ?? ''),
  )
  if (mark < 1 || that < 0) return words
  const range = rangeAt(words, 0, today)
  return range?.extent.end === mark
    ? [...words.slice(mark + 1, that), ...words.slice(0, mark), ...words.slice(that + 2)]
    : words
}
const unitOfTime = /^(?:day|date|week|weekend|month|year|season|summer|winter|spring|autumn)$/u

/** Where things that the library knows by name are spoken of, with their articles and adjectives. */
function nounPhrases(words: readonly Word[], facts: Facts): [number, number][] {
  const isNamed = ({ kind, norm }: Word): boolean => kind !== 'mark' && (isKnown(norm, facts) || typeByName.has(norm))
  const belongs = (word: Word): boolean =>
    isNamed(word) || determiner.test(word.norm) || word.kind === 'number' || wordClass(word.norm) === 'adjective'
  const runs: [number, number][] = []
  for (let start = 0; start < words.length; start++) {
    let end = start
    while (end < words.length && belongs(words[end] as Word)) end++
    while (end > start && !isNamed(words[end - 1] as Word)) end--
    // "Painted the heron": a verb that may be an adjective stands before the article.
    const article = words.slice(start, end).findIndex(({ norm }) => /^(?:the|my|our|that|those|these)$/u.test(norm))
    if (article > 0 && !words.slice(start, start + article).some(isNamed)) start += article
    if (end > start && words.slice(start, end).some((word) => isNamed(word) && !typeByName.has(word.norm))) {
      runs.push([start, end])
      start = end
    }
  }
  return runs
}
const determiner = /^(?:the|my|our|this|that|those|these|both|all|and|a|an|little|big|old|new|small)$/u
