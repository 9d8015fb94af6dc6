import type { Entry } from './lexicon.ts'

const asker =
  '(i|we|my wife|my husband|my mother|my mum|my mom|my father|my dad|my sister|my brother|my boss|my son|my daughter|my friend|our teacher|someone|somebody|he|she|they|people|the kids|the family)'
const counts = '(number|count|total|tally|sum|amount|quantity|headcount|total number|total count|sum total)'
const overall =
  '(altogether|in all|in total|all told|all in all|overall|so far|by now|at present|currently|right now|to date|exactly|roughly|in sum|total|at the moment|these days|today|already|all up|in the end|at all|anyway|there)'
const own =
  '(scan|draw|paint|digitise|digitize|write|buy|download|compose|import|load|upload|have|own|possess|hold|got|keep|store|take|shoot|make|record|collect|comprise|contain|include|count|boast)'
const library =
  '(the collection|the library|my collection|my library|our collection|our library|the archive|my archive|this library|this collection|it|the studio)'

/** How one asks how many there are, with all that leads to it and follows it. */
export const countingWords: readonly Entry[] = [
  [
    'asklead',
    [
      `(do|would|did|could|can|might|does|will) (you|anyone|anybody|someone) (not)? (please|kindly|possibly|perhaps|maybe|also|just|quickly)? (happen to|be able to)? know|remember|recall|say|tell|inform|answer (me|us)? (please)?`,
      '(you|anyone) (would|do|could) (not)? (happen to)? know|remember|recall',
      '(please|kindly|just|quickly)? tell|remind|inform|advise (me|us)? (please|again|quickly|roughly|exactly)?',
      'let me|us know|see, (so|well|now)? (go on)? tell me|us',
      `${asker} (was|am|is|are|were|have been|has been|had been|would|should|do|keep|keeps|just|really|also|often)? (just|really|also)? (be)? wonder|wonders|wondering|wondered|curious|asking|ask|asks|like|love|want|wants|need|needs|wanted|interested|keen|dying|trying|have (to know|to find out|to be told|in|if|whether|about|to learn|to see|to hear|to ask|to ask you|knowing)? (you can tell me|you know|you could tell me|please|roughly|exactly)?`,
      '(have you|do you have|got|is there|i have|we have)? any|no idea (at all)? (about|of|as to)?',
      '(just|purely|simply|only)? (out of|from) (sheer|pure|mere)? (interest|curiosity)',
      'just|quick|a|one (quick|small|simple)? question, just wondering|curious|asking|checking, wondering|curious, by the way, incidentally, i forget|forgot, (i|we) (can not|cannot|do not|could not) (remember|recall|know|tell), say, go on, guess, find out, work out, figure out, check',
    ].join(', '),
    undefined,
    0.02,
  ],
  [
    'howmany',
    [
      `(what is|what are|what was|tell me|give me|show me|let me know|i need|i want|state|say|get me)? (the|a|my|our)? (exact|overall|precise|current|full|grand|complete|rough|approximate)? ${counts} (of|for) (all|all of)? (the|my|our)?`,
      `(what|which) (number|quantity|amount|total) of (the|my|our)?`,
      `how (large|big|high|great) is (the|my|our) (number|count|amount|quantity|collection|stock|set|pile|stack|total) of`,
      '(in|for|on|of|with|from|about|exactly|roughly|just|approximately|so|and) how many (of|different)? (the|my|our|these|those)?, how many different|individual|separate|single, count up|out? (the|all|my|our)?, how much of?, do a count of, make a count of, tot up, add up (the number of)?',
    ].join(', '),
    undefined,
    0.03,
  ],
  [
    'howmany',
    [
      `how many (in total|exactly|altogether)? (do|have|did|would|will|can|could|might) (i|we|you|they) (have|got|own|find|see|count|get|keep|possess)? (exactly|in total|altogether)? of (all)? (the|my|our)?`,
      `how many (in total|exactly|altogether)? (i|we|you|they) (have|own|got|keep|possess|would find|would have|would get) (got)? (exactly|in total|altogether)? of (all)? (the|my|our)?`,
      `how many (things|files|items)? (do|will|would|could|can|might) (i|we|you|it|there) (find|see|get|be|have) if (i|we|you) (look|looked|search|searched|hung|took|counted|asked|hang|take|count|gather|gathered|put up|picked|were to count|were to hang|go through|went through) (for|up|all|together)? (all)? (the|my|our)?`,
      '(please|just|simply)? (go and|go ahead and|quickly)? (count|counting|tally|tot|total|sum|reckon|number|enumerate) (up|together)? (all)? (the|my|our)?',
      '(give|get|tell|find) me|us? (a|the) (number|count|figure|tally|total|head count|sum) (of|for) (all)? (the|my|our)?, put a number on (all)? (the|my|our)?, (take|do|make|run) a (count|tally|head count|headcount) of (all)? (the|my|our)?, (a|the)? (head count|headcount|tally|figure) (of|for) (the|my|our)?, how many in total (of)?',
    ].join(', '),
    undefined,
    0.03,
  ],
  [
    'howmanyq',
    'how many|much, what|which number|figure|total|amount|sum (would|might|do|does|will|could), how many|much would|might|do|does|will|could',
    undefined,
    0.02,
  ],
  [
    'cometo',
    '(make|come to|add up to|amount to|total|total up to|number|run to|be|yield|give) (in total|altogether|in all|all together|all told|in sum)? (if you counted|if i counted|if we counted|if you count|if i count|if you added|if one counted)? (them|it|up|them up|them all)?',
    undefined,
    0.02,
  ],
  ['countedw', '(to)? (be|get)? counted (up|out|for me|please|now)?', undefined, 0.02],
  [
    'tail',
    [
      `(would|do|could|might|can|did) you (say|reckon|think|guess|estimate|suppose|count|see|find|know of) (that)? (are|is|there are|we have|i have|we own|are there|there is)? (in there|here|there|in it|in here|altogether|in total|in all)?`,
      `there (might|may|could|should|will|would|must) be ${overall}?`,
      `there (are|is|exist|were) ${overall}?`,
      `(are|is|were|exist) (there|here|present|available|to be found|around)? (in here|in there|here|there|in stock|on file|in the library|in my library|in our library|in the collection|in my collection|in our collection|in the archive)? ${overall}?`,
      `(have|has|had) (we|i|you|they) (got|taken|made|collected|kept|shot|scanned|drawn|painted|digitised|digitized|written|bought|downloaded|composed|imported|loaded|uploaded|recorded|filmed|saved|stored|photographed|brought in)? (here|in here|in there|there)? ${overall}?`,
      `(do|does|did|can|could) (we|i|they|you|${library.slice(1, -1)}) ${own} (here|in here|in there|there)? ${overall}?`,
      `(have|has|had|are|were|is) (been)? collected|gathered|stored|kept|saved|imported|taken|made|archived|held|listed|known|recorded (in)? (here|in here|in there|there|the library|the collection|my library|so far)? ${overall}?`,
      `(i|we|you|they) (do|did|have|would)? (have|own|possess|got|have got|keep|hold|took|made|took so far|have here) (here|in here|in there)? ${overall}?`,
      overall,
      '(are|is)? (in|inside|within) (there|here|it|the whole library|the entire library|the whole collection)',
      '(are|is|were)? (lying|knocking|kicking|hanging|floating|sitting|standing|waiting|rattling|hidden|hiding|buried|stored|around|scattered|lurking|living) (around|about|round)? (in here|in there|here|there|in the library|in my library|in this library|somewhere|anywhere|for me|in this thing)?',
      '(would|might|could|will) that|this|it be, does that make, that makes, are we talking about, does that come to, would you say',
      'for me|us, please, does it come to, do you make it, is that',
    ].join(', '),
    undefined,
    0.02,
  ],
  [
    'countq',
    `(what is|what was|what are|tell me|give me|and)? (the|a|just the|only the|in)? (total|exact|overall|grand)? ${counts} (please|only|is what i want|needed|wanted)?, how many|much (is|are) (it|that|there|those|they)?, count them|it|these|those (please|up|all)?`,
    undefined,
    0.03,
  ],
  [
    'whatcount',
    '(just|only|i need|i want|give me|tell me)? (the|a)? (total|exact)? count|number|total|tally (only|please)?',
    undefined,
    0.03,
  ],
  [
    'lackq',
    '(do|can|have|did) (we|i|you|they) (not)? (know|have|see|find|got|record|note) no|not (any|a|the)?, do|does not have|show|carry|know (a|the|any)?, have|has|had (got)? no, (is|are) there no',
    undefined,
    0.01,
  ],
  [
    'knowq',
    '(do|can|did) (we|i|you|they) (know|have|see|find|record|note) (any|a|the|some)?, (is|are) there (a|any|the|some)?',
    undefined,
    0.02,
  ],
  [
    'areany',
    '(are|is|were|was|do|does|did|have|has) (any|some|one|either|none) (of)? (the|my|our|these|those|them)?',
    undefined,
    0.02,
  ],
  [
    'moreq',
    '(are there|do i have|do we have|have i got|have we got|is there|did i take|did we take|what are there|which are there|which do i have|what do i have)? (more|fewer|less), (which|what) (are there|do i have|have i got|is there) (more|fewer|less) of',
    undefined,
    0.02,
  ],
  ['than', 'than'],
  ['anyx', 'any|some|anything|something (at all)? (of these|of those|of them)?, any of (the|my|our|these|those)?'],
  ['didq', 'did|has|have|had|were|was'],
  [
    'takeq',
    'take|taken|make|made|shoot|shot|capture|captured|record|recorded|film|filmed|photograph|photographed|produce|produced|by|with|from',
  ],
]
