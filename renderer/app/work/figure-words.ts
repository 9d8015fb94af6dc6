import { count, exactly } from '#renderer/state/index.ts'
import type { RunFigures, ToolFigures } from '#shared/model/trace.ts'

/** What is known of one kind of step, with what people call it. */
export interface NamedFigures extends ToolFigures {
  title: string
}

/** Fewer calls than this say nothing of how often something fails. */
const enough = 3

/** Says in a few sentences what is worth knowing first. */
export function inShort(tools: readonly NamedFigures[], { pools, runs }: Pick<RunFigures, 'pools' | 'runs'>): string[] {
  if (tools.length === 0) return ['Nothing was worked on yet: say something in the conversation.']
  const longest = tools.toSorted((a, b) => b.p50Seconds - a.p50Seconds)[0]
  const failing = tools
    .filter(({ count: calls, errors }) => calls >= enough && errors > 0)
    .toSorted((a, b) => b.errors / b.count - a.errors / a.count)[0]
  const waited = tools
    .filter(({ waitedSeconds }) => waitedSeconds >= 0.1)
    .toSorted((a, b) => b.waitedSeconds - a.waitedSeconds)[0]
  const waiting = pools.reduce((sum, pool) => sum + pool.waiting, 0)
  return [
    ...(longest ? [`“${longest.title}” takes longest: usually ${exactly(longest.p50Seconds)}.`] : []),
    failing
      ? `“${failing.title}” fails most: ${count(failing.errors, 'time')} in ${failing.count.toLocaleString('en-GB')}.`
      : 'Nothing fails that was done more than a few times.',
    ...(waited
      ? [`“${waited.title}” waits for room on this machine: ${exactly(waited.waitedSeconds)} on average.`]
      : []),
    ...(runs.waiting > 0 ? [`${count(runs.waiting, 'piece of work waits', 'pieces of work wait')} for you.`] : []),
    ...(waiting > 0 ? [`${count(waiting, 'step waits', 'steps wait')} for room now.`] : []),
    ...(waiting + runs.waiting === 0 ? ['Nothing waits now.'] : []),
  ]
}

const resources: Readonly<Record<string, string>> = {
  cpu: 'Processor',
  memory: 'Memory',
  gpu: 'Graphics card',
  network: 'Network',
  model: 'Language model',
}

/** What a thing that steps share is called. */
export const resourceWords = (resource: string): string => resources[resource] ?? 'Something else'

/** Says how often work was spared because the same had been asked before. */
export function sparedWords({ shared, reused: { hits, misses } }: Pick<RunFigures, 'shared' | 'reused'>): string {
  const spared = hits + shared
  if (spared === 0) return 'Nothing was asked twice since Promenade was opened.'
  const of = hits + misses > 0 ? `, of ${count(hits + misses + shared, 'question')} that could have been` : ''
  return `${count(spared, 'question was', 'questions were')} answered from what was known already since Promenade was opened${of}.`
}
