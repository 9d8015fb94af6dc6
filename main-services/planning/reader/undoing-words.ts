import type { Entry } from './lexicon.ts'

/** How one takes back, and takes back the taking back, in words of one's own. */
export const undoingWords: readonly Entry[] = [
  [
    'undothat',
    '(forget) (that|this), (undo|revert|cancel|scrap|retract|annul|unmake|take back|roll back) (that|this|it) (again|now|please|at once|right away|bit|thing|one)?, (take|roll|put) (that|this|it) back (again|please)?, (turn|rotate|spin|tilt|flip|twist|swivel|roll|scale|shrink|enlarge|resize|zoom) (that|this|it|them|those) back (again|please|to normal|as it was|how it was)?, (reset|unchange) (that|this|it|them), (no)? (forget|scratch|strike|scrap) (that|this), (no|ok|oh|hm|oops|wait)? (that|this|it)? (was|is)? (just)? (one|a step) (too many|too far|too much), (no|ok|oh|hm|oops)? (that|this|it) (was|is|went|goes) (just)? (one|a) (step|notch|go|bit|time) too (far|many|much)',
    1,
    0.01,
  ],
  [
    'undow',
    '(i|we) (would)? (like to|want to|must|have to|hereby|do)? (withdraw|retract|recall|revoke|rescind|renounce|unsay|recant) (of)? (that|it|this|that one|my words|what i said|what i did|the last one|my last wish|my last order)?, (withdraw|retract|recall|revoke|rescind|unsay) (that|it|this|that one|my words|what i said|the last one)',
    1,
    0.01,
  ],
  [
    'regret',
    'i regret (that|it|this), (that|this|it|the)? (last|latest)? (bit|step|change|move|one|part|thing|action|go) (was|is) (too much|one too many|a step too far|going too far|over the top|a mistake|an error|wrong|unnecessary|not needed|not right|no good), wrong (one|thing|picture|photo|place|room|way|move|button), not (that|this) one, that was one step too many, (that|it) was one too many, one step too many, one too many, too far, that went too far, my fault, i was wrong, i take it back',
    1,
    0.02,
  ],
  [
    'undow',
    'one too many (undo it|undo that|back)?, (go)? back one (step|again|please)?, back one step, back a step',
    1,
    0.02,
  ],
  [
    'redow',
    '(no|oh|hm|well|actually|oh no)? (i|we|you) (was|were) (right|correct) (the first time|before|after all|in the first place|all along|at first|to begin with) (do it again|do that again|redo it|redo that|remove it again|take it out again|put it back again|again)?, (redo|repeat|do) (it|that|this|the change|the last change|the last step) (again)? (after all|anyway|nonetheless|nevertheless|all the same), (do)? (take|remove|throw|hang|put|make|turn|bring|move) (it|them|that|those) (out|away|off|down|up|in|back)? (again)? after all, redo one, redo (one|a|the) step, (bring|have|get|do) (that|the) change again, (do|make) (it|that) again after all, (that|it) was right after all',
    1,
    0,
  ],
  [
    'againw',
    '(and|so|then|please)? (remove|take|throw|put|do|make|hang|bring|turn|move|redo|undo) (it|them|that|those|this) (out|away|off|down|up|in|back)? (again|once more|one more time)',
    'again',
    0.02,
  ],
  [
    'wasright',
    '(no|oh|hm|well|actually)? (i|we|you) (was|were) (right|correct) (the first time|before|after all|in the first place|all along|at first|to begin with)',
    'right',
    0.02,
  ],
  [
    'undow',
    '(i|we) (much|really|rather)? (prefer|preferred|liked|like|want|miss|would rather have|would like to have|want back) the (old|previous|former|earlier|first|original|last) (name|title|light|lighting|colour|color|order|form|one|version|arrangement|background|backdrop|size|look) (better|back|again|more|after all)?, (reverse|undo|revert|cancel|take back|unmake|annul|roll back) (the|this|that|my) (last|latest)? (transfer|move|swap|exchange|removal|deletion|renaming|rename|rearrangement|enlargement|resizing|sorting|addition|dimming|hanging|replacement|new name|brightening|reordering|turn)',
    1,
    0,
  ],
  [
    'restorew',
    '(please)? (put|set|have|leave|make|turn|change|get|bring|restore|return|hang) (it|them|that|this|everything|things|all of it)? (back)? (to)? (as|like|how|the way|what|exactly as|just as|just like) (it|they|everything|things|that|this) (was|were|had been|looked|stood|hung) (before|earlier|originally|previously|just now|a moment ago|until now)?',
    1,
    0,
  ],
]
