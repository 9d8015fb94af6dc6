import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import type { PlannerContext } from '../grammar/context.ts'
import type { Word } from '../grammar/text/word.ts'
import { changesWish, isStatement } from '../reader/chat.ts'
import { wordClass } from '../reader/meanings/meanings.ts'
import { isNoun } from '../reader/word-kinds.ts'
import { isKnown } from '../reader/words.ts'
import { afterPlan } from '../compiler/afterwards.ts'
import { joinPlans } from './join.ts'
import { cutsOf } from './split.ts'

/** Reads part of a sentence as a sentence of its own. */
export type ReadPart = (text: string, context: PlannerContext) => WorkflowDefinition

/** Of more places where a sentence may be two, only these are tried. */
const mostCuts = 4

/** Told of a plan that did not make something of every word. */
const unread =
  /^I (?:left out|made nothing of|did not understand|cannot judge|took (?:from it|that as)|read “)|^You did not say of what/u

/** It does something, or answers, and let go of nothing that was said. */
export const isReadWhole = (plan: WorkflowDefinition): boolean =>
  (plan.steps.length > 0 || plan.answer !== undefined) &&
  plan.confidence >= 0.8 &&
  (plan.leftOut ?? []).length === 0 &&
  !plan.assumptions.some((one) => unread.test(one))

/** What is left of two sentences where one of them only tells something; null where both may ask. */
function besideTalk(one: readonly Word[], other: readonly Word[], context: PlannerContext): readonly Word[] | null {
  if (isTalk(one, context)) return other
  return isTalk(other, context) ? one : null
}

/** Names no things, forms or commands: "Right. Kettle on." */
const isTalk = (words: readonly Word[], context: PlannerContext): boolean =>
  words.every(
    ({ kind, norm }) =>
      kind === 'mark' || (kind === 'word' && !isKnown(norm, context) && !isNoun(norm) && !asksFor.test(norm)),
  )

/** A part between marks that is only said along: "horrid", "good grief", "bless it", and no thing that is looked for. */
const isSaidAlong = (words: readonly Word[], context: PlannerContext): boolean =>
  isTalk(tellsWhy.test(words[0]?.norm ?? '') ? words.filter(({ norm }) => !pointing.test(norm)) : words, context) &&
  !words.some(({ norm }) => changesWish(norm)) &&
  (words.every(({ norm, kind }) => kind === 'mark' || wordClass(norm) !== 'concrete') ||
    isStatement(words, 0, words.length) ||
    tellsWhy.test(words[0]?.norm ?? ''))
const pointing = /^(?:it|them|those|these|that|one|all|what|which)$/u
const tellsWhy = /^(?:because|since|for|as|what|good|oh|my|i|we|he|she|come|bless)$/u

/** What is left of a sentence without the parts that are only said along; null where that is all of it, or nothing. */
export function withoutChatter(text: string, words: readonly Word[], context: PlannerContext): string | null {
  const marks = words.flatMap(({ kind, norm }, at) => (kind === 'mark' && /^[,;.!?:–—]$/u.test(norm) ? [at] : []))
  const parts = [...marks, words.length]
    .map((mark, at) => words.slice(at === 0 ? 0 : (marks[at - 1] ?? 0) + 1, mark))
    .filter((part) => part.length > 0)
  const kept = parts.filter((part) => !isSaidAlong(part, context))
  if (kept.length === 0 || kept.length === parts.length) return null
  return kept.map((part) => text.slice(part[0]?.start, part.at(-1)?.end)).join(', ')
}

const asksFor =
  /^(?:make|create|build|find|search|export|import|add|remove|delete|rename|call|name|arrange|rearrange|undo|redo|revert|back|restore|put|hang|take|lay|enlarge|shrink|rotate|turn|raise|lower|push|pull|brighten|darken|dim|move|swap|exchange|keep|drop|lose|leave|replace|light|lighter|warm|warmer|cool|cooler|bright|brighter|dark|darker|dimmer|big|bigger|larger|small|smaller|closer|further|apart|tighter|higher|lower|same|other|others|rest|too|also|again|instead|more|less|fewer|only|without|out|all|everything|it|them|those|these|that|one|both|first|last|newest|oldest|left|right|how|which|what|where|when|who)$/u

/**
 * Reads a sentence as several, each of which means what it would mean if it were said when the one before is done; null
 * where they do not each say something by themselves, or only doing the first will tell what the next can be about.
 */
export function readInParts(
  text: string,
  words: readonly Word[],
  context: PlannerContext,
  read: ReadPart,
): WorkflowDefinition | null {
  for (const { end, start, stops } of cutsOf(words).slice(0, mostCuts)) {
    const [before, behind] = [words.slice(0, end), words.slice(start)]
    const alone = stops ? besideTalk(before, behind, context) : null
    if (alone) {
      const plan = read(text.slice(alone[0]?.start, alone.at(-1)?.end), context)
      if (isReadWhole(plan)) return plan
      continue
    }
    // "Too wide, closer together": what is wrong, and the same as a wish.
    if (before.some(({ norm }) => norm === 'too' || norm === 'enough')) continue
    const first = read(text.slice(words[0]?.start ?? 0, words[end - 1]?.end), context)
    const after = isReadWhole(first) ? afterPlan(context, first) : null
    const rest = after && read(text.slice(words[start]?.start), after)
    if (rest && isReadWhole(rest)) return joinPlans([first, rest])
  }
  return null
}
