import type { Json, JsonObject } from '#shared/model/ids.ts'
import type { AnswerPart, PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'

/** Puts plans of the parts of a sentence together: each is begun when the one before is done. */
export function joinPlans(plans: readonly WorkflowDefinition[]): WorkflowDefinition {
  const [first, ...rest] = plans
  if (!first) throw new RangeError('There is no plan to join.')
  return rest.reduce(joined, first)
}

function joined(one: WorkflowDefinition, other: WorkflowDefinition): WorkflowDefinition {
  const shift = one.steps.length
  const needed = new Set(one.steps.flatMap(({ dependsOn }) => dependsOn))
  const last = one.steps.map(({ id }) => id).filter((id) => !needed.has(id))
  const later = other.steps.map((step) => shifted(step, shift, last))
  const steps = [...one.steps, ...later]
  const says = [...saysOf(one, 0), ...saysOf(other, shift)]
  return {
    ...one,
    strategy: steps.length === 0 ? 'simple' : steps.length === 1 ? 'tool' : 'complex',
    workflowType: other.steps.length > 0 ? other.workflowType : one.workflowType,
    intent: [...new Set([one.intent, other.intent])].join(', ').slice(0, 200),
    confidence: Math.min(one.confidence, other.confidence),
    parameters: parametersOf(one, other),
    steps,
    estimate: {
      seconds: one.estimate.seconds + other.estimate.seconds,
      cost: one.estimate.cost + other.estimate.cost,
    },
    assumptions: [...new Set([...one.assumptions, ...other.assumptions])],
    reply: steps.length > 0 ? '' : [one.reply, other.reply].filter((part) => part !== '').join(' '),
    read: {
      source: one.read?.source === 'chart' && other.read?.source === 'chart' ? 'chart' : 'grammar',
      cost: (one.read?.cost ?? 0) + (other.read?.cost ?? 0),
    },
    ...(says.length > 0 && steps.length > 0 ? { answer: { says, summed: false } } : {}),
    // Of two counts neither is the count of what was asked.
    ...(steps.length === 0 && one.answer ? { answer: {} } : {}),
  }
}

/** Goals of both; what else is told of a plan is told of the later one. */
function parametersOf({ parameters: one }: WorkflowDefinition, { parameters: other }: WorkflowDefinition) {
  const { searches: _, ...rest } = { ...one, ...other }
  const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])
  const goals = [one, other].flatMap(({ goals: own, meant }) => list(own ?? meant))
  const joined: Record<string, Json> = goals.length > 0 ? { ...rest, goals } : rest
  return joined
}

/** What a plan answers, in the numbers that its steps have among all. */
function saysOf({ answer, reply, steps }: WorkflowDefinition, shift: number): AnswerPart[] {
  const own = answer?.says ?? (steps.length === 0 && reply !== '' ? [reply] : [])
  const parts = own.map((part) => (typeof part === 'string' ? part : { ...part, $from: later(part.$from, shift) }))
  return shift > 0 && parts.length > 0 ? [' ', ...parts] : parts
}

const later = (id: string, shift: number): string => `s${Number(id.slice(1)) + shift}`

function shifted({ id, args, dependsOn, when, onlyFor, ...step }: PlanStep, shift: number, last: string[]): PlanStep {
  return {
    ...step,
    id: later(id, shift),
    args: renumbered(args, shift) as JsonObject,
    dependsOn: dependsOn.length > 0 ? dependsOn.map((one) => later(one, shift)) : last,
    ...(when ? { when: { ...when, $from: later(when.$from, shift) } } : {}),
    ...(onlyFor ? { onlyFor: onlyFor.map((one) => later(one, shift)) } : {}),
  }
}

/** Arguments with what refers to steps renumbered. */
function renumbered(value: Json, shift: number): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((part) => renumbered(part, shift))
  const { $from, path } = value
  if (typeof $from === 'string' && typeof path === 'string') return { ...value, $from: later($from, shift) }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renumbered(part, shift)]))
}
