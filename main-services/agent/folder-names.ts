/** What people call a folder: the last part of its path. */
const nameOf = (folder: string): string => folder.split(/[\\/]/u).findLast((part) => part !== '') ?? folder

/**
 * Lists what folders are called, each name once: those that hold media, and those that only hold such folders. What all of
 * them lie in is no folder that anybody would tell things apart by.
 *
 * @param folders absolute paths of the folders that hold media
 */
export function folderNames(folders: readonly string[]): string[] {
  const holding = new Map<string, number>()
  for (const folder of folders) for (const above of ancestors(folder)) holding.set(above, (holding.get(above) ?? 0) + 1)
  const parents = [...holding].filter(([, count]) => count < folders.length).map(([folder]) => folder)
  return [...new Set([...folders, ...parents].map(nameOf))]
}

/** "/a/b/c" lies in "/a/b" and "/a". */
function ancestors(folder: string): string[] {
  const ends = [...folder.matchAll(/[\\/]/gu)].map(({ index }) => index).filter((index) => index > 0)
  return ends.map((end) => folder.slice(0, end))
}
