import { arrangementByName } from '../grammar/lexicon/arrangements.ts'
import { makers } from '../grammar/lexicon/cameras.ts'
import { colourByWord } from '../grammar/lexicon/colours.ts'
import { weekdays } from '../grammar/lexicon/dates.ts'
import { monthNames } from '#shared/arrange/periods.ts'
import { opinions } from '../grammar/lexicon/filler.ts'
import { typeByName } from '../grammar/lexicon/types.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { changesWish, isStatement } from './chat.ts'
import { courtesy } from './word-kinds.ts'
import type { Facts } from './words.ts'

const adverbs =
  '(really|truly|just|simply|only|also|still|now|quite|rather|badly|honestly|actually|always|all|both|so|very|much|dearly|most|absolutely|definitely|certainly|surely|probably|perhaps|maybe|today|suddenly|urgently|desperately|basically|certainly|totally|ever so|ever)'
const longings =
  'want,need,fancy,crave,desire,wish for,require,like,love,prefer,envisage,envision,imagine,picture,visualise,visualize,wish,hope for,long for,dream of,dream about,ask for,go for,feel like,could do with,could use,would kill for,would like,would love,would want,would prefer,would fancy,would appreciate,would welcome,would enjoy,would be glad of,would be happy with,am after,are after,am looking for,are looking for,am hoping for,are hoping for,am thinking of,are thinking of,am thinking about,are thinking about,am dreaming of,are dreaming of,am dreaming about,am in the mood for,are in the mood for,am keen on,are keen on,am in need of,are in need of,was thinking of,were thinking of,was hoping for,were hoping for,have in mind,had in mind,had thought of,intend,plan,propose,suggest,request'
const longing = `(${longings.replaceAll(',', '|')})`

/** Clauses that say why, for whom, or when it suits: `starts` begins one, and a subject follows. */
const clauseStarts = patterns(
  'if, only if, because, cause, as long as, so long as, provided that?, given that, seeing that|as|how, assuming that?, in case, so that, even though, although, though, whether or not',
)
const purposeStarts = patterns('so, once, when, whenever, as, since')
const purposes = patterns(
  'i|we|you|they|people|everyone|everybody|she|he|it (can|could|may|might|will|would|shall|should|do not|will not|need not), she|he, you (have|get|find|can|are|like|want|please|know|see|wish|could|will), i|we am|are|have|need|want|love|like|think|know|feel|will|always|really',
)
const subjects =
  /^(?:i|we|you|he|she|it|that|this|they|there|everyone|everybody|people|someone|somebody|nobody|anybody|anyone|possible|needed|necessary|any|at|my|our|your|his|her|their|the)$/u

/** "That would be lovely": a verdict on the whole, which says nothing of how it shall be. */
const verdict = patterns(
  `(would|is|was|will|could) not (that|it|this) be? ${adverbs}? (ADJECTIVE|something|a treat), (that|this|it|which|and that|and it) (would|will|could|might|is) ${adverbs}? be? ${adverbs}? ADJECTIVE, (that|this|it|which) (would|will|might) ${adverbs}? (make|suit|please|thrill|delight|cheer|help|save|do|work|mean)`,
)
const predicates = patterns(
  `(would|will|might|could) ${adverbs}? (be|look|sound|feel|seem) ${adverbs}? ADJECTIVE, (would|will|might|could) ${adverbs}? make (my|our|his|her|their|the|everyones) (whole)? (day|evening|week|month|year|morning|birthday|night|weekend), (would|will|might) ${adverbs}? (suit|please|thrill|delight|cheer|help|move) (me|us|her|him|them|everyone|everybody|my|our), would ${adverbs}? (do|help|suffice), would do (nicely|fine|well), would mean (a lot|so much|the world) to? (me|us|her|him|them)?, would go down (well|a treat)`,
)
const verdictWords: ReadonlySet<string> = new Set(
  'lovely wonderful great good nice perfect fantastic fine ideal brilliant super superb awesome amazing excellent splendid handy useful helpful fun cool neat sweet kind appreciated marvellous marvelous terrific fabulous magical magnificent glorious delightful charming pleasant grand smashing ace spiffing divine heavenly excellent okay ok alright right enough all welcome grateful thankful glad happy delighted best fitting appropriate swell dandy wicked sick lit dope bliss dream'.split(
    ' ',
  ),
)

/** What follows a wish: "… is what I had in mind", "I would be ever so grateful". */
const closings = patterns(
  `(is|are|was|were) (exactly|just|all|precisely|basically)? what (i|we|you|she|he|they) ${adverbs}? ${longing} (here|now|today|for now)?, (is|are) (all|everything) (that)? (i|we) ${adverbs}? ${longing}, i|we would be ${adverbs}? (grateful|obliged|thankful|delighted|happy|glad|pleased), i|we would ${adverbs}? appreciate (it|that|this), (much|greatly|really|very much|most)? appreciated, and? with? (many|much|best|kind|warm)? (thanks|regards|gratitude) (in advance|a lot|a million|a bunch|ever so much|so much|very much|again|awfully|for your help|for everything|for this)?, (please)? and? thank you (so|very|ever so)? (much|kindly)? (in advance|again|indeed)?, cheers, ta, bless you, god bless, much obliged, you are a (star|gem|legend|treasure|dear|darling|love|angel|lifesaver|hero|champ|sweetheart|genius), you are the best, love you, no rush, no hurry, there is no (hurry|rush), take your time, if at all possible, if possible, if need be, if you (please|like|wish|can|may|will|would|dare|must), would you, will you, can you, could you, innit, (that)? (i|we) ${adverbs}? (want|need|wish|would like|would love|should like|should love) to (see|look at|have|view|visit|show|hang|present), (that|which)? (i|we) ${adverbs}? (am|are) (after|looking for|thinking of|interested in), (things|ones|those|photos|pictures|works)? i mean, though, tho, however, as such, (i|we) do not (care|mind|know) (which|what|how|who|where) (ones|one|of them)?, (it does not|does not) matter (which|what|how|to me)?, whichever, no matter which|what, any will do, i leave it to you, you choose|decide|pick, up to you, your choice|call|pick, surprise me, dealers choice, (the|this|that) (light|lighting|glare|brightness|darkness|gloom|dark) (hurts|is hurting|bothers|is bothering|strains|is killing|kills|blinds|is blinding|tires) (my|our|me|us|everyones) (poor|old)? eyes?, nothing (too|very|overly|terribly|all that)? (fancy|special|elaborate|complicated|grand|showy|extravagant|flashy|serious|major|big|clever|difficult|much|over the top|out of the ordinary|posh|dramatic), my (dear|good|old)? (dear|friend|love|lovely|darling|sweet|man|boy|girl|studio|computer|machine), (sweetheart|honey|mate|pal|buddy|chap|boss|chief|sir|madam|my dear|old thing), just (because|for fun|to see|to try|to try it|to check|to be sure|curious|wondering|asking|for a laugh|once), out of (curiosity|interest), (let us|let me|and)? see how (that|it) (looks|goes|turns out|works), (it|this|that) is for (a|an|my|the|our|his|her) FREE FREE?, as a (surprise|present|gift|treat) for (a|an|my|the|our|his|her) FREE FREE?, (as)? (simple|easy) as that, lol|haha|hehe|lmao|xd|rofl, na, (please)? (let us|and|now)? (please)? (do|try|build|make|go for) (that|this|it) (so|now|then|please)?, make it so, go for it, off you go, (it|that|this) (is|was|looks) (a bit|a little|rather|way|far|just|really)? too? much, (it|that) was better before, (as|in) (a|an|its|another) (separate|second|new|own|different|further|extra) (place|room|space), and|with? no (fuss|frills|nonsense|drama|doubt|messing about|messing around|mucking about|dawdling|dilly dallying|dillydallying|questions asked|buts|ifs or buts|ifs and buts|excuses|strings attached|pressure|biggie|kidding|joke|joking|faffing|faffing about|bother|delay|hassle|tricks|gimmicks|bells and whistles|funny business|lies|offence|offense|hard feelings|stress|matter|sweat|shortcuts|half measures|compromises|surprises|mistakes|more ado|time to lose) (please|thanks)?, you know, you see, i guess, i suppose, i think, i reckon, i believe, i hope, for once, for a change, for the time being, for starters, for good measure, for old times sake, for the fun of it, just for fun`,
)

/** What leads up to a wish. */
const leads = patterns(
  `(what|all|the thing|the only thing|the one thing|all that) (that)? (i|we|you) ${adverbs}? ${longing} ${adverbs}? (is|are|would be|was), (my|our|the|her|his|their) (humble|simple|one|only|next|first|current|latest|big|secret)? (wish|idea|plan|request|task|job|goal|dream|vision|concept|proposal|suggestion|order|intention|aim|brief|thought|wish for today|ask) ${adverbs}? (is|would be|was|today is), (i|we) ${adverbs}? (want|need|ask|beg|expect|urge|implore|invite|instruct|command|order|trust|require) you ${adverbs}? (please)? to, (i|we) would ${adverbs}? (like|love|ask|want|need) you ${adverbs}? to, (it is|now it is)? (high|about)? time (for you)? (to|for), (i|we) (am|are) (asking|begging|calling|applying|pleading) for, (you|we) (may|can|could|should|might) (now|then|also|please|next|go ahead and), how about (you)? (giving|showing|making|building), (the|this|that|all this)? (light|lighting|glare|brightness|darkness|gloom|dark) (hurts|is hurting|bothers|is bothering|strains|is killing|kills|blinds|is blinding|tires|gives) (my|our|me|us|everyones) (poor|old|a)? (eyes|headache), (nothing|little) would (please|delight|thrill|suit) (me|us|her|him) (more|better) than, there is nothing (i|we) would (like|love|want) (better|more) than, (please)? (do not|no need to|without) (hang|hanging|build|building|make|making|show|showing|put up|putting up) (anything|it|them) (yet|now|please)?, (i|we) have a (feeling|hunch|notion|fancy) (for|that)?, (i|we) (am|are) here for, (i|we) came (here)? for, (nothing|something) (would)? (beats|like), i dare say, if i may (ask|say|be so bold)?, may i (just)? (ask|request|beg) (for|you for|you to)?, might i (just)? (ask|request|beg|trouble you) (for|you for|you to)?, might|may|could i trouble|bother you for, i (should|would) ${adverbs}? (like|love) to (ask|order|request) (for|you for|you to)?, do us|me a kindness and, (any|is there any) (hope|chance) of, i am in (the market|need) for, i|we (wonder|am wondering|was wondering|were wondering|would like to know|would love to know|ask myself) (whether|if), (would|do|might|could|may) you (please|kindly)? mind (awfully|terribly|dreadfully|frightfully|very much|ever so much|at all|please|kindly), (could|can|would|might|may|will) (you|we|i) (awfully|terribly|possibly|perhaps|maybe|kindly|please|somehow|just|ever so kindly|by any chance|at all|also|now|then|next|quickly|simply) (please|possibly|perhaps|kindly|just)?`,
)
const desire = patterns(`${adverbs}? ${adverbs}? ${longing}`)
const occasions = patterns(
  'for, as, at the|my|our, during, because of, given, thanks to, on account of, due to, in honour|honor of, on the occasion of, in preparation for, after, before, ahead of',
)
const moments = patterns(
  'today, tonight, tomorrow, now, right now, just now, this time, this morning|afternoon|evening|week|weekend, next, first, first of all, first off, for a start, to start with, to begin with, honestly, frankly, personally, ideally, basically, actually, really, truly, lately, recently, sometimes, finally, lastly, secondly, thirdly, anyway, anyhow, well, so, then, again, once more, somehow, secretly, naturally, of course, obviously, clearly, as always|usual|ever|before, one last thing, one more thing',
)
const beginnings =
  /^(?:a|an|another|some|one|two|three|four|five|six|seven|eight|nine|ten|several|to|every|everything|all|my|the|our|both|only|just|nothing)$/u
const openingBut = /^(?:dear|darling|love|mate|sir|madam|friend|folks|guys|again|sorry|well|ok|okay|hello|hi|hey)$/u

/**
 * Takes off what is said around a wish and says nothing of it: why, for what, when it suits, what one would think of it.
 * Keeps whatever names things, forms, colours, dates or commands.
 */
export function withoutAsides(given: readonly Word[], facts: Facts): readonly Word[] {
  if (given.length > longest) return given
  let words = listed(given)
  for (const cut of [reasons, openings, clauses, verdicts, endings, openings]) {
    const left = cut(words, facts)
    // What is nothing but an aside is what was said.
    if (left.some(({ kind }) => kind !== 'mark')) words = left
  }
  return words
}

/** "2 places: …", "1) … 2) …": what is listed, without its heading and its numbers. */
function listed(words: readonly Word[]): readonly Word[] {
  const heading = longestAt(words, 0, headings)
  const rest = heading !== null && words[heading]?.norm === ':' ? words.slice(heading + 1) : null
  const body = rest?.some(({ norm }) => arrangementByName.has(norm)) === true ? rest : words
  const isNumber = (at: number): boolean =>
    /^(?:[1-9]|[a-e]|[iv]+)$/u.test(body[at]?.norm ?? '') &&
    /^[).]$/u.test(body[at + 1]?.norm ?? '') &&
    (at === 0 || body[at - 1]?.end !== body[at]?.start)
  if (!isNumber(0)) return body
  return body.flatMap((word, at) => {
    if (isNumber(at)) return at === 0 || body[at - 1]?.kind === 'mark' ? [] : [{ ...word, kind: 'mark', norm: ';' }]
    return at > 0 && isNumber(at - 1) ? [] : [word]
  })
}
const headings = patterns(
  '(i|we)? (want|need|would like)? (1|2|3|4|5|one|two|three|four|five|several|both) (new|separate|different)? (places|things|requests|wishes|orders|tasks|jobs|items) (please)?',
)

/** Words that a sentence with asides has at most. */
const longest = 60

type Cut = (words: readonly Word[], facts: Facts) => readonly Word[]

/** "For the opening night I need a circle": what comes before the wish, and the longing where something new follows. */
const openings: Cut = (words, facts) => {
  let at = words.findIndex(({ kind }) => kind !== 'mark')
  if (at < 0) return words
  // "…, dear, but a circle": the but leaves nothing out.
  const but = words.findIndex(({ norm }) => norm === 'but')
  if (
    but >= at &&
    afterBut.test(words[but + 1]?.norm ?? '') &&
    words.slice(0, but).every((word) => word.kind === 'mark' || isCourtesy(word))
  )
    at = but + 1
  const colon = words.findIndex(({ norm }) => norm === ':')
  const isNext = longestAt(words, at, nextUp)
  if (isNext !== null && words[isNext]?.kind === 'mark' && isNext + 1 < words.length) return words.slice(isNext + 1)
  if (
    colon > at &&
    colon < at + 7 &&
    colon + 1 < words.length &&
    words.slice(at, colon).every(({ norm }) => announces.test(norm))
  )
    return words.slice(colon + 1)
  const clefted = cleft(words, at)
  if (clefted) return clefted
  const lead = longestAt(words, at, leads)
  const walk = longestAt(words, at, walking)
  if (walk !== null && /^(?:a|an|another|one)$/u.test(words[walk]?.norm ?? '')) return words.slice(walk)
  if (lead !== null && lead < words.length) return words.slice(words[lead]?.kind === 'mark' ? lead + 1 : lead)
  for (let subject = at; subject < Math.min(words.length, at + 9); subject++) {
    if (words[subject]?.kind === 'mark') break
    if (!/^(?:i|we)$/u.test(words[subject]?.norm ?? '')) {
      const other = subject === at ? othersWish(words, at, facts) : null
      if (other !== null) return words.slice(other)
      continue
    }
    const wish = longestAt(words, subject + 1, desire)
    if (wish === null || !beginnings.test(words[wish]?.norm ?? '')) break
    const before = words.slice(at, subject)
    const isMoment = longestAt(words, at, moments) === subject
    const isOccasion = longestAt(words, at, occasions) !== null && !before.some((word) => isSure(word, facts, true))
    if (subject === at || isMoment || isOccasion) return words.slice(subject === at ? at : subject)
    break
  }
  return words.slice(at)
}

const walking = patterns(
  '(i|we) (would like|would love|want|wish|long) to (walk|stroll|wander|stand|step|be|sit|go|live|dwell) (around|round|about|right)? (in|inside|through|along|within|into|among|amid|past)',
)
const nextUp = patterns(
  'next up, up next, next on the list, first up, first off, last but not least, and now, and then',
)

const afterBut = /^(?:could|can|would|will|might|may|i|we|you|if|please|a|an|do|how|what|maybe|perhaps|let)$/u

/** Words of an announcement: "next up: …", "one more request: …". */
const announces =
  /^(?:next|up|first|second|third|last|final|now|then|today|tonight|quick|one|task|request|order|idea|plan|question|here|goes|we|go|listen|attention|note|reminder|wish|job|todo|to|do|my|the|a|our|new|small|little|thing|favour|favor|plea|challenge|brief|mission|assignment|please|ok|okay|so|and|hello|hi|hey|dear|studio|promenade|computer|more|another|on|list|menu|agenda|it|is|this|that|what|i|need|want|coming|news|breaking|exercise|number|step|right|well|picture|imagine|consider|how|about|good|morning|evening|wanted|needed|urgent|simple|easy|fun|for|you)$/u

/** "It is the Saturday ones I am after": what is wanted stands between. */
function cleft(words: readonly Word[], at: number): readonly Word[] | null {
  const start = longestAt(words, at, patterns('it is|was (only|just|all)?'))
  if (start === null || !/^(?:the|that|those|these|all|only|just|my|our|a|an)$/u.test(words[start]?.norm ?? ''))
    return null
  for (let index = start + 1; index < words.length; index++) {
    const end = longestAt(words, index, wanting)
    if (end !== null) return [...words.slice(start, index), ...words.slice(end)]
  }
  return null
}
const wanting = patterns(
  `(that|which)? (i|we) ${adverbs}? (am|are) (after|thinking of|looking for|interested in|keen on), (that|which)? (i|we) ${adverbs}? (want|need|mean|meant|have in mind|had in mind|wish for), (that|which)? (i|we) (would|should) ${adverbs}? (like|love) to? (see|look at|have|hang|visit|show)?`,
)

/** "The kids want to see the balloons", "my wife asks for a circle". */
function othersWish(words: readonly Word[], at: number, facts: Facts): number | null {
  if (!/^(?:the|my|our|her|his|their|everybody|everyone|somebody|she|he|they)$/u.test(words[at]?.norm ?? ''))
    return null
  for (let verb = at + 1; verb <= at + 4; verb++) {
    const end = longestAt(words, verb, theirs)
    if (end !== null)
      return beginnings.test(words[end]?.norm ?? '') || facts.words.has(words[end]?.norm ?? '') ? end : null
    const word = words[verb]
    if (word === undefined || word.kind === 'mark' || isSure(word, facts, false)) return null
  }
  return null
}
const theirs = patterns(
  `${adverbs}? (wants|want|needs|need|would like|would love|wishes|wish|asks|ask|asked|begs|beg|longs|hopes|is asking|are asking|has asked|have asked|is begging|keeps asking|keep asking|is hoping|are hoping|is dying|are dying|insists|insist|loves|love|demands|demand|requests|request|ordered|orders|fancies|fancy) (for|on)? (to (see|have|look at|visit|get|view))?`,
)

/** "Pink and purple are her favourites, so hang the pink photos": the reason, where the wish needs no word of it. */
const reasons: Cut = (words) => {
  const so = words.findIndex(({ norm }, at) => at > 1 && norm === 'so' && words[at - 1]?.kind === 'mark')
  if (so < 0 || !isStatement(words, 0, so - 1) || words.slice(so).some(({ norm }) => leaning.test(norm))) return words
  return words.slice(so + 1)
}
const leaning = /^(?:it|its|them|they|those|these|this|that|he|she|him|her|both|same|ones|one)$/u

/** "… if that is all right", "… because my mother loves it", up to the next mark. */
const clauses: Cut = (words, facts) => {
  for (let at = 0; at < words.length; at++) {
    const start = longestAt(words, at, clauseStarts)
    const purpose = start === null ? longestAt(words, at, purposeStarts) : null
    const begins =
      (start !== null && subjects.test(words[start]?.norm ?? '')) ||
      (purpose !== null && at > 0 && isPurpose(words, purpose))
    if (!begins) continue
    const end = endOfPart(words, at)
    // "If you can make a circle …" is the wish itself.
    if (at === 0 && end === words.length) continue
    // "… even if it exists".
    if (words[at - 1]?.norm === 'even') continue
    if (words.slice(start ?? purpose ?? at, end).some((word) => isSure(word, facts, false))) continue
    return clauses(without(words, at, end), facts)
  }
  return words
}

const isPurpose = (words: readonly Word[], at: number): boolean =>
  longestAt(words, at, purposes) !== null ||
  // "… so my grandmother can see it".
  (/^(?:my|our|the|his|her|their)$/u.test(words[at]?.norm ?? '') &&
    words.slice(at + 2, at + 4).some(({ norm }) => /^(?:can|could|may|might|will)$/u.test(norm)))

/** "That would be lovely", "… would make my day". */
const verdicts: Cut = (words, facts) => {
  for (let at = 0; at < words.length; at++) {
    const opens = at === 0 || words[at - 1]?.kind === 'mark'
    const said = asVerdict(words)
    const judged = opens ? longestAt(said, at, verdict) : at > 1 ? longestAt(said, at, predicates) : null
    if (judged === null) continue
    const end = endOfPart(words, at)
    if (words.slice(judged, end).some((word) => isSure(word, facts, false))) continue
    if (
      !opens &&
      judged < end &&
      !/^(?:for|to|with|if|here|there|now|today|tonight|too|as|indeed|i|though)$/u.test(words[judged]?.norm ?? '')
    )
      continue
    return verdicts(without(words, at, end), facts)
  }
  return words
}

/** "… is what I had in mind", "… much appreciated". */
const endings: Cut = (words, facts) => {
  for (let at = 1; at < words.length; at++) {
    const end = longestAt(asFree(words, at), at, closings)
    if (end === null) continue
    const isLast = end === words.length || words[end]?.kind === 'mark'
    const binds = /^(?:is|are|was|were)$/u.test(words[at]?.norm ?? '')
    if ((isLast && !words.slice(at, end).some((word) => isSure(word, facts, false))) || (binds && end - at > 2))
      return endings(without(words, at, end), facts)
  }
  return words
}

/** Words that any noun may be, as the patterns name them, behind "for a". */
const asFree = (words: readonly Word[], from: number): Word[] =>
  words.map((word, at) =>
    at > from + 2 &&
    at <= from + 7 &&
    word.kind === 'word' &&
    /^(?:a|an|my|the|our|his|her)$/u.test(words[at - 1]?.norm ?? words[at - 2]?.norm ?? '')
      ? { ...word, norm: 'FREE' }
      : word,
  )

/** Adjectives of approval as the patterns name them. */
const asVerdict = (words: readonly Word[]): Word[] =>
  words.map((word) => (verdictWords.has(word.norm) ? { ...word, norm: 'ADJECTIVE' } : word))

/** Takes out a part with the mark before it, or the one behind where it opens the sentence. */
function without(words: readonly Word[], from: number, to: number): readonly Word[] {
  const start = words[from - 1]?.norm === ',' ? from - 1 : from
  const end = from === 0 && words[to]?.kind === 'mark' ? to + 1 : to
  return [...words.slice(0, start), ...words.slice(end)]
}

const endOfPart = (words: readonly Word[], at: number): number => {
  const mark = words.findIndex((word, index) => index > at && word.kind === 'mark' && /^[,;.!?:–—()]$/u.test(word.norm))
  return mark < 0 ? words.length : mark
}

const isCourtesy = ({ norm }: Word): boolean => courtesy.has(norm) || openingBut.test(norm)

/** Names things, forms, colours, dates or a command; `isFor`: what one hangs them for may be called like something here. */
function isSure({ kind, norm }: Word, facts: Facts, isFor: boolean): boolean {
  if (kind === 'mark') return false
  if (kind !== 'word') return true
  if (typeByName.has(norm) || colourByWord.has(norm) || makers.has(norm)) return true
  if (arrangementByName.has(norm) && !/^(?:room|place|space|world|tour|table|wall|walls|round)$/u.test(norm))
    return true
  if (weekdays.includes(norm) || monthNames.some((name) => name.toLowerCase() === norm)) return true
  const known = facts.words.get(norm)
  if (!isFor && known && known.name > 0 && !opinions.has(norm) && !courtesy.has(norm)) return true
  return !isFor && known !== undefined && known.folder > 0 ? true : !harmless.test(norm) && changesWish(norm)
}
const harmless =
  /^(?:not|no|nothing|never|but|than|see|keep|find|call|look|leave|change|open|show|play|read|write|order|turn|move)$/u
