import { patterns } from '../text/pattern.ts'
import { absolutePath } from '../text/paths.ts'
import type { Phrase } from '../text/phrase.ts'
import { readWhat } from '../what/read-what.ts'
import type { Note, What } from '../what/query.ts'
import { filler } from '../lexicon/filler.ts'
import { command, here, type Frame, type PlaceRef, type Reading } from './command.ts'
import { folderAt } from './folder-said.ts'
import { takeName } from './name.ts'
import { takePlace, takePronoun } from './place.ts'

const surely = patterns(`
    export, publish, download, output, export out, put out, ship,
    do|run|start|make|create|give an|the export of?, release
  `)
const perhaps = patterns(`
    save, write, take, store, share, make, create, put, turn, render, bring, send, get, build, generate,
    package, bundle
  `)
const outWords = patterns('out, out as, to disk|file|files|folder, to a? disk')
const kinds = patterns(`
    as|into|in a|an|the? (static|self contained|web|html|website|online|offline|walkable)? (gallery|website|site|web page|webpage|page|html|web|exhibition|folder),
    a|an|the? (static|self contained|web|html|offline|online)? (website|site|web page|webpage|page|gallery),
    website|web page|webpage|web site|html export|site
  `)
const asKind = patterns(
  'as (a|an|the)? (static|self contained|web|html|offline|online|walkable)? (gallery|website|site|web page|webpage|page|html|exhibition)',
)
const otherFormats = patterns(`
    video, film, movie, mp4, webm, pdf, glb, zip, powerpoint, slideshow, presentation, usdz, iiif, gif, csv,
    excel, epub, obj, otio
  `)
const to = patterns('to, into, in, at, under, as, on, inside, onto, within')
const toSurely = patterns('to, into, under, onto')

/** Reads exports: "export it to ~/x", "take it out as a gallery", "save the gallery into /a/b c/". */
export const exportFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const at = phrase.first()
  const sure = phrase.fits(surely, at)
  const maybe = sure ? null : phrase.fits(perhaps, at)
  if (!sure && !maybe) return null
  const verb = phrase.norm(at)
  phrase.use(sure ?? maybe ?? { start: at, end: at })
  const refused = formatRefused(phrase)
  if (refused && sure) return refused
  const replace = phrase.take(replacing) !== null
  const asSite = phrase.take(asKind) !== null
  const destination = takeDirectory(phrase, reading, sure !== null || /^(?:save|write|store|take)$/u.test(verb))
  const name = takeName(phrase, reading.text)
  const out = phrase.take(outWords) !== null
  const saves = /^(?:save|write|store|share|package|bundle)$/u.test(verb)
  if (
    !sure &&
    !saves &&
    !(out && /^(?:take|bring|get|put|send)$/u.test(verb)) &&
    !(destination !== null && (asSite || kindsNamed(phrase)))
  )
    return null
  if (refused) return refused
  const notes: Note[] =
    verb === 'share' || verb === 'send'
      ? [{ text: 'I write a folder that any host can show; I send nothing anywhere.', doubt: 0.1 }]
      : []
  const { what, place } = takeObject(phrase, reading)
  // Whoever lets something go may mean a work, and not all of the place.
  const isNowhere = destination === null && !asSite && !kindsNamed(phrase) && name === null
  if (!sure && !saves && isNowhere && what?.pointer !== null && place?.kind !== 'known') return whichWayOut
  if (!sure && verb === 'take' && what && what.pointer === null && !destination) return null
  if (!sure && maybe && what && what.pointer === null && !destination && verb !== 'save') return null
  return command({ do: 'export', what, place: place ?? here, directory: destination, name, replace }, notes)
}

/** "Take it out", without where to. */
const whichWayOut = command({
  do: 'refuse',
  intent: 'take out',
  reply: 'Shall a work come down, or the whole place be written to a folder? Say which work, or “export it”.',
})

const whatIsThere = `it|that|this|them|everything|anything|all,
    what|whatever is|was|lies|stands (there|inside|in it)? already?,
    the|any old|existing|earlier|previous|other? folder|directory|files|export|one|version|gallery|content|contents`
const replacing = patterns(
  whatIsThere
    .split(',')
    .map((object) => `and? please? replace|overwrite|replacing|overwriting ${object.trim()}`)
    .concat('even? if it is not empty', 'even? if it exists already?', 'even? if something is there|inside already?')
    .join(','),
)
const replaceAlone = patterns(
  `replace|overwrite, ${whatIsThere
    .split(',')
    .map((object) => `(do|go ahead and)? replace|overwrite ${object.trim()}`)
    .join(',')}`,
)

/** Reads "export it to X and replace what is there", before "what is there" is taken for a question. */
export const overwriteFrame: Frame = (reading) =>
  reading.phrase.copy().take(replacing) === null ? null : exportFrame(reading)

/** Reads "replace it", once an export was refused, or right after it was asked for. */
export const replaceFrame: Frame = ({ phrase: clause, context, previous }) => {
  const phrase = clause.copy()
  const said = phrase.fits(replaceAlone, phrase.first())
  if (!said) return null
  phrase.use(said)
  if (!phrase.isDone) return null
  const exports = previous?.actions.some((action) => action.do === 'export') ?? false
  return exports || context.refusedExport ? command({ do: 'replace' }) : null
}

const formatNamed = patterns(`
    (as|into|to) (a|an|the)? video|film|movie|mp4|webm|pdf|glb|zip|powerpoint|slideshow|presentation|usdz|iiif|gif|csv|excel|epub|obj|otio,
    a|the video|film|movie|pdf|mp4|slideshow|glb|zip of|from?
  `)

/** "as a film": understood, and not there yet. */
function formatRefused(phrase: Phrase) {
  const named = phrase.find(formatNamed)
  const format = named && phrase.find(otherFormats, named.start)
  return format ? beyondFormat(phrase.norm(format.start)) : null
}

const kindsNamed = (phrase: Phrase) => phrase.has(patterns('website, web page, webpage, site, html'))

const beyondFormat = (format: string) =>
  command({
    do: 'refuse',
    intent: `export as ${format}`,
    reply: `I cannot export as ${format} yet. I can write a gallery that opens in any browser; say “export it” for that.`,
  })

/** The last "to …" that can be a folder. */
function takeDirectory(phrase: Phrase, reading: Reading, loose: boolean): string | null {
  for (let at = phrase.words.length - 1; at >= 0; at--) {
    const cue = phrase.fits(to, at)
    if (!cue) continue
    const mayBeWords = loose && phrase.fits(toSurely, at) !== null && !isObjectWord(phrase.norm(cue.end))
    const folder = folderAt(
      phrase,
      cue.end,
      reading.text,
      reading.context,
      mayBeWords && !phrase.fits(kinds, at) && phrase.fits(kinds, cue.end) === null,
    )
    if (!folder) continue
    phrase.use({ start: cue.start, end: folder.end })
    return folder.path
  }
  const path = phrase.free().find(({ word }) => word.kind === 'path')
  if (!path) return null
  phrase.use({ start: path.at, end: path.at + 1 })
  return absolutePath(path.word.text, reading.context)
}

const isObjectWord = (norm: string) => /^(?:it|them|these|those|disk|file|files|me|us|html)$/u.test(norm)

/** What is exported: a place, what was found, or things described. */
function takeObject(phrase: Phrase, reading: Reading): { what: What | null; place: PlaceRef | null } {
  const copy = phrase.copy()
  const place = takePlace(copy, reading.context)
  const pronoun = copy.fits(pronounFirst, copy.first()) ? takePronoun(copy) : null
  const rest = withoutKinds(copy)
  if (rest.length === 0) {
    phrase.use({ start: 0, end: phrase.words.length })
    const found =
      pronoun !== null && /^(?:them|these|those)$/u.test(pronoun)
        ? { include: [], exclude: [], pointer: 'nearest' as const }
        : null
    return { what: place ? null : found, place }
  }
  const kind = phrase.take(kinds) ?? phrase.take(patterns('gallery, exhibition, export, website, place'))
  if (kind) phrase.takeAll(patterns('of, with, from, showing'))
  phrase.takeAll(patterns('as, a|an|the gallery|exhibition, gallery'))
  const what = readWhat(phrase, reading.context)
  return { what: what.include.length > 0 || what.pointer ? what : null, place: null }
}

const pronounFirst = patterns('it, this, that, them, these, those, everything, all, here')

function withoutKinds(phrase: Phrase): readonly unknown[] {
  phrase.takeAll(kinds)
  phrase.takeAll(
    patterns(`
    gallery, galleries, exhibition, place, environment, result, results, work, version, copy, thing, page,
    one, export, whole, final, again
  `),
  )
  return phrase.free().filter(({ word }) => word.kind !== 'word' || !filler.has(word.norm))
}
