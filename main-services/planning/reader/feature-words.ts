import type { Entry } from './lexicon.ts'

const that = '(that|which|who)?'
const known =
  '(known|recorded|stored|given|available|there|set|present|noted|saved|registered|specified|attached|on record|on file|written down|entered|in the metadata)'
const nobody = '(nobody|no one|noone|none of us|no man|not a soul)'
const unsure = '(i|we|you|they|one) (do not|can not|could not|cannot|no longer)'
const knows =
  '(knows|know|remembers|remember|can tell|can say|could say|could tell|has noted|wrote down|recorded|noted)'
const they = '(they|it|these|those|he|she|we|i)'

/** "of which nobody knows when they were taken", by what nobody knows. */
const unknownTo = (question: string): string =>
  [
    `(where|that|of which|for which|which)? ${nobody} ${knows} ${question}`,
    `(where|that|of which|for which|which)? ${unsure} ${knows} ${question}`,
    `${that} (do not|does not|never) ${knows} ${question}`,
  ].join(', ')

const when = `(when|what date|which date|what day|which day|what year|which year|the date|from when|how old) ${they}? (are|is|were|was)? ${they}? (from|taken|made|shot)?`
const which = `(what|which|the|with which|with what) (camera|device|phone) ${they}? (took|was used for|was used|used|made|shot|is behind|was|is|are|were)? ${they}? (taken|made|shot|with)? (with|by)?`
const where = `(where|the place|the location) ${they}? (are|is|were|was)? ${they}? (from|taken|made|shot)?`

/** How it is said that something of a thing is known, or is not. */
export const featureWords: readonly Entry[] = [
  [
    'without',
    [
      `${that} devoid|bereft|bare|void|free|short of (any|a|the|all|their)?`,
      `${that} (are|is|were) devoid|bereft|bare|void|free|short|empty of (any|a|the|all|their)?`,
      `${that} (have|has|had)? lack|lacks|lacked|lacking|miss|misses|missing|want|omit|omits|forgot|forgotten (a|the|any|their|its|all)?`,
      `${that} (have|has|had) lost|lose|loses (a|the|any|their|its)?`,
      `${that} lost (a|the|any|their|its)`,
      `${that} (are|is|were) missing|lacking (a|the|any|their|its)?`,
      `${that} (come|comes|came|carry|carries|bear|bears|hold|holds|show|shows|contain|contains) (without|no) (a|the|any|their|its)?`,
      `${that} (come|comes|came|go|goes) without (a|the|any|their|its)?`,
      `(with|having|of) (a|an|the|their)? (missing|unknown|absent|no known|unclear|undetermined|lost|empty|blank|no recorded|unrecorded|unspecified|not known)`,
      '(missing|unknown|absent|unclear|lost|unrecorded)',
      `(for|of|on) which (there is|there are|we have|i have|we know|i know|one has) no`,
      `(where|when) (there is|there are|we have|i have|we know) no`,
      `${that} (do not|does not|did not|never) have|has|had|carry|contain|show|include|hold|bear|come with (a|an|any|the|their|its)?`,
      `${that} (have not|has not|had not|have never|has never) (got)? (a|an|any|the|their|its)?`,
      `${that} (have|has|had) (got)? (no|not any|not a)`,
      `${that} (still|do|does|sadly|yet)? (need|needs|require|requires|await|awaits) (a|an|the|their|its)`,
      'with neither, sans, without so much as (a)?, in want of (a|any)?',
    ].join(', '),
    undefined,
    0.03,
  ],
  [
    'having',
    [
      `${that} (do|does|did|actually|really|also)? (have|has|had|carry|carries|bear|bears|hold|holds|come with|comes with|show|shows|include|includes|carrying|bearing|possess|possesses|boast|own) (a|an|any|some|the|their|its)?`,
      `${that} (have|has) got (a|an|any|some|the|their|its)?`,
      `${that} (know|knows|remember|remembers|reveal|reveals|tell|tells) (a|the|their|its|of their|of its)`,
      '(with|having|that have|which have|that carry) both (a|an|any|some|the|their)?',
      '(complete|equipped|provided|furnished|along) with (a|an|any|some|the|their)?',
      '(with|having|of) (a|an|the|their)? (known|recorded|stored|given|proper|valid|existing)',
      '(for|of|on) which (there is|there are|we have|i have|we know|i know) (a|an|the|some|any)?',
      '(where|when) (there is|we have|i have|we know) (a|an|the|some|any)',
    ].join(', '),
    undefined,
    0.04,
  ],
  [
    'butlacking',
    '(and|but|yet|though|although|while|whilst|only|just|still|nevertheless|however|and yet|but still|and still|but also|yet still|and at the same time) (no|not a|not any|without|lack|lacks|lacking|missing|have no|has no|having no|with no|do not have|does not have|not) (a|an|any|the|their|its|known)?',
    undefined,
    0.02,
  ],
  [
    'buthaving',
    '(and|but|yet|though|although|while|whilst|and yet|but still|and still|but also) (with|have|has|having|do have|does have|carry|carries|carrying) (a|an|any|the|their|its|some|known)?',
    undefined,
    0.02,
  ],
  [
    'endsin',
    `${that} (end|ends|ended|ending|finish|finishes|finishing|terminate|terminating|saved|stored|encoded|come|coming|comes) (in|with|on|as) (a|an|the)?, (with|having|that have|of|in) (the|a)? (file)? (extension|extensions|ending|suffix)`,
    undefined,
    0.02,
  ],
  // "the tag flower": what things are tagged with.
  [
    'tagof',
    '(the|a|my|any)? (tag|tags|keyword|keywords|label|labels) (called|named|of|saying|that says|reading)?',
    undefined,
    0.02,
  ],
  [
    'tagged',
    `(that|which|who)? (are|is|were|was|have been|has been|have|has)? (tagged|labelled|labeled|keyworded) (as|with|by)? (a|an|the|my|some)? (word|words|tag|keyword|label)?, ${that} (have|has|had|carry|carries|bear|bears|got|wear|wears|hold|holds|contain|contains|include|includes|with|having|carrying|bearing|wearing|under) (the|a|my|any)? (tag|tags|keyword|keywords|label|labels|word|words|term) (called|named|of|saying|that says|reading)?`,
    undefined,
    0.01,
  ],
  ['featof', `(where|whose|for which|of which|when|with|that have|in which) (the|a|an|their|its|any)?`, 'featof', 0.02],
  ['featof', `(where|whose|for which|of which|when|in which|with|having) no|without`, 'no', 0.01],
  [
    'onthem',
    'on|in|to|with|for|inside|attached it|them|themselves|record|file, attached, attached to|with it|them, at all, whatsoever, of any kind|sort',
  ],
  ['featknown', `(is|are|was|were|has been|have been)? ${known}`, 'known', 0.01],
  [
    'featknown',
    `(is|are|was|were|has been|have been|got)? (missing|unknown|absent|not known|unclear|not recorded|empty|blank|lost|lacking|not there|not given|not set|not available|gone|not stored|a mystery|nowhere to be found|not noted)`,
    'unknown',
    0.01,
  ],
  ['lacksdate', unknownTo(when), 'date', 0.01],
  ['lacksdate', unknownTo(which), 'camera', 0.01],
  ['lacksdate', unknownTo(where), 'place', 0.01],
  [
    'knows',
    `${that} (do|does|still|actually)? (know|knows|remember|remembers|tell|tells|say|says|reveal|record|recorded|show|note|state) ${when}`,
    'date',
    0.01,
  ],
  [
    'knows',
    `${that} (do|does|still|actually)? (know|knows|remember|remembers|tell|tells|say|says|reveal|record|recorded|show|note|state) ${where}`,
    'place',
    0.01,
  ],
  [
    'knows',
    `${that} (do|does|still|actually)? (know|knows|remember|remembers|tell|tells|say|says|reveal|record|recorded|show|note|state) ${which}`,
    'camera',
    0.01,
  ],
  [
    'knows',
    'geotagged, geo tagged, geolocated, geo located, located, localised, localized, geocoded, gps tagged, with known place',
    'place',
    0.03,
  ],
  ['knows', 'dated, with dates, datable', 'date', 0.02],
  ['knows', 'captioned, described, titled, with captions', 'caption', 0.06],
  ['knows', 'tagged, keyworded, with tags, labelled, labeled', 'tag', 0.06],
  [
    'lacksdate',
    '(that|which)? (nobody|no one|noone) (ever|has|had)? (put|gave|wrote|noted|recorded|added|set|stamped|attached) (a|any|the)? date (on|to|for|with)?, (that|which)? (nobody|no one|noone) (has|had|ever)? dated, (that|which)? never got a date, (that|which)? (were|was|are) never dated',
    'date',
    0.01,
  ],
  ['lacksdate', 'undated, dateless, not dated, undatable', 'date', 0.02],
  ['lacksdate', 'not geotagged, ungeotagged, without geotag, not geo tagged, unlocated', 'place', 0.02],
  ['lacksdate', 'untagged, not tagged, unlabelled, unlabeled', 'tag', 0.02],
  ['lacksdate', 'uncaptioned, untitled, undescribed', 'caption', 0.02],
]
