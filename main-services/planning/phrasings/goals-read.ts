import type { Goal } from '#shared/model/goal.ts'
import { withoutAsides } from '../reader/asides.ts'
import { hear } from '../reader/languages/hear.ts'
import { parseSentence, readSentence } from '../reader/read.ts'

const isCalled = (word: string) => [word, { word, name: 1, folder: 0, text: 0, near: null }] as const

/** Reads what a sentence asks for of things that stand there, however it is called; `names` are what things are called. */
export const goalsReader =
  (names: readonly string[]) =>
  (text: string): unknown[] => {
    const known = {
      words: new Map(names.map(isCalled)),
      kinds: new Map(),
      folders: ['Orchard'],
      cameras: [],
      today: '2026-11-28',
      text,
    }
    const parsed = parseSentence(withoutAsides(hear(text, known.folders).words, known), known)
    const read = parsed && readSentence(parsed)
    return (read?.intents ?? []).map((one) => ('goal' in one ? unsaid(one.goal) : one))
  }

function unsaid(goal: Goal): unknown {
  const { said: _, ...rest } = goal as Goal & { said?: string }
  return JSON.parse(JSON.stringify(rest).replaceAll('{"set":"all"}', '{"set":"here"}'))
}
