import type { Entry } from './lexicon.ts'

/** What a wish changes. `strong` can only be light. */
export type Aspect = 'size' | 'gap' | 'height' | 'near' | 'tone' | 'bright' | 'strong'

/** A direction in which something changes; `degree` 0.4 a little, 1, 2 much; `factor` where one is said. */
export interface Become {
  on: Aspect
  up: boolean
  degree?: number
  factor?: number
}

/** Whose: everything here, what was spoken of last, the light, or the room. */
export type Whose = 'all' | 'it' | 'both' | 'light' | 'room'

const ways = (on: Aspect, up: string, down: string): [Become, string][] => [
  [{ on, up: true }, up],
  [{ on, up: false }, down],
]

const space = 'space|room|air|distance|breathing|gap|gaps|spacing|separation|elbow'

/** Comparatives, and participles that say the same. */
const comparatives = [
  ...ways(
    'size',
    'bigger, larger, huger, grander, taller, greater, heftier, chunkier, bulkier, enlarged, magnified, blown up, scaled up, sized up, expanded, grown, beefed up, upsized, more sizeable|sizable|imposing|massive, (at|in|on)? a larger|bigger size|scale|format, a? (size|notch) up|bigger|larger, up in|a size, up one? size',
    'smaller, littler, tinier, teenier, wee|weer, shrunk, shrunken, scaled down, sized down, minimised, minimized, downsized, downscaled, more modest|dainty|petite, (at|in|on)? a smaller size|scale|format, a? (size|notch) down|smaller, down in|a size, down one? size, reduced in size, cut down in size',
  ),
  ...ways(
    'gap',
    `(further|farther|wider|more) apart, apart, more? spread out|apart, more? spaced out|apart, spread|spaced out more|further|wider, more widely|generously spaced|spread|hung, less tightly|closely|densely spaced|packed|hung, looser, airier, roomier, (further|farther) (away)? from (each other|one another), (with)? more|extra|bigger|larger|wider|greater ${space} (space|room)? (in)? (between)? (them|these|those|everything|each|each other|one another|the pictures|the photos|the works|the things|the items|the pieces)?, (some|a bit of|a little|enough|plenty of)? (room|space|air) to breathe, (some|a bit of)? breathing|elbow space|room, to breathe, wider|bigger|larger|broader gaps|gap|spacing|spaces|distances|intervals, spread more widely, less crowded|cramped|squeezed|tight|dense together?`,
    `(closer|nearer|tighter) together, (closer|nearer) (to)? (each other|one another), together (more)?, more? tightly|closely|densely (packed|spaced|hung|together)?, tighter, denser, snugger, bunched|huddled|squeezed|pushed|packed|crammed (more)? together|up, less spread|spaced out|apart, less far|wide apart, (with)? less|smaller|narrower|tighter|reduced ${space} (space|room)? (in)? (between)? (them|these|those|everything|each|each other|one another|the pictures|the photos|the works|the things|the items|the pieces)?, narrower|smaller|tighter|shorter gaps|gap|spacing|spaces|distances|intervals`,
  ),
  ...ways('height', 'higher, higher|further|farther up, up higher', 'lower, lower|further|farther down, down lower'),
  ...ways(
    'near',
    'nearer|closer to me|us|(the viewer)|(the camera)|(the front)|(where i am), further|farther|more forward|forwards',
    'further|farther|more away, further|farther|more back|backwards, further|farther off, (further|farther) (away)? from me|us, more distant',
  ),
  ...ways(
    'tone',
    'more warmly, warmer, cosier, cozier, toastier, mellower, homelier, redder, yellower, sunnier, more? golden, more warmth, more cosiness, more warm|cosy|cozy|orange|yellow|yellowish|amber|reddish|homely|inviting|welcoming, less cold|cool|icy|chilly|blue|bluish|sterile|clinical, warmed up, toward|towards|to|into the? warm|(warm side)|(warmer side)|yellow|orange',
    'more coolly|coldly, less warmly, cooler, colder, chillier, icier, frostier, bluer, crisper, more coolness, more cool|cold|icy|chilly|blue|bluish|wintry|frosty|crisp|neutral|clinical, less warm|yellow|yellowish|orange|golden|amber|red|reddish|cosy|cozy, cooled down|off, toward|towards|to|into the? cool|cold|(cool side)|(cold side)|(cooler side)|(colder side)|blue',
  ),
  ...ways(
    'bright',
    'more brightly, brighter, lighter, more luminous|radiant, better|more lit|illuminated, lit up (more)?, lit better, brightened (up)?, lightened (up)?, illuminated, more light|brightness|illumination|lighting, up the? light|lights|brightness, less dark|dim|gloomy|murky|shadowy, less darkness|gloom|shadow, with more light',
    'darker, dimmer, gloomier, murkier, shadier, duskier, dimmed (down)?, darkened, toned down, subdued, muted, more subdued|muted|dim|dark, less light|brightness|illumination|lighting|glare, less brightly, less bright|glaring|harsh|dazzling|luminous|lit|light, more darkness|gloom|shadow, with less light',
  ),
  ...ways(
    'strong',
    'stronger, more intense|powerful|forceful|strong, up, turned up, raised, increased, full, fuller',
    'weaker, softer, gentler, fainter, milder, quieter, less intense|strong|powerful, down, turned down, reduced, lowered, decreased, more gentle|soft|faint, more gently|softly',
  ),
]

const adjectives = [
  ...ways(
    'size',
    'big, large, tall, huge, massive, enormous, giant, gigantic, oversized, sizeable',
    'small, tiny, little, minute, minuscule, titchy, teeny, undersized, wee, miniature',
  ),
  ...ways(
    'gap',
    'far apart, spread out, spaced out, wide apart, scattered, dispersed, widely spaced, far (away)? from (each other|one another), distant from (each other|one another), loose',
    'close, close|near together, near (each other|one another), close to (each other|one another), cramped, crowded, cluttered, squeezed (in|up|together)?, tight, tightly packed, squashed (in|up|together)?, crammed (in|up|together)?, dense, packed (together|in)?, bunched up, huddled (together)?, jammed together?, on top of (each other|one another)',
  ),
  ...ways('height', 'high, high up', 'low, low down'),
  ...ways('near', 'near|close to me|us', 'far away|off|back|from, distant, far'),
  ...ways('tone', 'warm, cosy, cozy, toasty', 'cold, cool, icy, chilly, wintry, frosty, clinical, sterile'),
  ...ways(
    'bright',
    'bright, light, glaring, harsh, dazzling, blinding, lit, luminous, brightly lit',
    'dark, dim, gloomy, murky, shadowy, dingy, dull, dimly|badly|poorly lit',
  ),
  ...ways('strong', 'strong, intense, powerful', 'weak, soft, faint, gentle, feeble'),
]

/** Verbs that are the change; what is changed follows, or stands between verb and particle. */
const telling = [
  ...ways(
    'size',
    'take|bring|turn|push|dial|get the? size|scale|dimensions (of it|of them|of everything)? up, enlarge, magnify, enhance, expand, upsize, upscale, blow up, scale up, size up, beef up, bulk up, grow, embiggen, increase|raise|boost|bump up|pump up the? size|scale|dimensions of?, increase, zoom in on, make more of',
    'shrink, downsize, downscale, minimise, minimize, take|bring|turn|pull|dial|cut|get the? size|scale|dimensions (of it|of them|of everything)? down, scale down, size down, decrease|reduce|lower|cut|trim|cut down the? size|scale|dimensions of?, reduce, decrease, lessen, zoom out of, make less of',
  ),
  ...ways(
    'gap',
    `spread out, space out, spread, disperse, fan out, loosen up?, thin out, give more ${space} to, increase|widen|enlarge|extend|raise|stretch|broaden|open up the? gap|gaps|space|spaces|spacing|distance|distances|room between|of?, put|leave|have|add more ${space} (space|room)? between, put|leave|have|add (some|a bit of|a little) ${space} between, (let) breathe`,
    `tighten up?, condense, squeeze together?, compress, huddle, bunch up, close up, crowd, decrease|reduce|narrow|shrink|lower|shorten|tighten|lessen|cut|close|minimise|minimize the? gap|gaps|space|spaces|spacing|distance|distances|room between|of?, put|leave|have less ${space} between`,
  ),
  ...ways('tone', 'warm up, warm, cosy up, cozy up', 'cool down, cool off, cool, chill'),
  ...ways(
    'bright',
    'brighten up?, lighten up?, light up, illuminate, turn|crank|bring|pump|bump|push up the? light|lights|lighting|brightness, turn|crank|bring|raise|increase|boost|up|lift|strengthen|intensify the? light|lights|lighting|brightness|illumination (level)? (in|of)? up?, shed|throw|put|shine|get|add more|(some more) light on?|in?|into?, add light',
    'darken, dim down?, shade, tone down, turn|bring|take|tone|pull down the? light|lights|lighting|brightness, turn|bring|take|lower|reduce|decrease|dial|soften|weaken|lessen|cut the? light|lights|lighting|brightness|illumination (level)? (in|of)? down?, take some light out|away',
  ),
  ...ways(
    'strong',
    'turn up, turn it|them up, raise, increase, strengthen, boost, intensify, crank up',
    'turn down, turn it|them down, lower, reduce, decrease, soften, weaken, lessen, cut down on',
  ),
]

const little =
  'bit, tad, touch, smidge, smidgen, notch, (little|tiny|wee|teeny) bit, a (little|tiny|wee|small|teeny|slight)? bit|touch|tad|shade|smidge|smidgen|notch|fraction|hair|trifle|little|nudge|dash|mite, slightly, somewhat, marginally, a? tiny|teeny bit, ever so slightly, just a|ever so? (little|bit|touch|tad|notch), by a (little|bit|touch|notch|fraction), just slightly, one|a notch'
const usual =
  'even, still, rather, quite (a bit)?, a fair bit, a good bit, noticeably, visibly, fairly, reasonably, moderately, some, that bit, a bit more?, yet, now, all, again, clearly, distinctly, properly, decidedly, nice|nicely and, nicely'
const much =
  'much, far, way, a lot, lots, loads, heaps, tons, a (whole|good|great|fair|hell of a)? (deal|lot), considerably, significantly, substantially, vastly, hugely, massively, enormously, very much, ever so much, so much, quite a lot, a whole lot, a great|good deal, dramatically, drastically, really, very, super, extra, ever so, awfully, terribly, by a lot|mile, a (good|great) deal, plenty, much much, way way, miles'

const modal =
  '(should|must|could|can|may|might|shall|will|would|needs to|need to|ought to|has to|have to|have got to|has got to|want to|wants to|deserves to|deserve to|is to|are to|had better|better|is supposed to|are supposed to|is meant to|are meant to|is going to|are going to|do want to|do need to|does need to)'
const adverb =
  'all|both|really|definitely|probably|certainly|now|just|also|rather|ideally|please|perhaps|maybe|actually|indeed|simply|much?'
const being =
  '(be|get|become|look|hang|stand|go|appear|seem|feel|come|turn|be made|be shown|be displayed|be hung|be put|be set|be turned|be arranged|be placed|do with being|do with|grow|benefit from being|be doing with|use being|do with a)?'

/** Words of wishes: what shall change, whose, by how much, and how one asks for it. */
export const wishWords: readonly Entry[] = [
  ...comparatives.map(([value, source]): Entry => ['cmp', source, value, 0.02]),
  ...adjectives.map(([value, source]): Entry => ['adj', source, value, 0.02]),
  ...ways('tone', 'yellow, yellowish, orange, golden, red, reddish, amber', 'blue, bluish, blueish, greenish').map(
    ([value, source]): Entry => ['tint', source, value, 0.02],
  ),
  ...telling.map(([value, source]): Entry => ['cmpv', source, value, 0.03]),
  ['deg', little, 0.4, 0.01],
  ['deg', usual, 1, 0.02],
  ['deg', much, 2, 0.01],
  [
    'toow',
    'too, overly, excessively, unbearably, awfully, terribly, dreadfully, horribly, painfully, that bit too, just too, ridiculously, uncomfortably, so',
    1,
    0.02,
  ],
  ['notso', 'not|less so|that|as|quite?, not nearly|quite|really so|as?, not too', 'not', 0.02],
  ['enough', 'enough, sufficiently', 'enough', 0.01],
  ['factorw', 'twice|double as, two times as', 2, 0.02],
  ['factorw', 'three times|thrice as', 3, 0.02],
  ['factorw', 'half as', 0.5, 0.02],
  ['factorw', 'half as again, half again as', 1.5, 0.02],
  [
    'whose',
    `everything (here|there|in here|in there|in it|on the wall|on the walls)?, it|them|they|these|those|this all, all (of)? (it|them|these|those|this|that), (the)? (whole|entire|complete|full)? lot|thing|set|bunch|shebang|caboodle (of them)?, each (and every)? (one)? (of them)?, every (single|last)? (one|thing|picture|photo|photograph|image|work|piece|exhibit|item) (here|there|in here|in there|of them)?, (what|whatever) (hangs|stands|is) (here|there|up|in here|in there|on show|on display|on the wall|on the walls)?, the (whole|entire|complete)? gallery|exhibition|display|show|arrangement|collection|circle|grid|row|ring|museum|timeline|wall`,
    'all',
    0.04,
  ],
  [
    'whose',
    `(all|all of|each of|every one of)? the|these|those|all (hung|hanging|displayed|whole)? (things|works|pieces|exhibits|items|artworks|objects|stuff|bits) (here|there|in here|in there|in it|on the wall|on the walls|on display|on show)?, all`,
    'all',
    0.06,
  ],
  ['whose', 'it, they, that, this, them, these, those, things, this|that one', 'it', 0.03],
  [
    'whose',
    'the two (of them|of those|of these)?, the both of them, both (of them|of those|of these)?, those|these two, them both, the pair (of them)?',
    'both',
    0.03,
  ],
  [
    'whose',
    '(the|this|that|these|those|your|our)? light|lights|lighting|illumination|lamps|lamp|spotlights|spots|brightness|glow|(light level)|(level of light)|(light levels)|(colour of the light)|(color of the light)|(light colour)|(light color)|(light temperature)|(lighting level)|(room light) (here|there|in here|in there|in the room|in the gallery|in it|on it|on them)?',
    'light',
    0.02,
  ],
  [
    'whose',
    '(the|this|that|our)? (whole|entire)? room|place|hall|space|mood|atmosphere|ambience|ambiance|scene (in here)?, it (in|all round) (here|there)?',
    'room',
    0.05,
  ],
  ['beq', `${modal} ${adverb} ${being}`, 'be', 0.02],
  [
    'beq',
    `(be|is|are|was|were|to be|being|get|gets|to get|become|becomes|to become|look|looks|seem|seems|feel|feels|appear|appears|to look|have been|is looking|are looking|is getting|are getting|is being|are being|to be made|made) ${adverb}`,
    'be',
    0.02,
  ],
  ['standq', 'be, get, become, look, hang, stand, go, sit, appear, move, come, grow, turn', 'be', 0.02],
  [
    'tailw',
    '(on|over|for|across|to) (everything|all|all of it|all of them|the whole thing|the whole place|the whole room|the lot)',
    undefined,
    0.02,
  ],
  ['notq', 'is|are|be|should|must|could|can not, does|do not seem|look|feel|appear', 'not', 0.05],
  [
    'modalq',
    'can, could, may, might, shall, should, would, must, will, is, are, do, does, ought, need, can|could|should|would not',
    'can',
    0.03,
  ],
  [
    'wantf',
    `i|we (do|really|just|would|still)? want|need|prefer|wish|fancy|like (you)? (to)? (have|see|get|make|be)?,
    i|we would (really|quite|very much|much|dearly)? like|love|prefer|want|appreciate|enjoy|welcome (you)? (to)? (have|see|get|make)?,
    i|we would rather|sooner (you)? (have|had|see|saw|get|got|make|made)?, i|we would much rather|sooner (have|see)?,
    can|could|may|might|shall|should|would|will i|we|you (please|kindly|perhaps|maybe|possibly|just|also|not|all)? (have|get|see|make|let|do|try|give|give me|give us|arrange for|be so kind as to|be so good as to)?,
    let us|me (just|also)? (have|get|make|see|try|go for|do|give)?, give me|us, get me|us, how|what about (having|making|we|if we|you|if you|a go at)?, why not (have|make|try|let|do)?, why do not|(can not) we|you|i (have|make|try|just)?,
    would you mind (making|having|giving|letting)?, do you mind (making|having|giving|letting)?, is|would it be? possible to|for (have|make|get|see)?, (is there)? any chance (of|you could|we could|i could|to)? (have|get|having|getting)?,
    i|we (do)? think|guess|suppose|feel|reckon|believe|find|say (that)? (i|we|you should|you could)?, maybe|perhaps|possibly|preferably, it|that would|might be nice|good|better|great|lovely|best|fine|nicer|prettier|wonderful (if|to)? (have|see|make|we could|you could|i could|we had|we)?,
    i|we would be happy|glad|pleased|grateful|delighted (if|to)? (have|see|get|you could|you would|we could)?, i|we wish|hope (that|for)?, try, go for, what if (we|you)? (had|made)?, would it not be nice|better|good (if|to)? (have)?, i am|was thinking (of|about)?, time for, do you think (you|we|i)? (could|can|might)?, i am (hoping|going) for|to (have)?, you (can|could|may|might|should), feel free to, make sure (that)?, see to it (that)?, please`,
    'want',
    0.04,
  ],
  [
    'letv',
    'let, have, get, make, see, allow, help, leave, make sure (that)?, see that, want, see to it that, keep',
    'let',
    0.03,
  ],
  [
    'tailw',
    'than (all|any|most|either|each)? (of)? (the|all the|any of the|all of the|its|their|both)? (others|rest|remainder|other ones|other two|other three|other four|remaining ones|neighbours|neighbors|other pictures|other photos|other things|other works), than everything|anything|everybody|anyone (else)?, than all (of them|of those|of these)?, than them all, (as)? compared (to|with) the (others|rest), than that|this|now|before|usual|normal|currently, than (it is|they are|these are|it was|they were|that is|it is now|they are now|at present|at the moment|right now), (in|for) comparison, in here, around here, in general, overall, altogether, throughout, all round|around, everywhere, for everything|all|me|us, for all (of)? (it|them|these), in size, in height, on the wall|walls, please, in (there|the room|the gallery|the place), again, now, then, if anything, on the eye|eyes, in tone|colour|color, by default, for (a|this|the) change',
    'tail',
    0.02,
  ],
]
