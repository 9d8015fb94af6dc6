import { useId } from 'react'
import { Chip } from '#renderer/design/index.ts'
import { sayInstead, useStudio, type TurnView } from '#renderer/state/index.ts'
import styles from './turn.module.css'

/** What else may have been meant: a press takes the first back and does the other. Under a question, what answers it. */
export function Alternatives({ turn }: { turn: TurnView }) {
  const studio = useStudio()
  const title = useId()
  const { alternatives, phase, status, settled } = turn
  const isOpen = phase === 'draft' || (phase === 'done' && settled === null)
  if (!isOpen || alternatives.length === 0) return null
  if (phase === 'done' && status !== 'completed' && status !== 'declined') return null
  const words = status === 'declined' ? 'Choose one' : 'Or did you mean:'
  return (
    <div className={styles.alternatives} role="group" aria-labelledby={title}>
      <p id={title} className={status === 'declined' ? 'sr-only' : styles.assumed}>
        {words}
      </p>
      {alternatives.map((one) => (
        <Chip key={one.says} onClick={() => void sayInstead(studio, turn.id, one)}>
          {one.says.charAt(0).toUpperCase() + one.says.slice(1)}
        </Chip>
      ))}
    </div>
  )
}
