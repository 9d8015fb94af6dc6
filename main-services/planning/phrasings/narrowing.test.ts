import { describe, expect, it } from 'vitest'
import { builtInPlanner } from '#services/planning/index.ts'
import { situation } from '../../../tests/support/library.ts'
import { outline } from '../../../tests/support/outline.ts'

/** What a person means, said plainly, and other ways in which people say it. */
const ways: Readonly<Record<string, readonly string[]>> = {
  'photos with a date but no camera': [
    'photos that do have a date yet no camera',
    'photos with a date and yet without a camera',
    'photos which carry a date but lack the camera',
    'photos that have a date, but no camera information',
    'photos having a date though no camera',
    'photos with a date and still no camera',
    'photos with a date, yet with no camera',
    'photos bearing a date but missing the camera',
    'show me photos that hold a date and yet have no camera',
    'photos that come with a date but without camera data',
  ],
  'photos and sounds over 30 seconds in a circle': [
    'a circle of photos and sounds longer than 30 seconds',
    'put the photos and the sounds of more than 30 seconds in a circle',
    'photos plus sounds above 30 s, in a circle',
    'a circle from photos and sounds exceeding 30 seconds',
    'a ring of photos and sounds over half a minute',
  ],
  'photos taken from May 2015 to June 2015': [
    'photos from May and June 2015',
    'photos taken in May and June of 2015',
    'photos from May as well as June 2015',
    'photos of May and of June 2015',
  ],
  'photos taken before 1 June 2015': [
    'photos from before the summer of 2015',
    'photos older than the summer of 2015',
    'photos taken prior to the summer of 2015',
    'photos made earlier than the summer of 2015',
    'photos before the summer of 2015',
  ],
  'photos without a date in a row': [
    'a row of the photos which still need a date',
    'a row of photos that require a date',
    'a row of the photos that await a date',
    'a row of the photos that lack a date',
    'a row of undated photos',
  ],
  'a circle of upright Canon photos': [
    'a circle of Canon photos, as long as they are upright',
    'a circle of the upright photos by Canon',
    'a circle of Canon photos that are upright',
  ],
  'PNG files in a gallery': [
    'a gallery limited to files ending in .png',
    'a gallery of the files that end in png',
    'a gallery of files with the extension .png',
    'a gallery restricted to files that end with .png',
    'a gallery confined to files saved as png',
    'a gallery reserved for png files',
  ],
  'a gallery of videos': [
    'put the videos on display',
    'put my videos up on display',
    'place the videos on show',
    'put all videos on exhibition',
    'make a gallery of the videos',
    'hang the videos',
  ],
  'hang the Animals folder twice as large': [
    'hang the Animals folder at twice the usual size',
    'mount the Animals folder at double size',
    'put up the Animals folder in double size',
    'hang the Animals folder at double the normal size',
    'exhibit the Animals folder in twice the size',
  ],
}

const same = async (sentence: string) =>
  outline(await builtInPlanner.plan(sentence, situation()))
    .replaceAll(' order=relevance', '')
    .replaceAll(/ name=\S+/gu, '')

describe('M2.2 M2.11 a set narrowed in other words is the same set:', () => {
  for (const [plain, others] of Object.entries(ways)) {
    it.each(others)('%s', async (sentence) => {
      expect(await same(plain)).not.toBe('ask')
      expect(await same(sentence)).toBe(await same(plain))
    })
  }

  it.each([
    'a circle of the Animals folder before my train leaves',
    'a circle of the Animals folder while the soup cools',
    'a circle of the Animals folder, as soon as the children sleep',
    'a circle of the Animals folder before they arrive',
    'a circle of the Animals folder until my brother calls',
    'a circle of the Animals folder, by the time the guests get here',
    'a circle of the Animals folder like beads on a thread',
    'oh well then, a circle of the Animals folder',
    'right you are, a circle of the Animals folder',
    'a circle of the Animals folder, right away',
    'a circle of the Animals folder, at once please',
    'goodness me, a circle of the Animals folder',
    'would you be so lovely and make a circle of the Animals folder',
  ])('what is said around it changes nothing: %s', async (sentence) => {
    expect(await same(sentence)).toBe(await same('a circle of the Animals folder'))
  })

  it.each([
    'order me prints of the Animals folder',
    'I want to buy posters of the photos from 2015',
    'get us some prints of the bee',
    'I would like to order framed prints of all photos',
    'we need two large posters of the leopard',
    'please purchase a photobook of the Animals folder',
    'pay for enlargements of the ibis',
    'sell prints of my photos',
    'can I buy copies of the pelican?',
    'order three canvas prints, 30 by 40',
  ])('what is bought is neither looked for nor hung: %s', async (sentence) => {
    const { steps, reply } = await builtInPlanner.plan(sentence, situation())
    expect(steps).toEqual([])
    expect(reply).toContain('print nothing')
  })
})

describe('M2.14 a folder that there is not', () => {
  it.each([
    'a gallery of the folder Holidays',
    'the Holidays folder in a circle',
    'the folder called Holidays in a grid',
    'a row of the photos from the Holidays folder',
    'Holidays folder, timeline',
    'hang the directory “Holidays”',
    'please to make circle from pictures of folder Holidays',
    'a circle with everything in my Holidays folder',
    'show me the album called Holidays',
    'a starry backdrop behind the pictures of the Holidays folder',
  ])('is said to be none: %s', async (sentence) => {
    const { steps, reply } = await builtInPlanner.plan(sentence, situation())
    expect(steps).toEqual([])
    expect(reply).toContain('There is no folder called “Holidays”')
  })

  it.each([
    'a gallery of my Peru trip',
    'the Peru trip in a circle',
    'hang the photos of the Peru vacation',
    'a timeline of our Peru journey',
    'show me the pictures from the Peru holiday',
  ])('a journey that has no folder is none either: %s', async (sentence) => {
    const { steps, reply } = await builtInPlanner.plan(sentence, situation())
    expect(steps).toEqual([])
    expect(reply).toContain('There is no folder called “Peru”')
  })
})
