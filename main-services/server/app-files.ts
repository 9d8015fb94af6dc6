import { createReadStream, statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pageHeaders } from './security-headers.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The bundler puts a hash of the content into these names. */
const hashedName = /^\/assets\/.*-[\w-]{8}\.\w+$/

/**
 * The built app. Only files found in its folder beforehand are served, looked up by the exact path, so no spelling of
 * a path leads out of it.
 */
export class AppFiles {
  readonly #root: string
  #files = new Map<string, string>()
  #builtAt = 0

  constructor(root: string) {
    this.#root = root
  }

  /** The file at `path`, or undefined where the app has none. */
  async serve(path: string, method: string): Promise<Response | undefined> {
    await this.#refresh()
    const address = path === '/' ? '/index.html' : path
    const file = this.#files.get(address)
    if (file === undefined) return undefined
    const type = types[extname(file)] ?? 'application/octet-stream'
    const headers = {
      'content-type': type,
      'cache-control': hashedName.test(address) ? 'private, max-age=31536000, immutable' : 'no-cache',
      ...pageHeaders,
    }
    if (method === 'HEAD') {
      const { size } = await stat(file)
      return new Response(null, { headers: { ...headers, 'content-length': String(size) } })
    }
    if (extname(file) === '.html') return new Response(await readFile(file), { headers })
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers })
  }

  /** Looks at the folder again when the app was built anew. */
  async #refresh(): Promise<void> {
    const builtAt = statSync(join(this.#root, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (builtAt === this.#builtAt) return
    const files = new Map<string, string>()
    if (builtAt > 0) {
      for (const entry of await readdir(this.#root, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const file = join(entry.parentPath, entry.name)
        files.set(`/${relative(this.#root, file).split(sep).join('/')}`, file)
      }
    }
    this.#files = files
    this.#builtAt = builtAt
  }
}
