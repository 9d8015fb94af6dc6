import { patterns } from '../text/pattern.ts'
import { absolutePath } from '../text/paths.ts'
import type { Extent, Phrase } from '../text/phrase.ts'
import type { PlannerContext } from '../context.ts'

const homeFolders: ReadonlyMap<string, string> = new Map([
  ['desktop', 'Desktop'],
  ['downloads', 'Downloads'],
  ['documents', 'Documents'],
  ['pictures', 'Pictures'],
  ['photos', 'Pictures'],
  ['music', 'Music'],
  ['videos', 'Videos'],
  ['movies', 'Movies'],
  ['home', ''],
])
const standard = patterns(`
    the|my|our? desktop|downloads|documents|pictures|home folder|directory?,
    my|our photos|music|videos|movies folder|directory?
  `)
const folderNoun = patterns(`
    a|an|the|my|our? new? folder|directory|path|location called|named?, the|a? place called|named?
  `)

/** A folder named in a sentence: its absolute path, and which words name it. */
export interface FolderSaid extends Extent {
  path: string
}

/**
 * Reads a folder said in words, a quotation or a path, beginning at `at` and going to the end of the clause at most.
 */
export function folderAt(
  phrase: Phrase,
  at: number,
  text: string,
  context: PlannerContext,
  loose: boolean,
): FolderSaid | null {
  const noun = phrase.fits(folderNoun, at)
  const start = noun?.end ?? at
  const word = phrase.words[start]
  if (!word || !phrase.isFree(start)) return null
  if (word.kind === 'path' || word.kind === 'quoted')
    return { path: absolutePath(word.text, context), start: at, end: start + 1 }
  const home = phrase.fits(standard, at)
  if (home && (home.end >= phrase.words.length || phrase.only({ start: home.end, end: phrase.words.length }).isDone)) {
    const name =
      phrase.words
        .slice(home.start, home.end)
        .map((one) => one.norm)
        .find((one) => homeFolders.has(one)) ?? ''
    return { path: absolutePath(`${context.homeDirectory}/${homeFolders.get(name) ?? ''}`, context), ...home }
  }
  return loose || noun ? relative(phrase, at, start, text, context) : null
}

function relative(phrase: Phrase, at: number, start: number, text: string, context: PlannerContext): FolderSaid | null {
  let end = start
  while (phrase.isFree(end)) end++
  while (end > start && phrase.words[end - 1]?.kind === 'mark') end--
  const [first, last] = [phrase.words[start], phrase.words[end - 1]]
  if (!first || !last) return null
  const said = text
    .slice(first.start, last.end)
    .replace(/\s+(?:folder|directory)$/iu, '')
    .replace(/^(?:the|a|my)\s+/iu, '')
    .trim()
  return said === '' ? null : { path: absolutePath(said, context), start: at, end }
}
