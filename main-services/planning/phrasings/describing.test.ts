import { describe, expect, it } from 'vitest'
import { builtInPlanner } from '#services/planning/index.ts'
import { situation } from '../../../tests/support/library.ts'
import { outline } from '../../../tests/support/outline.ts'

/** What a person means, said plainly, and other ways in which people say it. */
const ways: Readonly<Record<string, readonly string[]>> = {
  'a grid of the photos in Phone': [
    'a grid of the photos we have stored under Phone',
    'a grid of the photos residing in the Phone directory',
    'a grid of pictures that are lying in Phone',
    'a grid of every one of the photos saved in Phone',
    'a grid of the photos which belong to the Phone folder',
    'a grid of the piccies housed in the album Phone',
    'a grid of photos that live in Phone',
    'a grid of the photos placed in the folder called Phone',
    'a grid of the stills I keep in Phone',
    'a grid of the fotos to be found in Phone',
  ],
  'a grid of everything in Phone': [
    'a grid of the contents of Phone',
    'a grid of the entire contents of the Phone folder',
    'a grid of whatever we put into Phone',
    'a grid of all that the Phone folder contains',
    'a grid of the Phone directory in full',
    'a grid of the Phone folder and all its subfolders',
    'a grid of anything stored in Phone',
    'a grid of the Phone folder of ours',
    'a grid of each and every thing in Phone',
    'a grid of all things collected in the folder Phone',
  ],
  'a grid of photos taken in 2015': [
    'a grid of photos stemming from 2015',
    'a grid of photos originating in 2015',
    'a grid of photos whose date lies in 2015',
    'a grid of photos with the year 2015',
    'a grid of the photos somebody took in 2015',
    'a grid of photos bearing the date 2015',
    'a grid of photos that were produced in 2015',
    'a grid of photos going back to 2015',
    'a grid of photos which happen to be from 2015',
    'a grid of photos that hail from 2015',
  ],
  'a grid of photos taken in summer': [
    'a grid of photos from the summer season',
    'a grid of summery photos',
    'a grid of photos of every summer',
    'a grid of photos taken in the summer of whichever year',
    'a grid of photos dating from summer',
    'a grid of photos taken during the summer holidays',
    'a grid of photos from some summer or other',
    'a grid of photos taken in summer, no matter which year',
    'a grid of photos which we shot in the summertime',
    'a grid of photos from all summers',
  ],
  'a grid of photos taken on a Friday': [
    'a grid of photos with a date on a Friday',
    'a grid of photos whose day of the week is Friday',
    'a grid of photos from any Friday',
    'a grid of photos which fall on a Friday',
    'a grid of photos taken on Fri',
    'a grid of photos that turn out to be from a Friday',
    'a grid of photos shot on every Friday',
    'a grid of photos where weekday = Friday',
    'a grid of photos made on some Friday or another',
    'a grid of Friday photos',
  ],
  'a grid of photos by Nikon': [
    'a grid of photos that came off the Nikon',
    'a grid of photos for which we employed the Nikon',
    'a grid of photos whose camera brand is Nikon',
    'a grid of photos delivered by the Nikon',
    'a grid of photos made by means of the Nikon',
    'a grid of photos where my camera was a Nikon',
    'a grid of the photos that my Nikon captured',
    'a grid of photos with Nikon in the metadata',
    'a grid of photos shot via the Nikon',
    'a grid of photos for which a Nikon was in use',
  ],
  'a grid of green photos': [
    'a grid of photos ruled by green',
    'a grid of photos that are chiefly green',
    'a grid of photos in which green predominates',
    'a grid of photos whose dominant colour is green',
    'a grid of photos in tones of green',
    'a grid of photos with green as their leading colour',
    'a grid of photos that are green above all',
    'a grid of overwhelmingly green photos',
    'a grid of photos where green is the prevailing colour',
    'a grid of green-hued photos',
  ],
  'a grid of square photos': [
    'a grid of photos whose shape is square',
    'a grid of photos with square proportions',
    'a grid of photos of the square kind',
    'a grid of photos as high as they are wide',
    'a grid of photos that are square in outline',
    'a grid of photos with equal edges',
    'a grid of photos that have a square format',
    'a grid of perfectly square photos',
    'a grid of square-format photos',
    'a grid of photos in the ratio 1:1',
  ],
  'a grid of photos without a date': [
    'a grid of photos void of a date',
    'a grid of photos of which nobody remembers when they were taken',
    'a grid of photos whose date is not known',
    'a grid of photos that bear no date',
    'a grid of photos for which there is no date',
    'a grid of photos with a missing date',
    'a grid of photos which came without a date',
    'a grid of photos where the date got lost',
    'a grid of undatable photos',
    'a grid of photos having no date at all',
  ],
  'how many photos from 2015': [
    'have you any idea how many photos from 2015 there are',
    'photos from 2015, how many are there?',
    'what is the sum total of photos from 2015',
    'my boss would like to know how many photos from 2015 we possess',
    'what amount of photos from 2015 do we own?',
    'of the photos, how many were taken in 2015?',
    'how many photos from 2015 do you reckon there are?',
    'I was curious how many photos from 2015 we hold',
    'only the number: photos from 2015',
    'how many photos date from 2015, all told?',
  ],
  'what is the longest video?': [
    'which of the videos is the longest?',
    'of the videos, which one is the longest?',
    'which is the longest of the videos?',
    'which video runs the longest?',
    'what video is the longest one?',
    'tell me which video is the longest',
    'name the longest video',
    'which video has the longest running time?',
    'do you know which video is the longest?',
    'the longest video?',
  ],
}

const same = async (sentence: string) =>
  outline(await builtInPlanner.plan(sentence, situation()))
    .replaceAll(' order=relevance', '')
    .replaceAll(/ name=\S+/gu, '')

describe('M2.2 M2.11 a set said in other words is the same set:', () => {
  for (const [plain, others] of Object.entries(ways)) {
    it.each(others)('%s', async (sentence) => {
      expect(await same(plain)).not.toBe('ask')
      expect(await same(sentence)).toBe(await same(plain))
    })
  }
})
