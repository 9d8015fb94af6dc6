import type { Arrangement } from '#shared/model/layout.ts'
import { seeded } from '../../../resources/sample/paint/noise.ts'
import { heldOutWords } from '../held-out/words.ts'
import type { Case, Outcome } from '../language.ts'
import { setGoals, wishGoals, type SetGoal, type WishGoal } from './goals.ts'
import type { Wordings } from './wordings.ts'
import { openWords } from './words.ts'

/** The same sentences every time; another seed gives others. */
const fixedSeed = 20_261_127

/** How many sentences of each goal: with open wordings alone, and with at least one that is held out. */
const perSet = { open: 10, heldOut: 5 }
const perCount = { open: 2, heldOut: 1 }
const perWish = { open: 5, heldOut: 3 }

type Random = () => number

const pick = <T>(random: Random, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}

/** Whose wordings each part of a sentence is taken from. */
type Voices = Readonly<Record<'template' | 'set' | 'arrangement' | 'words', Wordings>>

const allOf = (wordings: Wordings): Voices => ({
  template: wordings,
  set: wordings,
  arrangement: wordings,
  words: wordings,
})

/** One part at least is of these wordings, others by chance; what is not is of the open ones. */
function someOf(random: Random, wordings: Wordings): Voices {
  const sure = pick(random, ['template', 'set', 'arrangement', 'words'] as const)
  const maybe = () => (random() < 0.3 ? wordings : openWords)
  const voices = { template: maybe(), set: maybe(), arrangement: maybe(), words: maybe() }
  return { ...voices, [sure]: wordings }
}

const article = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`

const fill = (template: string, slots: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, slot: string) => slots[slot] ?? whole)

/** Words of the wordings that a slip of the finger may fall on: never names, numbers or what tells sets apart. */
const slippable =
  /\b(gallery|exhibition|circle|timeline|pictures|photos|images|folder|everything|please|create|taken)\b/g

/** Drops a letter or exchanges two, in one word of a sentence. */
function slip(random: Random, sentence: string): string {
  const words = [...sentence.matchAll(slippable)]
  if (words.length === 0) return sentence
  const { 0: word, index } = pick(random, words)
  const at = 1 + Math.floor(random() * (word.length - 2))
  const slipped =
    random() < 0.5
      ? word.slice(0, at) + word.slice(at + 1)
      : word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  return sentence.slice(0, index) + slipped + sentence.slice(index + word.length)
}

/** Capitals, full stops and slips as people type them. */
function typed(random: Random, sentence: string): string {
  const plain = sentence.trim()
  const slipped = random() < 0.12 ? slip(random, plain) : plain
  const begun = random() < 0.4 ? slipped.slice(0, 1).toUpperCase() + slipped.slice(1) : slipped
  return random() < 0.15 && /\w$/.test(begun) ? `${begun}.` : begun
}

function setWords(random: Random, goal: SetGoal, voices: Voices): string {
  const { nouns } = voices.words !== openWords && random() < 0.6 ? voices.words : openWords
  return fill(pick(random, voices.set.sets[goal.kind]), { ...goal.slots, noun: pick(random, nouns) })
}

const expected = (goal: SetGoal, arrangement: Arrangement | 'row'): Outcome => ({
  place: {
    holds: { names: goal.names, maybe: goal.maybe },
    ...(arrangement === 'row' ? { form: 'row' as const } : { kind: arrangement }),
  },
})

function building(random: Random, goal: SetGoal, voices: Voices): Case {
  const arrangement = pick(random, goal.arrangements)
  const arr = pick(random, voices.arrangement.arrangements[arrangement])
  const say = fill(pick(random, voices.template.templates), {
    polite: pick(random, voices.words.politeness),
    verb: pick(random, voices.words.verbs),
    end: pick(random, voices.words.endings),
    set: setWords(random, goal, voices),
    a: article(arr),
    arr,
  })
  const turn = { say: typed(random, say), expect: [expected(goal, arrangement)] }
  return { about: `made: ${goal.kind}`, library: goal.library, turns: [turn] }
}

function counting(random: Random, goal: SetGoal, voices: Voices): Case {
  // Counted things have no article of their own: “how many photos from 2018”.
  const set = setWords(random, goal, voices).replace(/^(the|all|my|only the|every) /, '')
  const say = fill(pick(random, voices.template.counting), { set })
  const turn = { say: typed(random, say), expect: [{ answer: { count: goal.names.length } }] }
  return { about: 'made: counting', library: goal.library, turns: [turn] }
}

function wishing(random: Random, goal: WishGoal, words: Wordings): Case {
  const [before, after] = random() < 0.35 ? [pick(random, words.politeness), pick(random, words.endings)] : ['', '']
  const wish = fill(pick(random, words.wishes[goal.wish]), goal.slots)
  // Politeness goes before a verb alone.
  const polite = /^(make|light|take|add|remove|swap|exchange|switch|arrange|rename|put|bring|call|name)\b/.test(wish)
  const said = `${polite ? before : ''}${wish}${wish.endsWith('?') ? '' : after}`
  return {
    about: `made: ${goal.wish}`,
    library: goal.library,
    turns: [
      { say: goal.first, expect: [goal.firstExpects] },
      { say: typed(random, said), expect: goal.expect },
    ],
  }
}

/** Different cases of one goal, as many as asked, or all there are. */
function different(count: number, make: () => Case): Case[] {
  const found = new Map<string, Case>()
  for (let tries = 0; tries < count * 20 && found.size < count; tries += 1) {
    const one = make()
    found.set(one.turns.map(({ say }) => say.toLowerCase()).join(' / '), one)
  }
  return [...found.values()]
}

const countable = new Set(['year', 'season', 'weekday', 'camera', 'color', 'shape', 'films', 'sounds', 'models'])

/** Paraphrases of every goal, without and with wordings that are held out. */
export function paraphrases(seed = fixedSeed): { open: Case[]; heldOut: Case[] } {
  const random = seeded(seed)
  const open: Case[] = []
  const heldOut: Case[] = []
  for (const goal of setGoals) {
    open.push(...different(perSet.open, () => building(random, goal, allOf(openWords))))
    heldOut.push(...different(perSet.heldOut, () => building(random, goal, someOf(random, heldOutWords))))
    if (!countable.has(goal.kind)) continue
    open.push(...different(perCount.open, () => counting(random, goal, allOf(openWords))))
    const voices = { ...allOf(openWords), template: heldOutWords }
    heldOut.push(...different(perCount.heldOut, () => counting(random, goal, voices)))
  }
  for (const goal of wishGoals) {
    open.push(...different(perWish.open, () => wishing(random, goal, openWords)))
    heldOut.push(...different(perWish.heldOut, () => wishing(random, goal, heldOutWords)))
  }
  return { open, heldOut }
}

/** Paraphrases of every goal in the words of one voice. */
export function spokenBy(wordings: Wordings, seed = fixedSeed): Case[] {
  const random = seeded(seed)
  return [
    ...setGoals.flatMap((goal) => [
      ...different(2, () => building(random, goal, allOf(wordings))),
      ...different(1, () => building(random, goal, someOf(random, wordings))),
      ...(countable.has(goal.kind) ? different(1, () => counting(random, goal, allOf(wordings))) : []),
    ]),
    ...wishGoals.flatMap((goal) => different(2, () => wishing(random, goal, wordings))),
  ]
}
