import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '#renderer/design/index.ts'
import { ArgumentFields, operationAt } from '#renderer/forms/index.ts'
import { reportOf, sentences, useStudio, type StepChange } from '#renderer/state/index.ts'
import type { Json } from '#shared/model/ids.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'
import { replan } from './replan.ts'
import styles from './plan.module.css'

/** What {@link StepForm} is given. */
export interface StepFormProps {
  plan: WorkflowDefinition | null
  step: PlanStep
  /** On the button that keeps what was changed. */
  words: string
  /** Gets what the step does now, and the whole plan with it. Rejects with what a person should read. */
  onKeep: (change: StepChange, plan: WorkflowDefinition) => Promise<void>
  /** Beside the button that keeps it. */
  children?: ReactNode
}

/** What a step will do, to be changed before it does. */
export function StepForm({ plan, step, words, onKeep, children }: StepFormProps) {
  const { client } = useStudio()
  const [args, setArgs] = useState<Record<string, unknown>>(step.args)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const operation = operationAt(step.tool)
  if (!operation || !plan) return null
  const changed = JSON.stringify(args) !== JSON.stringify(step.args)

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!plan) return
    setBusy(true)
    try {
      const given = args as Record<string, Json>
      const next = await replan(client, plan, step.id, given)
      setProblem(next.problem ?? null)
      const title = next.plan?.steps.find(({ id }) => id === step.id)?.title ?? step.title
      if (next.plan) await onKeep({ id: step.id, args: given, title }, next.plan)
    } catch (error) {
      setProblem(sentences(reportOf(error)))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className={styles.stepForm} aria-label={step.title} onSubmit={(event) => void keep(event)}>
      <ArgumentFields operation={operation} args={args} onChange={setArgs} steps={plan.steps} />
      {problem !== null && (
        <p role="alert" className={styles.error}>
          {problem}
        </p>
      )}
      <div className={styles.formButtons}>
        {children}
        <Button submit disabled={!changed || busy}>
          {words}
        </Button>
      </div>
    </form>
  )
}
