import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '#renderer/design/index.ts'
import { reportOf, sentences } from '#renderer/state/index.ts'
import type { Goal } from '#shared/model/goal.ts'
import { GoalFields } from './goal-fields.tsx'
import { goalAsSaid } from './goal-said.ts'
import { useOutlook } from './outlook.ts'
import styles from './goal-form.module.css'

/** What {@link GoalForm} is given. */
export interface GoalFormProps {
  /** Names the form. */
  title: string
  /** All that is asked for, and which of it the form changes. */
  goals: readonly Goal[]
  at: number
  /** It was asked for so already: there must be something else about it now. */
  changes: boolean
  /** Asks only what it is about, not how it is to be. */
  onlySet?: boolean
  /** On the button that does it. */
  words: string
  /** Gets the goals as the form leaves them. Rejects with what a person should read. */
  onDone: (goals: Goal[]) => Promise<void>
  /** Stands by itself in a dialog, with its foot always in sight. */
  tall?: boolean
  /** Above the fields. */
  header?: ReactNode
  /** Beside the button. */
  children?: ReactNode
}

/** Asks for a goal by names and choices, and says what it would come to before it is done. */
export function GoalForm(props: GoalFormProps) {
  const { title, at, changes, onlySet = false, words, onDone, tall = false } = props
  const before = props.goals[at]
  const [goal, setGoal] = useState(before)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const next = goal && goalAsSaid(goal, changes ? (before ?? null) : null)
  const goals = props.goals.map((one, index) => (index === at && next ? next : one))
  const outlook = useOutlook(goals)
  if (!goal) return null
  const isSame = changes && JSON.stringify(next) === JSON.stringify(before)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    try {
      await onDone(goals)
    } catch (error) {
      setProblem(sentences(reportOf(error)))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className={tall ? styles.tall : styles.form} aria-label={title} onSubmit={(event) => void submit(event)}>
      {props.header}
      <div className={tall ? `${styles.fields} scroll` : styles.form}>
        <GoalFields goal={goal} onChange={setGoal} onlySet={onlySet} />
      </div>
      <footer className={styles.foot}>
        <p role="status" className={outlook.canBeDone ? styles.outlook : styles.lacks}>
          {outlook.words}
        </p>
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        {props.children}
        <Button submit look={tall ? 'primary' : 'quiet'} disabled={isSame || busy || !outlook.canBeDone}>
          {words}
        </Button>
      </footer>
    </form>
  )
}
