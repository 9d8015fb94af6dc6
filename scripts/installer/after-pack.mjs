// Asked by electron-builder when the program lies ready and no installer has been made of it: looks at what was really
// packed, also what came from elsewhere than the packages. Electron's own FFmpeg lies outside; it is built without GPL
// parts.
import { readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { refusal, undistributable } from './ffmpeg.mjs'

export default function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir)
  const files = readdirSync(resources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const found = undistributable(files)
  if (found.length === 0) return
  // What must not be passed on is not left lying about either.
  rmSync(appOutDir, { recursive: true, force: true })
  throw new Error(refusal(found.map((one) => ({ ...one, path: relative(appOutDir, one.path) }))))
}
