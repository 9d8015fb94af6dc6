import { ALL_FORMATS, Input, UrlSource, VideoSampleSink } from 'mediabunny'
import type { FilmFrames } from './film-object.ts'

/** Pictures of a film that a server serves in ranges, decoded by the browser one by one. */
class DecodedFilm implements FilmFrames {
  readonly duration: number
  readonly width: number
  readonly height: number
  readonly #input: Input
  readonly #sink: VideoSampleSink
  /** Seconds of its first picture: what is asked for before it shows that one. */
  readonly #first: number

  constructor(
    input: Input,
    sink: VideoSampleSink,
    facts: { duration: number; width: number; height: number; first: number },
  ) {
    this.#input = input
    this.#sink = sink
    this.#first = facts.first
    this.duration = facts.duration
    this.width = facts.width
    this.height = facts.height
  }

  async draw(seconds: number, context: OffscreenCanvasRenderingContext2D): Promise<void> {
    const sample = await this.#sink.getSample(Math.max(this.#first, seconds))
    if (!sample) return
    try {
      sample.draw(context, 0, 0, this.width, this.height)
    } finally {
      sample.close()
    }
  }

  dispose(): void {
    this.#input.dispose()
  }
}

/**
 * Opens a film to take single pictures from it, each the one that is shown at exactly a given moment.
 *
 * @throws where there is no film, or the browser cannot decode it
 */
export async function openFilm(url: string): Promise<FilmFrames> {
  const input = new Input({ formats: ALL_FORMATS, source: new UrlSource(url) })
  try {
    const track = await input.getPrimaryVideoTrack()
    if (!track || !(await track.canDecode())) throw new Error('The browser cannot decode this film.')
    const [duration, first] = await Promise.all([track.computeDuration(), track.getFirstTimestamp()])
    const facts = { duration, first, width: track.displayWidth, height: track.displayHeight }
    return new DecodedFilm(input, new VideoSampleSink(track), facts)
  } catch (error) {
    input.dispose()
    throw error
  }
}
