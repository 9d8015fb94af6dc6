// Asked by electron-builder before anything is packed: refuses where a native part that would be packed may not be
// distributed, and before anything was downloaded or written.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../support/paths.mjs'
import { refusal, undistributable } from './ffmpeg.mjs'

export default function beforePack() {
  const found = undistributable(nativeFiles())
  if (found.length > 0) throw new Error(refusal(found.map((one) => ({ ...one, path: relative(root, one.path) }))))
}

/** Programs, libraries and modules of machine code. */
const native = /\.(?:node|dll|dylib|exe|wasm|so(?:\.\d+)*)$|^[^.]+$/

/** Those in the packages that ship and are installed here. */
function* nativeFiles() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '' || entry.dev || entry.devOptional) continue
    yield* filesIn(join(root, path))
  }
}

function* filesIn(folder) {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    // Made for another platform, and not installed here.
    if (error.code === 'ENOENT') return
    throw error
  }
  for (const entry of entries) {
    const path = join(folder, entry.name)
    // Packages inside packages have entries of their own.
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* filesIn(path)
    else if (entry.isFile() && native.test(entry.name)) yield path
  }
}
