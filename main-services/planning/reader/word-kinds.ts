import { arrangementByName, groupingByName } from '../grammar/lexicon/arrangements.ts'
import { makers } from '../grammar/lexicon/cameras.ts'
import { colourByWord } from '../grammar/lexicon/colours.ts'
import { anyWords, typeByName } from '../grammar/lexicon/types.ts'
import { strongVerbs, weakVerbs } from '../grammar/lexicon/verbs.ts'

/** Words that no reading may step over. */
export const meaningful =
  /^(?:not|no|without|except|but|never|only|first|last|second|third|newest|oldest|how|many|undo|delete|remove|export|all|left|right|above|below|behind|between|everything|or|twice|half|double)$/u

/** Words that turn a request into another one: a question, a comparison, a place. */
export const asking =
  /^(?:be|who|what|where|when|why|which|whose|do|does|did|is|are|am|was|were|has|had|they|yes|no|near|around|like|between|among|during|over|through|as|more|than|too|it|this|that|these|those|them|up|down|he|she|same|other|others|another|separate|again|back|instead)$/u

/** Words that are only polite. */
export const courtesy: ReadonlySet<string> = new Set(
  'danke merci gracias grazie bitte obrigado arigato spasibo favor please kindly thanks thank hey hi hello ok okay now just can could would you i we me us for to the a an of my our nicely together maybe perhaps so well then would'.split(
    ' ',
  ),
)

/** Words for things, forms, colours, cameras and what things are sorted by. */
export const isNoun = (norm: string): boolean =>
  typeByName.has(norm) ||
  arrangementByName.has(norm) ||
  colourByWord.has(norm) ||
  makers.has(norm) ||
  groupingByName.has(norm)

/** Words that mean something of their own in a request. */
export const reserved = (norm: string): boolean =>
  isNoun(norm) || strongVerbs.has(norm) || weakVerbs.has(norm) || meaningful.test(norm) || anyWords.includes(norm)
