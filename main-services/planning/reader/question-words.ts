import type { AssetFact } from '#shared/model/workflow.ts'
import type { Entry } from './lexicon.ts'

const took =
  'did (i|we|you|they|he|she|somebody|someone|my wife|my husband|my father|my mother)? (take|shoot|make|film|record|photograph|get|snap|capture|catch|do|use for|use on|grab|picture)'

/** How a question about things begins, by what it asks for. */
const asked: readonly (readonly [AssetFact, string])[] = [
  [
    'taken',
    `when was|were|is|are, when ${took}, (what|which) date|day|year|month was|were|is|are, (what|which) date|day|year|month ${took}, in|on|from what|which date|day|year|month|season|decade was|were|is|are, (in|on|from|at)? what|which date|day|year|month|time|season|decade do|does|did, (the|what is the|what was the|give me the|tell me the|show me the)? (date|day|year|month|age|capture date|date taken|date and time|time) of|for (the)?, (the)? date|when on|for|from, at what time was|were|is, since when do|does|is|are|has|have, how long ago was|were|is, in which season was|were, when exactly|precisely was|were|is, when has|have, in|on what|which date|day|year|month ${took}, how old is|are, what is|was the date|year|age of, from when is|are, when do|does`,
  ],
  [
    'camera',
    `(what|which) camera|cameras|phone|device|cam took|shot|made|photographed|captured|recorded|filmed, (what|which) camera|cameras|phone|device|cam was|were|is|are (used for|used to take|behind)?, (what|which) camera|phone|device|cam ${took}, with|on what|which camera|cameras|phone|device|cam was|were|is|are, with|on what|which camera|phone|device|cam ${took}, (what|which) camera|phone|device do|does, (the)? camera|phone|device (used|behind|make|model|name)? (for|of|behind|to take|on)? (the)?, (with|on|by|using|through)? (what|which) (kind|sort|type|make|brand|model|name)? (of|kind of|sort of|type of)? camera|cameras|phone|phones|device|cam|apparatus (took|shot|made|photographed|captured|recorded|filmed|was|were|is|are|has|have|do|does|did)? (used|behind|responsible|they|we|i|he|she|somebody|someone|anyone)? (for|to take|to make|to shoot|to photograph|to capture|to record|take|shoot|make|photograph|capture|film|record|taken|use for|use to take)?, what made|took|shot|captured|recorded|photographed|filmed, (what|which) (make|brand|model) (took|made|shot|was used for)`,
  ],
  [
    'seconds',
    'how long is|are|does|do|was|were, how many seconds|minutes|hours is|are|does|do|has|have|long is|are, what is the length|duration of, what is the running|playing time of, (the|what is the|tell me the)? (length|duration|running time|playing time|run time|playtime) of|for, what length|duration is|are|has|have|does|do, how much time does|do, how many seconds|minutes long|of is|are, for how long does|do|is|will, how short is|are',
  ],
  [
    'size',
    'how big|large|wide|tall|high is|are|was|were, (what|which) size|dimensions|resolution is|are|does|do|has|have, what is|are the size|dimensions|resolution|width|height of, how many pixels|megapixels is|are|does|do|has|have, (the|tell me the)? (dimensions|resolution|width|height|pixel size|pixel dimensions|size in pixels) of|for, (the)? size of, of what|which size is|are, (what|which) width|height is|are|has|have|does|do, how small|broad|high is|are|was',
  ],
  [
    'bytes',
    'how many megabytes|kilobytes|bytes|mb|kb is|are|does|do|has|have, how heavy is|are, what is the file size of, how much space|memory|room|storage|disk space is|are|does|do, (the)? file size of|for, how much does|do|is, how large a file is',
  ],
  [
    'place',
    `where was|were, where ${took}, in what|which place|country|city|town|location was|were, (the)? (location|place|gps position|coordinates|gps coordinates|whereabouts) of|for, at what|which place|location|spot was|were, where on earth was|were, where about|abouts was|were`,
  ],
  [
    'folder',
    'in what|which folder|directory|album|subfolder (can|do|could|would|might|will|should) (i|we|you|one) (find|see|look for|have|keep|get), where is|lies, in what|which folder|directory is|are|lies|lie|does|do, (what|which) folder|directory is|are|has|have|holds|contains, (what|which) folder|directory does|do, what is the path|folder of, where (do|can|could|will|might|would) (i|we|you|one) find|see|have|keep|store|locate, the folder|directory|path of|for (the)?, in what|which album|directory|subfolder is|are|lies|did, (what|which) album|subfolder is|are|has|holds|does|do, where (do|does) live|lie|sit|belong, where (have|did) (i|we|you) (put|stored|stowed|filed|kept|saved|save|file|store|keep|hide)',
  ],
  [
    'colors',
    'what|which colour|color|colours|colors is|are|has|have|does|do, what is|are the colour|color|colours|colors of, (the)? (main)? (colour|color|colours|colors) of|for, (what|which) (main)? (colour|color|colours|colors) (are|is) (in|on|there in)?',
  ],
  [
    'format',
    'what|which format|type|filetype is|are|has|have, what|which file type|format is|are|has|have, what kind|sort|type of file|files|thing is|are, what is the file? format|type of, (the)? (file)? (format|type|extension|ending) of|for, (what|which) (file)? (format|type|extension|ending) is|are|has|have|does|do, in what|which (file)? format is|are',
  ],
]

const which = '(which|what)'
const made = '(taken|shot|made|recorded|filmed|captured|photographed|snapped)'

/** Questions that ask at their end: "the Lisbon snaps came off which phone?" */
const askedLast: readonly (readonly [AssetFact, string])[] = [
  [
    'camera',
    `(was|were|is|are|came|come|comes|got|has been|have been)? ${made}? (with|by|on|off|from|using|out of) ${which} (camera|phone|device|cam|model|make)`,
  ],
  ['folder', `(is|are|lies|lie|sits|sit|lives|live|was put|belongs)? (in|inside|to) ${which} (folder|album|directory)`],
  [
    'taken',
    `(is|are|was|were|dates|date) ${made}? when, (is|are|was|were)? ${made}? (in|from|on) ${which} (year|day|month|date)`,
  ],
  ['seconds', '(is|are|lasts|last|runs|run|goes on|plays|takes) (for)? how long'],
  ['size', '(is|are|measures) how (big|large|wide|high)'],
  ['place', `(is|are|was|were) ${made}? where`],
  ['colors', `(is|are) ${which} (colour|color|colours|colors)`],
]

/** The words of questions about things. */
export const questionWords: readonly Entry[] = [
  ...asked.map(([about, source]): Entry => ['askq', source, about, 0.02]),
  ...askedLast.map(([about, source]): Entry => ['lateq', source, about, 0.01]),
  [
    'asktail',
    'it|that|they|those|this|these (taken|shot|made|from|last|run)?, taken, shot, made, recorded, filmed, photographed, captured, come from, comes from, from, taken with|on|by, shot with|on, made with, recorded with, last, lasts, run, runs, long, big, play, plays, go on, in, stored in?, kept in?, located, lie, lie in, lies in, have, has, of, take, take up, be, belong to, on, with, saved in?, use',
  ],
  [
    'areq',
    'are|is|were|was|have been, are|were|is|was (there|in|from|of)?, come|comes from|with, lie|lies in, have|has',
  ],
  ['does', 'does, do, are in, is in'],
  ['having', 'have, has, hold, holds, contain, contains, contain in it'],
  ['takenwith', 'taken|shot|made|recorded|filmed|photographed|captured with|on|by, from'],
  ['askind', 'when, on|in|from which|what day|date|year|month, what|which day|date|year|month', 'taken', 0.02],
  ['askind', 'how long, how many seconds|minutes', 'seconds', 0.02],
  ['askind', 'how big|large|wide|high|tall', 'size', 0.02],
  ['askind', 'with|on|by (what|which) camera|phone|device, (what|which) camera|phone|device', 'camera', 0.02],
  ['askind', 'where', 'place', 0.02],
  ['askind', '(in)? (what|which) folder|directory|album', 'folder', 0.02],
  [
    'askverb',
    '(was|were|is|are|has been|have been|got) taken|shot|made|recorded|filmed|photographed|captured|from (with|on|by)?',
    'made',
    0.02,
  ],
  [
    'askverb',
    '(is|are|was|were) (big|long|large|stored|kept|saved|located|filed|hidden|in|lying|living)?, date|dates|comes|come (from)?, lasts|last|runs|plays|goes, lies|lives|sits, has|have, is at',
    'is',
    0.03,
  ],
  ['whichq', 'which, what, which one|ones of?, which (one)? of, what of, which out of, which among|amongst'],
  ['oneq', 'one, ones, of (all|them|these|those) (all)?, of the lot|bunch, there (is|are), of all'],
  ['takewithq', 'with|on|by, taken|shot|made|recorded with|on|by'],
  [
    'whatdid',
    'what|which did (i|we|they|you|he|she|one|somebody)? take|shoot|make|record|film|photograph|capture|use (for)?',
    undefined,
    0.02,
  ],
  [
    'isq',
    'is|are|was|were the? (very|absolute|single)?, is|are my|our, (takes|uses|needs|fills|occupies) (up)? (the)?, comes|came (the)?, lasts|runs|plays|goes the?, has|have the',
  ],
  ['there', 'there, in there, on it, onto it, on there, on them, onto them, on these walls, in that room|place|hall'],
  ['rel', took],
]
