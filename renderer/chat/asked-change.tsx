import { useState, type FormEvent } from 'react'
import { Button } from '#renderer/design/index.ts'
import { ArgumentFields, type Operation } from '#renderer/forms/index.ts'
import { changeAndAllow, reportOf, sentences, useStudio } from '#renderer/state/index.ts'
import type { Approval } from '#shared/model/approval.ts'
import styles from './asked.module.css'

/** What {@link AskedChange} is given. */
export interface AskedChangeProps {
  approval: Approval
  operation: Operation
  /** Leads back to the question as it was asked. */
  onBack: () => void
}

/** Shows what would be done, to be changed and allowed in one. */
export function AskedChange({ approval, operation, onBack }: AskedChangeProps) {
  const studio = useStudio()
  const [args, setArgs] = useState<Record<string, unknown>>(approval.args)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const changed = JSON.stringify(args) !== JSON.stringify(approval.args)

  async function allow(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    try {
      await changeAndAllow(studio, approval, args)
    } catch (error) {
      setProblem(sentences(reportOf(error)))
      setBusy(false)
    }
  }

  return (
    <form className={styles.change} aria-label={`Change “${approval.title}”`} onSubmit={(event) => void allow(event)}>
      <ArgumentFields operation={operation} args={args} onChange={setArgs} />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button submit look="primary" disabled={!changed || busy}>
          Change and allow
        </Button>
        <Button disabled={busy} onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  )
}
