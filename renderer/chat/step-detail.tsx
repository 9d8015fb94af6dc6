import { X } from 'lucide-react'
import { IconButton } from '#renderer/design/index.ts'
import { ArgumentFacts } from '#renderer/forms/index.ts'
import {
  changeDraft,
  changeStep,
  duration,
  mayChange,
  sentences,
  useStudio,
  type CallView,
  type TurnView,
} from '#renderer/state/index.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { StepForm } from './step-form.tsx'
import { stepWord } from './step-words.ts'
import styles from './plan.module.css'

/** What one step does, with what, and what came of it. A step that waits to be looked at can be changed here. */
export function StepDetail({ turn, step, onClose }: { turn: TurnView; step: PlanStep; onClose: () => void }) {
  const studio = useStudio()
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
        <StepForm
          key={step.id}
          plan={turn.plan}
          step={step}
          words="Change the plan"
          onKeep={async (_, plan) => changeDraft(turn.id, plan)}
        />
      ) : mayChange(turn, step.id) ? (
        <StepForm
          key={step.id}
          plan={turn.plan}
          step={step}
          words="Change the plan"
          onKeep={(change) => changeStep(studio, turn.id, change)}
        />
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
