import { describe, expect, it } from 'vitest'
import { fresh } from '../../../tests/support/library.ts'
import { builtInPlanner } from '../index.ts'
import { withoutAsides } from '../reader/asides.ts'
import { hear } from '../reader/languages/hear.ts'
import { parseSentence, readSentence } from '../reader/read.ts'

const nothingKnown = {
  words: new Map(),
  kinds: new Map(),
  folders: [],
  cameras: [],
  today: '2026-11-28',
}

/** What a sentence asks for, whatever there is. */
function goals(text: string): string {
  const facts = { ...nothingKnown, text }
  const parsed = parseSentence(withoutAsides(hear(text, []).words, facts), facts)
  const read = parsed && readSentence(parsed)
  const asked = (read?.intents ?? []).map((one) => ('goal' in one ? { ...one.goal, said: '', rows: one.rows } : one))
  return JSON.stringify(asked)
}

/** Sets in one order, however they were put together. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, canonical(part)]))
  if (parts['set'] !== 'and') return parts
  const all = (parts['of'] as { set: string; of: unknown }[]).flatMap((one) =>
    one.set === 'and' ? (one.of as unknown[]) : [one],
  )
  return { ...parts, of: all.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))) }
}

/** Each of them asks for what the first one asks for. */
const same: Readonly<Record<string, readonly string[]>> = {
  'a bound with its end': [
    'a grid of videos at least 6 s long',
    'a grid of videos of at least 6 seconds',
    'a grid of videos no shorter than 6 seconds',
    'a grid of videos not under 6 seconds',
    'a grid of videos >= 6 s',
    'a grid of videos that run 6 seconds or longer',
    'a grid of videos 6 seconds or more',
    'a grid of videos with a length of at least 6 s',
    'a grid of videos lasting a minimum of 6 seconds',
    'a grid of videos from 6 seconds',
  ],
  'a bound without its end': [
    'a grid of photos narrower than 700 pixels',
    'a grid of photos less than 700 pixels wide',
    'a grid of photos under 700 px',
    'a grid of photos < 700 px',
    'a grid of photos with a width below 700 pixels',
    'a grid of photos whose width is under 700 pixels',
  ],
  'an order': [
    'a row of videos from the shortest to the longest',
    'a row of videos, shortest first',
    'a row of videos, beginning with the shortest',
    'a row of videos starting with the shortest and ending with the longest',
    'a row of videos, shortest to longest',
    'a row of videos by length',
    'a row of videos in order of length',
    'a row of videos sorted by duration ascending',
    'a row of videos, the shortest one on the left',
    'a row of videos, the longest last',
  ],
  groups: [
    'photos, each year kept together',
    'photos, one pile per year',
    'photos in heaps, one heap for each year',
    'photos with every year in its own group',
    'photos, grouped by the year they are from',
    'photos, keep the years apart',
    'photos by the year they were taken in',
    'photos bundled per year',
    'photos, a cluster for each year',
  ],
  'more said of things behind a comma': [
    'a circle of photos that are square',
    'a circle of photos, the square ones',
    'a circle of photos (the square ones)',
    'a circle of photos, but only the square ones',
  ],
}

describe('M2.2 things told apart in other words', () => {
  for (const [kind, [first = '', ...others]] of Object.entries(same)) {
    it.each(others)(`${kind}: %s`, (sentence) => {
      expect(canonical(JSON.parse(goals(sentence)))).toEqual(canonical(JSON.parse(goals(first))))
    })
  }

  it.each([
    ['photos without any green in them', '"set":"not"'],
    ['photos that have GPS coordinates', '{"set":"where","condition":{"is":"has","what":"place"}}'],
    ['photos nobody put a date on', '{"set":"not","of":{"set":"where","condition":{"is":"has","what":"date"}}}'],
    ['photos between 5 and 10 pixels wide', '"atLeast":5,"atMost":10'],
    ['which photographs are from a Thursday?', '"weekdays":[4]'],
    ['Tuesday or Thursday snaps', '"weekdays":[2,4]'],
    ['autumn shots before 2005', '"yearly":["09-01","11-30"]'],
    ['photos taken between 10 and 12 in the morning', '"hours":[10,12]'],
    ['photos (only 2018)', '"from":"2018-01-01"'],
    ['everything I photographed from 2009 up to and including 2012', '"from":"2009-01-01","to":"2012-12-31"'],
  ])('%s', (sentence, part) => {
    expect(goals(sentence)).toContain(part)
  })

  it.each(['I have not got my glasses on, find videos', 'find videos, the boys never tire of it'])(
    'a “not” that says something of somebody takes nothing away: %s',
    (sentence) => {
      expect(goals(sentence)).toBe(goals('find videos'))
    },
  )

  it.each([
    'I have been up since four with the calves and now I need a circle of square photos somewhere nice',
    'there ought to be a circle of square photos somewhere, and there is not, so make one',
    'I would not say no to a circle of square photos',
    'all that this day lacks is a circle of square photos, my dear fellow',
    'my brother has been asking for a circle of square photos for ages, so make one',
  ])('a wish is found in a tale: %s', async (sentence) => {
    const { parameters } = await builtInPlanner.plan(sentence, fresh())
    const { parameters: wanted } = await builtInPlanner.plan('a circle of square photos', fresh())
    expect(parameters['goals']).toEqual(wanted['goals'])
    expect(parameters['goals']).toHaveLength(1)
  })

  it.each(['do not make a circle of square photos', 'instead of a circle of square photos I want something else'])(
    'and none where it is denied: %s',
    async (sentence) => {
      const { steps } = await builtInPlanner.plan(sentence, fresh())
      expect(steps).toEqual([])
    },
  )

  it('says that a form is not there, and builds no other', async () => {
    const { steps, reply } = await builtInPlanner.plan('the photos from 2018 in a half circle', fresh())
    expect(steps).toEqual([])
    expect(reply).toContain('I cannot arrange things as a half circle yet')
  })
})
