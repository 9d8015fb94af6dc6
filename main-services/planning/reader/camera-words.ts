import type { Entry } from './lexicon.ts'

const took = '(taken|shot|made|captured|recorded|filmed|photographed|snapped|that come|which come|coming|that came)?'
const by = '(with|by|on|from|off|using|via|through|of)'
const any =
  '(any|a|an|some|whatever|whichever|any old|another|every|each|all|all the|any of the|all of the|the|my|no matter which|all my|all possible)'
const cameras = '(camera|cameras|cam|cams|device|devices|phone|phones|make|brand|maker)'
const anything = '(something|anything|everything|kit|gear|equipment)'
const isNot = [
  '(that|which|provided|providing|if|when|where)? (it|they)? (is|are|was|were) not',
  '(as|so) long as (it|they) (is|are|was|were) not',
  '(other|different) than',
  'different (from|to)',
  '(but|except|excepting|save|bar|barring|besides|excluding|minus) (for|not)?',
  '(apart|aside) from',
  'not, just not, only not, but not',
]

/** Cameras told by which they are not, and what a camera took. */
export const cameraWords: readonly Entry[] = [
  [
    'anycam',
    `${took} ${by}? ${any}? other? ${cameras}, ${took} ${by} ${anything}, (taken|shot|made) ${anything}`,
    undefined,
    0.01,
  ],
  ['notcam', isNot.join(', '), undefined, 0.01],
  ['camnot', `${took} ${by} (any|some|every|all)? other (camera|cameras|device|devices) than`, undefined, 0.01],
  [
    'whatdidc',
    '(and|so|now)? (what|whatever|which ones|what all|what things|what else) (did|does|do|has|have|had)',
    undefined,
    0.01,
  ],
  ['whatdidc', '(show|let|tell) me? (see)? what', undefined, 0.06],
  [
    'takec',
    '(ever|all|already|actually|once|ever|been)? (take|taken|took|shoot|shot|make|made|capture|captured|record|recorded|film|filmed|photograph|photographed|snap|snapped|produce|produced|see|seen|saw|catch|caught|yield|yielded|deliver|delivered|contribute|contributed|give|given|gave|do|done|bring|brought|used for|used to take) (me|us|home|back|home to me|for me|for us)?, (come|came) up with, (got|have|has)? to (show|offer) (for itself|for themselves|me|us)?, got (in store|on it|on there|for me|to give|to show)?, been up to, been used for',
    undefined,
    0.01,
  ],
]
