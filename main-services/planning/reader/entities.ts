import { arrangementByName } from '../grammar/lexicon/arrangements.ts'
import { idleCameraWords, makers } from '../grammar/lexicon/cameras.ts'
import { filler } from '../grammar/lexicon/filler.ts'
import { typeByName } from '../grammar/lexicon/types.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import { otherForms } from '../grammar/text/stems.ts'
import { tokenise } from '../grammar/text/tokenise.ts'
import type { Word } from '../grammar/text/word.ts'
import { endings } from './endings.ts'
import { where, type Mod } from './values.ts'
import { capital, keysOf, type Facts, type Put } from './words.ts'

const folderNouns =
  'folder|folders|directory|directories|subfolder|subfolders|album|albums|dir|dirs|collection|section|trip|trips|holiday|holidays|journey|journeys|vacation|vacations|tour|tours'
const folderNoun = patterns(folderNouns)
const called = 'called|named|titled|labelled|entitled'
const whose = 'the|my|our|that|a|this|both|either|these|those|your|his|her|their'
const folderLead = patterns(
  `in|from|of|inside|within|under ${whose}? two|three|four|following|2|3|4? ${folderNouns}? ${called}?, out of ${whose}? ${folderNouns}? ${called}?, ${whose} ${folderNouns} ${called}?`,
)
const folderWord = new Set(folderNouns.split('|'))

/** Folders by their names, or by a part of one beside "folder". */
export function folders(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const lead = longestAt(words, at, folderLead)
  const starts = new Set([at, ...(lead === null ? [] : [lead]), ...(words[at]?.norm === 'the' ? [at + 1] : [])])
  const prepositional = /^(?:in|from|inside|within|under)$/u.test(words[at]?.norm ?? '')
  for (const start of starts) {
    if (start >= words.length) continue
    for (const folder of facts.folders) {
      const name = keysOf(folder)
      const whole = fits(words, start, name, folder)
      const led = lead !== null && words.slice(at, start).some(({ norm }) => folderWord.has(norm))
      const partial = whole === null ? partOf(words, start, name) : null
      const end = whole ?? partial
      if (end === null) continue
      const noun = longestAt(words, end, folderNoun)
      const called = noun !== null || led
      if (partial !== null && !called) continue
      const plain = words
        .slice(start, end)
        .every(
          ({ norm, kind }) =>
            kind === 'number' ||
            filler.has(norm) ||
            typeByName.has(norm) ||
            (arrangementByName.has(norm) && end - start === 1),
        )
      const isListed =
        start > 0 &&
        [words[start - 1], words[end]].some((word) => listing.test(word?.norm ?? '')) &&
        words.slice(start, end).every(({ text }) => folder.includes(text) && /\p{Lu}/u.test(text.charAt(0)))
      if (plain && !called && !isListed && words[start]?.kind !== 'quoted') continue
      const exact = words.slice(start, end).every(({ text }) => folder.includes(text) && /\p{Lu}/u.test(text.charAt(0)))
      const isQuoted = words[start]?.kind === 'quoted' && whole !== null
      // One word alone may be any word, unless it is written as the folder is.
      const isBare = end - start === 1 && !called && !prepositional
      const isNamed = called || (prepositional && whole !== null)
      const cost = isQuoted || (plain && isListed) ? 0 : isNamed ? 0.02 : isBare && !exact ? 0.3 : 0.04
      put('mod', at, noun ?? end, folderMod(folder), cost + (partial === null ? 0 : 0.1))
    }
  }
  const path = words[at]
  if (path?.kind === 'path') put('path', at, at + 1, path.text)
}

/** What stands between the names of a list: “Drawings, Films and Papers”. */
const listing = /^(?:,|and|or|&|\+|plus|nor)$/u

const folderMod = (folder: string): Mod => ({
  set: where({ is: 'folder', path: folder }),
  kind: 'folder',
  after: `in ${folder}`,
  name: folder,
})

function fits(words: readonly Word[], at: number, name: readonly string[], folder: string): number | null {
  const first = words[at]
  if (first?.kind === 'quoted')
    return first.norm === folder.toLowerCase() || keysOf(first.text).join(' ') === name.join(' ') ? at + 1 : null
  if (name.length === 0) return null
  return name.every((key, offset) => words[at + offset]?.norm === key && words[at + offset]?.kind !== 'quoted')
    ? at + name.length
    : null
}

/** "the road trip folder": some words of its name, in order, or one in another number. */
function partOf(words: readonly Word[], at: number, name: readonly string[]): number | null {
  let end = at
  while (end < words.length && words[end]?.kind === 'word' && name.includes(words[end]?.norm ?? '')) end++
  if (end > at) return end
  const forms = otherForms(words[at]?.norm ?? '')
  return name.length === 1 && forms.includes(name[0] ?? '') ? at + 1 : null
}

/** Words that name a camera: makers, and parts of the names that the metadata has. */
export function cameraWords(cameras: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>(makers)
  for (const word of cameras.flatMap((camera) => tokenise(camera))) {
    if (!idleCameraWords.has(word.norm) && !filler.has(word.norm) && word.kind !== 'mark') known.add(word.norm)
  }
  return known
}

const cameraCue = patterns(
  'off of? a|an|the|my|our|his|her?, taken|shot|made|captured|recorded|filmed|photographed|took|snapped? with|on|by|using|through|from a|an|the|my|our|his|her|their|your?',
)
const cameraNoun = patterns('camera|cameras|cam|cams|phone|phones, digital camera')

/** "taken with a Nikon", "Canon". */
export function cameraAt(words: readonly Word[], at: number, known: ReadonlySet<string>, facts: Facts, put: Put): void {
  const cue = longestAt(words, at, cameraCue)
  // "The Canons": what was taken with one.
  const norm = words[at]?.norm ?? ''
  const maker = norm.replace(/s$/u, '')
  if (maker !== norm && makers.has(maker) && !makers.has(norm)) {
    const set = where({ is: 'camera', words: maker })
    put('mod', at, at + 1, { set, kind: 'camera', after: `by ${capital(maker)}` } satisfies Mod, 0.05)
  }
  for (const start of cue === null ? [at] : [at, cue]) {
    const end = cameraEnd(words, start, known)
    if (end === start) continue
    const noun = longestAt(words, end, cameraNoun)
    const first = words[start]?.norm ?? ''
    const isMaker = makers.has(first) || makerOf(first) !== null
    if (start === at) put('cam', at, noun ?? end, cameraMod(words, start, end), 0.03)
    const cued = start > at
    // "The D7500 shots": a model that no file is called by.
    const isModel =
      end > start &&
      words
        .slice(start, end)
        .every(({ norm }) => /\d/u.test(norm) && /\p{L}/u.test(norm) && (facts.words.get(norm)?.name ?? 0) === 0)
    if (!isMaker && !cued && noun === null && !isModel) continue
    put('mod', at, noun ?? end, cameraMod(words, start, end), cued || noun !== null ? 0.03 : 0.06)
  }
}

/** "The Nikons": cameras of a maker. */
const makerOf = (norm: string): string | null =>
  norm.endsWith('s') && !makers.has(norm) && makers.has(norm.slice(0, -1)) ? norm.slice(0, -1) : null

function cameraMod(words: readonly Word[], start: number, end: number): Mod {
  const said = words
    .slice(start, end)
    .map(({ norm }) => makerOf(norm) ?? norm)
    .join(' ')
  const shown = said.split(' ').map(capital).join(' ')
  return { set: where({ is: 'camera', words: said }), kind: 'camera', after: `by ${shown}` }
}

function cameraEnd(words: readonly Word[], start: number, known: ReadonlySet<string>): number {
  let at = start
  while (at < words.length && at - start < 6) {
    const word = words[at]
    if (!word) break
    const model =
      at > start &&
      word.kind === 'word' &&
      /\d/u.test(word.norm) &&
      /^[a-z0-9.]+$/u.test(word.norm) &&
      !word.norm.endsWith('s') &&
      known.has(word.norm)
    const number = at > start && word.kind === 'number' && known.has(word.norm)
    if (!model && !number && !(word.kind === 'word' && (known.has(word.norm) || makerOf(word.norm) !== null))) break
    at++
  }
  return at
}

/** "gif", ".webp", "jpegs". */
export function formats(words: readonly Word[], at: number, put: Put): void {
  const word = words[at]
  const dot = word?.kind === 'mark' && word.norm === '.' ? 1 : 0
  const said = (words[at + dot]?.norm ?? '').replace(/^\./u, '')
  const plural = said.endsWith('s') && said.slice(0, -1) in endings ? said.slice(0, -1) : said
  const type = endings[plural]
  if (!type || words[at + dot]?.kind !== 'word') return
  const same = /^jpe?g$/u.test(plural)
    ? ['jpg', 'jpeg']
    : /^tiff?$/u.test(plural)
      ? ['tif', 'tiff']
      : /^hei[cf]$/u.test(plural)
        ? [plural]
        : [plural]
  const mod: Mod = { set: where({ is: 'extension', any: same }), kind: 'extension', adjective: plural.toUpperCase() }
  put('mod', at, at + dot + 1, mod, plural === said ? 0.03 : -0.1)
}
