import { fileURLToPath } from 'node:url'

/**
 * A file that ships beside the program, in `resources/`: it lies at the same place under the program's folder for the
 * source as for the bundled desktop build.
 *
 * @param path within `resources/`
 * @param from this module's own address
 */
export function resourceFile(path: string, from = import.meta.url): string {
  const root = from.endsWith('.ts') ? '../..' : '../../..'
  return fileURLToPath(new URL(`${root}/resources/${path}`, from))
}
