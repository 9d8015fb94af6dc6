import { VideoSampleSink, type InputVideoTrack, type VideoSample } from 'mediabunny'
import { fromRaw, rawFrom, type RawImage } from './raw-image.ts'

/** Where to look for a picture that shows something, as parts of the whole. */
const moments = [0.1, 0.25, 0.5, 0.02, 0.8]
/** Mean brightness, 0–255, from which a frame is not black. */
const notBlack = 18
/** Pixels of the largest frame that is decoded: 8K. */
const pixelLimit = 36_000_000

/** Reads the first frame near the beginning that is not black, upright; `null` where none can be decoded. */
export async function readPoster(track: InputVideoTrack, seconds: number): Promise<RawImage | null> {
  const size = (await track.getCodedWidth()) * (await track.getCodedHeight())
  if (size > pixelLimit || !(await track.canDecode())) return null
  const sink = new VideoSampleSink(track)
  let best: { image: RawImage; brightness: number } | null = null
  const start = await track.getFirstTimestamp()
  for (const moment of moments) {
    const image = await frameAt(sink, start + seconds * moment)
    if (!image) continue
    const brightness = meanBrightness(image)
    if (!best || brightness > best.brightness) best = { image, brightness }
    if (brightness >= notBlack) break
  }
  return best?.image ?? null
}

async function frameAt(sink: VideoSampleSink, timestamp: number): Promise<RawImage | null> {
  let sample: VideoSample | null = null
  try {
    sample = await sink.getSample(timestamp)
    return sample && (await toPixels(sample))
  } catch {
    // A damaged part: another moment may be whole.
    return null
  } finally {
    sample?.close()
  }
}

/** RGB pixels, turned and with square pixels, as the film is meant to be seen. */
async function toPixels(sample: VideoSample): Promise<RawImage> {
  const turned = fromRaw(await samplePixels(sample)).rotate(sample.rotation)
  return rawFrom(turned.removeAlpha().resize(sample.displayWidth, sample.displayHeight, { fit: 'fill' }))
}

/** Reads RGBA pixels as they are coded. */
export async function samplePixels(sample: VideoSample): Promise<RawImage> {
  // The format is part of WebCodecs and of the decoder, but not yet of the types.
  const options: { format: 'RGBA' } & NonNullable<Parameters<VideoSample['copyTo']>[1]> = { format: 'RGBA' }
  const data = Buffer.allocUnsafeSlow(sample.allocationSize(options))
  await sample.copyTo(data, options)
  return { data, info: { width: sample.codedWidth, height: sample.codedHeight, channels: 4 } }
}

function meanBrightness({ data, info }: RawImage): number {
  const step = info.channels * Math.max(1, Math.floor((info.width * info.height) / 4096))
  let sum = 0
  let count = 0
  for (let offset = 0; offset + 2 < data.length; offset += step) {
    sum += ((data[offset] ?? 0) + (data[offset + 1] ?? 0) + (data[offset + 2] ?? 0)) / 3
    count++
  }
  return count === 0 ? 0 : sum / count
}
