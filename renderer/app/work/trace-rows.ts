import { count, exactly, type StepView } from '#renderer/state/index.ts'
import { stepWord } from '#renderer/chat/index.ts'
import type { RunTrace, TraceCall, TraceQuestion } from '#shared/model/trace.ts'
import type { Run, RunStep } from '#shared/model/workflow.ts'
import type { Span } from './time-scale.ts'

/** What a stretch of a step's time was. */
export interface TraceSpan extends Span {
  kind: 'waited' | 'asked' | 'undone' | TraceCall['outcome']
}

/** One step of a run with all that is known of how it went. */
export interface TraceRow {
  step: RunStep
  spans: TraceSpan[]
  /** How it went in time, a sentence or two. */
  words: string
  calls: readonly TraceCall[]
  questions: readonly TraceQuestion[]
}

/** Puts the calls and questions of a run to its steps, in the order of the plan. @param now UTC milliseconds */
export function rowsOf(run: Run, trace: RunTrace, now: number): TraceRow[] {
  return run.steps.map((step) => {
    const calls = trace.calls.filter(({ stepId }) => stepId === step.id)
    const questions = trace.questions.filter(({ stepId }) => stepId === step.id)
    return {
      step,
      calls,
      questions,
      spans: [
        ...questions.map((question) => askedSpan(question, run, now)),
        ...calls.flatMap((call) => spansOf(call, now)),
      ],
      words: wordsOf(step, calls, questions, run.createdAt),
    }
  })
}

function askedSpan({ askedAt, answeredAt }: TraceQuestion, run: Run, now: number): TraceSpan {
  return { kind: 'asked', from: askedAt, to: answeredAt ?? run.finishedAt ?? now }
}

/** What is shorter is writing down that a step begins, and no waiting; milliseconds. */
const shortest = 50

function spansOf(call: TraceCall, now: number): TraceSpan[] {
  const { kind, readyAt, startedAt, milliseconds, outcome } = call
  const waited: TraceSpan[] =
    readyAt !== null && startedAt - readyAt >= shortest ? [{ kind: 'waited', from: readyAt, to: startedAt }] : []
  const to = milliseconds === null ? (outcome === 'running' ? now : startedAt) : startedAt + milliseconds
  return [...waited, { kind: kind === 'undo' && outcome === 'completed' ? 'undone' : outcome, from: startedAt, to }]
}

function wordsOf(
  { status }: RunStep,
  calls: readonly TraceCall[],
  questions: readonly TraceQuestion[],
  begin: number,
): string {
  const tries = calls.filter(({ kind }) => kind === 'call')
  const [first] = tries
  if (!first) return questions.length > 0 ? 'Asked, and not begun.' : capitalised(`${stepWord[status]}.`)
  const took = tries.reduce((sum, { milliseconds }) => sum + (milliseconds ?? 0), 0) / 1000
  const waited =
    tries.reduce((sum, { readyAt, startedAt }) => sum + (readyAt === null ? 0 : startedAt - readyAt), 0) / 1000
  const after = (first.startedAt - begin) / 1000
  return [
    after < 0.05 ? 'Began at once' : `Began after ${exactly(after)}`,
    ...(waited * 1000 >= shortest ? [`waited ${exactly(waited)} for room on this machine`] : []),
    ...(tries.length > 1 ? [count(tries.length, 'try', 'tries')] : []),
    ...(took > 0 ? [`took ${exactly(took)}`] : []),
  ].join(', ')
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** How a try ended, in words. */
export const outcomeWords: Record<TraceCall['outcome'], string> = {
  running: 'under way',
  completed: 'done',
  failed: 'failed',
  stopped: 'stopped',
  interrupted: 'interrupted when Promenade ended',
}

/** How a question was answered, in words. */
export function answerWords({ status, answered }: TraceQuestion): string {
  switch (status) {
    case 'pending':
      return 'waits for you'
    case 'allowed':
      return answered ? 'you allowed it' : 'allowed beforehand'
    case 'denied':
      return answered ? 'you refused it' : 'refused, because nobody was to be asked any more'
    case 'expired':
      return 'nobody answered in time'
  }
}

/** The steps of a run as its graph shows them. */
export const viewsOf = (rows: readonly TraceRow[]): Record<string, StepView> =>
  Object.fromEntries(
    rows.map(({ step, calls }) => [
      step.id,
      {
        status: step.status,
        summary: step.summary,
        error: step.error,
        calls: calls
          .filter(({ kind }) => kind === 'call')
          .map(({ outcome, says, milliseconds }) => ({
            tool: step.tool,
            args: step.args,
            ok: outcome === 'running' ? null : outcome === 'completed',
            summary: says,
            milliseconds,
          })),
      },
    ]),
  )
