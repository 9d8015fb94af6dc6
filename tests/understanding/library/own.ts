import type { ColorName } from '#shared/model/asset.ts'
import type { Fact } from './fact.ts'
import { ownFilms, ownModels, ownPictures, ownSounds, ownTexts } from './own-list.ts'

/** A line of the list, cut at its bars. */
const linesOf = (list: string): string[][] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))

const pair = (size: string): [number, number] => {
  const [width = 0, height = 0] = size.split('x').map(Number)
  return [width, height]
}

/** What is made, before its bytes are known. */
export interface OwnFile extends Omit<Fact, 'bytes' | 'folders' | 'alsoNamed'> {
  folder: string
  /** Degrees, latitude and longitude. */
  place: readonly [number, number] | null
  /** Of a model, metres. */
  extent: readonly [number, number, number] | null
  text: string | null
}

const nothing = {
  width: null,
  height: null,
  seconds: null,
  taken: null,
  camera: null,
  hasPlace: false,
  color: null,
  tags: [],
  place: null,
  extent: null,
  text: null,
}

const pictures = linesOf(ownPictures).map(
  ([folder = '', name = '', size = '', color, taken, camera, place, words]): OwnFile => {
    const [width, height] = pair(size)
    const [latitude, longitude] = (place ?? '').split(',').map(Number)
    return {
      ...nothing,
      folder,
      name,
      kind: 'image',
      width,
      height,
      color: color as ColorName,
      taken: taken || null,
      camera: camera || null,
      hasPlace: Boolean(place),
      place: latitude !== undefined && longitude !== undefined ? [latitude, longitude] : null,
      tags: words ? words.split(',') : [],
    }
  },
)

const sounds = linesOf(ownSounds).map(([folder = '', name = '', seconds]): OwnFile => ({
  ...nothing,
  folder,
  name,
  kind: 'audio',
  seconds: Number(seconds),
}))

const films = linesOf(ownFilms).map(([folder = '', name = '', size = '', seconds]): OwnFile => {
  const [width, height] = pair(size)
  return { ...nothing, folder, name, kind: 'video', width, height, seconds: Number(seconds) }
})

const models = linesOf(ownModels).map(([folder = '', name = '', size = '']): OwnFile => {
  const [width = 1, height = 1, depth = 1] = size.split('x').map(Number)
  return { ...nothing, folder, name, kind: 'model', extent: [width, height, depth] }
})

const texts = Object.entries(ownTexts).map(([path, text]): OwnFile => {
  const [folder = '', name = ''] = path.split('/')
  return { ...nothing, folder, name, kind: 'text', text }
})

/** Every file of the library of our own. */
export const ownFiles: readonly OwnFile[] = [...pictures, ...sounds, ...films, ...models, ...texts]

/**
 * What is true of it. The bytes of what an encoder writes are not known beforehand, so no sentence on this library speaks
 * of them.
 */
export const ownFacts: readonly Fact[] = ownFiles.map(({ folder, place: _place, extent: _extent, text, ...rest }) => ({
  ...rest,
  folders: [folder.split('/')],
  alsoNamed: [],
  bytes: text === null ? 0 : Buffer.byteLength(text),
}))
