import type { ClusterBy } from '#shared/model/layout.ts'
import type { Entry } from './lexicon.ts'
import type { FormRead } from './values.ts'

const nouns: Readonly<Record<ClusterBy, string>> = {
  color: 'colour|color|hue|colours|colors',
  type: 'type|kind|sort|medium|format|types|kinds|sorts|formats',
  year: 'year|years',
  month: 'month|months',
  folder:
    'folder|folders|directory|directories|album|albums|subfolder|subfolders|trip|trips|holiday|holidays|journey|journeys|vacation|vacations|outing|outings|tour|tours',
  camera: 'camera|cameras|device|devices|phone',
}
const group =
  '(group|groups|pile|piles|cluster|clusters|island|islands|bunch|bunches|heap|heaps|corner|corners|section|sections|area|areas|part|parts|set|stack|batch|batches|knot|clump|clumps|room|wall|zone|block|cloud)'
const wall = '(wall|walls|side|room wall|stretch of wall)'
const each = '(each|every|all|any|the|different|individual|single|two|three|four|both|these|those|my|various)'
const apart =
  '(together|apart|separate|separately|separated|by itself|by themselves|on its own heap|on its own pile|on its own island|in its own pile|in its own heap|on their own heaps|in their own piles|on its own|on their own|to itself|to themselves|in its own group|in their own group|in its own cluster|in its own corner|in a group|in one group|in a cluster|as one group|as a group|as a cluster|grouped|bundled|distinct|side by side|in one place)'
const keeping =
  '(kept|held|put|standing|hanging|staying|stays|stay|hung|placed|gathered|grouped|clustered|bundled|sitting|being|is|are|to be|should be|must be|can be|goes|go)'
const lead = '(but|with|and|so that|where|having|please|plus)?'

/** "One wall each" where nothing says of what: of the folders. */
const wallEach: Entry = [
  'form',
  `(with|on|to)? (a|one|its own|their own|a separate|separate) ${wall} (each|apiece), each|both (on|with|gets|gets on|to|has) (a|one|its own|their own|a separate|an own) ${wall}, (on|with|to)? separate|different|own walls`,
  {
    arrangement: 'cluster',
    options: { clusterBy: 'folder' },
    isNew: false,
    note: 'I cannot give each a wall of its own yet, so I gather them in clusters, one for each folder.',
  } satisfies FormRead,
  0.03,
]

/** "In clusters, one each". */
const oneEach: Entry = [
  'form',
  '(a|one|its own|their own)? (cluster|clusters|group|groups|pile|heap|island) (each|apiece|for each|for each of them), (in|into|as) (two|three|four|five|several)? (separate|different|distinct|individual|separated) (clusters|groups|piles|heaps|islands|bunches), one each|apiece, one for each (of them)?',
  { arrangement: 'cluster', options: { clusterBy: 'folder' }, isNew: false } satisfies FormRead,
  0.12,
]

/** Things in groups, however it is said: "each year kept together", "one pile per camera", "keep the folders apart". */
export const groupingWords: readonly Entry[] = [
  wallEach,
  oneEach,
  ...(Object.keys(nouns) as ClusterBy[]).flatMap((by): Entry[] => {
    const noun = `(${nouns[by]})`
    const form = (isNew: boolean): FormRead => ({ arrangement: 'cluster', options: { clusterBy: by }, isNew })
    return [
      [
        'form',
        [
          `${lead} ${each} ${each}? ${noun} ${keeping}? ${apart} (as|in) (different|separate|two|three|several)? (cluster|clusters|group|groups|piles|heaps|islands)`,
          `${lead} ${each} ${each}? ${noun} ${keeping}? ${apart}`,
          `${lead} (keep|keeping|leave|hold|put|bring|stand|hang) (together)? ${each} ${each}? ${noun} ${apart}? (as|in)? (different|separate|two|three|several)? (cluster|clusters|group|groups|piles|heaps|islands)?`,
          `${lead} (in|into|as|to|with|forming)? (a|one|separate|its own|their own|an own|different|individual)? (separate|own|little|small|different)? ${group} ${keeping}? (per|for each|for every|each for|to each|each|of each|of every|by|to a|to the|a) (of the)? ${noun}`,
          `${lead} (in|into|as)? ${group} (one|a group|a pile|a cluster) (for|per|of|to) (each|every|a)? ${noun}`,
          `${lead} (one|a) (for|per) (each|every)? ${noun}`,
          `${lead} (grouped|group|sorted|sort|clustered|cluster|bundled|bundle|bunched|divided|divide|split|split up|broken down|broken up|arranged|organised|organized|separated|ordered|filed|parted|collected|gathered|together|apart|separately) (up)? (into|by|per|in|according to|after|along|with|based on|depending on|to) (the|their|its|each|same|different|what|which|whatever)? (same|different|separate|individual)? ${noun} (they|it|that they|from which they|in which they)? (are|is|were|was|come|comes|live|lives|lie|lies|belong|belongs)? (in|from|to|taken with|taken by|made with|of)?`,
          `by (the|their|which|what|its) ${noun} (they|it|that they|each one|everything|they all)? (are|is|were|was|come|comes|came|live|lives|lie|lies|belong|belongs|sit|sits) (in|from|to|taken with|taken by|made with|of|with)?`,
          `according to (the|their|its)? ${noun}`,
          `${noun} (by|after|for) ${noun}`,
        ].join(', '),
        form(false),
        0.04,
      ],
      [
        'form',
        [
          `${lead} (in|into|as|on|with|to)? (a|one|separate|its own|their own|an own|different|individual)? (separate|own|whole)? ${wall} ${keeping}? (per|for each|for every|each for|to each|of each|of every|to a|to every|a) (of the)? ${noun}`,
          `${lead} ${each} ${noun} (on|gets|get|has|have|with|to|in|takes) (a|one|its own|their own|an own|a separate|a different|its|another) ${wall} (of its own|to itself|each)?`,
          `${lead} (a|one) (different|separate|new|another)? ${wall} (per|for each|for every|to each|to every) ${noun}`,
        ].join(', '),
        {
          ...form(false),
          note: `I cannot give each ${by} a wall of its own yet, so I gather them in clusters.`,
        } satisfies FormRead,
        0.03,
      ],
    ]
  }),
]
