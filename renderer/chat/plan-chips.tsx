import { ChartGantt } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button, Chip } from '#renderer/design/index.ts'
import {
  changeDraft,
  dropStep,
  estimateSentence,
  mayChange,
  openOverlay,
  openWork,
  problem,
  useForecast,
  useStudio,
  useTurnWithRun,
  useWaiting,
  withoutStep,
  type StepView,
  type TurnView,
} from '#renderer/state/index.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'
import { DropStep } from './graph/drop-step.tsx'
import { isChain } from './graph/layout.ts'
import { graphOf, PlanGraph } from './graph/plan-graph.tsx'
import { stepIcons, type NodeState } from './graph/step-node.tsx'
import { StepDetail } from './step-detail.tsx'
import { stepWord } from './step-words.ts'
import styles from './plan.module.css'

/**
 * The plan of a turn, lit as it runs: a row of chips where each step comes after the one before, else a small graph. Pressing a
 * step opens what is known of it.
 */
export function PlanChips({ turn: told, newest = false }: { turn: TurnView; newest?: boolean }) {
  const studio = useStudio()
  const turn = useTurnWithRun(told)
  const [open, setOpen] = useState<string | null>(null)
  const asked = useAsked(turn.runId)
  const { plan } = turn
  const plain = useMemo(() => plan !== null && isChain(graphOf(plan.steps)), [plan])
  if (!plan || plan.steps.length === 0) return null
  const opened = plan.steps.find((step) => step.id === open)
  const close = () => setOpen(null)
  const toggle = (id: string) => setOpen(id === open ? null : id)
  const drop = ({ id }: PlanStep): (() => void) | undefined => {
    if (turn.phase === 'draft') return () => (close(), changeDraft(turn.id, withoutStep(plan, id)))
    if (!mayChange(turn, id)) return undefined
    return () => {
      close()
      dropStep(studio, turn.id, id).catch(problem)
    }
  }
  return (
    <div className={styles.plan}>
      {plain ? (
        <ol className={`${styles.chips} scroll`} aria-label="Plan">
          {plan.steps.map((step) => (
            <StepChip
              key={step.id}
              step={step}
              view={turn.steps[step.id]}
              asked={asked.has(step.id)}
              open={step.id === open}
              onOpen={() => toggle(step.id)}
              onDrop={drop(step)}
            />
          ))}
        </ol>
      ) : (
        <div className={styles.graph}>
          <PlanGraph
            steps={plan.steps}
            views={turn.steps}
            asked={asked}
            way="down"
            open={open}
            onOpen={toggle}
            drop={drop}
          />
        </div>
      )}
      <PlanFoot turn={turn} plain={plain} />
      {opened && <StepDetail turn={turn} step={opened} newest={newest} onClose={close} />}
    </div>
  )
}

/** Steps of a run that wait for this person. */
export function useAsked(runId: string | null): ReadonlySet<string> {
  const waiting = useWaiting()
  return useMemo(
    () => new Set(waiting.flatMap((one) => (runId !== null && one.runId === runId ? [one.stepId ?? ''] : []))),
    [waiting, runId],
  )
}

/** What a plan that waits will take, and the way to the whole of one that runs or ran. */
function PlanFoot({ turn, plain }: { turn: TurnView; plain: boolean }) {
  const { plan, phase, runId } = turn
  if (phase === 'draft') return plan && <DraftFoot plan={plan} plain={plain} />
  if (runId === null) return null
  return (
    <div className={styles.foot}>
      <Button look="bare" icon={<ChartGantt aria-hidden="true" />} onClick={() => openWork(runId)}>
        {plain ? 'How it went' : 'Show the whole plan'}
      </Button>
    </div>
  )
}

/** What a plan that waits will take. */
function DraftFoot({ plan, plain }: { plan: WorkflowDefinition; plain: boolean }) {
  const forecast = useForecast(plan)
  return (
    <div className={styles.foot}>
      <p className={styles.after}>{estimateSentence(forecast)}</p>
      {!plain && (
        <Button look="bare" icon={<ChartGantt aria-hidden="true" />} onClick={() => openOverlay('plan')}>
          Show the whole plan
        </Button>
      )}
    </div>
  )
}

interface StepChipProps {
  step: PlanStep
  view: StepView | undefined
  asked: boolean
  open: boolean
  onOpen: () => void
  /** Undefined where it cannot be left out. */
  onDrop: (() => void) | undefined
}

function StepChip({ step, view, asked, open, onOpen, onDrop }: StepChipProps) {
  const state: NodeState = asked ? 'asked' : (view?.status ?? 'waiting')
  return (
    <li className={styles.step} data-status={state} data-step={step.id}>
      <Chip icon={stepIcons[state]} aria-expanded={open} onClick={onOpen} className={styles.chip}>
        {step.title}
        <span className={styles.word}> {state === 'asked' ? 'waiting for you' : stepWord[state]}</span>
      </Chip>
      <DropStep step={step} onDrop={onDrop} />
    </li>
  )
}
