import type { GoalSet } from '#shared/model/goal.ts'
import { rule, type Rule } from './chart.ts'
import { intent } from './intents.ts'
import { nth, ofAny, type Count } from './set-reading.ts'
import type { Intent, SetRead } from './values.ts'
import { inPlace } from './where-rules.ts'

const one = { single: true, ones: true }
const it: GoalSet = { set: 'said', as: 'it' }

/** What changes places, told by number, by where it stands, or as two that were spoken of. */
export const exchangeRules: readonly Rule[] = [
  rule('swapping', 'swapv set', (_: unknown, set: SetRead) => twoOf(set), 0.01),
  rule(
    'swapping',
    'swapv the places of set',
    (_: unknown, _t: unknown, _p: unknown, _o: unknown, set: SetRead) => twoOf(set),
    0.01,
  ),
  rule('swapping', 'set swapp', (set: SetRead) => twoOf(set), 0),
  ...['letv', 'make', 'modalq', 'wantf', 'putv'].map((lead) =>
    rule('swapping', `${lead} set swapp`, (_: unknown, set: SetRead) => twoOf(set), 0),
  ),
  ...['letv', 'make', 'wantf'].map((lead) =>
    rule('swapping', `${lead} set swapv`, (_: unknown, set: SetRead) => twoOf(set), 0.01),
  ),
  rule('swapping', 'swapv num and num', (_: unknown, a: Count, _a: unknown, b: Count) => numbered(a, b), 0),
  rule('swapping', 'swapv num by num', (_: unknown, a: Count, _a: unknown, b: Count) => numbered(a, b), 0),
  rule('swapping', 'num swapwith num', (a: Count, _a: unknown, b: Count) => numbered(a, b), 0),
  rule('swapping', 'num and num swapp', (a: Count, _a: unknown, b: Count) => numbered(a, b), 0),
  rule('clause', 'num and num samew', (a: Count, _a: unknown, b: Count) => numbered(a, b), 0),
  // "The owl for the robot and the robot for the owl".
  ...['and', 'comma', 'comma and'].map((link) =>
    rule('swapping', `swapv set by set ${link} set by set`, (...parts: unknown[]) => mutual(parts), -0.6),
  ),
]

/** Two that are told together: "the first two", "the two on the left". */
function twoOf(set: SetRead): Intent | null {
  const { set: of } = set
  if (of.set === 'said' && of.as === 'both') return intent({ do: 'swap', of: it, with: it })
  const isEnds = of.set === 'or' && of.of.length === 2 && of.of.every((part) => part.set === 'pick')
  if (isEnds) {
    const [a, b] = of.of
    return a && b ? intent({ do: 'swap', of: a, with: b }) : null
  }
  // "The ones in the middle" are two where two hang there.
  if (of.set === 'pick' && of.middle && of.count === 1) {
    const two = inPlace({ ...of, count: 2 })
    return intent({ do: 'swap', of: two, with: two }, { ...set, plain: false })
  }
  if ((of.set !== 'pick' && of.set !== 'take') || of.count !== 2) return null
  return intent({ do: 'swap', of: inPlace(of), with: inPlace(of) }, { ...set, plain: false })
}

function numbered(a: Count, b: Count): Intent | null {
  const [of, by] = [nth(ofAny(one), a.count), nth(ofAny(one), b.count)]
  return of && by ? intent({ do: 'swap', of: of.set, with: by.set }) : null
}

function mutual(parts: readonly unknown[]): Intent | null {
  const sets = parts.filter((part): part is SetRead => typeof part === 'object' && part !== null && 'set' in part)
  const [a, b, c, d] = sets
  if (!a || !b || !c || !d || !isSame(a, d) || !isSame(b, c)) return null
  return intent({ do: 'swap', of: a.set, with: b.set }, a, b)
}
const isSame = (a: SetRead, b: SetRead) => JSON.stringify(a.set) === JSON.stringify(b.set)
