import { describe, expect, it } from 'vitest'
import { builtInPlanner } from '#services/planning/index.ts'
import { situation } from '../../../tests/support/library.ts'
import { tryPhrasings } from '../../../tests/support/phrasings.ts'

describe('M2.11 sentences with looks, several places and relations in them, and questions about things', () => {
  tryPhrasings({
    atFirst: [
      ['a row of all videos', 'find type=video; make grid columns=9'],
      [
        'two circles: one with the sunsets and one with the forests',
        'find text=sunset; make circle; find text=forest; make circle',
      ],
      [
        'a gallery of the sunsets and another one of the forests',
        'find text=sunset; make gallery; find text=forest; make gallery',
      ],
      ['the sunsets in a dark room', 'find text=sunset; make gallery; light intensity=0.6'],
      ['the sunsets in a circle, dimly lit', 'find text=sunset; make circle; light intensity=0.6'],
      ['a grid of the sunsets in bright daylight', 'find text=sunset; make grid; light preset=daylight'],
      ['the sunsets in a white room', 'find text=sunset; make gallery; backdrop color=#ffffff kind=plain'],
      ['the sunsets, three times as big as usual', 'find text=sunset; make gallery; adjust scale=3'],
      ['a gallery of the sunsets at 150% of their usual size', 'find text=sunset; make gallery; adjust scale=1.5'],
      ['when were the sunsets taken?', 'answer'],
      ['which camera took the sunsets?', 'answer'],
      ['how long is the longest video?', 'answer'],
      ['which video is the longest?', 'answer'],
      ['how many photos were taken on a Sunday', 'answer'],
      [
        'make the walls dark blue, and hang the sunsets there',
        'find text=sunset; make gallery; backdrop color=#122b53 kind=plain',
      ],
    ],
    inAPlace: [
      ['make the walls dark blue', 'backdrop color=#122b53 kind=plain'],
      ['candlelight', 'light preset=warm'],
      ['a dark room', 'light intensity=0.6'],
      ['undo everything', 'undo'],
      ['take back everything', 'undo'],
    ],
  })

  it('“undo everything” takes back all of it, “undo” one step', async () => {
    const args = async (sentence: string) => (await builtInPlanner.plan(sentence, situation())).steps[0]?.args
    expect(await args('undo everything')).toEqual({ everything: true })
    expect(await args('back to the start')).toEqual({ everything: true })
    expect(await args('undo')).toEqual({})
  })
})
