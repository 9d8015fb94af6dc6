import type { MediaType } from '#shared/model/asset.ts'
import { patterns } from '../text/pattern.ts'

interface TypeWords {
  types: readonly MediaType[]
  one: readonly string[]
  many: readonly string[]
}

/** What people call each kind of media. Longer names come before their parts. */
export const typeWords: readonly TypeWords[] = [
  {
    types: ['image'],
    one: [
      'photo file',
      'image file',
      'picture file',
      'photo',
      'photograph',
      'picture',
      'image',
      'pic',
      'snap',
      'snapshot',
    ],
    many: [
      'photo files',
      'image files',
      'picture files',
      'photos',
      'photographs',
      'pictures',
      'images',
      'pics',
      'snaps',
      'snapshots',
      'shots',
      'photography',
      'imagery',
      'stills',
    ],
  },
  {
    types: ['video'],
    one: ['video clip', 'video file', 'movie clip', 'film clip', 'video', 'clip', 'film', 'movie', 'vid'],
    many: [
      'music videos',
      'video clips',
      'video files',
      'movie clips',
      'film clips',
      'home movies',
      'videos',
      'clips',
      'films',
      'movies',
      'footage',
    ],
  },
  {
    types: ['audio'],
    one: [
      'audio file',
      'sound file',
      'music file',
      'audio track',
      'music track',
      'piece of music',
      'recording of sound',
      'voice memo',
      'song',
      'tune',
      'sound',
      'recording',
      'sound recording',
      'audio recording',
      'soundtrack',
      'track',
      'melody',
    ],
    many: [
      'audio files',
      'sound files',
      'music files',
      'audio tracks',
      'music tracks',
      'pieces of music',
      'voice memos',
      'audio clips',
      'sound clips',
      'sound recordings',
      'recordings of sound',
      'recordings of sounds',
      'bits of sound',
      'pieces of audio',
      'audio recordings',
      'sound effects',
      'songs',
      'tunes',
      'sounds',
      'recordings',
      'music',
      'audio',
      'audios',
      'tracks',
      'mp3s',
      'melodies',
    ],
  },
  {
    types: ['model'],
    one: ['3d model', '3d object', '3d file', '3d thing', '3d mesh', 'model', 'mesh'],
    many: [
      '3d models',
      '3d objects',
      '3d files',
      '3d things',
      '3d meshes',
      '3d stuff',
      '3d model files',
      'model files',
      'models in three dimensions',
      'models in 3d',
      'objects in three dimensions',
      'objects in 3d',
      'things in 3d',
      'three dimensional pieces',
      '3d',
      'models',
      'meshes',
      'glbs',
      'gltfs',
    ],
  },
  {
    types: ['text'],
    one: [
      'text file',
      'written text',
      'piece of writing',
      'piece of text',
      'text document',
      'note',
      'document',
      'text',
      'doc',
    ],
    many: [
      'text files',
      'text documents',
      'written notes',
      'written texts',
      'written pieces',
      'written files',
      'written documents',
      'pieces of writing',
      'pieces of text',
      'notes',
      'documents',
      'texts',
      'docs',
      'writings',
      'markdown files',
    ],
  },
]

const solid = ['3 d', 'three d', 'three dimensional', '3 dimensional', '3d']
const solids = ['model', 'object', 'file', 'thing', 'item', 'scan', 'figure', 'shape', 'asset', 'sculpture', 'piece']
const sensed = (verb: string) => [
  ...['i', 'we', 'you', 'one', 'people'].map((who) => `things ${who} can ${verb}`),
  ...['things', 'stuff', 'something'].map((what) => `${what} to ${verb}`),
]

/** Names of kinds that come in many combinations. */
const moreNames: readonly (readonly [type: MediaType, one: readonly string[], many: readonly string[]])[] = [
  [
    'image',
    ['foto', 'piccy', 'piccie', 'still', 'still image', 'digital photo', 'photo print', 'exposure'],
    [
      'fotos',
      'piccies',
      'photies',
      'photoes',
      'still images',
      'still pictures',
      'digital photos',
      'prints',
      'exposures',
      'photographies',
      'photo shots',
      'camera shots',
      'image material',
      ...sensed('look at'),
    ],
  ],
  [
    'video',
    ['moving picture', 'moving image', 'video recording', 'home video', 'home movie', 'short film', 'motion picture'],
    [
      'moving pictures',
      'moving images',
      'video recordings',
      'home videos',
      'short films',
      'motion pictures',
      'little films',
      'film recordings',
      'film files',
      'movie files',
      'video footage',
      'film footage',
      'filmlets',
      'pieces of footage',
      'bits of footage',
      'bits of film',
      'bits of video',
      'pieces of film',
      'video material',
      'piece of footage',
      'bit of footage',
      'bit of film',
      'video snippets',
      ...sensed('watch'),
    ],
  ],
  [
    'audio',
    ['piece of audio', 'bit of audio', 'voice recording', 'sound clip', 'audio clip', 'noise', 'sound bite'],
    [
      'pieces of audio',
      'bits of audio',
      'voice recordings',
      'voice notes',
      'noises',
      'sound bites',
      'audio pieces',
      'audio snippets',
      'sound snippets',
      'audio stuff',
      'sound stuff',
      'audio material',
      'audio things',
      'recorded sounds',
      'sound bits',
      'audio bits',
      ...sensed('listen to'),
      ...sensed('hear'),
    ],
  ],
  [
    'model',
    solid.flatMap((lead) => solids.map((noun) => `${lead} ${noun}`)),
    [
      ...solid.flatMap((lead) =>
        [...solids.map((noun) => `${noun}s`), 'stuff', 'meshes', 'content'].map((noun) => `${lead} ${noun}`),
      ),
      ...solid.flatMap((lead) => ['bits', 'bits and bobs', 'bits and pieces'].map((noun) => `${lead} ${noun}`)),
      '3 d',
      'three d',
    ],
  ],
  [
    'text',
    ['written piece'],
    ['written pieces', 'written things', 'written stuff', 'written works', ...sensed('read')],
  ],
]

/** Words for things of any kind: they head a phrase without narrowing it. */
export const anyWords: readonly string[] = [
  'media files',
  'media',
  'stuff',
  'things',
  'thing',
  'files',
  'file',
  'items',
  'item',
  'assets',
  'asset',
  'ones',
  'one',
  'pieces',
  'piece',
  'content',
  'material',
  'materials',
  'works',
  'artworks',
  'everything',
  'anything',
  'all',
  'objects',
  'object',
  'lot',
]

/** Words for the whole library. */
export const everythingWords = patterns(`
    everything, all i have|own, everything i|we have|own|imported,
    all of my|the|our media|stuff|things|files|assets|library|collection|archive,
    all my|the|our media|stuff|things|files|assets,
    my|the|our whole|entire|complete|full library|collection|archive|workspace,
    whole|entire library|collection|archive, my|the|our library|collection|archive, all there is
  `)

interface TypeWord {
  types: readonly MediaType[]
  single: boolean
}

/** Every name of a type, by its words. */
export const typeByName: ReadonlyMap<string, TypeWord> = new Map(
  [...typeWords, ...moreNames.map(([type, one, many]) => ({ types: [type], one, many }))].flatMap(
    ({ types, one, many }): [string, TypeWord][] => [
      ...one.map((name): [string, TypeWord] => [name, { types, single: true }]),
      ...many.map((name): [string, TypeWord] => [name, { types, single: false }]),
    ],
  ),
)
/** Matches any word for a type of media. */
export const typePatterns = patterns([...typeByName.keys()].join(','))
/** Matches words for media of any type, such as "things". */
export const anyPatterns = patterns(anyWords.join(','))

export { kindNouns as typeNames } from '#shared/model/set-words.ts'
