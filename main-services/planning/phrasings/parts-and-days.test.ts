import { describe, expect, it } from 'vitest'
import { Goal, type GoalSet } from '#shared/model/goal.ts'
import type { Condition } from '#shared/model/set.ts'
import { builtInPlanner } from '#services/planning/index.ts'
import { fresh, situation } from '../../../tests/support/library.ts'

const where = (condition: Condition): GoalSet => ({ set: 'where', condition })
const not = (of: GoalSet): GoalSet => ({ set: 'not', of })
const all = (...of: GoalSet[]): GoalSet => ({ set: 'and', of })
const folder = (path: string) => where({ is: 'folder', path })
const part = (of: GoalSet, from: number, to: number, by: 'taken' | 'random' = 'taken'): GoalSet => ({
  set: 'part',
  of,
  order: { by },
  from,
  to,
})
const each = (every: number, of: GoalSet): GoalSet => ({
  set: 'part',
  of,
  order: { by: 'taken' },
  from: 0,
  to: 1,
  every,
})
const photos = where({ is: 'type', any: ['image'] })
const forest = folder('Forest')
const shape = (one: 'portrait' | 'square') => where({ is: 'orientation', any: [one] })
const called = (word: string) => where({ is: 'words', all: [[word]], whole: true })
const days = (...weekdays: number[]) => where({ is: 'time', weekdays })

/** What is meant, and how people say it. */
const said: readonly (readonly [what: string, set: GoalSet, sentences: readonly string[]])[] = [
  [
    'so much of a set',
    part(forest, 0, 0.5),
    [
      'half of the Forest',
      'half the Forest folder in a row',
      '50 % of Forest',
      'fifty per cent of the Forest folder',
      'a circle with half of what is in Forest',
      'the first half of the Forest folder',
      'one half of the Forest folder',
      'only half of the Forest in a grid',
      'the Forest folder, but only half',
      'about half of the Forest',
    ],
  ],
  ['other parts', part(forest, 0, 1 / 3), ['a third of the Forest', 'one third of the Forest folder, please']],
  [
    'several parts',
    part(forest, 0, 3 / 4),
    ['three quarters of the Forest', '75% of the Forest', 'three fourths of Forest'],
  ],
  [
    'parts from the end',
    part(forest, 0.5, 1),
    ['the second half of the Forest', 'the latter half of the Forest folder'],
  ],
  [
    'parts by chance',
    part(forest, 0, 0.5, 'random'),
    ['a random half of the Forest', 'half of the Forest, picked at random', 'half of the Forest at random'],
  ],
  [
    'each second one',
    each(2, forest),
    ['every second one of the Forest', 'every other one of the Forest folder', 'each second of the Forest, in a row'],
  ],
  [
    'another camera than one',
    all(where({ is: 'has', what: 'camera' }), not(where({ is: 'camera', words: 'canon' })), photos),
    [
      'photos from any camera that is not a Canon',
      'photos taken with something other than a Canon',
      'photos by whatever camera, as long as it is not a Canon',
      'photos shot on any camera except the Canon',
      'photos from a camera which isn’t a Canon',
      'photos with any device but a Canon',
      'photos from all cameras apart from the Canon',
      'photos by any other camera than the Canon',
    ],
  ],
  [
    'what a camera took',
    where({ is: 'camera', words: 'nikon' }),
    [
      'what did the Nikon take?',
      'what has the Nikon got to show for itself?',
      'what did the Nikon shoot?',
      'what did my Nikon come up with?',
      'what has the Nikon given us?',
      'what did the Nikon capture?',
    ],
  ],
  [
    'days that are left out',
    all(folder('Animals'), not(days(5))),
    [
      'Animals, but not the ones from Friday',
      'Animals except those from Friday',
      'Animals minus the ones taken on Friday',
      'Animals, leaving out the ones from Friday',
    ],
  ],
  ['weekends', all(days(0, 6), photos), ['weekend photos', 'my weekend pictures', 'weekend shots']],
  ['weekdays', all(days(1, 2, 3, 4, 5), photos), ['weekday photos', 'workday pictures', 'weekday shots only']],
  [
    'none of a list',
    all(photos, not({ set: 'or', of: [folder('Animals'), folder('Phone'), forest], listed: true })),
    [
      'neither Animals nor Phone nor Forest: my other photos',
      'neither Animals nor Phone nor Forest, all the other photos',
      'neither Animals, Phone nor Forest: all my other photos',
    ],
  ],
  [
    'what one keeps',
    where({ is: 'type', any: ['text'] }),
    ['which texts do I keep in here?', 'which texts have we got in here?'],
  ],
  [
    'no camera',
    all(not(where({ is: 'has', what: 'camera' })), photos),
    ['photos that come from no camera at all', 'photos taken by no camera', 'photos from no camera'],
  ],
  [
    'not beyond a bound',
    all(not(where({ is: 'taken', to: '2019-12-31' })), where({ is: 'has', what: 'date' })),
    ['nothing older than 2020', 'nothing from before 2020, on a timeline', 'a timeline with nothing older than 2020'],
  ],
  [
    'several parts told of ones',
    all({ set: 'or', of: [shape('portrait'), shape('square')] }, folder('Animals')),
    ['upright or square ones out of Animals', 'the upright or square ones in Animals'],
  ],
  [
    'twice only',
    all(where({ is: 'camera', words: 'canon' }), folder('Animals')),
    ['Canon ones only, and only from Animals'],
  ],
  [
    'a not of the first alone',
    all(folder('Animals'), not(days(0, 6)), photos),
    ['shots I didn’t take at a weekend, from Animals', 'photos we did not shoot at a weekend, in Animals'],
  ],
  [
    'days from one to another',
    where({ is: 'taken', from: '2015-06-11', to: '2015-06-13' }),
    ['the eleventh to the thirteenth of June 2015', 'from the 11th to the 13th of June 2015'],
  ],
  [
    'parts of a year',
    where({ is: 'taken', from: '2019-01-01', to: '2019-06-30' }),
    ['first half of 2019, gallery', 'the first half of 2019'],
  ],
  [
    'parts of a day',
    all(where({ is: 'time', hours: [5, 9] }), photos),
    ['early morning pictures', 'photos taken early in the morning', 'photos from the early morning'],
  ],
  [
    'cameras of a maker',
    where({ is: 'camera', words: 'nikon' }),
    ['stuff the Nikons made', 'what did the Nikons take?'],
  ],
  [
    'something',
    where({ is: 'color', any: ['blue'] }),
    ['something blue', 'anything that is blue', 'stuff that is blue'],
  ],
  [
    'of each',
    { set: 'each', of: all(folder('Forest'), photos), group: 'year', order: { by: 'taken' }, count: 1 },
    ['one photo per year from the Forest ones', 'one photo for each year from the Forest'],
  ],
  [
    'by another order',
    { set: 'take', of: all(forest, photos), order: { by: 'name' }, count: 1, skip: 3 },
    ['fourth Forest picture by name', 'the fourth Forest photo in alphabetical order'],
  ],
  [
    'a list by name',
    { set: 'or', of: [called('fox'), called('alien'), called('pirate')], listed: true },
    ['fox, alien and pirate', 'the fox, the alien and the pirate', 'fox, alien, pirate', 'fox and alien and pirate'],
  ],
  [
    'two days',
    all(where({ is: 'taken', from: '2015-06-11', to: '2015-06-12' }), photos),
    [
      'photos taken on June 11 or 12, 2015',
      'photos from the 11th and 12th of June 2015',
      'photos from the eleventh and twelfth of June 2015',
    ],
  ],
  [
    'seasons of several years',
    all(
      {
        set: 'or',
        of: [
          where({ is: 'taken', from: '2015-06-01', to: '2015-08-31' }),
          where({ is: 'taken', from: '2016-06-01', to: '2016-08-31' }),
        ],
      },
      photos,
    ),
    ['photos from the summers of 2015 and 2016', 'photos from the summers of 2015 to 2016'],
  ],
  [
    'the rest of all kinds',
    not(where({ is: 'type', any: ['video'] })),
    ['no videos, just the rest', 'no videos, only the rest in a grid', 'no videos please, everything else'],
  ],
  [
    'so many of each',
    {
      set: 'each',
      of: all({ set: 'or', of: [folder('Animals'), forest] }, photos),
      group: 'folder',
      order: { by: 'taken' },
      count: 2,
    },
    ['two pictures each from Animals and Forest', 'two photos from each of Animals and Forest'],
  ],
  ['by night', all(where({ is: 'time', hours: [21, 5] }), photos), ['photos I took at night', 'photos taken at night']],
  [
    'a place that is known',
    all(where({ is: 'has', what: 'place' }), photos),
    ['photos that know their place', 'photos that have a place'],
  ],
  [
    'two left out, one after the other',
    all(
      folder('City and travel'),
      not({ set: 'or', of: [where({ is: 'words', all: [['notes']] }), called('surfer')], listed: true }),
    ),
    ['City and travel without the notes and the surfer', 'City and travel except the notes and the surfer'],
  ],
  [
    'weeks of a month',
    where({ is: 'taken', from: '2015-07-01', to: '2015-07-07' }),
    ['the first week of July 2015', 'photographs from the first week of July 2015'].slice(0, 1),
  ],
  [
    'either end of a year',
    where({ is: 'taken', from: '2015-01-01', to: '2015-03-31' }),
    ['the start of 2015', 'the beginning of 2015'],
  ],
  ['parts by their days', where({ is: 'time', yearly: ['07-01', '07-31'] }), ['all Julys', 'every July']],
  [
    'no younger than',
    all(where({ is: 'taken', to: '2003-12-31' }), photos),
    ['pictures no younger than 2003', 'photos not newer than 2003', 'photos no later than 2003'],
  ],
  [
    'so many, about',
    { set: 'take', of: all(forest, photos), order: { by: 'taken' }, count: 3 },
    ['two or three Forest photos', 'three Forest photos'],
  ],
  [
    'several days, apart',
    all(days(2, 3, 4), photos),
    ['Tuesday, Wednesday, Thursday shots', 'Tuesday, Wednesday and Thursday photos'],
  ],
  [
    'colours in the plural',
    { set: 'or', of: [where({ is: 'color', any: ['red'] }), where({ is: 'color', any: ['pink'] })] },
    ['reds and pinks in a circle'],
  ],
  [
    'what has both',
    all(where({ is: 'has', what: 'date' }), where({ is: 'has', what: 'place' }), photos),
    [
      'photos with both a date and a place',
      'photos with a date and a place',
      'photos that have both a date and a place',
    ],
  ],
  [
    'what has neither',
    all(not(where({ is: 'has', what: 'date' })), not(where({ is: 'has', what: 'camera' })), photos),
    ['photos without a date or a camera', 'photos with neither date nor camera', 'photos without a date and a camera'],
  ],
  [
    'a span with a bound',
    all(where({ is: 'taken', from: '2017-01-01' }), where({ is: 'taken', to: '2021-12-31' })),
    ['anything made in 2017 or later, but before 2022'],
  ],
  [
    'a century',
    all(where({ is: 'taken', from: '2000-01-01', to: '2026-05-14' }), photos),
    ['photos from this century', 'photos of the present century'],
  ],
  [
    'a day in words',
    where({ is: 'time', yearly: ['09-21', '09-21'] }),
    ['the twenty-first of September', '21st September'],
  ],
  [
    'what it is for is not what hangs',
    forest,
    [
      'a grid of the Forest for our open house on Friday',
      'for the open day: a grid of the Forest',
      'the Forest folder as a grid for tomorrow’s club night',
      'a grid of the Forest for my leaving party next week',
      'a grid with the Forest, for the closing ceremony on Sunday afternoon',
      'for our village fete, a grid of the Forest',
    ],
  ],
]

describe('M2.11 parts of a set, days and cameras that are left out', () => {
  it.each(said.flatMap(([what, set, sentences]) => sentences.map((sentence) => [what, sentence, set] as const)))(
    '%s: %s',
    async (_, sentence, set) => {
      const { parameters } = await builtInPlanner.plan(sentence, situation())
      const [goal] = Goal.array().parse(parameters['goals'] ?? [])
      expect(goal && 'of' in goal ? canonical(goal.of) : goal).toEqual(canonical(set))
    },
  )
})

describe('M2.11 ones, where nothing was said before', () => {
  it.each(['all the undated ones', 'the undated ones', 'show me the undated ones'])('%s', async (sentence) => {
    const { parameters } = await builtInPlanner.plan(sentence, fresh())
    const [goal] = Goal.array().parse(parameters['goals'] ?? [])
    expect(goal).toMatchObject({ do: 'find', of: not(where({ is: 'has', what: 'date' })) })
    const { steps } = await builtInPlanner.plan(sentence, situation())
    expect(steps.filter(({ tool }) => tool === 'assets.select')).toEqual([])
  })
})

describe('M2.13 what is asked at the end, of any, and of two', () => {
  it.each([
    ['Forest snaps came off which phone?', { do: 'tell', about: 'camera' }],
    ['the forest path was taken with which camera?', { do: 'tell', about: 'camera' }],
    ['the forest path is in which folder?', { do: 'tell', about: 'folder' }],
    ['the forest path was shot when?', { do: 'tell', about: 'taken' }],
    ['by which camera was the leaf called “fallen leaf” photographed?', { do: 'tell', about: 'camera' }],
    ['the guitar lasts how long?', { do: 'tell', about: 'seconds' }],
    ['are any of the Forest photos square?', { do: 'count' }],
    ['did the Nikon take any?', { do: 'count' }],
    ['are there more films or more sounds?', { do: 'count', said: 'videos' }],
    ['do I have more sounds than films?', { do: 'count', said: 'sounds' }],
  ])('%s', async (sentence, goal) => {
    const { parameters } = await builtInPlanner.plan(sentence, situation())
    expect(Goal.array().parse(parameters['goals'] ?? [])[0]).toMatchObject(goal)
  })
})

describe('M2.11 arrangements and names in other words', () => {
  it.each([
    ['surround me with the Forest', { arrangement: 'circle' }],
    ['encircle us with the Forest', { arrangement: 'circle' }],
    ['the Forest folder on one wall', { arrangement: 'grid' }],
    ['hang the Forest on a wall', { arrangement: 'grid' }],
    ['fallen leaf, silver fir: those two side by side', { arrangement: 'grid' }],
    ['photos from 2015, a timeline of those', { arrangement: 'timeline' }],
    ['gird of the Forest', { arrangement: 'grid' }],
    ['Forest. Ring. Dark blue.', { arrangement: 'circle', look: { backdrop: { color: '#122b53' } } }],
    ['a grid of the Forest which I’d like to call Growing Up', { name: 'Growing Up' }],
    ['a grid of the Forest that shall be called Not for Sale', { name: 'Not for Sale' }],
  ])('%s', async (sentence, goal) => {
    const { parameters } = await builtInPlanner.plan(sentence, situation())
    expect(Goal.array().parse(parameters['goals'] ?? [])[0]).toMatchObject({ do: 'make', ...goal })
  })
})

describe('M2.11 one group for each folder', () => {
  it.each([
    'Animals and Forest, keep the two folders apart in clusters',
    'Animals and Forest in clusters, both folders apart',
    'Animals and Forest, each folder by itself in clusters',
    'Animals and Forest, one wall per folder',
    'Animals and Forest, one wall each',
    'Animals and Forest, a wall for each trip',
  ])('%s', async (sentence) => {
    const { parameters, assumptions } = await builtInPlanner.plan(sentence, situation())
    const [goal] = Goal.array().parse(parameters['goals'] ?? [])
    expect(goal).toMatchObject({ do: 'make', arrangement: 'cluster', options: { clusterBy: 'folder' } })
    expect(assumptions.some((one) => one.includes('a wall of its own'))).toBe(sentence.includes('wall'))
  })
})

/** Parts in one order, however they were put together. */
function canonical(set: GoalSet): unknown {
  if (set.set === 'or') return { ...set, of: set.of.flatMap((one) => (one.set === 'or' ? one.of : [one])) }
  if (set.set !== 'and') return 'of' in set && set.of && 'set' in set.of ? { ...set, of: canonical(set.of) } : set
  const of = set.of.flatMap((one) => (one.set === 'and' ? one.of : [one])).map(canonical)
  return { set: 'and', of: of.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))) }
}
