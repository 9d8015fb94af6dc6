import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Output,
  VideoSampleSink,
} from 'mediabunny'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secret, tellingKinds, tellingMedium } from '../../../tests/support/telling-media.ts'
import { CannotStrip, remux } from './remux.ts'
import { withoutUserData } from './user-data.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'promenade-remux-'))))
afterEach(() => rmSync(folder, { recursive: true }))

async function remuxed(bytes: Buffer): Promise<{ bytes: Buffer; extension: string }> {
  writeFileSync(join(folder, 'in'), bytes)
  const file = await open(join(folder, 'in'))
  try {
    const { extension } = await remux(file, join(folder, 'out'))
    return { bytes: readFileSync(join(folder, 'out')), extension }
  } finally {
    await file.close()
  }
}

/** What there is to see and hear: for each track its codec and how much of it. */
async function substance(bytes: Buffer) {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
  const tracks = await input.getTracks()
  const told = []
  for (const track of tracks) {
    let packets = 0
    for await (const packet of new EncodedPacketSink(track).packets()) packets += packet.data.length > 0 ? 1 : 0
    told.push({ codec: await track.getCodec(), packets })
  }
  return told.toSorted((one, other) => String(one.codec).localeCompare(String(other.codec)))
}

describe('M8.1 films and sounds that are given away', () => {
  it.each(Object.keys(tellingKinds))('%s keeps all there is to see and hear, and says nothing else', async (name) => {
    const before = await tellingMedium(name)
    const { bytes } = await remuxed(before)
    expect(bytes.includes(secret)).toBe(false)
    expect(bytes.includes(Buffer.from(secret, 'utf16le'))).toBe(false)
    expect(bytes.includes('Exif')).toBe(false)
    expect(await substance(bytes)).toEqual(await substance(before))
    const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
    expect(Object.keys(await input.getMetadataTags()).filter((key) => key !== 'raw')).toEqual([])
  })

  it.each(['film.mp4', 'hevc.mp4', 'film.ts', 'film.mkv'])(
    '%s loses what a camera wrote between its frames',
    async (name) => {
      const plain = await tellingMedium(name)
      const told = await withCameraMessages(plain, name)
      expect(told.includes(secret)).toBe(true)
      const { bytes } = await remuxed(told)
      expect(bytes.includes(secret)).toBe(false)
      const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
      const track = await input.getPrimaryVideoTrack()
      if (!track) throw new Error('The picture is gone.')
      const sample = await new VideoSampleSink(track).getSample(await track.getFirstTimestamp())
      expect(sample?.codedWidth).toBe(64)
      sample?.close()
    },
  )

  it('are the same file each time, and an index that stands first lets them begin at once', async () => {
    const before = await tellingMedium('film.mov')
    const [one, other] = [await remuxed(before), (rmSync(join(folder, 'out')), await remuxed(before))]
    expect(one.bytes.equals(other.bytes)).toBe(true)
    // What a camera writes as QuickTime plays in more browsers as MP4.
    expect(one.extension).toBe('.mp4')
    expect(one.bytes.indexOf('moov')).toBeLessThan(one.bytes.indexOf('mdat'))
  })

  it('are left out, with the reason, where they cannot be written anew', async () => {
    await expect(remuxed(Buffer.from('RIFF\0\0\0\0AVI LIST and more of it'))).rejects.toBeInstanceOf(CannotStrip)
    await expect(remuxed((await tellingMedium('sound.flac')).subarray(0, 120))).rejects.toBeInstanceOf(CannotStrip)
  })
})

/** The film with a maker's own message before each frame, as drones and camcorders write them. */
async function withCameraMessages(bytes: Buffer, name: string): Promise<Buffer> {
  const kind = tellingKinds[name]
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
  const track = await input.getPrimaryVideoTrack()
  const config = await track?.getDecoderConfig()
  const codec = await track?.getCodec()
  if (!kind || !track || !config || !codec) throw new Error('There is no picture.')
  const target = new BufferTarget()
  const output = new Output({ format: kind.format(), target })
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source)
  await output.start()
  const payload = [...Array.from({ length: 16 }, (_, index) => index + 1), ...Buffer.from(secret)]
  const header = codec === 'avc' ? [6] : [39 << 1, 1]
  const message = [...header, 5, payload.length, ...payload, 0x80]
  const before = config.description ? [0, 0, 0, message.length, ...message] : [0, 0, 0, 1, ...message]
  for await (const packet of new EncodedPacketSink(track).packets()) {
    await source.add(packet.clone({ data: Uint8Array.from([...before, ...packet.data]) }), { decoderConfig: config })
  }
  await output.finalize()
  return Buffer.from(target.buffer ?? new ArrayBuffer(0))
}

describe('M8.1 messages between frames', () => {
  const units = (...list: number[][]) => Uint8Array.from(list.flatMap((unit) => [0, 0, 0, unit.length, ...unit]))
  const uuid = Array.from({ length: 16 }, (_, index) => index)

  it('are dropped where they are a maker’s own, and kept where a decoder needs them', () => {
    const own = [6, 5, 18, ...uuid, 7, 7, 0x80]
    const timing = [6, 1, 2, 9, 9, 0x80]
    const both = [6, 1, 2, 9, 9, 5, 18, ...uuid, 7, 7, 0x80]
    const picture = [0x65, 1, 2, 3]
    expect(withoutUserData(units(own, picture), 'avc', 4)).toEqual(units(picture))
    expect(withoutUserData(units(both, picture), 'avc', 4)).toEqual(units(timing, picture))
    const untouched = units(timing, picture)
    expect(withoutUserData(untouched, 'avc', 4)).toBe(untouched)
  })

  it('are found behind start codes and escapes, and what is no stream stays as it is', () => {
    const escaped = [6, 5, 20, ...uuid, 0, 0, 3, 1, 7, 0x80]
    const annexB = Uint8Array.from([0, 0, 0, 1, ...escaped, 0, 0, 1, 0x65, 1, 2])
    expect(withoutUserData(annexB, 'avc', 0)).toEqual(Uint8Array.from([0, 0, 0, 1, 0x65, 1, 2]))
    const odd = Uint8Array.from([1, 2, 3])
    expect(withoutUserData(odd, 'hevc', 4)).toBe(odd)
    expect(withoutUserData(odd, 'avc', 0)).toBe(odd)
  })
})
