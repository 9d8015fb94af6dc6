import { withUndo } from './compiler/undoing.ts'
import type { PlannerContext } from './grammar/context.ts'
import { KnownFacts } from './known-facts.ts'
import type { Planner, Situation } from './planner.ts'
import type { Readings } from './read-plan.ts'

/** The reader is loaded with the first sentence, so that a host that only serves a window starts sooner. */
const reading = async () => ({
  ...(await import('./read-plan.ts')),
  ...(await import('./reader/languages/hear.ts')),
  ...(await import('./reader/languages/other.ts')),
})

/** The planner that needs no model: it reads a sentence against the library, and compiles what it read to steps. */
export const builtInPlanner: Planner = {
  name: 'built-in',
  async plan(sentence, { library, ...facts }: Situation) {
    const { hear, knownKinds, notUnderstood, otherLanguage, readPlan, wordsOf } = await reading()
    const known = new KnownFacts()
    const heard = hear(sentence, facts.folders)
    const [asked, kinds] = await Promise.all([
      library.words(wordsOf(heard)),
      knownKinds(heard.words, facts.folders, library),
    ])
    const words = new Map(asked.map((word) => [word.word, word]))
    const other = await otherLanguage(heard, words)
    if (other !== null) return notUnderstood(other)
    const { count, countSet, select, standing } = known
    const { turns = [], touched = [], made = [] } = facts
    const context: PlannerContext = { ...facts, turns, touched, made, count, countSet, select, standing, words, kinds }
    const readings: Readings = new Map()
    let plan = readPlan(sentence, context, heard, readings)
    // Ends: every reading agrees with the one before up to the first guess, which is known from then on.
    while (await known.learn(library)) plan = readPlan(sentence, context, heard, readings)
    // Whichever way it was read.
    return { ...plan, steps: withUndo(plan.steps) }
  },
}
