import type { Goal } from '#shared/model/goal.ts'
import { setWords } from '#shared/model/set-words.ts'
import type { Json } from '#shared/model/ids.ts'
import type { Alternative, WorkflowDefinition } from '#shared/model/workflow.ts'
import { compile } from './compiler/compile.ts'
import { saysNoFolder } from './compiler/found-sets.ts'
import { goalsOfSteps } from './compiler/goals-of-steps.ts'
import { compileGoals, wanted } from './compiler/read-goals.ts'
import { changesPlace, elsewhere } from './elsewhere.ts'
import { goneOn, isFirm } from './gone-on.ts'
import { noCamera, noPrints, noSuchForm, ordersPrints, wantsCamera } from './grammar/do/beyond.ts'
import { unknownForms } from './grammar/lexicon/arrangements.ts'
import type { PlannerContext } from './grammar/context.ts'
import { readCommands, type SentenceRead } from './grammar/read.ts'
import type { Word } from './grammar/text/word.ts'
import { correct } from './grammar/vocabulary.ts'
import { withoutAsides } from './reader/asides.ts'
import type { Intent } from './reader/values.ts'
import { withoutTalk } from './reader/follow-up.ts'
import { islandOf } from './reader/island.ts'
import { hear, type Heard } from './reader/languages/hear.ts'
import { isReadWhole, readInParts, withoutChatter, type ReadPart } from './parts/in-parts.ts'
import { lexiconWords } from './reader/lexicon.ts'
import { readSentence, setsWithin, setWithin, wordsToAsk, type Parsed, type SentenceReading } from './reader/read.ts'
import { both, saying } from './reader/values.ts'
import { isCalled, keysOf, type Facts } from './reader/words.ts'
import { Readings } from './readings.ts'
import { choice, choices, offered } from './second-reading.ts'

/** A reading dearer than this stepped over too much to be what was meant; an answer says nothing of what it passed over. */
const tooDear = ({ boldest, loses, losesKnown, plan }: Reading): number =>
  losesKnown && plan.answer !== undefined
    ? 0.9
    : !loses && plan.intent !== wanted.find
      ? 3.2
      : boldest > 1.2
        ? 1.4
        : 2.4
/** A reading dearer than this stepped over whole parts of a sentence. */
const muchSkipped = 1.3
/** So cheap that no other reading of the sentence is likelier. */
const sure = 0.5
/** Every thing of a list that is named costs as much as any, and makes it no less likely. */
const perListed = 0.22
/** Cheap enough to need no second opinion; a longer sentence has more pieces. */
const cheap = (words: number): number => 0.62 + 0.025 * words

/** The words of a sentence that the library is asked about before it is read. */
export const wordsOf = ({ words }: Heard): string[] => wordsToAsk(words)

export { knownKinds } from './reader/meanings/known-kinds.ts'

export { Readings } from './readings.ts'

/**
 * Reads a sentence; where it is not one wish, as several, one after the other. Pure: the same sentence and context give
 * the same plan. Never throws on any sentence.
 */
export function readPlan(
  sentence: string,
  context: PlannerContext,
  heard: Heard = hear(sentence, context.folders),
  readings: Readings = new Readings(),
): WorkflowDefinition {
  const plan = asPointed(readWhole(heard, context, readings), heard)
  const isRead = isReadWhole(plan)
  if (isRead && plan.read?.source === 'chart') return plan
  const again: ReadPart = (part, there) => readPart(part, there, readings)
  const parts = readInParts(heard.text, heard.words, context, again)
  if (!parts && !isRead) {
    const rest = withoutChatter(heard.text, heard.words, context)
    const plan = rest === null ? null : again(rest, context)
    if (plan && isReadWhole(plan)) return plan
  }
  // What the older grammar read wholly it may only have put together from words.
  return parts && (!isRead || (parts.read?.source === 'chart' && isOfOneKind(parts))) ? parts : plan
}

/** Reads part of a sentence, or the same in other words, as a sentence; what no guess went into is kept with the whole. */
const readPart = (text: string, context: PlannerContext, readings: Readings): WorkflowDefinition =>
  readPlan(text, context, hear(text, context.folders), readings.ofPart(text))

/** "Hang it very large" is never said of all that there is. */
function asPointed(plan: WorkflowDefinition, { words, text }: Heard): WorkflowDefinition {
  const makes = plan.steps.some(({ tool }) => tool === 'environments.create')
  const isAll = plan.steps.some(
    ({ tool, args }) =>
      tool === 'assets.find' && Object.keys((args['filter'] as object | undefined) ?? {}).length === 0,
  )
  const points = words.some(({ norm }) => /^(?:it|them|those|these|rest|others)$/u.test(norm))
  const isTold = words.some(({ norm }) => /^(?:everything|all|every|whole|entire|any|random|library)$/u.test(norm))
  return makes && isAll && points && !isTold ? partlyUnderstood(plan, text) : plan
}

/** Changes what stands, and looks for nothing; or only answers. */
const isOfOneKind = ({ steps, answer }: WorkflowDefinition): boolean =>
  answer !== undefined || steps.every(({ tool }) => tool.startsWith('environments.') || tool === 'assets.select')

/** Reads all of a sentence as one. */
function readWhole(heard: Heard, context: PlannerContext, readings: Readings): WorkflowDefinition {
  const { text } = heard
  const again: ReadPart = (part, there) => readPart(part, there, readings)
  const words = readings.once(context, 'words', () => withoutAsides(heard.words, factsOf(text, context)))
  const parsed = readings.parsed(
    () => readable(words, context),
    () => factsOf(text, context),
  )
  const other = parsed && elsewhere(heard.words, parsed.facts, context)
  const there = other && again(other.text, other.context)
  if (there && changesPlace(there)) return there
  const followed = parsed && readings.once(context, 'follow-up', () => goneOn(parsed, context))
  if (followed) {
    const { firm: _, ...parameters } = followed.parameters
    return { ...followed, parameters }
  }
  const goals = parsed && readGoals(parsed, context, readings)
  let commands: SentenceRead | undefined
  const read = () => (commands ??= readings.once(context, 'commands', () => readCommands(text, context, words)))
  let compiled: WorkflowDefinition | undefined
  const older = () =>
    (compiled ??= readings.once(context, 'older', () => surely(compile(text, read(), context), text), 'commands'))
  const ways: Ways = { heard: { ...heard, words }, parsed, read, goals, older, context }
  const first = choose(ways)
  const chosen = ordersPrints(heard.words)
    ? { ...undone(first), intent: 'buy prints', confidence: 0.45, reply: noPrints }
    : wantsCamera(heard.words)
      ? { ...undone(first), intent: 'take a picture', confidence: 0.45, reply: noCamera }
      : withForm(first, words, context)
  const by =
    chosen === goals?.plan
      ? ({ source: 'chart', cost: Math.max(0, goals.cost) } as const)
      : ({ source: 'grammar' } as const)
  const wish = chosen.steps.length === 0 && chosen.answer === undefined ? withoutTalk(heard.words, text) : null
  const told = wish === null ? null : again(wish, context)
  if (told && told.steps.length > 0 && told.confidence >= 0.8) return told
  const alternatives = othersThan(chosen, ways)
  const plan = withUnmet({ ...withMeant(chosen), read: by }, ways)
  if (alternatives.length === 0) return plan
  const reply = chosen.reply.replace(/ Say what to find or make.*$/su, ' Did you mean one of these?')
  return { ...plan, reply, alternatives }
}

/** Steps without goals tell what they are for, so that a conversation goes on from it. */
function withMeant(plan: WorkflowDefinition): WorkflowDefinition {
  if (plan.parameters['goals'] !== undefined || plan.steps.length === 0) return plan
  const meant = goalsOfSteps(plan.steps)
  // As JSON they have no parts that are undefined.
  return meant.length === 0
    ? plan
    : { ...plan, parameters: { ...plan.parameters, meant: JSON.parse(JSON.stringify(meant)) as Json } }
}

/** So many of the sets in a sentence are remembered. */
const mostNamed = 6

/** What a sentence that is declined asked for, and what it named: the next one may go on from it. */
function withUnmet(plan: WorkflowDefinition, { goals, parsed }: Ways): WorkflowDefinition {
  const { unmet: _, firm: _f, ...parameters } = plan.parameters
  if (plan.steps.length > 0 || plan.answer !== undefined || plan.confidence >= 0.5) return { ...plan, parameters }
  const named = (parsed ? setsWithin(parsed) : []).map(({ set }) => set).slice(0, mostNamed)
  const unmet = goals && goals.cost <= muchSkipped ? (goals.plan.parameters['unmet'] ?? []) : []
  return {
    ...plan,
    parameters: { ...parameters, unmet: { goals: unmet, named: JSON.parse(JSON.stringify(named)) as Json } },
  }
}

/** Of sets the older grammar is not believed where it let go of what it could not place. */
const surely = (plan: WorkflowDefinition, text: string): WorkflowDefinition =>
  plan.steps.length > 0 && /find|make|arrange/u.test(plan.intent) && plan.assumptions.some((one) => letGo.test(one))
    ? partlyUnderstood(plan, text)
    : plan
// A season without a year is that of every year.
const letGo = /^(?:Nothing fits|I made nothing of|I took “(?:spring|summer|autumn|fall|winter)s?” to be in)/u

const partlyUnderstood = (plan: WorkflowDefinition, text: string): WorkflowDefinition => ({
  ...undone(plan),
  strategy: 'simple',
  intent: 'not understood',
  confidence: 0.2,
  reply: `I did not understand all of “${shortened(text.trim(), 100)}”, so I did nothing. Say what to find or make, for example “a gallery of the photos taken in 2015”.`,
})

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`

/** A plan that does nothing. */
const undone = (plan: WorkflowDefinition): WorkflowDefinition => ({
  ...plan,
  parameters: {},
  steps: [],
  assumptions: [],
})

/** Where nothing came of a sentence that asks for a form there is not: that this is why. */
function withForm(plan: WorkflowDefinition, words: readonly Word[], context: PlannerContext): WorkflowDefinition {
  if (plan.confidence >= 0.5) return plan
  const form = words.find(({ norm }) => unknownForms.has(norm) && !isCalled(norm, context))
  return form ? { ...plan, intent: `arrange as a ${form.text}`, steps: [], reply: noSuchForm(form.text) } : plan
}

interface Ways {
  heard: Heard
  parsed: Parsed | null
  /** What the older grammar makes of it, and its plan: asked only where it may matter. */
  read: () => SentenceRead
  older: () => WorkflowDefinition
  goals: Reading | null
  context: PlannerContext
}

function choose({ heard: { words }, read: asked, goals, older, context }: Ways): WorkflowDefinition {
  if (goals && goals.cost <= sure && isFirm(goals.plan)) return goals.plan
  const isSure = goals !== null && goals.cost <= sure + goals.listed * perListed && goals.plan.confidence >= 0.5
  if (isSure && !mayKnowBetter(words, context)) return goals.plan
  const read = asked()
  const settled = isSettled(read) && !mistakesFolder(read, words)
  if (goesSomewhere(read) && !(isSure && older().confidence < 0.5)) return older()
  // "And in the blue room?" asks, and goes nowhere.
  if (isSure && (goals.plan.answer !== undefined || !(settled && (goals.skipped > 0 || knowsBetter(read, words)))))
    return goals.plan
  if (settled) return older()
  if (!goals || goals.cost > tooDear(goals)) return older()
  if (saysNoFolder(goals.plan.reply)) return goals.plan
  // Of two readings, one that finds something is likelier than one that finds nothing: "from Sunday" is any Sunday where
  // nothing is of the last one.
  if (goals.plan.confidence < 0.5 && goals.cost <= cheap(goals.words)) {
    const other = goals.second?.()
    const isSame = other?.intent === goals.plan.intent && /^(?:find|make)/u.test(goals.plan.intent)
    if (other && isSame && other.steps.length > 0 && other.confidence >= 0.8) return other
  }
  if (goals.plan.confidence < 0.5 && !asksForPlace(goals, context)) {
    const plan = older()
    return plan.steps.length > 0 && plan.confidence >= (goals.cost <= cheap(goals.words) ? 0.8 : 0.6)
      ? plan
      : goals.plan
  }
  if (goals.cost <= cheap(goals.words) + goals.listed * perListed) return goals.plan
  const plan = older()
  return isUnsure(read, plan) ? goals.plan : plan
}

/** What else may have been meant: another reading that is near, or, where nothing was understood, what can be chosen. */
function othersThan(chosen: WorkflowDefinition, { read, parsed, goals, older, context }: Ways): Alternative[] {
  if (chosen.intent === 'not understood') {
    const within = parsed && setWithin(parsed)
    const of = within ? { of: within.set, said: within.name ?? saying(within) } : null
    const guesses: Goal[] = of
      ? [
          { do: 'make', ...of, arrangement: 'gallery', options: {}, name: null, look: {} },
          { do: 'find', ...of },
        ]
      : []
    const plans = [goals?.plan, goals?.second?.(), ...guesses.map((goal) => compileGoal(goal, context))]
    return choices(plans.map((plan) => (plan ? choice(plan) : null)))
  }
  if (chosen.steps.length === 0) return chosen.alternatives ?? []
  const isChart = chosen === goals?.plan
  const second = isChart ? goals.second?.() : null
  const other = isChart
    ? goals.cost > sure && isWholly(read())
      ? older()
      : null
    : goals && goals.cost <= sure
      ? goals.plan
      : null
  return choices(
    [second, other].map((plan) => (plan ? offered(plan, chosen, context) : null)),
    1,
  )
}

/** The older grammar made something of every word. */
const isWholly = ({ clauses }: SentenceRead): boolean =>
  clauses.every(({ command }) => command !== null && command.unread.length === 0)

const compileGoal = (goal: Goal, context: PlannerContext): WorkflowDefinition | null =>
  compileGoals({ intents: [{ goal, unknown: [], notes: [], plain: false }], cost: 0, leftOut: [] }, context)

/** "Hang the heron there", where nothing is in view: the question is which place, and no other reading answers it. */
const asksForPlace = ({ plan, cost, words }: Reading, { environment, environments }: PlannerContext): boolean =>
  plan.intent === wanted.add && environment === null && environments.length > 0 && cost <= cheap(words)

/** What has no set of things in it the older grammar reads by itself. */
const withoutSets: ReadonlySet<string> = new Set([
  'light',
  'backdrop',
  'rename',
  'discard',
  'visit',
  'show',
  'replace',
  'import',
  'undo',
  'redo',
])

const isSettled = ({ clauses }: SentenceRead): boolean =>
  clauses.length > 0 &&
  clauses.every(
    ({ command }) =>
      command !== null &&
      command.unread.length === 0 &&
      command.actions.every(
        (action) =>
          withoutSets.has(action.do) ||
          (action.do === 'export' && action.what === null) ||
          (action.do === 'answer' && !action.counts && action.intent !== 'count'),
      ),
  )

/** Words of what the older grammar alone knows: going somewhere, names, files, what was done, the window. */
const olderWords =
  /^(?:name|rename|call|title|retitle|discard|delete|remove|visit|go|enter|open|close|show|replace|import|load|scan|undo|redo|revert|restore|back|export|save|publish|download|share|pick|choose|select|mark|look|library|palette|settings|help|inspector|panel|plan|window|light|lights|lighting|backdrop|background|sky|wall|walls|room|place|hall|grid|then)$/u

/** The older grammar has to be asked: a place is named, or one of its words stands there. */
const mayKnowBetter = (words: readonly Word[], { environments }: PlannerContext): boolean => {
  const said = new Set(words.map(({ norm }) => norm))
  if (words.some(({ norm, kind }) => kind === 'path' || kind === 'quoted' || olderWords.test(norm))) return true
  return environments.some(({ name }) => keysOf(name).some((key) => said.has(key)))
}

/** Goes to a place, and does something there that is understood as well. */
const goesSomewhere = ({ clauses }: SentenceRead): boolean =>
  clauses.length > 1 &&
  clauses.every(({ command }) => command !== null && command.unread.length === 0) &&
  clauses[0]?.command?.actions.some((action) => action.do === 'visit' || action.do === 'show') === true

/** Of named places and the window the older grammar knows what the chart does not. */
const knowsBetter = ({ clauses }: SentenceRead, words: readonly Word[]): boolean =>
  clauses.some(({ command }) =>
    command?.actions.some(
      (action) =>
        !/^(?:light|backdrop|answer|undo|redo)$/u.test(action.do) ||
        // The measuring grid on the floor; "put them on a grid" is how things hang.
        (action.do === 'backdrop' && action.backdrop.grid !== undefined && !hangsOnGrid(words)) ||
        ('place' in action && action.place.kind === 'known'),
    ),
  )

const hangsOnGrid = (words: readonly Word[]): boolean =>
  words.some(
    ({ norm }, at) =>
      norm === 'grid' && /^(?:in|on|into|as|onto|to)$/u.test(words[at - 2]?.norm ?? words[at - 1]?.norm ?? ''),
  ) && words.some(({ norm }) => /^(?:it|them|those|these|all|everything)$/u.test(norm))

interface Reading {
  plan: WorkflowDefinition
  /** Points. */
  cost: number
  words: number
  /** How many things more than two a list names. */
  listed: number
  boldest: number
  loses: boolean
  losesKnown: boolean
  /** The plan of another reading that is nearly as cheap; null where it is none for this compiler. */
  second?: () => WorkflowDefinition | null
  /** How many words that say something it stepped over. */
  skipped: number
}

/** "The Night folder" speaks of no light. */
const mistakesFolder = ({ clauses }: SentenceRead, words: readonly Word[]): boolean =>
  words.some(({ norm }) => /^(?:folder|folders|directory)$/u.test(norm)) &&
  clauses.some(({ command }) => command?.actions.some((action) => action.do === 'light' || action.do === 'backdrop'))

function readGoals(parsed: Parsed, context: PlannerContext, readings: Readings): Reading | null {
  const whole = readSentence(parsed)
  const read = whole && whole.cost <= muchSkipped ? planned(whole, parsed, context, readings, 'goals') : null
  if (read && (read.plan.confidence >= 0.5 || saysNoFolder(read.plan.reply))) return read
  // Where something was to be put was told, though it is not there.
  if (read && whole && whole.cost <= muchSkipped && whole.intents.some((one) => 'goal' in one && one.goal.do === 'put'))
    return read
  // A wish in a long tale: what lies around it says nothing of things.
  const island = islandOf(parsed)
  const part = island && planned(island, parsed, context, readings, 'island')
  if (part && part.plan.confidence >= 0.8) return part
  return read ?? (whole && planned(whole, parsed, context, readings, 'goals'))
}

function planned(
  read: SentenceReading,
  { words }: Parsed,
  context: PlannerContext,
  readings: Readings,
  what: string,
): Reading | null {
  const slips = words.filter((word) => word.misspelt !== undefined)
  const first = readings.once(context, what, () => planOf(read, { words }, slips, context))
  // "Hang the album very large" is no change of what stands, where it does not stand.
  const told = first || !read.second ? read : read.second
  const plan = first ?? readings.once(context, `${what}, second`, () => planOf(told, { words }, slips, context))
  if (!plan) return null
  const { second, cost, boldest, loses, losesKnown, skipped } = told
  const other =
    second && (() => readings.once(context, `${what}, second`, () => planOf(second, { words }, slips, context)))
  const listed = loses || skipped > 0 ? 0 : Math.max(0, ...told.intents.map(listLength)) - 2
  return {
    plan,
    cost,
    words: words.length,
    listed: Math.max(0, listed),
    boldest,
    loses,
    losesKnown,
    skipped,
    ...(other ? { second: other } : {}),
  }
}

const listLength = (one: SentenceReading['intents'][number]): number =>
  'goal' in one && 'of' in one.goal && one.goal.of.set === 'or' && one.goal.of.listed ? one.goal.of.of.length : 0

/** "In the Garden folder, what is red?": the question is of what was named before it. */
function askedWithin(intents: readonly Intent[], words: readonly Word[]): readonly Intent[] {
  const [named, asked, ...others] = intents
  const isLead = /^(?:in|of|from|among|within|for)$/u.test(words[0]?.norm ?? '')
  if (!isLead || others.length > 0 || named?.goal.do !== 'find' || !asked) return intents
  const { goal } = asked
  if ((goal.do !== 'which' && goal.do !== 'count') || JSON.stringify(goal.of).includes('"said"')) return intents
  const of = both(goal.of, named.goal.of)
  const { one, many } = setWords(of)
  return [{ ...asked, goal: goal.do === 'count' ? { ...goal, of, said: many, one } : { ...goal, of, said: many } }]
}

function planOf(
  read: SentenceReading,
  { words }: Pick<Parsed, 'words'>,
  slips: readonly Word[],
  context: PlannerContext,
): WorkflowDefinition | null {
  const intents = read.intents.flatMap((one) => ('goal' in one ? [one] : []))
  if (intents.length < read.intents.length) return null
  // "What is still there?" brings nothing in.
  const asks = /^(?:what|which|who|where|when|how)$/u.test(words[0]?.norm ?? '')
  if (asks && intents.some(({ goal }) => goal.do === 'add' && goal.of.set === 'all')) return null
  const plan = compileGoals({ ...read, intents: askedWithin(intents, words) }, context)
  const put = slips.map((word) => `I read “${word.text}” as “${word.norm}”.`)
  return plan && { ...plan, assumptions: [...plan.assumptions, ...put] }
}

const factsOf = (
  text: string,
  { words, kinds, folders, cameras, today, environments, environment, made }: PlannerContext,
): Facts => ({
  places: environments,
  spoken: {
    made: made.filter((id) => environments.some((place) => place.id === id)),
    here: environment?.id ?? null,
  },
  words,
  kinds,
  folders,
  cameras,
  today,
  text,
})

/** Words with their slips put right, and without the hyphens inside compounds: "portrait-format". */
function readable(said: readonly Word[], context: PlannerContext): Word[] {
  const whole = said.filter((word, at) => !isHyphen(word, said[at - 1], said[at + 1]))
  return correct(whole, context).map((word, at) => {
    const before = whole[at]
    return word.misspelt !== undefined && before && isWord(before.norm) ? before : word
  })
}

/** Words that are right as they are, though they differ by little from others. */
const isWord = (norm: string): boolean => lexiconWords.has(norm) || unitWords.has(norm)

const unitWords: ReadonlySet<string> = new Set(
  'seconds minutes hours pixels megabytes kilobytes gigabytes megapixels'.split(' '),
)

const isHyphen = ({ kind, norm, start, end }: Word, before: Word | undefined, after: Word | undefined): boolean =>
  kind === 'mark' && norm === '-' && before?.end === start && after?.start === end

/** The older grammar left words unread, asks, or guessed. What it knows to be impossible it is sure of. */
const isUnsure = ({ clauses }: SentenceRead, plan: WorkflowDefinition): boolean =>
  !clauses.some(({ command }) => command?.actions.some((action) => action.do === 'refuse')) &&
  (plan.confidence < 0.8 || clauses.some(({ command }) => command === null || command.unread.length > 0))
