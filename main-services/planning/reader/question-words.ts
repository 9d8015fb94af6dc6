import type { AssetFact } from '#shared/model/workflow.ts'
import type { Entry } from './lexicon.ts'

const took = 'did (i|we|you)? take|shoot|make|film|record|photograph'

/** How a question about things begins, by what it asks for. */
const asked: readonly (readonly [AssetFact, string])[] = [
  [
    'taken',
    `when was|were|is|are, when ${took}, (what|which) date|day|year|month was|were|is|are, (what|which) date|day|year|month ${took}, in|on|from what|which date|day|year|month was|were|is|are, in|on what|which date|day|year|month ${took}, how old is|are, what is|was the date|year|age of, from when is|are, when do|does`,
  ],
  [
    'camera',
    `(what|which) camera|cameras|phone|device|cam took|shot|made|photographed|captured|recorded|filmed, (what|which) camera|cameras|phone|device|cam was|were|is|are (used for|used to take|behind)?, (what|which) camera|phone|device|cam ${took}, with|on what|which camera|cameras|phone|device|cam was|were|is|are, with|on what|which camera|phone|device|cam ${took}, (what|which) camera|phone|device do|does`,
  ],
  [
    'seconds',
    'how long is|are|does|do|was|were, how many seconds|minutes|hours is|are|does|do|has|have|long is|are, what is the length|duration|running time|playing time of',
  ],
  [
    'size',
    'how big|large|wide|tall|high is|are|was|were, (what|which) size|dimensions|resolution is|are|does|do|has|have, what is|are the size|dimensions|resolution|width|height of, how many pixels|megapixels is|are|does|do|has|have',
  ],
  [
    'bytes',
    'how many megabytes|kilobytes|bytes|mb|kb is|are|does|do|has|have, how heavy is|are, what is the file size of, how much space|memory|room is|are|does|do',
  ],
  ['place', `where was|were, where ${took}, in what|which place|country|city|town was|were`],
  [
    'folder',
    'where is|lies, in what|which folder|directory is|are|lies|lie|does|do, (what|which) folder|directory is|are|has|have|holds|contains, (what|which) folder|directory does|do, what is the path|folder of',
  ],
  [
    'colors',
    'what|which colour|color|colours|colors is|are|has|have|does|do, what is|are the colour|color|colours|colors of',
  ],
  [
    'format',
    'what|which format|type|filetype is|are|has|have, what|which file type|format is|are|has|have, what kind|sort|type of file|files|thing is|are, what is the file? format|type of',
  ],
]

/** The words of questions about things. */
export const questionWords: readonly Entry[] = [
  ...asked.map(([about, source]): Entry => ['askq', source, about, 0.02]),
  [
    'asktail',
    'taken, shot, made, recorded, filmed, photographed, captured, come from, comes from, from, taken with|on|by, shot with|on, made with, recorded with, last, lasts, run, runs, play, plays, go on, in, stored in?, kept in?, located, lie, lie in, lies in, have, has, of, take, take up, be, belong to, on, with, saved in?, use',
  ],
  [
    'areq',
    'are|is|were|was|have been, are|were|is|was (there|in|from|of)?, come|comes from|with, lie|lies in, have|has',
  ],
  ['does', 'does, do, are in, is in'],
  ['having', 'have, has, hold, holds, contain, contains, contain in it'],
  ['takenwith', 'taken|shot|made|recorded|filmed|photographed|captured with|on|by, from'],
  ['whichq', 'which, what, which one|ones of?, which of, what of'],
  ['isq', 'is|are|was|were the?, is|are my|our, lasts|runs|plays|goes the?, has|have the'],
  ['there', 'there, in there, on it, onto it, on there, on them, onto them, on these walls, in that room|place|hall'],
  ['rel', took],
]
