import { arrangementByName } from '../grammar/lexicon/arrangements.ts'
import type { Word } from '../grammar/text/word.ts'
import type { Edge } from './chart.ts'
import { isCommand } from './chat.ts'
import { hasPronoun } from './intents.ts'
import { isNameBefore, type Parsed, type SentenceReading } from './read.ts'
import type { Intent } from './values.ts'

/** Dearest wish that is believed by itself. */
const clear = 0.5
/** Pieces that say something of things, forms or looks: what lies around a wish may hold none. */
const mentions: ReadonlySet<string> = new Set(
  'kind core-kind mod cam hue quoted per form sup look feature order opt ord path cmp naming undow redow'.split(' '),
)

/**
 * A whole wish within a long tale, where no reading covers all of it: "I have been up since four, and all I want now is a
 * circle of the photos". Null where something else in it may be meant as well, or where the wish may be denied.
 */
export function islandOf(parsed: Parsed): SentenceReading | null {
  const { words, chart } = parsed
  for (let length = words.length - 1; length >= 3; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const edge = chart.get('clause', start, start + length)
      if (
        edge &&
        isWish(edge as Edge<Intent>) &&
        isAlone(parsed, edge) &&
        !isDenied(words, start) &&
        !isNameBefore(words, start - 1, parsed.facts)
      ) {
        const first = words.findIndex(({ kind }, at) => at >= start && kind !== 'mark')
        const said = words.slice(first, start + length).map(({ text }) => text)
        const one = edge.value as Intent
        const notes = [...one.notes, `I took from it: “${said.join(' ').replaceAll(/ (?=[,.;:!?])/gu, '')}”.`]
        return {
          intents: [{ ...one, notes }],
          cost: edge.cost + 0.4,
          names: [],
          leftOut: [],
          skipped: 0,
          boldest: 0,
          loses: false,
          losesKnown: false,
        }
      }
    }
  }
  return null
}

/** A place of a form that is said, of things that are said; or how many there are of them. */
const isWish = ({ cost, gaps, value: { goal, formless, plain, unknown } }: Edge<Intent>): boolean =>
  cost <= clear &&
  gaps.length <= 2 &&
  unknown.length === 0 &&
  ((goal.do === 'make' && formless !== true && !plain) || (goal.do === 'count' && !plain && goal.of.set !== 'here')) &&
  !hasPronoun(goal.of)

/** Nothing around it names things, forms or commands. */
function isAlone({ words, chart, facts }: Parsed, { start, end }: Edge): boolean {
  const outside = words.flatMap((_, at) => (at < start || at >= end ? [at] : []))
  return outside.every((at) => {
    const word = words[at]
    if (word === undefined || word.kind === 'mark') return true
    if (word.kind !== 'word' || isCommand(word.norm)) return false
    const known = facts.words.get(word.norm)
    const isForm = arrangementByName.has(word.norm) && known !== undefined && known.name > 0
    if (known && known.name + known.folder > 0 && [...chart.cell(at, at + 1).values()].some(isNamed)) return false
    if (isForm) return false
    for (let to = at + 1; to <= Math.min(words.length, at + 4); to++) {
      if (at < start && to > start) break
      if ([...chart.cell(at, to).values()].some(isMention)) return false
    }
    return true
  })
}

const isMention = ({ symbol, cost, value }: Edge): boolean =>
  (mentions.has(symbol) && cost < (symbol === 'form' ? 0.08 : 0.15)) ||
  // "The selection", "the rest", "what you found".
  (symbol === 'it' && value !== 'it')
const isNamed = ({ symbol, cost }: Edge): boolean => symbol === 'words' && cost < 0.2

/** "Don't make a circle of …": but "do not fail to", "no reason not to" ask for it. */
function isDenied(words: readonly Word[], start: number): boolean {
  const before = words.slice(Math.max(0, start - 4), start).map(({ norm }) => norm)
  if (before.some((norm) => /^(?:fail|forget|dare|reason|hesitate|mind|hurt|wait)$/u.test(norm))) return false
  if (before.some((norm) => /^(?:instead|rather)$/u.test(norm))) return true
  return (
    /^(?:not|never|no|without|than|instead|against|hate|stop|avoid)$/u.test(before.at(-1) ?? '') ||
    (/^(?:not|never)$/u.test(before.at(-2) ?? '') &&
      /^(?:make|build|create|do|want|need|like|show|hang|give|have)$/u.test(before.at(-1) ?? ''))
  )
}
