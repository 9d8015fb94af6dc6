import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { registerMediabunnyServer } from '@mediabunny/server'
import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  Output,
  VideoSample,
  VideoSampleSource,
  WavOutputFormat,
  WebMOutputFormat,
} from 'mediabunny'

registerMediabunnyServer({ hardwareContext: null })

/** Long enough that it does not begin again while a test looks, seconds. */
const seconds = 60

/** Writes a film (`harbour.webm`) and a sound (`bell.wav`) into a folder. */
export async function writeFilms(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'harbour.webm'), await film())
  await writeFile(join(folder, 'bell.wav'), await sound())
  return folder
}

/** A second a frame, from dark to light. */
async function film(): Promise<Buffer> {
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const video = new VideoSampleSource({ codec: 'vp9', bitrate: 200_000 })
  output.addVideoTrack(video, { frameRate: 1 })
  await output.start()
  for (let frame = 0; frame < seconds; frame += 1) {
    const pixels = Buffer.alloc(160 * 90 * 4, 40 + frame * 3)
    const timing = { timestamp: frame, duration: 1 }
    const sample = new VideoSample(pixels, { format: 'RGBX', codedWidth: 160, codedHeight: 90, ...timing })
    await video.add(sample)
    sample.close()
  }
  await output.finalize()
  return Buffer.from(target.buffer ?? new ArrayBuffer(0))
}

async function sound(): Promise<Buffer> {
  const target = new BufferTarget()
  const output = new Output({ format: new WavOutputFormat(), target })
  const audio = new AudioSampleSource({ codec: 'pcm-s16' })
  output.addAudioTrack(audio)
  await output.start()
  const data = Float32Array.from({ length: seconds * 8000 }, (_, index) => Math.sin(index / 5) / 4)
  const sample = new AudioSample({ data, format: 'f32', numberOfChannels: 1, sampleRate: 8000, timestamp: 0 })
  await audio.add(sample)
  sample.close()
  await output.finalize()
  return Buffer.from(target.buffer ?? new ArrayBuffer(0))
}
