import { AudioSampleSink, type AudioSample, type InputAudioTrack } from 'mediabunny'
import sharp from 'sharp'
import { rawFrom, type RawImage } from './raw-image.ts'

/** Peaks in a waveform. */
export const peakCount = 512
/** Seconds up to which a sound is decoded whole; of a longer one, a moment for each peak. */
const wholeSeconds = 15 * 60
const momentSeconds = 0.2

/** Finds the loudest value in each 1/512 of a sound, in [0, 1]. `note` says what could not be decoded. */
export async function readPeaks(
  track: InputAudioTrack,
  seconds: number,
): Promise<{ peaks: number[] | null; note: string | null }> {
  const codec = (await track.getCodec()) ?? 'of its own kind'
  if (!(await track.canDecode())) return { peaks: null, note: `Its sound cannot be decoded (codec ${codec}).` }
  const peaks = new Float32Array(peakCount)
  const sink = new AudioSampleSink(track)
  let decoded = 0
  try {
    if (seconds <= wholeSeconds) decoded = await addPeaks(peaks, sink.samples(), seconds)
    else {
      for (let index = 0; index < peakCount; index++) {
        const start = (seconds * index) / peakCount
        decoded += await addPeaks(peaks, sink.samples(start, start + momentSeconds), seconds)
      }
    }
  } catch {
    if (decoded === 0) return { peaks: null, note: 'Its sound is damaged and cannot be decoded.' }
    return { peaks: rounded(peaks), note: 'Part of its sound is damaged and cannot be decoded.' }
  }
  return { peaks: rounded(peaks), note: null }
}

const rounded = (peaks: Float32Array) => Array.from(peaks, (peak) => Math.round(Math.min(1, peak) * 1000) / 1000)

async function addPeaks(peaks: Float32Array, samples: AsyncIterable<AudioSample>, seconds: number): Promise<number> {
  let count = 0
  for await (const sample of samples) {
    try {
      addSample(peaks, sample, seconds)
      count++
    } finally {
      sample.close()
    }
  }
  return count
}

let scratch = new Float32Array(0)

function addSample(peaks: Float32Array, sample: AudioSample, seconds: number): void {
  const frames = sample.numberOfFrames
  if (scratch.length < frames) scratch = new Float32Array(frames)
  const values = scratch.subarray(0, frames)
  for (let plane = 0; plane < Math.min(2, sample.numberOfChannels); plane++) {
    sample.copyTo(values, { planeIndex: plane, format: 'f32-planar' })
    for (let frame = 0; frame < frames; frame++) {
      const at = ((sample.timestamp + frame / sample.sampleRate) / seconds) * peakCount
      const index = Math.min(peakCount - 1, Math.max(0, Math.floor(at)))
      const value = Math.abs(values[frame] ?? 0)
      if (value > (peaks[index] ?? 0)) peaks[index] = value
    }
  }
}

const picture = { width: 1024, height: 576, bars: 96 }

/** Draws a picture of a sound: what stands for it in lists and from afar. */
export async function drawWaveform(peaks: readonly number[]): Promise<RawImage> {
  const { width, height, bars } = picture
  const step = (width - 128) / bars
  const loudest = Math.max(0.05, ...peaks)
  const perBar = peakCount / bars
  const shapes = Array.from({ length: bars }, (_, bar) => {
    const part = peaks.slice(Math.floor(bar * perBar), Math.floor((bar + 1) * perBar))
    const tall = Math.max(6, (Math.max(0, ...part) / loudest) * height * 0.66)
    const x = 64 + bar * step + step * 0.18
    return `<rect x="${x.toFixed(1)}" y="${((height - tall) / 2).toFixed(1)}" width="${(step * 0.64).toFixed(1)}" height="${tall.toFixed(1)}" rx="${(step * 0.32).toFixed(1)}"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="b" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#173a44"/><stop offset="1" stop-color="#0f2229"/></linearGradient><linearGradient id="w" gradientUnits="userSpaceOnUse" x1="64" y1="0" x2="${width - 64}" y2="0"><stop offset="0" stop-color="#58c4b4"/><stop offset="1" stop-color="#e8c77a"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#b)"/><g fill="url(#w)">${shapes.join('')}</g></svg>`
  return rawFrom(sharp(Buffer.from(svg)).removeAlpha())
}
