import type { Entry } from './lexicon.ts'

const away = 'excluded|excepted|exempted|omitted|skipped|removed|aside|apart|out'

/** How sets are put together, and how a part is left out. */
export const joiningWords: readonly Entry[] = [
  [
    'and',
    '(combined|merged|mixed|joined|united|coupled|paired|grouped|bundled|accompanied|complemented|completed|followed|supplemented) (up)? with|by, in addition to, not forgetting|forget, not to forget|mention, and additionally|equally|likewise|too, and (as well)? (as)? also, and even|then|finally, as also, besides, and besides, and on top of that, next to that, and then also, plus also, both and, and in addition, as well as also, and alongside, together with also, and furthermore',
    undefined,
    0.04,
  ],
  [
    'except',
    '(but)? with the (sole|single|only)? exception of, with|by the exclusion|omission of, (only|just|but|while|whilst|and)? (leaving|leave|keeping|taking|cutting|missing|setting|putting) (out|off|aside|away|behind), barring, save (for)?, sans, although|though|albeit not|without|except (for)?, (but|and|just|only)? (please)? skip|omit|ignore|exclude|drop|forget|disregard|bar|avoid|spare, (but|and|just|only) (do not|never) (include|take|show|use|want|hang|add), only|but|and|just without|not|minus, ignoring, disregarding, skipping over, short of, omitting, nor, nor any|the|a|from|in, and|or no|none|not|without (of)? (the)?, (all|everything|anything|everyone) but|except|save|bar|besides, with none of (the)?, none of which|whom|them|these|those (may|can|should|must|shall)? (be|is|are|was|were|come|comes|came|lie|have|taken|in|from)? (taken|made|shot|be)? (from|in|by)?, unless (they|it)? (are|is)?, not|but not including|counting|containing|with|the (the)?, as long as (it|they) (is|are) not, so long as (it|they) (is|are) not, provided (it|they) (is|are) not, other (than)',
    undefined,
    0.03,
  ],
  [
    'exceptedv',
    `(being|are|is|be|to be|left|taken|set|put|kept|cut)? ${away}, left out, set aside, kept out, taken out, not included, not wanted`,
    undefined,
    0.02,
  ],
  [
    'noq',
    'no, none of (the)?, not any|the|a|one (of the)?, nothing (that|which)? (is|are)? (from|of|in|with)?',
    undefined,
    0.05,
  ],
  [
    'neg',
    '(anywhere|somewhere|that lie|which lie|lying|that are|which are)? (anywhere|somewhere)? outside (of)?, (that|which|who)? (have|has|had|were|was|are|is) (not|never) (been)?, (that|which|who)? (never|hardly), beyond',
  ],
  [
    'otherwise',
    '(but|and)? otherwise|else, but|and (all|everything|anything) else (of|in|from)?, (but)? (apart|aside) from that|those|these|them, but for the rest, that aside, other than that',
    undefined,
    0.02,
  ],
  ['amongthem', 'among|amongst|between|in|within|with it|them|these|those, there, in the mix', undefined, 0.02],
  [
    'butonly',
    'but|and|though (of those|these|them)? only|just|solely|exclusively (if|when|where)? (they|it)? (are|is)?, limited|restricted|confined|narrowed (down)? to, (of|from|out of) which only|just (use|take|show|want|hang)?, (but|and) (only|just) (use|take|show|want|hang|include)',
    undefined,
    0.01,
  ],
  [
    'nootherx',
    '(and|but) (no|nothing) (others|other|other ones|else|more|besides), (and)? none (else|other|besides), (and)? no others, (and)? no other (ones|things|pictures|photos)?, (and)? that is (it|all), nothing besides|more|further|else, and nothing besides|more|further|else, only, alone, exclusively, (and|with|but)? (nothing|none|not|no years|no days) (in)? between, nothing (before|after|later|earlier)?',
    undefined,
    0.02,
  ],
  [
    'otherthe',
    '(all|every|each)? (of)? (my|the|our|those|these)? other|remaining|rest|else (of)? (my|the|our)?',
    undefined,
    0.02,
  ],
  ['either', 'either, both, either of, both of'],
]
