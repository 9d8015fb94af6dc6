import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import { followUpGoals } from './compiler/follow-up.ts'
import { compileGoals } from './compiler/read-goals.ts'
import type { PlannerContext } from './grammar/context.ts'
import { followUpOf, withoutTalkBehind } from './reader/follow-up.ts'
import { readSentence, type Parsed } from './reader/read.ts'
import type { Intent } from './reader/values.ts'

/** What follows from what was done last, where a sentence only says what is to be other; null where it says more, or less. */
export function goneOn(parsed: Parsed, context: PlannerContext): WorkflowDefinition | null {
  const { words, facts } = parsed
  if (context.turns.length === 0 && !context.unmet) return null
  const said = followUpOf(words, facts)
  const isToFirst = said?.fragment?.is === 'restored' && said.fragment.what === 'made'
  if (!isToFirst && isWhole(parsed)) return null
  const intents = (said && followUpGoals(said, context)) ?? withoutReason(parsed, context)
  const plan = intents && compileGoals({ intents, cost: followed, leftOut: [] }, context)
  const isTold = plan && (isFirm(plan) || plan.steps.length > 0 || (plan.confidence >= 0.9 && plan.reply !== ''))
  return isTold ? { ...plan, read: { source: 'chart', cost: followed } } : null
}

/** What was asked for is clear, and there is a reason that it cannot be done. */
export const isFirm = ({ parameters }: WorkflowDefinition): boolean => parameters['firm'] === true

/** "Oh and no lynx, it scares her": the fragment without what is only said of it. */
function withoutReason({ words, facts }: Parsed, context: PlannerContext): Intent[] | null {
  const rest = withoutTalkBehind(words)
  const said = rest && followUpOf(rest, facts)
  return said ? followUpGoals(said, context) : null
}

/** "Cancel that last thing", "let it be called “Spring”": all of it is a wish to take something back, or a name. */
const isWhole = (parsed: Parsed): boolean => {
  const read = readSentence(parsed)
  const [intent] = read?.intents ?? []
  return (
    read !== null &&
    read.cost <= followed &&
    intent !== undefined &&
    'goal' in intent &&
    /^(?:undo|rename)$/u.test(intent.goal.do)
  )
}

/** Points for what was left unsaid. */
const followed = 0.1
