import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { tokenise } from '../text/tokenise.ts'
import { idleCameraWords, makers } from '../lexicon/cameras.ts'
import { filler } from '../lexicon/filler.ts'
import { typeByName } from '../lexicon/types.ts'
import type { PlannerContext } from '../context.ts'
import type { Query } from './query.ts'

const article = 'a|an|the|my|our|his|her|their|your?'
const cues = patterns(`
    taken|shot|made|captured|recorded|filmed|photographed|took with|on|by|using|through|from ${article},
    using ${article}, with|on|by|from ${article}
  `)
const noun = patterns('camera|cameras|cam|cams, digital camera, phone')
const calledCamera = patterns('camera|cameras called|named, by|with|from the? camera, camera')

/** Reads "taken with a Nikon", "Canon photos", "by Sony camera". */
export function takeCamera(phrase: Phrase, query: Query, context: PlannerContext): void {
  const known = cameraWords(context.cameras)
  takeAfterNoun(phrase, query, known)
  for (let at = 0; at < phrase.words.length && !query.camera; at++) {
    const cue = phrase.fits(cues, at)
    const start = cue?.end ?? at
    const end = cameraEnd(phrase, start, known)
    if (end === start) continue
    const named = phrase.fits(noun, end)
    const first = phrase.norm(start)
    if (!makers.has(first) && !(cue && known.has(first)) && !(named && known.has(first))) continue
    query.camera = { words: said(phrase, start, end), sure: cue !== null || named !== null }
    phrase.use({ start: cue?.start ?? start, end: named?.end ?? end })
    takeMoreCameras(phrase, query, end, known)
  }
  if (!query.camera) takeUnknownBeforeNoun(phrase, query)
}

/** "by Canon or Nikon". */
function takeMoreCameras(phrase: Phrase, query: Query, from: number, known: ReadonlySet<string>): void {
  for (let at = from; /^(?:or|and|,)$/u.test(phrase.norm(at));) {
    const start = phrase.fits(patterns('a|an|the|my, with|by|on a|an|the|my?'), at + 1)?.end ?? at + 1
    const end = cameraEnd(phrase, start, known)
    if (end === start || !makers.has(phrase.norm(start))) return
    query.moreCameras.push(said(phrase, start, end))
    phrase.use({ start: at, end })
    at = end
  }
}

const said = (phrase: Phrase, start: number, end: number) =>
  phrase.words
    .slice(start, end)
    .map((word) => word.norm)
    .join(' ')

/** Every word that occurs in a known camera's name, plus the makers. */
function cameraWords(cameras: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>(makers)
  for (const word of cameras.flatMap((camera) => tokenise(camera))) {
    if (!idleCameraWords.has(word.norm) && !filler.has(word.norm)) known.add(word.norm)
  }
  return known
}

/** A camera's name goes on as long as the words belong to one, or look like a model number. */
function cameraEnd(phrase: Phrase, start: number, known: ReadonlySet<string>): number {
  let at = start
  while (phrase.isFree(at) && at - start < 6) {
    const word = phrase.words[at]
    const isModel =
      at > start &&
      word?.kind === 'word' &&
      /\d/u.test(word.norm) &&
      /^[a-z0-9.]+$/u.test(word.norm) &&
      !word.norm.endsWith('s')
    const isNumber = at > start && word?.kind === 'number' && known.has(word.norm)
    if (!word || (!isModel && !isNumber && !(word.kind === 'word' && known.has(word.norm)))) break
    at++
  }
  return at
}

/** "by camera Sony". */
function takeAfterNoun(phrase: Phrase, query: Query, known: ReadonlySet<string>): void {
  const cue = phrase.find(calledCamera)
  if (!cue) return
  const end = cameraEnd(phrase, cue.end, known)
  if (end === cue.end) return
  query.camera = { words: said(phrase, cue.end, end), sure: true }
  phrase.use({ start: cue.start, end })
}

/** Words before "camera" that name none. */
const notCalled =
  /^(?:no|not|any|some|other|another|different|which|what|whatever|whichever|each|every|same|one|two|both|neither|either|without|unknown|old|new|digital|film|all|these|those|single)$/u

/** "taken with a Zorki camera": nobody knows a Zorki, but it was called a camera. */
function takeUnknownBeforeNoun(phrase: Phrase, query: Query): void {
  const at = phrase.find(patterns('camera'))
  if (!at || !phrase.isFree(at.start - 1)) return
  const before = phrase.words[at.start - 1]
  if (!before || before.kind !== 'word' || notCalled.test(before.norm)) return
  if (filler.has(before.norm) || typeByName.has(before.norm)) return
  query.camera = { words: before.norm, sure: true }
  const cue = [3, 2, 1].map((back) => phrase.fits(cues, at.start - 1 - back)).find((fit) => fit?.end === at.start - 1)
  phrase.use({ start: cue?.start ?? at.start - 1, end: at.end })
}
