// Where things lie. Plain JavaScript for Node 20 and later, with nothing installed: it runs before anything is.
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** Everything a script keeps that can be made again: Node 24, downloads, compiled code. */
export const cache = join(root, '.cache')
export const modules = join(root, 'node_modules')

/** The folder the person typed the command in: npm changes to the root of the repository before it runs a script. */
export function typedIn() {
  const byNpm = process.env.npm_package_json === join(root, 'package.json')
  return (byNpm && process.env.INIT_CWD) || process.cwd()
}
