import { useState } from 'react'
import { PlanGraph, StepDetail } from '#renderer/chat/index.ts'
import { Dialog } from '#renderer/design/index.ts'
import { changeDraft, openOverlay, useConversation, withoutStep, type TurnView } from '#renderer/state/index.ts'
import styles from './work.module.css'

/** The plan that waits to be looked at, with room for all of it. Closes when there is none. */
export function PlanDialog() {
  const turn = useConversation(({ turns }) => turns.findLast(({ phase }) => phase === 'draft'))
  return (
    <Dialog title="The plan" size="full" onClose={() => openOverlay(null)}>
      {turn ? <Draft turn={turn} /> : <p className={styles.story}>No plan waits.</p>}
    </Dialog>
  )
}

function Draft({ turn }: { turn: TurnView }) {
  const [open, setOpen] = useState<string | null>(null)
  const { plan } = turn
  if (!plan) return null
  const opened = plan.steps.find(({ id }) => id === open)
  return (
    <div className={`${styles.story} scroll`}>
      <h3 className={`serif ${styles.name}`}>{turn.text}</h3>
      <PlanGraph
        steps={plan.steps}
        views={turn.steps}
        asked={nobody}
        way="right"
        open={open}
        onOpen={(id) => setOpen(id === open ? null : id)}
        drop={({ id }) =>
          () =>
            changeDraft(turn.id, withoutStep(plan, id))
          }
      />
      {opened && <StepDetail turn={turn} step={opened} newest={false} onClose={() => setOpen(null)} />}
    </div>
  )
}

const nobody: ReadonlySet<string> = new Set()
