import { ChartGantt, Pause, Play, Square } from 'lucide-react'
import { Asked } from '#renderer/chat/index.ts'
import { IconButton, Ring } from '#renderer/design/index.ts'
import { attempt, openWork, useConversation, useRuns, useStudio, useView, useWaiting } from '#renderer/state/index.ts'
import type { RunSummary } from '#shared/model/workflow.ts'
import styles from './run-tray.module.css'

const open = new Set<RunSummary['status']>(['running', 'paused', 'waiting_approval'])

const words: Partial<Record<RunSummary['status'], string>> = {
  paused: 'paused',
  waiting_approval: 'waits for you',
}

/** What is working: every run that has not come to its end, with pause and stop. Gone when nothing works. */
export function RunTray() {
  const { data: runs = [] } = useRuns()
  const told = useView((view) => view.chat)
  const newest = useConversation(({ turns }) => turns.at(-1)?.runId)
  // The plan above the input already tells of the newest one.
  const working = runs.filter((run) => open.has(run.status) && !(told && run.id === newest))
  if (working.length === 0) return null
  return (
    <section className={styles.tray} aria-label="What is working">
      <ul>
        {working.map((run) => (
          <WorkingRun key={run.id} run={run} />
        ))}
      </ul>
    </section>
  )
}

function WorkingRun({ run }: { run: RunSummary }) {
  const { client } = useStudio()
  const paused = run.status === 'paused'
  const asked = useWaiting().filter(({ runId }) => runId === run.id)
  return (
    <li className={styles.run}>
      <Ring name={run.name} value={run.stepsTotal === 0 ? 0 : run.stepsDone / run.stepsTotal} />
      <p>
        <span>{run.name}</span>
        <small>{words[run.status] ?? `${run.stepsDone} of ${run.stepsTotal} steps`}</small>
      </p>
      <IconButton name="How it is going" icon={<ChartGantt />} onClick={() => openWork(run.id)} />
      {run.status !== 'waiting_approval' && (
        <IconButton
          name={paused ? 'Go on' : 'Pause'}
          icon={paused ? <Play /> : <Pause />}
          onClick={() => attempt((paused ? client.runs.resume : client.runs.pause)({ id: run.id }))}
        />
      )}
      <IconButton name="Stop for good" icon={<Square />} onClick={() => attempt(client.runs.cancel({ id: run.id }))} />
      {asked.map((approval) => (
        <Asked key={approval.id} approval={approval} />
      ))}
    </li>
  )
}
