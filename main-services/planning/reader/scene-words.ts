import { goingOnWords } from './going-on-words.ts'
import type { Entry } from './lexicon.ts'
import { whereWords } from './where-words.ts'

const modal =
  '(should|must|could|can|may|might|might as well|may as well|shall|will|would|needs to|need to|ought to|has to|have to|have got to|has got to|is to|are to|had better|better|wants to|want to|is supposed to|are supposed to|deserves to|deserve to|can all|could all)'
const heres =
  '(in here|in there|here|there|up there|in it|on it|on the wall|on the walls|from here|from there|from it|any more|anymore|any longer|at all|in the gallery|in the show|in the exhibition|in this one|on show|on display|of it|for me|in the picture)'
const lastThing =
  '(last|latest|previous|most recent|preceding|final) (little|small)? (bit|thing|change|changes|step|action|edit|move|command|one|instruction|request|modification|adjustment|alteration|operation|part|go)'
const lastStep =
  '(last|latest|previous|most recent|preceding) (little|small|few)? (change|changes|step|action|edit|move|command|instruction|request|modification|adjustment|alteration|operation)'
const iDid =
  '(i|we|you) (just)? (asked|did|made|said|wanted|told you|have done|have made|have asked|changed|requested|ordered|have just done|have just asked|asked you) (for|to do)?'

const undoVerb =
  'undo|revert|cancel|scrap|discard|rescind|retract|annul|unmake|nullify|abort|take back|roll back|back out of|go back on|call off'
const softVerb =
  'forget|ignore|drop|disregard|scratch|strike|skip|remove|delete|erase|reverse|reset|get rid of|throw out|do away with'
const stepN =
  'step|steps|move|moves|change|changes|action|actions|edit|edits|turn|turns|thing|things|request|requests|command|commands|instruction|instructions|go|stage'

/** Verbs that take something down, with a particle or without. */
const removing = [
  'remove, take out|away|down|off, delete, get rid of, throw out|away|off, drop, leave out, kick out|off, erase, lose, discard, clear away|out?, do without, exclude, dump, pull out|off|down, eliminate, bin, ditch, scrap, chuck out|away?, toss out|away?, eject, banish, expel, evict, oust, omit, cut out?, dismiss, unhang, do away with, dispense with, dispose of, say goodbye|farewell|bye to, bye bye, part with, weed out, strike out|off?, withdraw, retire, unpin, detach, wipe off|out?, sort out, cross out|off, put away, send off|away|home, bring|get|carry|move out|away|down, hide, spare me|us?, ban',
  '(i|we) (really|just|actually)? (do not|no longer|do not really|do not much) want|need|like|care for|fancy (to)? (see|have)?, (i|we) do not (think|feel|believe) (that)? (i|we|you) (really)? (need|want|should have|should keep), (i|we) would rather not|(do without)|(go without)|(be without) (have|see|keep|include)?, (i|we) (can|could|would) (do|live|go|manage) without, (i|we) would prefer not to (have|see), (i|we) would prefer (it)? without, no need for, no need to have|keep|show, no more, not (so|that|all that|too)? keen on, (i|we) am|are not (so|that|all that|too|really|very)? (keen on|fond of|a fan of|sure about|happy with|mad about), (i|we) would (leave|take|throw) out, (i|we) have had enough of, (i|we) am|are (sick|tired|fed up) of|with, enough of, (i|we) hate|dislike|(can not stand)|(could do without)|(am done with), away with, out with',
]

const adding = [
  'add (in|on)?, put|bring|pop|stick|chuck|throw|slip|squeeze|fit|work|mix|drop|fold|let in, include, insert, append, introduce, admit, invite in?, also add|hang|include|put|bring|show|take|want|need, hang up? also|too, throw in, tack on, attach, enlist, sneak in, plus, supplement it|this|them with, complete it|this|them with, extend it|this|them by|with, bring back, put back, fetch back, restore, readd, (i|we) (would)? also like|want|need|love (to)? (have|see)?, (can|could|may) (i|we|you) also (have|see|get|hang|put)',
]

/** Words about what hangs: what goes, what comes, what changes places, what takes whose place, what is taken back. */
export const sceneWords: readonly Entry[] = [
  ...removing.map((source): Entry => ['removev', source, undefined, 0.02]),
  ...adding.map((source): Entry => ['addv', source, undefined, 0.02]),
  [
    'gov',
    `${modal}? (all|now|both|really|just|please)? (go|leave|disappear|vanish|exit|clear out|move out|step out|step aside|make way|be gone|be off) (away|out|now|again|too)? ${heres}?, ${modal}? be (removed|deleted|dropped|excluded|gone|out|off|away|left out|taken out|taken down|taken away|taken off|thrown out|kicked out|thrown away|got rid of|cut|cut out|erased|eliminated|omitted|binned|ditched|discarded|dismissed|eliminated|withdrawn) (again|now|too|please)? ${heres}?, ${modal}? (removed|deleted|dropped|excluded|left out|taken out|taken down|taken away|taken off|thrown out|kicked out|gone) ${heres}?, ${modal}? come (out|down|off|away) ${heres}?, out please?, away please?, off please?, (is|are) (out|not needed|not wanted|not necessary|unnecessary|superfluous|surplus|one too many|no longer needed|no longer wanted|to be removed|to go|gone|too much|out of place) ${heres}?, (should|must|need|needs|could|may) not be|hang|stay|remain|(be hanging)|appear|(be shown) ${heres}?, (does|do) not (belong|fit|fit in|go|work|need to be|have to be|deserve to be) ${heres}?, spoils|spoil|ruins it, looks out of place, removed please?`,
    'go',
    0.03,
  ],
  [
    'joins',
    `${modal} (also|all|both|really)? be|hang|stand|go|come|appear|(be hanging)|(be added)|(be included)|(be admitted)|(be shown)|(be hung)|(be put)|(be brought)|(join in)|join (in|into|up|on)? (here|there|it|this|that|them|the gallery|the show|the exhibition|the others|the rest|the party|the group|the collection|the circle|the row|the grid)? (too|also|as well|with it|with them)?, (be)? (added|included|admitted|brought in|put in|invited|hung|shown) (in|to|into|with)? (here|there|it|this|that|them|the gallery|the show|the others|the rest)? (too|also|as well), (is|are) (still)? (missing|lacking|absent) (here|there|in it|from it|from here)?, (belongs|belong|fits|fit|goes|go) (in)? (here|there|it|with it|with them|in here|in there|in it) (too|also|as well)?, (in|into|to)? (here|there|it|them|this) (too|also|as well), join|joins (in)? (us|them|it|the others|the rest|in)? (too|also|as well)?, (come|go|hang) (in)? (here|there|with it|with them)? (too|also|as well), to go|come in (here|there)? (too|also|as well)?, ${modal} be|come (in|there|here|part of it|part of this|in on it|with them|among them|in the gallery|in the show|up there|on the wall)`,
    'joins',
    0.03,
  ],
  [
    'ratherhave',
    '(i|we) (would|should|might)? (much|far|really)? (rather|sooner) (have|see|hang|show|look at), (i|we) (would|should|do)? (much|far|really)? prefer|like better (to)? (have|see|hang|show|look at)?',
    undefined,
    0.02,
  ],
  ['thanw', 'than, rather than, over, instead of, more than, to, in place of', undefined, 0.03],
  [
    'inward',
    '(comes|goes|moves|steps)? in (instead|for it|in its place|please)?, (comes|goes) up (instead)?',
    undefined,
    0.03,
  ],
  [
    'toosaid',
    'too, as well, also, in addition, on top, on top of that, besides, likewise, along with it|them|those|these',
    'too',
    0.02,
  ],
  [
    'closegaps',
    '(and)? (close|fill|shut|remove|eliminate|get rid of|mend|plug) (up|in)? (all)? (the|any|that|those|these|its|their)? (gap|gaps|hole|holes|empty space|empty spaces|free space|free spaces|blank|blanks|empty spot|empty spots) (again|too|as well|between them|left behind|that leaves|this leaves|there|then|now)?, close (up)? (the)? (ranks|row|line|circle|ring), close (it|them|everything) up (again)?, (so that|with)? no (gap|gaps|hole|holes) (remain|remains|left|stay|stays)?, (space|spread|distribute|hang|arrange|set) (them|it|everything|all of them|the rest|those|these|the others)? (out)? evenly (again|now)?, (even|straighten|tidy) (out|up)? (the|their)? (spacing|gaps|distances|spaces), even (it|them|everything) out, (tidy|straighten) (it|them|everything|the row|the wall|the hanging) (up|out)?, (with|at) (even|equal|equally wide) (gaps|spacing|distances|spaces) (again)?',
    'close gaps',
    0.01,
  ],
  // "Too wide" is no wish for what is wide.
  ['alsosaid', 'also, in addition, on top, on top of that, besides, likewise', 'also', 0.02],
  [
    'into',
    '(in|into|to|on|up)? (here|there) (too|also|as well) (please)?, up (too|also|as well) (please)?, (in|into|to|on|up) (here|there|it|this|that|these|them|the gallery|the show|the exhibition|the place|the room|the circle|the grid|the row|the mix|the others|the rest|the collection|the display) (too|also|as well|please)?, in too|also|(as well), (with|among) (it|them|the others|the rest|these|those|that)',
    'into',
    0.02,
  ],
  [
    'backw',
    'back (in|up|on|again|there|here|in there|in again|where it was|on the wall|in the gallery)?',
    'back',
    0.02,
  ],
  [
    'addingv',
    'put, hang, bring, get, fetch, pop, stick, slip, chuck, throw, squeeze, fit, work, mix, drop, place, take, let, have, want, call, move, set, add',
    'add',
    0.03,
  ],
  [
    'swapp',
    `${modal}? (please|now|just)? (trade|swap|change|switch|exchange|interchange|swop|shift) (places|positions|spots|place|position|seats|sides|round|over|around|with each other|with one another)? (with each other|with one another)?, ${modal}? be (swapped|exchanged|switched|interchanged|reversed|flipped|the other way round|the other way around|the other way about) (around|over|round|with each other)?, (swapped|exchanged|switched|interchanged|reversed) (around|over|round)?, (the)? other way round|around|about, vice versa, in each other's places|place, in one another's places|place, (in|to|into)? reverse|reversed order?, (go|stand|hang) the other way round|around`,
    'swap',
    0.02,
  ],
  [
    'swapwith',
    `${modal}? (please|now)? (trade|swap|change|switch|exchange|interchange|swop) (places|positions|spots|place|position|seats|round|over)? with, ${modal}? (take|takes|have|has|get|gets) the place of, ${modal}? be (swapped|exchanged|switched|interchanged) (over|around|round)? (with|for|and), (and|with) (swapped|exchanged)`,
    'swap with',
    0.02,
  ],
  [
    'swapv',
    `swap|switch|change|trade|exchange|swop|flip|turn (round|around|over|about)?, transpose, interchange, (let|have|make|get) (swap|change|trade), invert, reverse, mix up, change|swap|trade|switch|exchange the? (places|positions|spots|order) of?, put|place in each other's place`,
    undefined,
    0.03,
  ],
  [
    'whereis',
    'where, to where, in the (place|position|spot) of, to the (place|position|spot) of, in place of, on|at|to the (place|position|spot) of',
    'where',
    0.02,
  ],
  [
    'isthere',
    'is, are, was, were, hangs, stands, sits, hang, stand, is now, hangs now, is hanging, stands now',
    'is',
    0.02,
  ],
  [
    'viceversa',
    'and vice versa, and the other way round|around|about, and the reverse, and conversely, vice versa, and back, and (in)? reverse',
    'vice versa',
    0.01,
  ],
  ['substitutev', 'substitute, sub in, swap in, put in', 'substitute', 0.03],
  ['takev', 'take, get, bring', 'take', 0.03],
  ['downw', 'down (again|please|now)? (from there|from the wall|from here)?', 'down', 0.02],
  [
    'insteadof',
    'instead of, in place of, in lieu of, rather than, as a replacement for, to replace, replacing, not',
    'instead of',
    0.02,
  ],
  [
    'takes',
    '(take|use|put|hang|show|have|want|i want|i would like|bring|place|set|get|give me|let us have|insert|we want|display|there should be|should be|put in|i prefer) (in)?',
    'take',
    0.02,
  ],
  [
    'replacedby',
    `${modal}? be (replaced|substituted|exchanged|swapped out|changed|switched|traded) (by|with|for|to), (replaced|substituted) by|with, (make|makes) way for, ${modal}? become|(turn into)|(give way to)|(make way for)|(make room for)`,
    'replaced by',
    0.02,
  ],
  [
    'by',
    'with, by, for, against, to, into, in exchange for, and put|hang|take|show (in)? (instead)?, and (in its place|instead), and in its place put|hang, in favour|favor of',
    'by',
    0.02,
  ],
  ['replacev', 'replace, swap out, substitute, change, exchange, switch out, trade, trade in, turn', undefined, 0.02],
  // What is taken back.
  [
    'undow',
    `restore (the|my)? (previous|old|last|former|earlier|original|prior) (background|backdrop|light|lighting|size|sizes|order|arrangement|name|title|layout|look|colours|colors|hanging|form|state|version), (${undoVerb}) (that|this|it|all that|all this)? (again|now|please|at once|right away)?, (${undoVerb}) (the|my|your|that|this)? ${lastThing}, (${softVerb}) (the|my|your|that|this) ${lastStep}, (${undoVerb}|${softVerb}) (what|whatever|the thing|the thing that|the bit) ${iDid}, take (that|this|it) back (again)?, take (the|my|that)? ${lastThing} back, take back (what|the thing) ${iDid}, take back (that|this|it)?, roll (that|this|it) back, (put|set|have|leave|make|turn|change|get|bring|want|restore|return|give me|let me have|i want|hang) (it|them|that|this|everything|things|all|all of it|us)? (back)? (to)? (as|like|how|the way|what|exactly as|just as|exactly how|just like|the state) (it|they|everything|things|all|that|this|we) (was|were|had it|had them|looked|used to be|stood|hung|had been|been) (before|earlier|originally|previously|just now|at first|a moment ago|until now|in the first place|then)?, (put|set|turn|change|switch|bring|get|go|move) (it|them|that|this|everything|things|all)? back (again|please|to before|to normal|to what it was|to the way it was|to how it was|to the last state|to the previous state|to the previous version|to the last version|to where we were|to where it was|to the state before|where it was|where they were|how it was|how they were|as it was|as they were)?, (as|like|how|the way) (it|they|everything|things) (was|were|looked|used to be) (before|earlier|originally|previously|just now|at first)?, go|jump|step|move|head back, back (to)? (how|the way|as|what) (it|they|everything|things) (was|were|looked|used to be) (before|earlier)?, (one|a|another|1) (step|move|change) back|backwards|earlier, (one)? back (one|a) step, (go|take|move|step) (one|a|another) (step|move) back|backwards, restore (it|that|everything|them|the old state|the previous state|the last state|the old version|the previous version|the former state|the way it was|how it was|what was there|what was there before|the previous arrangement|the old arrangement|the original), (return|back|go back|revert|switch back) to (before|the old|the previous|the former|the earlier|the last|the prior) (state|version|arrangement|way|one|look|state of things)?, the (previous|old|former|last) (state|version|look|arrangement) (again|please)?, ctrl|control|cmd|command|strg (and|plus)? z, (as you were), rewind (that|it|this)?, un do, unmake (that|it|this), undo undo undo`,
    1,
    0.02,
  ],
  [
    'undow',
    '(bring|put|get|fetch|have) (it|them|those|these|that|him|her|everything) back (in|up|there|again)?, i want (it|them|those|these|that) back',
    1,
    0.03,
  ],
  [
    'regret',
    '(that|this|it) (was|is) (a mistake|an error|wrong|a blunder|not right|not good|no good|bad|awful|ugly|daft|silly|a bad idea|no better|not what i meant|not what i wanted|not what i asked for|worse|better before|nicer before|prettier before), wrong, i (do not|did not) (like|want|mean) (it|that|this), (i|it|that) liked it (better|more)? (before|the way it was|as it was|how it was), it|that|they (was|were|looked) (better|nicer|prettier) before, i have changed my mind, on second thoughts|thought, my mistake|bad|fault, oops|whoops|ouch|argh, i made a mistake|an error',
    1,
    0.04,
  ],
  [
    'undow',
    'undo|revert|(take back)|(roll back)|(go back)|cancel|rewind (that|it|this)? twice|(two times)|(a second time)|(both times)',
    2,
    0.01,
  ],
  [
    'undone',
    `(be)? (undone|reverted|reversed|taken back|cancelled|canceled|rolled back|scrapped|unmade|put right|reset|as before|like before|as it was|like it was|the way it was|how it was|as it was before|the way it was before|how it was before|put back|put back the way it was)`,
    'undone',
    0.02,
  ],
  ['undosoft', `(${softVerb})`, 'undo', 0.02],
  ['undov', `(${undoVerb}|go back|step back|back|jump back|rewind|move back)`, 'undo', 0.02],
  ['lastq', '(the|my|your|those|these)? (last|latest|previous|most recent)', 'the last', 0.01],
  ['stepw', stepN, 'steps', 0.02],
  ['didw', `(that)? ${iDid}`, 'did', 0.01],
  ['backsteps', `(steps|moves|changes|step) back|backwards|earlier, times back`, 'back', 0.01],
  [
    'redow',
    `redo (that|this|it|everything|the last step|the last change|what i undid|what you undid|what was undone)? (again|after all|anyway|please)?, (do|make|apply|perform) (that|this|it) (again|after all|once more), (put|bring|have|get) (that|this|it|them) back again (after all)?, reapply (that|this|it|the last change|the change)?, reinstate (that|this|it|the last change|the change)?, undo (the|that|your|my)? undo|undoing, (no|actually|on second thoughts)? (i|we) want (that|it|this) (back)? after all, (one|a) step forward|forwards, (go|step|move) (one step)? forward|forwards, ctrl|control|cmd|command|strg (and|plus)? y, (that|it|this) was (better|nicer|good|right|fine) after all, (keep|leave) it after all, restore what (i|you) (undid|took back), take back the undo`,
    1,
    0.02,
  ],
  [
    'nevermind',
    'never mind, forget, forget about, drop, lose, remove, delete, get rid of, take away, away with, no more, not, without, turn off, switch off, hide, no, clear, take off, do without, i do not want|like|need',
    'without',
    0.03,
  ],
  [
    'backdropw',
    '(the|those|these|that|any)? (stars|starry sky|night sky|backdrop|background|sky|dusk|sunset sky|gradient|starry background|starry backdrop)',
    'backdrop',
    0.02,
  ],
  [
    'awayw',
    '(should|must|can|could|may)? (go|be)? (away|off|gone|out) (again)?, (can|must|should|may) go (again)?',
    'away',
    0.02,
  ],
  // How many, and what, hangs here.
  [
    'remaining',
    `how many|much (of)? (them|these|those|things|pictures|pics|photos|photographs|images|works|pieces|exhibits|items|objects|files|artworks|ones)? (have|do|did|are|is|can|has|does|would|will) (we|i|you|there|they|it|this|that|the gallery|the exhibition|the show|this gallery|this room|the room|this place|the place|this exhibition|here) (now|all|actually|currently)? (got|have|hung|see|end up with|ended up with|count|hanging|contain|comprise|hold|include|consist of|show|make|add up to|come to|total|put up|hang|got up|left|there|be)? (now)? ${heres}? (now|then)?, how many|much (of)? (them|these|those|things|pictures|pics|photos|photographs|images|works|pieces|exhibits|items|objects|artworks)? (are|is|hang|hangs|stand|stands|remain|remains|were|have been|are there|are hanging|are standing|are displayed|are shown|are up|are hung|are currently|are now|are left|are in|do hang) (now|still|hanging|standing|left|shown|displayed|up)? ${heres} (now|then)?, (what is|tell me|give me) the (number|count|total|total number) (of)? (things|pictures|photos|images|works|pieces|exhibits|items)? ${heres}?, count (them|these|those|this|that|it|all|everything|the things|the pictures|the works|the pieces|the exhibits|what hangs|what is|what stands) (all|up|for me|out)? ${heres}?, (the)? (number|count|total) (of)? (things|pictures|photos|images|works|pieces|exhibits|items) ${heres}, how many (pictures|photos|works|pieces|things|images|exhibits|items) (is|are|makes|make) (this|that|it|these|those), how big|large is (this|the) (gallery|exhibition|show|collection|display), count, how many, count please, (a|the)? (count|number|total) please?`,
    'here',
    0.02,
  ],
  [
    'whathere',
    `what|who|which (things|pictures|photos|works|pieces|images|exhibits|ones)? (all|else|exactly)? (hangs|stands|is|are|hang|stand|have we got|do we have|have i got|do i have|is there|can i see|do i see|can be seen|have you hung|is hanging|is standing|are hanging|did you hang|is displayed|is shown|is to be seen|does it show|is everything|are we looking at|am i looking at) (hanging|standing|up|got|displayed|shown|to see|on)? ${heres}, what|who hangs|stands (here)?, (list|name|tell me) (everything|all|what hangs|what is|what stands|what there is|the works|the pieces|the exhibits|the things) ${heres}, what (does|do) (it|this|the gallery|this gallery|the exhibition|this exhibition|the show|the room) (contain|show|include|comprise|hold|consist of|have in it), what (all)? (is|hangs|have we got|have we) (in this gallery|in this room|in the room|in this place|in this exhibition|on these walls|around me|hanging|up|on show|on display) (here)? (now)?`,
    'here',
    0.02,
  ],
  [
    'whatask',
    '(so|and|now)? (what|who|which one|which ones) (do|can|would|will|could) (i|we|you) (find|see|have|get|meet|look at|spot|discover), (so|and|now)? (what|who) (is|are|hangs|stands|hang|stand|sits) (now|there)?',
    'what',
    0.02,
  ],
  [
    'lastplace',
    '(at|to|on|in) the (very|far)? (end|back|right end|far right|right hand end|last place|last position|last spot) (of the row|of the line|of it|of them|of the queue|of everything)?, (the)? (very)? last (one|of all)?, as the last (one)?, in last place|position, all the way to the right, rightmost',
    'last',
    0.03,
  ],
  [
    'firstplace',
    '(at|to|on|in) the (very|far)? (start|beginning|front|left end|far left|left hand end|first place|first position|first spot|head|top) (of the row|of the line|of it|of them|of the queue|of everything)?, (the)? (very)? first (one|of all)?, as the first (one)?, in first place|position, all the way to the left, leftmost',
    'first',
    0.03,
  ],
  // Forms.
  [
    'tidier',
    '(much|far|a lot|even|rather|perhaps|probably)? (better|nicer|tidier|neater|prettier|clearer|lovelier|good|nice|fine|best|great|handy|perfect|ideal|lovely|more fitting|more suitable|more sensible|suit me|suit me better|suit it|suit it better|suit them better|do|do nicely|work|work better|be better|be nicer|be good|be nice|be fine|be lovely|be great|be best|be tidier|be neater|be handy|look better|look nicer) (as|if they were|if it was)?, suits me|it|them better?, would be more my taste',
    'better',
    0.02,
  ],
  [
    'switchto',
    `(switch|change|convert|turn|transform|rearrange|rehang|reorganise|reorganize|reshape|reorder|move|go|set|put|make|shift|alter|modify|rework|remake|arrange|form|bring|lay) (it|this|that|them|everything|these|those|all|the layout|the arrangement|the form|the gallery|the hanging|the order|the display|the works|the pictures|the exhibition|the place|the view|the setup|layout|arrangement|form|all of it|all of them|the whole thing|the whole lot|the lot|things) (over|out|around|round|up)? (to|into|as|in|onto|on|to be|to form|so that it is|be)?, (switch|change|convert|turn|transform|go|shift|move) (over)? (to|into), (layout|arrangement|form|mode|style) (is|be|should be)?, from (gallery|grid|circle|row|timeline|cluster) (to|into)`,
    'to',
    0.05,
  ],
  ['arrow', 'to, into, becomes, become, now, then', 'to', 0.03],
  ['butw', 'but, but rather, rather, instead', 'but', 0.01],
  [
    'instead',
    'instead (please|now|then|of that|of this)?, rather, in its place, now, this time, better',
    'instead',
    0.05,
  ],
  // Looks.
  ['givev', 'give, lend, grant', 'give', 0.02],
  [
    'dressv',
    '(surround|frame|envelop|enclose|wrap|fill|flood|bathe|cover|set|put|place|hang|add|bring in|bring|show|install|paint|choose|pick|use|take|apply|let there be|make it|let it be|there should be|have|turn on|switch on|change to|switch to|give it|give them|give us|give me|swap in|throw in|set it|set them|put it|put them|hang it|hang them|let them float|let it float|float them|let them hang|let it hang|move it|move them|let it be surrounded|surrounded|put up|do give it|do give them|let us see|go for) (it|them|everything|this|all|in|with|by|against|before|under|on|to|the works|the pictures|the gallery)? (in|with|by|against|before|under|on|to)?',
    'dress',
    0.05,
  ],
  [
    'looksas',
    '(so)? (what|how) (would|will|does|do|might|could) (it|that|this|they|these|those|them|the whole thing|everything|all this|all that) look (like)? (if)?, what if (it|they|that|this|everything) were|was',
    'look',
    0.02,
  ],
  [
    'formv',
    '(should|must|could|can|might|may|shall|would|to) (form|make|make up|build|constitute|create|line up as|line up in|stand in|be made into|be turned into), form|constitute|(make up)|(line up as)|(line up in)',
    'form',
    0.02,
  ],
  [
    'fixw',
    '(please|so|then)? (reduce|lower|increase|raise|change|fix|adjust|correct|mend|improve|sort|alter|remedy|solve|turn|tone|tune|bring|cut|ease|relax) (it|that|this|them) (down|up|out)? (please|now|a bit|a little)?',
    'fix',
    0.0,
  ],
  ['pverb', 'scale, size, blow, bump, beef, pump', 'size', 0.02],
  ['pverb', 'warm, cosy, cozy, heat', 'warm', 0.02],
  ['pverb', 'cool, chill', 'cool', 0.02],
  ['pverb', 'light, brighten, lighten', 'bright', 0.02],
  ['pverb', 'dim, tone, darken', 'dark', 0.02],
  ['pverb', 'turn, dial, crank', 'strong', 0.03],
  ['pverb', 'spread, space, fan, stretch, pull, move, open, loosen', 'wide', 0.03],
  [
    'pverb',
    'squeeze, push, bring, move, pull, draw, crowd, pack, squash, shove, bunch, huddle, tighten, close',
    'narrow',
    0.03,
  ],
  ['pverb', 'bunch, huddle, squash, crowd, pack, squeeze, tighten, close, cram', 'tight', 0.02],
  ['lightv', 'light, illuminate', 'light', 0.02],
  ['intoo', 'in (there|here)? (too|as well|also), in with them, in on it', 'in', 0.02],
  ['partw', 'up', 'up', 0.01],
  ['partw', 'down', 'down', 0.01],
  ['partw', 'out, apart, further apart, farther apart', 'out', 0.01],
  ['partw', 'together, closer together, in, nearer together', 'in', 0.01],
  ['partw', 'off', 'off', 0.01],
  [
    'packv',
    'pack, press, draw, set, hang, put, space, place, position, stand, turn, take, get, squeeze, crowd',
    'pack',
    0.02,
  ],
  [
    'gapcmp',
    '(much|far|a bit|a little|rather|somewhat|still|even)? (wider|bigger|larger|broader|greater|more generous)',
    { on: 'gap', up: true },
    0.02,
  ],
  [
    'gapcmp',
    '(much|far|a bit|a little|rather|somewhat|still|even)? (narrower|smaller|tighter|shorter|closer|less wide)',
    { on: 'gap', up: false },
    0.02,
  ],
  [
    'canbe',
    '(can|could|might|may|let|should|shall|will) there (be|please be), (i|we) (want|would like|need) there to be',
    'be',
    0.02,
  ],
  ['movev', 'move, shift, push, pull, bring, nudge, slide, drag', 'move', 0.02],
  [
    'movedw',
    'moved, shifted, turned, rotated, pushed, pulled, raised, lifted, lowered, spun, nudged, scaled, brought, placed, resized, hung, tilted, put',
    'moved',
    0.02,
  ],
  [
    'gapw',
    '(the|their)? gap|gaps|spacing|distance|distances|space (between them|between works|between pictures|between everything|between things|between it|between each)?',
    'gap',
    0.02,
  ],
  ['factorn', 'x 2, times 2, twice as much, twice, double, twice as wide|big|large|far, two times, doubled', 2, 0.02],
  ['factorn', 'x 3, times 3, three times as much, three times, triple, thrice, tripled', 3, 0.02],
  ['factorn', 'x 0.5, times 0.5, half as much, half, halved, half as wide|big|large', 0.5, 0.02],
  [
    'sametoo',
    '(the)? same goes for|applies to|holds for, likewise, do the same with|to|for|again for|also for',
    'same',
    0.03,
  ],
  [
    'chg',
    '(at|to)? twice|double (its|their|the|this|that) (present|current|usual|normal|own|original|actual)? size',
    { scale: 2 },
    0.02,
  ],
  [
    'chg',
    '(at|to)? (three times|triple|thrice) (its|their|the|this|that) (present|current|usual|normal|own|original|actual)? size',
    { scale: 3 },
    0.02,
  ],
  [
    'chg',
    '(at|to)? half (its|their|the|this|that) (present|current|usual|normal|own|original|actual)? size',
    { scale: 0.5 },
    0.02,
  ],
  [
    'chg',
    '(at|to)? (a third of) (its|their|the|this|that) (present|current|usual|normal|own|original|actual)? size',
    { scale: 0.333333 },
    0.02,
  ],
  [
    'chg',
    '(at|to)? (a quarter of) (its|their|the|this|that) (present|current|usual|normal|own|original|actual)? size',
    { scale: 0.25 },
    0.02,
  ],
  [
    'chg',
    '(at|to)? (one and a half times) (its|their|the|this|that) (present|current|usual|normal|own|original|actual)? size',
    { scale: 1.5 },
    0.02,
  ],
  [
    'chg',
    '(at|to)? (four times|quadruple) (its|their|the|this|that) (present|current|usual|normal|own|original|actual)? size',
    { scale: 4 },
    0.02,
  ],
  ...goingOnWords,
  ...whereWords,
]
