import { ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { stepIcons, stepWord, type NodeState } from '#renderer/chat/index.ts'
import { ArgumentFacts } from '#renderer/forms/index.ts'
import { count, duration, exactly, sentences } from '#renderer/state/index.ts'
import type { TraceCall } from '#shared/model/trace.ts'
import type { RunStep } from '#shared/model/workflow.ts'
import { timeScale, type Span, type TimeScale } from './time-scale.ts'
import { answerWords, outcomeWords, type TraceRow, type TraceSpan } from './trace-rows.ts'
import styles from './waterfall.module.css'

/** How a run went in time: a row a step, each opening what is known of it. */
export function Waterfall({ rows, asked }: { rows: readonly TraceRow[]; asked: ReadonlySet<string> }) {
  const scale = useMemo(() => timeScale(rows.flatMap(({ spans }) => spans.flatMap(atWork))), [rows])
  const steps = rows.map(({ step }) => step)
  return (
    <div className={styles.waterfall}>
      <Axis scale={scale} />
      <ol aria-label="What happened">
        {rows.map((row) => (
          <Row
            key={row.step.id}
            row={row}
            steps={steps}
            scale={scale}
            state={asked.has(row.step.id) ? 'asked' : row.step.status}
          />
        ))}
      </ol>
      <Legend rows={rows} />
    </div>
  )
}

/** What counts on the time axis: of waiting for a person, that it began and ended. */
const atWork = ({ kind, from, to }: TraceSpan): Span[] =>
  kind === 'asked'
    ? [
        { from, to: from },
        { from: to, to },
      ]
    : [{ from, to }]

function Axis({ scale }: { scale: TimeScale }) {
  const { breaks, seconds } = scale
  return (
    <div className={styles.axis} aria-hidden="true">
      <span>start</span>
      {breaks.map(({ from, to, start, end }) => (
        <span
          key={from}
          className={styles.break}
          style={{ left: `calc(var(--names) + (100% - var(--names)) * ${(start + end) / 2})` }}
        >
          {duration((to - from) / 1000)} later
        </span>
      ))}
      <span>{breaks.length > 0 ? 'end' : exactly(seconds)}</span>
    </div>
  )
}

interface RowProps {
  row: TraceRow
  steps: readonly RunStep[]
  scale: TimeScale
  state: NodeState
}

function Row({ row, steps, scale, state }: RowProps) {
  const [open, setOpen] = useState(false)
  const { step, spans, words } = row
  return (
    <li data-trace={step.id} data-state={state}>
      <button type="button" className={styles.row} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.name}>
          <ChevronRight aria-hidden="true" className={styles.chevron} />
          <span className={styles.icon}>{stepIcons[state]}</span>
          <span className={styles.title}>{step.title}</span>
          <span className="sr-only">, {state === 'asked' ? 'waiting for you' : stepWord[state]}. </span>
        </span>
        <span className={styles.track}>
          {scale.breaks.map(({ from, start, end }) => (
            <span key={from} className={styles.cut} style={{ left: percent(start), width: percent(end - start) }} />
          ))}
          {spans.map((span, index) => (
            <Bar key={`${span.kind} ${span.from} ${index}`} span={span} scale={scale} />
          ))}
          <span className={styles.took}>{tookOf(row)}</span>
        </span>
        <span className="sr-only">{words}</span>
      </button>
      {open && <Details row={row} steps={steps} />}
    </li>
  )
}

/** What stands at the end of a row: how long its calls took. */
function tookOf({ calls }: TraceRow): string {
  const took = calls.reduce((sum, { kind, milliseconds }) => sum + (kind === 'call' ? (milliseconds ?? 0) : 0), 0)
  return took === 0 ? '' : exactly(took / 1000)
}

function Bar({ span: { kind, from, to }, scale }: { span: TraceSpan; scale: TimeScale }) {
  const [start, end] = [scale.at(from), scale.at(to)]
  return <span className={styles.bar} data-kind={kind} style={{ left: percent(start), width: percent(end - start) }} />
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

function Details({ row: { step, words, calls, questions }, steps }: { row: TraceRow; steps: readonly RunStep[] }) {
  const tries = calls.filter(({ kind }) => kind === 'call')
  const undone = calls.filter(({ kind }) => kind === 'undo')
  return (
    <div className={styles.details}>
      <p>{words.endsWith('.') ? words : `${words}.`}</p>
      <h5>With what</h5>
      <ArgumentFacts step={step} steps={steps} />
      <h5>What came of it</h5>
      {step.error ? (
        <p className={styles.error}>{sentences(step.error)}</p>
      ) : (
        <p>{step.summary === '' ? 'Nothing yet.' : step.summary}</p>
      )}
      {tries.length > 1 && <Tries title={count(tries.length, 'try', 'tries')} calls={tries} />}
      {undone.length > 0 && <Tries title="Taking it back" calls={undone} />}
      {questions.map((question) => (
        <p key={question.approvalId}>
          Asked you: {question.reason} <em>{capitalised(answerWords(question))}</em>
          {question.answeredAt === null ? '' : ` after ${duration((question.answeredAt - question.askedAt) / 1000)}`}.
          {question.decision === '' ? '' : ` ${question.decision}`}
        </p>
      ))}
    </div>
  )
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function Tries({ title, calls }: { title: string; calls: readonly TraceCall[] }) {
  return (
    <>
      <h5>{title}</h5>
      <ol className={styles.tries}>
        {calls.map((call) => (
          <li key={`${call.attempt} ${call.startedAt}`}>
            {capitalised(outcomeWords[call.outcome])}
            {call.milliseconds === null ? '' : ` after ${exactly(call.milliseconds / 1000)}`}
            {call.says === '' ? '.' : `: ${call.says}`}
          </li>
        ))}
      </ol>
    </>
  )
}

const kinds: readonly [TraceSpan['kind'], string][] = [
  ['completed', 'done'],
  ['running', 'under way'],
  ['failed', 'failed'],
  ['waited', 'waited for room on this machine'],
  ['asked', 'waited for you'],
  ['undone', 'taken back'],
  ['stopped', 'stopped'],
]

/** What the looks of the bars mean that there are. */
function Legend({ rows }: { rows: readonly TraceRow[] }) {
  const there = new Set(rows.flatMap(({ spans }) => spans.map(({ kind }) => kind)))
  const shown = kinds.filter(([kind]) => there.has(kind))
  if (shown.length < 2) return null
  return (
    <ul className={styles.legend} aria-label="What the bars mean">
      {shown.map(([kind, words]) => (
        <li key={kind}>
          <span className={styles.swatch} data-kind={kind} />
          {words}
        </li>
      ))}
    </ul>
  )
}
