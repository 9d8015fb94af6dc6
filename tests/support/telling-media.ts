import { registerMediabunnyServer } from '@mediabunny/server'
import {
  AdtsOutputFormat,
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  FlacOutputFormat,
  MkvOutputFormat,
  MovOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  MpegTsOutputFormat,
  OggOutputFormat,
  Output,
  VideoSample,
  VideoSampleSource,
  WavOutputFormat,
  WebMOutputFormat,
  type AudioCodec,
  type OutputFormat,
  type VideoCodec,
} from 'mediabunny'
import sharp from 'sharp'

registerMediabunnyServer({ hardwareContext: null })

/** Stands wherever a file can say something of its person. */
export const secret = 'PRIVATE-59.3293N-18.0686E'

/** Films and sounds that say all they can: by name of the file, container and codecs. */
export const tellingKinds: Record<string, { format: () => OutputFormat; video?: VideoCodec; audio?: AudioCodec }> = {
  'film.mp4': { format: () => new Mp4OutputFormat(), video: 'avc', audio: 'aac' },
  'hevc.mp4': { format: () => new Mp4OutputFormat(), video: 'hevc' },
  'film.mov': { format: () => new MovOutputFormat(), video: 'avc', audio: 'aac' },
  'film.webm': { format: () => new WebMOutputFormat(), video: 'vp9', audio: 'opus' },
  'film.mkv': { format: () => new MkvOutputFormat(), video: 'avc', audio: 'vorbis' },
  'flac.mkv': { format: () => new MkvOutputFormat(), audio: 'flac' },
  'film.ts': { format: () => new MpegTsOutputFormat(), video: 'avc', audio: 'aac' },
  'sound.m4a': { format: () => new Mp4OutputFormat(), audio: 'aac' },
  'sound.ogg': { format: () => new OggOutputFormat(), audio: 'vorbis' },
  'sound.opus': { format: () => new OggOutputFormat(), audio: 'opus' },
  'sound.mp3': { format: () => new Mp3OutputFormat(), audio: 'mp3' },
  'sound.flac': { format: () => new FlacOutputFormat(), audio: 'flac' },
  'sound.wav': { format: () => new WavOutputFormat(), audio: 'pcm-s16' },
  'sound.aac': { format: () => new AdtsOutputFormat(), audio: 'aac' },
}

/** Half a second of it. */
export async function tellingMedium(name: string): Promise<Buffer> {
  const kind = tellingKinds[name]
  if (!kind) throw new Error(`${name} is none of the kinds.`)
  const target = new BufferTarget()
  const output = new Output({ format: kind.format(), target })
  const video = kind.video ? new VideoSampleSource({ codec: kind.video, bitrate: 300_000 }) : null
  const audio = kind.audio ? new AudioSampleSource({ codec: kind.audio, bitrate: 96_000 }) : null
  if (video) output.addVideoTrack(video, { frameRate: 10, name: secret })
  if (audio) output.addAudioTrack(audio, { name: secret })
  const cover = { data: new Uint8Array(await tellingPicture()), mimeType: 'image/jpeg', kind: 'coverFront' as const }
  const told = { title: secret, artist: secret, album: secret, comment: secret, description: secret, genre: secret }
  // What mediabunny 1.59 writes of these into a WAVE file it cannot read again.
  const more = { images: [cover], raw: { '©xyz': secret, LOCATION: secret, TXXX: secret } }
  output.setMetadataTags(name.endsWith('.wav') ? told : { ...told, ...more })
  await output.start()
  if (video) await addFrames(video)
  if (audio) {
    const data = Float32Array.from({ length: 24_000 }, (_, index) => Math.sin(index / 20) / 4)
    const sample = new AudioSample({ data, format: 'f32', numberOfChannels: 1, sampleRate: 48_000, timestamp: 0 })
    await audio.add(sample)
    sample.close()
  }
  await output.finalize()
  return Buffer.from(target.buffer ?? new ArrayBuffer(0))
}

async function addFrames(video: VideoSampleSource): Promise<void> {
  for (let frame = 0; frame < 5; frame += 1) {
    const pixels = Buffer.alloc(64 * 48 * 4, 40 + frame * 30)
    const timing = { timestamp: frame / 10, duration: 0.1 }
    const sample = new VideoSample(pixels, { format: 'RGBX', codedWidth: 64, codedHeight: 48, ...timing })
    await video.add(sample)
    sample.close()
  }
}

/** A JPEG with a place, a maker and words in EXIF. */
export const tellingPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 32, height: 24, channels: 3, background: '#2060a0' } })
    .withExif({
      IFD0: { Make: secret, Model: secret, Artist: secret, ImageDescription: secret },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 45/1', GPSAreaInformation: secret },
    })
    .jpeg()
    .toBuffer()

/** A triangle whose file tells of its maker in every place that is not needed to draw it. */
export async function tellingModel(): Promise<Buffer> {
  const picture = await tellingPicture()
  const points = Buffer.from(Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0]).buffer)
  const binary = Buffer.concat([points, picture, Buffer.alloc((4 - ((points.length + picture.length) % 4)) % 4)])
  const extras = { by: secret, camera: { gps: secret } }
  const json = {
    asset: {
      version: '2.0',
      generator: secret,
      copyright: '2020 A maker, CC-BY-4.0',
      extras: { ...extras, license: 'CC-BY-4.0 (http://creativecommons.org/licenses/by/4.0/)' },
    },
    extensionsUsed: ['KHR_xmp_json_ld'],
    extensions: { KHR_xmp_json_ld: { packets: [{ 'dc:creator': secret }] } },
    scene: 0,
    scenes: [{ nodes: [0], extras }],
    nodes: [{ mesh: 0, name: `/home/${secret}/Chair`, extras }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, material: 0, extras }] }],
    materials: [{ name: 'Wood', extras, pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }],
    textures: [{ source: 0, name: secret }],
    images: [{ bufferView: 1, mimeType: 'image/jpeg', name: `C:\\Users\\${secret}\\wood.jpg` }],
    accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 0] }],
    bufferViews: [
      { buffer: 0, byteLength: points.length },
      { buffer: 0, byteOffset: points.length, byteLength: picture.length },
    ],
    buffers: [{ byteLength: binary.length, name: secret }],
  }
  const text = JSON.stringify(json)
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4)
  const head = Buffer.alloc(20)
  head.write('glTF', 0, 'latin1')
  head.writeUInt32LE(2, 4)
  head.writeUInt32LE(28 + padded.length + binary.length, 8)
  head.writeUInt32LE(padded.length, 12)
  head.write('JSON', 16, 'latin1')
  const chunk = Buffer.alloc(8)
  chunk.writeUInt32LE(binary.length, 0)
  chunk.write('BIN\0', 4, 'latin1')
  return Buffer.concat([head, Buffer.from(padded), chunk, binary])
}
