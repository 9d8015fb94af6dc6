import type { Orientation } from '#shared/model/asset.ts'
import type { Entry } from './lexicon.ts'
import { where, type Mod } from './values.ts'

const that = '(that|which|who)?'
const camera = '(camera|cam|device|phone|maker|make|brand|manufacturer|model|apparatus)'
const main =
  '(main|dominant|dominating|predominant|prevailing|prevalent|principal|chief|leading|primary|major|key|overall|overriding|base|ruling)'
const colour = '(colour|color|colours|colors|tone|tones|hue|hues|shade|shades|palette|tint)'
const isA = '(is|was|are|were|being|reads|says|equals|shows)'
const someone = '(i|we|they|you|he|she|somebody|someone)'

const theyAre = '(that)? (they|it)? (are|is|were)?'
const high = 'high|tall|long'
const wide = 'wide|broad|across'

/** Shapes that are said by comparing sides. */
const shapes: readonly (readonly [source: string, value: Orientation, adjective: string])[] = [
  [
    `${that} (are|is)? taller|higher|longer than ${theyAre} ${wide}, (with)? (a|the|their)? height (is|being)? greater|larger|more|bigger than (the|their)? width, more tall|high than ${theyAre} ${wide}, vertically oriented|orientated|aligned|shaped?, standing upright, on end, narrow and tall|high, tall and narrow|slim|thin, 2:3, 3:4, 9:16`,
    'portrait',
    'upright',
  ],
  [
    `${that} (are|is)? wider|broader than ${theyAre} ${high}, (with)? (a|the|their)? width (is|being)? greater|larger|more|bigger than (the|their)? height, more wide than ${theyAre} ${high}, horizontally oriented|orientated|aligned|shaped?, crosswise, sideways format, wide and low, 3:2, 4:3, 16:9`,
    'landscape',
    'wide',
  ],
  [
    `${that} (are|is)? (exactly|just)? as wide|broad as ${theyAre} ${high}, ${that} (are|is)? (exactly|just)? as ${high} as ${theyAre} ${wide}, ${that} (have|has|with)? equal|equally|identical (long)? sides|edges|dimensions, (with|in|of)? (an|the|a)? (aspect)? ratio|format (of)? 1:1, 1:1 (aspect)? (ratio|format)?, equilateral, quadratic, perfectly|exactly square, sides of (the same|equal) length, width equals|equal height, with sides (equal|the same|as long as each other)`,
    'square',
    'square',
  ],
]

/** How it is said with which camera things were taken, and which colour or shape they have. */
export const traitWords: readonly Entry[] = [
  [
    'camlead',
    [
      `(for|with|on) which ${someone} (had|have)? used|use|employed|chose|took|brought`,
      `(where|when|in which|for which|with which) (the|my|a)? ${camera} (used|make|brand|model|name|type)? ${isA}`,
      `whose ${camera} (make|brand|model|name)? ${isA}`,
      `(with|having|by|from|of)? (the|a)? ${camera} (make|brand|model|maker|name|type)? (is|was|set to|named|called|made by|by)?`,
      `${that} (have|has)? came|come|comes|coming|stem|originate|hail (straight|directly|right)? (out of|off|from|of)`,
      `${that} (are|is|were)? (straight|right|directly)? (off|out of)`,
      `${that} ${someone}? (was|were|are|is|have been|has been)? shot|took|taken|made|captured|produced|created|snapped|photographed|recorded|filmed|generated|delivered|supplied (by|off|via|with|using|through|on|by means of|by way of|with the help of|courtesy of)`,
      '(courtesy|by means|by way|with the help|with the aid) of, thanks to, via, using, through',
      `(where|when|for which|with which) ${someone} (used|had|carried|was using|were using)`,
      '(attributed|credited|due) to',
    ].join(', '),
    undefined,
    0.01,
  ],
  ['camfor', '(for which|in which|with which|on which|where|when|that|which)', undefined, 0.02],
  [
    'camused',
    '(was|is|were|has been|had been|got) (used|employed|the camera|in use|chosen|at work|responsible|in hand|involved)',
    undefined,
    0.01,
  ],
  [
    'camdid',
    '(has|have|had|ever)? (ever)? (saw|seen|witnessed|caught|took in), (has|have|had|ever)? took|taken|made|shot|captured|produced|recorded|created|snapped|gave|delivered|photographed|filmed|saw|yielded, was used for, is responsible for, gave us',
    undefined,
    0.02,
  ],
  [
    'exif',
    '(in|according to|per|from|by|as per|going by) (the|its|their)? (exif|metadata|meta data) (data|tags|info|information|block)?, as (the|its|their)? camera|device|make|maker (make|model|name)?, (in|under|as) (the)? camera field|name|tag|entry, camera, cameras, phone, device',
    undefined,
    0.01,
  ],
  [
    'huefor',
    '(where|in which|with|whose|having|for which|on which|that have|which have|featuring|that feature|showing) (a|the|lots of|much|plenty of|a lot of|mostly|mainly)?',
    undefined,
    0.02,
  ],
  [
    'huelead',
    [
      `${that} (are|is|were|was)? (largely|mostly|mainly|clearly|strongly)? dominated|ruled|governed|led|coloured|colored|characterised|characterized|defined|marked|tinged|tinted|filled|drenched|bathed|soaked|covered|dressed|done|painted by|in|with (the colour|the color|shades of|tones of|hues of)?`,
      `(whose|where|with|in which|having|for which|that have|which have) (the|a|an|its|their)? ${main}? ${colour} ${isA} (mostly|mainly|largely)?`,
      `${that} (look|looks|looked|appear|appears|seem|seems|come out|came out|turn out|turned out) (to be)? (mostly|mainly|rather|quite|very|all|really)?`,
      'in (shades|tones|hues|a shade|various shades|different shades) of?',
      'in (the)? colour|color, of (a|the)? colour|color',
      'full of, rich in, heavy on, big on',
    ].join(', '),
    undefined,
    0.02,
  ],
  ['huein', 'in, all in, of a, of', undefined, 0.05],
  [
    'huetail',
    [
      '(more|rather)? than (anything|everything|any|all) (else|other)? (colour|color|colours|colors|the rest)?',
      'more than anything|everything (else)?',
      'above all (else)?, all over, for the most part, in the main, on the whole, overall, in colour|color, first and foremost',
      '(is|are|being)? (the)? dominates|dominate|dominating|dominant|prevails|prevail|prevailing|predominates|predominate|predominant|predominating|rules|reigns|leads|prevalent|outweighs|wins|strongest',
      '(stands out|comes first|is most common|is most frequent)',
      `(as|is|are|for|being) (the|a|an|its|their)? ${main}? ${colour}`,
      `${main}? ${colour}`,
      'dominated, based, heavy, tinged, hued, coloured, colored, tinted, toned, themed',
    ].join(', '),
    undefined,
    0.01,
  ],
  ['huemore', 'more, rather, most of all, above all', undefined, 0.02],
  ...shapes.map(([source, value, adjective]): Entry => [
    'mod',
    source,
    { set: where({ is: 'orientation', any: [value] }), kind: 'orientation', adjective } satisfies Mod,
    0.02,
  ]),
  [
    'shapelead',
    `(whose|where|with|in|of|having|for which|in which|that have|which have|that come in) (the|a|an|its|their)? (format|shape|orientation|aspect|ratio|proportion|proportions|aspect ratio|layout)? ${isA}? (a|an|the|in)?`,
    undefined,
    0.02,
  ],
  [
    'shapetail',
    '(aspect)? format|formats|orientation|shape|shapes|ratio|mode|proportions|proportion|sort|kind|type|variety|style|layout|cut|persuasion|dimensions|frame|framing|aspect, in shape|format|form|orientation|outline|proportion|aspect, shaped, formatted, oriented, orientated',
    undefined,
    0.01,
  ],
]
