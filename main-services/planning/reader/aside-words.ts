import { patterns } from '../grammar/text/pattern.ts'

const adverbs =
  '(really|truly|just|simply|only|also|still|now|quite|rather|badly|honestly|actually|always|all|both|so|very|much|dearly|most|absolutely|definitely|certainly|surely|probably|perhaps|maybe|today|suddenly|urgently|desperately|basically|certainly|totally|ever so|ever)'
const longings =
  'want,need,fancy,crave,desire,wish for,require,like,love,prefer,envisage,envision,imagine,picture,visualise,visualize,wish,hope for,long for,dream of,dream about,ask for,go for,feel like,could do with,could use,would kill for,would like,would love,would want,would prefer,would fancy,would appreciate,would welcome,would enjoy,would be glad of,would be happy with,am after,are after,am looking for,are looking for,am hoping for,are hoping for,am thinking of,are thinking of,am thinking about,are thinking about,am dreaming of,are dreaming of,am dreaming about,am in the mood for,are in the mood for,am keen on,are keen on,am in need of,are in need of,was thinking of,were thinking of,was hoping for,were hoping for,have in mind,had in mind,had thought of,intend,plan,propose,suggest,request'
const longing = `(${longings.replaceAll(',', '|')})`

/** Clauses that say why, for whom, or when it suits: `starts` begins one, and a subject follows. */
export const clauseStarts = patterns(
  'if, only if, because, cause, as long as, so long as, provided that?, given that, seeing that|as|how, assuming that?, in case, so that, even though, although, though, whether or not',
)
export const meanwhile = patterns(
  'before, until, till, while, whilst, by the time, as soon as, after, once, the moment',
)
/** What goes on while somebody waits, as a verb: "the kettle boils", "my guests arrive". */
export const happens =
  /^(?:starts?|begins?|arrives?|comes?|opens?|closes?|wakes?|gets?|leaves?|ends?|goes|go|has|have|is|are|finish|finishes|returns?|lands?|boils?|rings?|calls?|sleeps?|naps?|cools?|cries|needs?|bakes?|cooks?|burns?|barks?|settles?|turns?|meets?|drops?|knocks?|kicks?|runs?|stops?|sets?|rises?|departs?|sails?|expires?|dies|drives?|walks?|sits?|falls?|gathers?|notices?|rests?|waits?)$/u
export const purposeStarts = patterns('so, once, when, whenever, as, since')
export const purposes = patterns(
  'i|we|you|they|people|everyone|everybody|she|he|it (can|could|may|might|will|would|shall|should|do not|will not|need not), she|he, you (have|get|find|can|are|like|want|please|know|see|wish|could|will), i|we am|are|have|need|want|love|like|think|know|feel|will|always|really',
)
export const subjects =
  /^(?:i|we|you|he|she|it|that|this|they|there|everyone|everybody|people|someone|somebody|nobody|anybody|anyone|possible|needed|necessary|any|at|my|our|your|his|her|their|the)$/u

/** "That would be lovely": a verdict on the whole, which says nothing of how it shall be. */
export const verdict = patterns(
  `(would|is|was|will|could) not (that|it|this) be? ${adverbs}? (ADJECTIVE|something|a treat), (that|this|it|which|and that|and it) (would|will|could|might|is) ${adverbs}? be? ${adverbs}? ADJECTIVE, (that|this|it|which) (would|will|might) ${adverbs}? (make|suit|please|thrill|delight|cheer|help|save|do|work|mean)`,
)
export const predicates = patterns(
  [
    `(would|will|might|could) ${adverbs}? (be|look|sound|feel|seem) ${adverbs}? ADJECTIVE`,
    `(would|will|might|could) ${adverbs}? make (my|our|his|her|their|the|everyones) (whole)? (day|evening|week|month|year|morning|birthday|night|weekend)`,
    `(would|will|might) ${adverbs}? (suit|please|thrill|delight|cheer|help|move) (me|us|her|him|them|everyone|everybody|my|our)`,
    `would ${adverbs}? (do|help|suffice), would do (nicely|fine|well)`,
    `would mean (a lot|so much|the world) to? (me|us|her|him|them)?, would go down (well|a treat)`,
  ].join(', '),
)
export const verdictWords: ReadonlySet<string> = new Set(
  'lovely wonderful great good nice perfect fantastic fine ideal brilliant super superb awesome amazing excellent splendid handy useful helpful fun cool neat sweet kind appreciated marvellous marvelous terrific fabulous magical magnificent glorious delightful charming pleasant grand smashing ace spiffing divine heavenly excellent okay ok alright right enough all welcome grateful thankful glad happy delighted best fitting appropriate swell dandy wicked sick lit dope bliss dream'.split(
    ' ',
  ),
)

/** What follows a wish: "… is what I had in mind", "I would be ever so grateful". */
export const closings = patterns(
  [
    `(is|are|was|were) (exactly|just|all|precisely|basically)? what (i|we|you|she|he|they) ${adverbs}? ${longing} (here|now|today|for now)?`,
    `(is|are) (all|everything) (that)? (i|we) ${adverbs}? ${longing}`,
    `i|we would be ${adverbs}? (grateful|obliged|thankful|delighted|happy|glad|pleased)`,
    `i|we would ${adverbs}? appreciate (it|that|this), (much|greatly|really|very much|most)? appreciated`,
    `and? with? (many|much|best|kind|warm)? (thanks|regards|gratitude) (in advance|a lot|a million|a bunch|ever so much|so much|very much|again|awfully|for your help|for everything|for this)?`,
    `(please)? and? thank you (so|very|ever so)? (much|kindly)? (in advance|again|indeed)?, cheers, ta`,
    `bless you, god bless, much obliged`,
    `you are a (star|gem|legend|treasure|dear|darling|love|angel|lifesaver|hero|champ|sweetheart|genius)`,
    `you are the best, love you, no rush, no hurry, there is no (hurry|rush), take your time`,
    `if at all possible, if possible, if need be, if you (please|like|wish|can|may|will|would|dare|must)`,
    `would you, will you, can you, could you, innit`,
    `(that)? (i|we) ${adverbs}? (want|need|wish|would like|would love|should like|should love) to (see|look at|have|view|visit|show|hang|present)`,
    `(that|which)? (i|we) ${adverbs}? (am|are) (after|looking for|thinking of|interested in)`,
    `(things|ones|those|photos|pictures|works)? i mean, though, tho, however, as such`,
    `(i|we) do not (care|mind|know) (which|what|how|who|where) (ones|one|of them)?`,
    `(it does not|does not) matter (which|what|how|to me)?, whichever, no matter which|what, any will do`,
    `i leave it to you, you choose|decide|pick, up to you, your choice|call|pick, surprise me, dealers choice`,
    `(the|this|that) (light|lighting|glare|brightness|darkness|gloom|dark) (hurts|is hurting|bothers|is bothering|strains|is killing|kills|blinds|is blinding|tires) (my|our|me|us|everyones) (poor|old)? eyes?`,
    `nothing (too|very|overly|terribly|all that)? (fancy|special|elaborate|complicated|grand|showy|extravagant|flashy|serious|major|big|clever|difficult|much|over the top|out of the ordinary|posh|dramatic)`,
    `(oh|o|my)? dear|good|old|sweet|clever|kind (machine|studio|computer|friend|helper|robot|thing|sir|lady|promenade|program|assistant)`,
    `my (dear|good|old)? (dear|friend|love|lovely|darling|sweet|man|boy|girl|studio|computer|machine)`,
    `(sweetheart|honey|mate|pal|buddy|chap|boss|chief|sir|madam|my dear|old thing)`,
    `just (because|for fun|to see|to try|to try it|to check|to be sure|curious|wondering|asking|for a laugh|once)`,
    `out of (curiosity|interest), (let us|let me|and)? see how (that|it) (looks|goes|turns out|works)`,
    `(it|this|that) is for (a|an|my|the|our|his|her) FREE FREE?`,
    `as a (surprise|present|gift|treat) for (a|an|my|the|our|his|her) FREE FREE?, (as)? (simple|easy) as that`,
    `lol|haha|hehe|lmao|xd|rofl, na`,
    `(please)? (let us|and|now)? (please)? (do|try|build|make|go for) (that|this|it) (so|now|then|please)?`,
    `make it so, go for it, off you go`,
    `(it|that|this) (is|was|looks) (a bit|a little|rather|way|far|just|really)? too? much`,
    `(it|that) was better before`,
    `(as|in) (a|an|its|another) (separate|second|new|own|different|further|extra) (place|room|space)`,
    `and|with? no (fuss|frills|nonsense|drama|doubt|messing about|messing around|mucking about|dawdling|dilly dallying|dillydallying|questions asked|buts|ifs or buts|ifs and buts|excuses|strings attached|pressure|biggie|kidding|joke|joking|faffing|faffing about|bother|delay|hassle|tricks|gimmicks|bells and whistles|funny business|lies|offence|offense|hard feelings|stress|matter|sweat|shortcuts|half measures|compromises|surprises|mistakes|more ado|time to lose) (please|thanks)?`,
    `you know, you see, i guess, i suppose, i think, i reckon, i believe, i hope, for once, for a change`,
    `pet, dear, love, hen, duck, honey, sweetie, petal, guv, man, dude, bro, champ, squire, dearie, lad, lass, old bean|chap|boy|girl|son`,
    `(just|only) (those|these|the) (two|three|four|few)? (mind|please|thanks|ta), for (them|us|her|him|everyone|everybody|all of us|you and me)`,
    `(right|straight) away, straight now, at once, immediately, this (instant|minute|second), without (delay|further ado|more ado), asap, on the double, pronto, sharpish, as soon as (you can|possible)`,
    `for the time being, for starters, for good measure, for old times sake, for the fun of it, just for fun`,
  ].join(', '),
)

export const mindings = patterns(
  '(would|do|might|could)? (you|i|we)? (please|kindly)? mind (awfully|terribly|very much|at all|please|if we tried|me)?, how about, what about, (i|we) would (love|like|enjoy|suggest|propose|recommend), (i|we) (suggest|propose|recommend|fancy), (is|are) there any (chance|hope) of (you)?, any (chance|hope) of (you)?, (can|could) i (ask|bother|trouble) you (for|with|into)?, try, start by, thanks for, i would be grateful for',
)

/** Verbs of requests as they stand behind "would you mind". */
export const gerunds: ReadonlyMap<string, string> = new Map(
  'put hang take make move bring show place add build create arrange remove give set lay line turn find display swap replace group sort light dim call name'
    .split(' ')
    .map((verb) => [
      `${/[^aeiou][aeiou][tpmgn]$/u.test(verb) ? `${verb}${verb.at(-1) ?? ''}` : verb.replace(/e$/u, '')}ing`,
      verb,
    ]),
)

/** What leads up to a wish. */
export const leads = patterns(
  [
    `(what|all|the thing|the only thing|the one thing|all that) (that)? (i|we|you) ${adverbs}? ${longing} ${adverbs}? (is|are|would be|was)`,
    `(my|our|the|her|his|their) (humble|simple|one|only|next|first|current|latest|big|secret)? (wish|idea|plan|request|task|job|goal|dream|vision|concept|proposal|suggestion|order|intention|aim|brief|thought|wish for today|ask) ${adverbs}? (is|would be|was|today is)`,
    `(i|we) ${adverbs}? (want|need|ask|beg|expect|urge|implore|invite|instruct|command|order|trust|require) you ${adverbs}? (please)? to`,
    `(i|we) would ${adverbs}? (like|love|ask|want|need) you ${adverbs}? to`,
    `(it is|now it is)? (high|about)? time (for you)? (to|for)`,
    `(i|we) (am|are) (asking|begging|calling|applying|pleading) for`,
    `(you|we) (may|can|could|should|might) (now|then|also|please|next|go ahead and)`,
    `how about (you)? (giving|showing|making|building)`,
    `(the|this|that|all this)? (light|lighting|glare|brightness|darkness|gloom|dark) (hurts|is hurting|bothers|is bothering|strains|is killing|kills|blinds|is blinding|tires|gives) (my|our|me|us|everyones) (poor|old|a)? (eyes|headache)`,
    `(nothing|little) would (please|delight|thrill|suit) (me|us|her|him) (more|better) than`,
    `(is there|would there be|are there) (any|a|some|no|perhaps a|maybe a) (way|ways|chance|possibility|option|means|hope) (to|of|for you to|that you could|that i could|you could|i could|we could)`,
    `(just)? (one|a) (more|last|other|final|little) (thing|wish|request|point|favour|favor)`,
    `(just)? (one|a) (more|last|other|final|little) (thing|wish|request|point|favour|favor) and then (i|we) (shall|will|can) (leave you in peace|be off|be quiet|stop|go|be done)`,
    `(i|we) (suppose|guess|reckon|imagine|dare say|should think|rather think|think|believe) (that)?`,
    `(would|will) it be (an|a|too much)? (of a|of an)? (awful|terrible|great|big|huge)? (bother|trouble|nuisance|hassle|problem|ask|imposition|pain) (for you)? to`,
    `(is it|would it be) (too much|a lot|very much) (to ask|trouble|bother) (for you)? (to|for)?`,
    `there is nothing (i|we) would (like|love|want) (better|more) than`,
    `(please)? (do not|no need to|without) (hang|hanging|build|building|make|making|show|showing|put up|putting up) (anything|it|them) (yet|now|please)?`,
    `(i|we) have a (feeling|hunch|notion|fancy) (for|that)?, (i|we) (am|are) here for`,
    `(i|we) came (here)? for, (nothing|something) (would)? (beats|like), i dare say`,
    `if i may (ask|say|be so bold)?, may i (just)? (ask|request|beg) (for|you for|you to)?`,
    `might i (just)? (ask|request|beg|trouble you) (for|you for|you to)?`,
    `might|may|could i trouble|bother you for`,
    `i (should|would) ${adverbs}? (like|love) to (ask|order|request) (for|you for|you to)?`,
    `do us|me a kindness and, (any|is there any) (hope|chance) of, i am in (the market|need) for`,
    `i|we (wonder|am wondering|was wondering|were wondering|would like to know|would love to know|ask myself) (whether|if)`,
    `(would|do|might|could|may) you (please|kindly)? mind (awfully|terribly|dreadfully|frightfully|very much|ever so much|at all|please|kindly)`,
    `(could|can|would|might|may|will) (you|we|i) (awfully|terribly|possibly|perhaps|maybe|kindly|please|somehow|just|ever so kindly|by any chance|at all|also|now|then|next|quickly|simply) (please|possibly|perhaps|kindly|just)?`,
  ].join(', '),
)
export const desire = patterns(`${adverbs}? ${adverbs}? ${longing}`)
export const occasions = patterns(
  'for, as, at the|my|our, during, because of, given, thanks to, on account of, due to, in honour|honor of, on the occasion of, in preparation for, after, before, ahead of',
)
export const moments = patterns(
  'today, tonight, tomorrow, now, right now, just now, this time, this morning|afternoon|evening|week|weekend, next, first, first of all, first off, for a start, to start with, to begin with, honestly, frankly, personally, ideally, basically, actually, really, truly, lately, recently, sometimes, finally, lastly, secondly, thirdly, anyway, anyhow, well, so, then, again, once more, somehow, secretly, naturally, of course, obviously, clearly, as always|usual|ever|before, one last thing, one more thing',
)
export const beginnings =
  /^(?:a|an|another|some|one|two|three|four|five|six|seven|eight|nine|ten|several|to|every|everything|all|my|the|our|both|only|just|nothing)$/u
export const openingBut =
  /^(?:dear|darling|love|mate|sir|madam|friend|folks|guys|again|sorry|well|ok|okay|hello|hi|hey)$/u

export const walking = patterns(
  '(i|we) (would like|would love|want|wish|long) to (walk|stroll|wander|stand|step|be|sit|go|live|dwell) (around|round|about|right)? (in|inside|through|along|within|into|among|amid|past)',
)

export const nextUp = patterns(
  'next up, up next, next on the list, first up, first off, last but not least, and now, and then',
)

/** Words of an announcement: "next up: …", "one more request: …". */
export const announces =
  /^(?:next|up|first|second|third|last|final|now|then|today|tonight|quick|one|task|request|order|idea|plan|question|here|goes|we|go|listen|attention|note|reminder|wish|job|todo|to|do|my|the|a|our|new|small|little|thing|favour|favor|plea|challenge|brief|mission|assignment|please|ok|okay|so|and|hello|hi|hey|dear|studio|promenade|computer|more|another|on|list|menu|agenda|it|is|this|that|what|i|need|want|coming|news|breaking|exercise|number|step|right|well|picture|imagine|consider|how|about|good|morning|evening|wanted|needed|urgent|simple|easy|fun|for|you)$/u

export const wanting = patterns(
  `(that|which)? (i|we) ${adverbs}? (am|are) (after|thinking of|looking for|interested in|keen on), (that|which)? (i|we) ${adverbs}? (want|need|mean|meant|have in mind|had in mind|wish for), (that|which)? (i|we) (would|should) ${adverbs}? (like|love) to? (see|look at|have|hang|visit|show)?`,
)

export const theirs = patterns(
  `${adverbs}? (wants|want|needs|need|would like|would love|wishes|wish|asks|ask|asked|begs|beg|longs|hopes|is asking|are asking|has asked|have asked|is begging|keeps asking|keep asking|is hoping|are hoping|is dying|are dying|insists|insist|loves|love|demands|demand|requests|request|ordered|orders|fancies|fancy) (for|on)? (to see|to have|to look at|to visit|to get|to view)?`,
)
