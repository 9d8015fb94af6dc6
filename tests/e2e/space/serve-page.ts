import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import type { Plugin } from 'vite'
import { servePages, type PageServer } from '../../support/page-server.ts'
import { colorOf } from './page/things.ts'

const sides: Record<string, number> = { tile: 128, thumb: 512, preview: 2048 }

/** A picture of one colour, with a band of another across its middle where `banded`: renditions as a server gives them. */
async function picture(index: number, derivative: string): Promise<Buffer> {
  const side = sides[derivative] ?? 2048
  const base = sharp({
    create: { width: side, height: Math.round(side / 1.5), channels: 3, background: colorOf(index) },
  })
  return base.webp({ lossless: true, effort: 0 }).toBuffer()
}

/** Real media of a folder in place of plain colours: for looking at. */
interface Media {
  photos: string[]
  /** What a thing's original is, by its place among seven. */
  originals: Record<number, string[]>
}

function mediaIn(folder: string | undefined): Media {
  const files = folder
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    : []
  const like = (pattern: RegExp): string[] => files.filter((path) => pattern.test(path) && statSync(path).isFile())
  return {
    photos: like(/photos.*\.(jpe?g|png|webp)$/i),
    originals: { 2: like(/\.(mp4|webm)$/i), 3: like(/\.(mp3|ogg|m4a|wav)$/i), 5: like(/\.glb$/i) },
  }
}

function pictures({ photos, originals }: Media): Plugin {
  const cache = new Map<string, Promise<Buffer>>()
  const make = (index: number, derivative: string): Promise<Buffer> => {
    const files = originals[index % 7] ?? []
    const file = files[Math.floor(index / 7) % Math.max(1, files.length)]
    if (derivative === 'original' && file) return readFile(file)
    if (derivative === 'waveform') {
      return Promise.resolve(
        Buffer.from(JSON.stringify(Array.from({ length: 512 }, (_, i) => Math.abs(Math.sin(i / 9))))),
      )
    }
    const photo = photos[index % Math.max(1, photos.length)]
    if (!photo) return picture(index, derivative)
    const side = sides[derivative] ?? 2048
    return sharp(photo).rotate().resize(side, side, { fit: 'inside' }).webp({ quality: 85 }).toBuffer()
  }
  return {
    name: 'pictures',
    configureServer(server) {
      server.middlewares.use('/picture', (request, response) => {
        const [, id = '', derivative = ''] = (request.url ?? '').split('/')
        const key = `${id}/${derivative}`
        const made = cache.get(key) ?? make(Number.parseInt(id.slice(-12), 16), derivative)
        cache.set(key, made)
        made.then(
          (bytes) => response.setHeader('Content-Type', 'image/webp').end(bytes),
          () => response.writeHead(404).end(),
        )
      })
    },
  }
}

/**
 * Serves the page that shows the space by itself.
 *
 * @param media folder of real media to show in place of plain colours
 */
export function servePage(media?: string): Promise<PageServer> {
  return servePages(resolve(import.meta.dirname, 'page'), [pictures(mediaIn(media))])
}
