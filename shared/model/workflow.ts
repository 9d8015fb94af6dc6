import { z } from 'zod'
import { ErrorReport } from './errors.ts'
import { Dollars, ListOf, Text } from './bounds.ts'
import { DocumentId, Id, Json, JsonObject, UtcMilliseconds } from './ids.ts'

/** Kinds of work (M3.12). */
export const WorkflowType = z.enum([
  'video-project',
  'image-gallery',
  'multimedia-generation',
  'analyse-and-organise',
  'spatial-environment',
  'publish',
  'multimedia-story',
  'collaborative-editing',
])
export type WorkflowType = z.infer<typeof WorkflowType>

/** `simple`: answered at once; `tool`: one tool call; `complex`: a plan of several steps. */
export const Strategy = z.enum(['simple', 'tool', 'complex'])

/**
 * An argument that is another step's result: `{ $from: 's1', path: 'assetIds' }`. `path` is dotted; '' is the whole
 * result. It may stand anywhere inside a step's `args`.
 */
export const StepReference = z.object({ $from: z.string(), path: z.string() })
export type StepReference = z.infer<typeof StepReference>

const mostSteps = 200
/** Sentences of a plan may quote the whole of what was said, characters. */
const longestProse = 100_000

/** Id of a step, unique within its plan; other steps name it in `dependsOn` and in {@link StepReference}s. */
export const StepId = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/)

/** What a plan will probably take: seconds, and US dollars. */
export const Estimate = z.object({
  seconds: z.number().min(0).max(1e9),
  cost: Dollars,
  /** Eight of ten such plans are off by at most so many seconds; left out where nothing is known of that. */
  giveOrTake: z.number().min(0).max(1e9).optional(),
  /** How many calls of the least known of its tools were made on this machine; 0: a first guess. */
  calls: z.number().int().min(0).max(1e9).optional(),
  /** How many things it is about, as far as was known when it was planned. */
  things: z.number().int().min(0).max(1e9).optional(),
})
export type Estimate = z.infer<typeof Estimate>

/**
 * What a part of a result has to be: `there` and `empty` ask whether it holds anything (a list, a text, a number other than
 * 0), `more` and `less` compare numbers and the lengths of lists, `equal` and `different` compare with `value`.
 */
export const ResultTest = z.object({
  /** Dotted path in the result; '' is the whole of it. */
  path: Text(200),
  is: z.enum(['there', 'empty', 'equal', 'different', 'more', 'less']),
  /** What it is compared with; not for `there` and `empty`. */
  value: z.union([Text(1000), z.number().min(-1e12).max(1e12), z.boolean(), z.null()]).optional(),
})
export type ResultTest = z.infer<typeof ResultTest>

/** How often a step is begun that fails for a passing reason, and how long is waited between. */
export const RetryPolicy = z.object({
  /** Times in all; 1 is once and not again. */
  attempts: z.number().int().min(1).max(20),
  /** Seconds before the second attempt; some spread is added. */
  firstPause: z.number().min(0).max(3600),
  /** What each further pause is longer by. */
  factor: z.number().min(1).max(10),
})
export type RetryPolicy = z.infer<typeof RetryPolicy>

/** What a step mostly takes of the machine; as much of each is done at the same time as there is of it. */
export const ResourceClass = z.enum(['cpu', 'memory', 'gpu', 'network', 'model'])
export type ResourceClass = z.infer<typeof ResourceClass>

/** Who waits for it: a person before the screen, somebody some time, nobody. */
export const RunPriority = z.enum(['person', 'normal', 'background'])
export type RunPriority = z.infer<typeof RunPriority>

/** One call of a tool in a plan, and the steps that must be done before it. */
export const PlanStep = z.object({
  id: StepId,
  /** Name of a tool in the registry. */
  tool: Text(200),
  /** The tool's arguments; values may be {@link StepReference}s. */
  args: JsonObject,
  dependsOn: ListOf(StepId, mostSteps),
  /** The chip: a few words, such as "find the videos". */
  title: Text(longestProse),
  /** A failed optional step does not fail the run; what needs its result is left out. */
  optional: z.boolean().optional(),
  /** Done only where an earlier step's result is so; else it is left out, and that fails nothing. */
  when: ResultTest.extend({ $from: StepId }).optional(),
  /** How many of `dependsOn` have to come about before it begins: all, any one, or so many. */
  join: z.union([z.enum(['all', 'any']), z.number().int().min(1).max(mostSteps)]).optional(),
  retry: RetryPolicy.optional(),
  /** It is given up after so many seconds, each attempt by itself. */
  timeout: z
    .number()
    .min(0.01)
    .max(7 * 24 * 3600)
    .optional(),
  /**
   * What takes it back, should the run fail for good after it: a call of its own, whose arguments may refer to what the step
   * gave, or the history, which knows what it changed.
   */
  undo: z.union([z.literal('history'), z.object({ tool: Text(200), args: JsonObject })]).optional(),
  /**
   * Steps without which it is of no use: it is taken back only where none of them came about. Left out, whichever step
   * failed.
   */
  onlyFor: ListOf(StepId, mostSteps).optional(),
  /** Left out, the run's own. */
  priority: RunPriority.optional(),
  resource: ResourceClass.optional(),
  estimate: Estimate.optional(),
  /** What its own result has to be for the step to have done what it was for; else the run is partial. */
  success: ResultTest.optional(),
})
export type PlanStep = z.infer<typeof PlanStep>

/** What the answer to a question rests on. */
export const AnswerFacts = z.object({
  count: z.number().int().min(0).max(1_000_000_000).optional(),
  assetIds: ListOf(Id, 1_000_000).optional(),
  itemIds: ListOf(DocumentId, 1_000_000).optional(),
})
export type AnswerFacts = z.infer<typeof AnswerFacts>

/** A number that a step gives (a list counts its members) with the noun for it. */
const AnswerNumber = z.object({ $from: StepId, path: Text(200), one: Text(longestProse), many: Text(longestProse) })
export type AnswerNumber = z.infer<typeof AnswerNumber>

/** The members of a list that a step gives: "2 cameras: Canon, Nikon". */
const AnswerList = z.object({
  $from: StepId,
  path: Text(200),
  /** Said in its place where it has no members. */
  none: Text(longestProse),
  /** Said before its only member, and before several; `{count}` is how many. */
  one: Text(longestProse),
  many: Text(longestProse),
  /** Where a member has its name, a dotted path. */
  name: Text(200),
  /** Where it has a number that is told with it: "2015 (12)". */
  number: Text(200).optional(),
  /** For names that are no words: what one of it and several are called, "12 photos", in this order; others are not told. */
  nouns: z.record(z.string(), z.tuple([Text(200), Text(200)])).optional(),
  /** Names are paths: they are told by their last part, each once. */
  lastPart: z.boolean().optional(),
  /** Names that are told; of more, how many more there are. 0: only how many there are is said. */
  most: z.number().int().min(0).max(10_000).default(10_000),
  /** What stands before the last, such as `and`; left out: a comma. */
  last: Text(20).optional(),
  /** Whether how many it has is the answer's count. */
  counts: z.boolean().optional(),
})
export type AnswerList = z.infer<typeof AnswerList>

/** What one may ask of an asset. */
export const AssetFact = z.enum(['taken', 'camera', 'seconds', 'size', 'bytes', 'place', 'folder', 'colors', 'format'])
export type AssetFact = z.infer<typeof AssetFact>

/** Something of one asset that a step read: "heron.jpg was taken on 3 June 2019"; `bare`: only the day, the camera. */
const AnswerAbout = z.object({ $from: StepId, about: AssetFact, bare: z.boolean().optional() })
export type AnswerAbout = z.infer<typeof AnswerAbout>

/** Part of an answer: words, or what a step of the plan gives. */
export const AnswerPart = z.union([Text(longestProse), AnswerList, AnswerNumber, AnswerAbout])
export type AnswerPart = z.infer<typeof AnswerPart>

/** How a question is answered: by what is known already, or by what steps of the plan read. */
export const PlannedAnswer = AnswerFacts.extend({
  /** The sentence, part by part, once the steps are done. */
  says: ListOf(AnswerPart, 1000).optional(),
  /** Whether the numbers in it together are the answer's count. */
  summed: z.boolean().optional(),
})
export type PlannedAnswer = z.infer<typeof PlannedAnswer>

/**
 * What is changed in the plan of a run: only steps that have not begun. In one that ended without some of its steps those
 * that failed, were left out or taken back count as not begun, too.
 */
export const PlanChange = z.object({
  /** New steps; their ids are new in the plan. */
  add: ListOf(
    PlanStep.extend({ title: Text(longestProse).default(''), dependsOn: ListOf(StepId, mostSteps).default([]) }),
    mostSteps,
  ).default([]),
  /** Ids of steps that are not to be done; nothing that stays may depend on them. */
  drop: ListOf(StepId, mostSteps).default([]),
  /** Other arguments, and what the step is called with them; left out, as before. */
  change: ListOf(z.object({ id: StepId, args: JsonObject, title: Text(longestProse).optional() }), mostSteps).default(
    [],
  ),
})
export type PlanChange = z.infer<typeof PlanChange>

/** Who made a plan of what was said, and how much that reading cost in points; the fewer, the surer. */
export const ReadBy = z.object({
  source: z.enum(['chart', 'grammar', 'languages', 'form', 'model']),
  cost: z.number().min(0).max(1e6).optional(),
})
export type ReadBy = z.infer<typeof ReadBy>

/** A plan without what else could have been meant. */
const Definition = z.object({
  strategy: Strategy,
  workflowType: WorkflowType,
  /** What the person wants, in a few words. */
  intent: Text(longestProse),
  /** 0–1. Below 0.5 the agent declines or asks, in `reply`, instead of acting. */
  confidence: z.number().min(0).max(1),
  /** What was understood: filters, names, counts. */
  parameters: JsonObject,
  steps: ListOf(PlanStep, mostSteps),
  /** Cost in US dollars. */
  estimate: Estimate,
  quality: z.enum(['draft', 'standard', 'high', 'premium']),
  /** What was taken for granted, as sentences: "I took 'trip' to be USA 2015." */
  assumptions: ListOf(Text(longestProse), 1000),
  /** For `simple`: what to say. For others: '' or a question that must be answered first. */
  reply: Text(longestProse),
  /** Parts of the sentence that the steps do not do, each as a sentence; with any, the turn is `partial` at best. */
  leftOut: ListOf(Text(longestProse), 1000).optional(),
  /** Set where the sentence is a question: `reply` answers it, or the steps do and `says` puts it into words. */
  answer: PlannedAnswer.optional(),
  read: ReadBy.optional(),
})

/** What else may have been meant: in words, such as “make a row of the photos taken in 2018”, and as a plan. */
export const Alternative = z.object({ says: Text(2000), plan: Definition })
export type Alternative = z.infer<typeof Alternative>

/** What a sentence becomes: the same schema whichever planner made it. */
export const WorkflowDefinition = Definition.extend({
  /** Beside steps, another reading that is nearly as likely; beside a question, what one can choose among. */
  alternatives: ListOf(Alternative, 3).optional(),
})
export type WorkflowDefinition = z.infer<typeof WorkflowDefinition>

/**
 * How far a run is. `paused` and `waiting_approval` go on when a person says so; `partial` did a part and failed or
 * left out the rest; `running` goes on in another process where its own has died.
 */
export const RunStatus = z.enum([
  'running',
  'paused',
  'completed',
  'partial',
  'failed',
  'cancelled',
  'waiting_approval',
])
export type RunStatus = z.infer<typeof RunStatus>

/**
 * How far a step is. `skipped`: something it needs did not come about. `undone`: it was done, and taken back because a
 * later one failed.
 */
export const StepStatus = z.enum(['waiting', 'running', 'completed', 'failed', 'skipped', 'cancelled', 'undone'])
export type StepStatus = z.infer<typeof StepStatus>

/** A step of a plan as the run carries it out. */
export const RunStep = PlanStep.extend({
  status: StepStatus,
  /** How often it was begun; 2 or more after a crash or retry. */
  attempts: z.number().int(),
  startedAt: UtcMilliseconds.nullable(),
  finishedAt: UtcMilliseconds.nullable(),
  /** What it gave, as a sentence. */
  summary: z.string(),
  result: Json,
  error: ErrorReport.nullable(),
})
export type RunStep = z.infer<typeof RunStep>

/** What a person said to a run that came to a part only: it is right as it is, or all of it is taken back. */
export const Settled = z.enum(['accepted', 'taken-back'])
export type Settled = z.infer<typeof Settled>

/** A plan under way or done, with what became of each step; written down, so that it outlives its process. */
export const Run = z.object({
  id: Id,
  sessionId: Id.nullable(),
  /** The sentence it came from. */
  name: z.string(),
  status: RunStatus,
  definition: WorkflowDefinition,
  steps: z.array(RunStep),
  createdAt: UtcMilliseconds,
  updatedAt: UtcMilliseconds,
  finishedAt: UtcMilliseconds.nullable(),
  error: ErrorReport.nullable(),
  /** Nothing more is offered of it, and it does not go on. Null where nobody has said so. */
  settled: Settled.nullable(),
})
export type Run = z.infer<typeof Run>

/** A run without its plan, for lists: how many of its steps are done. */
export const RunSummary = Run.omit({ definition: true, steps: true }).extend({
  stepsDone: z.number().int(),
  stepsTotal: z.number().int(),
})
export type RunSummary = z.infer<typeof RunSummary>
