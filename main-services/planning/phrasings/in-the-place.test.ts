import { describe, expect, it } from 'vitest'
import type { Goal } from '#shared/model/goal.ts'
import { withoutAsides } from '../reader/asides.ts'
import { hear } from '../reader/languages/hear.ts'
import { parseSentence, readSentence } from '../reader/read.ts'
import { tryPhrasings, type Phrasings } from '../../../tests/support/phrasings.ts'

const isCalled = (word: string) => [word, { word, name: 1, folder: 0, text: 0, near: null }] as const
const facts = {
  words: new Map(['heron', 'stork', 'otter', 'lynx'].map(isCalled)),
  kinds: new Map(),
  folders: ['Zoo'],
  cameras: [],
  today: '2026-11-28',
}

/** What a sentence asks for of things that stand there. */
function goals(text: string): unknown {
  const known = { ...facts, text }
  const parsed = parseSentence(withoutAsides(hear(text, facts.folders).words, known), known)
  const read = parsed && readSentence(parsed)
  return (read?.intents ?? []).map((one) => ('goal' in one ? unsaid(one.goal) : one))
}

/** How a set is called, and which of two is named first, makes no other goal. */
function unsaid(goal: Goal): unknown {
  const { said: _, ...rest } = goal as Goal & { said?: string }
  if (rest.do === 'count') return { do: 'count', of: rest.of }
  if (rest.do !== 'swap') return rest
  return { do: 'swap', two: [rest.of, rest.with].map((one) => JSON.stringify(one)).toSorted() }
}

const ways: Readonly<Record<string, readonly string[]>> = {
  'add the lynx': [
    'bring in the lynx',
    'put the lynx in too',
    'the lynx should hang here as well',
    'could you also include the lynx',
    'throw in the lynx',
    'let the lynx join them',
    'I want the lynx in here too',
    'hang up the lynx as well',
    'the lynx is missing here',
    'please append the lynx',
  ],
  'take out the otter': [
    'remove the otter',
    'lose the otter',
    'get rid of the otter',
    'the otter can go',
    'I do not want the otter',
    'could the otter be removed',
    'kick out the otter',
    'drop the otter, please',
    'the otter has to leave',
    'away with the otter',
  ],
  'swap the heron and the stork': [
    'exchange the heron and the stork',
    'let the heron and the stork change places',
    'could the heron and the stork trade places',
    'switch the stork with the heron',
    'the heron and the stork should swap positions',
    'have the stork and the heron trade spots',
    'interchange the heron and the stork',
    'swap the heron for the stork',
    'the stork ought to change places with the heron',
    'the heron where the stork is and the stork where the heron is',
  ],
  'replace the heron with the lynx': [
    'replace the heron by the lynx',
    'the lynx instead of the heron',
    'put the lynx in place of the heron',
    'substitute the lynx for the heron',
    'swap out the heron for the lynx',
    'hang the lynx in place of the heron',
    'could the heron be replaced with the lynx',
    'I would rather have the lynx than the heron',
    'I would sooner see the lynx than the heron',
    'the heron out, the lynx in',
  ],
  'how many photos are there in Zoo?': [
    'what is the number of photos in Zoo?',
    'count the photos in Zoo',
    'how many photos does Zoo hold?',
    'the Zoo folder: how many photos?',
    'could you tell me how many photos are in Zoo?',
    'how many photos have I got in Zoo?',
    'give me the count of photos in Zoo',
    'number of photos in the Zoo folder?',
    'how many photos lie in the folder Zoo?',
    'in Zoo, how many photos are there?',
  ],
}

const all = (sentences: readonly string[], outline: string): Phrasings => sentences.map((one) => [one, outline])

const stars = [
  'put stars behind it',
  'a starry sky as the background, please',
  'could there be stars in the background',
  'set the backdrop to stars',
  'I want stars behind everything',
  'give it a starry backdrop',
  'the background should be stars',
  'let there be stars behind the pictures',
  'change the background to a starry sky',
  'a night sky full of stars behind them',
]
const cooler = [
  'the light is too warm',
  'could the lighting be cooler',
  'make the lamps colder',
  'I would like the room cooler',
  'a colder light would be nice',
  'the light should be less warm',
  'let the lighting get cooler',
  'cool the light down',
  'a cooler light, please',
  'the lighting needs to be colder',
]
const darker = [
  'dim the lights',
  'it is too bright in here',
  'could the lighting be dimmer',
  'less light, please',
  'make the room darker',
  'turn the lights down',
  'the lamps are too strong',
  'I would like the light darker',
  'lower the lighting',
  'tone down the light',
]

describe('M2.11 M6.8 what is done with what stands, in other words:', () => {
  for (const [plain, others] of Object.entries(ways)) {
    it.each(others)(`${plain}: %s`, (sentence) => {
      expect(goals(plain)).toHaveLength(1)
      expect(goals(sentence)).toEqual(goals(plain))
    })
  }
  tryPhrasings({
    inAPlace: [
      ...all(stars, 'backdrop kind=stars'),
      ...all(cooler, 'light preset=cool'),
      ...all(darker, 'light intensity=0.6'),
    ],
  })
})
