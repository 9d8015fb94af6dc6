import { registerMediabunnyServer } from '@mediabunny/server'
import {
  BufferSource,
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  VideoSampleSink,
} from 'mediabunny'
import { FileRefused } from './facts.ts'
import { readHeif, type HeifPicture } from './heif-file.ts'
import { fromRaw, rawFrom, type RawImage } from './raw-image.ts'
import { samplePixels } from './poster.ts'
import { displayP3ToSrgb, isDisplayP3 } from './wide-colors.ts'

registerMediabunnyServer({ hardwareContext: null })

/** Pixels of the largest picture that is decoded. */
const pixelLimit = 80_000_000

/**
 * Decodes a HEIC picture, upright and in sRGB, at most `size` pixels on its longest side. Its tiles are HEVC key
 * frames: put one after the other into a film in memory, the film decoder reads them.
 */
export async function decodeHeic(
  bytes: Buffer,
  size: number,
): Promise<{ width: number; height: number; image: RawImage }> {
  const picture = readHeif(bytes)
  if (picture.width * picture.height > pixelLimit) {
    throw new FileRefused(
      'failed',
      `It says it is ${picture.width} × ${picture.height} pixels; HEIC is opened up to 80 million.`,
    )
  }
  const whole = await joinTiles(picture)
  let turned = fromRaw(whole).rotate((4 - picture.quarters) * 90)
  if (picture.mirror) turned = fromRaw(await rawFrom(turned))[picture.mirror === 'horizontal' ? 'flop' : 'flip']()
  const upright = fromRaw(await rawFrom(turned)).resize({
    width: size,
    height: size,
    fit: 'inside',
    withoutEnlargement: true,
  })
  const image = await rawFrom(upright)
  if (isDisplayP3(picture.profile)) displayP3ToSrgb(image.data, image.info.channels)
  const lying = picture.quarters % 2 === 1
  return {
    width: lying ? picture.height : picture.width,
    height: lying ? picture.width : picture.height,
    image,
  }
}

async function joinTiles(picture: HeifPicture): Promise<RawImage> {
  const { width, height, columns, tileWidth, tileHeight } = picture
  const data = Buffer.alloc(width * height * 3)
  let index = 0
  for await (const tile of decodeTiles(picture)) {
    const left = (index % columns) * tileWidth
    const top = Math.floor(index / columns) * tileHeight
    const bytes = Math.min(tile.info.width, tileWidth, width - left) * 3
    for (let row = 0; row < Math.min(tile.info.height, tileHeight, height - top); row++) {
      const from = row * tile.info.width * 3
      tile.data.copy(data, ((top + row) * width + left) * 3, from, from + bytes)
    }
    index++
  }
  if (index < picture.tiles.length)
    throw new FileRefused('failed', 'Part of the picture is damaged and cannot be decoded.')
  return { data, info: { width, height, channels: 3 } }
}

async function* decodeTiles(picture: HeifPicture): AsyncGenerator<RawImage> {
  const input = new Input({ source: new BufferSource(await asFilm(picture)), formats: [MP4] })
  try {
    const track = await input.getPrimaryVideoTrack()
    if (!track || !(await track.canDecode())) throw new FileRefused('skipped', 'Its HEVC cannot be decoded here.')
    for await (const sample of new VideoSampleSink(track).samples()) {
      try {
        yield await rawFrom(fromRaw(await samplePixels(sample)).removeAlpha())
      } finally {
        sample.close()
      }
    }
  } catch (error) {
    throw error instanceof FileRefused
      ? error
      : new FileRefused('failed', 'The picture is damaged and cannot be decoded.')
  } finally {
    input.dispose()
  }
}

async function asFilm({ tiles, tileWidth, tileHeight, configuration }: HeifPicture): Promise<ArrayBuffer> {
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat(), target })
  const source = new EncodedVideoPacketSource('hevc')
  output.addVideoTrack(source)
  await output.start()
  const decoderConfig = {
    codec: codecName(configuration),
    codedWidth: tileWidth,
    codedHeight: tileHeight,
    description: Uint8Array.from(configuration),
  }
  for (const [index, tile] of tiles.entries()) {
    await source.add(new EncodedPacket(tile, 'key', index, 1), { decoderConfig })
  }
  await output.finalize()
  if (!target.buffer) throw new FileRefused('failed', 'The picture is damaged and cannot be decoded.')
  return target.buffer
}

/** `hvc1.1.6.L93.B0`: profile, compatibility, tier and level as the configuration has them (ISO/IEC 14496-15, E.3). */
function codecName(configuration: Buffer): string {
  const general = configuration.readUInt8(1)
  const space = ['', 'A', 'B', 'C'][general >> 6] ?? ''
  let compatibility = configuration.readUInt32BE(2)
  let reversed = 0
  for (let bit = 0; bit < 32; bit++) {
    reversed = (reversed << 1) | (compatibility & 1)
    compatibility >>>= 1
  }
  const constraints = [...configuration.subarray(6, 12)]
  while (constraints.at(-1) === 0) constraints.pop()
  const level = `${(general & 0x20) === 0 ? 'L' : 'H'}${configuration.readUInt8(12)}`
  const tail = constraints.map((byte) => `.${byte.toString(16).toUpperCase()}`).join('')
  return `hvc1.${space}${general & 31}.${(reversed >>> 0).toString(16).toUpperCase()}.${level}${tail}`
}
