import { describe, expect, it } from 'vitest'
import { detect } from './detect.ts'

const bytes = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(64)])
/** The first box of an ISO base media file, with its brands. */
const ftyp = (...brands: string[]): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(16 + 4 * (brands.length - 1))
  return bytes(`${size.toString('latin1')}ftyp${brands[0] ?? ''}\0\0\0\0${brands.slice(1).join('')}`)
}

/** First bytes, the name of the file, and what that is: a kind with its format, or why it is left out. */
const files: [what: string, head: Buffer, name: string, is: string][] = [
  ['JPEG', bytes('\xff\xd8\xff\xe0'), 'a.jpg', 'image jpeg'],
  ['JPEG under another name', bytes('\xff\xd8\xff\xe0'), 'a.png', 'image jpeg'],
  ['PNG', bytes('\x89PNG\r\n'), 'a.png', 'image png'],
  ['GIF', bytes('GIF89a'), 'a.gif', 'image gif'],
  ['WebP', bytes('RIFF\0\0\0\0WEBPVP8 '), 'a.webp', 'image webp'],
  ['TIFF, both ends', bytes('MM\0*'), 'a.tif', 'image tiff'],
  ['HEIC', ftyp('heic', 'mif1'), 'a.heic', 'image heic'],
  ['AVIF', ftyp('avif', 'mif1'), 'a.avif', 'image avif'],
  ['MP4', ftyp('isom', 'avc1'), 'a.mp4', 'media mp4'],
  ['QuickTime', ftyp('qt  '), 'a.mov', 'media quicktime'],
  ['Matroska', bytes('\x1aE\xdf\xa3webm'), 'a.webm', 'media matroska'],
  ['WAVE', bytes('RIFF\0\0\0\0WAVEfmt '), 'a.wav', 'media wave'],
  ['FLAC', bytes('fLaC'), 'a.flac', 'media flac'],
  ['Ogg', bytes('OggS'), 'a.ogg', 'media ogg'],
  ['GLB', bytes('glTF'), 'a.glb', 'model glb'],
  ['PDF', bytes('%PDF-1.7'), 'a.pdf', 'refused PDF'],
  ['an archive', bytes('PK\x03\x04'), 'a.zip', 'refused archive'],
  ['a program', bytes('\x7fELF'), 'a', 'refused program'],
  ['Photoshop', bytes('8BPS'), 'a.psd', 'refused Photoshop'],
  ['JPEG XL', bytes('\xff\x0a'), 'a.jxl', 'refused JPEG XL'],
  ['AVI', bytes('RIFF\0\0\0\0AVI LIST'), 'a.avi', 'refused AVI'],
]

describe('M1.1 what a file is, by what it begins with', () => {
  it.each(files)('%s', (_what, head, name, is) => {
    const { detected } = detect(head, name)
    const said = detected.kind === 'refused' ? `refused ${detected.reason}` : `${detected.kind} ${detected.format}`
    const [kind = '', ...rest] = is.split(' ')
    expect(said.startsWith(kind)).toBe(true)
    expect(said).toContain(rest.join(' '))
  })
})
