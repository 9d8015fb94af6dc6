import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Document, NodeIO } from '@gltf-transform/core'
import { registerMediabunnyServer } from '@mediabunny/server'
import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  FlacOutputFormat,
  MovOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
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
import type { ColorName } from '#shared/model/asset.ts'
import { ownFiles, type OwnFile } from './own.ts'

/** A shade of each colour that nobody would call by another name. */
const shades: Readonly<Record<ColorName, string>> = {
  red: '#d81820',
  orange: '#f58410',
  yellow: '#f4dc20',
  green: '#20a030',
  cyan: '#20d0e0',
  blue: '#1840d8',
  purple: '#8020b8',
  pink: '#f480c0',
  brown: '#70441c',
  black: '#080808',
  grey: '#808080',
  white: '#fafafa',
}

const formats: Readonly<Record<string, { format: () => OutputFormat; video?: VideoCodec; audio?: AudioCodec }>> = {
  mp4: { format: () => new Mp4OutputFormat(), video: 'avc' },
  mov: { format: () => new MovOutputFormat(), video: 'avc' },
  webm: { format: () => new WebMOutputFormat(), video: 'vp9' },
  wav: { format: () => new WavOutputFormat(), audio: 'pcm-s16' },
  mp3: { format: () => new Mp3OutputFormat(), audio: 'mp3' },
  ogg: { format: () => new OggOutputFormat(), audio: 'vorbis' },
  flac: { format: () => new FlacOutputFormat(), audio: 'flac' },
}

/** Writes the library of our own into a folder. */
export async function makeOwnLibrary(root: string): Promise<void> {
  registerMediabunnyServer({ hardwareContext: null })
  for (const [index, file] of ownFiles.entries()) {
    const path = join(root, file.folder, file.name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await contentOf(file, index))
  }
}

function contentOf(file: OwnFile, index: number): Promise<Uint8Array> | string {
  if (file.text !== null) return file.text
  if (file.kind === 'image') return picture(file, index)
  if (file.kind === 'model') return model(file)
  return recording(file, index)
}

/** One colour all over, so that nobody disagrees about it; a line at the edge makes its bytes its own. */
function picture({ name, width, height, color, taken, camera, place, tags }: OwnFile, index: number): Promise<Buffer> {
  const [wide, high] = [width ?? 1, height ?? 1]
  const line = {
    width: 1 + (index % 7),
    height: 1,
    channels: 3 as const,
    background: index % 2 ? '#404040' : '#c0c0c0',
  }
  const painted = sharp({ create: { width: wide, height: high, channels: 3, background: shades[color ?? 'grey'] } })
    .composite([{ input: { create: line }, left: index % 50, top: 0 }])
    .withExif(exifOf({ taken, camera, place }))
  const worded = tags.length > 0 ? painted.withXmp(xmpOf(tags)) : painted
  const ending = name.split('.').at(-1)
  if (ending === 'png') return worded.png().toBuffer()
  if (ending === 'gif') return worded.gif().toBuffer()
  if (ending === 'webp') return worded.webp({ quality: 90 }).toBuffer()
  return worded.jpeg({ quality: 85 }).toBuffer()
}

function exifOf({ taken, camera, place }: Pick<OwnFile, 'taken' | 'camera' | 'place'>): Record<string, object> {
  const [make, ...model] = camera?.split(' ') ?? []
  const time = taken?.replaceAll('-', ':').replace('T', ' ')
  const degrees = (value: number): string => {
    const whole = Math.abs(value)
    const minutes = (whole % 1) * 60
    return `${Math.floor(whole)}/1 ${Math.floor(minutes)}/1 ${Math.round((minutes % 1) * 6000)}/100`
  }
  return {
    ...(make ? { IFD0: { Make: make, Model: model.join(' ') } } : {}),
    ...(time ? { IFD2: { DateTimeOriginal: time, DateTimeDigitized: time } } : {}),
    ...(place
      ? {
          IFD3: {
            GPSLatitudeRef: place[0] < 0 ? 'S' : 'N',
            GPSLatitude: degrees(place[0]),
            GPSLongitudeRef: place[1] < 0 ? 'W' : 'E',
            GPSLongitude: degrees(place[1]),
          },
        }
      : {}),
  }
}

function xmpOf(tags: readonly string[]): string {
  const items = tags.map((tag) => `<rdf:li>${tag}</rdf:li>`).join('')
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag>${items}</rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

/** A film of one picture a second, or a quiet tone. */
async function recording({ name, width, height, seconds }: OwnFile, index: number): Promise<Uint8Array> {
  const kind = formats[name.split('.').at(-1) ?? '']
  if (!kind) throw new Error(`Nothing here writes ${name}.`)
  const target = new BufferTarget()
  const output = new Output({ format: kind.format(), target })
  const video = kind.video ? new VideoSampleSource({ codec: kind.video, bitrate: 60_000 }) : null
  const audio = kind.audio ? new AudioSampleSource({ codec: kind.audio, bitrate: 64_000 }) : null
  if (video) output.addVideoTrack(video, { frameRate: 1 })
  if (audio) output.addAudioTrack(audio)
  await output.start()
  const size = { codedWidth: width ?? 64, codedHeight: height ?? 48 }
  const frames = video ? (seconds ?? 1) : 0
  for (let second = 0; second < frames; second += 1) {
    const pixels = Buffer.alloc(size.codedWidth * size.codedHeight * 4, 30 + ((second * 37 + index * 11) % 200))
    const sample = new VideoSample(pixels, { format: 'RGBX', ...size, timestamp: second, duration: 1 })
    await video?.add(sample)
    sample.close()
  }
  if (audio) {
    const data = Float32Array.from({ length: (seconds ?? 1) * 48_000 }, (_, at) => Math.sin(at / (20 + index)) / 8)
    const sample = new AudioSample({ data, format: 'f32', numberOfChannels: 1, sampleRate: 48_000, timestamp: 0 })
    await audio.add(sample)
    sample.close()
  }
  await output.finalize()
  return undated(Buffer.from(target.buffer ?? new ArrayBuffer(0)))
}

/** Takes out of a film when it was made: otherwise that would be now. */
function undated(film: Buffer): Buffer {
  for (const name of ['mvhd', 'tkhd', 'mdhd']) {
    for (let at = film.indexOf(name, 0, 'latin1'); at >= 0; at = film.indexOf(name, at + 4, 'latin1')) {
      const wide = film[at + 4] === 1
      film.fill(0, at + 8, at + (wide ? 24 : 16))
    }
  }
  return film
}

/** A triangle that reaches from one corner of its box to the other. */
function model({ name, extent }: OwnFile): Promise<Uint8Array> {
  const [width, height, depth] = extent ?? [1, 1, 1]
  const document = new Document()
  const buffer = document.createBuffer()
  const points = new Float32Array([0, 0, 0, width, 0, depth, 0, height, depth])
  const position = document.createAccessor().setType('VEC3').setArray(points).setBuffer(buffer)
  const mesh = document.createMesh(name).addPrimitive(document.createPrimitive().setAttribute('POSITION', position))
  const node = document.createNode(name).setMesh(mesh)
  document.getRoot().setDefaultScene(document.createScene(name).addChild(node))
  return new NodeIO().writeBinary(document)
}
