import { describe, expect, it } from 'vitest'
import { tokenise } from '../grammar/text/tokenise.ts'
import { withoutAsides } from './asides.ts'
import { withoutCourtesies } from './courtesies.ts'
import type { Facts } from './words.ts'

const known = (name: number, folder: number) => ({ name, folder, text: 0, near: null })
const facts: Facts = {
  words: new Map([
    ['zebra', known(1, 0)],
    ['night', known(0, 3)],
  ]),
  kinds: new Map(),
  folders: ['Night'],
  cameras: [],
  today: '2026-11-28',
  text: '',
}
const left = (sentence: string) =>
  withoutAsides(withoutCourtesies(tokenise(sentence)), facts)
    .map(({ norm }) => norm)
    .join(' ')

describe('M2.11 what is said around a wish', () => {
  it.each([
    ['a circle of zebras if that is all right', 'a circle of zebras'],
    ['make it bigger because my eyes are bad', 'make it bigger'],
    ['a grid of zebras so that the kids can see it', 'a grid of zebras'],
    ['a grid of zebras so my grandmother can see it', 'a grid of zebras'],
    ['they hang too close together, that would be wonderful', 'they hang too close together'],
    ['a circle of my models would make my day', 'a circle of my models'],
    ['a circle of the 2018 photos is what I had in mind', 'a circle of the 2018 photos'],
    ['two rooms: zebras in the first, night in the second', 'a gallery of zebras ; a gallery of night'],
    ['make me two halls, one for the zebras and one for the night', 'a gallery of zebras ; a gallery of night'],
    ['three galleries: zebras, night and models', 'a gallery of zebras ; a gallery of night ; a gallery of models'],
    ['what I have in mind is a row of zebras', 'a row of zebras'],
    ['nothing would please me more than a row of zebras', 'a row of zebras'],
    ['next up: a row of zebras', 'a row of zebras'],
    ['the kids want to see a row of zebras', 'a row of zebras'],
    ['it is the zebra that I would like to see in a ring', 'the zebra in a ring'],
    ['a row of zebras, nothing fancy', 'a row of zebras'],
    ['a row of zebras, no fuss', 'a row of zebras'],
    ['a row of zebras, it is for my nephew', 'a row of zebras'],
    ['pink is her favourite, so hang the pink photos', 'hang the pink photos'],
    ['2 places: zebras as circle, photos as grid', 'zebras as circle , photos as grid'],
    ['1) a row of zebras 2) a ring of photos', 'a row of zebras ; a ring of photos'],
  ])('goes: %s', (sentence, expected) => {
    expect(left(sentence)).toBe(expected)
  })

  it.each([
    'photos from when i was in norway',
    'everything except the zebra , though not the night folder',
    'the photos would look better as a circle',
    'it would be bigger',
    'this is too dark',
    'at night i want the light dimmer',
    'on the left i want a zebra',
    'in the night folder i want only the blue ones',
    'publish it even if it exists',
    'a title : spring',
  ])('stays: %s', (sentence) => {
    expect(left(sentence)).toBe(sentence)
  })
})
