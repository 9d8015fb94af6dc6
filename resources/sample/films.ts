import { registerMediabunnyServer } from '@mediabunny/server'
import { BufferTarget, Output, VideoSample, VideoSampleSource, WebMOutputFormat } from 'mediabunny'
import { layered, smoothStep } from './paint/noise.ts'
import { gradient, light, mix, Painting } from './paint/painting.ts'
import { paintDisc, paintGlow, paintRidge, paintSky } from './paint/nature.ts'

const size = { width: 640, height: 360 }
/** Painted smaller and enlarged: nothing in these films has an edge that would show it. */
const painted = { width: 400, height: 225 }
const framesPerSecond = 24

/** A short film the sample workspace is made of. */
export interface SampleFilm {
  title: string
  seconds: number
  /** The picture at a part of the whole, in [0, 1). */
  frame: (part: number) => Painting
}

/** All films of the sample. */
export const films: readonly SampleFilm[] = [
  { title: 'The sun comes up', seconds: 4, frame: sunrise },
  { title: 'Slow colour', seconds: 4, frame: slowColor },
]

function sunrise(part: number): Painting {
  const painting = new Painting(painted.width, painted.height)
  const up = smoothStep(0, 1, part)
  const shade = (night: string, day: string) => {
    const [red, green, blue] = mix(light(night), light(day), up)
    const channel = (value: number) =>
      Math.round(255 * value ** (1 / 2.2))
        .toString(16)
        .padStart(2, '0')
    return `#${channel(red)}${channel(green)}${channel(blue)}`
  }
  paintSky(
    painting,
    [
      [0, shade('#0b1230', '#4f86c6')],
      [0.6, shade('#3a2a5e', '#e8a87c')],
      [1, shade('#8a3f5c', '#ffe0a0')],
    ],
    0.72,
  )
  const sun = { x: 0.5 + part * 0.06, y: 0.78 - up * 0.46 }
  paintGlow(painting, { ...sun, radius: 0.3, color: '#ffb066', strength: 0.35 + up * 0.9 })
  paintDisc(painting, { ...sun, radius: 0.055, color: '#fff1cc' })
  for (let layer = 0; layer < 4; layer++) {
    const near = layer / 3
    paintRidge(painting, {
      seed: 9 + layer * 4,
      base: 0.66 + near * 0.36,
      height: 0.2,
      waves: 2 + near,
      octaves: 4,
      color: shade(
        ['#33305c', '#26264c', '#191b3a', '#0c0f22'][layer] ?? '#0c0f22',
        ['#a87f86', '#7a5f76', '#4b4560', '#262a40'][layer] ?? '#262a40',
      ),
      foot: shade('#3f3560', '#d9a088'),
      depth: 0.2,
    })
  }
  return painting
}

/** Flows once around and ends where it began. */
function slowColor(part: number): Painting {
  const painting = new Painting(painted.width, painted.height)
  const color = gradient([
    [0, '#0e1a3a'],
    [0.35, '#6a2c70'],
    [0.6, '#f08a5d'],
    [0.85, '#f9ed69'],
    [1, '#fff8e0'],
  ])
  const [dx, dy] = [Math.cos(part * 2 * Math.PI) * 0.35, Math.sin(part * 2 * Math.PI) * 0.35]
  painting.each((x, y, u, v) => {
    const first = layered(u * 2.4 + dx, v * 1.4 + dy, 3, 2)
    const value = layered(u * 1.8 + first * 2 - dy, v * 1.1 + first * 1.6 + dx, 17, 2)
    painting.over(x, y, color((value - 0.2) * 1.7))
  })
  return painting
}

/** Encodes a film as VP9 in WebM, which every browser plays and which needs no licence. */
export async function encodeFilm(film: SampleFilm): Promise<Uint8Array> {
  registerMediabunnyServer({ hardwareContext: null })
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const source = new VideoSampleSource({ codec: 'vp9', bitrate: 1_400_000 })
  output.addVideoTrack(source, { frameRate: framesPerSecond })
  await output.start()
  const count = film.seconds * framesPerSecond
  for (let index = 0; index < count; index++) {
    const pixels = await film
      .frame(index / count)
      .develop({ grain: 0 })
      .resize(size.width, size.height)
      .ensureAlpha()
      .raw()
      .toBuffer()
    const timing = { timestamp: index / framesPerSecond, duration: 1 / framesPerSecond }
    const sample = new VideoSample(pixels, {
      format: 'RGBX',
      codedWidth: size.width,
      codedHeight: size.height,
      ...timing,
    })
    await source.add(sample)
    sample.close()
  }
  await output.finalize()
  if (!target.buffer) throw new Error('The encoder gave no film.')
  return new Uint8Array(target.buffer)
}
