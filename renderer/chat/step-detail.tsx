import { X } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Button, IconButton } from '#renderer/design/index.ts'
import { ArgumentFacts, ArgumentFields, operationAt } from '#renderer/forms/index.ts'
import {
  changeDraft,
  duration,
  reportOf,
  sentences,
  useStudio,
  type CallView,
  type TurnView,
} from '#renderer/state/index.ts'
import type { Json } from '#shared/model/ids.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { replan } from './replan.ts'
import { stepWord } from './step-words.ts'
import styles from './plan.module.css'

/** What one step does, with what, and what came of it. A step that waits to be looked at can be changed here. */
export function StepDetail({ turn, step, onClose }: { turn: TurnView; step: PlanStep; onClose: () => void }) {
  const view = turn.steps[step.id]
  const steps = turn.plan?.steps ?? []
  return (
    <section className={`${styles.detail} scroll`} aria-label={`Step: ${step.title}`}>
      <header className={styles.detailHeader}>
        <h3>{step.title}</h3>
        <span className={styles.word}>{stepWord[view?.status ?? 'waiting']}</span>
        <IconButton name="Close the step" icon={<X />} onClick={onClose} />
      </header>
      {view?.error ? <p className={styles.error}>{sentences(view.error)}</p> : view?.summary && <p>{view.summary}</p>}
      {turn.phase === 'draft' ? (
        <StepForm key={step.id} turn={turn} step={step} />
      ) : (
        <>
          <ArgumentFacts step={step} steps={steps} />
          <Took calls={view?.calls ?? []} />
        </>
      )}
      {step.dependsOn.length > 0 && <p className={styles.after}>After {titlesOf(turn, step.dependsOn).join(', ')}</p>}
    </section>
  )
}

function Took({ calls }: { calls: readonly CallView[] }) {
  const ended = calls.filter((call) => call.milliseconds !== null)
  if (ended.length === 0) return null
  const seconds = ended.reduce((sum, call) => sum + (call.milliseconds ?? 0), 0) / 1000
  return <p className={styles.after}>Took {duration(seconds)}</p>
}

const titlesOf = (turn: TurnView, ids: readonly string[]) =>
  (turn.plan?.steps ?? []).filter((step) => ids.includes(step.id)).map((step) => `“${step.title}”`)

/** What a step will do, to be changed before it runs. */
function StepForm({ turn, step }: { turn: TurnView; step: PlanStep }) {
  const { client } = useStudio()
  const [args, setArgs] = useState<Record<string, unknown>>(step.args)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const operation = operationAt(step.tool)
  if (!operation) return null
  const changed = JSON.stringify(args) !== JSON.stringify(step.args)

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!turn.plan) return
    setBusy(true)
    try {
      const next = await replan(client, turn.plan, step.id, args as Record<string, Json>)
      setProblem(next.problem ?? null)
      if (next.plan) changeDraft(turn.id, next.plan)
    } catch (error) {
      setProblem(sentences(reportOf(error)))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className={styles.stepForm} onSubmit={(event) => void keep(event)}>
      <ArgumentFields operation={operation} args={args} onChange={setArgs} steps={turn.plan?.steps ?? []} />
      {problem !== null && (
        <p role="alert" className={styles.error}>
          {problem}
        </p>
      )}
      <Button submit disabled={!changed || busy}>
        Change the plan
      </Button>
    </form>
  )
}
