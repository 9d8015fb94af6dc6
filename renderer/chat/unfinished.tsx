import { Check, Pencil, Play, RotateCcw, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/design/index.ts'
import { canBeChanged, operationAt } from '#renderer/forms/index.ts'
import {
  accept,
  changeAndGoOn,
  problem,
  resume,
  takeAllBack,
  tryAgain,
  useStudio,
  type TurnView,
} from '#renderer/state/index.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { StepForm } from './step-form.tsx'
import styles from './turn.module.css'

/** What one can do with a plan of which only a part came about: try again, change it and go on, accept it, take it back. */
export function Unfinished({ turn }: { turn: TurnView }) {
  const studio = useStudio()
  const [changing, setChanging] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  const step = failedStep(turn)
  const done = (turn.plan?.steps ?? []).filter(({ id }) => turn.steps[id]?.status === 'completed')
  const changed = done.some(({ tool }) => operationAt(tool)?.safety !== 'read')
  const undoable = done.some(({ tool }) => operationAt(tool)?.undoable)
  if (changing && step) {
    return (
      <ChangeFailed
        turn={turn}
        step={step}
        onBack={() => {
          setChanging(false)
          // Who leaves the form goes on where they came from.
          requestAnimationFrame(() => opener.current?.querySelector<HTMLElement>('[data-change]')?.focus())
        }}
      />
    )
  }
  return (
    <div ref={opener} role="group" aria-label="What now" className={styles.instead}>
      <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => void tryAgain(studio, turn.id).catch(problem)}>
        Try again from here
      </Button>
      {step && (
        <Button data-change="" icon={<Pencil aria-hidden="true" />} onClick={() => setChanging(true)}>
          Change and go on
        </Button>
      )}
      <Button
        look="bare"
        icon={<Check aria-hidden="true" />}
        onClick={() => void accept(studio, turn.id).catch(problem)}
      >
        {changed ? 'Accept what there is' : 'Leave it at that'}
      </Button>
      {undoable && (
        <Button
          look="bare"
          icon={<Undo2 aria-hidden="true" />}
          onClick={() => void takeAllBack(studio, turn.id).catch(problem)}
        >
          Take it all back
        </Button>
      )}
    </div>
  )
}

/** Says what a person has done with such a plan. */
export function SettledNote({ turn }: { turn: TurnView }) {
  if (turn.settled === null) return null
  return (
    <p className={styles.settled}>{turn.settled === 'accepted' ? 'Kept as it is.' : 'All of it was taken back.'}</p>
  )
}

/** A plan that another window or program paused. */
export function Paused({ turn }: { turn: TurnView }) {
  const studio = useStudio()
  return (
    <div className={styles.instead}>
      <Button icon={<Play aria-hidden="true" />} onClick={() => void resume(studio, turn.id).catch(problem)}>
        Go on
      </Button>
    </div>
  )
}

interface ChangeFailedProps {
  turn: TurnView
  step: PlanStep
  onBack: () => void
}

function ChangeFailed({ turn, step, onBack }: ChangeFailedProps) {
  const studio = useStudio()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(), [])
  return (
    <section ref={section} className={styles.change} aria-label={`Change “${step.title}”`}>
      <h3>{step.title}</h3>
      <StepForm
        plan={turn.plan}
        step={step}
        words="Change and go on"
        onKeep={(change) => changeAndGoOn(studio, turn.id, change)}
      >
        <Button look="bare" onClick={onBack}>
          Back
        </Button>
      </StepForm>
    </section>
  )
}

/** The first step that failed and of which something can be changed. */
function failedStep({ plan, steps }: TurnView): PlanStep | undefined {
  return plan?.steps.find(({ id, tool }) => {
    const operation = operationAt(tool)
    return steps[id]?.status === 'failed' && operation !== undefined && canBeChanged(operation)
  })
}
