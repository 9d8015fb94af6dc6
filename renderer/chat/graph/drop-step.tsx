import { X } from 'lucide-react'
import { IconButton } from '#renderer/design/index.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import styles from './graph.module.css'

/** Takes a step out of a plan; nothing where it cannot be left out. */
export function DropStep({ step, onDrop }: { step: PlanStep; onDrop: (() => void) | undefined }) {
  if (!onDrop) return null
  return <IconButton name={`Leave out “${step.title}”`} icon={<X />} onClick={onDrop} className={styles.drop} />
}
