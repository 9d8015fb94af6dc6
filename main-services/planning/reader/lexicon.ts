import type { Orientation } from '#shared/model/asset.ts'
import type { Relation, SceneOrder } from '#shared/model/goal.ts'
import type { Arrangement } from '#shared/model/layout.ts'
import type { Feature, SetGroup, SetOrder } from '#shared/model/set.ts'
import { byFirstWord, patterns } from '../grammar/text/pattern.ts'
import { askingWords } from './asking-words.ts'
import { cameraWords } from './camera-words.ts'
import { changingWords } from './changing-words.ts'
import { countingWords } from './counting-words.ts'
import { featureWords } from './feature-words.ts'
import { groupingWords } from './grouping-words.ts'
import { joiningWords } from './joining-words.ts'
import { orderWords } from './order-words.ts'
import { placeWords } from './place-words.ts'
import { questionWords } from './question-words.ts'
import { relativeWords } from './relative-words.ts'
import { setPhrases } from './set-phrases.ts'
import { severalWords } from './several-words.ts'
import { singleWords } from './single-words.ts'
import { undoingWords } from './undoing-words.ts'
import { traitWords } from './trait-words.ts'
import { sameWords } from './same-words.ts'
import { sceneWords } from './scene-words.ts'
import { where } from './values.ts'
import { verbWords } from './verb-words.ts'
import { wishWords } from './wish-words.ts'

/** Words that stand for one piece, by its kind: the kind, what it means, how many points it costs. */
export type Entry = readonly [symbol: string, source: string, value?: unknown, cost?: number]

const order = (by: SetOrder['by'], descending = false): SetOrder => ({ by, ...(descending ? { descending } : {}) })

const features: Readonly<Record<Feature, string>> = {
  camera: 'camera|device information|info|data|details|name|model?, camera, exif camera, camera make|model',
  date: 'date|dates information|info?, date|time taken, capture date, creation date, timestamp, taken date',
  place:
    'location|gps|place|coordinates|position|geo|geotag|geotags|map information|info|data|coordinates|position|tag?, gps, location, place, geotag',
  caption: 'caption|captions, description|descriptions, title|titles, comment|comments',
  tag: 'tag|tags, keyword|keywords',
  body: 'text inside|in|within it|them?, readable text, words inside',
  duration: 'length, duration, running time',
}

const hours: readonly (readonly [string, [number, number], string])[] = [
  ['in|during|of the? morning|mornings, before noon|midday', [5, 12], 'in the morning'],
  ['in|during|of the? afternoon|afternoons, after noon|midday|lunch', [12, 18], 'in the afternoon'],
  ['in|during|of the? evening|evenings', [18, 23], 'in the evening'],
  ['at|by|during night|nighttime, in|during the night|nighttime, after dark|midnight, nocturnal', [21, 5], 'at night'],
  [
    'in|during|from|of the early morning|mornings|hours, early in the morning, first thing (in the morning)?',
    [5, 9],
    'early in the morning',
  ],
  ['in the late morning, late in the morning', [10, 12], 'late in the morning'],
  ['in the early afternoon, early in the afternoon, after lunch', [12, 15], 'early in the afternoon'],
  ['in the late afternoon, late in the afternoon', [15, 18], 'late in the afternoon'],
  ['in the early evening, early in the evening', [18, 20], 'early in the evening'],
  ['in the late evening, late in the evening', [20, 24], 'late in the evening'],
  ['at|over|around breakfast time?', [6, 10], 'at breakfast'],
  ['at|over|around teatime, at|over tea time', [15, 18], 'at teatime'],
  ['late at night, in the (small|wee|early) hours, in the dead of night', [22, 5], 'late at night'],
  ['at|around|from|over|during noon|midday|lunchtime|lunch, lunchtime, midday', [11, 14], 'around noon'],
  ['in|during|by the? daytime|daylight, in broad daylight', [7, 19], 'by day'],
]

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const orientations: readonly (readonly [string, Orientation])[] = [
  ['portrait|vertical|upright|tall format|orientation|oriented|mode|shaped|style?', 'portrait'],
  ['landscape|horizontal|wide|widescreen format|orientation|oriented|mode|shaped|style?', 'landscape'],
  ['square|squared|squares format|orientation|shaped?', 'square'],
]

const groups: Readonly<Record<SetGroup, string>> = {
  folder: '(folder|folders|directory|album|subfolder|trip|holiday|journey|vacation|tour)',
  type: '(type|kind|media type|file type|format)',
  year: 'year|years',
  month: 'month|months',
  camera: 'camera|cameras|device',
  orientation: 'orientation|shape',
}

const orders: readonly (readonly [string, SetOrder])[] = [
  [
    'newest|latest first, most recent first, newest|latest to oldest|earliest, from newest|latest to oldest|earliest, in? reverse chronological order, reverse chronologically, sorted|ordered|listed by date descending, by descending date, backwards in time, from new to old',
    order('taken', true),
  ],
  [
    'oldest|earliest first, oldest|earliest to newest|latest, from oldest|earliest to newest|latest, sorted|ordered|listed by date|time|age, by|in date order, in order of date|time|age, from old to new, in the order they were taken, in the order of capture',
    order('taken'),
  ],
  [
    'sorted|ordered|listed|sort by (the|their)? (file|own)? name|names|title|filename|filenames, alphabetically, in|by? alphabetical order, in|by order of name, by (the|their)? (file|own)? name|names, a to z, from a to z, sorted alphabetically, alphabetic order, in order',
    order('name'),
  ],
  ['in reverse alphabetical order, reverse alphabetically, z to a, from z to a', order('name', true)],
  [
    'largest|biggest first, by size descending, from the? big|large|largest|biggest to the? small|smallest',
    order('bytes', true),
  ],
  [
    'smallest first, sorted|ordered? by (file)? size, from the? small|smallest to the? big|large|largest|biggest',
    order('bytes'),
  ],
  ['longest first, from the? long|longest to the? short|shortest', order('seconds', true)],
  [
    'shortest first, sorted|ordered? by length|duration, from the? short|shortest to the? long|longest',
    order('seconds'),
  ],
  ['shuffled, in|by random order, in any order, in no particular order', order('random')],
]

const superlatives: readonly (readonly [string, SetOrder])[] = [
  ['newest, most new|recent|young|recently, latest, most recent, youngest, most recently taken', order('taken', true)],
  ['oldest, earliest, most old|ancient', order('taken')],
  ['widest, broadest', order('width', true)],
  ['narrowest', order('width')],
  ['tallest', order('height', true)],
  ['longest, lengthiest, most long', order('seconds', true)],
  ['shortest, briefest, most short', order('seconds')],
  ['heaviest, biggest|largest|heaviest|fattest file|files', order('bytes', true)],
  ['lightest|smallest file|files', order('bytes')],
  ['largest, biggest, most big|large, highest resolution, sharpest', order('pixels', true)],
  ['smallest, tiniest, most small|tiny, lowest resolution', order('pixels')],
  ['widest, broadest', order('width', true)],
  ['narrowest', order('width')],
  ['tallest', order('height', true)],
]

const picks: readonly (readonly [string, { by: SceneOrder; descending?: boolean; middle?: boolean }])[] = [
  [
    `leftmost, left most, far left, left hand, left, outermost left, on the (far|very|outer)? left, to the far left, at the (very)? left end, all the way left, at the (very)? (beginning|start|front)`,
    { by: 'left' },
  ],
  [
    `rightmost, right most, far right, right hand, right, on the (far|very|outer)? right, to the far right, at the (very)? right end, all the way right, at the very end`,
    { by: 'left', descending: true },
  ],
  ['middle, central, centre, center, in the middle|centre|center, middlemost', { by: 'left', middle: true }],
  ['nearest, closest, nearest to me, closest to me, in front of me', { by: 'near' }],
  ['farthest, furthest, most distant, farthest away, furthest away', { by: 'near', descending: true }],
  ['topmost, highest, upper, top, at the top', { by: 'height', descending: true }],
  ['lowest, bottom, lower, at the bottom', { by: 'height' }],
]

const relations: readonly (readonly [string, Relation])[] = [
  ['next to, beside, alongside, adjacent to, by the side of, right next to, close to', 'beside'],
  ['(just|right)? (to the)? left of, on the left of, to the left hand side of', 'left'],
  ['(just|right)? (to the)? right of, on the right of', 'right'],
  ['above, over, on top of, higher than', 'above'],
  ['below, under, underneath, beneath', 'below'],
  ['behind, in back of, at the back of', 'behind'],
  ['in front of, before, facing', 'front'],
  ['between, in between', 'between'],
]
const aroundMe: readonly (readonly [string, Relation])[] = [
  ['behind me|us, at my back, behind my back', 'behind'],
  ['in front of me|us, before me|us', 'front'],
  ['on|to my left, left of me|us, on|to the left of me|us, at my left', 'left'],
  ['on|to my right, right of me|us, on|to the right of me|us, at my right', 'right'],
  ['above me|us, over me|us, over my head', 'above'],
]

/** Everything that is said in fixed words. Longer ones win over their parts. */
export const entries: readonly Entry[] = [
  [
    'and',
    'and, vs, versus, against, compared with|to, opposite, plus, as well as, and also, together with, along with, and then, with also',
  ],
  ['or', 'or, or else'],
  ['only', 'only, alone, exclusively, and nothing else, nothing else'],
  ['neither', 'neither, that|which are|is neither'],
  ['nor', 'nor, or'],
  [
    'any',
    '(whatever|anything|everything|all) (that|which)? (is|was|are|lies|sits|lives|i have|i own|i got|we have|we own|there is|is there)',
    { single: false, ones: false },
    0.03,
  ],
  ['any', 'whatever, what (is|lies|sits|lives|i have|we have|there is)', { single: false, ones: false }, 0.3],
  ['inname', 'in its|the|their|his|her file? name|names|title|titles|filename|filenames'],
  ['butis', 'but, though, yet, as long as, provided|providing that?'],
  ['rel', '(that|which)? (are|is)? saved|stored|encoded|exported|kept as|in'],
  [
    'limit',
    'at most, at the most, no more than, not more than, maximum of?, max, a maximum of, up to, limited to, limit it|them|this to, not over',
  ],
  [
    'most',
    'at most, at the most, max, maximum, tops, or fewer, or less, and no more, no more, only, is enough, are enough, will do, would do, would be enough',
  ],
  ['ofours', 'of mine|ours|yours|hers, that i|we have|keep|own|call, we|i have|keep|own'],
  ['within', 'in it|them, on it|them, inside it|them, therein, to it, along it, around it'],
  [
    'shown',
    '(should|could|can|shall|must|might|may|would|to|get)? (be|get|go|have)? (presented|displayed|laid out|exhibited|shown|arranged|hung|hung up|put|placed|set out|set up|organised|organized|lined up|turned into|made into|mounted|built up|put up|grouped|positioned|staged|curated|lined up|strung up|assembled|gathered|spread out|hung out)',
    undefined,
    0.05,
  ],
  [
    'shown',
    '(would|could|might|will|should|must|can) (look|be|work|do|sit|stand|hang) (really|very|so|just|rather|quite)? (good|great|nice|best|lovely|fine|wonderful|perfect|fantastic|well|better|beautiful|splendid), (go|goes|run|runs|stand|stands|hang|hangs|sit|sits|belong|belongs|come|comes|march|marches) (round|around|all round|along|up|together|best|well|nicely|out)?, (get|gets|have|has|deserve|deserves|need|needs|want|wants|receive|receives|earn|earns) (its|their) own, (should|could|shall|can|must|may|might|would|will) (get|have|deserve|need|receive) (its|their) own, (could|should|can|shall|must|might|may|would|will|to|ought to|has to|have to|is to|are to) (please|perhaps|maybe|now|then|really)? (become|make|form|turn into|be turned into|be made into|serve as|be|go into|go in|fill|end up|end up as|grow into|transform into|work as), becoming|forming|making|(turned into)|(made into)|(transformed into)',
    undefined,
    0.06,
  ],
  [
    'shown',
    '(going|running|standing|hanging|sitting|set|laid|placed|put|arranged|gathered|lined|spread|circling|winding|marching|lying|floating|strung|stretched|ranged|posed|positioned|combined|joined|united|mixed|merged|blended|thrown|jumbled|sorted|divided|split|grouped|parted|separated|bundled|collected|filed|stacked|piled|heaped) (all|up|out|together|neatly|nicely|simply)? (round|around|about|along|up|out|together|neatly|nicely|all round|all around)?, all|both|altogether|together|everything (together|up|out)?',
    undefined,
    0.08,
  ],
  [
    'ie',
    'i.e, i.e., ie, i mean, we mean, or rather, by which i mean, that is, that is to say, meaning, in other words, namely, that means',
  ],
  [
    'neg',
    'not, non, are no, is no, that|which (are|is|were) no, being no, are not, is not, were not, was not, do not, does not, did not, that|which|who are|is|were|was not, never',
  ],
  [
    'rel',
    'that|which|who (i|we)? are|is|were|was|have been|took|made|shot?, which, that, i|we took|made|shot|have|own, taken, shot, made, recorded, captured, being',
  ],
  [
    'except',
    'except, besides, but, except for, apart from, aside from, other than, excluding, excepting, but not, but no, (but|and|just|with)? nothing (that|which)?, neither|none of (the)?, (but|and) neither|none of (the)?, but (outside|beyond|away from) (of)? the?, but not in|from|of the?, but nothing in|from|of the?, not including, not counting, leaving out, minus, without, save for, all but, but without, omitting, but leave out, bar, and not, skipping, only not, just not, outside (of)? the?, none from|of|in|with the?, nothing from|of|in the?, not the ones|one|those|any from|of|in|with, without the ones|one|those|any from|of|in|with, but none from|of|in|with, excluding the ones|one|those from|of|in|with, minus the ones|one|those from|of|in|with',
  ],
  [
    'without',
    'without any|a|the|their?, with no, have|has no, that|which (have|has|had) got no|any?, that|which have|has|had|contain|contains|carry|show no (any)?, that|which lack|lacks (a|any|the|their)?, lacking (a|any|the|their)?, missing, having no, that|which|who are|is missing a|the|any|their?, that|which do|does|did not have|contain|carry a|any|the|their?, no, not having a|any?',
    undefined,
    0.05,
  ],
  [
    'having',
    'with a|the|any|some|their?, that|which have|has|had|contain|carry|carries|hold|holds|possess|possesses|bear|bears a|the|any|some|their?, that|which come|comes with a|the|any|some|their?, having a|any|some|the?, including',
    undefined,
    0.05,
  ],
  [
    'of',
    'made up|out|from of?, consisting|composed|comprised|built|formed|constructed of|from|out of?, comprising, featuring, carrying|bearing|with the? tag|tags|keyword|keywords|label, filled with, full of, out of, using, drawn from, built around, devoted|dedicated|limited|restricted|confined|reserved to|for, of, showing, featuring, about, with, depicting, containing, that|which show|shows|contain, of a|an|the|my|some|any, with a|an|the|my|some, showing a|an|the, on, for, tagged, named, called, whose name|title|filename contains|has|includes|is|says, that|which are|is called|named, with the? word|words|name|title',
  ],
  [
    'in',
    'in, from, inside, out of, within, of, at, from the|my|our, in the|my|our, of the|my|our, on, off, by, with, on the|my',
  ],
  [
    'the',
    'every|each (single)? one of the|my|our|these|those?, each and every (one of)? the|my?, any and all the?, all and every, (absolutely)? all (of)? the|my|our|those|these, your, his, her, their, the, my, our, all, all the|my|our, all of the|my|our, every, each, those, these, your, the whole, whole, entire, every single, all those|these, any, the only, only the, just the, only, just, both, both the, full, whatever, only my',
  ],
  ['a', 'any old, a, an, one, a single, one single, some, any one, just one, only one, exactly one, one of the|my'],
  [
    'sample',
    'random, any, randomly, at random, randomly chosen|picked|selected, picked|chosen|selected|drawn|taken at random, picked|chosen|selected|drawn|taken randomly|arbitrarily|blindly, at random, some random, arbitrary, random selection of, a random selection of, randomly pick|choose|select, pick|choose|select at random, a few random, by chance, pick|choose|select randomly',
    undefined,
  ],
  ...superlatives.map(([source, value]): Entry => ['sup', source, value]),
  ...orders.map(([source, value]): Entry => ['order', source, value]),
  ...Object.entries(groups).map(([group, nouns]): Entry => [
    'per',
    `per ${nouns}, (from|of|for|in|by)? each|every ${nouns}, a ${nouns}`,
    group,
    0.03,
  ]),
  ...Object.entries(features).map(([what, source]): Entry => ['feature', source, what]),
  ...hours.map(([source, span, said]): Entry => [
    'hours',
    source,
    { set: where({ is: 'time', hours: span }), kind: 'time', after: `taken ${said}` },
  ]),
  ['takenv', 'taken, shot, made, photographed, captured, recorded, filmed, snapped'],
  ...days.map((day, index): Entry => [
    'mod',
    `(taken|shot|made)? on|from|of|in|taken a|any|some ${day}, (taken)? on|from|of|every? ${day}s, every|each ${day}, on|of|from? a ${day}`,
    {
      set: where({ is: 'time', weekdays: [index] }),
      kind: 'weekday',
      after: `taken on a ${day.charAt(0).toUpperCase()}${day.slice(1)}`,
    },
  ]),
  [
    'mod',
    'on|at|over|during|of|from? the? weekend|weekends, on|at|over|during|from? a weekend',
    { set: where({ is: 'time', weekdays: [0, 6] }), kind: 'weekday', after: 'taken at a weekend' },
  ],
  [
    'mod',
    'on|during|from? weekdays|workdays|workday, on|from? a|any weekday|workday, on|during|from? working|work|week days, during|in the week, midweek',
    { set: where({ is: 'time', weekdays: [1, 2, 3, 4, 5] }), kind: 'weekday', after: 'taken on weekdays' },
  ],
  ...orientations.map(([source, value]): Entry => [
    'mod',
    `in? ${source}`,
    {
      set: where({ is: 'orientation', any: [value] }),
      kind: 'orientation',
      adjective: { portrait: 'upright', landscape: 'wide', square: 'square' }[value],
    },
  ]),
  [
    'mod',
    'undated, dateless',
    { set: { set: 'not', of: where({ is: 'has', what: 'date' }) }, kind: 'feature', after: 'without a date' },
    0.02,
  ],
  [
    'mod',
    'panoramic, panorama, panoramas, very wide',
    {
      set: {
        set: 'and',
        of: [where({ is: 'measure', of: 'aspect', atLeast: 2 }), where({ is: 'type', any: ['image'] })],
      },
      kind: 'aspect',
      adjective: 'panoramic',
    },
    0.1,
  ],
  [
    'longer',
    'longer|more|greater|larger|bigger|heavier|wider|higher than, over, above, at least, no less than, not less|shorter|smaller than, of|with at least, from, exceeding, minimum',
  ],
  [
    'shorter',
    'shorter|less|smaller|fewer|lighter|lower than, under, below, at most, no more|longer|larger|bigger than, up to, not more|longer|larger|bigger than, of|with at most, within, maximum',
  ],
  ...picks.map(([source, value]): Entry => ['pick', source, value, 0.03]),
  ...relations.map(([source, value]): Entry => ['relation', source, value]),
  ...aroundMe.map(([source, value]): Entry => ['around', source, value]),
  ['fromend', 'from the left, from left, counting from the left, on the left', { by: 'left' }],
  ['fromend', 'from the right, from right, counting from the right, on the right', { by: 'left', descending: true }],
  ['it', 'it, this, that, this|that one|thing|picture|photo|work|video|model', 'it', 0.02],
  [
    'it',
    'them, these, those, them all, all of them|these|those, everything here, the lot, these|those things|pictures|photos|ones|works, all of it',
    'it',
    0.02,
  ],
  [
    'it',
    'the? rest, the others, the other ones|pictures|photos|things|works, all the? others, everything else, the remaining ones|pictures|photos|things, what|(whatever is) left|remaining|(left over)|(still there)|(still hanging)|remains|stays, what is left (over|of it|of them|here)?, the remainder, those left (over)?, the other one|picture|photo',
    'others',
    0.02,
  ],
  [
    'it',
    'what i have? selected|picked|marked, the|my? selection, the selected (one|ones|things|pictures|photos|items|works)?, everything selected, what is selected',
    'selected',
    0.02,
  ],
  [
    'it',
    'what|whatever|everything (you|we|i) find|found|get (there)?, what comes up, what there is, the|these|those? results, the matches, the search results|result, what was found',
    'found',
    0.02,
  ],
  [
    'here',
    'here, that stand|stands|hang|hangs here, in this|the place|gallery|room, standing|hanging here, in here, in there, in it',
  ],
  // What goes on from what was said before.
  [
    'asis',
    'this time (around|round)?, for a change, for once, (are|is|would be|will be) (needed|wanted|required|requested|desired|called for|enough|welcome|plenty|sufficient|fine|ok|okay), (will|would|should|might) (do|suffice) (nicely|fine|me|for me|for now)?, (will|would) be (enough|plenty|fine|good|great|nice), wanted, needed, required, in (this|that|the given|exactly this|just this) order, in the order given|named|listed, as listed|named|given, in this|that sequence',
  ],
  [
    'be',
    'are|is|were|was|have|has been? taken|shot|made|recorded|captured?, did i|we take|shoot|make|record|get, do|does|did i|we? have?, do|does',
  ],
  [
    'remaining',
    'how many are left|remaining|here|there now?, how many remain|stand|hang (here)?, how many there are (here|now|altogether)?, how many (things|pictures|works|photos|items)? (there)? (hang|stand) (here|there|up|now|up here|in here|on show|on display) (now)?, how many (things|pictures|works|photos|items)? are (here|up|now|up here|in here|on show|on display) (now)?, how many (things|pictures|works|photos)? are left|here|remaining|there now?',
  ],
  ['hangv', '(throw|chuck|bung|slap|stick|pop|whack|shove|fling|stuff|sling) up', undefined, 0.02],
  ['hangv', 'hang up?|out?, hang me|us?, put up, mount, exhibit'],
  ['instead', 'instead, rather, in its place, in place of it|that|them'],
  [
    'rather',
    'no, nope, no make it, no i meant|mean, i meant|mean, actually, no rather, no not that, oh no, wait, sorry, no sorry',
  ],
  [
    'same',
    '(do|make|and|now)? the same thing|again? for|with|of|from|but|using?, the same but (for|with|in|from|of|using)?, same again? for|with|but|of, now for|with, and for|with, and now for|with, what about, how about, likewise for, the same again? for|with|but, another one for|with|of, one more for|with|of, do it|that again for|with, repeat that|it for|with',
  ],
  [
    'before',
    'as before but|only?, like before but|only?, same as before but|only?, the same as before but|only?, as it was but, again but|only, the same only|but',
  ],
  ['backto', '(go|take me|let us go|bring me)? back to, return to, switch back to, go to again, reopen'],
  [
    'previous',
    'the previous|former|earlier (one|gallery|place|room|exhibition)?, the (one|gallery|place) before, where we were before, the other (one|gallery|place)',
  ],
  ['thanthat', 'than that|this|before|now|it, now'],
  [
    'brighter',
    '(a bit|a little|slightly|even|still|much)? brighter, (a bit|a little|slightly|even|still|much)? lighter, (a bit|a little)? more light',
    1.4,
  ],
  [
    'brighter',
    '(a bit|a little|slightly|even|still|much)? darker, (a bit|a little|slightly|even|still|much)? dimmer, (a bit|a little)? less bright|light',
    0.6,
  ],
  [
    'moreof',
    '(a bit|a little|a touch|some|even|still)? more, again, once more, one more time, and again, further, the same again, do that|it again',
  ],
  ...verbWords,
  ...setPhrases,
  [
    'reversev',
    'reverse (the|their)? order?, reverse it|them|everything, turn (the|their) order around, the other way round|around, in reverse order?, flip the order, back to front, reversed',
  ],
  [
    'howmany',
    'how many, count, count the|my|all?, what is the number of, number of, the number of, tell me how many, how much',
  ],
  [
    'anythere',
    'are|is there any|some|a|an?, do|did i|we have|take|own|shoot|make|record any|some|a|an?, have i|we got? any|some|a|an?, got any, did i|we ever? take|shoot|film|record any|some|a|an?, (did|have) (i|we|you|anyone|anybody) ever (photograph|photographed|film|filmed|shoot|shot|snap|snapped|record|recorded|capture|captured|take|taken) (any|some|a|an)?, do you have any|some|a?, (does it|do they|it|there) (give|gives|exist|exists) (any|some|a|an|there)?',
  ],
  [
    'tail',
    'do i|we have, are there, is there, have i|we got?, are in my|the|our? library|collection|archive, in total|all|there, did i|we take|shoot|make|record, i|we have|own, exist, in my|the|our|this library|collection|archive|workspace, altogether, there, were taken, have, has, hold, holds, contain, contains',
  ],
  [
    'whatis',
    'what is|are|was, which is|are|was, which one|ones is|are, who is|are, tell me, name, what do i see, what can i see, what stands|hangs, which (one|ones|thing|things|picture|pictures|photo|photos|work|works|video|videos|file|files|of them) is|are',
  ],
  ...questionWords,
  ...askingWords,
  ...severalWords,
  ...undoingWords,
  ...changingWords,
  ...singleWords,
  ...sameWords,
  ...relativeWords,
  ...countingWords,
  ...joiningWords,
  ...traitWords,
  ...cameraWords,
  ...orderWords,
  ...groupingWords,
  ...featureWords,
  ...placeWords,
  ...wishWords,
  ...sceneWords,
  ['hangv', 'hang, hang up, put up, mount, exhibit, put on show|display, set up, stick on the wall, also? hang'],
  ['that', 'that'],
  ['joint', 'and, and then, then, and also, and please, and afterwards, after that, and now, and finally, also, so'],
]

/** The entries whose words may begin with a word. */
export const lexicon = byFirstWord(entries, ([, source]) => patterns(source))

/** Every word that stands in the lexicon: none of them is a slip of another. */
export const lexiconWords: ReadonlySet<string> = new Set(
  entries.flatMap(([, source]) => source.split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== ''),
)

/** Arrangements in words that need a preposition or stand alone. */
const mannerWords: readonly (readonly [string, Arrangement, { rows?: number; columns?: number }?])[] = [
  [
    'in|into|as|on a|an|the? new? gallery|exhibition|museum|room|hall, on the? walls|wall, along the? walls|wall, gallery|museum|exhibition style, in the style of a museum|gallery',
    'gallery',
  ],
  [
    'in|on|as|along|into a|the? timeline, in|by? chronological order, chronologically, along a path|line|route, along the? line of time, over time, through time, by date, in time order, in order of time|date',
    'timeline',
  ],
  ['in|as|into a|the? cluster|clusters, in|into groups|piles|heaps|bunches', 'cluster'],
  [
    'on|onto|upon|against|across a|one|(a single)|(one single)|(the same)|(one and the same)|(just one)|(only one) (big|large|long|empty|white|bare|blank)? wall, in|as|into|on a|the? grid|mosaic|matrix|checkerboard|raster, in rows and columns, gridded, tiled, gridwise',
    'grid',
  ],
  [
    'in|as|into a|the? circle|ring|round|carousel|circular (arrangement|form)?, around me|us, all around me|us?, (surround|encircle|ring|enclose|encompass|circle) me|us (with|by|in)?, (shall|should|to|can|may|must|will|that|which)? (surround|encircle|enclose|encompass|surrounding|enclosing) me|us, (be|stand|sit|being)? (enclosed|surrounded|encircled|ringed|embraced) by, form|forming a ring|circle (around|round) me|us, in the round, circularly, circled, ringed, encircling me|us',
    'circle',
  ],
  [
    'in|as|into|on a|one? (single|long|straight)? row|line, side by side, next to (each other|one another), in one|a (single)? row|line, lined up, beside (each other|one another), one row, a row, one line, one beside the other, one next to the other, in a queue',
    'grid',
    { rows: 1 },
  ],
  [
    'in|as|into a|one (single)? column, one column, one above the other, on top of each other, one on top of the other, on top of (each other|one another), stacked (vertically|up|one above the other|on top of each other|in one column)?, (in)? (1|one|a single) column, vertically stacked|aligned, from top to bottom, top to bottom, one beneath the other, one below the other, one under the other',
    'grid',
    { columns: 1 },
  ],
]

const mannerIndex = byFirstWord(mannerWords, ([source]) => patterns(source))

/** Arrangements without their noun that may begin with a word: "in a row", "around me". */
export const manners = (word: string) =>
  mannerIndex(word).map(([[, arrangement, lines], all]) => [all, arrangement, lines] as const)
