import type { Trait } from '#shared/model/goal.ts'
import type { Entry } from './lexicon.ts'

/** What things may have in common, as it is said. */
const traits: Readonly<Record<Trait, string>> = {
  year: 'year',
  month: 'month',
  day: 'day|date',
  camera: 'camera|cam|phone|device|gear|apparatus',
  folder: 'folder|directory|album|subfolder',
  color: 'colour|color|hue|shade|tint',
  type: 'kind|sort|type',
}

/** What stands before them; "that" alone leads to things that are told otherwise. */
const leads: Readonly<Record<Trait, string>> = {
  year: '(taken|shot|made|photographed|dating|dated|captured|recorded|filmed|that are|which are|that were|from)? (from|in|of|during|within|out of|throughout)?',
  month:
    '(taken|shot|made|photographed|dating|dated|captured|recorded|filmed|that are|which are|that were)? (from|in|of|during|within)?',
  day: '(taken|shot|made|photographed|dating|dated|captured|recorded|filmed|that are|which are|that were|on)? (from|on|of|at|in|during)?',
  camera:
    '(taken|shot|made|photographed|captured|recorded|filmed|that came|which came|came|that were taken|which were taken|that was used|i took|we took|i shot|we shot|i made|i have|that are)? (with|by|from|on|of|off|using|through)?',
  folder: '(that are|that is|which are|stored|kept|lying|found|that lie|which lie)? (in|from|of|inside|within|out of)?',
  color:
    '(that are|that have|which have|which are|that has|having|painted|coloured|colored|with)? (of|in|with|having|from|has|have)?',
  type: '(that are|which are)? (of)?',
}

const adjectives: Readonly<Record<Trait, string>> = {
  year: 'taken in the same year',
  month: 'taken in the same month',
  day: 'taken on the same day',
  camera: 'taken with the same camera',
  folder: 'in the same folder',
  color: 'of the same colour',
  type: 'of the same kind',
}

/** A value that was told or that something else has, and how it is said until it is known. */
export interface TraitSaid {
  what: Trait
  after: string
  /** So many days, months or years later. */
  later?: number
}

/** "This year" is the one we are in. */
const here = 'that|this|that same|this same|that very same'
const past = 'that|that same|that very same'
const pointing: Readonly<Record<Trait, string>> = {
  year: past,
  month: past,
  day: past,
  camera: here,
  folder: here,
  color: here,
  type: here,
}

/** The names of traits. */
const traitsOf = (source: (what: Trait, noun: string) => string, symbol: string, cost: number): Entry[] =>
  (Object.keys(traits) as Trait[]).map((what): Entry => [
    symbol,
    source(what, traits[what]),
    { what, after: adjectives[what] } satisfies TraitSaid,
    cost,
  ])

const very = '(very|exact|precise|particular|one|said)?'

const taken = '(taken|shot|made|photographed|dating|captured|recorded|filmed|that are|which are|that were)?'

/** "The day after", "a year earlier". */
const neighbours: readonly Entry[] = (['day', 'month', 'year'] as const).flatMap((what): Entry[] => {
  const lead = `${taken} (from|on|of|in|during|for)?`
  const named = (later: number, words: string): Entry => [
    'thattrait',
    words,
    { what, after: adjectives[what], later } satisfies TraitSaid,
    0.01,
  ]
  return [
    named(
      1,
      `${lead} (the|that)? ${what} after|afterwards|later|thereafter (that|it|this)?, ${lead} the (next|following|subsequent) ${what}, ${lead} (a|one|1) ${what} later|on|after|further (that)?, ${lead} the ${what} that (follows|followed|came next|comes next)`,
    ),
    named(
      -1,
      `${lead} (the|that)? ${what} before|earlier|previously|prior (that|it|this|to that|to it)?, ${lead} the (previous|preceding|prior) ${what}, ${lead} (a|one|1) ${what} earlier|before|back|prior (that)?`,
    ),
  ]
})

/** Words for what things have in common: "that year", "with the same camera as", "in the tram's folder". */
export const sameWords: readonly Entry[] = [
  // "That kind" and "that sort" are said of anything.
  ...traitsOf(
    (what, noun) =>
      what === 'type'
        ? `${leads[what]} (the|that|exactly the|just the) ${very} same ${noun}`
        : `${leads[what]} (${pointing[what]}|the same|said|the very same|exactly the same|just the same|exactly that|just that) ${very} ${noun} (then|there|again|too|as well)?`,
    'thattrait',
    0.02,
  ),
  ...traitsOf(
    (what, noun) =>
      `${leads[what]} (the|exactly the|just the|precisely the|of the)? (very)? same ${noun} (as|like|that|with|of) (did|was|is|are|took|made|has|have|for|with|in|from|on|that of|those of)? (took|made|shot|has)?`,
    'sametraitas',
    0.02,
  ),
  ...traitsOf(
    (what, noun) =>
      what === 'camera'
        ? `${leads[what]} the (very)? ${noun} (that|which)? (took|made|shot|captured|recorded|photographed|filmed|i used for|we used for|used for|i took|was used for)`
        : what === 'type'
          ? 'of the same kind and sort as'
          : what === 'folder'
            ? '(lying|stored|kept|that are|that lie)? (from|in|inside|of)? the (very)? (folder|directory|album|subfolder) (of|that holds|that has|with|where i keep|where we keep)'
            : `(taken|shot|made|photographed|that are|that have|which are)? (from|in|on|during|of|with|has|have) the ${noun} (of|when i took|when we took|i took|we took)`,
    'traitof',
    0.04,
  ),
  ...neighbours,
  [
    'thattrait',
    '(that are|that is|which are|stored|kept|lying|found|that lie)? (in|from|of|inside|within)? (the|that) (folder|directory|album|subfolder) (that|which|where)? (it|that|that one|this|this one|they|these|those|he|she) (is|lies|lives|was|sits|comes|came|belongs|are|is kept|is stored|is filed|is found|is saved|was found|lie|live) (in|from|to|inside|at)?, (in|from|of|inside)? its (own)? (folder|directory|album|subfolder), (in|from|of|inside)? (the|that) (folder|directory|album|subfolder) (of it|it is in|containing it|that contains it|that holds it|with it|with it in it|around it)',
    { what: 'folder', after: adjectives.folder } satisfies TraitSaid,
    0.01,
  ],
  ...(['year', 'month', 'day'] as const).map((what): Entry => [
    'thattrait',
    `${taken} (from|in|on|of|during)? (the|that) ${what} (that|when|in which|on which|where)? (it|that|that one|this|this one) (was|is|dates|stems|comes) (taken|shot|made|photographed|from)? (in|on|from)?, ${taken} (from|in|on|of)? its ${what}`,
    { what, after: adjectives[what] } satisfies TraitSaid,
    0.01,
  ]),
  ['ondayw', `${taken} (from|on) (the)?, just|only (the)?`, 'on', 0.02],
  // "Everything I shot with it", after it was told with what.
  [
    'thattrait',
    '(that|which)? (i|we|you|they|he|she)? (have|had)? (took|shot|made|taken|captured|recorded|photographed|filmed|used) (with|on|by|using) (it|that|that one|this|this one)',
    { what: 'camera', after: adjectives.camera } satisfies TraitSaid,
    0.02,
  ],
  // "Those from then", after it was told when.
  [
    'thattrait',
    '(taken|shot|made|dating|captured)? (from|on|at) (then|that time|the time), (taken|shot|made) then|that day',
    { what: 'day', after: adjectives.day } satisfies TraitSaid,
    0.1,
  ],
  [
    'elsew',
    'else, other, others, besides, in addition, also, (the)? rest (of)? (the|those|them)? (ones|pictures|photos|things)?, the others, the other ones|pictures|photos|things, the remaining ones|pictures|photos|things',
    'else',
    0.03,
  ],
  [
    'whatelse',
    '(what|which|who) else (is|was|are|were|has been|have been|do|did|does|have|has|there is|is there|did i take|did we take|i have|do i have|do we have|have i|have we|came|comes|lies|hangs)? (there|i|we)? (got|have)?, (what|which) (others|other ones|other pictures|other photos|other things|other files|more) (are|is|was|were|do|did|have|has|come|came|are there|do i have|have i|have we)? (there|i|we)? (got|have)?',
    'else',
    0.02,
  ],
  [
    'anyq',
    '(are there|is there|do i have|do we have|have i|have we|have i got|have we got|got)? any (other|more|further)?',
    'any',
    0.02,
  ],
]
