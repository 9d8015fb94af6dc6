import { describe, expect, it } from 'vitest'
import type { Json } from '#shared/model/ids.ts'
import { AnswerPart, type Run } from '#shared/model/workflow.ts'
import { definitionOf, stepOf } from '../../tests/support/runs.ts'
import { answerOf } from './answer.ts'

const answered = (result: Json, says: unknown[]) => {
  const step = { ...stepOf('s1', 'assets.facets'), status: 'completed' as const, attempts: 1, result }
  const run = {
    status: 'completed',
    definition: { ...definitionOf([step]), answer: { says: says.map((part) => AnswerPart.parse(part)), summed: true } },
    steps: [{ ...step, startedAt: 0, finishedAt: 0, summary: '', error: null }],
  }
  return answerOf(run as unknown as Run)
}
const colours = (...values: [string, number][]) => ({
  colors: values.map(([value, count]) => ({ value, count })),
})
const numbered = { $from: 's1', path: 'colors', none: 'none', one: '', many: '', name: 'value', number: 'count' }

describe('M2.15 a list as an answer', () => {
  it.each([
    [colours(), 'None.'],
    [colours(['red', 1]), 'Red (1).'],
    [colours(['red', 1200], ['blue', 2]), 'Red (1,200) and blue (2).'],
    [colours(['red', 3], ['blue', 2], ['green', 1]), 'Red (3), blue (2) and green (1).'],
  ])('names its members as one says them: %j', (result, text) => {
    expect(answered(result, [{ ...numbered, last: 'and' }, '.'])).toEqual({ text })
  })

  it('tells how many more there are than it names, and counts all', () => {
    const cameras = ['A', 'B', 'C', 'D'].map((value) => ({ value }))
    const list = { $from: 's1', path: 'cameras', none: '', one: 'One camera: ', many: '{count} cameras: ' }
    expect(answered({ cameras }, [{ ...list, name: 'value', most: 2, counts: true }, '.'])).toEqual({
      text: '4 cameras: A, B, and 2 more.',
      count: 4,
    })
  })

  it('tells folders by their last part, those of one name once', () => {
    const folders = ['/a/Photos', '/b/Photos', '/a/Notes'].map((value) => ({ value, count: 1 }))
    const list = { $from: 's1', path: 'folders', none: '', one: '', many: '{count}: ', name: 'value', lastPart: true }
    expect(answered({ folders }, [{ ...list, counts: true }])).toEqual({ text: '2: Photos, Notes', count: 2 })
    expect(answered({ folders }, ['in ', { ...list, many: '{count} folders', most: 0 }])).toEqual({
      text: 'In 2 folders',
    })
  })

  it('tells kinds by their nouns, in the order of these', () => {
    const types = colours(['text', 1], ['image', 1200]).colors
    const nouns = { image: ['photo', 'photos'], video: ['video', 'videos'], text: ['text', 'texts'] }
    const list = { ...numbered, path: 'types', nouns, last: 'and' }
    expect(answered({ types, total: 1201 }, [list, '.'])?.text).toBe('1,200 photos and 1 text.')
  })
})

describe('M2.15 what is known of a thing as an answer', () => {
  const heron = {
    id: '019a0000-0000-7000-8000-000000000001',
    name: 'heron.jpg',
    mediaType: 'image',
    path: '/media/Zoo/heron.jpg',
    width: 1200,
    height: 800,
    durationSeconds: null,
    takenAt: '2019-03-09T11:00:00',
    bytes: 66_310,
    colors: ['blue', 'grey'],
    camera: 'NIKON D90',
    place: null,
  }

  it.each([
    ['taken', '“heron.jpg” was taken on 9 March 2019 at 11:00'],
    ['camera', '“heron.jpg” was taken with a NIKON D90'],
    ['seconds', '“heron.jpg” has no length in time'],
    ['size', '“heron.jpg” is 1,200 × 800 pixels'],
    ['bytes', '“heron.jpg” takes 66.3 kB'],
    ['place', '“heron.jpg” does not say where it was taken'],
    ['folder', '“heron.jpg” lies in the folder “Zoo”'],
    ['colors', '“heron.jpg” is mostly blue and grey'],
    ['format', '“heron.jpg” is a picture (JPG)'],
  ])('its %s', (about, text) => {
    expect(answered(heron, [{ $from: 's1', about }])).toEqual({ text, assetIds: [heron.id] })
  })

  it.each([
    [9.04, 'lasts 9 seconds'],
    [61, 'lasts 1 minute 1 second'],
    [3725, 'lasts 1 hour 2 minutes 5 seconds'],
  ])('how long %d seconds are', (durationSeconds, told) => {
    expect(answered({ ...heron, durationSeconds }, [{ $from: 's1', about: 'seconds' }])?.text).toContain(told)
  })
})
