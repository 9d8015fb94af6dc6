import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, IconButton } from '#renderer/design/index.ts'
import { ArgumentFacts, GoalForm } from '#renderer/forms/index.ts'
import {
  changeDraft,
  changeSteps,
  duration,
  mayChange,
  planOfGoals,
  sayGoals,
  sentences,
  useStudio,
  type CallView,
  type StepChange,
  type TurnView,
} from '#renderer/state/index.ts'
import type { Goal } from '#shared/model/goal.ts'
import { goalsSaid } from '#shared/model/goal-words.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'
import { searchedBy, withChanges, type SearchedGoal } from './plan-goals.ts'
import { StepForm } from './step-form.tsx'
import { stepWord } from './step-words.ts'
import styles from './plan.module.css'

/** What {@link StepDetail} is given. */
export interface StepDetailProps {
  turn: TurnView
  step: PlanStep
  /** Nothing was said since, so that it can be done otherwise. */
  newest: boolean
  onClose: () => void
}

/** What one step does, with what, and what came of it. A step that waits to be looked at can be changed here. */
export function StepDetail({ turn, step, newest, onClose }: StepDetailProps) {
  const view = turn.steps[step.id]
  return (
    <section className={`${styles.detail} scroll`} aria-label={`Step: ${step.title}`}>
      <header className={styles.detailHeader}>
        <h3>{step.title}</h3>
        <span className={styles.word}>{stepWord[view?.status ?? 'waiting']}</span>
        <IconButton name="Close the step" icon={<X />} onClick={onClose} />
      </header>
      {view?.error ? <p className={styles.error}>{sentences(view.error)}</p> : view?.summary && <p>{view.summary}</p>}
      <StepBody turn={turn} step={step} newest={newest} />
      {step.dependsOn.length > 0 && <p className={styles.after}>After {titlesOf(turn, step.dependsOn).join(', ')}</p>}
    </section>
  )
}

/** The form in which a step can be changed, or what it did. */
function StepBody({ turn, step, newest }: Omit<StepDetailProps, 'onClose'>) {
  const studio = useStudio()
  const { plan } = turn
  const asked = searchedBy(plan, step)
  const waits = turn.phase === 'draft' || mayChange(turn, step.id)
  if (waits && plan && asked) {
    const keep = async (goals: Goal[]) => {
      const [made, next] = await Promise.all([
        planOfGoals(studio, turn.text, asked.goals),
        planOfGoals(studio, turn.text, goals),
      ])
      if (next.steps.length === 0) return
      const changed = withChanges(plan, made, next)
      if (turn.phase === 'draft') changeDraft(turn.id, changed)
      else await changeSteps(studio, turn.id, otherSteps(turn, changed))
    }
    return (
      <GoalForm key={step.id} title={step.title} {...asked} changes onlySet words="Change the plan" onDone={keep} />
    )
  }
  if (waits) {
    return (
      <StepForm
        key={step.id}
        plan={plan}
        step={step}
        words="Change the plan"
        onKeep={async (change, next) =>
          turn.phase === 'draft' ? changeDraft(turn.id, next) : changeSteps(studio, turn.id, [change])
        }
      />
    )
  }
  return (
    <>
      <ArgumentFacts step={step} steps={plan?.steps ?? []} />
      <Took calls={turn.steps[step.id]?.calls ?? []} />
      {asked && newest && isWhole(turn) && <ChangeWish turn={turn} asked={asked} />}
    </>
  )
}

/** All of it came about and stands, or it was only a question. */
const isWhole = ({ phase, status, settled, runId }: TurnView): boolean =>
  phase === 'done' && status === 'completed' && settled === null && runId !== null

/** Steps that have not begun and do something else in another plan. */
const otherSteps = (turn: TurnView, next: WorkflowDefinition): StepChange[] =>
  (turn.plan?.steps ?? []).flatMap(({ id, tool, args, title }) => {
    const other = next.steps.find((step) => step.id === id && step.tool === tool)
    const differs = other && (JSON.stringify(other.args) !== JSON.stringify(args) || other.title !== title)
    return differs && mayChange(turn, id) ? [{ id, args: other.args, title: other.title }] : []
  })

/** Changes what was asked for, once it was done: it is taken back, and done as it is now. */
function ChangeWish({ turn, asked }: { turn: TurnView; asked: SearchedGoal }) {
  const studio = useStudio()
  const [open, setOpen] = useState(false)
  const again = async (goals: Goal[]) => {
    const instead = turn.runId === null ? {} : { instead: turn.runId }
    setOpen(false)
    void sayGoals(studio, { text: goalsSaid(goals), goals, ...instead })
  }
  return (
    <div className={styles.formButtons}>
      <Button onClick={() => setOpen(true)}>Change what you asked for</Button>
      {open && (
        <Dialog title="What you asked for" size="wide" onClose={() => setOpen(false)}>
          <GoalForm tall title="What you asked for" {...asked} changes words="Do this instead" onDone={again} />
        </Dialog>
      )}
    </div>
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
