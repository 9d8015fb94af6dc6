import type { Json } from '#shared/model/ids.ts'
import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import type { PlannerContext } from '../grammar/context.ts'
import type { Action } from '../grammar/do/command.ts'
import { nothingAsked } from '../grammar/do/talk.ts'
import type { ClauseRead, SentenceRead } from '../grammar/read.ts'
import type { Note } from '../grammar/what/query.ts'
import { perform } from './actions.ts'
import { estimatePlan } from './estimate.ts'
import { reading } from './reading.ts'
import { Question, Scene } from './scene.ts'

const acts = (action: Action) => action.do !== 'answer' && action.do !== 'refuse'

/** Puts the clauses of a sentence together into one plan, or into an answer. */
export function compile(text: string, read: SentenceRead, context: PlannerContext): WorkflowDefinition {
  const clauses = read.clauses
  if (clauses.length === 0) return answer('nothing said', 'Say what you want to make, or drop a folder here.', 0.3, [])
  const actions = namedAtBirth(clauses.flatMap((clause) => clause.command?.actions ?? []))
  const obstacle = firstObstacle(clauses)
  if (obstacle) return obstacle
  if (actions.length === 0) return notUnderstood(clauses)
  if (!actions.some(acts)) return spoken(actions, read)
  const scene = new Scene(context)
  try {
    for (const action of actions) perform(scene, action)
  } catch (error) {
    if (error instanceof Question)
      return answer(intentOf(actions), error.message, 0.4, texts([...scene.notes, ...notesOf(read, actions)]))
    throw error
  }
  return whole(text, read, actions, scene)
}

/** "make a gallery and call it Zoo": made under that name at once. */
function namedAtBirth(actions: readonly Action[]): Action[] {
  const result: Action[] = []
  for (const [index, action] of actions.entries()) {
    // "two galleries, one of cats and one of dogs": the first words only announce the rest.
    if (action.do === 'make' && action.each && action.what.pointer && actions[index + 1]?.do === 'make') continue
    const last = result.at(-1)
    if (action.do === 'replace' && last?.do === 'export') {
      result[result.length - 1] = { ...last, replace: true }
      continue
    }
    const shared = action.do === 'make' ? sharedObject(action, actions[index + 1], result) : null
    if (action.do === 'make' && shared) {
      result.push({ ...action, what: shared })
      continue
    }
    const at = action.do === 'rename' && action.place.kind === 'this' ? namelessBefore(result) : -1
    const made = result[at]
    if (action.do === 'rename' && made && nameless(made)) result[at] = { ...made, name: action.name }
    else result.push(action)
  }
  return result
}

/** "a circle and a grid of the animals": the circle is of them too. */
function sharedObject(action: Extract<Action, { do: 'make' }>, next: Action | undefined, before: readonly Action[]) {
  const empty = action.what.pointer === 'nearest' && action.name === null && !before.some((one) => one.do === 'find')
  return empty && next?.do === 'make' && next.what.include.length > 0 ? next.what : null
}

/** The last place built without a name, or else the last things arranged, since the sentence went elsewhere. */
function namelessBefore(actions: readonly Action[]): number {
  const from = actions.findLastIndex((one) => one.do === 'visit' || one.do === 'discard') + 1
  const last = (kind: Action['do']) =>
    actions.findLastIndex((one, at) => at >= from && one.do === kind && nameless(one))
  const made = last('make')
  return made < 0 ? last('arrange') : made
}

const nameless = (action: Action): action is Extract<Action, { do: 'make' | 'arrange' }> =>
  (action.do === 'make' && action.name === null) ||
  (action.do === 'arrange' && action.place.kind === 'this' && action.name === undefined)

/** A clause that cannot be done stops the sentence, unless everything before it stands well without. */
function firstObstacle(clauses: readonly ClauseRead[]): WorkflowDefinition | null {
  const at = clauses.findIndex(isObstacle)
  const clause = clauses[at]
  if (!clause) return null
  const acting = clauses.filter((other) => other.command?.actions.some(acts))
  const after = clauses.slice(at + 1).some((other) => other.command?.actions.some(acts))
  if (acting.length > 0 && !after) return null
  const refusal = clause.command?.actions.find((action) => action.do === 'refuse')
  return refusal ? answer(refusal.intent, refusal.reply, 0.45, []) : notUnderstood([clause])
}

function notUnderstood([clause]: readonly ClauseRead[]): WorkflowDefinition {
  const said = shorten(clause?.text ?? '')
  const reply = `I did not understand “${said}”. Say what to find or make, for example “a gallery of the photos taken in 2015”.`
  return answer('not understood', reply, 0.2, [])
}

const isObstacle = (clause: ClauseRead) =>
  clause.command === null ? !isRemark(clause) : clause.command.actions.some((action) => action.do === 'refuse')
/** Something told beside a request: "that was wrong", "I just came back from Lund". Not a request, so nothing is missing. */
const isRemark = (clause: ClauseRead) =>
  /^(?:i|we|you|he|she|they|it|that|this|there|my|our|because|since|not)\b/iu.test(clause.text) &&
  !/\b(?:should|must|shall|need|needs|want|wants|wish|have to|has to|ought)\b/iu.test(clause.text)

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text)

function spoken(actions: readonly Action[], read: SentenceRead): WorkflowDefinition {
  const answers = actions.filter((action) => action.do === 'answer')
  const facts = answers.filter((action) => !/^(?:greeting|thanks|nothing|farewell)$/u.test(action.intent))
  const kept = facts.length > 0 ? facts : answers.slice(-1)
  const reply = [...new Set(kept.map((action) => action.reply))].join(' ')
  const intent = kept.map((action) => action.intent).join(', ')
  const notes = notesOf(read, actions)
  if (kept.every((action) => action.intent === nothingAsked)) return answer(intent, reply, 0.4, texts(notes))
  const known = kept.flatMap((action) => action.facts ?? [])
  const said = {
    ...answer(intent, reply, Math.max(0.5, clamp(0.92 - doubtOf(notes))), texts(notes)),
    parameters: parametersOf(actions),
    ...missing(notes),
  }
  if (kept.some(({ counts, lists }) => counts ?? lists)) return { ...said, ...reading(kept) }
  // Counts of several questions are not one count; the words hold them all.
  return { ...said, ...(known.length > 0 ? { answer: known.length === 1 ? (known[0] ?? {}) : {} } : {}) }
}

function missing(notes: readonly Note[]): Pick<WorkflowDefinition, 'leftOut'> {
  const leftOut = texts(notes.filter((note) => note.missing === true))
  return leftOut.length > 0 ? { leftOut } : {}
}

function answer(intent: string, reply: string, confidence: number, assumptions: string[]): WorkflowDefinition {
  return {
    strategy: 'simple',
    workflowType: 'analyse-and-organise',
    intent: intent.slice(0, 200),
    confidence,
    parameters: {},
    steps: [],
    estimate: { seconds: 0, cost: 0 },
    quality: 'standard',
    assumptions,
    reply,
  }
}

/** Everything that makes a plan less sure: assumptions, leftovers, slips of spelling. */
function notesOf(read: SentenceRead, actions: readonly Action[]): Note[] {
  const names = actions.flatMap((action) => ('name' in action && action.name ? [action.name] : [])).join(' ')
  return [
    ...read.clauses.flatMap((clause) => clause.command?.notes ?? []),
    ...read.clauses
      .flatMap((clause) => clause.command?.unread ?? [])
      .map((word) => ({
        text: `I did not understand “${word}” and left it aside.`,
        doubt: 0.25,
        missing: true as const,
      })),
    ...read.corrected
      .filter((word) => !names.includes(word.text))
      .map((word) => ({ text: `I read “${word.text}” as “${word.norm}”.`, doubt: 0.04 })),
    ...read.clauses.filter(isObstacle).map(leftOut),
  ]
}

function leftOut(clause: ClauseRead): Note {
  const refusal = clause.command?.actions.find((action) => action.do === 'refuse')
  if (refusal) return { text: refusal.reply, doubt: 0.2, missing: true }
  return { text: `I made nothing of “${shorten(clause.text)}”.`, doubt: 0.2, missing: true }
}

const texts = (notes: readonly Note[]) => [...new Set(notes.map((note) => note.text))]
const doubtOf = (notes: readonly Note[]) => notes.reduce((sum, note) => sum + note.doubt, 0)
const clamp = (value: number) => Math.round(Math.min(0.99, Math.max(0.05, value)) * 100) / 100

function whole(text: string, read: SentenceRead, actions: readonly Action[], scene: Scene): WorkflowDefinition {
  const notes = [...scene.notes, ...notesOf(read, actions)]
  const confidence = clamp(0.96 - doubtOf(notes))
  const steps = scene.draft.steps
  const assumptions = texts(notes)
  const intent = intentOf(actions)
  const items = Math.max(
    scene.context.environment?.count ?? 0,
    ...(scene.found ?? []).map((source) => source.count ?? 0),
  )
  const plan: WorkflowDefinition = {
    strategy: steps.length === 1 ? 'tool' : 'complex',
    workflowType: typeOf(actions),
    intent,
    confidence,
    parameters: { ...parametersOf(actions), text },
    steps,
    estimate: estimatePlan(steps, items),
    quality: 'standard',
    assumptions,
    reply: '',
    ...missing(notes),
  }
  if (confidence >= 0.5 && steps.length > 0 && steps.length <= 200) return plan
  const doubts = notes.filter((note) => note.doubt >= 0.1).map((note) => note.text)
  const would = steps.map((step) => step.title).join(', then ')
  const reply = `${doubts.join(' ')} I would ${would}. Shall I, or will you say it in other words?`.trim()
  const asked = answer(intent, shortenReply(reply), Math.min(confidence, 0.45), assumptions)
  if (steps.length === 0 || steps.length > 200) return asked
  // It was asked whether it may: whoever chooses it is sure.
  return { ...asked, alternatives: [{ says: would.slice(0, 1000), plan: { ...plan, confidence: 0.8 } }] }
}

const shortenReply = (text: string) => (text.length > 600 ? `${text.slice(0, 597)}…` : text)

function typeOf(actions: readonly Action[]): WorkflowDefinition['workflowType'] {
  if (actions.some((action) => action.do === 'export' || action.do === 'replace')) return 'publish'
  const making = actions.find((action) => action.do === 'make')
  if (making) {
    const types = making.what.include.flatMap((query) => query.types)
    const pictures = types.length > 0 && types.every((type) => type === 'image')
    return making.arrangement === 'gallery' && pictures ? 'image-gallery' : 'spatial-environment'
  }
  return actions.every((action) => action.do === 'find' || action.do === 'import' || !acts(action))
    ? 'analyse-and-organise'
    : 'spatial-environment'
}

const verbs: Readonly<Record<Action['do'], string>> = {
  find: 'find media',
  make: 'make a place',
  arrange: 'arrange things',
  add: 'add things',
  remove: 'take things out',
  adjust: 'change size or place of things',
  light: 'change the light',
  backdrop: 'change the backdrop',
  rename: 'rename the place',
  discard: 'remove a place',
  visit: 'go to a place',
  show: 'show something',
  export: 'export a gallery',
  replace: 'export a gallery',
  import: 'import files',
  undo: 'undo',
  redo: 'redo',
  answer: 'answer',
  refuse: 'not possible yet',
}

function intentOf(actions: readonly Action[]): string {
  const named = actions
    .filter(acts)
    .map((action) =>
      action.do === 'make'
        ? `make a ${action.arrangement}`
        : action.do === 'arrange'
          ? `arrange as a ${action.arrangement}`
          : verbs[action.do],
    )
  return [...new Set(named)].join(', ').slice(0, 200)
}

function parametersOf(actions: readonly Action[]): Record<string, Json> {
  const parameters: Record<string, Json> = {}
  for (const action of actions) {
    if ('arrangement' in action) parameters['arrangement'] = action.arrangement
    if ('name' in action && action.name !== null) parameters['name'] = action.name
    if ('directory' in action && action.directory !== null) parameters['directory'] = action.directory
    if (action.do === 'import') parameters['paths'] = action.paths
    if (action.do === 'answer' && action.filter) parameters['filter'] = action.filter as Json
    if (action.do === 'light') parameters['lighting'] = action.lighting as Json
    if (action.do === 'backdrop') parameters['backdrop'] = action.backdrop as Json
  }
  return parameters
}
