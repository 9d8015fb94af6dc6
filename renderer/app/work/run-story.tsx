import { useEffect, useMemo, useRef, useState } from 'react'
import { PlanGraph, useAsked } from '#renderer/chat/index.ts'
import { Ring } from '#renderer/design/index.ts'
import { ago, count, duration, estimateSentence, sentences, useRun, useTrace } from '#renderer/state/index.ts'
import type { RunTrace } from '#shared/model/trace.ts'
import type { Run } from '#shared/model/workflow.ts'
import { runWords } from './run-words.ts'
import { rowsOf, viewsOf } from './trace-rows.ts'
import { Waterfall } from './waterfall.tsx'
import styles from './work.module.css'

/** One piece of work: its plan as it stands, how each step went in time, and what it left behind. */
export function RunStory({ id }: { id: string }) {
  const { data: run, error } = useRun(id)
  const { data: trace } = useTrace(id)
  if (error) return <p className={styles.story}>This piece of work is not kept any more.</p>
  if (!run || !trace) return <Ring name="Looking up how it went" />
  return <Story run={run} trace={trace} />
}

function Story({ run, trace }: { run: Run; trace: RunTrace }) {
  const now = useNow(run.finishedAt === null)
  const rows = useMemo(() => rowsOf(run, trace, now), [run, trace, now])
  const asked = useAsked(run.id)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div role="region" aria-label="How it went" tabIndex={0} className={`${styles.story} scroll`}>
      <div>
        <h3 className={`serif ${styles.name}`}>{run.name}</h3>
        <p className={styles.note}>{headline(run, trace)}</p>
        {run.error && <p className={styles.error}>{sentences(run.error)}</p>}
      </div>
      <section aria-label="The plan">
        <h4>The plan</h4>
        <PlanGraph
          steps={run.steps}
          views={viewsOf(rows)}
          asked={asked}
          way="right"
          open={null}
          onOpen={(stepId) => openRow(stepId)}
        />
      </section>
      <section aria-label="Step by step">
        <h4>Step by step</h4>
        <Waterfall rows={rows} asked={asked} />
      </section>
      <Left trace={trace} run={run} />
    </div>
  )
}

/** Leads from a step of the plan to what happened in it. */
function openRow(stepId: string): void {
  const row = document.querySelector<HTMLElement>(`[data-trace="${stepId}"] > button`)
  if (row?.ariaExpanded === 'false') row.click()
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

function headline({ status, createdAt, finishedAt, definition, steps }: Run, { workSeconds }: RunTrace): string {
  const done = steps.filter((step) => step.status === 'completed').length
  const took = finishedAt === null ? '' : ` in ${duration((finishedAt - createdAt) / 1000)}`
  const work = workSeconds >= 1 ? `, ${duration(workSeconds)} of it at work` : ''
  const { giveOrTake } = definition.estimate
  const thought =
    giveOrTake === undefined ? '' : ` It was thought to take: ${lowered(estimateSentence(definition.estimate))}`
  const words = runWords[status]
  const all = `${done} of ${count(steps.length, 'step')} done${took}${took === '' ? '' : work}.`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, begun ${ago(createdAt)}. ${all}${thought}`
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** Files that it wrote, and what was taken down of it. */
function Left({ trace: { files, log }, run }: { trace: RunTrace; run: Run }) {
  const titleOf = (stepId: string | null) => run.steps.find((step) => step.id === stepId)?.title
  return (
    <>
      {files.length > 0 && (
        <section aria-label="What it wrote">
          <h4>What it wrote</h4>
          <ul className={styles.lines}>
            {files.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </section>
      )}
      {log.length > 0 && (
        <section aria-label="What was taken down">
          <h4>What was taken down</h4>
          <ul className={styles.lines}>
            {log.map(({ at, message, stepId }, index) => (
              <li key={`${at} ${index}`}>
                <time dateTime={at}>{ago(Date.parse(at))}</time> {message}
                {titleOf(stepId) === undefined || message.includes(titleOf(stepId) ?? '')
                  ? ''
                  : ` (${titleOf(stepId)})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The present moment, each second while `on`; UTC milliseconds. */
function useNow(on: boolean): number {
  const [now, setNow] = useState(Date.now)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) setNow(Date.now())
    first.current = false
    if (!on) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [on])
  return now
}
