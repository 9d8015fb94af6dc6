import type { Goal } from '#shared/model/goal.ts'
import type { Alternative, WorkflowDefinition } from '#shared/model/workflow.ts'
import { withUndo } from './compiler/undoing.ts'
import type { PlannerContext } from './grammar/context.ts'
import { KnownFacts } from './known-facts.ts'
import type { Planner, Situation, SituationFacts } from './planner.ts'

/** The reader is loaded with the first sentence, so that a host that only serves a window starts sooner. */
const reading = async () => ({
  ...(await import('./read-plan.ts')),
  ...(await import('./reader/languages/hear.ts')),
  ...(await import('./reader/languages/other.ts')),
})

/** The planner that needs no model: it reads a sentence against the library, and compiles what it read to steps. */
export const builtInPlanner: Planner = {
  name: 'built-in',
  async prepare() {
    const { hear, wordsOf } = await reading()
    // The tables of words and languages are read with the first of them.
    wordsOf(hear('a circle of the newest photos', []))
  },
  async plan(sentence, { library, ...facts }: Situation) {
    const { hear, knownKinds, notUnderstood, otherLanguage, readPlan, Readings, wordsOf } = await reading()
    const known = new KnownFacts()
    const heard = hear(sentence, facts.folders)
    const [asked, kinds] = await Promise.all([
      library.words(wordsOf(heard)),
      knownKinds(heard.words, facts.folders, library),
    ])
    const words = new Map(asked.map((word) => [word.word, word]))
    const other = await otherLanguage(heard, words)
    if (other !== null) return { ...notUnderstood(other), read: { source: 'languages' } }
    const context = contextOf(facts, known, { words, kinds })
    const readings = new Readings(() => known.guesses)
    let plan = readPlan(sentence, context, heard, readings)
    // Ends: every reading agrees with the one before up to the first guess, which is known from then on.
    while (await known.learn(library)) plan = readPlan(sentence, context, heard, readings)
    const places = await placesToChoose(plan, context, async (there) => {
      let one = readPlan(sentence, there, heard, readings)
      while (await known.learn(library)) one = readPlan(sentence, there, heard, readings)
      return one
    })
    // Whichever way it was read.
    return undoable({ ...plan, ...(places.length > 0 ? { alternatives: places } : {}) })
  },
}

/** A plan whose steps, and those of what else could be meant, are taken back where a later one fails. */
const undoable = ({ steps, alternatives, ...plan }: WorkflowDefinition): WorkflowDefinition => ({
  ...plan,
  steps: withUndo(steps),
  ...(alternatives
    ? {
        alternatives: alternatives.map(({ says, plan: other }) => ({
          says,
          plan: { ...other, steps: withUndo(other.steps) },
        })),
      }
    : {}),
})

/** Places that a question which place is meant can be answered with: the newest ones, where something can be done there. */
async function placesToChoose(
  { reply, steps }: WorkflowDefinition,
  context: PlannerContext,
  planIn: (there: PlannerContext) => Promise<WorkflowDefinition>,
): Promise<Alternative[]> {
  const { whichPlace } = await import('./compiler/scene.ts')
  if (steps.length > 0 || !reply.startsWith(whichPlace)) return []
  const choices: Alternative[] = []
  for (const environment of context.environments.slice(0, 3)) {
    const { alternatives: _, ...plan } = await planIn({ ...context, environment })
    if (plan.steps.length > 0 && plan.confidence >= 0.5) choices.push({ says: `in “${environment.name}”`, plan })
  }
  return choices
}

/** What a situation is to whoever reads or compiles: `known` guesses until it has learnt. */
function contextOf(
  { turns = [], touched = [], made = [], ...facts }: SituationFacts,
  { count, countSet, select, standing, traits }: KnownFacts,
  vocabulary: Pick<PlannerContext, 'words' | 'kinds'>,
): PlannerContext {
  return { ...facts, turns, touched, made, count, countSet, select, standing, traits, ...vocabulary }
}

/** What goals become that nobody has said: those of a form. The same compiler makes steps of them as of a sentence's. */
export async function planGoals(goals: readonly Goal[], { library, ...facts }: Situation): Promise<WorkflowDefinition> {
  const { compileGoals } = await import('./compiler/read-goals.ts')
  const { withForms } = await import('./compiler/word-forms.ts')
  const known = new KnownFacts()
  const context = contextOf(facts, known, { words: new Map(), kinds: new Map() })
  const intents = goals.map(withForms).map((goal) => ({ goal, unknown: [], notes: [], plain: false }))
  const compile = () => compileGoals({ intents, cost: 0, leftOut: [] }, context)
  let plan = compile()
  while (await known.learn(library)) plan = compile()
  return plan ? undoable({ ...plan, read: { source: 'form' } }) : notHere
}

/** Goals that need a place, where there is none. */
const notHere: WorkflowDefinition = {
  strategy: 'simple',
  workflowType: 'analyse-and-organise',
  intent: 'ask',
  confidence: 0.4,
  parameters: {},
  steps: [],
  estimate: { seconds: 0, cost: 0 },
  quality: 'standard',
  assumptions: [],
  reply: 'There is no place here that this could be done in. Make one first, or open one.',
}
