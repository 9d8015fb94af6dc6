import type { Entry } from './lexicon.ts'
import type { PlaceSaid } from './values.ts'

/** Words of several places: another one, the one of before, from one into the other; and of what was forgotten. */
export const severalWords: readonly Entry[] = [
  [
    'newplacew',
    '(now|then|and|next|also|finally|please|so|make|build|open|i want|i would like|give me|let us have)? (as|in|into|for|on)? (a|another|one more|yet another|an additional|my|the)? (second|third|fourth|further|new|separate|different|additional|other|extra|next)? (place|room|hall|space|one|venue) (now|then|next to it|beside it|for me|please|too|as well)?',
    'another place',
    0.08,
  ],
  [
    'newplacew',
    '(now|then|and|next|also|finally|please|so|make|build|open|i want|i would like|give me|let us have|we need)? (as|in|into|for)? (a second|a third|a fourth|a further|another|one more|yet another|an additional|an extra|a separate|a new|a different) (place|room|hall|space|one|venue|gallery|place of its own|room of its own) (now|then|next to it|beside it|please|too|as well)?, separately, elsewhere, next door, (in|as) a place of (its|their) own, (in|as) a room of (its|their) own, beside (it|that) in a place of its own',
    'another place',
    0,
  ],
  ['politew', 'please, then, now, for me, for us, this time, if you please, if you would, to be exact', 'please', 0.01],
  [
    'oneof',
    '(the)? (one|first|first one|second|second one|other|other one|third|third one|last|last one) (shall be|is|will be|should be|gets|takes|has|shows|holds)? (of|with|for|from|showing|containing|about)?',
    'one',
    0.06,
  ],
  [
    'morelike',
    '(and|now|then|also|next|please)? (another|one more|a second|a third|a further|an additional|yet another|the same again|a similar|one such|the like) (one|gallery|place|room|hall|exhibition|of those|of these|such)? (of|with|for|from|showing|about|to hold)',
    'another',
    0.02,
  ],
  [
    'carryv',
    '(please)? (transfer|move|shift|relocate|carry|bring|take|send|put|get|pull|rehang|migrate|hand|walk)',
    'carry',
    0.03,
  ],
  ['fromw', '(over|across|away|out)? (from|out of|of) (the|my|our)?', 'from', 0.01],
  ['tow', '(over|across|back)? (to|into|in|onto|in to) (the|my|our)?', 'to', 0.01],
  [
    'inw',
    '(inside|within|in|into|from|out of|at|on|to|onto|off|for|back in|back to|over in|down in|up in) (the|my|our|that|this)?',
    'in',
    0.03,
  ],
  [
    'forgotw',
    '(oh|hey|but|wait|hm)? (i|you|we|it seems you|i think you|i see you) (have|had|clearly|completely|just)? (forgot|forgotten|missed|omitted|overlooked|left out|skipped) (about|to add|to hang|to include|to bring in|to put in)?, (do|did) not (you)? forget (about)? (to add|to hang|to include)?, what became of, what happened to',
    'forgot',
    0.02,
  ],
  [
    'missingw',
    '(is|are) (still)? (missing|lacking|absent|not there yet|not here yet|not up yet|not hanging yet|left out) (here|there|from it|from here|though)?, (should|ought to|must) (also)? (be|hang) (in)? (there|here|in it|among them) (too|as well|also)?, (belongs|belong) (there|here|in there|in here|to it|with them) (too|as well|also)?',
    'missing',
    0.02,
  ],
  [
    'likew',
    '(and|then|now)? (likewise|similarly|ditto|equally|the same|the same goes|same|same thing|do the same|do likewise|exactly the same|so too) (with|for|to|goes for|thing)?',
    'likewise',
    0.01,
  ],
  [
    'andin',
    '(and|what about|how about|now|then|so|same|the same|likewise|ditto|do the same|do likewise|do that|do it|that|repeat that|again|and what of|and that|same again|same thing|and how is it|and how many) (thing|again|too)? (in|inside|for|with|to|at|of)? (the|my|our)?',
    'and in',
    0.02,
  ],
  ['toow', 'too, as well, also, likewise, the same, same, in the same way', 'too', 0.01],
  [
    'formplacew',
    '(the|that|this)? (first|old|other)? row|line|queue',
    { kind: 'grid', rows: 1 } satisfies PlaceSaid,
    0.02,
  ],
  ['formplacew', '(the|that|this)? circle|ring|carousel|round', { kind: 'circle' } satisfies PlaceSaid, 0.02],
  ['formplacew', '(the|that|this)? grid|mosaic', { kind: 'grid' } satisfies PlaceSaid, 0.02],
  ['formplacew', '(the|that|this)? timeline', { kind: 'timeline' } satisfies PlaceSaid, 0.02],
  ['formplacew', '(the|that|this)? clusters|cluster|groups', { kind: 'cluster' } satisfies PlaceSaid, 0.02],
  ['formplacew', '(the|that|this)? gallery|exhibition|museum', { kind: 'gallery' } satisfies PlaceSaid, 0.02],
]
