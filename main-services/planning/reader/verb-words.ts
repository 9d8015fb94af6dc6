import type { Entry } from './lexicon.ts'
import { where, type Mod } from './values.ts'

const filmed: Mod = { set: where({ is: 'type', any: ['video'] }), kind: 'type', adjective: 'filmed' }
const heard: Mod = { set: where({ is: 'type', any: ['audio'] }), kind: 'type', adjective: 'audible' }

/** Verbs of clauses, with what goes along with them. */
export const verbWords: readonly Entry[] = [
  [
    'make',
    'position, transform, convert, morph, reshape, reformat, refashion, translate, draw up, draw, open up, sketch, stage, install, erect, parade, screen, array, deploy, unfurl, sculpt, weave, craft, shape, mould, mold, orchestrate, choreograph, surround me|us with?, wrap me|us in, hang me|us?, stick, pin up?, tack up?, paste, mount, string out?, strung out, run, lead, let me|us walk|wander|stroll through|past|along, walk me|us through|past|along, take me|us through|along, pop, throw up, knock up, rustle up, conjure up?, cook up, dream up, come up with, fix up?, rig up, whip up, cobble together, stitch together, bring together, spread out?, stack up, plaster, paper, cover the? walls? with|in, fill a|the room|hall|space with, decorate a|the room|hall|walls with, treat me|us to, do, have, let, give, make me|us?, create me|us?, build me|us?, generate, compose, assemble, prepare, construct, set up, put together, produce, curate, form, i want to make, do me?, arrange, rearrange, sort, group, cluster, split, divide, lay out, organise, organize, put, place, align, stand, set, turn, gather, collect, mount, present, exhibit, throw together, whip up',
  ],
  ['make', 'line, string, lay, range, rank, file', undefined, 0.1],
  [
    'inwhich',
    '(and|with) (in|inside|within) it, (and|with) therein|inside|within, in|on|at|along|inside which, where, wherein, that|which has|have, (that|which)? (shows|show|holds|hold|contains|contain|features|presents|exhibits|displays|consists of|is made of|made of|made out of|made from|is full of|with), showing|holding|presenting|displaying|exhibiting, where|in which (you|i|we|one) (see|find|can see|could see|meet)',
    undefined,
    0.03,
  ],
  ['onesw', 'one, ones', undefined, 0.02],
  ['withw', 'with, along with, together with, accompanied by, plus', undefined, 0.01],
  [
    'agew',
    'old, good old, trusty, trusty old, new, little, first, faithful, beloved, ancient, dear old, current, latest, previous, former',
    undefined,
    0.02,
  ],
  [
    'hangv',
    'hung (properly|nicely|neatly|up|well|on the wall|on the walls)?, (to be|must be|should be) hung',
    undefined,
    0.04,
  ],
  [
    'make',
    '(it|there) (shall|should|must|will|ought to|is to|has to|needs to) be, let (it|there) be, (i|we) want it to be, (i|we) would like it to be, give (it|them) (its|their) own',
    undefined,
    0.1,
  ],
  ['upw', 'up, out, down, together, round, around', undefined, 0.02],
  [
    'alone',
    '(standing|hanging|displayed|up|shown|set|placed|put|there|here) (up|there|here|on the wall)? (all)? (on its own|on their own|alone|by itself|by themselves|in isolation|solo)',
    undefined,
    0.02,
  ],
  [
    'find',
    'surprise|treat|delight me|us with, let us|me look at, let us|me have a look at, have|take a look at, find me|us?, search for?, look for|up, show me|us?, display, list, where are|is, let me|us see, i want|would like|need|wish to see|find, get me|us?, give me|us?, fetch, pick, choose, pick out, see, view, look at, do i have, pull up, bring up, which, what are, who are, list me, i want to? (have|see)?, want, need, i need, i would like to? (have|see)?, would like|love, let (us|me)? (have|see), can i|we have|get|see, could i|we have|get|see, use, take, start with?, open up?, try, bring, exclusively',
  ],
  [
    'addv',
    'add, put in, bring in, include, insert, also add|hang|include, throw in, append, hang up? also|too, add in, also, and also, bring also, put also',
  ],
  [
    'removev',
    'remove, take out, take away, delete, get rid of, throw out, drop, take off, leave out, kick out, erase, lose, discard, clear away?, do without, i do not want|like|need, no more, take, exclude, dump, pull out, take down',
  ],
  [
    'keepv',
    'keep only|just?, only|just keep, leave only|just, only leave, show only|just, reduce it|them to, nothing but, only',
  ],
  ['replacev', 'replace, swap out, substitute, change'],
  ['swapv', 'swap, exchange, switch, interchange, trade, swap over, swap around, flip, switch around'],
  [
    'putv',
    'put, place, move, bring, set, hang, shift, stand, position, drag, get, i want, have, take, send, leave, throw, kick, cut, pull',
  ],
  ['by', 'with, by, for, against, to, in exchange for, and put in, and put'],
  ['places', 'places, positions, spots, around, the places|positions|order of, round'],
  [
    'outof',
    'out, away, off, from it|here|there, out of it|here|there|the gallery|the place|the circle|the room|the row|the grid, from the gallery|place|circle|room|row|grid|wall, off the wall',
  ],
  [
    'into',
    'to it|this|that|them|these, in|into it|this|here|there, to the gallery|place|circle|room|row|grid|timeline, too, as well, also, in',
  ],
  [
    'ondisplay',
    'on (display|show|exhibition|exhibit|view) (for me|us)?, up on (the|a)? wall|walls, on the wall|walls',
    undefined,
    0.02,
  ],
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
    '(can|may|could|should|must|shall|is to|has to|will|would)? (stay|remain|be left|keep|be kept|better stay) (out|away|outside|at home|behind) (of it|of this|of the picture)?, (i|we) (can|could|would) (do|live|go|manage) without',
    undefined,
    0.02,
  ],
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
