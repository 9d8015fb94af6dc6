import type { Entry } from './lexicon.ts'

const who =
  '(i|we|you|they|he|she|one|people|somebody|someone|anybody|anyone|everybody|my wife|my husband|my mother|my father|the kids|the children)'
const that = '(that|which|where)'
const have =
  '(have|has|had|will|would|may|might|can|could|is|are|was|were|am|being|been|get|got|have been|has been|had been|did|do|can be|could be)'
const merely =
  '(managed to|got to|happened to|still managed to|found time to|was able to|were able to|had time to|all|both|still|currently|now|always|usually|just|once|ever|actually|originally|really|only|already|myself|ourselves|together|either)'

/** "that we have kept", "which are lying", "stored": a verb with all that may lead to it. */
const relative = (verbs: string, after = ''): string => `${that}? ${who}? ${have}? ${merely}? ${verbs} ${after}`

const dwelling =
  'kept|keeps|stored|stores|saved|filed|located|lying|lie|lies|lay|sitting|sit|sits|sat|live|lives|living|reside|resides|residing|found|held|placed|collected|gathered|dumped|dropped|archived|housed|contained|hidden|tucked|resting|stashed|grouped|belonging|belong|belongs|available|present|hiding|waiting|dwell|dwells|lodged|piled|assembled|comes|coming|came|drawn|taken|pulled|exist|exists|existing|moved|copied|uploaded|imported|nested|situated|based|deposited|listed|appearing|appear|appears'

/** Verbs that are requests where nobody stands before them. */
const dwellNow = 'keep|store|save|file|put|collect|archive|stash|have|got|come|see|find|filed'
const takeNow = 'take|shoot|make|capture|snap|photograph|record|film|get'

const taking =
  'took|taken|shot|made|captured|snapped|photographed|recorded|filmed|produced|created|clicked|acquired|yielded|gathered|done|pictured|caught'

const measure =
  '(year|date|dates|month|day|season|weekday|decade|time|timestamp|date stamp|time stamp|day of the week|capture date|date of capture|date taken|recording date|creation date|year of capture|year taken)'
const is = '(is|was|are|were|falls|fall|fell|lies|lie|being|reads|says|equals|from|of|that is|that falls|happens to be)'

/** How a clause after its noun says what is meant: where it lies, from when it is. */
export const relativeWords: readonly Entry[] = [
  [
    'dwell',
    [
      relative(dwelling, '(away|down|up|safely|together|over)? (to|into|at|on|anywhere|somewhere|directly|right)?'),
      `${that}? ${who} ${have}? ${merely}? ${dwellNow} (away|down|up|safely|together|over)? (to|into|at|on|anywhere|somewhere)?`,
      `${that} (come|exist|lie|happen to lie|are put|were put|was put|is put) (to|into|on|anywhere|somewhere)?`,
      `${that}? ${have} (there|directly|right|anywhere|somewhere)?`,
      `${that}? are|is to be found|seen|had`,
      `whose (folder|directory|album|place) (is|was) (called|named)?`,
      `(from|in|of|inside) (the|these|my|our)? (two|three|both|following) (folders|directories|albums)`,
    ].join(', '),
    undefined,
    0.01,
  ],
  [
    'tookv',
    `${that}? ${who} ${have}? ${merely}? ${takeNow}, ` +
      relative(
        taking,
        '(back|sometime|anytime|somewhere|at some point|some time|at some time|round|any time|whenever)?',
      ),
    undefined,
    0.01,
  ],
  [
    'rel',
    `${that} happen|happens|happened|chance|chanced|turn|turns|turned|seem|seems|appear|appears|prove|known out? to be, ${that} can|could|may|might|would be, (every|all|each) of which|whom is|are|was|were, (all|each) being, ${that} just|simply|all|clearly|really|obviously are|is|were|was, (as|so) long as they|it are|is|were|was, (provided|if) they|it are|is|were|was, ${that} has|have been`,
  ],
  [
    'neg',
    `(that|which)? ${who} (did|do|have|had|has) (not|never) (take|taken|shoot|make|made|photograph|film|record|capture|snap|shot|photographed|filmed|recorded)`,
    undefined,
    0.01,
  ],
  [
    'dates',
    [
      `${that}? (are|is|were|was)? date|dates|dated|dating (all the way)? (back to|back from|from|to|back|of|in|within|into)?`,
      `${that}? go|goes|going|went|reach|reaches|reaching|stretch|stretches (all the way)? back to|until`,
      `${that}? (come|comes|coming|came|stem|stems|stemming|originate|originates|originating|hail|hails|hailing|derive|derives|are born|were born) (from|in|back from)`,
      `${that}? fall|falls|falling|fell in|into|on|within|under`,
      `${that}? belong|belongs|belonging to`,
      `(whose|with|where|when|having|that have|which have|bearing|carrying|in which|for which) (a|the|their|its|any|some|an)? ${measure} ${is}? (in|on|within|into|from)?`,
      `${measure} ${is}`,
      `(taken|shot|made)? (when|while) it was|is (still)?`,
    ].join(', '),
    undefined,
    0.01,
  ],
  [
    'anywhen',
    '(taken|shot|made)? (in|on|during|from|of|over|at|throughout|across)? (any|every|each|some|one|all|a|all the|any given|every single|any of the|all of the|no matter which|whichever|whatever|different|various|several)',
    undefined,
    0.02,
  ],
  [
    'orother',
    'or another|other, or the other, (in|of|from|during)? (any|every|each|all|whatever|whichever|no matter which|no matter what|all of|any of) (the|of the)? year|years, no matter the|what|which year, (whatever|whichever|regardless of) (the)? year, irrespective of (the)? year, year in year? out, year after year, through|over|across|throughout (all)? the years, in general',
    undefined,
    0.01,
  ],
  ['seasonal', 'months, season, time, period, days, seasons, holidays, weeks, term'],
  [
    'what',
    '(whatever|whichever|anything|everything|all|any) (that|which|there)?, what there, that which, those|these that|which, the ones that|which',
    undefined,
    0.04,
  ],
  ['what', 'what', undefined, 0.3],
  [
    'photod',
    `(what|whatever|everything|anything|all) (that|which)? ${who} ${have}? ${merely}? (photographed|photograph|snapped), what did ${who} (ever|still)? (photograph|snap)`,
    undefined,
    0.03,
  ],
  [
    'what',
    'what (have|had) (i|we|you|they|he|she) (ever|already|so far|still)? (got|taken|shot|made|filmed|photographed|recorded|captured|snapped|collected|kept|stored), what did (i|we|you|they|he|she) (ever|still)? (take|shoot|make|film|photograph|record|capture|snap|get), what do (i|we|you|they) (have|own|keep|store|possess) (that|which)? (is|are|was|were)?, what (i|we|you|they) (have|ever|still|also)? (got|took|taken|shot|made|filmed|photographed|recorded|captured|managed to photograph|managed to take|managed to shoot)',
    undefined,
    0.05,
  ],
  [
    'contents',
    '(all|entire|full|complete|whole)? (of)? (the|my|our)? (entire|full|complete|whole)? contents|content|entirety|insides (of|from|in|inside)?, (the)? whole|lot of|from|in|inside, (the)? whole lot from|in|of, (each|every) (and every)? (one|thing|item|file|piece) (of|from|in|inside), (all|everything) of, full set from|of|in',
    undefined,
    0.01,
  ],
  [
    'holds',
    'holds, hold, contains, contain, has, has in it, has inside, includes, has to offer, has got, is made up of, consists of, comprises, offers, keeps',
  ],
  [
    'entire',
    '(with|and|including) (all)? (of)? (the|its) (folders|subfolders|sub folders|directories) (it|that it|in it|inside it|below it|inside)? (contains|has|holds)?, (and|with|including|incl|plus)? (all|any|its|the|every|each)? (of its|of the)? (subfolders|subdirectories|subfolder|sub folders|folders below|folders inside|folders in it|folders within) (too|as well|also|included|inclusive|and all), in (its|their) entirety, in full, in whole, as a whole, entirely, completely, whole, (and|with|including|incl|plus) (all|everything)? (of)? (the|its|any|in)? (subfolders|subdirectories|sub folders|folders below|folders inside|folders in it), including everything, incl, (the)? (whole|entire) thing|lot|folder|directory, all of it|them, with everything in it, from (start|beginning|front|top|first) to (finish|end|back|bottom|last), complete, and all, every last one (of them)?, every one (of them)?, each (and every)? one, without exception, no exceptions, the lot (of them)?, everything in it',
    undefined,
    0.02,
  ],
  [
    'owned',
    '(that|which)? (i|we) have? (kept|saved|stored|collected|gathered|recorded|made|taken|imported|got|shot), (that|which) (were|was|have been|has been) (recorded|taken|made|shot|kept|saved|stored|collected) (here)?, (that|which) are (3d|three dimensional|in 3d), that|which exist|exists (here|at all|in here)?, in existence, that|which (are|is) known (here)?, of ours|mine|yours|his|hers|theirs, (that|which)? i|we have|own|possess|got (here|in there|in the library|in my library|in the collection)?, that there are|is, (do|does|did|have|has) (i|we) (actually|really|still|ever|even)? (have|own|keep|store|save|hold|possess|got|kept|stored|saved)? (in here|here|on file|in there|in store|in stock|in the library|in my library|in the collection|at all|in total|altogether|in all)?, (in|from|of) this|the|my|our library|collection|archive|studio|workspace, at my disposal, available (here)?, on file, in here|there',
    undefined,
    0.02,
  ],
  [
    'the',
    'digital, electronic, actual, real, (every|each) one of (the|my|our|those|these)?, (each|every) of the|my|our|those, each and every (one of)? (the|my|our)?, every last|available|existing|other, all (of)? (the|my|our|those|these)? (available|existing|various|relevant), any of the|my|our|those, the complete|full|entire (set of|collection of|series of|lot of)?, the (set|collection|series|bunch|lot) of, all (manner|sorts|kinds) of, whichever, such, a (set|collection|selection|series|bunch|batch) of (the|my|our)?, no (other|others) than|but, nothing (else)? but|except (the|my|our)?, none but|other than? (the|my|our)?, solely, purely, strictly, simply, merely, exclusively, just|only the|my|our',
    undefined,
    0.03,
  ],
]
