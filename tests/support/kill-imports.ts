import { isDeepStrictEqual } from 'node:util'
import { join } from 'node:path'
import { allCounted, countImported, killAt, reopened } from './kills.ts'

/** So often is one import killed, at most: it gets on little before it is killed again. */
const mostInOne = 4

interface Killing {
  /** Workspaces are made here, one after another. */
  home: string
  /** What is imported, and how many files that is. */
  folder: string
  files: number
  kills: number
  random: () => number
}

/**
 * Kills imports at random moments until so many were killed: right after the first sign of life or late, also while an
 * earlier one is taken up. Each workspace is brought to its end by opening it again. What was wrong, in words.
 */
export async function killImports({ home, folder, files, kills, random }: Killing): Promise<string[]> {
  const wrong: string[] = []
  const note = (what: string, got: unknown) => wrong.push(`${what}: ${JSON.stringify(got)}`)
  for (let killed = 0, round = 1; killed < kills; round += 1) {
    const workspace = join(home, `workspace-${round}`)
    for (let begun = false, here = 0; here < mostInOne && killed < kills; here += 1) {
      // Once begun it is not asked for again: whoever opens the workspace takes it up, and tells nothing of it.
      const moment = begun
        ? { lines: 1, milliseconds: random() * 400 }
        : { lines: 1 + Math.floor(random() * files), milliseconds: random() * 12 }
      const end = await killAt('import-child.ts', begun ? [workspace] : [workspace, folder], moment)
      if (!end.killed) break
      killed += 1
      begun ||= countImported(workspace).imports > 0
      const { imports: _, ...counts } = countImported(workspace)
      if (!isDeepStrictEqual(counts, allCounted(counts.assets))) note(`after kill ${killed}`, counts)
    }
    const { result, problems, leftovers } = await reopened(workspace, async () => countImported(workspace))
    if (!isDeepStrictEqual(result, { ...allCounted(files), imports: 1 })) note(`workspace ${round} in the end`, result)
    if (problems.length > 0) note(`workspace ${round}, doctor`, problems)
    if (leftovers.length > 0) note(`workspace ${round}, left over`, leftovers)
  }
  return wrong
}
