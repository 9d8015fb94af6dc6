import { isVerb, splitClauses } from './clauses.ts'
import type { PlannerContext } from './context.ts'
import { addFrame, keepFrame, removeFrame } from './do/edit.ts'
import { adjustFrame } from './do/adjust.ts'
import { askFrame } from './do/ask.ts'
import { backdropFrame } from './do/backdrop.ts'
import { beyondFrame, byWhatFrame, negationFrame, shapeFrame } from './do/beyond.ts'
import type { Command, Frame, Reading } from './do/command.ts'
import { exportFrame, overwriteFrame, replaceFrame } from './do/export.ts'
import { bareFrame, findFrame, surpriseFrame } from './do/find.ts'
import { formFrame } from './do/form.ts'
import { hangFrame } from './do/hang.ts'
import { historyFrame } from './do/history.ts'
import { importFrame } from './do/import.ts'
import { lightFrame } from './do/light.ts'
import { renameFrame, unnamedFrame } from './do/name.ts'
import { talkFrame } from './do/talk.ts'
import { calledFrame, visitFrame } from './do/visit.ts'
import { windowFrame } from './do/window.ts'
import type { Phrase } from './text/phrase.ts'
import { tokenise } from './text/tokenise.ts'
import type { Word } from './text/word.ts'
import { correct } from './vocabulary.ts'

/** What a clause came to; `command` is null where nothing fits it. */
export interface ClauseRead {
  /** As it was typed. */
  text: string
  command: Command | null
}

/** A sentence as the grammar understands it, clause by clause. */
export interface SentenceRead {
  clauses: ClauseRead[]
  /** Words whose spelling was put right. */
  corrected: Word[]
}

/** Whoever comes first and understands every word of a clause has it; of those with words left over, the least. */
const frames: readonly Frame[] = [
  calledFrame,
  negationFrame,
  historyFrame,
  talkFrame,
  windowFrame,
  importFrame,
  overwriteFrame,
  replaceFrame,
  askFrame,
  renameFrame,
  visitFrame,
  backdropFrame,
  lightFrame,
  exportFrame,
  beyondFrame,
  shapeFrame,
  keepFrame,
  removeFrame,
  formFrame,
  hangFrame,
  adjustFrame,
  addFrame,
  surpriseFrame,
  findFrame,
  bareFrame,
  unnamedFrame,
  byWhatFrame,
]

/** Reads a sentence clause by clause; `said` are its words, in English whatever language it was said in. */
export function readCommands(
  text: string,
  context: PlannerContext,
  said: readonly Word[] = tokenise(text),
): SentenceRead {
  const words = correct(said, context)
  const clauses: ClauseRead[] = []
  for (const phrase of splitClauses(words).slice(0, 40)) {
    const previous = clauses.at(-1)?.command ?? null
    clauses.push({ text: asTyped(phrase, text), command: readClause({ phrase, context, text, previous }) })
  }
  return { clauses, corrected: words.filter((word) => word.misspelt !== undefined) }
}

function asTyped(phrase: Phrase, text: string): string {
  const words = phrase.free().map(({ word }) => word)
  // Words of other languages may have been put in another order.
  const [start, end] = [Math.min(...words.map((word) => word.start)), Math.max(...words.map((word) => word.end))]
  return words.length === 0 ? '' : text.slice(start, end)
}

function readClause(reading: Reading): Command | null {
  const first = reading.phrase.first()
  const verb = reading.phrase.words[first]
  let best: Command | null = null
  for (const frame of frames) {
    const read = frame(reading)
    if (!read) continue
    if (read.unread.length === 0) return read
    if (read.unread[0] === verb?.text && verb && isVerb(reading.phrase.words, first)) continue
    if (!best || read.unread.length < best.unread.length) best = read
  }
  return best
}
