import type { Sharp } from 'sharp'
import { cityPictures } from './catalogue/cities.ts'
import { landPictures } from './catalogue/land.ts'
import { printPictures } from './catalogue/prints.ts'
import { seaPictures } from './catalogue/seas.ts'

/** A picture the sample workspace is made of. */
export interface SamplePicture {
  folder: string
  title: string
  /** Local time, `YYYY:MM:DD HH:mm:ss`, as EXIF writes it. */
  taken: string
  /** Make and model; none exists. */
  camera: readonly [make: string, model: string]
  words: readonly string[]
  paint: () => Sharp
}

/** All pictures of the sample, by scene. */
export const pictures: readonly SamplePicture[] = [...landPictures, ...seaPictures, ...cityPictures, ...printPictures]
