import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Surroundings {
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  home: string
  /** A folder of the program itself. */
  from: string
}

const here = (): Surroundings => ({
  env: process.env,
  platform: process.platform,
  home: homedir(),
  from: dirname(fileURLToPath(import.meta.url)),
})

/**
 * Names the workspace of the sample, apart from every other: what `PROMENADE_SAMPLE` names, else `sample-workspace` in
 * a clone, else where the system keeps what programs make for a person.
 */
export function sampleDirectory(given: Partial<Surroundings> = {}): string {
  const { env, platform, home, from } = { ...here(), ...given }
  const named = env['PROMENADE_SAMPLE']
  if (named) return resolve(named)
  const clone = cloneAbove(from)
  if (clone) return join(clone, 'sample-workspace')
  return join(dataDirectory(env, platform, home), 'Promenade', 'sample')
}

/** The nearest folder above that is a clone, which can start itself. */
function cloneAbove(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'scripts', 'start.mjs')) && existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

function dataDirectory(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  return env['XDG_DATA_HOME'] ?? join(home, '.local', 'share')
}
