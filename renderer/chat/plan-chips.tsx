import { Ban, Check, CircleDashed, SkipForward, TriangleAlert, Undo2, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Chip, IconButton, Ring } from '#renderer/design/index.ts'
import { changeDraft, withoutStep, type StepView, type TurnView } from '#renderer/state/index.ts'
import type { PlanStep, StepStatus } from '#shared/model/workflow.ts'
import { StepDetail } from './step-detail.tsx'
import { stepWord } from './step-words.ts'
import styles from './plan.module.css'

const icons: Record<StepStatus, ReactNode> = {
  waiting: <CircleDashed aria-hidden="true" />,
  running: <Ring name="running" size={15} />,
  completed: <Check aria-hidden="true" />,
  failed: <TriangleAlert aria-hidden="true" />,
  skipped: <SkipForward aria-hidden="true" />,
  cancelled: <Ban aria-hidden="true" />,
  undone: <Undo2 aria-hidden="true" />,
}

/** The plan of a turn: a chip a step, lit as it runs; pressing one opens its log. */
export function PlanChips({ turn }: { turn: TurnView }) {
  const [open, setOpen] = useState<string | null>(null)
  const { plan } = turn
  if (!plan || plan.steps.length === 0) return null
  const opened = plan.steps.find((step) => step.id === open)
  const close = () => setOpen(null)
  return (
    <div className={styles.plan}>
      <ol className={`${styles.chips} scroll`} aria-label="Plan">
        {plan.steps.map((step) => (
          <StepChip
            key={step.id}
            step={step}
            view={turn.steps[step.id]}
            open={step.id === open}
            onOpen={() => setOpen(step.id === open ? null : step.id)}
            {...(turn.phase === 'draft'
              ? {
                  onDrop: () => {
                    close()
                    changeDraft(turn.id, withoutStep(plan, step.id))
                  },
                }
              : {})}
          />
        ))}
      </ol>
      {opened && <StepDetail turn={turn} step={opened} onClose={close} />}
    </div>
  )
}

interface StepChipProps {
  step: PlanStep
  view: StepView | undefined
  open: boolean
  onOpen: () => void
  onDrop?: () => void
}

function StepChip({ step, view, open, onOpen, onDrop }: StepChipProps) {
  const status = view?.status ?? 'waiting'
  return (
    <li className={styles.step} data-status={status} data-step={step.id}>
      <Chip icon={icons[status]} aria-expanded={open} onClick={onOpen} className={styles.chip}>
        {step.title}
        <span className={styles.word}> {stepWord[status]}</span>
      </Chip>
      {onDrop && (
        <IconButton name={`Leave out “${step.title}”`} icon={<X />} onClick={onDrop} className={styles.drop} />
      )}
    </li>
  )
}
