import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface Wishes {
  /** Folder of the workspace, absolute. */
  workspace: string
  /** Open the sample hall. */
  sample: boolean
}

/**
 * What the application was started with. What it does not know is left to Chromium.
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
  const workspace = typeof values.workspace === 'string' ? values.workspace : join(homedir(), 'Promenade')
  return { workspace: resolve(typedIn, workspace), sample: values.sample === true }
}
