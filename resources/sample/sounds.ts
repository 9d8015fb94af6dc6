import { seeded } from './paint/noise.ts'

const rate = 32_000

/** A sound the sample workspace is made of: a stereo WAV. */
export interface SampleSound {
  title: string
  make: () => Buffer
}

/** All sounds of the sample. */
export const sounds: readonly SampleSound[] = [
  { title: 'Evening bells', make: () => wav(bells(14)) },
  { title: 'Waves on the shore', make: () => wav(waves(16)) },
]

type Stereo = readonly [left: Float32Array, right: Float32Array]

/** Struck partials that die away, on a pentatonic scale. */
function bells(seconds: number): Stereo {
  const random = seeded(12)
  const sound = silence(seconds)
  const scale = [261.63, 293.66, 329.63, 392, 440, 523.25, 587.33, 659.26]
  const partials = [
    [0.5, 0.35, 0.5],
    [1, 1, 1],
    [2.01, 0.45, 1.7],
    [2.98, 0.28, 2.4],
    [4.2, 0.14, 3.6],
    [5.43, 0.08, 5],
  ] as const
  for (let time = 0.1; time < seconds - 3; time += 0.42 + random() * 0.75) {
    const note = scale[Math.floor(random() * scale.length)] ?? 440
    const side = random()
    const loud = 0.09 + random() * 0.1
    for (const [ratio, weight, decay] of partials) {
      addTone(sound, { begin: time, pitch: note * ratio, loud: loud * weight, decay: decay * 0.9, side })
    }
  }
  return faded(sound, 0.02, 2.5)
}

/** A tone that dies away, turned on by a wheel rather than asked of a sine for every sample. */
function addTone(
  [left, right]: Stereo,
  { begin, pitch, loud, decay, side }: { begin: number; pitch: number; loud: number; decay: number; side: number },
): void {
  const step = (2 * Math.PI * pitch) / rate
  const [turnX, turnY] = [Math.cos(step), Math.sin(step)]
  const fade = Math.exp(-decay / rate)
  const first = Math.floor(begin * rate)
  const last = Math.min(left.length, first + Math.floor((6 / decay) * rate))
  let [x, y, level] = [1, 0, loud]
  for (let index = first; index < last; index++) {
    const value = y * level * Math.min(1, (index - first) / 80)
    left[index] = (left[index] ?? 0) + value * (1 - side * 0.7)
    right[index] = (right[index] ?? 0) + value * (0.3 + side * 0.7)
    ;[x, y] = [x * turnX - y * turnY, x * turnY + y * turnX]
    level *= fade
  }
}

/** Noise that swells, breaks and draws back. */
function waves(seconds: number): Stereo {
  const random = seeded(5)
  const sound = silence(seconds)
  for (const [channel, offset] of [
    [sound[0], 0],
    [sound[1], 0.35],
  ] as const) {
    let low = 0
    let lower = 0
    for (let index = 0; index < channel.length; index++) {
      const time = index / rate + offset
      const swell = Math.max(0, Math.sin((time * 2 * Math.PI) / 5.3)) ** 2.2
      const second = Math.max(0, Math.sin((time * 2 * Math.PI) / 7.9 + 2)) ** 3
      const white = random() * 2 - 1
      const open = 0.02 + 0.22 * swell
      low += (white - low) * open
      lower += (low - lower) * 0.6
      channel[index] = lower * (0.16 + swell * 0.95 + second * 0.5) + (white - low) * 0.035 * swell ** 2
    }
  }
  return faded(sound, 0.8, 2)
}

const silence = (seconds: number): Stereo => [new Float32Array(seconds * rate), new Float32Array(seconds * rate)]

/** Fades in and out, seconds, and brings the loudest moment to 0.85. */
function faded(sound: Stereo, fadeIn: number, fadeOut: number): Stereo {
  const loudest = Math.max(
    ...sound.map((channel) => channel.reduce((most, value) => Math.max(most, Math.abs(value)), 0)),
  )
  for (const channel of sound) {
    for (let index = 0; index < channel.length; index++) {
      const since = index / rate
      const left = (channel.length - index) / rate
      const fade = Math.min(1, since / fadeIn) * Math.min(1, left / fadeOut)
      channel[index] = ((channel[index] ?? 0) / loudest) * 0.85 * fade
    }
  }
  return sound
}

function wav(sound: Stereo): Buffer {
  const [left, right] = sound
  const out = Buffer.alloc(44 + left.length * 4)
  out.write('RIFF', 0)
  out.writeUInt32LE(out.length - 8, 4)
  out.write('WAVEfmt ', 8)
  out.writeUInt32LE(16, 16)
  out.writeUInt16LE(1, 20)
  out.writeUInt16LE(2, 22)
  out.writeUInt32LE(rate, 24)
  out.writeUInt32LE(rate * 4, 28)
  out.writeUInt16LE(4, 32)
  out.writeUInt16LE(16, 34)
  out.write('data', 36)
  out.writeUInt32LE(left.length * 4, 40)
  for (let index = 0; index < left.length; index++) {
    out.writeInt16LE(Math.round((left[index] ?? 0) * 32_767), 44 + index * 4)
    out.writeInt16LE(Math.round((right[index] ?? 0) * 32_767), 46 + index * 4)
  }
  return out
}
