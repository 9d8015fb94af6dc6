import { patterns } from '../text/pattern.ts'
import { absolutePath } from '../text/paths.ts'
import type { Phrase } from '../text/phrase.ts'
import { command, type Frame, type Reading } from './command.ts'
import { folderAt } from './folder-said.ts'

const surely = patterns('import, ingest, index, import in, scan, re import, reimport')
const perhaps = patterns(`
    add, load, open, read, take in, bring in, include, drop, use, get, fetch, take, put, look in|into|at,
    pull in, load in|up, load, grab, bring
  `)
const objects = patterns(`
    all|everything|every? of? the|my|our? photos|pictures|images|files|videos|music|songs|media|stuff|things|notes|models|contents? from|in|inside|of|under|at,
    everything|all from|in|inside|of|under|at,
    the|my|our? folder|folders|directory|directories|file|files|path|contents of?, the? following folders?,
    from, in, whatever is in, what is in|inside|under|at, some files|photos from
  `)

/** Reads imports: "import /a/b", "add the folder ~/Pictures to the library". */
export const importFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const at = phrase.first()
  const sure = phrase.fits(surely, at)
  const verb = sure ?? phrase.fits(perhaps, at)
  const paths = phrase.free().filter(({ word }) => word.kind === 'path')
  if (!verb && !(paths.length > 0 && paths.length === phrase.free().filter(({ word }) => word.norm !== 'and').length))
    return null
  const home = verb && !sure ? homeFolder(phrase, verb.end, reading) : null
  if (home) return command({ do: 'import', paths: [home] })
  const unknown = verb && !sure ? unknownFolder(phrase, verb.end, reading) : null
  if (unknown)
    return command({ do: 'import', paths: [unknown] }, [
      { text: `I took ${unknown} as a folder to import.`, doubt: 0.1 },
    ])
  if (!sure && (paths.length === 0 || paths.some(({ at }) => isDestination(phrase, at)))) return null
  if (verb) phrase.use(verb)
  if (!sure && phrase.has(patterns('gallery, timeline, circle, cluster, exhibition, to it, to this, to the gallery')))
    return null
  // A path by itself may have been pasted by mistake; nothing is taken in unasked.
  if (paths.length > 0 && !verb) {
    const said = paths.map(({ word }) => word.text).join(' and ')
    const reply = `Shall I take that into the library? Then say “import ${said}”.`
    return command({ do: 'refuse', intent: 'import', reply })
  }
  if (paths.length > 0)
    return command({ do: 'import', paths: paths.map(({ word }) => absolutePath(word.text, reading.context)) })
  const paths2 = saidPaths(phrase, reading)
  if (paths2.length > 0) return command({ do: 'import', paths: paths2 })
  return command({
    do: 'refuse',
    intent: 'import',
    reply: 'Which folder? Say for example “import ~/Pictures”, or drop one here.',
  })
}

/** "load the folder “Old scans”", which the library does not know. */
function unknownFolder(phrase: Phrase, at: number, reading: Reading): string | null {
  const noun = phrase.fits(patterns('the? folder|directory called|named?'), at)
  const name = noun ? phrase.words[noun.end] : undefined
  if (!noun || name?.kind !== 'quoted' || noun.end + 1 < phrase.words.length) return null
  if (reading.context.folders.some((folder) => folder.toLowerCase() === name.text.toLowerCase())) return null
  return absolutePath(name.text, reading.context)
}

/** "add my pictures folder". */
function homeFolder(phrase: Phrase, at: number, reading: Reading): string | null {
  const named = phrase.only({ start: at, end: phrase.words.length })
  if (!named.has(patterns('folder, directory'))) return null
  const said = folderAt(named, at, reading.text, reading.context, false)
  const rest = said?.path.slice(reading.context.homeDirectory.length) ?? ''
  return said && /^\/(?:Desktop|Downloads|Documents|Pictures|Music|Videos|Movies)$/u.test(rest) ? said.path : null
}

/** "take it out to /a/b": the path is where something goes, not where it comes from. */
function isDestination(phrase: Phrase, at: number): boolean {
  const before = phrase.norm(at - 1) === 'folder' ? phrase.norm(at - 3) : phrase.norm(at - 1)
  return /^(?:to|into|as|under|onto)$/u.test(before)
}

/** "import the folder Trip", "import 'My Photos' and 'Scans'". */
function saidPaths(phrase: Phrase, reading: Reading): string[] {
  const quoted = phrase.free().filter(({ word }) => word.kind === 'quoted')
  if (quoted.length > 0) return quoted.map(({ word }) => absolutePath(word.text, reading.context))
  phrase.take(
    patterns(`
    to|into the|my|our? library|collection|workspace|archive, into|to promenade,
    from my|the? computer|disk|camera|phone|card
  `),
  )
  const generic = phrase.fits(objects, phrase.first())
  const at = phrase.first()
  const loose =
    generic !== null &&
    /^(?:from|in|of|folder|directory|inside|under|at|folders)$/u.test(phrase.words[generic.end - 1]?.norm ?? '')
  const start = generic && folderAt(phrase, at, reading.text, reading.context, false) === null ? generic.end : at
  if (start < 0) return []
  const folder = folderAt(phrase, start, reading.text, reading.context, loose || isOneWord(phrase, start))
  return folder ? [folder.path] : []
}

/** "import trip" can only mean a folder called so; "import photos" asks which. */
function isOneWord(phrase: Phrase, at: number): boolean {
  const free = phrase.free()
  return (
    free.length === 1 &&
    free[0]?.at === at &&
    !/^(?:photos|pictures|images|videos|files|everything|all|it|them|these|those|this|that|stuff|media|music|something|more|things|some|again|folder|songs|folders|library|one|new)$/u.test(
      phrase.norm(at),
    )
  )
}
