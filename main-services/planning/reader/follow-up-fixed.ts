import { longestAt } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import {
  asFirstMade,
  asItWas,
  bothOfThem,
  datedOrder,
  lessOfIt,
  likedBefore,
  moreOfIt,
  namedOrder,
  nicerBefore,
  putBack,
  onTheWall,
  restAsked,
  sameLook,
  turnedRound,
  wayItWas,
  wholeLot,
  type Mark,
} from './follow-up-words.ts'
import { isMark } from './follow-up-marks.ts'
import type { Fragment } from './follow-up.ts'

export const takingBack = /^(?:undo|undone|revert|reverted|redo|restore|restored|reset)$/u

/** Where several places were made, the first of them may be meant. */
const ofAPlace = /^(?:one|gallery|grid|row|circle|ring|line|timeline|clusters|please|again)$/u

/** What is said whole, in fixed words. */
export function fixedFragment(words: readonly Word[]): Fragment | null {
  const isAll = (all: Parameters<typeof longestAt>[2]) => longestAt(words, 0, all) === words.length
  if (isAll(moreOfIt)) return { is: 'more', less: false }
  if (isAll(lessOfIt) || words.every((word) => isMark(word) || word.norm === 'less')) return { is: 'more', less: true }
  if (isAll(turnedRound)) return { is: 'turned' }
  if (isAll(namedOrder)) return { is: 'order', order: { by: 'name' } }
  const dated = datedOrder.find(([, all]) => isAll(all))
  if (dated) return { is: 'order', order: { by: 'taken', ...(dated[0] ? { descending: true } : {}) } }
  if (isAll(bothOfThem)) return { is: 'both' }
  const look = sameLook.find(([, all]) => isAll(all))
  if (look) return { is: 'sameLook', what: look[0] }
  if (isAll(onTheWall)) return { is: 'form', form: { arrangement: 'gallery', options: {}, isNew: true } }
  const rest = restAsked.find(([, all]) => isAll(all))
  if (rest) return { is: 'rest', asks: rest[0] }
  return nicerOf(words)
}

/** "Restore the rest", "both days". */
export function lotAgain(words: readonly Word[], marks: Set<Mark>): Fragment | null {
  if (longestAt(words, 0, wholeLot) !== words.length) return null
  if (/^(?:restore|bring|return|reinstate|readmit|give|put|get|have|both|in|from|of|for)$/u.test(words[0]?.norm ?? ''))
    marks.add('no')
  return { is: words.some(({ norm }) => norm === 'both') ? 'both' : 'whole' }
}

/** "Put that one back": what was taken out last. */
const isPutBack = (words: readonly Word[]): boolean => longestAt(words, 0, putBack) === words.length

/** "Have the light as it was at the start", "revert the backdrop only", "as it was". */
export function restoredOf(words: readonly Word[]): Fragment | null {
  if (longestAt(words, 0, asFirstMade) === words.length)
    return { is: 'restored', what: 'made', toStart: !ofAPlace.test(words.at(-1)?.norm ?? '') }
  if (isPutBack(words)) return { is: 'restored', what: 'removed', toStart: false }
  if (longestAt(words, 0, asItWas) === words.length) return { is: 'restored', what: 'last', toStart: false }
  const said = new Set(words.map(({ norm }) => norm))
  const what =
    said.has('light') || said.has('lights') || said.has('lighting')
      ? 'light'
      : backs.some((word) => said.has(word))
        ? 'backdrop'
        : null
  if (what === null || said.has('and')) return null
  const isBefore = words.at(-1)?.norm === 'back' || words.some((_, at) => longestAt(words, at, wayItWas) !== null)
  const isUndone = takingBack.test(words.find(({ norm }) => !leadWord.test(norm))?.norm ?? '')
  if (!isBefore && !isUndone) return null
  return { is: 'restored', what, toStart: words.some(({ norm }) => atFirst.test(norm)) }
}
const backs = ['backdrop', 'background', 'wall', 'walls', 'sky']
const leadWord = /^(?:ok|okay|no|nope|hm|hmm|please|now|then|just|only|and|can|could|you|we|let|us|to)$/u
const atFirst = /^(?:start|beginning|first|originally|original|outset|initially|onset)$/u

/** "The stars were nicer, have them back", "I liked the stars better", "back to the blue". */
function nicerOf(words: readonly Word[]): Fragment | null {
  const cut = words.findIndex(isMark)
  if (cut > 0 && takingBack.test(words[0]?.norm ?? '')) return nicerOf(words.slice(cut + 1))
  for (let at = 1; at < Math.min(words.length, 7); at++)
    if (longestAt(words, at, nicerBefore) !== null) return { is: 'nicer', words: words.slice(0, at) }
  const liked = longestAt(words, 0, likedBefore)
  const end = words.findLastIndex(({ norm }) => /^(?:better|more|most|best|back)$/u.test(norm))
  return liked !== null && end === words.length - 1 && end > liked
    ? { is: 'nicer', words: words.slice(liked, end) }
    : null
}

/** Where it shall be, after it was put somewhere. */
export const sides: readonly (readonly [RegExp, Extract<Fragment, { is: 'side' }>['relation']])[] = [
  [/^(?:(?:on|to|at) )?(?:the |its )?left(?: hand)?(?: side)?(?: of (?:it|that))?$/u, 'left'],
  [/^(?:(?:on|to|at) )?(?:the |its )?right(?: hand)?(?: side)?(?: of (?:it|that))?$/u, 'right'],
  [/^(?:above|over|on top of)(?: (?:it|that))?$/u, 'above'],
  [/^(?:below|under|underneath|beneath)(?: (?:it|that))?$/u, 'below'],
  [/^(?:in front of|before)(?: (?:it|that))?$/u, 'front'],
  [/^behind(?: (?:it|that))?$/u, 'behind'],
]
