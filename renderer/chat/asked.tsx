import { useEffect, useId, useState } from 'react'
import { Button } from '#renderer/design/index.ts'
import { canBeChanged, operationAt } from '#renderer/forms/index.ts'
import {
  answer,
  followOn,
  problem,
  useStillWaits,
  useStudio,
  useWaiting,
  type TurnView,
  type Verdict,
} from '#renderer/state/index.ts'
import type { Approval, Risk } from '#shared/model/approval.ts'
import { AskedChange } from './asked-change.tsx'
import styles from './asked.module.css'

const riskWords: Readonly<Record<Risk, string>> = {
  low: 'Easily put right.',
  medium: 'Look at it before you allow it.',
  high: 'High risk: look closely.',
  critical: 'Very high risk: look closely.',
}

/** Something that waits until this person allows it, in plain words. */
export function Asked({ approval }: { approval: Approval }) {
  const studio = useStudio()
  const title = useId()
  const [answered, setAnswered] = useState(false)
  const [changing, setChanging] = useState(false)
  const operation = operationAt(approval.tool)
  const give = (verdict: Verdict) => {
    setAnswered(true)
    answer(studio, approval, verdict)
  }
  return (
    <section className={styles.asked} aria-labelledby={title}>
      <h3 id={title}>{approval.title}?</h3>
      <p>{approval.reason}</p>
      <p className={styles.note}>
        {riskWords[approval.risk]} It waits until {untilWhen(approval.expiresAt)}; then it counts as refused.
      </p>
      {changing && operation ? (
        <AskedChange approval={approval} operation={operation} onBack={() => setChanging(false)} />
      ) : (
        <div className={styles.buttons}>
          <Button look="primary" disabled={answered} onClick={() => give('allow')}>
            Allow
          </Button>
          <Button disabled={answered} onClick={() => give('deny')}>
            Don’t
          </Button>
          {operation && canBeChanged(operation) && (
            <Button look="bare" disabled={answered} onClick={() => setChanging(true)}>
              Change it
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** What a turn waits for; goes on with the turn once it was answered, wherever that was. */
export function AskedInTurn({ turn }: { turn: TurnView }) {
  const studio = useStudio()
  const { id, runId } = turn
  const waiting = useWaiting().filter((approval) => approval.runId === runId)
  const isAnswered = useStillWaits(runId) === false
  useEffect(() => {
    if (isAnswered) followOn(studio, id).catch(problem)
  }, [isAnswered, studio, id])
  return waiting.map((approval) => <Asked key={approval.id} approval={approval} />)
}

/** "Saturday, 18:20". */
const untilWhen = (at: number): string =>
  new Date(at).toLocaleString('en-GB', { weekday: 'long', hour: '2-digit', minute: '2-digit' })
