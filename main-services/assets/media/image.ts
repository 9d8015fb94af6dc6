import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp'
import type { Derivative } from '#shared/model/asset.ts'
import { summarizeColors } from './colors.ts'
import { jpegComments } from './comments.ts'
import type { DerivativeFiles, StoredDerivative } from './derivative-files.ts'
import type { ImageFormat } from './detect.ts'
import { emptyFacts, FileRefused, orientationOf, type MediaFacts } from './facts.ts'
import { checkPng } from './png-check.ts'
import { cleanText, readMetadata, type ReadMetadata } from './metadata.ts'
import { fromRaw, rawFrom, type RawImage } from './raw-image.ts'

/** Longest side of each rendition, pixels. */
export const renditionSize = { tile: 128, thumb: 512, preview: 2048 } as const
/** WebP settings of each: a tile is seen small, a preview from close by. `effort` 2 costs half of 4 for 3 % more bytes. */
export const renditionWebp = {
  tile: { quality: 78, effort: 2 },
  thumb: { quality: 80, effort: 2 },
  preview: { quality: 84, effort: 2 },
} as const

/** Pixels a picture may have where it is decoded line by line, and where it must be held whole in memory. */
const pixelLimit = { streamed: 268_402_689, whole: 80_000_000 }
/** Seconds after which a picture is given up. */
const secondsLimit = 60

const webFormats: readonly ImageFormat[] = ['jpeg', 'png', 'webp', 'gif', 'avif']

const reading: SharpOptions = { limitInputPixels: false, failOn: 'truncated', sequentialRead: true }

/** A picture as it was read from disk, with what belongs to it. */
export interface ImageSource {
  bytes: Buffer
  format: ImageFormat
  mimeType: string
  /** An XMP file that goes with it. */
  sidecar: Uint8Array | null
}

/** Probes a picture and makes its renditions. Throws {@link FileRefused} for what cannot be shown. */
export async function readImage(source: ImageSource, files: DerivativeFiles): Promise<MediaFacts> {
  if (source.format === 'png') checkPng(source.bytes)
  const header = await readHeader(source.bytes, source.format)
  const { width, height } = uprightSize(header)
  checkSize(header, source.format)
  const metadata = await readMetadata(metadataSources(source, header))
  const upright = (header.orientation ?? 1) === 1
  const original = webFormats.includes(source.format) && upright && header.space !== 'cmyk'
  const wantsPreview = !original || Math.max(width, height) > renditionSize.preview
  const pixels = await decode(source, header, wantsPreview ? renditionSize.preview : renditionSize.thumb)
  const { derivatives, ...colors } = await makeRenditions(pixels, files, wantsPreview)
  return {
    ...emptyFacts('image', source.mimeType),
    width,
    height,
    orientation: orientationOf(width, height),
    ...colors,
    takenAt: metadata.takenAt,
    camera: metadata.camera,
    latitude: metadata.latitude,
    longitude: metadata.longitude,
    derivatives: ['original', ...derivatives],
    metadata: { file: describeFile(source, header), ...metadata.groups },
    notes: metadata.notes,
  }
}

/** Reads a HEIC picture as {@link readImage} reads others: sharp leaves its pixels to a film decoder. */
export async function readHeicImage(source: ImageSource, files: DerivativeFiles): Promise<MediaFacts> {
  const { decodeHeic } = await import('./heic.ts')
  const { width, height, image } = await decodeHeic(source.bytes, renditionSize.preview)
  const sidecar = source.sidecar ? [{ bytes: source.sidecar, xmp: source.sidecar }] : []
  const metadata = await readMetadata([{ bytes: source.bytes }, ...sidecar])
  const { derivatives, ...colors } = await makeRenditions(image, files, true)
  const { groups, ...found } = metadata
  return {
    ...emptyFacts('image', source.mimeType),
    width,
    height,
    orientation: orientationOf(width, height),
    ...colors,
    ...found,
    derivatives: ['original', ...derivatives],
    metadata: { file: { format: 'heic' }, ...groups },
  }
}

async function readHeader(bytes: Buffer, format: ImageFormat): Promise<Metadata & { width: number; height: number }> {
  try {
    const header = await sharp(bytes, reading).metadata()
    if (!header.width || !header.height) throw new FileRefused('failed', 'Its picture has no size.')
    return { ...header, width: header.width, height: header.height }
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged(format, error)
  }
}

function damaged(format: ImageFormat, error: unknown): FileRefused {
  const detail = error instanceof Error ? error.message : String(error)
  if (/premature end|truncat|too few bytes|Read Error|ended|not enough data/i.test(detail)) {
    return new FileRefused(
      'failed',
      'The picture is cut off: its file ends too early. Copy it again from where it came.',
    )
  }
  if (/timeout/i.test(detail)) return new FileRefused('failed', `It took longer than ${secondsLimit} seconds to read.`)
  return new FileRefused('failed', `It is damaged and cannot be read as a ${format.toUpperCase()} picture.`)
}

function checkSize(
  header: { width: number; height: number; isProgressive?: boolean | undefined },
  format: ImageFormat,
): void {
  const streamed = (format === 'jpeg' || format === 'png' || format === 'tiff') && !header.isProgressive
  const limit = streamed ? pixelLimit.streamed : pixelLimit.whole
  if (header.width * header.height <= limit) return
  const millions = (count: number) => Math.round(count / 1e6).toLocaleString('en')
  throw new FileRefused(
    'failed',
    `It says it is ${header.width} × ${header.height} pixels; pictures of this kind are opened up to ${millions(limit)} million.`,
  )
}

/** Size after turning it as its EXIF orientation says. */
function uprightSize(header: Metadata & { width: number; height: number }): { width: number; height: number } {
  const height = header.pageHeight ?? header.height
  const turned = (header.orientation ?? 1) >= 5
  return turned ? { width: height, height: header.width } : { width: header.width, height }
}

/** exifr reads JPEG, TIFF, PNG and AVIF whole; of the others, sharp hands out the blocks. */
function metadataSources(source: ImageSource, header: Metadata): { bytes: Uint8Array; xmp?: Uint8Array }[] {
  const sources: { bytes: Uint8Array; xmp?: Uint8Array }[] = []
  const whole = source.format !== 'webp' && source.format !== 'gif' && source.format !== 'svg'
  if (whole) sources.push({ bytes: source.bytes })
  else {
    if (header.exif)
      sources.push({ bytes: header.exif.subarray(header.exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0) })
    if (header.xmp) sources.push({ bytes: header.xmp, xmp: header.xmp })
  }
  if (source.sidecar) sources.push({ bytes: source.sidecar, xmp: source.sidecar })
  return sources
}

function describeFile({ format, bytes }: ImageSource, header: Metadata): ReadMetadata['groups'] {
  const found = format === 'jpeg' ? jpegComments(bytes) : (header.comments ?? []).map(({ text }) => text)
  const comments = found.map(cleanText).filter((text) => text !== '')
  return {
    format,
    ...(header.space ? { colourSpace: header.space } : {}),
    ...(header.depth ? { depth: header.depth } : {}),
    ...(header.hasAlpha === undefined ? {} : { alpha: header.hasAlpha }),
    ...(header.pages && header.pages > 1 ? { frames: header.pages } : {}),
    ...(comments.length > 0 ? { comments } : {}),
  }
}

/** The picture upright, in sRGB, at most `size` pixels on its longest side. */
async function decode(
  source: ImageSource,
  header: Metadata & { width: number; height: number },
  size: number,
): Promise<RawImage> {
  const vector = source.format === 'svg' ? { density: vectorDensity(header, size) } : {}
  try {
    return await rawPixels(sharp(source.bytes, { ...reading, ...vector }), size)
  } catch (error) {
    throw damaged(source.format, error)
  }
}

/** Dots per inch at which a drawing fills the preview; its own 72 is one pixel a unit. */
function vectorDensity(header: { width: number; height: number; density?: number | undefined }, size: number): number {
  const longest = Math.max(header.width, header.height)
  return Math.min(2400, Math.max(1, ((header.density ?? 72) * size) / longest))
}

function rawPixels(input: Sharp, size: number): Promise<RawImage> {
  const resized = input
    .timeout({ seconds: secondsLimit })
    .autoOrient()
    .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
  return rawFrom(resized)
}

/** Writes tile, thumb and, where wanted, preview, each from the next larger one. */
export async function makeRenditions(
  image: RawImage,
  files: DerivativeFiles,
  withPreview: boolean,
): Promise<{ derivatives: Derivative[] } & ReturnType<typeof summarizeColors>> {
  const write = async (name: StoredDerivative & keyof typeof renditionWebp, pixels: RawImage) =>
    files.write(name, await fromRaw(pixels).webp(renditionWebp[name]).toBuffer())
  const thumb = await rawPixels(fromRaw(image), renditionSize.thumb)
  const tile = await rawPixels(fromRaw(thumb), renditionSize.tile)
  const colorPixels = await fromRaw(tile).toColourspace('srgb').ensureAlpha().raw().toBuffer()
  await Promise.all([write('tile', tile), write('thumb', thumb), ...(withPreview ? [write('preview', image)] : [])])
  return {
    derivatives: withPreview ? ['tile', 'thumb', 'preview'] : ['tile', 'thumb'],
    ...summarizeColors(colorPixels),
  }
}
