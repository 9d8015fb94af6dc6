import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '#renderer/design/index.ts'
import { GoalForm } from '#renderer/forms/index.ts'
import { openOverlay, openPanel, sayGoals, useStudio } from '#renderer/state/index.ts'
import type { Goal } from '#shared/model/goal.ts'
import { goalsSaid } from '#shared/model/goal-words.ts'
import type { Wish } from './wishes.ts'
import styles from './palette.module.css'

/** What is asked for, and what the form begins with. */
export interface WishPageProps {
  wish: Wish
  begin: Goal
  onBack: () => void
}

/** The form of a wish; the conversation does what it asks for. */
export function WishPage({ wish, begin, onBack }: WishPageProps) {
  const studio = useStudio()
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.querySelector<HTMLElement>('fieldset button, input, select')?.focus(), [])
  const title = wish.title.replace('…', '')
  return (
    <div ref={page} className={styles.form}>
      <GoalForm
        tall
        title={title}
        goals={[begin]}
        at={0}
        changes={false}
        words={wish.button}
        onDone={async (goals) => {
          openOverlay(null)
          openPanel('chat')
          void sayGoals(studio, { text: goalsSaid(goals), goals })
        }}
        header={
          <div className={styles.formHeader}>
            <IconButton name="Back to the list" icon={<ArrowLeft />} onClick={onBack} />
            <div>
              <h3>{title}</h3>
              <p>{wish.note}</p>
            </div>
          </div>
        }
      />
    </div>
  )
}
