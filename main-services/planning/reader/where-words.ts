import type { Relation } from '#shared/model/goal.ts'
import type { Entry } from './lexicon.ts'

/** What says that nothing is between: "directly below", "immediately to the left of". */
const just =
  '(directly|immediately|right|just|straight|exactly|precisely|bang|squarely|slap|straightaway|somewhere|a bit|a little|further|anywhere)?'
const side = '(side|hand side|hand)?'

const relations: readonly (readonly [string, Relation])[] = [
  [
    `${just} (to|on|at|towards|by|over to) (the)? (immediate|direct|very|near)? left ${side} of|from, ${just} left ${side} of|from`,
    'left',
  ],
  // Beside what one thing was put, the other side is the left one.
  [`(on|to|at) the other side of`, 'left'],
  [
    `${just} (to|on|at|towards|by|over to) (the)? (immediate|direct|very|near)? right ${side} of|from, ${just} right ${side} from, ${just} right of`,
    'right',
  ],
  [
    `${just} (next to)|beside|alongside|(adjacent to)|(by the side of)|(at the side of)|(close to)|(close by)|(next door to)|(on one side of)|near|nearby|(in the neighbourhood of)|(in the vicinity of), (on|at|to)? (either|both|each) (side|sides) of, flanking, bordering on?, neighbouring|neighboring, (over by)|(up against)|(against the side of)`,
    'beside',
  ],
  [
    `${just} above|over|atop|upon|(on top of)|(on the top of)|(up above)|(higher up than)|(higher than)|(on the head of)`,
    'above',
  ],
  [
    `${just} below|under|underneath|beneath|(lower than)|(lower down than)|(down below)|(down under)|(at the bottom of)|(at the foot of)`,
    'below',
  ],
  [`${just} behind|(in back of)|(at the back of)|(to the rear of)|(to the back of)`, 'behind'],
  [`${just} (in front of)|(ahead of)|(to the front of)`, 'front'],
  [
    `(right|just|exactly|in|halfway|midway|somewhere)? between|(in between)|betwixt|(in the middle of)|(in the midst of)`,
    'between',
  ],
]

const me = '(me|us|where i stand|where i am|where i am standing|where we stand|where we are)'
const aroundMe: readonly (readonly [string, Relation])[] = [
  [
    `${just} behind ${me}, ${just} (in|at|on|to|behind) my|our back|backs|rear|backside, (in|to) back of me|us, to the rear of ${me}`,
    'behind',
  ],
  [
    `${just} in front of ${me}, ${just} ahead of ${me}, (straight|dead|right|directly|just) ahead, before ${me}, (to|in) the front of me|us, (before|in front of|under) my|our eyes|nose|face|noses|eye, facing|opposite ${me}, to my|our front`,
    'front',
  ],
  [
    `${just} (on|to|at|by|over to|over on) my|our left ${side}, ${just} (on|to|at)? (the)? left ${side} of ${me}`,
    'left',
  ],
  [
    `${just} (on|to|at|by|over to|over on) my|our right ${side}, ${just} (on|to|at)? (the)? right ${side} of ${me}`,
    'right',
  ],
  [`${just} above ${me}, (above|over) my|our head|heads, overhead, up above ${me}`, 'above'],
  [`${just} below|beneath|under ${me}, (at|before|by|under) my|our feet, on the floor before ${me}`, 'below'],
]

const onto = '(on|off|from|onto|on to|to|at|over to|over onto|across to|up on|up to|against|along|over on)'
const walls: readonly (readonly [string, Relation])[] = [
  [
    `${onto} (the|my|our|that)? left ${side} wall, ${onto} (the|that)? wall (on|to|at) (the|my|our) left ${side} (of me)?`,
    'left',
  ],
  [
    `${onto} (the|my|our|that)? right ${side} wall, ${onto} (the|that)? wall (on|to|at) (the|my|our) right ${side} (of me)?`,
    'right',
  ],
  [
    `${onto} (the|my|our|that)? back|rear|entrance wall, ${onto} (the|that)? wall (behind|in the back|at the back) (of)? (me|us)?`,
    'behind',
  ],
  [
    `${onto} (the|my|our|that)? front|far|opposite|end|main wall, ${onto} (the|that)? wall (ahead|opposite|straight ahead|in front|facing) (of)? (me|us)?`,
    'front',
  ],
]

const modal =
  '(should|must|shall|can|could|may|might|will|would|ought to|has to|have to|is to|are to|needs to|wants to|had better|better)?'

/** Words for where things stand, and of moving them there. */
export const whereWords: readonly Entry[] = [
  ...relations.map(([source, value]): Entry => [
    'relation',
    source,
    value,
    value === 'left' || value === 'right' ? -0.06 : 0.02,
  ]),
  ...aroundMe.map(([source, value]): Entry => ['around', source, value, 0.01]),
  ...walls.map(([source, value]): Entry => ['wallat', source, value, 0.01]),
  [
    'itsside',
    `${just} (on|to|at|by|from)? (its|their|his|her|whose) (immediate|direct|very|other)? left ${side}`,
    'left',
    0.01,
  ],
  [
    'itsside',
    `${just} (on|to|at|by|from)? (its|their|his|her|whose) (immediate|direct|very|other)? right ${side}`,
    'right',
    0.01,
  ],
  ['itsside', '(on|at|by|to)? (its|their|his|her) (either|both)? side|sides', 'beside', 0.01],
  ['itsside', '(on|to|at)? (either|both|each) (side|sides)', 'beside', 0.05],
  [
    'neighboursof',
    '(the)? (two|both|next|immediate|direct)? (neighbour|neighbours|neighbor|neighbors) of|to',
    'beside',
    0.01,
  ],
  [
    'itsneighbours',
    '(both|all)? (of)? (its|their|his|her) (two|next|immediate|direct|both)? (neighbour|neighbours|neighbor|neighbors)',
    'beside',
    0.01,
  ],
  ['itsneighbours', `(its|their|his|her) left ${side} (neighbour|neighbor)`, 'left', 0.01],
  ['itsneighbours', `(its|their|his|her) right ${side} (neighbour|neighbor)`, 'right', 0.01],
  ['neighboursof', `(the)? left ${side} (neighbour|neighbor) of`, 'left', 0.01],
  ['neighboursof', `(the)? right ${side} (neighbour|neighbor) of`, 'right', 0.01],
  [
    'nearestto',
    '(nearest|closest|most near|most close) to|by, (hangs|stands|is|sits|comes|are|lies) (the)? nearest|closest (to)?, (the)? (nearest|closest) (neighbour|neighbor|one|thing|picture|photo) (of|to)',
    'nearest',
    0.0,
  ],
  [
    'seqask',
    '(so|and|now)? (what|who|which|which one|which picture|which photo|which thing|which work) (comes|goes|is|hangs|stands|follows|come|do we get|do i get|is there) (right|directly|immediately|just|next)? after, (so|and|now)? (what|who|which|which one|which picture|which photo) (follows|succeeds) (on|after|upon)?, (so|and|now)? (what|who|which|which one|which picture|which photo) (is|comes) next after',
    'right',
    0.01,
  ],
  [
    'seqask',
    '(so|and|now)? (what|who|which|which one|which picture|which photo|which thing|which work) (comes|goes|is|hangs|stands|come) (right|directly|immediately|just)? before|(ahead of), (so|and|now)? (what|who|which|which one|which picture|which photo) precedes|(leads up to)',
    'left',
    0.01,
  ],
  ['seqrel', '(right|directly|immediately|just|next)? after', 'right', 0.01],
  ['seqrel', '(right|directly|immediately|just)? before', 'left', 0.01],
  [
    'ends',
    '(at|on)? (either|both|each) (end|ends) (of it|of the row|of the line|of them|of the wall)?, (the)? (outer|outermost|outside|end) (two|pair|ones|pictures|works|photos|things|pieces), (the)? two (outer|outermost|outside|end) (ones|pictures|works|photos|things|pieces)?, (the)? (two|ones|pair) (on|at) the (outside|ends|edges|very ends), (the)? two ends, first and last, (the)? first and (the)? last (one|ones)?, (the)? last and (the)? first (one)?',
    'ends',
    0.0,
  ],
  [
    'topend',
    '(right|all the way|up|just|over)? (at|to|on|onto|into) (the)? (very)? top (of the column|of it|of them|of the pile|of the stack|of everything|of them all|of the lot|of all)?, (right)? on top (of everything|of them all|of the others|of the rest|of the lot|of all)?, topmost, uppermost, highest of all, above (all)? (the others|the rest|everything|everything else)',
    'top',
    0.02,
  ],
  [
    'bottomend',
    '(right|all the way|down|just|over)? (at|to|on|onto|into) (the)? (very)? bottom (of the column|of it|of them|of the pile|of the stack|of everything|of them all|of the lot|of all)?, bottommost, undermost, lowest of all, (below|under|underneath|beneath) (all)? (the others|the rest|everything|everything else)',
    'bottom',
    0.02,
  ],
  [
    'putv',
    `rehang, relocate, reposition, transfer, slide, drag, haul, lug, carry, chuck, toss, fling, sling, pop, stick, plonk, plop, park, stack, pile, station, tuck, lodge, wedge, squeeze, shove, push, nudge, scoot, jam, swing, mount, drop, locate, plant, shuffle, wheel, roll, replant, bring|put|move|shift|take|send|get|pull|push|hang|place it|them|that|this? (over|across|along|round|up|down|back)?`,
    undefined,
    0.03,
  ],
  ['sideq', '(on|to|at) (the)? left (side|hand side|hand)?, left', { by: 'left' }, 0.02],
  ['sideq', '(on|to|at) (the)? right (side|hand side|hand)?, right', { by: 'left', descending: true }, 0.02],
  ['sideq', 'above|over (it|that)?, on top (of it)?', { by: 'height', descending: true }, 0.03],
  ['sideq', 'below|under|underneath|beneath (it|that)?', { by: 'height' }, 0.03],
  [
    'pick',
    '(at|to|on) the (very)? (far|extreme|outer|outermost) right, (at|to) the (very|far|right)? end (of the row|of the line|of it|of all|of them)?, last (of all|in the row|in line)',
    { by: 'left', descending: true },
    0.03,
  ],
  [
    'pick',
    '(at|to|on) the (very)? (far|extreme|outer|outermost) left, (at|to) the (very|far|left)? (beginning|start|front|head) (of the row|of the line|of it|of all|of them)?, first (of all|in the row|in line)',
    { by: 'left' },
    0.03,
  ],
  [
    'pick',
    '(at|to) the (very)? top (of the column|of it|of all|of them)?, topmost, uppermost, highest up',
    { by: 'height', descending: true },
    0.03,
  ],
  [
    'pick',
    '(at|to) the (very)? bottom (of the column|of it|of all|of them)?, bottommost, lowest down',
    { by: 'height' },
    0.03,
  ],
  [
    'whatask',
    '(tell|show) me|us (what|who) (i|we|you) (find|see|have|get|meet), (tell|show) me|us what|who (there)? is|are|hangs|stands',
    'what',
    0.02,
  ],
  [
    'corner',
    '(in|at|on)? (the)? (top|upper) left (hand)? (corner|one)?, (in|at)? (the)? left top corner',
    { top: true, left: true },
    0.0,
  ],
  [
    'corner',
    '(in|at|on)? (the)? (top|upper) right (hand)? (corner|one)?, (in|at)? (the)? right top corner',
    { top: true, left: false },
    0.0,
  ],
  [
    'corner',
    '(in|at|on)? (the)? (bottom|lower) left (hand)? (corner|one)?, (in|at)? (the)? left bottom corner',
    { top: false, left: true },
    0.0,
  ],
  [
    'corner',
    '(in|at|on)? (the)? (bottom|lower) right (hand)? (corner|one)?, (in|at)? (the)? right bottom corner',
    { top: false, left: false },
    0.0,
  ],
  [
    'placesw',
    '(places|place|spots|spot|positions|position|steps|step|slots|slot|pictures|things|further)',
    'places',
    0.01,
  ],
  ['tailw', 'after all, anyway, nevertheless, all the same', 'tail', 0.02],
  ['thatone', 'that|this one, that, this, the latter, that picture|photo|thing|work', 'that', 0.0],
  [
    'whatask',
    '(so|and|now)? (what|who|which|anything) (have|do|can|did) (i|we|you) (got|have|see|find|spot|put|get) (now|hanging|standing)?, (is|are) there (anything|something|anybody), anything, what else (is|hangs|stands|have i|do i have)',
    'what',
    0.02,
  ],
  [
    'whereq',
    '(so|and|now)? where|whereabouts (exactly|precisely|in here|on the walls)? (does|do|did|is|are), (do you know|tell me|show me) where|whereabouts (exactly)?',
    'where',
    0.05,
  ],
  [
    'hangsat',
    '(hang|hangs|hanging|stand|stands|standing|sit|sits|sitting|hung|placed|put up|displayed|on show|located|to be found) (now|here|in here|in there)?',
    'hangs',
    0.01,
  ],
  [
    'wallq',
    '(so|and|now)? (on|at) (which|what) wall (is|are|does|do|did|hangs|hang|can i find|do i find|have you hung|did you hang|did i hang|have i hung), (so|and|now)? (which|what) wall (is|are|does|do|did|holds|has|have|did i hang|have i hung|have you put|did you put), (on which side|on which end|which side) (is|are|does|do|hangs|of me is|of the room is)',
    'wall',
    0.0,
  ],
  ['walltail', '(hang|hanging|hangs|stand|standing|hung)? (on|at)? (now)?', 'on', 0.01],
  [
    'reststays',
    '(and|but)? (the)? rest|others|remainder|(everything else)|(all the others)|(the other ones)|(all others) (can|may|should|could|will|shall|must) (just|all|simply)? (stay|remain|be left|be|hang) (exactly|just)? (put|there|where it is|where they are|as it is|as they are|as is|like that|like this|in place|the same|unchanged|alone|that size|as before|untouched), (the)? rest|others|(everything else) (is|are) (fine|ok|okay|good|alright|all right|perfect) (as is|as it is|as they are|like that|already|now)?, (leave|keep) (everything else|all the others) (as it is|as they are|as is|where it is|alone|in place|there|the same)?, (and|but)? (the)? rest|others|remainder (stay|stays|remain|remains|is to stay|should stay|shall stay|must stay|can stay|may stay|keep|keeps|is fine|are fine) (put|there|where it is|where they are|as it is|as they are|in place|the same|unchanged|still|its place|their places)?, (and|but)? everything else (stays|remains|is to stay|should stay|is fine) (put|there|where it is|as it is|in place|the same)?, (leave|keep) the rest|others (as it is|as they are|where it is|where they are|alone|in place|there)?, nothing else, do not touch the rest|others, (and)? (then)? (longer and longer|bigger and bigger|larger and larger|smaller and smaller|shorter and shorter|newer and newer|older and older|wider and wider) (and so on)?, and so on',
    'rest',
    0.0,
  ],
  [
    'wantf',
    '(he|she|they|my son|my daughter|my wife|my husband|my mother|my father|my boss|my boy|my girl) (really|just|now)? (wants|want|would like|prefers|prefer|needs|need|wishes|likes) (to)? (have|see)?',
    'want',
    0.03,
  ],
  [
    'cmp',
    '(up|over|right)? (towards|toward|to|up to) me|us|(the viewer)|(the camera)|(my eyes), (more)? in my direction',
    { on: 'near', up: true },
    0.03,
  ],
  ['cmp', '(back|right)? away from me|us, back a bit', { on: 'near', up: false }, 0.03],
  ['adj', 'airy, roomy, far|wide apart, spacious, gappy', { on: 'gap', up: true }, 0.02],
  [
    'asis',
    '(exactly|precisely|just|strictly) in (this|that|the given|the same) order|sequence, (all)? in (exactly|precisely) this|that order, one after the other, from left to right',
    undefined,
    0.02,
  ],
  ['dirw', '(to|towards|to the|towards the) (the|my)? left, left, leftwards', [-1, 0, 0], 0.01],
  ['dirw', '(to|towards|to the|towards the) (the|my)? right, right, rightwards', [1, 0, 0], 0.01],
  ['dirw', 'up, upwards, higher', [0, 1, 0], 0.01],
  ['dirw', 'down, downwards, lower', [0, -1, 0], 0.01],
  ['dirw', 'forward, forwards, nearer, closer, (towards|to|closer to|nearer to) me|us', [0, 0, 1], 0.01],
  ['dirw', 'back, backwards, away, further away, away from me|us, further back', [0, 0, -1], 0.01],
  [
    'furtherw',
    '(a|just|and|yet|still|another)? (little|bit|tad|touch|good bit|lot)? (bit)? further|farther|more (still|yet|again|please|in that direction|that way|along|over)?, (a|another) (bit|little|touch|tad) (further|farther|more)',
    'more',
    0.05,
  ],
  [
    'toomuchw',
    '(no|hm|oh|now|oops)? (that|this|it)? (is|was)? (now)? (a bit|a little|much|far|way|rather)? too (much|far|strong) (now)?, (that is|that was)? (a bit|rather) much, overdone, not (so|that|quite so) much, i|you overdid it',
    'too much',
    0.03,
  ],
  [
    'chg',
    '(stand|put|turn)? upside down, (the)? wrong way up, on (its|their) head|heads, bottom up, topsy turvy, head over heels, the other way up',
    { roll: Math.PI },
    0.0,
  ],
  ['chg', '(over)? on|onto (its|their) side|sides, sideways, on edge', { roll: Math.PI / 2 }, 0.02],
  ['updown', 'up, upwards, higher', 1, 0.02],
  ['updown', 'down, downwards, lower', -1, 0.02],
  [
    'comporder',
    'older, earlier, more ancient, taken|shot|made|recorded first|earlier, first taken|shot|made',
    { by: 'taken' },
    0.01,
  ],
  [
    'comporder',
    'newer, younger, later, more recent, taken|shot|made|recorded last|later, fresher',
    { by: 'taken', descending: true },
    0.01,
  ],
  [
    'comporder',
    'longer, lengthier, (goes|lasts|runs|plays) longer, longer lasting',
    { by: 'seconds', descending: true },
    0.01,
  ],
  ['comporder', 'shorter, briefer, quicker, less long', { by: 'seconds' }, 0.01],
  ['comporder', 'bigger, larger, greater', { by: 'pixels', descending: true }, 0.01],
  ['comporder', 'smaller, littler, tinier', { by: 'pixels' }, 0.01],
  ['comporder', 'wider, broader', { by: 'width', descending: true }, 0.01],
  ['comporder', 'narrower', { by: 'width' }, 0.01],
  ['comporder', 'taller', { by: 'height', descending: true }, 0.01],
  ['comporder', 'heavier', { by: 'bytes', descending: true }, 0.01],
  ['sizev', 'scale, size, resize, rescale, blow up?, zoom, bring, set, make, redo', undefined, 0.02],
  [
    'laid',
    `${modal} (be)? (put|hung|placed|moved|set|stood|shifted|brought|stuck|rehung|relocated|positioned|mounted|laid|carried|pushed|pulled|sent|taken|dragged) (now|please|over|up|down)?`,
    'put',
    0.02,
  ],
  [
    'comegoes',
    `${modal} (now|please|better|rather|also)? (go|goes|come|comes|move|moves|hang|hangs|stand|stands|sit|sits|belong|belongs|be|appear) (please|now|best)?`,
    'goes',
    0.02,
  ],
  [
    'foremost',
    '(the)? (very)? first (one|of all|of them all|in line|in the row|in the line|place)?, (right|all the way|just)? (to|at|in|into) (the)? (very)? front|start|beginning|head|lead (of the row|of the line|of it|of them|of everything|of them all|of the queue|of all)?, in front (of all|of everything|of them all|of the others|of the rest|of all the others)?, ahead of (all the others|everything else|the others|the rest|them all|everybody), (in|to|into)? pole position, in the lead, as number one, before all|everything (the others|the rest|else)',
    'first',
    0.03,
  ],
  [
    'hindmost',
    '(the)? (very)? last (one|of all|of them all|in line|in the row|in the line|place)?, (right|all the way|just)? (to|at|in|into) (the)? (very)? end|tail|rear|finish|back (of the row|of the line|of it|of them|of everything|of them all|of the queue|of all)?, after (all the others|all the rest|everything else|the others|the rest|them all|everybody else)',
    'last',
    0.03,
  ],
  [
    'bothset',
    'the two, (all)? the two of them, both of them, both of those, those|these two, them both, the pair of them, the pair, those|these both, both',
    'both',
    0.0,
  ],
  [
    'samew',
    '(the)? (exactly|just|very)? same (way|again|amount|change|treatment|thing|too|please)?, likewise, ditto, equally, similarly, the same way, as well, too, also, by? just? as much, just as much, by the same (amount)?, by that much (too)?, in the same way, same here, same again, the same (too)?, as much',
    'same',
    0.02,
  ],
  [
    'samefor',
    '(and|now|then)? (do|give|make)? (the|exactly the|just the)? same (thing|again|change|please|goes|treatment)? (for|to|with|of), (and|now)? (likewise|ditto|similarly) (for|with)?, (and|now)? so (should|does|do|must|can) ',
    'same',
    0.02,
  ],
  [
    'notthat',
    '(no|nope|nah|oh no|wait|oops|sorry|hm|ah)? (not|i do not mean|i did not mean|i do not want|never) (that|this|it|the that|him|her|those|them) (one|ones|picture|photo|thing)?, (that|this|it) (is|was) the wrong (one|picture|photo|thing), wrong (one|picture|photo|thing)',
    'not that',
    0.02,
  ],
]
