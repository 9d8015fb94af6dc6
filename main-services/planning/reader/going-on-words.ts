import type { Entry } from './lexicon.ts'

/** Words with which one goes on from what was said before. */
export const goingOnWords: readonly Entry[] = [
  [
    'andwhat',
    'what|how about, what|how about with|in|from|of|for|on, what of, and what of|about, and how about, (and)? what if it were, what is it with|for|in, how is it with|for|in, how is that for|with|in, how do|does look for|in|with, what would (it|that) be (like)? (for|with|in|of), how would (it|that) (be|look) (for|with|in), what would (it|that) look like (for|with|in), and now (for|with|in)?',
    'and what',
    0.01,
  ],
  [
    'hangsq',
    '(is|are|hangs|hang|stands|stand|sits|sit|lies|lie|comes|come|was|is hanging|is standing) (the)? (very)? (at|on|to)? (the)?',
    'hangs',
    0.02,
  ],
  [
    'pick',
    'furthest|farthest (to|on|at)? the? left, nearest|closest to the left, outermost on the left',
    { by: 'left' },
    0.02,
  ],
  [
    'pick',
    'furthest|farthest (to|on|at)? the? right, nearest|closest to the right, outermost on the right',
    { by: 'left', descending: true },
    0.02,
  ],
  [
    'whichones',
    'which, which ones, which of it|them|these|those|this, which among|amongst them|these|those',
    'which',
    0.02,
  ],
  [
    'areof',
    'is|are|was|were (actually|all|really|from|in|of|taken|shot|made)?, has|have been (taken|shot|made)?, come|comes|came (from|with)?, lie|lies in?, show|shows, date|dates (from|back to)?',
    'are',
    0.02,
  ],
  [
    'hasq',
    '(has|have|had|contains|contain|shows|show|comes with|come with|got|bears|bear|carries|carry) (got)?',
    'has',
    0.02,
  ],
  ['lackq', 'has|have no|not, has|have not got, does|do not have, lacks|lack, is|are without|missing', 'lacks', 0.02],
  // Back to what was: "I preferred it before", "undo both of those".
  [
    'undow',
    '(i|we) (much|really|rather|definitely)? (preferred|liked|loved|favoured|favored|enjoyed) (it|that|them|this|things|everything) (better|more|best|much better|a lot better)? (before|earlier|previously|as it was|the way it was|how it was|as they were|the way they were|the first time), (it|that|this|they|things|everything) (was|were|looked|did look) (much|far|a lot|so much|way|really)? (better|nicer|prettier|tidier|neater|lovelier|fine|good|ok|okay|alright|great|clearer) (before|earlier|previously|at first|the first time|until now|as it was|the way it was|how it was), (back|returning|return) (to)? (as it was|how it was|the way it was|what it was|as they were|as before|like before), (it|they) (should|can|could|must|may|might) (be|go|stay|look|stand|hang) (back)? (as|like|how) (it|they) (was|were) (before)?, (leave|keep) (it|them|that|everything) (as|how|like) (it|they) (was|were) (before)?, back one, one back, back again please?, (that|this|it) (was|is) (a mistake|an error|a blunder|an accident|a slip|not what i meant|not what i wanted|not what i had in mind|unintentional|unintended|accidental|by mistake|by accident), i (did not mean|never meant|did not want|never wanted) (that|this|it|to do that|to do this|to), (no)? (i|we) (would)? (like|want|would like|prefer|need) (it|them|that|everything) back (again)? (as it was|as they were|how it was|how they were|the way it was|the way they were)?, (give|bring|get|let|hand) (me|us)? (have)? (all|everything|all of them|all of it|the lot|all of those|them all|the others|the rest) back (again)?',
    1,
    0.02,
  ],
  [
    'undow',
    '(undo|revert|reverse|cancel|take back|roll back|scrap|forget|reset|restore) (both|the two|both of them|both of those|both of these|both changes|both steps|those two|these two|the two of them|those two changes|these two changes|the two changes|them both|those both|the last couple|a couple of steps|the last couple of steps|the last couple of changes), (both|the two|those two|both of those|both of them|both changes) (back|undone|reverted) (again|please)?, (take|roll|put) (both|the two|those two|both of those|both of them|them both) back',
    2,
    0.01,
  ],
  // Something else was meant: "on second thoughts, a circle".
  [
    'rather',
    '(on second|upon second|on further) (thought|thoughts|reflection|consideration), (no|oh|sorry|well|hm|hmm|what)? i (really|actually)? (meant|mean|intended|wanted|had in mind|was after|was thinking of) (was|were|is|to say)?, or rather, rather, preferably, but rather, correction, scratch that, strike that, wait no, hang on, hold on, not that, not those, not these, not this, nah, nay, i|we have? changed my|our mind, that is wrong, wrong, my mistake, my bad, sorry',
    'rather',
    0.05,
  ],
  [
    'givew',
    'give|show|get|bring|hang|find|let me|us (have|see)?, let us|me have|see|take|try, show, take, use, put up, go for|with, try, make it|that|them, have, i want, i would like',
    'give',
    0.02,
  ],
  [
    'letbe',
    '(let|make|have) (it|that|this|them|those|these) (be)?, (it|that|they) should|must|shall|ought to be',
    'let it be',
    0.02,
  ],
  [
    'justw',
    '(but|now|and)? (just|only|solely|merely) (keep|leave|show|hang|have)? (the)?, nothing but (the)?, none but (the)?',
    'just',
    0.02,
  ],
  [
    'placew',
    'place, room, hall, gallery, exhibition, show, museum, space, one, one i|we|you made|built|had, set up, arrangement',
    'place',
    0.02,
  ],
  [
    'same',
    '(and|now|then|do|make|build|have)? (the|exactly the|just the|precisely the)? same|likewise|ditto (thing|again|once more|please)? (for|with|to|of|from|using|goes for|applies to|holds for), (and|now|then)? (do)? likewise (for|with|to), (and|now)? (the)? like (for|with|of), (and)? so (does|do|should|must|is|are|for|with)',
    'same',
    0.02,
  ],
  // What hangs, and how many.
  [
    'hanging',
    '(do|have|are|is|does|did)? (i|we|you|they|it|there|this)? (now|still|currently|actually|all)? (got|have)? (hang|hangs|hanging|stand|stands|standing|up|hung|left|remain|remains|displayed|on show|on display|on the wall|on the walls|in this place|in this room|in the room|in the place) (up)? (there|here|in here|in there|in it|on it|on the wall|on the walls)? (up)? (now|currently|at the moment|right now|at present|by now|still|altogether|in total)?',
    'hanging',
    0.03,
  ],
  [
    'remaining',
    'count (what|whatever|everything|all|all that|the things|the ones) (that)? (is|are|hangs|hang|stands|we have|i have|i see) (hanging|standing|up|here|there|in here|on the wall|on the walls|on show)? (now|here|there|up)?, how many (things|pictures|photos|pics|works|pieces|images|exhibits|of them|are they|are these|are those)? (do|have|are|is) (we|i|you|there|they|it)? (have|got)? (up|hanging|standing|on the wall|on the walls|on show|on display|in here|in there) (now|currently|at the moment|right now|altogether|in total|by now)?, how much (pictures|photos|things|works|images) (do|does)? (hang|hangs|stand|stands|are hanging|are standing|are up|are there) (here|there|up)? (now)?, how many (is|are|makes|make|would|does) (that|it|this|they) (make|be)? (in total|altogether|all in all|in all|now|by now|all told), (in total|altogether|all in all) how many',
    'here',
    0.02,
  ],
  [
    'whathere',
    '(which|what) (things|pictures|photos|pics|works|pieces|images|exhibits|ones)? (do|have|are|is) (we|i|you|there|they|it)? (have|got)? (up|hanging|standing|on the wall|on the walls|on show|on display) (now|currently|at the moment|right now|there|here)?, (which|what) (things|pictures|photos|pics|works|pieces|images|exhibits|ones) (hang|hangs|stand|stands) (here|there|up)? (now)?',
    'here',
    0.02,
  ],
  // Where in the row.
  [
    'leftend',
    '(at|on|to|from|towards)? (the)? (very|far|extreme)? left (end|edge|side|hand side|hand end)?, all the way (to|on|at) the left, outermost left, (at|to|on|in) the (very)? (beginning|start|head|front) (of the row|of the line|of it|of them all)?, leftmost, furthest left, first of all, at the front of the queue, in (the)? first (place|position|spot), (at|to) (the)? first (place|position|spot)',
    'left',
    0.05,
  ],
  [
    'rightend',
    '(at|on|to|from|towards)? (the)? (very|far|extreme)? right (end|edge|side|hand side|hand end), all the way (to|on|at) the right, outermost right, (at|to|on) the (very|far|extreme)? right, (at|to) the (very)? end (of the row|of the line|of it|of them all)?, rightmost, furthest right, last of all, at the back of the queue, in (the)? last (place|position|spot), (at|to) (the)? last (place|position|spot)',
    'right',
    0.05,
  ],
  [
    'midst',
    '(right|exactly|bang|smack|slap|dead|plumb|just|smack bang)? (in|into|to|at|inside) (the|its|their) (very|exact|dead)? (middle|centre|center|heart|core) (of the row|of the line|of it|of them|of them all|of everything|of the others|of the ring|of the circle|of that ring|of that circle|of this ring|of this circle|of the round|of the lot|of the group|of the bunch|of the wall|of the arrangement|of the whole thing|of all|of all of them)?, (in)? between the (others|rest), in our midst, (inside|within|in) the (ring|circle), dead centre|center, surrounded by (the others|the rest|them|all of them|everything), with (the others|the rest|all the others|everything) around it',
    'middle',
    0.03,
  ],
  [
    'goesw',
    '(should|must|shall|can|could|may|might|will|would|ought to|has to|is to|needs to|wants to)? (now|please|better|rather)? (go|goes|come|comes|move|moves|hang|hangs|stand|stands|sit|sits|belong|belongs|be|fit|fits|be put|be placed|be hung|be moved) (over|up|right|please|now|best)?',
    'goes',
    0.02,
  ],
  [
    'startw',
    '(starting|beginning|start|begin|commencing|opening|open|start off|starting off|kick off|lead off|leading|headed) (with|by|at|from)',
    'start',
    0.02,
  ],
  [
    'endw',
    '(ending|finishing|end|finish|concluding|closing|close|end up|finish off|ending up) (with|on|in|by)',
    'end',
    0.02,
  ],
  ['nowq', 'now, then, and now, next, and then, now put|move|bring|place|hang|shift it|that|them, and', 'now', 0.02],
  [
    'nothingw',
    'nothing|none|no (more)? (from|of|in|that|which|with|by)?, nothing at all (from|of|in)?, not any (from|of|in)?',
    'nothing',
    0.02,
  ],
  [
    'bothof',
    'both, both of (them|those|these), the two, the two of (them|those|these), those|these two, the pair, the pair of (them|those|these), the couple, them both, both things|pictures|photos|films|videos|sounds|ones',
    'both',
    0.01,
  ],
  ['askq', 'how many seconds|minutes|hours is|are|does|do|has|have|did|will (long)?', 'seconds', 0.02],
  [
    'gotow',
    '(please)? (go|return|switch|move|get|take me|bring me|let us go|head) (back|over)? (to|into), back (to|in|into), open, visit, enter, reopen, go and see',
    'go to',
    0.02,
  ],
  [
    'bringback',
    '(but|and|now|then)? (bring|put|get|fetch|hang|take|add|give us|give me|let us have) back (in|up)? (the)?, (but|and)? (restore|reinstate|readmit|return) (the)?',
    'bring back',
    0,
  ],
  ['butalso', 'but also, plus, and also, along with, together with, and in addition, and on top', 'also', 0.02],
]
