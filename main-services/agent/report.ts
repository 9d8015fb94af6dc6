import { valueAt } from '#shared/contract/summary.ts'
import type { Created } from '#shared/model/turn.ts'
import type { Run, RunStep } from '#shared/model/workflow.ts'
import type { ToolSource } from '#services/tools/index.ts'
import { dependenciesOf } from '#services/workflows/index.ts'
import { sentence } from './phrasing.ts'

/**
 * Writes what the agent says at the end of a run: what was done, what was not and why, what it took for granted, and
 * one next step. Short and concrete; nothing that did not happen.
 */
export function reportOn(run: Run, created: Created, tools: ToolSource): string {
  const done = run.steps.filter((step) => step.status === 'completed' && isTold(step, run, tools))
  const failed = run.steps.filter((step) => step.status === 'failed')
  return [
    ...(run.status === 'cancelled' ? ['Stopped.'] : []),
    ...(run.status === 'paused' ? ['Paused; what was finished is kept.'] : []),
    ...done.map((step) => step.summary),
    ...failed.map(failure),
    ...takenBack(run),
    ...(run.status === 'cancelled' || failed.length > 0 ? [kept(run, created, tools)] : []),
    ...(failed.length === 0 && run.status === 'failed' ? [run.error?.message ?? 'Nothing came of it.'] : []),
    ...run.definition.assumptions,
    ...(run.status === 'completed' ? [nextStep(run, created)] : []),
  ]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ')
}

/** What is worth telling though it changed nothing: what was found, what was shown. */
const told = ['search', 'window']

/** A step that only prepares for another is not told; a search is, because what was found is what one asked for. */
function isTold(step: RunStep, run: Run, tools: ToolSource): boolean {
  const tool = tools.get(step.tool)
  const isUsed = run.steps.some((other) => dependenciesOf(other).includes(step.id))
  return !isUsed || (!tool.internal && (tool.safety !== 'read' || told.some((tag) => tool.tags.includes(tag))))
}

function failure(step: RunStep): string {
  const { message, kept, next } = step.error ?? { message: step.summary, kept: '', next: '' }
  const what = step.title === '' ? step.tool : step.title
  return [`I could not ${lowerFirst(what)}: ${sentence(lowerFirst(message))}`, kept, next]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ')
}

/** What was done and taken back because a later step failed, and what could not be. */
function takenBack({ steps }: Run): string[] {
  const back = steps.filter((step) => step.status === 'undone').map((step) => step.summary)
  const stuck = steps.flatMap((step) => (step.status === 'completed' && step.error ? [step.error.message] : []))
  return [...back, ...stuck]
}

/** After a failure or a stop: each kind of thing that stayed, and what undo reaches of it. */
function kept(run: Run, created: Created, tools: ToolSource): string {
  const done = run.steps.filter(({ status, tool }) => status === 'completed' && tools.get(tool).safety !== 'read')
  if (done.length === 0) return run.steps.some(isUndone) || run.status === 'cancelled' ? 'Nothing was changed.' : ''
  const things = named(created, done)
  const reached = done.some(({ tool }) => tools.get(tool).meta.stays === undefined)
  const beyond = done.some(({ tool }) => tools.get(tool).meta.stays !== undefined)
  const back = reached ? `; “undo” takes ${beyond ? 'back what was made' : 'it back'}.` : '.'
  return `What was finished is kept${things === '' ? '' : `: ${things}`}${back}`
}

const isUndone = ({ status }: RunStep): boolean => status === 'undone'

/** Each kind with how many of it there are: "a canvas, 2 layouts and a place". */
function named({ canvases, layouts, environments, exports }: Created, done: readonly RunStep[]): string {
  const made = new Set(done.map(({ result }) => valueAt(result, 'id')))
  const places = environments.filter((id) => made.has(id))
  const kinds = [
    counted(canvases.length, 'a canvas', 'canvases'),
    counted(layouts.length, 'a layout', 'layouts'),
    counted(places.length, 'a place', 'places'),
    counted(environments.length - places.length, 'what changed in a place', 'changed places'),
    counted(exports.length, 'an export', 'exports'),
  ].filter((kind) => kind !== '')
  const last = kinds.at(-1) ?? ''
  return kinds.length < 2 ? last : `${kinds.slice(0, -1).join(', ')} and ${last}`
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : count === 1 ? one : `${count} ${many}`

/** One thing to do next, where it is not obvious. */
function nextStep(run: Run, created: Created): string {
  const changed = Object.values(created).some((ids) => ids.length > 0)
  const found = run.steps.some((step) => {
    const ids = valueAt(step.result, 'assetIds')
    return Array.isArray(ids) && ids.length > 0
  })
  return found && !changed ? 'Say “make a gallery of them” to see them in a room.' : ''
}

/** Lower case at the start of a word, unless the word is a name or an abbreviation. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
