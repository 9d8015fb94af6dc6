import { byFirstWord, patterns } from '../grammar/text/pattern.ts'

/**
 * What stands around a fragment that goes on from what was done last. `soft` says nothing; `become` that it turns into this; `no` that the last was not meant;
 * `and` goes on; the others say what becomes of what the fragment names. `asked`: as a question.
 */
export type Mark =
  | 'soft'
  | 'become'
  | 'no'
  | 'all'
  | 'and'
  | 'add'
  | 'only'
  | 'without'
  | 'same'
  | 'asked'
  | 'now'
  | 'back'
  | 'exchanged'
  | 'brought'
  | 'with'
  | 'then'
  | 'spare'

const it = '(it|that|this|them|those|these|things|everything|the set|the selection|the lot|the gallery)'
const but = '(but|and|now|then|so|or|just|please)?'
const better =
  '(better|nicer|prettier|best|good|great|fine|lovely|perfect|ideal|enough|plenty|preferable|tidier|neater|more like it|more fitting|more suitable|wiser|sufficient|okay|ok)'

const leads: readonly (readonly [Mark, string])[] = [
  [
    'soft',
    `ok, okay, oh, ah, aha, hm, hmm, hmmm, mm, well, right, alright, so, now, please, yes, yeah, yep, great, fine, good, lovely, nice, hey, yo, lol, haha, hehe, heh, omg, tbh, um, uh, er, erm, but, nvm, never mind, phew, whatever|(no matter)|(regardless of)|(irrespective of) (the|their)? (shape|colour|color|year|date|format|camera|orientation|size|kind|type)?, dear, dearie, love, darling, sweetheart, honey, mate, maybe, perhaps, possibly, just for once, this time, let me see, let us see, go on, oh go on, you know what, tell you what, let (me|us) (have|see|keep), (i|we) (do|really|just|would)? (think|guess|suppose|reckon|feel|fancy|want|need|prefer|like|take|would like|would prefer|would rather have), how about, what about, could|can|may|might|should|shall (it|that|this|they|we|i|you|these)? (have|get|see|take|use|go for|do)?, let (it|that|them|us|there) (have|take|use|go for|do), leave, kick, throw, chuck, pull, keep, give|show me, use, have, take, try, give it a try with, go for, go with, simply`,
  ],
  [
    'become',
    `could|can|may|might|should|shall (it|that|this|they|these|there)? (be|make it|make that), let (it|that|them|there|us) (be|make it|make that), make it|that|this|them (be)?, (it|that|they|there) (can|could|may|might|should|shall|must|ought to|need to|needs to) be, turn (it|that|this|them) into, go up|down to, (raise|increase|up|lift|bump|extend|expand|bring|take|push|set|change|put|switch|lower) (it|that|this|them|the number)? (up|down)? to`,
  ],
  [
    'no',
    `no, or, nope, nah, nay, naw, noo, no no, oh no, no wait, wait, hang on, hold on, wait a minute|moment|second|sec, stop, oops, whoops, sorry, pardon, apologies, actually, rather, or rather, or better, better, better still, preferably, instead, alternatively, meh, bah, hmph, ugh, yuck, ew, bleh, in fact, in truth, damn, blast, drat, argh, on second thought|thoughts, on reflection, thinking about it, come to think of it, no actually, scratch that, strike that, forget that, cancel that, correction, my mistake, my bad, my fault, wrong, wrong one, the wrong one, that is wrong, that is the wrong one, that was wrong, that was the wrong one, not that, not this, not those, not these, not that one, not this one, not those ones, not quite, (i|we) (really|actually)? (meant|mean|intended|wanted|was after|had in mind) (was|to say)?, (it|that|this) (should|ought to|must|was to) have been, (it|that|this) was (supposed|meant) to be, (i|we) should have said, wrong (one|animal|picture|photo|thing|item|film|video|sound|model|place|name|colour|color|number|folder|year|word|person|bird|object|way), (i|we) (have|had)? changed (my|our) mind, too much, too far, too many, too few, that is|was (far|way)? too much, now (it|that) is (far|way)? too much, (it|that) is (far|way)? too much (now)?, a bit too much, not so much, try`,
  ],
  [
    'brought',
    'do add, do include, also add, and add, add, add also, add also in, add in, adding, include, bring in, bring also, throw in, put in, put also, put also in, mix in, in with (the)?',
  ],
  ['with', 'with'],
  ['then', 'then, and then, next, after that, followed by, and after that'],
  [
    'exchanged',
    '(swap|exchange|trade|switch|change|substitute) (it|that|this|them|these|those|everything|all of it|all of them) (out)? (for|with|by|to|against|into)',
  ],
  ['now', 'and now, and next, now then'],
  ['and', 'and, n, an, and finally, and please, and perhaps, and maybe'],
  [
    'add',
    `plus, also, (give|bring|put|get|take|hang|have|let us have) (us|me)? back (also|too|in|again|up)?, (give|bring|put|get|hang) (also|too) back, and also, together with, along with, as well as, in addition, in addition to, on top, on top of that, besides, furthermore, including, with also, and with, additionally, moreover, not forgetting, next to that, extend ${it}? (with|by|to)`,
  ],
  [
    'only',
    `${but} (just|nothing but|none but|no more than) (leave|keep|retain|with|for)?, ${but} (only|merely|solely|purely|exclusively) (leave|keep|show|hang|have|want|use|take|retain|with|for|include)?, ${but} (leave|keep|retain|show|hang) (only|just|merely|solely|nothing but), ${but} (restrict|limit|confine|narrow|reduce|cut|whittle|pare|trim|filter|boil|thin|shrink|constrain) ${it} (down)? (to|for|on|by) (only|just)?, ${but} (restrict|limit|confine|narrow|reduce|cut|filter) (down)? (to|by|for|on), stick to (just)?, filter for|by|on, (leave|keep) ${it} (at|to|with) (only|just)?`,
  ],
  [
    'without',
    `minus, less, lose, sans, (all|everything|everyone|all of them) (but|except|without|bar|save|minus) (for|without)?, ${but} (none|nothing) (of|from|in|with|by)?, ${but} (skip|omit|exclude|ignore|drop|forget|disregard|spare|forgo) (about)?, ${but} (without|except|excluding|not including) (for)?, leave off, leave away, strike, cross out, weed out, chuck out, kick out, ditch, bin, nix, pull, scrap, ${but} (lose|ditch|minus)`,
  ],
  [
    'same',
    `${but} (those|these|the) (same|very) (ones|pictures|photos|things|works|two|three|four|five|six|seven|eight|nine|ten), once more, once again, one more time, ${but} (do|have|give|make|apply|use|repeat|build|arrange)? (the|that|exactly the|just the|precisely the|much the|one and the)? (very)? same (thing|again|stuff|treatment|specification|spec|procedure|procedures|setup|arrangement|recipe|deal|idea|style|way|manner|form|layout|design|trick|story|game|once more|one more time)? (again|please|here|there|too|as well|once more)? (for|with|to|of|on|in|from|using|but|only|except|goes for|applies to|holds for|and)? (for|with|using|from|of|in|on)?, ${but} ditto (for|with|in|on)?, ${but} (i|we)? (want|need|would like|do|make|have|repeat|build|apply) (this|that|it|them) (also|too|again|as well)? (for|with|of|from|using|to), ${but} (do)? (likewise|similarly|correspondingly) (for|with|to|in|on)?, ${but} (and)? (once more|once again|again|one more time|another time|another one|one more) (for|with|from|of|using), ${but} (do|repeat|make) (it|that|this) (again|once more)? (for|with|using), repeat (it|that|this)? (for|with|using), (and)? (so|as) (too|does|do|should|is|are|with), as|like|(same as)|(just as)|(exactly as) before|previously|earlier|above|(last time) but|only|except|just?, equally (for)?, in the same way|manner|style|fashion|vein (for|with)?`,
  ],
]

const tails: readonly (readonly [Mark, string])[] = [
  [
    'soft',
    `please, there, sorry, apologies, excuse me, thanks, thank you, from left to right, left to right, then, now, again, once again, once more, for heaven s sake, for goodness sake, for heaven sake, for heaven's sake, for goodness' sake, if possible, if you can, if you would, would you, could you, will you, love, dear, dearie, darling, sweetheart, honey, mate, pal, lol, tho, though, altogether, in total, all in all, i think, i guess, i suppose, i reckon, for me, for now, or so, this time, dear me, thank you very much, cheers, at least, by the way`,
  ],
  [
    'no',
    `actually, in fact, instead, after all, on reflection, on second thought, on second thoughts, thinking about it, rather, in (their|its|his|her|that) (stead|place), in place of (it|them|those|these|that), instead of (it|them|those|these|that), in lieu, (would|will|might|could|should|may) (be|look|do|work|suit|fit|make it|feel) (much|far|even|a lot|a bit|way|so much|rather|really|just|me|us)? (${better.slice(1, -1)}|nicely|well|nice|fine)?, (is|are|looks|look) (much|far|even|a lot|a bit|way|rather|really|just)? (better|nicer|prettier|preferable|tidier|neater|enough|plenty|sufficient|more like it|more fitting|more suitable|wiser), (will|would|should) do (nicely|fine|well|perfectly)?, (i|we) (had)? (meant|mean|intended|had in mind|was after|wanted), (will|would|should|might) (suffice|do|be enough), suffices, suffice, (it|that) (should|was to|was meant to|must) (be|have been), (is|was|are|were) (what|that|which|the one|the ones)? (that)? (i|we) (meant|mean|intended|wanted|had in mind|was after), (it|that) (was|is), please not the other, i would say, to be precise, to be exact`,
  ],
  [
    'add',
    'too, as well, add|include|put|bring also|too|(as well)|in?, also add, also, to it, in addition, on top, additionally, to them, to that, to those, along with them, along with it, included, besides, as well as that, into it, in it, back, back in, back again, in again, back up, in too, in as well, in also, up too',
  ],
  [
    'without',
    '(take|put|leave|throw|send|bring|hang|get) (away|out|off|down|aside) (please|again|now)?, (remove|delete|drop|discard|exclude|omit) (please|again|now)?, out, away, aside, out of it, gone, (must|should|can|could|may|shall|has to|have to|needs to|need to|ought to|is to|are to) (also)? (go|leave|disappear|vanish|be removed|be gone|come out|come down) (too|as well|also|now)?, goes too|also|(as well), go too|also|(as well)',
  ],
  ['only', 'only, alone, exclusively, and nothing else, nothing else, and no more, and that is it, and no others'],
  [
    'same',
    `(gets|get|has|have|needs|need|deserves|takes|receives|wants|should get|should have|could do with|can have) (it|them|this|that|the same|one|these|those|such|likewise|some) (too|as well|also)?, the same, the very same, likewise, ditto, the same way, in the same way|manner|fashion|style|form, same way|thing|treatment, just the same, similarly, in like manner, accordingly, the same again, exactly the same, equally`,
  ],
]

export const leadMarks = byFirstWord(leads, ([, source]) => patterns(source))
export const tailMarks = tails.map(([mark, source]) => [mark, patterns(source)] as const)

/** Everything that was meant at first, or that there is of it. */
export const wholeLot = patterns(`
  all|everything (again)?, (all|them|these|those)? (back)? together again, all (the|my|of the|those)? animals|pictures|photos|things|ones|films|sounds|models|works|birds|people (again|back), (show|hang|display) (me|us)? all|everything|(all of them)|(the lot)|(all of it) (again|back|now), (and)? the rest|others|remainder|(remaining ones) (of it|of them|of those)? too|also|again|back|(as well), (again|simply|just|really)? (all|each|every one|both) of (them|it|those|these), them all (again)?, it all (again)?, all of the lot, (the|this|that)? (whole|entire|full) (month|year|day|week|season|weekend|decade|trip|time|period) (again|please)?,
  (the|all the)? (whole|full|entire|complete|original) (lot|set|folder|thing|bunch|collection|series|selection|album|batch|group|range), the lot, the whole lot, all|everything there is, every (single|last)? (one|picture|photo) (of them)?,
  all (the|those|these)? (others|rest) (back|again|too)?, (restore|bring back|return|reinstate|readmit|give back|put back|get back|have back) (all)? (the)? (others|rest|remainder|remaining ones|missing ones|missing|other ones), (in|from|of|for)? both (days|years|months|colours|colors|kinds|folders|shapes|cameras|sorts|types), (all|everything|all of them|all of it|all of those|them all|the lot|the rest|the others) back (again)?, (all|every) (of)? (the|those)? (single|other)? (year|years|month|months|day|days|season|seasons|colour|colours|color|colors|camera|cameras|kind|kinds|folder|folders|shape|shapes|size|sizes) (again|back|please|together|now)?, whatever the (shape|colour|color|year|date|format|camera|folder|orientation) (the|all|everything)? (full|whole|entire)? (folder|set|lot)?, all the same
`)

/** "Chronological": the second from the newest on. */
export const datedOrder: readonly (readonly [boolean, ReturnType<typeof patterns>])[] = [
  [
    false,
    patterns(
      '(in)? chronological (order)?, chronologically, (sorted|ordered|arranged)? by date|age|time (taken)?, in (time|date) order, (in)? order of date|time, in the order (i|we) (took|shot|made) them',
    ),
  ],
  [
    true,
    patterns(
      '(in)? reverse|reversed|inverse chronological (order)?, (in)? antichronological (order)?, chronologically backwards|reversed, (in)? reverse date|time order',
    ),
  ],
]

/** What was asked for last and before that, together. */
export const bothOfThem = patterns(
  'both (of)? (them|those|these)? (please|then|together|at once|now|actually)?, (i|we) (want|would like|need|will have|will take|meant) both (of them)?, all three|four|five (of them|please|together|seasons|years|colours|colors)?, (all|both) of the above, (the)? two (colours|colors|years|months|days|folders|cameras|kinds|seasons|sets|lots|shapes)? together, (the)? three (colours|colors|years|months|days|folders|cameras|kinds|seasons|sets|lots|shapes)? together, (have|show|hang|take|let us have) both (together)?, (them)? both together',
)

const denial = '(do|does|did|have|has|had|are|is|were|was|can|could) not|none (have|got)? (one|any|it|so)?'
const ofThem = '(of)? (them|those|these|the ones|ones|things|photos|pictures|files)? (that|which)?'
/** "And how many don't?": those of which the last question or search does not hold. */
export const restAsked: readonly (readonly [
  'count' | 'which' | 'find' | 'make' | 'contrary',
  ReturnType<typeof patterns>,
])[] = [
  [
    'contrary',
    patterns(
      '(and|but|what about|how about|and how many|how many)? (the|those|these)? (ones|others|pictures|photos|things)? with (one|it|any|some), (and|but|and how many|how many)? (do|does|did|are|is|have|has|were|was)',
    ),
  ],
  [
    'count',
    patterns(
      `(and|but|so|then)? how many ${ofThem} ${denial}, (and)? how many (are|have|were) without, (and)? how many have none|neither, (and)? how many (others|other ones|more) are there, and|(what about)|(how about) the others|rest|remainder|(other ones)|(remaining ones)`,
    ),
  ],
  [
    'which',
    patterns(
      `(and|but|so|then)? which|what ${ofThem} ${denial}, (and)? which (are|have|were) without, (and)? which have none`,
    ),
  ],
  [
    'find',
    patterns(
      `(and|but|so|then|ok)? (show|find|list|give|let) (me|us)? (have|see)? ${ofThem} ${denial}, (and|but|what about)? (the|those|these) (ones|others|pictures|photos|things)? (that|which) ${denial}`,
    ),
  ],
  [
    'make',
    patterns(
      `(and|but|so|then|ok)? (hang|display|put up|exhibit) (up)? the rest|others|remainder|(other ones)|(remaining ones) (of them|of those)? (up|on the wall|too|as well|also)?, (and|but|so|then|ok)? (hang|display|put up|exhibit|put) ${ofThem} ${denial} (up|on the wall)?, (a|make a|build a)? gallery (of|with) ${ofThem} ${denial}`,
    ),
  ],
]

/** The order the other way round. */
export const turnedRound = patterns(`
  (in|in the|with|the|a)? (contrary|opposite|reverse|reversed|mirrored|mirror|inverse|inverted|backward|backwards|flipped|turned) (order|sequence|direction|way|round|around|about)?,
  (the)? other (way|direction) (about|round|around)?, (the)? opposite (way|direction|order) (about|round|around)?, (the)? wrong|right way (about|round|around), (in)? (the)? wrong direction|way (please|sorry)?, (that|this|it) (is|was) (in)? (the)? wrong direction|way, not that way, not in that direction, vice versa, (from)? back to front, backwards, reversed, flipped, mirrored, mirror wise, mirrorwise, end to end, tail to head, turned (round|around),
  (sorted|ordered|arranged|hung|going|running|run|sort|order) (in|from|the)? (the)? (contrary|opposite|reverse|reversed|other|inverse|backward) (way|order|direction|sequence|side) (about|round|around)?, (flip|invert|mirror|turn|reverse|swap) (the)? order (of)? (the|that|this|it|all|everything|them)? (whole|entire|full)? (row|line|lot|thing|wall|circle|grid|gallery|set|sequence|pictures|photos|things)? (around|round|about|again|now)?, (flip|invert|mirror|turn|reverse) (the|that|it|this) (order|row|sequence|whole row|line|lot|whole thing|around|round|about)? (around|round|about|again)?,
  right to left, from right to left, the order reversed, (the)? order (the)? other way (about|round|around)
`)

/** Orders without a verb, by names alone. */
export const namedOrder = patterns(`
  alphabetical, alphabetic, alphabetically, (in|by)? (name|names|title|titles|filename|file name|alphabet|abc) order, (in|by)? order of (the|their)? (name|names|title|titles|filename|filenames|file names|alphabet), (by|in)? (the)? alphabet, a z, a to z, from a to z, from a z, abc, lexically, alphabetical order, alphabetic order, alphabetised, alphabetized, lexicographic, lexicographical, lexicographically, going by name
`)

/** More of the last change, and less of it; how much is in the words before. */
const amount =
  'even|still|yet|some|much|far|way|just|slightly|somewhat|rather|(ever so slightly)|(a lot)|(lots)|(quite a bit)|(a good bit)|(a little bit)|(a tiny bit)|(a wee bit)|(a tad)|(a touch)|(a shade)|(a notch)|(a little)|(a bit)|(just a bit)|(just a little)?'
export const moreOfIt = patterns(`
  ${amount} more, more still|yet|please|again, more and more, ${amount} further, another (little|tiny|wee|small)? (bit|touch|tad|shade|notch|step|little|dose|go|time|round|helping|smidge|nudge|push), one more (step|notch|touch|time|go|bit), once more, (and)? again, (do)? (it|that) again, same|(the same)|(exactly the same)|(same thing)|(same thing again)|(the same thing) again, ditto, (turn|spin|rotate|tilt|twist|move|push|pull|nudge|shift|do) (it|them|that) (some|a bit|a little|even|still|yet|slightly|much)? (more|further|farther) (please|still)?, more of (it|that|the same), keep going, go on, carry on, further still, some more, more (like)? that, still, not enough, not (quite|nearly)? enough (yet)?, still not enough, (it|that) (can|could|may|might|should) be (even|still|a bit)? more, (even|still) more so
`)
export const lessOfIt = patterns(`
  ${amount} less, less less, less please|again, less of (it|that), too far (now)?, (that|it|this) (is|was|went) (a bit|a little|slightly|way|far|rather)? too far (now)?, (a bit|a little|slightly|way|far|rather) too far, too much, (that|it|this) (is|was) (far|way|a bit|a little|rather|now)? too much (now)?, (a bit|a little|far|way|rather|slightly) too much, (that|it|this) (is|was) (a bit|a little|rather|slightly|quite) (too)? (much|strong|far), (a bit|a little|rather|slightly) much, not so much, not that much, not quite so much, (that|it) is over the top, (that|it) was over the top, overdone, (too|so) strong, tone it down, tone that down, (that|it) (is|was) overdone
`)

/** "Another third (on top)". */
export const anotherShare = patterns(
  '(and|plus|by)? another, (and|plus|by)? a further, (and|plus)? one more, yet another',
)
export const shares: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['tenth', 1 / 10],
])

/** "The stars were nicer": something that was there before shall be there again. */
export const nicerBefore = patterns(`
  (was|were|looked|did look|had been) (much|far|a lot|so much|way|really|actually|even|rather)? (better|nicer|prettier|lovelier|best|good|great|fine|lovelier|more beautiful|more fitting|more to my taste|neater|tidier)
`)
export const likedBefore = patterns(`
  (i|we) (did|had|much|really|rather|do|actually)? (like|liked|prefer|preferred|loved|love|fancied|enjoyed|want|miss|missed) (the)?, back to (the), (have|bring|give|put|get|let us have) (me|us)? (back)? (the), return to (the)
`)

/** "The next ten pictures", "the ten after that". */
export const nextOnes = patterns(
  'ones|lot|batch|few|pictures|photos|things|films|sounds|works (please)?, please, of them',
)
export const afterThose = patterns(
  '(ones|pictures|photos|things)? (that|which)? (come|follow|comes|follows|came|coming|following)? after|behind that|those|these|them|this|it (please)?, (ones|pictures|photos|things)? (that|which) (come|follow|comes|follows) (next|then)? (please)?',
)

/** What was found, or hangs, before the form in which it shall hang. */
export const theseAll = patterns(
  '(all)? (of)? them|these|those, all (of)? (the|these|those|them)? two|three|four|five|six|seven|eight|nine|ten (of them|of those|of these)?, the two|three|four|five (of them)?, both (of them|of those)?, all of it, the (whole)? lot, everything, all (of)? (them|these|those) together, (them|these|those) (all)? together, all together, all (two|three|four|five) (kinds|sorts|types|sets|lots) (together)?, it|that|this',
)

/** "The same light here", as in another place. */
const sameOf = (noun: string) =>
  patterns(
    `(and|with|in|but|now|please)? (the|that|exactly the)? same (${noun}) (here|there|in here|too|as well|please|as before|as there|again)? (too|please)?`,
  )
export const sameLook = [
  ['lighting', sameOf('light|lights|lighting|mood')],
  ['backdrop', sameOf('backdrop|background|walls|wall|colour behind|sky')],
] as const

/** "On a wall": as a gallery. */
export const onTheWall = patterns(
  '(ok|now|then|please|just|good|great)? hang|display|exhibit (please|now|then|up)?, (ok|now|then|please|just)? put|hang up (on the wall)? (please|now|then)?, up on the wall, (and|but|now|then|ok|please|just)? (up)? (on|onto) (a|the|one|my|our) (big|single|long)? wall (please|then|together)?',
)

/** "Two of them". */
export const ofThose = patterns('of them|those|these|it (please|then|will do)?')

/** What counts as less or more of a number: "two more", "one fewer". */
export const moreThings = patterns(
  'more (than that|than before|of them|of those|of these|please|pictures|photos)?, extra, additional',
)
export const fewerThings = patterns(
  'less|fewer (than that|than before|of them|of those|of these|please|pictures|photos)?',
)

/** Which way, behind an order and a mark: "by date, descending". */
export const directions: readonly (readonly [boolean, ReturnType<typeof patterns>])[] = [
  [
    true,
    patterns(
      'descending, desc, decreasing, falling, downwards, reversed, reverse, backwards, in reverse, in reverse order, the other way round|around, latest first',
    ),
  ],
  [false, patterns('ascending, asc, increasing, rising, upwards, forwards, earliest first')],
]
/** Somebody says something of themselves or of what hangs there: a reason, and no wish. */
export const talking = /^(?:i|we|one|it|they|he|she|you|there|that|these|those|my|our|because|since|as|for|cause|cos)$/u
/** What asks for something, wherever it stands. */
export const asking =
  /^(?:undo|undone|revert|reverted|redo|restore|reset|call|named?|rename|export|delete|remove|replace|swap|how|which|what|who|where|when|why|want|need|would|please)$/u

const undoing =
  '(undo|cancel|revert|reset|take back|roll back|return|go back|put|set|bring|get|restore|have|turn|change|back|leave|make|forget)'
const itAll =
  '(it|all|everything|all of it|the whole thing|the whole lot|the lot|things|them|all the changes|all changes|all my changes|what i did|that|this)?'
const madeFirst =
  '(you|we|i|it) (first|originally|initially) (built|made|hung|set|put|had|was|created|showed|arranged) (it|them|that|this|up)? (up)?'
/** As it was when it was made: all changes since are taken back. */
export const asFirstMade = patterns(`
  (and|but|now|then|no|ok|please|oh)? ${undoing} ${itAll} (back)? (again)? (to)? (the way|how|as|what|like|exactly as|just as) ${madeFirst},
  (and|but|now|then|no|ok|please|oh)? ${undoing} ${itAll} (back)? (again)? (to)? (the way|how|as|what|like|exactly as|just as) (it|they|everything|all) (was|were|had been|looked|stood|hung|used to be) (at first|first|originally|initially|in the beginning|at the beginning|at the start|to begin with|at the outset|when you made it|when it was made|when you built it|when it was new|before all that|before all this|before i started|before i began|before the changes),
  (and|but|now|then|no|ok|please|oh)? ${undoing} ${itAll} (back)? (until|till|up to|down to|since|after|to) (the)? (very)? (first|original|initial|plain|beginning) (one|version|state|hanging|arrangement|layout|form|gallery|grid|row|circle|timeline|clusters|ring|line|setup|draft|thing|step|turn)? (again|please|that you made|you made|you built|we had|we began with|we started with)?,
  (and|but|now|then|no|ok|please|oh)? ${undoing} (all|everything) (the|my)? (changes)? (but|except|save|bar) (the)? (first|making it|building it|the gallery itself|the first step),
  (and|but|now|then|no|ok|please|oh)? (the)? (very)? (first|original|initial) (version|state|hanging|arrangement|layout|setup|draft|form) (again|please|back|was better|was nicer|was the best|after all)?, (and|but|now|then|no|ok|please|oh)? (i|we) (want|prefer|would like|need|liked) (the)? (very)? (first|original|initial) (version|state|hanging|arrangement|layout|setup|draft) (back|again|better|more)?,
  (and|but|now|then|no|ok|please|oh)? (as|like) (at|in|from) (the)? (very)? (beginning|start|first|outset) (please|again)?, (and|but|now|then|no|ok|please|oh)? (as|how|like|the way) (it|they|everything) (was|were|looked) (at first|originally|initially|in the beginning|at the beginning|to begin with|at the outset) (please|again)?
`)

/** As it was before the last change. */
export const asItWas = patterns(
  '(and|but|now|then|no|ok|please)? (just|exactly|back)? (as|how|like|the way) (it|that|they|things|everything) (was|were|had been) (before|earlier|previously|a moment ago|just now)?, (like|as) before (please)?',
)
export const wayItWas = patterns(
  '(as|how|like|the way) (it|that|they) (was|were|had been|used to be), (from|of|at|in) (the)? (very)? (beginning|start|outset|first), back to normal|default|standard|usual|before, as|like before, as|like at first|(the start)|(the beginning)',
)

/** What was taken out shall hang again. */
export const putBack = patterns(
  '(no|but|oh|go on|please|and|then)? (put|bring|get|give|take|have|let us have|fetch|hang|add) (it|that|that one|this one|them|those|these|the thing|that picture|that photo) (back|in again|up again|again) (in|up|please|again|here|there)?, (restore|reinstate|readmit|show|unhide|redisplay|reveal) (it|that|that one|them|those) (again|after all)?',
)

/** Begins a sentence that takes no pleasure in what came of the last. */
export const rejecting =
  /^\s*(?:no|nope|nah|naw|nay|meh|bah|ugh|hmph|yuck|wait|sorry|oops|whoops|pardon|apologies|my mistake|my bad)\b(?=\s*[,.!;:–—-])/iu
/** The last thing was not right. */
export const judgements = patterns(`
  (no|oh|oops|ok)? (that|this|it)? (was|is|were)? (the|a)? (wrong|bad|silly|stupid) (one|ones|move|idea|thing|step|choice|picture|place)?,
  (no|oh|but|ok)? (that|the|this|my) (very)? (last|first|previous) (bit|step|one|change|thing|move|part|idea|go) (was|is|were) (one|a bit|a little|far|way|rather|a step)? (too) (much|many|far),
  (no|oh|but|ok)? (that|the|this|my) (very)? (last|first|previous) (bit|step|one|change|thing|move|part|idea|go) (was|is|were) (not)? (wrong|bad|silly|stupid|worse|ugly|a mistake|an error|right|nice|good|needed|necessary|what i wanted|what i meant),
  oh heck, oh dear, oh no, phew, stupid, silly me, stupid me, my mistake, my fault, sorry, how stupid, how silly
`)

/** "I said X but meant Y", and what parts the two. */
export const saidOf = patterns('(i|we) (said|wrote|typed|asked for|named|told you|took)')
export const butMeant = patterns(
  '(but|and|when|while|where)? (i|we)? (really|actually)? (meant|mean|intended|wanted|had in mind|should have said), (but|and)? not, instead of, rather than, in place of, in lieu of, (but|and)? no more, (but|and)? never',
)

/** "Double that", "half as many". */
export const timesAsMany: readonly (readonly [number, ReturnType<typeof patterns>])[] = [
  [
    2,
    patterns(
      'double (it|that|them|the number|the amount)?, twice (that|as many|the number|the amount), two times (that|as many)',
    ),
  ],
  [3, patterns('triple (it|that|them|the number|the amount)?, three times (that|as many|the number), thrice that')],
  [0.5, patterns('halve (it|that|them|the number)?, half (of)? (it|that|them|as many|the number|the amount)')],
]
