import { Ban, Check, CircleDashed, Hand, SkipForward, TriangleAlert, Undo2 } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Ring } from '#renderer/design/index.ts'
import { duration, exactly, type StepView } from '#renderer/state/index.ts'
import type { PlanStep, StepStatus } from '#shared/model/workflow.ts'
import { stepWord } from '../step-words.ts'
import styles from './graph.module.css'

/** How a step stands; `asked`: it waits for the person. */
export type NodeState = StepStatus | 'asked'

/** What is drawn beside the word for each state, so that nobody needs the colour. */
export const stepIcons: Record<NodeState, ReactNode> = {
  waiting: <CircleDashed aria-hidden="true" />,
  running: <Ring name="running" size={15} />,
  asked: <Hand aria-hidden="true" />,
  completed: <Check aria-hidden="true" />,
  failed: <TriangleAlert aria-hidden="true" />,
  skipped: <SkipForward aria-hidden="true" />,
  cancelled: <Ban aria-hidden="true" />,
  undone: <Undo2 aria-hidden="true" />,
}

interface StepNodeProps {
  step: PlanStep
  view: StepView | undefined
  state: NodeState
  condition: string
  /** Titles of what comes right before it. */
  after: readonly string[]
  open: boolean
  /** Tab leads here; arrow keys lead on. */
  reachable: boolean
  onFocus: () => void
  onOpen: () => void
}

/** One step of a plan's graph: what it does, under which condition, and how far it is, in shape, colour and words. */
export function StepNode({ step, view, state, condition, after, open, reachable, onFocus, onOpen }: StepNodeProps) {
  return (
    <button
      type="button"
      className={styles.node}
      data-state={state}
      aria-expanded={open}
      tabIndex={reachable ? 0 : -1}
      title={step.title}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className={styles.title}>{step.title}</span>
      <span className={styles.state}>
        {stepIcons[state]}
        <span>
          {state === 'asked' ? 'waiting for you' : stepWord[state]}
          <Time view={view} state={state} />
        </span>
      </span>
      {condition !== '' && <span className={styles.condition}>{condition}</span>}
      {after.length > 0 && <span className="sr-only">, after {after.map((title) => `“${title}”`).join(' and ')}</span>}
    </button>
  )
}

/** How long it took, or has taken so far. */
function Time({ view, state }: { view: StepView | undefined; state: NodeState }) {
  if (state === 'running') return <SoFar />
  const took = (view?.calls ?? []).reduce((sum, { milliseconds }) => sum + (milliseconds ?? 0), 0) / 1000
  return (state === 'completed' || state === 'failed') && took > 0 ? ` · ${exactly(took)}` : null
}

/** Time since it stands there, once that is worth telling. */
function SoFar() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setSeconds((performance.now() - began) / 1000), 1000)
    return () => clearInterval(timer)
  }, [])
  return seconds < 2 ? null : ` · ${duration(seconds)}`
}
