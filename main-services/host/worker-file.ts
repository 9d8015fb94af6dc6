import { fileURLToPath } from 'node:url'

/**
 * The file that a worker thread runs. As source it lies where `source` says, relative to the caller; in the bundled
 * desktop build all of them are entries beside the bundle.
 *
 * @param from the caller's `import.meta.url`.
 */
export function workerFile(from: string, source: string, bundled: string): string {
  const path = from.endsWith('.ts') ? source : `./${bundled}`
  return fileURLToPath(new URL(path, from))
}
