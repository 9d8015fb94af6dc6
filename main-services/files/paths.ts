import { isAbsolute, relative, sep } from 'node:path'

/** Tells whether a path is `folder` or lies below it, both absolute and taken as they are written. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}
