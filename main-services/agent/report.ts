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
    ...done.map((step) => step.summary),
    ...failed.map(failure),
    ...takenBack(run),
    ...(run.status === 'cancelled' ? [keptAfterStop(run)] : []),
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

function keptAfterStop(run: Run): string {
  const kept = run.steps.some((step) => step.status === 'completed')
  return kept ? 'What was finished is kept; “undo” takes it back.' : 'Nothing was changed.'
}

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
