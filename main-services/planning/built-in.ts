import { withUndo } from './compiler/undoing.ts'
import type { PlannerContext } from './grammar/context.ts'
import { KnownFacts } from './known-facts.ts'
import type { Planner, Situation } from './planner.ts'
import type { Readings } from './read-plan.ts'

/** The reader is loaded with the first sentence, so that a host that only serves a window starts sooner. */
const reading = () => import('./read-plan.ts')

/** The planner that needs no model: it reads a sentence against the library, and compiles what it read to steps. */
export const builtInPlanner: Planner = {
  name: 'built-in',
  async plan(sentence, { library, ...facts }: Situation) {
    const { readPlan, wordsOf } = await reading()
    const known = new KnownFacts()
    const words = new Map((await library.words(wordsOf(sentence))).map((word) => [word.word, word]))
    const { count, countSet, select, standing } = known
    const { turns = [], touched = [], made = [] } = facts
    const context: PlannerContext = { ...facts, turns, touched, made, count, countSet, select, standing, words }
    const readings: Readings = new Map()
    let plan = readPlan(sentence, context, readings)
    // Ends: every reading agrees with the one before up to the first guess, which is known from then on.
    while (await known.learn(library)) plan = readPlan(sentence, context, readings)
    // Whichever way it was read.
    return { ...plan, steps: withUndo(plan.steps) }
  },
}
