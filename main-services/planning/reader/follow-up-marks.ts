import { longestAt } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import {
  asking,
  judgements,
  leadMarks,
  tailMarks,
  talking,
  turnedRound,
  wholeLot,
  type Mark,
} from './follow-up-words.ts'

export const isMark = (word: Word | undefined): boolean => word?.kind === 'mark' && /^[.,;:!?–—-]$/u.test(word.norm)

/** Without marks of punctuation at either end; a dash that leads is a minus. */
export function trimmed(words: readonly Word[]): readonly Word[] {
  let [start, end] = [0, words.length]
  while (isMark(words[start]) && words[start]?.norm !== '-') start++
  while (end > start && isMark(words[end - 1])) end--
  return words.slice(start, end)
}

/** Takes the marks off that lead. */
export function before(words: readonly Word[], marks: Set<Mark>): readonly Word[] {
  let at = allBut(words, marks)
  for (;;) {
    if (longestAt(words, at, wholeLot) === words.length) return words.slice(at)
    const found = leadAt(words, at)
    if (!found || found.end >= words.length) return words.slice(at)
    const { end, mark } = found
    if (isDenial(words, at)) {
      // "No red ones": these are to go, or, where none hangs, others are meant.
      marks.add('no').add('without')
      return words.slice(at + 1)
    }
    marks.add(mark)
    if (mark === 'brought') marks.add('add')
    at = end
    while (isMark(words[at]) || words[at]?.norm === '=') at++
  }
}

/** The longest mark that leads there. */
function leadAt(words: readonly Word[], at: number): { end: number; mark: Mark } | null {
  const word = words[at]
  if (word?.kind === 'mark' && /^[+&]$/u.test(word.norm)) return { end: at + 1, mark: 'add' }
  if (at === 0 && word?.kind === 'mark' && /^[-–−]$/u.test(word.norm)) return { end: at + 1, mark: 'without' }
  let best: { end: number; mark: Mark } | null = null
  for (const [[mark], all] of leadMarks(word?.norm ?? '')) {
    const end = longestAt(words, at, all)
    if (end !== null && (best === null || end > best.end || (end === best.end && mark !== 'soft'))) best = { end, mark }
  }
  // "Take out the drums", "make it bigger": a verb with what it needs.
  const next = words[best?.end ?? 0]?.norm ?? ''
  const isWhich = word?.norm === 'whatever' && /^(?:is|are|was|hangs?|stands?|comes?|sits?)$/u.test(next)
  const isVerb =
    best?.mark === 'soft' &&
    (/^(?:out|off|away|down|back|up|aside)$/u.test(next) ||
      (/^(?:take|have|use|try|show|give)$/u.test(word?.norm ?? '') &&
        (/^(?:it|that|this|them)$/u.test(next) || particle.test(lastWord(words)))))
  // "Too much red" tells of what there is too much.
  const isOfWhat =
    best !== null &&
    /^(?:much|many|few|far)$/u.test(words[best.end - 1]?.norm ?? '') &&
    words[best.end]?.kind === 'word'
  // "Both days" is all of what was meant; "take both trees" is no more than these.
  const isBoth = word?.norm === 'both' && doing.test(words[at - 1]?.norm ?? '')
  return isVerb || isOfWhat || isBoth || isWhich ? null : best
}

const doing = /^(?:take|bring|get|move|put|make|turn|give|have|show|hang|leave|keep)$/u
const particle = /^(?:out|off|away|down|up)$/u
const lastWord = (words: readonly Word[]): string => words.findLast((word) => !isMark(word))?.norm ?? ''

/** "All, but without the fir": where the marks behind it begin. */
function allBut(words: readonly Word[], marks: Set<Mark>): number {
  const all = longestAt(words, 0, wholeLot)
  if (all === null) return 0
  let at = all
  while (isMark(words[at])) at++
  const found = leadAt(words, at)
  if (found?.mark !== 'without' || found.end >= words.length) return 0
  marks.add('all').add('without')
  return found.end
}

/** "No drawings", and not "no, drawings" or "no the drawings". */
const isDenial = (words: readonly Word[], at: number): boolean =>
  words[at]?.norm === 'no' &&
  words[at + 1]?.kind === 'word' &&
  leadAt(words, at + 1) === null &&
  longestAt(words, at + 1, turnedRound) !== words.length &&
  leadAt(words, at)?.end === at + 1 &&
  !/^(?:the|a|an|i|it|that|this|they|we|you|in|from|with|of|by|to|not|my|our|these|those|his|her|their)$/u.test(
    words[at + 1]?.norm ?? '',
  ) &&
  (!words.slice(at + 2, -1).some(isMark) || isTalkFrom(words, at + 2))

/** What follows the next mark says only why. */
const isTalkFrom = (words: readonly Word[], at: number): boolean => {
  const mark = words.findIndex((word, index) => index >= at && isMark(word))
  return mark > 0 && isTalk(trimmed(words.slice(mark)))
}

/** Takes the marks off that close. */
export function behind(words: readonly Word[], marks: Set<Mark>): readonly Word[] {
  let end = words.length
  for (;;) {
    const found = tailBefore(words, end)
    if (!found || found.start <= 0) return words.slice(0, end)
    marks.add(found.mark)
    end = found.start
    while (end > 0 && isMark(words[end - 1])) end--
  }
}

function tailBefore(words: readonly Word[], end: number): { start: number; mark: Mark } | null {
  const ours = words.slice(0, end)
  for (let start = Math.max(1, end - 8); start < end; start++) {
    const found = tailMarks.find(([, all]) => longestAt(ours, start, all) === end)
    // "It should be on top" says where.
    const before = ours[start - 1]?.norm ?? ''
    const isWhere =
      (ours[start]?.norm === 'on' && ours[end - 1]?.norm === 'top' && atTop.test(before)) ||
      (ours[start]?.norm === 'to' && near.test(before))
    if (found && !isWhere) return { start, mark: found[0] }
  }
  return null
}

const atTop = /^(?:be|is|are|go|goes|come|comes|hang|hangs|belongs?|right|up|stand|stands|put|placed)$/u
/** "Next to it" says where. */
const near = /^(?:next|close|closer|closest|near|nearer|nearest|left|right|adjacent|similar|equal|opposite)$/u
/** Without the marks at either end. */
export const withoutLead = (words: readonly Word[]): readonly Word[] =>
  behind(before(trimmed(words), new Set()), new Set())

/** "Wrong one", "that last bit was too much": the last thing was not right. */
export const isJudgement = (words: readonly Word[]): boolean => longestAt(words, 0, judgements) === words.length

/** A reason, and no wish. */
export const isTalk = (words: readonly Word[]): boolean =>
  words.length > 1 &&
  talking.test(words[0]?.norm ?? '') &&
  (words[0]?.norm !== 'one' ||
    /^(?:can|could|must|may|has|is|would|\w+(?:ees|ows|ets|nds))$/u.test(words[1]?.norm ?? '')) &&
  !words.some(({ norm }) => asking.test(norm))
