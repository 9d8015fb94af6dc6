import type { MediaType } from '#shared/model/asset.ts'
import type { SetOrder } from '#shared/model/set.ts'
import type { Entry } from './lexicon.ts'
import { where } from './values.ts'

/** "The longer of the two", "which one is older?": the most so of those that are compared. */
const comparatives: readonly (readonly [string, SetOrder])[] = [
  ['newer, later, younger, more recent', { by: 'taken', descending: true }],
  ['older, earlier', { by: 'taken' }],
  ['longer, lengthier', { by: 'seconds', descending: true }],
  ['shorter, briefer', { by: 'seconds' }],
  ['wider, broader', { by: 'width', descending: true }],
  ['narrower', { by: 'width' }],
  ['taller, higher', { by: 'height', descending: true }],
  ['bigger, larger, sharper', { by: 'pixels', descending: true }],
  ['smaller, tinier', { by: 'pixels' }],
  ['heavier', { by: 'bytes', descending: true }],
  ['lighter', { by: 'bytes' }],
]

/** What one does with things of a kind. */
const uses: readonly (readonly [string, MediaType, string])[] = [
  ['listen to, hear, play aloud', 'audio', 'to listen to'],
  ['watch', 'video', 'to watch'],
  ['read', 'text', 'to read'],
  ['walk around, turn around, look at from all sides|behind', 'model', 'to walk around'],
]

const did = '(did|do|have|has|had|does) (i|we|you|he|she|they|my wife|my husband|dad|mum)'
const used =
  '(use|used|take|taken|shoot|shot|photograph|work with|worked with|carry|prefer|take pictures with|take photos with)'
const things = '(the|my)? (pictures|photos|photographs|things|shots|files|images|frames)? (with|in it|in|of all)?'

/** "Which camera did we use most?", "which folder holds the most pictures?" */
const mostWords: readonly (readonly [string, { of: 'camera' | 'folder'; least?: true }])[] = (
  [
    ['most', 'fullest|largest|biggest', {}],
    ['least|fewest', 'emptiest|smallest', { least: true }],
  ] as const
).flatMap(([much, full, less]): [string, { of: 'camera' | 'folder'; least?: true }][] => [
  [
    `(with|on|by)? (what|which) (camera|cam|phone|device) ${did} ${used} (the)? ${much} (often|frequently|of all|pictures with|photos with|with)?, (what|which) (camera|cam|phone|device) (took|takes|made|shot|has taken|was used|is used|has been used|gets used) (the)? ${much} (often|frequently)? (pictures|photos|photographs|shots|frames|of the pictures|of them|of these|of all)?, (what|which) (is|was) (my|our|the) ${much} (used|common|frequent) (camera|cam|phone|device)`,
    { of: 'camera', ...less },
  ],
  [
    `(in)? (what|which) (folder|directory|album|trip|holiday|journey) (has|have|holds|hold|contains|contain|is there|are there|do i have|do we have|have i|lie|lies) (got)? (the)? ${much} ${things}, (what|which) (folder|directory|album|trip|holiday|journey) is the ${full}`,
    { of: 'folder', ...less },
  ],
])

/** Words of questions that lean on what was said, and of wishes for what they were about. */
export const askingWords: readonly Entry[] = [
  ...comparatives.map(([source, value]): Entry => ['cmpr', source, value, 0.02]),
  ...uses.map(([source, type, after]): Entry => [
    'mod',
    source
      .split(', ')
      .map(
        (use) =>
          `(that|which|is there|are there to)? (can|could|do|may|might|would|shall|should)? (i|we|one|you) (can|could|may|might)? (actually|really)? ${use}`,
      )
      .join(', '),
    { set: where({ is: 'type', any: [type] }), kind: 'type', after },
    0.02,
  ]),
  [
    'ofmine',
    '(of|from|among) (my|our|the|all my|all the) (files|things|stuff|library|collection|media)',
    'of mine',
    0.01,
  ],
  [
    'it',
    'the latter (ones|two)?, all (of)? (the|those|these)? two|three|four|five|six|seven|eight|nine|ten (of them)?, what|whatever is|was left|remaining|over (over|of it|of them|now|then)?, what|whatever remains|remained (over|of it|of them|now|then)?, the remainder, the remaining ones|pictures|photos|things',
    'it',
    0.15,
  ],
  ['it', 'em, all of em, them two, the (whole|entire) lot (of them)?, the bunch (of them)?', 'it', 0.02],
  [
    'theseq',
    'those, these, them, em, those ones, these ones, just|only those|these|them, those|these alone|only',
    'those',
    0.02,
  ],
  ['thatq', '(only|just) (that|it|this) (one|thing|picture|photo)?, (that|it|this) (one)? (only|alone)', 'that', 0.02],
  ['keepsq', '(so|and|now|ok|then)? (keep|retain|leave|save|spare|preserve) (only|just|me)?', 'keep', 0.02],
  [
    'keepv',
    '(cull|narrow|whittle|cut|pare|trim|thin|prune|restrict|limit|slim|winnow|strip|reduce|boil|weed|filter) (it|them|that|those|these|this|everything|the selection|the lot|things)? (down|back)? (to|to only|to just|until only) (the)?, (make do|be content|stick|stay) with (only|just)? (the)?',
    undefined,
    0.01,
  ],
  // "Put that on show", "do hang it up for me".
  [
    'showv',
    `(please|now|then|so|ok|and|could you|would you|can you|will you|may i|might i|can i|could i|let us|let me|i want to|i would like to|do|go on)? (please|kindly|also)? (hang|put|stick|set|have|get|mount|exhibit|place|display|show|present|pin|pop|see|bring|slap|whack)`,
    'show',
    0.02,
  ],
  [
    'ondisplayw',
    '(up)? (on|onto|upon) (show|display|view|exhibition|the wall|the walls|a wall|my wall|the big wall|that wall), up (on the wall|on the walls|somewhere|there|in a room|in a gallery)? (for me|for us|please|now)?, (up)? for (me|us) (please)?, (in|into) (a) (new)? (gallery|room|hall|museum|exhibition) (of its own|of their own|please|for me)?',
    'on display',
    0.02,
  ],
  [
    'showpast',
    '(exhibited|displayed|on show|on display|on the wall|on the walls|up on the wall|in a gallery|shown in a gallery)',
    'shown',
    0.02,
  ],
  // Pairs.
  [
    'bothof',
    'the pair of them|those|these, the two of (them|those|these), (them|those|these) two, both of (them|those|these)? (please)?, each of (the two|them both), the both (of them)?',
    'both',
    0.01,
  ],
  [
    'oftwo',
    '(of|out of|from|among) (the two|these two|those two|the pair|both|them both|the two of them|them)',
    'of the two',
    0.01,
  ],
  ['firstwas', '(was|came|is|comes) (first|earlier|sooner|before the other|the first)', { by: 'taken' }, 0.02],
  [
    'firstwas',
    '(was|came|is|comes) (last|later|second|after the other|the last)',
    { by: 'taken', descending: true },
    0.02,
  ],
  ['whoq', 'who|which|what', 'which', 0.02],
  // Few words.
  ['joint', 'n, an, nd, plus also', 'and', 0.1],
  [
    'whichones',
    'which (ones)? (from|out of|in|amongst|among|of) (it|them|these|those|all|all of them|all these), what (ones)? (from|among|of) (them|these|those)',
    'which',
    0.01,
  ],
  [
    'hereq',
    'here, in here, in there, there, of these, of them, of those, up here, on the wall, in this place|room',
    'here',
    0.02,
  ],
  [
    'hangin',
    '(do|does|are|is|have|has)? (we|i|you|there|they)? (now|still|currently)? (got|have)? (hang|hangs|hanging|stand|stands|standing|up|on show|on display|there|shown|displayed|be|hung|stay|live|sit)? (up)? (in|inside|within|at|on the walls of) (the|my|our)?',
    'hang in',
    0.02,
  ],
  [
    'remaining',
    'how many|much (things|pictures|photos|works|pieces|items|ones|of them)? (did|does|do|will|would) (stay|remain|survive|that make|that give|this give|this make|that leave|this leave|it make|it give|stand there|i get|we get) (now|there|here|altogether|in total|in all)?, how many|much (things|pictures|photos|works|pieces|items|ones)? (this|that|it) (gives|makes|is|leaves|comes to) (now|altogether|in total|in all)?, how many|much (things|pictures|photos|works|pieces|items)? (have|has) (stayed|remained|been left) (there|here)?',
    'here',
    0.02,
  ],
  ['askq', 'how many pixels (wide|high|tall|broad|across|big|large|long)? is|are|has|have|does|do', 'size', 0],
  [
    'askq',
    '(with|by|using|on)? (what|which) (gear|equipment|apparatus|kit|tool|instrument|machine|lens|recorder) (took|shot|made|captured|recorded|photographed|filmed|was|were|did i|did we|is|are) (used for|used to take|behind|responsible for|use for|take|shoot|photograph)?',
    'camera',
    0.01,
  ],
  [
    'sortq',
    '(please|now|then)? (sort|order|arrange|rank|line up|put|hang|rearrange|reorder|classify|set)',
    'sort',
    0.02,
  ],
  [
    'removev',
    'nuke, zap, axe, purge, obliterate, trash, junk, kill (off)?, wipe, shoo (away)?, toss, dump, chuck, unhook, unstick, vaporise|vaporize',
    undefined,
    0.02,
  ],
  [
    'asklead',
    '(who|anyone|anybody|does anyone|does anybody|do you) (here)? (knows|know|remembers|remember|recalls|recall|happens to know|can say|can tell) (by any chance|maybe|perhaps)?, (who|can anyone|can anybody|can somebody|could someone) (can|could)? (tell|remind) me, (remind|tell) me (again|please)?',
    undefined,
    -0.1,
  ],
  [
    'comesw',
    '(comes|came|is|was|ranks|stands|would be|would come|will be|falls|goes) (in)? (the|as the|as)?',
    'comes',
    0.02,
  ],
  ...mostWords.map(([source, value]): Entry => ['mostq', source, value, 0]),
  ['pick', '(very)? first (one)? (of|from|on|at) (the)? left (side|hand side|end)?', { by: 'left' }, 0.01],
  [
    'pick',
    '(very)? (first|last) (one)? (of|from|on|at) (the)? right (side|hand side|end)?',
    { by: 'left', descending: true },
    0.01,
  ],
  [
    'calledq',
    '(and|so|then|now|but)? (remind me|tell me)? (what|how) (is|was) (it|this|this one|this place|this room|this gallery|this hall|the place|the gallery|the room) (now|again)? (called|named|titled) (now|again|then|please)?',
    'called',
    0.01,
  ],
]
