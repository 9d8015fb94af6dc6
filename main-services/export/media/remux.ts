import { open, rm, type FileHandle } from 'node:fs/promises'
import { registerMediabunnyServer } from '@mediabunny/server'
import {
  AdtsOutputFormat,
  ALL_FORMATS,
  CustomSource,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FlacOutputFormat,
  Input,
  MkvOutputFormat,
  MovOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  MpegTsOutputFormat,
  OggOutputFormat,
  Output,
  StreamTarget,
  WebMOutputFormat,
  type InputAudioTrack,
  type InputVideoTrack,
  type OutputFormat,
} from 'mediabunny'
import { plainHeaders } from './codec-headers.ts'
import { copyWave } from './wave.ts'
import { lengthSizeOf, withoutUserData } from './user-data.ts'

registerMediabunnyServer({ hardwareContext: null })

/** Files up to this length are put together in memory, so that a player finds the index first, bytes. */
const indexFirstLimit = 64 * 1024 * 1024

/** Why a medium cannot be passed on without what it says of its person; the message is part of a sentence. */
export class CannotStrip extends Error {
  override readonly name = 'CannotStrip'
}

/** A film or sound that was written without its metadata. */
export interface Remuxed {
  /** With the dot; of the container it lies in now. */
  extension: string
  mimeType: string
}

/**
 * Copies the pictures and sounds of a film or sound into a new file of the same kind, packet by packet and without
 * decoding any: nothing is lost, and nothing else comes along. Tags, places, dates, covers, names of tracks, tracks of
 * data, and a camera's own messages between the frames are left behind. Throws {@link CannotStrip}.
 */
export async function remux(file: FileHandle, target: string, signal?: AbortSignal): Promise<Remuxed> {
  const { size } = await file.stat()
  const source = new CustomSource({
    getSize: () => size,
    read: async (start, end) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(end - start), 0, end - start, start)
      if (bytesRead !== end - start) throw new Error('The file became shorter while it was read.')
      return buffer
    },
  })
  const input = new Input({ source, formats: ALL_FORMATS })
  const written = await open(target, 'wx')
  try {
    if (await copyWave(file, written)) return { extension: '.wav', mimeType: 'audio/wav' }
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
    const tracks = [video, audio].filter((track) => track !== null)
    if (tracks.length === 0) throw new CannotStrip('it holds neither a picture nor a sound that can be read')
    const codecs = await Promise.all(tracks.map((track) => track.getCodec()))
    const name = (await input.getFormat()).name
    const { extension, mimeType, make } = containerFor(name, codecs, video === null)
    const times: Times[] = []
    await copyTracks(tracks, make(size, times), written, signal)
    for (const { bytes, position } of times) await written.write(withoutTimes(bytes), 0, bytes.length, position)
    return { extension, mimeType }
  } catch (error) {
    await rm(target, { force: true })
    signal?.throwIfAborted()
    if (error instanceof CannotStrip || isOfTheSystem(error)) throw error
    throw new CannotStrip('it could not be written anew', { cause: error })
  } finally {
    await written.close()
    input.dispose()
  }
}

const isOfTheSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error

/** The index of an MP4, as it was written, and where. */
interface Times {
  bytes: Uint8Array
  position: number
}

interface Container extends Remuxed {
  make: (size: number, times: Times[]) => OutputFormat
}

const isobmff =
  (Format: typeof Mp4OutputFormat | typeof MovOutputFormat): Container['make'] =>
  (size, times) =>
    new Format({
      fastStart: size <= indexFirstLimit ? 'in-memory' : false,
      onMoov: (bytes, position) => times.push({ bytes: bytes.slice(), position }),
    })

const mp4: Container = { extension: '.mp4', mimeType: 'video/mp4', make: isobmff(Mp4OutputFormat) }
const containers: Readonly<Record<string, Container>> = {
  MP4: mp4,
  'QuickTime File Format': { extension: '.mov', mimeType: 'video/quicktime', make: isobmff(MovOutputFormat) },
  WebM: { extension: '.webm', mimeType: 'video/webm', make: () => new WebMOutputFormat() },
  Matroska: { extension: '.mkv', mimeType: 'video/matroska', make: () => new MkvOutputFormat() },
  'MPEG Transport Stream': { extension: '.ts', mimeType: 'video/mp2t', make: () => new MpegTsOutputFormat() },
  Ogg: { extension: '.ogg', mimeType: 'audio/ogg', make: () => new OggOutputFormat() },
  MP3: { extension: '.mp3', mimeType: 'audio/mpeg', make: () => new Mp3OutputFormat() },
  FLAC: { extension: '.flac', mimeType: 'audio/flac', make: () => new FlacOutputFormat() },
  ADTS: { extension: '.aac', mimeType: 'audio/aac', make: () => new AdtsOutputFormat() },
}
/** What browsers play of an MP4. */
const playable = new Set<string | null>(['avc', 'hevc', 'av1', 'vp9', 'aac', 'mp3', 'opus', 'flac'])

/** The same kind of container, or an MP4 where that holds the same and more browsers play it. */
function containerFor(name: string, codecs: readonly (string | null)[], isSound: boolean): Container {
  const cameras = name === 'QuickTime File Format' || name === 'MPEG Transport Stream'
  const container = cameras && codecs.every((codec) => playable.has(codec)) ? mp4 : containers[name]
  if (!container) {
    throw new CannotStrip(`files of its kind (${name}) cannot be written without what they say of themselves`)
  }
  if (!isSound || container.mimeType.startsWith('audio/')) return container
  const extension = container.extension === '.mp4' ? '.m4a' : container.extension
  return {
    ...container,
    extension,
    mimeType: container.mimeType.replace('video/', 'audio/').replace('quicktime', 'mp4'),
  }
}

/** The index without the moment at which it was written: the same film gives the same file. */
function withoutTimes(moov: Uint8Array): Uint8Array {
  const bytes = Buffer.from(moov)
  clearTimes(bytes, 0, bytes.length)
  return bytes
}

function clearTimes(bytes: Buffer, start: number, end: number): void {
  for (let at = start; at + 8 <= end;) {
    const next = at + bytes.readUInt32BE(at)
    if (next < at + 8 || next > end) return
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'moov' || name === 'trak' || name === 'mdia') clearTimes(bytes, at + 8, next)
    // After version and flags: when it was made and when changed, in 32 bits each, or 64 from version 1 on.
    if (/^(?:mv|tk|md)hd$/.test(name)) bytes.fill(0, at + 12, at + 12 + (bytes[at + 8] === 1 ? 16 : 8))
    at = next
  }
}

type Track = InputVideoTrack | InputAudioTrack

async function copyTracks(
  tracks: readonly Track[],
  format: OutputFormat,
  file: FileHandle,
  signal: AbortSignal | undefined,
): Promise<void> {
  const writable = new WritableStream<{ data: Uint8Array; position: number }>({
    write: async ({ data, position }) => void (await file.write(data, 0, data.length, position)),
  })
  const output = new Output({ format, target: new StreamTarget(writable, { chunked: true, chunkSize: 4 << 20 }) })
  const starts = await Promise.all(tracks.map((track) => track.getFirstTimestamp()))
  // A recording that begins in the middle of a clock begins at nought here; what leads in to the first frame stays.
  const earliest = Math.min(...starts)
  const shift = earliest > 1 || !canLeadIn(format) ? -earliest : 0
  const copies = await Promise.all(tracks.map((track) => addTrack(output, track, shift, signal)))
  await output.start()
  try {
    await Promise.all(copies.map((copy) => copy()))
    await output.finalize()
  } catch (error) {
    await output.cancel().catch(() => undefined)
    throw error
  }
}

const canLeadIn = (format: OutputFormat): boolean =>
  format instanceof Mp4OutputFormat || format instanceof MovOutputFormat

/** Adds a track to the output; what it gives copies its packets. */
async function addTrack(output: Output, track: Track, shift: number, signal: AbortSignal | undefined) {
  return track.isVideoTrack()
    ? addVideo(output, track, shift, signal)
    : addAudio(output, track as InputAudioTrack, shift, signal)
}

async function addVideo(output: Output, track: InputVideoTrack, shift: number, signal: AbortSignal | undefined) {
  const codec = await track.getCodec()
  const config = await track.getDecoderConfig()
  if (!codec || !config) throw new CannotStrip('its picture is of a kind that cannot be copied')
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, { rotation: await track.getRotation() })
  const decoderConfig = { ...config, ...plainDescription(codec, config.description) }
  const units =
    codec === 'avc' || codec === 'hevc' ? { codec, size: lengthSizeOf(codec, toBytes(config.description)) } : null
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      signal?.throwIfAborted()
      const data = units ? withoutUserData(packet.data, units.codec, units.size) : packet.data
      await source.add(packet.clone({ data, timestamp: packet.timestamp + shift, sideData: {} }), { decoderConfig })
    }
    source.close()
  }
}

async function addAudio(output: Output, track: InputAudioTrack, shift: number, signal: AbortSignal | undefined) {
  const codec = await track.getCodec()
  const config = await track.getDecoderConfig()
  if (!codec || !config) throw new CannotStrip('its sound is of a kind that cannot be copied')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  const decoderConfig = { ...config, ...plainDescription(codec, config.description) }
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      signal?.throwIfAborted()
      await source.add(packet.clone({ timestamp: packet.timestamp + shift, sideData: {} }), { decoderConfig })
    }
    source.close()
  }
}

/** What a decoder is set up with, as WebCodecs gives it. */
type Description = ArrayBuffer | SharedArrayBuffer | ArrayBufferView

function plainDescription(codec: string, description: Description | undefined) {
  const bytes = toBytes(description)
  if (!bytes) return {}
  const plain = plainHeaders(codec, bytes)
  if (!plain) throw new CannotStrip('its headers hold what cannot be told apart')
  return { description: plain }
}

function toBytes(source: Description | undefined): Uint8Array | undefined {
  if (source === undefined) return undefined
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}
