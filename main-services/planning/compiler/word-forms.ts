import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { otherForms } from '../grammar/text/stems.ts'

/** A goal whose words are found in all their forms, as a reader looks for them: "herons" finds the heron. */
export function withForms(goal: Goal): Goal {
  return {
    ...goal,
    ...('of' in goal ? { of: inForms(goal.of) } : {}),
    ...('by' in goal && typeof goal.by === 'object' ? { by: inForms(goal.by) } : {}),
  } as Goal
}

function inForms(set: GoalSet): GoalSet {
  switch (set.set) {
    case 'where': {
      const { condition } = set
      if (condition.is !== 'words') return set
      const all = condition.all.map((forms) => {
        const [only, ...others] = forms
        return only !== undefined && others.length === 0 ? [...new Set([only, ...otherForms(only)])] : forms
      })
      return { set: 'where', condition: { ...condition, all } }
    }
    case 'and':
    case 'or':
      return { ...set, of: set.of.map(inForms) }
    case 'not':
    case 'order':
    case 'take':
    case 'each':
    case 'pick':
    case 'part':
      return { ...set, of: inForms(set.of) }
    case 'all':
    case 'said':
    case 'same':
    case 'here':
    case 'beside':
      return set
  }
}
