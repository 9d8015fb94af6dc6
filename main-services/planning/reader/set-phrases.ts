import type { Entry } from './lexicon.ts'
import { where, type Mod } from './values.ts'

const filmed: Mod = { set: where({ is: 'type', any: ['video'] }), kind: 'type', adjective: 'filmed' }
const heard: Mod = { set: where({ is: 'type', any: ['audio'] }), kind: 'type', adjective: 'audible' }

/** How sets are said to be whole, narrowed and shown, beside nouns and traits. */
export const setPhrases: readonly Entry[] = [
  ['ondisplay', 'up? on (the|a)? (display|show|exhibition|exhibit|view) (for me|us)?', 'display', 0.02],
  ['ondisplay', 'up on (the|a)? wall|walls, on the wall|walls', 'wall', 0.02],
  ['the', 'every (single)? one of, each and every', undefined, 0.02],
  [
    'ofall',
    'of all (of them|of these)?, of them all, of the (whole)? lot, in the whole (library|collection|lot)',
    undefined,
    0.02,
  ],
  ['make', 'open (up)?', undefined, 0.05],
  [
    'howlook',
    'what|how (would|do|does|will|might|could), (let me|us)? see what|how, show me what|how',
    undefined,
    0.02,
  ],
  ['looklike', '(would|will|could|might)? look|looks like?, (would|will|could|might) be', undefined, 0.02],
  ['isnot', 'that|which (are|is|were) not', undefined, 0.02],
  [
    'the',
    '(the|my|both|these|those|all)? (two|three|four|both|following) folders|directories|albums (called|named)?',
    undefined,
    0.02,
  ],
  [
    'nothingw',
    '(but|and|just|only)? nothing|none|no (that|which)? (is|are|was|were|dates from|goes)?',
    undefined,
    0.02,
  ],
  ['somew', 'something|anything|stuff (that|which)? (is|are|was)?', undefined, 0.02],
  [
    'find',
    '(have|take|get|grab|like|love|want|need|fancy)? (a|another) (quick|little|good|closer|proper|short|long|last|final)? (look|peek|peep|gander|glance|wander|stroll|browse|nose|walk|butchers|squint) (at|through|around|round|in|into|over|among|across)',
    undefined,
    0.02,
  ],
  ['oneofx', '(just|only|any|exactly)? one of (the|my|our|these|those|all the|all my)', undefined, 0.01],
  ['asis', 'next, now then, first of all', undefined, 0.12],
  [
    'asis',
    '(just|only) (those|these|the) two|three|four|five|six|ones?, (just|only) (that|those|these|them), those two|three|four|five only, only that',
    undefined,
    0.02,
  ],
  ['eachw', 'each, apiece, from each of, of each of, of each, from each', undefined, 0.02],
  ['amongw', 'among|amongst|(out of) (all)? (of)? (the|my|our)?', undefined, 0.02],
  [
    'nootherx',
    '(and)? (none|nothing|not one) (from|of|in|by) (the|any)? (others|other|rest|remaining) (seasons|years|days|folders|cameras|ones|colours|colors|kinds)?, (and)? from nowhere else, (and)? not (with|from|in|on|of)? any other (camera|one|year|folder|day|season|colour|color)?, not the (earlier|later|other) ones (and|nor|or)? not? (the)? (later|earlier)? ones?',
    undefined,
    0.02,
  ],
  [
    'entire',
    '(with|and)? (not one|not a single one|none|nothing|not one of them|none of them) (is|may be|to be|must be|should be)? (missing|left out|forgotten|omitted|excluded|lacking|left behind|skipped)',
    undefined,
    0.02,
  ],
  [
    'exceptedv',
    '(can|may|could|should|must|shall|is to|has to|will|would)? (stay|remain|be left|keep|be kept|better stay) (out|away|outside|at home|behind) (of it|of this|of the picture)?, (i|we) (can|could|would) (do|live|go|manage) without, (should|must|may|shall|can|need|ought) (not|never) to? be|hang|stand|appear|show|come|go (in it|there|in there|included|inside|shown|part of it|among them|with them|up)?, (is|are) (not|never) (to be|wanted|welcome|allowed|included|needed|invited) (in it|there|in there|included|inside|shown)?',
    undefined,
    0.02,
  ],
  ['exceptedv', 'not (please|thanks|though)?', undefined, 0.1],
  ['except', 'less the, save the', undefined, 0.02],
  [
    'the',
    '(what|whatever|anything|all|everything) (i|we|you) (have|own|keep|have got) (here)? in the way of, anything in the way of, wee, every last one of (the|them|those|my)',
    undefined,
    0.03,
  ],
  [
    'without',
    '(that|which|who)? (do|does|did|have|has|had|is|are) not (have|got|contain|carry|know|show|bear|hold)? (a|any|the|their|its|no)?, with not so much as (a|any)?, with not even (a|any)?, that never had (a|any)?',
    undefined,
    0.03,
  ],
  [
    'mod',
    '(that|which)? (i|we|my wife|my husband|you|they)? (was|were|have|has been|have been)? (ever)? filmed',
    filmed,
    0.03,
  ],
  [
    'mod',
    '(that|which)? (is|are)? for the ear|ears, (that|which)? (can be|is to be|are to be) heard (but not seen)?',
    heard,
    0.04,
  ],
]
