import { describe, expect, it } from 'vitest'
import { goalsReader } from './goals-read.ts'

const goals = goalsReader(['badger', 'magpie', 'walnut', 'boat', 'pier', '1', '4'])

const ways: Readonly<Record<string, readonly string[]>> = {
  'what is to the left of the badger?': [
    'what hangs directly left of the badger?',
    'what is left from the badger?',
    'which one is immediately to the left of the badger?',
    'which picture hangs just to the left of the badger?',
    'what hangs on the left from the badger?',
    'what comes right before the badger?',
    'which photo stands to the left of the badger?',
    'what precedes the badger?',
    'tell me what is left of the badger',
    'and what is to the left of the badger?',
  ],
  'what is third from the right?': [
    'which one is the third from the right?',
    'which picture is third from the right now?',
    'and the third from the right?',
    'third from the right?',
    'so what hangs third from the right?',
    'what is the third from the right?',
    'the third from the right?',
    'which photo hangs third from the right?',
    'which is third from the right?',
    'and which is third from the right?',
  ],
  'swap the first one and the fourth one': [
    'swap number 1 and number 4',
    'exchange no. 1 and no. 4',
    'switch 1 and 4',
    'swap 1 with 4',
    'interchange the first and the fourth',
    'trade #1 for #4',
    'the first and the fourth should change places',
    'let the first and the fourth trade places',
    'swap number one with number four',
    '1 and 4 change places',
  ],
  'put the magpie behind me': [
    'the magpie goes behind me',
    'Magpie put behind me',
    'chuck the magpie behind me',
    'the magpie, put it in my back, behind me',
    'the magpie belongs at my back',
    'the magpie directly behind me',
    'relocate the magpie to my back',
    'the magpie should be moved behind my back',
    'the magpie behind me, the rest stays as it is',
    'let the magpie go behind me',
  ],
  'make the boat half as big again': [
    'make the boat half again as large',
    'the boat a half bigger',
    'make the boat 50 percent bigger',
    'the boat should be half again bigger',
    'the boat x1.5',
    'scale the boat x1.5',
    'the boat one and a half times its size',
    'could the boat be one and a half times as big',
    'make the boat one and a half times as big as it is now',
    'boat: 1.5 times its present size',
  ],
  'give the boat a quarter turn': [
    'a quarter turn for the boat',
    'turn the boat by a quarter of a turn',
    'rotate the boat by 90 degrees to the right',
    'the boat 90 degrees to the right',
    'turn the boat a quarter turn',
    'give the boat 90 degrees to the right',
    'spin the boat by a quarter turn',
    'I want the boat a quarter turn',
    'make the boat a quarter turn',
    'the boat by 90 degrees to the right',
  ],
  'which wall is the walnut on?': [
    'on which wall is the walnut?',
    'where does the walnut hang?',
    'where is the walnut hanging?',
    'on which wall does the walnut hang?',
    'so which wall is the walnut on?',
    'whereabouts is the walnut hanging?',
    'for the record, on which wall is the walnut?',
    'tell me where the walnut hangs',
    'at which wall is the walnut?',
    'where exactly does the walnut hang?',
  ],
  'hang the walnut above the magpie': [
    'stack the walnut above the magpie',
    'put the walnut directly above the magpie',
    'the walnut goes over the magpie',
    'the walnut belongs on top of the magpie',
    'place the walnut right above the magpie',
    'the walnut should hang above the magpie',
    'rehang the walnut just above the magpie',
    'stick the walnut higher than the magpie',
    'the walnut should be put above the magpie',
    'now the walnut above the magpie',
  ],
}

describe('M2.11 M2.15 where things stand, in other words:', () => {
  for (const [plain, others] of Object.entries(ways)) {
    it.each(others)(`${plain}: %s`, (sentence) => {
      expect(goals(plain)).toHaveLength(1)
      expect(goals(sentence)).toEqual(goals(plain))
    })
  }
})
