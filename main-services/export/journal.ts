import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isCode, look, RelativePath } from './relative-path.ts'

/** What lies in the folder that an export makes beside its target. */
export const staged = {
  fresh: 'new',
  earlier: 'old',
  owner: 'owner.json',
  journal: 'journal.json',
  settled: 'settled.json',
} as const

/** A file at a moment: one that differs later was changed by somebody. */
const Seen = z.object({ path: RelativePath, bytes: z.number(), modified: z.number() })
export type Seen = z.infer<typeof Seen>

/**
 * What an exchange does, written down before it begins, so that whoever finds it can end it: own files of the earlier
 * export go out, then the new ones come in.
 */
const Journal = z.object({
  version: z.literal(1),
  /** Each was unchanged when this was written. */
  out: z.array(Seen),
  in: z.array(Seen),
})
export type Journal = z.infer<typeof Journal>

/** Writes down an exchange. From here on it happens, in this process or the next that comes by. */
export async function writeJournal(staging: string, journal: Journal): Promise<void> {
  await writeWhole(join(staging, staged.journal), JSON.stringify(journal))
}

/** Reads the exchange that was begun; `settled` once every new file has come in. */
export async function readJournal(staging: string): Promise<{ journal: Journal; settled: boolean } | undefined> {
  for (const settled of [false, true]) {
    const text = await readIfThere(join(staging, settled ? staged.settled : staged.journal))
    if (text !== undefined) return { journal: Journal.parse(JSON.parse(text)), settled }
  }
  return undefined
}

/** Writes a file whole or not at all, also after a loss of power. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(`${path}.part`, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
}

/** Reads a text file; undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

/** Notes size and time of those of the files that are there. Paths are relative to the folder. */
export async function seenIn(folder: string, paths: readonly string[]): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const path of paths) {
    const facts = await look(join(folder, path))
    if (facts) seen.push({ path, bytes: facts.size, modified: facts.mtimeMs })
  }
  return seen
}
