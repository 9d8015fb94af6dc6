import { describe, expect, it } from 'vitest'
import type { Goal } from '#shared/model/goal.ts'
import { whatIs } from '#shared/model/set.ts'
import type { PlannerContext } from '../grammar/context.ts'
import { tokenise } from '../grammar/text/tokenise.ts'
import { followUpOf } from '../reader/follow-up.ts'
import type { Facts } from '../reader/words.ts'
import { followUpGoals } from './follow-up.ts'

const place = { id: 'p1', name: 'Attic', kind: 'grid', count: 6 } as const
const other = { id: 'p2', name: 'Cabinet', kind: 'grid', count: 2 } as const
const known = (word: string) => ({ word, name: 1, folder: 0, text: 0, near: null })
const words = new Map(['otter', 'stork', 'rose'].map((word) => [word, known(word)]))

const made: Goal = {
  do: 'make',
  of: { set: 'take', of: whatIs({ is: 'type', any: ['image'] }), order: { by: 'taken' }, count: 3 },
  said: 'photos',
  arrangement: 'grid',
  options: {},
  name: null,
  look: {},
}
const inColumns: Goal = { ...made, of: whatIs({ is: 'type', any: ['image'] }), options: { columns: 5 } }
const reds: Goal = { ...made, of: whatIs({ is: 'color', any: ['red'] }), said: 'red things' }
const blues: Goal = { ...reds, of: whatIs({ is: 'color', any: ['blue'] }), said: 'blue things' }
const ofMay: Goal = {
  ...made,
  of: whatIs({ is: 'taken', from: '2015-05-01', to: '2015-05-31' }),
  said: 'photos of May',
}
const found: Goal = { do: 'find', of: whatIs({ is: 'color', any: ['red'] }), said: 'red things' }
const counted: Goal = { do: 'count', of: whatIs({ is: 'has', what: 'camera' }), said: 'things', one: 'thing' }
const long: Goal = { ...counted, of: whatIs({ is: 'measure', of: 'seconds', atLeast: 9 }) }
const replaced: Goal = {
  do: 'replace',
  of: whatIs({ is: 'words', all: [['rose']] }),
  by: whatIs({ is: 'words', all: [['otter']] }),
  said: 'otter',
}
const removed: Goal = { do: 'remove', of: whatIs({ is: 'words', all: [['otter']] }), said: 'otter' }
const grown: Goal = { do: 'change', of: whatIs({ is: 'words', all: [['otter']] }), change: { scale: 2 } }
const lifted: Goal = { do: 'change', of: whatIs({ is: 'words', all: [['otter']] }), change: { move: [0, 0.3, 0] } }
const exchanged: Goal = {
  do: 'swap',
  of: whatIs({ is: 'words', all: [['otter']] }),
  with: whatIs({ is: 'words', all: [['stork']] }),
}
const beside: Goal = {
  do: 'put',
  of: whatIs({ is: 'words', all: [['otter']] }),
  said: 'otter',
  relation: 'right',
  to: whatIs({ is: 'words', all: [['stork']] }),
}
const kept: Goal = { do: 'keep', of: whatIs({ is: 'color', any: ['red'] }), said: 'red things' }
const dimmed: Goal = { do: 'brighten', by: 0.6 }
const painted: Goal = { do: 'look', look: { backdrop: { kind: 'plain', color: '#b3261e' } } }
const called: Goal = { do: 'rename', name: 'Salt' }

/** What a sentence comes to after these, in few words. */
function after(last: readonly Goal[], text: string, more: Partial<PlannerContext> = {}): string {
  const facts: Facts = {
    words,
    kinds: new Map(),
    folders: ['Beach'],
    cameras: [],
    today: '2026-06-01',
    places: [place, other],
    text,
  }
  const nothing = { kind: 'grid', brightness: 1, items: [], eye: { position: [0, 1.6, 0], target: [0, 1.6, -1] } }
  const context = {
    environment: place,
    environments: [place, other],
    turns: last.map((goal) => ({ goal, environmentId: place.id })),
    selection: { itemIds: [], assetIds: [] },
    touched: [],
    standing: () => nothing,
    countSet: () => 1,
    select: () => ['a1'],
    made: [place.id],
    ...more,
  } as unknown as PlannerContext
  const said = followUpOf(tokenise(text), facts)
  const intents = said && followUpGoals(said, context)
  return intents
    ? intents.map(({ goal, place: at }) => `${brief(goal)}${at && 'id' in at ? ` in ${at.id}` : ''}`).join(', ')
    : 'nothing'
}

/** What a goal does, and all in it that tells it from others. */
function brief(goal: Goal): string {
  const parts = JSON.stringify(goal)
  const told = [
    ...parts.matchAll(
      /"(?:count|columns|rows|by|kind|path|from|color|name|scale|do)":"?(-?[\w.#-]+)|"any":\["(\w+)"|"all":\[\["(\w+)"|"(descending|fresh)":true/gu,
    ),
  ]
  return told.map((found) => found.slice(1).find((part) => part !== undefined)).join(' ')
}

describe('M2.4 a fragment says only what is to be other', () => {
  it.each([
    ['hm, five', 'again 5'],
    ['six would be prettier', 'again 6'],
    ['could it be 4?', 'again 4'],
    ['two more than that', 'again 5'],
    ['one fewer', 'again 2'],
    ['wait no, green', 'again green color'],
    ['from the Beach folder instead', 'again Beach folder'],
    ['not red. Green.', 'again green color'],
    ['plus the rose', 'add rose'],
    ['only 2015', 'again 2015-01-01 narrowed'],
    ['the same treatment for the Beach', 'again Beach folder fresh'],
    ['alphabetical', 'sort name'],
    ['contrary order', 'reverse'],
    ['flipped please', 'reverse'],
  ])('“%s” after a place of three', (sentence, expected) => {
    expect(after([made], sentence)).toBe(expected)
  })

  it.each([
    ['nah, 4', [inColumns], 'arrange 4'],
    ['three would be tidier', [inColumns], 'arrange 3'],
    ['not the otter, the stork', [removed], 'undo, remove stork'],
    ['no, I meant the stork', [grown], 'undo, change stork 2'],
    ['the stork likewise', [grown], 'and stork words'],
    ['all of them again', [made, kept], 'undo'],
    ['a touch more', [made, dimmed], 'brighten 0.6'],
    ['too much', [made, dimmed], 'brighten 1.29'],
    ['nah, purple', [made, painted], 'look plain #6b3fa0'],
    ['hm, black?', [made, painted], 'look plain #000000'],
    ['no red ones', [made, painted], 'again red color'],
    ['double that', [made], 'again 6'],
    ['the stork must go as well', [removed], 'remove stork'],
    ['I said otter but meant the stork', [removed], 'undo, remove stork'],
    ['only Saturday', [made], 'again narrowed'],
    ['no, I meant Pepper', [made, called], 'rename Pepper'],
    ['the same in the Cabinet', [made, dimmed], 'brighten 0.6 in p2'],
    ['yuck, a ring and not a row', [made], 'again'],
    ['have the light as it was at the beginning', [made, dimmed], 'look #ffffff'],
    ['revert just the background', [made, painted], 'look hall #1b1a18'],
    ['put that one back', [made, removed], 'undo'],
    ['no red ones', [made], 'again red color'],
    ['the stork by half', [grown], 'change stork 1.5'],
    ['no, by 30 percent', [grown], 'undo, change otter 1.3'],
    ['20 % only', [grown], 'undo, change otter 1.2'],
    ['half that', [grown], 'undo, change otter 1.5'],
    ['and the rose even more', [grown], 'change rose 2'],
    ['same again', [grown], 'change 2'],
    ['the stork by 20 cm', [lifted], 'change stork'],
    ['another 10 cm', [lifted], 'change'],
    ['no, 20 cm', [lifted], 'undo, change otter'],
    ['wrong direction', [lifted], 'undo, change otter'],
    ['too far', [lifted], 'change'],
    ['no, the rose and the stork', [exchanged], 'undo, swap rose stork'],
    ['no, with the rose', [exchanged], 'undo, swap otter rose'],
    ['no, on the left', [beside], 'put otter stork'],
    ['no wait, at the very end', [beside], 'put otter left 1 descending'],
  ] as const)('“%s” after another deed', (sentence, last, expected) => {
    expect(after([made, ...last], sentence)).toBe(expected)
  })

  it.each([
    'green',
    'the otter',
    'a gallery of the otter',
    'undo that',
    'take that back',
    'too much red',
    'thanks, that is better',
    'the otter is lovely',
    'no problem',
    'just hang the otter',
    'also find the otter',
  ])('“%s” says by itself what is wanted', (sentence) => {
    expect(after([made], sentence)).toBe('nothing')
  })
})

describe('M2.4 a bare name of other things', () => {
  it.each([
    ['blue', [reds], 'again blue color'],
    ['the yellow ones', [reds], 'again yellow color'],
    ['ok, green then', [reds], 'again green color'],
    ['2016', [ofMay], 'again 2016-01-01 date'],
    ['winter', [ofMay], 'again date'],
    ['green', [made, kept], 'again green narrowed'],
    ['the stork', [made, { ...removed, do: 'add' }], 'add stork'],
    ['with the stork', [made, replaced], 'replace otter stork'],
    ['blue', [found], 'find blue'],
    ['without the rose', [found], 'find red rose'],
    ['and without the rose, in a grid', [found], 'make red rose null'],
    ['only 2016', [found], 'find 2016-01-01 red'],
    ['four', [found], 'find red taken 4'],
    ['chronologically', [found], 'sort taken'],
  ] as const)('“%s” is meant in place of what was of its kind', (sentence, last, expected) => {
    expect(after(last, sentence)).toBe(expected)
  })

  it.each([
    ['both of them', [reds, blues], 'again red blue whole'],
    ['the two colours together', [reds, blues], 'again red blue whole'],
    ['both, please', [found, { ...found, of: blues.of }], 'find red blue'],
    ['only the 9th', [ofMay], 'again narrowed'],
    ['and how many don’t?', [counted], 'count'],
    ['show me those that do not', [counted], 'find'],
    ['and shorter?', [long], 'count'],
    ['put the stork back', [made, removed], 'add stork image'],
    ['Salt was better', [made, called, { do: 'rename', name: 'Pepper' }], 'rename Salt'],
    ['back to how it was at first', [made, removed, dimmed], 'undo'],
    ['undo everything until the first grid', [made, removed, dimmed], 'undo'],
  ] as const)('“%s” leans on more than the last words', (sentence, last, expected) => {
    expect(after(last, sentence)).toBe(expected)
  })

  it.each([
    ['the otter then', removed, 'remove otter'],
    ['ok, the stork', { ...removed, do: 'add' }, 'add stork'],
    ['stork', made, 'make stork null'],
    ['the stork, then', { ...removed, do: 'keep' }, 'keep stork'],
  ] as const)('“%s” puts right what could not be done', (sentence, tried, expected) => {
    expect(after([made], sentence, { declined: true, unmet: { goals: [tried], named: [] } })).toBe(expected)
  })

  it('takes nothing back twice', () => {
    const turns = [made, removed].map((goal, at) => ({ goal, environmentId: place.id, undone: at === 1 }))
    expect(after([made, removed], 'no, the stork', { turns })).toBe('remove stork')
  })

  it.each(['a row of the stork', 'what about tomorrow?', 'the stork is lovely', 'Cabinet', 'thank you'])(
    '“%s” is none',
    (sentence) => {
      expect(after([reds], sentence)).toBe('nothing')
    },
  )
})
