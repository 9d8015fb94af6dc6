import { basename, dirname, relative, sep } from 'node:path'
import type { Json } from '#shared/model/ids.ts'

/**
 * Adds to a name the words hidden in it: `GreenMeadow_IMG1252` also as `Green Meadow IMG 1252`, so that each can be
 * searched.
 */
export function withHiddenWords(text: string): string {
  const split = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
  return split === text ? text : `${text} ${split}`
}

/** Folders of a file that search knows: from the one that was imported down. */
export function folderWords(path: string, root: string): string {
  const inside = relative(root, dirname(path))
  const folders = inside.startsWith('..') ? [] : inside.split(sep)
  return [basename(root), ...folders].filter((folder) => folder !== '').join(' / ')
}

/** Gathers every text and number of the metadata, for search. */
export function searchableText(groups: Record<string, Json>): string {
  const words: string[] = []
  const collect = (value: Json): void => {
    if (typeof value === 'string') words.push(value)
    else if (typeof value === 'number') words.push(String(value))
    else if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  // Develop settings are hundreds of numbers that nobody searches for.
  for (const [name, group] of Object.entries(groups)) if (name !== 'crs') collect(group)
  return [...new Set(words)].join('\n').slice(0, 64_000)
}
