import sharp, { type Sharp } from 'sharp'

/** Pixels in memory, 8 bits a channel. */
export interface RawImage {
  data: Buffer
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 }
}

/** Runs a pipeline to its pixels, in sRGB. */
export async function rawFrom(pipeline: Sharp): Promise<RawImage> {
  const { data, info } = await pipeline
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, info }
}

/** Begins a pipeline with pixels. */
export const fromRaw = ({ data, info }: RawImage): Sharp =>
  sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
