import { describe } from 'vitest'
import { tryPhrasings, type Phrasings } from '../../../tests/support/phrasings.ts'

/** One wish in many frames: whose, what it shall become, by how much, and how one asks for it. */
const larger = [
  'could the whole lot be enlarged?',
  'I want everything larger',
  'the pieces ought to be larger',
  'they are not large enough',
  'would you mind making all of it larger',
  'how about everything in a larger size',
  'these are too tiny',
  'let them be larger',
  'everything needs to be larger',
  'why not have the exhibits larger',
]
const smaller = [
  'all of them should be smaller',
  'that is too massive',
  'could they be shrunk',
  'I would prefer everything smaller',
  'not so huge',
  'the works are overly large',
  'downsize everything',
  'have it smaller',
  'let us have the pieces smaller',
  'everything smaller than now',
]
const brighter = [
  'the illumination should be stronger',
  'could the lamps be brighter',
  'it is too gloomy in here',
  'I would like the lighting brighter',
  'the room is not bright enough',
  'boost the lighting',
  'let the lights be brighter',
  'the spotlights are too weak',
  'more brightness would be nice',
  'the hall needs to be brighter',
]
const warmer = [
  'could the lighting be warmer',
  'the lights ought to be cosier',
  'the light is too bluish',
  'I want the room warmer',
  'less clinical',
  'the illumination is too cold',
  'make the lighting cosier',
  'let the lamps get warmer',
  'a warmer light would be lovely',
  'could it get cosier in here',
]
const apart = [
  'could there be more room between the works',
  'they are too cramped',
  'I would like them further apart',
  'wider gaps',
  'let them be spread out',
  'they should hang further apart',
  'space everything out',
  'increase the spacing',
  'it is too crowded',
  'everything more spaced out',
]
const circles = [
  'could everything be in a circle',
  'I would prefer a circle',
  'what would they look like in a circle',
  'a circle instead',
  'not a grid but a circle',
  'they should form a circle',
  'switch the arrangement to a circle',
  'circle would be nicer',
  'let it be a circle',
  'how about a circle',
]
const undone = [
  'please revert that',
  'could it be reverted',
  'scrap that last change',
  'reverse my last step',
  'put everything back how it was',
  'that was a mistake, undo it',
  'go back one step',
  'cancel the last change I made',
  'I liked it better before, take it back',
  'as it was before',
]
const named = [
  'it should be known as Ada',
  'give it the heading Ada',
  'title: Ada',
  'its name shall be Ada',
  'could you christen it Ada',
  'I want it to be called Ada',
  'let it be called Ada',
  '“Ada” would be a good name for it',
  'name := Ada',
  'change the title to Ada',
]

const all = (sentences: readonly string[], outline: string): Phrasings => sentences.map((one) => [one, outline])

describe('M2.11 wishes for what stands, in any frame', () => {
  tryPhrasings({
    inAPlace: [
      ...all(larger, 'adjust scale=1.5'),
      ...all(smaller, 'adjust scale=0.666667'),
      ...all(brighter, 'light intensity=1.5'),
      ...all(warmer, 'light preset=warm'),
      ...all(apart, 'adjust spread=1.333333'),
      ...all(circles, 'arrange circle'),
      ...all(undone, 'undo'),
      ...all(named, 'rename Ada'),
      ['take back the last three changes', 'undo; undo; undo'],
      ['could the last two steps be undone', 'undo; undo'],
      ['a good deal larger', 'adjust scale=2'],
      ['everything a touch smaller', 'adjust scale=0.833333'],
      ['the light is far too bright', 'light intensity=0.35'],
      ['light +20%', 'light intensity=1.2'],
      ['gap x3', 'adjust spread=3'],
    ],
  })
})
