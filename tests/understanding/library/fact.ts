import type { ColorName, MediaType, Orientation } from '#shared/model/asset.ts'

/** What is true of a file, by how it was made or by what `exiftool` says of it; never by what Promenade says. */
export interface Fact {
  /** File name with its ending; unique in its library. */
  name: string
  /** Folders it lies in, nearest last, from the library's root on; files with the same bytes lie in several. */
  folders: readonly (readonly string[])[]
  /** Other names under which the same bytes lie. */
  alsoNamed: readonly string[]
  kind: MediaType
  /** Pixels, upright. */
  width: number | null
  height: number | null
  seconds: number | null
  bytes: number
  /** Local time, `YYYY-MM-DDTHH:mm:ss`. */
  taken: string | null
  /** Make and model. */
  camera: string | null
  hasPlace: boolean
  /** Known of the library of our own alone, whose pictures have one colour each. */
  color: ColorName | null
  tags: readonly string[]
}

/** Shape of a picture as it is seen: `square` where its sides differ by at most 2 %. */
export function shapeOf({ width, height }: Fact): Orientation | null {
  if (width === null || height === null) return null
  if (Math.abs(width - height) <= 0.02 * Math.max(width, height)) return 'square'
  return width > height ? 'landscape' : 'portrait'
}
