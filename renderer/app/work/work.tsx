import { useState } from 'react'
import { Dialog, EmptyState, Ring } from '#renderer/design/index.ts'
import { ago, duration, openOverlay, openWork, useOwnDevice, useRunsOf, useView } from '#renderer/state/index.ts'
import type { RunSummary } from '#shared/model/workflow.ts'
import { Figures } from './figures.tsx'
import { RunStory } from './run-story.tsx'
import { runWords } from './run-words.ts'
import styles from './work.module.css'

/** Runs that are listed. */
const listed = 100

type Page = 'runs' | 'figures'

/** Everything that was worked on: each piece with how it went, and how the work goes in all. */
export function Work() {
  const [page, setPage] = useState<Page>('runs')
  const isDevice = useOwnDevice() !== null
  return (
    <Dialog title="What was worked on" size="full" onClose={() => openOverlay(null)}>
      {!isDevice && <Pages page={page} onTurn={setPage} />}
      {page === 'runs' ? <Runs /> : <Figures />}
    </Dialog>
  )
}

const pages: readonly [Page, string][] = [
  ['runs', 'Piece by piece'],
  ['figures', 'How it is going'],
]

function Pages({ page, onTurn }: { page: Page; onTurn: (page: Page) => void }) {
  return (
    <div role="group" aria-label="Show" className={styles.pages}>
      {pages.map(([id, title]) => (
        <button key={id} type="button" aria-pressed={page === id} onClick={() => onTurn(id)}>
          {title}
        </button>
      ))}
    </div>
  )
}

function Runs() {
  const { data: runs, isPending } = useRunsOf(listed)
  const work = useView((view) => view.work)
  if (isPending) return <Ring name="Looking up what was worked on" />
  const shown = work ?? runs?.[0]?.id
  if (!runs || shown === undefined) {
    return (
      <EmptyState title="Nothing was worked on yet.">
        What you ask for in the conversation stands here afterwards, step by step.
      </EmptyState>
    )
  }
  return (
    <div className={styles.split}>
      <ul className={`${styles.list} scroll`} aria-label="Pieces of work">
        {runs.map((run) => (
          <li key={run.id}>
            <ListedRun run={run} shown={run.id === shown} />
          </li>
        ))}
      </ul>
      <RunStory key={shown} id={shown} />
    </div>
  )
}

function ListedRun({ run, shown }: { run: RunSummary; shown: boolean }) {
  const took = run.finishedAt === null ? '' : `, ${duration((run.finishedAt - run.createdAt) / 1000)}`
  return (
    <button
      type="button"
      className={styles.listed}
      data-status={run.status}
      aria-current={shown}
      onClick={() => openWork(run.id)}
    >
      <span className={styles.listedName}>{run.name}</span>
      <span className={styles.listedNote}>
        <span className={styles.status}>{runWords[run.status]}</span> · {ago(run.createdAt)}
        {took}
      </span>
    </button>
  )
}
