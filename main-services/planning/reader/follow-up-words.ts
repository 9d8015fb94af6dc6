import { byFirstWord, patterns } from '../grammar/text/pattern.ts'

/**
 * What stands around a fragment that goes on from what was done last. `soft` says nothing; `become` that it turns into this; `no` that the last was not meant;
 * `and` goes on; the others say what becomes of what the fragment names.
 */
export type Mark = 'soft' | 'become' | 'no' | 'all' | 'and' | 'add' | 'only' | 'without' | 'same' | 'spare'

const it = '(it|that|this|them|those|these|things|everything|the set|the selection|the lot|the gallery)'
const but = '(but|and|now|then|so|or|just|please)?'
const better =
  '(better|nicer|prettier|best|good|great|fine|lovely|perfect|ideal|enough|plenty|preferable|tidier|neater|more like it|more fitting|more suitable|wiser|sufficient|okay|ok)'

const leads: readonly (readonly [Mark, string])[] = [
  [
    'soft',
    `ok, okay, oh, ah, aha, hm, hmm, hmmm, mm, well, right, alright, so, now, then, please, yes, yeah, yep, great, fine, good, lovely, nice, hey, um, uh, er, erm, but, nvm, never mind, phew, whatever|(no matter)|(regardless of)|(irrespective of) (the|their)? (shape|colour|color|year|date|format|camera|orientation|size|kind|type)?, dear, dearie, love, darling, sweetheart, honey, mate, maybe, perhaps, possibly, just for once, this time, let me see, let us see, go on, oh go on, you know what, tell you what, (i|we) (do|really|just|would)? (think|guess|suppose|reckon|feel|fancy|want|need|prefer|like|take|would like|would prefer|would rather have), how about, what about, could|can|may|might|should|shall (it|that|this|they|we|i|you|these)? (have|get|see|take|use|go for|do)?, let (it|that|them|us|there) (have|take|use|go for|do), leave, kick, throw, chuck, pull, keep, give|show me, use, have, take, try, give it a try with, go for, go with, simply`,
  ],
  [
    'become',
    `could|can|may|might|should|shall (it|that|this|they|these|there)? (be|make it|make that), let (it|that|them|there|us) (be|make it|make that), make it|that|this|them (be)?, (it|that|they|there) (can|could|may|might|should|shall|must|ought to|need to|needs to) be, turn (it|that|this|them) into, (raise|increase|up|lift|bump|extend|expand|bring|take|push|set|change|put|switch|lower|go) (it|that|this|them|the number)? (up|down)? to`,
  ],
  [
    'no',
    `no, or, both, both of them|those|these, nope, nah, nay, naw, noo, no no, oh no, no wait, wait, hang on, hold on, wait a minute|moment|second|sec, stop, oops, whoops, sorry, pardon, apologies, actually, rather, or rather, or better, better, better still, preferably, instead, alternatively, meh, bah, hmph, ugh, yuck, ew, bleh, in fact, in truth, damn, blast, drat, argh, on second thought|thoughts, on reflection, thinking about it, come to think of it, no actually, scratch that, strike that, forget that, cancel that, correction, my mistake, my bad, my fault, wrong, wrong one, the wrong one, that is wrong, that is the wrong one, that was wrong, that was the wrong one, not that, not this, not those, not these, not that one, not this one, not those ones, not quite, (i|we) (really|actually)? (meant|mean|intended|wanted|was after|had in mind) (was|to say)?, (it|that|this) (should|ought to|must|was to) have been, (it|that|this) was (supposed|meant) to be, (i|we) should have said, wrong (one|animal|picture|photo|thing|item|film|video|sound|model|place|name|colour|color|number|folder|year|word|person|bird|object|way), (i|we) (have|had)? changed (my|our) mind, too much, too far, too many, too few, that is|was (far|way)? too much, now (it|that) is (far|way)? too much, (it|that) is (far|way)? too much (now)?, a bit too much, not so much, try`,
  ],
  ['and', 'and, n, an, and then, and now, and finally, and please, and perhaps, and maybe'],
  [
    'add',
    `plus, also, (give|bring|put|get|take|hang|have|let us have) (us|me)? back (also|too|in|again|up)?, (give|bring|put|get|hang) (also|too) back, and also, do add, do include, also add, and add, add, add also, add in, adding, together with, along with, as well as, in addition, in addition to, on top, on top of that, besides, furthermore, include, including, bring in, bring also, throw in, put in, put also, put also in, mix in, with also, and with, additionally, moreover, not forgetting, next to that, extend ${it}? (with|by|to)`,
  ],
  [
    'only',
    `${but} (just|nothing but|none but|no more than) (leave|keep|retain|with|for)?, ${but} (only|merely|solely|purely|exclusively) (leave|keep|show|hang|have|want|use|take|retain|with|for|include)?, ${but} (leave|keep|retain|show|hang) (only|just|merely|solely|nothing but), ${but} (restrict|limit|confine|narrow|reduce|cut|whittle|pare|trim|filter|boil|thin|shrink|constrain) ${it} (down)? (to|for|on|by) (only|just)?, ${but} (restrict|limit|confine|narrow|reduce|cut|filter) (down)? (to|by|for|on), stick to (just)?, filter for|by|on, (leave|keep) ${it} (at|to|with) (only|just)?`,
  ],
  [
    'without',
    `minus, less, lose, sans, (all|everything|everyone|all of them) (but|except|without|bar|save|minus) (for|without)?, ${but} (none|nothing) (of|from|in|with|by)?, ${but} (skip|omit|exclude|ignore|drop|forget|disregard|spare|forgo) (about)?, ${but} (without|except|excluding|not including) (for)?, leave off, leave away, strike, cross out, weed out, chuck out, kick out, ditch, bin, nix, scrap, ${but} (lose|ditch|minus)`,
  ],
  [
    'same',
    `${but} (those|these|the) (same|very) (ones|pictures|photos|things|works|two|three|four|five|six|seven|eight|nine|ten), once more, once again, one more time, ${but} (do|have|give|make|apply|use|repeat|build|arrange)? (the|that|exactly the|just the|precisely the|much the|one and the)? (very)? same (thing|again|stuff|treatment|specification|spec|procedure|procedures|setup|arrangement|recipe|deal|idea|style|way|manner|form|layout|design|trick|story|game|once more|one more time)? (again|please|here|there|too|as well|once more)? (for|with|to|of|on|in|from|using|but|only|except|goes for|applies to|holds for|and)? (for|with|using|from|of|in|on)?, ${but} ditto (for|with|in|on)?, ${but} (i|we)? (want|need|would like|do|make|have|repeat|build|apply) (this|that|it|them) (also|too|again|as well)? (for|with|of|from|using|to), ${but} (do)? (likewise|similarly|correspondingly) (for|with|to|in|on)?, ${but} (and)? (once more|once again|again|one more time|another time|another one|one more) (for|with|from|of|using), ${but} (do|repeat|make) (it|that|this) (again|once more)? (for|with|using), repeat (it|that|this)? (for|with|using), (and)? (so|as) (too|does|do|should|is|are|with), as|like|(same as)|(just as)|(exactly as) before|previously|earlier|above|(last time) but|only|except|just?, equally (for)?, in the same way|manner|style|fashion|vein (for|with)?`,
  ],
]

const tails: readonly (readonly [Mark, string])[] = [
  [
    'soft',
    `please, sorry, apologies, excuse me, thanks, thank you, from left to right, left to right, then, now, again, once again, once more, for heaven s sake, for goodness sake, for heaven sake, for heaven's sake, for goodness' sake, if possible, if you can, if you would, would you, could you, will you, love, dear, dearie, darling, sweetheart, honey, mate, pal, lol, tho, though, altogether, in total, all in all, i think, i guess, i suppose, i reckon, for me, for now, or so, this time, dear me, thank you very much, cheers, at least, by the way`,
  ],
  [
    'no',
    `instead, after all, on reflection, on second thought, on second thoughts, thinking about it, rather, in (their|its|his|her|that) (stead|place), in place of (it|them|those|these|that), instead of (it|them|those|these|that), in lieu, (would|will|might|could|should|may) (be|look|do|work|suit|fit|make it|feel) (much|far|even|a lot|a bit|way|so much|rather|really|just|me|us)? (${better.slice(1, -1)}|nicely|well|nice|fine)?, (is|are|looks|look) (much|far|even|a lot|a bit|way|rather|really|just)? (better|nicer|prettier|preferable|tidier|neater|enough|plenty|sufficient|more like it|more fitting|more suitable|wiser), (will|would|should) do (nicely|fine|well|perfectly)?, (i|we) (had)? (meant|mean|intended|had in mind|was after|wanted), (will|would|should|might) (suffice|do|be enough), suffices, suffice, (it|that) (should|was to|was meant to|must) (be|have been), (is|was|are|were) (what|that|which|the one|the ones)? (that)? (i|we) (meant|mean|intended|wanted|had in mind|was after), (it|that) (was|is), please not the other, i would say, to be precise, to be exact`,
  ],
  [
    'add',
    'too, as well, add|include|put|bring also|too|(as well)|in?, also add, also, to it, in addition, on top, additionally, to them, to that, to those, along with them, along with it, included, besides, as well as that, into it, in it, back, back in, back again, in again, back up, in too, in as well, in also, up too',
  ],
  [
    'without',
    'out, away, aside, out of it, gone, (must|should|can|could|may|shall|has to|have to|needs to|need to|ought to|is to|are to) (also)? (go|leave|disappear|vanish|be removed|be gone|come out|come down) (too|as well|also|now)?, goes too|also|(as well), go too|also|(as well)',
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
  all|everything (again)?, (again|simply|just|really)? (all|each|every one|both) of (them|it|those|these), them all, it all, all of the lot,
  (the|all the)? (whole|full|entire|complete|original) (lot|set|folder|thing|bunch|collection|series|selection|album|batch|group|range), the lot, the whole lot, all|everything there is, every (single|last)? (one|picture|photo) (of them)?,
  all (the|those|these)? (others|rest) (back|again|too)?, (restore|bring back|return|reinstate|readmit|give back|put back|get back|have back) (all)? (the)? (others|rest|remainder|remaining ones|missing ones|missing|other ones), both (days|years|months|colours|colors|kinds|folders|shapes|cameras|sorts|types), (all|everything|all of them|all of it|all of those|them all|the lot|the rest|the others) back (again)?, whatever the (shape|colour|color|year|date|format|camera|folder|orientation) (the|all|everything)? (full|whole|entire)? (folder|set|lot)?, all the same
`)

/** The order the other way round. */
export const turnedRound = patterns(`
  (in|in the|with|the|a)? (contrary|opposite|reverse|reversed|mirrored|mirror|inverse|inverted|backward|backwards|flipped|turned) (order|sequence|direction|way|round|around|about)?,
  (the)? other (way|direction) (about|round|around)?, (the)? opposite (way|direction|order) (about|round|around)?, (the)? wrong|right way (about|round|around), (in)? (the)? wrong direction|way (please|sorry)?, (that|this|it) (is|was) (in)? (the)? wrong direction|way, not that way, not in that direction, vice versa, (from)? back to front, backwards, reversed, flipped, mirrored, mirror wise, mirrorwise, end to end, tail to head, turned (round|around),
  (sorted|ordered|arranged|hung|going|running|run|sort|order) (in|from|the)? (the)? (contrary|opposite|reverse|reversed|other|inverse|backward) (way|order|direction|sequence|side) (about|round|around)?, (flip|invert|mirror|turn|reverse) (the|that|it|this) (order|row|sequence|whole row|line|lot|whole thing|around|round|about)? (around|round|about|again)?,
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
export const rejecting = /^\s*(?:no|nope|nah|naw|nay|meh|bah|ugh|hmph|yuck|wait)\b(?=\s*[,.!;–—-])/iu
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
