import type { TurnView } from '#renderer/state/index.ts'
import { stepWord } from './step-words.ts'

/**
 * Tells a screen reader how a turn goes: each step as it changes, the reply once it is whole. Streamed text itself is
 * not live, for hearing it in pieces is worse than hearing it once.
 */
export function Announcer({ turn }: { turn: TurnView | undefined }) {
  return (
    <p role="status" className="sr-only">
      {turn === undefined ? '' : newsOf(turn)}
    </p>
  )
}

function newsOf(turn: TurnView): string {
  if (turn.phase === 'thinking') return 'Reading the sentence.'
  if (turn.phase === 'done') return turn.error?.message ?? turn.reply
  const steps = turn.plan?.steps ?? []
  if (turn.phase === 'draft') return `A plan of ${steps.length} steps waits for you.`
  const current = steps.findLast((step) => (turn.steps[step.id]?.status ?? 'waiting') !== 'waiting')
  if (!current) return ''
  return `${current.title}: ${stepWord[turn.steps[current.id]?.status ?? 'waiting']}.`
}
