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
      '3d',
      'models',
      'meshes',
      'glbs',
      'gltfs',
    ],
  },
  {
    types: ['text'],
    one: ['text file', 'text document', 'note', 'document', 'text', 'doc'],
    many: [
      'text files',
      'text documents',
      'written notes',
      'notes',
      'documents',
      'texts',
      'docs',
      'writings',
      'markdown files',
    ],
  },
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
  typeWords.flatMap(({ types, one, many }): [string, TypeWord][] => [
    ...one.map((name): [string, TypeWord] => [name, { types, single: true }]),
    ...many.map((name): [string, TypeWord] => [name, { types, single: false }]),
  ]),
)
/** Matches any word for a type of media. */
export const typePatterns = patterns([...typeByName.keys()].join(','))
/** Matches words for media of any type, such as "things". */
export const anyPatterns = patterns(anyWords.join(','))

export { kindNouns as typeNames } from '#shared/model/set-words.ts'
