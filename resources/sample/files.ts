import { pictures, type SamplePicture } from './catalogue.ts'
import { encodeFilm, films } from './films.ts'
import { models } from './models.ts'
import { sounds } from './sounds.ts'
import { texts } from './texts.ts'

/** A file of the sample, made when it is asked for. */
export interface SampleFile {
  /** Path below the folder of sample media. */
  name: string
  make: () => Promise<Uint8Array | string>
}

/** Everything the sample workspace is made of, what takes longest first. */
export const sampleFiles: readonly SampleFile[] = [
  ...films.map((film) => ({ name: `Films/${film.title}.webm`, make: () => encodeFilm(film) })),
  ...pictures.map((picture) => ({ name: `${picture.folder}/${picture.title}.jpg`, make: () => develop(picture) })),
  ...sounds.map(({ title, make }) => ({ name: `Sounds/${title}.wav`, make: async () => make() })),
  ...models.map(({ title, make }) => ({ name: `Models/${title}.glb`, make })),
  ...Object.entries(texts).map(([name, text]) => ({ name: `Notes/${name}`, make: async () => text })),
]

async function develop({ title, taken, camera, words, paint }: SamplePicture): Promise<Buffer> {
  const [make, model] = camera
  const subjects = words.map((word) => `<rdf:li>${word}</rdf:li>`).join('')
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title><dc:subject><rdf:Bag>${subjects}</rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  return paint()
    .withExif({
      IFD0: { Make: make, Model: model, ImageDescription: title, Software: 'Promenade' },
      IFD2: { DateTimeOriginal: taken, DateTimeDigitized: taken },
    })
    .withXmp(xmp)
    .jpeg({ quality: 90, mozjpeg: false, chromaSubsampling: '4:4:4' })
    .toBuffer()
}
