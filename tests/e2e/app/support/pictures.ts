import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** Pictures of one strong colour each, so that a test can find them on the screen; taken in two different years. */
export const pictures = [
  { name: 'poppy field', color: '#d42020', year: 2015 },
  { name: 'spring meadow', color: '#20b038', year: 2015 },
  { name: 'evening sea', color: '#2040d0', year: 2015 },
  { name: 'wheat', color: '#e0c020', year: 2019 },
  { name: 'lagoon', color: '#20b8c0', year: 2019 },
  { name: 'heather', color: '#b030c0', year: 2019 },
] as const

export type Rgb = [number, number, number]

export const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb

/** Writes the pictures into a folder, with the date a camera would have noted. */
export async function writePictures(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await Promise.all(
    pictures.map(({ name, color, year }, index) =>
      sharp({ create: { width: 1200, height: index % 2 === 0 ? 800 : 1600, channels: 3, background: color } })
        .withExif({
          IFD0: { Make: 'Promenade', Model: index < 3 ? 'Field camera' : 'Sea camera' },
          IFD2: { DateTimeOriginal: `${year}:0${index + 1}:10 12:00:00` },
        })
        .jpeg({ quality: 92 })
        .toFile(join(folder, `${name}.jpg`)),
    ),
  )
  return folder
}
