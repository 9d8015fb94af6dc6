import type { Entry } from './lexicon.ts'

/** Verbs of clauses, with what goes along with them. */
export const verbWords: readonly Entry[] = [
  [
    'make',
    'position, transform, convert, morph, reshape, reformat, refashion, translate, draw up, draw, open up, sketch, stage, install, erect, parade, screen, array, deploy, unfurl, sculpt, weave, craft, shape, mould, mold, orchestrate, choreograph, wrap me|us in, hang me|us?, stick, pin up?, tack up?, paste, mount, string out?, strung out, run, lead, let me|us walk|wander|stroll through|past|along, walk me|us through|past|along, take me|us through|along, pop, throw up, knock up, rustle up, conjure up?, cook up, dream up, come up with, fix up?, rig up, whip up, cobble together, stitch together, bring together, spread out?, stack up, plaster, paper, cover the? walls? with|in, fill a|the room|hall|space with, decorate a|the room|hall|walls with, treat me|us to, do, have, let, give, make me|us?, create me|us?, build me|us?, generate, compose, assemble, prepare, construct, set up, put together, produce, curate, form, i want to make, do me?, arrange, rearrange, sort, group, cluster, split, divide, lay out, organise, organize, put, place, align, stand, set, turn, gather, collect, mount, present, exhibit, throw together, whip up',
  ],
  ['make', 'line, string, lay, range, rank, file', undefined, 0.1],
  [
    'inwhich',
    '(and|with) (in|inside|within) it, (inside|in|on|within) (it|this|that|there|which)? (should|must|shall|will|may|can|are|is) (to)? (be|hang|stand|go|come|belong)?, (and|with) therein|inside|within, in|on|at|along|inside which, where, wherein, that|which has|have, (that|which)? (shows|show|holds|hold|contains|contain|features|presents|exhibits|displays|consists of|is made of|made of|made out of|made from|is full of|with), showing|holding|presenting|displaying|exhibiting, where|in which (you|i|we|one) (see|find|can see|could see|meet)',
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
    '(all|to be|please)? hung (up|please)?, exhibited, (on|up on) (show|display|exhibition), to be exhibited|hung',
    undefined,
    0.01,
  ],
  [
    'alone',
    '(standing|hanging|displayed|up|shown|set|placed|put|there|here) (up|there|here|on the wall)? (all)? (on its own|on their own|alone|by itself|by themselves|in isolation|solo)',
    undefined,
    0.02,
  ],
  [
    'find',
    '(dig|fish|root|hunt|ferret|seek|track|get|sort) (out|up|down), get me|us out, lay (my|our) hands on, surprise|treat|delight me|us with, let us|me look at, (make|let|have|allow) me|us (to)? (see|look at|view|find), let me|us have, let us|me have a look at, have|take a look at, find me|us?, search for?, look for|up, show me|us?, display, list, where are|is, let me|us see, i want|would like|need|wish to see|find, get me|us?, give me|us?, fetch, pick, choose, pick out, see, view, look at, do i have, pull up, bring up, which, what are, who are, list me, i want to? (have|see)?, want, need, i need, i would like to? (have|see)?, would like|love, let (us|me)? (have|see), can i|we have|get|see, could i|we have|get|see, use, take, start with?, open up?, try, bring, exclusively',
  ],
  [
    'addv',
    'add, put in, bring in, include, insert, also add|hang|include, throw in, append, hang up? also|too, add in, also, and also, bring also, put also',
  ],
  [
    'removev',
    'remove, take out, take away, delete, get rid of, throw out, drop, take off, leave out, kick out, erase, lose, discard, clear away?, do without, i do not want|like|need, no more, take, exclude, dump, pull out, pull down, pull off, take down',
  ],
  ['removev', 'pull', undefined, 0.1],
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
]
