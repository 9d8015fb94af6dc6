import type { TurnView } from '#renderer/state/index.ts'

/** After the tool that came last, the one thing most people want then. */
const after: Record<string, string> = {
  'assets.find': 'Make a gallery of these',
  'environments.create': 'Arrange these in a circle',
  'environments.arrange': 'Light it warm',
  'environments.setLighting': 'Export a gallery',
  'environments.addAssets': 'Arrange these as a gallery',
  'environments.adjust': 'Light it warm',
}

/** Suggests one next step after a turn, as a sentence that can be said; `null` where none suggests itself. */
export function nextStep(turn: TurnView): string | null {
  if (turn.phase !== 'done' || turn.status !== 'completed') return null
  if (turn.created && turn.created.exports.length > 0) return null
  const last = turn.plan?.steps.at(-1)
  return (last && after[last.tool]) ?? null
}
