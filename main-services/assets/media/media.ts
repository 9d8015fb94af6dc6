import { registerMediabunnyServer } from '@mediabunny/server'
import {
  ALL_FORMATS,
  BufferSource,
  FilePathSource,
  Input,
  Logging,
  LogLevel,
  type InputAudioTrack,
  type InputVideoTrack,
  type MetadataTags,
} from 'mediabunny'
import type { Json } from '#shared/model/ids.ts'
import type { DerivativeFiles } from './derivative-files.ts'
import { emptyFacts, FileRefused, orientationOf, type MediaFacts } from './facts.ts'
import { makeRenditions } from './image.ts'
import { cameraName, localTime, toGroups } from './metadata.ts'
import { movieDate } from './movie-date.ts'
import { readPoster } from './poster.ts'
import { drawWaveform, readPeaks } from './waveform.ts'

// Frames are decoded in software: the same picture on every machine, and no search for a graphics card.
registerMediabunnyServer({ hardwareContext: null })
// What is wrong with a file is said in its notes, not on the console.
Logging.level = LogLevel.Silent

/** A film or sound to look into. `head` is its first bytes. */
export interface MediaSource {
  path: string
  /** The whole content where it was small enough to hold. */
  bytes: Buffer | null
  head: Buffer
  mimeType: string
}

/** A video or a sound opened for reading. Close it when done. */
export class OpenMedia {
  readonly #input: Input
  readonly source: MediaSource

  constructor(source: MediaSource) {
    this.source = source
    this.#input = new Input({
      source: source.bytes ? new BufferSource(source.bytes) : new FilePathSource(source.path),
      formats: ALL_FORMATS,
    })
  }

  /** Looks at the structure only. Throws {@link FileRefused} where there is neither picture nor sound. */
  async tracks(): Promise<{ video: InputVideoTrack | null; audio: InputAudioTrack | null; seconds: number }> {
    try {
      const video = await this.#input.getPrimaryVideoTrack()
      const audio = await this.#input.getPrimaryAudioTrack()
      if (!video && !audio) throw new FileRefused('failed', 'It holds neither a video nor a sound that can be read.')
      const seconds = await this.#input.computeDuration()
      if (!Number.isFinite(seconds) || seconds <= 0)
        throw new FileRefused('failed', 'It holds no picture and no sound.')
      return { video, audio, seconds }
    } catch (error) {
      if (error instanceof FileRefused) throw error
      throw new FileRefused('failed', 'It is damaged, or not a video or sound that Promenade knows.')
    }
  }

  async tags(): Promise<MetadataTags> {
    return this.#input.getMetadataTags()
  }

  close(): void {
    this.#input.dispose()
  }
}

/** Probes a video or sound and makes its poster, waveform and renditions. */
export async function readMedia(media: OpenMedia, files: DerivativeFiles): Promise<MediaFacts> {
  const { video, audio, seconds } = await media.tracks()
  const notes: string[] = []
  const tags = await media.tags().catch(() => {
    notes.push('What it says of itself is damaged and was left out.')
    return {}
  })
  const facts: MediaFacts = {
    ...emptyFacts(video ? 'video' : 'audio', video ? media.source.mimeType : soundType(media.source.mimeType)),
    durationSeconds: Math.round(seconds * 1000) / 1000,
    color: video ? '#202028' : '#2f6f7e',
    ...interpretTags(tags),
    metadata: await describe(video, audio, tags),
    notes,
  }
  if (audio) await addSound(facts, audio, seconds, files, video === null)
  if (video) await addPicture(facts, video, seconds, files)
  if (facts.derivatives.length === 1) throw await undecodable(video ?? audio)
  facts.takenAt ??= await movieDate(media.source)
  return facts
}

/** Nothing of it can be seen or heard. */
async function undecodable(track: InputVideoTrack | InputAudioTrack | null): Promise<FileRefused> {
  const codec = (await track?.getCodec()) ?? 'of its own kind'
  return new FileRefused('skipped', `Neither its picture nor its sound can be decoded (codec ${codec}).`)
}

/** A container that may hold either, named for what it does hold. */
const soundType = (mimeType: string): string =>
  mimeType === 'video/quicktime' ? 'audio/mp4' : mimeType.replace('video/', 'audio/')

async function addPicture(facts: MediaFacts, video: InputVideoTrack, seconds: number, files: DerivativeFiles) {
  facts.width = await video.getDisplayWidth()
  facts.height = await video.getDisplayHeight()
  if (!(facts.width > 0 && facts.height > 0)) throw new FileRefused('failed', 'Its picture has no size.')
  facts.orientation = orientationOf(facts.width, facts.height)
  const poster = await readPoster(video, seconds)
  if (!poster) {
    const codec = (await video.getCodec()) ?? 'of its own kind'
    facts.notes.push(`No picture of it could be decoded (codec ${codec}).`)
    return
  }
  const { derivatives, ...colors } = await makeRenditions(poster, files, true)
  facts.derivatives.push(...derivatives)
  Object.assign(facts, colors)
}

async function addSound(
  facts: MediaFacts,
  audio: InputAudioTrack,
  seconds: number,
  files: DerivativeFiles,
  alone: boolean,
): Promise<void> {
  const { peaks, note } = await readPeaks(audio, seconds)
  if (note) facts.notes.push(note)
  if (!peaks) return
  await files.write('waveform', JSON.stringify({ seconds, peaks }))
  facts.derivatives.push('waveform')
  if (!alone) return
  const { derivatives } = await makeRenditions(await drawWaveform(peaks), files, true)
  facts.derivatives.push(...derivatives)
}

async function describe(
  video: InputVideoTrack | null,
  audio: InputAudioTrack | null,
  tags: MetadataTags,
): Promise<Record<string, Json>> {
  const { images, raw, ...named } = tags
  const groups = toGroups({ tags: named, raw })
  if (video) {
    const rate = await video.computePacketStats(120).catch(() => null)
    groups['video'] = {
      codec: (await video.getCodec()) ?? 'unknown',
      ...(rate ? { framesPerSecond: Math.round(rate.averagePacketRate * 1000) / 1000 } : {}),
      rotation: await video.getRotation(),
    }
  }
  if (audio) {
    groups['audio'] = {
      codec: (await audio.getCodec()) ?? 'unknown',
      sampleRate: await audio.getSampleRate(),
      channels: await audio.getNumberOfChannels(),
    }
  }
  if (images && images.length > 0) groups['pictures'] = images.map(({ mimeType, kind }) => `${kind} (${mimeType})`)
  return groups
}

function interpretTags(tags: MetadataTags): Pick<MediaFacts, 'takenAt' | 'camera' | 'latitude' | 'longitude'> {
  const raw = (name: string) => {
    const value = tags.raw?.[name]
    return typeof value === 'string' ? value : undefined
  }
  const created = raw('com.apple.quicktime.creationdate')
  const place = /^([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)/.exec(raw('com.apple.quicktime.location.ISO6709') ?? '')
  const latitude = Number(place?.[1])
  const longitude = Number(place?.[2])
  const valid = place !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return {
    takenAt: created ? localTime(created) : null,
    camera: cameraName(raw('com.apple.quicktime.make'), raw('com.apple.quicktime.model')),
    latitude: valid ? latitude : null,
    longitude: valid ? longitude : null,
  }
}
