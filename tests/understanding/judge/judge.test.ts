import { describe, expect, it } from 'vitest'
import type { Outcome, PlaceIs } from '../language.ts'
import { judge, type Verdict } from './judge.ts'
import { wrongPlace } from './place.ts'
import type { Heard, SeenItem, SeenPlace, World } from './world.ts'

type Point = readonly [number, number, number]

const item = (name: string, position: Point, more: Partial<SeenItem> = {}): SeenItem => ({
  id: name,
  name,
  position,
  rotation: [0, 0, 0],
  width: 1,
  height: 1,
  zone: '',
  ...more,
})

function place(items: readonly SeenItem[], more: Partial<SeenPlace> = {}): SeenPlace {
  const seen = {
    id: 'p',
    name: 'Zoo',
    kind: 'grid' as const,
    camera: {
      position: [0, 1.6, 5] as [number, number, number],
      target: [0, 1.6, 0] as [number, number, number],
      fov: 1,
    },
    lighting: { preset: 'museum' as const, intensity: 1, color: '#ffffff' },
    backdrop: { kind: 'hall' as const, color: '#202020', grid: false },
    items,
    ...more,
  }
  return { ...seen, state: JSON.stringify(seen) }
}

const world = (...places: SeenPlace[]): World => ({
  places: new Map(places.map((one) => [one.id, one])),
  relations: [],
})

const heard = (more: Partial<Heard> = {}): Heard => ({
  status: 'completed',
  text: 'Built it.',
  created: { canvases: [], layouts: [], environments: [], exports: [] },
  found: null,
  answer: null,
  pointsTo: null,
  ...more,
})

const three = [item('heron.jpg', [-2, 1.5, 0]), item('stork.jpg', [0, 1.5, 0]), item('otter.jpg', [2, 1.5, 0])]
const names = three.map(({ name }) => name)

function verdict(expected: Outcome, said: Partial<Heard>, after: World, before: World = world()): Verdict {
  const turn = { say: 'x', expect: [expected] }
  return judge({ library: 'own', turn, before, after, heard: heard(said), past: [before], placeId: null }).verdict
}

describe('judging a place', () => {
  const wrong = (wanted: PlaceIs, after: SeenPlace = place(three), before?: SeenPlace): string =>
    wrongPlace('own', before, after, wanted).join('; ')
  const moved = (name: string, position: Point, more: Partial<SeenItem> = {}): SeenPlace =>
    place(three.map((one) => (one.name === name ? { ...one, position, ...more } : one)))

  it.each<[string, PlaceIs, SeenPlace, string]>([
    ['a set', { holds: { names } }, place(three.slice(1)), 'lacking 1 (heron.jpg)'],
    ['one too many', { holds: { names: names.slice(1) } }, place(three), 'too many 1 (heron.jpg)'],
    ['a number of some', { holds: { count: 2, among: names } }, place(three), '3 things and not 2'],
    ['the arrangement', { kind: 'circle' }, place(three), 'it is a grid'],
    ['a row', { form: 'row' }, moved('stork.jpg', [0, 1.5, 2]), 'not in one line'],
    ['a row of one height', { form: 'row' }, moved('stork.jpg', [2, 3.5, 0]), 'one above the other'],
    ['a column', { form: 'column' }, place(three), 'not one above the other'],
    ['columns', { form: { columns: 2 } }, place(three), '3 columns and not 2'],
    ['a circle', { form: 'circle' }, place(three), 'not on one circle'],
    ['an order', { order: names.toReversed() }, place(three), 'the order is heron.jpg, stork.jpg, otter.jpg'],
    ['a name', { name: 'Creatures' }, place(three), 'it is called “Zoo”'],
    ['its light', { light: { becomes: 'warmer' } }, place(three), 'did not become warmer'],
    ['its backdrop', { backdrop: { kind: ['stars'] } }, place(three), 'the backdrop is hall'],
    ['what is behind', { things: [{ of: ['heron.jpg'], stands: 'behind' }] }, place(three), 'does not stand behind'],
    ['groups', { groups: [names.slice(0, 1), names.slice(1)] }, place(three), 'does not belong together'],
    ['the usual size', { usualSize: [1.9, 2.1] }, place(three), 'times its usual size'],
  ])('sees what is wrong with %s', (_what, wanted, after, problem) => expect(wrong(wanted, after)).toContain(problem))

  it.each<[string, PlaceIs]>([
    ['a set', { holds: { names } }],
    ['a row in order', { form: 'row', order: names }],
    ['three columns in one row', { form: { columns: 3 } }],
    ['one row', { form: { rows: 1 } }],
    ['who is between whom', { things: [{ of: ['stork.jpg'], between: ['heron.jpg', 'otter.jpg'], stands: 'ahead' }] }],
  ])('sees %s', (_what, wanted) => expect(wrong(wanted)).toBe(''))

  it('compares with what was before', () => {
    const before = place(three)
    const swapped = place([
      item('heron.jpg', [2, 1.5, 0]),
      item('stork.jpg', [0, 1.5, 0]),
      item('otter.jpg', [-2, 1.5, 0]),
    ])
    const swap: PlaceIs = { things: [{ of: ['heron.jpg', 'otter.jpg'], swapped: true }], restStays: true }
    expect(wrong(swap, swapped, before)).toBe('')
    expect(wrong(swap, before, before)).toContain('did not change places')
    const up: PlaceIs = { things: [{ of: ['stork.jpg'], moved: 'up', by: [0.49, 0.51] }], restStays: true }
    expect(wrong(up, moved('stork.jpg', [0, 2, 0]), before)).toBe('')
    expect(wrong(up, moved('stork.jpg', [0, 2.6, 0]), before)).toContain('went 1.10 m')
    expect(wrong(up, moved('heron.jpg', [-2, 2, 0]), before)).toContain('heron.jpg changed too')
    const bigger: PlaceIs = { things: [{ of: ['stork.jpg'], scaled: [1.9, 2.1] }] }
    expect(wrong(bigger, moved('stork.jpg', [0, 1.5, 0], { height: 2 }), before)).toBe('')
    expect(wrong(bigger, before, before)).toContain('1.00 times as large')
  })

  it('sees light that went the other way', () => {
    const light = (intensity: number, preset: 'museum' | 'warm'): SeenPlace =>
      place(three, { lighting: { preset, intensity, color: '#ffffff' } })
    expect(wrong({ light: { becomes: 'warmer' } }, light(1, 'warm'))).toBe('')
    expect(wrong({ light: { becomes: 'darker' } }, light(0.6, 'museum'), place(three))).toBe('')
    expect(wrong({ light: { becomes: 'darker' } }, light(1.4, 'museum'), place(three))).toContain('darker')
  })
})

describe('judging a turn', () => {
  const wanted: Outcome = { place: { holds: { names } } }
  const half = world(place(three.slice(1)))

  it('tells what was right, refused, partly done, and wrong without a word', () => {
    expect(verdict(wanted, {}, world(place(three)))).toBe('exact')
    expect(verdict(wanted, { status: 'declined', text: 'I do not know “moody”.' }, world())).toBe('said')
    expect(verdict(wanted, { text: 'Built it; I left out the heron.' }, half)).toBe('partial')
    expect(verdict(wanted, { text: 'Found 2 pictures. Built it.' }, half)).toBe('silent')
    expect(verdict(wanted, { text: '' }, world())).toBe('silent')
  })

  it('sees another place that changed as well', () => {
    const other = place([], { id: 'q', name: 'Another' })
    expect(verdict(wanted, {}, world(place(three), place(three, { id: 'q' })), world(other))).toBe('silent')
    expect(verdict(wanted, {}, world(place(three), other), world(other))).toBe('exact')
  })

  it('wants nothing changed where something should be declined', () => {
    expect(verdict({ nothing: true }, { status: 'declined', text: 'No.' }, world())).toBe('exact')
    expect(verdict({ nothing: true }, { text: 'Done.' }, world(place(three)))).toBe('silent')
    expect(verdict({ nothing: true, says: ['Paris'] }, { status: 'declined', text: 'No.' }, world())).toBe('said')
  })

  it('takes numbers in answers as figures and as words', () => {
    const answer = (text: string, count?: number): Partial<Heard> => ({
      text,
      answer: count === undefined ? { text } : { text, count },
    })
    expect(verdict({ answer: { count: 5 } }, answer('There are five films.'), world())).toBe('exact')
    expect(verdict({ answer: { count: 5 } }, answer('There are 15 films.'), world())).toBe('silent')
    expect(verdict({ answer: { count: 5 } }, answer('There are 5 films.', 4), world())).toBe('silent')
    expect(verdict({ answer: { names: ['heron.jpg'] } }, answer('The heron.'), world())).toBe('exact')
    expect(verdict({ answer: { names: ['heron.jpg'] } }, answer('The stork.'), world())).toBe('silent')
  })
})
