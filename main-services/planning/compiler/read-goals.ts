import type { Goal } from '#shared/model/goal.ts'
import type { Json } from '#shared/model/ids.ts'
import type { AnswerPart, WorkflowDefinition } from '#shared/model/workflow.ts'
import type { PlannerContext } from '../grammar/context.ts'
import { unknownForms } from '../grammar/lexicon/arrangements.ts'
import { opinions } from '../grammar/lexicon/filler.ts'
import { list } from '../grammar/what/describe.ts'
import { hasPronoun } from '../reader/intents.ts'
import type { Intent } from '../reader/values.ts'
import { afterSteps } from './afterwards.ts'
import { estimatePlan } from './estimate.ts'
import { notKnown } from './found-sets.ts'
import { pursue } from './goals.ts'
import { dressWaiting } from './look-goals.ts'
import { FirmQuestion, NotHere, Question, Scene } from './scene.ts'
import { withValues } from './shared-values.ts'

/** A sentence as goals, how many points the reading cost, and words that nothing was made of. */
interface Read {
  intents: readonly Intent[]
  cost: number
  leftOut: readonly string[]
  /** Of these the names that tell things apart from others of their kind. */
  names?: readonly string[]
}

/** Words of changes and of places: whoever says them does not only want something gone. */
const elsewhere =
  /^(?:up|down|left|right|higher|lower|back|forwards?|bigger|smaller|larger|closer|nearer|further|farther|middle|centre|center|row|column|corner|top|bottom|bit|twice|half|size)$/iu

/** The same as JSON has it, which knows nothing undefined. */
const plainly = (goals: readonly Goal[]): Json => JSON.parse(JSON.stringify(goals)) as Json

const clamp = (value: number) => Math.round(Math.min(0.99, Math.max(0.05, value)) * 100) / 100

/** Compiles goals into a plan, or an answer; null where one of them is not for this compiler. */
export function compileGoals(read: Read, context: PlannerContext): WorkflowDefinition | null {
  const scene = new Scene(context)
  const says: AnswerPart[] = []
  const base = { workflowType: 'analyse-and-organise', quality: 'standard', reply: '' } as const
  const intents = withoutRest(withNames(read.intents)).map(withRows)
  const intent = intentOf(intents)
  const strange = read.leftOut.filter((word) => !opinions.has(word.toLowerCase()))
  try {
    for (const [index, said] of intents.entries()) {
      const one = withValues(
        scene,
        said,
        intents.slice(0, index).map(({ goal }) => goal),
      )
      // What comes later, and the conversation, knows the value.
      intents[index] = one
      // An arrangement that is not there is nothing to leave out.
      const form = read.leftOut.find((word) => unknownForms.has(word.toLowerCase()))
      if (form !== undefined)
        throw new Question(
          `I cannot arrange things as a ${form.toLowerCase()} yet. There are gallery, timeline, clusters, grid and circle.`,
        )
      // What was left out may say that something else was meant: nothing is taken out on a guess.
      if (one.goal.do === 'remove' && strange.some((word) => elsewhere.test(word)))
        throw new FirmQuestion(
          `I did not understand ${list(strange.map((word) => `“${word}”`))}, so I took nothing out. Say it in other words.`,
        )
      // "Pumpkin pictures" are not all pictures: the word that was left out was all that told them apart.
      if (one.plain && strange.length > 0) throw new Question(notKnown(strange))
      if ('of' in one.goal && read.names && read.names.length > 0) throw new Question(notKnown(read.names))
      const done = scene.draft.steps.length
      // "Add the crab, enlarge the heron and turn it": another has been spoken of since.
      if ('of' in one.goal && !hasPronoun(one.goal.of)) scene.added = null
      const answer = pursue(scene, one)
      // What is said next is of what stands by then.
      scene.context = afterSteps(scene.context, scene.draft.steps.slice(done), scene.items)
      if (answer.length > 0) says.push(...(says.length > 0 ? [' '] : []), ...answer)
    }
    dressWaiting(scene)
  } catch (error) {
    if (error instanceof NotHere) return null
    if (!(error instanceof Question)) throw error
    const estimate = { seconds: 0, cost: 0 }
    return {
      ...base,
      strategy: 'simple',
      intent,
      confidence: 0.4,
      parameters: {
        unmet: plainly(intents.map(({ goal }) => goal)),
        ...(error instanceof FirmQuestion ? { firm: true } : {}),
      },
      steps: [],
      estimate,
      assumptions: texts(scene),
      reply: error.message,
    }
  }
  const judged = read.leftOut.filter((word) => opinions.has(word.toLowerCase()))
  const missing = strange.length > 0 ? [`I left out ${list(strange.map((word) => `“${word}”`))}.`] : []
  const asides = judged.map((word) => `I cannot judge “${word}”, so I left that word aside.`)
  const { steps } = scene.draft
  if (steps.length > 200) return null
  if (steps.length === 0) {
    const reply = says.filter((part) => typeof part === 'string').join('')
    if (reply === '') return null
    const { itemIds = [], assetIds = [] } = scene.answer ?? {}
    return {
      ...base,
      strategy: 'simple',
      intent,
      confidence: 0.9,
      parameters: parametersOf(intents, scene),
      steps,
      estimate: { seconds: 0, cost: 0 },
      assumptions: [...texts(scene), ...asides, ...missing],
      reply: reply.charAt(0).toUpperCase() + reply.slice(1),
      answer: { count: itemIds.length, itemIds, assetIds },
    }
  }
  const questions = intents.filter(({ goal }) => /^(?:count|which|tell|where)$/u.test(goal.do))
  return {
    ...base,
    strategy: steps.length === 1 ? 'tool' : 'complex',
    workflowType: intents.some(({ goal }) => goal.do === 'make') ? 'spatial-environment' : 'analyse-and-organise',
    intent,
    confidence: Math.max(0.5, clamp(0.97 - read.cost / 6)),
    parameters: parametersOf(intents, scene),
    steps,
    estimate: estimatePlan(
      steps,
      Math.max(context.environment?.count ?? 0, ...(scene.found ?? []).map(({ count }) => count ?? 0)),
    ),
    assumptions: [...texts(scene), ...asides, ...missing],
    ...(says.length > 0 ? { answer: { says, summed: questions.length === 1 } } : {}),
  }
}

/** "Put those on a timeline and call it Trip": the name goes to the place that is made. */
function withNames(intents: readonly Intent[]): Intent[] {
  const joined: Intent[] = []
  for (const one of intents) {
    const last = joined.at(-1)
    if (one.goal.do !== 'rename' || !last) joined.push(one)
    else if (last.goal.do === 'make' && last.goal.name === null)
      joined.splice(-1, 1, { ...last, goal: { ...last.goal, name: one.goal.name } })
    else if (last.goal.do === 'arrange') joined.splice(-1, 1, { ...last, name: one.goal.name })
    else joined.push(one)
  }
  return joined
}

/** "Keep these, bin the others": what is kept says it all. */
const withoutRest = (intents: readonly Intent[]): Intent[] =>
  intents.filter(({ goal }, at) => {
    const isOthers = goal.do === 'remove' && goal.of.set === 'said' && goal.of.as === 'others'
    return !(isOthers && intents[at - 1]?.goal.do === 'keep')
  })

const texts = (scene: Scene) => [...new Set(scene.notes.map((note) => note.text))]

/** What a goal is called in a plan. */
export const wanted = {
  find: 'find media',
  count: 'count',
  which: 'name things',
  where: 'say where it stands',
  tell: 'say what is known',
  relate: 'relate things',
  look: 'change how it looks',
  add: 'add things',
  remove: 'take things out',
  keep: 'keep some things',
  replace: 'replace things',
  swap: 'exchange things',
  reverse: 'reverse the order',
  sort: 'change the order',
  change: 'change things',
  put: 'move things',
  again: 'change what was made',
  more: 'once more',
  brighten: 'change the light',
  and: 'and that too',
  back: 'go back',
  arrange: 'arrange things',
  rename: 'rename the place',
  undo: 'take back',
} as const

/** A goal with its rows, which readers tell beside it. */
const withRows = (one: Intent): Intent =>
  (one.goal.do === 'make' || one.goal.do === 'arrange') && one.rows !== undefined
    ? { ...one, goal: { ...one.goal, rows: one.rows } }
    : one

const intentOf = (intents: readonly Intent[]): string =>
  [...new Set(intents.map(({ goal }) => (goal.do === 'make' ? `make a ${goal.arrangement}` : wanted[goal.do])))]
    .join(', ')
    .slice(0, 200)

/** What only the conversation or the place tells; it is remembered as what it stood for. */
const leaning = /^(?:again|more|back|and|undo)$/u

/**
 * What was understood, for whoever looks at a plan; the goals themselves are what a conversation remembers. Where they are
 * all there is, `searches` tells which goal each search is for, so that a form can change it.
 */
function parametersOf(intents: readonly Intent[], { pursued, searches, settled, items }: Scene): Record<string, Json> {
  const own = intents.map(({ goal, remembered }) => remembered ?? goal).filter((goal) => !leaning.test(goal.do))
  const goals = [...own, ...pursued].map((goal) => settled.get(goal) ?? goal)
  const name =
    goals.flatMap((goal) => (goal.do === 'make' && goal.name !== null ? [goal.name] : [])).at(-1) ??
    intents.findLast((one) => one.name !== undefined)?.name
  const asked = searches.flatMap(({ step, of }) => {
    const at = goals.findIndex((goal) => 'of' in goal && goal.of === of)
    return at < 0 ? [] : [[step, at] as const]
  })
  const corrects = intents.some(({ goal }) => goal.do === 'again' && goal.fresh !== true)
  const whole = own.length === intents.length && pursued.length === 0 && asked.length > 0
  return {
    goals: plainly(goals),
    // What was asked for before was not quite what was meant.
    ...(corrects ? { corrects } : {}),
    ...(whole ? { searches: Object.fromEntries(asked) } : {}),
    ...(name === undefined ? {} : { name }),
    ...(items ? { items } : {}),
  }
}
