import type { Arrangement, ClusterBy } from '#shared/model/layout.ts'
import { patterns } from '../text/pattern.ts'

const names: Readonly<Record<Arrangement, readonly string[]>> = {
  gallery: [
    'gallery',
    'galleries',
    'exhibition',
    'exhibit',
    'exposition',
    'museum',
    'museums',
    'exhibitions',
    'hall',
    'room',
    'place',
    'space',
    'environment',
    'walkthrough',
    'walk through',
    'album',
    'salon',
    'art gallery',
    'photo wall',
    'picture wall',
    'wall',
    'walls',
    'scene',
    'world',
    'tour',
    'showroom',
    'gallerie',
  ],
  timeline: ['timeline', 'time line', 'timelines', 'chronology', 'history line'],
  cluster: ['cluster', 'clusters', 'groups', 'clumps', 'piles', 'bunches', 'islands', 'heaps'],
  grid: [
    'grid',
    'grids',
    'mosaic',
    'checkerboard',
    'matrix',
    'contact sheet',
    'rows and columns',
    'tiles',
    'table',
    'lattice',
  ],
  circle: ['circle', 'circles', 'ring', 'rings', 'round', 'carousel', 'rotunda', 'stonehenge'],
}

/** Arrangements by every noun that stands for one, singular and plural. */
export const arrangementByName: ReadonlyMap<string, Arrangement> = new Map(
  (Object.keys(names) as Arrangement[]).flatMap((arrangement) =>
    names[arrangement].map((name): [string, Arrangement] => [name, arrangement]),
  ),
)
/** Matches any noun of {@link arrangementByName}. */
export const arrangementPatterns = patterns([...arrangementByName.keys()].join(','))

/** Ways of saying an arrangement without its noun. */
export const arrangementManners: readonly (readonly [ReturnType<typeof patterns>, Arrangement])[] = [
  [
    patterns(`
    chronologically, in|by chronological order, in|by order of time|date, in time order, by date, by time,
    along time, in date order, over time, through time
  `),
    'timeline',
  ],
  [patterns('circularly, around (me|us|it|the middle|the centre|the center), all around me, in the round'), 'circle'],
  [patterns('on the? walls|wall, along the? walls|wall, gallery style, like in a? museum|gallery'), 'gallery'],
  [
    patterns(
      'in rows, in columns, in a? row, in a? line, side by side, in neat rows, line (them|these|those|it|everything|all|things)? up, lined up, up in a? line|row',
    ),
    'grid',
  ],
]

/** Arrangements that people name and that are not there yet: of these, those that {@link arrangementByName} does not know. */
const unknown = [
  'spiral',
  'helix',
  'sphere',
  'globe',
  'ball',
  'stack',
  'pyramid',
  'tower',
  'maze',
  'labyrinth',
  'cube',
  'heart',
  'star shape',
  'triangle',
  'semicircle',
  'half circle',
  'zigzag',
  'zig zag',
  'tunnel',
  'staircase',
  'square shape',
  'cross',
  'tree',
  'map',
  'wave',
  'square',
  'rectangle',
  'oval',
  'ellipse',
  'arc',
  'cylinder',
  'dome',
  'diagonal',
  'v shape',
  'collage',
  'slideshow',
].filter((name) => !arrangementByName.has(name))
export const unknownArrangements = patterns(unknown.join(','))
/** The same that are one word. */
export const unknownForms: ReadonlySet<string> = new Set(
  unknown.filter(
    (name) =>
      !/\s/u.test(name) &&
      !/^(?:tree|map|wave|cross|star|square|heart|ball|globe|stack|tower|arc|rectangle|diagonal)$/u.test(name),
  ),
)

const groupings: Readonly<Record<ClusterBy, readonly string[]>> = {
  color: ['colour', 'color', 'colours', 'colors', 'hue', 'palette'],
  type: ['type', 'types', 'kind', 'kinds', 'media type', 'file type', 'sort', 'format', 'medium'],
  year: ['year', 'years'],
  month: ['month', 'months'],
  folder: ['folder', 'folders', 'directory', 'album', 'albums', 'directories'],
  camera: ['camera', 'cameras', 'device', 'camera model', 'camera type'],
}
/** What a cluster groups by, by every noun for it. */
export const groupingByName: ReadonlyMap<string, ClusterBy> = new Map(
  (Object.keys(groupings) as ClusterBy[]).flatMap((by) => groupings[by].map((name): [string, ClusterBy] => [name, by])),
)
const groupNouns = [...groupingByName.keys()].filter((name) => !name.includes(' ')).join('|')
/** Matches phrases that ask for groups, such as "sorted by year" or "a room for each camera". */
export const groupingPatterns = patterns(`
    grouped|clustered|sorted|arranged|organised|organized|ordered|split|divided|separated|bunched|gathered up|together? by|into|per|in|on|according|after to? their|its|the|each|same|different|groups? of? ${groupNouns},
    group|cluster|sort|split|divide|separate|organise|organize|bunch|order by|into|per|in|according to? their|its|the|each|groups? by? ${groupNouns},
    in|into groups|clusters|piles|bunches|heaps|islands by|per|of? their|the|each|same? ${groupNouns},
    by their|its|the|main|dominant? ${groupNouns}, per ${groupNouns},
    with a? room|wall|group|cluster|section|corner for|per each|every? ${groupNouns},
    one|a room|wall|group|cluster|section|corner|pile for|per each|every? ${groupNouns},
    for each|every ${groupNouns}
  `)
