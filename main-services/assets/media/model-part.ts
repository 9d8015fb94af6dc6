import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'

/** Bytes of a description that is looked into; longer ones hold their data inside. */
const descriptionLimit = 16 * 1024 * 1024

/** Finds the model beside a file that refers to it, by name; `null` where there is none. */
export async function modelOf(path: string): Promise<string | null> {
  if (extname(path).toLowerCase() !== '.bin') return null
  const folder = dirname(path)
  const named = [basename(path), encodeURIComponent(basename(path))].map((name) => JSON.stringify(name))
  for (const name of await readdir(folder)) {
    if (!name.toLowerCase().endsWith('.gltf')) continue
    const facts = await stat(join(folder, name))
    if (!facts.isFile() || facts.size > descriptionLimit) continue
    const description = await readFile(join(folder, name), 'utf8')
    if (named.some((uri) => description.includes(uri))) return name
  }
  return null
}
