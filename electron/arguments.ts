import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sampleDirectory } from '#services/sample/index.ts'

/** What the command line of the application asks for. */
export interface Wishes {
  /** Folder of the workspace, absolute. */
  workspace: string
  /** It is the sample's, which is made there. */
  sample: boolean
}

/**
 * Reads what the application was started with. What it does not know is left to Chromium.
 *
 * @param words the arguments after the program's own
 * @param typedIn the folder that relative paths are meant from
 */
export function wishesOf(words: readonly string[], typedIn: string): Wishes {
  const { values } = parseArgs({
    args: [...words],
    options: { workspace: { type: 'string' }, sample: { type: 'boolean' } },
    strict: false,
  })
  const sample = values.sample === true
  const usual = () => (sample ? sampleDirectory() : join(homedir(), 'Promenade'))
  const workspace = typeof values.workspace === 'string' ? values.workspace : usual()
  return { workspace: resolve(typedIn, workspace), sample }
}

/**
 * How this program is started once more, for the sample: in a process and a window of its own. Where the sample is open
 * already, its window comes to the front and the new process ends.
 *
 * @param appPath where the application's code lies; left out where the program holds it
 */
export function sampleProgram(program: string, appPath?: string): { program: string; words: string[] } {
  return { program, words: [...(appPath === undefined ? [] : [appPath]), '--sample'] }
}
