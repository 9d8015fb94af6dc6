import { hash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { renditionSize, renditionWebp } from '#services/assets/media/image.ts'
import { createStudio } from '#services/studio.ts'
import { pictures } from '../resources/sample/catalogue.ts'
import { openMedia } from '../tests/support/media.ts'
import { compare, type BenchResult } from './support/harness.ts'

/** Photos imported in one round. */
const photoCount = 64

/**
 * Import of photos (read, hash, metadata, renditions, colours, database, search index) in files a second, beside a bare
 * loop that reads, hashes and makes the same renditions with sharp and does nothing else. Both decode a picture once
 * and make each rendition from the next larger one, with the same settings, and may use all cores.
 */
export async function bench(): Promise<BenchResult> {
  const home = await mkdtemp(join(tmpdir(), 'promenade-bench-import-'))
  try {
    const files = await choosePhotos(home)
    let rounds = 0
    return await compare({
      name: 'import',
      unit: 'files/s',
      higherIsBetter: true,
      ours: () => measure(files, join(home, `ours-${++rounds}`), importAll),
      baseline: {
        what: 'a bare loop of read, SHA-256 and sharp making the same renditions on all cores',
        measure: () => measure(files, join(home, `bare-${++rounds}`), bareLoop),
      },
      detail: () => ({ photos: files.length, cores: availableParallelism() }),
    })
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function measure(
  files: readonly string[],
  directory: string,
  work: (files: readonly string[], directory: string) => Promise<void>,
): Promise<number> {
  await mkdir(directory)
  const start = performance.now()
  await work(files, directory)
  const seconds = (performance.now() - start) / 1000
  await rm(directory, { recursive: true, force: true })
  return files.length / seconds
}

async function importAll(files: readonly string[], directory: string): Promise<void> {
  const studio = createStudio({ workspace: directory })
  for await (const event of await studio.client().assets.import({ paths: [...files] })) {
    if (event.type === 'result' && event.imported !== files.length) throw new Error('Not every photo was imported.')
  }
  await studio.close()
}

async function bareLoop(files: readonly string[], directory: string): Promise<void> {
  const waiting = [...files]
  const worker = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await bareImport(file, directory)
  }
  // Twice as many as cores keep them busy while one waits for the disk; sharp itself works beside this thread.
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker))
}

async function bareImport(file: string, directory: string): Promise<void> {
  const bytes = await readFile(file)
  const name = join(directory, hash('sha256', bytes))
  const { width, height, orientation } = await sharp(bytes).metadata()
  const withPreview = Math.max(width, height) > renditionSize.preview || (orientation ?? 1) !== 1
  const fit = (size: number) => ({ width: size, height: size, fit: 'inside', withoutEnlargement: true }) as const
  const raw = async (input: Sharp, size: number) => {
    const { data, info } = await input.resize(fit(size)).raw().toBuffer({ resolveWithObject: true })
    return { data, raw: { width: info.width, height: info.height, channels: info.channels } }
  }
  const from = (image: Awaited<ReturnType<typeof raw>>) => sharp(image.data, { raw: image.raw })
  const first = await raw(sharp(bytes).autoOrient(), withPreview ? renditionSize.preview : renditionSize.thumb)
  const thumb = withPreview ? await raw(from(first), renditionSize.thumb) : first
  const tile = await raw(from(thumb), renditionSize.tile)
  const write = async (rendition: keyof typeof renditionWebp, image: typeof first) =>
    writeFile(`${name}-${rendition}.webp`, await from(image).webp(renditionWebp[rendition]).toBuffer())
  await Promise.all([write('tile', tile), write('thumb', thumb), ...(withPreview ? [write('preview', first)] : [])])
}

/** Real photos where they lie beside the checkout, no two alike; else the ones the sample workspace is made of. */
async function choosePhotos(home: string): Promise<string[]> {
  const media = openMedia()
  if (media) {
    const found = (await readdir(join(media, 'photos'), { recursive: true })).filter((name) => /\.jpe?g$/i.test(name))
    const unique = new Map<string, string>()
    for (const name of found.toSorted()) {
      const path = join(media, 'photos', name)
      unique.set(hash('sha256', await readFile(path)), path)
    }
    return [...unique.values()].slice(0, photoCount)
  }
  const folder = join(home, 'photos')
  await mkdir(folder)
  const paths = pictures.slice(0, 24).map((picture) => ({ picture, path: join(folder, `${picture.title}.jpg`) }))
  for (const { picture, path } of paths) await writeFile(path, await picture.paint().jpeg({ quality: 92 }).toBuffer())
  return paths.map(({ path }) => path)
}
