import { z } from 'zod'
import { Risk } from '#shared/model/approval.ts'
import { Json } from '#shared/model/ids.ts'
import { ToolSafety } from '#shared/model/workspace.ts'

/** What the arguments of a call must be for a rule to speak of it; every part that is given. */
const Condition = z.strictObject({
  /** Dotted paths into the arguments; one of them is enough. */
  arguments: z.array(z.string()).min(1),
  /** It is exactly this. */
  is: Json.optional(),
  /** A number above this, or a list with more members. */
  moreThan: z.number().optional(),
  /** A path that does not lie in the workspace. */
  outsideWorkspace: z.literal(true).optional(),
})
export type Condition = z.infer<typeof Condition>

/** What becomes of a call, from the mildest to the strictest. */
export const Effect = z.enum(['allow', 'ask', 'deny'])
export type Effect = z.infer<typeof Effect>

/** One rule of the policy: the calls it fits, and what it says of them. */
const Rule = z.strictObject({
  /** Names of operations; `*` stands for anything: `exports.*`. */
  tools: z.array(z.string().min(1)).min(1),
  /** Only operations that say this of themselves. */
  safety: ToolSafety.optional(),
  network: z.literal(true).optional(),
  costsMoreThan: z.number().min(0).optional(),
  when: Condition.optional(),
  /** What becomes of such a call. Left out: the rule only rates it. */
  effect: Effect.optional(),
  risk: Risk.optional(),
  /** What will change, in a sentence; made from the arguments as summaries are. The first that can be made is taken. */
  because: z.union([z.string(), z.array(z.string())]).optional(),
})
export type Rule = z.infer<typeof Rule>

/**
 * What calls may do; anything else that stands in it is refused, so that no slip of a name makes a rule say less. Every rule that fits a call counts: the strictest effect and the highest risk are taken, and what no
 * rule speaks of is allowed at low risk.
 */
export const Policy = z.strictObject({
  /**
   * What becomes of a call that asks when a person at this machine makes it with their own hands:
   *
   * - `consent`: the act is the consent, and is written down as one
   * - `ask`: it waits like any other, as a run of one step
   */
  byHand: z.enum(['consent', 'ask']),
  rules: z.array(Rule).max(1000),
})
export type Policy = z.infer<typeof Policy>
